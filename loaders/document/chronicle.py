"""Entries of a chronicle, and the paragraphs of articles, each with the date that governs it.

Use `find_entries`. A chronicle is read as a walk: headings set the year and the month, a label sets the
day, a bare mark (△) repeats the date before; what has no label goes on with the entry above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from typing import Any

from graph.provenance import content_id
from loaders.dates.calendar import REPUBLIC
from loaders.dates.find import DateContext, FoundDate, find_dates, read_label
from loaders.dates.titles import title_dates
from loaders.document.articles import Articles
from loaders.document.context import stated
from loaders.document.discourse import is_history
from loaders.document.entry_labels import MARK, Style, opening, opening_labels
from loaders.document.layout import MARKS, SOME_DAY, date_heading, label_of
from loaders.document.model import UNDATED, Anchored, Block, Entry, Layout, Line, Metadata, Sentence
from loaders.document.planned import PLANNED
from loaders.text.sentences import SENTENCE_END, cut_sentences
from loaders.text.view import View
from loaders.text.whitespace import gap_before, wide_gap_before

_ITEMS = 4
"""As many paragraphs under 【…】 make a chapter of a book, whatever its title: dates do not carry through."""
_LONE_YEAR = re.compile(
    "(?:1[89]|20)[0-9]{2}(?=[\u4e00-\u9fff“《])(?![万亿千百多余元亩顷公平方米里吨克斤立户人名口个只头株棵家座台辆套件条块处度])"
)
_LONGEST_GAP = 40
"""Years that a chronicle may leave out."""
_LONE_MONTH = re.compile("(?:1[0-2]|[1-9])(?![0-9.．年月日])")
_DYNASTY = re.compile("(?:中华)?民国(?:时期)?|中华人民共和国|[清明元宋唐](?:代|朝)?")
_TIME = re.compile("(?:期间|时期|时代|年代|前夕)(?:[（(].*)?$")
_SMALL = re.compile("[元〇一二三四五六七八九十廿卅0-9]{1,3}年")
_DOTTED = re.compile("[0-9]{1,2}[.．][0-9]{1,2}")
_SPAN_OF_YEARS = re.compile("(?<!\\d)((?:1[89]|20)\\d\\d)[—–~～至-]{1,2}(?:\\d{2,4})")
_YEAR_IN_HEADING = re.compile("年鉴|志(?:[·（(]|$)")


def find_entries(layout: Layout, metadata: Metadata, listed: Set[int] = frozenset()) -> list[Entry]:
    """Everything of a document that is prose, in its order, cut into entries.

    `listed` are the numbers of lines that lists take up; an entry of nothing but these is left out.
    """
    entries = _Walk(metadata, listed).over(layout)
    return [entry for entry in entries if not is_claimed(entry.lines, listed)]


def is_claimed(lines: Iterable[Line], listed: Set[int]) -> bool:
    """Whether lists of office holders and careers take up all these lines: their 任 is no act."""
    numbers = {line.number for line in lines}
    return bool(numbers) and numbers <= listed


@dataclass(slots=True)
class _Draft:
    """An entry being put together, paragraph by paragraph."""

    block: Block
    views: list[View]
    when: Anchored
    context: DateContext
    lines: list[Line] = field(default_factory=list)


class _Walk:
    def __init__(self, metadata: Metadata, listed: Set[int]) -> None:
        self.metadata = metadata
        self.listed = listed
        self.context = self._fresh()
        self.articles = Articles(metadata)
        self.entries: list[Entry] = []
        self.draft: _Draft | None = None
        self.heading_date: FoundDate | None = None
        """A date heading under which no label has been seen yet."""
        self.heading_when = UNDATED
        self.last = UNDATED
        """The date of the entry before: what a bare mark repeats."""
        self.style = Style()
        self.titled = False
        """Whether the year stands in a title, over months and days that name none."""
        self.behind_mark = False
        """Whether labels stand behind the marks, so that a mark alone does not repeat the day before."""
        self.above: FoundDate | None = None
        """The date heading that the entries stand under."""
        self.dotted = False
        """Whether labels of this document are written 5.18."""

    def _start_over(self, **known: Any) -> None:
        """Forget the dates above, as a new title or dynasty does."""
        self.context, self.last = self._fresh()._replace(**known), UNDATED

    def _fresh(self) -> DateContext:
        return DateContext(year=self.metadata.year, published=self.metadata.record.published)

    def over(self, layout: Layout) -> list[Entry]:
        self.style = Style.of(layout)
        items = sum(block.under_item for block in layout.blocks)
        book = self.metadata.record.type is None and items >= _ITEMS
        history = is_history(layout, self.metadata.record)
        self.articles = Articles(self.metadata, book=book, history=history)
        for block in layout.blocks:
            if block.kind == "heading":
                self._heading(block)
            elif block.section == "chronicle":
                self._paragraph(block)
            else:
                self._close()
                if self.articles.short or not is_claimed(block.lines, self.listed):
                    self.entries.append(self.articles.paragraph(block))
        self._close()
        return self.entries

    # ------------------------------------------------------------- headings

    def _heading(self, block: Block) -> None:
        text = block.view.text.lstrip("#★☆◆ ")
        self._close()
        context = self.context if block.section == "chronicle" else self.articles.discourse.context
        found = read_label(text.strip("（）()[]【】"), context) if date_heading(text) else None
        if block.section != "chronicle":
            self.articles.heading(block.view, text, found)
        if found is not None:
            if found.edtf is not None:
                self.context = self.context.after(found)
                self.context = self.context._replace(century=_century(found) or self.context.century)
                if _years_apart(found):
                    self.context = self.context._replace(year=None, month=None)
                self.heading_date, self.above, self.behind_mark = found, found, False
                self.heading_when = stated(found, block.view, block.view.text.index(found.text) - found.start)
                self.last = self.heading_when
            return
        self.heading_date = None
        if _TIME.search(text):
            self.above, self.behind_mark = None, True
            self._start_over(century=self.context.century)
        if _DYNASTY.fullmatch(text):
            era = REPUBLIC if "民" in text and "人民" not in text else None
            self._start_over(era=era)
            return
        self._year_of_heading(block, text)

    def _year_of_heading(self, block: Block, text: str) -> None:
        """The year that a title or heading names, or the century that its span of years tells."""
        told = "大事" in text
        named = [] if _YEAR_IN_HEADING.search(text) and not told else title_dates(text)
        named = named if told and "年鉴" not in text else find_dates(text, DateContext())
        years = [f for f in named if f.year is not None and not f.relative and not f.bound]
        if self.titled and len(years) == 1 and years[0].year == self.context.year:
            return  # the title once more, at the head of a page
        if len(years) == 1 and _years_apart(years[0]):
            self.context = self.context._replace(century=_century(years[0]), year=None)
        elif block.section == "chronicle" and len(years) == 1:
            self._start_over()
            self.context = self.context.after(years[0])._replace(last=None, century=_century(years[0]))
            self.titled = True
        elif m := _SPAN_OF_YEARS.search(text):
            self.context = self.context._replace(century=int(m[1]) // 100 * 100, year=None)

    # ----------------------------------------------------------- paragraphs

    def _paragraph(self, block: Block) -> None:
        for piece in self._pieces(block.view):
            mark = opening(piece.text)
            body = piece[mark.end() :] if mark else piece
            label, rest, when = self._label(body)
            if label is not None:
                self._close()
                self.heading_date = None
                self.behind_mark = mark is not None
                self._open(block, rest, when)
            elif mark and mark.group()[0] in MARKS:
                self.heading_date = None
                self._close()
                above = self.heading_when if self.above else UNDATED
                last = above if self.behind_mark else self.last
                self._open(block, body, last.inherited()._replace(text=mark.group().strip()))
            elif self.heading_date is not None and (self.draft is None or self._lists(block)):
                heading = self.heading_date
                self._close()
                self._open(block, body, self.heading_when.inherited())
                self.heading_date = heading
            elif self.draft is not None:
                self.draft.views.append(piece)
                self.draft.lines.extend(line for line in block.lines if line not in self.draft.lines)
            else:
                self.entries.append(self.articles.paragraph(block))

    def _lists(self, block: Block) -> bool:
        """Whether a month or year heading stands over entries that have no label at all."""
        point = self.heading_date.point if self.heading_date else None
        return (
            point is not None
            and point.unit in ("month", "year")
            and bool(SENTENCE_END.search(block.view.text[-3:]))
        )

    def _label(self, body: View) -> tuple[FoundDate | None, View, Anchored]:
        """The label of an entry and the text behind it; 4月　2日， is one label in two steps."""
        label: FoundDate | None = None
        when = UNDATED
        bracket = body.text[:1] in ("【", "[", "（", "(", "〔")
        place = 1 if bracket else 0
        while True:
            found = label_of(body, place, self.context) or self._lone_number(body, place)
            if found is None or not self.style.sets_off(body, place, found, label):
                break
            if found.edtf is None and label is not None:
                break
            if self._runs_back(found):
                found = found._replace(edtf=None)
            if self._tells_of_a_year(found):
                break
            label, when = found, stated(found, body, place)
            self.dotted = self.dotted or bool(_DOTTED.match(found.text))
            self.context = self._under_month(self._back(found) or self.context.after(found), found)
            place = _behind(body.text, place + found.end)
        return label, body[place:] if label else body, when

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

    def _runs_back(self, found: FoundDate) -> bool:
        """三年 behind 三十二年: another reign has begun, whose name is not printed."""
        point, year = found.point, self.context.year
        if point is None or point.era is None or point.year is None or year is None:
            return False
        return point.year < year and _SMALL.match(found.text) is not None

    def _tells_of_a_year(self, found: FoundDate) -> bool:
        """2020 年 全区…… among the days of a month: what the entry is about, not when it took place."""
        point = found.point
        if point is None or point.year is None or point.unit != "year":
            return False
        now = self.context.year
        return self.context.month is not None and self.titled and (now is None or (found.year or 0) <= now)

    def _lone_number(self, body: View, place: int) -> FoundDate | None:
        """7　全厂调整工资, where labels are written 5.18; 1986　扭亏为盈, where the years go on."""
        year = _LONE_YEAR.match(body.text, place)
        if year is not None and place == 0 and wide_gap_before(body, year.end()):
            if not 0 <= int(year.group()) - (self.context.year or 0) <= _LONGEST_GAP:
                return None
            found = read_label(year.group() + "年", self.context)
            return None if found is None else found._replace(end=len(year.group()), text=year.group())
        m = _LONE_MONTH.match(body.text, place)
        if m is None or not self.dotted or not gap_before(body, m.end()):
            return None
        found = read_label(m.group() + "月", self.context)
        return None if found is None else found._replace(end=len(m.group()), text=m.group())

    def _open(self, block: Block, view: View, when: Anchored) -> None:
        self.last = when
        self.context = self.context._replace(last=when.date)
        context, year = self.context, (when.date or "")[:4]
        if year.isdigit() and context.year is not None and int(year) > context.year and not context.lunar:
            context = context._replace(year=int(year))  # 翌年4月大坝合龙，6月竣工
        self.draft = _Draft(block, [view], when, context, list(block.lines))

    def _pieces(self, view: View) -> Iterator[View]:
        """The entries that stand in one paragraph."""
        start = 0
        context = self.context
        some = SOME_DAY._replace(lunar=True, era=context.era) if context.lunar else SOME_DAY
        heads = opening_labels(view, m.end() if (m := opening(view.text)) else 0, some)
        if any(head.point is not None and head.point.lunar for head in heads):
            some = some._replace(lunar=True, era=next((h.point.era for h in heads if h.point), some.era))
        for end in SENTENCE_END.finditer(view.text):
            place = end.end()
            if place >= len(view.text):
                break
            mark = MARK.match(view.text, place)
            if mark and mark.group()[0] in MARKS:
                yield view[start:place]
                start = place
                continue
            if view.text[place] in "春夏秋冬" and gap_before(view, place + 1):
                yield view[start:place]
                start = place
                continue
            found = read_label(view.text[place : place + 40], some)
            again = found is not None and found.point is not None and found.point.year == self.context.year
            if found is not None and self.style.splits_at(view, place, found, heads, again):
                yield view[start:place]
                start = place
        yield view[start:]

    def _close(self) -> None:
        draft, self.draft = self.draft, None
        if draft is None:
            return
        view = View.joined(v for v in draft.views if v.text) if any(v.text for v in draft.views) else None
        if view is None:
            return
        key = content_id("event", self.metadata.record.id, draft.when.date, view.text)
        sentences = tuple(_sentences(view, draft.context, draft.when))
        self.entries.append(
            Entry(
                "chronicle",
                draft.block.headings,
                view,
                draft.when,
                sentences,
                key,
                tuple(draft.lines),
            )
        )


def _behind(text: str, place: int) -> int:
    while place < len(text) and (
        text[place] in "，,：:、】]）)〕 　" or (text[place] in "．." and place + 1 < len(text))
    ):
        place += 1
    return place


def _years_apart(found: FoundDate) -> bool:
    """1966—1976年: a month below it is of none of these years for certain."""
    first, _, last = (found.edtf or "").partition("/")
    return bool(last) and first[:4] != last[:4] and last[:4].isdigit()


def _century(found: FoundDate) -> int | None:
    return found.year // 100 * 100 if found.year else None


def _sentences(view: View, context: DateContext, when: Anchored) -> Iterator[Sentence]:
    """The sentences of an entry: of its date, unless one opens with a date of its own."""
    for piece in cut_sentences(view):
        dates = tuple(find_dates(piece.text, context))
        own = next((f for f in dates[:1] if f.edtf is not None and not f.bound and f.start <= 1), None)
        planned = bool(PLANNED.search(piece.text))
        if own is None:
            yield Sentence(piece, when, planned, dates)
        else:
            yield Sentence(piece, stated(own, piece), planned, dates)
