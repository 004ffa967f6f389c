"""Who came into an organization and who left it, over a range of days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Day
from typing import Any, ClassVar, Literal

from graph.dates import Certainty
from graph.questions.shared.base import Answer, AnswerRow, Question, Reading
from graph.questions.shared.evidence_rows import Told, joined, supports_of
from graph.questions.shared.known_before import ALL, Knowledge, known_before
from graph.questions.shared.parameters import Between
from graph.questions.shared.resolve_names import note_on, read_name
from graph.questions.shared.tenure_rows import Range, certainty_of_date, tenures_of
from graph.stores.base import Row, Store
from graph.tenures.rules import Habits

Change = Literal["came_in", "left"]
_BOUNDS: dict[Change, str] = {"came_in": "start", "left": "end"}


class ChangeRow(AnswerRow):
    """One coming in or leaving that a source dates."""

    date: str
    """EDTF, as the sources give it."""
    change: Change
    person_id: str
    person: str
    post_id: str
    post: str
    organization_id: str
    organization: str
    acting: bool = False
    earliest: Day | None = None
    latest: Day | None = None
    tenure: str
    """Id, for `explain`."""


class Changes(Question[ChangeRow]):
    """One row a coming in or a leaving, by date; what no source dates is no change."""

    name = "changes"
    title: ClassVar[dict[str, str]] = {"zh": "人事变动", "en": "Comings and leavings"}
    Parameters = Between
    Row = ChangeRow
    example: ClassVar[dict[str, str]] = {"organization": "金川区人民政府", "from": "2020-01", "to": "2020-12"}

    def ask(self, store: Store, parameters: Between, today: Day) -> Answer[ChangeRow]:
        readings, known, tenures = read_between(store, parameters)
        days = Range.of(None, parameters.from_, parameters.to)
        found = changes_of(tenures, days)
        shown = found[parameters.offset : parameters.offset + parameters.limit]
        return self.answered(
            parameters,
            readings=(*readings, *known.readings),
            rows=with_movers(store, shown, tenures),
            total=len(found),
            notes=(*known.notes, *note_on(readings), *no_changes(tenures, found)),
        )


def read_between(store: Store, parameters: Between) -> tuple[tuple[Reading, ...], Knowledge, list[Row]]:
    """What the organization was taken to be, what counts, and the tenures in it; with what they rest on where
    that is not what the store keeps of them."""
    known = known_before(store, parameters.known_before)
    readings = read_name(store, "organization", "organization", parameters.organization)
    ids = [reading.id for reading in readings]
    habits = Habits(before=known.before)
    return readings, known, tenures_of(store, "organizations", ids, habits=habits, told=known is not ALL)


def no_changes(tenures: Sequence[Row], found: Sequence[ChangeRow]) -> tuple[str, ...]:
    """Why there is no change, and what would answer; nothing where there is one."""
    if found:
        return ()
    known = changes_of(tenures, Range())
    if not known:
        return ("来源没有写明到任或离任的日期；可问 members (no source dates one; ask members)",)
    first, last = known[0].date, known[-1].date
    return (f"这段时间没有；已知的变动在 {first} 至 {last} (none then; changes are known between)",)


def changes_of(tenures: Sequence[Row], days: Range) -> list[ChangeRow]:
    """The comings and leavings that lie, or may lie, within the days; by date."""
    found = [change for row in tenures for change in _changes(row, days)]
    return sorted(found, key=_by_date)


def with_movers(store: Store, changes: Sequence[ChangeRow], tenures: Sequence[Row]) -> tuple[ChangeRow, ...]:
    """The changes of some tenures with the lines that date them."""
    supports: Mapping[str, Sequence[Told]] = {row["tenure"]: row["told"] for row in tenures if "told" in row}
    supports = supports or supports_of(store, [change.tenure for change in changes])
    return tuple(
        change.model_copy(update={"evidence": joined(_movers(supports.get(change.tenure, []), change))})
        for change in changes
    )


def _changes(row: Row, days: Range) -> Iterator[ChangeRow]:
    for change, bound in _BOUNDS.items():
        date = row[bound]
        if date is None or date == "..":
            continue
        dated = {"earliest": row[f"{bound}_earliest"], "latest": row[f"{bound}_latest"]}
        certainty = certainty_of_date(dated, days)
        if certainty is not Certainty.NO:
            fields = {name: row[name] for name in ChangeRow.model_fields if name in row}
            fields.update(dated, date=date, change=change, certainty=certainty, acting=bool(row["acting"]))
            yield ChangeRow(**fields)


def _movers(supports: Sequence[Told], change: ChangeRow) -> list[Told]:
    bound = _BOUNDS[change.change]
    movers = [each for each in supports if any(moved.startswith(bound) for moved in each.moved)]
    return movers or list(supports[:2])


def _by_date(row: ChangeRow) -> tuple[Any, ...]:
    return row.earliest or row.latest or Day.min, row.latest or Day.max, row.post, row.change, row.tenure
