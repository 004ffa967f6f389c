"""What the tests of lists and careers share: a text in, short rows out."""

from __future__ import annotations

from collections.abc import Iterable

from graph.facts import DocumentFact, HoldingFact, IssueFact
from loaders.document.layout import lay_out
from loaders.document.model import Metadata
from loaders.files.source import Source
from loaders.finish.original_script import OriginalScript
from loaders.holdings.rosters.holdings import Rosters
from loaders.pipeline import extract_source
from loaders.reader import Reader
from tests.loaders.pages import page_of, read_by

Row = tuple[str, str | None, str | None, str | None, str | None]


def read(
    text: str, reader: type[Reader] = Rosters, covers: str | None = "2020"
) -> list[HoldingFact | IssueFact]:
    """The facts of a text about 临河县, quotes checked."""
    layout = lay_out(Source("a.txt", "0", "utf-8", text))
    year = int(covers) if covers and len(covers) == 4 else None
    record = DocumentFact(id="d", file="a.txt", sha256="0", covers=covers, published="2021-11")
    metadata = Metadata(record, ("临河县",), year)
    printed = OriginalScript(text)
    found = read_by(reader, page_of(layout, metadata))
    facts = [printed.fact(fact) for fact in found if isinstance(fact, HoldingFact | IssueFact)]
    for fact in facts:
        assert text[fact.passage.start : fact.passage.end] == fact.passage.quote != ""
    return facts


def rows(facts: Iterable[HoldingFact | IssueFact]) -> list[Row]:
    """Person, organization, post, from, to."""
    return [
        (f.person or "", f.organization, f.post, f.start, f.end) for f in facts if isinstance(f, HoldingFact)
    ]


def issues(facts: Iterable[HoldingFact | IssueFact]) -> list[str]:
    """The quotes of what stayed unread."""
    return [fact.passage.quote for fact in facts if isinstance(fact, IssueFact)]


def held_in(text: str) -> list[str]:
    """`person organization post from~to` of every holding of a whole text, in its order, whoever read it."""
    facts = extract_source(Source("a.txt", "0", "utf-8", text))
    found = [fact for fact in facts if isinstance(fact, HoldingFact) and fact.basis == "roster"]
    for fact in found:
        assert text[fact.passage.start : fact.passage.end] == fact.passage.quote != ""
    return [f"{f.person} {f.organization} {f.post} {f.start or '?'}~{f.end or '?'}" for f in found]
