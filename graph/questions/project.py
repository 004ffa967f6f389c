"""The life of one project, and who was in post at its bodies at each stage."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from graph.dates import Certainty
from graph.questions.base import Answer, AnswerRow, Evidence, Question
from graph.questions.values import Blanks, Name, Ref, blank
from graph.stores.base import Store


class ProjectParameters(Blanks):
    project: Name = blank("项目名称或编号", "project, by name or id", required=True)


class InPost(BaseModel):
    """Who headed a body of the project at a stage."""

    model_config = ConfigDict(frozen=True)

    person_id: str
    person: str
    post: str
    organization_id: str
    organization: str
    certainty: Certainty
    tenure: str


class MilestoneRow(BaseModel):
    """A dated stage."""

    model_config = ConfigDict(frozen=True)

    id: str
    date: str | None = None
    earliest: Day | None = None
    latest: Day | None = None
    stage: str
    planned: bool = False
    in_post: tuple[InPost, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class ProjectRow(AnswerRow):
    """One project with its stages in order."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    type: str | None = None
    investment_yuan: int | None = None
    places: tuple[Ref, ...] = ()
    organizations: tuple[Ref, ...] = ()
    milestones: tuple[MilestoneRow, ...] = ()


class Project(Question[ProjectRow]):
    """One row a project of that name."""

    name = "project"
    title: ClassVar[dict[str, str]] = {"zh": "项目始末", "en": "The life of a project"}
    Parameters = ProjectParameters
    Row = ProjectRow
    example: ClassVar[dict[str, str]] = {"project": "金昌市城区餐厨废弃物综合利用PPP项目"}

    def ask(self, store: Store, parameters: ProjectParameters, today: Day) -> Answer[ProjectRow]:
        raise NotImplementedError
