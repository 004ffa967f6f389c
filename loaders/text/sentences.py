"""Where sentences end."""

from __future__ import annotations

from collections.abc import Iterator

from graph import lazy_re as re
from loaders.text.view import View

SENTENCE_END = re.compile('[。！？!?；;](?:(?<![；;])[”"’』」）)】]*|(?<=[；;])(?=[△Δ]))')


_LONGEST_SENTENCE = 1200
"""What runs on for longer is no sentence; cutting it keeps every rule's time linear."""


def cut_sentences(view: View) -> tuple[View, ...]:
    """The sentences of a paragraph, their closing quotation marks with them; cut once."""
    if view.sentences is None:
        view.sentences = tuple(_cut(view))
    return view.sentences


def _cut(view: View) -> Iterator[View]:
    start = 0
    for stop in [m.end() for m in SENTENCE_END.finditer(view.text)] + [len(view.text)]:
        while stop - start > _LONGEST_SENTENCE:
            reach = start + _LONGEST_SENTENCE
            cut = max(view.text.rfind(character, start, reach) for character in "；;，,") + 1
            cut = cut if cut > start else reach
            yield view[start:cut]
            start = cut
        if stop > start:
            yield view[start:stop]
            start = stop
