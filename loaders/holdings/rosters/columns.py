"""Tables in which every column is a post: 单位 │ 党委书记 │ 总经理（厂长） │ 任职时间.

`read_columns` tells whether a line is the head of one; `Columns.holders` reads a row below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph import lazy_re as re
from loaders.document.tables import cells_of
from loaders.holdings.rosters.tokens import Token, read_row
from loaders.holdings.rosters.words import words
from loaders.lexicon import alternatives

_FIRST = re.compile("(?:单位|机构|部门|乡镇|镇街|乡镇街道|街道|学校|企业|公司)?(?:名称)?|届次|年[份度]|时间")
_OF_TIME = re.compile("届次|年[份度]|时间")
_TERM = re.compile("任职|任期|时间|年月")
HEAD_OF_EITHER = re.compile("(?:乡[(（]?镇[)）]?|镇[(（]?乡[)）]?)(?=长$)")
"""乡（镇）长 is 镇长 in the row of a 镇."""
OTHER_TABLE = re.compile(alternatives("rosters")["heads_of_other_tables"])
"""Heads of tables of acts, of what is to come, of honours."""
_NO_POST = re.compile(alternatives("rosters")["heads_of_no_posts"])
_BRACKET = re.compile("[(（][^()（）]*[)）]")


@dataclass(frozen=True, slots=True)
class Columns:
    """The head of such a table."""

    posts: tuple[str, ...]
    """By column; empty where the column is no post."""
    terms: tuple[bool, ...]
    by_unit: bool
    """The first column names the organization, not the time."""

    def unit(self, text: str) -> str | None:
        """The organization that a row is about."""
        return cells_of(text)[0][0] if self.by_unit else None

    def holders(self, text: str, year: int | None) -> Iterator[tuple[str, list[Token]]]:
        """The posts of a row with the tokens of their cells; the row's terms stand behind each."""
        cells, place = cells_of(text)[0], 0
        found: list[tuple[str, list[Token]]] = []
        terms: list[Token] = []
        for number, cell in enumerate(cells):
            place = text.index(cell, place)
            tokens = read_row(" " * place + cell, year)
            place += len(cell)
            if self.terms[number]:
                terms = [token for token in tokens if token.kind == "term"]
            elif self.posts[number] and any(token.kind == "name" for token in tokens):
                found.append((HEAD_OF_EITHER.sub(cells[0][-1:], self.posts[number]), tokens))
        for post, tokens in found:
            yield post, tokens + terms

    def fits(self, text: str) -> bool:
        """Whether a line has as many cells as the head."""
        return len(cells_of(text)[0]) == len(self.posts)


def read_columns(text: str) -> Columns | None:
    """The head that a line is, or `None`: a first column of organizations or terms, then two posts at
    least."""
    cells = ["".join(cell.split()) for cell in cells_of(text)[0]]
    if len(cells) < 3 or len(text) > 200 or _FIRST.fullmatch(cells[0]) is None:
        return None
    posts = tuple(cell if words().is_label(_BRACKET.sub("", cell)) else "" for cell in cells)
    if sum(map(bool, posts)) < 2 or posts[0]:
        return None
    terms = tuple(
        not post and _TERM.search(cell) is not None for cell, post in zip(cells, posts, strict=True)
    )
    bare = tuple(post if HEAD_OF_EITHER.match(post) else _BRACKET.sub("", post) for post in posts)
    return Columns(bare, terms, not _OF_TIME.fullmatch(cells[0]))


def without_other_cells(text: str, heads: tuple[str, ...]) -> str:
    """A row without the cells that look like posts or names and are none: 籍贯, 学历, a remark 军队干部."""
    cells = list(cells_of(text)[0])
    place = next((n for n in range(len(cells) - 1) if len(cells[n]) == len(cells[n + 1]) == 1), None)
    if place is not None:
        low, high = text.index(cells[place]), text.index(cells[place + 1])
        cells[place : place + 2] = [text[low : high + 1]]  # 马　力
    if len(cells) != len(heads) - (heads[-1] == "备注" and len(cells) < len(heads)):
        return text
    place = 0
    for head, cell in zip(heads, cells, strict=False):
        place = text.find(cell, place)
        if place < 0:
            return text
        if _NO_POST.search(head) or (head == "备注" and cell.endswith("干部")):
            text = text[:place] + " " * len(cell) + text[place + len(cell) :]
        place += len(cell)
    return text
