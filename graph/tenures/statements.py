"""What tenures are made from: appointments and holdings as the sources state them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

COMING_IN = frozenset({"appoint", "elect", "promote"})
LEAVING = frozenset({"remove", "resign", "leave", "retire", "die"})
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Statement:
    """One appointment or holding of one person in one post, as the sources state it.

    Dates are EDTF text. `date` is the day of an act; `start`, `end` the ends that a roster or a
    career line gives; `as_of` when a holding was seen.
    """

    id: str
    person: str
    post: str
    action: str | None = None
    basis: str | None = None
    date: str | None = None
    start: str | None = None
    end: str | None = None
    as_of: str | None = None
    acting: bool = False
    status: str | None = None
    organ: str | None = None
    """Id of the organization that decided an act."""
    term: bool = False
    """Whether a list names the term (届) that it is of."""


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """A statement, of whatever post, that tells when a person was born or died."""

    id: str
    says: Literal["born", "died"]
    date: str | None
    label: str = "Appointment"
    """What the statement is in the graph."""


Says = Literal["begun", "ended", "restored"]


@dataclass(frozen=True, slots=True)
class BodyEvent:
    """An entry that tells that the organization of a post began, ended, or began again."""

    id: str
    says: Says
    date: str | None
