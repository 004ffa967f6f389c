"""The rows of a register, read into the list that stands above it.

Cells that are printed once for several rows (a unit, a post; a name that stays in office under a new post)
hold for the rows below; a row that cannot be read is an issue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from graph import lazy_re as re
from graph.dates import Edtf
from loaders.dates.calendar import REPUBLIC, era_pattern
from loaders.dates.terms_of_office import Term, read_term
from loaders.document.grids import Cell, GridRow
from loaders.document.model import Line
from loaders.holdings.rosters.cells import UNTIL_NOW, Column, bare, is_person, plain
from loaders.holdings.rosters.columns import HEAD_OF_EITHER
from loaders.holdings.rosters.each import read_each
from loaders.holdings.rosters.headings import is_organization
from loaders.holdings.rosters.lines import is_dynasty
from loaders.holdings.rosters.officials import post_alone
from loaders.holdings.rosters.register_cells import (
    comes_acting,
    in_republic,
    is_vacant,
    keeps_seal,
    name_behind_post,
    names_in,
    officer_in,
    stood_in,
)
from loaders.holdings.rosters.registers import Head, goes_on_otherwise, read_head, rows_below
from loaders.holdings.rosters.remarks import Remark, is_beside, read_remark
from loaders.holdings.rosters.rows import Part, RosterRow, UnreadLine
from loaders.holdings.rosters.section import RosterSection
from loaders.holdings.rosters.tokens import Token, read_row
from loaders.holdings.rosters.words import ColumnRole, words
from loaders.lexicon import alternatives
from loaders.names.headed_organizations import organization_text

_BRACKET = re.compile(r"[(（]([^()（）]*)[)）]")
_BETWEEN = re.compile("[、/；;，,]")
_AS_OF = re.compile(
    rf"(?:{alternatives('rosters')['as_of_leads']})\s*[:：]?\s*(?P<date>\d{{4}}[年.．-][^，,。；;]{{0,12}})"
)
_FIGURE = re.compile("[0-9年]")
_COMES = re.compile("[(（]?(?:到任|莅任|上任|就任|署任|任|署理|署|护理|护|代理|代)?[)）]?")
"""康熙十二年任 in a column: the day on which one came."""
_STAYS = re.compile(rf"\s*[(（](?:{alternatives('rosters')['stays']})[)）]")
_ERA = re.compile(era_pattern())
_ANY_YEAR = 2000
_NOTE_LINES = 4
_GRACE = timedelta(days=31)
"""How far apart the end of one spell and the beginning of the next may lie, for a name not printed again."""

Placed = tuple[Cell | None, ...]


def read_register(section: RosterSection, lines: Sequence[Line], at: int) -> int | None:
    """Read the register whose head stands at a line; returns the place behind it, if there is one."""
    head = read_each(lines, at) or read_head(lines, at)
    if head is None:
        return None
    posted = head.has("post") or head.has("holders") or section.heading.post or _named(head)
    if not posted and not section.label.waits():
        return None
    if REPUBLIC.name in section.heading.section:
        head = replace(head, era=REPUBLIC.name)
    printed, end = rows_below(head, lines)
    if section.heading.era and not any(_ERA.search(line.view.text) for line in lines[at:end]):
        head = replace(head, era=section.heading.era)
    rows = [part for row in printed for part in head.unfold(row)]
    if not all(row.aligned for row in rows) and goes_on_otherwise(lines, end):
        return None
    reader = _Register(section, head, above_head=[] if posted else section.label.parts)
    found = [reader.read(row) for row in rows]
    if not any(found) or sum(found) * 2 < len(found):
        return None
    if (as_of := _stated_day(lines, end)) is not None:
        section.heading = replace(section.heading, as_of=as_of)
        for row in reader.seen:
            row.heading = section.heading
    section.seen += reader.seen
    section.troubles += reader.troubles
    section.label.count += len(reader.seen)
    section.label.open()
    return end


def _named(head: Head) -> bool:
    return any(column.role == "name" and column.post for column in head.columns)


def _stated_day(lines: Sequence[Line], end: int) -> str | None:
    """The day of the register in the note below it: 数据截至2018年5月31日."""
    for line in lines[end : end + _NOTE_LINES]:
        match = _AS_OF.search(line.view.text)
        term = read_term(match["date"]) if match else None
        if term is not None and term.point:
            return term.start
    return None


@dataclass(slots=True)
class _Register:
    """What the rows above say for the next one."""

    section: RosterSection
    head: Head
    above_head: list[Part] = field(default_factory=list)
    """The post that a line of its own names over the head: 白石市人民政府市长."""
    seen: list[RosterRow] = field(default_factory=list)
    troubles: list[UnreadLine] = field(default_factory=list)
    organization: str | None = None
    above: dict[int, Cell] = field(default_factory=dict)
    """By column, the cell that an empty one or 同上 repeats."""
    base: int | None = None
    """The year before the first of the era last printed: 二十年 in a row below counts on."""
    name: Cell | None = None
    """The holder of the row above."""

    def read(self, row: GridRow) -> bool:
        """One row; tells whether it was one."""
        filled = row.filled()
        if len(filled) <= 1 and row.aligned and not self._is_one_more(row):
            if filled and is_organization(filled[0].text):
                self.organization = filled[0].text
            return True
        if len(filled) == 1 and is_dynasty("".join(filled[0].text.split())):
            return True
        placed = self.head.place(row)
        if placed is None:
            return self._unread(row)
        placed = self._repeated(placed)
        if any(is_vacant(cell.text) for cell in self._all(placed, "post", "name")):
            self.name = None
            return True
        holders = list(self._holders(placed))
        if not holders:
            return self._unread(row)
        for column, cell in holders:
            self._see(column, cell, self.head.beside(column, placed), filled[-1])
        return True

    def _is_one_more(self, row: GridRow) -> bool:
        """Whether a row is nothing but one more name for the unit above: （任至5月）, then （5月任）."""
        placed = self.head.place(row)
        if placed is None or not self.seen or not self.head.has("holders"):
            return False
        return any(is_person(plain(cell.text)) for cell in self._all(placed, "holders"))

    def _repeated(self, placed: Placed) -> Placed:
        """The cells with those above that hold on: merged units and posts, and what says 同上."""
        cells = list(placed)
        for number, (column, cell) in enumerate(zip(self.head.columns, placed, strict=True)):
            same = cell is not None and "".join(cell.text.split()) in words().all("same_as_above")
            empty = (cell is None or not cell.text) and column.role in ("unit", "post")
            if same and column.role == "holders" and any(self._all(placed, "unit")):
                continue  # 〃 in the row of another town: of whom above or beside, nobody can tell
            if same or empty:
                above = self.above.get(number)
                dated = above is not None and column.role in ("name", "holders") and "(" in above.text
                cells[number] = cell if same and dated else above  # the dates above are of one person
            elif cell is not None and cell.text:
                self.above[number] = cell
        return tuple(cells)

    def _all(self, placed: Placed, *roles: ColumnRole) -> Iterator[Cell]:
        for column, cell in zip(self.head.columns, placed, strict=True):
            if column.role in roles and cell is not None and cell.text:
                yield cell

    def _holders(self, placed: Placed) -> Iterator[tuple[Column, Cell]]:
        """The names of a row with their columns; a name not printed again is that of the row above."""
        for column, cell in zip(self.head.columns, placed, strict=True):
            if column.role not in ("name", "holders"):
                continue
            if cell is not None and cell.text and column.role == "holders" and post_alone(column.post):
                if (officer := officer_in(cell)) is not None:
                    yield column, officer
                elif not is_vacant(cell.text):
                    self.troubles.append(UnreadLine(*_span(cell, cell), "a name"))
                continue
            if cell is not None and column.role == "holders" and " " in bare(cell.text):
                several = names_in(cell)
                if len(several) > 1:
                    yield from ((column, part) for part in several)
                    continue
            if cell is not None and (behind := name_behind_post(cell)) is not None:
                yield column, behind
                continue
            if cell is not None and is_person(plain(cell.text)):
                yield column, cell
                continue
            if cell is not None and cell.text:
                names = names_in(cell)
                yield from ((column, part) for part in names)
                if not names and plain(cell.text) and not is_vacant(cell.text):
                    self.troubles.append(UnreadLine(*_span(cell, cell), "a name"))
                continue
            merged = column.role == "name" and not (cell and cell.text)
            if merged and self.name is not None and self._goes_on(placed):
                yield column, self.name

    def _goes_on(self, placed: Placed) -> bool:
        """Whether the spell of a row without a name begins where that of the row above ended."""
        begins, ended = self._terms(placed), self.seen[-1].terms if self.seen else []
        first = Edtf.of(begins[0].term.start) if begins and begins[0].term else None
        last = Edtf.of(ended[-1].term.end) if ended and ended[-1].term else None
        if first is None or last is None or first.earliest is None or last.latest is None:
            return False
        return _near(first.earliest, last.latest)

    def _see(self, column: Column, cell: Cell, placed: Placed, last: Cell) -> None:
        label, remark = self._label(column, placed)
        if not label:
            self.troubles.append(UnreadLine(*_span(cell, cell), "the post of this name"))
            return
        unit = next(self._all(placed, "unit"), None)
        start, end = cell.line.view.span(cell.start, cell.start + len(bare(cell.text)))
        row = RosterRow(
            self.section.heading,
            self._organization(unit),
            label,
            remark,
            Part(plain(cell.text), start, end),
            remarks=[*self._remarks(cell, placed)],
            terms=self._terms(placed),
            end=max(end, last.line.view.span(last.start, last.end)[1]),
            period=self.section.term,
            rule="roster:register",
        )
        if row.name.end > row.end or row.end - row.name.start > 400:
            row.end = row.name.end
        if post_alone(column.post) and keeps_seal(cell):
            row.remarks.append(Remark(acting=True))
        self.seen.append(row)
        self.name = cell

    def _organization(self, unit: Cell | None) -> str | None:
        if unit is None:
            return self.organization or self.section.organization
        key, root = organization_text(unit.text), self.section.root
        if key in words().all("head_units"):
            return self.section.organization
        inner = (
            is_organization(key) and root and root[-1:] in "院校局厂社会司" and not key.startswith(root[:2])
        )
        return root + key if inner else unit.text

    def _label(self, column: Column, placed: Placed) -> tuple[list[Part], Remark | None]:
        """The posts of a row: its cell, the head of its column, or the post of the heading."""
        cell = next(self._all(placed, "post"), None)
        if cell is None:
            unit = next(self._all(placed, "unit"), None)
            post = HEAD_OF_EITHER.sub(unit.text[-1:] if unit else "", column.post)
            if not post and self.above_head:
                return self.above_head, None
            post = post or self._remarked(placed) or self.section.heading.post or ""
            return ([Part(post, -1, -1)] if post else []), None
        brackets = [match[1] for match in _BRACKET.finditer(cell.text)]
        remark = read_remark("，".join(brackets), self.section.year) if brackets else None
        parts: list[Part] = []
        place = 0
        for piece in _BETWEEN.split(_BRACKET.sub("", cell.text)):
            text = "".join(piece.split())
            place = cell.text.find(piece, place)
            if text and place >= 0:
                parts.append(
                    Part(text, *cell.line.view.span(cell.start + place, cell.start + place + len(piece)))
                )
        return parts, remark

    def _remarked(self, placed: Placed) -> str:
        """The post in the column of remarks, where the list is of one post that changed its name: 知事."""
        remarks = (cell.text for cell in self._all(placed, "remark"))
        return next((text for text in remarks if words().is_exact(text) and not is_beside(text)), "")

    def _remarks(self, name: Cell, placed: Placed) -> Iterator[Remark]:
        for bracket in _BRACKET.findall(name.text):
            yield read_remark(bracket, self.section.year)
        reported = Remark()
        for cell in self._all(placed, "gender", "nation"):
            part = read_remark(
                cell.text if cell.text in ("男", "女") else cell.text.removesuffix("族") + "族", None
            )
            reported.gender, reported.ethnicity = (
                reported.gender or part.gender,
                reported.ethnicity or part.ethnicity,
            )
        for cell in self._all(placed, "remark", "start", "end"):
            for clause in re.split("[，,；;。]", cell.text):
                reported.acting = reported.acting or stood_in(clause.strip())
                reported.status = reported.status or words().statuses.get(clause.strip())
        for cell in self._all(placed, "term", "start", "end"):
            if _FIGURE.search(cell.text) and not self._cell_terms(cell, _ANY_YEAR):
                reported.unread = cell.text
            acting = comes_acting(cell.text) and self._cell_terms(cell, _ANY_YEAR) != []
            reported.acting = reported.acting or acting
            reported.acting = reported.acting or any(word == part for word in words().all("acting")
                                             for part in _BRACKET.findall(cell.text))  # fmt: skip
        if not any(self._all(placed, "term", "start", "end")) and not self._dated():
            for cell in self._all(placed, "remark"):
                read = read_remark(cell.text, self.section.year)
                if read.unread is None and not read.posts:
                    reported.start, reported.end = read.start, read.end
        yield reported

    def _dated(self) -> bool:
        return any(self.head.has(role) for role in ("term", "start", "end"))

    def _terms(self, placed: Placed) -> list[Token]:
        """The spells of a row: of its column of terms, or from its beginning to its end."""
        spells = [token for cell in self._all(placed, "term") for token in self._cell_terms(cell)]
        starts = [token for cell in self._all(placed, "start") for token in self._cell_terms(cell)]
        ends = list(self._all(placed, "end"))
        if spells or not (starts or ends):
            return spells
        first = starts[0].term if len(starts) == 1 else None
        year = int(first.start[:4]) if first is not None and first.start else None
        last = [token.term for cell in ends for token in self._cell_terms(cell, year)]
        end = ".." if any(cell.text in UNTIL_NOW for cell in ends) else None
        end = last[0].start if len(last) == 1 and last[0] is not None and last[0].point else end
        if not ends and year is not None:
            end = _remarked_end(self._all(placed, "remark"), self.head, self.section.year, self.base, year)
        if first is not None and not first.point:
            return starts
        text = "—".join(token.text for token in starts) + "—" + "".join(cell.text for cell in ends)
        known = first is not None or end is not None
        return [Token("term", text, 0, 0, Term(first and first.start, end, False, 0))] if known else []

    def _cell_terms(self, cell: Cell, last: int | None = None) -> list[Token]:
        """The terms of a cell; `last` is the year of the cell before, which 同年 means."""
        whole = _IN_BRACKETS.fullmatch(cell.text)
        printed = (whole[1] if whole is not None else cell.text).strip()
        text = self.head.counted(printed)
        term = read_term(text, self.section.year, last, self.base)
        if term is not None and (_COMES.fullmatch(text, term.length) or _STAYS.fullmatch(text, term.length)):
            self.base = term.base or self.base
            return [Token("term", printed, cell.start, cell.end, term)]
        found = [
            token._replace(start=cell.start + token.start, end=cell.start + token.end)
            for token in read_row(text, self.section.year)
            if token.kind == "term" and text in cell.text
        ]
        return found or (in_republic(cell, self.seen[-1].terms) if self.seen else [])

    def _unread(self, row: GridRow) -> bool:
        filled = row.filled()
        if filled:
            self.troubles.append(UnreadLine(*_span(filled[0], filled[-1]), "a row of holders"))
        return False


_IN_BRACKETS = re.compile(r"\s*[(（]([^()（）]*)[)）]?\s*")
"""（1951—1953）: a cell that is one bracket; 康熙五年（1666） is none."""


def _remarked_end(
    remarks: Iterable[Cell], head: Head, printed: int | None, base: int | None, year: int
) -> str | None:
    """When one who came in a year went, where the remarks alone tell it: 七年八月调任, 同年十二月病故."""
    for cell in remarks:
        end = read_remark(head.counted(cell.text), printed, base, year).end
        if end is not None and end[:4].isdigit() and int(end[:4]) >= year:
            return end
    return None


def _span(first: Cell, last: Cell) -> tuple[int, int]:
    return first.line.view.span(first.start, first.end)[0], last.line.view.span(last.start, last.end)[1]


def _near(first: date, last: date) -> bool:
    return abs(first - last) <= _GRACE
