"""The page for an error: what was wrong, and the nearest names."""

from __future__ import annotations

from viz.templating import Frame, render


def render_trouble(frame: Frame, title: str, detail: str, nearest: tuple[str, ...] = ()) -> str:
    """One line that says what was wrong, the closest names as links, and a way on."""
    return render("trouble.html", frame, heading=title, detail=detail, nearest=nearest)
