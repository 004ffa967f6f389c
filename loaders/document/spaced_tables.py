"""Rows that a page sets in columns with spaces alone: a cell is of the column that it stands under."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from graph import lazy_re as re
from loaders.document.grids import Cell
from loaders.document.model import Line

_WORD = re.compile(r"[^\s\u3000]+")
_WIDE = 0x2E80
_FEWEST, _PARTS, _LONGEST_HEAD = 3, 3, 120


class Column(NamedTuple):
    """The name of a column, and the place on the line at which it begins."""

    name: str
    place: int


def columns_of(line: Line, known: Collection[str]) -> tuple[Column, ...]:
    """The columns of a head that is nothing but known names, spaced or not: 年 份　月　日　纪　事."""
    text = line.view.text
    if len(text) > _LONGEST_HEAD:
        return ()
    found = _named(list(_WORD.finditer(text)), known)
    if found is None or len(found) < _FEWEST:
        return ()
    return tuple(Column(name, _width(text[:place])) for name, place in found)


def _named(words: Sequence[re.Match[str]], known: Collection[str]) -> tuple[tuple[str, int], ...] | None:
    """The words as names, as few of them put together as can be, and where each begins."""
    if not words:
        return ()
    for size in range(1, _PARTS + 1):
        name = "".join(word[0] for word in words[:size])
        if name in known and (rest := _named(words[size:], known)) is not None:
            return ((name, words[0].start()), *rest)
    return None


def cells_under(line: Line, places: Sequence[int]) -> tuple[Cell, ...]:
    """The cells of a row, an empty one where nothing stands under a column; the last takes what is left."""
    text = line.view.text
    cells = [Cell("", line, 0, 0)] * len(places)
    column = -1
    for word in _WORD.finditer(text):
        start = _width(text[: word.start()])
        column = min(range(column + 1, len(places)), key=lambda n: abs(places[n] - start))
        last = column == len(places) - 1
        end = len(text.rstrip()) if last else word.end()
        cells[column] = Cell(text[word.start() : end], line, word.start(), end)
        if last:
            break
    return tuple(cells)


def _width(text: str) -> int:
    """How wide a text is printed: a Chinese sign takes two places."""
    return sum(2 if ord(sign) > _WIDE else 1 for sign in text)
