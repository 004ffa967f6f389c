"""Chronicles printed as tables: each row as the lines of a chronicle, whatever its columns.

A row 1962 | 4 | 17 | 甲场建立 becomes the heading 1962年 and the entry 4月17日甲场建立; an empty cell leaves
the year or month of the row above in force, and a row without any date repeats the one above.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from loaders.dates.calendar import REPUBLIC
from loaders.document.chronicle_lines import is_chronicle_title
from loaders.document.date_lines import BARE_YEAR, SOME_DAY, heading_date
from loaders.document.grids import Cell, is_framed, is_rule, split_row
from loaders.document.model import Line
from loaders.document.spaced_tables import Column, cells_under, columns_of
from loaders.lexicon import alternatives, lexicon
from loaders.text.numerals import to_int
from loaders.text.patterns import DIGITS, NUMERALS
from loaders.text.sentences import SENTENCE_END
from loaders.text.view import View

_BARS = re.compile("[\t|│┃]")
_REMARK = re.compile("[（(].*?[)）]")
_DATED = 0.6
"""Share of rows with a date that can be read: without it a table tells no events."""
_FEWEST, _ROWS, _MOST_OF_TIME = 2, 3, 3
_REPEATS = "△"
_REPUBLIC = "民国"
_SCHOOL_YEAR = re.compile("([12][0-9]{3})[/—–-]([0-9]{2}|[12][0-9]{3})")
_MONTH = re.compile(f"[0-9]{{1,2}}(?:[、—–～~至-]{{1,2}}[0-9]{{1,2}})?|[{NUMERALS}]{{1,3}}")
_FIGURES = re.compile("(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01])")
_SPAN_OF_FIGURES = re.compile("([0-9]{4})([—–～~至-]{1,2})([0-9]{4}|[0-9]{2})")
_YEAR_BESIDE = re.compile(f"[（(](?:公元|西元)?({BARE_YEAR.pattern})年?[)）]$")
_MONTH_ALONE = re.compile("0?[1-9]|1[0-2]")
_WHOLE_DAY = re.compile("((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])")
_POINTED = re.compile(f"(?P<m>[{DIGITS}十]{{1,2}})[.．·・、](?P<d>[{DIGITS}十]{{1,2}}|[—－-]?)")
_FIGURES_OF = str.maketrans(DIGITS, "000123456789")


@cache
def _roles() -> Mapping[str, str]:
    """What a column of a name holds."""
    return {name: role for role, names in lexicon("chronicles")["columns"].items() for name in names}


@cache
def _other_table() -> re.Pattern[str]:
    return re.compile(alternatives("chronicles")["other_tables"])


@cache
def _empty() -> frozenset[str]:
    words = lexicon("chronicles")
    return frozenset(("", *words["blank_cells"], *words["same_cells"]))


class _Head(NamedTuple):
    """Which column is which; `reported` are those that tell the event."""

    roles: tuple[str, ...]
    reported: tuple[int, ...]
    framed: bool
    of_republic: bool = False
    """Whether one of its columns counts years by the Republic."""
    places: tuple[int, ...] = ()
    """Where its columns begin, if spaces alone set them apart."""

    def cells(self, line: Line) -> tuple[Cell, ...]:
        """The cells of a row below it."""
        return cells_under(line, self.places) if self.places else split_row(line, self.framed).cells


def table_rows(lines: Iterable[Line], rows: set[int]) -> Iterator[Line]:
    """The lines of a document, tables that tell events in order of time as lines of a chronicle.

    The numbers of the lines that such rows stand in go to `rows`. A table without a head is read under the
    title of a chronicle alone.
    """
    titled = False
    for stretch in _stretches(lines):
        written = [row for row in stretch if not is_rule(row.view.text)] if len(stretch) > 1 else []
        head = _head_of(written[0]) if len(written) > 1 else None
        if head is not None and _is_split(head, written[1:]):
            head = _inferred(written[1:])
        if head is not None:
            yield from _read(head, written[1:], rows) or stretch
        elif titled and (head := _inferred(written)) is not None:
            yield from _read(head, written, set()) or stretch
        else:
            yield from stretch
        titled = titled or any(is_chronicle_title(line.view.text.strip()) for line in stretch)


def _stretches(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The rows and rules of each table together, every other line alone."""
    table: list[Line] = []
    spaced = False
    for line in lines:
        text = line.view.text
        barred = _BARS.search(text) is not None
        columns = bool(_columns(line))
        ruled = is_rule(text)
        if table:
            heads = columns or (barred and _is_written(table) and _head_of(line) is not None)
            ends = barred or not text.strip() if spaced else not (barred or ruled)
            if heads or ends:
                yield table
                table, spaced = [], False
        spaced = spaced or columns
        if barred or spaced or ruled:
            table.append(line)
        else:
            yield [line]
    if table:
        yield table


def _is_written(table: Iterable[Line]) -> bool:
    """Whether more than rules has been seen of a table."""
    return any(not is_rule(row.view.text) for row in table)


def _columns(line: Line) -> tuple[Column, ...]:
    """The columns of a head without bars or tabs."""
    return () if _BARS.search(line.view.text) else columns_of(line, _roles())


def _is_split(head: _Head, below: Sequence[Line]) -> bool:
    """Whether the column of dates is two below its head, of years and of days: all rows are longer."""
    if head.places or head.roles[0] not in ("date", "year"):
        return False
    return len(below) >= _ROWS and all(len(head.cells(row)) == len(head.roles) + 1 for row in below)


def _inferred(written: Sequence[Line]) -> _Head | None:
    """The head that a table lacks, by what its columns hold: dates, some cells empty, or one and a text."""
    if len(written) < _FEWEST:
        return None
    framed = all(is_framed(line.view.text) for line in written)
    grid = [split_row(line, framed) for line in written]
    roles: list[str] = []
    empty = False
    for column in range(_MOST_OF_TIME):
        cells = [row.cells[column].text if column < len(row.cells) else "" for row in grid]
        dates = [found for text in cells if text and (found := heading_date(text, SOME_DAY, bare_years=True))]
        if not all(row.aligned for row in grid) or len(dates) < _FEWEST or len(dates) < sum(map(bool, cells)):
            break
        empty = empty or len(dates) < len(cells)
        roles.append("year" if all(found.point and found.point.unit == "year" for found in dates) else "date")
    width = max(len(row.cells) for row in grid)
    if not (empty and len(written) >= _ROWS) and width != len(roles) + 1:
        return None
    if not roles or "year" in roles[1:] or roles.count("date") > 1 or width <= len(roles):
        return None
    return _Head((*roles, *[""] * (width - len(roles))), tuple(range(len(roles), width)), framed)


def _head_of(line: Line) -> _Head | None:
    """The head of a table with a column of dates and one that tells what came to pass."""
    framed = is_framed(line.view.text)
    columns = _columns(line)
    cells = split_row(line, framed).cells
    names = [column.name for column in columns] or [
        "".join(_REMARK.sub("", cell.text).split()) for cell in cells
    ]
    roles = tuple(_roles().get(name, "" if name else "none") for name in names)
    dated = [n for n, role in enumerate(roles) if role in _OF_TIME]
    if not dated or len(roles) < _FEWEST:
        return None
    others = [n for n, role in enumerate(roles) if role in ("", "reported", "reported_perhaps")]
    reported = [n for n in others if roles[n] == "reported"]
    if not reported and _other_table().search("".join(names)):
        return None
    reported = (
        reported or [n for n in others if roles[n] == "reported_perhaps"] or (others if dated[0] == 0 else [])
    )
    of_republic = any(_REPUBLIC in name for name in names)
    places = tuple(column.place for column in columns)
    return _Head(roles, tuple(reported), framed, of_republic, places) if reported else None


_OF_TIME = ("date", "year", "reign", "month", "month_day", "day")


def _read(head: _Head, written: Sequence[Line], rows: set[int]) -> list[Line]:
    """The rows of a table as lines of a chronicle; none where most of them have no date."""
    grid = [(line, head.cells(line)) for line in written]
    days = _four_figures_are_days(head, [cells for _, cells in grid])
    read = [(line, _Row(head, cells, days)) for line, cells in grid]
    dated = sum(row.is_dated() for _, row in read)
    empty = sum(row.is_undated() for _, row in read)
    if dated < _FEWEST or dated < _DATED * (len(read) - empty):
        return []
    found: list[Line] = []
    stops = any(SENTENCE_END.search(row.reported.text[-2:]) for _, row in read)
    before: _Row | None = None
    for line, row in read:
        rows.add(line.number)
        goes_on = stops and before is not None and not SENTENCE_END.search(before.reported.text[-2:])
        found += [Line(line.number, view) for view in row.views(goes_on)]
        before = row
    return found


def _four_figures_are_days(head: _Head, rows: Iterable[Sequence[Cell]]) -> bool:
    """Whether 0213 in a column of dates is the 13th of February: all its cells of four figures can be."""
    columns = [n for n, role in enumerate(head.roles) if role in ("date", "month_day")]
    cells = [cells[n].text[:4] for cells in rows for n in columns if n < len(cells)]
    figures = [text for text in cells if len(text) == 4 and text.isdigit()]
    return bool(figures) and all(_FIGURES.fullmatch(text) for text in figures)


class _Row:
    """A row of the table: the year that it names, the label of its entry, and what it tells."""

    def __init__(self, head: _Head, cells: Sequence[Cell], days: bool) -> None:
        self.cells: dict[str, Cell] = {}
        for number, cell in enumerate(cells[: len(head.roles)]):
            role = head.roles[number]
            if cell.text not in _empty() and number not in head.reported:
                self.cells.setdefault("date" if role == "year" and _is_within_year(cell) else role, cell)
        reported = [_view(cells[n]) for n in head.reported if n < len(cells) and cells[n].text]
        empty = cells[-1].line.view[:0] if cells else View("", "", array("I"))
        self.reported = View.joined(reported) if reported else empty
        self.year = self._year(head.of_republic)
        self.label = self._label(days)

    def is_dated(self) -> bool:
        """Whether it has a date that can be read."""
        dates = [view for view in (self.year, self.label) if view is not None]
        return bool(dates) and all(heading_date(view.text, SOME_DAY) is not None for view in dates)

    def is_undated(self) -> bool:
        """Whether all its cells of dates are empty."""
        return self.year is None and self.label is None

    def views(self, goes_on: bool) -> Iterator[View]:
        """Its lines in a chronicle; `goes_on` where the row above has not come to its end."""
        if self.year is not None:
            yield self.year
        if not self.reported.text:
            if self.label is not None:
                yield self.label  # a row that is nothing but the year of those below
            return
        if self.label is not None:
            yield View.joined([self.label, _unit(self.label, "，"), self.reported])
        elif self.year is not None or goes_on:
            yield self.reported
        else:
            yield View.joined([_before(self.reported, _REPEATS), self.reported])

    def _year(self, of_republic: bool) -> View | None:
        cell = self.cells.get("year") or self.cells.get("reign")
        if cell is None:
            return None
        view = _view(cell)
        beside = _YEAR_BESIDE.search(view.text)
        if beside is not None and heading_date(view.text, SOME_DAY) is None:  # 明治42（1909）, 35（1946）
            of_world = view[beside.start(1) : beside.end(1)]
            return View.joined([of_world, _unit(of_world, "年")])
        reign = self.cells.get("reign")
        number = _number(reign.text) if reign and of_republic else None
        if number is not None and reign is cell:
            return View.joined([_before(view, _REPUBLIC), view, _unit(view, "年")])
        year = _number(cell.text)
        if number is not None and year is not None and REPUBLIC.year(number) != year:
            return View.joined([view, _unit(view, f"年（{_REPUBLIC}{number}年）")])
        if _is_school_year(cell.text):
            return View.joined([view, _unit(view, "学年")])
        return view if heading_date(view.text, SOME_DAY) else View.joined([view, _unit(view, "年")])

    def _label(self, days: bool) -> View | None:
        """The date of the entry within its year: that of one cell, or of the cells of month and day."""
        cell = self.cells.get("date") or self.cells.get("month_day")
        if cell is not None:
            month_alone = cell is self.cells.get("month_day") and _MONTH_ALONE.fullmatch(cell.text)
            return _with_unit(_view(cell), "月") if month_alone else _date(_view(cell), days)
        month, day = self.cells.get("month"), self.cells.get("day")
        pieces = [_with_unit(_view(cell), unit) for cell, unit in ((month, "月"), (day, "日")) if cell]
        return View.joined(pieces) if pieces else None


def _is_school_year(text: str) -> bool:
    """2006-07, of two years that follow each other; 1984-12 is a month."""
    m = _SCHOOL_YEAR.fullmatch(text)
    return m is not None and (int(m[1]) + 1) % 100 == int(m[2]) % 100


def _is_within_year(cell: Cell) -> bool:
    """1952年3月 in a column of years, where 2006-07 is a school year."""
    if _is_school_year(cell.text):
        return False
    found = heading_date(cell.text, SOME_DAY)
    return found is not None and found.point is not None and found.point.unit != "year"


def _number(text: str) -> int | None:
    """八七 and 87 as 87, 三十五 as 35."""
    figures = text.translate(_FIGURES_OF)
    return int(figures) if figures.isdigit() and "十" not in text else to_int(text)


def _date(view: View, days: bool) -> View:
    """A cell of a date as a label prints it: 0213 as 02月13日, 一○.一 as 10月1日."""
    text = view.text
    if BARE_YEAR.fullmatch(text):
        return View.joined([view, _unit(view, "年")])
    if m := _WHOLE_DAY.fullmatch(text):
        return _with_units(view, [(m.end(1), "年"), (m.end(2), "月"), (m.end(3), "日")])
    if days and _FIGURES.fullmatch(text):
        return _with_units(view, [(2, "月"), (4, "日")])
    if days and (m := _SPAN_OF_FIGURES.fullmatch(text)):
        second = [(m.start(3) + 2, "月")] if len(m[3]) == len(m[1]) else []
        return _with_units(view, [(2, "月"), (4, "日"), *second, (m.end(3), "日")])
    if m := _POINTED.fullmatch(text):
        month = _in_figures(view[: m.end("m")])
        pieces = [month, _unit(month, "月")]
        if m["d"].strip("—－-"):
            day = _in_figures(view[m.start("d") :])
            pieces += [day, _unit(day, "日")]
        return View.joined(pieces)
    return view


def _in_figures(view: View) -> View:
    """一○ as 10, unit by unit; 十一 stays."""
    return View(view.source, view.text.translate(_FIGURES_OF), view.offsets)


def _with_units(view: View, units: Iterable[tuple[int, str]]) -> View:
    """The view with the units of year, month and day put in behind these places."""
    pieces, start = list[View](), 0
    for place, unit in units:
        piece = view[start:place]
        pieces += [piece, _unit(piece, unit)]
        start = place
    return View.joined(pieces)


def _with_unit(view: View, unit: str) -> View:
    """4 in the column of months as 4月; 上旬 and 全年 stay."""
    return View.joined([view, _unit(view, unit)]) if _MONTH.fullmatch(view.text) else view


def _view(cell: Cell) -> View:
    return cell.line.view[cell.start : cell.end]


def _unit(behind: View, text: str) -> View:
    """Signs that the table does not print, at the last place of what they stand behind."""
    return View(behind.source, text, array("I", [behind.offsets[-1]] * len(text)))


def _before(view: View, text: str) -> View:
    return View(view.source, text, array("I", [view.offsets[0]] * len(text)))
