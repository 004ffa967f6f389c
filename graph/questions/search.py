"""Find anything by a word of its name or text, by a former name, or by pinyin."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar, Literal

from graph.questions.base import Answer, AnswerRow, Question
from graph.questions.values import Name, Page, blank
from graph.stores.base import Store

Kind = Literal["person", "organization", "post", "place", "project", "honour", "event", "document"]


class SearchParameters(Page):
    q: Name = blank("要找的词，汉字或拼音", "words, in Chinese or pinyin", required=True)
    kind: Kind | None = blank("只找这一类", "this kind alone")


class SearchRow(AnswerRow):
    """One thing found, and why."""

    id: str
    kind: Kind
    name: str
    """Name or title; of an event, its first words."""
    detail: str | None = None
    """What tells namesakes apart: a person's posts, a post's body, an event's text."""
    date: str | None = None
    matched: Literal["name", "other name", "pinyin", "text"]
    score: float = 0.0


class Search(Question[SearchRow]):
    """One row a thing, best first: whole names before parts, names before texts."""

    name = "search"
    title: ClassVar[dict[str, str]] = {"zh": "搜索", "en": "Search"}
    Parameters = SearchParameters
    Row = SearchRow
    example: ClassVar[dict[str, str]] = {"q": "张恒山"}

    def ask(self, store: Store, parameters: SearchParameters, today: Day) -> Answer[SearchRow]:
        raise NotImplementedError
