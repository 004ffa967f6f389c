"""The holders of a post one after the other, with the gaps and overlaps between them."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from graph.questions.base import Answer, Question
from graph.questions.values import Blanks, MaybeDate, MaybeName, Name, TenureRow, blank
from graph.stores.base import Store


class SuccessionParameters(Blanks):
    post: Name = blank("职务名称或编号", "post, by title or id", required=True)
    organization: MaybeName = blank(
        "机构（给职务编号时可不填）", "organization (not needed with a post's id)"
    )
    from_: MaybeDate = blank("起", "from", alias="from")
    to: MaybeDate = blank("止", "to")


class SuccessionRow(TenureRow):
    """A holder, and how his tenure lies to the one before in the list."""

    position: int
    relation: Literal["first", "follows", "gap", "overlap", "unclear"]
    """`gap`: some days between are proved empty; `overlap`: both are proved on some days; `follows`: he
    comes in when the other leaves; `unclear`: the bounds leave it open."""
    between_first: date | None = None
    """First day of the gap or the overlap."""
    between_last: date | None = None


class Succession(Question[SuccessionRow]):
    """One row a tenure, by when it began."""

    name = "succession"
    title: ClassVar[dict[str, str]] = {"zh": "历任", "en": "Succession in a post"}
    Parameters = SuccessionParameters
    Row = SuccessionRow
    example: ClassVar[dict[str, str]] = {"organization": "金川区人民政府", "post": "区长"}

    def ask(self, store: Store, parameters: SuccessionParameters, today: date) -> Answer[SuccessionRow]:
        raise NotImplementedError
