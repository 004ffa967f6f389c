"""Who held two posts at once that do not go together: a judge in the congress, the head of two places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date as Day
from itertools import combinations
from typing import Any, ClassVar, Literal

from graph.dates import Certainty
from graph.lexicon import lexicon
from graph.questions.shared.base import Answer, AnswerRow, Question, Reading
from graph.questions.shared.evidence_rows import joined, supports_of
from graph.questions.shared.parameters import MaybeName, Page, blank
from graph.questions.shared.resolve_names import note_on, read_name
from graph.questions.shared.tenure_rows import days_together, tenures_of
from graph.stores.base import Row, Store


class CoHeldParameters(Page):
    person: MaybeName = blank("只看这个人物", "this person alone")
    organization: MaybeName = blank("只看涉及这个机构的", "where one of the posts is in this body")
    match: Literal["certain", "possible"] = blank(
        "certain 同在任可证的；possible 也要可能同在任的",
        "held at once for certain, or possibly too",
        "certain",
    )


class CoHeldRow(AnswerRow):
    """Two tenures of one person that overlap, and why the posts do not go together."""

    person_id: str
    person: str
    post: str
    organization: str
    other_post: str
    other_organization: str
    first: Day | None = None
    last: Day | None = None
    why: str
    tenure: str
    other_tenure: str


class CoHeld(Question[CoHeldRow]):
    """One row a pair of tenures; two people of one name wrongly taken for one look just so."""

    name = "co-held"
    title: ClassVar[dict[str, str]] = {"zh": "不相容的兼职", "en": "Incompatible posts held at once"}
    Parameters = CoHeldParameters
    Row = CoHeldRow
    example: ClassVar[dict[str, str]] = {"match": "possible"}

    def ask(self, store: Store, parameters: CoHeldParameters, today: Day) -> Answer[CoHeldRow]:
        readings: dict[str, tuple[Reading, ...]] = {
            kind: read_name(store, kind, kind, given)
            for kind in ("person", "organization")
            if (given := getattr(parameters, kind)) is not None
        }
        every = tuple(reading for some in readings.values() for reading in some)
        only = {kind: {reading.id for reading in some} for kind, some in readings.items()}
        found = sorted(_pairs(_tenures(store, only.get("person")), only.get("organization")), key=_in_order)
        found = [row for row in found if row.certainty is Certainty.CERTAIN or parameters.match == "possible"]
        shown = found[parameters.offset : parameters.offset + parameters.limit]
        return self.answered(
            parameters,
            readings=every,
            rows=_with_evidence(store, shown),
            total=len(found),
            notes=note_on(every),
        )


def _tenures(store: Store, people: set[str] | None) -> list[Row]:
    """The tenures of posts that do not go with some other."""
    if people is not None:
        return tenures_of(store, "people", people)
    bodies = store.read("MATCH (o:Organization)<-[:IN]-(:Post) RETURN DISTINCT o.id AS id, o.name AS name")
    patterns = [body for body, _ in lexicon("incompatible")["sides"].values()]
    named = [row["id"] for row in bodies if any(re.search(each, row["name"] or "") for each in patterns)]
    return tenures_of(store, "organizations", named)


def _pairs(tenures: Sequence[Row], bodies: set[str] | None) -> Iterator[CoHeldRow]:
    by_person: dict[str, list[tuple[Row, set[str]]]] = defaultdict(list)
    for row in tenures:
        if sides := _sides(row):
            by_person[row["person_id"]].append((row, sides))
    for own in by_person.values():
        for (one, here), (other, there) in combinations(own, 2):
            why = _why(one, here, other, there)
            asked = bodies is None or bodies & {one["organization_id"], other["organization_id"]}
            if why is not None and asked:
                yield from _overlap(one, other, why)


def _sides(row: Row) -> set[str]:
    return {
        side
        for side, (body, title) in lexicon("incompatible")["sides"].items()
        if re.search(body, row["organization"] or "") and re.search(title, row["post"])
    }


def _why(one: Row, here: set[str], other: Row, there: set[str]) -> str | None:
    for pair in lexicon("incompatible")["pairs"]:
        sides = pair["one"], pair["other"]
        fits = (sides[0] in here and sides[1] in there) or (sides[1] in here and sides[0] in there)
        if fits and not (pair.get("elsewhere") and one["organization_id"] == other["organization_id"]):
            return str(pair["why"])
    return None


def _overlap(one: Row, other: Row, why: str) -> Iterator[CoHeldRow]:
    """The days of both, by the surest kind that they have in common."""
    together = days_together(one, other)
    if together is not None:
        certainty, first, last = together
        yield CoHeldRow(
            person_id=one["person_id"],
            person=one["person"],
            post=one["post"],
            organization=one["organization"],
            other_post=other["post"],
            other_organization=other["organization"],
            first=first if first > Day.min else None,
            last=last if last < Day.max else None,
            why=why,
            tenure=one["tenure"],
            other_tenure=other["tenure"],
            certainty=certainty,
        )


def _with_evidence(store: Store, rows: Sequence[CoHeldRow]) -> tuple[CoHeldRow, ...]:
    supports = supports_of(store, [each for row in rows for each in (row.tenure, row.other_tenure)])
    return tuple(
        row.model_copy(
            update={
                "evidence": joined(
                    [*supports.get(row.tenure, [])[:2], *supports.get(row.other_tenure, [])[:2]]
                )
            }
        )
        for row in rows
    )


def _in_order(row: CoHeldRow) -> tuple[Any, ...]:
    return (
        row.certainty.rank,
        row.person,
        row.first or Day.min,
        row.tenure,
        row.other_tenure,
    )
