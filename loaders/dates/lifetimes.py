"""When somebody was born and died, as the beginning of a life says it: 1965年3月生, （1911—1938.7）."""

from __future__ import annotations

from typing import NamedTuple

from graph import lazy_re as re
from loaders.dates.terms_of_office import read_term
from loaders.lexicon import alternatives

_BIRTHS = alternatives("careers")["births"]
_BORN = re.compile(
    rf"(?:^|[，,；;。、（(\s])(?P<date>[^，,；;。、（()）\s]{{4,14}}?)(?:{_BIRTHS})(?=[，,；;。、）)\s于]|$)"
)
_BORN_IN = re.compile(rf"(?:^|[，,；;。、（(\s])(?:{_BIRTHS})于(?P<date>\d{{4}}[^，,；;。、）)]{{1,10}})")
_LIFE_SPAN = re.compile(r"^[^，。；]{2,12}?[（(](?P<span>\d[^（()）]{5,24})[)）]")
_EARLY = 80
"""Characters of a life within which its own birth is told; later ones are of children."""
_LONGEST = 110


class Lifetime(NamedTuple):
    """EDTF, as precise as the text."""

    born: str | None = None
    died: str | None = None


def lifetime(text: str) -> Lifetime:
    """What the beginning of a life says."""
    opened = _LIFE_SPAN.match(text)
    term = read_term(opened["span"]) if opened else None
    if term is not None and _may_be_a_life(term.start, term.end):
        return Lifetime(term.start, term.end)
    for pattern in (_BORN, _BORN_IN):
        found = pattern.search(text[:_EARLY])
        born = read_term(found["date"]) if found else None
        if found and born and born.end is None and born.length == len(found["date"]):
            return Lifetime(born.start)
    return Lifetime()


def _may_be_a_life(born: str | None, died: str | None) -> bool:
    """Whether the years in a bracket lie as far apart as a life: those of an office do not."""
    first, last = (born or "")[:4], (died or "")[:4]
    return first.isdigit() and last.isdigit() and _YOUNGEST <= int(last) - int(first) <= _LONGEST


_YOUNGEST = 16
"""Years that a life lasts at least of which a post is told."""
