"""Tables of projects: 项目名称 总投资(万元) 开工时间 竣工时间, one project a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from graph.facts import Milestone, Stage
from graph.provenance import Passage
from loaders.dates.find import DateContext, find_dates
from loaders.document.model import Layout, Metadata
from loaders.document.tables import Head, Heads, Row, cells_of, rows_below
from loaders.names.local import full_name
from loaders.projects.merge import Mention
from loaders.projects.money import Sum, in_yuan
from loaders.projects.stages import find_stages, project_words

_STAGES: dict[str, Stage] = {"started": "开工", "finished": "建成", "signed": "签约"}


class Table(NamedTuple):
    """A table that has a column of project names."""

    head: Head
    rows: tuple[Row, ...]
    year: int | None
    """The year that its title gives."""

    @property
    def lines(self) -> set[int]:
        """The numbers of the lines that it takes up: they are no running text."""
        return {self.head.line.number, *(row.line.number for row in self.rows)}

    def mentions(self, metadata: Metadata) -> Iterator[Mention]:
        """A mention for every row that has all cells."""
        for row in self.rows:
            if len(row.cells) == self.head.width:
                mention = _mention(row, self.head, self.year or metadata.year, metadata)
                if mention is not None:
                    yield mention


def find_tables(layout: Layout) -> Iterator[Table]:
    """The tables of projects of a document."""
    heads = [(place, head) for place, head in _heads().within(layout) if len(head.roles) >= 2]
    places = [*(place for place, _ in heads), len(layout.lines)]
    for (place, head), end in zip(heads, places[1:], strict=True):
        rows = rows_below(layout.lines[:end], place + 1)
        yield Table(head, tuple(rows), _year_above(layout, place))


@cache
def _heads() -> Heads:
    return Heads(project_words()["columns"], ("name",))


def _year_above(layout: Layout, number: int) -> int | None:
    """The year in the title of a table, which stands in the lines above its head."""
    for line in reversed(layout.lines[max(0, number - 4) : number]):
        found = re.search(r"((?:19|20)\d\d)年", line.view.text)
        if found and len(line.view.text.strip()) <= 40:
            return int(found[1])
    return None


def _progress(cell: str, year: int | None, passage: Passage, metadata: Metadata) -> list[Milestone]:
    """What a cell says of how far a project has come: 2021年6月开工, 主体封顶, 在建."""
    text = re.sub(r"\s", "", cell)
    dates = find_dates(text, DateContext(year=year, published=metadata.record.published))
    told = []
    for word in find_stages(text):
        before = [date.edtf for date in dates if date.end <= word.start and date.edtf]
        date = before[-1] if before else None if word.planned or year is None else str(year)
        told.append(Milestone(date=date, stage=word.stage, planned=word.planned, passage=passage))
    return told


def _mention(row: Row, head: Head, year: int | None, metadata: Metadata) -> Mention | None:
    cells = {role: row.cells[column] for role, column in head.roles.items()}
    name = re.sub(r"\s", "", cells["name"])
    if len(name) < 4 or re.match(r"合计|总计|小计|共计", name):
        return None
    passage = row.line.view.passage()
    mention = Mention(name, passage)
    for role, stage in _STAGES.items():
        text = cells.get(role, "")
        found = find_dates(text, DateContext(year=year, published=metadata.record.published))
        if found:
            planned = re.search("计划|预计|拟", text) is not None or "计划" in _title(head, role)
            mention.milestones.append(
                Milestone(date=found[0].edtf, stage=stage, planned=planned, passage=passage)
            )
    mention.milestones.extend(_progress(cells.get("progress", ""), year, passage, metadata))
    amount = _sum(cells.get("sum", ""), _title(head, "sum"))
    if amount is not None:
        mention.sums.append(amount)
    if cells.get("place"):
        mention.place = full_name(cells["place"], metadata.place)
    if cells.get("organization"):
        mention.organizations = tuple(
            part for part in re.split("[、，,]", cells["organization"]) if len(part) > 2
        )
    return mention


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
