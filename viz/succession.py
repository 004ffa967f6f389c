"""The strip of a post: its holders in order, with the gaps and overlaps between them in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graph.questions.shared.parameters import TenureRow
from graph.questions.succession import SuccessionRow
from viz.dates import show_date
from viz.messages import Message
from viz.pictures import Picture
from viz.strips import draw_strip, span_of

_RELATIONS = {"gap": Message.GAP, "overlap": Message.OVERLAP, "unclear": Message.UNCLEAR}


def draw_holders(
    rows: Sequence[TenureRow], target: str, lang: str = "zh", on: date | None = None
) -> Picture | None:
    """The holders of one post, one lane a person, with the day `on` marked."""
    label = Message.STRIP_OF_HOLDERS.words(lang)
    return draw_strip([span_of(row, row.person, lang) for row in rows], target, label, on)


def draw_career(rows: Sequence[TenureRow], target: str, lang: str = "zh") -> Picture | None:
    """The tenures of one person, one lane a post in an organization."""
    label = Message.STRIP_OF_POSTS.words(lang)
    spans = [span_of(row, f"{row.organization or ''} {row.post}".strip(), lang) for row in rows]
    return draw_strip(spans, target, label)


def relation_in_words(row: SuccessionRow, lang: str = "zh") -> str | None:
    """How a holder follows the one before, where that is worth a word."""
    if row.relation not in _RELATIONS:
        return None
    days = _days(row.between_first, row.between_last, lang)
    return _RELATIONS[row.relation].words(lang, days=days)


def _days(first: date | None, last: date | None, lang: str) -> str:
    if first is None or last is None:
        return ""
    edtf = first.isoformat() if first == last else f"{first}/{last}"
    return Message.ON_DAYS.words(lang, date=show_date(edtf, lang))
