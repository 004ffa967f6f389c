"""What a page prints beside its text: page numbers, running heads, scraps of the scan."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from loaders.document.model import Line
from loaders.lexicon import lexicon
from loaders.text.patterns import HAN
from loaders.text.view import View
from loaders.text.whitespace import mend

_PAGE_NUMBER = re.compile(
    r"\s*(?:[-—–·•.\s〔\[(（|]*(?:第\s*)?\d{1,4}(?:\s*页)?[-—–·•.\s〕\])）|]*[№>»▶◀<«►◄]*|[№>»▶◀<«►◄]+\s*\d{1,4})\s*"
)


_SCRAP = re.compile(
    r"\s*(?:\d{1,4}\s*)?\$[^$\n]{1,120}\$\s*\d{0,4}\s*|\s*!\[[^\]\n]{0,80}\]\([^)\n]{0,200}\)\s*|\s*[-=_*]{3,}\s*|\s*<!--[^\n]{0,60}-->\s*"
)


_OPENS_SCRAP = re.compile(r"[-—–·•.〔\[(（|第\d№>»▶◀<«►◄$!=_*]")


_BOOK_TITLE = re.compile(f"[{HAN} ]{{2,20}}(?:年鉴|志|通讯|公报)\\s*[（(]?[0-9]{{0,4}}[)）]?")


_BOOK_AND_CHAPTER = re.compile(f"\\s*[{HAN}]{{2,16}}(?:年鉴|志)\\s{{2,}}[{HAN}]{{2,12}}\\s*")
"""天山县志　　　大事年表, at the head of a page."""
_HEAD_WITH_NUMBER = re.compile(
    r"\s*(?P<head>\D{2,30}?)(?:\s{3,}|[·.…•]{3,}\s*)(?:第\s*)?(?P<n>\d{1,4})(?:\s*页)?\s*|\s*(?P<n2>\d{1,4})\s{3,}(?P<head2>\D{2,30}?)\s*"
)


_HEAD_WITH_FRAMED_NUMBER = re.compile(
    r"\s*(?:\D{2,30}?\s{2,}(?P<s>[-—–·•])\s?\d{1,4}\s?(?P=s)|(?P<t>[-—–·•])\s?\d{1,4}\s?(?P=t)\s{2,}\D{2,30}?)\s*"
)
"""大事记　　·19·: where it is no title, but the head of a page."""
_ASCII = r"[ !-~，；：？！（）]"
_NOISE = re.compile(
    rf"(?<=[{HAN}，。、；：！？”）,.)])\s*[!-~]{_ASCII}{{6,160}}$|(?<=\d)\s*[!-/:-@[-`{{-~]{_ASCII}{{6,160}}$|"
    rf"^(?![0-9]{{4}})[!-~]{_ASCII}{{6,160}}?(?=\s{{2,}}|$)"
)
"""What forums put behind and before their lines against copying: `3 d; R1 y% G, v8 f^ D`."""
_MAY_BE_NOISE = re.compile(rf"[!-~]{_ASCII}{{6}}")
"""A part of every noise."""
_MARKUP = re.compile("'{2,5}|</?(?:big|small|b|i|u|strong|center|font)(?: [^<>]{0,60})?>|<br ?/?>")
_LONGEST_SCRAP, _HEAD = 4, 2
_SYMBOLS = frozenset("!#$%^&*~;'\"{}|\\?+=@[]`<")


class Piece(NamedTuple):
    """A printed line that is text, mended."""

    line: Line
    view: View
    after_blank: bool
    indented: bool


def read_lines(whole: View) -> Iterator[Line]:
    start = 0
    blank = whole[:0]
    for number, printed in enumerate(whole.source.splitlines(keepends=True), 1):
        if printed.isspace():
            yield Line(number, blank)
        else:
            end = start + len(printed.rstrip("\r\n\f\v\x1c\x1d\x1e\x85\u2028\u2029"))
            yield Line(number, whole[start:end])
        start += len(printed)


def without_furniture(lines: list[Line]) -> list[Piece]:
    """The lines that are text; a number alone among numbers is a column of a table and stays."""
    texts = [line.view.text.strip() for line in lines]
    filled = [i for i, text in enumerate(texts) if text]
    odd = [i for i in filled if _OPENS_SCRAP.match(texts[i])]
    numbers = {i for i in odd if _PAGE_NUMBER.fullmatch(texts[i]) and not _is_year(texts[i])}
    place = {i: k for k, i in enumerate(filled)}
    furniture = {i for i in odd if _SCRAP.fullmatch(texts[i])}
    for i in numbers:
        around = [filled[k] for k in (place[i] - 1, place[i] + 1) if 0 <= k < len(filled)]
        if not any(n in numbers and texts[n].isdigit() and texts[i].isdigit() for n in around):
            furniture.add(i)
    numbered = [(i, m) for i in filled if (m := _HEAD_WITH_NUMBER.fullmatch(lines[i].view.text))]
    titles = {_bare(text) for text in texts if text and len(text) < 40} if numbered else set()
    furniture |= {i for i, m in numbered if _bare(m["head"] or m["head2"]) in titles}
    seen: set[str] = set()
    for i, m in numbered:
        head = _bare(m["head"] or m["head2"]).rstrip("第")
        if head in seen:
            furniture.add(i)
        seen.add(head)
    framed = (i for i in filled[_HEAD:] if _HEAD_WITH_FRAMED_NUMBER.fullmatch(lines[i].view.text))
    furniture |= {i for i in framed if _title_word().search(_bare(texts[i]))}
    furniture |= _running_heads(texts, filled, place, furniture)
    pieces = []
    blank = True
    for i, line in enumerate(lines):
        if not texts[i]:
            blank = True
        elif i not in furniture:
            raw = line.view.text
            view = mend(_without_noise(line.view))
            if view.text:
                pieces.append(
                    Piece(line, view, blank, raw.startswith(("\u3000\u3000", "    ", "\t", "\u3000 ")))
                )
                blank = False
    return pieces


def is_running_head(text: str) -> bool:
    """Whether a line is the name of a book and of its chapter."""
    return _BOOK_AND_CHAPTER.fullmatch(text) is not None


def _running_heads(
    texts: list[str], filled: list[int], place: dict[int, int], furniture: set[int]
) -> set[int]:
    """Titles of the book or chapter printed beside page numbers, over and over or in the book's own form."""
    first: dict[str, int] = {}
    titles = (i for i in filled if len(texts[i]) <= 40 and _title_word().search(texts[i]))
    for i in titles:
        first.setdefault(_bare(texts[i]), i)
    found: set[int] = set()
    for i in furniture:
        k = place[i]
        for n in filled[max(0, k - 1) : k + 2]:
            again = first.get(_bare(texts[n]), n) < n
            named = _BOOK_TITLE.fullmatch(texts[n]) or (k > 1 and _BOOK_AND_CHAPTER.fullmatch(texts[n]))
            if abs(n - i) <= 2 and (again or named):
                found.add(n)
    return found


@cache
def _title_word() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("chronicles")["titles"]))


@cache
def _margin_word() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("chronicles")["margins"]))


def in_margin(text: str) -> bool:
    """Whether a line is the site's own: its telephone, its licence, the way to the next page."""
    return len(text) < _LONGEST_MARGIN and "。" not in text and _margin_word().search(text) is not None


_LONGEST_MARGIN = 80


def _without_noise(view: View) -> View:
    """The line without the signs that a forum adds to it, and those by which a wiki sets letters off."""
    if "<" in view.text or "''" in view.text:
        for m in reversed(list(_MARKUP.finditer(view.text))):
            view = View.joined([view[: m.start()], view[m.end() :]])
    if _MAY_BE_NOISE.search(view.text) is None:
        return view
    for m in reversed(list(_NOISE.finditer(view.text))):
        characters = m.group().split()
        odd = any(character in _SYMBOLS for character in m.group())
        if len(characters) > 3 and odd and max(map(len, characters)) <= _LONGEST_SCRAP:
            view = View.joined([view[: m.start()], view[m.end() :]])
    return view


def _is_year(text: str) -> bool:
    text = text.strip("[]〔〕【】（）()")
    return len(text) == 4 and text.isdigit() and 1000 <= int(text) <= 2100


def _bare(text: str) -> str:
    return "".join(text.split())
