"""A text as it was read: every fact and issue marked in it, with the rule that made it. Offline."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.facts import DocumentFact, EventFact, StatedFact
from graph.provenance import line_starts
from viz.dates import show_date
from viz.fact_words import fact_in_words
from viz.origins import origins, pointed_at
from viz.pages.document import Mark, lazy_parts, marked_text
from viz.templating import Frame, Lang, render
from viz.words import KINDS, word

_JUMP_LENGTH = 28
_FEW = 60
"""Facts that are listed at once; of more, those of a kind are opened."""


@dataclass(frozen=True, slots=True)
class Row:
    """A fact in the table: what it says, by which rule, and how its date and organization were known."""

    mark: Mark
    line: int
    """Where the passage begins, from 1."""
    rule: str
    known: str


def render_reading(
    document: DocumentFact,
    facts: Sequence[DocumentFact | StatedFact],
    text: str,
    lang: Lang = "zh",
    made: date | None = None,
) -> str:
    """One file: the text with its marks, and a table of the facts, each with its rule, where its date
    and organization are from, and its place. It says the day on which it was made."""
    frame = Frame(lang=lang, offline=True)
    return render("reading.html", frame, made=made, **reading_of(document, facts, text, lang))


def reading_of(
    document: DocumentFact, facts: Sequence[DocumentFact | StatedFact], text: str, lang: Lang
) -> dict[str, Any]:
    """What the template of a reading shows: the marked text, how many facts of each kind, and each fact."""
    lines = line_starts(text)
    rows = [_row(fact, lines, lang) for fact in facts if not isinstance(fact, DocumentFact)]
    marks = [row.mark for row in rows]
    anchors = {mark.start for mark in marks}
    counts = Counter(mark.kind for mark in marks)
    return {
        "document": document,
        "parts": lazy_parts(text, marks, lambda part, here: marked_text(part, here, None, lang, anchors)),
        "jumps": [_jump(fact, text, lang) for fact in facts if isinstance(fact, EventFact)],
        "kinds": {kind: (words, counts[kind]) for kind, words in KINDS.items() if counts[kind]},
        "rows": {kind: [row for row in rows if row.mark.kind == kind] for kind in KINDS if counts[kind]},
        "few": len(rows) <= _FEW,
        "word": lambda kind: word(KINDS, kind, lang),
    }


def _jump(event: EventFact, text: str, lang: Lang) -> tuple[int, str]:
    """The place of an entry, its date and its first words."""
    start = event.passage.start
    words = " ".join(text[start : event.passage.end].split())[:_JUMP_LENGTH]
    return start, f"{show_date(event.date, lang)} {words}"


def _row(fact: StatedFact, lines: Sequence[int], lang: Lang) -> Row:
    printed = (getattr(fact, name, None) for name in ("date_text", "date", "as_of"))
    told, rule = next(filter(None, printed), None), fact.rule or fact.extractor
    known = origins(told, fact.date_from, fact.organization_from, lines, lang)
    says = " ".join(part for part in fact_in_words(fact, lang) if part)
    shown = pointed_at(says, known, rule, lang)
    at = fact.passage
    mark = Mark(at.start, at.end, fact.kind, says, at.page, shown)
    return Row(mark, bisect_right(lines, at.start), rule, known)
