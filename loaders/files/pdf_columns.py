"""The columns of a PDF page: where white runs down between them, and in which order their lines are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from loaders.files.pdf_glyphs import WIDE
from loaders.files.pdf_lines import Piece, Row, rows_of
from loaders.files.pdf_tables import Table

_LEAST_GUTTER = 0.9
"""Of a sign's size."""
_NARROWEST = 8
"""Signs on a line of the narrowest column."""
_MOST_ACROSS = 0.15
"""Of the lines: headings, page numbers and ends of paragraphs may lie across a gutter."""
_FULL_WIDTH = 0.55
"""Of the page: text that goes on longer is in no column."""
_LEAST_FULL = 0.45
"""Of a column's lines end at its edge, as running text does and cells do not."""
_LEAST_STOPS = 0.35
_LEAST_LONG = 0.3
_LEAST_LINES = 4
_LARGER = 1.2
_STOPS = "。；！？"


@dataclass(frozen=True, slots=True)
class Gutter:
    """White between two columns, told by the right one: its lines all begin at one place."""

    middle: float


@dataclass(frozen=True, slots=True)
class Band:
    """A part of the page from side to side: columns beside each other, or one thing across the page."""

    columns: tuple[tuple[Row | Table, ...], ...]


def gutters_of(pieces: Sequence[Piece]) -> list[Gutter]:
    """The gutters at which running text breaks off, from left to right."""
    low, high = min((p.x for p in pieces), default=0.0), max((p.right for p in pieces), default=0.0)
    size = median(piece.size for piece in pieces) if pieces else 0.0
    narrow = [
        piece
        for piece in pieces
        if _length(piece) <= _FULL_WIDTH * (high - low) and piece.size <= _LARGER * size
    ]
    if len(narrow) < 2 * _LEAST_LINES:
        return []
    most = _MOST_ACROSS * len({round(piece.y / size) for piece in narrow})
    edge = _NARROWEST * size
    return [
        Gutter(middle)
        for left, right in _white(narrow, most)
        if right - left >= _LEAST_GUTTER * size and right - low >= edge and high - right >= edge
        if _breaks_text(narrow, middle := right - _LEAST_GUTTER / 2 * size, size)
    ]


def _white(pieces: Sequence[Piece], most: float) -> Iterator[tuple[float, float]]:
    """Stretches across the page that few pieces lie over."""
    edges = sorted([(piece.x, 1) for piece in pieces] + [(piece.right, -1) for piece in pieces])
    over = 0
    begin: float | None = edges[0][0]
    for place, step in edges:
        over += step
        if over > most and begin is not None:
            yield begin, place
            begin = None
        elif over <= most and begin is None:
            begin = place


def _breaks_text(pieces: Sequence[Piece], middle: float, size: float) -> bool:
    """Whether running text stands on both sides: lines break off at the gutter, or sentences end there."""
    after = list(_lines(p for p in pieces if p.x >= middle))
    if len(after) < _LEAST_LINES:
        return False
    top, bottom = after[0][0].y + size, after[-1][0].y - size
    before = list(_lines(p for p in pieces if p.right <= middle and bottom <= p.y <= top))
    if len(before) < _LEAST_LINES:
        return False
    ends = [max(line, key=lambda piece: piece.right) for line in before]
    stops = sum(piece.text[-1] in _STOPS for piece in ends)
    stops_after = sum(max(line, key=lambda piece: piece.right).text[-1] in _STOPS for line in after)
    if min(stops, stops_after) >= 2 and stops + stops_after >= _LEAST_STOPS * (len(before) + len(after)):
        return True
    edge = max(piece.right for piece in ends)
    full = [piece for piece in ends if piece.right > edge - 1.6 * size and _is_text(piece, size)]
    long = [line for line in after if any(_is_text(piece, size) for piece in line)]
    return len(full) >= max(3, _LEAST_FULL * len(before)) and len(long) >= max(3, _LEAST_LONG * len(after))


def _is_text(piece: Piece, size: float) -> bool:
    """Long, and mostly of Chinese signs: not a term of office, 1999.03—2001.06."""
    return _length(piece) >= _NARROWEST * size and 2 * sum(s >= WIDE for s in piece.text) > len(piece.text)


def _length(piece: Piece) -> float:
    return piece.right - piece.x


def known_gutters(
    number: int, pages: Sequence[Sequence[Gutter]], pieces: Sequence[Piece]
) -> Sequence[Gutter]:
    """The gutters of one page: its own, or those of the nearest page that has some, if they fit its lines.

    Left and right pages may be set apart, so a page two away is nearer than the next.
    """
    if pages[number]:
        return pages[number]
    others = [other for other, gutters in enumerate(pages) if gutters]
    for other in sorted(others, key=lambda other: ((other - number) % 2, abs(other - number)))[:1]:
        if all(_fits(gutter, pieces) for gutter in pages[other]):
            return pages[other]
    return []


def _fits(gutter: Gutter, pieces: Sequence[Piece]) -> bool:
    """Whether lines stand on both sides of a gutter and hardly any over it."""
    across = sum(piece.x < gutter.middle < piece.right for piece in pieces)
    left = sum(piece.right <= gutter.middle for piece in pieces)
    right = len(pieces) - across - left
    return min(left, right) >= _LEAST_LINES and across <= _MOST_ACROSS * len(pieces)


def bands_of(pieces: Sequence[Piece], tables: Sequence[Table], gutters: Sequence[Gutter]) -> Iterator[Band]:
    """The page from top to bottom, cut wherever something lies across a gutter."""
    if not gutters:
        if pieces or tables:
            yield Band((_column([*pieces], [*tables]),))
        return
    usual = median(piece.size for piece in pieces) if pieces else 0.0
    across: list[Row | Table] = [table for table in tables if _lies_across(table, gutters)]
    rest: list[Piece] = []
    for line in _lines(pieces):
        if any(_lies_across(piece, gutters) for piece in line) or _is_title(line, gutters, usual):
            across += rows_of(line)
        else:
            rest += line
    inner = [table for table in tables if not _lies_across(table, gutters)]
    high = float("inf")
    together: list[Row | Table] = []
    for thing in [*sorted(across, key=lambda thing: -thing.y), None]:
        low = thing.y if thing is not None else float("-inf")
        between = [piece for piece in rest if low <= piece.y < high]
        tables_between = [table for table in inner if low <= table.y < high]
        if together and (between or tables_between or thing is None):
            yield Band((tuple(together),))
            together = []
        if between or tables_between:
            yield Band(tuple(_columns(between, tables_between, gutters)))
        if thing is not None:
            together.append(thing)
            high = low


def _lines(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces on one height, whatever column they stand in."""
    line: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: -piece.y):
        if line and line[0].y - piece.y > 0.3 * piece.size:
            yield line
            line = []
        line.append(piece)
    if line:
        yield line


def _lies_across(thing: Piece | Table, gutters: Sequence[Gutter]) -> bool:
    return any(thing.x < gutter.middle < thing.right for gutter in gutters)


def _is_title(line: list[Piece], gutters: Sequence[Gutter], usual: float) -> bool:
    """Large print set wide over the columns, so that no piece of it lies on the gutter."""
    sides = {sum(piece.x > gutter.middle for gutter in gutters) for piece in line}
    left, right = min(piece.x for piece in line), max(piece.right for piece in line)
    return (
        len(sides) == len(gutters) + 1
        and all(piece.size > _LARGER * usual for piece in line)
        and abs((left + right) / 2 - gutters[len(gutters) // 2].middle) < 3 * usual
    )


def _columns(
    pieces: list[Piece], tables: list[Table], gutters: Sequence[Gutter]
) -> Iterator[tuple[Row | Table, ...]]:
    edges = [float("-inf"), *(gutter.middle for gutter in gutters), float("inf")]
    for low, high in pairwise(edges):
        yield _column(
            [piece for piece in pieces if low <= (piece.x + piece.right) / 2 < high],
            [table for table in tables if low <= (table.x + table.right) / 2 < high],
        )


def _column(pieces: list[Piece], tables: list[Table]) -> tuple[Row | Table, ...]:
    things: list[Row | Table] = [*rows_of(pieces), *tables]
    return tuple(sorted(things, key=lambda thing: -thing.y))
