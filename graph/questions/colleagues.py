"""Who sat in the same organization at the same time."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from graph.dates import Certainty
from graph.questions.shared.base import Answer, AnswerRow, Question
from graph.questions.shared.evidence_rows import joined, supports_of
from graph.questions.shared.parameters import MaybeDate, Name, Page, blank
from graph.questions.shared.resolve_names import note_on, read_name
from graph.questions.shared.tenure_rows import Range
from graph.stores.base import Row, Store

_PAIRS = """
MATCH (p:Person)-[:HELD]->(t:Tenure)-[:OF]->(own:Post)-[:IN]->(o:Organization) WHERE p.id IN $ids
MATCH (o)<-[:IN]-(post:Post)<-[:OF]-(u:Tenure)<-[:HELD]-(q:Person)
WHERE q.id <> p.id
  AND (t.start_earliest IS NULL OR u.end_latest IS NULL OR t.start_earliest <= u.end_latest)
  AND (u.start_earliest IS NULL OR t.end_latest IS NULL OR u.start_earliest <= t.end_latest)
RETURN p.id AS person_id, p.name AS person, q.id AS colleague_id, q.name AS colleague,
  o.id AS organization_id, o.name AS organization, own.title AS own_post, post.title AS post,
  t.id AS tenure, u.id AS colleague_tenure,
  t.start_earliest AS own_start_earliest, t.start_latest AS own_start_latest,
  t.end_earliest AS own_end_earliest, t.end_latest AS own_end_latest,
  u.start_earliest AS start_earliest, u.start_latest AS start_latest,
  u.end_earliest AS end_earliest, u.end_latest AS end_latest
ORDER BY tenure, colleague_tenure
"""


class ColleaguesParameters(Page):
    person: Name = blank("人物姓名或编号", "person, by name or id", required=True)
    on: MaybeDate = blank("日期", "on this day")


class ColleagueRow(AnswerRow):
    """Another person in a shared organization, with the days that both certainly and possibly sat there."""

    person_id: str
    person: str
    colleague_id: str
    colleague: str
    organization_id: str
    organization: str
    own_post: str
    post: str
    """The colleague's post."""
    certain_from: date | None = None
    """First day that both are proved in the organization; None where no day is."""
    certain_to: date | None = None
    possible_from: date | None = None
    """None is unbounded."""
    possible_to: date | None = None
    tenure: str
    """Of the person asked for."""
    colleague_tenure: str


class Colleagues(Question[ColleagueRow]):
    """One row a pair of tenures that can overlap; certain overlaps first."""

    name = "colleagues"
    title: ClassVar[dict[str, str]] = {"zh": "同事", "en": "Colleagues"}
    Parameters = ColleaguesParameters
    Row = ColleagueRow
    example: ClassVar[dict[str, str]] = {"person": "张恒山", "on": "2020-06-01"}

    def ask(self, store: Store, parameters: ColleaguesParameters, today: date) -> Answer[ColleagueRow]:
        readings = read_name(store, "person", "person", parameters.person)
        days = Range.of(parameters.on)
        pairs = [_pair(row, days) for row in store.read(_PAIRS, ids=[reading.id for reading in readings])]
        kept = sorted((pair for pair in pairs if pair is not None), key=_certain_first)
        shown = kept[parameters.offset : parameters.offset + parameters.limit]
        supports = supports_of(store, [t for row in shown for t in (row.tenure, row.colleague_tenure)])
        rows = [
            row.model_copy(
                update={
                    "evidence": joined(
                        [*supports.get(row.tenure, [])[:2], *supports.get(row.colleague_tenure, [])[:2]]
                    )
                }
            )
            for row in shown
        ]
        return Answer(
            question=self.name,
            parameters=parameters.model_dump(exclude_none=True),
            readings=readings,
            rows=tuple(rows),
            total=len(kept),
            notes=note_on(readings),
        )


def _pair(row: Row, days: Range) -> ColleagueRow | None:
    """The days of both, cut to the days asked for; None where the bounds exclude a common day."""
    certain_from = _latest(row["own_start_latest"], row["start_latest"], days.first, needed=2)
    certain_to = _earliest(row["own_end_earliest"], row["end_earliest"], days.last, needed=2)
    possible_from = _latest(row["own_start_earliest"], row["start_earliest"], days.first)
    possible_to = _earliest(row["own_end_latest"], row["end_latest"], days.last)
    if possible_from is not None and possible_to is not None and possible_from > possible_to:
        return None
    sure = certain_from is not None and certain_to is not None and certain_from <= certain_to
    return ColleagueRow(
        **{name: row[name] for name in ColleagueRow.model_fields if name in row},
        certain_from=certain_from if sure else None,
        certain_to=certain_to if sure else None,
        possible_from=possible_from,
        possible_to=possible_to,
        certainty=Certainty.CERTAIN if sure else Certainty.POSSIBLE,
    )


def _latest(*days: date | None, needed: int = 0) -> date | None:
    """The last of the days known; None where one of the first `needed` is not."""
    known = [day for day in days if day is not None]
    return max(known) if known and None not in days[:needed] else None


def _earliest(*days: date | None, needed: int = 0) -> date | None:
    known = [day for day in days if day is not None]
    return min(known) if known and None not in days[:needed] else None


def _certain_first(row: ColleagueRow) -> tuple[Any, ...]:
    return (
        row.person_id,
        row.certainty is not Certainty.CERTAIN,
        row.certain_from or row.possible_from or date.min,
        row.organization,
        row.colleague,
        row.tenure,
        row.colleague_tenure,
    )
