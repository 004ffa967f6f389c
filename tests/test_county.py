"""An invented county is read from print as it was."""

from __future__ import annotations

from collections.abc import Iterable

from bench.county import Volume, annals, history, yearbook
from graph.facts import AppointmentFact, Fact, HoldingFact
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


def test_quotes_are_of_the_text() -> None:
    made = yearbook(3, 1985)
    facts: list[Fact] = list(made.facts())
    assert len(facts) > 30
    for fact in facts:
        passage = getattr(fact, "passage", None)
        assert passage is None or made.text[passage.start : passage.end] == passage.quote
