"""EDTF dates (ISO 8601-2) and the days they can mean.

A date is kept as its EDTF text, with the first and the last day it can mean. `None` is an
unbounded side. Use `Edtf.parse` for text that comes from a facts file or a user; a date that
is none raises `BadDate`.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from graph import lazy_re as re
from graph.errors import BadDate


class Certainty(StrEnum):
    """How far the sources go, the surest first; `docs/tenure.md` tells what each rests on."""

    CERTAIN = "certain"
    """Proved."""
    PRESUMED = "presumed"
    """By a declared habit of sources, which is named."""
    POSSIBLE = "possible"
    """Not excluded, and a statement lies within reach."""
    OPEN = "open"
    """Not excluded, and nothing lies within reach."""
    NO = "no"
    """Excluded."""

    @property
    def rank(self) -> int:
        """The surest is 0."""
        return _RANKS[self]


_RANKS = {each: rank for rank, each in enumerate(Certainty)}


@dataclass(frozen=True, slots=True)
class Edtf:
    """One date: its EDTF text and the closed interval of days that it can lie in or cover."""

    text: str
    earliest: date | None
    latest: date | None

    @classmethod
    def parse(cls, text: str) -> Edtf:
        """The date a text means.

        Covers what chronicles need: years, months, days, seasons (21-24), quarters (33-36), half
        years (40-41), `~ ? %`, unspecified digits (`196X`, `XXXX-09-03`), intervals with open
        (`..`) or unknown (empty) sides, and sets (`{2019-10,2019-11}`, `[..]`).
        """
        return _parsed(text.strip())

    @classmethod
    def of(cls, text: str | None) -> Edtf | None:
        """`parse`, passing on the absence of a date."""
        return None if text is None else cls.parse(text)

    @property
    def is_day(self) -> bool:
        """Whether it is one certain day."""
        return self.earliest is not None and self.earliest == self.latest


def popolo_date(edtf: str | None) -> str | None:
    """What Popolo can carry of a date: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, never finer; else `None`."""
    if edtf is None:
        return None
    try:
        parsed = Edtf.parse(edtf)
    except BadDate:
        return None
    low, high = parsed.earliest, parsed.latest
    if low is None or high is None or edtf[:1] in ("{", "["):
        return None
    if low == high:
        return low.isoformat()
    if (low.year, low.month) == (high.year, high.month):
        return f"{low.year:04d}-{low.month:02d}"
    return f"{low.year:04d}" if low.year == high.year else None


_SEASON_MONTHS = {  # chronicles count spring from 立春 (February) as often as from March
    21: (2, 5), 22: (5, 8), 23: (8, 11), 24: (11, 14),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    40: (1, 6), 41: (7, 12),
}  # fmt: skip
_POINT = re.compile(r"(-?\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%]?)", re.ASCII)
_DAY_SLACK = timedelta(days=7)


@lru_cache(maxsize=4096)  # the statements of one day are many
def _parsed(text: str) -> Edtf:
    return Edtf(text, *_bounds(text))


def _bounds(text: str) -> tuple[date | None, date | None]:
    if text[:1] in ("{", "["):
        return _set_bounds(text)
    if "/" in text:
        return _interval_bounds(text)
    return _point_bounds(text)


def _set_bounds(text: str) -> tuple[date | None, date | None]:
    closing = {"{": "}", "[": "]"}[text[0]]
    if not text.endswith(closing) or len(text) < 3:
        raise _no_date(text)
    members = [_point_bounds(part.strip()) for part in text[1:-1].split(",")]
    lows = [low for low, _ in members if low is not None]
    highs = [high for _, high in members if high is not None]
    return (
        min(lows) if len(lows) == len(members) else None,
        max(highs) if len(highs) == len(members) else None,
    )


def _interval_bounds(text: str) -> tuple[date | None, date | None]:
    first, _, last = text.partition("/")
    low = None if first in ("", "..") else _point_bounds(first)[0]
    high = None if last in ("", "..") else _point_bounds(last)[1]
    if first in ("", "..") and last in ("", ".."):
        raise _no_date(text)
    if low is not None and high is not None and low > high:
        raise BadDate(f"日期的起点晚于终点 (ends before it starts): {text}")
    return low, high


def _point_bounds(text: str) -> tuple[date | None, date | None]:
    match = _POINT.fullmatch(text)
    if match is None:
        raise _no_date(text)
    year, month, day, mark = match.groups()
    if year == "XXXX":
        _check_yearless(text, month, day)
        return None, None
    if "XX" in (month, day) and day not in (None, "XX"):
        raise _no_date(text)
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first_year < 1:  # Python and both stores count days from year 1
        _check_yearless(text, month, day)
        return None, date.min
    try:
        low, high = _calendar_bounds(first_year, last_year, month, day)
    except (ValueError, KeyError) as err:
        raise _no_date(text) from err
    return _widened(low, high, month, day) if mark else (low, high)


def _calendar_bounds(first: int, last: int, month: str | None, day: str | None) -> tuple[date, date]:
    if month in (None, "XX"):
        return date(first, 1, 1), date(last, 12, 31)
    number = int(month)
    if number > 12:
        if day is not None:
            raise ValueError(month)
        start, end = _SEASON_MONTHS[number]
        return date(first, start, 1), _month_end(last + (end - 1) // 12, (end - 1) % 12 + 1)
    if day in (None, "XX"):
        return date(first, number, 1), _month_end(last, number)
    return date(first, number, int(day)), date(last, number, int(day))


def _widened(low: date, high: date, month: str | None, day: str | None) -> tuple[date, date]:
    """One unit of the date's own precision on each side (a week for a day): 年底, 约1958年."""
    if day is not None:
        return _shift(low, -_DAY_SLACK), _shift(high, _DAY_SLACK)
    if month is None:
        return date(max(low.year - 1, 1), 1, 1), date(min(high.year + 1, 9999), 12, 31)
    before = _shift(low, -timedelta(days=1))
    after = _shift(high, timedelta(days=1))
    return before.replace(day=1), _month_end(after.year, after.month)


def _shift(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.min if by < timedelta(0) else date.max


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _check_yearless(text: str, month: str | None, day: str | None) -> None:
    """`XXXX-02-30` is no day of any year; `XXXX-40` is the first half of one."""
    try:
        _calendar_bounds(2000, 2000, month, day)
    except (ValueError, KeyError) as err:
        raise _no_date(text) from err


def _no_date(text: str) -> BadDate:
    return BadDate(
        f"不是日期 (not a date): {text!r}；"
        "请写成 2020-06-01、2020-06、2020 或 2020-01/2020-06 "
        "(write 2020-06-01, 2020-06, 2020 or 2020-01/2020-06)"
    )
