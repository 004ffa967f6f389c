"""How the date of a fact was known, for facts whose reader did not say: looked up where the fact stands.

A row of a roster or a clause on a project prints its date itself, or has one from the line above, or the year
of the volume: stated in the passage, of the document, or inherited from what stands before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.facts import HoldingFact, HonourFact, Milestone, ProjectFact, StatedFact
from graph.provenance import Known, Passage
from loaders.dates.find import DateContext, FoundDate, find_dates
from loaders.document.model import Metadata
from loaders.text.script import read_as

_REACH = 400
"""Characters before a passage that are looked through."""


def with_date_sources(facts: Iterable[StatedFact], text: str, metadata: Metadata) -> Iterator[StatedFact]:
    """The facts, each with a date also with how it was known."""
    sources = _Sources(text, metadata)
    for fact in facts:
        if isinstance(fact, HoldingFact | HonourFact) and fact.date_from is None:
            known = sources.known(_dates_of(fact), fact.passage)
            yield fact if known is None else fact.model_copy(update={"date_from": known})
        elif isinstance(fact, ProjectFact):
            yield fact.model_copy(update={"milestones": tuple(map(sources.of_milestone, fact.milestones))})
        else:
            yield fact


def _dates_of(fact: HoldingFact | HonourFact) -> tuple[str, ...]:
    if isinstance(fact, HonourFact):
        return (fact.date,) if fact.date else ()
    return tuple(date for date in (fact.start, fact.end, fact.as_of) if date and date != "..")


class _Sources:
    """Where the dates of one document are printed; several facts stand in one passage."""

    def __init__(self, text: str, metadata: Metadata) -> None:
        self.text, self.metadata = text, metadata
        self.read: dict[tuple[int, int], list[FoundDate]] = {}
        """The dates between two places of the source."""

    def of_milestone(self, stone: Milestone) -> Milestone:
        """The milestone with how its date was known."""
        if stone.date is None or stone.date_from is not None:
            return stone
        return stone.model_copy(update={"date_from": self.known((stone.date,), stone.passage)})

    def known(self, dates: tuple[str, ...], passage: Passage) -> Known | None:
        """How the first of the dates that is found was known; None where the fact has no date."""
        if not dates:
            return None
        if (span := self._printed(dates, passage.start, passage.end)) is not None:
            return Known(how="stated", start=span[0], end=span[1])
        borne = next((date for date in self.metadata.dates if date.edtf in dates), None)
        if borne is not None:
            return borne.anchored.known
        record = self.metadata.record
        if any(date in (record.covers, record.published, str(self.metadata.year)) for date in dates):
            return Known(how="document")
        span = self._printed(dates, max(0, passage.start - _REACH), passage.start)
        return Known(how="inherited", start=span[0], end=span[1]) if span else Known(how="inherited")

    def _printed(self, dates: tuple[str, ...], low: int, high: int) -> tuple[int, int] | None:
        """Where one of the dates is printed between two places of the source, the last of several."""
        found = self.read.get((low, high))
        if found is None:
            found = self.read[low, high] = find_dates(read_as(self.text[low:high]), DateContext())
        return next(
            (
                (low + date.start, low + date.end)
                for date in reversed(found)
                if date.edtf is not None and any(_same(date.edtf, given) for given in dates)
            ),
            None,
        )


def _same(printed: str, given: str) -> bool:
    """Whether a printed date gives a date of the fact, or one of its ends, or its month and day."""
    if printed.startswith("XXXX"):
        return given.endswith(printed[4:])
    return printed == given or printed in given.split("/") or given in printed.split("/")
