"""What the statements on one person in one post say against each other. Pure but for one query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta
from itertools import pairwise
from typing import Literal

from graph.dates import Edtf
from graph.stores.base import Row, Store

StatementFinding = Literal["seen_after", "seen_before", "act_against_roster", "appointed_twice", "precision"]

COMING = frozenset({"appoint", "elect", "promote"})
LEAVING = frozenset({"remove", "resign", "leave", "retire", "die"})
_TWO_ORGANS = timedelta(days=90)
"""The party's decision and the congress's vote lie so close together: one coming in."""
_TEXTS: dict[StatementFinding, str] = {
    "seen_after": "{post}：{person} 已于 {one} 离任，{other} 仍见在任 (seen after leaving)",
    "seen_before": "{post}：{person} {one} 已见在任，{other} 才任 (seen before coming in)",
    "act_against_roster": "{post}：名录有 {person}（{other}），而 {one} 已离任 (an act against a roster)",
    "appointed_twice": "{post}：{person} 于 {one}、{other} 两次任命，其间未见离任 (appointed twice)",
    "precision": "{post}：{person} 的 {one} 与 {other} 只差精度 (they differ in precision alone)",
}
_ACTS = (
    "MATCH (o:Organization)<-[:IN]-(post:Post)<-[:TO]-(s:Appointment)-[:CONCERNS]->(p:Person) "
    "WHERE o.id IN $ids "
    "RETURN post.id AS post_id, post.title AS post, o.name AS organization, p.id AS person_id, "
    "p.name AS person, s.id AS id, s.action AS says, s.date AS date"
)
_HOLDINGS = (
    "MATCH (o:Organization)<-[:IN]-(post:Post)<-[:TO]-(s:Holding)-[:CONCERNS]->(p:Person) "
    "WHERE o.id IN $ids "
    "RETURN post.id AS post_id, post.title AS post, o.name AS organization, p.id AS person_id, "
    "p.name AS person, s.id AS id, s.basis AS says, s.as_of AS date"
)


@dataclass(frozen=True, slots=True)
class Said:
    """A dated statement on one person in one post."""

    id: str
    says: str
    """The act (`elect`), or the basis (`roster`)."""
    date: str
    first: Day
    last: Day


@dataclass(frozen=True, slots=True)
class Against:
    """Two statements that a critical reader would hold against each other."""

    what: StatementFinding
    one: Said
    other: Said
    row: Row

    @property
    def text(self) -> str:
        """In a sentence."""
        post = f"{self.row['organization']}{self.row['post']}"
        return _TEXTS[self.what].format(
            post=post, person=self.row["person"], one=self.one.date, other=self.other.date
        )


def statement_findings(store: Store, organizations: Sequence[str]) -> list[Against]:
    """The findings of the posts in some organizations."""
    stays: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in store.read(f"{_ACTS} UNION ALL {_HOLDINGS}", ids=list(organizations)):
        stays[row["post_id"], row["person_id"]].append(row)
    return [
        Against(what, one, other, rows[0])
        for rows in stays.values()
        for what, one, other in findings_among(_dated(rows))
    ]


def _dated(rows: Sequence[Row]) -> list[Said]:
    """The statements whose date has both bounds."""
    dated = [(row, Edtf.of(row["date"])) for row in rows]
    return [
        Said(row["id"], row["says"], date.text, date.earliest, date.latest)
        for row, date in dated
        if date is not None and date.earliest is not None and date.latest is not None
    ]


def findings_among(statements: Sequence[Said]) -> Iterator[tuple[StatementFinding, Said, Said]]:
    """What the statements on one person in one post say against each other."""
    ordered = sorted(statements, key=lambda said: (said.first, said.last, said.id))
    comings = [said for said in ordered if said.says in COMING]
    leavings = [said for said in ordered if said.says in LEAVING]
    seen = [said for said in ordered if said.says == "mention"]
    yield from _seen_outside(comings, leavings, seen)
    for roster in (said for said in ordered if said.says == "roster"):
        for left in leavings:
            back = any(came.last >= left.first for came in comings)
            if left.last < roster.first and not back:
                yield "act_against_roster", left, roster
                break
    for first, second in pairwise(comings):
        if first.first <= second.first <= second.last <= first.last or (
            second.first <= first.first <= first.last <= second.last
        ):
            if first.date != second.date:
                yield "precision", first, second
        elif second.first - first.last > _TWO_ORGANS and not _between(first, leavings, second):
            yield "appointed_twice", first, second


def _seen_outside(
    comings: Sequence[Said], leavings: Sequence[Said], seen: Sequence[Said]
) -> Iterator[tuple[StatementFinding, Said, Said]]:
    for sight in seen:
        before = [left for left in leavings if left.last < sight.first]
        if before and not any(came.last >= before[-1].first and came.first <= sight.last for came in comings):
            yield "seen_after", before[-1], sight
        if comings and sight.last < comings[0].first:
            left = [each for each in leavings if each.last >= sight.first and each.first <= comings[0].last]
            if not left:
                yield "seen_before", sight, comings[0]


def _between(first: Said, leavings: Sequence[Said], second: Said) -> bool:
    return any(left.last >= first.first and left.first <= second.last for left in leavings)
