"""The time that prose speaks of: what a date changes for the sentences behind it, and for how long.

A report has one ruling date, that of the meeting or the news; a date of another time in it is a flashback and
ends with its sentence or clause. A history moves on with each date, and what it tells without one is only as
sure as the month. `Discourse` is told each sentence in its order and says which date governs it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from graph import lazy_re as re
from graph.dates import Edtf
from loaders.dates.find import DateContext, FoundDate, find_dates, holds_date
from loaders.document.context import is_of_paper, is_older_than_news, stated
from loaders.document.date_words import (
    ALREADY,
    begins_thing,
    governs,
    is_approved,
    is_dateline,
    is_press_word,
    is_reported_aside,
    is_source_line,
)
from loaders.document.meetings import AT_CLOSING, Meetings
from loaders.document.model import UNDATED, Anchored, DateKind, Metadata, Sentence
from loaders.document.planned import PLANNED, is_aim, opens_plans, with_days_to_come
from loaders.document.yearless import RECENT, YearlessDays
from loaders.lexicon import alternatives
from loaders.text.patterns import NUMERALS
from loaders.text.view import View

_WORDS = alternatives("prose")

SPEECH = re.compile("^[—-]*[^，。]{0,12}(?:19|20)\\d\\d年[^，。]{0,8}在[^，。]{4,60}上")
_GOES_ON = re.compile("[^，。]{0,2}(?:[同当次翌是]年|第二年)")
"""How a sentence goes on with a flashback."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAYS = re.compile(r"[\dX]{4}-\d\d-\d\d(?:/[\dX]{4}-\d\d-\d\d)?")
_YEARS = re.compile(r"\d{4}(?:-\d\d)?/\d{4}(?:-\d\d)?")
_WITHIN_YEARS = re.compile(r"\d{4}(?:-[01]\d)?(?:-\d\d)?")
_PART_OF_YEAR = re.compile(r"\d{4}-[234]\d")
_OF_OLD = 1912
_OPENING = 6
"""Characters before a date that still opens its sentence."""
_FORMER = re.compile(_WORDS["former"])
"""前任校长某某今年2月退休，特地到场."""
_ITEM = re.compile(f"[（(]?[0-9{NUMERALS}]{{1,3}}[)）]?[、.．]?[^，。：:]{{2,30}}[：:。]")
_PRINTED_AFTER = timedelta(days=3)
_LONG_AGO = timedelta(days=60)
_SPEECH_TITLE = re.compile(alternatives("pages")["speeches"])
_SAME_MEETING = re.compile(_WORDS["same_meeting"])
"""What a sentence without a date tells of the meeting that the one before it told of."""
_MEETS = re.compile("[^，。；]{0,12}(?:闭幕|开幕|举行|召开|结束)")


@dataclass(slots=True)
class Carried:
    """What the text above says of the time of what follows."""

    when: Anchored = UNDATED
    period: Anchored | None = None
    """A span of years that an opening paragraph puts over the list behind it: 过去五年."""
    ahead: bool = False
    """Whether the period is to come: 今后五年 governs the rest of the article."""
    planned: bool = False
    left: str | None = None
    """The day that the paragraph above told of within a longer time, for 同日."""


class Discourse:
    """The time of one document's prose."""

    def __init__(self, metadata: Metadata, fresh: DateContext, short: bool, history: bool) -> None:
        self.metadata = metadata
        self.short, self.history = short, history
        self.context = fresh
        """What dates lean on."""
        self.carried = Carried()
        self.dateline = UNDATED
        """The day of the dispatch that the paragraphs belong to: 本报十一日讯."""
        self.frame: Anchored | None = None
        """The longer time that a day lies in, to which the next paragraph goes back: 22日至28日 over 26日."""
        self.aside: DateContext | None = None
        """What a sentence right behind a flashback leans on, if it goes on with it: 同年, 次年."""
        self.recent: str | None = None
        """The last day told that lies near the day of printing."""
        self.yearless = YearlessDays(metadata, short)
        self.coming: str | None = None
        """The last of the days to come that the text told of, for 将于同日."""
        self.meetings = Meetings()
        self.paragraph = 0
        """Where the paragraph begins in the source."""

    def start_over(self, context: DateContext, carried: Carried | None = None) -> None:
        """Forget what was told, as another item or chapter does."""
        self._last()
        self.context, self.carried, self.dateline = context, carried or Carried(), UNDATED

    def leave_frame(self) -> None:
        """Go back from a day to the week that is reviewed."""
        if self.frame is not None:
            self.carried.left = self.carried.when.date
            self.carried.when, self.frame = self.frame, None

    def sentence(self, view: View) -> Sentence:
        """The sentence with the date that governs it."""
        text = view.text
        if is_source_line(text) or self.metadata.bears(view):
            return Sentence(view, UNDATED, dates=self._dates(view, self.context))
        if self.metadata.is_signature(view):
            dates = self._dates(view, self.context)
            return Sentence(view, stated(dates[0], view) if dates else UNDATED, dates=dates)
        context = self.aside if self.aside is not None and _GOES_ON.match(text) else self.context
        leaps = context is self.aside
        self.aside = context if leaps else None
        last = (text.startswith("同日") and self.carried.left) or self._last()
        self.carried.left = None
        dates = self._dates(view, context if last == context.last else context._replace(last=last))
        governing = _first_of([found for found in dates if self._rules(found, view)], text, self.metadata)
        if governing is not None and (is_aim(governing, text, self.context.year) or self._to_come(governing)):
            ahead = self.carried.planned or self.carried.ahead
            spoken = self.carried.when.inherited()
            return Sentence(view, stated(governing, view), True, dates, ahead, spoken=spoken)
        reported = self.carried.when
        asides = tuple(found for found in dates if self._is_background(found, text)) if dates else ()
        background = governing is not None and (
            leaps or governing in asides or SPEECH.match(text) is not None
        )
        if governing is not None and background:
            self.aside = context.after(governing)
        elif governing is not None and not (
            (reported.date or _came_out_behind(governing, self.metadata))
            and is_older_than_news(governing, text)
            and not text.endswith("：")
        ):
            self.carried.when = self.meetings.day_or_days(governing, view, self.short)
            if governing.point is not None and not governing.relative:
                self.context = self.context.after(governing)
            self._reported_later(dates, governing, view)
            if _lies_in(governing.edtf, reported.date):
                self.frame = reported
        if background or (governing is None and dates):
            self._go_back_to_news(dates, view)
        if dates:
            self._open_period(dates, view)
            if self.short:
                self.meetings.remember(dates, view)
        self.carried.planned = self.carried.planned or opens_plans(text)
        ahead = self.carried.planned or self.carried.ahead
        planned = ahead or bool(PLANNED.search(text))
        if governing is not None and (background or self.carried.period is None):
            late = background and (_stands_late(governing, text) or _FORMER.match(text) is not None)
            late = late and not _lies_in(reported.date, governing.edtf)
            if not late and not (reported.date and is_of_paper(governing, text)):
                before = _before_next_time(governing, text, reported)
                return Sentence(view, stated(governing, view), planned, dates, ahead, asides, before)
        own = [found for found in dates if found not in asides]
        carried = (
            self.carried.period
            or (None if own else self.meetings.day_of(text))
            or self._inherited(dates, text)
        )
        inside = carried.span is not None and view.span()[0] <= carried.span[0] < view.span()[1]
        return Sentence(view, carried if inside else carried.inherited(), planned, dates, ahead, asides)

    def _rules(self, found: FoundDate, view: View) -> bool:
        """Whether a date says when what its sentence tells took place, and not when the page was made."""
        return governs(found, view.text) and not self.metadata.is_of_page(view.span(found.start, found.end))

    def _inherited(self, dates: tuple[FoundDate, ...], text: str) -> Anchored:
        """The date of a sentence that prints none: a history goes on, but does not say on which day."""
        if any(found.edtf is None and is_press_word(found) for found in dates):
            return UNDATED  # 今日 in a report that does not say of which day it is
        if self.meetings.closing is not None and AT_CLOSING.search(text):
            return self.meetings.closing
        when = self.carried.when
        if not self.history or not self.short or when.date is None or _SAME_MEETING.search(text):
            return when
        if _DAY.fullmatch(when.date):
            return when._replace(date=when.date[:7])
        return when._replace(date=when.date[:4]) if _PART_OF_YEAR.fullmatch(when.date) else when

    def _dates(self, view: View, context: DateContext) -> tuple[FoundDate, ...]:
        """The dates of a sentence; 昨日 counts from the day of the dispatch, if the sentence opens one."""
        if not holds_date(view.text, context):
            return ()
        found, self.coming = with_days_to_come(find_dates(view.text, context), view.text, self.coming)
        dates = tuple(self._printed_before(found, view.text))
        dateline = next((found for found in dates if is_dateline(found, view.text)), None)
        if dateline is None or _DAY.fullmatch(dateline.edtf or "") is None:
            return dates
        if is_source_line(view.text) and self.metadata.record.published:
            return dates  # a page taken over counts from when it was first put out
        self.dateline = stated(dateline, view)
        self.context = self.context._replace(published=dateline.edtf)
        context = context._replace(published=dateline.edtf)
        return tuple(self._printed_before(find_dates(view.text, context), view.text))

    def _printed_before(self, dates: Iterable[FoundDate], text: str) -> Iterator[FoundDate]:
        """The dates, 今天 and days without a year counted from the printing; the year of such a day is only
        proved by what its own paragraph tells."""
        when = self.carried.when
        here = when.span is not None and when.span[0] >= self.paragraph
        above = self.context.year is not None and not here
        yield from self.yearless.settled(dates, text, self._today, above)

    def _to_come(self, found: FoundDate) -> bool:
        """Whether a date lies after the day of printing: 若2019年做完, in news of 2018."""
        printed, then = Edtf.of(self.metadata.record.published), Edtf.of(found.edtf)
        if not self.short or printed is None or then is None or not printed.is_day:
            return False
        return printed.latest is not None and then.earliest is not None and then.earliest > printed.latest

    def _today(self, printed: str) -> str:
        """What 今天 means: in words that were spoken, the day of the meeting, not that of the printing."""
        ruling, day = Edtf.of(self.carried.when.date), Edtf.of(printed)
        if ruling is None or day is None or not ruling.is_day or not day.is_day:
            return printed
        assert ruling.earliest is not None
        assert day.earliest is not None
        near = timedelta(0) <= day.earliest - ruling.earliest <= _PRINTED_AFTER
        near = near or self._in_speech()
        return ruling.text if near and self.metadata.record.type != "notice" else printed

    def _in_speech(self) -> bool:
        return _SPEECH_TITLE.search(self.metadata.record.title or "") is not None

    def _open_period(self, dates: tuple[FoundDate, ...], view: View) -> None:
        """过去五年, 今后五年: a span of years over the list behind it."""
        period = next((f for f in dates if f.point and f.point.part in ("past", "ahead")), None)
        if period is not None:
            self.carried.period = stated(period, view)
            self.carried.ahead = period.point is not None and period.point.part == "ahead"

    def _is_background(self, found: FoundDate, text: str) -> bool:
        """Whether a date is that of a flashback, which ends with its sentence.

        商会成立于1998年10月, beside the day of a meeting: what comes next is of the day again. In a report a
        date far from the day of printing is one; in any article what is coarser than the day spoken of, or
        lies in years before it.
        """
        if not self.short or found.point is None or found.point.relative in ("day", "month", "year", "press"):
            return False
        if is_reported_aside(found, text) or _was_done_by(found, text) or _is_of_item(found, text):
            return True
        ruling = self.carried.when.date or self.metadata.record.published or ""
        then = Edtf.of(found.edtf)
        days = _DAYS.fullmatch(found.edtf or "") is not None
        if self.history or (found.year == self.metadata.year and (found.year or _OF_OLD) < _OF_OLD):
            return False  # 实录摘抄（乾隆二十三年三月） on a page of today
        if self._in_speech() and _DAY.fullmatch(self.carried.when.date or ""):
            return True  # whatever day it speaks of, it is held on its own
        if _YEARS.fullmatch(found.edtf or ""):
            return True  # 彼于一九九四年至二零零五年任……
        if not days and found.start > _OPENING:
            return True
        if ruling.startswith("XXXX"):
            return found.point.year is not None
        now = Edtf.of(ruling or None)
        if now is None or then is None or now.earliest is None or now.latest is None or then.latest is None:
            return False
        if self.carried.when.date is not None and _DAYS.fullmatch(ruling):
            if then.earliest is not None and then.earliest.year > now.latest.year:
                return False  # the story has moved on
            return not days or then.latest < now.earliest - _until_past(found, text, self.metadata)
        return then.latest.year < now.earliest.year

    def _reported_later(self, dates: tuple[FoundDate, ...], governing: FoundDate, view: View) -> None:
        """4月，……；8月，……: 同月 in the sentence to come is August."""
        text = view.text
        for found in dates:
            point = found.point
            today = point is not None and point.relative == "press"  # 十五日抵县，今晨接印
            stops = (
                "；;，"
                if self.history or not self.short or today or (point is not None and point.lunar)
                else "；;"
            )
            if found.start > governing.end and text[found.start - 1] in stops and governs(found, text):
                told_on = (self.history or not self.short) and found.text.startswith("同年")
                leans = found.relative and not today and not told_on
                if is_aim(found, text, self.context.year) or leans or found.edtf is None:
                    continue
                self.context = self.context.after(found)
                self.carried.when = stated(found, view)
                if (self.history or not self.short) and found.edtf[:4].isdigit():
                    self.carried.when = self.carried.when._replace(date=_throughout(governing, found))

    def _go_back_to_news(self, dates: tuple[FoundDate, ...], view: View) -> None:
        """自上年7月动工后，1日通车: behind what once was, the day that the news is of."""
        printed = Edtf.of(self.metadata.record.published)
        if self.metadata.record.type != "news" or self._in_speech() or printed is None or not printed.is_day:
            return
        if _is_of_news(self.carried.when, printed):
            return
        for found in dates:
            point, day = found.point, Edtf.of(found.edtf)
            if point is None or point.year is not None or found.relative or day is None or not day.is_day:
                continue
            if _was_done_by(found, view.text) or begins_thing(found, view.text):
                continue
            assert printed.earliest is not None
            assert day.earliest is not None
            if 0 <= (printed.earliest - day.earliest).days <= RECENT and governs(found, view.text):
                self.carried.when = stated(found, view)

    def _last(self) -> str | None:
        """What 同日 means: in news the day of the news, not that of the background told before it."""
        day, printed = self.carried.when.date, self.metadata.record.published or ""
        if day is None and self.metadata.record.type == "news":
            return self.recent  # 又讯……同日
        if self.metadata.record.type != "news" or len(day or "") != 10 or len(printed) != 10:
            return day
        before, now = Edtf.parse(str(day)).earliest, Edtf.parse(printed).earliest
        if before is None or now is None or abs((now - before).days) <= RECENT:
            self.recent = day
            return day
        return self.recent or day


def _throughout(first: FoundDate, last: FoundDate) -> str:
    """三月批准，九月动工。县上成立指挥部: in that year; 1991年复工，1994年通水: in any of those."""
    began, ended = first.edtf or "", last.edtf or ""
    years = _WITHIN_YEARS.fullmatch(began) and _WITHIN_YEARS.fullmatch(ended) and began[:4] < ended[:4]
    return f"{began}/{ended}" if years else ended[:4]


def _is_of_news(reported: Anchored, printed: Edtf) -> bool:
    """Whether the day that is spoken of is that of the news: the page came out a day or two later."""
    day = Edtf.of(reported.date)
    if day is None or day.latest is None or printed.earliest is None:
        return False
    return timedelta(0) <= printed.earliest - day.latest <= _PRINTED_AFTER


def _until_past(found: FoundDate, text: str, metadata: Metadata) -> timedelta:
    """How long before the day spoken of what a date tells lies, to be no news of its own."""
    of_thing = metadata.record.type == "news" and found.start > _OPENING and begins_thing(found, text)
    approved = metadata.record.type == "notice" and is_approved(found, text)
    return timedelta(0) if of_thing or approved else _LONG_AGO


def _came_out_behind(found: FoundDate, metadata: Metadata) -> bool:
    """Whether a paper bears its own day, behind one that it speaks of: 讣告 of one who died before."""
    signed = next((date for date in metadata.dates if date.kind is DateKind.SIGNATURE), None)
    return signed is not None and found.edtf is not None and found.edtf < signed.edtf


def _is_of_item(found: FoundDate, text: str) -> bool:
    """3.洛峪安置点：3月20日复工, one of a list of works: of no day for what stands below the list."""
    return found.start > _OPENING and _ITEM.match(text) is not None and begins_thing(found, text)


def _first_of(ruling: list[FoundDate], text: str, metadata: Metadata) -> FoundDate | None:
    """The date that rules a sentence: in a paper that of its decision before that of an approval."""
    first = ruling[0] if ruling else None
    if metadata.record.type != "notice":
        return first
    return next((found for found in ruling if not is_approved(found, text)), first)


def _before_next_time(found: FoundDate, text: str, reported: Anchored) -> Anchored | None:
    """知县某某重修书院，|次年告成; 局长某某辞职，|1979年，……: what stands before is of the time told
    before."""
    on = found.point is not None and found.point.relative == "year" and found.point.shift > 0
    if on and any(stop in text[: found.start] for stop in "，；"):
        return reported.inherited()
    opens = found.start > _OPENING and text[found.start - 1] in "，；" and text.startswith("，", found.end)
    return reported.inherited() if opens else None


def _stands_late(found: FoundDate, text: str) -> bool:
    """Whether a date stands behind what its sentence speaks of: 青年处于4月25日揭牌，…….."""
    return found.start > _OPENING or (found.start > 2 and text[found.start - 1] in "于在")


def _was_done_by(found: FoundDate, text: str) -> bool:
    """Whether something was done by the day of the news: 隧洞已于10月9日贯通; a meeting is itself news."""
    return text[: found.start].endswith(ALREADY) and _MEETS.match(text, found.end) is None


def _lies_in(date: str | None, span: str | None) -> bool:
    """Whether a day lies in a longer time: 26日, in the days of a week's review."""
    day, days = Edtf.of(date), Edtf.of(span if span and len(span) != len(date or "") else None)
    if day is None or days is None:
        return False
    if day.earliest is None or day.latest is None or days.earliest is None or days.latest is None:
        return False
    return days.earliest <= day.earliest and day.latest <= days.latest
