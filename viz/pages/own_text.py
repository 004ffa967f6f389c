"""A reader's own text: the form that it is sent by, and what is read in it, marked at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.facts import DocumentFact, StatedFact
from viz.pages.reading import reading_of
from viz.templating import Frame, render
from viz.words import in_megabytes

TOLD = {
    "title": ("题名", "title", "石泉县大事记"),
    "published": ("发布日期", "published", "2020-01-08"),
    "places": ("地方", "places", "甘肃省、金昌市、金川区"),
    "publisher": ("发布者", "publisher", "石泉县人民政府办公室"),
}
"""What may be told of a text: names as `Given` has them, the words for each, and an example."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The form as it was filled in."""

    text: str = ""
    told: dict[str, str] = field(default_factory=dict)


def render_own_text(
    frame: Frame,
    limit: int,
    filled: Filled | None = None,
    read: tuple[str, Sequence[DocumentFact | StatedFact]] | None = None,
    trouble: str = "",
    *,
    chose_file: bool = False,
) -> str:
    """The form, and below it the text with its facts where it has been read; or what was wrong with it.

    `limit`: the bytes that can be sent at once, which the form tells.
    """
    reading = None
    if read is not None:
        text, (document, *facts) = read
        assert isinstance(document, DocumentFact)
        reading = reading_of(document, facts, text, frame.lang)
    return render(
        "own_text.html",
        frame,
        filled=filled or Filled(),
        told=TOLD,
        reading=reading,
        limit=limit,
        most=in_megabytes(limit),
        trouble=trouble,
        chose_file=chose_file,
    )
