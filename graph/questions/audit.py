"""What a critical reader would look into: gaps, overlaps, contradictions, open ends, issues."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar, Literal

from graph.questions.base import Answer, AnswerRow, Question
from graph.questions.values import MaybeName, Page, blank
from graph.stores.base import Store

Finding = Literal["contradiction", "overlap", "gap", "open_end", "namesake", "undated", "issue"]


class AuditParameters(Page):
    what: Finding | None = blank("只看这一种", "this kind of finding alone")
    organization: MaybeName = blank("只看这个机构", "this organization alone")
    document: MaybeName = blank("只看这份文献（编号或题名）", "this document alone, by id or title")


class AuditRow(AnswerRow):
    """One finding."""

    what: Finding
    text: str
    """In a sentence."""
    subject_id: str
    """Of the post, person or statement that it is about."""
    organization: str | None = None
    post: str | None = None
    people: tuple[str, ...] = ()
    first: Day | None = None
    last: Day | None = None


class Audit(Question[AuditRow]):
    """One row a finding, the gravest kind first."""

    name = "audit"
    title: ClassVar[dict[str, str]] = {"zh": "数据质量", "en": "Audit"}
    Parameters = AuditParameters
    Row = AuditRow
    example: ClassVar[dict[str, str]] = {"what": "open_end"}

    def ask(self, store: Store, parameters: AuditParameters, today: Day) -> Answer[AuditRow]:
        raise NotImplementedError
