"""Terms of office as rosters, tables and careers print them: `2019年1—7月`, `1961～1964`, `2003.05—`.

Use `read_term` where a date stands at a known place (a bracket, a column, the head of a career line).
Dates in running sentences are read by `loaders.dates.find`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import cache
from typing import NamedTuple

from loaders.dates.calendar import REPUBLIC, era_named, era_pattern, lunar_month
from loaders.text.numerals import to_int

_W = r"[ \t\u3000\u00a0]*"
_HAN = "〇○零一二三四五六七八九十廿卅元"
_YEAR = rf"(?:\d(?:{_W}\d){{3}}|[〇○零一二三四五六七八九]{{4}})"
_NUMBER = rf"(?:\d(?:{_W}\d)?|[{_HAN}正]{{1,3}})"
_DASH = r"(?:[—–―－～~〜─-]+|至|到|(?<=\d)一(?=\d))"
_MONTH_SHORT = rf"(?={_W}{_DASH}{_W}\d{{1,2}}{_W}月)"
_POINT = (
    rf"(?:(?P<y>{_YEAR}){_W}年|民国{_W}(?P<min>{_NUMBER}){_W}年|[明清]?(?P<era>REIGNS){_W}(?P<ey>{_NUMBER}){_W}年|(?P<same>同年|当年|是年)|(?P<bare>[{_HAN}]{{1,3}})年)"
    rf"(?:{_W}(?P<season>[春夏秋冬])(?:季|天)?|{_W}(?P<close>底|末)"
    rf"|{_W}(?P<m>{_NUMBER}){_W}(?:月份?|{_MONTH_SHORT})(?:{_W}(?P<d>{_NUMBER}){_W}日)?)?"
    rf"|(?P<dy>\d{{4}}){_W}[.．·/]{_W}(?P<dm>\d{{1,2}})(?:{_W}[.．·/]{_W}(?P<dd>\d{{1,2}}))?(?!\d)"
    rf"|(?P<hy>\d{{4}})-(?P<hm>0[1-9]|1[0-2])(?:-(?P<hd>\d\d))?(?!\d)"
    rf"|(?P<oy>\d{{4}})(?![\d年])"
    rf"|(?P<om>{_NUMBER}){_W}(?:月份?|{_MONTH_SHORT})(?:{_W}(?P<od>{_NUMBER}){_W}日)?"
    rf"|(?P<short>\d{{2}})(?![\d年月.])"
)
_BETWEEN = re.compile(rf"{_W}{_DASH}{_W}")
_OPEN = re.compile(rf"{_W}(?:至今|今|现在|目前)")
_FROM_ON = re.compile(rf"{_W}(?:起|以来|始)")
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_UNTIL_NOW = re.compile(rf"{_W}至今")


class Term(NamedTuple):
    """When someone came and went, as EDTF; `end` is `..` for 至今 and `None` where nothing is said."""

    start: str | None
    end: str | None
    point: bool
    """One date alone: the words around it tell whether it is a beginning or an end."""
    length: int
    """How many characters of the text it takes."""
    base: int | None = None
    """The year before the first of the era by which it counts; 二十年 in the next clause counts on."""


class _Day(NamedTuple):
    year: int
    base: int | None
    edtf: str


def read_term(
    text: str, year: int | None = None, last: int | None = None, base: int | None = None
) -> Term | None:
    """The term that the text begins with, or `None`.

    `year` is the year of months printed without one (`3月任` in a yearbook), `last` the year named
    before in the same place, which 同年 means, `base` the `Term.base` of the date before, by which
    二十年 counts; without them such dates are not read. An end before its beginning is not read
    either: one of the two is misprinted.
    """
    opening = _BETWEEN.match(text)
    if opening is not None:
        closing = _point(text, opening.end(), None, year)
        return None if closing is None else Term(None, closing[0].edtf, False, closing[1])
    first = _point(text, 0, None, year, last, base)
    if first is None:
        return None
    day, place = first
    if open_now := _UNTIL_NOW.match(text, place):
        return Term(day.edtf, "..", False, open_now.end(), day.base)
    between = _BETWEEN.match(text, place)
    if between is None:
        start_on = _FROM_ON.match(text, place)
        return Term(day.edtf, None, start_on is None, start_on.end() if start_on else place, day.base)
    if open_now := _OPEN.match(text, between.end()):
        return Term(day.edtf, "..", False, open_now.end())
    closing = _point(text, between.end(), day, year)
    if closing is None:
        rest = text[between.end() : between.end() + 1]
        if rest.isdigit() or "至" in between.group() or "到" in between.group():
            return None
        return Term(day.edtf, None, False, between.end())
    end = closing[0].edtf
    if end[:4] < day.edtf[:4] or (len(end) == len(day.edtf) == 7 and end < day.edtf):
        return None
    return Term(day.edtf, end, False, closing[1], day.base)


def _point(
    text: str,
    at: int,
    before: _Day | None,
    year: int | None,
    last: int | None = None,
    base: int | None = None,
) -> tuple[_Day, int] | None:
    match = _pattern().match(text, at)
    if match is None:
        return None
    part = match.groupdict()
    base = before.base if before is not None else base
    day = _resolved(part, before, last if part["same"] else year, base)
    return None if day is None else (day, match.end())


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_POINT.replace("REIGNS", era_pattern()))


def _resolved(
    part: dict[str, str | None], before: _Day | None, year: int | None, base: int | None
) -> _Day | None:
    inherited = before.year if before is not None else year
    number: int | None
    if part["era"] or part["min"]:
        era = era_named(part["era"]) if part["era"] else REPUBLIC
        base = None if era is None else era.first - 1
    if part["era"] or part["min"] or part["bare"]:  # the last: 民国九年至十四年
        years = to_int(part["ey"] or part["min"] or part["bare"] or "")
        number = None if years is None or base is None or years > 80 else base + years
    elif part["same"] or part["om"]:
        number = inherited
    elif part["short"]:  # 1961—64
        full = before is not None and len(before.edtf) == 4 and before.edtf[:2] + part["short"]
        number = int(full) if full and before is not None and int(full) > before.year else None
    else:
        number = _digits(part["y"] or part["dy"] or part["hy"] or part["oy"] or "")
    if number is None or not 1000 <= number <= 2999:
        return None
    base = base if part["era"] or part["min"] or part["bare"] else None
    if part["season"]:
        return _Day(number, base, f"{number}-{_SEASONS[part['season']]}")
    if part["close"]:
        return _Day(number, base, f"{number}-12~")
    if base is not None and base != REPUBLIC.first - 1:
        return _Day(number, base, _lunar(number, part["m"]))
    month = part["m"] or part["dm"] or part["hm"] or part["om"]
    day = part["d"] or part["dd"] or part["hd"] or part["od"]
    edtf = _edtf(number, month, day)
    return None if edtf is None else _Day(number, base, edtf)


def _lunar(year: int, month: str | None) -> str:
    """The year of a reign; its last two months may lie in the next year, so they are given by their days."""
    number = to_int(month) if month and month != "正" else None
    days = lunar_month(year, number) if number is not None and number > 10 else None
    return str(year) if days is None else f"{days[0]}/{days[1]}"


def _digits(text: str) -> int | None:
    return to_int("".join(text.split()))


def _edtf(year: int, month: str | None, day: str | None) -> str | None:
    if month is None:
        return str(year)
    number = 1 if month == "正" else _digits(month)
    if number is None or not 1 <= number <= 12:
        return None
    if day is None:
        return f"{year}-{number:02}"
    of_month = _digits(day)
    if of_month is None or not 1 <= of_month <= monthrange(year, number)[1]:
        return None
    return f"{year}-{number:02}-{of_month:02}"
