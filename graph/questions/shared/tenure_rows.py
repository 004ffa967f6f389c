"""Tenures as rows: fetched by post, person or organization, with certainty on a day or over a range."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.dates import Certainty, Edtf
from graph.questions.shared.derived_anew import derived_anew
from graph.questions.shared.evidence_rows import TOLD, TOLD_COLUMNS, Told, day_of, joined, told_in_order
from graph.questions.shared.parameters import SpanRow, TenureRow, TenureRowType
from graph.stores.base import Row, Store
from graph.tenures.rules import DEFAULT, Habits, Rule
from graph.tenures.sequence import first_known
from graph.tenures.tenure import CONTRADICTED


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


_BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
_ROW = {
    "tenure": "t.id",
    "person_id": "p.id",
    "person": "p.name",
    "gender": "p.gender",
    "ethnicity": "p.ethnicity",
    "post_id": "post.id",
    "post": "post.title",
    "organization_id": "o.id",
    "organization": "o.name",
    "start": "t.start",
    "end": "t.end",
    **{name: f"toString(t.{name})" for name in _BOUNDS},
    "acting": "t.acting",
    "status": "t.status",
    "some_days": "t.some_days",
    "spans": "spans",
}
"""Columns of a tenure after `_SPANS`, for `row_of_tenure`. Days come as text, and rows as lists: what the
driver makes of dates, and of rows one by one, takes longer than finding them."""
ROW_TOLD = (*_ROW, "told")
_VALUES = ", ".join(_ROW.values())
TENURE_AND_TOLD = f"{_VALUES}, told"
"""The values of a list, for `row_of_tenure` with the names `ROW_TOLD`."""
_IN = "OPTIONAL MATCH (post)-[:IN]->(o:Organization)"
_POST_SIDE = "(post:Post)<-[:OF]-(t:Tenure)<-[:HELD]-(p:Person)"
_WHERE = {
    "posts": f"MATCH {_POST_SIDE} WHERE post.id IN $ids {_IN}",
    "people": "UNWIND $ids AS id MATCH (p:Person {id: id}) MATCH (p)-[:HELD]->(t:Tenure) "
    f"MATCH (t)-[:OF]->(post:Post) {_IN}",
    "organizations": f"MATCH (o:Organization)<-[:IN]-{_POST_SIDE} WHERE o.id IN $ids",
    "tenures": "UNWIND $ids AS id MATCH (t:Tenure {id: id})<-[:HELD]-(p:Person) "
    f"MATCH (t)-[:OF]->(post:Post) {_IN}",
}
_SPANS = (
    "OPTIONAL MATCH (p)-[h:IN_POST]->(post) WHERE h.tenure = t.id "
    "WITH t, p, post, o, collect([toString(h.from), toString(h.to), h.certainty, h.because]) AS spans"
)
SPANS_AND_TOLD = f"{_SPANS} {TOLD} WITH t, p, post, o, spans, {TOLD_COLUMNS} AS told"
_NEAR = {
    "posts": "MATCH (post:Post)<-[near:IN_POST]-(p:Person) WHERE post.id IN $ids",
    "people": "UNWIND $ids AS id MATCH (p:Person {id: id}) MATCH (p)-[near:IN_POST]->(post:Post) WHERE true",
    "organizations": "MATCH (o:Organization)<-[:IN]-(post:Post)<-[near:IN_POST]-(p:Person) "
    "WHERE o.id IN $ids",
}
_ON_THE_DAYS = (
    "AND near.from <= $last AND near.to >= $first WITH DISTINCT p, post, near.tenure AS tenure "
    f"MATCH (t:Tenure {{id: tenure}}) {_IN}"
)
"""By their spans: of a post that many have held, only those who are not excluded are read."""


def tenures_of(
    store: Store,
    by: str,
    ids: Iterable[str],
    days: Range | None = None,
    habits: Habits = DEFAULT,
    *,
    told: bool = False,
) -> list[Row]:
    """The tenures of `posts`, `people`, `organizations` or `tenures`, each with its `spans`.

    With `days`, those alone that are not excluded on all of them. With `told`, each with the `Told`
    statements that it rests on, out of the same query. Other `habits` than the store's own have the tenures
    derived anew.
    """
    wanted = sorted(set(ids))
    if not wanted:
        return []
    days = days or Range()
    near = by in _NEAR and not days.is_open and habits == DEFAULT
    found = f"{_NEAR[by]} {_ON_THE_DAYS}" if near else _WHERE[by]
    columns = f"{SPANS_AND_TOLD} RETURN [{TENURE_AND_TOLD}]" if told else f"{_SPANS} RETURN [{_VALUES}]"
    bounds = {"first": days.first or date.min, "last": days.last or date.max} if near else {}
    found_rows = store.read(f"{found} {columns} AS row ORDER BY t.id", ids=wanted, **bounds)
    rows = [row_of_tenure(each["row"]) for each in found_rows]
    if near:
        return rows
    if habits != DEFAULT:
        rows = derived_anew(store, rows, habits)
    return [row for row in rows if days.is_open or certainty_in(row, days) is not Certainty.NO]


def row_of_tenure(values: Sequence[Any]) -> Row:
    """The row of a tenure with what was collected of it, in order."""
    row: Row = dict(zip(ROW_TOLD, values, strict=False))
    for name in _BOUNDS:
        row[name] = day_of(row[name])
    spans = sorted(span for span in row["spans"] if span[0] is not None)
    row["spans"] = tuple(
        SpanRow(
            first=date.fromisoformat(first),
            last=date.fromisoformat(last),
            certainty=Certainty(certainty),
            because=because,
        )
        for first, last, certainty, because in spans
    )
    if "told" in row:
        row["told"] = told_in_order(row["told"])
    return row


def add_spans(store: Store, rows: Sequence[Row], by: str = "tenure") -> None:
    """Give rows that name a tenure in `by` its spans and days, as `certainty_in` needs them."""
    wanted = sorted({row[by] for row in rows if row.get(by)})
    known = {row["tenure"]: row for row in tenures_of(store, "tenures", wanted)}
    for row in rows:
        tenure = known.get(row.get(by) or "", {})
        row["spans"], row["some_days"] = tenure.get("spans", ()), tenure.get("some_days")


def certainty_in(row: Row, days: Range) -> Certainty:
    """How sure it is that the tenure covers some of the days."""
    return best_of(row, days)[0]


def best_of(row: Row, days: Range) -> tuple[Certainty, str | None]:
    """The surest that its spans say of some of the days, and the rule behind it.

    Over a range that holds all of a time of which some day is proved, it is certain.
    """
    if days.is_open:
        return Certainty.CERTAIN, None
    first, last = days.first or date.min, days.last or date.max
    found = [(s.certainty, s.because) for s in row["spans"] if s.first <= last and first <= s.last]
    if any(_lies_within(text, first, last) for text in row["some_days"] or ()):
        found.append((Certainty.CERTAIN, Rule.SEEN.because))
    return min(found, key=lambda each: each[0].rank, default=(Certainty.NO, None))


def _lies_within(text: str, first: date, last: date) -> bool:
    known = Edtf.parse(text)
    return first <= (known.earliest or date.min) and (known.latest or date.max) <= last


def seen_within(support: Told, first: date, last: date) -> bool:
    """Whether a mention has the person in the post on a day that certainly lies in the range."""
    return support.says == "mention" and support.date is not None and _lies_within(support.date, first, last)


def tenure_rows(
    rows: Sequence[Row], days: Range, row_type: type[TenureRowType], **more: Any
) -> list[TenureRowType]:
    """Rows of `tenures_of` with what is `told`, with certainty and evidence; what the sources exclude is
    left out."""
    result = []
    for row in rows:
        sure, because = best_of(row, days)
        if sure is not Certainty.NO:
            fields = {name: row[name] for name in row_type.model_fields if name in row}
            fields["acting"] = bool(fields["acting"])
            evidence = joined(_pertinent(row["told"], days))
            result.append(row_type(**fields, certainty=sure, because=because, evidence=evidence, **more))
    return result


def _pertinent(supports: Sequence[Told], days: Range) -> list[Told]:
    """What set the bounds first, then what is stated of these days, then the rest."""
    first, last = days.first or date.min, days.last or date.max
    on_the_days = [s for s in supports if not s.moved and seen_within(s, first, last)]
    moving = [s for s in supports if s.moved]
    return [*moving, *on_the_days, *(s for s in supports if s not in moving and s not in on_the_days)]


def by_certainty(row: TenureRow) -> tuple[Any, ...]:
    """The surest first, holders before those who act for them, then by time."""
    return (
        row.certainty.rank,
        row.acting,
        row.start_latest or row.start_earliest or date.max,
        row.tenure,
    )


def by_time(row: TenureRow) -> tuple[Any, ...]:
    """By the first day that is known of the tenure, or presumed."""
    return *first_known(row), row.tenure


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


def longest_of(stretches: Sequence[tuple[date, date]]) -> tuple[date, date] | None:
    """The longest stretch of days, those that join taken together."""
    joined: list[tuple[date, date]] = []
    for first, last in sorted(stretches):
        if joined and (first - joined[-1][1]).days <= 1:
            joined[-1] = joined[-1][0], max(joined[-1][1], last)
        else:
            joined.append((first, last))
    return max(joined, key=lambda days: (days[1] - days[0], days[0]), default=None)


def days_together(one: Row, other: Row) -> tuple[Certainty, date, date] | None:
    """The surest days of two tenures, at their longest; None where nothing surer than `open` is common."""
    common: dict[Certainty, list[tuple[date, date]]] = {}
    for mine in one["spans"]:
        for theirs in other["spans"]:
            first, last = max(mine.first, theirs.first), min(mine.last, theirs.last)
            if first <= last:
                sure = max(mine.certainty, theirs.certainty, key=lambda each: each.rank)
                common.setdefault(sure, []).append((first, last))
    best = min(common, key=lambda each: each.rank, default=Certainty.NO)
    days = longest_of(common.get(best, []))
    return None if days is None or best is Certainty.OPEN else (best, *days)
