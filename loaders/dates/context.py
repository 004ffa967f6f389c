"""What a date leans on, and a date as found: the two things that the date grammar passes around."""

from __future__ import annotations

from typing import NamedTuple

from loaders.dates.calendar import Era
from loaders.dates.point import Point


class DateContext(NamedTuple):
    """What a date may leave out because the text above has said it."""

    year: int | None = None
    month: int | None = None
    last: str | None = None
    """EDTF of the date before: what 同日, 次日 and a bare mark mean."""
    published: str | None = None
    """EDTF of the day of printing: what 昨日 and 近日 rest on."""
    era: Era | None = None
    """The reign or the Republic by which a year of one or two digits counts."""
    lunar: bool = False
    """Whether a bare month is a month of the lunar calendar."""
    solar: bool = False
    """Whether the month above is Gregorian although months are lunar: 10月 under 光绪三十一年."""
    leap: bool = False
    short: Era | None = None
    """The Republic where short years in figures (98.3.5) count by it."""
    century: int | None = None
    now: int | None = None
    """The year that 今年 and 去年 count from, where it is not `year`; 0 where nobody can tell."""
    near: tuple[int, int] | None = None

    @property
    def lunar_days(self) -> bool:
        """Whether a bare day is one of a lunar month."""
        return self.lunar and not self.solar

    def counting(self, point: Point) -> DateContext:
        """With the calendar in which what stands below a point counts its months and days."""
        if point.year is not None:
            lunar = point.era.lunar if point.era is not None else point.lunar
            return self._replace(lunar=lunar, solar=point.month is not None and not point.lunar)
        solar = self.solar if point.month is None else not point.lunar
        return self._replace(lunar=point.lunar or self.lunar, solar=solar and not point.lunar)

    def after(self, found: FoundDate) -> DateContext:
        """The context of what follows an entry of this date."""
        point = found.point
        if found.edtf is None or point is None:
            return self
        year, month = found.year, point.month if point.month else None
        if point.rival is None and (found.edtf.startswith("XXXX") or year is None):
            year = self.year
        day = found.edtf.rpartition("/")[2]
        if point.relative == "day" and len(day) == 10 and day[:4].isdigit():  # 同日 behind 12—13日
            year, month = (self.year, self.month) if self.lunar_days else (int(day[:4]), int(day[5:7]))
        if month is None and point.unit in ("day", "part") and point.year is None and not point.relative:
            month = self.month if point.part[:1] not in ("年", "春", "夏", "秋", "冬") else None
        if point.relative == "month":
            month = self.month
        first, _, last = found.edtf.partition("/")
        if month is not None and not point.lunar and last[:4].isdigit() and first[:7] != last[:7]:
            month = int(last[5:7]) if len(last) == 10 and first[:4] == last[:4] else None
        if point.relative == "now" or (
            point.relative == "year" and point.shift
        ):  # 次年: told ahead; the next entry is back in its year
            return self._replace(last=found.edtf)
        return self.counting(point)._replace(
            year=year,
            month=month,
            last=found.edtf,
            era=point.era or (None if point.year is not None else self.era),
            leap=point.leap if point.month is not None else self.leap,
            near=(year, year + 59) if year is not None else self.near,
        )


class FoundDate(NamedTuple):
    """A date expression at `start` (end exclusive: `end`), as printed and as EDTF."""

    start: int
    end: int
    text: str
    edtf: str | None
    bound: str = ""
    """`since` for 起 以来 至今, `until` for 前 以前 止: the date then bounds a span."""
    relative: bool = False
    """Whether it rests on another date: 同日, 次年, 去年, 昨日."""
    point: Point | None = None
    year: int | None = None
    """The year it was resolved to (of its first point, if a range)."""
