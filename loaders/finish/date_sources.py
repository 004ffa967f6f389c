"""How the date of a fact was known, for facts whose reader did not say: looked up where the fact stands.

A row of a roster or a clause on a project prints its date itself, or has one from the line above, or the year
of the volume: stated in the passage, of the document, or inherited from what stands before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.facts import HoldingFact, HonourFact, Milestone, ProjectFact, StatedFact
from graph.provenance import Known, Passage
from loaders.dates.find import DateContext, find_dates
from loaders.document.model import Metadata
from loaders.text.script import read_as

_REACH = 400
"""Characters before a passage that are looked through."""


def with_date_sources(facts: Iterable[StatedFact], text: str, metadata: Metadata) -> Iterator[StatedFact]:
    """The facts, each with a date also with how it was known."""
    for fact in facts:
        if isinstance(fact, HoldingFact | HonourFact) and fact.date_from is None:
            yield fact.model_copy(update={"date_from": _known(_dates_of(fact), fact.passage, text, metadata)})
        elif isinstance(fact, ProjectFact):
            stones = tuple(_with_source(stone, text, metadata) for stone in fact.milestones)
            yield fact.model_copy(update={"milestones": stones})
        else:
            yield fact


def _with_source(stone: Milestone, text: str, metadata: Metadata) -> Milestone:
    if stone.date is None or stone.date_from is not None:
        return stone
    return stone.model_copy(update={"date_from": _known((stone.date,), stone.passage, text, metadata)})


def _dates_of(fact: HoldingFact | HonourFact) -> tuple[str, ...]:
    if isinstance(fact, HonourFact):
        return (fact.date,) if fact.date else ()
    return tuple(date for date in (fact.start, fact.end, fact.as_of) if date and date != "..")


def _known(dates: tuple[str, ...], passage: Passage, text: str, metadata: Metadata) -> Known | None:
    """How the first of the dates that is found was known; None where the fact has no date."""
    if not dates:
        return None
    if (span := _printed(dates, passage.start, passage.end, text)) is not None:
        return Known(how="stated", start=span[0], end=span[1])
    borne = next((date for date in metadata.dates if date.edtf in dates), None)
    if borne is not None:
        return borne.anchored.known
    of_document = (metadata.record.covers, metadata.record.published, str(metadata.year))
    if any(date in of_document for date in dates):
        return Known(how="document")
    span = _printed(dates, max(0, passage.start - _REACH), passage.start, text)
    return Known(how="inherited", start=span[0], end=span[1]) if span else Known(how="inherited")


def _printed(dates: tuple[str, ...], low: int, high: int, text: str) -> tuple[int, int] | None:
    """Where one of the dates is printed between two places of the source, the last of several."""
    found = [
        (low + date.start, low + date.end)
        for date in find_dates(read_as(text[low:high]), DateContext())
        if date.edtf is not None and any(_same(date.edtf, given) for given in dates)
    ]
    return found[-1] if found else None


def _same(printed: str, given: str) -> bool:
    """Whether a printed date gives a date of the fact, or one of its ends, or its month and day."""
    if printed.startswith("XXXX"):
        return given.endswith(printed[4:])
    return printed == given or printed in given.split("/") or given in printed.split("/")
