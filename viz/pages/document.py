"""A source text with what it states marked in it, a part at a time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol, TypeVar

from markupsafe import Markup

from graph.questions.documents import DocumentRow
from viz.messages import in_language
from viz.pages.judging import Panel, words_for_review
from viz.templating import Frame, Lang, render
from viz.words import KINDS

PART_LENGTH = 24_000
"""Code points of a text shown at a time: a yearbook whole is too much for an old laptop."""
_JUMP_LENGTH = 28
_LAZY_LENGTH, _LINE_LENGTH = 3_000, 60


class Span(Protocol):
    """What lies over a stretch of a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Over = TypeVar("Over", bound=Span)


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage of a document and what states it."""

    start: int
    end: int
    kind: str
    """One of `KINDS`."""
    says: str
    page: int | None = None
    shown: str = ""
    """What a pointer over it shows; without it, what it says."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text, from `start` to `end`, of `total` code points."""

    start: int
    end: int
    total: int
    text: str


def parts_of(text: str, length: int) -> Iterator[Part]:
    """The text in parts of no more than that length; they end at line ends where they can."""
    start = 0
    while True:
        end = min(start + length, len(text))
        if end < len(text):
            line_end = text.rfind("\n", start + length // 2, end)
            end = line_end + 1 if line_end >= 0 else end
        yield Part(start, end, len(text), text[start:end])
        if end >= len(text):
            return
        start = end


def lazy_parts(
    text: str, over: Sequence[Over], draw: Callable[[Part, Sequence[Over]], Markup]
) -> list[tuple[Markup, int]]:
    """The text drawn a part at a time with what lies over each part, and about how many lines that takes.

    For a page with a text whole: what is far from the window is not laid out.
    """
    parts = []
    for part in parts_of(text, _LAZY_LENGTH):
        here = [one for one in over if one.start < part.end and one.end > part.start]
        lines = sum(1 + len(line) // _LINE_LENGTH for line in part.text.splitlines())
        parts.append((draw(part, here), lines))
    return parts


def part_around(text: str, place: int) -> Part:
    """The part of a text that a place lies in."""
    return next(part for part in parts_of(text, PART_LENGTH) if place < part.end or part.end == part.total)


def render_document(
    frame: Frame,
    document: DocumentRow,
    part: Part,
    marks: Sequence[Mark],
    chosen: tuple[int, int] | None,
    lines: Sequence[int],
    panel: Panel | None = None,
) -> str:
    """The text with its facts marked by kind and the chosen passage brought out.

    `lines` are the places at which the lines of the whole text begin; `panel` is what was read in the chosen
    passage, to be judged. Every mark leads to it.
    """
    jumps = [
        (mark, " ".join(part.text[max(mark.start - part.start, 0) :][:_JUMP_LENGTH].split()))
        for mark in marks
        if mark.kind == "event" and mark.start >= part.start
    ]
    return render(
        "document.html",
        frame,
        document=document,
        part=part,
        chosen=chosen,
        line_of=lambda place: bisect_right(lines, place),
        leaf=next((mark.page for mark in marks if (mark.start, mark.end) == chosen), None),
        body=marked_text(part, marks, chosen, frame.lang, opens=lambda mark: _address(frame, mark)),
        panel=panel,
        **words_for_review(),
        kinds={kind: words for kind, words in KINDS.items() if any(mark.kind == kind for mark in marks)},
        jumps=jumps,
    )


def marked_text(
    part: Part,
    marks: Sequence[Mark],
    chosen: tuple[int, int] | None,
    lang: Lang = "zh",
    anchors: Container[int] = (),
    opens: Callable[[Mark], str] | None = None,
) -> Markup:
    """The part as HTML: each stretch in the colour of the narrowest fact over it, the chosen passage a mark.

    Facts lie in and across one another, so the text is cut wherever one begins or ends. Where one of
    `anchors` begins a fact, a link to `#at-PLACE` leads. With `opens` a stretch is a link to the address of
    its fact.
    """
    low, high = (_within(part, place) for place in chosen or (part.start, part.start))
    cuts = {part.start, part.end, low, high}
    opening: dict[int, list[Mark]] = {}
    for mark in marks:
        cuts |= {_within(part, mark.start), _within(part, mark.end)}
        opening.setdefault(_within(part, mark.start), []).append(mark)
    active: list[Mark] = []
    pieces: list[Markup] = []
    for start, end in pairwise(sorted(cuts)):
        active = [mark for mark in active if mark.end > start] + opening.get(start, [])
        if start in anchors:
            pieces.append(Markup('<a id="at-{}"></a>').format(start))
        if chosen and low < high and start == low:
            pieces.append(Markup('<mark id="c={}-{}">').format(*chosen))
        pieces.append(_stretch(part.text[start - part.start : end - part.start], active, lang, opens))
        if chosen and low < high and end == high:
            pieces.append(Markup("</mark>"))
    return Markup("").join(pieces)


def _within(part: Part, place: int) -> int:
    return min(max(place, part.start), part.end)


def _address(frame: Frame, mark: Mark) -> str:
    place = f"{mark.start}-{mark.end}"
    return frame.here(at=None, tell=None, c=place) + f"#c={place}"


def _stretch(
    text: str, over: Sequence[Mark], lang: Lang, opens: Callable[[Mark], str] | None = None
) -> Markup:
    known = [mark for mark in over if mark.kind in KINDS]
    if not known:
        return Markup("{}").format(text)
    narrowest = min(known, key=lambda mark: mark.end - mark.start)
    words = in_language(KINDS[narrowest.kind], lang)
    shown = narrowest.shown or narrowest.says
    tip = f"{words}：{shown}" if shown else words
    if opens is not None and text.strip():
        link = Markup('<a class="fact k-{}" title="{}" href="{}">{}</a>')
        return link.format(narrowest.kind, tip, opens(narrowest), text)
    return Markup('<span class="fact k-{}" title="{}">{}</span>').format(narrowest.kind, tip, text)
