"""A post: its holders in order, with the gaps and overlaps between them."""

from __future__ import annotations

from graph.questions.shared.base import Answer
from graph.questions.succession import SuccessionRow
from viz.pictures import scripts
from viz.succession import draw_holders, relation_in_words
from viz.templating import Frame, render


def render_post(
    frame: Frame,
    title: str,
    organization: tuple[str, str] | None,
    answer: Answer[SuccessionRow],
    level: str | None = None,
) -> str:
    """The page of one post; `organization` is id and name of the one it is in, `level` its 级别."""
    picture = draw_holders(answer.rows, "succession", frame.lang)
    remarks = [
        (row, words)
        for row in answer.rows
        if row.relation in ("gap", "overlap") and (words := relation_in_words(row, frame.lang))
    ]
    return render(
        "post.html",
        frame,
        title=title,
        organization=organization,
        level=level,
        answer=answer,
        remarks=remarks,
        picture=picture,
        relation=lambda row: relation_in_words(row, frame.lang),
        scripts=scripts({"bokeh"}, frame.offline) if picture else "",
    )
