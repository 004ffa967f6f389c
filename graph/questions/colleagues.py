"""Who sat in the same body at the same time."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from graph.questions.base import Answer, AnswerRow, Question
from graph.questions.values import MaybeDate, Name, Page, blank
from graph.stores.base import Store


class ColleaguesParameters(Page):
    person: Name = blank("人物姓名或编号", "person, by name or id", required=True)
    on: MaybeDate = blank("日期", "on this day")


class ColleagueRow(AnswerRow):
    """Another person in a shared body, with the days that both certainly and possibly sat there."""

    person_id: str
    person: str
    colleague_id: str
    colleague: str
    organization_id: str
    organization: str
    own_post: str
    post: str
    """The colleague's post."""
    certain_from: date | None = None
    """First day that both are proved in the body; None where no day is."""
    certain_to: date | None = None
    possible_from: date | None = None
    """None is unbounded."""
    possible_to: date | None = None
    tenure: str
    """Of the person asked for."""
    colleague_tenure: str


class Colleagues(Question[ColleagueRow]):
    """One row a pair of tenures that can overlap; certain overlaps first."""

    name = "colleagues"
    title: ClassVar[dict[str, str]] = {"zh": "同事", "en": "Colleagues"}
    Parameters = ColleaguesParameters
    Row = ColleagueRow
    example: ClassVar[dict[str, str]] = {"person": "张恒山", "on": "2020-06-01"}

    def ask(self, store: Store, parameters: ColleaguesParameters, today: date) -> Answer[ColleagueRow]:
        raise NotImplementedError
