"""Brackets that a page broke over two lines: a 【heading】, the day of a paper below its title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph import lazy_re as re
from loaders.document.furniture import Piece
from loaders.text.patterns import DIGITS
from loaders.text.view import View

_BROKEN = (
    (re.compile("【[^【】。]{1,58}"), re.compile("[^【】。]{0,40}】")),
    (
        re.compile(f"[（(][12一二][{DIGITS}0-9]{{3}}年[^（）()。]{{1,58}}"),
        re.compile("[^（）()。]{1,40}[)）]$"),
    ),
)
"""How a 【heading】, or the day of a paper in its bracket, begins on one line and ends on the next."""


def with_whole_brackets(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The lines, those of a bracket that is broken over two of them put together."""
    opened: Piece | None = None
    for piece in pieces:
        if opened is not None:
            if _closes(opened.view.text, piece.view.text):
                view = View.joined([opened.view, piece.view])
                piece = Piece(piece.line, view, opened.after_blank, opened.indented)
            else:
                yield opened
            opened = None
        if any(opens.fullmatch(piece.view.text) for opens, _ in _BROKEN):
            opened = piece
        else:
            yield piece
    if opened is not None:
        yield opened


def _closes(before: str, text: str) -> bool:
    return any(opens.fullmatch(before) and closes.match(text) for opens, closes in _BROKEN)
