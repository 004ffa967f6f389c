"""Who sat in a body on a day, by the order of posts."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from graph.questions.base import Answer, Question
from graph.questions.values import Blanks, MaybeDate, Name, TenureRow, blank
from graph.stores.base import Store


class MembersParameters(Blanks):
    organization: Name = blank("机构，全名或简称", "organization, in full or short", required=True)
    on: MaybeDate = blank("日期，如 2020-06-01；不填则为历年全部", "on this day; all ever, if left out")
    match: Literal["certain", "possible"] = blank(
        "certain 只要确定的；possible 也要可能的", "certain members alone, or possible ones too", "possible"
    )


class MemberRow(TenureRow):
    """A member; `rank` orders posts, 0 first."""

    rank: int = 0
    gender: str | None = None
    ethnicity: str | None = None


class Members(Question[MemberRow]):
    """One row a tenure, heads first."""

    name = "members"
    title: ClassVar[dict[str, str]] = {"zh": "机构成员", "en": "Members of a body"}
    Parameters = MembersParameters
    Row = MemberRow
    example: ClassVar[dict[str, str]] = {"organization": "金川区人民政府", "on": "2020-06-01"}

    def ask(self, store: Store, parameters: MembersParameters, today: date) -> Answer[MemberRow]:
        raise NotImplementedError
