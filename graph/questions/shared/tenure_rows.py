"""Tenures as rows: fetched by post, person or organization, with certainty on a day or over a range."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from graph.dates import Certainty, Edtf
from graph.questions.shared.evidence_rows import Support, joined, supports_of
from graph.questions.shared.parameters import TenureRow
from graph.stores.base import Row, Store
from graph.tenures.bounds import CONTRADICTED, certainty

TenureRowType = TypeVar("TenureRowType", bound=TenureRow)


@dataclass(frozen=True, slots=True)
class Range:
    """The days asked for, both ends included; None is unbounded."""

    first: date | None = None
    last: date | None = None

    @classmethod
    def of(cls, on: str | None = None, start: str | None = None, end: str | None = None) -> Range:
        """The days that `on`, or `from` and `to`, mean."""
        low = Edtf.of(start)
        high = Edtf.of(end)
        day = Edtf.of(on)
        if day is not None:
            return cls(day.earliest, day.latest)
        return cls(low.earliest if low else None, high.latest if high else None)

    @property
    def is_open(self) -> bool:
        return self.first is None and self.last is None

    @property
    def is_day(self) -> bool:
        return self.first is not None and self.first == self.last


_COLUMNS = """
RETURN t.id AS tenure, p.id AS person_id, p.name AS person, p.gender AS gender, p.ethnicity AS ethnicity,
  post.id AS post_id, post.title AS post, o.id AS organization_id, o.name AS organization,
  t.start AS start, t.end AS end, t.start_earliest AS start_earliest, t.start_latest AS start_latest,
  t.end_earliest AS end_earliest, t.end_latest AS end_latest, t.acting AS acting, t.status AS status
ORDER BY tenure
"""
_IN = "OPTIONAL MATCH (post)-[:IN]->(o:Organization)"
_POST_SIDE = "(post:Post)<-[:OF]-(t:Tenure)<-[:HELD]-(p:Person)"
_PERSON_SIDE = "(p:Person)-[:HELD]->(t:Tenure)-[:OF]->(post:Post)"
_WHERE = {
    "posts": f"MATCH {_POST_SIDE} WHERE post.id IN $ids {{within}} {_IN}",
    "people": f"MATCH {_PERSON_SIDE} WHERE p.id IN $ids {{within}} {_IN}",
    "organizations": f"MATCH (o:Organization)<-[:IN]-{_POST_SIDE} WHERE o.id IN $ids {{within}}",
    "tenures": f"MATCH {_PERSON_SIDE} WHERE t.id IN $ids {{within}} {_IN}",
}
_WITHIN = {
    "last": "AND (t.start_earliest IS NULL OR t.start_earliest <= $last)",
    "first": "AND (t.end_latest IS NULL OR t.end_latest >= $first)",
}


def tenures_of(store: Store, by: str, ids: Iterable[str], days: Range | None = None) -> list[Row]:
    """The tenures of `posts`, `people`, `organizations` or `tenures` that can hold within the days."""
    wanted = sorted(set(ids))
    if not wanted:
        return []
    days = days or Range()
    bounds = {"first": days.first, "last": days.last}
    given = {name: day for name, day in bounds.items() if day is not None}
    within = " ".join(_WITHIN[name] for name in given)
    return store.read(_WHERE[by].format(within=within) + _COLUMNS, ids=wanted, **given)


def certainty_in(row: Row, days: Range, supports: Sequence[Support] = ()) -> Certainty:
    """How sure it is that the tenure covers some of the days: by its bounds, or by a mention."""
    if days.is_open:
        return Certainty.CERTAIN
    first, last = days.first or date.min, days.last or date.max
    by_bounds = certainty(
        row["start_earliest"], row["start_latest"], row["end_earliest"], row["end_latest"], first, last
    )
    own = (support for support in supports if support.person_id == row["person_id"])
    if by_bounds is Certainty.POSSIBLE and any(seen_within(support, first, last) for support in own):
        return Certainty.CERTAIN
    return by_bounds


def seen_within(support: Support, first: date, last: date) -> bool:
    """Whether a mention has the person in the post on a day that certainly lies in the range."""
    if support.says != "mention":
        return False
    seen = Edtf.of(support.date)
    return (
        seen is not None
        and seen.earliest is not None
        and seen.latest is not None
        and first <= seen.earliest
        and seen.latest <= last
    )


def tenure_rows(
    store: Store, rows: Sequence[Row], days: Range, row_type: type[TenureRowType], **more: Any
) -> list[TenureRowType]:
    """Rows with certainty and evidence; what the sources exclude is left out."""
    supports = supports_of(store, (row["tenure"] for row in rows))
    result = []
    for row in rows:
        own = supports.get(row["tenure"], [])
        sure = certainty_in(row, days, own)
        if sure is not Certainty.NO:
            fields = {name: row[name] for name in row_type.model_fields if name in row}
            fields["acting"] = bool(fields["acting"])
            result.append(row_type(**fields, certainty=sure, evidence=joined(_pertinent(own, days)), **more))
    return result


def _pertinent(supports: Sequence[Support], days: Range) -> list[Support]:
    """What set the bounds first, then what is stated of these days, then the rest."""
    first, last = days.first or date.min, days.last or date.max
    on_the_days = [s for s in supports if not s.moved and seen_within(s, first, last)]
    moving = [s for s in supports if s.moved]
    return [*moving, *on_the_days, *(s for s in supports if s not in moving and s not in on_the_days)]


def by_certainty(row: TenureRow) -> tuple[Any, ...]:
    """Certain before possible, holders before those who act for them, then by time."""
    return (
        row.certainty is not Certainty.CERTAIN,
        row.acting,
        row.start_latest or row.start_earliest or date.max,
        row.tenure,
    )


def by_time(row: TenureRow) -> tuple[Any, ...]:
    """By the first day that is known of the tenure."""
    known = row.start_earliest if row.start else row.start_latest
    known = known or row.start_latest or row.end_earliest or row.end_latest or date.max
    return known, row.end_latest or date.max, row.tenure


def contradictions(rows: Sequence[TenureRow]) -> tuple[str, ...]:
    """A sentence where sources disagree on what is shown."""
    people = sorted({row.person for row in rows if row.status == CONTRADICTED})
    if not people:
        return ()
    return (f"来源不一致，各说并列：{'、'.join(people)} (sources disagree; all are shown)",)


def certainty_of_date(row: Row, days: Range) -> Certainty:
    """Whether a dated thing certainly lies within the days, or only may."""
    first, last = days.first or date.min, days.last or date.max
    earliest, latest = row["earliest"] or date.min, row["latest"] or date.max
    if days.is_open or (first <= earliest and latest <= last):
        return Certainty.CERTAIN
    return Certainty.POSSIBLE if earliest <= last and first <= latest else Certainty.NO
