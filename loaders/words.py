"""One pattern for many words: what rules look for in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, of those that begin alike the longest first.

    Words that begin alike share their beginning in the pattern: it is tried once, not once a word.
    """
    return _branches(set(words) - {""})


def _branches(words: set[str]) -> str:
    if not words:
        return "(?!)"
    rest: dict[str, set[str]] = {}
    for word in sorted(words):
        rest.setdefault(word[0], set()).add(word[1:])
    branches = [re.escape(sign) + _after(ends) for sign, ends in rest.items()]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _after(ends: set[str]) -> str:
    """What may follow a shared beginning; nothing, where it is a word itself."""
    longer = ends - {""}
    if not longer:
        return ""
    branches = _branches(longer)
    return branches if "" not in ends else f"(?:{branches})?"
