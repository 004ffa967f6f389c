"""Events otherwise than by the page: as a picture needs them, all with their evidence, and one alone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.errors import UnknownName
from graph.questions.event_marks import EventMark, all_events, event_marks, event_of
from graph.questions.events import Events
from graph.stores.base import Store

TODAY = date(2021, 6, 1)


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"section": "chronicle"},
        {"from": "2020-02", "to": "2020-04"},
        {"person": "高远"},
        {"type": "project"},
    ],
)
def test_marks_are_the_events_of_the_question(small_store: Store, asked: dict[str, Any]) -> None:
    """Each that the filters leave, by time, with the dates of its row; their limit is not looked at."""
    rows = Events().answer(small_store, {**asked, "limit": 1000}, TODAY).rows
    marks = event_marks(small_store, Events().parameters_of({**asked, "limit": 1}))
    assert rows
    assert sorted(marks) == sorted(EventMark.of(row) for row in rows)
    firsts = [mark.earliest for mark in marks if mark.earliest]
    assert firsts == sorted(firsts)
    answer = all_events(small_store, Events().parameters_of({**asked, "limit": 1}), TODAY)
    assert answer.rows == rows
    assert answer.parameters == asked


def test_one_event(small_store: Store) -> None:
    """By its id, with its line; an id that is none is told."""
    row = Events().answer(small_store, {"person": "高远"}, TODAY).rows[0]
    assert event_of(small_store, row.id) == row
    with pytest.raises(UnknownName, match="event-none"):
        event_of(small_store, "event-none")
