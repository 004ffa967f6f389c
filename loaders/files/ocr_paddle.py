"""What PaddleOCR writes: pages of PP-StructureV3 and PaddleOCR-VL, of PP-Structure, or lines alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from loaders.files.ocr_blocks import (
    Block,
    BlockKind,
    mapping,
    number,
    sequence,
    table_block,
    text_block,
    text_of,
)

_FURNITURE = frozenset({"header", "footer", "number", "header_image", "footer_image", "aside_text",
                        "formula_number"})  # fmt: skip
_PICTURES = frozenset({"image", "figure", "chart", "seal"})
_HEADINGS = frozenset({"doc_title", "paragraph_title", "title"})
_FOOTNOTES = frozenset({"footnote", "vision_footnote"})


def is_paddle(written: Any) -> bool:
    """Whether the JSON is one of PaddleOCR's."""
    return any(_is_page(page) or _is_region(page) for page in _pages(written))


def _is_page(page: dict[str, Any]) -> bool:
    return isinstance(page.get("parsing_res_list"), list) or isinstance(page.get("rec_texts"), list)


def _is_region(item: dict[str, Any]) -> bool:
    """Whether it is a region of PP-Structure: {"type": "text", "bbox": …, "res": […], "img_idx": 0}."""
    return "type" in item and "res" in item and "bbox" in item


def _pages(written: Any) -> Iterator[dict[str, Any]]:
    """The pages or regions, out of the wrappers in which program and service put them."""
    if isinstance(written, list):
        for item in written:
            yield from _pages(item)
        return
    page = mapping(written)
    if _is_region(page):
        yield page
    elif isinstance(page.get("res"), dict):
        yield from _pages(page["res"])
    elif isinstance(page.get("result"), dict):
        yield from _pages(page["result"])
    elif isinstance(page.get("layoutParsingResults"), list):
        yield from _pages(page["layoutParsingResults"])
    elif isinstance(page.get("prunedResult"), dict):
        yield from _pages(page["prunedResult"])
    elif page:
        yield page


def paddle_blocks(written: Any) -> Iterator[Block]:
    """The blocks in reading order; pages that say no number follow each other."""
    following = 0
    for page in _pages(written):
        if _is_region(page):
            yield from _of_region(page, number(page.get("img_idx"), 0))
            continue
        index = number(page.get("page_index"), following)
        following = index + 1
        for block in map(mapping, sequence(page.get("parsing_res_list"))):
            yield from _of_block(block, index)
        if not isinstance(page.get("parsing_res_list"), list):
            for line in sequence(page.get("rec_texts")):
                yield from text_block(line, index)


def _of_block(block: dict[str, Any], page: int) -> Iterator[Block]:
    label, content = block.get("block_label"), block.get("block_content")
    if label in _FURNITURE:
        return
    if label == "table" or "<table" in text_of(content):
        yield from list(table_block(content, page)) or [Block(BlockKind.PICTURE, (), page)]
    elif label in _PICTURES:
        yield Block(BlockKind.PICTURE, (), page)
    else:
        of = BlockKind.HEADING if label in _HEADINGS else BlockKind.TEXT
        yield from text_block(content, page, BlockKind.FOOTNOTE if label in _FOOTNOTES else of)


def _of_region(item: dict[str, Any], page: int) -> Iterator[Block]:
    kind, res = str(item.get("type")).lower(), item.get("res")
    if kind in _FURNITURE:
        return
    if kind == "table":
        yield from table_block(mapping(res).get("html"), page)
        return
    lines = [text_of(mapping(line).get("text")) for line in sequence(res)]
    kept = [line for line in lines if line]
    if kept:
        yield Block(BlockKind.HEADING if kind in _HEADINGS else BlockKind.TEXT, ["".join(kept)], page)
    elif kind in _PICTURES:
        yield Block(BlockKind.PICTURE, (), page)
