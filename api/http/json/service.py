"""The read-only query door, and whether the service is well."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter
from pydantic import AfterValidator, BaseModel, Field

from api.http.frames import StoreHere
from api.http.problem import problems
from api.http.query_door import QueryDoorHere

router = APIRouter(prefix="/api", tags=["查询 (queries)"])


_DEEPEST = 50
"""Lists and maps in one another, of a parameter."""


def _held(value: Any) -> Any:
    """The value, if a store can hold it."""
    return _held_at(value, 0)


def _held_at(value: Any, depth: int) -> Any:
    """The value, if a store can hold it: its integers have 64 bits, its texts whole characters."""
    if depth > _DEEPEST:
        raise ValueError(f"参数套了不止 {_DEEPEST} 层 (parameters nested too deeply)")
    if isinstance(value, dict):
        return {_held_at(key, depth): _held_at(one, depth + 1) for key, one in value.items()}
    if isinstance(value, list):
        return [_held_at(one, depth + 1) for one in value]
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise ValueError(f"整数超出 64 位 (an integer beyond 64 bits): {value}")
    if isinstance(value, str) and any("\ud800" <= sign <= "\udfff" for sign in value):
        raise ValueError("文字里有半个字符 (half a character in a text)")
    return value


class Query(BaseModel):
    """A Cypher text that only reads, with its parameters; a text that looks like a day is one."""

    query: Annotated[
        str, Field(min_length=1, max_length=20_000, examples=["MATCH (p:Person) RETURN p.name LIMIT 5"])
    ]
    parameters: Annotated[dict[str, Any], AfterValidator(_held)] = Field(default_factory=dict)
    limit: Annotated[int, Field(ge=1, le=10_000)] | None = None
    """Rows at most; no more than the service allows."""


class Table(BaseModel):
    """Columns, rows, and whether the row limit cut them."""

    columns: list[str]
    rows: list[list[Any]]
    cut: bool
    notes: list[str] = []
    """That the graph has no label, type or property of a name."""


class Alive(BaseModel):
    """The service answers."""

    status: Literal["ok"] = "ok"


class Health(Alive):
    """And so does its store."""

    store: str


@router.post("/cypher", responses=problems(400, 403, 422, 503))
async def cypher(asked: Query, door: QueryDoorHere) -> Table:
    """Run a Cypher query that only reads; the rows are cut at the service's limit, and `cut` says so."""
    result = await door.ask(asked.query, asked.parameters, asked.limit)
    return Table(columns=list(result.columns), rows=result.rows, cut=result.cut, notes=list(result.notes))


@router.get("/health", responses=problems(503))
def health(store: StoreHere) -> Health:
    """Whether requests can be answered: the store is asked, and nothing is counted."""
    store.read("RETURN 1 AS one")
    return Health(store=store.url.partition(":")[0])


@router.get("/health/live")
async def live() -> Alive:
    """Whether the service runs, whatever its store does: who gets no answer may start it again."""
    return Alive()
