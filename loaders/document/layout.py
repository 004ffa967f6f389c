"""What is printed where: lines without page furniture, headings, and paragraphs made whole again.

`lay_out` turns a decoded text into blocks. A paragraph that the scan or the page broke is joined; page
numbers, running heads and scraps of formulas are left out, and every character still knows its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from loaders.dates.calendar import REPUBLIC
from loaders.dates.find import DateContext, FoundDate, may_be_label, may_open, read_label
from loaders.document.furniture import CHRONICLE_TITLE, Piece, read_lines, table_rows, without_furniture
from loaders.document.model import Block, Layout, Section
from loaders.files.source import Source
from loaders.text.view import View
from loaders.text.whitespace import gap_before, gaps_before

MARKS = "△Δ∆▲▴○●◯〇★☆◆◇■□◎※⊙►▶◦•"
"""Signs that open an entry of a chronicle."""
_MARK = re.compile(f"(?:[{MARKS}]|Ａ(?=\\s)|·(?=\\s))\\s*")
NUMBERED = re.compile(  # 1.3日, （二）4月3日, ③ 5日, 2.1 6月7日: the number of an entry before its date
    "(?:[0-9]{1,2}(?:[.．][0-9]{1,2}){1,2}(?=[同是当翌次][日天月年]|[上中下]旬|[月年][底末])|"
    "[（(][0-9一二三四五六七八九十]{1,3}[)）]|[0-9]{1,3}(?:[)）.．]|、(?![0-9]{1,2}[月日]))|[①-⑳]|"
    "[0-9]{1,2}(?:[.．][0-9]{1,2}){1,2} +)\\s*"
    "(?=[0-9一二三四五六七八九十]{1,4}(?:[、—–～~至-]{1,2}[0-9]{1,2})*[年月日]|"
    "[同是当翌次][日天月年]|[上中下]旬|[月年][底末初内])"
)
_FINAL = re.compile('[。!！?？…;；:：][”"’』」）)】]*$')
_CLOSED = re.compile(
    "[〔（(\\[［]\\d{4}[〕）)\\]］]\\d{1,4}号$|(?:来源|发布日期|发布时间|浏览)[^。]{0,40}$|[。；].{0,12}日$|^[^，。]{2,24}[）)]$|^(?:本报|记者)[^。]{0,20}$"
)
_STOPS = re.compile("[。，；！？,;!?]")
_CUT_OFF = "于自至从在到的和、，,为与及由向对将把被以按经即其并且或是（《“‘—"
_BRACKETED = re.compile("【(?P<t>[^【】]{1,60})】")
_CHAPTER = re.compile(
    "第[一二三四五六七八九十百\\d]{1,4}[编章节卷篇辑部][^。，]{0,30}|#{1,6}[^#].{0,60}|[一二三四五六七八九十]{1,3}、[^。，；：]{1,30}|"
    "[（(][一二三四五六七八九十]{1,3}[)）][^。，；：]{1,30}"
)
_ENUMERATION = re.compile(
    "第?[一二三四五六七八九十]{1,3}(?:、|是|条)|[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.、．)）](?!\\d)|——|[-*]\\s"
)
_NOT_CHRONICLE = re.compile(
    "历任|更迭|简历|年谱|职官|人物|目录|通知$|统计|指标|说明|编写|编纂|凡例|索引|启事|征集|工作|……|[·.…]{3}"
)
_ROSTER_TITLE = re.compile(
    "领导班子|领导成员|组成人员|名录|名单|领导名单|领导人|班子成员|编纂委员会|编委会|编辑部|历任|更迭|职官"
)
_SIGNED = re.compile(
    "[（(]\\s*(?:供稿|撰稿|审稿|撰写|执笔|整理|编辑|责任编辑|责编|记者|通讯员)[^（）()]{0,40}[)）]\\s*$"
)
_WORK_CHRONICLE = re.compile("(?<!目录)[年会委府局]工作大事记(?:要|略|述)?(?:[（(][^（）()]*[)）])?$")
_LABELLED = re.compile("[^:：]{1,8}[:：]\\s*[\u4e00-\u9fff]{2}")
"""主任：某某 goes on with the entry that tells of the election."""
_TALK = re.compile("本报|本刊|讯|电|记者|摘要|提示")
_HAN = re.compile("[\u4e00-\u9fff]")


def lay_out(source: Source) -> Layout:
    """Lines, headings and paragraphs of a decoded text, in its order."""
    whole = View.whole(source.text)
    lines = list(table_rows(read_lines(whole)))
    kept = without_furniture(lines)
    blocks = tuple(_Blocks(kept).made())
    if _untitled_chronicle(blocks) or _called_chronicle(source, blocks):
        blocks = tuple(_Blocks(kept, "chronicle").made())
    return Layout(source, whole.text, tuple(piece.line for piece in kept), blocks)


def _is_chronicle_title(text: str) -> bool:
    """大事记, and 工作大事记要; not the notice that asks for one."""
    told = CHRONICLE_TITLE.search(text) is not None and not _NOT_CHRONICLE.search(text)
    return told or _WORK_CHRONICLE.search(text) is not None


def date_heading(text: str) -> bool:
    """Whether a line is nothing but a year, a month, or a day: the heading of what follows."""
    if len(text) > 40:
        return False
    if text[0] in "（([【" and text[-1] in "）)]】":
        text = text[1:-1]
    found = read_label(text, SOME_DAY)
    return found is not None and found.end == len(text)


@lru_cache(maxsize=8)  # the first line of a paragraph is asked for again at every line behind it
def opens_entry(view: View) -> bool:
    """Whether a line begins with a mark or with a date set off from its text."""
    text = view.text
    if _MARK.match(text) or NUMBERED.match(text):
        return True
    start = 1 if text[:1] == "【" else 0
    found = label_of(view, start, SOME_DAY)
    if found is None:
        return False
    after = text[start + found.end : start + found.end + 1]
    return after in '，,：:】、“"' or gap_before(view, start + found.end) or start + found.end == len(text)


def label_of(view: View, start: int, context: DateContext) -> FoundDate | None:
    """The date that opens `view.text[start:]`; white space behind it in the source settles where it ends."""
    text = view.text[start : start + _LABEL_REACH]
    if not may_be_label(text):
        return None
    for place in gaps_before(view, start, start + len(text)):
        end = place - start
        if may_open(text, end) and (found := read_label(text[:end], context)) and found.end == end:
            return found
    return read_label(text, context)


_LABEL_REACH = 48
SOME_DAY = DateContext(2000, 1, "2000-01-01", century=1900, era=REPUBLIC)
"""Context enough to tell whether a text is a date, whatever the date."""


_OPENED = re.compile("【[^【】。]{1,58}")
_CLOSES = re.compile("[^【】。]{0,40}】")


def _with_whole_headings(pieces: list[Piece]) -> Iterator[Piece]:
    """The lines, a 【heading】 that is broken over two of them put together."""
    opened: Piece | None = None
    for piece in pieces:
        if opened is not None:
            if _CLOSES.match(piece.view.text):
                view = View.joined([opened.view, piece.view])
                piece = Piece(piece.line, view, opened.after_blank, opened.indented)
            else:
                yield opened
            opened = None
        if _OPENED.fullmatch(piece.view.text):
            opened = piece
        else:
            yield piece
    if opened is not None:
        yield opened


class _Blocks:
    """Lines on their way to blocks: which headings stand above, which section this is."""

    def __init__(self, pieces: list[Piece], section: Section = "article") -> None:
        self.pieces = list(_with_whole_headings(pieces))
        self.headings: list[tuple[int, str]] = []
        self.section = section

    def made(self) -> Iterator[Block]:
        paragraph: list[Piece] = []
        for number, piece in enumerate(self.pieces):
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
            paragraph.append(piece)
        if paragraph:
            yield self._paragraph(paragraph)

    def _heading(self, piece: Piece, view: View, level: int) -> Block:
        text = view.text.lstrip("#").strip("★☆◆ ")
        self.headings = [(n, t) for n, t in self.headings if n < level]
        if level == 3 and self.section == "chronicle":  # the next chapter, whose title the scan has lost
            self.headings = [(n, t) for n, t in self.headings if not CHRONICLE_TITLE.search(t)]
        self.headings.append((level, text))
        self._enter(text, level)
        return Block("heading", view, (piece.line,), tuple(t for _, t in self.headings[:-1]), self.section)

    def _enter(self, text: str, level: int) -> None:
        if _is_chronicle_title(text):
            self.section = "chronicle"
        elif _ROSTER_TITLE.search(text):
            self.section = "roster"
        elif self.section == "chronicle" and level >= 4:
            pass
        else:
            self.section = "article"

    def _paragraph(self, pieces: list[Piece]) -> Block:
        view = View.joined(piece.view for piece in pieces)
        lines = tuple(piece.line for piece in pieces)
        section = self.section
        if section == "roster" and _SIGNED.search(view.text):
            self.section = "article"
        item = any(level == 3 for level, _ in self.headings)
        return Block("paragraph", view, lines, tuple(text for _, text in self.headings), section, item)

    def _heading_level(self, number: int, piece: Piece) -> int:
        """0 for text; 1 for titles and chapters, 2 for （一）, 3 for 【…】, 4 and 5 for years and months."""
        text = piece.view.text
        if text[-1] in _CUT_OFF or len(text) > 60 or (_FINAL.search(text) and not text.endswith(("：", ":"))):
            return 0
        if (m := _BRACKETED.fullmatch(text)) and not date_heading(m["t"]):
            return 3
        if date_heading(text) and (self.section == "chronicle" or not _STOPS.search(text)):
            return _date_level(text) if self._followed_by_text(number) else 0
        if text[0] in MARKS and not text[1:2].strip():
            return 0
        if _STOPS.search(text) or text.endswith(("、", "：", ":")) or opens_entry(piece.view):
            return 0
        if _CHAPTER.fullmatch(text):
            return 2
        if _is_chronicle_title(text) and len(text) <= 40:
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
        return 1

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
        if _MARK.match(text):
            return True
        cut = before[-1] in _CUT_OFF
        if text[0] == "【":
            return True
        if opens_entry(piece.view):
            return not cut or bool(_FINAL.search(before))
        if self.section == "roster":
            return True
        if piece.indented and not cut:
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
        return not self._full_width(number - 1)

    def _full_width(self, number: int) -> bool:
        """Whether a printed line is about as long as the longest near it, so that the text goes on below."""
        near = [len(piece.line.view.text) for piece in self.pieces[max(0, number - 5) : number + 6]]
        return len(self.pieces[number].line.view.text) >= max(12, 0.75 * max(near))

    def _wrapped(self, paragraph: list[Piece], piece: Piece) -> bool:
        """A full stop that happens to end a printed line of full width."""
        if piece.after_blank or len(paragraph) < 2 or piece.indented or paragraph[-1].view.text[-1] in "：:":
            return False
        widths = [len(p.line.view.text) for p in paragraph[:-1]]
        return (
            len(paragraph[-1].line.view.text) >= max(20, min(widths) - 1) and max(widths) - min(widths) <= 4
        )


def _prose(paragraph: list[Piece]) -> bool:
    """Whether what stands before a gap is running text that a page may have broken."""
    text = paragraph[-1].view.text
    return bool(_STOPS.search("".join(piece.view.text for piece in paragraph))) or len(text) >= 30


def _called_chronicle(source: Source, blocks: tuple[Block, ...]) -> bool:
    """Whether only the name of the file calls the text a chronicle."""
    return "大事" in source.file and not any(block.section == "chronicle" for block in blocks)


def _untitled_chronicle(blocks: tuple[Block, ...]) -> bool:
    """A text that does not call itself a chronicle, but of which nearly every paragraph opens with a date.

    The lines of a career do too: those give spans, and are none.
    """
    paragraphs = [block for block in blocks if block.kind == "paragraph"]
    if len(paragraphs) < 3 or any(block.section != "article" for block in blocks):
        return False
    labels = [found for block in paragraphs if (found := _label_set_off(block.view)) is not None]
    points = [found for found in labels if "/" not in (found.edtf or "/") and found.point is not None]
    finer = [found for found in points if found.point is not None and found.point.unit in ("month", "day")]
    return len(finer) >= max(3, 0.75 * len(paragraphs)) and not _NOT_CHRONICLE.search(blocks[0].view.text)


def _label_set_off(view: View) -> FoundDate | None:
    found = label_of(view, 0, SOME_DAY)
    if found is None or found.end >= len(view.text):
        return None
    return found if view.text[found.end] in "，,：:" or gap_before(view, found.end) else None


def _date_level(text: str) -> int:
    found = read_label(text, SOME_DAY)
    point = found.point if found else None
    if point is None or point.fixed or (point.year is not None and point.month is None):
        return 4
    return 5 if point.unit == "month" else 7


def _inline_heading(view: View) -> int | None:
    """Where the text after an opening 【heading】 begins; None if a date or a press line stands in it."""
    m = _BRACKETED.match(view.text)
    if m is None or _TALK.search(m["t"]) or date_heading(m["t"]):
        return None
    return m.end()
