"""`re`, with patterns that are compiled when they are first used.

The rules of this project are some two thousand patterns, and a page of text uses a third of them: to compile
all of them took most of the time in which a command starts. `from graph import lazy_re as re` has what the
modules use of `re`. A pattern that a module makes by it becomes a compiled one when it is first asked, and is
then no slower than others. What a match calls `.re` is the compiled one: compare its `.pattern`.
"""

from __future__ import annotations

import re
import sys
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
    """Stands for a pattern of a module until it is first asked: then the module has the compiled one instead.

    Whoever took it from that module keeps this, which hands on to the compiled one.
    """

    def __init__(self, pattern: str | bytes, flags: int, names: dict[str, Any]) -> None:
        self.pattern, self._flags, self._names = pattern, flags, names

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self._flags)
        for own in [own for own, value in list(self._names.items()) if value is self]:
            self._names[own] = compiled
        self.__dict__ |= {method: getattr(compiled, method) for method in _ASKED}
        return getattr(compiled, name)


def compile(pattern: AnyStr, flags: int = 0) -> Pattern[AnyStr]:
    """A pattern of a module, compiled when it is first used; one that a function makes is used at once."""
    caller = sys._getframe(1)
    if caller.f_locals is not caller.f_globals:
        return re.compile(pattern, flags)
    return cast(Pattern[AnyStr], _Lazy(pattern, flags, caller.f_globals))
