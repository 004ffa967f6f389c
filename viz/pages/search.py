"""What a search found, by kind, best first, and why it matched."""

from __future__ import annotations

from collections import Counter

from graph.questions.search import SearchRow
from graph.questions.shared.base import Answer
from viz.paging import Pager
from viz.relations import KINDS
from viz.templating import Frame, render

_PAGES = {
    "person": "/people/", "organization": "/organizations/", "post": "/posts/", "project": "/projects/",
    "document": "/documents/",
}  # fmt: skip
MATCHED = {
    "name": ("名称", "name"), "other name": ("别名、旧称", "other name"), "pinyin": ("拼音", "pinyin"),
    "text": ("原文", "text"),
}  # fmt: skip


def render_search(frame: Frame, q: str, answer: Answer[SearchRow] | None, page: Pager | None) -> str:
    """The page of results; without an answer its box alone."""
    rows = () if answer is None else answer.rows
    return render(
        "search.html",
        frame,
        q=q,
        answer=answer,
        rows=rows,
        page=page,
        counts=Counter(row.kind for row in rows),
        kinds=KINDS,
        matched=MATCHED,
        address=lambda row: address(frame, row),
    )


def address(frame: Frame, row: SearchRow) -> str | None:
    """The page of a thing that was found."""
    if row.kind in _PAGES:
        return frame.link(_PAGES[row.kind] + row.id)
    if row.kind == "place":
        return frame.link("/graph", focus=row.id)
    if row.kind == "honour":
        return frame.link("/honours", text=row.name)
    if row.evidence:
        item = row.evidence[0]
        place = f"{item.start}-{item.end}"
        return frame.link(f"/documents/{item.document}", c=place) + f"#c={place}"
    return None
