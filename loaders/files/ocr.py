"""The JSON of OCR programs as text: a block a paragraph, tables a row a line, the page of each kept.

`read_ocr` tells by their fields what MinerU, PaddleOCR and docling write. What they call running heads, page
numbers and pictures is no text; a footnote never stands within a paragraph that runs on over the page.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graph.errors import UnreadableFile
from loaders.files.encodings import decode
from loaders.files.markup import plain_text
from loaders.files.ocr_blocks import Block, BlockKind
from loaders.files.ocr_docling import docling_blocks, is_docling
from loaders.files.ocr_mineru import is_mineru, mineru_blocks
from loaders.files.ocr_paddle import is_paddle, paddle_blocks
from loaders.files.shared import Extracted, broken

_PROGRAMS: Sequence[tuple[Callable[[Any], bool], Callable[[Any], Iterator[Block]]]] = (
    (is_docling, docling_blocks),
    (is_mineru, mineru_blocks),
    (is_paddle, paddle_blocks),
)
_CLOSED = ("。", "！", "？", "；", "：", "”", "」", ")", "）", "]", "】", "》", ".", "!", "?", ";", ":")
"""What a paragraph ends with that does not run on over the page."""


def read_ocr(data: bytes, name: str) -> Extracted:
    """The text of what an OCR program wrote, with the places where its pages begin.

    Raises `UnreadableFile` where the JSON is broken or of no program that we know.
    """
    text, encoding = decode(data, name)
    written = _parsed(text, name)
    for fits, blocks_of in _PROGRAMS:
        if fits(written):
            return _laid_out(list(blocks_of(written)), encoding)
    raise UnreadableFile(
        f"{name}: 认不出的 JSON，只读 MinerU、PaddleOCR、docling 的 (a JSON of no OCR program that we know)"
    )


def _parsed(text: str, name: str) -> Any:
    """The value that a JSON text is; of JSON lines, the list of their values."""
    try:
        return json.loads(text)
    except RecursionError as err:
        raise broken(name, "JSON") from err
    except ValueError as err:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2:
            raise broken(name, "JSON", err) from err
        try:
            return [json.loads(line) for line in lines]
        except (ValueError, RecursionError):
            raise broken(name, "JSON", err) from err


@dataclass(slots=True)
class _Text:
    """The text as it grows, and where its pages begin."""

    parts: list[str]
    length: int = 0

    def add(self, paragraph: str) -> None:
        if self.parts:
            self._put("\n")
        self._put(paragraph + "\n")

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def _laid_out(blocks: Sequence[Block], encoding: str) -> Extracted:
    """The blocks as paragraphs; a page without one begins where the next does."""
    text, pages = _Text([]), [0]
    written: set[int] = set()
    for block in _without_breaks(blocks):
        paragraph = plain_text("\n".join(block.lines)) if block.kind is not BlockKind.PICTURE else ""
        while len(pages) <= block.page:
            pages.append(text.length + (1 if text.parts else 0))
        if paragraph:
            written.add(block.page)
            text.add(f"# {paragraph}" if block.kind is BlockKind.HEADING else paragraph)
    pictured = {block.page for block in blocks if block.kind is BlockKind.PICTURE} - written
    paged = any(block.page for block in blocks)
    starts = tuple(min(start, text.length) for start in pages)
    unread = tuple(sorted(page + 1 for page in pictured)) if paged else ()
    return Extracted("".join(text.parts), encoding, starts if paged else (), unread=unread)


def _without_breaks(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks page by page; footnotes stand before a last paragraph that runs on over the page."""
    for page in sorted({block.page for block in blocks}):
        own = [block for block in blocks if block.page == page]
        notes = [block for block in own if block.kind is BlockKind.FOOTNOTE]
        others = [block for block in own if block.kind is not BlockKind.FOOTNOTE]
        last = others.pop() if notes and others and _runs_on(others[-1]) else None
        yield from (*others, *notes)
        if last is not None:
            yield last


def _runs_on(block: Block) -> bool:
    text = block.lines[-1].rstrip() if block.lines else ""
    return block.kind is BlockKind.TEXT and bool(text) and not text.endswith(_CLOSED)
