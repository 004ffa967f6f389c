"""A reader's own text: what is read in it, at once and without storing it; putting it in; taking it out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath, PureWindowsPath

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.datastructures import FormData, UploadFile

from api.errors import kind_of
from api.http.documents import one_document
from api.http.frames import SettingsHere, StoreHere, Today, frame_of
from api.http.reading import ReaderHere, ReadText, Told
from api.settings import Settings
from graph.corrections import Corrections
from graph.errors import DashijiError
from graph.facts import Decision, DocumentFact, StatedFact, fact_of
from graph.judgements import Judgements
from graph.loading.load import forget, load_facts
from graph.stores.base import Store
from viz.pages.own_text import TOLD, Filled, render_own_text

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
_PASTED = "text.txt"


@dataclass(frozen=True, slots=True)
class _Sent:
    """What the form holds: the text pasted or the file chosen, and what is told of it."""

    given: str | bytes
    name: str
    filled: Filled

    @property
    def told(self) -> Told:
        return {key: _values(key, value) for key, value in self.filled.told.items() if value}


@router.get("/try")
def form(request: Request) -> str:
    return render_own_text(frame_of(request), request.app.state.settings.body_bytes)


@router.post("/try")
async def read(request: Request, reader: ReaderHere) -> Response:
    """What is read in the text; nothing of it is kept."""
    sent = await _sent(request)
    try:
        found = await reader.read(sent.given, sent.name, sent.told)
    except DashijiError as err:
        return _again(request, sent, err)
    limit = request.app.state.settings.body_bytes
    return HTMLResponse(render_own_text(frame_of(request), limit, sent.filled, (found.text, _facts(found))))


@router.post("/load")
async def load(request: Request, reader: ReaderHere, store: StoreHere, settings: SettingsHere) -> Response:
    """Put the text into the store, and go to its page."""
    sent = await _sent(request)
    try:
        found = await reader.read(sent.given, sent.name, sent.told)
        facts = _facts(found)
        async with request.app.state.loading:
            await run_in_threadpool(store.prepare)
            await run_in_threadpool(_load, store, found, settings)
    except DashijiError as err:
        return _again(request, sent, err)
    return RedirectResponse(frame_of(request).link(f"/documents/{facts[0].id}"), status_code=303)


@router.post("/documents/{id}/forget")
async def take_out(id: str, request: Request, store: StoreHere, today: Today) -> Response:
    """Take one document out, with everything that it alone states, and go to the list."""
    document = await run_in_threadpool(one_document, store, id, today)
    async with request.app.state.loading:
        await run_in_threadpool(forget, store, document.id)
    return RedirectResponse(frame_of(request).link("/documents"), status_code=303)


async def _sent(request: Request) -> _Sent:
    # The guard has measured the whole: no part of it is longer.
    async with request.form(max_files=1, max_part_size=request.app.state.settings.body_bytes) as form:
        filled = Filled(_text(form, "text"), {name: _text(form, name) for name in TOLD})
        file = form.get("file")
        if isinstance(file, UploadFile) and file.filename:
            return _Sent(await file.read(), _name(file.filename), filled)
    return _Sent(filled.text, _PASTED, filled)


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    # A browser sends the lines of a form with the line ends of the 1970s.
    return value.replace("\r\n", "\n") if isinstance(value, str) else ""


def _name(sent: str) -> str:
    """The last part of a file's name: what a browser sends may be a path."""
    return PureWindowsPath(PurePosixPath(sent).name).name or _PASTED


def _values(key: str, value: str) -> str | list[str]:
    return value.replace("，", "、").split("、") if key == "places" else value


def _facts(found: ReadText) -> list[DocumentFact | StatedFact]:
    facts = map(fact_of, found.facts)
    return [fact for fact in facts if not isinstance(fact, Decision)]


def _load(store: Store, found: ReadText, settings: Settings) -> None:
    facts = _facts(found)
    load_facts(
        store,
        facts,
        {facts[0].id: found.text},
        Judgements.load(settings.judgements_path()),
        withholding=settings.withholding(),
        corrections=Corrections.load(settings.corrections_path()),
    )


def _again(request: Request, sent: _Sent, err: DashijiError) -> Response:
    """The form as it was filled in, with what was wrong."""
    chose_file = isinstance(sent.given, bytes)
    frame = replace(frame_of(request), path="/try")
    limit = request.app.state.settings.body_bytes
    page = render_own_text(frame, limit, sent.filled, trouble=str(err), chose_file=chose_file)
    return HTMLResponse(page, status_code=kind_of(err).status)
