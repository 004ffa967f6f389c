"""An invented county is read from print as it was."""

from __future__ import annotations

from collections.abc import Iterable

from bench.county import Volume, annals, chronicle, history, volumes_of, yearbook
from graph.facts import AppointmentFact, EventFact, Fact, HoldingFact, HonourFact, ProjectFact
from loaders.files.source import Source
from loaders.pipeline import extract_source


def rows(facts: Iterable[object]) -> set[tuple[str | None, ...]]:
    """Who held or took what, and when."""
    found: set[tuple[str | None, ...]] = set()
    for fact in facts:
        if isinstance(fact, HoldingFact):
            found.add((fact.person, fact.organization, fact.post, fact.start, fact.end))
        elif isinstance(fact, AppointmentFact):
            found.add((fact.person, fact.organization, fact.post, fact.action, fact.date))
    return found


def read(volume: Volume) -> set[tuple[str | None, ...]]:
    return rows(extract_source(Source(f"{volume.name}.txt", "0", "utf-8", volume.text)))


def test_the_same_number_is_the_same_county() -> None:
    assert history(7) == history(7)
    assert history(7) != history(8)


def test_annals_are_read_as_printed() -> None:
    for number in range(9):  # every way of printing
        made = annals(number)
        stated = rows(made.facts())
        assert len(stated) > 300
        assert read(made) == stated, made.name


def test_yearbooks_are_read_as_printed() -> None:
    for number in range(2):
        made = yearbook(number, 1990)
        stated = rows(made.facts())
        assert len(stated) > 30
        assert read(made) == stated, made.name


def test_chronicles_are_read_as_printed() -> None:
    """Their acts too; each line is an entry besides."""
    made = chronicle(1)
    facts = list(made.facts())
    kinds = [type(fact) for fact in facts]
    assert min(kinds.count(kind) for kind in (ProjectFact, HonourFact)) == 15
    assert kinds.count(EventFact) == kinds.count(AppointmentFact) + 30
    assert len({fact.id for fact in facts}) == len(facts)
    entries = {fact.id for fact in facts if isinstance(fact, EventFact)}
    assert {fact.event for fact in facts if isinstance(fact, AppointmentFact | HonourFact)} <= entries
    assert read(made) == rows(facts)


def test_so_many_tenures_are_printed_as_are_wanted() -> None:
    for printed in (annals, chronicle):
        made = list(volumes_of(900, printed))
        assert 900 <= sum(each.tenures for each in made) < 900 + made[-1].tenures


def test_quotes_are_of_the_text() -> None:
    made = yearbook(3, 1985)
    facts: list[Fact] = list(made.facts())
    assert len(facts) > 30
    for fact in facts:
        passage = getattr(fact, "passage", None)
        assert passage is None or made.text[passage.start : passage.end] == passage.quote
