"""What is asked, before any store sees it."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import BadQuestion
from graph.questions import QUESTIONS
from graph.questions.shared.base import Question

DATED = [each for each in QUESTIONS if "on" in each.parameter_names()]
RANGED = [each for each in QUESTIONS if {"from", "to"} <= set(each.parameter_names())]


@pytest.mark.parametrize("asked", RANGED, ids=lambda each: str(each.name))
@pytest.mark.parametrize(
    ("first", "last", "taken"),
    [
        ("2019-06-01", "2019-06-01", True),
        ("2019-06", "2019", True),
        ("2019/2021", "2020", True),
        ("../2020", "2019", True),
        ("2019-06-01", "2019-05-31", False),
        ("2020", "2019-12", False),
        ("2020-03/2021", "2020-02", False),
    ],
)
def test_days_asked_for_begin_before_they_end(
    asked: type[Question[Any]], first: str, last: str, taken: bool
) -> None:
    """A range in reverse is an error, whatever the question, and no empty answer."""
    given = {**asked.example, "from": first, "to": last}
    given.pop("on", None)
    if taken:
        asked().parameters_of(given)
        return
    with pytest.raises(BadQuestion, match=r"的 起晚于止 \(from is later than to\)"):
        asked().parameters_of(given)


@pytest.mark.parametrize("asked", DATED, ids=lambda each: str(each.name))
@pytest.mark.parametrize(
    ("on", "taken"),
    [("0001-01-01", True), ("../2020", True), ("0000-01-01", False), ("0000", False), ("-0221-05", False)],
)
def test_a_day_asked_for_lies_in_year_1_or_later(asked: type[Question[Any]], on: str, taken: bool) -> None:
    """Earlier days no store counts, so that an answer would be of no day in particular."""
    if taken:
        asked().parameters_of({**asked.example, "on": on})
        return
    with pytest.raises(BadQuestion, match="from year 1 on"):
        asked().parameters_of({**asked.example, "on": on})
