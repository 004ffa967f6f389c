"""What a thing is tied to, and what those are tied to: the relation view."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from graph.questions.base import Answer, AnswerRow, Question
from graph.questions.values import Blanks, MaybeDate, Name, blank
from graph.stores.base import Store


class NeighboursParameters(Blanks):
    of: Name = blank(
        "人物、机构、职务、项目等的名称或编号",
        "a person, body, post, project …, by name or id",
        required=True,
    )
    depth: int = blank("走几步", "how many steps", 1, ge=1, le=3)
    on: MaybeDate = blank("日期：只看当日可能成立的任职", "tenures that can hold on this day alone")
    limit: int = blank("最多几条关系", "at most so many relations", 200, ge=1, le=2000)


class NeighbourRow(AnswerRow):
    """One relation. A tenure is shown as one relation from the person to the body, named by the post."""

    source_id: str
    source: str
    source_kind: str
    """`person` `organization` `place` `project` `event` `honour`."""
    relation: str
    """`held` `took_part` `carries_out` `part_of` `at` `given_to` `granted_by`."""
    label: str
    """What to write on it: the post's title, 参与, 承担 …"""
    target_id: str
    target: str
    target_kind: str
    depth: int
    """Steps from what was asked for, 1 first."""
    tenure: str | None = None
    start: str | None = None
    end: str | None = None
    acting: bool = False


class Neighbours(Question[NeighbourRow]):
    """One row a relation, nearest first."""

    name = "neighbours"
    title: ClassVar[dict[str, str]] = {"zh": "关系", "en": "Relations"}
    Parameters = NeighboursParameters
    Row = NeighbourRow
    example: ClassVar[dict[str, str]] = {"of": "张恒山", "depth": "2"}

    def ask(self, store: Store, parameters: NeighboursParameters, today: Day) -> Answer[NeighbourRow]:
        raise NotImplementedError
