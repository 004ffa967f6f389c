"""Plain lists of names: people, organizations, honours."""

from __future__ import annotations

from collections.abc import Sequence

from graph.questions.honours import HonourRow
from graph.questions.shared.base import Answer
from viz.paging import Pager
from viz.templating import Frame, render


def render_names(
    frame: Frame,
    titles: tuple[str, str],
    path: str,
    names: Sequence[tuple[str, str, str]],
    page: Pager,
    q: str,
) -> str:
    """Names as links: `names` are id, name, and what tells it apart; `titles` in Chinese and English."""
    return render("names.html", frame, titles=titles, path=path, names=names, page=page, q=q)


def render_honours(frame: Frame, answer: Answer[HonourRow], page: Pager) -> str:
    """The list of honours with recipients and sources."""
    return render("honours.html", frame, answer=answer, asked=answer.parameters, page=page)
