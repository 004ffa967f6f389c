"""Word documents as text: one line a paragraph, automatic numbers written out, one line a row of a table.

What was deleted under track changes is left out, what was inserted is in; footnotes and endnotes come last;
headers, footers and comments are no part of the text. Pages are not told: a .docx has none until a program
sets it, and the breaks that Word leaves in it are not all there.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from loaders.files.docx_numbers import Numbers, attribute, whole
from loaders.files.shared import Extracted, Zip, lines_of, local

_MAIN = "word/document.xml"
_LEFT_OUT = frozenset({
    "del", "moveFrom", "Fallback", "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr",
    "rt", "instrText", "delText", "drawing", "pict", "object",
})  # fmt: skip
_INDENT = "\u3000\u3000"
_LEAST_INDENT = 300
"""Twentieths of a point: one and a half signs of ten points."""
_LONG_CELL = 400
"""Characters; a cell with more than that is a part of the page, and its table a means of laying it out."""


def read_docx(data: bytes, name: str) -> Extracted:
    """The text of a Word document. Raises `UnreadableFile` where it is locked or broken."""
    opened = Zip(data, name, "Word")
    main = next(_targets(opened, "", "officeDocument"), _MAIN)
    body = opened.xml(main)
    styles = _Styles(next((opened.xml(part) for part in _targets(opened, main, "styles")), None))
    numbers = Numbers(next((opened.xml(part) for part in _targets(opened, main, "numbering")), None))
    reader = _Reader(styles, numbers)
    lines = list(reader.blocks(body))
    for kind in ("footnotes", "endnotes"):
        for part in _targets(opened, main, kind):
            lines += ["", *_notes(opened.xml(part), reader)]
    return Extracted(lines_of(lines))


def _targets(opened: Zip, part: str, kind: str) -> Iterator[str]:
    """The parts that a part is related to in one way."""
    folder, base = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{base}.rels")
    if relations not in opened:
        return
    for each in opened.xml(relations):
        if (each.get("Type") or "").endswith(f"/{kind}"):
            target = each.get("Target") or ""
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            if (path := posixpath.normpath(path)) in opened:
                yield path


@dataclass(frozen=True, slots=True)
class _Look:
    """What of a paragraph's form matters: its list, whether it is indented, whether it stands by itself."""

    list: str | None = None
    level: int = 0
    indented: bool | None = None
    apart: bool | None = None

    def over(self, below: _Look) -> _Look:
        """This, and where it says nothing, what lies below."""
        return _Look(
            below.list if self.list is None else self.list,
            self.level if self.list is not None or self.level else below.level,
            below.indented if self.indented is None else self.indented,
            below.apart if self.apart is None else self.apart,
        )


class _Styles:
    """The look of every style of paragraph, with what it is based on."""

    def __init__(self, root: Any | None) -> None:
        self._own: dict[str, tuple[_Look, str | None]] = {}
        self._default: str | None = None
        for style in root if root is not None else ():
            if local(style) == "style" and attribute(style, "type") == "paragraph":
                identity = attribute(style, "styleId") or ""
                based = next((attribute(each, "val") for each in style if local(each) == "basedOn"), None)
                own = next((each for each in style if local(each) == "pPr"), None)
                self._own[identity] = (_look(own), based)
                if attribute(style, "default") in ("1", "true"):
                    self._default = identity

    def look(self, properties: Any | None) -> _Look:
        """How a paragraph with these properties looks."""
        found = _look(properties)
        style = self._default
        for each in properties if properties is not None else ():
            if local(each) == "pStyle":
                style = attribute(each, "val")
        seen: set[str] = set()
        while style is not None and style in self._own and style not in seen:
            seen.add(style)
            own, style = self._own[style]
            found = found.over(own)
        return found


def _look(properties: Any | None) -> _Look:
    number: str | None = None
    level = 0
    indented: bool | None = None
    apart: bool | None = None
    for each in properties if properties is not None else ():
        match local(each):
            case "numPr":
                for part in each:
                    if local(part) == "numId":
                        number = attribute(part, "val")
                    elif local(part) == "ilvl":
                        level = whole(attribute(part, "val"), 0)
            case "ind":
                chars, points = attribute(each, "firstLineChars"), attribute(each, "firstLine")
                if chars is not None or points is not None:
                    indented = whole(chars, 0) >= 100 or (
                        not whole(chars, 0) and whole(points, 0) >= _LEAST_INDENT
                    )
            case "outlineLvl":
                apart = whole(attribute(each, "val"), 9) < 9
            case "jc" if attribute(each, "val") == "center":
                apart = True
    return _Look(number, level, indented, apart)


class _Reader:
    """The lines of a part of a document, in its order."""

    def __init__(self, styles: _Styles, numbers: Numbers) -> None:
        self._styles = styles
        self._numbers = numbers

    def blocks(self, element: Any) -> Iterator[str]:
        """The lines of everything in an element that holds paragraphs and tables."""
        for child in element:
            match local(child):
                case "p":
                    yield from self._paragraph(child)
                case "tbl":
                    yield from self._table(child)
                case name if name not in _LEFT_OUT:
                    yield from self.blocks(child)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        properties = next((each for each in paragraph if local(each) == "pPr"), None)
        look = self._styles.look(properties)
        text = "".join(_text(paragraph))
        label = self._numbers.label(look.list, look.level) if look.list and text.strip() else ""
        if look.apart:
            yield ""
        indent = _INDENT if look.indented and not look.apart and text.strip() else ""
        yield from (indent + label + text).splitlines() or [""]
        if look.apart:
            yield ""
        for box in _boxes(paragraph):
            yield from ("", *self.blocks(box), "")

    def _table(self, table: Any) -> Iterator[str]:
        """One line a row; a cell that spans several columns or rows has empty ones beside and below it."""
        rows = [
            [_cell(cell) for cell in _within(row, "tc")] for row in _within(table, "tr") if not _gone(row)
        ]
        texts = [[list(self.blocks(cell.element)) for cell in cells] for cells in rows]
        long = any(sum(map(len, lines)) > _LONG_CELL for cells in texts for lines in cells)
        yield ""
        if long or all(len(cells) < 2 for cells in rows):
            yield from (line for cells in texts for lines in cells for line in lines)
        else:
            for cells, lines_in_row in zip(rows, texts, strict=True):
                line: list[str] = []
                for cell, lines in zip(cells, lines_in_row, strict=True):
                    words = "" if cell.goes_on else " ".join(" ".join(lines).split())
                    line += [words, *[""] * (cell.width - 1)]
                yield "\t".join(line)
        yield ""


@dataclass(frozen=True, slots=True)
class _Cell:
    element: Any
    width: int
    goes_on: bool
    """Whether it only carries on the cell above it."""


def _cell(element: Any) -> _Cell:
    width, goes_on = 1, False
    for properties in element:
        if local(properties) == "tcPr":
            for each in properties:
                if local(each) == "gridSpan":
                    width = max(1, min(whole(attribute(each, "val"), 1), 200))
                elif local(each) == "vMerge":
                    goes_on = attribute(each, "val") != "restart"
    return _Cell(element, width, goes_on)


def _within(element: Any, name: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, those in content controls too."""
    for child in element:
        if local(child) == name:
            yield child
        elif local(child) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _within(child, name)


def _gone(row: Any) -> bool:
    """Whether a row was deleted under track changes."""
    return any(
        local(each) == "del" for properties in row if local(properties) == "trPr" for each in properties
    )


def _text(element: Any) -> Iterator[str]:
    """What a paragraph says, its text boxes apart."""
    for child in element:
        name = local(child)
        match name:
            case "t":
                yield child.text or ""
            case "tab" | "ptab":
                yield "\t"
            case "br" | "cr":
                yield "\n"
            case "noBreakHyphen":
                yield "-"
            case "sym":
                code = int(attribute(child, "char") or "2022", 16)
                yield chr(code) if 32 <= code < 0xD800 else "•"
            case "r" if _hidden(child):
                pass
            case _ if name not in _LEFT_OUT:
                yield from _text(child)


def _hidden(run: Any) -> bool:
    return any(
        local(each) == "vanish" and attribute(each, "val") not in ("0", "false")
        for properties in run
        if local(properties) == "rPr"
        for each in properties
    )


def _boxes(paragraph: Any) -> Iterator[Any]:
    """The text boxes that hang on a paragraph; of a drawing given twice, the form for newer programs."""
    for each in paragraph.iterdescendants():
        if local(each) == "txbxContent":
            above = [local(over) for over in each.iterancestors()]
            own = above.index("p") if "p" in above else 0
            if not {"Fallback", "del", "moveFrom"} & set(above) and "txbxContent" not in above[:own]:
                yield each


def _notes(root: Any, reader: _Reader) -> Iterator[str]:
    number = 0
    for note in root:
        if attribute(note, "type") in (None, "normal"):
            number += 1
            text = " ".join(" ".join(reader.blocks(note)).split())
            if text:
                yield f"[{number}] {text}"
