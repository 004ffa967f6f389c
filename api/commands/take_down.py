"""`dashiji take-down`: record what is to be seen no more, and let the store follow."""

from __future__ import annotations

from datetime import date

from pydantic import ValidationError

from api.commands.output import note
from api.settings import read_settings
from graph.corrections import Corrections
from graph.errors import BadQuestion, UnknownName
from graph.exports.facts import facts_in
from graph.facts import DocumentFact
from graph.judgements import Judgements
from graph.loading.load import LoadReport, load_facts
from graph.stores.base import Store
from graph.withholding import TakeDown, record_take_down


def take_down(store: Store, given: dict[str, object]) -> None:
    """Add a line to the file of take-downs and load anew, out of the store, the documents that it concerns.

    Raises `BadQuestion` for a line that is none, `UnknownName` where no document of the store is concerned.
    """
    try:
        line = TakeDown.model_validate({**given, "date": date.today()})
    except ValidationError as err:
        raise BadQuestion(str(err.errors()[0]["msg"])) from err
    settings = read_settings(store.url)
    judged = Judgements.load(settings.judgements_path())
    corrections = Corrections.load(settings.corrections_path())
    with store.alone(f"take-down {line.what}"):
        ids = [row["id"] for row in store.read("MATCH (d:Document) RETURN d.id AS id ORDER BY id")]
        documents = [fact for each in ids for fact in [next(facts_in(store, each))]]
        concerned = [each.id for each in documents if isinstance(each, DocumentFact) and line.concerns(each)]
        if not concerned:
            raise UnknownName(f"没有这份文献 (no such document): {line.document}")
        record_take_down(settings.takedown_path(), line)
        report = LoadReport()
        for each in concerned:
            facts = list(facts_in(store, each))
            report.add(
                load_facts(
                    store,
                    facts,
                    {},
                    judged,
                    withholding=settings.withholding(),
                    corrections=corrections,
                )
            )
    note(f"{settings.takedown_path()}: {line.what}；{report}")
