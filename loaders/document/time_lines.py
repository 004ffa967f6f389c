"""Chronicles that have neither a title nor labels at the heads of their lines.

A time line of a firm gives the year, the month and the event a line each; a house history puts the date in
brackets behind what it tells; a village history runs on in one paragraph.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from graph import lazy_re as re
from loaders.dates.find import DateContext, FoundDate, read_label
from loaders.document.date_lines import CLOSERS, MARK, OPENERS, SOME_DAY, heading_date, label_of
from loaders.document.furniture import Piece
from loaders.lexicon import lexicon
from loaders.text.patterns import HAN
from loaders.text.sentences import SENTENCE_END
from loaders.text.view import View
from loaders.text.whitespace import gap_before

_YEARS, _ENTRIES = 3, 4
"""As many years of a time line, and as many entries with their dates behind, make a chronicle."""
_DENSE = 0.6
_MOST_BELOW, _LONGEST_EVENT, _SHORTEST_EVENT = 6, 160, 4
_HAN = re.compile(f"[{HAN}]")
_TAIL = re.compile(
    f"(?:[{re.escape(OPENERS)}](?P<t>[^{re.escape(OPENERS + CLOSERS)}。]{{2,24}})[{re.escape(CLOSERS)}]。?|"
    "(?<=[。；！])[—－-]{1,2}(?P<u>[^—－。]{2,24}))$"
)
"""……开工。（3.5）, ……开工。——3月5日"""
_ANNALS, _CELLS = 5, 3
_SOURCE = re.compile("[〔（(\\[][^〔〕（）()\\[\\]]{1,8}[〕）)\\]]$")
"""〔府志〕 behind an entry."""
_STOPS = ("。", "；", "！")
_NAME = re.compile(f"[{HAN}]{{2,3}}(?:[，,、 　]|$)")
_ABOVE = 3
_RUN_ON = 8
CLAUSE_END = re.compile("[。；;！？]")
_SHARE_OF_CLAUSES, _SHARE_OF_TEXT = 0.75, 0.6
_REACH, _OF_A_LIFE = 24, 5
_FEW_STOPS = 3
"""Of so many lines not even one ends with a stop, where a page sets events without any."""


class Behind(NamedTuple):
    """The date that ends an entry, where its bracket or dash begins, and where the date does."""

    date: FoundDate
    start: int
    place: int


def label_behind(view: View, context: DateContext) -> Behind | None:
    """The date in the bracket that ends an entry, or behind a dash."""
    m = _TAIL.search(view.text[-28:])
    if m is None:
        return None
    shift = max(0, len(view.text) - 28)
    low, high = m.span("t") if m["t"] else m.span("u")
    found = label_of(view[: shift + high], shift + low, context)
    if found is None or low + found.end != high or found.bound:
        return None
    return Behind(found, shift + m.start(), shift + low)


def dated_behind(pieces: Sequence[Piece]) -> range:
    """Lines that are sentences with a date in brackets behind each."""
    behind = [i for i, piece in enumerate(pieces) if _ends_dated(piece.view)]
    if len(behind) < _ENTRIES:
        return range(0)
    first = behind[0]
    while first and (
        _heads(pieces[first - 1].view) or (not _ends(pieces[first - 1].view) and first == behind[0])
    ):
        first -= 1
    stops = sum(_ends(piece.view) for piece in pieces[first : behind[-1] + 1])
    return range(first, behind[-1] + 1) if len(behind) >= _DENSE * stops else range(0)


def _ends_dated(view: View) -> bool:
    behind = label_behind(view, SOME_DAY)
    return behind is not None and SENTENCE_END.search(view.text[: behind.start][-3:]) is not None


def _ends(view: View) -> bool:
    """Whether a line ends with a stop, or with the date of its entry."""
    return SENTENCE_END.search(view.text[-3:]) is not None or label_behind(view, SOME_DAY) is not None


def _heads(view: View) -> bool:
    return heading_date(view.text, SOME_DAY) is not None


def annals(pieces: Sequence[Piece]) -> range:
    """Sentences that begin with a year of a reign or another, which white space or a colon sets off."""
    labels = [
        (i, found) for i, piece in enumerate(pieces) if (found := _year_set_off(piece.view)) is not None
    ]
    if len(labels) < _ANNALS:
        return range(0)
    first, last = labels[0][0], labels[-1][0]
    rests = [pieces[i].view.text[found.end :].lstrip("：:") for i, found in labels]
    ends = sum(_SOURCE.sub("", rest).endswith(_STOPS) for rest in rests)
    odd = sum(_NAME.match(rest) is not None or _of_a_life().match(rest) is not None for rest in rests)
    enough = len(labels) >= _DENSE * (last + 1 - first) and ends >= _DENSE * len(labels)
    return range(first, last + 1) if enough and _OF_A_LIFE * odd <= len(labels) else range(0)


def _year_set_off(view: View) -> FoundDate | None:
    """The year, and what is finer, that opens a line behind its mark; `end` is its place in the line."""
    mark = MARK.match(view.text)
    start = mark.end() if mark else 0
    found = label_of(view, start, SOME_DAY)
    if found is None or found.point is None or found.point.year is None or found.bound:
        return None
    end = start + found.end
    spans = found.point.era is None and "/" in (found.edtf or "")
    if spans or end >= len(view):
        return None
    return found._replace(end=end) if view.text[end] in "：:" or gap_before(view, end) else None


def of_a_life(rests: Sequence[str]) -> bool:
    """Whether what stands behind most of the labels goes on as somebody's life does: 任科长, 调县委."""
    return 2 * sum(_of_a_life().match(rest) is not None for rest in rests) >= len(rests)


def time_line(pieces: Sequence[Piece]) -> range:
    """Lines of years, months and days, each over the few short lines of its events."""
    dates = [
        (i, found) for i, piece in enumerate(pieces) if (found := date_alone(piece.view.text)) is not None
    ]
    years = [i for i, found in dates if found.point is not None and found.point.year is not None]
    if len(years) < _YEARS or not _run_one_way([found for i, found in dates if i in set(years)]):
        return range(0)
    first, alone = years[0], {i for i, _ in dates}
    above = [piece.view.text for piece in pieces[max(0, first - _ABOVE) : first] if not _leads_on(piece)]
    if any(_of_others().search(text) for text in above):
        return range(0)
    events = [i for i in range(first, len(pieces)) if i not in alone and _tells(pieces[i].view.text)]
    below = [i for i in alone if i >= first and (i + 1 in alone or _tells_at(pieces, i + 1))]
    last = _last_event(events, sorted(i for i in alone if i >= first))
    within = [i for i in range(first, last + 1) if i not in alone]
    if _is_grid(sorted(i for i in alone if i >= first)):
        return range(0)
    ok = len(below) >= _DENSE * len([i for i in alone if i >= first]) and len(events) >= _YEARS
    return range(first, last + 1) if ok and len(within) <= _MOST_BELOW * len(alone) else range(0)


def _is_grid(dates: Sequence[int]) -> bool:
    """Whether as many lines stand between each two dates, as where a table is printed a cell a line."""
    gaps = {after - before for before, after in pairwise(dates)}
    return len(dates) >= _YEARS and len(gaps) == 1 and gaps.pop() > _CELLS


def _last_event(events: Sequence[int], dates: Sequence[int]) -> int:
    """The last line below the last date that belongs to it: of so many as stand below one of the others."""
    most = max((after - before - 1 for before, after in pairwise(dates)), default=1)
    below = (i for i in events if dates[-1] < i <= dates[-1] + min(max(most, 1), _MOST_BELOW))
    return max(below, default=dates[-1])


def _leads_on(piece: Piece) -> bool:
    """首页 关于我们 荣誉资质: the way through a site."""
    return len(piece.line.view.text.split()) > 2


def date_alone(text: str) -> FoundDate | None:
    """The year, month or day that a line consists of."""
    found = heading_date(text, SOME_DAY, bare_years=True)
    point = found.point if found else None
    return found if found and point is not None and not point.relative and not found.bound else None


def _run_one_way(dates: Sequence[FoundDate]) -> bool:
    """Whether the years go up, or down, all along, and are several."""
    years = [found.year for found in dates if found.year is not None]
    return len(set(years)) >= _YEARS and years in (sorted(years), sorted(years, reverse=True))


def _tells(text: str) -> bool:
    return len(text) <= _LONGEST_EVENT and len(_HAN.findall(text)) >= _SHORTEST_EVENT


def _tells_at(pieces: Sequence[Piece], number: int) -> bool:
    return number < len(pieces) and _tells(pieces[number].view.text)


@cache
def _of_others() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("chronicles")["no_time_lines"]))


def without_stops(pieces: Sequence[Piece]) -> bool:
    """Whether the events of these lines end without a stop: a short line is then no heading."""
    events = [piece.view for piece in pieces if date_alone(piece.view.text) is None]
    return bool(events) and _FEW_STOPS * sum(map(_ends, events)) < len(events)


@lru_cache(maxsize=8)  # asked once for the layout, once for the style
def runs_on(view: View) -> bool:
    """Whether a paragraph is a chronicle of years that run on: most of its clauses open with a year."""
    text = view.text
    clauses = [0, *(end.end() for end in CLAUSE_END.finditer(text) if end.end() < len(text))]
    if len(clauses) < _RUN_ON or (_NAME.match(text) and _year_at(text, 0) is None):
        return False  # 方明，某村书记。1979年……: a life
    dates = [(place, found) for place in clauses if (found := _year_at(text, place)) is not None]
    years = [found.year or 0 for _, found in dates]
    if _OF_A_LIFE * sum(
        _of_a_life().match(text, place + found.end) is not None for place, found in dates
    ) > len(dates):
        return False
    upward = sum(a <= b for a, b in itertools.pairwise(years))
    enough = len(years) >= max(_RUN_ON, _SHARE_OF_CLAUSES * (len(clauses) - 1))
    return enough and len(set(years)) >= _RUN_ON and upward >= len(years) - 2


def _year_at(text: str, place: int) -> FoundDate | None:
    found = read_label(text[place : place + _REACH], SOME_DAY)
    return found if found and found.point and found.point.year and not found.point.relative else None


@cache
def _of_a_life() -> re.Pattern[str]:
    return re.compile("[，,]?(?:" + "|".join(lexicon("chronicles")["of_a_life"]) + ")")


def run_on(pieces: Sequence[Piece]) -> range:
    """The one line that tells a whole history, year for year."""
    whole = sum(len(piece.view) for piece in pieces)
    for i, piece in enumerate(pieces):
        if len(piece.view) >= _SHARE_OF_TEXT * whole:
            return range(i, i + 1) if runs_on(piece.view) else range(0)
    return range(0)
