"""Projects by type, place, organization, stage and time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day
from typing import ClassVar

from graph.dates import Certainty
from graph.facts import Stage
from graph.questions.project import ORGANIZATIONS, PLACES, stages_of
from graph.questions.shared.base import Answer, AnswerRow, Question
from graph.questions.shared.evidence_rows import evidence_of
from graph.questions.shared.filters import Filters, counted, fields_of, refs
from graph.questions.shared.parameters import Knowing, MaybeDate, MaybeFlag, MaybeName, Page, Ref, blank
from graph.questions.shared.resolve_names import note_on
from graph.questions.shared.tenure_rows import Range, certainty_of_date
from graph.stores.base import Row, Store

_TIES = {
    "place": "MATCH (j:Project)-[:AT]->(place:Place) WHERE place.id IN $place WITH DISTINCT j",
    "organization": "MATCH (j:Project)<-[:CARRIES_OUT]-(o:Organization) WHERE o.id IN $organization "
    "WITH DISTINCT j",
}
_COLUMNS = """
OPTIONAL MATCH (j)-[:REACHED]->(first:Milestone)
WITH j, min(first.earliest) AS begun
RETURN j.id AS id, j.name AS name, j.names AS names, j.type AS type, j.investment_yuan AS investment_yuan
ORDER BY begun IS NULL, begun, j.name, j.id SKIP $skip LIMIT $limit
"""


class ProjectsParameters(Page, Knowing):
    text: MaybeName = blank("名称含有", "name has these words")
    type: MaybeName = blank("类型", "type")
    place: MaybeName = blank("地点", "place")
    organization: MaybeName = blank("机构", "organization")
    stage: Stage | None = blank("到过的阶段", "has reached this stage")
    planned: MaybeFlag = blank("该阶段是计划还是已成", "that stage planned, or done")
    from_: MaybeDate = blank("起", "from", alias="from")
    to: MaybeDate = blank("止", "to")


class ProjectsRow(AnswerRow):
    """One project, with the last stage that it reached."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    type: str | None = None
    investment_yuan: int | None = None
    places: tuple[Ref, ...] = ()
    organizations: tuple[Ref, ...] = ()
    stage: str | None = None
    """The last stage done, not planned."""
    date: str | None = None
    """EDTF of that stage."""
    milestones: int = 0
    """How many stages are known."""


class Projects(Question[ProjectsRow]):
    """One row a project, by the first date of its stages."""

    name = "projects"
    title: ClassVar[dict[str, str]] = {"zh": "项目", "en": "Projects"}
    Parameters = ProjectsParameters
    Row = ProjectsRow
    example: ClassVar[dict[str, str]] = {"from": "2020", "to": "2020"}

    def ask(self, store: Store, parameters: ProjectsParameters, today: Day) -> Answer[ProjectsRow]:
        filters = _filters(store, parameters)
        total = counted(store, filters, "j")
        found = store.read(
            f"{filters.text()} {_COLUMNS}", skip=parameters.offset, limit=parameters.limit, **filters.values
        )
        ids = [row["id"] for row in found]
        stages = stages_of(store, ids)
        places, organizations = refs(store, PLACES, ids), refs(store, ORGANIZATIONS, ids)
        evidence = evidence_of(store, "Project", ids)
        days = Range.of(None, parameters.from_, parameters.to)
        rows = []
        for row in found:
            own = stages.get(row["id"], [])
            done = [stage for stage in own if not stage["planned"]]
            rows.append(
                ProjectsRow(
                    **fields_of(row, ProjectsRow.model_fields, lists=("names",)),
                    places=places.get(row["id"], ()),
                    organizations=organizations.get(row["id"], ()),
                    stage=done[-1]["stage"] if done else None,
                    date=done[-1]["date"] if done else None,
                    milestones=len(own),
                    certainty=_certainty(own, days),
                    evidence=evidence.get(row["id"], ()),
                )
            )
        return self.answered(
            parameters,
            readings=filters.readings,
            rows=tuple(rows),
            total=total,
            notes=(*filters.notes, *note_on(filters.readings)),
        )


def _certainty(stages: Sequence[Row], days: Range) -> Certainty:
    """Certain where some stage certainly lies within the days."""
    if days.is_open or any(certainty_of_date(stage, days) is Certainty.CERTAIN for stage in stages):
        return Certainty.CERTAIN
    return Certainty.POSSIBLE


def _filters(store: Store, parameters: ProjectsParameters) -> Filters:
    filters = Filters("MATCH (j:Project)")
    for kind, match in _TIES.items():
        filters.tied_to(store, kind, kind, getattr(parameters, kind), match)
    days = Range.of(None, parameters.from_, parameters.to)
    if not days.is_open or parameters.stage is not None or parameters.planned is not None:
        _reached(filters, parameters, days)
    filters.where("j.type = $type", type=parameters.type)
    filters.known(store, "j", parameters.known_before)
    filters.where("(j.name CONTAINS $text OR any(n IN j.names WHERE n CONTAINS $text))", text=parameters.text)
    return filters


def _reached(filters: Filters, parameters: ProjectsParameters, days: Range) -> None:
    """One stage must meet all that is asked of stages."""
    asked = {
        "m.stage = $stage": ("stage", parameters.stage),
        "m.planned = $planned": ("planned", parameters.planned),
        "m.latest >= $first": ("first", days.first),
        "m.earliest <= $last": ("last", days.last),
    }
    given = {condition: pair for condition, pair in asked.items() if pair[1] is not None}
    filters.matches.append(
        f"MATCH (j:Project)-[:REACHED]->(m:Milestone) WHERE {' AND '.join(given)} WITH DISTINCT j"
    )
    filters.values.update(dict(given.values()))
