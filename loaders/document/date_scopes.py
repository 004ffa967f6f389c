"""What the headings and labels of a chronicle say of the time of what stands below them.

`DateScopes` is asked at every heading and label, in the order of the text. Each opens a scope and closes
those of its level and below: the title of a volume, a year heading, a month heading, a day heading, a label.
So the year of a heading rules the entries under it, whatever other years they tell of.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from itertools import permutations
from typing import Any, NamedTuple

from graph import lazy_re as re
from loaders.dates.calendar import REPUBLIC, Era, era_alone
from loaders.dates.find import DateContext, FoundDate, find_dates
from loaders.dates.titles import title_dates
from loaders.document.date_lines import MARKS, SOME_DAY, heading_date
from loaders.document.model import UNDATED, Anchored, Metadata
from loaders.lexicon import lexicon
from loaders.text.patterns import NUMERALS

_SMALL = re.compile(f"[元〇{NUMERALS}廿卅0-9]{{1,3}}年")
_SPAN_OF_YEARS = re.compile("(?<!\\d)((?:1[89]|20)\\d\\d)[—–~～至-]{1,2}(?:\\d{2,4})")
_YEAR_IN_HEADING = re.compile("年鉴|志(?:[·（(]|$)")


_MODERN, _LONG_AGO, _SOON = 1900, 100, 10
_LEANS_BACK = 3
"""Years that an entry under the heading of a year goes back; one of other years is under no heading."""


class _Level(IntEnum):
    DOCUMENT = 0
    TITLE = 1
    YEAR = 2
    MONTH = 3
    DAY = 4
    LABEL = 5


class _Scope(NamedTuple):
    level: _Level
    context: DateContext
    """What a date within the scope may leave out."""
    heading: FoundDate | None = None


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(lexicon("chronicles")[kind]))


class DateScopes:
    """The dates that govern the place that the reading of a chronicle has come to."""

    def __init__(self, metadata: Metadata, short: Era | None = None) -> None:
        """`short` is the Republic where 98.3.5 counts by it."""
        self.metadata = metadata
        self.short = short
        self.scopes = [_Scope(_Level.DOCUMENT, self._fresh())]
        self.last = UNDATED
        """The date of the entry before: what a bare mark repeats."""
        self.open_heading: FoundDate | None = None
        """A date heading under which no label has been seen yet."""
        self.heading_when = UNDATED
        """The date of the last date heading."""
        self.titled = False
        """Whether the year stands in a title, over months and days that name none."""
        self.behind_mark = ""
        """What labels stand behind: that mark alone does not repeat the day before, another one does."""
        self.years_run = True
        """Whether the years of labels go on from one another, not each for itself: 5月1日 in many years."""
        self.label_year: int | None = None
        self.left_at: int | None = None
        """The month of a year heading's entries before one whose label names a later year."""

    @property
    def context(self) -> DateContext:
        """What a label may leave out."""
        return self.scopes[-1].context

    @property
    def above(self) -> FoundDate | None:
        """The date heading that the entries stand under."""
        return next((scope.heading for scope in reversed(self.scopes) if scope.heading), None)

    def _fresh(self) -> DateContext:
        published = self.metadata.record.published
        return DateContext(year=self.metadata.year, published=published, short=self.short)

    def _close(self, level: _Level) -> None:
        """Leave the scopes of a level and below."""
        while self.scopes[-1].level >= level:
            self.scopes.pop()

    def _open(self, level: _Level, context: DateContext, heading: FoundDate | None = None) -> None:
        self._close(level)
        self.scopes.append(_Scope(level, context, heading))

    def _set(self, context: DateContext) -> None:
        self.scopes[-1] = self.scopes[-1]._replace(context=context)

    def _start_over(self, context: DateContext) -> None:
        """Forget the dates above, as a new title or dynasty does."""
        self._open(_Level.TITLE, context)
        self.last, self.years_run, self.label_year = UNDATED, True, None

    # ------------------------------------------------------------- headings

    def read_heading(self, text: str) -> FoundDate | None:
        """The date that a heading of the chronicle consists of, in the scopes around it."""
        about = heading_date(text, SOME_DAY, bare_years=True)
        printed = self.metadata.record.published or ""
        if about is not None and text.isdigit() and printed[:4].isdigit() and text > printed[:4]:
            return None  # 积分 2087 of a page
        found = heading_date(text, self._around(about), bare_years=True) if about is not None else None
        return None if found is None else self._mended(found)

    def _mended(self, found: FoundDate) -> FoundDate:
        """1796年 behind 1975年: the one year soon after it that these figures make."""
        point, now = found.point, self.context.year
        if point is None or point.year is None or point.era is not None or point.unit != "year":
            return found
        if now is None or now < _MODERN or point.year > now - _LONG_AGO:
            return found
        likely = {int("".join(figures)) for figures in permutations(str(point.year))}
        years = [year for year in likely if now <= year <= now + _SOON]
        if len(years) != 1:
            return found
        return found._replace(edtf=f"{years[0]:04d}", year=years[0], point=point._replace(year=years[0]))

    def _around(self, heading: FoundDate) -> DateContext:
        """What a date heading may leave out: what its own level and those below have said is over."""
        level = _level(heading)
        around = next(scope.context for scope in reversed(self.scopes) if scope.level < level)
        context = self.context
        if level == _Level.YEAR:  # 三十二年 under 光绪三十一年
            return around._replace(era=context.era, near=context.near, last=context.last)
        if self.years_run and not self._under_year():  # the years stand in the labels
            around = around._replace(year=context.year, era=context.era, lunar=context.lunar)
        if level == _Level.DAY and around.month is None:
            around = around._replace(month=context.month, solar=context.solar, leap=context.leap)
        return around._replace(last=context.last)

    def enter_date(self, found: FoundDate, when: Anchored) -> None:
        """A heading that is nothing but a date."""
        context = self._around(found).after(found)
        context = context._replace(century=_century(found) or context.century)
        if _years_apart(found):
            context = context._replace(year=None, month=None)
        own, point = _level(found), found.point
        if point is not None and point.year is not None and own > _Level.YEAR:
            self._open(_Level.YEAR, context._replace(month=None))
        if point is not None and point.month is not None and own > _Level.MONTH:
            self._open(_Level.MONTH, context)
        self._open(own, context, found)
        self.open_heading, self.behind_mark, self.left_at = found, "", None
        self.heading_when = self.last = when

    def enter_title(self, text: str, in_chronicle: bool) -> None:
        """Any other heading."""
        self.open_heading = None
        if _words("eras").search(text):
            self.behind_mark = MARKS
            self._start_over(self._fresh()._replace(century=self.context.century))
        if (heads := _era_heading(text)) is not None:
            self._start_over(self._fresh()._replace(**heads))
            return
        self._year_of_title(text, in_chronicle)

    def _year_of_title(self, text: str, in_chronicle: bool) -> None:
        """The year that a title or heading names, or the century that its span of years tells."""
        reported = "大事" in text
        named = [] if _YEAR_IN_HEADING.search(text) and not reported else title_dates(text, self.short)
        named = named if reported and "年鉴" not in text else find_dates(text, DateContext(short=self.short))
        years = [f for f in named if f.year is not None and not f.relative and not f.bound]
        if self.titled and len(years) == 1 and years[0].year == self.context.year:
            return  # the title once more, at the head of a page
        if len(years) == 1 and _years_apart(years[0]):
            self._set(self.context._replace(century=_century(years[0]), year=None))
        elif len(years) == 1 and (in_chronicle or _is_month_of_reign(years[0])):
            context = self._fresh().after(years[0])._replace(last=None, century=_century(years[0]))
            self._start_over(context)
            self.titled = True
        elif m := _SPAN_OF_YEARS.search(text):
            self._set(self.context._replace(century=int(m[1]) // 100 * 100, year=None))

    # --------------------------------------------------------------- labels

    def enter_label(self, found: FoundDate) -> None:
        """A label of an entry, or the coarser part of one."""
        self._note_leaving(found)
        context = self._back(found) or self.context.after(found)
        context = self._under_month(context, found)
        if not self._under_year():
            self._watch_years(found)
            context = context if self.years_run else context._replace(year=None)
        if self.scopes[-1].level == _Level.LABEL:
            self._set(context)
        else:
            self.scopes.append(_Scope(_Level.LABEL, context))

    def _under_year(self) -> bool:
        """Whether a heading or a title says of what year the entries are."""
        return self.titled or any(scope.level == _Level.YEAR for scope in self.scopes)

    def _watch_years(self, found: FoundDate) -> None:
        """1988年6月1日 behind 2001年6月1日: a bare day below them is of neither year."""
        if found.point is None or found.point.year is None or found.year is None or found.point.fixed:
            return
        if self.label_year is not None and found.year < self.label_year:
            self.years_run = False
        self.label_year = found.year

    def open_entry(self, when: Anchored) -> DateContext:
        """The entry of that date begins; what the dates within it lean on."""
        self.last = when
        self._set(self.context._replace(last=when.date))
        context, year = self.context, (when.date or "")[:4]
        if not year.isdigit():
            return context
        if context.year is None or (int(year) > context.year and not context.lunar):
            context = context._replace(year=int(year))  # 翌年4月大坝合龙，6月竣工
        return context

    def repeated(self, mark: str) -> Anchored:
        """What a bare mark means: the date of the entry before, or that of the heading."""
        above = self.heading_when if self.above else UNDATED
        return (above if mark in self.behind_mark else self.last).inherited()

    def beside_last(self) -> DateContext:
        """What 同年 leans on: the year of the entry before, whatever heading both stand under."""
        year = (self.last.date or "")[:4]
        return self.context._replace(year=int(year)) if year.isdigit() else self.context

    def runs_back(self, found: FoundDate) -> bool:
        """三年 behind 三十二年: another reign has begun, whose name is not printed."""
        point, year = found.point, self.context.year
        if point is None or point.era is None or point.year is None or year is None:
            return False
        return point.year < year and _SMALL.fullmatch(found.text) is not None

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
        if year is None or self.context.year != year or found.year is None:
            return None
        if not year - _LEANS_BACK <= found.year < year:
            return None
        end = (found.edtf or "").rpartition("/")[2][:4]
        names_year = found.point is not None and (
            found.point.year is not None or found.point.relative == "year"
        )
        if not names_year or not end.isdigit() or int(end) > year:
            return None
        return self.context._replace(last=found.edtf)

    def _note_leaving(self, found: FoundDate) -> None:
        """1951年3月 behind 5月, under the heading 1950年: the labels leave the year of the heading."""
        above, point = self.above, found.point
        if above is None or above.year is None or point is None or point.year is None or found.year is None:
            return
        if found.year > above.year == self.context.year:
            self.left_at = self.context.month

    def returns(self, found: FoundDate) -> bool:
        """6月 behind 1951年3月 behind 5月, under 1950年: of 1950 again, for 4月 alone could be of 1951.

        The label is then to be read once more, in the scope of the heading.
        """
        point = found.point
        if point is None or point.year is not None or point.month is None or point.relative:
            return False
        if self.left_at is None or point.month < self.left_at or self.scopes[-1].level != _Level.LABEL:
            return False
        self.left_at = None
        self._close(_Level.LABEL)
        return True

    def _under_month(self, context: DateContext, found: FoundDate) -> DateContext:
        """8月30日至9月2日 and 年底 among the days of September: a bare day below them is of September."""
        above, point = self.above.point if self.above else None, found.point
        if above is None or above.month is None or point is None or self.above is None:
            return context
        if context.year != self.above.year and context.year is not None:
            apart = point.year is not None and self.above.year is not None and point.month != above.month
            heading = next(scope.context for scope in reversed(self.scopes) if scope.heading)
            return heading._replace(last=found.edtf) if apart else context
        ahead = point.month is not None and point.month > above.month
        if context.month == above.month or ahead:
            return context
        return context._replace(month=above.month, lunar=above.lunar, leap=above.leap)


def _era_heading(text: str) -> dict[str, Any] | None:
    """What a heading that is the name of a reign, a dynasty or the Republic says of the years below it."""
    if (reign := era_alone(text)) is not None:
        return {"year": None, "era": reign, "lunar": True}
    if not _words("dynasties").fullmatch(text):
        return None
    return {"era": REPUBLIC if "民" in text and "人民" not in text else None}


def _is_month_of_reign(found: FoundDate) -> bool:
    """諭旨彙存（光緒三十一年五月）, over days alone."""
    return found.point is not None and found.point.era is not None and found.point.month is not None


def _level(heading: FoundDate) -> _Level:
    """The level of a date heading, by the finest that it prints: 年内 is in a year, 中旬 in a month."""
    point = heading.point
    if point is None or point.fixed:
        return _Level.YEAR
    if point.relative:
        return _Level.MONTH if point.relative in ("year", "now") else _Level.DAY
    if point.unit == "part":
        in_month = point.month is not None or "旬" in point.part or point.part.startswith("月")
        return _Level.DAY if in_month else _Level.MONTH
    return {"year": _Level.YEAR, "month": _Level.MONTH, "day": _Level.DAY}[point.unit]


def _years_apart(found: FoundDate) -> bool:
    """1966—1976年: a month below it is of none of these years for certain."""
    first, _, last = (found.edtf or "").partition("/")
    return bool(last) and first[:4] != last[:4] and last[:4].isdigit()


def _century(found: FoundDate) -> int | None:
    return found.year // 100 * 100 if found.year else None
