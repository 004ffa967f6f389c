"""What a spreadsheet would calculate, made text: used wherever a table goes out as CSV."""

from __future__ import annotations

from typing import Any

_CALCULATED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(value: Any, text: str) -> str:
    """The text of a cell: an apostrophe goes before what would be a formula; numbers stay numbers."""
    return f"'{text}" if text.startswith(_CALCULATED) and not isinstance(value, int | float) else text
