"""`dashiji judge`: record what someone decided of two ids, and let the graph follow."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

from api.commands.output import note
from graph.errors import BadQuestion, UnknownName
from graph.export import facts_in
from graph.linking import Judgement, Judgements, record_judgement
from graph.loading.load import load_facts
from graph.questions.catalogue import has_id
from graph.stores.base import Store


def judge_ids(
    store: Store, path: Path, relation: Literal["same", "different"], one: str, other: str, who: str, why: str
) -> None:
    """Add the judgement to the file and link every document anew.

    Raises `UnknownName` for an id that neither the store nor an earlier judgement knows.
    """
    if one.partition("-")[0] != other.partition("-")[0]:
        raise BadQuestion(f"两个编号不是同一类 (ids of two kinds): {one}, {other}")
    judged = {each for line in Judgements.load(path).lines for each in (line.one, line.other)}
    for given in (one, other):
        if given not in judged and not has_id(store, given):
            raise UnknownName(f"没有这个编号 (no such id): {given}")
    record_judgement(
        path, Judgement(relation=relation, one=one, other=other, date=date.today(), who=who, why=why)
    )
    report = load_facts(store, list(facts_in(store)), {}, Judgements.load(path))
    note(f"{path}: {relation} {one} {other}；{report}")
