"""Events otherwise than by the page: all as a picture needs them, all with their evidence, and one alone."""

from __future__ import annotations

from datetime import date as Day
from typing import NamedTuple

from graph.errors import UnknownName
from graph.questions.events import (
    EVENT_COLUMNS,
    EventRow,
    Events,
    EventsParameters,
    event_filters,
    event_rows,
)
from graph.questions.shared.base import Answer
from graph.questions.shared.filters import counted
from graph.questions.shared.tenure_rows import Range
from graph.stores.base import Store

MOST = 50_000
"""Events that a picture shows."""
_COLUMNS = (
    "e.id, e.date, toString(e.earliest), toString(e.latest), e.type, e.planned, substring(e.text, 0, 80)"
)
"""In one row for all: ten thousand rows take three times as long on their way."""


class EventMark(NamedTuple):
    """An event without its evidence and without what it names."""

    id: str
    date: str | None
    earliest: Day | None
    latest: Day | None
    type: str
    planned: bool
    text: str

    @classmethod
    def of(cls, row: EventRow) -> EventMark:
        """From a row of an answer."""
        return cls(row.id, row.date, row.earliest, row.latest, row.type, row.planned, row.text)


def event_marks(store: Store, parameters: EventsParameters) -> list[EventMark]:
    """Every event that the parameters leave, by time; their `limit` and `offset` are not looked at."""
    filters = event_filters(store, parameters)
    cut = f"WITH e ORDER BY e.earliest, e.id LIMIT {MOST}" if counted(store, filters, "e") > MOST else ""
    [found] = store.read(f"{filters.text()} {cut} RETURN collect([{_COLUMNS}]) AS events", **filters.values)
    marks = (
        EventMark(id, edtf, _as_day(earliest), _as_day(latest), kind, bool(planned), text or "")
        for id, edtf, earliest, latest, kind, planned, text in found["events"]
    )
    return sorted(marks, key=lambda mark: (mark.earliest or Day.max, mark.latest or Day.max, mark.id))


def _as_day(text: str | None) -> Day | None:
    return None if text is None else Day.fromisoformat(text)


def all_events(store: Store, parameters: EventsParameters, today: Day) -> Answer[EventRow]:
    """Every event with its evidence, for a file of its own."""
    rows: list[EventRow] = []
    while True:
        part = parameters.model_copy(update={"limit": 1000, "offset": len(rows)})
        answer = Events().ask(store, part, today)
        rows += answer.rows
        if not answer.rows or len(rows) >= (answer.total or 0):
            asked = parameters.model_dump(by_alias=True, exclude_defaults=True, exclude={"limit", "offset"})
            return answer.model_copy(update={"rows": tuple(rows), "parameters": asked})


def event_of(store: Store, identity: str) -> EventRow:
    """The event of an id. Raises `UnknownName`."""
    found = store.read(f"MATCH (e:Event) WHERE e.id = $id {EVENT_COLUMNS}", id=identity)
    if not found:
        raise UnknownName(f"没有这条大事 (no such event)：{identity}")
    return event_rows(store, found, Range())[0]
