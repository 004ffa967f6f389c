"""Where the things of a relation view stand: the focus in the middle, what is tied to it in rings around it.

Worked out from the order of what is given alone, so the same relations always give the same picture.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import cos, pi, sin

_RING = 190
"""From one ring to the next, at least."""
_ROOM = 40
"""Of a thing along its ring, on which they stand in up to three rows."""
_ROWS = 3
_SHARED = 0.6
"""What a thing needs of the circle, to what those behind it need: they have the longer way round."""
_WIDER = 1.5
"""Labels are wider than high, and so is the picture."""

Position = tuple[int, int]


def tree_of(focus: Sequence[str], ties: Iterable[tuple[str, str]]) -> dict[str, str | None]:
    """What can be reached from the focus, in the order of steps, each with what it is reached from."""
    near: dict[str, list[str]] = {}
    for one, other in ties:
        near.setdefault(one, []).append(other)
        near.setdefault(other, []).append(one)
    parents: dict[str, str | None] = dict.fromkeys(focus)
    edge = list(focus)
    while edge:
        reached = []
        for thing in edge:
            for other in near.get(thing, ()):
                if other not in parents:
                    parents[other] = thing
                    reached.append(other)
        edge = reached
    return parents


def rings(
    focus: Sequence[str], ties: Iterable[tuple[str, str]], order: Mapping[str, tuple[object, ...]]
) -> dict[str, Position]:
    """A place for each thing that the ties reach; `order` sorts what hangs on the same thing."""
    parents = tree_of(focus, ties)
    children: dict[str | None, list[str]] = {}
    for thing, parent in parents.items():
        children.setdefault(parent, []).append(thing)
    for each in children.values():
        each.sort(key=lambda thing: order[thing])
    depth = dict.fromkeys(focus, 0)
    for thing, parent in parents.items():
        if parent is not None:
            depth[thing] = depth[parent] + 1
    weight: dict[str, float] = {}
    for thing in reversed(parents):
        weight[thing] = max(1, _SHARED * sum(weight[child] for child in children.get(thing, ())))
    radii = _radii(depth)
    return _placed(children, weight, radii)


def _radii(depth: Mapping[str, int]) -> list[float]:
    """The radius of each ring: large enough for all that stands on it."""
    radii = [0.0]
    for ring, things in sorted(Counter(depth.values()).items())[1:]:
        radii.append(max(radii[-1] + _RING * min(ring + 0.3, 2), things * _ROOM / (2 * pi)))
    return radii


def _placed(
    children: Mapping[str | None, Sequence[str]], weight: Mapping[str, float], radii: Sequence[float]
) -> dict[str, Position]:
    """Each thing within the share of the circle that its own need; of many, one after another farther out."""
    places: dict[str, Position] = {}
    roots = children.get(None, ())
    total = sum(weight[root] for root in roots) or 1
    todo: list[tuple[str, int, float, float]] = []
    start = -pi / 2
    for number, root in enumerate(roots):
        share = 2 * pi * weight[root] / total
        aside = 0 if len(roots) == 1 else _RING / 2
        angle = 2 * pi * number / len(roots)
        places[root] = (round(aside * cos(angle)), round(aside * sin(angle)))
        todo.append((root, 0, start, start + share))
        start += share
    for thing, ring, first, last in todo:  # grows while it is walked
        angle = first
        own = children.get(thing, ())
        needed = sum(weight[child] for child in own)
        rows = 1 if len(own) <= 3 else min(_ROWS, 1 + len(own) // 6)
        for number, child in enumerate(own):
            share = (last - first) * weight[child] / needed
            middle = angle + share / 2
            radius = radii[ring + 1] + number % rows * _RING * 0.3
            places[child] = (round(radius * _WIDER * cos(middle)), round(radius * sin(middle)))
            todo.append((child, ring + 1, angle, angle + share))
            angle += share
    return places
