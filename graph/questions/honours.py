"""Distinctions, and who received them."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from graph.facts import RecipientKind
from graph.questions.shared.base import Answer, AnswerRow, Question
from graph.questions.shared.evidence_rows import evidence_of
from graph.questions.shared.filters import Filters, counted, fields_of, refs
from graph.questions.shared.parameters import Knowing, MaybeDate, MaybeName, Page, Ref, blank
from graph.questions.shared.resolve_names import note_on, read_any
from graph.questions.shared.tenure_rows import Range, certainty_of_date
from graph.stores.base import Store

_COLUMNS = """
RETURN h.id AS id, h.title AS honour, h.date AS date, h.earliest AS earliest, h.latest AS latest
ORDER BY h.earliest IS NULL, h.earliest, h.latest, h.title, h.id SKIP $skip LIMIT $limit
"""
_OF_KIND = {
    "person": "MATCH (h:Honour)-[:GIVEN_TO]->(:Person) WITH DISTINCT h",
    "organization": "MATCH (h:Honour)-[:GIVEN_TO]->(:Organization) WITH DISTINCT h",
    "place": "MATCH (h:Honour)-[:GIVEN_TO]->(:Place) WITH DISTINCT h",
}
_GRANTED_BY = "MATCH (h:Honour)-[:GRANTED_BY]->(o:Organization) WHERE o.id IN $granted_by WITH DISTINCT h"
_GRANTED = (
    "MATCH (h:Honour)-[:GRANTED_BY]->(x:Organization) WHERE h.id IN $ids "
    "RETURN h.id AS of, x.id AS id, x.name AS name ORDER BY of, name, id"
)
_RECIPIENTS = " UNION ALL ".join(
    f"MATCH (h:Honour)-[:GIVEN_TO]->(x:{label}) WHERE h.id IN $ids "
    f"RETURN h.id AS of, x.id AS id, x.name AS name, '{kind}' AS kind"
    for kind, label in (("person", "Person"), ("organization", "Organization"), ("place", "Place"))
)


class HonoursParameters(Page, Knowing):
    recipient: MaybeName = blank("获得者", "recipient")
    kind: RecipientKind | None = blank("获得者是人物、机构还是地方", "kind of recipient")
    text: MaybeName = blank("荣誉名称含有", "title has these words")
    granted_by: MaybeName = blank("授予机构", "granted by")
    from_: MaybeDate = blank("起", "from", alias="from")
    to: MaybeDate = blank("止", "to")


class HonourRow(AnswerRow):
    """One distinction given to one recipient."""

    id: str
    honour: str
    recipient_id: str | None = None
    recipient: str | None = None
    recipient_kind: str | None = None
    granted_by: tuple[Ref, ...] = ()
    date: str | None = None
    earliest: Day | None = None
    latest: Day | None = None


class Honours(Question[HonourRow]):
    """One row a distinction, by date."""

    name = "honours"
    title: ClassVar[dict[str, str]] = {"zh": "荣誉", "en": "Honours"}
    Parameters = HonoursParameters
    Row = HonourRow
    example: ClassVar[dict[str, str]] = {"text": "文明"}

    def ask(self, store: Store, parameters: HonoursParameters, today: Day) -> Answer[HonourRow]:
        filters = _filters(store, parameters)
        total = counted(store, filters, "h")
        found = store.read(
            f"{filters.text()} {_COLUMNS}", skip=parameters.offset, limit=parameters.limit, **filters.values
        )
        ids = [row["id"] for row in found]
        granted = refs(store, _GRANTED, ids)
        evidence = evidence_of(store, "Honour", ids)
        recipients = {row["of"]: row for row in store.read(_RECIPIENTS, ids=ids)} if ids else {}
        days = Range.of(None, parameters.from_, parameters.to)
        rows = []
        for row in found:
            recipient = recipients.get(row["id"], {})
            rows.append(
                HonourRow(
                    **fields_of(row, HonourRow.model_fields),
                    recipient_id=recipient.get("id"),
                    recipient=recipient.get("name"),
                    recipient_kind=recipient.get("kind"),
                    granted_by=granted.get(row["id"], ()),
                    certainty=certainty_of_date(row, days),
                    evidence=evidence.get(row["id"], ()),
                )
            )
        return self.answered(
            parameters,
            readings=filters.readings,
            rows=tuple(rows),
            total=total,
            notes=(*filters.notes, *note_on(filters.readings)),
        )


def _filters(store: Store, parameters: HonoursParameters) -> Filters:
    filters = Filters("MATCH (h:Honour)")
    if parameters.recipient is not None:
        kinds = [parameters.kind] if parameters.kind else ["organization", "person", "place"]
        _, readings = read_any(store, kinds, "recipient", parameters.recipient)
        filters.readings += readings
        filters.matches.append("MATCH (h:Honour)-[:GIVEN_TO]->(r) WHERE r.id IN $recipient WITH DISTINCT h")
        filters.values["recipient"] = [reading.id for reading in readings]
    elif parameters.kind is not None:
        filters.matches.append(_OF_KIND[parameters.kind])
    filters.tied_to(store, "organization", "granted_by", parameters.granted_by, _GRANTED_BY)
    filters.within("h", Range.of(None, parameters.from_, parameters.to))
    filters.where("h.title CONTAINS $text", text=parameters.text)
    filters.known(store, "h", parameters.known_before)
    return filters
