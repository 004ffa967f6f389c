"""Lists of one post in many units, a unit and a name in a row: 各区区长 over 第一区　某某　二十一年十月."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from graph import lazy_re as re
from loaders.document.grids import split_row
from loaders.document.model import Line
from loaders.holdings.rosters.cells import Column, bare, fits, is_person, plain
from loaders.holdings.rosters.registers import Head
from loaders.holdings.rosters.words import words
from loaders.lexicon import alternatives, lexicon

_TERM = Column("term")
_LONGEST = 30
_SEEN = 3
"""So many rows below the heading are looked at; all but one are of the shape."""


def read_each(lines: Sequence[Line], at: int) -> Head | None:
    """The columns below a heading that names one post of every unit: unit, name, and when they held it."""
    text = "".join(lines[at].view.text.split()) if len(lines[at].view.text) <= _LONGEST else ""
    match = _heading().search(text) if _EACH in text else None
    if match is None or not words().is_label(match["post"]):
        return None
    below = lines[at + 1 : at + 1 + _SEEN]
    fit = sum(_is_row(line, match["unit"]) for line in below)
    if fit < 2 or fit < len(below) - 1:
        return None
    columns = (Column("unit"), Column("name", match["post"]), _TERM, Column("remark"))
    return Head(columns, framed=False, by_line=False, end=at + 1)


def _is_row(line: Line, unit: str) -> bool:
    row = split_row(line, False)
    cells = row.filled()
    return (
        1 < len(cells) <= 4
        and bare(cells[0].text)[-1:] in unit
        and is_person(plain(cells[1].text))
        and (len(cells) == 2 or fits(_TERM, cells[2].text))
    )


_EACH = lexicon("rosters")["each"][0]


@cache
def _heading() -> re.Pattern[str]:
    rows = alternatives("rosters")
    return re.compile(
        rf"{_EACH}(?P<unit>{rows['units_of_each']})(?P<post>[\u3400-\u9fff]{{2,8}}?)(?:{rows['behind_each']})?$"
    )
