"""What a life has told so far: the posts read, and what the next clause may lean on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from loaders.dates.terms_of_office import LifeDates, Reported
from loaders.holdings.careers.words import How
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office


@dataclass(frozen=True, slots=True)
class Held:
    """One post of a life. `start` is EDTF; with `after` the post began between `start` and the next date."""

    begin: int
    close: int
    """Where the clause stands in the text of the life, its date with it."""
    office: Office
    start: str | None
    end: str | None
    after: bool = False
    date_text: str | None = None
    aside: bool = False
    """Whether it was held beside the post before: （其间：1991年兼任…）."""
    as_of: str | None = None
    rule: str = ""
    """Which way of telling read it: `career:历任`, `career:line`."""
    anchored: bool = False
    """Whether the organization is not printed beside the post."""
    organization_at: tuple[int, int] | None = None
    """Where the organization was named that such a post leans on."""

    def overlaps(self, other: Held) -> bool:
        """Whether both are told in the same words."""
        return self.begin < other.close and other.begin < self.close


@dataclass(frozen=True, slots=True)
class Unread:
    """A clause with a verb of office whose posts nobody could read."""

    begin: int
    close: int
    dated: bool = True


@dataclass(slots=True)
class Telling:
    """What the clauses read so far leave to the next."""

    text: str
    person: str | None
    jurisdiction: Jurisdiction
    breaks: Sequence[int] = ()
    """Where printed lines begin."""
    is_imperial: bool = False
    """Whether it tells of an official of the empire."""
    dates: LifeDates = field(default_factory=LifeDates)
    above: str | None = None
    """The organization whose heads the document tells of: 白溪一中历任校长简介."""
    organization: str | None = None
    """The organization that a post alone may belong to."""
    organization_at: tuple[int, int] | None = None
    """Where that organization was named."""
    reported: Reported | None = None
    """The date of this sentence, said at `reported_at`."""
    reported_at: int = 0
    moved: bool = False
    """Whether that date is when the person came to the organization."""
    since: bool = False
    """Whether something has happened since that date: 改组后, 中举."""
    dated_alone: bool = False
    """Whether the clause before is nothing but a date."""
    goes_on: How | None = None
    """The verb of the clause before, where its list of posts may go on."""
    returned: bool = False
    """Whether the person went back from an acting post to the one before: 旋回任."""
    held: list[Held] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    points: list[tuple[int, str]] = field(default_factory=list)
    """Every date of the life with its place."""

    def leave(self) -> dict[str, Any]:
        """What an aside （其间：…） must not change for what follows it."""
        kept = {name: getattr(self, name) for name in _KEPT}
        return kept | {"context": self.dates.context, "last": self.dates.last}

    def come_back(self, kept: dict[str, Any], is_time: bool) -> None:
        """As it was before the aside, but for the time that one gives: 期间（1996.05至1998.02）驻村…."""
        is_time = is_time and self.dated_alone
        for name in _KEPT:
            if not (is_time and name in ("reported", "reported_at", "moved")):
                setattr(self, name, kept[name])
        self.dates.context, self.dates.last = kept["context"], kept["last"]

    def hint(self) -> str | None:
        """The date by which the era of a post is known."""
        return self.reported.start if self.reported is not None and self.reported.start else self.dates.last

    def last_office(self) -> Office | None:
        """The post read last."""
        return self.held[-1].office if self.held else None


_KEPT = ("organization", "organization_at", "reported", "reported_at", "moved", "since", "goes_on")
