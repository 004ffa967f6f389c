"""What a search found, by kind, best first, and why it matched."""

from __future__ import annotations

from graph.questions.search import SearchAnswer, SearchRow
from viz.paging import Pager
from viz.relations import KINDS
from viz.templating import Frame, render

_PAGES = {
    "person": "/people/", "organization": "/organizations/", "post": "/posts/", "project": "/projects/",
    "document": "/documents/", "place": "/places/",
}  # fmt: skip
_KINDS = {**KINDS, "tenure": ("任职", "tenure"), "line": ("原文一行", "line")}
MATCHED = {
    "name": ("名称", "name"), "other name": ("别名、旧称", "other name"), "pinyin": ("拼音", "pinyin"),
    "initials": ("首字母", "initials"), "text": ("原文", "text"),
}  # fmt: skip


def render_search(frame: Frame, q: str, answer: SearchAnswer | None, page: Pager | None) -> str:
    """The page of results; without an answer its box alone."""
    rows = () if answer is None else answer.rows
    return render(
        "search.html",
        frame,
        q=q,
        answer=answer,
        rows=rows,
        page=page,
        kinds=_KINDS,
        all_found=sum(answer.counts.values()) if answer else 0,
        matched=MATCHED,
        address=lambda row: address(frame, row),
    )


def address(frame: Frame, row: SearchRow) -> str | None:
    """The page of a thing that was found."""
    if row.kind == "tenure":
        return frame.link(f"/people/{row.person_id}")
    if row.kind in _PAGES:
        return frame.link(_PAGES[row.kind] + row.id)
    if row.kind == "honour":
        return frame.link("/honours", q=row.name)
    if row.evidence:
        item = row.evidence[0]
        place = f"{item.start}-{item.end}"
        return frame.link(f"/documents/{item.document}", c=place) + f"#c={place}"
    return None
