"""The page of exports: every format with what it is and which program opens it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from viz.templating import Frame, render


@dataclass(frozen=True, slots=True)
class Offer:
    """One format."""

    name: str
    zh: str
    en: str
    opens: str
    file_name: str


def render_exports(frame: Frame, offers: Sequence[Offer], address: str) -> str:
    """A row a format; `address` is what stands before its name in the link."""
    return render("exports.html", frame, offers=offers, address=address)
