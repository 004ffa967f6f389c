"""Tables of honours: 获奖单位 荣誉称号 授奖单位 授奖时间, one distinction a row.

A scan loses cells: a row is laid under its head by the cell that holds its date. A unit that is printed
once for several rows stands in the middle of its block, so an empty cell belongs to the unit before or
after it; where neither the order of the dates nor the honour's own words tell which, an issue is emitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from graph.facts import HonourFact, IssueFact, RecipientKind
from graph.provenance import Passage, content_id
from loaders.dates.find import DateContext, find_dates
from loaders.document.model import Layout, Line, Metadata
from loaders.document.tables import Head, Heads, Row, cells_of, rows_below
from loaders.honours.words import EXTRACTOR, honour_words, is_honour, recipient_of
from loaders.lexicon import alternatives
from loaders.names.local import full_name
from loaders.names.people import is_name
from loaders.text.patterns import holds_any
from loaders.text.script import is_traditional

_WORDS = alternatives("honours")


@dataclass(slots=True)
class _Record:
    """One row while it is put together from printed lines."""

    name: str = ""
    unit: str = ""
    honour: str = ""
    granter: str = ""
    date: str = ""
    lines: list[Line] = field(default_factory=list)
    after_break: bool = False


def find_honour_tables(layout: Layout, metadata: Metadata) -> Iterator[HonourFact | IssueFact]:
    """The honours of every table whose head names the distinction and who received it."""
    for upright in _upright(layout):
        yield from _facts(upright, False, None, metadata)
    yield from _of_title(layout, metadata)
    lines = layout.lines
    last = 0  # the number of the last line of the table before
    for place, head in _heads().within(layout):
        if head.line.number <= last or len(head.roles) < 3:
            continue
        records: list[_Record] = []
        pages = [head]
        year = None if "date" in head.roles else _year_above(lines[max(0, place - 4) : place])
        for row in rows_below(lines, place + 1):
            again = _heads().read(row.line)
            if again is None and _broken_head(row):
                again = pages[-1]
            if again is None:
                _add(records, row, pages[-1])
            elif set(again.roles) == set(head.roles):
                pages.append(again)
                records.append(_Record(after_break=True))
            else:
                break
            last = row.line.number
        yield from _facts(
            [record for record in records if record.honour or record.date or record.after_break],
            "gender" in head.roles,
            year,
            metadata,
        )


def _upright(layout: Layout) -> Iterator[list[_Record]]:
    """The rows of tables that are printed one cell a line: 时间, 单位, 荣誉名称, then 1984.12, …."""
    lines = [line for line in layout.lines if line.view.text.strip()]
    roles = _heads().role
    place = 0
    while place < len(lines):
        head: list[str] = []
        while place + len(head) < len(lines) and (role := roles.get(_bare_cell(lines[place + len(head)]))):
            head.append(role)
        if len(head) < 3 or not {"honour", "recipient", "date"} <= set(head):
            place += 1
            continue
        place += len(head)
        records = []
        while place + len(head) <= len(lines):
            row = lines[place : place + len(head)]
            cells = {role: line.view.text.strip() for role, line in zip(head, row, strict=True)}
            if not _YEAR_CELL.match(cells["date"]):
                break
            records.append(
                _Record(cells["recipient"], "", cells["honour"], cells.get("granter", ""), cells["date"], row)
            )
            place += len(head)
        yield records


_TITLE = re.compile(
    f"(?:表[\\d—–-]+)?(?P<who>[\u4e00-\u9fff]{{2,20}}?)(?:{_WORDS['over_years']})*所?(?:{_WORDS['got']})"
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
        if not titles:
            continue
        records = []
        for row in rows_below(layout.lines, place + 1):
            if len(row.cells) == head.width:
                cells = {role: row.cells[column].strip() for role, column in head.roles.items()}
                dates = cells.get("date", "")
                granter = cells.get("granter", "")
                records.append(_Record(titles[-1]["who"], "", cells["honour"], granter, dates, [row.line]))
        yield from _facts(records, False, None, metadata)


_YEAR_CELL = re.compile(r"\s*(?:19|20)\d\d\s*(?:$|[年.．/-])")


def _bare_cell(line: Line) -> str:
    return "".join(line.view.text.split())


@cache
def _heads() -> Heads:
    return Heads(honour_words()["columns"], ("honour", "recipient"))


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
    return re.compile(holds_any(word for word in _heads().role if len(word) > 2))


_CHARACTER = re.compile("[\u4e00-\u9fff]")
_DATE_CELL = re.compile(r"(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*(?:年|[.．/-]).{0,12}$|(?:19|20)\d\d$")


def _add(records: list[_Record], row: Row, head: Head) -> None:
    """Lay one printed line under its head: it opens a row, or goes on with the last one."""
    cells = _repeated(_laid(row, head), records)
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
        last = _Record()
        records.append(last)
    last.lines.append(row.line)
    last.name = name if last.name in ("", UNREAD) and name else last.name
    last.date = last.date or date
    last.unit += cells.get("unit", "")
    honour = cells.get("honour", "")
    if not last.honour or len(_CHARACTER.findall(honour)) > 3 or is_honour(honour):
        last.honour += honour  # shorter bits are specks that the scan took for writing
    last.granter += (" " if last.granter else "") + cells.get("granter", "")


_SAME = frozenset(honour_words()["same"])
_ROLES: dict[str, str] = {"recipient": "name", "honour": "honour", "granter": "granter", "date": "date"}


def _repeated(cells: dict[str, str], records: Sequence[_Record]) -> dict[str, str]:
    """The cells of a row, with those of the row above where they say 同上 or 〃."""
    if not records or records[-1].after_break:
        return cells
    above = records[-1]
    return {
        role: getattr(above, _ROLES[role]) if cell in _SAME and role in _ROLES else cell
        for role, cell in cells.items()
    }


def _laid(row: Row, head: Head) -> dict[str, str]:
    roles = head.roles
    cells = [cell.strip() for cell in row.cells]
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
    unit, _, honour = laid.get("unit", "").rpartition(" ")
    if laid and not laid["honour"] and unit and is_honour(honour):
        laid["unit"], laid["honour"] = unit, honour  # two cells that ran together
    if "gender" in roles and laid:
        wide = "名" in ["".join(cell.split()) for cell in cells_of(head.line.view.text)[0]]
        if wide or shift > 0:  # 姓 and 名 in cells of their own
            laid["recipient"] = "\t".join(cells[: 1 + max(shift, int(wide))])
        laid["recipient"] = _person_cell(laid["recipient"])
    elif laid and (not _HAN.search(laid["recipient"]) or _in_other_script(row, head, laid["recipient"])):
        laid["recipient"] = ""  # what the scan made of a cell that it could not read
    dated = laid.get("date", "")
    known = _DATE_CELL.match(dated) or dated in _SAME or "date" not in roles
    laid["date"] = dated if known else ""
    return laid


def _in_other_script(row: Row, head: Head, cell: str) -> bool:
    """Whether a cell is printed in traditional signs in a table that is not: what a scan made of a smear."""
    printed, above = row.line.view.passage().quote, head.line.view.passage().quote
    return bool(cell) and cell not in printed and is_traditional(printed) and not is_traditional(above)


UNREAD = "？"
"""Stands for a name that is printed and could not be read: no other row's name goes in its place."""

_HAN = re.compile("^[^A-Za-z\uac00-\ud7a3]*[\u4e00-\u9fff]{2}")


_TWICE = re.compile(r"(.)\1(?=.$)")


def _person_cell(cell: str) -> str:
    """The name in a cell, spaces out and a gender that slipped in taken off; else empty."""
    name = "".join(cell.split())
    if "\t" in cell:
        name = _TWICE.sub(r"\1", name)
    if len(name) > 2 and name[-1] in "男女" and is_name(name[:-1]):
        name = name[:-1]
    return name if is_name(name) else UNREAD if name else ""


def _facts(
    records: list[_Record], persons: bool, year: str | None, metadata: Metadata
) -> Iterator[HonourFact | IssueFact]:
    dates = [_date(record.date, metadata) for record in records]
    owners = _owners(records, dates)
    for record, date, owner in zip(records, dates, owners, strict=True):
        if record.after_break:
            continue
        honour = _clean(record.honour)
        passage = _passage(record.lines)
        recipient = _recipient(owner, persons) if owner and owner != UNREAD else None
        if recipient is None or not _is_whole(honour) or (date is None and any(dates)):
            yield IssueFact(
                id=content_id("issue", metadata.record.id, "honour", passage.start),
                document=metadata.record.id, passage=passage, extractor=EXTRACTOR,
                rule="unread:table", what="honour",
                expected="获奖者的名称" if honour else "荣誉的名称",
            )  # fmt: skip
            continue
        name, kind = recipient
        yield HonourFact(
            id=content_id("honour", metadata.record.id, name, honour, date, passage.start),
            document=metadata.record.id, passage=passage, extractor=EXTRACTOR, rule="table",
            recipient=full_name(name, metadata.place) if kind != "person" else name, recipient_kind=kind,
            honour=honour,
            granted_by=tuple(full_name(part, metadata.place) for part in _granters(record.granter)),
            date=date or year, date_text="".join(record.date.split()) or None,
        )  # fmt: skip


_ORGANIZATION_END = re.compile(f"(?:{_WORDS['granter_ends']})$")
_ORGANIZATION_TAIL = re.compile(f"(?:{_WORDS['granter_tails']})$")


def _granters(cell: str) -> list[str]:
    """The organizations of a cell whose names the scan broke over lines; a piece without its beginning is
    none."""
    words = _heads().role
    organizations: list[str] = []
    for piece in re.split(r"[\s、，,]+", re.sub(r"等\s*\d+\s*家单位", "", cell)):
        if not piece or piece in words:
            continue
        if organizations and (
            _ORGANIZATION_END.search(organizations[-1]) is None or _ORGANIZATION_TAIL.fullmatch(piece)
        ):
            organizations[-1] += piece
        else:
            organizations.append(piece)
    whole = [
        organization
        for organization in organizations
        if (len(organization) > 2 or organization.endswith("委"))
        and _ORGANIZATION_TAIL.fullmatch(organization) is None
    ]
    return [
        organization
        for organization in whole
        if _ORGANIZATION_END.search(organization) or (len(whole) == 1 and len(organization) > 4)
    ]


def _is_whole(honour: str) -> bool:
    """Whether a cell holds an honour's name, not a piece of it or an organization that slipped over."""
    if len(_CHARACTER.findall(honour)) < 4 or _PIECE.match(honour) or _RAN_ON.search(honour):
        return False
    return is_honour(honour) or not honour.endswith(tuple("厅局部委会院府"))


_PIECE = re.compile("称号|标兵称号|奖$|突出")
_RAN_ON = re.compile("(?:先进|优秀|突出)(?:个人|集体|工作者)[^（()）、]{4,}$")
"""The next row's honour follows."""


def _owners(records: list[_Record], dates: list[str | None]) -> list[str]:
    """For each row the unit that stands for it: its own, or that of its block; empty where unsure."""
    owners = [record.name for record in records]
    for number, record in enumerate(records):
        if record.name or record.after_break:
            continue
        before = _named(records, range(number - 1, -1, -1))
        after = _named(records, range(number + 1, len(records)))
        owners[number] = _choose(records, dates, number, before, after)
    return owners


def _named(records: list[_Record], order: range) -> int | None:
    for number in order:
        if records[number].after_break:
            return None
        if records[number].name:
            return number
    return None


def _choose(
    records: list[_Record], dates: list[str | None], number: int, before: int | None, after: int | None
) -> str:
    if before is None or after is None:
        only = before if before is not None else after
        return records[only].name if only is not None else ""
    drop = next((n for n in range(before + 1, after + 1) if (dates[n] or "") < (dates[n - 1] or "")), None)
    if drop is not None:  # rows of one unit stand in the order of their dates
        return records[before].name if number < drop else records[after].name
    honour = _clean(records[number].honour)
    fits = [n for n in (before, after) if _suits(honour, records[n].name)]
    return records[fits[0]].name if len(fits) == 1 else ""


_SUITS = {"村": "村", "社区": "社区", "校": "校|小学|中学|学院", "县": "[县区市]", "镇": "镇|乡", "医": "医"}


def _suits(honour: str, name: str) -> bool:
    """Whether an honour whose own word tells the kind of its holder (…示范村) can be the unit's."""
    for word, ends in _SUITS.items():
        if re.search(f"{word}(?:镇)?(?:[（(].*)?$", honour):
            return re.search(f"(?:{ends})$", name) is not None
    return False


def _date(text: str, metadata: Metadata) -> str | None:
    bare = "".join(text.split())
    found = find_dates(
        f"{bare}年" if bare.isdigit() and len(bare) == 4 else bare,
        DateContext(None, None, None, metadata.record.published),
    )
    return found[0].edtf if found else None


_SPACE = re.compile(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])")
_QUOTED = re.compile('^[“"]([^“”"]+)[”"](?:称号|荣誉称号)?$')


def _clean(text: str) -> str:
    return _QUOTED.sub(r"\1", _SPACE.sub("", text))


def _recipient(name: str, persons: bool) -> tuple[str, RecipientKind] | None:
    bare = "".join(name.split())
    if persons and is_name(bare):
        return bare, "person"
    found = recipient_of(bare)
    if found is not None:
        return found.name, found.kind
    return (bare, "organization") if len(bare) >= 4 else None


def _passage(lines: Sequence[Line]) -> Passage:
    first, last = lines[0].view, lines[-1].view
    low = first.span()[0]
    high = last.span()[1]
    return Passage(start=low, end=high, quote=first.source[low:high])
