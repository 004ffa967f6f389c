"""What one expression of time prints, and how years are counted where it stands.

`Point` and `Reckoning` are what the modules of the date grammar pass to each other, with the fragments of
patterns that all of them are made of.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from loaders.dates.calendar import Era
from loaders.text.patterns import DIGITS, NUMERALS

DIGIT = "0-9"
HAN_DIGIT = f"{DIGITS}十廿卄卅卌"
NUMBER = f"(?:[{DIGIT}]{{1,4}}|[{HAN_DIGIT}]{{1,4}})"
OF_REIGN = f"(?:[{DIGIT}]{{1,3}}|[{NUMERALS}廿卄卅卌]{{1,4}}|元)"
"""The number of a year of a reign: 会同2019年 is none."""
TO = "(?:—{1,2}|–{1,2}|―{1,2}|－|─{1,2}|-{1,2}|~|～|〜|至|到)"


class Point(NamedTuple):
    """What one expression prints. `end` is exclusive; None and "" are what it does not print."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str = ""
    """上旬 底 春 第一季度 上半年 …, of the finest unit printed."""
    lunar: bool = False
    leap: bool = False
    character: str = ""
    """The day by its name in the cycle of sixty: 庚子; alone, or beside the number of the day."""
    era: Era | None = None
    fixed: str | None = None
    """EDTF, where the expression has one without context: a decade, a plan period, 1875—1908 in brackets."""
    shift: int = 0
    """次年 is 1, 去年 -1: years from the context's, when `relative` is "year"; months or days else."""
    relative: str = ""
    """`day` `month` `year` for 同日 是月 当年 …; `press` for 昨日 近日, which rest on the day of printing."""
    rival: int | None = None
    """The year of another reckoning printed beside, where the two contradict each other."""
    arabic: bool = False
    """Whether the year of the reign is printed in Arabic figures: 光绪29年."""
    broken: bool = False
    """The reckoning has no such year."""
    unsure: bool = False
    """A day in Arabic figures under a lunar month, or such a month of a reign: of which calendar, nobody can
    tell, so that no more than the year is known."""

    @property
    def unit(self) -> str:
        """The finest unit printed."""
        if self.day is not None or self.character:
            return "day"
        if self.part:
            return "part"
        return "month" if self.month is not None else "year"


class Reckoning(NamedTuple):
    """How years and months are counted where a point stands."""

    era: Era | None = None
    lunar: bool = False
    """Whether a bare month is one of the lunar calendar."""
    lunar_days: bool = False
    """Whether a bare day is one of a lunar month."""
    century: int | None = None
    """1900 where 58年 is 1958."""
    short: Era | None = None
    """The Republic where 98.3.5 counts by it."""
    year: int | None = None
    """The year that the text speaks of; 98.3.5 may be of it."""
    label: bool = False
    """At the head of an entry, where short forms (七年, 春, 5.18) are dates."""
    near: tuple[int, int] | None = None
    """First and last year that a bare cycle name (丁未) can mean."""


def unnamed(pattern: re.Pattern[str]) -> str:
    """The pattern's text without names of groups, to stand beside others in one pattern."""
    text = re.sub(r"\(\?P=s\)", "[-/.．·、]", pattern.pattern)
    return re.sub(r"\(\?P<[a-z0-9]+>", "(?:", text)


def short_date(start: int, m: re.Match[str], how: Reckoning) -> Point | None:
    """98.3.5: by the Republic, in the year that the text speaks of, or in the century that it does."""
    number, month, day = int(m["y"]), int(m["m"]), int(m["d"]) if m["d"] else None
    if not 1 <= month <= 12 or not 1 <= (day or 1) <= 31:
        return None
    if how.short is not None:
        year = how.short.year(number)
    elif how.year is not None and how.year % 100 == number:
        year = how.year
    else:
        year = how.century + number if how.century is not None and number < 100 else None
    return Point(start, m.end(), year, month, day, broken=year is None)
