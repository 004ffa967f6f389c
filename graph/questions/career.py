"""A person's tenures in order of time."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from graph.questions.base import Answer, Question
from graph.questions.values import Blanks, MaybeName, Name, TenureRow, blank
from graph.stores.base import Store


class CareerParameters(Blanks):
    person: Name = blank("人物姓名或编号", "person, by name or id", required=True)
    organization: MaybeName = blank("只看这个机构里的职务", "posts in this organization alone")


class Career(Question[TenureRow]):
    """One row a tenure; namesakes are answered apart, each under an id of their own."""

    name = "career"
    title: ClassVar[dict[str, str]] = {"zh": "任职经历", "en": "A person's career"}
    Parameters = CareerParameters
    Row = TenureRow
    example: ClassVar[dict[str, str]] = {"person": "张恒山"}

    def ask(self, store: Store, parameters: CareerParameters, today: date) -> Answer[TenureRow]:
        raise NotImplementedError
