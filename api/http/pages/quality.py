"""The pages of quality: what to look into, a sample to judge with what it tells, and what was corrected."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.http.frames import SettingsHere, StoreHere, Today, frame_of
from api.http.pages.judging import shown
from api.http.pages.paging import asked_for, number, pager_of
from graph.corrections import Corrections
from graph.errors import BrokenRecord
from graph.questions.audit import Audit
from graph.questions.corrections import CorrectionsOf
from graph.questions.loaded import latest_loaded
from graph.questions.precision import Precision
from graph.questions.sample import Sample, SampleRow
from graph.questions.shared.base import Answer
from graph.questions.shared.kept import kept
from graph.questions.shared.statement import statements_of
from viz.pages.judging import Panel
from viz.pages.quality import Drawn, render_corrections, render_quality, render_sample

router = APIRouter(prefix="/quality", include_in_schema=False, default_response_class=HTMLResponse)
_FINDINGS = 40
"""Findings on one page."""
_SAMPLE_PAGE = 15
"""Facts of a sample on one page, each with its form."""


@router.get("")
def quality(request: Request, store: StoreHere, settings: SettingsHere, today: Today) -> str:
    given = asked_for(request, "who")
    answer = Audit().answer(store, {"limit": str(_FINDINGS), **given}, today)
    limit = number(given.get("limit"), _FINDINGS)
    page = pager_of(number(given.get("offset"), 0), len(answer.rows), limit, answer.total)
    frame = frame_of(request, "/api/audit")
    precision = Precision().answer(store, {}, today) if not given else None
    loaded = kept(store, "latest loaded", latest_loaded).value if not given else []
    return render_quality(frame, answer, page, precision, loaded, can_judge=not settings.public)


@router.get("/sample")
def sample(request: Request, store: StoreHere, settings: SettingsHere, today: Today) -> str:
    """Facts drawn of one kind, or of all, each to be judged; and what those judged tell of all."""
    given = asked_for(request, "who")
    answer: Answer[Any] = Sample().answer(store, {"limit": str(_SAMPLE_PAGE), **given}, today)
    page = pager_of(number(given.get("offset"), 0), len(answer.rows), _SAMPLE_PAGE, answer.total)
    drawing = {name: value for name, value in given.items() if name in ("n", "seed", "document")}
    precision = Precision().answer(store, drawing, today)
    frame = frame_of(request, "/api/sample")
    found = {each.fact.id: each for each in statements_of(store, [row.fact for row in answer.rows])}
    rows: list[SampleRow] = [row for row in answer.rows if row.fact in found]
    panel = Panel(
        facts=[shown(found[row.fact], frame.lang) for row in rows],
        document="",
        place=(0, 0),
        back=frame.here(),
        can_judge=not settings.public,
        who=request.query_params.get("who", ""),
    )
    return render_sample(frame, Drawn(panel, page, precision, answer.parameters))


@router.get("/corrections")
def corrections(request: Request, store: StoreHere, settings: SettingsHere, today: Today) -> str:
    """Every line of the file of corrections, the latest first, and the lines that cannot be read."""
    given = asked_for(request, "who")
    answer = CorrectionsOf().answer(store, given, today)
    limit = number(given.get("limit"), 100)
    page = pager_of(number(given.get("offset"), 0), len(answer.rows), limit, answer.total)
    broken: list[BrokenRecord] = []
    Corrections.load(settings.corrections_path(), broken.append)
    frame = frame_of(request, "/api/corrections")
    return render_corrections(frame, answer, page, list(map(str, broken)), can_judge=not settings.public)
