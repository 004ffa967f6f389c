"""One shape of a fact, and how sentences are cut in search of it: what all of `shapes` share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from graph.facts import IssueKind
from loaders.lexicon import lexicon
from loaders.text.patterns import ends_any


class Shape(NamedTuple):
    """A place of a sentence in which a fact is expected, and of which kind."""

    start: int
    end: int
    what: IssueKind
    expected: str
    """Key of what the issue says, in the lexicon."""
    name: int = 0
    """Where the name begins behind a title, if one does."""
    lone: bool = False
    """Whether its sentence has no time, so that it tells of one only below the label of a chronicle."""
    dated: bool = False
    """Whether it has a day of its own, so that it is told of though it is to come."""


_CLAUSE = re.compile("[^，,；;。：:！!？?\n□]+")
LONGEST = 60
"""A clause that goes on for longer tells of more than one thing."""


def clauses(text: str, shortest: int = 4) -> Iterator[re.Match[str]]:
    """The clauses that are long enough to hold a fact, and no longer than one."""
    return (clause for clause in _CLAUSE.finditer(text) if shortest <= len(clause[0]) <= LONGEST)


@cache
def word(name: str) -> re.Pattern[str]:
    """Any word of a list of `lexicon/shapes.yaml`."""
    return re.compile(ends_any(lexicon("shapes")[name]))
