"""Rows of lists and tables that hold a name beside a term or a post, and that no fact is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from graph import lazy_re as re
from loaders.document.model import Line
from loaders.lexicon import alternatives, lexicon
from loaders.names.in_clause import is_no_person
from loaders.names.offices import post_length
from loaders.names.people import could_be_name, is_name, surname_length
from loaders.text.patterns import RARE_HAN, any_of

_WORDS = alternatives("shapes")
_CELLS = re.compile(f"[|│\t]|[ 　]{{3,}}|　{{2,}}|(?<=[{RARE_HAN}]{{3}})　")
_LABEL = re.compile(rf"^[\s　|│]*(?:(?:{_WORDS['numbered']})[、.．\s　|│]*)?")
_GAPS = re.compile("[ 　]+")
_BRACKET = re.compile("[（(][^（()）]*[)）]")
_SENTENCE = re.compile("[。；！？].")
_FEWEST = 2
"""One line alone that looks so may be anything."""
_LONGEST = 120


def unclaimed_rows(
    lines: Sequence[Line], is_taken: Callable[[int, int, bool], bool]
) -> Iterator[tuple[Line, Line]]:
    """The first and the last line of every run of such rows of which none is taken; a lone one beside rows
    that are, or two at least. `is_taken` is given the place of a row, and whether it prints a post."""
    run: list[Line] = []
    titled = beside = False
    for line in lines:
        text = line.view.text
        if len(text.strip()) < _FEWEST:
            continue
        longest = _LONGEST if "|" in text or "\t" in text else _LONGEST // 2
        cells = _cells(text) if len(text) <= longest and not _SENTENCE.search(text) else []
        if _is_head(cells):
            titled = True
        elif len(cells) < _FEWEST:
            titled = False
        row = len(cells) >= _FEWEST and not _is_head(cells) and _is_row(text, cells, titled)
        row = row or (len(text) <= _LONGEST // 2 and _is_labelled(text))
        if row and not is_taken(*line.view.span(), any(map(_is_post, cells))):
            run.append(line)
            continue
        if len(run) >= _FEWEST or (run and (beside or row or _is_signed(run[0]))):
            yield run[0], run[-1]
        run, beside = [], row
    if len(run) >= _FEWEST or (run and (beside or _is_signed(run[0]))):
        yield run[0], run[-1]


def _is_signed(line: Line) -> bool:
    """Whether a line that stands alone is an office and who holds it: 县  长    方 远."""
    cells = _cells(line.view.text)
    return len(cells) == _FEWEST and _is_whole_post(cells[0]) and is_name(_GAPS.sub("", cells[1]))


def _is_whole_post(cell: str) -> bool:
    post = _GAPS.sub("", cell)
    return 1 < len(post) == post_length(post)


_PARTS = re.compile("[ 　]{2,}")


def _is_labelled(text: str) -> bool:
    """Whether a line is labels with names and nothing else: 财政：方 远    副财政：何任、高兰."""
    parts = [part for part in _PARTS.split(text.strip(" 　")) if part]
    return bool(parts) and all(map(_names_under_label, parts))


def _names_under_label(part: str) -> bool:
    label, colon, names = part.replace(":", "：").partition("：")
    if not colon or not 1 < len(label) < _LONGEST_LABEL or label.endswith(_no_labels()):
        return False
    return all(
        _is_name(name) and is_name(_GAPS.sub("", _BRACKET.sub("", name))) for name in names.split("、")
    )


_LONGEST_LABEL = 9


@cache
def _no_labels() -> tuple[str, ...]:
    return tuple(lexicon("shapes")["no_labels"])


def honour_rows(lines: Sequence[Line], is_taken: Callable[[int, int], bool]) -> Iterator[Line]:
    """Lines that are a date and a distinction, and of which no honour is made: 2010年11月　全国示范学校."""
    for line in lines:
        text = line.view.text
        if len(text) > _LONGEST or _SENTENCE.search(text) or not _ends_in_honour().search(text):
            continue
        cells = [_BRACKET.sub("", cell) for cell in _PLAIN_CELLS.split(text.strip("|│ 　"))]
        dated = any(_DATE_CELL.fullmatch(cell.strip()) for cell in cells)
        honoured = any(len(cell) > _SHORTEST_HONOUR and _ends_in_honour().search(cell) for cell in cells)
        if dated and honoured and not is_taken(*line.view.span()):
            yield line


_SHORTEST_HONOUR = 4
"""第一名 beside a year is that of anything."""
_PLAIN_CELLS = re.compile("[|│\t]| {2,}|[ 　]*　[ 　]*")
_DATE_CELL = re.compile(rf"(?:{_WORDS['whole_dates']})")


@cache
def _ends_in_honour() -> re.Pattern[str]:
    ends = any_of(lexicon("shapes")["honour_ends"])
    return re.compile(f"{ends}[”」]?(?=$|[（(|│\t 　。])")


def _cells(text: str) -> list[str]:
    """What stands in the cells of a line, without its number; a name set apart by signs is one cell."""
    body = text[len(_LABEL.match(text)[0]) if _LABEL.match(text) else 0 :]  # type: ignore[index]
    spread = _spread().match(body)
    first = [spread[0]] if spread else []
    rest = _CELLS.split(body[spread.end() :] if spread else body)
    return [cell.strip(" 　") for cell in [*first, *rest] if cell.strip(" 　")]


@cache
def _spread() -> re.Pattern[str]:
    """A name with gaps at the head of a row: 宋　玉　清, 冯 宝任, 方远."""
    sign = f"[{RARE_HAN}]"
    shapes = (
        f"{sign}[ 　]{{1,2}}{sign}[ 　]{{1,2}}{sign}",
        f"{sign}[ 　]{{1,4}}{sign}{{1,2}}",
        f"{sign}{{2,4}}",
    )
    return re.compile(f"(?:{'|'.join(shapes)})(?=[\\s　|│（(])")


def _is_head(cells: Sequence[str]) -> bool:
    """Whether a line is the head of a table whose columns are posts: 纪年 | 知县 | 县丞."""
    if any(_GAPS.sub("", cell) in lexicon("shapes")["heads_of_names"] for cell in cells):
        return True
    posts = sum(1 < len(cell) == post_length(cell) for cell in cells)
    return posts >= _FEWEST and not any(map(_is_name, cells))


def _is_row(text: str, cells: Sequence[str], titled: bool) -> bool:
    named = [cell for cell in cells if _is_name(cell)]
    if not named:
        return False
    others = [cell for cell in cells if cell not in named]
    return titled or _term().search(text) is not None or any(map(_is_post, others))


def _is_name(cell: str) -> bool:
    name = _GAPS.sub("", _BRACKET.sub("", cell))
    return (
        1 < len(name) < 5 + 4 * ("·" in name)
        and ("·" in name or (surname_length(name) > 0 and could_be_name(name)))
        and not post_length(name)
        and not is_no_person(name)
    )


def _is_post(cell: str) -> bool:
    post = _GAPS.sub("", _BRACKET.sub("", cell))
    return len(post) > 1 and post_length(post) > 1


@cache
def _term() -> re.Pattern[str]:
    return re.compile(_WORDS["terms"])
