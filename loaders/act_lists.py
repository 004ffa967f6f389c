"""Acts printed as lists: names in columns under a heading, tables of 任命职务 and 免去职务."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.act_names import Who
from loaders.acts import Act, ActReader
from loaders.document import Entry, Line
from loaders.offices import post_length
from loaders.people import could_be_name, split_names
from loaders.text import View

_CELL = re.compile(r"[^\s]+(?: [^\s]+)*")
_BRACKET = re.compile(r"[（(][^（()）]{0,40}[)）]")
_HEADER = re.compile(r"姓名.*(?:任命|任职|免去|免职|新任|原任)")
_COLUMNS = (("remove", re.compile(r"免去|免职|原任")), ("appoint", re.compile(r"任命|任职|聘任|新任")))


def find_rows(entry: Entry, reader: ActReader) -> Iterator[tuple[View, Act]]:
    """The acts of an entry that is printed in columns; nothing where it is prose."""
    memory = reader.memory
    heading = re.sub(r"\s", "", entry.headings[-1]) if entry.headings else ""
    if _HEADER.search(heading) and "拟" not in heading:
        yield from _table(entry, heading, reader)
    elif memory.in_list and memory.listed_office:
        for line in entry.lines:
            yield from _names(line, reader)
    elif memory.in_list and memory.kind == "give":
        for line in entry.lines:
            yield from _unit_post_name(line, reader)


def _names(line: Line, reader: ActReader) -> Iterator[tuple[View, Act]]:
    """A line of nothing but names, under 任命下列人员为审判员."""
    text = line.view.text
    names = split_names(text)
    left = re.sub(r"\s|、", "", _BRACKET.sub("", text))
    if not names or "".join(name.name for name in names) != left:
        return
    offices = reader.offices_of(reader.memory.listed_office or "")
    for name in names:
        for office in offices:
            who = Who(name.start, name.end, name.name)
            yield line.view, Act(name.start, name.end, who, reader.memory.action or "appoint", office)


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
    """Rows of name, office given, office taken; an empty cell shows in where the next one begins."""
    order = sorted(
        (match.start(), action) for action, pattern in _COLUMNS for match in pattern.finditer(heading)
    )
    actions = [action for _, action in order]
    rows = [(line, list(_CELL.finditer(line.view.text))) for line in entry.lines]
    full = [cells for _, cells in rows if len(cells) == len(actions) + 1]
    if not full:
        return
    starts = [sum(cells[n].start() for cells in full) / len(full) for n in range(len(actions) + 1)]
    for line, cells in rows:
        name = _BRACKET.sub("", cells[0][0]) if cells else ""
        if not could_be_name(name):
            continue
        for cell in cells[1:]:
            gaps = [abs(start - cell.start()) for start in starts[1:]]
            action = actions[gaps.index(min(gaps))]
            who = Who(cells[0].start(), cells[0].start() + len(name), name)
            for office in reader.offices_of(cell[0]):
                yield line.view, Act(cells[0].start(), cell.end(), who, action, office)
