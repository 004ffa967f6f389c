"""Distinctions, and who received them."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from graph.facts import RecipientKind
from graph.questions.base import Answer, AnswerRow, Question
from graph.questions.values import MaybeDate, MaybeName, Page, Ref, blank
from graph.stores.base import Store


class HonoursParameters(Page):
    recipient: MaybeName = blank("获得者", "recipient")
    kind: RecipientKind | None = blank("获得者是人物、机构还是地方", "kind of recipient")
    text: MaybeName = blank("荣誉名称含有", "title has these words")
    granted_by: MaybeName = blank("授予机构", "granted by")
    from_: MaybeDate = blank("起", "from", alias="from")
    to: MaybeDate = blank("止", "to")


class HonourRow(AnswerRow):
    """One distinction given to one recipient."""

    id: str
    honour: str
    recipient_id: str | None = None
    recipient: str | None = None
    recipient_kind: str | None = None
    granted_by: tuple[Ref, ...] = ()
    date: str | None = None
    earliest: Day | None = None
    latest: Day | None = None


class Honours(Question[HonourRow]):
    """One row a distinction, by date."""

    name = "honours"
    title: ClassVar[dict[str, str]] = {"zh": "荣誉", "en": "Honours"}
    Parameters = HonoursParameters
    Row = HonourRow
    example: ClassVar[dict[str, str]] = {"text": "文明"}

    def ask(self, store: Store, parameters: HonoursParameters, today: Day) -> Answer[HonourRow]:
        raise NotImplementedError
