"""Candidates for the names of a column, each with a score; a match is told only where there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from pydantic import BaseModel, Field

from graph.questions.shared.lookup import things_of
from graph.reconciling.fit import Fit, conditions_of, fits_of
from graph.reconciling.names import EXACT, KINDS, Hit, How, Kind, find
from graph.stores.base import Store

MOST = 50
_USUAL = 10


class Condition(BaseModel):
    """What is told of a thing besides its name: the value or values of a property."""

    pid: str
    v: Any


class NameQuery(BaseModel):
    """One name to be looked up."""

    query: str = Field("", max_length=200)
    type: str | list[str] = Field(default_factory=list)
    limit: float = Field(_USUAL, ge=1)
    properties: list[Condition] = Field(default_factory=list, max_length=20)
    type_strict: Literal["any", "should", "all"] = "any"

    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of thing that it can be; a kind that there is not here leaves none."""
        asked = [self.type] if isinstance(self.type, str) else self.type
        if not asked or self.type_strict == "should":
            return KINDS
        if self.type_strict == "all" and len(set(asked)) > 1:
            return ()
        return tuple(kind for kind in KINDS if kind in asked)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that the name may mean."""

    id: str
    kind: Kind
    name: str
    name_score: float
    """What the likeness of the name alone is worth."""
    fit: float | None
    """How much of what was told besides is so; None where nothing was."""
    score: float
    match: bool
    detail: str | None = None
    """What tells namesakes apart."""


def candidates(store: Store, asked: Sequence[NameQuery]) -> list[list[Candidate]]:
    """The things that each of the names may mean, best first.

    `match` is true of one alone: where no other has exactly this name, and all that was told of it is so.
    """
    found = [_found(store, each) for each in asked]
    ids: dict[str, list[str]] = {}
    for each in found:
        for candidate in each:
            ids.setdefault(candidate.kind, []).append(candidate.id)
    things = things_of(store, ids)
    return [
        [replace(one, detail=things[one.id].detail) for one in each if one.id in things] for each in found
    ]


def _found(store: Store, asked: NameQuery) -> list[Candidate]:
    given = asked.query.strip()
    if not given:
        return []
    conditions = conditions_of((each.pid, each.v) for each in asked.properties)
    hits = find(store, asked.kinds(), given, conditions.values.get("organization", ()))
    fits = fits_of(store, hits, conditions)
    found = [(_whole(hit, fits.get(hit.id)), fits.get(hit.id)) for hit in hits]
    found.sort(key=lambda each: (-_score(*each), each[0].name, each[0].id))
    sure = [hit.id for hit, fit in found if _is_exact(hit, fit)]
    shown = found[: min(int(asked.limit), MOST)]
    return [_candidate(hit, fit, match=[hit.id] == sure) for hit, fit in shown]


def _whole(hit: Hit, fit: Fit | None) -> Hit:
    """A title is the whole name of a post where its organization is told besides."""
    whole = hit.how is How.TITLE and fit is not None and fit.agrees
    return replace(hit, how=How.NAME, score=How.NAME.value) if whole else hit


def _is_exact(hit: Hit, fit: Fit | None) -> bool:
    return hit.how in EXACT and (fit is None or fit.agrees)


def _score(hit: Hit, fit: Fit | None) -> float:
    """Half of what the name is worth hangs on what was told besides."""
    return hit.score if fit is None else round(hit.score * (1 + fit.share) / 2, 1)


def _candidate(hit: Hit, fit: Fit | None, *, match: bool) -> Candidate:
    return Candidate(
        id=hit.id,
        kind=hit.kind,
        name=hit.name,
        name_score=hit.score,
        fit=None if fit is None else fit.share,
        score=_score(hit, fit),
        match=match,
    )
