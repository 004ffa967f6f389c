"""One person in one post: which statements belong to the same spell, and what each says of its ends.

A spell is one unbroken time in the post. It runs on until a leaving is stated or, in a post with one seat,
until somebody else comes in; a second act of coming in with nothing between them only confirms it.
`graph.tenures.bounds` turns spells into tenures with four bounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from graph.lexicon import lexicon
from graph.tenures.statements import COMING_IN, DAY, LEAVING, Dated, Statement, dated


@dataclass(slots=True, eq=False)
class Spell:
    """What the statements of one spell give: when it began, when it ended, which days they prove."""

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
    """Some day in each is proved; used only where the spell has nothing better."""
    stated_open: bool = False
    """A source states that the person is still in the post."""
    not_after: date | None = None
    """A source calls the person a former holder on this day."""
    may_have_ended: bool = False
    """A leaving is stated that may lie before or after its start; no later leaving can be its end."""
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


def spells_of(statements: Sequence[Statement], other_starts: Sequence[Dated] = ()) -> list[Spell]:
    """The spells of one person in one post; those as acting holder are apart from the others.

    `other_starts`: when other people came into the post, where it has one seat.
    """
    reported = [s for s in statements if _moves_something(s)]
    acting = [
        s
        for s in reported
        if s.acting or (s.action in LEAVING and all(t.acting for t in _arrivals(reported)))
    ]
    if not any(s.action not in LEAVING for s in acting):
        return _spells_among(reported, other_starts)
    full = _spells_among([s for s in reported if s not in acting], other_starts)
    for_now = _spells_among(acting, other_starts)
    for spell in for_now:
        _confirm(spell, full)
    return [*for_now, *full]


def _arrivals(reported: Sequence[Statement]) -> list[Statement]:
    return [s for s in reported if s.action not in LEAVING]


def _confirm(acting: Spell, full: Sequence[Spell]) -> None:
    """An acting holder who is then given the post itself stops acting on that day."""
    begun = max((start.low for start in acting.starts), default=None)
    if acting.ends or begun is None:
        return
    confirmed = [spell for spell in full if spell.starts and max(d.high for d in spell.starts) >= begun]
    if confirmed:
        first = min(confirmed, key=lambda spell: min(d.low for d in spell.starts))
        acting.ends = list(first.starts)
        acting.rests_on += [d.statement for d in first.starts if d.statement not in acting.rests_on]


def _spells_among(reported: Sequence[Statement], others: Sequence[Dated]) -> list[Spell]:
    spells: list[Spell] = []
    for point in sorted(_points(reported), key=lambda point: point.order):
        _place_point(spells, point, others)
    for statement in reported:
        _tie_cover(spells, statement)
    for statement in sorted(reported, key=_as_of_order):
        _place_cover(spells, statement)
    for statement in sorted(reported, key=_as_of_order):
        _place_seen(spells, statement, others)
    for statement in reported:
        _place_undated(spells, statement)
    return spells


def stated_starts(statements: Iterable[Statement]) -> list[Dated]:
    """Every stated start, without acting ones: an acting holder may stand beside the holder."""
    reported = [s for s in statements if _moves_something(s) and not s.acting]
    return [point.start for point in _points(reported) if point.start is not None]


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


def _place_point(spells: list[Spell], point: _Point, others: Sequence[Dated]) -> None:
    spell = _spell_for(spells, point, others)
    if spell is None:
        s = point.statement
        spell = Spell(s.person, s.post, s.acting)
        if point.start is not None:
            spell.may_have_ended = any(end.high > point.start.low for other in spells for end in other.ends)
        spells.append(spell)
    if point.start is not None:
        _add_start(spell, point)
    if point.end is not None:
        spell.ends.append(point.end)
    spell.rest_on(point.statement)


def _add_start(spell: Spell, point: _Point) -> None:
    """An act after the start is a second coming in; a later date in a remark contradicts the first."""
    start = point.start
    assert start is not None
    is_act = point.statement.action is not None
    if spell.starts and is_act and all(start.low > known.high for known in spell.starts):
        spell.again.append(start)
    else:
        spell.starts.append(start)


def _spell_for(spells: list[Spell], point: _Point, others: Sequence[Dated]) -> Spell | None:
    """The spell that a point belongs to; none where it begins one of its own."""
    if not spells:
        return None
    last = spells[-1]
    first = point.start or point.end
    assert first is not None
    if _someone_between(last, first, others):
        return None
    if point.start is None:
        return _spell_left(last, first)
    if last.starts and any(point.start.meets(known) for known in last.starts):
        return last
    if not last.ends:
        return last if last.starts and not last.may_have_ended else None
    ended = last.ends[-1]
    return last if last.starts and point.start.high < ended.low and _ends_fit(last, point) else None


def _ends_fit(spell: Spell, point: _Point) -> bool:
    return point.end is None or any(point.end.meets(known) for known in spell.ends)


def _spell_left(last: Spell, end: Dated) -> Spell | None:
    """A leaving ends a spell that certainly began before it; where the order is open, it stands apart."""
    if last.ends:
        return last
    if last.may_have_ended:
        return None
    return last if all(start.high < end.low for start in last.starts) else None


def _someone_between(spell: Spell, later: Dated, others: Sequence[Dated]) -> bool:
    known = [*spell.starts, *spell.ends, *spell.again]
    after = max(date.low for date in known) if known else date.min
    return any(after < other.low and other.high < later.low for other in others)


# -- the days that rosters and careers cover ---------------------------------------------------------


def _tie_cover(spells: list[Spell], statement: Statement) -> None:
    """A roster or career line with a start or an end of its own covers days of the spell it is in."""
    if statement.basis not in ("roster", "cv"):
        return
    spell = next((spell for spell in spells if statement.id in spell.rests_on), None)
    if spell is None:
        return
    if statement.end == "..":
        spell.stated_open = True
    cover = _cover(statement)
    if cover is not None:
        spell.covers.append(cover)


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
    else:  # stated to be open when the page was published
        high = period.low if statement.end == ".." else None
    if low is None or high is None or low > high:
        return None
    return Dated(low, high, statement.as_of or "", statement.id)


def _place_cover(spells: list[Spell], statement: Statement) -> None:
    """A roster without remark: part of the spells that it touches, else a spell of its own."""
    if statement.basis != "roster" or any(statement.id in spell.rests_on for spell in spells):
        return
    cover = _cover(statement)
    if cover is None:
        return
    touched = [spell for spell in spells if _touches(spell, cover)]
    for spell in touched:
        spell.covers.append(_from_start(spell, cover))
        spell.rest_on(statement)
    if not touched:
        spell = Spell(statement.person, statement.post, statement.acting, covers=[cover])
        spell.rest_on(statement)
        spell.stated_open = statement.end == ".."
        spells.append(spell)


def _from_start(spell: Spell, cover: Dated) -> Dated:
    """A roster without remark covers a person who came in within its year from that day on.

    The act gives the day, and many rosters print who is in post at the end of the year.
    """
    within = [start for start in spell.starts if cover.low <= start.low and start.high <= cover.high]
    return replace(cover, low=max(start.high for start in within)) if within else cover


def _touches(spell: Spell, cover: Dated) -> bool:
    window = proved_window(spell)
    return window is not None and window[0] <= cover.high + DAY and cover.low - DAY <= window[1]


def proved_window(spell: Spell) -> tuple[date, date] | None:
    """From the first to the last day that the spell's acts and covers speak of."""
    lows = [*(d.high for d in spell.starts), *(d.low for d in spell.covers)] or [d.low for d in spell.ends]
    highs = [
        *(d.low for d in spell.starts),
        *(d.low for d in spell.again),
        *(d.high for d in spell.covers),
        *(d.low for d in spell.ends),
    ]
    if not lows or not highs:
        return None
    low, high = min(lows), max(highs)
    return (low, high) if low <= high else (high, low)


# -- the days on which the person was seen ------------------------------------------------------------


def _place_seen(spells: list[Spell], statement: Statement, others: Sequence[Dated]) -> None:
    """A mention belongs to the spell that can cover its day, and moves none of its bounds."""
    if statement.basis != "mention" or statement.status in lexicon("titles")["past"]:
        return
    when = dated(statement.as_of, statement.id)
    if when is None:
        return
    spell = _spell_seen(spells, statement, when, others)
    if spell is None:
        spell = Spell(statement.person, statement.post, statement.acting, seen=[when])
        spells.append(spell)
    spell.rest_on(statement)


def _spell_seen(
    spells: list[Spell], statement: Statement, when: Dated, others: Sequence[Dated]
) -> Spell | None:
    for spell in spells:
        window = proved_window(spell)
        if window is not None and window[0] <= when.low and when.high <= window[1]:
            return spell
    fitting = [spell for spell in spells if _can_hold(spell, when, others)]
    return fitting[-1] if fitting else None


def _can_hold(spell: Spell, when: Dated, others: Sequence[Dated]) -> bool:
    if spell.ends and max(end.high for end in spell.ends) < when.high:
        return False
    if spell.starts and min(start.low for start in spell.starts) > when.low:
        return False
    known = sorted([*spell.starts, *spell.covers, *spell.seen, *spell.ends], key=lambda d: d.low)
    if not known:
        return True
    return not any(
        (known[0].high < other.low and other.high <= when.low)
        or (when.high < other.low and other.high <= known[-1].low)
        for other in others
    )


def _place_undated(spells: list[Spell], statement: Statement) -> None:
    """A statement without a usable date still proves that the person held the post at some time."""
    if any(statement.id in spell.rests_on for spell in spells):
        return
    if not spells:
        spells.append(Spell(statement.person, statement.post, statement.acting))
    spell = spells[-1]
    when = dated(statement.as_of, statement.id)
    if statement.status in lexicon("titles")["past"] and when and not spell.rests_on:
        spell.not_after = when.high
    spell.rest_on(statement)
    if statement.end == ".." and not spell.ends:
        spell.stated_open = True


def _as_of_order(statement: Statement) -> tuple[date, str]:
    when = dated(statement.as_of, statement.id)
    return (when.low if when else date.max), statement.id
