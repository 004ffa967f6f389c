"""What docling writes: a `DoclingDocument`, a tree of references to texts, tables and groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from loaders.files.ocr_blocks import Block, BlockKind, mapping, number, sequence, text_block, text_of

_FURNITURE = frozenset({"page_header", "page_footer"})
_HEADINGS = frozenset({"title", "section_header"})
_BULLETS = frozenset("-·•●*○▪")
_MOST_CELLS = 200
"""Columns of a table; a number above it is broken."""


def is_docling(written: Any) -> bool:
    """Whether the JSON is a `DoclingDocument`."""
    page = mapping(written)
    return page.get("schema_name") == "DoclingDocument" or (
        isinstance(page.get("body"), dict) and isinstance(page.get("texts"), list)
    )


def docling_blocks(written: Any) -> Iterator[Block]:
    """The blocks in reading order, each on the page of its first piece."""
    document = mapping(written)
    items = {
        f"#/{kind}/{place}": mapping(item)
        for kind in ("texts", "tables", "pictures", "groups", "key_value_items", "form_items")
        for place, item in enumerate(sequence(document.get(kind)))
    }
    seen: set[str] = set()
    waiting = [*reversed(_references(mapping(document.get("body")), "children"))]
    page = 0
    while waiting:
        reference = waiting.pop()
        item = items.get(reference, {})
        if reference in seen or item.get("content_layer") in ("furniture", "invisible"):
            continue
        seen.add(reference)
        page = _page_of(item, page)
        captions = _references(item, "captions")
        seen.update(captions)
        for caption in captions:
            yield from text_block(items.get(caption, {}).get("text"), page)
        yield from _of_item(item, reference, page)
        if not reference.startswith("#/pictures"):  # what is written in a picture is not the text
            waiting += reversed(_references(item, "children"))


def _references(item: dict[str, Any], field: str) -> list[str]:
    """What an item refers to."""
    named = (mapping(part) for part in sequence(item.get(field)))
    return [text_of(part.get("$ref") or part.get("cref")) for part in named]


def _page_of(item: dict[str, Any], otherwise: int) -> int:
    places = sequence(item.get("prov"))
    first = number(mapping(places[0]).get("page_no"), otherwise + 1) if places else otherwise + 1
    return max(first - 1, 0)


def _of_item(item: dict[str, Any], reference: str, page: int) -> Iterator[Block]:
    label = item.get("label")
    if label in _FURNITURE:
        return
    if reference.startswith("#/tables"):
        rows = list(_rows(mapping(item.get("data"))))
        if rows:
            yield Block(BlockKind.TEXT, rows, page)
    elif reference.startswith("#/pictures"):
        yield Block(BlockKind.PICTURE, (), page)
    elif reference.startswith("#/texts"):
        of = BlockKind.HEADING if label in _HEADINGS else BlockKind.TEXT
        kind = BlockKind.FOOTNOTE if label == "footnote" else of
        marker, text = text_of(item.get("marker")), text_of(item.get("text"))
        marked = label == "list_item" and marker and marker not in _BULLETS and not text.startswith(marker)
        yield from text_block(f"{marker} {text}" if marked and text else text, page, kind)


def _rows(data: dict[str, Any]) -> Iterator[str]:
    """The rows of a table; a cell that spans several has empty ones beside and below it."""
    rows: dict[int, dict[int, str]] = {}
    for cell in map(mapping, sequence(data.get("table_cells"))):
        row, column = (
            number(cell.get("start_row_offset_idx"), -1),
            number(cell.get("start_col_offset_idx"), -1),
        )
        if row >= 0 and 0 <= column < _MOST_CELLS:
            rows.setdefault(row, {})[column] = " ".join(text_of(cell.get("text")).split())
    width = 1 + max((column for row in rows.values() for column in row), default=0)
    for _, printed in sorted(rows.items()):
        if any(printed.values()):
            yield "\t".join(printed.get(column, "") for column in range(width)).rstrip("\t")
