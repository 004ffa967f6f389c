"""Acts and holdings add up to tenures with four bounds. Pure: statements in, tenures out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


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
class Tenure:
    """One stay of one person in one post, no more precise than its statements.

    Held on day d: `certain` if `start_latest <= d <= end_earliest`, `possible` if
    `start_earliest <= d <= end_latest` (`None` is unbounded in `*_earliest` of the start and
    `*_latest` of the end, and "no day proved" in the other two), else `no`.
    """

    id: str
    person: str
    post: str
    start: str | None
    end: str | None
    start_earliest: date | None
    start_latest: date | None
    end_earliest: date | None
    end_latest: date | None
    acting: bool = False
    status: str | None = None
    rests_on: tuple[str, ...] = ()
    moved: dict[str, str] = field(default_factory=dict)
    """Bound name -> id of the statement that set it; `explain` shows it."""
