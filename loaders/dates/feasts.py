"""Feasts that date the entry which they open: 元宵节, “五一”节, 国庆前夕.

Those of the lunar calendar have another day in each year; a feast of some days, and the time about one, is
known by its year alone.
"""

from __future__ import annotations

import re
from functools import cache

from loaders.dates.calendar import lunar_day
from loaders.dates.context import DateContext
from loaders.dates.point import Point, unnamed
from loaders.lexicon import alternatives, lexicon
from loaders.text.patterns import any_of

_QUOTE = "[“”\"'‘’「」]?"


@cache
def _days(calendar: str) -> dict[str, tuple[int, int]]:
    return {name: (month, day) for name, (month, day) in lexicon("dates")["feasts"][calendar].items()}


@cache
def _pattern() -> re.Pattern[str]:
    """A feast that something sets off from what follows; its number may stand in quotes: “五一”劳动节."""
    names = {*_days("solar"), *_days("lunar"), *lexicon("dates")["feasts"]["within_year"]}
    quoted = any_of(names | {f"{name[:2]}”{name[2:]}" for name in names if name[0] in "三五六七八"})
    beside = alternatives("dates")["beside_feasts"]
    return re.compile(
        f"{_QUOTE}(?P<f>{quoted}){_QUOTE}(?P<b>{beside})?(?=[，,：:·|｜、】\\]）)〕]|当[天日晚]|$)"
    )


def first_of_feasts() -> str:
    """The signs that feasts begin with."""
    names = (name for calendar in ("solar", "lunar") for name in _days(calendar))
    return "".join(sorted({name[0] for name in (*names, *lexicon("dates")["feasts"]["within_year"])}))


def feast_opening() -> str:
    """What every feast begins with."""
    return unnamed(_pattern())


def read_feast(text: str, start: int, context: DateContext) -> Point | None:
    """The feast that begins at `start`; one without a day of its own only where no month rules."""
    m = _pattern().match(text, start)
    if m is None:
        return None
    name = m["f"].replace("”", "")
    if (solar := _days("solar").get(name)) and not m["b"]:
        return Point(start, m.end(), month=solar[0], day=solar[1])
    if (lunar := _days("lunar").get(name)) and not m["b"] and context.year is not None:
        day = lunar_day(context.year, *lunar, leap=False)
        return Point(start, m.end(), fixed=day.isoformat()) if day else None
    return Point(start, m.end(), part="年节") if context.month is None else None
