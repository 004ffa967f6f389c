"""The signs on a PDF page, each at its place.

A page that is set upright from top to bottom, or turned, is turned here, so that lines run from left to
right for all who come after; y grows upwards as in the file.
"""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

WIDE = "\u2e80"
"""From here on signs take a whole square, but for a few."""
_CLOSE = 0.2
"""Of a sign's size: the same sign drawn twice as near as that is one, printed bold."""
_PAIRED = frozenset("—…─")
"""Signs that are written twice, and that fonts may draw as one."""
_HYPHENS = frozenset("\x02\ufffe\u00ad")
_UNKNOWN = frozenset("\0\ufffd\uffff")


class Glyph(NamedTuple):
    """One sign: where its pen starts, where it ends, and how large it is."""

    text: str
    x: float
    y: float
    right: float
    size: float


Turn = Callable[[float, float], tuple[float, float]]
_TURNS: dict[str, Turn] = {
    "right": lambda x, y: (x, y),
    "down": lambda x, y: (-y, x),
    "up": lambda x, y: (y, -x),
    "left": lambda x, y: (-x, -y),
}


def glyphs_of(page: Any) -> tuple[list[Glyph], Turn, int]:
    """The signs of a page of pypdfium2, how they were turned, and how many have no known meaning."""
    characters, unmapped = _characters(page)
    turn = _TURNS[_direction(characters)]
    return list(_once(_turned(characters, turn))), turn, unmapped


class _Character(NamedTuple):
    text: str
    x: float
    y: float
    box: tuple[float, float, float, float]
    """Left, bottom, right, top."""
    size: float


def _characters(page: Any) -> tuple[list[_Character], int]:
    from pypdfium2 import raw

    layer = page.get_textpage()
    try:
        drawn, unmapped = _drawn(raw, layer.raw, layer.count_chars())
    finally:
        layer.close()
    sizes = _sizes(drawn)
    return [_Character(text, x, y, box, sizes(size, box)) for text, x, y, box, size in drawn], unmapped


_Drawn = tuple[str, float, float, tuple[float, float, float, float], float]


def _drawn(raw: Any, layer: Any, count: int) -> tuple[list[_Drawn], int]:
    """Every sign but white space, which the gaps between the others tell better."""
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    found: list[_Drawn] = []
    unmapped = 0
    high = 0
    for number in range(count):
        code = raw.FPDFText_GetUnicode(layer, number)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
            high = 0
        text = chr(code)
        if text.isspace():
            continue
        if text in _UNKNOWN or "\ue000" <= text <= "\uf8ff":
            unmapped += 1
            continue
        raw.FPDFText_GetCharOrigin(layer, number, x, y)
        raw.FPDFText_GetLooseCharBox(layer, number, box)
        size = raw.FPDFText_GetFontSize(layer, number)
        edges = (box.left, box.bottom, box.right, box.top)
        found.append(("-" if text in _HYPHENS else text, x.value, y.value, edges, size))
    return found, unmapped


def _sizes(drawn: list[_Drawn]) -> Callable[[float, tuple[float, float, float, float]], float]:
    """How large a sign is on the page: the file's own figure may be scaled, so squares are measured."""
    widths: dict[float, list[float]] = defaultdict(list)
    for text, _, _, box, size in drawn:
        if text >= WIDE:
            widths[size].append(max(box[2] - box[0], 0.9 * (box[3] - box[1])))
    scale = {size: sorted(seen)[len(seen) * 3 // 4] / size for size, seen in widths.items() if size > 2}
    usual = sorted(scale.values())[len(scale) // 2] if scale else None

    def measured(size: float, box: tuple[float, float, float, float]) -> float:
        if size > 2 and (known := scale.get(size, usual)):
            return max(size * known, 1.0)
        return max(0.9 * (box[3] - box[1]), 1.0)

    return measured


def _direction(characters: list[_Character]) -> str:
    """Which way most signs follow one another."""
    steps = {"right": 0, "down": 0, "up": 0, "left": 0}
    for one, other in pairwise(characters):
        dx, dy, size = other.x - one.x, other.y - one.y, one.size
        if abs(dy) < 0.3 * size and 0 < abs(dx) < 3 * size:
            steps["right" if dx > 0 else "left"] += 1
        elif abs(dx) < 0.3 * size and 0 < abs(dy) < 1.6 * size:
            steps["down" if dy < 0 else "up"] += 1
    return max(steps, key=lambda way: steps[way])


def _turned(characters: list[_Character], turn: Turn) -> Iterator[Glyph]:
    for text, x, y, box, size in characters:
        left, line = turn(x, y)
        right = max(turn(box[0], box[1])[0], turn(box[2], box[3])[0])
        if text >= WIDE:
            right = max(right, left + size)
        yield Glyph(text, left, line, right, size)


def _once(glyphs: Iterator[Glyph]) -> Iterator[Glyph]:
    """The signs without those drawn again over themselves."""
    seen: dict[tuple[str, int], list[Glyph]] = defaultdict(list)
    last: Glyph | None = None
    for glyph in glyphs:
        near = _CLOSE * glyph.size
        row = int(glyph.y // near)
        again = any(
            abs(other.x - glyph.x) < near and abs(other.y - glyph.y) < near
            for at in (row - 1, row, row + 1)
            for other in seen.get((glyph.text, at), ())
        )
        if not again or (glyph == last and glyph.text in _PAIRED):
            seen[glyph.text, row].append(glyph)
            yield glyph
        last = glyph
