"""What every reader of facts is given, and how readers keep out of each other's way.

A reader finds facts of one sort in one document. It lives for that document: what it parses when it claims
its lines it keeps for when it reads them. `loaders.pipeline.READERS` is the list of all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from graph.facts import Fact, StatedFact
from graph.provenance import Passage
from loaders.document.announced import announcements
from loaders.document.model import Anchored, Entry, Layout, Line, Metadata, Sentence
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.mention import KnownNames


@dataclass(slots=True)
class Claims:
    """Lines and sentences of a document, and the reader that has each. The first to claim one keeps it."""

    lines: dict[int, str] = field(default_factory=dict)
    """Line number -> name of the reader."""
    sentences: dict[tuple[int, int], str] = field(default_factory=dict)
    """Span in the source -> name of the reader."""

    def take_lines(self, reader: str, numbers: Iterable[int]) -> None:
        """Give the reader those of the lines that nobody has."""
        for number in numbers:
            self.lines.setdefault(number, reader)

    def take_sentences(self, reader: str, spans: Iterable[tuple[int, int]]) -> None:
        """Give the reader those of the sentences that nobody has."""
        for span in spans:
            self.sentences.setdefault(span, reader)

    def lines_of(self, *readers: str) -> Set[int]:
        """The numbers of the lines that these readers have."""
        return {number for number, reader in self.lines.items() if reader in readers}

    def has_lines(self, lines: Iterable[Line]) -> bool:
        """Whether readers have all these lines, and there are any."""
        numbers = {line.number for line in lines}
        return bool(numbers) and numbers <= self.lines.keys()

    def has_sentence(self, sentence: Sentence, reader: str | None = None) -> bool:
        """Whether a reader, or this one, has the sentence for itself."""
        owner = self.sentences.get(sentence.view.span()) if self.sentences else None
        return owner is not None and reader in (None, owner)

    def overlap(self, passage: Passage, *readers: str) -> bool:
        """Whether a passage shares signs with what these readers have of a sentence."""
        return any(
            name in readers and start < passage.end and passage.start < end
            for (start, end), name in self.sentences.items()
        )


@dataclass(frozen=True)
class Page:
    """A document as readers see it; made once."""

    layout: Layout
    metadata: Metadata
    jurisdiction: Jurisdiction
    claims: Claims
    lives: Sequence[Entry] = ()
    """The prose outside lists of office holders, cut into entries; careers are among it."""
    entries: Sequence[Entry] = ()
    """The prose of which no reader has claimed all lines."""
    known: KnownNames = field(default_factory=KnownNames)
    """The names that readers have read for sure in this document."""

    @cached_property
    def announced(self) -> tuple[Anchored, ...]:
        """The days on which it says that something was announced."""
        return announcements(self.entries)


class Reader:
    """Base of the readers. Facts it makes carry its `extractor`."""

    name: ClassVar[str]
    version: ClassVar[int]
    """Rises when the output changes."""
    makes: ClassVar[tuple[type[Fact], ...]]
    lists: ClassVar[bool] = False
    """Whether the lines it claims are lists, so that they are cut into no sentences at all."""

    def claim_lines(self, page: Page) -> Set[int]:
        """The numbers of the lines that this reader reads alone; asked before there are entries."""
        return frozenset()

    def claim_sentences(self, page: Page) -> Iterator[tuple[int, int]]:
        """Where the sentences stand that this reader reads alone."""
        return iter(())

    def read(self, page: Page) -> Iterator[StatedFact]:
        """The facts of the document, in no order."""
        raise NotImplementedError
