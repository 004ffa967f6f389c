"""Acts printed as lists: names in columns under a heading, tables of 任命职务 and 免去职务."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.act_memory import Act
from loaders.act_names import Who
from loaders.acts import ActReader
from loaders.document import Entry, Line
from loaders.offices import post_length
from loaders.people import could_be_name, split_names
from loaders.text import View

_CELL = re.compile(r"[^\s]+(?: [^\s]+)*")
_BRACKET = re.compile(r"[（(][^（()）]{0,40}[)）]")
_HEADER = re.compile(r"姓名.*(?:任命|任职|免去|免职|新任|原任)")
_COLUMNS = {
    "remove": re.compile(r"免去(?:职务)?|免职(?!时间|日期)|原任(?:职务)?"),
    "appoint": re.compile(
        r"任命(?:职务)?(?!时间|日期)|任职(?!时间|日期|文)|聘任职务|新任(?:职务)?|现任(?:职务)?"
    ),
    "name": re.compile("姓名"),
    "number": re.compile("序号|编号"),
    "sex": re.compile("性别"),
    "nation": re.compile("民族"),
    "date": re.compile(r"[任免]?[职命]?(?:时间|日期)|年月"),
    "paper": re.compile("文号|文件号|依据"),
    "note": re.compile("备注"),
}
_OFFICE_BEHIND = re.compile(r"为([^，。；]{2,60})")


def find_rows(entry: Entry, reader: ActReader) -> Iterator[tuple[View, Act]]:
    """The acts of an entry that is printed in columns; nothing where it is prose."""
    memory = reader.memory
    heading = re.sub(r"\s", "", entry.headings[-1]) if entry.headings else ""
    if _HEADER.search(heading) and "拟" not in heading:
        yield from _table(entry, heading, reader)
    elif memory.in_list and memory.listed_office:
        for line in entry.lines:
            for view, who in _names(line):
                for office in reader.offices_of(memory.listed_office):
                    yield view, Act(who.start, who.end, who, memory.action or "appoint", office)
    elif memory.waiting and (office_said := _OFFICE_BEHIND.match(entry.view.text)):
        for office in reader.offices_of(office_said[1]):
            for view, who in memory.waiting:
                yield view, Act(who.start, who.end, who, memory.action or "appoint", office)
        memory.waiting = []
    elif memory.in_list and memory.kind == "give":
        people = [_names(line) for line in entry.lines]
        if people and all(people):
            memory.waiting.extend(found for line in people for found in line)
        for line in entry.lines:
            yield from _unit_post_name(line, reader)


def _names(line: Line) -> list[tuple[View, Who]]:
    """The names of a line that is nothing but names: under 任命下列人员为审判员, or before 为审判员."""
    text = line.view.text
    names = split_names(text)
    left = re.sub(r"\s|[、，。；]", "", _BRACKET.sub("", text))
    if not names or "".join(name.name for name in names) != left:
        return []
    return [(line.view, Who(name.start, name.end, name.name)) for name in names]


def _unit_post_name(line: Line, reader: ActReader) -> Iterator[tuple[View, Act]]:
    """科室 职务 姓名 in columns; a row without a unit belongs to the unit above."""
    text = _BRACKET.sub(lambda match: " " * len(match[0]), line.view.text)
    pieces = list(re.finditer(r"\S+", text))
    if len(pieces) < 2 or re.search(r"[，。；：,;:]", text):
        return
    first = pieces[-2] if len(pieces) > 2 and len(pieces[-1][0]) == len(pieces[-2][0]) == 1 else pieces[-1]
    name = re.sub(r"\s", "", text[first.start() :])
    before = re.sub(r"\s", "", text[: first.start()])
    if not could_be_name(name) or not post_length(before):
        return
    offices = reader.offices_of(before)
    if len(before) > post_length(before) and offices and offices[0].organization:
        reader.memory.body = offices[0].organization
    end = pieces[-1].end()
    for office in offices:
        who = Who(first.start(), end, name)
        yield line.view, Act(pieces[0].start(), end, who, reader.memory.action or "appoint", office)


def _table(entry: Entry, heading: str, reader: ActReader) -> Iterator[tuple[View, Act]]:
    """Rows under a head of 姓名, 任命职务, 免去职务, 时间; an empty cell shows in where the next begins."""
    head = [
        (match.start(), kind) for kind, pattern in _COLUMNS.items() for match in pattern.finditer(heading)
    ]
    columns = [kind for _, kind in sorted(head)]
    rows = [(line, list(_CELL.finditer(line.view.text))) for line in entry.lines]
    full = [cells for _, cells in rows if len(cells) == len(columns)] or [*reader.memory.table]
    if not full or "name" not in columns:
        return
    reader.memory.table = full[-1:]
    starts = [sum(cells[n].start() for cells in full) / len(full) for n in range(len(columns))]
    for line, cells in rows:
        row: dict[str, re.Match[str]] = {}
        for cell in cells:
            gaps = [abs(start - cell.start()) for start in starts]
            row.setdefault(columns[gaps.index(min(gaps))], cell)
        name = _BRACKET.sub("", row["name"][0]) if "name" in row else ""
        if not could_be_name(name):
            continue
        start = row["name"].start()
        for action in ("appoint", "remove"):
            for office in reader.offices_of(row[action][0]) if action in row else []:
                end = max(cell.end() for cell in cells)
                yield line.view, Act(start, end, Who(start, start + len(name), name), action, office)
