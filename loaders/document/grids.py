"""Cells of printed rows with their places, empty ones kept where bars or tabs show them.

Use `grid_rows` for tables whose cells are given a line each or stand between bars; `loaders.document.tables`
has the cells alone, for tables told by the words in their head.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph import lazy_re as re
from loaders.document.model import Line

_BAR = re.compile("[|│┃║]")
_GAP = re.compile(r"[ 　]{2,}|　+|\t+")
_SPACE = re.compile(r"\s+")
_RULE = re.compile(r"[\s|:+\-—─━═┄│┃║┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛]*")


class Cell(NamedTuple):
    """What stands in one cell, without the white space around it."""

    text: str
    line: Line
    start: int
    end: int
    """Where it stands in the text of its line."""


class GridRow(NamedTuple):
    """The cells of a row; `aligned` where empty cells are kept, so that a cell's number is its column."""

    cells: tuple[Cell, ...]
    aligned: bool

    def filled(self) -> tuple[Cell, ...]:
        """The cells in which something is printed."""
        return tuple(cell for cell in self.cells if cell.text)


def is_rule(text: str) -> bool:
    """Whether a line is drawn, not written: `---|---`, `├──┼──┤`, or is blank."""
    return _RULE.fullmatch(text) is not None


def split_row(line: Line, framed: bool) -> GridRow:
    """The cells of a line; `framed` says that the table's head begins with a bar, as a box does."""
    text = line.view.text
    if "\t" in text:
        return GridRow(tuple(_pieces(line, re.compile("\t"), 0, len(text.rstrip("\t ")))), True)
    if _BAR.search(text):
        start = len(text) - len(text.lstrip())
        end = len(text.rstrip())
        if framed and _BAR.match(text, start):
            start += 1
        if end > start and _BAR.match(text, end - 1):
            end -= 1
        return GridRow(tuple(_pieces(line, _BAR, start, end)), True)
    cells = tuple(cell for cell in _pieces(line, _GAP, 0, len(text)) if cell.text)
    spaced = tuple(cell for cell in _pieces(line, _SPACE, 0, len(text)) if cell.text)
    return GridRow(cells if len(cells) >= 3 or len(spaced) < 3 else spaced, False)


def split_at_spaces(line: Line) -> GridRow:
    """The cells of a line in which one space may stand between two of them."""
    pieces = _pieces(line, _SPACE, 0, len(line.view.text))
    return GridRow(tuple(cell for cell in pieces if cell.text), False)


def is_framed(text: str) -> bool:
    """Whether a row begins with a bar."""
    return _BAR.match(text.lstrip()) is not None


def lone_cell(line: Line) -> Cell | None:
    """The cell that a line is, in a table printed a cell a line: 姓名, or `姓 名 |`."""
    text = line.view.text.rstrip()
    end = len(text) - 1 if _BAR.search(text[-1:]) else len(text)
    cell = _cell(line, 0, end)
    return None if _BAR.search(cell.text) or "\t" in cell.text else cell


def cells_a_line(lines: Sequence[Line], first: int, limit: int) -> list[Cell]:
    """The cells from a line on, as long as each line is one."""
    found: list[Cell] = []
    for line in lines[first : first + limit]:
        cell = lone_cell(line)
        if cell is None:
            break
        found.append(cell)
    return found


def _pieces(line: Line, between: re.Pattern[str], start: int, end: int) -> list[Cell]:
    text, found = line.view.text, list[Cell]()
    for match in between.finditer(text, start, end):
        found.append(_cell(line, start, match.start()))
        start = match.end()
    return [*found, _cell(line, start, end)]


def _cell(line: Line, start: int, end: int) -> Cell:
    text = line.view.text[start:end]
    low = start + len(text) - len(text.lstrip())
    return Cell(text.strip(), line, low, max(low, start + len(text.rstrip())))
