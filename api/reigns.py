"""The reigns that an axis has beside years of old."""

from __future__ import annotations

from itertools import pairwise

from loaders.dates.calendar import REPUBLIC
from loaders.lexicon import lexicon

_LAST_OF_REPUBLIC = 1949


def reigns_between(first: int, last: int) -> list[tuple[int, int, str]]:
    """The reigns of 明 and 清, and the Republic until 1949, that lie in these years: from, to, name."""
    ming, qing = ({int(year): name for name, year in lexicon("eras")[each].items()} for each in "明清")
    begun = {year: name for year, name in ming.items() if year <= min(qing)} | qing
    names = [*sorted({**begun, REPUBLIC.first: REPUBLIC.name}.items()), (_LAST_OF_REPUBLIC + 1, "")]
    reigns = [(year, later - 1, name) for (year, name), (later, _) in pairwise(names)]
    return [reign for reign in reigns if reign[0] <= last and first <= reign[1]]
