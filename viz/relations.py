"""What a relation view draws: things, ties with their days, and what is folded until somebody opens it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.dates import Certainty
from graph.questions.neighbours import NeighbourRow
from viz.layout import Position, rings, tree_of
from viz.messages import Message, in_language
from viz.templating import Lang
from viz.words import TYPES

KINDS = {
    "person": ("人物", "person"), "organization": ("机构", "body"), "post": ("职务", "post"),
    "place": ("地点", "place"), "project": ("项目", "project"), "event": ("大事", "event"),
    "honour": ("荣誉", "honour"), "document": ("文献", "document"),
}  # fmt: skip
MOST_AT_ONCE = 300
"""Things; of more, bodies are folded with what hangs on them, then whatever hangs on one thing in numbers."""
_FEW = 6
_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Thing:
    """A node; `type` and `year` are those of an event."""

    id: str
    name: str
    kind: str
    type: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Fold:
    """Things that are drawn as one, their handle, until it is opened."""

    handle: str
    members: tuple[str, ...]


@dataclass(slots=True)
class Relations:
    """The things and ties of rows, folded, each thing that is seen at first with its place."""

    rows: Sequence[NeighbourRow]
    focus: Sequence[str]
    lang: Lang
    things: dict[str, Thing] = field(default_factory=dict)
    folds: list[Fold] = field(default_factory=list)
    folded_in: dict[str, str] = field(default_factory=dict)
    """What is folded -> its handle."""

    def __post_init__(self) -> None:
        self.things = {thing.id: thing for thing in _things(self.rows)}
        self.focus = [one for one in self.focus if one in self.things] or list(self.things)[:1]
        self._fold_events()
        self._fold_bodies()
        self._fold_bunches()

    def places(self) -> dict[str, Position]:
        """Where what is seen at first stands."""
        order = {
            thing.id: (list(KINDS).index(thing.kind), thing.year or 0, thing.type or "", thing.name, thing.id)
            for thing in self.things.values()
        }
        return rings(self.focus, self._ties(), order)

    def seen_as(self, thing: str) -> str:
        """The thing, or the outermost handle that it is folded in."""
        while thing in self.folded_in:
            thing = self.folded_in[thing]
        return thing

    def _ties(self) -> Iterator[tuple[str, str]]:
        for row in self.rows:
            one, other = self.seen_as(row.source_id), self.seen_as(row.target_id)
            if one != other:
                yield one, other

    def _add(self, handle: Thing, members: Iterable[str]) -> None:
        self.things.setdefault(handle.id, handle)
        self.folds.append(Fold(handle.id, tuple(members)))
        self.folded_in.update(dict.fromkeys(self.folds[-1].members, handle.id))

    def _fold_events(self) -> None:
        """Events of a type and a year are one, opened by a click."""
        groups: dict[tuple[str, int], list[str]] = {}
        for thing in self.things.values():
            if thing.kind == "event" and thing.year is not None and thing.id not in self.focus:
                groups.setdefault((thing.type or "other", thing.year), []).append(thing.id)
        for (kind, year), members in sorted(groups.items()):
            if len(members) > 1:
                words = in_language(TYPES.get(kind, TYPES["other"]), self.lang)
                name = Message.EVENTS_OF_A_YEAR.words(self.lang, type=words, year=year)
                self._add(Thing(f"fold-{kind}-{year}", name, "event", kind, year), members)

    def _fold_bodies(self) -> None:
        """Above so many things, a body hides what is reached through it."""
        parents = tree_of(self.focus, self._ties())
        if len(parents) <= MOST_AT_ONCE:
            return
        hanging: dict[str, list[str]] = {}
        for thing, parent in parents.items():
            if parent is not None and parent not in self.focus and self.things[parent].kind == "organization":
                hanging.setdefault(parent, []).append(thing)
        for body, members in hanging.items():
            self._add(self.things[body], members)

    def _fold_bunches(self) -> None:
        """If that is not enough, what hangs on one thing alone is folded by kind, the most numerous first."""
        parents = tree_of(self.focus, self._ties())
        carrying = set(parents.values())
        bunches: dict[tuple[str, str], list[str]] = {}
        for thing, parent in parents.items():
            if parent is not None and thing not in carrying:
                bunches.setdefault((parent, self.things[thing].kind), []).append(thing)
        left = len(parents)
        for (parent, kind), members in sorted(bunches.items(), key=lambda each: (-len(each[1]), each[0])):
            if left <= MOST_AT_ONCE or len(members) < _FEW:
                return
            name = in_language(KINDS.get(kind, (kind, kind)), self.lang)
            self._add(Thing(f"fold-{kind}-{parent}", name, kind), members)
            left -= len(members) - 1


def _things(rows: Iterable[NeighbourRow]) -> Iterator[Thing]:
    seen: set[str] = set()
    for row in rows:
        for id, name, kind in (
            (row.source_id, row.source, row.source_kind),
            (row.target_id, row.target, row.target_kind),
        ):
            if id not in seen:
                seen.add(id)
                day = row.earliest if kind == "event" else None
                yield Thing(id, name, kind, row.event_type if day else None, day.year if day else None)


def days_of(row: NeighbourRow) -> list[list[int | str]] | None:
    """When a tie holds, as `[from, to, certainty]` in days from 1970; None where that is not known.

    What is merely not excluded is left out.
    """
    if row.relation == "held":
        spans = [span for span in row.spans if span.certainty is not Certainty.OPEN]
        return [[_day(span.first), _day(span.last), span.certainty.value] for span in spans]
    if row.event_type is None and row.date is None:
        return None
    if row.earliest is None or row.latest is None:
        return []
    return [[_day(row.earliest), _day(row.latest), Certainty.CERTAIN.value]]


def label_of(row: NeighbourRow) -> str:
    """What stands on a tie: the post, with 代 for who acted."""
    return row.label + ("（代）" if row.acting and "代" not in row.label else "")


def _day(day: date) -> int:
    return (day - _EPOCH).days
