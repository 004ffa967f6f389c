"""Judging facts on the pages: the panel of a passage, the page of one fact, and what the forms send."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.datastructures import FormData

from api.errors import kind_of
from api.http.frames import SettingsHere, StoreHere, frame_of
from api.reviewed_values import as_typed
from api.reviewing import Asked, Reviewer, Signed
from api.settings import Settings
from graph.claims import as_read, claim_of
from graph.errors import DashijiError, UnknownName
from graph.questions.shared.parameters import Ref
from graph.questions.shared.statement import Statement, statements_between, statements_of
from graph.stores.base import Store
from viz.origins import origins
from viz.pages.judging import TELLABLE, Judgeable, Panel, blanks_of, judgeable, render_fact
from viz.templating import Frame, Lang

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
_MOST = 20
"""Facts in the panel of one passage; the narrowest."""
_PATHS = {
    "person": "/people/",
    "organization": "/organizations/",
    "post": "/posts/",
    "event": "/events/",
    "project": "/projects/",
}
_PLAIN = ("verdict", "statement", "correction", "document", "kind")


@router.get("/facts/{id}")
def fact(id: str, request: Request, store: StoreHere, settings: SettingsHere) -> str:
    """One fact, with the ways to judge it."""
    found = statements_of(store, [id])
    if not found:
        raise UnknownName(f"没有这条记载 (no such statement): {id}")
    frame = frame_of(request)
    return render_fact(frame, _alone(frame, found[0], settings, frame.here()))


@router.post("/review")
async def review(request: Request, store: StoreHere, settings: SettingsHere) -> Response:
    """Record what was judged, and go back to where that was done."""
    async with request.form() as form:
        sent = _Sent.of(form)
    try:
        async with request.app.state.loading:
            await run_in_threadpool(Reviewer(store, settings).record, sent.asked)
    except DashijiError as err:
        page = await run_in_threadpool(_again, request, store, settings, sent, err)
        return HTMLResponse(page, status_code=kind_of(err).status)
    return RedirectResponse(_returning(sent.back, sent.asked.signed.who), status_code=303)


@dataclass(frozen=True, slots=True)
class _Sent:
    """What a form of a fact holds."""

    asked: Asked
    back: str
    """Where to go when it is done."""

    @classmethod
    def of(cls, form: FormData) -> _Sent:
        texts = {name: value for name, value in form.items() if isinstance(value, str)}
        plain = {name: texts.get(name, "").strip() for name in _PLAIN}
        values = {
            name[2:]: value.replace("\r\n", "\n") for name, value in texts.items() if name.startswith("v.")
        }
        signed = Signed(texts.get("who", "").strip(), texts.get("why", "").strip())
        place = _place(texts.get("start", ""), texts.get("end", ""))
        return cls(
            Asked(**plain, place=place, values=values, signed=signed), _on_this_server(texts.get("back", ""))
        )


def _place(start: str, end: str) -> tuple[int, int] | None:
    places = [int(each) for each in (start, end) if each.isascii() and each.isdecimal() and len(each) < 10]
    return (places[0], places[1]) if len(places) == 2 else None


def panel_of(
    store: Store,
    settings: Settings,
    frame: Frame,
    document: str,
    place: tuple[int, int],
    lines: Sequence[int],
) -> Panel:
    """What was read in a passage, the narrowest first, and the form for what was not."""
    asked = dict(frame.query)
    found = statements_between(store, document, *place)[:_MOST]
    tell = asked.get("tell")
    back = frame.here(tell=None) + f"#c={place[0]}-{place[1]}"
    issue = next(
        (
            each.fact.id
            for each in found
            if each.fact.kind == "issue" and (each.evidence.start, each.evidence.end) == place
        ),
        None,
    )
    return Panel(
        facts=[shown(each, frame.lang, lines) for each in found],
        document=document,
        place=place,
        back=back,
        can_judge=not settings.public,
        tell=tell if tell in TELLABLE else None,
        blanks=blanks_of(tell, {}) if tell in TELLABLE else (),
        issue=issue,
        who=asked.get("who", ""),
    )


def shown(
    statement: Statement, lang: Lang, lines: Sequence[int] = (), filled: Mapping[str, str] | None = None
) -> Judgeable:
    """A statement for the page."""
    fact = statement.fact
    typed, before = (
        {name: as_typed(name, value) for name, value in claim_of(each).items()}
        for each in (fact, as_read(fact))
    )
    told = getattr(fact, "date_text", None) or getattr(fact, "date", None)
    known = origins(told, fact.date_from, fact.organization_from, lines, lang) if lines else ""
    refs: list[tuple[str, Ref]] = [(_PATHS[kind], ref) for kind, ref in statement.refs]
    return judgeable(
        fact, statement.evidence, lang, typed, before=before, known=known, refs=refs, filled=filled
    )


def _again(request: Request, store: Store, settings: Settings, sent: _Sent, err: DashijiError) -> str:
    """The form as it was filled in, with what was wrong."""
    asked = sent.asked
    frame = replace(frame_of(request), path=f"/facts/{asked.statement}" if asked.statement else "/quality")
    found = statements_of(store, [asked.statement]) if asked.statement else []
    telling = asked.verdict == "told" and asked.kind in TELLABLE
    if not found and not telling:
        raise err
    panel = (
        _alone(frame, found[0], settings, sent.back, asked.values)
        if found
        else Panel((), asked.document, asked.place or (0, 0), sent.back, not settings.public)
    )
    if telling:
        panel = replace(
            panel,
            tell=asked.kind,
            blanks=blanks_of(asked.kind, asked.values),
            document=asked.document or panel.document,
            place=asked.place or panel.place,
            issue=asked.statement,
        )
    signed = asked.signed
    panel = replace(panel, who=signed.who, why=signed.why, trouble=str(err), about=asked.statement)
    return render_fact(frame, panel)


def _alone(
    frame: Frame, statement: Statement, settings: Settings, back: str, filled: Mapping[str, str] | None = None
) -> Panel:
    at = statement.evidence
    return Panel(
        facts=[shown(statement, frame.lang, filled=filled)],
        document=at.document,
        place=(at.start, at.end),
        back=back,
        can_judge=not settings.public,
        who=dict(frame.query).get("who", ""),
    )


def _on_this_server(address: str) -> str:
    """The address, if it is a path of this service; else the page of quality."""
    parts = urlsplit(address)
    here = not parts.scheme and not parts.netloc and parts.path.startswith("/") and "\\" not in address
    return address if here and not address.startswith("//") else "/quality"


def _returning(back: str, who: str) -> str:
    """The way back, with the name of who judges, so that the next form has it."""
    parts = urlsplit(back)
    query = [(key, value) for key, value in parse_qsl(parts.query) if key != "who"]
    query += [("who", who)] if who else []
    return urlunsplit(("", "", parts.path, urlencode(query), parts.fragment))
