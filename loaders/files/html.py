"""Web pages as text: blocks and `<br>` as lines, rows of a table as lines of cells with tabs between.

Nothing is chosen by guess: scripts, styles, form fields and what the page itself declares to be navigation
are left out, all else stays.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import Any

from graph import lazy_re as re
from graph.errors import UnreadableFile
from loaders.files.encodings import decode
from loaders.files.shared import Extracted, library, lines_of, local

_DROPPED = frozenset({
    "head", "script", "style", "noscript", "template", "nav", "select", "textarea", "button", "iframe",
    "object", "embed", "svg", "math", "canvas", "video", "audio", "rt", "rp", "del", "s", "strike",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "html",
    "legend", "li", "main", "menu", "summary", "td", "th", "tr", "tbody", "thead", "tfoot",
})  # fmt: skip
_SET_OFF = frozenset({
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre", "section", "table", "ul",
})  # fmt: skip
"""Blocks with an empty line before and after, as browsers show them."""
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:-]{2,40})""", re.I)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "utf8": "utf-8"}
"""What pages call an encoding, and the larger one that they mean."""
_SPACE = re.compile("[ \t\r\n\f]+")
_CHARACTERS = {
    "\xa0": " ", "\u2002": " ", "\u2003": "\u3000", "\u2009": " ", "\u200b": None, "\u2060": None,
    "\ufeff": None, "\xad": None,
}  # fmt: skip
_SPACES = str.maketrans(_CHARACTERS)
_LONG_CELL = 400
"""Characters; a cell with more than that is a part of the page, and its table a means of laying it out."""
_SITE = re.compile(r"\s*[-_—–|｜]+\s*")


def read_html(data: bytes, name: str) -> Extracted:
    """The text of a web page, its title first. Raises `UnreadableFile` where there is none."""
    text, encoding = decoded(data, name)
    root = parse_html(text, name)
    title = root.find(".//title") if root is not None else None
    lines = list(lines_in(root)) if root is not None else []
    return Extracted(lines_of([*_titled(_tight(_all_text(title)), lines), *lines]), encoding)


def decoded(data: bytes, name: str) -> tuple[str, str]:
    """The text of a page and its encoding: by its mark, as UTF-8, as it says itself, or by its characters."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data, name)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if m := _DECLARED.search(data[:4096]):
        named = m[1].decode("ascii").lower()
        encoding = _WIDER.get(named, named)
        try:
            text = data.decode(encoding, "replace")
        except LookupError:
            return decode(data, name)
        if encoding != "utf-8" and text.count("\ufffd") <= len(text) // 200:
            return text, encoding
    return decode(data, name)


def parse_html(text: str, name: str) -> Any:
    """The tree of a page, however badly it is nested; `None` where there is nothing in it."""
    etree = library("lxml.etree", name)
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as err:
        raise UnreadableFile(f"{name}: 网页里没有文字 (nothing in this page)") from err


def lines_in(root: Any) -> Iterator[str]:
    """The lines of a page or of a part of one, in their order; empty ones set headings and tables off."""
    from lxml.etree import iterwalk

    line: list[str] = []
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = local(element).lower()
        if event == "end":
            if name in _BLOCKS or name in _SET_OFF:
                yield from _ended(line)
                if name in _SET_OFF:
                    yield ""
        elif _left_out(element, name):
            walk.skip_subtree()
        elif name == "br":
            yield from _ended(line, empty=True)
        elif name == "table" and _has_data(element):
            yield from _ended(line)
            yield ""
            yield from _rows(element)
            walk.skip_subtree()
        elif name == "pre":
            yield from _ended(line)
            yield from ("", *_all_text(element).translate(_SPACES).splitlines())
            walk.skip_subtree()
        else:
            if name in _BLOCKS or name in _SET_OFF:
                yield from _ended(line)
                if name in _SET_OFF:
                    yield ""
                if "text-indent" in (element.get("style") or ""):
                    line.append("\u3000\u3000")
            line.append(element.text or "")
        if event == "end" and element is not root:
            line.append(element.tail or "")
    yield from _ended(line)


def _ended(line: list[str], empty: bool = False) -> Iterator[str]:
    """The line gathered so far, if there is something on it; it begins anew."""
    text = _tight("".join(line))
    line.clear()
    if text or empty:
        yield text


def _tight(text: str) -> str:
    """White space as a browser shows it: runs drawn together, line ends between Chinese signs taken out."""

    def one(m: re.Match[str]) -> str:
        before, after = text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1]
        return "" if "\n" in m[0] and before >= "\u2e80" and after >= "\u2e80" else " "

    return _SPACE.sub(one, text).strip(" ").translate(_SPACES)


_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_NOTE_MARK = re.compile(r"\s*[\[［【(（〔]\s*(?:注?\d{1,3}|[①-⑳*＊†‡])\s*[\]］】)）〕]\s*|\s*[①-⑳*＊†‡]\s*")


def _left_out(element: Any, name: str) -> bool:
    """Whether it is no text: of the site, hidden, struck out, or the mark of a note."""
    if name in _DROPPED or element.get("role") == "navigation":
        return True
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    return name == "sup" and _NOTE_MARK.fullmatch(_all_text(element)) is not None


def _all_text(element: Any) -> str:
    return "" if element is None else "".join(element.itertext())


def _titled(title: str, lines: list[str]) -> list[str]:
    """The title as the first line; a site's name that goes with it (大事记_某县政府网) on the next."""
    if not title:
        return []
    for line in (line.strip() for line in lines[:200]):
        if len(line) >= 4 and title.startswith(line):
            site = _SITE.sub("", title[len(line) :], count=1)
            if site != title[len(line) :] or not site:
                return [line, site] if site else [line]
    return [title]


# ------------------------------------------------------------------------------------------------ tables


def _has_data(table: Any) -> bool:
    """Whether a table is one, and not a means of laying out the page."""
    if any(local(inner).lower() == "table" for inner in table.iterdescendants()):
        return False
    rows = [_cells(row) for row in _rows_of(table)]
    long = any(len(_all_text(cell)) > _LONG_CELL for cells in rows for cell in cells)
    return not long and any(len(cells) > 1 for cells in rows)


def _rows_of(table: Any) -> list[Any]:
    return [each for each in table.iterdescendants() if local(each).lower() == "tr"]


def _cells(row: Any) -> list[Any]:
    return [each for each in row if local(each).lower() in ("td", "th")]


def _rows(table: Any) -> Iterator[str]:
    """One line a row; a cell that spans several columns or rows has empty ones beside and below it."""
    for element in table:
        if local(element).lower() == "caption":
            yield _flat(element)
    below: dict[int, int] = {}  # how many rows more a cell goes on, by its column
    for row in _rows_of(table):
        line: list[str] = []
        for cell in _cells(row):
            _pass_over(below, line)
            wide, deep = _number(cell.get("colspan")), _number(cell.get("rowspan"))
            for place in range(len(line), len(line) + wide):
                below[place] = deep - 1
            line += [_flat(cell), *[""] * (wide - 1)]
        _pass_over(below, line)
        if any(line):
            yield "\t".join(line)


def _pass_over(below: dict[int, int], line: list[str]) -> None:
    """Empty cells for those of rows above that reach down to here."""
    while below.get(len(line), 0):
        below[len(line)] -= 1
        line.append("")


def _number(text: str | None) -> int:
    return min(int(text), 200) if text and text.isdigit() and int(text) > 0 else 1


def _flat(cell: Any) -> str:
    """All that stands in a cell, on one line."""
    return " ".join("".join(f"{line} " for line in lines_in(cell)).split())


def joined_lines(pages: Iterable[Any]) -> str:
    """The lines of several pages, one after the other, as one text."""
    return lines_of(line for page in pages for line in ("", *lines_in(page)))
