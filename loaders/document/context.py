"""Whether the date that a sentence inherits may stand for what it tells.

A chronicle's entry lends its date to all its sentences. In an article a sentence without a date keeps the one
that heads it, or the year that the document reports on; the day or year that another sentence of the
paragraph tells (在1985年经国务院批准……) is not when its own things happened.
"""

from __future__ import annotations

from loaders.dates.find import FoundDate
from loaders.document.model import UNDATED, Anchored, Entry, Metadata, Sentence
from loaders.text.view import View


def stated(found: FoundDate, view: View, shift: int = 0) -> Anchored:
    """A date that a view prints, `shift` characters before the text in which it was found."""
    counted = found.relative or (found.point is not None and bool(found.point.relative))
    span = view.span(shift + found.start, shift + found.end)
    return Anchored(found.edtf, found.text, "counted" if counted else "stated", span)


def anchored(sentence: Sentence, entry: Entry, metadata: Metadata) -> Sentence:
    """The sentence, without its date where that is another's."""
    if entry.section == "chronicle" or sentence.date is None or not sentence.date_text:
        return sentence
    if sentence.date_text in sentence.view.text:
        return sentence
    if any(sentence.date_text in heading for heading in entry.headings):
        return sentence
    if sentence.date == str(metadata.year):
        return sentence
    return sentence._replace(when=UNDATED)
