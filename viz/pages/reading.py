"""A text as it was read: every fact and issue marked in it, with the rule that made it. Offline."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from graph.facts import (
    AppointmentFact,
    DocumentFact,
    EventFact,
    Fact,
    HoldingFact,
    HonourFact,
    IssueFact,
    ProjectFact,
    StatedFact,
)
from viz.messages import Message
from viz.pages.document import KINDS, Mark, Part, marked_text
from viz.templating import Frame, Lang, render


@dataclass(frozen=True, slots=True)
class Row:
    """A fact in the table: what it says, by which rule, and how its date was known."""

    mark: Mark
    rule: str
    dated: str


def render_reading(document: DocumentFact, facts: Sequence[Fact], text: str, lang: Lang = "zh") -> str:
    """One file: the text with its marks, and a table of the facts, each with its rule, its date's origin and
    its place."""
    lines = [0, *(match.end() for match in _LINE_END.finditer(text))]
    rows = [_row(fact, lines, lang) for fact in facts if not isinstance(fact, DocumentFact)]
    marks = [_with_origin(row, lang) for row in rows]
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
    return Row(_mark(fact), fact.rule or fact.extractor, _dated(fact, lines, lang))


def _with_origin(row: Row, lang: Lang) -> Mark:
    """The mark with what a pointer over it shows: what was read, by which rule, and whence the date."""
    said = [row.mark.says, row.dated, Message.RULE.words(lang, rule=row.rule)]
    return replace(row.mark, says="；".join(part for part in said if part))


_LINE_END = re.compile("\r\n?|\n")
_ORIGINS = {
    "stated": Message.DATE_STATED,
    "inherited": Message.DATE_INHERITED,
    "counted": Message.DATE_COUNTED,
    "document": Message.DATE_DOCUMENT,
    "given": Message.DATE_GIVEN,
}


def _dated(fact: StatedFact, lines: Sequence[int], lang: Lang) -> str:
    """How the date of a fact was known, and on which line it stands: `1990年 ← 第3行（承上文）`."""
    known = fact.date_from
    if known is None:
        return ""
    how = _ORIGINS[known.how].words(lang)
    if known.start is None:
        return how
    date = (
        getattr(fact, "date_text", None) or getattr(fact, "date", None) or getattr(fact, "as_of", None) or ""
    )
    where = Message.ON_LINE.words(lang, date=date, line=bisect_right(lines, known.start))
    return f"{where}（{how}）" if lang == "zh" else f"{where} ({how})"


def _mark(fact: StatedFact) -> Mark:
    says = " ".join(part for part in _told(fact) if part)
    return Mark(fact.passage.start, fact.passage.end, fact.kind, says, fact.passage.page)


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
