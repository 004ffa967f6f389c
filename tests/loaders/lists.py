"""What the tests of lists and careers share: a text in, short rows out."""

from __future__ import annotations

from collections.abc import Iterable

from graph.facts import DocumentFact, HoldingFact, IssueFact
from loaders.document.layout import lay_out
from loaders.document.model import About, Source
from loaders.finish.original_script import Printed
from loaders.holdings.careers import find_careers
from loaders.holdings.rosters.holdings import find_rosters
from loaders.names.places import Jurisdiction

Row = tuple[str, str | None, str | None, str | None, str | None]


def read(
    text: str, find: object = find_rosters, covers: str | None = "2020"
) -> list[HoldingFact | IssueFact]:
    """The facts of a text about 临河县, quotes checked."""
    layout = lay_out(Source("a.txt", "0", "utf-8", text))
    year = int(covers) if covers and len(covers) == 4 else None
    record = DocumentFact(id="d", file="a.txt", sha256="0", covers=covers, published="2021-11")
    about = About(record, ("临河县",), year)
    assert find in (find_rosters, find_careers)
    printed = Printed(text)
    facts = [printed.fact(f) for f in find(layout, about, Jurisdiction.of(about))]
    for fact in facts:
        assert text[fact.passage.start : fact.passage.end] == fact.passage.quote != ""
    return facts


def rows(facts: Iterable[HoldingFact | IssueFact]) -> list[Row]:
    """Person, organization, post, from, to."""
    return [(f.person, f.organization, f.post, f.start, f.end) for f in facts if isinstance(f, HoldingFact)]


def issues(facts: Iterable[HoldingFact | IssueFact]) -> list[str]:
    """The quotes of what stayed unread."""
    return [fact.passage.quote for fact in facts if isinstance(fact, IssueFact)]
