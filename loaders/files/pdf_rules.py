"""The ruled lines of a PDF page: what its tables are drawn with."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

from loaders.files.pdf_glyphs import Turn

_MOST_PATHS = 3000
"""A page with more lines than that is a map or a drawing, and has no table that we could read."""
THIN = 3.0
_SHORT = 6.0


class Rule(NamedTuple):
    """A ruled line: at `at` up the page (or across it), from `low` to `high`."""

    at: float
    low: float
    high: float


def rules_of(page: Any, turn: Turn) -> tuple[list[Rule], list[Rule]]:
    """The ruled lines of a page of pypdfium2: those across it, and the upright ones."""
    from pypdfium2 import raw

    strokes: list[tuple[float, float, float, float]] = []
    for number, path in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1)):
        if number > _MOST_PATHS:
            return [], []
        strokes += _strokes(raw, path)
    across: list[Rule] = []
    upright: list[Rule] = []
    for x0, y0, x1, y1 in strokes:
        (a, b), (c, d) = turn(x0, y0), turn(x1, y1)
        wide, tall = abs(a - c), abs(b - d)
        if tall <= THIN and wide >= _SHORT:
            across.append(Rule((b + d) / 2, min(a, c), max(a, c)))
        elif wide <= THIN and tall >= _SHORT:
            upright.append(Rule((a + c) / 2, min(b, d), max(b, d)))
    return list(_whole(across)), list(_whole(upright))


def _strokes(raw: Any, path: Any) -> Iterator[tuple[float, float, float, float]]:
    """The straight lines of a path: its strokes, or itself where it is a filled shape as thin as a line."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    if not stroke.value:
        left, bottom, right, top = path.get_bounds()
        if fill.value and min(right - left, top - bottom) <= THIN:
            yield left, bottom, right, top
        return
    count = raw.FPDFPath_CountSegments(path)
    if count > _MOST_PATHS:
        return
    matrix = path.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    begin = last = (0.0, 0.0)
    for number in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, number)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begin = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield (*last, *point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield (*point, *begin)
        last = point


def _whole(rules: list[Rule]) -> Iterator[Rule]:
    """Pieces of one line, which tables are drawn with, put together."""
    level: list[Rule] = []
    for rule in sorted(rules):
        if level and rule.at - level[0].at > THIN:
            yield from _merged(level)
            level = []
        level.append(rule)
    yield from _merged(level)


def _merged(rules: list[Rule]) -> Iterator[Rule]:
    last: Rule | None = None
    for rule in sorted(rules, key=lambda rule: rule.low):
        if last is not None and rule.low <= last.high + THIN:
            last = Rule(last.at, last.low, max(last.high, rule.high))
        else:
            if last is not None:
                yield last
            last = rule
    if last is not None:
        yield last
