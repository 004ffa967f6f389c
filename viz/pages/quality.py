"""What a critical reader would look into, a sample to judge, and what was corrected."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.questions.audit import AuditRow
from graph.questions.corrections import CorrectionRow
from graph.questions.loaded import Loaded
from graph.questions.precision import PrecisionRow
from graph.questions.shared.base import Answer
from viz.dates import show_date
from viz.fact_words import claim_in_words, value_in_words
from viz.pages.judging import Panel, words_for_review
from viz.paging import Pager
from viz.templating import Frame, Lang, render
from viz.words import FIELDS, READERS, STANDING, UNREAD, one_language, word

FINDINGS = {
    "contradiction": ("不一致", "contradictions"), "overlap": ("重叠", "overlaps"),
    "gap": ("未见说明", "not stated"), "seen_after": ("离任后仍见", "seen after leaving"),
    "seen_before": ("到任前已见", "seen before coming in"),
    "act_against_roster": ("名录与任免不一", "acts against rosters"),
    "predecessor": ("前任不一", "another predecessor named"),
    "appointed_twice": ("两次任命", "appointed twice"), "precision": ("只差精度", "precision alone"),
    "no_start": ("到任未见", "no coming in stated"),
    "open_end": ("止期不详", "open ends"), "namesake": ("同名", "namesakes"),
    "undated": ("无日期", "undated"),
    "issue": ("没读懂的", "not understood"),
}  # fmt: skip

_DAY = re.compile(r"\b\d{4}-\d\d(?:-\d\d)?\b", re.ASCII)
"""Days within findings, as data."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sample with its facts, to be judged, and what those judged tell of all."""

    panel: Panel
    page: Pager
    precision: Answer[PrecisionRow]
    parameters: Mapping[str, Any]


def render_quality(
    frame: Frame,
    answer: Answer[AuditRow],
    page: Pager,
    precision: Answer[PrecisionRow] | None,
    loaded: Sequence[Loaded],
    *,
    can_judge: bool,
) -> str:
    """The page of findings, the gravest first; above them, how precisely all was read, and what came last."""
    return render(
        "quality.html",
        frame,
        answer=answer,
        asked=answer.parameters,
        page=page,
        findings=FINDINGS,
        precision=precision,
        loaded=loaded,
        words=lambda row: finding_in_words(row, frame.lang),
        readers=lambda reader: reader_in_words(reader, frame.lang),
        can_judge=can_judge,
        **words_for_review(),
    )


def reader_in_words(reader: str, lang: Lang) -> str:
    """Which reader, of which version: 任免 14 for `appointments/14`."""
    name, _, version = reader.partition("/")
    return f"{word(READERS, name, lang)} {version}".strip()


def finding_in_words(row: AuditRow, lang: Lang) -> str:
    """A finding in one language; in English with whom it is about in front, whom its Chinese half names."""
    if row.what == "issue":
        what, between, expected = row.text.partition("：")
        return f"{word(UNREAD, what, lang)}{between}{one_language(expected, lang)}"
    said = _DAY.sub(lambda day: show_date(day[0], lang), one_language(row.text, lang))
    if lang == "zh" or said == row.text:
        return said
    about = " ".join(filter(None, (f"{row.organization or ''}{row.post or ''}", ", ".join(row.people))))
    return f"{about}: {said}" if about else said


def render_sample(frame: Frame, drawn: Drawn) -> str:
    """The page of a sample: its first line says how precise what was judged of it is."""
    kind = drawn.parameters.get("kind")
    rows = [row for row in drawn.precision.rows if kind in (None, row.kind)]
    return render(
        "sample.html",
        frame,
        panel=drawn.panel,
        page=drawn.page,
        rows=rows,
        kind=kind,
        asked=drawn.parameters,
        judged=sum(row.judged for row in rows),
        **words_for_review(),
    )


def render_corrections(
    frame: Frame, answer: Answer[CorrectionRow], page: Pager, broken: Sequence[str], *, can_judge: bool
) -> str:
    """The page of what was corrected, and what of it no longer applies."""
    return render(
        "corrections.html",
        frame,
        answer=answer,
        asked=answer.parameters,
        page=page,
        broken=broken,
        can_judge=can_judge,
        standing=STANDING,
        in_words=lambda row: claim_in_words(row.kind, row.says or row.values, frame.lang),
        shown=lambda name, value: value_in_words(name, value, frame.lang),
        fields=FIELDS,
        **words_for_review(),
    )
