"""Ruled tables of a PDF page: which signs stand in which cell, a line of text a row."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.files.pdf_glyphs import Glyph
from loaders.files.pdf_lines import Row, flowed, pieces_of, rows_of
from loaders.files.pdf_rules import THIN, Rule

_BOX = 500
"""Signs in a cell: with more than that it is a part of the page in a frame."""
_OPEN_SIDE = 12.0
_UNRULED = 4
"""Lines in one cell of the first column, from which on its rows may stand without a rule between them."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as lines of text with tabs between the cells, and the part of the page it takes."""

    lines: tuple[str, ...]
    x: float
    y: float
    """Of its upper edge."""
    right: float
    bottom: float


def tables_in(
    glyphs: Sequence[Glyph], across: Sequence[Rule], upright: Sequence[Rule]
) -> tuple[list[Table], list[Glyph]]:
    """The tables among the signs, and the signs that stand in none."""
    left = list(glyphs)
    tables: list[Table] = []
    for rules in _crossing(across, upright):
        grid = _Grid(*rules)
        if grid.columns < 2 or grid.rows < 2:
            continue
        inside = [glyph for glyph in left if grid.holds(glyph)]
        cells = grid.filled(inside)
        if len(cells) < 2 or any(len(cell) > _BOX for cell in cells.values()):
            continue
        lines = tuple(line for line in grid.lines(cells) if line.strip())
        tables.append(Table(lines, grid.xs[0], grid.ys[-1], grid.xs[-1], grid.ys[0]))
        taken = set(map(id, inside))
        left = [glyph for glyph in left if id(glyph) not in taken]
    return tables, left


def _crossing(across: Sequence[Rule], upright: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Rules that hang together because they cross or touch."""
    group = list(range(len(upright)))

    def head(number: int) -> int:
        while group[number] != number:
            group[number] = group[group[number]]
            number = group[number]
        return number

    places = [rule.at for rule in upright]
    order = sorted(range(len(upright)), key=lambda number: places[number])
    sorted_places = [places[number] for number in order]
    met: list[int | None] = []
    for rule in across:
        first: int | None = None
        for k in range(bisect_left(sorted_places, rule.low - THIN), len(order)):
            number = order[k]
            if places[number] > rule.high + THIN:
                break
            if upright[number].low - THIN <= rule.at <= upright[number].high + THIN:
                if first is None:
                    first = number
                group[head(number)] = head(first)
        met.append(first)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for rule, first in zip(across, met, strict=True):
        if first is not None:
            groups[head(first)][0].append(rule)
    for number, rule in enumerate(upright):
        groups[head(number)][1].append(rule)
    yield from (rules for rules in groups.values() if rules[0])


class _Grid:
    """Columns and rows between rules; cells between which a rule is missing are one."""

    def __init__(self, across: list[Rule], upright: list[Rule]) -> None:
        self._across, self._upright = across, upright
        self.ys = _distinct([rule.at for rule in across])
        xs = _distinct([rule.at for rule in upright])
        low, high = min(rule.low for rule in across), max(rule.high for rule in across)
        # Tables in books often have no rule at their sides.
        self.xs = [
            *([low] if xs[0] - low > _OPEN_SIDE else []),
            *xs,
            *([high] if high - xs[-1] > _OPEN_SIDE else []),
        ]
        self.columns, self.rows = len(self.xs) - 1, len(self.ys) - 1
        self._whole = self._merged()

    def holds(self, glyph: Glyph) -> bool:
        """Whether a sign stands within the outer rules."""
        x, y = _middle(glyph)
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    def filled(self, glyphs: Sequence[Glyph]) -> dict[tuple[int, int], list[Glyph]]:
        """The signs of each cell, by its first row (from the top) and column."""
        cells: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
        for glyph in glyphs:
            x, y = _middle(glyph)
            column = min(max(bisect_left(self.xs, x) - 1, 0), self.columns - 1)
            row = self.rows - 1 - min(max(bisect_left(self.ys, y) - 1, 0), self.rows - 1)
            cells[self._whole[row, column]].append(glyph)
        return cells

    def lines(self, cells: dict[tuple[int, int], list[Glyph]]) -> Iterator[str]:
        """One line a row of the table."""
        for number in range(self.rows):
            row = [
                list(rows_of(pieces_of(cells.get((number, column), [])))) for column in range(self.columns)
            ]
            for part in _unruled(row):
                yield "\t".join(flowed(lines) for lines in part).rstrip("\t")

    def _merged(self) -> dict[tuple[int, int], tuple[int, int]]:
        whole = {(row, column): (row, column) for row in range(self.rows) for column in range(self.columns)}

        def first(cell: tuple[int, int]) -> tuple[int, int]:
            while whole[cell] != cell:
                cell = whole[cell]
            return cell

        down = self.ys[::-1]
        for row, column in list(whole):
            if column and not _ruled(self._upright, self.xs[column], (down[row] + down[row + 1]) / 2):
                self._join(whole, first((row, column - 1)), first((row, column)))
            if row and not _ruled(self._across, down[row], (self.xs[column] + self.xs[column + 1]) / 2):
                self._join(whole, first((row - 1, column)), first((row, column)))
        return {cell: first(cell) for cell in whole}

    @staticmethod
    def _join(
        whole: dict[tuple[int, int], tuple[int, int]], one: tuple[int, int], other: tuple[int, int]
    ) -> None:
        low, high = sorted((one, other))
        whole[high] = low


def _middle(glyph: Glyph) -> tuple[float, float]:
    return (glyph.x + glyph.right) / 2, glyph.y + 0.35 * glyph.size


def _distinct(places: list[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > THIN:
            found.append(place)
    return found


def _ruled(rules: list[Rule], at: float, place: float) -> bool:
    return any(abs(rule.at - at) <= THIN and rule.low - THIN <= place <= rule.high + THIN for rule in rules)


def _unruled(row: list[list[Row]]) -> Iterator[list[list[Row]]]:
    """The rows in one ruled row whose cells stand line beside line: many tables rule their head alone."""
    first = next((lines for lines in row if lines), [])
    if len(first) < _UNRULED:
        yield row
        return
    beside = [line for line in first if sum(any(_level(line, other) for other in lines) for lines in row) > 1]
    if len(beside) < 0.6 * max(len(lines) for lines in row):
        yield row
        return
    edges = [line.y + 0.5 * line.size for line in first] + [float("-inf")]
    edges[0] = float("inf")
    for high, low in pairwise(edges):
        yield [[line for line in lines if low < line.y <= high] for lines in row]


def _level(one: Row, other: Row) -> bool:
    return abs(one.y - other.y) < 0.4 * one.size
