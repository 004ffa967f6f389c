"""What reading acts yields and remembers: acts, clauses, and what the clauses before have said."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.names.in_clause import PersonMention
from loaders.names.offices import Office
from loaders.text.view import View


@dataclass(frozen=True, slots=True)
class Act:
    """One person, one act, one office; offsets are of the clause in the text read."""

    start: int
    end: int
    who: PersonMention
    action: str
    office: Office | None


@dataclass(frozen=True, slots=True)
class Unread:
    """A clause that holds the frame of an act and could not be read to its end."""

    start: int
    end: int
    what: str
    expected: str


@dataclass(slots=True)
class Memory:
    """What a clause may leave out because one before it has said it."""

    action: str | None = None
    kind: str = ""
    in_list: bool = False
    """A heading (任命：) holds for the lines below it, past full stops."""
    listed_office: str | None = None
    """任命下列人员为审判员: the office of the names to come."""
    persons: tuple[PersonMention, ...] = ()
    subject: tuple[PersonMention, ...] = ()
    """Whom a clause without an act of its own spoke of: 县长某某，因病辞职."""
    told: bool = False
    """Whether it did so in this sentence; later only 其 means him."""
    body: str | None = None
    left_body: str | None = None
    vacated: tuple[Office, ...] = ()
    held: dict[str, tuple[Office, ...]] = field(default_factory=dict)
    seen: dict[str, tuple[Office, ...]] = field(default_factory=dict)
    """The title that stood before a name, in this entry."""
    renamed: dict[str, str] = field(default_factory=dict)
    """县民主政府改称县人民政府: the name since."""
    posts_first: bool = False
    """Whether what was just made or elected is told as 书记甲，副书记乙、丙."""
    waiting: list[tuple[View, PersonMention]] = field(default_factory=list)
    """Names printed on lines of their own, whose office comes behind them."""
    table: list[list[re.Match[str]]] = field(default_factory=list)
    """A full row of the table that is being read, for where its columns stand."""
    named: list[str] = field(default_factory=list)
    """Bodies named in full, longest kept, for the short forms behind them."""
