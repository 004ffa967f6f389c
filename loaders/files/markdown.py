"""Markdown as OCR programs write it, with tables and other HTML inside: its words, tables a row a line."""

from __future__ import annotations

from collections.abc import Iterator

from graph import lazy_re as re
from loaders.files.encodings import decode
from loaders.files.html import lines_in, parse_html
from loaders.files.markup import plain_text
from loaders.files.shared import Extracted, lines_of

_TABLE = re.compile(r"<(table)\b[^>]*>.*?</\1\s*>", re.I | re.S)
_WRAPPED = re.compile(r"</?(?:html|body)\b[^>]*>", re.I)
_PAGE = re.compile(
    r"\f|<!--\s*(?:page[ _-]?break|page\s*[:：]?\s*\d+|第\s*\d+\s*页)\s*-->|^\{\d+\}-{8,}\s*$", re.I | re.M
)
"""Where a page ends, as OCR programs mark it."""
_HTML = re.compile(r"<(?:table|del|s|strike|br|sup|sub|u|img|div|center|details)\b[^<>]*>", re.I)
_MARKED = re.compile(r"^#{1,6} \S|^!\[[^\]\n]*\]\(|^\|[ :|-]{3,}\|\s*$|^</?(?:div|center|details)\b", re.M)
_MOST = 400_000


def is_markdown(text: str) -> bool:
    """Whether a text holds HTML that is not its words: a table, struck out text, among signs of Markdown."""
    sample = text[:_MOST]
    found = _HTML.search(sample)
    if found is None:
        return False
    return _TABLE.search(sample) is not None or _MARKED.search(sample) is not None


def read_markdown(data: bytes, name: str) -> Extracted:
    """The words of a Markdown text, with the places where its pages begin, if it marks them."""
    text, encoding = decode(data, name)
    parts, starts = [], []
    length = 0
    for page in _pages(text):
        written = lines_of(_lines(page))
        starts.append(length)
        parts.append(written + "\n" if written else "")
        length += len(parts[-1])
    whole = "".join(parts).rstrip("\n") + "\n"
    paged = len(starts) > 1
    return Extracted(whole, encoding, tuple(min(start, len(whole)) for start in starts) if paged else ())


def _pages(text: str) -> Iterator[str]:
    """The pages; a mark before the first word begins the first."""
    start = 0
    for mark in _PAGE.finditer(text):
        if text[start : mark.start()].strip() or start:
            yield text[start : mark.start()]
        start = mark.end()
    yield text[start:]


def _lines(page: str) -> Iterator[str]:
    place = 0
    for table in _TABLE.finditer(page):
        yield from plain_text(page[place : table.start()]).split("\n")
        yield ""
        root = parse_html(_WRAPPED.sub("", table.group()), "table")
        yield from (line for line in lines_in(root) if line.strip()) if root is not None else ()
        yield ""
        place = table.end()
    yield from plain_text(page[place:]).split("\n")
