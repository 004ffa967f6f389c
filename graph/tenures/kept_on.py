"""Who is kept on, suspended or given his post back (连任, 暂停, 恢复): he held it before.

Each is told in the words of other statements, so that it proves what it says and excludes nothing before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from graph.lexicon import lexicon
from graph.tenures.marks import MEETING, days_of, marks_of
from graph.tenures.statements import COMING_IN, DAY, LEAVING, Statement

CONTINUE, RESTORE, SUSPEND = "continue", "restore", "suspend"
KEPT_ON = frozenset({CONTINUE, RESTORE, SUSPEND})


def meant_by(action: str | None, rule: str | None) -> str | None:
    """The action, or what the verb that it was read by says beside: 连任 is no mere election."""
    if action in COMING_IN:
        for says in (CONTINUE, RESTORE):
            if rule in lexicon("acts")[says]:
                return says
    return action


def in_other_words(own: Sequence[Statement]) -> list[Statement]:
    """The statements on one person in one post, those of keeping on, suspension and return in other words."""
    if not any(one.action in KEPT_ON for one in own):
        return list(own)
    return [each for one in own for each in _told(one, own)]


def _told(one: Statement, own: Sequence[Statement]) -> Iterator[Statement]:
    when = days_of(one.date)
    if one.action in LEAVING and when is not None:
        since = _suspended_since(when[0], own)
        yield one if since is None else replace(one, date=_days(since, when[1]))
    elif one.action not in KEPT_ON:
        yield one
    elif when is None:
        yield replace(one, action=None, basis="mention", as_of=one.date, date=None)
    elif one.action == SUSPEND:
        yield replace(one, action="leave", date=_days(when[0], _end_of_suspension(when[0], own)))
    elif one.action == RESTORE and _interrupts(when[0], own):
        yield replace(one, action="appoint")
    else:
        first, last = when
        seen = last.isoformat() if (last - first).days <= MEETING else one.date
        yield replace(one, action="appoint", date=f"../{last.isoformat()}")
        yield replace(one, action=None, basis="mention", as_of=seen, date=None)


def _days(first: date, last: date | None) -> str:
    return f"{first.isoformat()}/{'..' if last is None or last == date.max else last.isoformat()}"


def _days_of(own: Sequence[Statement], actions: Collection[str]) -> list[tuple[date, date]]:
    return [days for each in own if each.action in actions and (days := days_of(each.date))]


def _end_of_suspension(first: date, own: Sequence[Statement]) -> date | None:
    """Whether he held the post while he was suspended is left open, until he is back or has left."""
    back = [low - DAY for low, _ in _days_of(own, {RESTORE}) if low > first]
    left = [high for low, high in _days_of(own, LEAVING) if low > first]
    return min([*back, *left], default=None)


def _suspended_since(left: date, own: Sequence[Statement]) -> date | None:
    """The first day of the suspension that a leaving ends."""
    ended = [*_days_of(own, {RESTORE}), *_days_of(own, LEAVING)]
    days = [low for low, _ in _days_of(own, {SUSPEND}) if low < left]
    return next((day for day in days if not any(day < low < left for low, _ in ended)), None)


def _interrupts(back: date, own: Sequence[Statement]) -> bool:
    """Whether he is told to have been suspended, or else to have been in the post and not to have left it,
    before he was given it back."""
    suspended = [low for low, _ in _days_of(own, {SUSPEND}) if low < back]
    if any(_end_of_suspension(low, own) == back - DAY for low in suspended):
        return True
    marks = [mark for each in own if each.action not in KEPT_ON for mark in marks_of(each)]
    before = [mark for mark in marks if mark.low < back]
    return bool(before) and all(mark.kind != "out" and mark.high < back for mark in before)
