"""Mended text that still knows where each of its characters stands in the source."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from graph.provenance import Passage
from loaders.text.script import read_as


@dataclass(slots=True, eq=False)
class View:
    """A piece of text beside the place of each of its characters in the source.

    Rules read `text`, in simplified characters and narrow digits, without OCR spaces and furniture;
    `offsets[i]` is the code point in `source` where `text[i]` stands, ascending. Slicing keeps both in
    step. Never changed once made.
    """

    source: str
    text: str
    offsets: array[int]
    sentences: tuple[View, ...] | None = None
    """Once `text.sentences` has cut it."""

    @classmethod
    def whole(cls, source: str) -> View:
        """The source sign by sign, in simplified characters, narrow digits and wide punctuation."""
        return cls(source, read_as(source), array("I", range(len(source))))

    @classmethod
    def joined(cls, views: Iterable[View]) -> View:
        """Pieces of one source in their order, as one text: a paragraph broken over lines or pages."""
        pieces = list(views)
        if len(pieces) == 1:
            return pieces[0]
        offsets: array[int] = array("I")
        for piece in pieces:
            offsets.extend(piece.offsets)
        return cls(pieces[0].source, "".join(piece.text for piece in pieces), offsets)

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, part: slice) -> View:
        return View(self.source, self.text[part], self.offsets[part])

    def span(self, start: int = 0, end: int | None = None) -> tuple[int, int]:
        """Where `text[start:end]` stands in the source; an empty span stands before the next character."""
        end = len(self.text) if end is None else end
        if start >= end:
            place = self.offsets[start] if start < len(self.offsets) else len(self.source)
            return place, place
        return self.offsets[start], self.offsets[end - 1] + 1

    def passage(self, start: int = 0, end: int | None = None) -> Passage:
        """The passage of the source that `text[start:end]` was read from, spaces and page marks included."""
        low, high = self.span(start, end)
        return Passage(start=low, end=high, quote=self.source[low:high])
