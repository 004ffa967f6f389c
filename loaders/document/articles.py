"""Article prose: sentences with the dates that govern them, and the statements that a date makes.

In an article a date carries on: the day of the meeting that a report opens with governs what the
meeting decided three paragraphs below. A new date, or in a long book a new paragraph, ends that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property, lru_cache

from graph.dates import Edtf
from graph.facts import DocumentFact
from loaders.dates.calendar import REPUBLIC
from loaders.dates.find import DateContext, FoundDate, find_dates, holds_date
from loaders.document.context import (
    governs,
    is_dateline,
    is_press_word,
    is_source_line,
    is_told_aside,
    stated,
)
from loaders.document.layout import MARKS
from loaders.document.model import UNDATED, Anchored, Block, Entry, Layout, Metadata, Section, Sentence
from loaders.text.sentences import cut_sentences
from loaders.text.view import View

PLANNED = re.compile(
    "将(?:于|在|以|会|把|继续|进一步|全面|大力|重点|着力|实施|建设|新建|投资|达|建成|开工|动工|竣工|完工|通车|启动|启用|完成|举办|召开)|即将|拟(?:于|在|建|投资|新建)|"
    "计划(?:于|在|到|总?投资|建设|建成|开工|动工|竣工|今年|明年|年内|[12][09]\\d\\d年)|预计|力争|有望|确保到?20|到20\\d\\d年底?，?(?:力争|实现|基本|全)"
)
_PLAN_HEADING = re.compile(
    "主要工作|重点工作|计划安排|(?:工作|\\d年)(?:安排|打算|计划|重点|任务)|目标任务|主要任务|下一步|今后|未来|预期目标|总体要求"
)
_PAST_HEADING = re.compile("回顾|总结|成效|成绩|进展|问题|成就|完成情况|执行情况|过去")
_TASKS = "(?:抓好|做好|推进|实施|抓)[^。]{0,24}[:：]$"
_PLAN_OPENS = re.compile(
    f"重点{_TASKS}|着力{_TASKS}|全力{_TASKS}|突出{_TASKS}|今后[三五]年[，,]|未来[三五]年[，,]"
)
_SPEECH_TURNS = re.compile(
    "总体要求[是为]|工作思路[是为]|总体思路[是为]|奋斗目标[是为]|预期目标[是为]|主要目标[是为]"
    "|今年是[^。]{0,20}(?:开局|起步|关键|收官|攻坚|第[一二三四五])之?年"
)
"""Where a speech turns to what is to come; nothing over its paragraphs says so."""
_FORESEEN = re.compile("(?:预计|计划|力争|拟于?|将于?|争取|确保)[^，。；、]{0,2}$")
_PAST_OPENS = re.compile("回顾|过去的?[一三五]?年|一年来|五年来")
_MATTER = re.compile("年度|会议|[大全]会|评议|考核|表彰|活动|仪式|项目|【")
"""What a heading names with a year that need not be the year of its text."""
_SPEECH = re.compile("^[—-]*[^，。]{0,12}(?:19|20)\\d\\d年[^，。]{0,8}在[^，。]{4,60}上")
NEXT_ITEM = re.compile(
    f"[{MARKS}]|【|[又另]讯|(?:本报|新华社|中新社|中新网|人民网)[^，。]{{0,24}}?[讯电]|[^，。]{{0,6}}本报讯"
)
"""Another report begins: the year of the one above says nothing of it."""
_GOES_ON = re.compile("[^，。]{0,2}(?:[同当次翌是]年|第二年)")
"""How a sentence goes on with a flashback."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAYS = re.compile(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?")
_OPENING = 6
"""Characters before a date that still opens its sentence."""
_LONG_AGO = timedelta(days=60)
_SAME_MEETING = re.compile("会议|大会|全会|会上|[选补]举|当选|任命|通过")
"""What a sentence without a date tells of the meeting that the one before it told of."""
_RECENT = 31
"""Days before its printing that news tells of as its own."""
_SECTION_OF_REPORT = re.compile("[一二三四五六七八九十]{1,2}、[^。；，]{4,30}")
_ADOPTED = re.compile("通过|决定|批准|任命|研究|召开")
_CLOCK = re.compile(r"\d{1,2}:\d\d")
_REIGN_GOES_ON = re.compile(
    "(?:[元一二三四五六七八九十]{1,4}年|[闰正]?[一二三四五六七八九十冬腊]{0,2}月)(?![来计])"
)
_ERA_ALONE = re.compile("(?:中华)?民国(?:时期)?|国朝|[明清元宋唐][代朝]?")
_REPUBLICAN = re.compile("国民政府|民国")
_LIST = re.compile("——|[一二三四五六七八九十]{1,3}[是、]|[（(][一二三四五六七八九十]{1,2}[)）]")


@dataclass(slots=True)
class _Carried:
    """What the text above says of the time of what follows."""

    when: Anchored = UNDATED
    period: Anchored | None = None
    """A span of years that an opening paragraph puts over the list behind it: 过去五年."""
    ahead: bool = False
    """Whether the period is to come: 今后五年 governs the rest of the article."""
    planned: bool = False


class Articles:
    """Reads the paragraphs of a document one after the other; they must come in its order."""

    def __init__(self, metadata: Metadata, book: bool = False, history: bool = False) -> None:
        self.metadata = metadata
        self.history = history
        """Whether the text tells of many years: each date moves the story on, and none rules for long."""
        self.short = not book and metadata.record.type not in ("yearbook", "gazetteer", "chronicle")
        """Whether the document is one article, through which a date carries."""
        self.context = self.fresh
        self.carried = _Carried()
        self.dateline = UNDATED
        """The day of the dispatch that the paragraphs belong to: 本报十一日讯."""
        self.frame: Anchored | None = None
        """The longer time that a day lies in, to which the next paragraph goes back: 22日至28日, over 26日."""
        self.ended = True
        """Whether the paragraph above is closed: no list stands below it."""
        self.aside: DateContext | None = None
        """What a sentence right behind a flashback leans on, if it goes on with it: 同年, 次年."""
        self.recent: str | None = None
        """The last day told that lies near the day of printing."""
        self.headings: tuple[str, ...] = ()
        self.spoken: int | None = None
        """The year of the speech that the paragraphs belong to: ——2021年1月8日在……会议上."""
        self.headed: int | None = None
        """The year of a bare month: of the nearest heading that names one."""

    @cached_property
    def fresh(self) -> DateContext:
        """What dates lean on before the text has said anything of its own."""
        published = self.metadata.record.published
        year = self.metadata.year
        month = None
        if published and published[:4].isdigit() and self.short:
            year = year or int(published[:4])
            month = int(published[5:7]) if len(published) >= 7 and published[5:7].isdigit() else None
        now = (year or 0) if self.short else 0
        era = REPUBLIC if year is None and _REPUBLICAN.search(self.metadata.record.title or "") else None
        return DateContext(year=year, month=month, published=published, now=now, era=era)

    def heading(self, view: View, text: str, found: FoundDate | None) -> None:
        """A heading above the paragraphs to come, without its marks; `found` if it is nothing but a date."""
        shift = view.text.index(text)
        if _CLOCK.search(text) or is_source_line(text):
            return  # when the page was made
        if found is not None:
            self.context = self.context.after(found)
            self.carried.when = stated(found, view, view.text.index(found.text) - found.start)
            return
        self._another_era(text)
        self.dateline = UNDATED
        if not self.short:
            self.context, self.carried = self.fresh, _Carried()
        elif self.metadata.record.published:  # the month of one report is not that of the next
            fresh = self.fresh
            month = fresh.month if self.context.year == fresh.year else None
            self.context = self.context._replace(month=month)
        if (year := self._named(text)) is not None:
            self.context = self.context._replace(year=year)
        dated = find_dates(text, self.context)
        if (
            self.short
            and len(dated) == 1
            and dated[0].point
            and dated[0].point.unit == "day"
            and _ADOPTED.search(text)
        ):
            self.carried.when = stated(dated[0], view, shift)
        if not self.carried.ahead:
            self.carried.period = None
        self.carried.planned = self.carried.ahead or (
            bool(_PLAN_HEADING.search(text)) and not _PAST_HEADING.search(text)
        )

    def _another_era(self, text: str) -> None:
        """民国 on a line of its own: 二年 below it is of no reign told before."""
        if len(text) <= 6 and _ERA_ALONE.fullmatch(text):
            self.context = self.fresh._replace(era=REPUBLIC if "民" in text else None)
            self.carried = _Carried()

    def paragraph(self, block: Block) -> Entry:
        """The paragraph as an entry, its sentences dated."""
        text = block.view.text
        self._another_era(text)
        if not self.short:
            volume_year = self.metadata.year if block.under_item else None
            self._stand_under(block.headings)
            era = self.context.era
            self.context = self.fresh._replace(
                now=self.spoken or volume_year or 0, year=self.headed or volume_year
            )
            if era not in (None, REPUBLIC) and _REIGN_GOES_ON.match(text):
                self.context = self.context._replace(era=era, lunar=True)  # 咸丰四年二月……; 五年正月……
            planned = self.carried.planned
            volume = Anchored(str(volume_year), None, "document") if volume_year else UNDATED
            turned = not block.under_item and _SPEECH_TURNS.search(text) is not None
            self.carried = _Carried(volume, planned=planned or turned)
        elif _SECTION_OF_REPORT.fullmatch(text):
            self.heading(block.view, text, None)
        elif self.metadata.record.published and NEXT_ITEM.match(text):
            self.context, self.carried, self.dateline = self.fresh, _Carried(), UNDATED
        elif self.history:
            self.carried.when = UNDATED
        if _PAST_OPENS.match(text):
            self.carried.planned, self.carried.period, self.carried.ahead = False, None, False
        if self.frame is not None and self.ended:
            self.carried.when, self.frame = self.frame, None
        self.ended = text.endswith("。")
        if self.carried.period and not self.carried.ahead and not _LIST.match(text):
            self.carried.period = None
        sentences = tuple(self._sentences(block.view))
        first = sentences[0] if sentences else None
        section: Section = "article" if block.section == "chronicle" else block.section
        when = first.when if first else UNDATED
        return Entry(
            section, block.headings, block.view, when, sentences, None, block.lines, self.dateline.inherited()
        )

    def _stand_under(self, headings: tuple[str, ...]) -> None:
        """Read the years that the headings over the paragraphs to come name."""
        if headings == self.headings:
            return
        self.headings = headings
        speeches = [heading for heading in headings if _SPEECH.search(heading)]
        self.spoken = next((year for heading in speeches if (year := _spoken(heading))), None)
        others = (heading for heading in reversed(headings) if heading not in speeches)
        self.headed = next((year for heading in others if (year := self._named(heading))), None)

    def _named(self, heading: str) -> int | None:
        """The year that a heading puts over its text: 2021年工作安排; in a book not 2019年度述职大会."""
        if "年鉴" in heading or (not self.short and _MATTER.search(heading)):
            return None
        return _only_year(heading)

    def _sentences(self, view: View) -> Iterator[Sentence]:
        pieces = list(cut_sentences(view))
        closing = _closing_date(pieces[-1].text, self.context) if len(pieces) > 1 else None
        if closing is not None:  # 任命……此令。三月二日
            self.carried.when = stated(closing, pieces[-1])
        for piece in pieces:
            yield self._sentence(piece)

    def _sentence(self, view: View) -> Sentence:
        text = view.text
        if is_source_line(text):
            return Sentence(view, UNDATED, dates=self._dates(view, self.context))
        context = self.aside if self.aside is not None and _GOES_ON.match(text) else self.context
        leaps = context is self.aside
        self.aside = context if leaps else None
        dates = self._dates(view, context._replace(last=self._last()))
        governing = next((found for found in dates if governs(found, text)), None)
        if governing is not None and self._ahead(governing, text):
            ahead = self.carried.planned or self.carried.ahead
            return Sentence(view, stated(governing, view), True, dates, ahead)
        told = self.carried.when
        asides = tuple(found for found in dates if self._is_background(found, text))
        of_speech = _SPEECH.search(text) is not None
        background = governing is not None and (leaps or of_speech or governing in asides)
        if governing is not None and background:
            self.aside = context.after(governing)
        elif governing is not None:
            self.carried.when = stated(governing, view)
            if governing.point is not None and not governing.relative:
                self.context = self.context.after(governing)
            self._reported_later(dates, governing, view)
            if _lies_in(governing.edtf, told.date):
                self.frame = told
        self._open_period(dates, view)
        if not self.carried.planned and _PLAN_OPENS.search(text):
            self.carried.planned = True
        ahead = self.carried.planned or self.carried.ahead
        planned = ahead or bool(PLANNED.search(text))
        late = background and governing is not None and governing.start > _OPENING
        late = late and not _lies_in(told.date, governing.edtf if governing else None)
        if governing is not None and not late and (background or self.carried.period is None):
            return Sentence(view, stated(governing, view), planned, dates, ahead, asides)
        carried = self.carried.period or self._inherited(dates, text)
        inside = carried.span is not None and view.span()[0] <= carried.span[0] < view.span()[1]
        return Sentence(view, carried if inside else carried.inherited(), planned, dates, ahead, asides)

    def _inherited(self, dates: tuple[FoundDate, ...], text: str) -> Anchored:
        """The date of a sentence that prints none: a history goes on, but does not say on which day."""
        if any(found.edtf is None and is_press_word(found) for found in dates):
            return UNDATED  # 今日 in a report that does not say of which day it is
        when = self.carried.when
        if self.history and self.short and _DAY.fullmatch(when.date or "") and not _SAME_MEETING.search(text):
            return when._replace(date=(when.date or "")[:7])
        return when

    def _dates(self, view: View, context: DateContext) -> tuple[FoundDate, ...]:
        """The dates of a sentence; 昨日 counts from the day of the dispatch, if the sentence opens one."""
        if not holds_date(view.text, context):
            return ()
        dates = tuple(self._printed_before(find_dates(view.text, context), view.text))
        dateline = next((found for found in dates if is_dateline(found, view.text)), None)
        if dateline is None or _DAY.fullmatch(dateline.edtf or "") is None:
            return dates
        self.dateline = stated(dateline, view)
        self.context = self.context._replace(published=dateline.edtf)
        context = context._replace(published=dateline.edtf)
        return tuple(self._printed_before(find_dates(view.text, context), view.text))

    def _printed_before(self, dates: Iterable[FoundDate], text: str) -> Iterator[FoundDate]:
        """In news a day without a year is none after the day of printing."""
        printed = self.metadata.record.published or ""
        for found in dates:
            point, day = found.point, found.edtf or ""
            yearless = point is not None and point.year is None and not found.relative and not point.relative
            days = _DAY.fullmatch(printed) and _DAY.fullmatch(day) and day[:4] == printed[:4]
            if yearless and self.short and days and day > printed and PLANNED.search(text) is None:
                before = f"{int(day[:4]) - 1:04d}{day[4:]}"
                found = found._replace(edtf=before, year=int(before[:4]))
            yield found

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
        if is_told_aside(found, text):
            return True
        ruling, then = self.carried.when.date or "", Edtf.of(found.edtf)
        days = _DAYS.fullmatch(found.edtf or "") is not None
        if self.history:
            return False
        if not days and found.start > _OPENING:
            return True
        if ruling.startswith("XXXX"):
            return found.point.year is not None
        now = Edtf.of(ruling or None)
        if now is None or then is None or now.earliest is None or now.latest is None or then.latest is None:
            return False
        if _DAYS.fullmatch(ruling):
            if then.earliest is not None and then.earliest.year > now.latest.year:
                return False  # the story has moved on
            return not days or then.latest < now.earliest - _LONG_AGO
        return then.latest.year < now.earliest.year

    def _reported_later(self, dates: tuple[FoundDate, ...], governing: FoundDate, view: View) -> None:
        """4月，……；8月，……: 同月 in the sentence to come is August."""
        text = view.text
        for found in dates:
            if found.start > governing.end and text[found.start - 1] in "；;" and governs(found, text):
                if self._ahead(found, text) or found.relative or found.edtf is None:
                    continue
                self.context = self.context.after(found)
                self.carried.when = stated(found, view)

    def _last(self) -> str | None:
        """What 同日 means: in news the day of the news, not that of the background told before it."""
        day, printed = self.carried.when.date, self.metadata.record.published or ""
        if self.metadata.record.type != "news" or len(day or "") != 10 or len(printed) != 10:
            return day
        before, now = Edtf.parse(str(day)).earliest, Edtf.parse(printed).earliest
        if before is None or now is None or abs((now - before).days) <= _RECENT:
            self.recent = day
            return day
        return self.recent or day

    def _ahead(self, found: FoundDate, text: str) -> bool:
        """到2035年, 预计12月底: an aim; what follows is again of the time that the text speaks from."""
        if _FORESEEN.search(text[max(0, found.start - 4) : found.start]):
            return True
        year, now = found.year, self.context.year
        if year is None or now is None or year <= now or found.point is None or found.point.year is None:
            return False
        return text[: found.start].endswith(("到", "至")) or bool(PLANNED.search(text))


def _lies_in(date: str | None, span: str | None) -> bool:
    """Whether a day lies in a longer time: 26日, in the days of a week's review."""
    day, days = Edtf.of(date), Edtf.of(span if span and len(span) != len(date or "") else None)
    if day is None or days is None:
        return False
    if day.earliest is None or day.latest is None or days.earliest is None or days.latest is None:
        return False
    return days.earliest <= day.earliest and day.latest <= days.latest


def is_history(layout: Layout, record: DocumentFact) -> bool:
    """Whether a text tells of many years, none of them that of its printing, and reports no news."""
    if record.type in ("press_conference", "notice"):
        return False
    texts = [block.view.text for block in layout.blocks]
    if record.type == "news" and any(_FRESH.search(text) for text in texts):
        return False
    published = record.published
    years = {int(year) for text in texts for year in _YEAR_TOLD.findall(text)}
    reigns = sum(len(_REIGN_TOLD.findall(text)) for text in texts)
    if published is not None and published[:4].isdigit() and int(published[:4]) in years:
        return False
    return len(years) >= _MANY or reigns >= _MANY


_YEAR_TOLD = re.compile("(?<!\\d)(1[0-9]{3}|20[0-9]{2})(?=年|[)）])")
_REIGN_TOLD = re.compile("(?:民国|[光宣同咸道嘉乾雍康顺][绪统治丰光庆隆正熙])[元一二三四五六七八九十]{1,3}年")
_FRESH = re.compile("[今昨前][日天]|[近日]日|日前|今年|去年|(?:^|[，。])\\d{1,2}月\\d{1,2}日|[讯电]")
"""What news says of its own time."""
_MANY = 4


@lru_cache(maxsize=256)  # the paragraphs below a heading ask for it again
def _only_year(heading: str) -> int | None:
    years = {f.year for f in find_dates(heading, DateContext()) if f.year and not f.relative}
    return years.pop() if len(years) == 1 else None


def _spoken(heading: str) -> int | None:
    years = {f.year for f in find_dates(heading, DateContext()) if f.year and f.point and f.point.year}
    return years.pop() if len(years) == 1 else None


def _closing_date(text: str, context: DateContext) -> FoundDate | None:
    """A date that stands alone behind the last full stop: the day of what stands before it."""
    if len(text) > 24:
        return None
    found = find_dates(text, context)
    return (
        found[0]
        if len(found) == 1 and found[0].edtf and found[0].end - found[0].start >= len(text) - 2
        else None
    )
