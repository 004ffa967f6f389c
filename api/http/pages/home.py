"""The start page, with links to answers that this store has."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.http.frames import StoreHere, frame_of
from graph.questions import catalogue
from graph.questions.audit import Audit
from graph.questions.events import Events
from graph.questions.search import Search
from graph.questions.shared.kept import kept
from graph.stores.base import Store
from viz.dates import show_date
from viz.pages.help import render_help
from viz.pages.home import Example, render_home
from viz.templating import Frame

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/")
def home(request: Request, store: StoreHere) -> str:
    frame = frame_of(request, "/api/health")
    examples, day = _examples(store, frame)
    suggested = kept(store, "most held", catalogue.most_held).value
    contents = kept(store, "contents", catalogue.contents).value
    return render_home(frame, contents, suggested, examples, str(day or ""))


def warm(store: Store) -> None:
    """Work out what pages keep of a store, so that the first reader of a large one need not wait for it."""
    kept(store, "contents", catalogue.contents)
    kept(store, "most held", catalogue.most_held)
    kept(store, "best proved", catalogue.best_proved)
    kept(store, "most held post", catalogue.most_held_post)
    kept(store, "best known project", catalogue.best_known_project)
    Search().answer(store, {"q": "县 长"}, date.today())  # it looks into every list and every text
    Audit().answer(store, {"limit": "1"}, date.today())
    Events().answer(store, {"section": "chronicle", "limit": "1"}, date.today())  # as the timeline opens


@router.get("/help")
def help_page(request: Request) -> str:
    return render_help(frame_of(request))


def _examples(store: Store, frame: Frame) -> tuple[list[Example], date | None]:
    """Five links to answers that this store has, and a day on which somebody is proved in post."""
    found: list[Example] = []
    proved = kept(store, "best proved", catalogue.best_proved).value
    if proved is not None:
        found += _about_holder(frame, proved)
    post = kept(store, "most held post", catalogue.most_held_post).value
    if post is not None:
        words = (
            f"{post.organization}{post.title}先后是谁？",
            f"Who held {post.title} of {post.organization}, one after another?",
        )
        found.append(Example(frame.link(f"/posts/{post.id}"), *words))
    project = kept(store, "best known project", catalogue.best_known_project).value
    if project is not None:
        words = (f"{project.name}走到了哪一步？", f"How far did {project.name} get?")
        found.append(Example(frame.link(f"/projects/{project.id}"), *words))
    return found, proved.on if proved else None


def _about_holder(frame: Frame, proved: catalogue.ProvedHolder) -> list[Example]:
    person, organization = proved.person.name, proved.organization.name
    on = proved.on.isoformat()
    zh, en = show_date(on), show_date(on, "en")
    return [
        Example(
            frame.link("/holders", organization=organization, post=proved.post, on=on),
            f"{organization}的{proved.post}在{zh}是谁？",
            f"Who was {proved.post} of {organization} on {en}?",
        ),
        Example(
            frame.link(f"/people/{proved.person.id}"),
            f"{person}任过哪些职务？",
            f"What posts did {person} hold?",
        ),
        Example(
            frame.link(f"/organizations/{proved.organization.id}", on=on),
            f"{zh}，{organization}都有谁？",
            f"Who sat in {organization} on {en}?",
        ),
    ]
