"""What a list of office holders says as printed, before it becomes facts."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.roster_headings import Heading
from loaders.roster_layout import Token
from loaders.roster_remarks import Remark


@dataclass(slots=True)
class Part:
    """A piece of a line: its text, and where in the source it stands."""

    text: str
    start: int
    end: int
    printed: str | None = None
    """As printed, where that differs."""


@dataclass(slots=True)
class Seen:
    """A name under a label, as printed."""

    heading: Heading
    body: str | None
    """The sub-heading over it, as printed."""
    label: list[Part]
    label_remark: Remark | None
    name: Part
    remarks: list[Remark] = field(default_factory=list)
    terms: list[Token] = field(default_factory=list)
    end: int = 0
    unsure: bool = False
    """In two columns printed into each other, a second head of a body without a date."""


@dataclass(slots=True)
class Trouble:
    """A line of a list that could not be read."""

    start: int
    end: int
    expected: str
