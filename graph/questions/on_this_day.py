"""What happened on this day of the year, in any year."""

from __future__ import annotations

from datetime import date as Day
from typing import Annotated, ClassVar

from pydantic import AfterValidator

from graph import lazy_re as re
from graph.questions.events import EVENT_COLUMNS, EventRow, event_rows
from graph.questions.lists.listing import table_of
from graph.questions.lists.table import Table
from graph.questions.shared.base import Answer, Question
from graph.questions.shared.parameters import Page, blank
from graph.questions.shared.tenure_rows import Range
from graph.stores.base import Store

_DAY = re.compile(r"(?:(?:\d{4}|XXXX)-|--)?(\d{1,2})-(\d{1,2})|(\d{1,2})月(\d{1,2})日", re.ASCII)


def _month_and_day(text: str) -> str:
    found = _DAY.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"要一个月日，如 06-01 (a month and a day is wanted): {text}")
    month, day = int(found[1] or found[3]), int(found[2] or found[4])
    try:
        Day(2000, month, day)
    except ValueError as err:
        raise ValueError(f"没有这一天 (no such day): {text}") from err
    return f"{month:02}-{day:02}"


class OnThisDayParameters(Page):
    day: Annotated[str, AfterValidator(_month_and_day)] | None = blank(
        "月日，如 06-01；不填则为今天", "month and day (06-01); today, if left out"
    )


class OnThisDay(Question[EventRow]):
    """One row an entry that is dated to the day, by year; plans are left out."""

    name = "on-this-day"
    title: ClassVar[dict[str, str]] = {"zh": "历史上的今天", "en": "On this day"}
    Parameters = OnThisDayParameters
    Row = EventRow
    example: ClassVar[dict[str, str]] = {"day": "01-08"}

    def ask(self, store: Store, parameters: OnThisDayParameters, today: Day) -> Answer[EventRow]:
        on = parameters.day or f"{today.month:02}-{today.day:02}"
        ids = _on_the_day(table_of(store, "events").value, on)
        found = store.read(
            f"MATCH (e:Event) WHERE e.id IN $ids {EVENT_COLUMNS} ORDER BY e.earliest, e.id",
            ids=ids[parameters.offset :][: parameters.limit],
        )
        return Answer(
            question=self.name,
            parameters={**parameters.model_dump(exclude_none=True), "day": on},
            rows=tuple(event_rows(store, found, Range())),
            total=len(ids),
        )


def _on_the_day(events: Table, on: str) -> list[str]:
    """Ids of the events that are dated to the day of any year, by year."""
    return [
        events.ids[at]
        for at in events.order("date")
        if _is_on(events.days[at], on) and events.columns["state"][at] != "planned"
    ]


def _is_on(days: tuple[Day | None, Day | None], on: str) -> bool:
    first, last = days
    return first is not None and first == last and f"{first.month:02}-{first.day:02}" == on
