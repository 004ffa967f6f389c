"""The holders of a post one after the other, with the gaps and overlaps between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar

from graph.questions.shared.base import Answer, Question
from graph.questions.shared.known_before import known_before
from graph.questions.shared.parameters import (
    MaybeDate,
    MaybeName,
    Name,
    Presuming,
    TenureRow,
    blank,
)
from graph.questions.shared.resolve_names import note_on
from graph.questions.shared.resolve_posts import read_posts
from graph.questions.shared.tenure_rows import Range, by_time, contradictions, tenure_rows, tenures_of
from graph.stores.base import Store
from graph.tenures.bounds import has_one_seat
from graph.tenures.sequence import Relation, lying


class SuccessionParameters(Presuming):
    post: Name = blank("职务名称或编号", "post, by title or id", required=True)
    organization: MaybeName = blank(
        "机构（给职务编号时可不填）", "organization (not needed with a post's id)"
    )
    from_: MaybeDate = blank("起", "from", alias="from")
    to: MaybeDate = blank("止", "to")


class SuccessionRow(TenureRow):
    """A holder, and how the tenure lies to the one before in the list."""

    position: int
    relation: Relation
    between_first: date | None = None
    """First day of the gap or the overlap."""
    between_last: date | None = None


class Succession(Question[SuccessionRow]):
    """One row a tenure, by when it began; a post that changed its name or organization is one succession."""

    name = "succession"
    title: ClassVar[dict[str, str]] = {"zh": "历任", "en": "Succession in a post"}
    Parameters = SuccessionParameters
    Row = SuccessionRow
    example: ClassVar[dict[str, str]] = {"organization": "金川区人民政府", "post": "区长"}

    def ask(self, store: Store, parameters: SuccessionParameters, today: date) -> Answer[SuccessionRow]:
        known = known_before(store, parameters.known_before)
        habits = replace(parameters.habits, before=known.before)
        posts = read_posts(store, parameters.organization, parameters.post)
        days = Range.of(None, parameters.from_, parameters.to)
        found = tenures_of(store, "posts", (post.id for post in posts), days, habits, told=True)
        tenures = sorted(tenure_rows(found, days, TenureRow), key=by_time)
        rows: list[SuccessionRow] = []
        for post in posts:
            if post.of is None:
                names = {post.id, *(other.id for other in posts if other.of == post.id)}
                own = [row for row in tenures if row.post_id in names]
                rows += in_a_row(own, one_seat=has_one_seat(post.title, post.organization))
        readings = tuple(post.reading(parameters.post) for post in posts)
        many = sorted({post.title for post in posts if not has_one_seat(post.title, post.organization)})
        seats = (f"{'、'.join(many)}可同时有多人 (several may hold it at once)",) if many else ()
        return self.answered(
            parameters,
            readings=(*readings, *known.readings),
            rows=tuple(rows),
            total=len(rows),
            notes=(*known.notes, *note_on(readings), *contradictions(rows), *seats),
        )


def in_a_row(tenures: Sequence[TenureRow], *, one_seat: bool = True) -> list[SuccessionRow]:
    """Each tenure with how it lies to those before it; of many seats, nobody's to nobody's."""
    rows = []
    for number, tenure in enumerate(tenures):
        if not one_seat:
            relation: Relation = "beside" if number else "first"
            rows.append(SuccessionRow(**dict(tenure), position=number + 1, relation=relation))
            continue
        before = tenures[:number]
        others = [earlier for earlier in before if earlier.person_id != tenure.person_id]
        lies = lying(tenure, before, others)
        rows.append(
            SuccessionRow(
                **dict(tenure),
                position=number + 1,
                relation=lies.relation,
                between_first=lies.first,
                between_last=lies.last,
            )
        )
    return rows
