"""What is printed where: lines without page furniture, headings, and paragraphs made whole again.

`lay_out` turns a decoded text into blocks. A paragraph that the scan or the page broke is joined; page
numbers, running heads and scraps of formulas are left out, and every character still knows its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from graph import lazy_re as re
from loaders.dates.find import FoundDate
from loaders.document.chronicle_lines import (
    dated_lines,
    holds_chronicle_word,
    is_called_chronicle,
    is_chronicle_title,
    is_roster_title,
    is_untitled_chronicle,
)
from loaders.document.date_lines import (
    MARK,
    MARKS,
    SOME_DAY,
    date_heading,
    heading_date,
    is_stamp,
    label_of,
    opens_entry,
    opens_with_clock,
)
from loaders.document.dated_tables import table_rows
from loaders.document.furniture import Piece, in_margin, is_running_head, read_lines, without_furniture
from loaders.document.model import Block, Layout, Line, Section
from loaders.document.orders import closes_order
from loaders.document.time_lines import dated_behind, label_behind, without_stops
from loaders.document.whole_brackets import with_whole_brackets
from loaders.document.year_lines import year_lines
from loaders.files.source import Source
from loaders.lexicon import alternatives
from loaders.text.patterns import HAN, NUMERALS
from loaders.text.view import View

_WORDS = alternatives("pages")

__all__ = ["MARKS", "date_heading", "lay_out", "opens_entry"]

_FINAL = re.compile('[。!！?？…;；:：][”"’』」）)】]*$')
_CLOSED = re.compile(
    "[〔（(\\[［]\\d{4}[〕）)\\]］]\\d{1,4}号$|(?:来源|发布日期|发布时间|浏览)[^。]{0,40}$|[。；].{0,12}日$|^[^，。]{2,24}[）)]$|^(?:本报|记者)[^。]{0,20}$|^[\u4e00-\u9fff]{2,4}[，,][^，。]{6,16}日$"
)
_STOPS = re.compile("[。，；！？,;!?]")
_CUT_OFF = "于自至从在到的和、，,为与及由向对将把被以按经即其并且或是（《“‘—"
_BRACKETED = re.compile("【(?P<t>[^【】]{1,60})】")
_CHAPTER = re.compile(
    f"第[{NUMERALS}百\\d]{{1,4}}[编章节卷篇辑部][^。，]{{0,30}}|#{{1,6}}[^#].{{0,60}}|[{NUMERALS}]{{1,3}}、[^。，；：]{{1,30}}|"
    f"[（(][{NUMERALS}]{{1,3}}[)）][^。，；：]{{1,30}}"
)
_ENUMERATION = re.compile(
    f"第?[{NUMERALS}]{{1,3}}(?:、|是|条)|[（(][{NUMERALS}\\d]{{1,3}}[)）]|\\d{{1,2}}[.、．)）](?!\\d)|——|[-*]\\s"
)
_OF_WIKI = re.compile("\\s*[^\\s。，；：]{2,16}(?<!责任)\\s*(?:[\\[［]\\s?编辑\\s?[\\]］]|\\s编辑)\\s*")
"""人物履历 编辑, 历史［编辑］"""
_NUMBERED_YEAR = re.compile(f"[{NUMERALS}]{{1,3}}、[12][0-9]{{3}}年(?!$|.*[月日])")
"""一、2010年工作回顾 is a chapter, no entry of that year."""
_SIGNED = re.compile(f"[（(]\\s*(?:{_WORDS['written_by']})[^（）()]{{0,40}}[)）]\\s*$")
_LABELLED = re.compile(f"[^:：]{{1,8}}[:：]\\s*[{HAN}]{{2}}")
"""主任：某某 goes on with the entry that tells of the election."""
_TALK = re.compile(_WORDS["talk"])
_HAN = re.compile(f"[{HAN}]")


def lay_out(source: Source) -> Layout:
    """Lines, headings and paragraphs of a decoded text, in its order."""
    whole = View.whole(source.text)
    rows: set[int] = set()
    lines = list(year_lines(list(table_rows(read_lines(whole), rows)), rows))
    kept = without_furniture(lines)
    pieces = list(with_whole_brackets(kept))
    blocks = tuple(_Blocks(pieces).made())
    heads = tuple(_running_heads(lines, kept))
    if is_untitled_chronicle(blocks) or is_called_chronicle(source, blocks, heads):
        blocks = tuple(_Blocks(pieces, range(len(pieces))).made())
    elif not any(block.section == "chronicle" for block in blocks) and (dated := dated_lines(pieces, rows)):
        blocks = tuple(_Blocks(pieces, dated).made())
    return Layout(source, whole.text, tuple(piece.line for piece in kept), blocks, heads)


def _running_heads(lines: list[Line], kept: list[Piece]) -> Iterator[str]:
    """The names of a book and its chapter at the heads of pages, which were left out."""
    text = {piece.line.number for piece in kept}
    for line in lines:
        if line.number not in text and is_running_head(line.view.text):
            yield "".join(line.view.text.split())


class _Blocks:
    """Lines on their way to blocks: which headings stand above, which section this is."""

    def __init__(self, pieces: list[Piece], dated: range = range(0)) -> None:
        self.pieces = pieces
        self.headings: list[tuple[int, str]] = []
        self.dated = dated
        """The lines that are a chronicle whatever headings stand among them."""
        self.bare = without_stops([pieces[i] for i in dated])
        """Whether short lines among them are events, not headings."""
        self.section: Section = "chronicle" if dated and not dated.start else "article"
        self.number = 0
        self.begun = False
        """Whether an entry of the chronicle has been seen below its title."""

    def made(self) -> Iterator[Block]:
        paragraph: list[Piece] = []
        for number, piece in enumerate(self.pieces):
            self.number = number
            if self.dated and number in (self.dated.start, self.dated.stop):
                if paragraph:
                    yield self._paragraph(paragraph)
                    paragraph = []
                self.section = "chronicle" if number in self.dated else "article"
            level = self._heading_level(number, piece)
            if paragraph and (level or self._begins(paragraph, piece, number)):
                yield self._paragraph(paragraph)
                paragraph = []
            if level:
                yield self._heading(piece, piece.view, level)
                continue
            inline = None if paragraph else _inline_heading(piece.view)
            if inline is not None:
                yield self._heading(piece, piece.view[1 : inline - 1], 3)
                rest = piece.view[inline:]
                if rest.text:
                    paragraph = [Piece(piece.line, rest, piece.after_blank, piece.indented)]
                continue
            self.begun = self.begun or (opens_entry(piece.view) and not _apart(piece.view.text))
            paragraph.append(piece)
        if paragraph:
            yield self._paragraph(paragraph)

    def _heading(self, piece: Piece, view: View, level: int) -> Block:
        text = view.text.lstrip("#").strip("★☆◆ ")
        self.headings = [(n, t) for n, t in self.headings if n < level]
        if level == 3 and self.section == "chronicle":  # the next chapter, whose title the scan has lost
            self.headings = [(n, t) for n, t in self.headings if not holds_chronicle_word(t)]
        self.headings.append((level, text))
        self._enter(text, level)
        return Block("heading", view, (piece.line,), tuple(t for _, t in self.headings[:-1]), self.section)

    def _enter(self, text: str, level: int) -> None:
        if is_chronicle_title(text):
            self.section, self.begun = "chronicle", False
        elif is_roster_title(text):
            self.section = "roster"
        elif self.section == "chronicle" and (level >= 4 or self._goes_on()):
            pass
        else:
            self.section = "article"

    def _goes_on(self) -> bool:
        """Whether the chronicle goes on below a heading that is none of its own: between its title and its
        first entry a page prints who put it there, and how often it was read."""
        if self.number in self.dated or self.begun:
            return self.number in self.dated
        ahead = self.pieces[self.number + 1 : self.number + 1 + _REACH]
        return (
            sum(opens_entry(piece.view) and not is_stamp(piece.view.text) for piece in ahead)
            >= _ENTRIES_AHEAD
        )

    def _paragraph(self, pieces: list[Piece]) -> Block:
        view = View.joined(piece.view for piece in pieces)
        lines = tuple(piece.line for piece in pieces)
        section = self.section
        if section == "chronicle" and (is_stamp(view.text) or in_margin(view.text)):
            section = "article"
        if section == "roster" and _SIGNED.search(view.text):
            self.section = "article"
        item = any(level == 3 for level, _ in self.headings)
        return Block("paragraph", view, lines, tuple(text for _, text in self.headings), section, item)

    def _heading_level(self, number: int, piece: Piece) -> int:
        """0 for text; 1 for titles and chapters, 2 for （一）, 3 for 【…】, 4 and 5 for years and months."""
        text = piece.view.text
        framed = text[0] == text[-1] and date_heading(text)  # ——1958年——
        if (
            (text[-1] in _CUT_OFF and not framed)
            or len(text) > 60
            or (_FINAL.search(text) and not text.endswith(("：", ":")))
        ):
            return 0
        if (m := _BRACKETED.fullmatch(text)) and not date_heading(m["t"]):
            return 3
        in_chronicle = self.section == "chronicle"
        dated = heading_date(text, SOME_DAY, bare_years=in_chronicle)
        if dated is not None and (in_chronicle or not _STOPS.search(text)):
            return _date_level(dated) if self._followed_by_text(number) else 0
        if _OF_WIKI.fullmatch(piece.line.view.text) and not in_chronicle:
            return 2
        if text[0] in MARKS and not text[1:2].strip():
            return 0
        if self.bare and number in self.dated:
            return 0
        numbered = not in_chronicle and _NUMBERED_YEAR.match(text) is not None
        if (
            _STOPS.search(text)
            or text.endswith(("、", "：", ":"))
            or (not numbered and opens_entry(piece.view))
        ):
            return 0
        if not in_chronicle and (closes_order().search(text) or self._opens_prose(number, piece)):
            return 0
        if _CHAPTER.fullmatch(text):
            return 2
        if is_chronicle_title(text) and len(text) <= 40:
            return 1
        if self.section == "roster" and not self._after_signature(number):
            return 0
        return self._plain_heading(number, piece)

    def _plain_heading(self, number: int, piece: Piece) -> int:
        """A short line without stops that stands alone over a paragraph."""
        text = piece.view.text
        if len(text) > 36 or not _HAN.search(text):
            return 0
        if number and not piece.after_blank and not _FINAL.search(self.pieces[number - 1].view.text):
            before = self.pieces[number - 1].view.text
            if len(before) > 40 or text[-1] in "。" or self.section == "chronicle":
                return 0
        if self.section == "chronicle":
            if _LABELLED.match(text) and not date_heading(text):
                return 0
            return 6 if self._entries_follow(number) else 1
        if number == 0:
            return 1
        following = self.pieces[number + 1] if number + 1 < len(self.pieces) else None
        if following is None or not piece.after_blank:
            return 0
        both = _LABELLED.match(text) and _LABELLED.match(following.view.text)
        return 0 if both and not following.after_blank else 1  # 主任：甲 over 副主任：乙

    def _opens_prose(self, number: int, piece: Piece) -> bool:
        """Whether a line that begins with a day goes on in the line right below it: no heading does."""
        following = self.pieces[number + 1] if number + 1 < len(self.pieces) else None
        if following is None or following.after_blank or following.indented:
            return False
        return _DAY_OPENS.match(piece.view.text) is not None and "。" in following.view.text

    def _followed_by_text(self, number: int) -> bool:
        return number + 1 < len(self.pieces)

    def _after_signature(self, number: int) -> bool:
        return number > 0 and bool(_SIGNED.search(self.pieces[number - 1].view.text))

    def _entries_follow(self, number: int) -> bool:
        ahead = self.pieces[number + 1 : number + 6]
        return any(opens_entry(piece.view) or date_heading(piece.view.text) for piece in ahead)

    def _begins(self, paragraph: list[Piece], piece: Piece, number: int) -> bool:
        """Whether a line begins a paragraph of its own rather than going on with the one before."""
        before, text = paragraph[-1].view.text, piece.view.text
        if MARK.match(text) or _CLOCK.match(text) or _CLOCK.fullmatch(before):
            return True  # 10:30 of a live page
        if self.section == "chronicle" and (_apart(before) or _apart(text) or self._is_closed(paragraph)):
            return True
        if self.section == "chronicle" and self.behind:
            return False
        if len(paragraph) == 1 and (is_stamp(before) or _DISPATCH.match(text)):
            return True
        cut = before[-1] in _CUT_OFF and not (before[0] == before[-1] and date_heading(before))
        if closes_order().search(before) or opens_with_clock(before):
            return True
        if text[0] == "【":
            return True
        if opens_entry(piece.view):
            return not cut or bool(_FINAL.search(before))
        if self.section == "roster":
            return True
        if piece.indented and not cut and not self._hangs(paragraph[0], piece):
            return True
        if _ENUMERATION.match(text) and not cut:
            return True
        if _FINAL.search(before) or _CLOSED.search(before):
            return not self._wrapped(paragraph, piece)
        if cut:
            return False
        if piece.after_blank:
            return not _prose(paragraph)
        if opens_entry(paragraph[0].view) and _FINAL.search(text):
            return False
        return not (self._full_width(number - 1) or self._runs_on(before, text, number - 1))

    def _is_closed(self, paragraph: list[Piece]) -> bool:
        """Whether an entry has come to its end without a stop: a line of a page that sets none, or a date
        behind it."""
        if self.bare and self.number in self.dated:
            return True
        return self.behind and label_behind(paragraph[-1].view, SOME_DAY) is not None

    @cached_property
    def behind(self) -> bool:
        """Whether the dates of entries stand behind them: without one an entry goes on in the next line."""
        return bool(dated_behind(self.pieces))

    def _hangs(self, first: Piece, piece: Piece) -> bool:
        """Whether all lines of the entry are set in, and this one less than its first."""
        return self.section == "chronicle" and _indent(piece) < _indent(first)

    def _full_width(self, number: int) -> bool:
        """Whether a printed line is about as long as the longest near it, so that the text goes on below."""
        near = [len(piece.line.view.text) for piece in self.pieces[max(0, number - 5) : number + 6]]
        return len(self.pieces[number].line.view.text) >= max(12, 0.75 * max(near))

    def _runs_on(self, before: str, text: str, number: int) -> bool:
        """Whether two lines of running text are one sentence, wherever the page broke it: both have stops
        within, the first has none at its end, and it is no scrap beside the lines near it."""
        if min(len(before), len(text)) < _SHORTEST_PROSE or "。" not in text:
            return False
        if not (_WITHIN.search(before) and _HAN.match(before[-1]) and _HAN.match(text)):
            return False
        near = (len(piece.view.text) for piece in self.pieces[max(0, number - 3) : number + 4])
        return 2 * len(before) >= max(near)

    def _wrapped(self, paragraph: list[Piece], piece: Piece) -> bool:
        """A full stop that happens to end a printed line of full width."""
        if piece.after_blank or len(paragraph) < 2 or piece.indented or paragraph[-1].view.text[-1] in "：:":
            return False
        if self.section == "chronicle" and label_of(piece.view, 0, SOME_DAY) is not None:
            return False
        widths = [len(p.line.view.text) for p in paragraph[:-1]]
        return (
            len(paragraph[-1].line.view.text) >= max(20, min(widths) - 1) and max(widths) - min(widths) <= 4
        )


_CLOCK = re.compile(r"[0-2]?\d[:：][0-5]\d(?:[:：][0-5]\d)?(?=\s|$)")
_REACH, _ENTRIES_AHEAD = 25, 4
_DISPATCH = re.compile(_WORDS["dispatches"])
"""某某晨报讯（记者…）opens a report."""
_SHORTEST_PROSE = 12
_WITHIN = re.compile(f"[，。；].*[{HAN}]$")
_DAY_OPENS = re.compile(f"(?:[12][0-9]{{3}}年)?[0-9]{{1,2}}月[0-9]{{1,2}}日[{HAN}]")


def _indent(piece: Piece) -> int:
    printed = piece.line.view.text
    return len(printed) - len(printed.lstrip())


def _apart(text: str) -> bool:
    """Whether a line is the page's own, and no part of an entry."""
    return is_stamp(text) or in_margin(text)


def _prose(paragraph: list[Piece]) -> bool:
    """Whether what stands before a gap is running text that a page may have broken."""
    text = paragraph[-1].view.text
    return bool(_STOPS.search("".join(piece.view.text for piece in paragraph))) or len(text) >= 30


def _date_level(found: FoundDate) -> int:
    point = found.point
    if point is None or point.fixed or (point.year is not None and point.month is None):
        return 4
    return 5 if point.unit == "month" else 7


def _inline_heading(view: View) -> int | None:
    """Where the text after an opening 【heading】 begins; None if a date or a press line stands in it."""
    m = _BRACKETED.match(view.text)
    if m is None or _TALK.search(m["t"]) or date_heading(m["t"]):
        return None
    return m.end()
