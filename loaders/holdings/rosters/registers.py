"""Registers: tables of office holders with a name, a post or dates in columns of their own.

`read_head` reads 单位 │ 职务 │ 姓名 │ 到任 │ 离任 in whatever order, between bars, tabs, gaps or a cell a
line; `Head.place` puts the cells of a row into the columns, `register_rows` reads them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from graph import lazy_re as re
from loaders.dates.calendar import era_pattern
from loaders.document.grids import Cell, GridRow, cells_a_line, is_framed, is_rule, split_at_spaces, split_row
from loaders.document.model import Line
from loaders.holdings.rosters.cells import (
    BRACKET,
    DATES,
    Column,
    fits,
    is_person,
    is_time,
    of_era,
    plain,
)
from loaders.holdings.rosters.columns import HEAD_OF_EITHER, OTHER_TABLE
from loaders.holdings.rosters.tokens import read_row
from loaders.holdings.rosters.words import ColumnRole, words
from loaders.lexicon import alternatives
from loaders.names.people import surname_length
from loaders.text.patterns import HAN, RARE_HAN, any_of

_OF_POST = re.compile(rf"(?P<post>[{HAN}]{{2,6}})(?:姓名|名字)")
_WIDEST = 12
_MOST_ROWS = 600
_LEFT_OUT = re.compile(rf"\W*…+\W*|\.{{3,6}}|[（(]?(?:以下|中间)?[略缺][)）]?|[(（][{RARE_HAN}]{{2,12}}[)）]")
"""Rows that the page leaves out, or a note between rows."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a register, and where its rows begin."""

    columns: tuple[Column, ...]
    framed: bool
    by_line: bool
    """Every cell stands on a line of its own."""
    end: int
    """The place of the line behind it."""
    era: str = ""
    """The era by which the years of all columns count: 民国 of 历任县长一览表（民国十七年起）."""
    sides: int = 1
    """How often the columns are printed side by side: 姓名 职务 任期 姓名 职务 任期."""

    def unfold(self, row: GridRow) -> list[GridRow]:
        """The rows of each side of a printed row."""
        if self.sides == 1:
            return [row]
        size = len(self.columns)
        if row.aligned:
            parts = [row.cells[at : at + size] for at in range(0, len(row.cells), size)]
        else:
            starts = [0, *self._starts(row), len(row.cells)]
            parts = [row.cells[low:high] for low, high in pairwise(starts)]
        return [GridRow(part, row.aligned) for part in parts if any(cell.text for cell in part)]

    def _starts(self, row: GridRow) -> list[int]:
        """Where sides behind the first begin: the one before has no column left that holds the cell."""
        starts: list[int] = []
        column = 0
        for number, cell in enumerate(row.cells):
            fit = self.next_fit(cell.text, column)
            if fit is None and self.next_fit(cell.text, 0) is not None and len(starts) < self.sides - 1:
                starts.append(number)
                fit = self.next_fit(cell.text, 0)
            column = fit + 1 if fit is not None else column
        return starts

    def counted(self, text: str) -> str:
        """A cell of dates with the era that the head names for its years."""
        era = next((column.era for column in self.columns if column.era), self.era)
        return of_era(text, era) if era else text

    def has(self, role: ColumnRole) -> bool:
        return any(column.role == role for column in self.columns)

    def beside(self, holder: Column, placed: tuple[Cell | None, ...]) -> tuple[Cell | None, ...]:
        """The cells of a row that are of one of its holders: 书记 任期 镇长 任期 has a term for each."""
        starts = [n for n, column in enumerate(self.columns) if column.role == "holders"]
        if len(starts) < 2:
            return placed
        groups = [range(low, high) for low, high in pairwise([*starts, len(self.columns)])]
        if not all(any(self.columns[n].role in DATES for n in group) for group in groups):
            return placed
        own = next(group for group in groups if self.columns[group[0]] == holder)
        return tuple(
            cell if n in own or self.columns[n].role not in DATES else None for n, cell in enumerate(placed)
        )

    def place(self, row: GridRow) -> tuple[Cell | None, ...] | None:
        """The cells by column, or `None` where the row is of another shape."""
        if row.aligned:
            if not 2 <= len(row.cells) <= len(self.columns) + 1:
                return None
            cells: list[Cell | None] = list(row.cells[: len(self.columns)])
            return tuple(cells + [None] * (len(self.columns) - len(cells)))
        return self._by_type(row.cells)

    def _by_type(self, cells: Sequence[Cell]) -> tuple[Cell | None, ...] | None:
        """Cells between gaps, empty ones not shown: each in the next column that can hold it."""
        whole = list(self._whole_names(cells))
        if len(whole) == len(self.columns) and all(map(self._may_stand, self.columns, whole)):
            return tuple(whole)
        placed: list[Cell | None] = [None] * len(self.columns)
        column = 0
        for cell in whole:
            fit = self.next_fit(cell.text, column)
            if fit is None:
                if column < len(self.columns) or placed[-1] is None:
                    return None
                last = placed[-1]  # words of the last column, cut at a space
                placed[-1] = Cell(cell.line.view.text[last.start : cell.end], cell.line, last.start, cell.end)
                continue
            placed[fit], column = cell, fit + 1
        return tuple(placed)

    def _may_stand(self, column: Column, cell: Cell) -> bool:
        """Whether a cell can stand in the column of its number: a name under a name, a date under a date."""
        text = of_era(cell.text, self.era) if self.era else cell.text
        return column.role not in ("name", "holders", *DATES) or fits(column, text)

    def _whole_names(self, cells: Sequence[Cell]) -> Iterator[Cell]:
        """The cells, a surname and what stands behind it put together: 廖 深渊."""
        held: Cell | None = None
        for cell in cells:
            if held is not None and len(plain(cell.text)) <= 2 and is_person(held.text + plain(cell.text)):
                cell = Cell(held.line.view.text[held.start : cell.end], held.line, held.start, cell.end)
            elif held is not None:
                yield held
            held = cell if surname_length(cell.text) == len(cell.text) == 1 else None
            if held is None:
                yield cell
        if held is not None:
            yield held

    def next_fit(self, text: str, first: int) -> int | None:
        """The first column from one on that can hold the text."""
        fit = next((n for n in range(first, len(self.columns)) if self._can_hold(n, text)), None)
        if fit is None or self.columns[fit].role == "remark":  # 籍贯: 本县, 湘潭县 look like organizations
            last = len(self.columns) if fit is None else fit
            others = (n for n in range(first, last) if self.columns[n].role == "other")
            return fit if is_time(text) else next(others, fit)
        return fit

    def _can_hold(self, number: int, text: str) -> bool:
        column = self.columns[number]
        dated = column.role in DATES
        return fits(column, of_era(text, self.era, alone=dated) if self.era else text)


def read_head(lines: Sequence[Line], at: int) -> Head | None:
    """The head of a register at a line: one line of cells, or some lines of one cell each."""
    line = lines[at]
    text = line.view.text
    if len(text) > 200 or not _quick().search("".join(text.split())) or OTHER_TABLE.search(text):
        return None
    row = split_row(line, is_framed(text))
    if len(row.filled()) < 2 or _runs_on(row):
        row = split_at_spaces(line) if "姓" in text else row
    if len(row.filled()) >= 2:
        columns = _dated(tuple(_column(cell.text) for cell in row.cells))
        sides = _sides(columns)
        size = len(columns) // sides
        columns = columns[:size]
        fits_head = _is_head(columns, row.cells[:size])
        return Head(columns, is_framed(text), False, at + 1, sides=sides) if fits_head else None
    cells = cells_a_line(lines, at, _WIDEST)
    size = next((n for n, cell in enumerate(cells) if not _is_known(cell.text)), len(cells))
    columns = _dated(tuple(_column(cell.text) for cell in cells[:size]))
    return Head(columns, False, True, at + size) if size >= 3 and _is_head(columns, cells[:size]) else None


def _runs_on(row: GridRow) -> bool:
    """Whether one cell holds several heads, parted by single spaces."""
    return not row.aligned and any(cell.text.count(" ") >= 2 for cell in row.cells)


def _sides(columns: Sequence[Column]) -> int:
    """How often the same columns are printed one behind the other."""
    for sides in (2, 3):
        size = len(columns) // sides
        if size >= 2 and tuple(columns) == tuple(columns[:size]) * sides:
            return sides
    return 1


def _dated(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """任职时间 beside 离职时间 is when one came."""
    roles = [column.role for column in columns]
    if "end" not in roles or "start" in roles:
        return columns
    return tuple(replace(column, role="start") if column.role == "term" else column for column in columns)


@cache
def _quick() -> re.Pattern[str]:
    """A head holds one of these, whatever else it holds."""
    return re.compile(any_of(words().register_heads))


def _is_head(columns: Sequence[Column], cells: Sequence[Cell]) -> bool:
    roles = {column.role for column in columns}
    known = sum(_is_known(cell.text) for cell in cells)
    dated = bool(roles & {"start", "term"})
    told = "name" in roles and dated and bool(roles & {"post", "end"})  # whatever else stands there
    if known < 2 or not (told or known * 3 >= len(cells) * 2):
        return False
    beside = roles & {"post", "unit", "term", "start", "end", "holders"}
    if "name" in roles:
        return bool(beside) and sum(column.role == "name" for column in columns) == 1
    return "holders" in roles and bool(roles & {"term", "start", "unit"})


def _is_known(text: str) -> bool:
    key = _key(text)
    return _role(key) is not None or _posted(key) != "" or not key


def _role(key: str) -> ColumnRole | None:
    """What a column holds by its head: by the word, or by what its words say (任期起始日期, 到差)."""
    if (role := _roles().get(key)) is not None:
        return role
    if len(key) > _LONGEST_HEAD:
        return None
    return next((role for role, pattern in _head_patterns() if pattern.search(key)), None)


_LONGEST_HEAD = 10


@cache
def _head_patterns() -> tuple[tuple[ColumnRole, re.Pattern[str]], ...]:
    """What a head says of its column where it is no word of the table, the surest first."""
    rows = alternatives("rosters")
    roles: tuple[ColumnRole, ...] = ("end", "start", "term", "name", "remark", "other")
    return tuple((role, re.compile(f"^(?:{rows[f'head_of_{role}']})$")) for role in roles)


def _column(text: str) -> Column:
    key = _key(text)
    if (role := _role(key)) is not None:
        era = _era_of_head().search("".join(text.split())) if role in DATES else None
        return Column(role, era=era["era"] if era else "")
    post = _posted(key)
    if (either := "".join(text.split())) != key and HEAD_OF_EITHER.match(either):
        return Column("holders", either)  # 乡（镇）长
    return Column("name" if _OF_POST.fullmatch(key) else "holders", post) if post else Column("other")


def _posted(key: str) -> str:
    """The post that a head names: 校长 of 校长姓名, 主席."""
    match = _OF_POST.fullmatch(key)
    post = match["post"] if match else key
    return post if words().is_label(BRACKET.sub("", post)) else ""


def _key(text: str) -> str:
    key = "".join(text.split())
    return BRACKET.sub("", key) or key


def _roles() -> Mapping[str, ColumnRole]:
    return words().register_heads


@cache
def _era_of_head() -> re.Pattern[str]:
    return re.compile(rf"[(（](?P<era>民国|{era_pattern()})(?:纪年|年月?)?[)）]")


def rows_below(head: Head, lines: Sequence[Line]) -> tuple[list[GridRow], int]:
    """The rows below a head, and the place of the line behind the last."""
    if head.by_line:
        return _rows_of_cells(head, lines)
    rows: list[GridRow] = []
    end = head.end
    for place in range(head.end, min(head.end + _MOST_ROWS, len(lines))):
        text = lines[place].view.text
        if is_rule(text) or (rows and _LEFT_OUT.fullmatch(text.strip()) is not None):
            end = place + 1
            continue
        row = split_row(lines[place], head.framed)
        if not row.aligned and (len(row.cells) == 1 or not _are_rows(head, row)):
            row = split_at_spaces(lines[place])
        apart = row.aligned and len(row.filled()) <= 1
        goes_on = bool(rows) and _is_broken(head, row, lines[place + 1 : place + 3])
        if not apart and not goes_on and (read_head(lines, place) is not None or not _are_rows(head, row)):
            break
        rows.append(row)
        end = place + 1
    while rows and len(rows[-1].filled()) <= 1:
        end = end - 1 if lines[end - 1] is rows[-1].cells[0].line else end
        rows.pop()
    return rows, end


def _is_broken(head: Head, row: GridRow, below: Sequence[Line]) -> bool:
    """Whether a line is a row without a name that can be read (a post, nobody or （县长兼） behind it), over
    a row of the table: the table goes on."""
    first = plain(row.cells[0].text)
    if (
        row.aligned
        or not (head.has("post") and words().is_label(first))
        or len(row.cells) > len(head.columns)
    ):
        return False
    following = [split_row(line, head.framed) for line in below]
    return not _are_rows(head, row) and any(
        len(other.cells) > 2 and _are_rows(head, other) for other in following
    )


def _are_rows(head: Head, row: GridRow) -> bool:
    return all(_is_row(head, part) for part in head.unfold(row))


def _is_row(head: Head, row: GridRow) -> bool:
    """Whether a line is a row: of the table's shape, and with a name or a date where one is due."""
    placed = head.place(row)
    if placed is None:
        return False
    cells = [(column, cell) for column, cell in zip(head.columns, placed, strict=True) if cell is not None]
    dated = any(column.role in ("term", "start", "end") and is_time(cell.text) for column, cell in cells)
    return (
        dated
        or row.aligned
        or any(column.role in ("name", "holders") and is_person(plain(cell.text)) for column, cell in cells)
    )


def _rows_of_cells(head: Head, lines: Sequence[Line]) -> tuple[list[GridRow], int]:
    """A cell a line: a row is as many cells as the head has, as long as they fit their columns."""
    size = len(head.columns)
    cells = cells_a_line(lines, head.end, _MOST_ROWS * size)
    rows: list[GridRow] = []
    for first in range(0, len(cells) - size + 1, size):
        row = GridRow(tuple(cells[first : first + size]), True)
        if not all(
            is_person(plain(cell.text))
            for column, cell in zip(head.columns, row.cells, strict=True)
            if column.role in ("name", "holders")
        ):
            break
        rows.append(row)
    return rows, head.end + len(rows) * size


def goes_on_otherwise(lines: Sequence[Line], end: int) -> bool:
    """Whether the line behind the rows is a row too, of another shape: then the gaps are no columns."""
    if end >= len(lines) or lines[end].number - lines[end - 1].number > 1:
        return False
    kinds = {token.kind for token in read_row(lines[end].view.text)}
    return "term" in kinds and bool(kinds & {"name", "bracket"})
