"""Article prose: sentences with the dates that govern them, and the statements that a date makes.

In an article a date carries on: the day of the meeting that a report opens with governs what the
meeting decided three paragraphs below. A new date, or in a long book a new paragraph, ends that.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache

from graph import lazy_re as re
from loaders.dates.calendar import REPUBLIC, Era, cycle_number, era_alone
from loaders.dates.find import DateContext, FoundDate, find_dates, may_begin, read_label
from loaders.document.context import stated
from loaders.document.date_words import is_source_line
from loaders.document.discourse import SPEECH, Carried, Discourse
from loaders.document.layout import MARKS
from loaders.document.model import UNDATED, Anchored, Block, DateKind, Entry, Metadata, Section, Sentence
from loaders.document.orders import day_of_order
from loaders.document.planned import heads_plans, looks_back, turns_to_plans
from loaders.lexicon import alternatives
from loaders.text.patterns import NUMERALS
from loaders.text.sentences import cut_sentences
from loaders.text.view import View

_WORDS = alternatives("prose")

_MATTER = re.compile(_WORDS["matters"])
"""What a heading names with a year that need not be the year of its text."""
NEXT_ITEM = re.compile(
    f"[{MARKS}]|【|[(（]?[又另](?:讯|[：:])|(?:本报|新华社|中新社|中新网|人民网)[^，。]{{0,24}}?[讯电]|[^，。]{{0,6}}本报讯"
)
"""Another report begins: the year of the one above says nothing of it."""
_SECTION_OF_REPORT = re.compile(f"[{NUMERALS}]{{1,2}}、[^。；，]{{4,30}}")
_ADOPTED = re.compile(_WORDS["adopted"])
_CLOCK = re.compile(r"\d{1,2}:\d\d")
_REIGN_GOES_ON = re.compile(
    f"(?:[元{NUMERALS}]{{1,4}}年|[闰正]?[{NUMERALS}冬腊]{{0,2}}月|[是同次翌当][年岁月])(?![来计])"
)
_ERA_ALONE = re.compile("(?:中华)?民国(?:时期)?|国朝|[明清元宋唐][代朝]?")
_REPUBLICAN = re.compile("国民政府|民国")
_TURN = re.compile(f"[^，。：]{{0,16}}(?:{_WORDS['speakers']})[：:]")
"""记者：…… 局长：……: each speaks of the day again, whatever day the one before spoke of."""
_LIST = re.compile(f"——|[{NUMERALS}]{{1,3}}[是、]|[（(][{NUMERALS}]{{1,2}}[)）]")


class Articles:
    """Reads the paragraphs of a document one after the other; they must come in its order."""

    def __init__(
        self,
        metadata: Metadata,
        book: bool = False,
        history: bool = False,
        count: Era | None = None,
        era: Era | None = None,
    ) -> None:
        self.metadata = metadata
        self.count = count
        """The Republic where the prose means its years by short figures: 98年."""
        self.era = era
        """By which short years count from the beginning."""
        self.short = not book and metadata.record.type not in ("yearbook", "gazetteer", "chronicle")
        """Whether the document is one article, through which a date carries."""
        self.discourse = Discourse(metadata, self.fresh, self.short, history)
        self.ended = True
        """Whether the paragraph above is closed: no list stands below it."""
        self.asked_on: Anchored | None = None
        """The day that ruled where questions and answers began."""
        self.reported = False
        """Whether a report was told already, so that a mark (【 or ▲) opens another."""
        self.papers = 0
        """How many papers of the page lie above."""
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
        named = year is None and _REPUBLICAN.search(self.metadata.record.title or "") is not None
        era = REPUBLIC if named else self.era
        fresh = DateContext(year=year, month=month, published=published, now=now, era=era, short=self.count)
        return fresh.after(titled)._replace(last=None) if (titled := self._titled()) else fresh

    def _titled(self) -> FoundDate | None:
        """The month that stands over a document of days: 諭旨彙存　光緒三十一年五月分."""
        titles = (date for date in self.metadata.dates if date.kind is DateKind.TITLE)
        heads = self.metadata.year_date or next(titles, None)
        if heads is None or not heads.text:
            return None
        found = read_label(heads.text, DateContext())
        point = found.point if found else None
        return found if point is not None and point.era is not None and point.month is not None else None

    def heading(self, view: View, text: str, found: FoundDate | None) -> None:
        """A heading above the paragraphs to come, without its marks; `found` if it is nothing but a date."""
        shift = view.text.index(text)
        self._turn_page(view)
        if self.metadata.is_signature(view):
            return
        if _CLOCK.search(text) or is_source_line(text) or self.metadata.bears(view):
            return  # when the page was made
        if found is not None:
            self.discourse.context = self.discourse.context.after(found)
            self.discourse.carried.when = stated(found, view, view.text.index(found.text) - found.start)
            return
        if (within := _nothing_but_dates(text, self.discourse.context)) is not None:
            self.discourse.context = within
            return
        self._another_era(text)
        self.discourse.dateline = UNDATED
        if not self.short and era_alone(text) is None:
            self.discourse.start_over(self.fresh)
        elif self.metadata.record.published:  # the month of one report is not that of the next
            fresh = self.fresh
            month = fresh.month if self.discourse.context.year == fresh.year else None
            self.discourse.context = self.discourse.context._replace(month=month)
        if (year := self._named(text)) is not None:
            self.discourse.context = self.discourse.context._replace(year=year)
        if (day := day_of_order(text, self.discourse.context)) is not None:
            if day.edtf:
                self.discourse.carried.when, self.discourse.frame = stated(day, view, shift), None
            return
        dated = find_dates(text, self.discourse.context)
        if (
            self.short
            and len(dated) == 1
            and dated[0].point
            and dated[0].point.unit == "day"
            and _ADOPTED.search(text)
        ):
            self.discourse.carried.when = stated(dated[0], view, shift)
        if not self.discourse.carried.ahead:
            self.discourse.carried.period = None
        self.discourse.carried.planned = self.discourse.carried.ahead or heads_plans(text)

    def _turn_page(self, view: View) -> None:
        """Begin another paper, which the one above says nothing of."""
        papers = self.metadata.papers
        while self.papers < len(papers) - 1 and view.span()[0] >= papers[self.papers].end:
            self.papers += 1
            self.discourse.start_over(self.fresh)

    def _another_era(self, text: str) -> None:
        """民国 on a line of its own: 二年 below it is of no reign told before; 道光: it is of that."""
        if (reign := era_alone(text)) is not None:
            self.discourse.start_over(self.fresh._replace(year=None, era=reign, lunar=True))
        if len(text) <= 6 and _ERA_ALONE.fullmatch(text):
            self.discourse.start_over(self.fresh._replace(era=REPUBLIC if "民" in text else None))

    def paragraph(self, block: Block) -> Entry:
        """The paragraph as an entry, its sentences dated."""
        text, reported = block.view.text, self.discourse
        above = reported.carried.when
        self._turn_page(block.view)
        reported.paragraph = block.view.span()[0]
        self._another_era(text)
        if not self.short:
            self._start_paragraph(block)
        elif _SECTION_OF_REPORT.fullmatch(text):
            self.heading(block.view, text, None)
        elif self.metadata.record.published and NEXT_ITEM.match(text) and self.reported:
            reported.start_over(self.fresh)
        elif reported.history:
            reported.carried.when = UNDATED
        elif _TURN.match(text):
            self.asked_on = self.asked_on or reported.carried.when
            reported.carried.when = self.asked_on
        if looks_back(text):
            reported.carried.planned, reported.carried.period, reported.carried.ahead = False, None, False
        if self.ended:
            reported.leave_frame()
        self.ended = text.endswith("。")
        self.reported = self.reported or self.ended
        if reported.carried.period and not reported.carried.ahead and not _LIST.match(text):
            reported.carried.period = None
        sentences = tuple(self._sentences(block.view))
        if (day := day_of_order(text, reported.context)) is not None:
            reported.carried.when, reported.frame = stated(day, block.view) if day.edtf else above, None
        when = sentences[0].when if sentences else UNDATED
        section: Section = "article" if block.section == "chronicle" else block.section
        dateline = reported.dateline.inherited()
        return Entry(section, block.headings, block.view, when, sentences, None, block.lines, dateline)

    def _start_paragraph(self, block: Block) -> None:
        """In a book each paragraph starts over, in the year of its heading or of the volume."""
        if era_alone(block.view.text) is not None:
            return  # 嘉庆 over the years of what stands below
        reported = self.discourse
        volume_year = self.metadata.year if block.under_item else None
        self._stand_under(block.headings)
        era = reported.context.era
        reported.context = self.fresh._replace(
            now=self.spoken or volume_year or 0, year=self.headed or volume_year
        )
        if era not in (None, REPUBLIC) and _REIGN_GOES_ON.match(block.view.text):
            reported.context = reported.context._replace(era=era, lunar=True)  # 咸丰四年二月……; 五年正月……
        volume = Anchored(str(volume_year), None, "document") if volume_year else UNDATED
        turned = not block.under_item and turns_to_plans(block.view.text)
        reported.carried = Carried(volume, planned=reported.carried.planned or turned)

    def _stand_under(self, headings: tuple[str, ...]) -> None:
        """Read the years that the headings over the paragraphs to come name."""
        if headings == self.headings:
            return
        self.headings = headings
        speeches = [heading for heading in headings if SPEECH.search(heading)]
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
        context = self.discourse.context
        ends = len(pieces) > 1 and _nothing_but_dates(view.text, context) is None
        closing = _closing_date(pieces[-1].text, context) if ends else None
        if closing is not None:  # 任命……此令。三月二日
            self.discourse.carried.when = stated(closing, pieces[-1])
        for piece, behind in zip(pieces, [*pieces[1:], None], strict=True):
            if behind is not None and (decided := _decided(behind.text, self.discourse.context)):
                self.discourse.carried.when = stated(decided, behind)
            yield self.discourse.sentence(piece)


_DECIDED = re.compile(f"[（(][^（）()]{{6,44}}(?:{_WORDS['decided_by_meeting']})[）)]")


def _decided(text: str, context: DateContext) -> FoundDate | None:
    """（一九五六年六月二十八日第十次会议通过） behind a full stop: the day of what stands before it."""
    bracket = _DECIDED.match(text)
    found = find_dates(bracket[0], context) if bracket else []
    day = len(found) == 1 and found[0].edtf and found[0].point and found[0].point.unit == "day"
    return found[0] if day else None


@lru_cache(maxsize=256)  # the paragraphs below a heading ask for it again
def _only_year(heading: str) -> int | None:
    years = {f.year for f in find_dates(heading, DateContext()) if f.year and not f.relative}
    return years.pop() if len(years) == 1 else None


def _nothing_but_dates(text: str, context: DateContext) -> DateContext | None:
    """What follows 雍正七年。己酉。五月。, a line of dates with stops between; None for other headings."""
    pieces = [piece for piece in text.split("。") if piece.strip()]
    if len(pieces) < 2:
        return None
    for piece in pieces:
        found = find_dates(piece, context) if may_begin(piece, context) else []
        if found and found[-1].end - found[0].start == len(piece):
            context = context.after(found[-1])
        elif cycle_number(piece) is None:
            return None
    return context


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
