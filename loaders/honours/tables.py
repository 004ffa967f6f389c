"""Tables of honours: 获奖单位 荣誉称号 授奖单位 授奖时间, one distinction a row.

A scan loses cells: a row is laid under its head by the cell that holds its date. `table_rows` makes facts of
the rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from graph import lazy_re as re
from graph.facts import HonourFact, IssueFact
from loaders.document.model import Layout, Line, Metadata
from loaders.document.tables import Head, Heads, Row, cells_of, rows_below
from loaders.honours.bare_rows import DATE
from loaders.honours.fronts import on_banner
from loaders.honours.recipients import organization_of_title, recipient_of
from loaders.honours.table_rows import CHARACTER, UNREAD, Record, facts_of, heads
from loaders.honours.words import honour_words, is_honour
from loaders.lexicon import alternatives
from loaders.names.people import could_be_name, is_name
from loaders.text.patterns import DIGITS, HAN, holds_any
from loaders.text.script import is_traditional

_WORDS = alternatives("honours")


def find_honour_tables(layout: Layout, metadata: Metadata) -> Iterator[HonourFact | IssueFact]:
    """The honours of every table whose head names the distinction and who received it."""
    for upright in _upright(layout):
        yield from facts_of(upright, False, None, metadata)
    yield from _of_title(layout, metadata)
    lines = layout.lines
    last = 0  # the number of the last line of the table before
    for place, head in heads().within(layout):
        if head.line.number <= last or len(head.roles) < 3:
            continue
        records: list[Record] = []
        pages = [head]
        year = None if "date" in head.roles else _year_above(lines[max(0, place - 4) : place])
        for row in rows_below(lines, place + 1):
            again = heads().read(row.line)
            if again is None and _broken_head(row):
                again = pages[-1]
            if again is None:
                _add(records, row, pages[-1])
            elif set(again.roles) == set(head.roles):
                pages.append(again)
                records.append(Record(after_break=True))
            else:
                break
            last = row.line.number
        yield from facts_of(
            [record for record in records if record.honour or record.date or record.after_break],
            "gender" in head.roles,
            year,
            metadata,
        )


def _upright(layout: Layout) -> Iterator[list[Record]]:
    """The rows of tables that are printed one cell a line: 时间, 单位, 荣誉名称, then 1984.12, …."""
    lines = [line for line in layout.lines if line.view.text.strip()]
    roles = heads().role
    place = 0
    while place < len(lines):
        head: list[str] = []
        while place + len(head) < len(lines) and (role := roles.get(_bare_cell(lines[place + len(head)]))):
            head.append(role)
        if len(head) < 3 or not {"honour", "recipient", "date"} <= set(head):
            place += 1
            continue
        place += len(head)
        records: list[Record] = []
        while place + len(head) <= len(lines):
            row = lines[place : place + len(head)]
            cells = {role: line.view.text.strip() for role, line in zip(head, row, strict=True)}
            if not _YEAR_CELL.match(cells["date"]):
                break
            cells = _repeated(cells, records)
            granter = cells.get("granter", "")
            records.append(Record(cells["recipient"], "", cells["honour"], granter, cells["date"], row))
            place += len(head)
        yield records


_TITLE = re.compile(
    f"(?:表[\\d—–-]+)?(?P<who>[{HAN}]{{2,20}}?)(?:{_WORDS['over_years']})*所?(?:{_WORDS['got']})"
    f"[^，。；]{{0,16}}(?:{_WORDS['of_honours']})(?:{_WORDS['kinds_of_lists']})*"
)


def _of_title(layout: Layout, metadata: Metadata) -> Iterator[HonourFact | IssueFact]:
    """The rows of a table without a column of holders, whose title names the one: 湖坊镇获省级以上荣誉表."""
    heads = Heads(honour_words()["columns"], ("honour",))
    for place, head in heads.within(layout):
        if "recipient" in head.roles or len(head.roles) < 2:
            continue
        above = ["".join(line.view.text.split()) for line in layout.lines[max(0, place - 3) : place]]
        titles = [match for text in above if (match := _TITLE.fullmatch(text)) is not None]
        who = titles[-1]["who"] if titles else _owner(layout, above, metadata)
        if who is None:
            continue
        records = []
        for row in rows_below(layout.lines, place + 1):
            if len(row.cells) == head.width:
                cells = {role: row.cells[column].strip() for role, column in head.roles.items()}
                dates = cells.get("date", "")
                granter = cells.get("granter", "")
                own = None if titles else _OF_ITS.fullmatch(cells["honour"])
                part = recipient_of(own["whose"].strip(_QUOTES)) if own else None
                holder = own["whose"].strip(_QUOTES) if own and (part or own["whose"][0] in _QUOTES) else who
                honour = own["honour"] if own and holder != who else cells["honour"]
                records.append(Record(holder, "", honour, granter, dates, [row.line]))
        yield from facts_of(records, False, None, metadata)


_OF_ITS = re.compile("(?P<honour>[^（）()]{4,30})[（(](?P<whose>[^（）()]{3,20})[)）]")
"""全国模范职工小家（总装车间）: what of the body holds it."""
_QUOTES = "“”"


def _owner(layout: Layout, above: Sequence[str], metadata: Metadata) -> str | None:
    """The body on whose page of honours a table stands."""
    title = "".join((metadata.record.title or "").split())
    shown = {word for word in honour_words()["fronts"] if title == word or word in above}
    owner = (organization_of_title(title) or on_banner(layout)) if shown else None
    return owner.name if owner is not None else None


_YEAR_CELL = re.compile(r"\s*(?:19|20)\d\d\s*(?:$|[年.．/-])")


def _bare_cell(line: Line) -> str:
    return "".join(line.view.text.split())


def _year_above(lines: Sequence[Line]) -> str | None:
    """The year in the title of a table that has no column of dates."""
    for line in reversed(lines):
        found = re.search(r"((?:19|20)\d\d)年", line.view.text)
        if found and len(line.view.text.strip()) <= 40:
            return found[1]
    return None


def _broken_head(row: Row) -> bool:
    """A head printed again on the next page whose cells ran together."""
    return sum(_long_title().search("".join(cell.split())) is not None for cell in row.cells) >= 2


@cache
def _long_title() -> re.Pattern[str]:
    return re.compile(holds_any(word for word in heads().role if len(word) > 2))


_DATE_CELL = re.compile(rf"(?:\d{{4}}|[{DIGITS}]{{4}})\s*(?:年|[.．/-]).{{0,12}}$|(?:19|20)\d\d$")


def _add(records: list[Record], row: Row, head: Head) -> None:
    """Lay one printed line under its head: it opens a row, or goes on with the last one."""
    cells = _repeated(_laid(row, head), records)
    if len(row.cells) > 2 and not any(cells.values()):
        return  # a row of another table
    name, date = cells.get("recipient", ""), cells.get("date", "")
    last = records[-1] if records else None
    anchors = bool(name) or bool(date)
    opens = (
        last is None
        or last.after_break
        or (bool(name) and bool(last.name) and not (last.name == UNREAD and not date))
        or (bool(date) and bool(last.date))
        or (bool(cells.get("unit")) and bool(last.unit) and "gender" in head.roles and not anchors)
    )
    if last is None or opens:
        last = Record()
        records.append(last)
    last.lines.append(row.line)
    last.name = name if last.name in ("", UNREAD) and name else last.name
    last.date = last.date or date
    last.unit += cells.get("unit", "")
    honour = cells.get("honour", "")
    if not last.honour or len(CHARACTER.findall(honour)) > 3 or is_honour(honour):
        last.honour += honour  # shorter bits are specks that the scan took for writing
    last.granter += (" " if last.granter else "") + cells.get("granter", "")


_SHORT_YEAR = re.compile("\\d\\d")
"""57 among the years of a table."""
_SAME = frozenset(honour_words()["same"])
_ROLES: dict[str, str] = {"recipient": "name", "honour": "honour", "granter": "granter", "date": "date"}


def _repeated(cells: dict[str, str], records: Sequence[Record]) -> dict[str, str]:
    """The cells of a row, with those of the row above where they say 同上 or 〃."""
    if not records or records[-1].after_break:
        return cells
    above = records[-1]
    return {
        role: getattr(above, _ROLES[role]) if cell in _SAME and role in _ROLES else cell
        for role, cell in cells.items()
    }


_DATE_WITHIN = re.compile(f"((?:^|(?<= )){DATE.pattern}(?= |$))")


def _parted(cells: list[str], least: int, most: int) -> list[str]:
    """The cells of a row that is short of some, with a date cut from what one space sets beside it."""
    if len(cells) >= least:
        return cells
    parts = [part.strip() for cell in cells for part in _DATE_WITHIN.split(cell) if part.strip()]
    return parts if least <= len(parts) <= most else cells


def _filled(cells: list[str], head: Head) -> list[str]:
    """The cells of a row whose unit and post a wide gap parts, or whose first cells 〃 stands for."""
    unit, honour = head.roles.get("unit"), head.roles["honour"]
    wide = unit is not None and honour == unit + 1 and len(cells) == head.width + 1
    if wide and is_honour(cells[honour + 1]) and not is_honour(cells[honour]):
        return [*cells[:unit], " ".join(cells[unit : honour + 1]), *cells[honour + 1 :]]
    if cells and cells[0] in _SAME and len(cells) == head.width - honour + 1:
        return [*cells[:1] * honour, *cells[1:]]
    return cells


def _laid(row: Row, head: Head) -> dict[str, str]:
    roles = head.roles
    cells = _parted([cell.strip() for cell in row.cells], head.width - ("gender" in roles), head.width)
    cells = _filled(cells, head) if not row.tabbed else cells
    if not row.tabbed and len(cells) == head.width - 1 and roles.get("other", 0) == 0:
        cells = ["", *cells]  # 级别 is printed once for its block
    named = roles["recipient"]
    if len(cells) == head.width + 1 and all(len(cell) == 1 for cell in cells[named : named + 2]):
        cells[named : named + 2] = ["".join(cells[named : named + 2])]  # 李　丽
    shift = 0
    if "date" in roles:
        dated = [number for number, cell in enumerate(cells) if _DATE_CELL.match(cell)]
        near = [number for number in dated if abs(number - roles["date"]) <= 2]
        if near:
            shift = min(near, key=lambda number: abs(number - roles["date"])) - roles["date"]
    laid: dict[str, str] = {}
    first = min(roles.values())
    for role, column in roles.items():
        place = column + shift
        if role == "recipient" and column == first:
            place = max(place, column)
        if role == "gender" and shift < 0:
            continue
        laid[role] = cells[place] if 0 <= place < len(cells) else ""
    if not row.tabbed and len(cells) != head.width:
        laid = {}  # gaps do not tell which cell is missing
    if laid and laid["recipient"] == laid["honour"]:
        laid["recipient"] = ""  # the first cell of the row is empty, and the cells stand a place before
    unit, _, honour = laid.get("unit", "").rpartition(" ")
    if laid and not laid["honour"] and unit and is_honour(honour):
        laid["unit"], laid["honour"] = unit, honour  # two cells that ran together
    if "gender" in roles and laid:
        wide = "名" in ["".join(cell.split()) for cell in cells_of(head.line.view.text)[0]]
        if wide or shift > 0:  # 姓 and 名 in cells of their own
            laid["recipient"] = "\t".join(cells[: 1 + max(shift, int(wide))])
        whole = row.tabbed and len(cells) == head.width
        if laid["recipient"] not in _SAME:
            laid["recipient"] = _person_cell(laid["recipient"], whole=whole)
    elif laid and (not _is_written(laid["recipient"]) or _in_other_script(row, head, laid["recipient"])):
        laid["recipient"] = ""  # what the scan made of a cell that it could not read
    printed = laid.get("date", "")
    short = row.tabbed and len(cells) == head.width and _SHORT_YEAR.fullmatch(printed)
    known = short or _DATE_CELL.match(printed) or printed in _SAME or "date" not in roles
    laid["date"] = printed if known else ""
    return laid


def _is_written(cell: str) -> bool:
    """Whether a cell holds two Han signs side by side, or apart as names of two are set: 方　远."""
    return _HAN.search("".join(cell.split())) is not None


def _in_other_script(row: Row, head: Head, cell: str) -> bool:
    """Whether a cell is printed in traditional signs in a table that is not: what a scan made of a smear."""
    printed, above = row.line.view.passage().quote, head.line.view.passage().quote
    return bool(cell) and cell not in printed and is_traditional(printed) and not is_traditional(above)


_HAN = re.compile(f"^[^A-Za-z\uac00-\ud7a3]*[{HAN}]{{2}}")


_TWICE = re.compile(r"(.)\1(?=.$)")


def _person_cell(cell: str, *, whole: bool) -> str:
    """The name in a cell, spaces out and a gender that slipped in taken off; else empty.

    In a `whole` row, none of whose cells is lost, a name may be of any shape, or that of a body.
    """
    name = "".join(cell.split())
    if "\t" in cell:
        name = _TWICE.sub(r"\1", name)
    if len(name) > 2 and name[-1] in "男女" and is_name(name[:-1]):
        name = name[:-1]
    one = recipient_of(name) if whole and len(name) > 4 else None
    known = is_name(name) or (whole and could_be_name(name)) or (one is not None and one.kind != "person")
    return name if known else UNREAD if name else ""
