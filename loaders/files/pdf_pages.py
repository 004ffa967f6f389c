"""The pages of a PDF: first what stands where on each, then, with all known, its lines in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from loaders.files.pdf_columns import Band, bands_of
from loaders.files.pdf_glyphs import glyphs_of
from loaders.files.pdf_gutters import Gutter, gutters_of, known_gutters
from loaders.files.pdf_lines import Piece, Row, pieces_of
from loaders.files.pdf_margins import Margin, left_edge, margins_of
from loaders.files.pdf_rules import rules_of
from loaders.files.pdf_tables import Table, tables_in

_DRAWN = 200
"""Shapes on a page without a sign: as many may be writing turned into curves."""
_INDENT = "\u3000\u3000"
_LEAST_INDENT = 1.4
"""Signs from the edge of its column that a line begins at, where it begins a paragraph."""
_WIDER_PITCH = 1.45
LARGER = 1.15


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: what is written on it and where."""

    pieces: tuple[Piece, ...]
    tables: tuple[Table, ...]
    gutters: tuple[Gutter, ...]
    characters: int
    unmapped: int
    """Signs whose meaning the file does not tell."""
    pictured: bool
    """Whether a page without signs has something on it."""
    middle: float = 0.0
    """Of the page, from side to side."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One line of the text to be, with where it is printed."""

    text: str
    y: float
    size: float
    apart: bool
    """Whether an empty line goes before it."""
    table: bool = False
    short: float | None = None
    """How many signs more would fit on it, where its paragraph may go on below."""
    flush: bool = False
    """Whether it begins at the edge of its column."""


def sheet_of(page: Any) -> Sheet:
    """What is on a page of pypdfium2."""
    glyphs, turn, unmapped = glyphs_of(page)
    if not glyphs:
        return Sheet((), (), (), 0, unmapped, _is_drawn(page))
    tables, rest = tables_in(glyphs, *rules_of(page, turn))
    pieces = tuple(pieces_of(rest))
    left, bottom, right, top = page.get_mediabox()
    middle, _ = turn((left + right) / 2, (bottom + top) / 2)
    return Sheet(
        pieces, tuple(tables), tuple(gutters_of(pieces, middle)), len(glyphs), unmapped, False, middle
    )


def _is_drawn(page: Any) -> bool:
    from pypdfium2 import raw

    kinds = [each.type for each in page.get_objects(max_depth=2)]
    return raw.FPDF_PAGEOBJ_IMAGE in kinds or len(kinds) > _DRAWN


def print_pages(sheets: Sequence[Sheet]) -> Iterator[list[Printed]]:
    """The lines of every page in the order in which they are read."""
    every = [sheet.gutters for sheet in sheets]
    pages = [
        list(bands_of(sheet.pieces, sheet.tables, known_gutters(number, every, sheet.pieces)))
        for number, sheet in enumerate(sheets)
    ]
    margins = margins_of(pages)
    for number, (sheet, bands) in enumerate(zip(sheets, pages, strict=True)):
        lines: list[Printed] = []
        for band in bands:
            first, *others = _in_band(band, margins.on_page(number, band, sheet.middle))
            lines += [replace(first, apart=bool(lines)), *others]
        yield lines


def _in_band(band: Band, margins: Sequence[Margin | None]) -> Iterator[Printed]:
    for column, margin in zip(band.columns, margins, strict=True):
        rows = [thing for thing in column if isinstance(thing, Row)]
        edge = left_edge(rows)
        pitch = _pitch(rows)
        last: Row | Table | None = None
        for thing in column:
            if isinstance(thing, Table):
                for number, text in enumerate(thing.lines):
                    yield Printed(text, thing.y, 0.0, apart=number == 0, table=True)
            else:
                yield _line(thing, last, edge, pitch, margin)
            last = thing


def _line(row: Row, last: Row | Table | None, edge: float, pitch: float, margin: Margin | None) -> Printed:
    apart = isinstance(last, Table)
    if isinstance(last, Row):
        larger, smaller = max(row.size, last.size), min(row.size, last.size)
        apart = last.y - row.y > _WIDER_PITCH * pitch or larger > LARGER * smaller
    inward = row.x - edge
    indent = _INDENT if inward >= _LEAST_INDENT * row.size else ""
    return Printed(
        indent + row.text,
        row.y,
        row.size,
        apart,
        short=None if margin is None else margin.short_of(row),
        flush=inward < 0.6 * row.size,
    )


def _pitch(rows: Sequence[Row]) -> float:
    """How far a line stands below another of its paragraph; steps between paragraphs may be wider."""
    steps = sorted(one.y - other.y for one, other in pairwise(rows))
    return steps[len(steps) // 5] if steps else 0.0
