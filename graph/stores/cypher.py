"""Reading other people's Cypher just far enough: what is code in it, and what is a string or a comment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

_SKIPPED = r"""//[^\n]*|/\*.*?(?:\*/|\Z)|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`"""
_DATE_CALL = r"""(?<![\w.$:])date[ \t]*\([ \t]*(?P<mark>['"])(?P<day>\d{4}-\d\d-\d\d)(?P=mark)[ \t]*\)"""
_TOKENS = re.compile(f"(?P<skipped>{_SKIPPED})|{_DATE_CALL}", re.DOTALL | re.IGNORECASE | re.ASCII)
_LOAD_CSV = re.compile(r"\bload\s+csv\b", re.IGNORECASE)
_ESCAPE = re.compile(r"\\u+([0-9a-fA-F]{4})")


def hoist_dates(cypher: str, parameters: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """The text with every `date('2020-06-01')` as a parameter, and the parameters with those dates.

    The embedded store uses a date index only for parameters. Length and lines of the text stay, so
    that an error's line and column still point at what the person wrote.
    """
    hoisted = dict(parameters)

    def replace(match: re.Match[str]) -> str:
        if match["skipped"] is not None:
            return match[0]
        try:
            day = date.fromisoformat(match["day"])
        except ValueError:  # 2020-02-30: the server says so better
            return match[0]
        name = _free_name(hoisted, day)
        hoisted[name] = day
        return f"${name}".ljust(len(match[0]))

    return _TOKENS.sub(replace, cypher), hoisted


def _free_name(taken: Mapping[str, Any], day: date) -> str:
    """Short enough to stand in the place of the shortest literal."""
    number = 1
    while f"day_{number}" in taken and taken[f"day_{number}"] != day:
        number += 1
    return f"day_{number}"


def loads_csv(cypher: str) -> bool:
    r"""Whether the text has a `LOAD CSV`; written with `\u` escapes, anywhere in it."""
    unescaped = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), cypher)
    if unescaped != cypher:  # the server unescapes before it reads, so a string may end earlier than it looks
        return _LOAD_CSV.search(re.sub(r"/\*.*?\*/", " ", unescaped, flags=re.DOTALL)) is not None
    code = _TOKENS.sub(lambda match: " " if match["skipped"] is not None else match[0], cypher)
    return _LOAD_CSV.search(code) is not None
