"""Every passage that speaks of a thing."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from graph.questions.base import Answer, AnswerRow, Question
from graph.questions.values import Name, Page, blank
from graph.stores.base import Store


class EvidenceParameters(Page):
    id: Name = blank("编号或名称", "an id, or a name", required=True)


class EvidenceRow(AnswerRow):
    """One statement, with its passage in `evidence`."""

    statement: str
    """Id of the statement."""
    kind: str
    """`event` `appointment` `holding` `milestone` `honour` `project` `issue`."""
    says: str
    """What it states, as printed or in its own words."""
    date: str | None = None


class EvidenceOf(Question[EvidenceRow]):
    """One row a statement, in the order of the documents."""

    name = "evidence"
    title: ClassVar[dict[str, str]] = {"zh": "出处", "en": "Evidence"}
    Parameters = EvidenceParameters
    Row = EvidenceRow
    example: ClassVar[dict[str, str]] = {"id": "张恒山"}

    def ask(self, store: Store, parameters: EvidenceParameters, today: Day) -> Answer[EvidenceRow]:
        raise NotImplementedError
