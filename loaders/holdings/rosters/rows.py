"""What a list of office holders says as printed, before it becomes facts."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph import lazy_re as re
from loaders.document.model import Line
from loaders.holdings.rosters.headings import Heading
from loaders.holdings.rosters.remarks import Remark
from loaders.holdings.rosters.tokens import Token
from loaders.text.patterns import NUMERALS, RARE_HAN
from loaders.text.view import View

_TERM_OF_ORGANIZATION = re.compile(f"^第[〇零{NUMERALS}百]+届")


@dataclass(slots=True)
class Part:
    """A piece of a line: its text, and where in the source it stands."""

    text: str
    start: int
    end: int
    printed: str | None = None
    """As printed, where that differs."""


@dataclass(slots=True)
class RosterRow:
    """A name under a label, as printed."""

    heading: Heading
    organization: str | None
    """The sub-heading over it, as printed."""
    label: list[Part]
    label_remark: Remark | None
    name: Part
    remarks: list[Remark] = field(default_factory=list)
    terms: list[Token] = field(default_factory=list)
    end: int = 0
    period: tuple[str | None, str | None] = (None, None)
    """The years of the committee whose members are listed: theirs, where nothing else is said."""
    committee: str = ""
    """The number of that committee, where a line of its own gives it."""
    rule: str = "roster:row"
    """How the list is set out: `roster:register`, `roster:holder`."""
    unsure: bool = False
    """In two columns printed into each other, a second head of an organization without a date."""


@dataclass(slots=True)
class UnreadLine:
    """A line of a list that could not be read."""

    start: int
    end: int
    expected: str


def without_term(label: Part) -> Part:
    """第一届主席: the 主席, in the column beside the term of the organization."""
    label.text = _TERM_OF_ORGANIZATION.sub("", label.text) or label.text
    return label


def part_of(line: Line, token: Token) -> Part:
    """The piece of its line that a token is."""
    start, end = line.view.span(token.start, token.end)
    return Part(token.text, start, end)


_MARKS = re.compile(
    rf"\[(?:编辑|来源请求|查证请求|注\s*\d*|\d{{1,3}})\](?::\d+(?:[-–]\d+)?)?|[①-⑳❶-❿⑴-⒇]|(?<=[{RARE_HAN}])\*+(?!\S)"
)
_BULLET = re.compile(
    r"^\s*编辑(?=[^\s：:]{1,12}(?:时代|时期)$)"
    rf"|^\s*(?:\[编辑\]\s*)?(?:[-•●▪◦·○◆■]|\*{{1,3}})\s+(?=[{RARE_HAN}])"
)


def without_marks(line: Line) -> Line:
    """The line without what marks notes and items: [1], [编辑], ①, a bullet before the words."""
    text = line.view.text
    if "[" not in text and _ANY_MARK.search(text) is None and _OPENS_MARKED.match(text) is None:
        return line
    start = bullet.end() if (bullet := _BULLET.match(text)) else 0
    kept = []
    for mark in _MARKS.finditer(text, start):
        kept.append(line.view[start : mark.start()])
        start = mark.end()
    kept = [piece for piece in (*kept, line.view[start:]) if piece.text]
    return Line(line.number, View.joined(kept) if kept else line.view[:0])


_ANY_MARK = re.compile("[①-⑳❶-❿⑴-⒇*]")
_OPENS_MARKED = re.compile(r"\s*(?:编辑|[-•●▪◦·○◆■]\s)")
