"""The best way to cut a text into mentions, out of all the ways that rules propose.

Rules propose mentions that overlap: 刘文 and 刘文后, the verb 任 and the person 任永年. Each has a score of
its own; two that stand side by side gain by it where they go together, as a title and the name behind it do.
The best path is the set of mentions, none over another, with the greatest sum. It is found in one walk from
left to right, in time that is linear in the number of proposals.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple

from loaders.names.mention import Mention

Bond = Callable[[Mention, Mention], float]
"""What two mentions gain by standing side by side."""
_TIE = 0.25
"""Two cuts whose scores lie so near are not told apart."""
_REACH = 60
"""Signs that no mention is longer than, but for a list of none."""
_JOINTS = "、和与及兼"


class _Step(NamedTuple):
    """The best path that ends with a mention."""

    total: float
    last: Mention | None
    before: _Step | None


_NOTHING = _Step(0.0, None, None)


def best_path(proposed: Iterable[Mention], text: str, bond: Bond) -> list[Mention]:
    """The mentions of the best path in their order, each with the alternatives that nearly won."""
    ordered = sorted(proposed, key=lambda mention: (mention.end, mention.start))
    steps: list[_Step] = []
    ending: dict[int, list[_Step]] = {}
    best_until: list[tuple[int, _Step]] = [(0, _NOTHING)]
    for mention in ordered:
        free = _best_before(best_until, mention.start)
        best = _Step(free.total + mention.score, mention, free)
        for step, gap in _beside(ending, text, mention.start):
            assert step.last is not None
            total = step.total + mention.score + bond(step.last, mention) * gap
            if total > best.total:
                best = _Step(total, mention, step)
        steps.append(best)
        ending.setdefault(mention.end, []).append(best)
        if best.total > best_until[-1][1].total:
            if best_until[-1][0] == mention.end:
                best_until.pop()
            best_until.append((mention.end, best))
    path: list[Mention] = []
    reached: _Step | None = best_until[-1][1]
    while reached is not None and reached.last is not None:
        path.append(reached.last)
        reached = reached.before
    return [_with_alternatives(mention, ordered) for mention in reversed(path)]


def _best_before(best_until: list[tuple[int, _Step]], place: int) -> _Step:
    return best_until[bisect_right(best_until, place, key=_end) - 1][1]


def _end(reached: tuple[int, _Step]) -> int:
    return reached[0]


def _beside(ending: dict[int, list[_Step]], text: str, start: int) -> list[tuple[_Step, float]]:
    """The paths that end right before a place, or one sign before it where 、 or 和 stands between."""
    found = [(step, 1.0) for step in ending.get(start, ())]
    if start and text[start - 1] in _JOINTS:
        found += [(step, 0.6) for step in ending.get(start - 1, ())]
    return found


def _with_alternatives(mention: Mention, proposed: list[Mention]) -> Mention:
    others = []
    for number in range(bisect_right(proposed, mention.start, key=_end_of), len(proposed)):
        other = proposed[number]
        if other.end > mention.end + _REACH:
            break
        near = other.kind is mention.kind and other.start < mention.end and other.score > mention.score - _TIE
        if near and other.name != mention.name:
            others.append(other)
    return mention._replace(alternatives=tuple(others)) if others else mention


def _end_of(mention: Mention) -> int:
    return mention.end
