"""The bands and columns of a PDF page: in which order its lines are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from loaders.files.pdf_gutters import LARGER, Gutter, lies_across, lines_of
from loaders.files.pdf_lines import Piece, Row, rows_of
from loaders.files.pdf_tables import Table


@dataclass(frozen=True, slots=True)
class Band:
    """A part of the page from side to side: columns beside each other, or one thing across the page."""

    columns: tuple[tuple[Row | Table, ...], ...]


def bands_of(pieces: Sequence[Piece], tables: Sequence[Table], gutters: Sequence[Gutter]) -> Iterator[Band]:
    """The page from top to bottom, cut wherever something lies across a gutter."""
    if not gutters:
        if pieces or tables:
            yield Band((_column([*pieces], [*tables]),))
        return
    usual = median(piece.size for piece in pieces) if pieces else 0.0
    across: list[Row | Table] = [table for table in tables if _lies_across(table, gutters)]
    rest: list[Piece] = []
    lines = list(lines_of(pieces))
    # What a browser prints at the head and the foot of a page begins farther out than the columns.
    outside = min((piece.x for line in lines[1:-1] for piece in line), default=0.0) - 0.5 * usual
    for number, line in enumerate(lines):
        around = number in (0, len(lines) - 1) and min(piece.x for piece in line) < outside
        if around or any(_lies_across(piece, gutters) for piece in line) or _is_title(line, gutters, usual):
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


def _lies_across(thing: Piece | Table, gutters: Sequence[Gutter]) -> bool:
    if isinstance(thing, Table):
        return any(thing.x < gutter.middle < thing.right for gutter in gutters)
    return any(lies_across(thing, gutter) for gutter in gutters)


def _is_title(line: list[Piece], gutters: Sequence[Gutter], usual: float) -> bool:
    """Large print set wide over the columns, so that no piece of it lies on the gutter."""
    sides = {sum(piece.x > gutter.middle for gutter in gutters) for piece in line}
    left, right = min(piece.x for piece in line), max(piece.right for piece in line)
    return (
        len(sides) == len(gutters) + 1
        and all(piece.size > LARGER * usual for piece in line)
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
