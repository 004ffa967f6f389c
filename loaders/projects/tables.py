"""Tables of projects: 项目名称 总投资(万元) 开工时间 竣工时间, one project a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from graph.facts import IssueFact, Milestone, Stage
from graph.provenance import Passage, content_id
from loaders.dates.find import DateContext, FoundDate, find_dates
from loaders.document.model import Layout, Line, Metadata
from loaders.document.tables import Head, Heads, Row, cells_of, rows_below
from loaders.lexicon import alternatives
from loaders.names.local import full_name
from loaders.projects.merge import Mention
from loaders.projects.money import Sum, in_yuan
from loaders.projects.project_fields import find_forms
from loaders.projects.stages import find_stages, project_words, speaks_of_plans
from loaders.text.clauses import cut_clauses
from loaders.text.patterns import HAN
from loaders.text.view import View

_WORDS = alternatives("projects")

_STAGES: dict[str, Stage] = project_words()["column_stages"]


class Table(NamedTuple):
    """A table that has a column of project names."""

    head: Head
    rows: tuple[Row, ...]
    year: int | None
    """The year that its title gives."""
    broken: tuple[Line, ...] = ()
    """Lines between the rows that hold one cell of a row whose cells the page broke."""
    within: frozenset[int] = frozenset()
    """The numbers of the lines of a table that prints a cell a line."""
    form: bool = False
    """Whether it is one project told label by label: 工程名称：甲水库."""
    unit: str = ""
    """The unit of its sums, where a line above tells it: 单位：万元."""

    @property
    def lines(self) -> set[int]:
        """The numbers of the lines that it takes up: they are no running text."""
        taken = [self.head.line, *(row.line for row in self.rows), *self.broken]
        return {line.number for line in taken} | self.within

    def mentions(self, metadata: Metadata) -> Iterator[Mention]:
        """A mention for every row that has all cells, or lacks only the name that stands around it."""
        year = self.year or metadata.year
        for row in self.rows:
            whole = row if len(row.cells) == self.head.width else self._padded(row) or self._with_name(row)
            mention = _mention(whole, self, year, metadata) if whole is not None else None
            if mention is not None:
                yield mention

    def unread(self, metadata: Metadata, extractor: str) -> Iterator[IssueFact]:
        """An issue for every row that opens with a number of its own and could not be laid under the head."""
        for row in self.rows:
            short = len(row.cells) != self.head.width
            short = short and self._padded(row) is None and self._with_name(row) is None
            named = any(len(cell) > 1 and not cell.isdigit() for cell in row.cells)
            if short and named and row.cells[0].isdigit() and len(row.cells) > 2:
                passage = row.line.view.passage()
                yield IssueFact(
                    id=content_id("issue", metadata.record.id, "project", passage.start),
                    document=metadata.record.id, passage=passage, extractor=extractor,
                    rule="unread:table", what="project",
                    expected="项目的名称与各栏",
                )  # fmt: skip

    def _padded(self, row: Row) -> Row | None:
        """A row between tabs whose last cells are empty, as a remark is, with those cells."""
        wanting = self.head.width - len(row.cells)
        last = self.head.roles["name"] < len(row.cells) and len(row.cells) > 2
        if not row.tabbed or not 0 < wanting <= _MOST_EMPTY or not last:
            return None
        return row._replace(cells=(*row.cells, *[""] * wanting))

    def _with_name(self, row: Row) -> Row | None:
        """A row that lacks one cell, with the name that is printed on the lines above and under it."""
        column = self.head.roles["name"]
        if len(row.cells) != self.head.width - 1 or not row.cells[0].isdigit():
            return None
        near = {line.number: line for line in self.broken}
        beside = [near.get(row.line.number - 1), near.get(row.line.number + 1)]
        parts = [line.view.text.strip() for line in beside if line is not None]
        if not parts or column != 1:
            return None
        return row._replace(cells=(row.cells[0], "".join(parts), *row.cells[1:]))


def find_tables(layout: Layout) -> Iterator[Table]:
    """The tables of projects of a document; one that goes on (续表) is of the year of the one before."""
    yield from find_upright(layout)
    for head, row, within in find_forms(layout, _heads().role):
        yield Table(head, (row,), None, within=within, form=True)
    heads = [(place, head) for place, head in _heads().within(layout) if _tells(head)]
    places = [*(place for place, _ in heads), len(layout.lines)]
    before: int | None = None
    for (place, head), end in zip(heads, places[1:], strict=True):
        rows = tuple(rows_below(layout.lines[:end], place + 1))
        above = layout.lines[max(0, place - 4) : place]
        year = before if any(_GOES_ON.match(line.view.text) for line in above) else _year_above(above)
        yield Table(head, rows, year, _broken(layout, place, rows), unit=_unit_above(above))
        before = year


@cache
def _heads() -> Heads:
    return Heads(project_words()["columns"], ("name",))


_MOST_EMPTY = 2
_UNIT = re.compile(_WORDS["units"])


def _unit_above(lines: Sequence[Line]) -> str:
    """The unit of the sums of a table, from a line right above its head."""
    found = (_UNIT.search(line.view.text) for line in reversed(lines) if len(line.view.text.strip()) < 40)
    return next((match["unit"] for match in found if match), "")


_TOLD = frozenset(("sum", "progress", "span", *_STAGES))


def _tells(head: Head) -> bool:
    """Whether the columns of a table are those of projects; 名称 alone may head anything else."""
    told = _TOLD & set(head.roles)
    title = _title(head, "name")
    return bool(told) if "".join(title.split()) in _ANY_NAME else len(head.roles) >= 2


_ANY_NAME = ("名称", "项目", "工程")


def find_upright(layout: Layout) -> Iterator[Table]:
    """The tables that print a cell a line: 序号, 项目名称, 总投资, 形象进度, then 1, 甲大桥, 8.9亿元, …."""
    lines = [line for line in layout.lines if line.view.text.strip()]
    roles = _heads().role
    place, before = 0, None
    while place < len(lines):
        width = 0
        while place + width < len(lines) and _column(lines[place + width], roles):
            width += 1
        head = _upright_head(lines[place : place + width], roles) if width > 2 else None
        if head is None:
            place += max(width, 1)
            continue
        year = _year_above(lines[max(0, place - 4) : place]) or before
        rows, end = _upright_rows(lines, place + width, head)
        numbers = frozenset(line.number for line in lines[place:end])
        if rows:
            yield Table(head, tuple(rows), year, within=numbers)
        place, before = max(end, place + width), year


def _column(line: Line, roles: Mapping[str, str]) -> str | None:
    return roles.get(re.sub(r"\s|[（(][^（）()]*[)）]", "", line.view.text))


def _upright_head(lines: Sequence[Line], roles: Mapping[str, str]) -> Head | None:
    """The head that lines make; a first column of numbers is none of it, for a page loses such lines."""
    if _column(lines[0], roles) == "other":
        lines = lines[1:]
    numbers: dict[str, int] = {}
    for number, line in enumerate(lines):
        numbers.setdefault(_column(line, roles) or "", number)
    view = View.joined(line.view for line in lines)
    titles = "\t".join(line.view.text.strip() for line in lines)
    head = Head(numbers, len(lines), lines[0]._replace(view=View(view.source, titles, view.offsets)))
    return head if "name" in numbers and set(numbers) & set(_ANCHORS) and _tells(head) else None


_ANCHORS = {
    "sum": re.compile(r"(?:约|近)?\d[\d,，]*(?:\.\d+)?\s*(?:亿|千万|百万|万)?元?"),
    "started": re.compile(r"(?:19|20)\d\d.*"),
    "finished": re.compile(r"(?:19|20)\d\d.*"),
}
"""What a row is known by among the lines."""


def _upright_rows(lines: Sequence[Line], place: int, head: Head) -> tuple[list[Row], int]:
    """The rows below, as wide as the head, and where they end; between them stand titles of groups."""
    anchors = {role: head.roles[role] for role in _ANCHORS if role in head.roles}
    rows: list[Row] = []
    end = place
    while place + head.width <= len(lines) and place - end <= _MOST_BETWEEN:
        cells = lines[place : place + head.width]
        texts = tuple(line.view.text.strip() for line in cells)
        fits = all(_ANCHORS[role].fullmatch(texts[column]) for role, column in anchors.items())
        fits = fits and len(texts[head.roles["name"]]) >= 4
        if not fits or max(map(len, texts)) > _LONGEST_CELL:
            place += 1
            continue
        line = cells[0]._replace(view=View.joined(line.view for line in cells))
        rows.append(Row(line, texts, True))
        place += head.width
        end = place
    return rows, end


_MOST_BETWEEN = 4
"""Lines between two rows, which head a group of them: 交通类（2项）, 23.7亿元."""
_LONGEST_CELL = 80


_GOES_ON = re.compile(r"\s*续表")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_NAME_PART = re.compile(f"[{HAN}“”（）()·、—0-9A-Za-z]{{2,24}}")


def _year_above(lines: Sequence[Line]) -> int | None:
    """The year in the title of a table, which stands in the lines above its head."""
    for line in reversed(lines):
        found = _YEAR.search(line.view.text)
        if found and len(line.view.text.strip()) <= 40:
            return int(found[1])
    return None


def _broken(layout: Layout, place: int, rows: Sequence[Row]) -> tuple[Line, ...]:
    """The lines of one cell between the head and the last row, and the one right under that."""
    numbers = {row.line.number for row in rows}
    last = max(numbers, default=0) + 1
    return tuple(
        line for line in layout.lines[place + 1 :]
        if line.number <= last and line.number not in numbers and _NAME_PART.fullmatch(line.view.text.strip())
    )  # fmt: skip


def _progress(cell: str, year: int | None, passage: Passage, metadata: Metadata) -> list[Milestone]:
    """What a cell says of how far a project has come: 2021年6月开工, 主体封顶, 在建.

    A stage has the date of its own clause; what is done without one was done in the year of the table.
    """
    text = re.sub(r"\s", "", cell)
    reported = []
    for clause in cut_clauses(text):
        dates = find_dates(clause.text, DateContext(year=year, published=metadata.record.published))
        stages = () if _NOT_YET.match(clause.text) else find_stages(clause.text)
        if any(word.stage == "批准" for word in stages):  # 可研8月获批复
            stages = tuple(word for word in stages if word.stage != "前期")
        for word in stages:
            before = [date.edtf.removesuffix("/..") for date in dates if date.end <= word.start and date.edtf]
            date = before[-1] if before else None if word.planned or year is None else str(year)
            stone = Milestone(
                date=date, stage=word.stage, planned=word.planned, passage=passage, rule=word.rule
            )
            reported.append(stone)
    return reported


_NOT_YET = re.compile(_WORDS["not_yet"])


def _mention(row: Row, table: Table, year: int | None, metadata: Metadata) -> Mention | None:
    head = table.head
    cells = {role: row.cells[column] for role, column in head.roles.items()}
    name = re.sub(r"\s", "", cells["name"])
    if len(name) < 4 or re.match(r"合计|总计|小计|共计", name):
        return None
    passage = row.line.view.passage()
    mention = Mention(name, passage, rule="table")
    for role, stage in _STAGES.items():
        text = cells.get(role, "")
        found = find_dates(text, DateContext(year=year, published=metadata.record.published))
        if found:
            mention.milestones.append(_dated(found[0], stage, text + _title(head, role), passage))
    mention.milestones.extend(_begun_and_done(cells.get("span", ""), _title(head, "span"), year, passage))
    for role in ("papers", "progress"):
        mention.milestones.extend(_progress(cells.get(role, ""), year, passage, metadata))
    amount = _sum(cells.get("sum", ""), _title(head, "sum") + table.unit)
    if amount is not None:
        mention.sums.append(amount)
    if cells.get("place"):
        mention.place = full_name(cells["place"], metadata.place)
    if cells.get("organization"):
        mention.organizations = tuple(
            part for part in re.split("[、，,]", cells["organization"]) if len(part) > 2
        )
    return mention


def _begun_and_done(cell: str, title: str, year: int | None, passage: Passage) -> Iterator[Milestone]:
    """The two ends of a stretch of work: 1986.3—1987.10."""
    found = find_dates(cell, DateContext(year=year))
    first, _, last = (found[0].edtf or "").partition("/") if len(found) == 1 else ("", "", "")
    if first and last and ".." not in (first, last):
        yield _dated(found[0]._replace(edtf=first), _STAGES["started"], cell + title, passage)
        yield _dated(found[0]._replace(edtf=last), _STAGES["finished"], cell + title, passage)


def _dated(found: FoundDate, stage: Stage, reported: str, passage: Passage) -> Milestone:
    """2018.06(计划), and any date under the head 计划竣工时间, is of a plan."""
    planned = speaks_of_plans(reported) or "计划" in reported
    rule = "column:planned" if planned else "column"
    return Milestone(date=found.edtf, stage=stage, planned=planned, passage=passage, rule=rule)


def _title(head: Head, role: str) -> str:
    column = head.roles.get(role)
    cells, _ = cells_of(head.line.view.text)
    return cells[column] if column is not None and column < len(cells) else ""


def _sum(cell: str, title: str) -> Sum | None:
    """The unit stands in the cell or in the head: 总投资(万元)."""
    match = re.fullmatch(r"(?:约|近)?(\d[\d,，]*(?:\.\d+)?)\s*(亿|千万|百万|万)?元?", cell.strip())
    if match is None:
        return None
    unit = match.group(2) or (re.search(r"(亿|千万|百万|万)元", title) or [None, None])[1]
    if unit is None and "元" not in title and not cell.strip().endswith("元"):
        return None
    yuan = in_yuan(match.group(1), unit)
    return Sum(0, len(cell), yuan, True) if yuan is not None else None
