"""A text as it was read: every fact and issue marked in it, with the rule that made it. Offline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from graph.facts import (
    AppointmentFact,
    DocumentFact,
    EventFact,
    HoldingFact,
    HonourFact,
    IssueFact,
    ProjectFact,
    StatedFact,
)
from viz.origins import line_starts, origins, pointed_at
from viz.pages.document import KINDS, Mark, Part, marked_text
from viz.templating import Frame, Lang, render


@dataclass(frozen=True, slots=True)
class Row:
    """A fact in the table: what it says, by which rule, and how its date and organization were known."""

    mark: Mark
    rule: str
    known: str


def render_reading(
    document: DocumentFact, facts: Sequence[DocumentFact | StatedFact], text: str, lang: Lang = "zh"
) -> str:
    """One file: the text with its marks, and a table of the facts, each with its rule, where its date
    and organization are from, and its place."""
    lines = line_starts(text)
    rows = [_row(fact, lines, lang) for fact in facts if not isinstance(fact, DocumentFact)]
    marks = [row.mark for row in rows]
    counts = Counter(mark.kind for mark in marks)
    return render(
        "reading.html",
        Frame(lang=lang, offline=True),
        document=document,
        body=marked_text(Part(0, len(text), len(text), text), marks, None, lang),
        kinds={kind: (words, counts[kind]) for kind, words in KINDS.items() if counts[kind]},
        rows=rows,
    )


def _row(fact: StatedFact, lines: Sequence[int], lang: Lang) -> Row:
    printed = (getattr(fact, name, None) for name in ("date_text", "date", "as_of"))
    date, rule = next(filter(None, printed), None), fact.rule or fact.extractor
    known = origins(date, fact.date_from, fact.organization_from, lines, lang)
    says = " ".join(part for part in _told(fact) if part)
    shown = pointed_at(says, known, rule, lang)
    return Row(
        Mark(fact.passage.start, fact.passage.end, fact.kind, says, fact.passage.page, shown), rule, known
    )


def _told(fact: StatedFact) -> tuple[str | None, ...]:
    match fact:
        case EventFact():
            return fact.date, fact.type, "planned" if fact.planned else None
        case AppointmentFact():
            return fact.date, fact.action, fact.person, fact.organization, fact.post
        case HoldingFact():
            term = f"{fact.start or ''}—{fact.end or ''}" if fact.start or fact.end else fact.as_of
            return fact.basis, fact.person, fact.organization, fact.post, term, fact.status
        case HonourFact():
            return fact.date, fact.recipient, fact.honour
        case IssueFact():
            return fact.what, fact.expected
        case ProjectFact():
            return fact.name, *(f"{stone.date or '?'} {stone.stage}" for stone in fact.milestones)
    assert_never(fact)
