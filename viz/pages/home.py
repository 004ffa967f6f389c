"""The start page: one sentence with blanks, one search box, what is loaded, examples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.questions.catalogue import Contents
from viz.templating import Frame, render


@dataclass(frozen=True, slots=True)
class Example:
    """A link to an answer, and the words for it."""

    path: str
    zh: str
    en: str


def render_home(
    frame: Frame,
    loaded: Contents,
    names: tuple[Sequence[str], Sequence[str]],
    examples: Sequence[Example],
    on: str,
) -> str:
    """`names` are the organizations and posts that the blanks suggest; `on` a day that has answers."""
    return render(
        "home.html",
        frame,
        loaded=loaded,
        counts=loaded.counts,
        organizations=names[0],
        posts=names[1],
        examples=examples,
        on=on,
    )
