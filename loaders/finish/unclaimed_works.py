"""Lines that name a work over what tells of it, and of which no project is made: 二、白石水库.

Only a number sets such a line apart from a chapter or a headline, which may be over several works.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from graph import lazy_re as re
from graph.facts import ProjectFact, StatedFact
from loaders.document.model import Line
from loaders.lexicon import alternatives, lexicon
from loaders.projects.headings import lone_name
from loaders.text.patterns import NUMERALS, ends_any

_BELOW = 3
"""So many lines below its name something must be told of a work."""
_LONGEST = 40
_SUM = re.compile(alternatives("shapes")["sums"])
_NUMBERED = re.compile(rf"[ 　]*(?:[{NUMERALS}\d]{{1,3}}[、.．]|[（(][{NUMERALS}\d]{{1,3}}[)）])[ 　]*")
_GAPS = re.compile("[ 　]+")


def unclaimed_works(lines: Sequence[Line], found: Iterable[StatedFact]) -> Iterator[Line]:
    """Numbered lines that are the name of one work, with a stage or a sum below and no project so named."""
    names = [name for fact in found if isinstance(fact, ProjectFact) for name in (fact.name, *fact.aliases)]
    for number, line in enumerate(lines):
        text = line.view.text
        label = _NUMBERED.match(text) if len(text) <= _LONGEST else None
        work = lone_name(_GAPS.split(text[label.end() :].strip(" 　"))[-1]) if label else None
        if work is None or any(work in name or name in work for name in names):
            continue
        below = " ".join(later.view.text for later in lines[number + 1 : number + 1 + _BELOW])
        if _SUM.search(below) or _stages().search(below):
            yield line


@cache
def _stages() -> re.Pattern[str]:
    return re.compile(ends_any(lexicon("shapes")["hard_stages"]))
