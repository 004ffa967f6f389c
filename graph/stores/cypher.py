"""Reading other people's Cypher just far enough: what is code in it, and what is a string or a comment."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

_SKIPPED = r"""//[^\n]*|/\*.*?(?:\*/|\Z)|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`"""
_DATE_CALL = r"""(?<![\w.$:])date[ \t]*\([ \t]*(?P<mark>['"])(?P<day>\d{4}-\d\d-\d\d)(?P=mark)[ \t]*\)"""
_TOKENS = re.compile(f"(?P<skipped>{_SKIPPED})|{_DATE_CALL}", re.DOTALL | re.IGNORECASE | re.ASCII)
_REFUSED = re.compile(
    r"\b(?P<words>load\s+csv|terminate\s+transactions?|dbms\s*\.\s*(?:kill|setConfig)\w*)\b", re.IGNORECASE
)
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


def shown_columns(columns: Sequence[str], cypher: str, hoisted: str) -> tuple[str, ...]:
    """The columns as the person wrote them: one without a name of its own is called by its text."""
    literals = {
        hoisted[match.start() : match.end()].strip(): match[0]
        for match in _TOKENS.finditer(cypher)
        if match["skipped"] is None
    }
    if not literals:
        return tuple(columns)
    names = re.compile("|".join(rf"{re.escape(name)}(?!\d) *" for name in literals))
    return tuple(names.sub(lambda match: literals[match[0].strip()], column) for column in columns)


def refused_words(cypher: str) -> str | None:
    r"""What no reader has any business with, though a server may allow it: reading files and other hosts
    (`LOAD CSV`), stopping other people's queries. Text with `\u` escapes is searched everywhere.
    """
    unescaped = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), cypher)
    if unescaped != cypher:  # the server unescapes before it reads, so a string may end earlier than it looks
        found = _REFUSED.search(re.sub(r"/\*.*?\*/", " ", unescaped, flags=re.DOTALL))
    else:
        found = _REFUSED.search(_TOKENS.sub(_only_code, cypher))
    return None if found is None else found["words"]


def _only_code(match: re.Match[str]) -> str:
    """Strings and comments are no code; a name in backticks is."""
    if match["skipped"] is None:
        return match[0]
    return match[0].replace("`", "") if match[0].startswith("`") else " "
