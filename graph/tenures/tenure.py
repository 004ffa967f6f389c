"""A tenure: one spell of one person in one post, with its four bounds, its spans, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.dates import Certainty
from graph.provenance import content_id
from graph.tenures.holders import Holder
from graph.tenures.marks import Mark
from graph.tenures.reach import Limit
from graph.tenures.rules import Rule
from graph.tenures.sequence import first_known
from graph.tenures.spans import Span, Stay
from graph.tenures.statements import DAY

CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True)
class Tenure:
    """One spell of one person in one post, no more precise than its statements.

    He came in between `start_earliest` and `start_latest` and went out between `end_earliest` and
    `end_latest`, as far as these are known; what is sure of each day is in `spans`.
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
    rules: dict[str, Rule] = field(default_factory=dict)
    """Bound name -> the rule by which."""
    spans: tuple[Span, ...] = ()
    """In order of time; the days between are excluded."""
    some_days: tuple[tuple[date, date], ...] = ()
    """Times on some day of which the person is stated to have been in: 2020年3月."""


def held(tenure: Tenure, first: date, last: date) -> Certainty:
    """How sure it is that the post was held on some day from `first` to `last`."""
    found = [span.certainty for span in tenure.spans if span.first <= last and first <= span.last]
    if any(first <= low and high <= last for low, high in tenure.some_days):
        found.append(Certainty.CERTAIN)
    return min(found, key=lambda each: each.rank, default=Certainty.NO)


def tenure_of(stay: Stay) -> Tenure:
    """The tenure that a stay makes, once its spans are known."""
    holder, ids = stay.holder, stay.ids
    bounds = _bounds(stay)
    moved = {name: limit.ids[0] for name, limit in bounds.items() if limit.ids}
    rests = [each for mark in stay.marks for each in mark.ids]
    undated = holder.told.undated if holder.marks[-1] in stay.marks else []
    rests += [statement.id for statement in undated]
    disputed = bool(ids & holder.disputed) or any(mark.disputed for mark in stay.marks)
    statuses = sorted({holder.told.statuses[each] for each in rests if each in holder.told.statuses})
    is_open = not ids.isdisjoint(holder.told.open_ids) or any(s.end == ".." for s in undated)
    days = {name: limit.day for name, limit in bounds.items()}
    return Tenure(
        id=content_id("tenure", holder.person, holder.post, stay.marks[0].ids[0]),
        person=holder.person,
        post=holder.post,
        start=_narrowest(m for m in stay.marks if m.kind == "in"),
        end=_narrowest(m for m in stay.marks if m.kind == "out" and m.former is None)
        or (".." if is_open else None),
        start_earliest=days.get("start_earliest"),
        start_latest=days.get("start_latest"),
        end_earliest=days.get("end_earliest"),
        end_latest=days.get("end_latest"),
        acting=holder.acting,
        status=CONTRADICTED if disputed else "、".join(statuses) or None,
        rests_on=tuple(dict.fromkeys([*rests, *moved.values()])),
        moved=moved,
        rules={name: limit.rule for name, limit in bounds.items()},
        spans=tuple(stay.spans),
        some_days=tuple(dict.fromkeys(_some_days(stay))),
    )


def undated_tenure(holder: Holder) -> Tenure:
    """Of a person who is named in the post without any usable date: nothing is excluded."""
    undated = holder.told.undated
    ids = tuple(statement.id for statement in undated)
    span = Span(date.min, date.max, Certainty.OPEN, Rule.BEYOND)
    return Tenure(
        id=content_id("tenure", holder.person, holder.post, ids[0]),
        person=holder.person,
        post=holder.post,
        start=None,
        end=".." if any(statement.end == ".." for statement in undated) else None,
        start_earliest=None,
        start_latest=None,
        end_earliest=None,
        end_latest=None,
        acting=holder.acting,
        status="、".join(sorted(set(holder.told.statuses.values()))) or None,
        rests_on=ids,
        spans=(span,),
    )


def tenure_order(tenure: Tenure) -> tuple[date, date, str]:
    """By the first day that is known of it."""
    return *first_known(tenure), tenure.id


def _narrowest(marks: Iterable[Mark]) -> str | None:
    best = min(marks, key=lambda m: (m.high - m.low, m.low, m.text), default=None)
    return best.text if best is not None else None


def _some_days(stay: Stay) -> Iterator[tuple[date, date]]:
    for mark in filter(stay.holder.in_life, stay.marks):
        bounded = date.min < mark.low < mark.high < date.max
        if mark.kind in ("in", "seen") and bounded and not mark.closed:
            yield mark.low, mark.high


# -- four bounds -----------------------------------------------------------------------------------------


def _bounds(stay: Stay) -> dict[str, Limit]:
    """The bounds that are known, each with the rule and the statement that set it."""
    found = {}
    if stay.first.day > date.min:
        found["start_earliest"] = stay.first
    if stay.last.day < date.max:
        found["end_latest"] = stay.last
    begun = min(_in_by(stay), key=_by_day, default=None)
    if begun is not None and begun.day < date.max:
        late = stay.last.day < begun.day
        found["start_latest"] = stay.last if late else begun
    still = max(_still_in(stay), key=lambda limit: limit.day, default=None)
    if still is not None and still.day > date.min:
        early = still.day < stay.first.day
        found["end_earliest"] = stay.first if early else still
    return found


def _by_day(limit: Limit) -> tuple[date, tuple[str, ...]]:
    return limit.day, limit.ids


def _in_by(stay: Stay) -> Iterator[Limit]:
    """Days by which he was in."""
    for piece in stay.certain:
        yield Limit(piece.low, piece.rule, piece.ids)
    marks = [m for m in stay.marks if m.kind in ("in", "seen")] or _leavings(stay.marks)
    for mark in marks:
        yield Limit(mark.high, mark.rule, mark.ids)


def _still_in(stay: Stay) -> Iterator[Limit]:
    """Days on which he was not yet out; of those that say the same the leaving itself comes first."""
    for mark in _leavings(stay.marks):
        if mark.former is None and mark.low > date.min:
            yield Limit(mark.low - DAY, mark.rule, mark.ids)
    for piece in stay.certain:
        yield Limit(piece.high, piece.rule, piece.ids[-1:])
    for mark in stay.marks:
        if mark.kind in ("in", "seen") and not mark.closed:
            yield Limit(mark.low, mark.rule, mark.ids)


def _leavings(marks: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.kind == "out"]
