"""Acts printed as lists: names in columns under a heading, tables of 任命职务 and 免去职务."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph import lazy_re as re
from loaders.acts.act_tables import find_cells
from loaders.acts.by_post import names_between
from loaders.acts.headings import list_under
from loaders.acts.reader import ActReader
from loaders.acts.state import Act, Unread
from loaders.document.model import Entry, Line
from loaders.names.in_clause import PersonMention, unusual_name
from loaders.names.offices import post_length
from loaders.names.people import could_be_name, is_name, split_names
from loaders.text.patterns import HAN, RARE_HAN
from loaders.text.view import View

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
_PIECE = re.compile(r"\S+")
_STOPS = re.compile(r"[，。；：,;:]")
_NO_CHARACTER = re.compile(r"\s|[、，。；]")
_SPACED_NAME = re.compile(r"(?<![^\s、])[^\s、]\s+[^\s、](?![^\s、])|[^\s、]+")


_POSTED = re.compile(rf"\s*(?P<post>[{HAN}][{HAN}\s]{{1,22}}?)\s*[：:]\s*(?P<names>[^：:。；]+?)[。；\s]*$")
_ELECTED_TO = re.compile("(?:选举|选出|补选|推选)(?:产生)?了?([^，。；：]{4,40})[：:]?$")
_ELECTED = re.compile("选举|选出|补选|推选|当选")


def posted_lines(entry: Entry) -> list[Line]:
    """The lines of an entry that are a post with its names: 主　任：甲, under what elected them."""
    lines = [line for line in entry.lines if "：" in line.view.text or ":" in line.view.text]
    found = [line for line in lines if _people_of(line) is not None]
    return found if len(found) > 1 else []


def _people_of(line: Line) -> tuple[str, list[tuple[View, PersonMention]]] | None:
    text = line.view.text
    match = _POSTED.match(text)
    post = re.sub(r"\s", "", match["post"]) if match else ""
    if match is None or not post_length(post):
        return None
    found = _names(Line(line.number, line.view[match.start("names") : match.end("names")]))
    return (post, found) if found else None


def find_posted(lines: list[Line], before: str, reader: ActReader) -> Iterator[tuple[View, Act | Unread]]:
    """The acts of such lines: elected or appointed by what stands before them."""
    action = "elect" if _ELECTED.search(before) else "appoint" if "任" in before else None
    made = _ELECTED_TO.search(before)
    reported = reader.offices_of(made[1]) if made else []
    reader.here.organizations.current = reported[0].organization if reported else None
    for line in lines:
        found = _people_of(line)
        offices = reader.offices_of(found[0]) if found and action else []
        if offices and all(office.organization is None for office in offices):
            view = line.view
            yield view, Unread(0, len(view), "act", "哪个机构的职务 (of which body)")
            continue
        if offices:
            reader.here.organizations.current = offices[0].organization
        for view, person in found[1] if found else []:
            for office in offices:
                yield view, Act(person.start, person.end, person, action or "elect", office, "list:posts")


def find_rows(entry: Entry, reader: ActReader) -> Iterator[tuple[View, Act]]:
    """The acts of an entry that is printed in columns; nothing where it is prose."""
    cells = [(line.view, act) for line, act in find_cells(entry, reader)]
    yield from cells or _under_verb(entry, reader)


def _under_verb(entry: Entry, reader: ActReader) -> Iterator[tuple[View, Act]]:
    force, columns = reader.here.verb, reader.here.columns
    heading = "".join(entry.headings[-1].split()) if entry.headings else ""
    if _HEADER.search(heading) and "拟" not in heading:
        yield from _table(entry, heading, reader)
    elif force.in_list and force.office:
        for line in entry.lines:
            for view, person in _names(line) or _by_sector(line):
                for office in reader.offices_of(force.office):
                    yield (
                        view,
                        Act(person.start, person.end, person, force.action or "appoint", office, force.rule),
                    )
    elif columns.promised and (rows := list(_promised(entry, columns.promised))):
        yield from rows
    elif columns.waiting and (office_reported := _OFFICE_BEHIND.match(entry.view.text)):
        for office in reader.offices_of(office_reported[1]):
            for view, person in columns.waiting:
                yield (
                    view,
                    Act(person.start, person.end, person, force.action or "appoint", office, force.rule),
                )
        columns.waiting = []
    elif force.in_list and force.frame == "remove":
        for line in entry.lines:
            yield from _name_office(line, reader)
    elif force.in_list and force.frame == "appoint":
        people = [_names(line) for line in entry.lines]
        if people and all(people):
            columns.waiting.extend(found for line in people for found in line)
        for line in entry.lines:
            reader.here.verb = list_under(_LIST_LABEL.sub("", line.view.text)) or reader.here.verb
            yield from _name_office(line, reader) or _unit_post_name(line, reader)


def _promised(entry: Entry, promised: tuple[Act, ...]) -> Iterator[tuple[View, Act]]:
    """The list behind 甲等30人为陪审员（名单附后）: each the same act, but for the one who was named."""
    people = [found for line in entry.lines for found in _cells_of_names(line)]
    for view, person in people:
        for act in promised:
            if person.name != act.person.name:
                yield view, replace(act, start=person.start, end=person.end, person=person, promised=True)


def _cells_of_names(line: Line) -> list[tuple[View, PersonMention]]:
    """Names in columns, each of any look: 丁　山　　王 为　　冯唐易; nothing where a cell can be none."""
    text = _BRACKET.sub(lambda match: "\u3000" * len(match[0]), line.view.text)
    cells = list(_CELL.finditer(text.strip("。；")))
    people = [PersonMention(cell.start(), cell.end(), "".join(cell[0].split())) for cell in cells]
    sound = all(could_be_name(person.name) or unusual_name(person.name, 4) for person in people)
    usual = sum(is_name(person.name) for person in people)
    return (
        [(line.view, person) for person in people]
        if sound and len(people) > 1 and 2 * usual >= len(people)
        else []
    )


_LIST_LABEL = re.compile("[\\s：:]+")
_NAME_LABEL = re.compile(f"^(\\s*[{RARE_HAN}·]{{2,4}})[：:]")
"""晁盖天：县文化馆馆长 under 任命职务：."""
_ALSO = re.compile("[，,]兼")


def _name_office(line: Line, reader: ActReader) -> list[tuple[View, Act]]:
    """姓名 职务 in columns under 任命：."""
    text = _BRACKET.sub(lambda match: " " * len(match[0]), line.view.text)
    text = _NAME_LABEL.sub(lambda match: match[1] + " ", text)
    pieces = list(_PIECE.finditer(text.rstrip("；。;")))
    size = 2 if len(pieces) > 2 and len(pieces[0][0]) == len(pieces[1][0]) == 1 else 1
    if len(pieces) <= size or _STOPS.search(_ALSO.sub("兼", text)):
        return []
    start, end = pieces[0].start(), pieces[size - 1].end()
    name, office = "".join(text[start:end].split()), _ALSO.sub("、", "".join(text[end:].split()))
    office = office.removesuffix("职务")
    if not (could_be_name(name) or unusual_name(name)) or post_length(name) or not post_length(office):
        return []
    person = PersonMention(start, end, name)
    action = reader.here.verb.action or "appoint"
    rule, end = reader.here.verb.rule, pieces[-1].end()
    return [(line.view, Act(start, end, person, action, held, rule)) for held in reader.offices_of(office)]


def _names(line: Line) -> list[tuple[View, PersonMention]]:
    """The names of a line that is nothing but names: under 任命下列人员为审判员, or before 为审判员."""
    text = line.view.text
    names = split_names(text)
    left = _NO_CHARACTER.sub("", _BRACKET.sub("", text))
    if not names or "".join(name.name for name in names) != left:
        return _columns_of_names(line)
    return [(line.view, PersonMention(name.start, name.end, name.name)) for name in names]


def _by_sector(line: Line) -> list[tuple[View, PersonMention]]:
    """教育界：甲、乙　医药卫生界：丙: the names behind the sectors that they come from."""
    found: list[tuple[View, PersonMention]] = []
    text, last = line.view.text, 0
    for sector in _SECTOR.finditer(text):
        people = names_between(text, sector.start("names"), sector.end("names"))
        if not people or text[last : sector.start()].strip() or post_length(sector["label"]):
            return []
        found += [(line.view, person) for person in people]
        last = sector.end()
    return found if not text[last:].strip(" 　。；;") else []


_SECTOR = re.compile(
    f"[ 　；;]*(?P<label>[{HAN}、]{{2,14}})(?:[（(][^（()）]{{1,12}}[)）])?[：:](?P<names>[^：:；;。]+?)"
    f"(?=[ 　；;]+[{HAN}、]{{2,14}}(?:[（(][^（()）]{{1,12}}[)）])?[：:]|[；;。]|$)"
)


def _columns_of_names(line: Line) -> list[tuple[View, PersonMention]]:
    """Names set wide apart of which some look like words: 关　键　　汤　圆."""
    text = _BRACKET.sub(lambda match: "\u3000" * len(match[0]), line.view.text)
    cells = list(_SPACED_NAME.finditer(text))
    people = [PersonMention(cell.start(), cell.end(), "".join(cell[0].split())) for cell in cells]
    usual = sum(is_name(person.name) for person in people)
    sound = all(is_name(person.name) or unusual_name(person.name, 6) for person in people)
    return (
        [(line.view, person) for person in people]
        if sound and len(people) > 2 and 3 * usual >= 2 * len(people)
        else []
    )


def _unit_post_name(line: Line, reader: ActReader) -> Iterator[tuple[View, Act]]:
    """科室 职务 姓名 in columns; a row without a unit belongs to the unit above."""
    text = _BRACKET.sub(lambda match: " " * len(match[0]), line.view.text)
    pieces = list(_PIECE.finditer(text))
    if len(pieces) < 2 or _STOPS.search(text):
        return
    first = pieces[-2] if len(pieces) > 2 and len(pieces[-1][0]) == len(pieces[-2][0]) == 1 else pieces[-1]
    name = "".join(text[first.start() :].split())
    before = "".join(text[: first.start()].split())
    if not could_be_name(name) or not post_length(before):
        return
    offices = reader.offices_of(before)
    if len(before) > post_length(before) and offices and offices[0].organization:
        reader.here.organizations.current = offices[0].organization
    end = pieces[-1].end()
    for office in offices:
        person = PersonMention(first.start(), end, name)
        force = reader.here.verb
        yield line.view, Act(pieces[0].start(), end, person, force.action or "appoint", office, force.rule)


def _table(entry: Entry, heading: str, reader: ActReader) -> Iterator[tuple[View, Act]]:
    """Rows under a head of 姓名, 任命职务, 免去职务, 时间; an empty cell shows in where the next begins."""
    head = [
        (match.start(), kind) for kind, pattern in _COLUMNS.items() for match in pattern.finditer(heading)
    ]
    columns = [kind for _, kind in sorted(head)]
    rows = [(line, list(_CELL.finditer(line.view.text))) for line in entry.lines]
    full = [cells for _, cells in rows if len(cells) == len(columns)] or [*reader.here.columns.full_row]
    if not full or "name" not in columns:
        return
    reader.here.columns.full_row = full[-1:]
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
                person = PersonMention(start, start + len(name), name)
                yield line.view, Act(start, end, person, action, office, "list:table")
