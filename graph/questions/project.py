"""The life of one project, and who was in post at its organizations at each stage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as Day
from typing import Any, ClassVar, get_args

from pydantic import BaseModel, ConfigDict

from graph.dates import Certainty
from graph.facts import Stage
from graph.questions.shared.base import Answer, AnswerRow, Evidence, Question
from graph.questions.shared.evidence_rows import evidence_of
from graph.questions.shared.filters import fields_of, refs
from graph.questions.shared.parameters import Blanks, Name, Ref, blank
from graph.questions.shared.resolve_names import note_on, read_name
from graph.questions.shared.tenure_rows import Range, certainty_in, tenures_of
from graph.stores.base import Row, Store
from graph.tenures.bounds import has_one_seat

_PROJECTS = """
MATCH (j:Project) WHERE j.id IN $ids
RETURN j.id AS id, j.name AS name, j.names AS names, j.type AS type, j.investment_yuan AS investment_yuan
ORDER BY name, id
"""
_STAGES = """
MATCH (j:Project)-[:REACHED]->(m:Milestone) WHERE j.id IN $ids
RETURN j.id AS project, m.id AS id, m.date AS date, m.earliest AS earliest, m.latest AS latest,
  m.stage AS stage, m.planned AS planned
ORDER BY project, id
"""
PLACES = (
    "MATCH (j:Project)-[:AT]->(x:Place) WHERE j.id IN $ids "
    "RETURN j.id AS of, x.id AS id, x.name AS name ORDER BY of, name, id"
)
ORGANIZATIONS = (
    "MATCH (j:Project)<-[:CARRIES_OUT]-(x:Organization) WHERE j.id IN $ids "
    "RETURN j.id AS of, x.id AS id, x.name AS name ORDER BY of, name, id"
)


class ProjectParameters(Blanks):
    project: Name = blank("项目名称或编号", "project, by name or id", required=True)


class InPost(BaseModel):
    """Who headed an organization of the project at a stage."""

    model_config = ConfigDict(frozen=True)

    person_id: str
    person: str
    post: str
    organization_id: str
    organization: str
    certainty: Certainty
    tenure: str


class MilestoneRow(BaseModel):
    """A dated stage."""

    model_config = ConfigDict(frozen=True)

    id: str
    date: str | None = None
    earliest: Day | None = None
    latest: Day | None = None
    stage: str
    planned: bool = False
    in_post: tuple[InPost, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class ProjectRow(AnswerRow):
    """One project with its stages in order."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    type: str | None = None
    investment_yuan: int | None = None
    places: tuple[Ref, ...] = ()
    organizations: tuple[Ref, ...] = ()
    milestones: tuple[MilestoneRow, ...] = ()


class Project(Question[ProjectRow]):
    """One row a project of that name."""

    name = "project"
    title: ClassVar[dict[str, str]] = {"zh": "项目始末", "en": "The life of a project"}
    Parameters = ProjectParameters
    Row = ProjectRow
    example: ClassVar[dict[str, str]] = {"project": "金昌市城区餐厨废弃物综合利用PPP项目"}

    def ask(self, store: Store, parameters: ProjectParameters, today: Day) -> Answer[ProjectRow]:
        readings = read_name(store, "project", "project", parameters.project)
        found = store.read(_PROJECTS, ids=[reading.id for reading in readings])
        ids = [row["id"] for row in found]
        stages = stages_of(store, ids)
        places, organizations = refs(store, PLACES, ids), refs(store, ORGANIZATIONS, ids)
        heads = [
            row
            for row in tenures_of(
                store, "organizations", {ref.id for refs in organizations.values() for ref in refs}
            )
            if has_one_seat(row["post"], row["organization"])
        ]
        evidence = evidence_of(store, "Project", ids)
        passages = evidence_of(store, "Milestone", [s["id"] for each in stages.values() for s in each])
        rows = [
            ProjectRow(
                **fields_of(row, ProjectRow.model_fields, lists=("names",)),
                places=places.get(row["id"], ()),
                organizations=organizations.get(row["id"], ()),
                milestones=tuple(
                    MilestoneRow(
                        **fields_of(stage, MilestoneRow.model_fields),
                        in_post=_in_post(stage, heads, {one.id for one in organizations.get(row["id"], ())}),
                        evidence=passages.get(stage["id"], ()),
                    )
                    for stage in stages.get(row["id"], [])
                ),
                evidence=evidence.get(row["id"], ()),
            )
            for row in found
        ]
        return self.answered(
            parameters,
            readings=readings,
            rows=tuple(rows),
            total=len(rows),
            notes=note_on(readings),
        )


def stages_of(store: Store, projects: Iterable[str]) -> dict[str, list[Row]]:
    """The stages of projects, by project, in order of time; undated ones last."""
    wanted = sorted(set(projects))
    found: dict[str, list[Row]] = {}
    for row in store.read(_STAGES, ids=wanted) if wanted else ():
        row["planned"] = bool(row["planned"])
        found.setdefault(row["project"], []).append(row)
    return {project: sorted(stages, key=_stage_order) for project, stages in found.items()}


def _stage_order(stage: Row) -> tuple[Any, ...]:
    order = get_args(Stage)
    return (
        stage["earliest"] is None,
        stage["earliest"] or Day.min,
        stage["latest"] or Day.max,
        order.index(stage["stage"]) if stage["stage"] in order else len(order),
        stage["id"],
    )


def _in_post(stage: Row, heads: Sequence[Row], organizations: set[str]) -> tuple[InPost, ...]:
    """Who headed the project's organizations at the stage; nobody where the stage has no date."""
    if stage["earliest"] is None or stage["latest"] is None:
        return ()
    days = Range(stage["earliest"], stage["latest"])
    found = []
    for row in heads:
        sure = certainty_in(row, days) if row["organization_id"] in organizations else Certainty.NO
        if sure not in (Certainty.NO, Certainty.OPEN):
            found.append(InPost(**{k: row[k] for k in InPost.model_fields if k in row}, certainty=sure))
    return tuple(sorted(found, key=lambda head: (head.certainty.rank, head.organization, head.tenure)))
