"""What the API gives: lists, Popolo's names for people, organizations, posts and terms, dates kept four ways.

`start_date` and `end_date` are valid Popolo (`2020`, `2020-01`, `2020-01-13`) and never finer than the
source; beside them stand the EDTF and the first and last day that it can mean.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from graph.dates import Certainty, popolo_date
from graph.questions.catalogue import OrganizationNames, PersonNames
from graph.questions.events import EventRow
from graph.questions.honours import HonourRow
from graph.questions.members import MemberRow
from graph.questions.neighbours import NeighbourRow
from graph.questions.project import MilestoneRow, ProjectRow
from graph.questions.projects import ProjectsRow
from graph.questions.shared.base import AnswerRow, Evidence, Reading
from graph.questions.shared.parameters import Ref, SpanRow, TenureRow
from graph.questions.succession import SuccessionRow

Item = TypeVar("Item")


class Listed(BaseModel, Generic[Item]):
    """Every list: what was asked for, how many there are, where it goes on."""

    items: list[Item]
    total: int
    next: str | None = None
    """Address of the next page; null on the last."""
    readings: tuple[Reading, ...] = ()
    """What the names in the question were taken to be."""
    notes: tuple[str, ...] = ()


class _Stated(BaseModel):
    model_config = ConfigDict(frozen=True)

    certainty: Certainty
    evidence: tuple[Evidence, ...]


class PostRef(BaseModel):
    """A post, by id and label."""

    id: str
    label: str


class Membership(_Stated):
    """One tenure, as a Popolo membership."""

    id: str
    person_id: str
    person: Ref
    post_id: str
    post: PostRef
    organization_id: str | None
    organization: Ref | None
    role: str
    start_date: str | None
    start_edtf: str | None
    start_earliest: date | None
    start_latest: date | None
    end_date: str | None
    end_edtf: str | None
    end_earliest: date | None
    end_latest: date | None
    acting: bool
    because: str | None
    """The rule behind the certainty, by its name and in words."""
    spans: tuple[SpanRow, ...]
    """How sure each of its days is, in order of time."""
    status: str | None

    @classmethod
    def of(cls, row: TenureRow) -> Membership:
        return cls(**_membership(row))


class SuccessionMembership(Membership):
    """A holder, and how the term lies to the one before."""

    position: int
    relation: Literal["first", "follows", "gap", "overlap", "unclear", "beside"]
    between_first: date | None
    between_last: date | None

    @classmethod
    def of(cls, row: TenureRow) -> SuccessionMembership:
        return cls(**_membership(row), **_extra(row, SuccessionRow))


class MemberMembership(Membership):
    """A member of an organization; `rank` orders posts, 0 first."""

    rank: int
    gender: str | None
    ethnicity: str | None

    @classmethod
    def of(cls, row: TenureRow) -> MemberMembership:
        return cls(**_membership(row), **_extra(row, MemberRow))


class OtherName(BaseModel):
    """A Popolo alternate name."""

    name: str


class Person(BaseModel):
    """A Popolo person. Namesakes in other places have ids of their own."""

    id: str
    name: str
    other_names: list[OtherName] = Field(default_factory=list)
    gender: str | None = None
    ethnicity: str | None = None
    birth_date: str | None = None
    death_date: str | None = None
    birth_edtf: str | None = None
    death_edtf: str | None = None
    namesakes: list[str] = Field(default_factory=list)
    """Ids of people of the same name who are not known to be the same."""

    @classmethod
    def of(cls, known: PersonNames) -> Person:
        return cls(
            id=known.id,
            name=known.name,
            other_names=_other(known.name, known.names),
            gender=known.gender,
            ethnicity=known.ethnicity,
            birth_date=popolo_date(known.born),
            death_date=popolo_date(known.died),
            birth_edtf=known.born,
            death_edtf=known.died,
            namesakes=list(known.namesakes),
        )


class Organization(BaseModel):
    """A Popolo organization."""

    id: str
    name: str
    other_names: list[OtherName] = Field(default_factory=list)
    classification: str | None = None
    parent: Ref | None = None

    @classmethod
    def of(cls, known: OrganizationNames) -> Organization:
        return cls(
            id=known.id,
            name=known.name,
            other_names=_other(known.name, known.names),
            classification=known.kind,
            parent=known.part_of,
        )


class Event(_Stated):
    """An entry of a chronicle or a dated statement."""

    id: str
    description: str
    classification: str
    start_date: str | None
    end_date: str | None
    date_edtf: str | None
    date_earliest: date | None
    date_latest: date | None
    date_text: str | None
    section: str
    heading: tuple[str, ...]
    planned: bool
    document: Ref | None
    people: tuple[Ref, ...]
    organizations: tuple[Ref, ...]
    places: tuple[Ref, ...]
    projects: tuple[Ref, ...]

    @classmethod
    def of(cls, row: EventRow) -> Event:
        kept = _kept(row, cls)
        kept["document"] = _ref(row.document_id, row.document)
        return cls(**kept, **_dates(row), **_ends(row), description=row.text, classification=row.type)


class Milestone(BaseModel):
    """A dated stage of a project."""

    id: str
    stage: str
    planned: bool
    date_edtf: str | None
    date_earliest: date | None
    date_latest: date | None
    in_post: tuple[Any, ...]
    evidence: tuple[Evidence, ...]

    @classmethod
    def of(cls, row: MilestoneRow) -> Milestone:
        return cls(**_kept(row, cls), **_dates(row))


class Project(_Stated):
    """One project with its stages in order; a sum is in yuan."""

    id: str
    name: str
    other_names: list[OtherName]
    classification: str | None
    investment_yuan: int | None
    places: tuple[Ref, ...]
    organizations: tuple[Ref, ...]
    milestones: list[Milestone]

    @classmethod
    def of(cls, row: ProjectRow) -> Project:
        kept = _kept(row, cls) | {"milestones": [Milestone.of(one) for one in row.milestones]}
        return cls(**kept, other_names=_other(row.name, row.names), classification=row.type)


class ProjectSummary(_Stated):
    """One project with the last stage that it reached."""

    id: str
    name: str
    other_names: list[OtherName]
    classification: str | None
    investment_yuan: int | None
    places: tuple[Ref, ...]
    organizations: tuple[Ref, ...]
    stage: str | None
    stage_edtf: str | None
    milestones: int

    @classmethod
    def of(cls, row: ProjectsRow) -> ProjectSummary:
        extra = {"other_names": _other(row.name, row.names), "classification": row.type}
        return cls(**_kept(row, cls), **extra, stage_edtf=row.date)


class Honour(_Stated):
    """One distinction given to one recipient."""

    id: str
    honour: str
    recipient: Ref | None
    recipient_kind: str | None
    granted_by: tuple[Ref, ...]
    date_edtf: str | None
    date_earliest: date | None
    date_latest: date | None

    @classmethod
    def of(cls, row: HonourRow) -> Honour:
        kept = _kept(row, cls) | {"recipient": _ref(row.recipient_id, row.recipient)}
        return cls(**kept, **_dates(row))


class Relation(_Stated):
    """One edge of the relation view; a tenure is an edge from the person to the organization."""

    source_id: str
    source: str
    source_kind: str
    relation: str
    label: str
    target_id: str
    target: str
    target_kind: str
    depth: int
    tenure: str | None
    start_date: str | None
    start_edtf: str | None
    end_date: str | None
    end_edtf: str | None
    acting: bool

    @classmethod
    def of(cls, row: NeighbourRow) -> Relation:
        return cls(**_kept(row, cls), **_ends_of_term(row.start, row.end))


_SHOWN: dict[type[AnswerRow], tuple[Any, Callable[[Any], Any]]] = {
    TenureRow: (Listed[Membership], Membership.of),
    SuccessionRow: (Listed[SuccessionMembership], SuccessionMembership.of),
    MemberRow: (Listed[MemberMembership], MemberMembership.of),
    EventRow: (Listed[Event], Event.of),
    ProjectRow: (Listed[Project], Project.of),
    ProjectsRow: (Listed[ProjectSummary], ProjectSummary.of),
    HonourRow: (Listed[Honour], Honour.of),
    NeighbourRow: (Listed[Relation], Relation.of),
}
"""Which model the API gives for a question's row; all other rows are given as they are."""


def as_listed(row: type[AnswerRow]) -> tuple[Any, Callable[[Any], Any]]:
    """The model of a list of these rows, and what makes an item of one."""
    if row in _SHOWN:
        return _SHOWN[row]
    return Listed.__class_getitem__(row), lambda one: one


def _membership(row: TenureRow) -> dict[str, Any]:
    kept = _kept(row, Membership)
    kept |= {
        "id": row.tenure,
        "person": Ref(id=row.person_id, name=row.person),
        "post": PostRef(id=row.post_id, label=row.post),
        "organization": _ref(row.organization_id, row.organization),
        "role": row.post,
    }
    return kept | _ends_of_term(row.start, row.end)


def _ends_of_term(start: str | None, end: str | None) -> dict[str, str | None]:
    return {
        "start_date": popolo_date(start),
        "start_edtf": start,
        "end_date": popolo_date(end),
        "end_edtf": end,
    }


def _kept(row: BaseModel, model: type[BaseModel]) -> dict[str, Any]:
    """The fields of a row that go by the same name in the model."""
    return {name: getattr(row, name) for name in type(row).model_fields if name in model.model_fields}


def _extra(row: TenureRow, kind: type[TenureRow]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in kind.model_fields if name not in TenureRow.model_fields}


def _dates(row: EventRow | MilestoneRow | HonourRow) -> dict[str, Any]:
    return {"date_edtf": row.date, "date_earliest": row.earliest, "date_latest": row.latest}


def _ends(row: EventRow) -> dict[str, str | None]:
    """An entry of one day starts and ends on it; one over several has both ends."""
    first, slash, last = (row.date or "").partition("/")
    end = last if slash else first
    return {"start_date": popolo_date(first or None), "end_date": popolo_date(end or None)}


def _other(name: str, names: tuple[str, ...]) -> list[OtherName]:
    return [OtherName(name=one) for one in names if one != name]


def _ref(id: str | None, name: str | None) -> Ref | None:
    return None if id is None else Ref(id=id, name=name or id)
