"""One person in one post, as holder or acting: the marks sorted out, and what is proved of his days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from graph.tenures.groups import ONE_ACT, grouped
from graph.tenures.kept_on import KEPT_ON, in_other_words
from graph.tenures.marks import Mark, Told, marks_of, moves_nothing, told_of
from graph.tenures.not_taken_up import NOT_TAKEN_UP, taken_up
from graph.tenures.rules import Habits, Rule
from graph.tenures.statements import LEAVING, Statement


@dataclass(frozen=True, slots=True)
class Piece:
    """Days from `low` to `high`, both included, with the rule and the statements behind them."""

    low: date
    high: date
    rule: Rule
    ids: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Holder:
    """A person as holder of the post or acting in it; `marks` are in order of time."""

    person: str
    post: str
    acting: bool
    told: Told
    marks: list[Mark]
    closers: list[Mark] = field(default_factory=list)
    """What ends a stay and is told of others: what fills a post in which he acts; the end of his term."""
    certain: list[Piece] = field(default_factory=list)
    presumed: list[Piece] = field(default_factory=list)
    disputed: set[str] = field(default_factory=set)
    """Statements that others contradict."""
    holds_no_more: dict[Mark, date] = field(default_factory=dict)
    """Sightings that count no further than a day: a title that lags, a list that an act overtook."""
    lived_until: date = date.max
    """The last day on which he can have lived; what has him in the post later proves nothing."""
    lags: dict[Mark, date] = field(default_factory=dict)
    """Sightings after his own leaving, when another had come in, each with the day of that leaving."""
    only_acted: list[Mark] = field(default_factory=list)
    """Of a full holder: what shows him acting, and so not yet in full."""

    @property
    def ins(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.kind == "in"]

    @property
    def outs(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.kind == "out"]

    @property
    def ends(self) -> list[Mark]:
        """What can end a stay: his own leavings, and what fills a post in which he acts."""
        return [*self.outs, *self.closers]

    def in_life(self, mark: Mark) -> bool:
        """Whether he can still have lived when it tells of him."""
        return mark.low <= self.lived_until

    @property
    def sights(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.kind in ("seen", "cover")]


def holders_of(
    statements: Iterable[Statement],
    one_seat: bool,
    habits: Habits,
    lived_until: Mapping[str, date] = MappingProxyType({}),
) -> list[Holder]:
    """Everybody of whom something is told, holders and acting ones apart.

    `lived_until`: the last days on which people who died can have lived.
    """
    one_leaving = Rule.CONTINUITY in habits.presume
    by_person: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(set(statements), key=lambda s: s.id):
        if statement.action in (NOT_TAKEN_UP, *KEPT_ON) or not moves_nothing(statement):
            by_person[statement.person].append(statement)
    found: list[Holder] = []
    for person, all_own in by_person.items():
        own, disputed = taken_up(in_other_words(all_own))
        acting = _acting(own)
        full = [statement for statement in own if statement not in acting]
        for is_acting, some in ((True, acting), (False, full)):
            if some:
                until = lived_until.get(person, date.max)
                told = told_of(person, is_acting, some, until)
                marks = grouped(told.marks, one_leaving)
                ids = {each for mark in marks for each in mark.ids}
                holder = Holder(person, some[0].post, is_acting, told, marks, lived_until=until)
                holder.disputed = disputed & ids
                found.append(holder)
    _end_acting(found, one_seat)
    if Rule.TERM in habits.presume:
        for holder in found:
            _end_with_term(holder)
    return found


def _end_with_term(holder: Holder) -> None:
    """Who is on the list of a term with its years, and told of no later, is presumed to have left with it."""
    for mark in holder.sights:
        if mark.presumed_by is not Rule.TERM or mark.presumes is None or not mark.states_term:
            continue
        day = mark.presumes[1]
        later = any(m.high > day and m.former is None and m not in holder.closers for m in holder.marks)
        if day < date.max and not later:
            end = replace(mark, kind="out", low=day, high=day, rule=Rule.TERM, presumes=None)
            holder.closers = [*holder.closers, replace(end, closes_only=True)]


def _acting(own: Sequence[Statement]) -> list[Statement]:
    """What is told of him as acting, with the leavings that end it though they do not say so."""
    acting = [s for s in own if s.acting]
    shown = [s for s in acting if s.action not in LEAVING]
    if not shown:
        return acting
    full = [mark.low for s in own if not s.acting and s.action not in LEAVING for mark in marks_of(s)]
    for leaving in (s for s in own if s.action in LEAVING and not s.acting):
        for end in marks_of(leaving):
            before = [m for s in shown for m in marks_of(s) if m.low <= end.low]
            soon = any(end.low - mark.high <= ONE_ACT for mark in before)
            if soon and not any(low <= end.high for low in full):
                acting.append(leaving)
    return acting


def _end_acting(holders: Sequence[Holder], one_seat: bool) -> None:
    """Acting ends when the post is filled: by himself, or in a post with one seat by another."""
    for holder in (h for h in holders if h.acting):
        own = [m for h in holders if h.person == holder.person and not h.acting for m in h.ins]
        others = [m for h in holders if one_seat and h.person != holder.person for m in h.ins]
        left = [m for h in holders if h.person == holder.person and not h.acting for m in h.outs]
        holder.closers = [
            replace(m, kind="out", rule=Rule.CONFIRMED, closes_only=True) for m in (*own, *others)
        ] + [replace(m, closes_only=True) for m in left]
        _confirm(holder, own, others)
    for holder in (h for h in holders if not h.acting):
        holder.only_acted = [
            m for h in holders if h.person == holder.person and h.acting for m in (*h.ins, *h.sights)
        ]


def _act_before(holder: Holder, own: Sequence[Mark]) -> None:
    """Told of one time, acting came before the post itself: 年内代理，年内当选."""
    if holder.outs or not own:
        return
    first = min(own, key=lambda m: (m.high, m.low))
    holder.marks = [
        replace(m, high=min(m.high, first.high)) if m.meets(first) and m.low <= first.low else m
        for m in holder.marks
    ]


def _confirm(holder: Holder, own: Sequence[Mark], others: Sequence[Mark]) -> None:
    """He who acts and is then given the post itself, with nobody between, acted until that day."""
    _act_before(holder, own)
    last = max((m.high for m in (*holder.ins, *holder.sights)), default=date.max)
    after = [m for m in own if m.low >= last and m.low - last <= ONE_ACT]
    if not after or holder.outs:
        return
    first = min(after, key=lambda m: (m.low, m.high))
    if any(last < m.high and m.low < first.high for m in others):
        return
    end = replace(first, kind="out", rule=Rule.CONFIRMED, is_act=True, last_proved=False)
    holder.marks = [*holder.marks, end]
