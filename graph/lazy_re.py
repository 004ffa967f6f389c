"""`re`, with patterns that are compiled when they are first used.

The rules of this project are some two thousand patterns, and a page of text uses a third of them: to compile
all of them took most of the time in which a command starts. `from graph import lazy_re as re` has what the
modules use of `re`; a pattern made by it is asked in the same way and at the same speed, and stays the same
object. What a match calls `.re` is the compiled one: compare its `.pattern`.
"""

from __future__ import annotations

import re
from re import (
    ASCII,
    DOTALL,
    IGNORECASE,
    MULTILINE,
    I,
    M,
    Match,
    Pattern,
    S,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import Any, AnyStr, cast

__all__ = [
    "ASCII", "DOTALL", "IGNORECASE", "MULTILINE", "I", "M", "Match", "Pattern", "S", "compile", "escape",
    "findall", "finditer", "fullmatch", "match", "search", "split", "sub",
]  # fmt: skip

_ASKED = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class _Lazy:
    """Stands for a pattern; once it is compiled, its methods are those of the pattern itself."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__ |= {method: getattr(compiled, method) for method in _ASKED}
        return getattr(compiled, name)


def compile(pattern: AnyStr, flags: int = 0) -> Pattern[AnyStr]:
    """A pattern, compiled when it is first used."""
    return cast(Pattern[AnyStr], _Lazy(pattern, flags))
