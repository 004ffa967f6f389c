"""What the full-text index reads of a name: its spellings, so that each of them finds it."""

from __future__ import annotations

from collections.abc import Iterable

from graph.names import pinyin_key, plain


def search_keys(names: Iterable[str]) -> str:
    """The spellings of a thing's names, a line each: as printed, in simplified characters, in pinyin."""
    forms = [form for name in names for form in (name, plain(name), pinyin_key(name))]
    return "\n".join(dict.fromkeys(filter(None, forms)))
