"""What MinerU writes: `content_list.json`, its second form with a list a page, and `middle.json`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from loaders.files.ocr_blocks import Block, BlockKind, mapping, number, sequence, table_block, text_block

_FURNITURE = frozenset({"header", "footer", "page_number", "page_header", "page_footer", "aside_text",
                        "page_aside_text", "abandon", "discarded"})  # fmt: skip
_HEADINGS = frozenset({"title", "doc_title", "paragraph_title"})
_FOOTNOTES = frozenset({"page_footnote", "footnote"})
_CAPTIONS = ("table_caption", "img_caption", "image_caption", "chart_caption", "code_caption")
_NOTES = ("table_footnote", "img_footnote", "image_footnote", "chart_footnote", "code_footnote")
_TEXTS = ("text", "list_items", "code_body", "content")
_KINDS = frozenset({"text", "table", "image", "equation", "list", "code", "chart", "seal", "paragraph",
                    "index", "interline_equation", *_FURNITURE, *_HEADINGS, *_FOOTNOTES})  # fmt: skip


def is_mineru(written: Any) -> bool:
    """Whether the JSON is one of MinerU's."""
    if isinstance(written, dict):
        return isinstance(written.get("pdf_info"), list)
    items = [item for page in sequence(written) for item in (page if isinstance(page, list) else [page])]
    known = [item for item in items if mapping(item).get("type") in _KINDS and not _is_of_paddle(item)]
    paged = isinstance(written, list) and bool(written) and all(isinstance(page, list) for page in written)
    return (
        bool(known) and len(known) * 2 > len(items) and (paged or any("page_idx" in item for item in known))
    )


def _is_of_paddle(item: dict[str, Any]) -> bool:
    return "res" in item


def mineru_blocks(written: Any) -> Iterator[Block]:
    """The blocks in reading order."""
    if isinstance(written, dict):
        for place, page in enumerate(map(mapping, sequence(written["pdf_info"]))):
            index = number(page.get("page_idx"), place)
            for block in sequence(page.get("para_blocks")) or sequence(page.get("preproc_blocks")):
                yield from _of_middle(mapping(block), index)
            for block in map(mapping, sequence(page.get("discarded_blocks"))):
                if block.get("type") in _FOOTNOTES:
                    yield from _of_middle(block, index)
        return
    last = 0
    for place, item in enumerate(sequence(written)):
        if isinstance(item, list):
            for block in map(mapping, item):
                yield from _of_second_form(block, place)
        else:
            last = number(mapping(item).get("page_idx"), last)
            yield from _of_content_list(mapping(item), last)


# ------------------------------------------------------------------ content_list.json


def _of_content_list(item: dict[str, Any], page: int) -> Iterator[Block]:
    kind = item.get("type")
    if kind in _FURNITURE:
        return
    for caption in _CAPTIONS:
        yield from text_block(item.get(caption), page)
    if kind == "table":
        found = list(table_block(item.get("table_body"), page))
        yield from found or [Block(BlockKind.PICTURE, (), page)]
    elif kind in ("image", "chart", "seal"):
        yield Block(BlockKind.PICTURE, (), page)
    else:
        headed = number(item.get("text_level"), 0) > 0 or kind in _HEADINGS
        of = BlockKind.HEADING if headed else BlockKind.FOOTNOTE if kind in _FOOTNOTES else BlockKind.TEXT
        for field in _TEXTS:
            yield from text_block(item.get(field), page, of)
    for note in _NOTES:
        yield from text_block(item.get(note), page)


# ------------------------------------------------------------------ the second form: a list a page


def _of_second_form(block: dict[str, Any], page: int) -> Iterator[Block]:
    kind, content = block.get("type"), block.get("content")
    if kind in _FURNITURE:
        return
    fields = mapping(content)
    for field in sorted(fields, key=_place_of_field):
        value = fields[field]
        if field == "html":
            yield from table_block(value, page)
        elif field.endswith(("_caption", "_footnote", "_content", "_items")):
            of = BlockKind.HEADING if kind in _HEADINGS else BlockKind.TEXT
            yield from text_block(_spans(value), page, BlockKind.FOOTNOTE if kind in _FOOTNOTES else of)
    if not fields:
        yield from _of_content_list(block, page)
    if kind in ("image", "chart", "seal"):
        yield Block(BlockKind.PICTURE, (), page)


def _place_of_field(field: str) -> int:
    return 0 if field.endswith("_caption") else 2 if field.endswith("_footnote") else 1


def _spans(value: Any) -> str:
    """The texts of spans one behind the other, those of items one below the other."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        parts = [value.get("content"), value.get("item_content")]
        return "".join(_spans(part) for part in parts if part is not None)
    items = sequence(value)
    below = any("item_content" in mapping(item) for item in items)
    return ("\n" if below else "").join(map(_spans, items))


# ------------------------------------------------------------------ middle.json


def _of_middle(block: dict[str, Any], page: int) -> Iterator[Block]:
    kind = block.get("type")
    if kind in _FURNITURE:
        return
    inner = sequence(block.get("blocks"))
    if inner:
        for part in sorted(map(mapping, inner), key=_place_of_part):
            yield from _of_middle(part, page)
        return
    lines: list[str] = []
    for line in map(mapping, sequence(block.get("lines"))):
        spans = [mapping(span) for span in sequence(line.get("spans"))]
        for span in spans:
            yield from table_block(span.get("html"), page)
        text = "".join(str(span["content"]) for span in spans if isinstance(span.get("content"), str))
        lines += [text.strip()] if text.strip() else []
    if kind in ("image_body", "chart_body"):
        yield Block(BlockKind.PICTURE, (), page)
    elif lines:
        joined = lines if kind in ("list", "index") else ["".join(lines)]
        of = BlockKind.HEADING if kind in _HEADINGS else BlockKind.TEXT
        yield Block(BlockKind.FOOTNOTE if kind in _FOOTNOTES else of, joined, page)


def _place_of_part(part: dict[str, Any]) -> int:
    kind = str(part.get("type"))
    return 0 if kind.endswith("_caption") else 2 if kind.endswith("_footnote") else 1
