"""A source text with what it states marked in it, a part at a time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol, TypeVar

from markupsafe import Markup

from graph.questions.documents import DocumentRow
from graph.questions.lists.table import folded
from viz.messages import in_language
from viz.pages.judging import Panel, words_for_review
from viz.templating import Frame, Lang, render
from viz.words import KINDS

PART_LENGTH = 4_000
"""Code points of a text sent at a time: a yearbook whole is too much for an old laptop. The next part comes
as one reads on."""
_MOST_HEADINGS, _MOST_FOUND = 120, 100
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


@dataclass(frozen=True, slots=True)
class Found:
    """The lines of a text that hold all words looked for: each with its number and where it begins."""

    words: str
    terms: Sequence[str]
    lines: Sequence[tuple[int, int, str]]
    total: int


def find_lines(text: str, lines: Sequence[int], words: str) -> Found:
    """The lines with all the words, in whatever script or width they are printed."""
    terms = [folded(word) for word in words.split()]
    found = []
    for number, (start, end) in enumerate(pairwise([*lines, len(text)]), 1):
        line = folded(text[start:end])
        if all(term in line for term in terms):
            found.append((number, start, text[start:end]))
    return Found(words, terms, found[:_MOST_FOUND], len(found))


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
    headings: Sequence[tuple[Sequence[str], int]] = (),
    found: Found | None = None,
) -> str:
    """The text with its facts marked by kind and the chosen passage brought out.

    `lines` are the places at which the lines of the whole text begin; `panel` is what was read in the chosen
    passage, to be judged. Every mark leads to it. `headings` are those above entries, with where the first
    entry below each stands.
    """
    return render(
        "document.html",
        frame,
        document=document,
        part=part,
        chosen=chosen,
        line_of=lambda place: bisect_right(lines, place),
        leaf=next((mark.page for mark in marks if (mark.start, mark.end) == chosen), None),
        body=marked_text(
            part,
            marks,
            chosen,
            frame.lang,
            opens=lambda mark: _address(frame, mark),
            lines=lines,
        ),
        panel=panel,
        **words_for_review(),
        kinds={kind: words for kind, words in KINDS.items() if any(mark.kind == kind for mark in marks)},
        jumps=_jumps(headings),
        found=found,
    )


def _jumps(headings: Sequence[tuple[Sequence[str], int]]) -> list[tuple[str, int]]:
    """What to jump to; of very many headings, the upper ones alone."""
    for depth in (None, 1):
        found: dict[str, int] = {}
        for path, start in headings:
            found.setdefault(" · ".join(path[:depth]), start)
        if len(found) <= _MOST_HEADINGS:
            break
    return list(found.items())[:_MOST_HEADINGS]


def marked_text(
    part: Part,
    marks: Sequence[Mark],
    chosen: tuple[int, int] | None,
    lang: Lang = "zh",
    anchors: Container[int] = (),
    opens: Callable[[Mark], str] | None = None,
    lines: Sequence[int] = (),
) -> Markup:
    """The part as HTML: each stretch in the colour of the narrowest fact over it, the chosen passage a mark.

    Facts lie in and across one another, so the text is cut wherever one begins or ends. Where one of
    `anchors` begins a fact, a link to `#at-PLACE` leads. With `opens` a stretch is a link to the address of
    its fact. Where one of `lines` begins stands its number, which is no text.
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
        shown = _numbered(part.text[start - part.start : end - part.start], start, lines)
        pieces.append(_stretch(shown, active, lang, opens))
        if chosen and low < high and end == high:
            pieces.append(Markup("</mark>"))
    return Markup("").join(pieces)


def _numbered(text: str, start: int, lines: Sequence[int]) -> Markup:
    """The stretch of a text from `start`, with a number wherever one of its lines begins."""
    first, last = bisect_left(lines, start), bisect_left(lines, start + len(text))
    pieces, at = [], start
    for number in range(first, last):
        begin = lines[number]
        pieces.append(Markup('{}<i id="{}"></i>').format(text[at - start : begin - start], number + 1))
        at = begin
    return Markup("").join(pieces) + text[at - start :]


def _within(part: Part, place: int) -> int:
    return min(max(place, part.start), part.end)


def _address(frame: Frame, mark: Mark) -> str:
    """Within the text's own page: short, since there are many."""
    place = f"{mark.start}-{mark.end}"
    return frame.here(at=None, tell=None, find=None, c=place)[len(frame.path) :] + f"#c={place}"


def _stretch(
    text: Markup, over: Sequence[Mark], lang: Lang, opens: Callable[[Mark], str] | None = None
) -> Markup:
    known = [mark for mark in over if mark.kind in KINDS]
    if not known:
        return text
    narrowest = min(known, key=lambda mark: mark.end - mark.start)
    words = in_language(KINDS[narrowest.kind], lang)
    shown = narrowest.shown or narrowest.says
    tip = f"{words}：{shown}" if shown else words
    if opens is not None and text.strip():
        link = Markup('<a class="fact k-{}" title="{}" href="{}">{}</a>')
        return link.format(narrowest.kind, tip, opens(narrowest), text)
    return Markup('<span class="fact k-{}" title="{}">{}</span>').format(narrowest.kind, tip, text)
