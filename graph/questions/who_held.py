"""Who held a post on a day, or over a range of days."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from graph.questions.base import Answer, Question
from graph.questions.values import Blanks, MaybeDate, Name, TenureRow, blank
from graph.stores.base import Store


class WhoHeldParameters(Blanks):
    organization: Name = blank("机构，全名或简称", "organization, in full or short", required=True)
    post: Name = blank("职务", "post", required=True)
    on: MaybeDate = blank("日期，如 2020-06-01", "on this day (or month, or year)")
    from_: MaybeDate = blank("起", "from", alias="from")
    to: MaybeDate = blank("止", "to")
    match: Literal["certain", "possible"] = blank(
        "certain 只要确定的；possible 也要可能的", "certain holders alone, or possible ones too", "possible"
    )


class WhoHeld(Question[TenureRow]):
    """One row a holder; those whom the sources exclude on that day are left out."""

    name = "who-held"
    title: ClassVar[dict[str, str]] = {"zh": "谁在任", "en": "Who held a post"}
    Parameters = WhoHeldParameters
    Row = TenureRow
    example: ClassVar[dict[str, str]] = {"organization": "金川区人民政府", "post": "区长", "on": "2020-06-01"}

    def ask(self, store: Store, parameters: WhoHeldParameters, today: date) -> Answer[TenureRow]:
        raise NotImplementedError
