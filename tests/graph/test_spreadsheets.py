"""What a spreadsheet would calculate goes out as text; what is a number or says nothing to it stays."""

from __future__ import annotations

from typing import Any

import pytest

from graph.spreadsheets import harmless


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("=1+1", "'=1+1"),
        ("-1", "'-1"),
        ("\r\n=1", "'\r\n=1"),
        ("＋86", "'＋86"),
        (-1, "-1"),
        (-1.5, "-1.5"),
        ("1=1", "1=1"),
        ("", ""),
    ],
)
def test_a_formula_is_text(value: Any, text: str) -> None:
    assert harmless(value, str(value)) == text
