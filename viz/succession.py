"""The strip of a post: its holders in order, with the gaps and overlaps between them in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graph.questions.shared.parameters import TenureRow
from graph.questions.succession import SuccessionRow
from viz.dates import show_date
from viz.pictures import Picture
from viz.strips import draw_strip, span_of


def draw_holders(
    rows: Sequence[TenureRow], target: str, lang: str = "zh", on: date | None = None
) -> Picture | None:
    """The holders of one post, one lane a person, with the day `on` marked."""
    label = (
        "历任时间条，下表列出同样的内容"
        if lang == "zh"
        else "Strip of the holders; the table below says the same"
    )
    return draw_strip([span_of(row, row.person, lang) for row in rows], target, label, on)


def draw_career(rows: Sequence[TenureRow], target: str, lang: str = "zh") -> Picture | None:
    """The tenures of one person, one lane a post in a body."""
    label = (
        "任职时间条，下表列出同样的内容"
        if lang == "zh"
        else "Strip of the posts; the table below says the same"
    )
    spans = [span_of(row, f"{row.organization or ''} {row.post}".strip(), lang) for row in rows]
    return draw_strip(spans, target, label)


def relation_in_words(row: SuccessionRow, lang: str = "zh") -> str | None:
    """How a holder follows the one before, where that is worth a word."""
    days = _days(row.between_first, row.between_last, lang)
    words = {
        "gap": (f"与前任之间有空缺{days}", f"a gap after the one before{days}"),
        "overlap": (f"与前任重叠{days}", f"overlaps the one before{days}"),
        "unclear": ("与前任的先后，原文未说清", "the sources leave open how the two lie"),
    }
    if row.relation not in words:
        return None
    return words[row.relation][0 if lang == "zh" else 1]


def _days(first: date | None, last: date | None, lang: str) -> str:
    if first is None or last is None:
        return ""
    edtf = first.isoformat() if first == last else f"{first}/{last}"
    return f"：{show_date(edtf, lang)}" if lang == "zh" else f": {show_date(edtf, lang)}"
