"""The margins of a PDF's columns: a line that reaches one is broken there, whether its text ends or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from loaders.files.pdf_columns import Band
from loaders.files.pdf_lines import Row

_LONG = 8
"""Signs of a line that may tell a margin."""
_SHORT_OF = 1.2
"""Signs by which most lines fall short of their margin at most, since the next sign did not fit."""
_LEAST_LINES = 10
"""Lines that end at one place make it a margin; the longest lines of a list are fewer."""
_BESIDE_A_GUTTER = 3
"""The same where columns were told by the lines that break off there."""
_BEFORE_THE_NEXT = 3.0
_OFF_CENTRE = 1.0
_SEVERAL = 0.1
"""Of the lines of a column begin at its edge."""
_LEAST_INNER = 5
_LABEL = 12
STOPS = "。！？；：!?;:"


@dataclass(frozen=True, slots=True)
class Margin:
    """Where the lines of a column are broken."""

    right: float
    indents: bool
    """Whether its paragraphs begin with an indent, so that a line without one goes on with the line above."""

    def short_of(self, row: Row) -> float | None:
        """How many signs more would fit on a line of running text that may go on below; else `None`."""
        if "\u3000\u3000" in row.text[_LABEL:] or (row.text[-1] in STOPS and not self.indents):
            return None
        return (self.right - row.right) / row.size


_Key = tuple[int, int, int]
"""How many columns, which of them, and whether the page is a left or a right one."""


@dataclass(frozen=True, slots=True)
class Margins:
    """The margins that many lines of a document share."""

    shared: Mapping[_Key, Margin]

    def on_page(self, number: int, band: Band, middle: float) -> list[Margin | None]:
        """The margin of each column of a band; `None` where nothing tells it."""
        columns = list(_columns(number, band))
        if len(columns) > 1:
            alike = _alike([rows for _, rows in columns], middle)
            return [self.shared.get(key, margin) for (key, _), margin in zip(columns, alike, strict=True)]
        return [self.shared.get(key) or _centred(rows, middle) for key, rows in columns]


def margins_of(pages: Sequence[Sequence[Band]]) -> Margins:
    """What the lines of all pages tell of the margins."""
    together: dict[_Key, list[list[Row]]] = defaultdict(list)
    for number, bands in enumerate(pages):
        for band in bands:
            for key, rows in _columns(number, band):
                together[key].append(rows)
    shared = {}
    for key, columns in together.items():
        ends = sorted((row.right for rows in columns for row in inner(rows) if _is_long(row)), reverse=True)
        least = _LEAST_LINES if key[0] == 1 else _BESIDE_A_GUTTER
        if len(ends) >= least:
            right = ends[len(ends) // 50]  # a line or two may hang over
            size = median(row.size for rows in columns for row in rows)
            if sum(end >= right - _SHORT_OF * size for end in ends) >= least:
                shared[key] = Margin(right, _indents(columns))
    return Margins(shared)


def _columns(number: int, band: Band) -> Iterator[tuple[_Key, list[Row]]]:
    for place, column in enumerate(band.columns):
        yield (len(band.columns), place, number % 2), [thing for thing in column if isinstance(thing, Row)]


def _centred(rows: list[Row], middle: float) -> Margin | None:
    """The margin of a page by itself: its longest line ends as far from the side as the lines begin."""
    long = [row for row in inner(rows) if _is_long(row)]
    if not long:
        return None
    longest = max(long, key=lambda row: row.right)
    off = (left_edge(rows) + longest.right) / 2 - middle
    return Margin(longest.right, _indents([rows])) if abs(off) <= _OFF_CENTRE * longest.size else None


def _alike(columns: list[list[Row]], middle: float) -> list[Margin | None]:
    """The margins of columns of one width: the longest line ends just before the next or the side.

    A few lines tell them where the document has no more.
    """
    edges = [min((row.x for row in rows), default=middle) for rows in columns]
    beyond = [*edges[1:], 2 * middle - edges[0]]
    widths = [0.0]
    for edge, end, rows in zip(edges, beyond, columns, strict=True):
        longest = max((row for row in rows if _is_long(row)), key=lambda row: row.right, default=None)
        most = _SHORT_OF if rows is columns[-1] else _BEFORE_THE_NEXT
        if longest is not None and abs(end - longest.right) < most * longest.size:
            widths.append(longest.right - edge)
    if not any(widths):
        return [None] * len(columns)
    indents = _indents([rows for rows in columns if rows])
    return [Margin(edge + max(widths), indents) for edge in edges]


def _indents(columns: Sequence[list[Row]]) -> bool:
    """Whether paragraphs are indented: some lines are, by two signs, and the others begin at the edge."""
    inward = [(row.x - left_edge(rows)) / row.size for rows in columns for row in rows]
    return sum(1.4 <= by <= 2.6 for by in inward) >= max(2, 0.05 * len(inward))


def _is_long(row: Row) -> bool:
    return len(row.text) >= _LONG


def left_edge(rows: Sequence[Row]) -> float:
    """Where the lines of a column begin: the leftmost place at which several do."""
    starts = sorted(row.x for row in inner(rows))
    if not starts:
        return 0.0
    near = 0.5 * median(row.size for row in rows)
    least = max(2, _SEVERAL * len(starts))
    for number, low in enumerate(starts):
        if sum(start - low < near for start in starts[number:]) >= least:
            return low
    return starts[0]


def inner(rows: Sequence[Row]) -> Sequence[Row]:
    """The lines of a column but the first and the last, which may be the running head and the page number."""
    return rows[1:-1] if len(rows) > _LEAST_INNER else rows
