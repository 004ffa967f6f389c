"""Pages on which two lists stand side by side: 县财政局 │ 县教育局, each with its rows below it.

`unfold` puts the right list of such a page behind the left one, so that each is read as if it stood alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph import lazy_re as re
from loaders.document.model import Line
from loaders.holdings.rosters.headings import is_organization
from loaders.holdings.rosters.tokens import read_row

_GAP = re.compile(r"[ \u3000]{4,}")
_ANY_GAP = re.compile(r"^[ \u3000]+|[ \u3000]{2,}")
_TOLERANCE = 8
"""How far from its column, in narrow characters, a printed half may begin."""
_LONGEST = 60


def unfold(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of two lists side by side cut in two and the right halves put behind the left ones."""
    found: list[Line] = []
    place = 0
    while place < len(lines):
        column = _column(lines[place].view.text)
        end = place + 1
        if column is None:
            found.append(lines[place])
        else:
            end = _end(lines, place, column)
            halves = [_cut(line, column) for line in lines[place:end]]
            if any(_is_row(half) for half in (left for left, _ in halves[1:])):
                found += [half for half in (*_first(halves), *_second(halves)) if half.view.text.strip()]
            else:
                found += lines[place:end]
        place = end
    return found


def _first(halves: Sequence[tuple[Line, Line]]) -> Iterator[Line]:
    return (left for left, _ in halves)


def _second(halves: Sequence[tuple[Line, Line]]) -> Iterator[Line]:
    return (right for _, right in halves)


def _column(text: str) -> int | None:
    """Where the right list begins, if a line is the heads of two: two organizations and a wide gap."""
    stripped = text.strip()
    if len(stripped) > _LONGEST + 40 or not _GAP.search(stripped):
        return None
    parts = _GAP.split(stripped)
    if len(parts) != 2 or not all(is_organization(part) for part in parts):
        return None
    return _width(text[: text.rindex(parts[1])])


def _end(lines: Sequence[Line], head: int, column: int) -> int:
    """The place behind the rows of the two lists: at another pair of heads, or at what is no row."""
    for place in range(head + 1, len(lines)):
        text = lines[place].view.text
        blank = lines[place].number > lines[place - 1].number + 1
        if _column(text) is not None or (blank and not _cut_at(text, column)):
            return place
        if len(text) > _LONGEST + column or "。" in text:
            return place
    return len(lines)


def _cut(line: Line, column: int) -> tuple[Line, Line]:
    place = _cut_at(line.view.text, column)
    if place == 0:
        return line, Line(line.number, line.view[len(line.view) :])
    return Line(line.number, line.view[:place]), Line(line.number, line.view[place:])


def _cut_at(text: str, column: int) -> int:
    """The number of the character at which the right half begins; 0 where a line has no right half."""
    gaps = [(match.start(), match.end()) for match in _ANY_GAP.finditer(text) if match.end() < len(text)]
    behind = [(start, end) for start, end in gaps if _width(text[:end]) >= column - _TOLERANCE]
    if not behind:
        return 0
    if text[:1].isspace() and len(gaps) == 1:
        return behind[0][1]  # only the right half is printed
    near = [(end - start, end) for start, end in behind if _width(text[:end]) <= column + _TOLERANCE]
    return max(near)[1] if near else 0


def _is_row(line: Line) -> bool:
    kinds = {token.kind for token in read_row(line.view.text)}
    return "label" in kinds and bool(kinds & {"name", "bracket"})


def _width(text: str) -> int:
    """How wide a text is printed, in narrow characters."""
    return sum(2 if character >= "\u2e80" else 1 for character in text)
