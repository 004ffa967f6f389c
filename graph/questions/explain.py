"""Which statements a tenure rests on, and which of its bounds each moved."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from graph.questions.base import Answer, AnswerRow, Question
from graph.questions.values import Blanks, Name, blank
from graph.stores.base import Store


class ExplainParameters(Blanks):
    tenure: Name = blank("任职编号", "id of a tenure", required=True)


class ExplainRow(AnswerRow):
    """One statement and what it did; a statement that moved nothing only bears the tenure out."""

    tenure: str
    statement: str
    kind: str
    """`appointment` or `holding`."""
    says: str
    """The act (`elect`) or the basis (`roster`)."""
    person: str
    """Whose statement it is: in a post with one seat another man's coming in can move a bound."""
    date: str | None = None
    as_printed: str = ""
    moved: tuple[str, ...] = ()
    """Names of the bounds: `start_earliest` `start_latest` `end_earliest` `end_latest`."""


class Explain(Question[ExplainRow]):
    """One row a statement."""

    name = "explain"
    title: ClassVar[dict[str, str]] = {"zh": "为何如此断定", "en": "Why this tenure"}
    Parameters = ExplainParameters
    Row = ExplainRow
    example: ClassVar[dict[str, str]] = {"tenure": "金川区人民政府 区长 张恒山"}

    def ask(self, store: Store, parameters: ExplainParameters, today: Day) -> Answer[ExplainRow]:
        raise NotImplementedError
