"""Page numbers and running heads of a PDF: told by coming back at the same height, page after page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from graph import lazy_re as re
from loaders.files.pdf_pages import LARGER, Printed

_LEAST_PAGES = 3
_FIRST_PAGES = 4
_LONGEST_TITLE = 40
_AT_EDGE = 2
"""Lines at the head and at the foot of a page that may be furniture."""
_SAME_HEIGHT = 4.0
_DIGITS = re.compile(r"\d+")
_FINAL = ("。", "；", "，", "、", "：")
"""Text ends so, and no heading."""
_CLOCK = re.compile("#[:：]#|://")
"""When and whence a browser printed a page: it says nothing of the document."""
_DATED = re.compile("[#一二三四五六七八九十〇]+[年月日]")


@dataclass(frozen=True, slots=True)
class _Seen:
    y: float
    page: int
    line: int
    numbers: tuple[int, ...]
    """The numbers in it."""


def without_furniture(pages: Sequence[list[Printed]]) -> list[list[Printed]]:
    """The pages without their numbers and running heads.

    A head from the first pages that is printed nowhere else comes once, before all: it may be the only
    place that names the book and its year. The others are the titles of chapters, which have their own.
    """
    dropped: dict[int, set[int]] = defaultdict(set)
    heads: list[tuple[int, Printed]] = []
    for key, group in _groups(pages):
        texts = {_words(pages[seen.page][seen.line]) for seen in group}
        if len({seen.page for seen in group}) < _LEAST_PAGES:
            continue
        if len(texts) > 1 and (_DATED.search(key) or not _counts(group)):
            continue
        for seen in group:
            dropped[seen.page].add(seen.line)
        if len(texts) == 1 and group[0].page < _FIRST_PAGES and not _CLOCK.search(key):
            head = pages[group[0].page][group[0].line]
            heads.append((group[0].page, replace(head, text=head.text.strip())))
    left = [list(_left(page, dropped[number])) for number, page in enumerate(pages)]
    printed = {_words(line) for page in left for line in page if len(line.text) <= _LONGEST_TITLE}
    alone = [head for _, head in sorted(heads, key=lambda head: head[0]) if not _is_in(_words(head), printed)]
    if alone:
        left[0] = [*(replace(head, apart=True) for head in alone), *_set_off(left[0])]
    return left


def _is_in(words: str, printed: set[str]) -> bool:
    return any(words in other for other in printed)


def _set_off(page: list[Printed]) -> list[Printed]:
    return [replace(page[0], apart=True), *page[1:]] if page else []


def _groups(pages: Sequence[list[Printed]]) -> Iterator[tuple[str, list[_Seen]]]:
    """Lines at the head or the foot of pages that say the same at the same height, numbers apart."""
    alike: dict[tuple[str, bool], list[_Seen]] = defaultdict(list)
    for number, page in enumerate(pages):
        for place, low in _edges(page):
            words = _words(page[place])
            if not words.endswith(_FINAL):
                numbers = tuple(int(digits[-6:]) for digits in _DIGITS.findall(words))
                seen = _Seen(page[place].y, number, place, numbers)
                alike[_DIGITS.sub("#", words), low].append(seen)
    for (key, _), seen_there in alike.items():
        group: list[_Seen] = []
        for seen in sorted(seen_there, key=lambda seen: seen.y):
            if group and seen.y - group[-1].y > _SAME_HEIGHT:
                yield key, sorted(group, key=lambda seen: seen.page)
                group = []
            group.append(seen)
        yield key, sorted(group, key=lambda seen: seen.page)


def _words(line: Printed) -> str:
    return "".join(line.text.split())


def _edges(page: Sequence[Printed]) -> Iterator[tuple[int, bool]]:
    """The lines highest and lowest on the page, and whether each is at the foot."""
    lines = sorted((line.y, place) for place, line in enumerate(page) if not line.table)
    for _, place in lines[-_AT_EDGE:]:
        yield place, False
    for _, place in lines[:_AT_EDGE]:
        yield place, True


def _counts(group: Sequence[_Seen]) -> bool:
    """Whether the numbers that change go on as the pages do."""
    for values in zip(*(seen.numbers for seen in group), strict=True):
        steps = [value - seen.page for value, seen in zip(values, group, strict=True)]
        if len({*values}) > 1 and max(map(steps.count, steps)) <= 0.7 * len(steps):
            return False
    return True


def _left(page: Sequence[Printed], dropped: set[int]) -> Iterator[Printed]:
    """The other lines; the first of a page goes on with the page before, unless it is a heading."""
    kept = [line for place, line in enumerate(page) if place not in dropped]
    usual = median(line.size for line in kept) if kept else 0.0
    for number, line in enumerate(kept):
        yield line if number else replace(line, apart=line.table or line.size > LARGER * usual)
