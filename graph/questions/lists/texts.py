"""The texts of all documents, kept for looking words up in every line of them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.loading.texts import text_of
from graph.provenance import line_starts
from graph.questions.lists.reading import each_of, titles_of_documents
from graph.questions.lists.table import folded
from graph.questions.shared.kept import Kept, kept
from graph.stores.base import Store

_OVERLAPPING = 40
"""Entries before a line that are looked at for one that reaches into it."""
LINES = 5000
"""Lines that one look-up finds at most."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a document that holds the words."""

    document: str
    title: str
    start: int
    end: int
    number: int
    """From 1."""
    text: str
    """As it is printed."""
    events: tuple[str, ...]
    """Ids of the entries that the line is part of."""


@dataclass(slots=True)
class Text:
    """One document: its text as it is searched, and where its entries stand."""

    document: str
    title: str
    printed: str
    text: str
    starts: list[int]
    """Where its lines begin."""
    entries: list[tuple[int, int, str]] = field(default_factory=list)

    def lines_with(self, terms: Sequence[str]) -> Iterator[Line]:
        """The lines that hold every one of the terms, which are folded."""
        rarest = max(terms, key=len)
        at = self.text.find(rarest)
        while at >= 0:
            start = self.text.rfind("\n", 0, at) + 1
            end = self.text.find("\n", at)
            end = len(self.text) if end < 0 else end
            if all(self.text.find(term, start, end) >= 0 for term in terms):
                number = bisect_right(self.starts, start)
                printed = self.printed[start:end]
                yield Line(self.document, self.title, start, end, number, printed, self._entries(start, end))
            at = self.text.find(rarest, end)

    def _entries(self, start: int, end: int) -> tuple[str, ...]:
        """Entries begin in order; one that begins before the line may still reach into it."""
        last = bisect_right(self.entries, (end, -1, ""))
        near = self.entries[max(last - _OVERLAPPING, 0) : last]
        return tuple(event for _, behind, event in near if behind > start)


def texts_of(store: Store) -> Kept[list[Text]]:
    """The texts as they are kept, by title."""
    return kept(store, "texts", _read)


def _read(store: Store) -> list[Text]:
    entries: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for row in each_of(
        store,
        "Document",
        "MATCH (x)<-[:IN]-(g:Passage)<-[:STATED_IN]-(e:Event) "
        "RETURN x.id AS document, g.start AS start, g.end AS end, e.id AS id",
    ):
        entries[row["document"]].append((row["start"], row["end"], row["id"]))
    titles = titles_of_documents(store)
    return [
        Text(document, title, text, folded(text), line_starts(text), sorted(entries[document]))
        for document, title in sorted(titles.items(), key=lambda each: (each[1], each[0]))
        if (text := text_of(store, document)) is not None
    ]
