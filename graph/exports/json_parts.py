"""JSON that is too long to be held: objects of lists, written item by item."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

_ITEMS = 200
"""Items of a part."""


def json_of(sections: Mapping[str, Any]) -> Iterator[bytes]:
    """One object with these members; what is an iterator becomes a list, an item a line."""
    opening = "{\n"
    for name, value in sections.items():
        yield f"{opening}{text_of(name)}: ".encode()
        yield from _list(value) if isinstance(value, Iterator) else [text_of(value).encode()]
        opening = ",\n"
    yield b"\n}\n"


def text_of(value: Any) -> str:
    """A value as JSON; dates as ISO 8601."""
    return json.dumps(value, ensure_ascii=False, default=str)


def without_absent(item: Mapping[str, Any]) -> dict[str, Any]:
    """The members that have a value."""
    return {name: value for name, value in item.items() if value not in (None, [], ())}


def _list(items: Iterable[Any]) -> Iterator[bytes]:
    opening, iterator = "[", iter(items)
    while part := list(islice(iterator, _ITEMS)):
        yield (opening + "\n" + ",\n".join(map(text_of, part))).encode()
        opening = ","
    yield b"[]" if opening == "[" else b"\n]"
