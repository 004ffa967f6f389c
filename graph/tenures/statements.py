"""What tenures are made from: appointments and holdings as the sources state them, and their dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from graph.dates import Edtf

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


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its first and last day, and the id of the statement that gives it."""

    low: date
    high: date
    text: str
    statement: str
    is_act: bool = False
    """Whether it is the date of an act itself, not one that a list reports."""

    def meets(self, other: Dated) -> bool:
        """Whether both can be the same day."""
        return self.low <= other.high and other.low <= self.high


def dated(text: str | None, statement: str, is_act: bool = False) -> Dated | None:
    """The date of a statement; `None` where it is missing or unbounded on a side."""
    if text is None or text == "..":
        return None
    edtf = Edtf.parse(text)
    if edtf.earliest is None or edtf.latest is None:
        return None
    return Dated(edtf.earliest, edtf.latest, edtf.text, statement, is_act)
