"""Entries as acts need them: a sentence that pages and lines broke put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph import lazy_re as re
from loaders.document.model import Entry
from loaders.text.patterns import NUMERALS
from loaders.text.view import View

_GOES_ON = re.compile(rf"[的为]|第[{NUMERALS}百]+次会议|[^：:]{{0,80}}(?:、|为[^，。；]{{3,40}}|职务)")


def whole_sentences(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries; lines of a list that are one sentence, broken where the page ended, put together."""
    held: Entry | None = None
    for entry in entries:
        if held is not None and _broken(held, entry):
            view = View.joined([held.view, entry.view])
            held = entry._replace(view=view, lines=(*held.lines, *entry.lines))
            continue
        if held is not None:
            yield held
        held = entry
    if held is not None:
        yield held


def _broken(before: Entry, after: Entry) -> bool:
    if before.section != "roster" or after.section != "roster" or before.headings != after.headings:
        return False
    text = before.view.text
    closed = text[-1:] in "。；;：:！）)" and not text.endswith("族）")
    if not text or closed or len(text) > 2000:
        return False
    opens = re.match(f"[的为]|第[{NUMERALS}百]+次会议", after.view.text)
    return bool(opens) or ("、" in text and _GOES_ON.match(after.view.text) is not None)
