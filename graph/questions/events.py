"""Entries of chronicles and dated statements, by date, people, bodies, places and words."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar, Literal

from graph.facts import EventType
from graph.questions.base import Answer, AnswerRow, Question
from graph.questions.values import MaybeDate, MaybeFlag, MaybeName, Page, Ref, blank
from graph.stores.base import Store


class EventsParameters(Page):
    from_: MaybeDate = blank("起", "from", alias="from")
    to: MaybeDate = blank("止", "to")
    person: MaybeName = blank("人物", "person")
    organization: MaybeName = blank("机构", "organization")
    place: MaybeName = blank("地点", "place")
    project: MaybeName = blank("项目", "project")
    document: MaybeName = blank("出自文献（编号或题名）", "from this document, by id or title")
    type: EventType | None = blank("类型", "type")
    text: MaybeName = blank("含有文字", "has these words")
    planned: MaybeFlag = blank("true 只要计划，false 只要已发生", "plans alone, or what happened alone")
    section: Literal["chronicle", "article"] | None = blank(
        "大事记或其他", "chronicle entries, or other statements"
    )


class EventRow(AnswerRow):
    """One entry, with whom and what it names."""

    id: str
    date: str | None = None
    date_text: str | None = None
    earliest: Day | None = None
    latest: Day | None = None
    section: str = "article"
    heading: tuple[str, ...] = ()
    text: str = ""
    type: str = "other"
    planned: bool = False
    document_id: str | None = None
    document: str | None = None
    people: tuple[Ref, ...] = ()
    organizations: tuple[Ref, ...] = ()
    places: tuple[Ref, ...] = ()
    projects: tuple[Ref, ...] = ()


class Events(Question[EventRow]):
    """One row an entry, by date; `certainty` says whether its date lies in the range or only may."""

    name = "events"
    title: ClassVar[dict[str, str]] = {"zh": "大事", "en": "Events"}
    Parameters = EventsParameters
    Row = EventRow
    example: ClassVar[dict[str, str]] = {"from": "2020-01", "to": "2020-03"}

    def ask(self, store: Store, parameters: EventsParameters, today: Day) -> Answer[EventRow]:
        raise NotImplementedError
