"""Judging facts by program: one address that takes every verdict."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, Field

from api.http.frames import SettingsHere, StoreHere
from api.http.problem import problems
from api.reviewing import Asked, Reviewer, Signed
from graph.facts import Correction

router = APIRouter(prefix="/api", tags=["核对 (review)"], responses=problems(400, 403, 404, 422, 503))
_LONGEST = 100_000


class Judging(BaseModel):
    """What is judged, of which fact; values as people type them: dates in words, lists parted by 、."""

    verdict: Annotated[
        Literal["right", "wrong", "changed", "told", "skipped", "undone"], Field(examples=["right"])
    ]
    statement: Annotated[str, Field(max_length=1000, examples=["event-9057edf1b6faa2ff767f"])] = ""
    """Id of the fact; `told`: of the issue that is answered."""
    correction: Annotated[str, Field(max_length=1000)] = ""
    """`undone`: id of the correction to take back."""
    document: Annotated[str, Field(max_length=1000)] = ""
    """`told` where nothing was read: id of the document, with `start` and `end`."""
    start: Annotated[int, Field(ge=0, lt=2**31)] | None = None
    end: Annotated[int, Field(ge=1, lt=2**31)] | None = None
    kind: Annotated[str, Field(max_length=20)] = ""
    """`told`: what sort of fact."""
    values: dict[str, Annotated[str, Field(max_length=_LONGEST)]] = Field(default_factory=dict)
    who: Annotated[str, Field(max_length=200)] = ""
    why: Annotated[str, Field(max_length=_LONGEST)] = ""


@router.post("/corrections")
async def correct(judging: Judging, request: Request, store: StoreHere, settings: SettingsHere) -> Correction:
    """Record a judgement; the store follows at once, and every later load does."""
    place = None if judging.start is None or judging.end is None else (judging.start, judging.end)
    asked = Asked(
        judging.verdict,
        judging.statement,
        judging.correction,
        judging.document,
        place,
        judging.kind,
        judging.values,
        Signed(judging.who, judging.why),
    )
    async with request.app.state.loading:
        line, _ = await run_in_threadpool(Reviewer(store, settings).record, asked)
    return line
