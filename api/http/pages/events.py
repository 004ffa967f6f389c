"""The pages of a project, of relations and of source texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from api.http.documents import NO_TEXT, one_document
from api.http.frames import SettingsHere, StoreHere, Today, frame_of, language_of
from api.http.pages.judging import panel_of
from api.http.pages.paging import asked_for, download, number
from graph.errors import BadQuestion, UnknownName
from graph.loading.texts import text_of
from graph.provenance import line_starts
from graph.questions import catalogue
from graph.questions import project as one_project
from graph.questions.catalogue import StatedPassage
from graph.questions.neighbours import Neighbours
from viz.network import render_graph, render_relations
from viz.origins import origins, pointed_at
from viz.pages.document import Mark, find_lines, part_around, render_document
from viz.pages.project import render_project
from viz.templating import Lang

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
_PLACE = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)


@router.get("/projects/{id}")
def project(id: str, request: Request, store: StoreHere, today: Today) -> str:
    answer = one_project.Project().answer(store, {"project": id}, today)
    return render_project(frame_of(request, f"/api/projects/{id}"), answer)


@router.get("/graph")
def graph(request: Request, store: StoreHere, today: Today) -> Response:
    given = asked_for(request, "format")
    focus = given.pop("focus", None)
    if focus is None:
        return HTMLResponse(render_relations(None, frame_of(request)))
    answer = Neighbours().answer(store, {"of": focus, **given}, today)
    if request.query_params.get("format") == "file":
        return download(render_graph(answer, today, language_of(request)), "关系.html")
    frame = frame_of(request, f"/api/neighbours?{urlencode({'id': focus, **given})}")
    return HTMLResponse(render_relations(answer, frame, frame.here(format="file")))


@router.get("/documents/{id}")
def document(id: str, request: Request, store: StoreHere, settings: SettingsHere, today: Today) -> str:
    """The part of the text with the passage `?c=start-end`, or the one at `?at=`; lines with `?find=`."""
    row = one_document(store, id, today)
    text = text_of(store, id)
    if text is None:
        raise UnknownName(NO_TEXT)
    chosen = _chosen(request.query_params.get("c"))
    at = chosen[0] if chosen else number(request.query_params.get("at"), 0)
    part = part_around(text, at)
    frame = frame_of(request, f"/api/documents/{id}?")
    lines = line_starts(text)
    stated = catalogue.passages_between(store, id, part.start, part.end)
    marks = [_mark(passage, lines, frame.lang) for passage in stated]
    panel = panel_of(store, settings, frame, id, chosen, lines) if chosen else None
    headings = catalogue.headings_of(store, id)
    find = request.query_params.get("find", "").strip()
    found = find_lines(text, lines, find) if find else None
    return render_document(frame, row, part, marks, chosen, lines, panel, headings, found)


def _mark(passage: StatedPassage, lines: Sequence[int], lang: Lang) -> Mark:
    """A statement in its text, with whence it has its date and its organization."""
    origin = passage.origin
    known = origins(passage.date, origin.date_from, origin.organization_from, lines, lang)
    shown = pointed_at(passage.says, known, origin.rule or "", lang)
    return Mark(passage.start, passage.end, passage.kind, passage.says, passage.page, shown)


def _chosen(given: str | None) -> tuple[int, int] | None:
    if not given:
        return None
    match = _PLACE.fullmatch(given)
    if match is None:
        raise BadQuestion(f"c 要写成 起-止，如 c=120-180 (start-end): {given}")
    return int(match[1]), int(match[2])
