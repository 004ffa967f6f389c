"""The page for an error: what was wrong, and the nearest names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from viz.templating import Frame, render


def render_trouble(
    frame: Frame,
    title: str,
    detail: str,
    nearest: Sequence[str] = (),
    asked: Mapping[str, str] | None = None,
    names: tuple[Sequence[str], Sequence[str]] = ((), ()),
) -> str:
    """One line that says what was wrong, the closest names as links, and a way on.

    With `asked`, the sentence with blanks stands there again as it was filled in; it suggests `names`.
    """
    return render(
        "trouble.html",
        frame,
        heading=title,
        detail=detail,
        nearest=nearest,
        asked=asked,
        organizations=names[0],
        posts=names[1],
        on="",
    )
