"""Which statements a tenure rests on, and which of its bounds each moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date as Day
from typing import ClassVar

from graph.dates import Certainty
from graph.errors import UnknownName
from graph.questions.shared.base import Answer, AnswerRow, Question, Reading
from graph.questions.shared.derived_anew import spans_of, tenures_anew
from graph.questions.shared.evidence_rows import (
    Origin,
    Support,
    stated,
    support_from,
    support_order,
    supports_of,
)
from graph.questions.shared.known_before import ALL, known_before
from graph.questions.shared.parameters import Knowing, Name, SpanRow, blank
from graph.questions.shared.resolve_names import note_on, read_name
from graph.questions.shared.resolve_posts import read_posts
from graph.questions.shared.tenure_rows import tenures_of
from graph.stores.base import Row, Store
from graph.tenures.rules import Habits
from graph.tenures.tenure import Tenure


class ExplainParameters(Knowing):
    tenure: Name = blank("任职编号", "id of a tenure", required=True)


class ExplainRow(AnswerRow, Origin):
    """One statement and what it did; a statement that moved nothing only bears the tenure out."""

    tenure: str
    statement: str
    kind: str
    """`appointment` or `holding`."""
    says: str
    """The act (`elect`) or the basis (`roster`)."""
    person: str
    """Whose statement it is: in a post with one seat the coming in of somebody else can move a bound."""
    date: str | None = None
    as_printed: str = ""
    moved: tuple[str, ...] = ()
    """Names of the bounds: `start_earliest` `start_latest` `end_earliest` `end_latest`."""
    because: tuple[str, ...] = ()
    """The rule by which it set each bound: its name, and in words."""
    spans: tuple[SpanRow, ...] = ()
    """Of the tenure: how sure each of its days is, and by which rule; on its first row alone."""


class Explain(Question[ExplainRow]):
    """One row a statement."""

    name = "explain"
    title: ClassVar[dict[str, str]] = {"zh": "为何如此断定", "en": "Why this tenure"}
    Parameters = ExplainParameters
    Row = ExplainRow
    example: ClassVar[dict[str, str]] = {"tenure": "金川区人民政府 区长 张恒山"}

    def ask(self, store: Store, parameters: ExplainParameters, today: Day) -> Answer[ExplainRow]:
        known = known_before(store, parameters.known_before)
        tenures, readings = _tenures(store, parameters.tenure)
        if known is ALL:
            spans = {row["tenure"]: row["spans"] for row in tenures_of(store, "tenures", tenures)}
            supports = supports_of(store, tenures)
        else:
            spans, supports = _anew(store, tenures, Habits(before=known.before))
            tenures = list(supports)
        rows = tuple(row for own in _explained(tenures, supports, spans).values() for row in own)
        return self.answered(
            parameters,
            readings=(*readings, *known.readings),
            rows=rows,
            total=len(rows),
            notes=(*known.notes, *note_on(readings), *_in_time(spans)),
        )


def _anew(
    store: Store, tenures: Sequence[str], habits: Habits
) -> tuple[dict[str, Sequence[SpanRow]], dict[str, list[Support]]]:
    """The days and the statements of what these tenures were, by other habits: of those that rest on one of
    their statements."""
    rows = tenures_of(store, "tenures", tenures, told=True)
    own = {told.statement for row in rows for told in row["told"]}
    were = [
        (tenure, stored[0])
        for tenure, stored in tenures_anew(store, rows, habits)
        if own.intersection(tenure.rests_on)
    ]
    said = stated(store, (each for tenure, _ in were for each in tenure.rests_on))
    supports = {
        tenure.id: sorted(
            (_support_of(tenure, row, said[each]) for each in tenure.rests_on), key=support_order
        )
        for tenure, row in were
    }
    return {tenure.id: spans_of(tenure) for tenure, _ in were}, supports


def _support_of(tenure: Tenure, row: Row, said: Sequence[Row]) -> Support:
    moved = sorted(bound for bound, mover in tenure.moved.items() if mover == said[0]["statement"])
    because = [tenure.rules[bound].because for bound in moved]
    whose = {"person_id": row["person_id"], "person": row["person"]}
    return support_from(said, {"tenure": tenure.id, **whose, "moved": moved, "because": because})


def explained(store: Store, tenures: Sequence[str]) -> dict[str, list[ExplainRow]]:
    """The rows of many tenures, by tenure."""
    spans = {row["tenure"]: row["spans"] for row in tenures_of(store, "tenures", tenures)}
    return _explained(tenures, supports_of(store, tenures), spans)


def _explained(
    tenures: Iterable[str],
    supports: Mapping[str, Sequence[Support]],
    spans: Mapping[str, Sequence[SpanRow]],
) -> dict[str, list[ExplainRow]]:
    return {
        tenure: [
            ExplainRow(
                tenure=tenure,
                statement=support.statement,
                kind=support.kind,
                says=support.says,
                person=support.person,
                date=support.date,
                **dict(support.origin),
                as_printed=support.as_printed,
                moved=support.moved,
                because=support.because,
                spans=tuple(spans.get(tenure, ())) if number == 0 else (),
                evidence=support.evidence,
            )
            for number, support in enumerate(supports.get(tenure, []))
        ]
        for tenure in tenures
    }


_WORDS = {
    Certainty.CERTAIN: "确定",
    Certainty.PRESUMED: "推定",
    Certainty.POSSIBLE: "可能",
    Certainty.OPEN: "未排除",
}


def _in_time(spans: Mapping[str, Sequence[SpanRow]]) -> Iterator[str]:
    """The days of each tenure by how sure they are: 2020-01-15—2020-12-31 确定：来源自书起止."""
    for each in (span for own in spans.values() for span in own):
        first = "" if each.first == Day.min else str(each.first)
        last = "" if each.last == Day.max else str(each.last)
        days = first if first == last else f"{first}—{last}"
        yield f"{days} {_WORDS[each.certainty]}：{each.because.partition(' ')[2]} ({each.certainty.value})"


def _tenures(store: Store, given: str) -> tuple[list[str], tuple[Reading, ...]]:
    """The tenure of an id; or those of an organization, a post and a person, with spaces between."""
    if store.read("MATCH (t:Tenure {id: $id}) RETURN t.id AS id", id=given):
        return [given], ()
    words = given.split()
    if len(words) != 3:
        raise UnknownName(
            f"没有这段任职 (no such tenure): {given}。可写“机构 职务 人物” (or: body post person)"
        )
    organization, post, person = words
    posts = {reading.id for reading in read_posts(store, organization, post)}
    people = read_name(store, "person", "tenure", person)
    found = tenures_of(store, "people", [reading.id for reading in people])
    tenures = [row["tenure"] for row in found if row["post_id"] in posts]
    if not tenures:
        raise UnknownName(f"没有这段任职 (no such tenure): {given}")
    held = {row["person_id"] for row in found if row["tenure"] in tenures}
    return tenures, tuple(reading for reading in people if reading.id in held)
