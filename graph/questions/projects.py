"""Projects by type, place, body, stage and time."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from graph.facts import Stage
from graph.questions.base import Answer, AnswerRow, Question
from graph.questions.values import MaybeDate, MaybeFlag, MaybeName, Page, Ref, blank
from graph.stores.base import Store


class ProjectsParameters(Page):
    text: MaybeName = blank("名称含有", "name has these words")
    type: MaybeName = blank("类型", "type")
    place: MaybeName = blank("地点", "place")
    organization: MaybeName = blank("机构", "organization")
    stage: Stage | None = blank("到过的阶段", "has reached this stage")
    planned: MaybeFlag = blank("该阶段是计划还是已成", "that stage planned, or done")
    from_: MaybeDate = blank("起", "from", alias="from")
    to: MaybeDate = blank("止", "to")


class ProjectsRow(AnswerRow):
    """One project, with the last stage that it reached."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    type: str | None = None
    investment_yuan: int | None = None
    places: tuple[Ref, ...] = ()
    organizations: tuple[Ref, ...] = ()
    stage: str | None = None
    """The last stage done, not planned."""
    date: str | None = None
    """EDTF of that stage."""
    milestones: int = 0
    """How many stages are known."""


class Projects(Question[ProjectsRow]):
    """One row a project, by the first date of its stages."""

    name = "projects"
    title: ClassVar[dict[str, str]] = {"zh": "项目", "en": "Projects"}
    Parameters = ProjectsParameters
    Row = ProjectsRow
    example: ClassVar[dict[str, str]] = {"from": "2020", "to": "2020"}

    def ask(self, store: Store, parameters: ProjectsParameters, today: Day) -> Answer[ProjectsRow]:
        raise NotImplementedError
