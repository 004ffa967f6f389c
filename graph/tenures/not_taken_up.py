"""Who was given a post and never took it up (未到任, 未就职): that he was put into it then moves nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graph.tenures.groups import ONE_ACT
from graph.tenures.marks import days_of, is_former, marks_of
from graph.tenures.statements import COMING_IN, Statement

NOT_TAKEN_UP = "not_taken_up"


def taken_up(own: Sequence[Statement]) -> tuple[list[Statement], set[str]]:
    """The statements on one person in one post without the acts that he did not follow, and ids in dispute.

    An act within a year before is taken back, unless another statement has him in the post between: then all
    of them stand, in dispute.
    """
    refusals = [each for each in own if each.action == NOT_TAKEN_UP]
    rest = [each for each in own if each.action != NOT_TAKEN_UP]
    gone: set[str] = set()
    disputed: set[str] = set()
    for refusal in refusals:
        refused_by = days_of(refusal.date) or (date.max, date.max)
        given = [each for each in rest if _is_taken_back(each, *refused_by)]
        between = [each for each in rest if given and _is_between(each, given, refused_by[1])]
        if between:
            disputed |= {each.id for each in (*given, *between)}
        else:
            gone |= {each.id for each in given}
    return [each for each in rest if each.id not in gone], disputed


def _is_taken_back(act: Statement, low: date, high: date) -> bool:
    when = days_of(act.date)
    if act.action not in COMING_IN or when is None:
        return False
    return low == date.max or (when[0] <= high and low - when[1] <= ONE_ACT)


def _is_between(seen: Statement, given: Sequence[Statement], last: date) -> bool:
    """Whether it has the person in the post after he was given it, and before he is told not to have come."""
    if seen.action is not None or is_former(seen):
        return False
    first = min(days[0] for each in given if (days := days_of(each.date)) is not None)
    return any(first <= mark.low and mark.high < last for mark in marks_of(seen))
