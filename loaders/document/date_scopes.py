"""What the headings and labels of a chronicle say of the time of what stands below them.

`DateScopes` is asked at every heading and label, in the order of the text: a title sets the year of a
volume, a year heading that of its entries, a month heading and a label those of the bare days below.
"""

from __future__ import annotations

import re
from typing import Any

from loaders.dates.calendar import REPUBLIC
from loaders.dates.find import DateContext, FoundDate, find_dates
from loaders.dates.titles import title_dates
from loaders.document.model import UNDATED, Anchored, Metadata

_DYNASTY = re.compile("(?:中华)?民国(?:时期)?|中华人民共和国|[清明元宋唐](?:代|朝)?")
_TIME = re.compile("(?:期间|时期|时代|年代|前夕)(?:[（(].*)?$")
_SMALL = re.compile("[元〇一二三四五六七八九十廿卅0-9]{1,3}年")
_SPAN_OF_YEARS = re.compile("(?<!\\d)((?:1[89]|20)\\d\\d)[—–~～至-]{1,2}(?:\\d{2,4})")
_YEAR_IN_HEADING = re.compile("年鉴|志(?:[·（(]|$)")


class DateScopes:
    """The dates that govern the place that the reading of a chronicle has come to."""

    def __init__(self, metadata: Metadata) -> None:
        self.metadata = metadata
        self.context = self._fresh()
        """What a label may leave out."""
        self.last = UNDATED
        """The date of the entry before: what a bare mark repeats."""
        self.open_heading: FoundDate | None = None
        """A date heading under which no label has been seen yet."""
        self.heading_when = UNDATED
        """The date of the last date heading."""
        self.above: FoundDate | None = None
        """The date heading that the entries stand under."""
        self.titled = False
        """Whether the year stands in a title, over months and days that name none."""
        self.behind_mark = False
        """Whether labels stand behind the marks, so that a mark alone does not repeat the day before."""

    def _fresh(self) -> DateContext:
        return DateContext(year=self.metadata.year, published=self.metadata.record.published)

    def _start_over(self, **known: Any) -> None:
        """Forget the dates above, as a new title or dynasty does."""
        self.context, self.last = self._fresh()._replace(**known), UNDATED

    # ------------------------------------------------------------- headings

    def enter_date(self, found: FoundDate, when: Anchored) -> None:
        """A heading that is nothing but a date."""
        self.context = self.context.after(found)
        self.context = self.context._replace(century=_century(found) or self.context.century)
        if _years_apart(found):
            self.context = self.context._replace(year=None, month=None)
        self.open_heading, self.above, self.behind_mark = found, found, False
        self.heading_when = self.last = when

    def enter_title(self, text: str, in_chronicle: bool) -> None:
        """Any other heading."""
        self.open_heading = None
        if _TIME.search(text):
            self.above, self.behind_mark = None, True
            self._start_over(century=self.context.century)
        if _DYNASTY.fullmatch(text):
            era = REPUBLIC if "民" in text and "人民" not in text else None
            self._start_over(era=era)
            return
        self._year_of_title(text, in_chronicle)

    def _year_of_title(self, text: str, in_chronicle: bool) -> None:
        """The year that a title or heading names, or the century that its span of years tells."""
        told = "大事" in text
        named = [] if _YEAR_IN_HEADING.search(text) and not told else title_dates(text)
        named = named if told and "年鉴" not in text else find_dates(text, DateContext())
        years = [f for f in named if f.year is not None and not f.relative and not f.bound]
        if self.titled and len(years) == 1 and years[0].year == self.context.year:
            return  # the title once more, at the head of a page
        if len(years) == 1 and _years_apart(years[0]):
            self.context = self.context._replace(century=_century(years[0]), year=None)
        elif in_chronicle and len(years) == 1:
            self._start_over()
            self.context = self.context.after(years[0])._replace(last=None, century=_century(years[0]))
            self.titled = True
        elif m := _SPAN_OF_YEARS.search(text):
            self.context = self.context._replace(century=int(m[1]) // 100 * 100, year=None)

    # --------------------------------------------------------------- labels

    def enter_label(self, found: FoundDate) -> None:
        """A label of an entry, or the coarser part of one."""
        self.context = self._under_month(self._back(found) or self.context.after(found), found)

    def open_entry(self, when: Anchored) -> DateContext:
        """The entry of that date begins; what the dates within it lean on."""
        self.last = when
        self.context = self.context._replace(last=when.date)
        context, year = self.context, (when.date or "")[:4]
        if year.isdigit() and context.year is not None and int(year) > context.year and not context.lunar:
            context = context._replace(year=int(year))  # 翌年4月大坝合龙，6月竣工
        return context

    def repeated(self) -> Anchored:
        """What a bare mark means: the date of the entry before, or that of the heading."""
        above = self.heading_when if self.above else UNDATED
        return (above if self.behind_mark else self.last).inherited()

    def runs_back(self, found: FoundDate) -> bool:
        """三年 behind 三十二年: another reign has begun, whose name is not printed."""
        point, year = found.point, self.context.year
        if point is None or point.era is None or point.year is None or year is None:
            return False
        return point.year < year and _SMALL.match(found.text) is not None

    def tells_of_a_year(self, found: FoundDate) -> bool:
        """2020 年 全区…… among the days of a month: what the entry is about, not when it took place."""
        point = found.point
        if point is None or point.year is None or point.unit != "year":
            return False
        now = self.context.year
        return self.context.month is not None and self.titled and (now is None or (found.year or 0) <= now)

    def _back(self, found: FoundDate) -> DateContext | None:
        """2011年12月至2012年1月 among the days of 2012: what follows is dated by the heading again."""
        year = self.above.year if self.above else None
        if year is None or self.context.year != year or found.year is None or found.year >= year:
            return None
        end = (found.edtf or "").rpartition("/")[2][:4]
        if found.point is None or found.point.year is None or not end.isdigit() or int(end) > year:
            return None
        return self.context._replace(last=found.edtf)

    def _under_month(self, context: DateContext, found: FoundDate) -> DateContext:
        """8月30日至9月2日 and 年底 among the days of September: a bare day below them is of September."""
        above, point = self.above.point if self.above else None, found.point
        if above is None or above.month is None or point is None or self.above is None:
            return context
        if context.year != self.above.year and context.year is not None:
            return context
        ahead = point.month is not None and point.month > above.month
        if context.month == above.month or ahead:
            return context
        return context._replace(month=above.month, lunar=above.lunar, leap=above.leap)


def _years_apart(found: FoundDate) -> bool:
    """1966—1976年: a month below it is of none of these years for certain."""
    first, _, last = (found.edtf or "").partition("/")
    return bool(last) and first[:4] != last[:4] and last[:4].isdigit()


def _century(found: FoundDate) -> int | None:
    return found.year // 100 * 100 if found.year else None
