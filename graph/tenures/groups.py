"""One coming-in or leaving that is told more than once: by two organs, in two words, at two precisions.

Tellings that can be one act, or lie within a year with nothing between, are one: where they agree the
narrowest counts, where they do not it happened from the first of them to the last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from graph.tenures.marks import Mark, in_time
from graph.tenures.rules import Rule
from graph.tenures.statements import DAY

ONE_ACT = timedelta(days=365)
"""How far two tellings of one act lie apart at most: the party decides, the congress elects."""
ONE_TERM = timedelta(days=6 * 366)
"""An election within this time of a coming-in is one to a further term (换届)."""


def may_lie_between(mark: Mark, one: Mark, other: Mark) -> bool:
    """Whether it can have happened after the one and before the other, in either order."""
    if mark.former is not None:
        return min(one.high, other.high) < mark.former <= max(one.low, other.low)
    return (mark.high >= one.low and mark.low <= other.high) or (
        mark.high >= other.low and mark.low <= one.high
    )


def grouped(marks: Iterable[Mark], one_leaving: bool = True) -> list[Mark]:
    """The marks with each act once, in order of time; lines of a career that join lose their joint.

    `one_leaving`: whether leavings told within a year are presumed to be one, though nobody tells that the
    person did not come back between; who comes back is not always told to have come in.
    """
    known = _joined(sorted(marks, key=in_time))
    known = _without_told_twice(known)
    ins = [mark for mark in known if mark.kind == "in"]
    outs = [mark for mark in known if mark.kind == "out"]
    rest = [mark for mark in known if mark.kind not in ("in", "out")]
    formers = [mark for mark in outs if mark.former is not None]
    leavings = [mark for mark in outs if mark.former is None]
    left = _grouped(leavings, ins, rest)
    if not one_leaving:
        left = _flagged(leavings, left)
    whole = _grouped(ins, outs, []) + left + rest
    return sorted([*whole, *(_since(former, whole) for former in formers)], key=in_time)


def _flagged(leavings: Sequence[Mark], groups: Sequence[Mark]) -> list[Mark]:
    """Each leaving apart, but flagged where it contradicts others that would be one with it."""
    disputed = {each for group in groups if group.disputed for each in group.ids}
    return [replace(m, disputed=m.disputed or not disputed.isdisjoint(m.ids)) for m in leavings]


def _without_told_twice(marks: Sequence[Mark]) -> list[Mark]:
    """Sightings of one day are one; their statements are kept together."""
    found: dict[object, Mark] = {}
    for mark in marks:
        key: object = (mark.kind, mark.low, mark.high, mark.presumes, mark.disputed)
        if mark.kind != "seen" or key not in found:
            found[key if mark.kind == "seen" else (key, mark.ids)] = mark
        else:
            found[key] = replace(found[key], ids=(*found[key].ids, *mark.ids))
    return list(found.values())


def _since(former: Mark, marks: Sequence[Mark]) -> Mark:
    """Who is called a former holder left after he was last in the post."""
    assert former.former is not None
    before = [m for m in marks if m.high < former.former and m.high <= former.high]
    last = max((m.low if m.kind == "out" else m.high for m in before), default=former.low)
    return replace(former, low=min(last, former.high))


# -- one act ---------------------------------------------------------------------------------------------


def _grouped(marks: Sequence[Mark], against: Sequence[Mark], seen: Sequence[Mark]) -> list[Mark]:
    groups: list[list[Mark]] = []
    for mark in marks:
        fitting = next((group for group in groups if _is_one(group, mark, against, seen)), None)
        if fitting is None:
            groups.append([mark])
        else:
            fitting.append(mark)
    return [_combined(group) for group in groups]


def _is_one(group: Sequence[Mark], mark: Mark, against: Sequence[Mark], seen: Sequence[Mark]) -> bool:
    for each in group:
        near = mark.meets(each) or mark.low - each.high <= ONE_ACT
        half_open = mark.kind == "out" and date.max in (mark.high, each.high)
        if not near or half_open or any(may_lie_between(other, each, mark) for other in against):
            return False
        if any(each.high < other.low and other.high < mark.low for other in seen):
            return False
    return True


def _combined(group: Sequence[Mark]) -> Mark:
    """One mark for all of them; `disputed` where they cannot all be right."""
    if len(group) == 1:
        return group[0]
    narrow = [mark for mark in group if not any(_is_within(other, mark) for other in group)]
    low, high = max(m.low for m in narrow), min(m.high for m in narrow)
    sharpest = sorted(group, key=lambda m: (m.high - m.low, not m.is_act, m.low, m.ids))
    best = next(mark for mark in sharpest if mark in narrow)
    ids = tuple(dict.fromkeys(each for mark in sharpest for each in mark.ids))
    if low <= high:
        last = any(mark.last_proved for mark in narrow)
        return replace(best, low=low, high=high, ids=ids, last_proved=last)
    last_mark = max(narrow, key=lambda m: (m.high, m.ids))
    return replace(
        best,
        low=min(m.low for m in narrow),
        high=last_mark.high,
        ids=ids,
        disputed=any(mark.disputed for mark in group) or not _are_two_organs(narrow),
        last_proved=last_mark.last_proved,
    )


def _is_within(inner: Mark, outer: Mark) -> bool:
    return (
        outer.low <= inner.low
        and inner.high <= outer.high
        and (inner.low, inner.high) != (outer.low, outer.high)
    )


def _are_two_organs(marks: Sequence[Mark]) -> bool:
    """Whether two organizations acted one after the other, by different acts or as the acts themselves
    say."""
    if not all(mark.is_act for mark in marks):
        return False
    actions, organs = {mark.action for mark in marks}, {mark.organ for mark in marks}
    return len(actions) == len(marks) or (len(organs) == len(marks) and None not in organs)


# -- lines that join -------------------------------------------------------------------------------------


def _joined(marks: list[Mark]) -> list[Mark]:
    """Lines of a career of which one ends when the next begins, with no leaving told there otherwise."""
    careers = [mark for mark in marks if mark.basis == "cv"]
    lines = [(m, o) for m in careers if m.kind == "in" for o in careers if o.kind == "out" and o.ids == m.ids]
    gone: list[Mark] = []
    covers: list[Mark] = []
    for begun, end in lines:
        for start, ended in lines:
            meets = start.ids != end.ids and start.meets(end) and start.low >= end.low
            told = [
                o for o in marks if o.kind == "out" and o.meets(end) and o.ids not in (end.ids, start.ids)
            ]
            if meets and not told and start not in gone and end not in gone:
                bridge = _bridge(marks, start, end, begun.high, ended.low - DAY)
                if bridge.low <= bridge.high:
                    gone += [start, end]
                    covers.append(bridge)
    return sorted([mark for mark in marks if mark not in gone] + covers, key=in_time)


def _bridge(marks: Sequence[Mark], start: Mark, end: Mark, begun: date, still: date) -> Mark:
    """The days between what both lines cover; none before the first had `begun`, nor after the second was
    `still` held: 2011—2011 and 2011—2011.7 are one stay told twice.
    """
    firsts = [m.low for m in marks if m.kind == "cover" and m.ids == end.ids] or [end.low]
    lasts = [m.high for m in marks if m.kind == "cover" and m.ids == start.ids] or [start.high]
    low, high = max(min(firsts), begun), min(max(lasts), still)
    return Mark("cover", low, high, (*end.ids, *start.ids), rule=Rule.JOINED)
