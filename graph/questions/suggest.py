"""Which people, and which organizations, may be one: ranked, with reasons; nothing is joined by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date as Day
from itertools import combinations
from typing import Any, ClassVar, Literal

from graph.dates import Certainty
from graph.likeness import Likeness, folded, likeness
from graph.loading.judged import judgements_in
from graph.names import person_key
from graph.questions.shared.base import Answer, AnswerRow, Question
from graph.questions.shared.lookup import statements_about
from graph.questions.shared.parameters import MaybeName, Page, blank
from graph.questions.shared.tenure_rows import tenures_of
from graph.stores.base import Row, Store

Kind = Literal["person", "organization"]
_SIDE_BY_SIDE = 300
"""Organizations of one place that are compared with each other."""
_PEOPLE = (
    "MATCH (p:Person) OPTIONAL MATCH (p)-[:HELD]->(:Tenure)-[:OF]->(:Post)-[:IN]->(o:Organization) "
    "OPTIONAL MATCH (o)-[:PART_OF]->(place:Place) RETURN p.id AS id, p.name AS name, p.gender AS gender, "
    "p.ethnicity AS ethnicity, collect(DISTINCT o.name) AS bodies, collect(DISTINCT place.name) AS places "
    "ORDER BY id"
)
_BODIES = (
    "MATCH (o:Organization) OPTIONAL MATCH (o)-[:PART_OF]->(place:Place) "
    "RETURN o.id AS id, o.name AS name, place.name AS place ORDER BY id"
)


class SuggestParameters(Page):
    kind: Kind = blank("person 人物，organization 机构", "people, or bodies", "person")
    text: MaybeName = blank("名称里有这些字的", "whose name has these signs")
    leans: Literal["same", "different"] | None = blank("只看倾向于此的", "that lean this way alone")


class SuggestRow(AnswerRow):
    """Two ids that may be one thing."""

    leans: Literal["same", "different"]
    score: float
    """From 0, two for certain, to 1, one for certain."""
    one: str
    other: str
    reasons: tuple[str, ...] = ()
    one_id: str
    other_id: str


class Suggest(Question[SuggestRow]):
    """One row a pair that nobody has judged, the likeliest to be one first."""

    name = "suggest"
    title: ClassVar[dict[str, str]] = {"zh": "疑似同一", "en": "What may be one"}
    Parameters = SuggestParameters
    Row = SuggestRow
    example: ClassVar[dict[str, str]] = {"kind": "organization"}

    def ask(self, store: Store, parameters: SuggestParameters, today: Day) -> Answer[SuggestRow]:
        judged = {frozenset((line.one, line.other)) for line in judgements_in(store).lines}
        pairs = _of_people(store) if parameters.kind == "person" else _of_bodies(store)
        found = [
            row
            for row in pairs
            if frozenset((row.one_id, row.other_id)) not in judged
            and (parameters.text is None or parameters.text in row.one or parameters.text in row.other)
            and parameters.leans in (None, row.leans)
        ]
        found.sort(key=lambda row: (-row.score, row.one, row.one_id, row.other_id))
        shown = found[parameters.offset : parameters.offset + parameters.limit]
        return self.answered(
            parameters,
            rows=_with_evidence(store, parameters.kind, shown),
            total=len(found),
            notes=("只供参考，没有合并 (nothing is joined): dashiji judge same ID ID",) if found else (),
        )


def _row(one: Row, other: Row, score: float, reasons: Sequence[str]) -> SuggestRow:
    one, other = sorted((one, other), key=lambda each: (each["name"], each["id"]))
    same = Likeness(score, "").same
    return SuggestRow(
        leans="same" if same else "different",
        score=round(score, 2),
        one=one["name"],
        other=other["name"],
        reasons=tuple(reasons),
        one_id=one["id"],
        other_id=other["id"],
        certainty=Certainty.POSSIBLE,
    )


# -- organizations -------------------------------------------------------------------------------------------


def _of_bodies(store: Store) -> Iterator[SuggestRow]:
    """Organizations of one place whose names are like; those without a place by their first two signs."""
    blocks: dict[str, list[Row]] = defaultdict(list)
    for row in store.read(_BODIES):
        if row["name"]:
            blocks[row["place"] or row["name"][:2]].append(row)
    for block in blocks.values():
        for one, other in combinations(block[:_SIDE_BY_SIDE], 2):
            found = likeness("organization", one["name"], other["name"])
            if found.same:
                yield _row(one, other, found.score, [found.reason])


# -- people -------------------------------------------------------------------------------------------


def _of_people(store: Store) -> Iterator[SuggestRow]:
    """Namesakes, and names that scans confuse; weighed by what is known of the two."""
    blocks: dict[str, list[Row]] = defaultdict(list)
    for row in store.read(_PEOPLE):
        blocks["".join(map(folded, person_key(row["name"] or "")))].append(row)
    likely = [pair for block in blocks.values() for pair in combinations(block, 2)]
    spans = _certain_days(store, {row["id"] for pair in likely for row in pair})
    for one, other in likely:
        found = likeness("person", *sorted((one["name"], other["name"])))
        score, reasons = found.score * 0.6, [found.reason]
        for weight, reason in _circumstances(one, other, spans):
            score += weight
            reasons.append(reason)
        yield _row(one, other, min(max(score, 0.0), 1.0), reasons)


def _circumstances(
    one: Row, other: Row, spans: dict[str, list[tuple[Day, Day, str]]]
) -> Iterator[tuple[float, str]]:
    for what, weight in (("gender", 0.6), ("ethnicity", 0.5)):
        if one[what] and other[what]:
            agree = one[what] == other[what]
            said = f"{one[what]}、{other[what]}"
            yield (0.05, f"同为{one[what]} (agree)") if agree else (-weight, f"{said} 不合 (disagree)")
    shared = sorted(set(one["bodies"]) & set(other["bodies"]))
    places = sorted(set(one["places"]) & set(other["places"]))
    if shared:
        yield 0.3, f"同在{shared[0]} (in one body)"
    elif places:
        yield 0.2, f"同在{places[0]} (in one place)"
    elif one["places"] and other["places"]:
        yield -0.15, f"{one['places'][0]}、{other['places'][0]} 两地 (two places)"
    at_once = [
        (here[2], there[2])
        for here in spans.get(one["id"], [])
        for there in spans.get(other["id"], [])
        if here[2] != there[2] and here[0] <= there[1] and there[0] <= here[1]
    ]
    if at_once and not places:
        yield -0.3, f"同时在{at_once[0][0]}、{at_once[0][1]} (in both at once)"


def _certain_days(store: Store, people: set[str]) -> dict[str, list[tuple[Day, Day, str]]]:
    """For each person the days that are proved in organizations."""
    found: dict[str, list[tuple[Day, Day, str]]] = defaultdict(list)
    for row in tenures_of(store, "people", people):
        first, last = row["start_latest"], row["end_earliest"]
        if first is not None and last is not None and first <= last and row["organization"]:
            found[row["person_id"]].append((first, last, row["organization"]))
    return found


def _with_evidence(store: Store, kind: Kind, rows: Sequence[SuggestRow]) -> tuple[SuggestRow, ...]:
    ids = [each for row in rows for each in (row.one_id, row.other_id)]
    said: dict[str, list[Any]] = dict(statements_about(store, {kind: ids}))
    return tuple(
        row.model_copy(
            update={
                "evidence": tuple(
                    dict.fromkeys(
                        passage
                        for each in (row.one_id, row.other_id)
                        for one in said.get(each, [])[:2]
                        for passage in one.evidence[:1]
                    )
                )
            }
        )
        for row in rows
    )
