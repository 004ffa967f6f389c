"""Facts that nothing dates although their kind needs a day: each is an issue, so that it is looked up.

An act, a distinction and a stage happened at some time; where the text does not tell it, the fact stands
with `null`, and an issue over it says so. A book lists distinctions and works of its years without a day as a
rule: of those it says nothing. A holder may be seen at no time that anybody tells; what is planned or goes on
has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.facts import AppointmentFact, HonourFact, IssueFact, ProjectFact, StatedFact
from graph.provenance import Passage, content_id
from loaders.document.model import BOOKS, Metadata
from loaders.lexicon import lexicon

EXTRACTOR = "undated/1"


def undated(found: Iterable[StatedFact], metadata: Metadata) -> Iterator[IssueFact]:
    """An issue for every passage in which a fact stands without the day that its kind needs."""
    book = metadata.record.type in BOOKS
    seen: set[int] = set()
    for fact in found:
        for passage in _undated_passages(fact, book):
            if passage.start not in seen:
                seen.add(passage.start)
                yield _issue(metadata.record.id, passage)


def _undated_passages(fact: StatedFact, book: bool) -> Iterator[Passage]:
    if isinstance(fact, AppointmentFact) and fact.date is None:
        yield fact.passage
    if isinstance(fact, HonourFact) and fact.date is None and not book:
        yield fact.passage
    if isinstance(fact, ProjectFact) and not book:
        done = (step for step in fact.milestones if not step.planned and step.stage != "在建")
        yield from (step.passage for step in done if step.passage and step.date is None)


def _issue(document: str, passage: Passage) -> IssueFact:
    return IssueFact(
        id=content_id("issue", document, passage.start, "date", "undated"),
        document=document,
        passage=passage,
        extractor=EXTRACTOR,
        rule="undated",
        what="date",
        expected=lexicon("shapes")["expected"]["undated"],
    )
