"""Feasts and turns of the sun that date the entry which they open: 元宵节, “五一”节, 立春日, 国庆前夕.

Those of the lunar calendar have another day in each year; a feast of some days, and the time about one, is
known by its year alone.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from graph import lazy_re as re
from loaders.dates.calendar import lunar_day, solar_term
from loaders.dates.context import DateContext
from loaders.dates.point import Point, unnamed
from loaders.lexicon import alternatives, lexicon
from loaders.text.patterns import any_of

_QUOTE = "[“”\"'‘’「」]?"
_WINTER = (1, 2)
"""Months in which the eve of a lunar year falls."""


@cache
def _days(calendar: str) -> dict[str, tuple[int, int]]:
    return {name: (month, day) for name, (month, day) in lexicon("dates")["feasts"][calendar].items()}


@cache
def _names(kind: str) -> frozenset[str]:
    return frozenset(lexicon("dates")["feasts"][kind])


@cache
def _all_names() -> frozenset[str]:
    return frozenset(
        {*_days("solar"), *_days("lunar"), *_names("terms"), *_names("eves"), *_names("within_year")}
    )


@cache
def _pattern() -> re.Pattern[str]:
    """A feast that something sets off from what follows; its number may stand in quotes: “五一”劳动节."""
    names = _all_names()
    quoted = any_of(names | {f"{name[:2]}”{name[2:]}" for name in names if name[0] in "三五六七八"})
    beside, on_day = alternatives("dates")["beside_feasts"], alternatives("dates")["day_of_feast"]
    return re.compile(
        f"{_QUOTE}(?P<f>{quoted}){_QUOTE}(?:(?P<b>{beside})|(?P<d>{on_day}))?(?=[，,：:·|｜、】\\]）)〕—–]|$|(?<=[天日夜晚午])|\\s)"
    )


@cache
def first_of_feasts() -> str:
    """The signs that feasts begin with."""
    return "".join(sorted({name[0] for name in _all_names()}))


def feast_opening() -> str:
    """What every feast begins with."""
    return unnamed(_pattern())


def opens_with_feast(text: str) -> bool:
    """Whether a sentence opens with a feast."""
    return text[:1] in _first_characters() and _pattern().match(text) is not None


@cache
def _first_characters() -> frozenset[str]:
    return frozenset(first_of_feasts()) | frozenset("“\"'‘「")


def read_feast(text: str, start: int, context: DateContext) -> Point | None:
    """The feast that begins at `start`; one without a day of its own only where no month rules."""
    m = _pattern().match(text, start) if text[start : start + 1] in _first_characters() else None
    if m is None:
        return None
    name = m["f"].replace("”", "")
    if (solar := _days("solar").get(name)) and not m["b"]:
        return Point(start, m.end(), month=solar[0], day=solar[1])
    day = None if m["b"] else _moving_day(name, m["d"] is not None, context)
    if day is not None:
        year = day.year if day.year != context.year else None
        return Point(start, m.end(), year, month=day.month, day=day.day)
    known = context.year is not None and context.month is None
    return Point(start, m.end(), part="年节") if known else None


def feast_of(year: Point, text: str) -> Point | None:
    """The feast behind a year: 1985年端午节，; not one of some days."""
    found = (
        None if year.lunar or year.year is None else read_feast(text, year.end, DateContext(year=year.year))
    )
    if found is None or found.day is None:
        return None
    return year._replace(end=found.end, year=found.year or year.year, month=found.month, day=found.day)


def day_to_come(printed: str, year: int | None) -> str | None:
    """By which day a plan is done that names a feast: 明年“七一”前, of which only the year is known else."""
    found = _before_feast().search(printed)
    if found is None or year is None:
        return None
    name = found["f"]
    solar = _days("solar").get(name)
    lunar = _days("lunar").get(name)
    day = date(year, *solar) if solar else lunar_day(year, *lunar) if lunar else None
    return f"../{day.isoformat()}" if day else f"../{year}"


@cache
def _before_feast() -> re.Pattern[str]:
    names = any_of({*_days("solar"), *_days("lunar"), *lexicon("dates")["parts_of_year"]})
    return re.compile(f"{_QUOTE}(?P<f>{names}){_QUOTE}节?前$")


def _moving_day(name: str, on_its_day: bool, context: DateContext) -> date | None:
    """The day of a feast that falls on another one each year."""
    if name in _names("eves"):
        return _eve(context)
    if (lunar := _days("lunar").get(name)) and (on_its_day or name not in _names("within_year")):
        return _of_year(context, lambda year: lunar_day(year, *lunar))
    term = name.removesuffix("节").removesuffix("日")
    return _of_year(context, lambda year: solar_term(year, term)) if name in _names("terms") else None


def _of_year(context: DateContext, day_in: Callable[[int], date | None]) -> date | None:
    """The day in the year that the text speaks of; in what is printed on a day, the last one up to it."""
    if context.year is not None:
        return day_in(context.year)
    return _last_before(context.published, day_in)


def _last_before(published: str | None, day_in: Callable[[int], date | None]) -> date | None:
    if published is None or len(published) != 10 or not published[:4].isdigit():
        return None
    printed = date.fromisoformat(published)
    days = (day_in(year) for year in (printed.year, printed.year - 1))
    return next((day for day in days if day is not None and day <= printed), None)


def _eve(context: DateContext) -> date | None:
    """The last day of the lunar year: of the one just over at the printing, or in the month that is told."""
    if context.month in _WINTER and context.year is not None and not context.lunar:
        return _eve_in(context.year)
    return None if context.month is not None else _last_before(context.published, _eve_in)


def _eve_in(year: int) -> date | None:
    first = lunar_day(year, 1, 1)
    return first - timedelta(days=1) if first else None
