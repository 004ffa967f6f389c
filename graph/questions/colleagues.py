"""Who sat in the same organization at the same time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any, ClassVar

from graph.dates import Certainty
from graph.questions.shared.base import Answer, AnswerRow, Question
from graph.questions.shared.evidence_rows import joined, supports_of
from graph.questions.shared.parameters import MaybeDate, Name, Page, blank
from graph.questions.shared.resolve_names import note_on, read_name
from graph.questions.shared.tenure_rows import Range, longest_of
from graph.stores.base import Row, Store

_PAIRS = """
MATCH (p:Person)-[h:IN_POST]->(own:Post)-[:IN]->(o:Organization) WHERE p.id IN $ids AND h.certainty <> 'open'
MATCH (o)<-[:IN]-(post:Post)<-[k:IN_POST]-(q:Person)
WHERE q.id <> p.id AND k.certainty <> 'open' AND k.from <= h.to AND k.to >= h.from
RETURN p.id AS person_id, p.name AS person, q.id AS colleague_id, q.name AS colleague,
  o.id AS organization_id, o.name AS organization, own.title AS own_post, post.title AS post,
  h.tenure AS tenure, k.tenure AS colleague_tenure, h.from AS own_first, h.to AS own_last,
  h.certainty AS own_certainty, k.from AS first, k.to AS last, k.certainty AS certainty
ORDER BY tenure, colleague_tenure, own_first, first
"""
"""What is merely not excluded (`open`) makes nobody a colleague."""


class ColleaguesParameters(Page):
    person: Name = blank("人物姓名或编号", "person, by name or id", required=True)
    on: MaybeDate = blank("日期", "on this day")


class ColleagueRow(AnswerRow):
    """Another person in a shared organization, with the days that both certainly and possibly sat there."""

    person_id: str
    person: str
    colleague_id: str
    colleague: str
    organization_id: str
    organization: str
    own_post: str
    post: str
    """The colleague's post."""
    certain_from: date | None = None
    """First day of the longest time that both are proved in the organization; None where no day is."""
    certain_to: date | None = None
    presumed_from: date | None = None
    """The same for days on which one of them at least is presumed, the other no less sure."""
    presumed_to: date | None = None
    possible_from: date | None = None
    """None is unbounded."""
    possible_to: date | None = None
    tenure: str
    """Of the person asked for."""
    colleague_tenure: str


class Colleagues(Question[ColleagueRow]):
    """One row a pair of tenures that can overlap; certain overlaps first."""

    name = "colleagues"
    title: ClassVar[dict[str, str]] = {"zh": "同事", "en": "Colleagues"}
    Parameters = ColleaguesParameters
    Row = ColleagueRow
    example: ClassVar[dict[str, str]] = {"person": "张恒山", "on": "2020-06-01"}

    def ask(self, store: Store, parameters: ColleaguesParameters, today: date) -> Answer[ColleagueRow]:
        readings = read_name(store, "person", "person", parameters.person)
        days = Range.of(parameters.on)
        found = store.read(_PAIRS, ids=[reading.id for reading in readings])
        together = groupby(found, key=lambda row: (row["tenure"], row["colleague_tenure"]))
        pairs = [_pair(list(rows), days) for _, rows in together]
        kept = sorted((pair for pair in pairs if pair is not None), key=_certain_first)
        shown = kept[parameters.offset : parameters.offset + parameters.limit]
        supports = supports_of(store, [t for row in shown for t in (row.tenure, row.colleague_tenure)])
        rows = [
            row.model_copy(
                update={
                    "evidence": joined(
                        [*supports.get(row.tenure, [])[:2], *supports.get(row.colleague_tenure, [])[:2]]
                    )
                }
            )
            for row in shown
        ]
        return self.answered(
            parameters,
            readings=readings,
            rows=tuple(rows),
            total=len(kept),
            notes=note_on(readings),
        )


def _pair(rows: Sequence[Row], days: Range) -> ColleagueRow | None:
    """The days of both, cut to the days asked for; None where none is left."""
    common: dict[Certainty, list[tuple[date, date]]] = {}
    for row in rows:
        first = max(row["own_first"], row["first"], days.first or date.min)
        last = min(row["own_last"], row["last"], days.last or date.max)
        if first <= last:
            sure = max(Certainty(row["own_certainty"]), Certainty(row["certainty"]), key=lambda c: c.rank)
            common.setdefault(sure, []).append((first, last))
    if not common:
        return None
    certain = longest_of(common.get(Certainty.CERTAIN, []))
    presumed = longest_of(common.get(Certainty.PRESUMED, []))
    every = [days for some in common.values() for days in some]
    low, high = min(first for first, _ in every), max(last for _, last in every)
    return ColleagueRow(
        **{
            name: rows[0][name]
            for name in ColleagueRow.model_fields
            if name in rows[0] and name != "certainty"
        },
        certain_from=certain[0] if certain else None,
        certain_to=certain[1] if certain else None,
        presumed_from=presumed[0] if presumed else None,
        presumed_to=presumed[1] if presumed else None,
        possible_from=low if low > date.min else None,
        possible_to=high if high < date.max else None,
        certainty=min(common, key=lambda certainty: certainty.rank),
    )


def _certain_first(row: ColleagueRow) -> tuple[Any, ...]:
    return (
        row.person_id,
        row.certainty.rank,
        row.certain_from or row.presumed_from or row.possible_from or date.min,
        row.organization,
        row.colleague,
        row.tenure,
        row.colleague_tenure,
    )
