"""Headings of rolls: the distinction that a line of its own names, since when and by whom it was given."""

from __future__ import annotations

from typing import NamedTuple

from graph import lazy_re as re
from loaders.dates.find import DateContext, find_dates
from loaders.honours.granters import split_granters
from loaders.honours.words import is_honour
from loaders.lexicon import alternatives
from loaders.text.patterns import DIGITS

_WORDS = alternatives("honours")


class RollHead(NamedTuple):
    """What a heading says of those who stand below it."""

    honour: str
    date: str | None = None
    givers: tuple[str, ...] = ()
    counted: bool = False
    """Whether it counts who follows, so that a body may stand alone on its line."""


_YEAR = f"(?:(?:19|20)\\d\\d|[一二][{DIGITS}]{{3}})年"
_COUNT = re.compile(r"[（(]共?\d{1,4}[名个家人][)）]$")
_ORDER = re.compile(f"[（(](?:{_WORDS['in_order']})[^（）()]{{0,12}}[)）]$")
LIST_OF = re.compile(f"(?<=.{{4}})(?:{_WORDS['ends_roll_heads']})(?:[（(][^（）()]{{1,12}}[)）])?$")
_OPENS = re.compile(f"^(?:{_WORDS['opens_roll_heads']})(?=.{{4}})")
_GIVEN = re.compile("[（(](?P<what>[^（）()]{4,30})[)）]$")
_GIVES = re.compile(f"(?:{_WORDS['granted_by']})$")
_IN_FRONT = re.compile(f"(?P<year>{_YEAR})度?(?=.{{4}})")
YEAR_LINE = re.compile(f"[（(]?(?P<year>{_YEAR})度?[)）]?(?:[（(]共?\\d{{1,4}}[名个家人][)）])?[：:]?")
"""1956年, on a line of its own within a roll: of whom it lists below."""


def read_head(title: str) -> RollHead:
    """The parts of a heading without its number: 1989年省劳动模范, 省劳动模范（1989年省政府授予）（3人）."""
    counted = (LIST_OF.search(title) or _COUNT.search(title)) is not None
    honour = _ORDER.sub("", _COUNT.sub("", LIST_OF.sub("", _ORDER.sub("", title))))
    honour = _OPENS.sub("", honour) if counted else honour
    date: str | None = None
    givers: tuple[str, ...] = ()
    bracket = _GIVEN.search(honour)
    if bracket is not None:
        dates = find_dates(bracket["what"], DateContext())
        by = _without(bracket["what"], dates[0].start, dates[0].end) if dates else bracket["what"]
        if dates and (not by or _GIVES.search(by)):
            date, givers = dates[0].edtf, split_granters(_GIVES.sub("", by) or None)
            honour = honour[: bracket.start()]
        elif _GIVES.search(by):
            givers, honour = split_granters(_GIVES.sub("", by)), honour[: bracket.start()]
    front = _IN_FRONT.match(honour)
    if front is not None and date is None and is_honour(honour[front.end() :]):
        date, honour = year_of(front["year"]), honour[front.end() :]
    return RollHead(honour, date, givers, counted)


def _without(text: str, start: int, end: int) -> str:
    return (text[:start] + text[end:]).strip("，, 、由经")


def year_of(printed: str) -> str:
    """The year as EDTF: 一九五六年 is 1956."""
    return printed.removesuffix("年").translate(str.maketrans(f"{DIGITS}", "000123456789"))
