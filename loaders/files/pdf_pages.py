"""The pages of a PDF: first what stands where on each, then, with all known, its lines in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

from loaders.files.pdf_columns import Band, Gutter, bands_of, gutters_of, known_gutters
from loaders.files.pdf_glyphs import glyphs_of
from loaders.files.pdf_lines import Piece, Row, pieces_of
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
    signs: int
    unmapped: int
    """Signs whose meaning the file does not tell."""
    pictured: bool
    """Whether a page without signs has something on it."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One line of the text to be, with where it is printed."""

    text: str
    y: float
    size: float
    apart: bool
    """Whether an empty line goes before it."""
    table: bool = False


def sheet_of(page: Any) -> Sheet:
    """What is on a page of pypdfium2."""
    glyphs, turn, unmapped = glyphs_of(page)
    if not glyphs:
        return Sheet((), (), (), 0, unmapped, _is_drawn(page))
    tables, rest = tables_in(glyphs, *rules_of(page, turn))
    pieces = tuple(pieces_of(rest))
    return Sheet(pieces, tuple(tables), tuple(gutters_of(pieces)), len(glyphs), unmapped, False)


def _is_drawn(page: Any) -> bool:
    from pypdfium2 import raw

    kinds = [each.type for each in page.get_objects(max_depth=2)]
    return raw.FPDF_PAGEOBJ_IMAGE in kinds or len(kinds) > _DRAWN


def print_pages(sheets: Sequence[Sheet]) -> Iterator[list[Printed]]:
    """The lines of every page in the order in which they are read."""
    every = [sheet.gutters for sheet in sheets]
    for number, sheet in enumerate(sheets):
        gutters = known_gutters(number, every, sheet.pieces)
        bands = list(bands_of(sheet.pieces, sheet.tables, gutters))
        lines: list[Printed] = []
        for band in bands:
            first, *others = _in_band(band)
            lines += [replace(first, apart=bool(lines)), *others]
        yield lines


def _in_band(band: Band) -> Iterator[Printed]:
    for column in band.columns:
        rows = [thing for thing in column if isinstance(thing, Row)]
        edge = _edge(rows)
        pitch = _pitch(rows)
        last: Row | Table | None = None
        for thing in column:
            if isinstance(thing, Table):
                for number, text in enumerate(thing.lines):
                    yield Printed(text, thing.y, 0.0, apart=number == 0, table=True)
            else:
                yield _line(thing, last, edge, pitch)
            last = thing


def _line(row: Row, last: Row | Table | None, edge: float, pitch: float) -> Printed:
    apart = isinstance(last, Table)
    if isinstance(last, Row):
        larger, smaller = max(row.size, last.size), min(row.size, last.size)
        apart = last.y - row.y > _WIDER_PITCH * pitch or larger > LARGER * smaller
    indent = _INDENT if row.x - edge >= _LEAST_INDENT * row.size else ""
    return Printed(indent + row.text, row.y, row.size, apart)


def _edge(rows: Sequence[Row]) -> float:
    """Where the lines of a column begin: the leftmost place at which several do."""
    starts = sorted(row.x for row in rows)
    if not starts:
        return 0.0
    size = median(row.size for row in rows)
    return next((low for low, high in pairwise(starts) if high - low < 0.5 * size), starts[0])


def _pitch(rows: Sequence[Row]) -> float:
    """How far one line stands below the other."""
    steps = [one.y - other.y for one, other in pairwise(rows)]
    return median(steps) if steps else 0.0
