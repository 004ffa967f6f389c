"""What the readers of OCR programs yield, and careful looks into JSON of which nothing is sure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import Any, NamedTuple

from loaders.files.html import lines_in, parse_html


class BlockKind(Enum):
    """What a block of a page is."""

    TEXT = auto()
    HEADING = auto()
    FOOTNOTE = auto()
    PICTURE = auto()
    """A picture without text; a page of nothing but these could not be read."""


class Block(NamedTuple):
    """A block of a page, counted from 0; of a table each row is a line of cells with tabs between."""

    kind: BlockKind
    lines: Sequence[str]
    page: int


def mapping(value: Any) -> dict[str, Any]:
    """The value where it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def sequence(value: Any) -> list[Any]:
    """The value where it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def text_of(value: Any) -> str:
    """The value where it is a text, or the texts of a list one below the other."""
    if isinstance(value, list):
        return "\n".join(filter(None, map(text_of, value)))
    return value.strip() if isinstance(value, str) else ""


def number(value: Any, otherwise: int) -> int:
    """The value where it is a count, else the other one."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else otherwise


def text_block(value: Any, page: int, kind: BlockKind = BlockKind.TEXT) -> Iterator[Block]:
    """The block of a text, if there is one."""
    if text := text_of(value):
        yield Block(kind, text.splitlines(), page)


def table_block(html: Any, page: int) -> Iterator[Block]:
    """The rows of a table that is given as HTML."""
    root = parse_html(text_of(html), "table") if text_of(html) else None
    lines = [line for line in lines_in(root) if line.strip()] if root is not None else []
    if lines:
        yield Block(BlockKind.TEXT, lines, page)
