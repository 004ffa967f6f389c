"""Acts and holdings add up to tenures, each with its spans and four bounds. Pure: statements in, tenures out.

What moves a bound, and nothing else: docs/tenure.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from graph.lexicon import lexicon
from graph.lexicon.titles import has_one_seat as title_has_one_seat
from graph.lexicon.titles import titles_that
from graph.names import title_key
from graph.tenures.holders import Holder, Piece, holders_of
from graph.tenures.lifetime import keep_within, last_day_of_life, life_of, lifetime_of
from graph.tenures.proof import (
    presumed_between_sightings,
    presumed_of_lists,
    proved_by_statement,
    proved_by_staying,
    without,
)
from graph.tenures.rules import DEFAULT, Habits, Rule
from graph.tenures.seat import (
    acting_spells,
    blocks_of,
    doubt_lagging_titles,
    occupied_by_statement,
    overtake_lists,
    presumed_holes,
    settle_contradictions,
)
from graph.tenures.spans import Days, Span, Stay, find_spans, stay_of
from graph.tenures.statements import BodyEvent, LifeEvent, Statement
from graph.tenures.stays import stays_of
from graph.tenures.tenure import CONTRADICTED, Tenure, held, tenure_of, tenure_order, undated_tenure

__all__ = [
    "CONTRADICTED",
    "Span",
    "Statement",
    "Tenure",
    "derive_tenures",
    "has_one_seat",
    "held",
    "post_rank",
]


def has_one_seat(title: str, organization: str | None = None) -> bool:
    """Whether an organization, given by name, has one holder of this post at a time.

    区长, 书记 are such everywhere, 副区长, 委员 nowhere; a 科长 is in a 科, and not in a 局, which has many.
    """
    key = title_key(title)
    if key.startswith("副"):
        return False
    where = f"{organization or ''}{key}"
    for head, ends in lexicon("titles")["seat_in"].items():
        if key.endswith(head):
            return where.removesuffix(head).endswith(tuple(ends))
    return key in titles_that(title_has_one_seat)


def post_rank(title: str) -> int:
    """The place of a title in the order of posts, 0 first; what is not in the list comes last."""
    order: list[str] = lexicon("titles")["rank"]
    key = title_key(title)
    if key in order:
        return order.index(key)
    parts = [number for number, part in enumerate(order) if key.startswith(part)]
    parts = parts or [number for number, part in enumerate(order) if part in key]
    return min(parts, default=len(order))


def derive_tenures(
    statements: Sequence[Statement],
    one_seat: bool,
    habits: Habits = DEFAULT,
    body: Sequence[BodyEvent] = (),
    lives: Mapping[str, Sequence[LifeEvent]] = MappingProxyType({}),
) -> list[Tenure]:
    """The tenures of one post, in order of time.

    `one_seat`: whether it has one holder at a time; then what is stated of others bounds each of them.
    `body`: what tells that its organization began or ended; `lives`: when its people were born or died.
    """
    lived_until = {person: last_day_of_life(events) for person, events in lives.items()}
    holders = holders_of(statements, one_seat, habits, lived_until)
    _prove(holders, one_seat, habits)
    _presume(holders, one_seat, habits)
    lifetime = lifetime_of(body, holders)
    nowhere = {id(h): [*lifetime, *life_of(lives.get(h.person, ()), h)] for h in holders}
    for holder in holders:
        keep_within(holder, nowhere[id(holder)])
    blocks = {id(holder): blocks_of(holder, habits) for holder in holders}
    stays: dict[str, list[Stay]] = defaultdict(list)
    for holder in holders:
        others = _others(holder, holders, one_seat)
        barred = [*nowhere[id(holder)], *(block for other in others for block in blocks[id(other)])]
        stays[holder.person] += [stay_of(holder, marks, barred, habits) for marks in stays_of(holder, barred)]
    tenures = []
    for person, own in stays.items():
        others = [h for h in holders if one_seat and h.person != person and not h.acting]
        find_spans(own, _excluded([stay.holder for stay in own], others))
        tenures += [tenure_of(stay) for stay in own]
    tenures += [undated_tenure(holder) for holder in holders if not holder.marks]
    return sorted(tenures, key=tenure_order)


def _others(holder: Holder, holders: Sequence[Holder], one_seat: bool) -> list[Holder]:
    """The other people in the seat; acting and full holders may stand beside each other."""
    if not one_seat or holder.acting:
        return []
    return [h for h in holders if h.person != holder.person and not h.acting]


def _prove(holders: Sequence[Holder], one_seat: bool, habits: Habits) -> None:
    """First what each statement proves, then what the norm adds, then less what contradicts."""
    for holder in holders:
        holder.certain = proved_by_statement(holder)
    for holder in holders:
        doubt_lagging_titles(holder, _others(holder, holders, one_seat), habits)
    occupied = {id(holder): occupied_by_statement(holder) for holder in holders}
    acting = [(h.person, piece) for h in holders if h.acting for piece in acting_spells(h)]
    stayed = {}
    for holder in holders:
        others = [piece for other in _others(holder, holders, one_seat) for piece in occupied[id(other)]]
        if one_seat and holder.acting:
            others = [p for o in holders if o.acting and o is not holder for p in occupied[id(o)]]
        acted = [
            piece for person, piece in acting if one_seat and not holder.acting and person != holder.person
        ]
        stayed[id(holder)] = proved_by_staying(holder, others, acted)
    for holder in holders:
        if habits.strict:
            holder.presumed += [
                Piece(p.low, p.high, Rule.CONTINUITY, p.ids)
                for p in stayed[id(holder)]
                if Rule.CONTINUITY in habits.presume
            ]
        else:
            holder.certain += stayed[id(holder)]
    if one_seat:
        settle_contradictions([holder for holder in holders if not holder.acting])


def _presume(holders: Sequence[Holder], one_seat: bool, habits: Habits) -> None:
    occupied = {id(holder): occupied_by_statement(holder) for holder in holders}
    for holder in holders:
        others = _others(holder, holders, one_seat)
        holder.presumed += presumed_of_lists(holder, others, habits)
        overtake_lists(holder, others, habits)
        if Rule.CONTINUITY in habits.presume:
            taken = [piece for other in others for piece in occupied[id(other)]]
            holder.presumed += presumed_between_sightings(holder, taken)
    for holder in holders:
        proved = [piece for other in _others(holder, holders, one_seat) for piece in other.certain]
        holder.presumed = [part for piece in holder.presumed for part in without(piece, proved)]


def _excluded(own: Sequence[Holder], others: Sequence[Holder]) -> list[Days]:
    """The days on which others are certain in the seat, less those on which it can change hands."""
    ins = [start for holder in own for start in holder.ins]
    found = []
    for other in others:
        their_ins = other.ins
        for piece in other.certain:
            low, high = piece.low.toordinal(), piece.high.toordinal()
            low += any(start.low <= piece.low <= start.high for start in their_ins)
            high -= any(start.low <= piece.high <= start.high for start in ins)
            if low <= high:
                found.append((low, high))
    found += [
        (piece.low.toordinal(), piece.high.toordinal())
        for holder in own
        if not holder.acting
        for piece in presumed_holes(holder, others)
    ]
    return found
