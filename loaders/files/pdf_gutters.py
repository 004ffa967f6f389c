"""The white between two columns of a PDF page, told from the white between the cells of a table."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from statistics import median

from graph import lazy_re as re
from loaders.files.pdf_glyphs import WIDE
from loaders.files.pdf_lines import Piece

LARGER = 1.2
_LEAST_GUTTER = 0.9
"""Of a sign's size."""
_NARROWEST = 8
"""Signs on a line of the narrowest column."""
_MOST_ACROSS = 0.15
"""Of the lines: headings, page numbers and ends of paragraphs may lie across a gutter."""
_FULL_WIDTH = 0.55
"""Of the page: text that goes on longer is in no column."""
_LEAST_FULL = 0.45
"""Of a column's lines end at its edge, as running text does and cells do not."""
_LEAST_STOPS = 0.35
_LEAST_LONG = 0.3
_LEAST_PROSE = 0.4
_LEAST_LINES = 4
_LEAST_UNEVEN = 0.3
"""Of the lines of one side stand beside a line of the other without being level with it: no row does so."""
_LEAST_WORDS = 5
"""Signs that belong to no date."""
_LABEL_WHITE = 1.3
_MOST_LEFT_OVER = 0.4
"""Of the lines of the column before; a table has a cell on most of its rows."""
_NEAR = 3.0
"""Signs from a line that fills its column to the next column."""
_HALF_GUTTER = 2.2
"""Signs between the middle of the page and the second of two columns, at most."""
_STOPS = "。；！？"
_OF_DATES = frozenset("一二三四五六七八九十〇零○年月日至起今，、（）—～")
_PROSE = re.compile(
    r"[。，；！？]|.{1,6}：.|.+（[^）]{4,}）$"
    r"|\A(?:[△Δ▲○●◎☆★◆【]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[月日]|[同是][日月年]|[\d.年月日—–～~至今-]{6,})"
    r"[^\d\s至—]{4}"
)
"""What lines of running text have, and entries behind a label; the cells of a table are bare words."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """White between two columns, told by the right one: its lines all begin at one place."""

    middle: float


def gutters_of(pieces: Sequence[Piece], page_middle: float) -> list[Gutter]:
    """The gutters at which running text breaks off, from left to right."""
    low, high = min((p.x for p in pieces), default=0.0), max((p.right for p in pieces), default=0.0)
    size = median(piece.size for piece in pieces) if pieces else 0.0
    page = max(high, 2 * page_middle - low) - low
    narrow = [
        piece for piece in pieces if _length(piece) <= _FULL_WIDTH * page and piece.size <= LARGER * size
    ]
    most = max(1.0, _MOST_ACROSS * len({round(piece.y / size) for piece in narrow}))
    least = _NARROWEST * size
    # White that nothing lies over counts beside a column of one line, too.
    white = sorted({*_white(narrow, most), *_white(narrow, 0.0)}, key=lambda stretch: stretch[1])
    wide = [(left, right) for left, right in white if right - left >= _LEAST_GUTTER * size]
    edges = sorted({_edge(narrow, left, right, size) for left, right in wide})
    for regular in _regular(edges, _left_edges(narrow, size), page_middle, size):
        gutters = [Gutter(edge - _LEAST_GUTTER / 2 * size) for edge in regular]
        sides = _sides(narrow, gutters)
        texts = sum(any(_is_text(run, size) for run in _runs(side, size)) for side in sides)
        if all(sides) and (texts > 1 or _is_the_rest(sides[0], sides[-1], regular[0], size)):
            return gutters
    found: list[Gutter] = []
    for edge in edges:
        gutter = Gutter(edge - _LEAST_GUTTER / 2 * size)
        if gutter.middle - low < least or high - gutter.middle < least:
            continue
        before, after = _sides([piece for piece in narrow if piece.x >= low], [gutter])
        if after and _parts_columns(_beside(after, before, size), after, size):
            found.append(gutter)
            low = gutter.middle
    return found


def _regular(
    edges: Sequence[float], lefts: Iterable[float], middle: float, size: float
) -> Iterator[Sequence[float]]:
    """Where the columns after the first would begin if the page were set in halves or thirds."""
    yield from ([edge] for edge in edges if 0.2 * size < edge - middle < _HALF_GUTTER * size)
    for one, other in combinations(edges, 2):
        white = one + other - 2 * middle
        if not 0.4 * size < white < 2 * _HALF_GUTTER * size:
            continue
        if any(abs((other - one) - (one - left)) < 0.3 * size for left in lefts):
            yield [one, other]


def _is_the_rest(before: list[Piece], after: list[Piece], edge: float, size: float) -> bool:
    """Whether a few lines at the top were left over from a column that text fills: a name and a date."""
    lower = max(piece.y for piece in before) - max(piece.y for piece in after)
    if lower > 2 * size or len(list(lines_of(after))) > _MOST_LEFT_OVER * len(list(lines_of(before))):
        return False
    return any(_is_text(run, size) and edge - run.right < _NEAR * size for run in _runs(before, size))


def _left_edges(pieces: Sequence[Piece], size: float) -> set[float]:
    """Where the first column may begin: at the leftmost print, or where two lines do."""
    starts = sorted(piece.x for piece in pieces)
    return {*starts[:1], *[one for one, other in pairwise(starts) if other - one < 0.2 * size][:1]}


def _sides(pieces: Sequence[Piece], gutters: Sequence[Gutter]) -> list[list[Piece]]:
    """What stands in each column."""
    inside = [piece for piece in pieces if not any(lies_across(piece, gutter) for gutter in gutters)]
    edges = [float("-inf"), *(gutter.middle for gutter in gutters), float("inf")]
    return [
        [piece for piece in inside if low <= (piece.x + piece.right) / 2 < high]
        for low, high in pairwise(edges)
    ]


def _runs(pieces: Sequence[Piece], size: float) -> Iterator[Piece]:
    """Pieces of one line, with a label and what follows it put together."""
    for line in lines_of(pieces):
        line.sort(key=lambda piece: piece.x)
        last = line[0]
        for piece in line[1:]:
            if piece.x - last.right < _LABEL_WHITE * size:
                last = Piece(last.text + piece.text, last.x, last.y, piece.right, last.size)
            else:
                yield last
                last = piece
        yield last


def _beside(after: list[Piece], before: list[Piece], size: float) -> list[Piece]:
    """What of the left stands at the height of what is on the right."""
    top, bottom = max(piece.y for piece in after) + size, min(piece.y for piece in after) - size
    return [piece for piece in before if bottom <= piece.y <= top]


def _white(pieces: Sequence[Piece], most: float) -> Iterator[tuple[float, float]]:
    """Stretches across the page that few pieces lie over."""
    edges = sorted([(piece.x, 1) for piece in pieces] + [(piece.right, -1) for piece in pieces])
    over = 0
    begin: float | None = edges[0][0] if edges else None
    for place, step in edges:
        over += step
        if over > most and begin is not None:
            yield begin, place
            begin = None
        elif over <= most and begin is None:
            begin = place


def _edge(pieces: Sequence[Piece], left: float, right: float, size: float) -> float:
    """Where the column to the right begins: most of its lines may be indented, and few begin at its edge."""
    starts = sorted(piece.x for piece in pieces if left + _LEAST_GUTTER * size <= piece.x <= right)
    for number, start in enumerate(starts[:-1]):
        if starts[number + 1] - start < 0.2 * size or 1.7 * size < right - start < 2.3 * size:
            return start
    return right


def _parts_columns(left: list[Piece], right: list[Piece], size: float) -> bool:
    """Whether running text stands on both sides: columns are read down, and the rows of a table across."""
    before, after = list(lines_of(left)), list(lines_of(right))
    fewest = min(len(before), len(after))
    if fewest >= _LEAST_LINES and _breaks_text(before, after, size):
        return True
    if not all(any(_is_text(piece, size) for piece in side) for side in (left, right)):
        return False
    return _is_uneven(before, after, size) or (fewest > 2 and _is_prose(before) and _is_prose(after))


def _breaks_text(before: list[list[Piece]], after: list[list[Piece]], size: float) -> bool:
    """Whether lines break off at the gutter, or sentences end there."""
    ends = [max(line, key=lambda piece: piece.right) for line in before]
    stops = sum(piece.text[-1] in _STOPS for piece in ends)
    stops_after = sum(max(line, key=lambda piece: piece.right).text[-1] in _STOPS for line in after)
    if min(stops, stops_after) >= 2 and stops + stops_after >= _LEAST_STOPS * (len(before) + len(after)):
        return True
    edge = max(piece.right for piece in ends)
    full = [piece for piece in ends if piece.right > edge - 1.6 * size and _is_text(piece, size)]
    long = [line for line in after if any(_is_text(piece, size) for piece in line)]
    return len(full) >= max(3, _LEAST_FULL * len(before)) and len(long) >= max(3, _LEAST_LONG * len(after))


def _is_uneven(before: list[list[Piece]], after: list[list[Piece]], size: float) -> bool:
    """Whether lines stand beside each other at heights of their own.

    A cell set in the middle beside one of two lines is half a line off, which is more.
    """
    heights = sorted(line[0].y for line in before)
    uneven = 0
    for line in after:
        at = bisect_left(heights, line[0].y)
        off = min(abs(height - line[0].y) for height in heights[max(at - 1, 0) : at + 1])
        uneven += 0.12 * size < off < 0.55 * size
    return uneven >= max(2, _LEAST_UNEVEN * min(len(before), len(after)))


def _is_prose(side: list[list[Piece]]) -> bool:
    texts = ["".join(p.text for p in sorted(line, key=lambda piece: piece.x)) for line in side]
    return sum(bool(_PROSE.search(text)) for text in texts) >= _LEAST_PROSE * len(side)


def _is_text(piece: Piece, size: float) -> bool:
    """A sentence, or long and with Chinese words in it: not a term of office, 1999.03—2001.06."""
    if _length(piece) < _NARROWEST * size:
        return piece.text[-1] in _STOPS and _length(piece) >= _LEAST_WORDS * size
    return sum(character >= WIDE and character not in _OF_DATES for character in piece.text) >= _LEAST_WORDS


def _length(piece: Piece) -> float:
    return piece.right - piece.x


def lies_across(piece: Piece, gutter: Gutter) -> bool:
    """Whether print goes on over a gutter: more than a stop that hangs into it."""
    least = min(piece.size, 0.3 * _length(piece))
    return piece.x + least < gutter.middle < piece.right - least


def known_gutters(
    number: int, pages: Sequence[Sequence[Gutter]], pieces: Sequence[Piece]
) -> Sequence[Gutter]:
    """The gutters of one page: its own, or those of the nearest page that has some, if they fit its lines.

    Left and right pages may be set apart, so a page two away is nearer than the next.
    """
    if pages[number]:
        return pages[number]
    others = [other for other, gutters in enumerate(pages) if gutters]
    for other in sorted(others, key=lambda other: ((other - number) % 2, abs(other - number)))[:1]:
        if all(_fits(gutter, pieces) for gutter in pages[other]):
            return pages[other]
    return []


def _fits(gutter: Gutter, pieces: Sequence[Piece]) -> bool:
    """Whether lines stand on both sides of a gutter and hardly any over it."""
    across = sum(lies_across(piece, gutter) for piece in pieces)
    left = sum((piece.x + piece.right) / 2 <= gutter.middle for piece in pieces)
    return min(left, len(pieces) - across - left) >= 1 and across <= _MOST_ACROSS * len(pieces)


def lines_of(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces on one height, whatever column they stand in."""
    line: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: -piece.y):
        if line and line[0].y - piece.y > 0.3 * piece.size:
            yield line
            line = []
        line.append(piece)
    if line:
        yield line
