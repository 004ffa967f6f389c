"""Entries of a chronicle, and the paragraphs of articles, each with the date that governs it.

Use `find_entries`. A chronicle is read as a walk: headings set the year and the month, a label sets the
day, a bare mark (△) repeats the date before; what has no label goes on with the entry above it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cache

from graph import lazy_re as re
from graph.provenance import content_id
from loaders.dates.calendar import REPUBLIC, Era
from loaders.dates.find import DateContext, FoundDate, find_dates, read_label
from loaders.document.articles import Articles
from loaders.document.context import stated
from loaders.document.date_lines import (
    CLOSERS,
    MARKS,
    OPENERS,
    SEPARATORS,
    date_heading,
    heading_date,
    label_of,
)
from loaders.document.date_scopes import DateScopes
from loaders.document.date_words import is_of_a_thing
from loaders.document.entry_labels import Style, notes_years, opening, opening_end
from loaders.document.entry_numbers import number_at
from loaders.document.entry_pieces import cut_entries
from loaders.document.era import era_of, in_traditional_script
from loaders.document.history import is_history
from loaders.document.model import UNDATED, Anchored, Block, Entry, Layout, Line, Metadata, Sentence
from loaders.document.orders import Orders, closes_order
from loaders.document.papers import signers_of
from loaders.document.planned import PLANNED
from loaders.document.time_lines import label_behind
from loaders.lexicon import alternatives, lexicon
from loaders.text.patterns import HAN
from loaders.text.sentences import SENTENCE_END, cut_sentences
from loaders.text.view import View
from loaders.text.whitespace import gap_before, wide_gap_before

_ITEMS = 4
"""As many paragraphs under 【…】 make a chapter of a book, whatever its title: dates do not carry through."""
_LONE_YEAR = re.compile(f"(?:1[89]|20)[0-9]{{2}}(?=[{HAN}“《])(?!{alternatives('dates')['measures']})")
_STOPS = "。.，,；; "
_CLOSING_MARKS = frozenset(" 　" + MARKS) - {"〇", "○"}
"""★3月5日★ opens and closes with its mark; a zero opens nothing."""
_LONGEST_DAY, _LONGEST_NOTE = 16, 80
_SET_IN = 2
_LONGEST_GAP = 40
"""Years that a chronicle may leave out."""
_LONE_MONTH = re.compile("(?:1[0-2]|0?[1-9])(?![0-9.．年月日])")
_DOTTED = re.compile("[0-9]{1,2}[.．/][0-9]{1,2}")


def find_entries(layout: Layout, metadata: Metadata, in_list: Set[int] = frozenset()) -> list[Entry]:
    """Everything of a document that is prose, in its order, cut into entries.

    `in_list` are the numbers of lines that lists take up; an entry of nothing but these is left out.
    """
    short = REPUBLIC if in_traditional_script(layout) else None
    entries = _Walk(metadata, in_list, short).over(layout)
    return [entry for entry in entries if not is_claimed(entry.lines, in_list)]


_YEARS_OF_REPUBLIC = re.compile(r"1(?<![\d.,第].)[01]\d年(?:\d{1,2}月|[底初])")
"""108年3月: no count but that of the Republic has come so far."""


def _counts_by_republic(layout: Layout, metadata: Metadata) -> bool:
    """Whether prose in traditional script means years of the Republic by short figures: 98年."""
    return metadata.jurisdiction.republic or _YEARS_OF_REPUBLIC.search(layout.text) is not None


def is_claimed(lines: Iterable[Line], in_list: Set[int]) -> bool:
    """Whether lists of office holders and careers take up all these lines: their 任 is no act."""
    numbers = {line.number for line in lines}
    return bool(numbers) and numbers <= in_list


@dataclass(slots=True)
class _Draft:
    """An entry being put together, paragraph by paragraph."""

    block: Block
    views: list[View]
    when: Anchored
    context: DateContext
    lines: dict[Line, None]
    """Each once, in their order."""


class _Walk:
    def __init__(self, metadata: Metadata, in_list: Set[int], short: Era | None) -> None:
        self.metadata = metadata
        self.in_list = in_list
        self.scopes = DateScopes(metadata, short)
        self.articles = Articles(metadata)
        self.notes = False
        """Whether lines without a label stand among the entries of a year, and are of the year."""
        self.orders = Orders()
        self.signers: dict[int, Anchored] = {}
        """The days of the lines that name who signs, by where they begin."""
        self.entries: list[Entry] = []
        self.draft: _Draft | None = None
        self.style = Style()
        self.dotted = False
        """Whether labels of this document are written 5.18."""

    def over(self, layout: Layout) -> list[Entry]:
        self.style = Style.of(layout)
        self.notes = notes_years(layout, self.scopes.context)
        items = sum(block.under_item for block in layout.blocks)
        book = self.metadata.record.type is None and items >= _ITEMS
        history = is_history(layout, self.metadata.record)
        short = self.scopes.short if _counts_by_republic(layout, self.metadata) else None
        self.signers = signers_of(layout.blocks)
        era = era_of(layout, self.metadata.jurisdiction)
        self.articles = Articles(self.metadata, book=book, history=history, count=short, era=era)
        for block in layout.blocks:
            if block.kind == "heading":
                self._heading(block)
            elif block.section == "chronicle":
                self._paragraph(block)
            else:
                self._close()
                if self.articles.short or not is_claimed(block.lines, self.in_list):
                    self._prose(block)
        self._close()
        self.orders.settle(self.entries)
        return self.entries

    def _heading(self, block: Block) -> None:
        text = block.view.text.lstrip("#★☆◆ ")
        self._close()
        in_chronicle = block.section == "chronicle"
        found = self.scopes.read_heading(text) if in_chronicle else self._read_heading(text)
        if found is not None and _is_ahead(found, self.metadata):
            return
        if not in_chronicle:
            self.articles.heading(block.view, text, found)
        if found is None:
            self.scopes.enter_title(text, in_chronicle)
        elif found.edtf is not None:
            shift = block.view.text.index(found.text) - found.start
            when = stated(found, block.view, shift)
            self.scopes.enter_date(found, when)
            if not in_chronicle:
                self.orders.see_day(when)

    def _prose(self, block: Block) -> None:
        """A paragraph of an article; a day alone dates the orders above it that wait for one."""
        entry = self.articles.paragraph(block)
        if (signed := self.signers.get(block.view.span()[0])) is not None:
            entry = entry._replace(
                when=signed, sentences=tuple(s._replace(when=signed) for s in entry.sentences)
            )
        alone = self._read_heading(block.view.text) if len(block.view) <= _LONGEST_DAY else None
        if alone is not None and alone.edtf is not None:
            self.orders.see_day(stated(alone, block.view))
        elif signed is None or closes_order().search(block.view.text):
            self.orders.see(entry, len(self.entries))
        self.entries.append(entry)

    def _read_heading(self, text: str) -> FoundDate | None:
        """The date that a heading among articles consists of."""
        return heading_date(text, self.articles.discourse.context) if date_heading(text) else None

    # ----------------------------------------------------------- paragraphs

    def _paragraph(self, block: Block) -> None:
        scopes = self.scopes
        first = number_at(block.view.text)
        items = first is not None and first.n == 1 and scopes.above is not None
        counted = items or self.style.behind or self.style.counted
        for piece in cut_entries(block.view, scopes.context, self.style, items):
            item = number_at(piece.text) if counted else None
            mark = opening(piece.text) if item is None else None
            start = item.end if item else opening_end(piece)
            organization = piece[start:]
            label, rest, when = self._label(organization)
            if label is None and self.style.behind:
                label, rest, when = self._label_behind(organization)
            if label is not None:
                self._close()
                scopes.open_heading = None
                scopes.behind_mark = piece.text[:start]
                self._open(block, rest, when)
            elif item and scopes.above is not None:
                self._close()
                self._open(block, organization, scopes.heading_when.inherited())
            elif mark and mark.group()[0] in MARKS:
                scopes.open_heading = None
                self._close()
                when = scopes.repeated(mark.group()[0])._replace(text=_printed(piece, mark))
                self._open(block, organization, when)
            elif scopes.open_heading is not None and (self.draft is None or self._lists(block)):
                self._close()
                self._open(block, organization, scopes.heading_when.inherited())
            elif self.draft is not None and _flashback().match(piece.text):
                self._close()
                self._open(block, organization, UNDATED)
            elif self.draft is not None and self.style.by_gap and self._is_set_in(block):
                when = self.draft.when if _is_day(self.draft.when.date) else scopes.heading_when
                self._close()
                self._open(block, organization, when.inherited())
            elif self.draft is not None and self.notes and self._is_note(block):
                self._close()
                self._open(block, organization, scopes.heading_when.inherited())
            elif self.draft is not None:
                self.draft.views.append(piece)
                self.draft.lines.update(dict.fromkeys(block.lines))
            else:
                self.entries.append(self.articles.paragraph(block._replace(view=piece)))

    def _is_set_in(self, block: Block) -> bool:
        """Whether a sentence without a label stands below the text of a labelled one, not below its label."""
        if self.draft is None or not self.draft.lines or not block.lines:
            return False
        above = next(iter(self.draft.lines)).view.text
        here = block.lines[0].view.text
        indent = len(here) - len(here.lstrip())
        closed = SENTENCE_END.search(self.draft.views[-1].text[-3:]) and SENTENCE_END.search(
            block.view.text[-3:]
        )
        return bool(closed) and indent >= _SET_IN and above[:1].strip() != ""

    def _is_note(self, block: Block) -> bool:
        """Whether a short line without a label, behind the labelled ones of a year, tells of the year."""
        above = self.scopes.above.point if self.scopes.above else None
        one = self.draft is not None and len(self.draft.views) == 1 and len(self.draft.lines) == 1
        ends = SENTENCE_END.search(block.view.text[-3:]) and len(block.view) <= _LONGEST_NOTE
        return bool(one and ends and above is not None and above.unit == "year" and len(block.lines) == 1)

    def _lists(self, block: Block) -> bool:
        """Whether a month or year heading stands over entries that have no label at all."""
        heading = self.scopes.open_heading
        point = heading.point if heading else None
        return (
            point is not None
            and point.unit in ("month", "year")
            and (self.style.bare or bool(SENTENCE_END.search(block.view.text[-3:])))
        )

    def _label(self, organization: View) -> tuple[FoundDate | None, View, Anchored]:
        """The label of an entry and the text behind it; 4月　2日， is one label in two steps."""
        label: FoundDate | None = None
        when = UNDATED
        place = 1 if organization.text[:1] in OPENERS else 0
        while True:
            found = label_of(organization, place, self.scopes.context) or self._lone_number(
                organization, place
            )
            if (
                label is not None
                and (reported := self._year_in_bracket(organization, place, label)) is not None
            ):
                self.scopes.enter_label(reported)
                return (
                    reported,
                    organization[_behind(organization.text, place + 1 + reported.end) :],
                    stated(reported, organization, place + 1),
                )
            if found is None or not self.style.sets_off(organization, place, found, label):
                break
            if found.edtf is None and label is not None:
                break
            if label is None and self.scopes.returns(found):
                found = label_of(organization, place, self.scopes.context) or found
            if found.text.startswith("同年"):
                found = label_of(organization, place, self.scopes.beside_last()) or found
            if self.scopes.runs_back(found):
                found = found._replace(edtf=None)
            if self.scopes.tells_of_a_year(found):
                break
            label, when = found, _from_then(stated(found, organization, place))
            self.dotted = self.dotted or bool(_DOTTED.match(found.text))
            self.scopes.enter_label(found)
            place = _behind(organization.text, place + found.end)
        return label, organization[place:] if label else organization, when

    def _label_behind(self, organization: View) -> tuple[FoundDate | None, View, Anchored]:
        """The date in the bracket that ends an entry, and the text before it."""
        behind = label_behind(organization, self.scopes.context)
        if behind is None or behind.date.edtf is None:
            return None, organization, UNDATED
        self.scopes.enter_label(behind.date)
        return behind.date, organization[: behind.start], stated(behind.date, organization, behind.place)

    def _year_in_bracket(self, organization: View, place: int, label: FoundDate) -> FoundDate | None:
        """5月1日（1921年5月1日，……）: the bracket tells of what year the day is."""
        if label.point is None or label.point.year is not None or label.point.unit != "day":
            return None
        if organization.text[place : place + 1] not in ("（", "("):
            return None
        reported = label_of(organization, place + 1, self.scopes.context._replace(last=label.edtf))
        if reported is None or reported.point is None or reported.point.year is None or reported.edtf is None:
            return None
        return reported if reported.edtf[4:] == (label.edtf or "")[4:] and len(reported.edtf) == 10 else None

    def _lone_number(self, organization: View, place: int) -> FoundDate | None:
        """7　全厂调整工资, where labels are written 5.18; 1986　扭亏为盈, where the years go on."""
        context = self.scopes.context
        year = _LONE_YEAR.match(organization.text, place)
        if year is not None and place == 0 and wide_gap_before(organization, year.end()):
            if not 0 <= int(year.group()) - (context.year or 0) <= _LONGEST_GAP:
                return None
            found = read_label(year.group() + "年", context)
            return None if found is None else found._replace(end=len(year.group()), text=year.group())
        m = _LONE_MONTH.match(organization.text, place)
        if m is None or not self.dotted or not gap_before(organization, m.end()):
            return None
        found = read_label(m.group() + "月", context)
        return None if found is None else found._replace(end=len(m.group()), text=m.group())

    def _open(self, block: Block, view: View, when: Anchored) -> None:
        self.draft = _Draft(block, [view], when, self.scopes.open_entry(when), dict.fromkeys(block.lines))

    def _close(self) -> None:
        draft, self.draft = self.draft, None
        if draft is None:
            return
        view = View.joined(v for v in draft.views if v.text) if any(v.text for v in draft.views) else None
        if view is None or not view.text.strip(_STOPS):
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


@cache
def _flashback() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("chronicles")["flashbacks"]))


def _from_then(when: Anchored) -> Anchored:
    """元旦起，……: what an entry tells took place on the day from which it holds; not so 七月以后."""
    if when.date is None or not (when.text or "").endswith("起"):
        return when
    return when._replace(date=when.date.removesuffix("/.."))


def _is_ahead(found: FoundDate, metadata: Metadata) -> bool:
    """Whether a number alone on its line is of no year: 2087 points, on a page of 2016."""
    published = (metadata.record.published or "")[:4]
    return found.text.isdigit() and published.isdigit() and (found.year or 0) > int(published)


def _is_day(edtf: str | None) -> bool:
    return edtf is not None and "/" not in edtf and len(edtf) == len("2020-01-01")


def _printed(view: View, mark: re.Match[str]) -> str | None:
    """The mark, unless it only stands for an empty cell of a table."""
    sign = mark.group().strip()
    return sign if view.source.startswith(sign[:1], view.offsets[mark.start()]) else None


def _behind(text: str, place: int) -> int:
    while place < len(text) and (
        text[place] in SEPARATORS
        or text[place] in CLOSERS
        or text[place] in _CLOSING_MARKS
        or (text[place] in "．.-" and place + 1 < len(text))
    ):
        place += 1
    return place


def _sentences(view: View, context: DateContext, when: Anchored) -> Iterator[Sentence]:
    """The sentences of an entry: of its date, unless one opens with a date of its own."""
    for piece in cut_sentences(view):
        dates = tuple(find_dates(piece.text, context))
        own = next((f for f in dates[:1] if f.edtf is not None and not f.bound and f.start <= 1), None)
        if own is not None and when.date is not None and is_of_a_thing(own, piece.text):
            own = None
        planned = bool(PLANNED.search(piece.text))
        if own is None:
            yield Sentence(piece, when, planned, dates)
        else:
            yield Sentence(piece, stated(own, piece), planned, dates)
