"""One script for keys: traditional characters read as simplified ones, place by place.

Rules compare keys and cut the printed text at the same offsets, so the printed form stays.
"""

from __future__ import annotations

from functools import cache


@cache
def _table() -> dict[int, str]:
    from opencc import OpenCC

    characters = [chr(code) for code in range(0x4E00, 0xA000)]
    converted = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    table = {ord(old): new for old, new in zip(characters, converted, strict=True) if old != new}
    # Common in simplified text as they are; "乾隆" and "著名" must not change under a key.
    for kept in "著乾覆瞭藉夥":
        table.pop(ord(kept), None)
    return table


@cache
def _traditional_signs() -> frozenset[str]:
    return frozenset(map(chr, _table()))


def simplified(text: str) -> str:
    """The text in simplified characters, of the same length."""
    if _traditional_signs().isdisjoint(text):
        return text
    return text.translate(_table())


def traditional(text: str) -> str:
    """A short built name in traditional characters, for a document that is printed so."""
    return str(_converter().convert(text))


@cache
def _converter():  # type: ignore[no-untyped-def]
    from opencc import OpenCC

    return OpenCC("s2t")


def is_traditional(text: str) -> bool:
    """Whether the text has characters that simplified print does not use."""
    return not _traditional_signs().isdisjoint(text)
