"""Signs to printed lines: which stand on one line, and how much white is between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from loaders.files.pdf_glyphs import WIDE, Glyph

BREAK = 0.8
"""Of a sign's size: white as wide as that parts two pieces of a line: cells, names, columns."""
_SAME_LINE = 0.4
_SPACE = 0.42
_STANDS_OUT = 0.15
"""More white than between the other signs of a line, which may be set wide to fill it."""
_WORD_SPACE = 0.18
_MOST_WHITE = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """Signs that stand close together on one line."""

    text: str
    x: float
    y: float
    right: float
    size: float


@dataclass(frozen=True, slots=True)
class Row:
    """Everything on one line of a column, as text."""

    text: str
    x: float
    y: float
    right: float
    size: float


def pieces_of(glyphs: Sequence[Glyph]) -> list[Piece]:
    """The signs, in the order of the file, put together where each follows on the one before."""
    found: list[Piece] = []
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and not _follows(run[-1], glyph):
            found.append(_piece(run))
            run = []
        run.append(glyph)
    if run:
        found.append(_piece(run))
    return found


def _follows(one: Glyph, other: Glyph) -> bool:
    size = max(one.size, other.size)
    return (
        abs(one.y - other.y) <= _SAME_LINE * size
        and other.x - one.right <= BREAK * size
        and other.x > one.x - 0.1 * size
    )


def _piece(run: list[Glyph]) -> Piece:
    size = max(glyph.size for glyph in run)
    return Piece(_spaced(run, size), run[0].x, run[0].y, max(glyph.right for glyph in run), size)


def _spaced(run: list[Glyph], size: float) -> str:
    """The signs with a space where there is more white than the setting of the line accounts for."""
    gaps = [other.x - one.right for one, other in pairwise(run)]
    wide = [gap for gap, (one, other) in zip(gaps, pairwise(run), strict=True) if _both_wide(one, other)]
    usual = max(median(wide), 0.0) if wide else size
    reported = [run[0].text]
    for gap, (one, other) in zip(gaps, pairwise(run), strict=True):
        if one.text < WIDE and other.text < WIDE:
            most = _WORD_SPACE * size
        elif _both_wide(one, other):
            most = usual + _STANDS_OUT * size
        else:
            most = _SPACE * size
        reported.append((" " if gap > most else "") + other.text)
    return "".join(reported)


def _both_wide(one: Glyph, other: Glyph) -> bool:
    """Whether both are full squares of script: punctuation has white of its own."""
    return "\u3400" <= one.text < "\ufe00" and "\u3400" <= other.text < "\ufe00"


def rows_of(pieces: Iterable[Piece]) -> Iterator[Row]:
    """The lines that pieces of one column or cell make, from top to bottom."""
    line: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.y, piece.x)):
        if line and line[0].y - piece.y > _SAME_LINE * min(max(p.size for p in line), piece.size):
            yield _row(line)
            line = []
        line.append(piece)
    if line:
        yield _row(line)


def _row(line: list[Piece]) -> Row:
    line.sort(key=lambda piece: piece.x)
    size = max(piece.size for piece in line)
    text = line[0].text
    for one, other in pairwise(line):
        text += _white(one, other, size) + other.text
    return Row(text, line[0].x, median(p.y for p in line), max(piece.right for piece in line), size)


def _white(one: Piece, other: Piece, size: float) -> str:
    """White between two pieces, in signs of full width."""
    gap = other.x - one.right
    if gap > 0.6 * size:
        return "\u3000" * min(max(round(gap / size), 1), _MOST_WHITE)
    narrow = one.text[-1] < WIDE and other.text[0] < WIDE
    return " " if gap > (_WORD_SPACE if narrow else _SPACE) * size else ""


def flowed(rows: Iterable[Row]) -> str:
    """The lines of a cell as one."""
    text = ""
    for row in rows:
        apart = bool(text) and text[-1] < WIDE and row.text[0] < WIDE
        text += (" " if apart else "") + row.text
    return text
