"""Lists of the elected and the appointed by post: 主任 甲；副主任 乙、丙 below the sentence that chose them.

Each line is read alone: posts with their names, or a unit with several of them. What the list tells is the
act of the sentence that opens it; the first line that is none of its own ends it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from graph import lazy_re as re
from loaders.document.model import Entry, Line
from loaders.lexicon import alternatives, lexicon
from loaders.names.in_clause import PersonMention, is_no_person, unusual_name
from loaders.names.offices import post_length
from loaders.names.people import could_be_name, is_name, surname_length
from loaders.text.patterns import HAN, RARE_HAN, any_of

_WORDS = alternatives("acts")

_OPENS = re.compile(
    f"(?P<elect>{_WORDS['chooses']})[^。；]{{0,60}}?(?:{_WORDS['list_words']})?[^。；：:]{{0,12}}(?:[：:]|。?(?:{_WORDS['so_announced']})?。?$)"
    f"|(?P<appoint>{_WORDS['employs']})(?:{_WORDS['that_follow']})[^。；：:为]{{0,40}}[：:]"
)
_MAY_OPEN = re.compile(any_of([*lexicon("acts")["chooses"], *lexicon("acts")["employs"]]))
_LISTED = re.compile(f"(?:{_WORDS['new_members']})[^。；：:]{{0,12}}名单[^。；：:]{{0,6}}[：:]")
"""新一届理事名单如下： tells who was elected, where the text before speaks of an election."""
_ELECTION = re.compile(_WORDS["elections"])
_ANNOUNCED = re.compile(f"(?:{_WORDS['so_announced']})。?")
_BRACKET = re.compile("[（(][^（()）]{0,40}[)）]")
_ALSO = re.compile("[（(]兼(?P<office>[^（()）、，]{2,20})[)）]")
_SEGMENT = re.compile(f"[；;。]|(?<=[^\\s：:])[ \u3000]{{1,}}(?=[{HAN}]{{2,10}}[：:])")
_COMMA = re.compile("[，,]\\s*")
_TOKEN = re.compile("[^\\s、]+")
_SIGNS = re.compile(f"[{RARE_HAN}·•]+")
_UNIT = re.compile(f"[{RARE_HAN}、]{{2,24}}")
_LONGEST, _FAR, _LONGEST_POST = 160, 40, 24
"""Characters of a line, lines of a list and characters of an office, at most."""


@dataclass(frozen=True, slots=True)
class Posted:
    """One person of such a list and the office that the line gives, in the text of the line."""

    line: Line
    start: int
    person: PersonMention
    office: str
    action: str = ""


@dataclass(slots=True)
class _Line:
    """A line while it is read."""

    line: Line
    text: str
    post: str
    """That of the line above, under which names may stand alone."""
    unit: str = ""
    found: list[Posted] = field(default_factory=list)
    known: int = 0
    """How many of its labels are posts for sure."""
    unknown: int = 0
    """And how many may be some: 总务, 查账."""


def lists_by_post(entries: Sequence[Entry]) -> dict[int, list[Posted]]:
    """The persons of such lists, by the number of their line."""
    found: dict[int, list[Posted]] = {}
    lines = [(entry, line) for entry in entries if entry.section != "chronicle" for line in entry.lines]
    before = ""
    place = 0
    while place < len(lines):
        text = lines[place][1].view.text
        opening = _opening(text, before)
        before = (before + text)[-200:]
        place += 1
        if opening is None:
            continue
        action, start = opening
        taken = list(_below([line for _, line in lines[place - 1 : place + _FAR]], start, action))
        if sum(map(len, taken)) < 2:
            continue
        for rows in taken:
            for row in rows:
                found.setdefault(row.line.number, []).append(row)
        place += max(0, len(taken) - 1)
    return found


def _opening(text: str, before: str) -> tuple[str, int] | None:
    """The act of a list that a line opens, and where in the line it begins."""
    if len(text) > 400:
        return None
    for match in _OPENS.finditer(text) if _MAY_OPEN.search(text) else ():
        behind = text[match.end() :].strip()
        if match["elect"] and (match[0][-1] in "：:" or not behind):
            return "elect", match.end()
        if match["appoint"]:
            return "appoint", match.end()
    listed = _LISTED.search(text)
    if listed and _ELECTION.search(before + text[: listed.start()]):
        return "elect", listed.end()
    return None


def _below(lines: Sequence[Line], start: int, action: str) -> Iterator[list[Posted]]:
    """The rows of the lines from `start` in the first on."""
    post = ""
    for number, line in enumerate(lines):
        text = line.view.text
        shift = start if number == 0 else 0
        if not text[shift:].strip():
            yield []
            continue
        read = _read(line, shift, post) if not number or _opening(text, "") is None else None
        if read is None:
            return
        rows, post = read
        yield [replace(row, action=action) for row in rows]


def _read(line: Line, shift: int, post: str) -> tuple[list[Posted], str] | None:
    """The persons of a line from `shift` on, and the post under which the next may go on; None for prose."""
    text = " " * shift + _BRACKET.sub(lambda match: " " * len(match[0]), line.view.text[shift:])
    if len(text) - shift > _LONGEST or _ANNOUNCED.fullmatch(text.strip()):
        return None
    state = _Line(line, text, post)
    for low, high in _pieces(text, shift):
        if not _piece(state, low, high):
            return None
    if state.unknown > state.known:
        return None
    for also in _ALSO.finditer(line.view.text, shift):
        person = next((row.person for row in reversed(state.found) if row.person.end <= also.start()), None)
        if person is not None and post_length(also["office"]):
            state.found.append(Posted(line, also.start(), person, also["office"]))
    return state.found, state.post


def _pieces(text: str, shift: int) -> Iterator[tuple[int, int]]:
    low = shift
    for stop in [*_SEGMENT.finditer(text, shift), None]:
        high = stop.start() if stop else len(text)
        yield from _by_comma(text, low, high)
        low = stop.end() if stop else high


def _by_comma(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """书记甲，副书记乙: cut where a post begins behind the comma."""
    for comma in _COMMA.finditer(text, low, high):
        if _post_at("".join(text[comma.end() : high].split())):
            yield low, comma.start()
            low = comma.end()
    yield low, high


def _piece(state: _Line, low: int, high: int) -> bool:
    """Read one post with its names; whether the piece is one, or nothing."""
    text = state.text[low:high]
    if not text.strip():
        return True
    colon = re.search("[：:]", text)
    if colon is not None:
        head, rest = "".join(text[: colon.start()].split()), low + colon.end()
        if post_length(head):
            state.post, state.known = head, state.known + 1
            return _names_under(state, head, rest, high)
        if _UNIT.fullmatch(head) is None:
            return False
        if _piece_of_posts(state, head, rest, high):
            state.unit = head
            return True
        state.unknown += 1
        return len(head) <= 5 and bool(state.found) and _names_under(state, head, rest, high)
    if _piece_of_posts(state, state.unit, low, high):
        return True
    alone = bool(state.post) and not state.unit and "。" not in state.text
    return alone and _names_under(state, state.post, low, high)


def _piece_of_posts(state: _Line, unit: str, low: int, high: int) -> bool:
    """主任 甲、乙 or 书记甲, of a unit or of nobody named; 常　委 alone holds for the next line."""
    tokens = list(_TOKEN.finditer(state.text, low, high))
    for count in range(min(len(tokens), 4), 0, -1):
        head = "".join(token[0] for token in tokens[:count])
        if not post_length(head) or (count > 1 and any(len(token[0]) > 1 for token in tokens[:count])):
            continue
        if count == len(tokens):
            state.post = unit + head
            return len(head) <= _LONGEST_POST
        state.known += 1
        state.post = unit + head
        return _names_under(state, unit + head, tokens[count].start(), high)
    size = _post_at(tokens[0][0]) if tokens else 0
    if not size or size == len(tokens[0][0]):
        return False
    head = tokens[0][0][:size]
    state.known += 1
    return _names_under(state, unit + head, tokens[0].start() + size, high)


def _post_at(text: str) -> int:
    """How many characters at the beginning of a text are nothing but a post; 0 for none."""
    return next((size for size in range(min(len(text), 8), 1, -1) if post_length(text[:size]) == size), 0)


def _names_under(state: _Line, office: str, low: int, high: int) -> bool:
    """Take the names of a stretch as holders of an office; whether it is nothing but names."""
    people = names_between(state.text, low, high)
    if people is None:
        return False
    state.found += [Posted(state.line, low, person, office) for person in people]
    return True


def names_between(text: str, low: int, high: int) -> list[PersonMention] | None:
    """The names of a stretch, those printed with gaps put together; None where something is no name."""
    text = _BRACKET.sub(lambda match: " " * len(match[0]), text)
    tokens = [match.span() for match in _TOKEN.finditer(text, low, high)]
    people: list[PersonMention] = []
    place = 0
    while place < len(tokens):
        start, end = tokens[place]
        place += 1
        if end - start == 1 and place < len(tokens) and "、" not in text[end : tokens[place][0]]:
            if tokens[place][1] - tokens[place][0] > 2:
                return None
            end = tokens[place][1]
            place += 1
        name = "".join(text[start:end].split())
        if name in _vacant():
            continue
        size = next((len(word) for word in _styles() if name.startswith(word)), 0)
        name = name[size:]
        if not _could_be(name):
            return None
        people.append(PersonMention(start + size, end, name))
    return people


def _could_be(name: str) -> bool:
    if _SIGNS.fullmatch(name) is None or is_no_person(name) or post_length(name):
        return False
    usual = is_name(name) or could_be_name(name) or unusual_name(name, 4) or "·" in name
    return usual or (len(name) < 4 and surname_length(name) > 0)


@cache
def _vacant() -> frozenset[str]:
    return frozenset(lexicon("acts")["vacant_seats"])


@cache
def _styles() -> tuple[str, ...]:
    return tuple(sorted(lexicon("acts")["styles"], key=len, reverse=True))
