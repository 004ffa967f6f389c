"""One man in one post: which of his statements belong to the same stay, and what each says of its ends.

`graph.tenures.bounds` turns stays into tenures with four bounds. A stay runs on until a leaving is stated,
or in a post with one seat, until another man comes in: who is said to come in twice with nothing between has
stayed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from graph.dates import Edtf
from graph.lexicon import lexicon

COMING_IN = frozenset({"appoint", "elect", "promote"})
LEAVING = frozenset({"remove", "resign", "leave", "retire"})
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Statement:
    """One appointment or holding of one person in one post, as the sources state it.

    Dates are EDTF text. `date` is the day of an act; `start`, `end` the ends that a roster or a
    career line gives; `as_of` when a holding was seen.
    """

    id: str
    person: str
    post: str
    action: str | None = None
    basis: str | None = None
    date: str | None = None
    start: str | None = None
    end: str | None = None
    as_of: str | None = None
    acting: bool = False
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its days, and the statement that gives it."""

    low: date
    high: date
    text: str
    statement: str
    is_act: bool = False
    """Whether an act itself is dated so, not what a list says of it."""

    def meets(self, other: Dated) -> bool:
        """Whether both can be the same day."""
        return self.low <= other.high and other.low <= self.high


@dataclass(slots=True, eq=False)
class Stay:
    """What the statements of one stay say: when it began, when it ended, which days they prove."""

    person: str
    post: str
    acting: bool = False
    starts: list[Dated] = field(default_factory=list)
    ends: list[Dated] = field(default_factory=list)
    again: list[Dated] = field(default_factory=list)
    """Acts of coming in after the first, with no leaving between."""
    covers: list[Dated] = field(default_factory=list)
    """Whole days proved: a roster's period, a career line up to its day."""
    seen: list[Dated] = field(default_factory=list)
    """Some day in it is proved; read only where the stay has nothing better."""
    open_said: bool = False
    not_after: date | None = None
    """He is called a former holder on this day."""
    may_have_ended: bool = False
    """A leaving of unknown order is told beside it; no later one can be its end."""
    rests_on: list[str] = field(default_factory=list)
    status: set[str] = field(default_factory=set)

    def rest_on(self, statement: Statement) -> None:
        if statement.id not in self.rests_on:
            self.rests_on.append(statement.id)
        if statement.status:
            self.status.add(statement.status)


@dataclass(frozen=True, slots=True)
class _Point:
    """A coming in (`start`), a leaving (`end`), or both in one statement."""

    statement: Statement
    start: Dated | None
    end: Dated | None

    @property
    def order(self) -> tuple[date, date, int]:
        first = self.start or self.end
        assert first is not None
        return first.low, first.high, 0 if self.start is None else 1


def stays_of(statements: Sequence[Statement], others_come_in: Sequence[Dated] = ()) -> list[Stay]:
    """The stays of one man in one post; those in which he acts for another stand apart.

    `others_come_in`: when other men came into the post, where it has one seat.
    """
    told = [s for s in statements if _moves_something(s)]
    acting = [s for s in told if s.acting or (s.action in LEAVING and all(t.acting for t in _arrivals(told)))]
    if not any(s.action not in LEAVING for s in acting):
        return _stays(told, others_come_in)
    full = _stays([s for s in told if s not in acting], others_come_in)
    for_now = _stays(acting, others_come_in)
    for stay in for_now:
        _confirm(stay, full)
    return [*for_now, *full]


def _arrivals(told: Sequence[Statement]) -> list[Statement]:
    return [s for s in told if s.action not in LEAVING]


def _confirm(acting: Stay, full: Sequence[Stay]) -> None:
    """Who gets the post itself no longer acts in it."""
    begun = max((start.low for start in acting.starts), default=None)
    if acting.ends or begun is None:
        return
    confirmed = [stay for stay in full if stay.starts and max(d.high for d in stay.starts) >= begun]
    if confirmed:
        first = min(confirmed, key=lambda stay: min(d.low for d in stay.starts))
        acting.ends = list(first.starts)
        acting.rests_on += [d.statement for d in first.starts if d.statement not in acting.rests_on]


def _stays(told: Sequence[Statement], others: Sequence[Dated]) -> list[Stay]:
    stays: list[Stay] = []
    for point in sorted(_points(told), key=lambda point: point.order):
        _place_point(stays, point, others)
    for statement in told:
        _tie_cover(stays, statement)
    for statement in sorted(told, key=_as_of_order):
        _place_cover(stays, statement)
    for statement in sorted(told, key=_as_of_order):
        _place_seen(stays, statement, others)
    for statement in told:
        _place_undated(stays, statement)
    return stays


def dated(text: str | None, statement: str, is_act: bool = False) -> Dated | None:
    """The date, where it has bounds on both sides."""
    if text is None or text == "..":
        return None
    edtf = Edtf.parse(text)
    if edtf.earliest is None or edtf.latest is None:
        return None
    return Dated(edtf.earliest, edtf.latest, edtf.text, statement, is_act)


def comings_in(statements: Iterable[Statement]) -> list[Dated]:
    """Every stated start, but an acting one, which another man's tenure may overlap."""
    told = [s for s in statements if _moves_something(s) and not s.acting]
    return [point.start for point in _points(told) if point.start is not None]


def _moves_something(statement: Statement) -> bool:
    if statement.action is not None:
        return statement.action in COMING_IN or statement.action in LEAVING
    return statement.status not in lexicon("titles")["moves_nothing"]


def _points(statements: Iterable[Statement]) -> list[_Point]:
    points = []
    for s in statements:
        if s.action in COMING_IN:
            start, end = dated(s.date, s.id, is_act=True), None
        elif s.action in LEAVING:
            start, end = None, dated(s.date, s.id, is_act=True)
        else:
            start, end = dated(s.start, s.id), dated(s.end, s.id)
        if start is not None or end is not None:
            points.append(_Point(s, start, end))
    return points


# -- the acts, and the ends that rosters and careers give ------------------------------------------


def _place_point(stays: list[Stay], point: _Point, others: Sequence[Dated]) -> None:
    stay = _stay_for(stays, point, others)
    if stay is None:
        s = point.statement
        stay = Stay(s.person, s.post, s.acting)
        if point.start is not None:
            stay.may_have_ended = any(end.high > point.start.low for other in stays for end in other.ends)
        stays.append(stay)
    if point.start is not None:
        _add_start(stay, point)
    if point.end is not None:
        stay.ends.append(point.end)
    stay.rest_on(point.statement)


def _add_start(stay: Stay, point: _Point) -> None:
    """A later act of one who is in already says that he came in again; a later remark contradicts."""
    start = point.start
    assert start is not None
    is_act = point.statement.action is not None
    if stay.starts and is_act and all(start.low > known.high for known in stay.starts):
        stay.again.append(start)
    else:
        stay.starts.append(start)


def _stay_for(stays: list[Stay], point: _Point, others: Sequence[Dated]) -> Stay | None:
    """The stay that a point belongs to; none where it begins one of its own."""
    if not stays:
        return None
    last = stays[-1]
    first = point.start or point.end
    assert first is not None
    if _someone_between(last, first, others):
        return None
    if point.start is None:
        return _stay_left(last, first)
    if last.starts and any(point.start.meets(known) for known in last.starts):
        return last
    if not last.ends:
        return last if last.starts and not last.may_have_ended else None
    ended = last.ends[-1]
    return last if last.starts and point.start.high < ended.low and _ends_fit(last, point) else None


def _ends_fit(stay: Stay, point: _Point) -> bool:
    return point.end is None or any(point.end.meets(known) for known in stay.ends)


def _stay_left(last: Stay, end: Dated) -> Stay | None:
    """A leaving closes a stay that certainly began before it; where the order is open, it stands alone."""
    if last.ends:
        return last
    if last.may_have_ended:
        return None
    return last if all(start.high < end.low for start in last.starts) else None


def _someone_between(stay: Stay, later: Dated, others: Sequence[Dated]) -> bool:
    known = [*stay.starts, *stay.ends, *stay.again]
    after = max(date.low for date in known) if known else date.min
    return any(after < other.low and other.high < later.low for other in others)


# -- the days that rosters and careers cover ---------------------------------------------------------


def _tie_cover(stays: list[Stay], statement: Statement) -> None:
    """A roster or career line with a start or an end of its own covers days of the stay it is in."""
    if statement.basis not in ("roster", "cv"):
        return
    stay = next((stay for stay in stays if statement.id in stay.rests_on), None)
    if stay is None:
        return
    if statement.end == "..":
        stay.open_said = True
    cover = _cover(statement)
    if cover is not None:
        stay.covers.append(cover)


def _cover(statement: Statement) -> Dated | None:
    """The days that a roster or a career line proves: from its start, or its book's, up to its end, or its
    book's; the day of leaving is not among them."""
    start, end = dated(statement.start, statement.id), dated(statement.end, statement.id)
    period = dated(statement.as_of, statement.id)
    low = start.high if start else period.low if period and statement.basis == "roster" else None
    if end is not None:
        high = end.low - DAY if end.low > date.min else None
    elif period is None:
        high = None
    elif statement.basis == "roster":
        high = period.high
    else:  # said to be open when the page was published
        high = period.low if statement.end == ".." else None
    if low is None or high is None or low > high:
        return None
    return Dated(low, high, statement.as_of or "", statement.id)


def _place_cover(stays: list[Stay], statement: Statement) -> None:
    """A roster without remark: part of the stays that it touches, else a stay of its own."""
    if statement.basis != "roster" or any(statement.id in stay.rests_on for stay in stays):
        return
    cover = _cover(statement)
    if cover is None:
        return
    touched = [stay for stay in stays if _touches(stay, cover)]
    for stay in touched:
        stay.covers.append(_from_start(stay, cover))
        stay.rest_on(statement)
    if not touched:
        stay = Stay(statement.person, statement.post, statement.acting, covers=[cover])
        stay.rest_on(statement)
        stay.open_said = statement.end == ".."
        stays.append(stay)


def _from_start(stay: Stay, cover: Dated) -> Dated:
    """Who came in within the year of a roster that has no remark is covered from then on: the act knows the
    day, and many rosters print who sat there at the end of the year."""
    within = [start for start in stay.starts if cover.low <= start.low and start.high <= cover.high]
    return replace(cover, low=max(start.high for start in within)) if within else cover


def _touches(stay: Stay, cover: Dated) -> bool:
    window = proved_window(stay)
    return window is not None and window[0] <= cover.high + DAY and cover.low - DAY <= window[1]


def proved_window(stay: Stay) -> tuple[date, date] | None:
    """From the first to the last day that the stay's acts and covers speak of."""
    lows = [*(d.high for d in stay.starts), *(d.low for d in stay.covers)] or [d.low for d in stay.ends]
    highs = [
        *(d.low for d in stay.starts),
        *(d.low for d in stay.again),
        *(d.high for d in stay.covers),
        *(d.low for d in stay.ends),
    ]
    if not lows or not highs:
        return None
    low, high = min(lows), max(highs)
    return (low, high) if low <= high else (high, low)


# -- the days on which he was seen --------------------------------------------------------------------


def _place_seen(stays: list[Stay], statement: Statement, others: Sequence[Dated]) -> None:
    """A mention rests with the stay that can hold it, and moves none of its bounds."""
    if statement.basis != "mention" or statement.status in lexicon("titles")["past"]:
        return
    when = dated(statement.as_of, statement.id)
    if when is None:
        return
    stay = _stay_seen(stays, statement, when, others)
    if stay is None:
        stay = Stay(statement.person, statement.post, statement.acting, seen=[when])
        stays.append(stay)
    stay.rest_on(statement)


def _stay_seen(stays: list[Stay], statement: Statement, when: Dated, others: Sequence[Dated]) -> Stay | None:
    for stay in stays:
        window = proved_window(stay)
        if window is not None and window[0] <= when.low and when.high <= window[1]:
            return stay
    fitting = [stay for stay in stays if _can_hold(stay, when, others)]
    return fitting[-1] if fitting else None


def _can_hold(stay: Stay, when: Dated, others: Sequence[Dated]) -> bool:
    if stay.ends and max(end.high for end in stay.ends) < when.high:
        return False
    if stay.starts and min(start.low for start in stay.starts) > when.low:
        return False
    known = sorted([*stay.starts, *stay.covers, *stay.seen, *stay.ends], key=lambda d: d.low)
    if not known:
        return True
    return not any(
        (known[0].high < other.low and other.high <= when.low)
        or (when.high < other.low and other.high <= known[-1].low)
        for other in others
    )


def _place_undated(stays: list[Stay], statement: Statement) -> None:
    """What gives no date that can be used still says that he held the post, at some time."""
    if any(statement.id in stay.rests_on for stay in stays):
        return
    if not stays:
        stays.append(Stay(statement.person, statement.post, statement.acting))
    stay = stays[-1]
    when = dated(statement.as_of, statement.id)
    if statement.status in lexicon("titles")["past"] and when and not stay.rests_on:
        stay.not_after = when.high
    stay.rest_on(statement)
    if statement.end == ".." and not stay.ends:
        stay.open_said = True


def _as_of_order(statement: Statement) -> tuple[date, str]:
    when = dated(statement.as_of, statement.id)
    return (when.low if when else date.max), statement.id
