"""PDF files as text: every page in reading order, its running heads once, tables a row a line."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from graph import lazy_re as re
from graph.errors import UnreadableFile
from loaders.files.pdf_furniture import without_furniture
from loaders.files.pdf_glyphs import WIDE
from loaders.files.pdf_margins import STOPS
from loaders.files.pdf_pages import Printed, Sheet, print_pages, sheet_of
from loaders.files.shared import Extracted, broken, library

_PASSWORD = 4
"""FPDF_ERR_PASSWORD."""
_MOST_UNMAPPED = 0.2
"""Of the signs on the pages: with more than that unknown, the rest is no text either."""
_NAMED_PAGES = 12
_UNBROKEN = re.compile("[（《“‘【〔]*(?:[!-~]{1,20}|.)[，。、；：！？）》”’】〕,.;:!?)%％]*")
_DATED = re.compile(r"[（(]?\d{1,4}[年月日.．/—–-]")
_LABELLED = re.compile(r"[\d△Δ▲○●◎☆★■□◆【（(〔第]|[一二三四五六七八九十]{1,3}[、月日年]|\S{1,10}[ \u3000]")
"""A line that begins so after a full stop may be an entry of its own, though it is not indented."""


def read_pdf(data: bytes, name: str) -> Extracted:
    """The text of a PDF with the places where its pages begin.

    Raises `UnreadableFile` where it is locked or broken, or has pictures of pages without a text layer.
    """
    sheets = _sheets(data, name)
    characters = sum(sheet.characters for sheet in sheets)
    unmapped = sum(sheet.unmapped for sheet in sheets)
    if not characters:
        raise UnreadableFile(
            f"{name}: 扫描件，没有文字层，请先作文字识别 (no text layer: run OCR on it first)"
        )
    if unmapped > _MOST_UNMAPPED * (characters + unmapped):
        raise UnreadableFile(
            f"{name}: 文字层是乱码，请先作文字识别 (garbled text layer: run OCR on it first)"
        )
    empty = [number for number, sheet in enumerate(sheets, 1) if sheet.pictured and not sheet.characters]
    return replace(
        _joined(without_furniture(list(print_pages(sheets))), _reported(name, empty)), unread=tuple(empty)
    )


def _sheets(data: bytes, name: str) -> list[Sheet]:
    pdfium = library("pypdfium2", name)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as err:
        if getattr(err, "err_code", None) == _PASSWORD:
            raise UnreadableFile(f"{name}: 有密码，打不开 (locked by a password)") from err
        raise broken(name, "PDF", err) from err
    try:
        return [_sheet(document, number) for number in range(len(document))]
    except pdfium.PdfiumError as err:
        raise broken(name, "PDF", err) from err
    finally:
        document.close()


def _sheet(document: Any, number: int) -> Sheet:
    page = document[number]
    try:
        return sheet_of(page)
    finally:
        page.close()


def _reported(name: str, empty: list[int]) -> tuple[str, ...]:
    """That some pages are pictures alone: what stands on them is not read."""
    if not empty:
        return ()
    named = "、".join(map(str, empty[:_NAMED_PAGES])) + ("…" if len(empty) > _NAMED_PAGES else "")
    return (
        f"{name}: 第 {named} 页只有图片，没有读 ({len(empty)} pages are pictures without text: not read)",
    )


def _joined(pages: list[list[Printed]], notes: tuple[str, ...]) -> Extracted:
    """The lines as a text, with those of one paragraph put together over columns and pages."""
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    last: Printed | None = None
    for page in pages:
        starts.append(length)
        for number, line in enumerate(page):
            between = "" if last is None else _between(last, line)
            if number == 0:
                starts[-1] += len(between)
            pieces += [between, line.text]
            length += len(between) + len(line.text)
            last = line
    return Extracted("".join(pieces) + "\n", pages=tuple(starts), notes=notes)


def _first_word(text: str) -> float:
    """How many signs of room the first part of a line needs: a word, or a sign with the comma behind it."""
    word = _UNBROKEN.match(text)
    characters = word[0] if word else text[:1]
    return sum(1.0 if character >= WIDE else 0.6 for character in characters) + 0.2


def _in_a_list(one: Printed, other: Printed) -> bool:
    """Whether both lines begin with a date: those of a career may all be of one length."""
    return bool(_DATED.match(one.text.lstrip()) and _DATED.match(other.text))


def _between(one: Printed, other: Printed) -> str:
    """What parts two lines: nothing where the second goes on with the first."""
    if other.apart:
        return "\n\n"
    if not other.flush or one.short is None or one.short > _first_word(other.text):
        return "\n"
    if abs(one.size - other.size) > 0.1 * one.size:
        return "\n"
    if _LABELLED.match(other.text) if one.text[-1] in STOPS else _in_a_list(one, other):
        return "\n"
    return " " if one.text[-1].isascii() and other.text[0].isascii() else ""
