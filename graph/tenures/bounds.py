"""Acts and holdings add up to tenures with four bounds. Pure: statements in, tenures out.

What moves a bound, and nothing else: docs/decisions/0002-tenure-bounds.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from graph.dates import Certainty
from graph.lexicon import lexicon
from graph.lexicon.titles import has_one_seat as title_has_one_seat
from graph.lexicon.titles import titles_that
from graph.names import title_key
from graph.provenance import content_id
from graph.tenures.spells import Spell, spells_of, stated_starts
from graph.tenures.statements import DAY, Dated, Statement

__all__ = [
    "CONTRADICTED",
    "Statement",
    "Tenure",
    "certainty",
    "derive_tenures",
    "has_one_seat",
    "held",
    "post_rank",
]

CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True)
class Tenure:
    """One spell of one person in one post, no more precise than its statements.

    Held on day d: `certain` if `start_latest <= d <= end_earliest`, `possible` if
    `start_earliest <= d <= end_latest` (`None` is unbounded in `*_earliest` of the start and
    `*_latest` of the end, and "no day proved" in the other two), else `no`.
    """

    id: str
    person: str
    post: str
    start: str | None
    end: str | None
    start_earliest: date | None
    start_latest: date | None
    end_earliest: date | None
    end_latest: date | None
    acting: bool = False
    status: str | None = None
    rests_on: tuple[str, ...] = ()
    moved: dict[str, str] = field(default_factory=dict)
    """Bound name -> id of the statement that set it; `explain` shows it."""


def has_one_seat(title: str) -> bool:
    """Whether an organization has one holder of this post at a time: 区长, 书记; not 副区长, 委员."""
    key = title_key(title)
    return not key.startswith("副") and key in titles_that(title_has_one_seat)


def post_rank(title: str) -> int:
    """The place of a title in the order of posts, 0 first; what is not in the list comes last."""
    order: list[str] = lexicon("titles")["rank"]
    key = title_key(title)
    if key in order:
        return order.index(key)
    parts = [number for number, part in enumerate(order) if key.startswith(part)]
    parts = parts or [number for number, part in enumerate(order) if part in key]
    return min(parts, default=len(order))


def certainty(
    start_earliest: date | None,
    start_latest: date | None,
    end_earliest: date | None,
    end_latest: date | None,
    first: date,
    last: date,
) -> Certainty:
    """Whether the four bounds put a holder in the post on some day from `first` to `last`."""
    if (
        start_latest is not None
        and end_earliest is not None
        and start_latest <= last
        and end_earliest >= first
    ):
        return Certainty.CERTAIN
    begins = start_earliest is None or start_earliest <= last
    ends = end_latest is None or end_latest >= first
    return Certainty.POSSIBLE if begins and ends else Certainty.NO


def held(tenure: Tenure, first: date, last: date) -> Certainty:
    """Whether the post was held on some day from `first` to `last`; one day where they are equal."""
    return certainty(
        tenure.start_earliest, tenure.start_latest, tenure.end_earliest, tenure.end_latest, first, last
    )


def derive_tenures(statements: Sequence[Statement], one_seat: bool) -> list[Tenure]:
    """The tenures of one post, in order of time.

    `one_seat`: whether it has one holder at a time; then the certain start of another person ends what is
    possible of the earlier holder.
    """
    by_person: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(set(statements), key=lambda s: s.id):
        by_person[statement.person].append(statement)
    starts = {person: stated_starts(own) for person, own in by_person.items()} if one_seat else {}
    tenures: list[Tenure] = []
    for person, own in by_person.items():
        others = [start for other, dates in starts.items() if other != person for start in dates]
        spells = sorted(spells_of(own, others), key=_spell_order)
        tenures += [_tenure(spell, number) for number, spell in enumerate(spells, 1)]
    tenures = _apart(tenures)
    if one_seat:
        tenures = _one_at_a_time(tenures)
    return sorted(tenures, key=_tenure_order)


def _spell_order(spell: Spell) -> tuple[date, str]:
    days = [d.low for d in (*spell.starts, *spell.covers, *spell.seen, *spell.ends)]
    return min(days, default=date.max), spell.rests_on[0]


def _tenure_order(tenure: Tenure) -> tuple[date, date, str]:
    known = tenure.start_latest or tenure.start_earliest or tenure.end_earliest or date.max
    return known, tenure.end_latest or date.max, tenure.id


# -- from a spell to four bounds -----------------------------------------------------------------------


@dataclass(slots=True)
class _Bounds:
    """A day for each bound, with the statement that set it."""

    days: dict[str, date] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    contradicted: bool = False

    def set(self, bound: str, day: date, statement: str) -> None:
        self.days[bound] = day
        self.moved[bound] = statement

    def ends_before_start(self) -> bool:
        start, end = self.days.get("start_earliest"), self.days.get("end_latest")
        return start is not None and end is not None and end < start

    def narrow(self) -> None:
        """No tenure begins after its last possible day, or ends before its first."""
        for bound, limit, beyond in (
            ("start_latest", "end_latest", 1),
            ("end_earliest", "start_earliest", -1),
        ):
            if bound in self.days and limit in self.days:
                over = (self.days[bound] - self.days[limit]).days * beyond
                if over > 0:
                    self.set(bound, self.days[limit], self.moved[limit])


def _tenure(spell: Spell, number: int) -> Tenure:
    bounds = _Bounds()
    _set_start(bounds, spell)
    _set_end(bounds, spell)
    if bounds.ends_before_start():
        _widen(bounds, spell)
    _set_proved(bounds, spell)
    if spell.not_after is not None:
        bounds.set("end_latest", spell.not_after, spell.rests_on[0])
    bounds.narrow()
    status = CONTRADICTED if bounds.contradicted else "、".join(sorted(spell.status)) or None
    return Tenure(
        id=content_id("tenure", spell.person, spell.post, number),
        person=spell.person,
        post=spell.post,
        start=_narrowest(spell.starts),
        end=_narrowest(spell.ends) or (".." if spell.stated_open else None),
        start_earliest=bounds.days.get("start_earliest"),
        start_latest=bounds.days.get("start_latest"),
        end_earliest=bounds.days.get("end_earliest"),
        end_latest=bounds.days.get("end_latest"),
        acting=spell.acting,
        status=status,
        rests_on=tuple(spell.rests_on),
        moved=bounds.moved,
    )


def _set_start(bounds: _Bounds, spell: Spell) -> None:
    if spell.starts:
        low, high, agree = _combined(spell.starts)
        bounds.set("start_earliest", low.low, low.statement)
        bounds.set("start_latest", high.high, high.statement)
        bounds.contradicted |= not agree
        early = [cover for cover in spell.covers if cover.low < low.low]
        if early:  # the roster has the person there before the act
            first = min(early, key=lambda cover: cover.low)
            bounds.set("start_earliest", first.low, first.statement)
            bounds.contradicted = True


def _set_end(bounds: _Bounds, spell: Spell) -> None:
    if spell.ends:
        low, high, agree = _combined(spell.ends)
        bounds.set("end_earliest", low.low - DAY if low.low > date.min else low.low, low.statement)
        bounds.set("end_latest", high.high, high.statement)
        # two acts of leaving (党委 first, then 人大) both happened: the person left between them
        bounds.contradicted |= not agree and not all(end.is_act for end in _narrow_ones(spell.ends))
        late = [cover for cover in spell.covers if cover.high > high.high]
        if late:  # the roster has the person there after the act
            last = max(late, key=lambda cover: cover.high)
            bounds.set("end_latest", last.high, last.statement)
            bounds.contradicted = True


def _widen(bounds: _Bounds, spell: Spell) -> None:
    """The dates cannot all be of one spell; nothing between the first and the last of them is excluded."""
    first, last = min(spell.starts, key=lambda d: d.low), max(spell.ends, key=lambda d: d.high)
    latest, earliest = max(spell.starts, key=lambda d: d.high), min(spell.ends, key=lambda d: d.low)
    bounds.set("start_earliest", min(first.low, earliest.low), first.statement)
    bounds.set("start_latest", max(last.high, latest.high), latest.statement)
    bounds.set("end_earliest", min(first.low, earliest.low), earliest.statement)
    bounds.set("end_latest", max(last.high, latest.high), last.statement)
    bounds.contradicted = True


def _set_proved(bounds: _Bounds, spell: Spell) -> None:
    """Where no act sets a bound, proved days do: in by the first of them, not out before the last."""
    proved = [*spell.covers, *spell.again] or ([] if spell.starts or spell.ends else spell.seen[:1])
    if "start_latest" not in bounds.days:
        if spell.covers:
            first = min(spell.covers, key=lambda d: d.low)
            bounds.set("start_latest", first.low, first.statement)
        elif proved:
            bounds.set("start_latest", proved[0].high, proved[0].statement)
        elif "end_latest" in bounds.days:
            bounds.set("start_latest", bounds.days["end_latest"], bounds.moved["end_latest"])
    if "end_earliest" not in bounds.days:
        reached = [(d.high, d.statement) for d in spell.covers]
        reached += [(d.low, d.statement) for d in (*spell.starts, *spell.again)]
        reached += [(d.low, d.statement) for d in proved if d not in spell.covers]
        if spell.starts and len(spell.starts) > 1:  # only from the last possible start is anything proved
            reached = [r for r in reached if r[0] >= bounds.days["start_earliest"]]
        if reached:
            bounds.set("end_earliest", *max(reached))


def _combined(dates: list[Dated]) -> tuple[Dated, Dated, bool]:
    """Which dates give the lower and the upper bound, and whether all agree.

    Where they agree the narrowest counts on each side; where they do not, the widest does.
    """
    dates = _narrow_ones(dates)
    lower, upper = max(dates, key=lambda d: d.low), min(dates, key=lambda d: d.high)
    if lower.low <= upper.high:
        return lower, upper, True
    return min(dates, key=lambda d: d.low), max(dates, key=lambda d: d.high), False


def _narrow_ones(dates: list[Dated]) -> list[Dated]:
    """Without those that only say less precisely what another says: 2020年1月 beside 1月8日."""
    return [
        each
        for each in dates
        if not any(
            each.low <= other.low
            and other.high <= each.high
            and (each.low, each.high) != (other.low, other.high)
            for other in dates
        )
    ]


def _narrowest(dates: list[Dated]) -> str | None:
    return min(dates, key=lambda d: (d.high - d.low, d.low, d.text)).text if dates else None


# -- what tenures say of each other ---------------------------------------------------------------------


def _apart(tenures: list[Tenure]) -> list[Tenure]:
    """Two spells of one person do not overlap: one of unknown start began after the other had ended."""
    result = []
    for tenure in tenures:
        own = [t for t in tenures if t.person == tenure.person and t is not tenure]
        evidence = _surely_in(tenure)
        if evidence is not None and tenure.start_earliest is None:
            before = [
                t for t in own if t.end not in (None, "..") and t.end_latest and t.end_latest <= evidence
            ]
            if before:
                last = max(before, key=lambda t: t.end_earliest or date.min)
                tenure = _moved(tenure, "start_earliest", last.end_earliest, last.moved.get("end_earliest"))
        if tenure.start_latest is not None and tenure.end_latest is None:
            after = [t for t in own if t.start_earliest and t.start_earliest > tenure.start_latest]
            if after:
                first = min(after, key=lambda t: t.start_latest or date.max)
                tenure = _moved(tenure, "end_latest", first.start_latest, first.moved.get("start_latest"))
        result.append(tenure)
    return result


def _one_at_a_time(tenures: list[Tenure]) -> list[Tenure]:
    return [_flagged(_opened(_closed(tenure, tenures), tenures), tenures) for tenure in tenures]


def _others(tenure: Tenure, tenures: list[Tenure]) -> list[Tenure]:
    """The tenures of other people in the seat; an acting holder stands beside the holder."""
    return [t for t in tenures if t.person != tenure.person and (tenure.acting or not t.acting)]


def _closed(tenure: Tenure, tenures: list[Tenure]) -> Tenure:
    """The certain start of another person ends what is possible of the earlier holder."""
    if tenure.start_latest is None or tenure.end not in (None, ".."):
        return tenure
    later = [t for t in _others(tenure, tenures) if _comes_after(t, tenure)]
    if not later:
        return tenure
    first = min(later, key=lambda t: (t.start_latest or date.max, t.id))
    if tenure.end_latest is not None and first.start_latest and tenure.end_latest <= first.start_latest:
        return tenure
    return _moved(tenure, "end_latest", first.start_latest, first.moved.get("start_latest"))


def _surely_in(tenure: Tenure) -> date | None:
    """A day on which, or after which, the person was in the post; of a holding in March its first day."""
    if tenure.start_latest is None or tenure.end_earliest is None:
        return None
    return min(tenure.start_latest, tenure.end_earliest)


def _comes_after(later: Tenure, earlier: Tenure) -> bool:
    """Whether a stated start certainly lies after another holder was in, not before their last proved day."""
    begins, begun = later.start_earliest, later.start_latest
    if later.start is None or begins is None or begun is None or earlier.start_latest is None:
        return False
    if earlier.end_earliest is not None and earlier.end_earliest > begun:
        return False
    return begins > earlier.start_latest or (begins == earlier.start_latest and earlier.start is None)


def _opened(tenure: Tenure, tenures: list[Tenure]) -> Tenure:
    """The same from the other side: a later holder of unknown start came in after the earlier one."""
    evidence = _surely_in(tenure)
    if evidence is None or tenure.start is not None or tenure.acting:
        return tenure
    before = [
        t
        for t in _others(tenure, tenures)
        if t.start_latest and t.end_earliest and t.start_latest <= t.end_earliest <= evidence
    ]
    if not before:
        return tenure
    last = max(before, key=lambda t: (t.end_earliest or date.min, t.id))
    if tenure.start_earliest is not None and last.end_earliest and tenure.start_earliest >= last.end_earliest:
        return tenure
    return _moved(tenure, "start_earliest", last.end_earliest, last.moved.get("end_earliest"))


def _flagged(tenure: Tenure, tenures: list[Tenure]) -> Tenure:
    """Two people who are both proved in one seat on one day contradict each other."""
    if tenure.acting or tenure.start_latest is None or tenure.end_earliest is None:
        return tenure
    for other in _others(tenure, tenures):
        if other.start_latest is None or other.end_earliest is None or other.acting:
            continue
        if max(tenure.start_latest, other.start_latest) <= min(tenure.end_earliest, other.end_earliest):
            return replace(tenure, status=CONTRADICTED)
    return tenure


def _moved(tenure: Tenure, bound: str, day: date | None, statement: str | None) -> Tenure:
    """The tenure with one bound set by a statement about somebody else, on which it then rests too."""
    moved = {**tenure.moved, bound: statement} if statement else tenure.moved
    known = tenure.rests_on
    if statement is not None and statement not in known:
        known = (*known, statement)
    if bound == "start_earliest":
        return replace(tenure, start_earliest=day, moved=moved, rests_on=known)
    return replace(tenure, end_latest=day, moved=moved, rests_on=known)
