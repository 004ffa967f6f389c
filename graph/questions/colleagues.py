"""Who sat in the same organization at the same time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any, ClassVar

from graph.dates import Certainty
from graph.questions.shared.base import Answer, AnswerRow, Question
from graph.questions.shared.evidence_rows import Told, joined, supports_of
from graph.questions.shared.known_before import ALL, known_before
from graph.questions.shared.parameters import Knowing, MaybeDate, Name, Page, SpanRow, blank
from graph.questions.shared.resolve_names import note_on, read_name
from graph.questions.shared.tenure_rows import Range, longest_of, tenures_of
from graph.stores.base import Row, Store
from graph.tenures.rules import Habits

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


class ColleaguesParameters(Page, Knowing):
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
        known = known_before(store, parameters.known_before)
        readings = read_name(store, "person", "person", parameters.person)
        days = Range.of(parameters.on)
        ids = [reading.id for reading in readings]
        if known is ALL:
            found, told = store.read(_PAIRS, ids=ids), None
        else:
            found, told = _pairs_of(store, ids, Habits(before=known.before))
        together = groupby(found, key=lambda row: (row["tenure"], row["colleague_tenure"]))
        pairs = [_pair(list(rows), days) for _, rows in together]
        kept = sorted((pair for pair in pairs if pair is not None), key=_certain_first)
        shown = kept[parameters.offset : parameters.offset + parameters.limit]
        supports: Mapping[str, Sequence[Told]] = told or supports_of(
            store, [each for row in shown for each in (row.tenure, row.colleague_tenure)]
        )
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
            readings=(*readings, *known.readings),
            rows=tuple(rows),
            total=len(kept),
            notes=(*known.notes, *note_on(readings)),
        )


def _pairs_of(
    store: Store, people: Sequence[str], habits: Habits
) -> tuple[list[Row], dict[str, Sequence[Told]]]:
    """The rows of `_PAIRS` by other habits than the store's own, and what each tenure rests on."""
    own = tenures_of(store, "people", people, habits=habits, told=True)
    bodies = {row["organization_id"] for row in own if row["organization_id"] is not None}
    others = tenures_of(store, "organizations", bodies, habits=habits, told=True)
    pairs = [
        _as_pair(mine, theirs, h, k)
        for mine in own
        for theirs in others
        if mine["organization_id"] == theirs["organization_id"] and mine["person_id"] != theirs["person_id"]
        for h in mine["spans"]
        for k in theirs["spans"]
        if Certainty.OPEN not in (h.certainty, k.certainty) and k.first <= h.last and k.last >= h.first
    ]
    pairs.sort(key=lambda row: (row["tenure"], row["colleague_tenure"], row["own_first"], row["first"]))
    return pairs, {row["tenure"]: row["told"] for row in (*own, *others)}


def _as_pair(mine: Row, theirs: Row, own: SpanRow, other: SpanRow) -> Row:
    return {
        **{name: mine[name] for name in ("person_id", "person", "organization_id", "organization", "tenure")},
        "own_post": mine["post"],
        "colleague_id": theirs["person_id"],
        "colleague": theirs["person"],
        "post": theirs["post"],
        "colleague_tenure": theirs["tenure"],
        "own_first": own.first,
        "own_last": own.last,
        "own_certainty": own.certainty,
        "first": other.first,
        "last": other.last,
        "certainty": other.certainty,
    }


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
