"""The page for an error: what was wrong, and the nearest names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from viz.templating import Frame, render

_NO_DATE = re.compile(r"^(?:[\w-]+ 的 )?\w+: (?=不是日期)")
"""Which parameter of which question it was: the form above the line shows it."""


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
        heading=_NO_DATE.sub("", title),
        detail=_NO_DATE.sub("", detail),
        nearest=nearest,
        asked=asked,
        organizations=names[0],
        posts=names[1],
        on="",
    )
