"""Lists of events whose lines open with a year: 1998 ▸ 建厂, [1998] 建厂, 1998年建厂.

Use `year_lines`. The year of such a line has no 年, or nothing sets it off; only the lines beside it tell
that it is one: their years run one way.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from loaders.document.chronicle_lines import is_chronicle_title
from loaders.document.date_lines import CLOSERS, MARKS, OPENERS, SEPARATORS
from loaders.document.model import Line
from loaders.document.time_lines import of_a_life
from loaders.lexicon import alternatives
from loaders.text.patterns import HAN
from loaders.text.sentences import SENTENCE_END
from loaders.text.view import View

_SIGNS = f"{re.escape(SEPARATORS + MARKS)}▸▹⟶➜.．\\-"
_YEAR = "(?:1[5-9]|20)[0-9]{2}"
_MONTH, _DAY = "(?:1[0-2]|0?[1-9])月", "(?:[12][0-9]|3[01]|0?[1-9])日"
_FEWEST, _UNDER_TITLE, _YEARS = 4, 3, 3
_APART, _ABOVE = 3, 3
_LONGEST, _SHORTEST = 120, 4
_HALF, _MOST = 0.5, 0.8


class _Labelled(NamedTuple):
    """A line that opens with a year, the place behind the year, and where what it tells begins."""

    line: Line
    year: int
    start: int
    end: int
    rest: int
    tight: bool

    @property
    def text_behind(self) -> str:
        return self.line.view.text[self.rest :].strip()


def year_lines(lines: Sequence[Line], rows: set[int]) -> Iterator[Line]:
    """The lines of a document, those of such a list with the year set off; their numbers go to `rows`."""
    mended: dict[int, Line] = {}
    filled = [line for line in lines if line.view.text.strip()]
    place = {line.number: n for n, line in enumerate(filled)}
    for group in _groups(filled, place):
        above = filled[max(0, place[group[0].line.number] - _ABOVE) : place[group[0].line.number]]
        if _is_list(group, [line.view.text.strip() for line in above], place):
            mended |= {label.line.number: _set_off(label) for label in group}
    rows.update(mended)
    for line in lines:
        yield mended.get(line.number, line)


def _groups(filled: Sequence[Line], place: dict[int, int]) -> Iterator[list[_Labelled]]:
    """Labelled lines that stand near each other."""
    group: list[_Labelled] = []
    for label in filter(None, map(_labelled, filled)):
        if group and place[label.line.number] - place[group[-1].line.number] > _APART:
            yield group
            group = []
        group.append(label)
    if group:
        yield group


def _labelled(line: Line) -> _Labelled | None:
    text = line.view.text
    if m := _bare_year().match(text):
        name = "y" if m["y"] else "z"
        return _Labelled(line, int(m[name]), m.start(name), m.end(name), m.end(), False)
    if m := _tight_date().match(text):
        return _Labelled(line, int(m["y"]), m.start("y"), m.end(), m.end(), True)
    return None


@cache
def _bare_year() -> re.Pattern[str]:
    """1998 ▸ or [1998] before what came to pass."""
    opens, closes = re.escape(OPENERS), re.escape(CLOSERS)
    return re.compile(
        f"\\s*(?:[{MARKS}·*•-]\\s*)?(?:[{opens}](?P<y>{_YEAR})[{closes}][{_SIGNS}\\s]*|"
        f'(?P<z>{_YEAR})(?:\\s*[{_SIGNS}]+\\s*|\\s+(?!{_no_date()})))(?=[{HAN}“《「"A-Z]|{_MONTH})'
    )


@cache
def _tight_date() -> re.Pattern[str]:
    """1998年 or 1998年5月 right before what came to pass."""
    return re.compile(
        f"\\s*(?:[{MARKS}]\\s*)?(?P<y>{_YEAR})年(?:{_MONTH}(?:{_DAY})?)?\\s*(?=[{HAN}“《])(?!{_no_date()})"
    )


def _no_date() -> str:
    return alternatives("chronicles")["not_behind_years"]


def _is_list(group: Sequence[_Labelled], above: Sequence[str], place: dict[int, int]) -> bool:
    years = [label.year for label in group]
    titled = any(map(is_chronicle_title, above))
    if len(group) < (_UNDER_TITLE if titled else _FEWEST) or len(set(years)) < _YEARS:
        return False
    if years not in (sorted(years), sorted(years, reverse=True)) or any(map(_tells_others, above)):
        return False
    texts = [label.text_behind for label in group]
    if not all(_SHORTEST <= len(text) <= _LONGEST for text in texts) or of_a_life(texts):
        return False
    if sum(_is_honour(text) for text in texts) > _HALF * len(texts):
        return False
    tight = sum(label.tight for label in group)
    if not tight:
        return True
    spread = place[group[-1].line.number] - place[group[0].line.number] + 1
    stops = sum(SENTENCE_END.search(text[-2:]) is not None for text in texts)
    return tight == len(group) >= _MOST * spread and stops < _HALF * len(group)


def _set_off(label: _Labelled) -> Line:
    """The line as a label prints it: 1998年：建厂."""
    view = label.line.view
    year, rest = view[label.start : label.end], view[label.rest :]
    signs = "：" if label.tight else "年："
    unit = View(year.source, signs, array("I", [year.offsets[-1]] * len(signs)))
    return Line(label.line.number, View.joined([year, unit, rest]))


@cache
def _others() -> re.Pattern[str]:
    return re.compile(alternatives("chronicles")["no_time_lines"])


def _tells_others(text: str) -> bool:
    return _others().search(text) is not None


@cache
def _honours() -> re.Pattern[str]:
    return re.compile(f'(?:{alternatives("honours")["words"]})[”"》）)]*$')


def _is_honour(text: str) -> bool:
    return _honours().search(text.rstrip("。；;")) is not None
