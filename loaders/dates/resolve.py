"""From what is printed to EDTF: a point in its context, a range of two, a bound.

What cannot be told for certain resolves to None: a day that the month does not have, 同日 with no day
before it, a lunar day that the lunar year does not have.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from graph.dates import Edtf
from graph.errors import BadDate
from loaders.dates.calendar import (
    FIRST_GREGORIAN_YEAR,
    REPUBLIC,
    cycle_number,
    day_character,
    lunar_day,
    lunar_month,
)
from loaders.dates.context import DateContext
from loaders.dates.point import Point

_TEN_DAYS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "上中旬": (1, 20), "中下旬": (11, 31),
             "上、中旬": (1, 20), "中、下旬": (11, 31)}  # fmt: skip
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_QUARTERS = {"一": 33, "二": 34, "三": 35, "四": 36, "1": 33, "2": 34, "3": 35, "4": 36, "首": 33}


def resolve(point: Point, context: DateContext) -> tuple[str | None, int | None]:
    """EDTF of a point in its context, and the year it lies in."""
    if point.fixed is not None:
        return point.fixed, int(point.fixed[:4]) if point.fixed[:4].isdigit() else None
    if point.relative == "press":
        return _press(point, context.published) or _same_day(point, context.last), None
    if point.relative == "day":
        return _shifted_day(point.shift, context), context.year
    if point.relative == "month" and point.day is not None and not point.shift:
        return _edtf(point, context.year, context), context.year
    if point.relative == "month":
        return _shifted_month(point, context)
    if point.relative == "quarter":
        return _shifted_quarter(point.shift, context)
    if point.part == "今天":
        day = context.last or ""
        return (f"{point.year}{day[4:]}" if len(day) == 10 else None), point.year
    if point.rival is not None and point.year is not None:
        return _contradicted(point, point.year, point.rival, context)
    year = point.year if point.year is not None else context.year
    if point.relative in ("year", "now"):
        if point.relative == "now" and context.now is not None:
            year = context.now or None
        if year is None:
            return None, None
        year += point.shift
    if (point.year is not None and point.year < 1) or (year is not None and not 1 <= year <= 9999):
        return None, None
    return _edtf(point, year, context), year


def _contradicted(
    point: Point, gregorian: int, reign: int, context: DateContext
) -> tuple[str | None, int | None]:
    """道光九年（1839）: one of two years.

    They agree where a year of a reign ends in the Gregorian one after it: 光绪二十九年（1904年）十二月.
    """
    if gregorian == reign + 1 and point.month is not None:
        if point.lunar and point.month > 10:
            return _edtf(point, reign, context), reign
        if not point.lunar and point.month < 3:
            return _edtf(point, gregorian, context), gregorian
    low, high = sorted((gregorian, reign))
    return f"[{low:04d},{high:04d}]", None


def _edtf(point: Point, year: int | None, context: DateContext) -> str | None:
    y = "XXXX" if year is None else f"{year:04d}"
    if point.month is None and point.day is None and not point.character:
        if point.part:
            return _part_of_year(point.part, y, year, context)
        return y if year is not None else None
    month = point.month
    leap = point.leap
    if month is None:
        month, leap = context.month, context.leap
        if month is None:
            return None
    if point.unsure:
        return _either(year, month)
    lunar = point.lunar or (
        point.year is None and point.month is None and not point.day and context.lunar_days
    )
    if lunar and point.era is REPUBLIC and month == 1 and point.month is not None:
        return y  # 民国五年正月: January to some, the first lunar month to others
    if lunar:
        return _lunar(year, month, point.day, leap, point.part, point.character)
    if point.day is not None:
        return f"{y}-{month:02d}-{point.day:02d}"
    return _part_of_month(point.part, y, month, year)


def _either(year: int | None, month: int) -> str | None:
    """What a month can mean in both calendars: its year, and for the last two the next one too."""
    if year is None:
        return None
    return f"{year:04d}" if month < 11 else f"{year:04d}/{year + 1:04d}"


def _part_of_month(part: str, y: str, month: int, year: int | None) -> str:
    if part in _TEN_DAYS:
        first, last = _TEN_DAYS[part]
        if last == 31:
            if year is None and month == 2:
                return f"{y}-{month:02d}"
            last = _month_length(year or 2001, month)
        return f"{y}-{month:02d}-{first:02d}/{y}-{month:02d}-{last:02d}"
    return f"{y}-{month:02d}"


def _month_length(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1) if year < 9999 else date(9999, 12, 31)
    return (following - timedelta(days=1)).day


def _part_of_year(part: str, y: str, year: int | None, context: DateContext) -> str | None:
    if part in _TEN_DAYS or part in ("月初", "月底", "月末", "月中"):
        if context.month is None:
            return None
        if context.lunar_days:
            return _lunar(year, context.month, None, context.leap, part)
        return _part_of_month(part, y, context.month, year)
    if year is None:
        return None
    if part in _SEASONS:
        return f"{y}-{_SEASONS[part]}"
    if part.startswith("前") and part.endswith("季度"):
        return f"{y}-01/{y}-{'09' if part[1] in '三3' else '06'}"
    if part.startswith("Q") or part.endswith("季度"):
        return f"{y}-{_QUARTERS[part.removesuffix('季度').strip('第个Q')]}"
    if part.endswith("半年"):
        return f"{y}-{40 if part[0] in '上前' else 41}"
    return {
        "年初": f"{y}-01~",
        "年中": f"{y}-06~",
        "年底": f"{y}-12~",
        "年末": f"{y}-12~",
        "年终": f"{y}-12~",
    }.get(part, y)


def _lunar(
    year: int | None, month: int, day: int | None, leap: bool, part: str, character: str = ""
) -> str | None:
    """A lunar day or month in the Gregorian calendar; the year alone where it cannot be converted."""
    if year is None:
        return None
    if year < FIRST_GREGORIAN_YEAR:
        return f"{year:04d}"
    if character:
        return _signed_day(year, month, day, leap, character)
    if day is not None:
        found = lunar_day(year, month, day, leap)
        return found.isoformat() if found else None
    span = lunar_month(year, month, leap)
    if span is None:
        return None
    first, last = span
    if part in _TEN_DAYS:
        low, high = _TEN_DAYS[part]
        first, last = first + timedelta(days=low - 1), min(last, first + timedelta(days=high - 1))
    if part == "晦":
        return last.isoformat()
    return f"{first.isoformat()}/{last.isoformat()}"


def _signed_day(year: int, month: int, day: int | None, leap: bool, character: str) -> str | None:
    """二十一日庚子, 三月甲子: the day of that name; the month where number and name are of two days."""
    span = lunar_month(year, month, leap)
    if span is None:
        return None
    first, last = span
    apart = ((cycle_number(character) or 0) - day_character(first)) % 60
    found = first + timedelta(days=apart)
    if found > last:
        return None if day is None else f"{first.isoformat()}/{last.isoformat()}"
    if day is not None and found.day != (first + timedelta(days=day - 1)).day:
        return f"{first.isoformat()}/{last.isoformat()}"
    return found.isoformat()


def _press(point: Point, published: str | None) -> str | None:
    if published is None:
        return None
    day = Edtf.parse(published)
    if point.part in ("ahead", "past"):
        if day.earliest is None or day.latest is None or day.earliest.year != day.latest.year:
            return None
        year = day.earliest.year
        return f"{year}/{year + point.shift}" if point.part == "ahead" else f"{year - point.shift}/{year}"
    if point.part == "near":
        return _lately(published)
    if point.shift == 0 and not day.is_day:
        return published.rstrip("~")
    if not day.is_day or day.earliest is None:
        return None
    counted = day.earliest + timedelta(days=point.shift)
    if point.day is not None and counted.day != point.day:  # 昨（3）日, of a page that came out days after
        days = (day.earliest - timedelta(days=back) for back in range(_LATE))
        return next((before.isoformat() for before in days if before.day == point.day), None)
    return counted.isoformat()


def _lately(published: str) -> str | None:
    """近日: in the month of printing, or by its day, where the last days reach into the month before."""
    if not published[:4].isdigit() or "/" in published:
        return None
    whole = len(published) >= 10
    return published[:7] if whole and int(published[8:10]) >= _LAST_DAYS else f"../{published.rstrip('~')}"


_LAST_DAYS = 10


def _same_day(point: Point, last: str | None) -> str | None:
    """昨（17）日, of a page that says no day of its own but told of the 17th before."""
    told = point.day is not None and last is not None and len(last) == 10 and last[8:].isdigit()
    return last if told and last is not None and int(last[8:]) == point.day else None


_LATE = 28
"""Days that a page may come out after what it tells of 昨（3）日."""


def _shifted_day(shift: int, context: DateContext) -> str | None:
    last = context.last
    if last is None or not shift:
        return last
    try:
        if last.startswith("XXXX-") and len(last) == 10:
            day = date.fromisoformat("2001" + last[4:]) + timedelta(days=shift)
            return None if day.year != 2001 else f"XXXX{day.isoformat()[4:]}"
        end = Edtf.parse(last.partition("/")[2] or last)
    except (BadDate, ValueError):
        return None
    return (end.latest + timedelta(days=shift)).isoformat() if end.is_day and end.latest else None


def _shifted_month(point: Point, context: DateContext) -> tuple[str | None, int | None]:
    year, month = context.year, context.month
    if month is None:
        return None, year
    if point.shift and not context.lunar_days:
        moved = month - 1 + point.shift
        year, month = (year + moved // 12 if year is not None else None), moved % 12 + 1
    if context.lunar_days:
        return (None if point.shift else _lunar(year, month, None, context.leap, point.part)), year
    y = "XXXX" if year is None else f"{year:04d}"
    if point.day is not None:  # 上月28日
        return f"{y}-{month:02d}-{point.day:02d}", year
    return _part_of_month(point.part, y, month, year), year


def _shifted_quarter(shift: int, context: DateContext) -> tuple[str | None, int | None]:
    """上季度, 本季度: from the month that the text speaks of, or that in which it was printed."""
    year, month = context.year, context.month
    if month is None and context.published is not None:
        day = Edtf.parse(context.published)
        near = (
            day.earliest
            and day.latest
            and (day.earliest.year, day.earliest.month)
            == (
                day.latest.year,
                day.latest.month,
            )
        )
        if day.earliest and near and year in (None, day.earliest.year):
            year, month = day.earliest.year, day.earliest.month
    if year is None or month is None:
        return None, year
    quarter = 4 * year + (month - 1) // 3 + shift
    return f"{quarter // 4:04d}-{33 + quarter % 4}", quarter // 4


def joined(first: str | None, second: str | None, pair: bool) -> str | None:
    """A range from the start of the first to the end of the second."""
    if first is None or second is None:
        return None
    start, end = first.partition("/")[0], second.rpartition("/")[2]
    if first.startswith("XXXX"):
        return first if first == second else f"{first}/{second}" if first < second else None
    try:
        low, high = Edtf.parse(start), Edtf.parse(end)
    except BadDate:
        return None
    if pair and low.latest and high.earliest and (high.earliest - low.latest).days != 1:
        return f"{{{first},{second}}}" if "/" not in first + second else None
    if low.earliest and high.latest and low.earliest > high.latest:
        return None
    return f"{start}/{end}" if start != end else start


def bounded(edtf: str | None, bound: str) -> str | None:
    if edtf is None or not bound or edtf.startswith(("XXXX", "{")):
        return edtf
    if bound == "since":
        return f"{edtf.partition('/')[0]}/.."
    return f"../{edtf.rpartition('/')[2]}"


@lru_cache(maxsize=4096)
def checked(edtf: str | None) -> str | None:
    """The date, if the calendar has it."""
    if edtf is None:
        return None
    try:
        if edtf.startswith("XXXX") and "/" in edtf:
            for side in edtf.split("/"):
                Edtf.parse(side)
            return edtf
        return Edtf.parse(edtf).text
    except BadDate:
        return None
