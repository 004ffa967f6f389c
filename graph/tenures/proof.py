"""Which days are proved of one person, and which are presumed; each rule is a function."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from graph.tenures.groups import ONE_ACT, ONE_TERM
from graph.tenures.holders import Holder, Piece
from graph.tenures.marks import MONTH, Mark
from graph.tenures.rules import Habits, Rule
from graph.tenures.statements import DAY


def proved_by_statement(holder: Holder) -> list[Piece]:
    """What statements prove by themselves, without the norm that a post once taken is held."""
    return [*_seen(holder), *_in_on_the_day(holder), *_day_before(holder), *_intervals(holder)]


def _seen(holder: Holder) -> Iterator[Piece]:
    """A sighting on a day proves the day; one in a month proves no single day of it."""
    for mark in holder.sights:
        if mark.kind == "seen" and mark.is_day and not mark.closed and holder.in_life(mark):
            yield Piece(mark.low, mark.low, Rule.SEEN, mark.ids)


def _in_on_the_day(holder: Holder) -> Iterator[Piece]:
    """Who is put into a post is in it on that day; who is elected at a meeting, on its last day."""
    for mark in holder.ins:
        if mark.last_proved and mark.high < date.max and holder.in_life(mark):
            yield Piece(mark.high, mark.high, Rule.ACT, mark.ids)


def _day_before(holder: Holder) -> Iterator[Piece]:
    """A leaving told by day or month proves the day before it, unless he can have come in later."""
    for mark in holder.outs:
        if not _is_leaving(mark):
            continue
        day = mark.low - DAY
        if not _came_after(holder, mark) and not _left_before(holder, mark, day):
            yield Piece(day, day, Rule.DAY_BEFORE, mark.ids)


def _came_after(holder: Holder, leaving: Mark) -> bool:
    """Whether he can have come in later than the day before the leaving."""
    return any(start.high >= leaving.low and start.low <= leaving.high for start in holder.ins)


def _left_before(holder: Holder, leaving: Mark, day: date) -> bool:
    """Whether another leaving, within a year before, may be the same one told by another organ."""
    return any(
        other.low <= day and day - other.high <= ONE_ACT
        for other in holder.outs
        if other is not leaving and not any(other.high < start.low <= day for start in holder.ins)
    )


def _intervals(holder: Holder) -> Iterator[Piece]:
    """A line that gives both ends covers the days between them, as far as no act says otherwise."""
    for mark in holder.sights:
        if mark.kind != "cover":
            continue
        low, high = mark.low, mark.high
        for start in holder.ins:
            if start.linked(mark):
                low = max(low, start.high)
        for end in holder.outs:
            if end.former is not None and low < end.former <= high:
                high = end.former - DAY
            elif end.former is None and low < end.low <= high:
                high = end.low - DAY
                if not end.linked(mark):
                    holder.disputed |= {*end.ids, *mark.ids}
        if low <= high:
            yield Piece(low, high, mark.rule, mark.ids)


# -- the norm ------------------------------------------------------------------------------------------------


def proved_by_staying(holder: Holder, others: Sequence[Piece], acting: Sequence[Piece]) -> list[Piece]:
    """From a coming-in to the last later statement of the same stay, with nothing against it.

    `others`: when other people were in the one seat. `acting`: when somebody acted, which leaves the
    holder's own days open.
    """
    found = []
    for start in holder.ins:
        if start.high == date.max:
            continue
        evidence = _last_of_stay(holder, start, others)
        if evidence is not None and evidence[0] > start.high:
            piece = Piece(
                start.high, evidence[0], Rule.STAY, tuple(dict.fromkeys((*start.ids, *evidence[1])))
            )
            found += without(piece, acting)
    return found


def _last_of_stay(
    holder: Holder, start: Mark, others: Sequence[Piece]
) -> tuple[date, tuple[str, ...]] | None:
    limit, anew = date.max, date.max
    later: list[tuple[date, tuple[str, ...]]] = []
    for end in holder.ends:
        if end.former is not None:
            if end.former > start.high:
                limit = min(limit, end.former - DAY)
        elif end.high >= start.low:
            before = end.low - DAY if end.low > date.min else end.low
            limit = min(limit, before)
            if before == limit and not end.closes_only:
                later.append((limit, end.ids))
    for other in holder.ins:
        if other.low > start.high:
            if is_reelected(start, other):
                later.append((other.low, other.ids))
            else:
                anew = min(anew, other.low)
    for mark in holder.sights:
        if mark.high < anew and holder.in_life(mark):
            later.append((min(mark.high, limit) if mark.kind == "cover" else mark.low, mark.ids))
    possible = [
        (day, ids)
        for day, ids in later
        if start.high < day <= limit
        and day < anew
        and not any(start.high <= other.low and other.high < day for other in others)
    ]
    return max(possible, default=None)


def is_reelected(start: Mark, later: Mark) -> bool:
    """An election within a term of the coming-in goes on with the stay; a second 任命 does not prove it."""
    return later.action == "elect" and later.low - start.high <= ONE_TERM


def without(piece: Piece, holes: Sequence[Piece]) -> list[Piece]:
    """The piece less the days of the holes."""
    left = [piece]
    for hole in holes:
        left = [
            Piece(low, high, each.rule, each.ids)
            for each in left
            for low, high in _less(each.low, each.high, hole.low, hole.high)
        ]
    return left


def _less(low: date, high: date, first: date, last: date) -> Iterator[tuple[date, date]]:
    if last < low or high < first:
        yield low, high
        return
    if low < first:
        yield low, first - DAY
    if last < high:
        yield last + DAY, high


# -- what is presumed --------------------------------------------------------------------------------------


def presumed_of_lists(holder: Holder, others: Sequence[Holder], habits: Habits) -> list[Piece]:
    """A bare roster presumes its period, as far as nothing stated speaks against a part of it."""
    found = []
    for mark in holder.sights:
        if mark.presumes is None or mark.presumed_by not in habits.presume:
            continue
        span = _cut_by_own(holder, mark, *mark.presumes)
        if span is not None:
            span = _cut_by_others(holder, mark, span, others)
        if span is not None and span[0] <= span[1]:
            found.append(Piece(*span, mark.presumed_by, mark.ids))
    if Rule.ROSTER in habits.presume:
        found += _until_the_next_on_the_list(holder, others)
    return found


def _cut_by_own(holder: Holder, mark: Mark, low: date, high: date) -> tuple[date, date] | None:
    for start in holder.ins:
        if low < start.low <= high and not _was_in_before(holder, start):
            low = start.high
    for end in holder.outs:
        if end.former is None and end.linked(mark):
            high = min(high, end.low - DAY) if end.low > date.min else low - DAY
        elif end.former is None and low < end.low <= high:
            high = end.low - DAY
            holder.disputed |= {*end.ids, *mark.ids}
        elif end.former is not None and low < end.former <= high:
            high = end.former - DAY
        elif end.former is None and end.low <= low <= end.high:
            low = min(end.high, high) + DAY
    return (low, high) if low <= high else None


def _was_in_before(holder: Holder, start: Mark) -> bool:
    """Whether a coming-in only confirms a stay that runs already (换届)."""
    return any(
        other.high < start.low and is_reelected(other, start)
        for other in holder.ins
        if not any(end.high >= other.low and end.low <= start.high for end in holder.outs)
    )


def _cut_by_others(
    holder: Holder, mark: Mark, span: tuple[date, date], others: Sequence[Holder]
) -> tuple[date, date] | None:
    """One seat: the period ends before another comes in, and begins after another was last in it."""
    low, high = span
    for other in others:
        same = [each for each in _bare(other) if each.low <= high and low <= each.high]
        if same and mark in _bare(holder):
            holder.disputed |= {*mark.ids, *(i for each in same for i in each.ids)}
        if same:
            return None
        for start in other.ins:
            if low < start.low <= high:
                high = start.low - DAY
                holder.disputed |= {*start.ids, *mark.ids}
        for piece in other.certain:
            came = any(start.low <= piece.low <= start.high for start in other.ins)
            if piece.low <= high and piece.high >= low and not came:
                low = piece.high + DAY
    return (low, high) if low <= high else None


def _bare(holder: Holder) -> list[Mark]:
    """Lines of lists without any remark; a 任至 tells one who was before from one who came after."""
    return [m for m in holder.sights if m.presumes and not any(o.linked(m) for o in holder.outs)]


def _until_the_next_on_the_list(holder: Holder, others: Sequence[Holder]) -> Iterator[Piece]:
    """A list of many years that gives starts alone: each is presumed until the next of it came in."""
    for start in holder.ins:
        if start.book is None:
            continue
        next_ones = [m for o in others for m in o.ins if m.book == start.book and m.low > start.high]
        if next_ones:
            first = min(next_ones, key=lambda m: (m.low, m.ids))
            yield Piece(start.high, first.low - DAY, Rule.ROSTER, (*start.ids, *first.ids))


def presumed_between_sightings(holder: Holder, others: Sequence[Piece]) -> list[Piece]:
    """Seen twice within a year, with nothing between: presumed from the one to the other."""
    days = sorted(
        [(m.low, m.high, m.ids) for m in holder.sights if not m.closed and holder.in_life(m)]
        + [
            (o.low - DAY, o.low - DAY, o.ids)
            for o in holder.outs
            if _is_leaving(o) and not _came_after(holder, o)
        ]
    )
    found = []
    for one, two in pairwise(days):
        near = one[1] < two[0] and two[0] - one[1] < ONE_ACT
        broken = any(
            m.high >= one[0] and m.low <= two[1] and m.ids not in (one[2], two[2])
            for m in (*holder.ends, *holder.ins)
            if m.former is None or one[1] < m.former <= two[0]
        )
        if near and not broken and not any(one[1] <= o.low and o.high <= two[0] for o in others):
            found.append(Piece(one[1], two[0], Rule.CONTINUITY, (*one[2], *two[2])))
    return found


def _is_leaving(end: Mark) -> bool:
    """Whether it tells of a leaving by day or month; that an acting holder was elected is none."""
    short = (end.high - end.low).days <= MONTH and end.low > date.min
    return short and end.former is None and end.rule is not Rule.CONFIRMED
