"""A text without what stands in brackets and quotes: nobody is appointed there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from graph import lazy_re as re
from loaders.text.view import View

BRACKET = re.compile(r"[（(][^（()）]{0,60}[)）]")
_ANY = re.compile("[（(“《「『]")
_QUOTED = re.compile(r"“[^”]{0,200}”|《[^》]{0,200}》|「[^」]{0,200}」|『[^』]{0,200}』")

_SAID = re.compile("[，。！？]")
_MARKED = re.compile(r"“[^”，。；：！？]{1,40}”|「[^」，。；：！？]{1,40}」|『[^』，。；：！？]{1,40}』")


def without_brackets(
    view: View, kept: Callable[[str, str], bool] | None = None, speech: bool = False
) -> View:
    """The text without brackets; what is quoted is blotted out, in place.

    `kept` is asked what is quoted and what stands behind it: where it is a name, only the marks go; with
    `speech` they alone go of whole sentences too that somebody says.
    """
    if not _ANY.search(view.text):
        return view
    joined = _without(view, (match.span() for match in BRACKET.finditer(view.text)))
    if kept is not None:
        text = joined.text
        names = (m for m in _MARKED.finditer(text) if kept(m[0][1:-1], text[m.end() : m.end() + 16]))
        joined = _without(joined, (mark for m in names for mark in (_mark(m.start()), _mark(m.end() - 1))))

    def blot(match: re.Match[str]) -> str:
        if speech and _SAID.search(match[0]) and match[0][0] not in "《":
            return "□" + match[0][1:-1] + "□"
        reported = (
            match[0].startswith("《关于接受")
            and "通过" in joined.text[max(0, match.start() - 3) : match.start()]
        )
        return (
            match[0] if reported else "□" * len(match[0])
        )  # a passed decision is the act that it is called by

    blotted = _QUOTED.sub(blot, joined.text)
    return View(joined.source, blotted, joined.offsets)


def _mark(place: int) -> tuple[int, int]:
    return place, place + 1


def _without(view: View, spans: Iterable[tuple[int, int]]) -> View:
    """The view without these stretches, which come in its order."""
    pieces, place = [], 0
    for start, end in spans:
        pieces.append(view[place:start])
        place = end
    return View.joined([*pieces, view[place:]])


_OPEN = "（(“‘《〈【[〔"


_CLOSE = "）)”’》〉】]〕"


_REACH = 60  # a bracket that does not close within this many characters is a slip of the scan


_CHARACTER = re.compile(f"[{re.escape(_OPEN + _CLOSE)}]")


PAIRED = re.compile(f'[{re.escape(_OPEN)}"]')


_STRAIGHT = re.compile(r'"[^"\n]{1,60}"')


@lru_cache(maxsize=64)
def outside_brackets(text: str) -> list[bool]:
    """For each character, whether it stands outside all brackets and quotation marks."""
    outside = [True] * len(text)
    if not PAIRED.search(text):
        return outside
    stack: list[int] = []
    for bracket in _CHARACTER.finditer(text):
        place, character = bracket.start(), bracket.group()
        while stack and place - stack[0] > _REACH:
            stack.pop(0)
        if character in _OPEN:
            stack.append(place)
        elif character in _CLOSE and stack:
            low = stack.pop()
            if not stack:
                outside[low : place + 1] = [False] * (place + 1 - low)
    for match in _STRAIGHT.finditer(text):
        outside[match.start() : match.end()] = [False] * (match.end() - match.start())
    return outside
