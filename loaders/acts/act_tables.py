"""Tables of acts whose cells stand between bars or tabs: 姓名 | 任何职务 | 免何职务, a person a row."""

from __future__ import annotations

from collections.abc import Iterator

from graph import lazy_re as re
from loaders.acts.by_post import names_between
from loaders.acts.reader import ActReader
from loaders.acts.state import Act
from loaders.document.grids import Cell, is_framed, is_rule, split_row
from loaders.document.model import Entry, Line
from loaders.document.tables import cells_of
from loaders.lexicon import alternatives

_WORDS = alternatives("acts")

_COLUMNS = {
    "name": re.compile(f"(?:{_WORDS['columns_of_names']})$"),
    "appoint": re.compile(f"(?:{_WORDS['columns_of_gains']})$"),
    "remove": re.compile(f"(?:{_WORDS['columns_of_losses']})$"),
}
_BESIDE_A_LOSS = "任职"
_NOT_YET = re.compile("拟")
_BRACKET = re.compile("[（(][^（()）]{0,40}[)）]")
_NOTHING = ("", "/", "-", "—", "无", "——")


def head_of(text: str) -> tuple[str | None, ...]:
    """What the columns of a head hold; empty where a line is no head of such a table, or of one of plans."""
    cells, kept = cells_of(text)
    if not kept or _NOT_YET.search(text):
        return ()
    kinds = tuple(_kind("".join(cell.split())) for cell in cells)
    if "remove" in kinds:  # 姓名 | 任职 | 免职; alone it is what somebody holds
        kinds = tuple(
            "appoint" if cell.strip() == _BESIDE_A_LOSS else kind
            for cell, kind in zip(cells, kinds, strict=True)
        )
    return kinds if "name" in kinds and {"appoint", "remove"} & set(kinds) else ()


def _kind(cell: str) -> str | None:
    return next((kind for kind, pattern in _COLUMNS.items() if pattern.fullmatch(cell)), None)


def find_cells(entry: Entry, reader: ActReader) -> Iterator[tuple[Line, Act]]:
    """The acts of the rows of an entry, under the head that the page printed last."""
    columns = reader.here.columns
    if entry.headings and (head := head_of(entry.headings[-1])):
        columns.head = head
    for line in entry.lines:
        text = line.view.text
        if "|" not in text and "\t" not in text and "│" not in text:
            columns.head = () if text.strip() else columns.head
        elif head := head_of(text):
            columns.head = head
        elif columns.head and not is_rule(text):
            yield from _row(line, columns.head, reader)


def _row(line: Line, head: tuple[str | None, ...], reader: ActReader) -> Iterator[tuple[Line, Act]]:
    cells = split_row(line, is_framed(line.view.text)).cells
    by_kind = {kind: cell for kind, cell in zip(head, cells, strict=False) if kind}
    name = by_kind.get("name")
    people = names_between(line.view.text, name.start, name.end) if name else None
    for action in ("appoint", "remove"):
        cell = by_kind.get(action)
        if cell is None or cell.text in _NOTHING:
            continue
        for office in reader.offices_of(_plain(cell)):
            for person in people or ():
                low, high = min(cell.start, person.start), max(cell.end, person.end)
                yield line, Act(low, high, person, action, office, "list:cells")


def _plain(cell: Cell) -> str:
    return _BRACKET.sub("", "".join(cell.text.split())).removesuffix("职务")
