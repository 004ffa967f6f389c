"""A thing in short, as other programs show it in a small frame: who held what, with one line each."""

from __future__ import annotations

from collections.abc import Sequence

from graph.questions.shared.parameters import TenureRow
from viz.relations import KINDS
from viz.templating import Frame, render

_MOST = 4


def render_card(frame: Frame, page: str, kind: str, name: str, rows: Sequence[TenureRow]) -> str:
    """The card of a person, an organization or a post; `page` is where all of it stands."""
    return render(
        "card.html",
        frame,
        page=page,
        kind=KINDS[kind],
        name=name,
        by_person=kind == "person",
        rows=rows[:_MOST],
        more=max(len(rows) - _MOST, 0),
    )
