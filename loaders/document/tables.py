"""Rows of a printed table: cells between tabs, bars or wide gaps, told by the words in its head."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph import lazy_re as re
from loaders.document.model import Layout, Line
from loaders.text.patterns import spaced

_BAR = re.compile("[|│]")
_GAP = re.compile(r"[ 　]{2,}|　+|\t+")


class Row(NamedTuple):
    """The cells of one printed line, by the column they stand in; absent columns are empty text."""

    line: Line
    cells: tuple[str, ...]
    tabbed: bool
    """Whether empty cells are kept, so that a cell's number is its column."""


def cells_of(text: str) -> tuple[tuple[str, ...], bool]:
    """The cells of a line, and whether empty ones are kept (tabs and bars do, gaps do not).

    A line of single spaces between short words is cut at these.
    """
    if "\t" in text:
        return tuple(cell.strip() for cell in text.rstrip("\t ").split("\t")), True
    if text.count("|") > 1 or text.count("│") > 1:
        return tuple(cell.strip() for cell in _BAR.split(text.strip(" |│"))), True
    stripped = text.strip()
    cells = tuple(cell.strip() for cell in _GAP.split(stripped) if cell.strip())
    if len(cells) < 3 and stripped.count(" ") >= 2:
        return tuple(stripped.split()), False
    return cells, False


class Head(NamedTuple):
    """Which column is which: role → number of the column."""

    roles: Mapping[str, int]
    width: int
    line: Line


class Heads:
    """Reads the heads of one kind of table: what its columns are called, and which a head must have."""

    def __init__(self, columns: Mapping[str, Sequence[str]], needed: Sequence[str]) -> None:
        self.needed = needed
        self.role = {name: role for role, names in columns.items() for name in names}
        """What a column of a name holds."""
        self._words = [re.compile("|".join(map(spaced, columns[role]))) for role in needed]

    def within(self, layout: Layout) -> Iterator[tuple[int, Head]]:
        """The heads in a document, each with its place among the lines."""
        for place in lines_with(self._words[0], layout):
            head = self.read(layout.lines[place])
            if head is not None:
                yield place, head

    def read(self, line: Line) -> Head | None:
        """The head of a table, if the line is one: every needed role is told by a cell."""
        text = line.view.text
        for words in self._words:
            if not words.search(text):
                return None
        cells = tuple(self._whole(cells_of(text)[0]))
        if not 2 <= len(cells) <= 16:
            return None
        roles: dict[str, int] = {}
        for number, cell in enumerate(cells):
            word = "".join(cell.split())
            if word == "姓" and number + 1 < len(cells) and cells[number + 1] == "名":
                word = "姓名"  # printed wide, and cut in two by the scan
            role = self.role.get(_REMARK.sub("", word) or word)
            if role is not None:
                roles.setdefault(role, number)
        if any(role not in roles for role in self.needed):
            return None
        return Head(roles, len(cells), line)

    def _whole(self, cells: Sequence[str]) -> Iterator[str]:
        """The cells of a head, a word that is printed wide over two of them put together: 单　　位."""
        held = ""
        for cell in cells:
            if held and held != "姓" and len(cell) == 1 and held + cell in self.role:
                yield held + cell
                held = ""
                continue
            if held:
                yield held
            held = cell if len(cell) == 1 else ""
            if not held:
                yield cell
        if held:
            yield held


_REMARK = re.compile("[（(].*?[)）]$|[/／][^/／]{1,4}$")


_RULE = re.compile("[-:—]*")
_PROSE = re.compile("[。；：]")


def lines_with(words: re.Pattern[str], layout: Layout) -> list[int]:
    """The places of the lines that may hold the words, by one scan of the whole text."""
    starts = [line.view.offsets[0] for line in layout.lines]
    found: set[int] = set()
    for match in words.finditer(layout.text):
        found.update(range(bisect_right(starts, match.start()) - 1, bisect_left(starts, match.end())))
    return sorted(found - {-1})


def rows_below(lines: Sequence[Line], first: int, limit: int = 400) -> Iterator[Row]:
    """The rows after a head, until a line that is no row: one cell of running text, or a heading."""
    quiet = 0
    for line in lines[first : first + limit]:
        text = line.view.text
        if not text.strip():
            quiet += 1
            if quiet > 12:
                return
            continue
        cells, tabbed = cells_of(text)
        if all(_RULE.fullmatch(cell) for cell in cells):
            continue  # the rule under the head of a Markdown table
        if len(cells) < 2 and not tabbed:
            if _PROSE.search(text) or len(text.strip()) > 40:
                return
            quiet += 1
            if quiet > 12:
                return
            continue
        quiet = 0
        yield Row(line, cells, tabbed)
