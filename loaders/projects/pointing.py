"""Words that point back at a project named in a paragraph before: 该案, 新馆, 大桥 in a chronicle."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.lexicon import alternatives
from loaders.projects.built_names import between
from loaders.projects.heads import DATE
from loaders.projects.money import find_sums
from loaders.projects.stages import find_stages
from loaders.text.clauses import Clause

_WORDS = alternatives("projects")

_POINTS = re.compile(
    rf"(?:{DATE}|[，, 　“])*(?:(?:{_WORDS['this']})(?P<it>{_WORDS['pointed_at']})"
    rf"|(?:{_WORDS['new_again']})(?P<new>{_WORDS['new_things']})|(?P<kind>{_WORDS['kinds_alone']}))"
)
_ANY = re.compile(f"(?:{_WORDS['any_work']})$")
_TAIL = re.compile(f"(?:{_WORDS['name_tails']})+$")


def points_back(clauses: Sequence[Clause], near: Sequence[str], known: Sequence[str]) -> str | None:
    """The project that a sentence points back at: one of those `near` it, or, by its kind, of all `known`."""
    for clause in clauses:
        match = _POINTS.match(clause.text)
        if match is None:
            continue
        if match["it"] is not None:
            return _one_of(near if _ANY.match(match["it"]) else _ending(near, match["it"][-1:]))
        if _tells(clause.text, match.end()):
            return _one_of(_ending(known, (match["new"] or match["kind"])))
        return None
    return None


def _ending(names: Sequence[str], end: str) -> list[str]:
    return [name for name in names if _TAIL.sub("", name).endswith(end)]


def _one_of(names: Sequence[str]) -> str | None:
    """The name that all are forms of, if there is one."""
    shortest = min((_TAIL.sub("", name) for name in names), key=len, default="")
    alike = shortest and all(shortest in name for name in names)
    return max(names, key=len) if alike else None


def _tells(text: str, place: int) -> bool:
    """Whether what stands at a place of a clause is what its stage or its sum is told of."""
    for word in find_stages(text):
        if word.start >= place:
            gap = between().search(text, place, word.start)
            return word.start == place or (gap is not None and gap.start() == place)
    return any(amount.start >= place and amount.start - place <= _NEAR for amount in find_sums(text))


_NEAR = 2
