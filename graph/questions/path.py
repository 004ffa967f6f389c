"""How two people are tied: through whom, by organizations in which they sat on the same days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as Day
from typing import ClassVar, Literal

from graph.dates import Certainty
from graph.errors import BadQuestion
from graph.questions.shared.base import Answer, AnswerRow, Question
from graph.questions.shared.evidence_rows import joined, supports_of
from graph.questions.shared.parameters import Blanks, Name, blank
from graph.questions.shared.resolve_names import note_on, read_name
from graph.questions.shared.tenure_rows import longest_of
from graph.stores.base import Row, Store

_STEPS = """
MATCH (p:Person)-[h:IN_POST]->(own:Post)-[:IN]->(o:Organization) WHERE p.id IN $ids AND h.certainty IN $sure
MATCH (o)<-[:IN]-(post:Post)<-[k:IN_POST]-(q:Person)
WHERE q.id <> p.id AND k.certainty IN $sure AND h.from <= k.to AND k.from <= h.to
RETURN p.id AS person_id, p.name AS person, own.title AS post, q.id AS other_id, q.name AS other,
  post.title AS other_post, o.id AS organization_id, o.name AS organization, h.tenure AS tenure,
  k.tenure AS other_tenure, CASE WHEN h.from < k.from THEN k.from ELSE h.from END AS first,
  CASE WHEN h.to < k.to THEN h.to ELSE k.to END AS last
ORDER BY person_id, other_id, first, tenure, other_tenure
"""
_SURE = {
    "certain": ["certain"],
    "presumed": ["certain", "presumed"],
    "possible": ["certain", "presumed", "possible"],
}


class PathParameters(Blanks):
    person: Name = blank("人物姓名或编号", "person, by name or id", required=True)
    other: Name = blank("另一人物姓名或编号", "another person, by name or id", required=True)
    match: Literal["certain", "presumed", "possible"] = blank(
        "certain 只走同在任可证的日子；presumed、possible 也走推定、可能同在任的",
        "by days that are proved of both, or by those presumed or possible of one of them",
        "certain",
    )
    most: int = blank("最多几步", "at most so many steps", 6, ge=1, le=10)


class PathRow(AnswerRow):
    """One step: two people in one organization, and the days on which both sat there."""

    step: int
    person_id: str
    person: str
    post: str
    organization_id: str
    organization: str
    other_id: str
    other: str
    other_post: str
    first: Day
    last: Day
    tenure: str
    other_tenure: str


@dataclass(slots=True)
class _Reached:
    """Everybody reached so far, each by the step that reached them first."""

    by: dict[str, Row | None]

    @classmethod
    def of(cls, starts: Iterable[str]) -> _Reached:
        return cls(dict.fromkeys(starts))

    def way_to(self, person: str) -> list[Row]:
        way: list[Row] = []
        while (row := self.by[person]) is not None:
            way.insert(0, row)
            person = row["person_id"]
        return way


class Path(Question[PathRow]):
    """One row a step of the shortest way; none where there is no way."""

    name = "path"
    title: ClassVar[dict[str, str]] = {"zh": "关系路径", "en": "How two people are tied"}
    Parameters = PathParameters
    Row = PathRow
    example: ClassVar[dict[str, str]] = {"person": "张恒山", "other": "吕在文", "match": "possible"}

    def ask(self, store: Store, parameters: PathParameters, today: Day) -> Answer[PathRow]:
        starts = read_name(store, "person", "person", parameters.person)
        goals = read_name(store, "person", "other", parameters.other)
        if {reading.id for reading in goals} <= {reading.id for reading in starts}:
            raise BadQuestion(
                f"起止是同一人 (both ends are one person): {parameters.person}, {parameters.other}。"
                "同名的两人请给编号 (of namesakes give the ids)"
            )
        way = _shortest(store, [r.id for r in starts], {r.id for r in goals}, parameters)
        supports = supports_of(store, [row[each] for row in way for each in ("tenure", "other_tenure")])
        sure = Certainty(parameters.match)
        rows = tuple(
            PathRow(
                **row,
                step=number,
                certainty=sure,
                evidence=joined(
                    [*supports.get(row["tenure"], [])[:2], *supports.get(row["other_tenure"], [])[:2]]
                ),
            )
            for number, row in enumerate(way, 1)
        )
        return self.answered(
            parameters,
            readings=(*starts, *goals),
            rows=rows,
            total=len(rows),
            notes=(*note_on((*starts, *goals)), *_no_way(rows, parameters)),
        )


def _shortest(store: Store, starts: Sequence[str], goals: set[str], parameters: PathParameters) -> list[Row]:
    """Layer by layer: of ways of one length the first by ids, so that both stores give the same."""
    reached = _Reached.of(starts)
    layer = sorted(reached.by)
    for _ in range(parameters.most):
        found = store.read(_STEPS, ids=layer, sure=_SURE[parameters.match]) if layer else []
        layer = []
        for row in found:
            if row["other_id"] not in reached.by:
                reached.by[row["other_id"]] = {**row, **_days_of(row, found)}
                layer.append(row["other_id"])
        if met := sorted(goals & reached.by.keys() - set(starts)):
            return reached.way_to(met[0])
        layer.sort()
    return []


def _days_of(row: Row, found: Sequence[Row]) -> dict[str, Day]:
    """The longest time that the two tenures share, over all their spans."""
    tenures = row["tenure"], row["other_tenure"]
    shared = [(each["first"], each["last"]) for each in found if _tenures(each) == tenures]
    first, last = longest_of(shared) or (row["first"], row["last"])
    return {"first": first, "last": last}


def _tenures(row: Row) -> tuple[str, str]:
    return row["tenure"], row["other_tenure"]


def _no_way(rows: Sequence[PathRow], parameters: PathParameters) -> tuple[str, ...]:
    if rows:
        return ()
    more = "" if parameters.match == "possible" else "；--match possible 也走可能同在任的日子 (try it)"
    return (f"{parameters.most} 步之内没有共事的路径 (no way of shared bodies within so many steps){more}",)
