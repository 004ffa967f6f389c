"""Characters of one script for another."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def converter(way: str) -> Any:
    """OpenCC for `t2s` or `s2t`, opened once: it reads its dictionaries each time."""
    from opencc import OpenCC

    return OpenCC(way)
