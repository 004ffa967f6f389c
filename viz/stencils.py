"""Pictures of one shape are drawn by Bokeh once, with blanks; each is that drawing with its values put in.

Bokeh takes a tenth of a second for a picture, whatever is in it: most of the time that a page took.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

_BLANKS = 9_007_199_254_740_000
"""Blanks are numbers from here on: no day, height or place of a picture is so large."""
_BLANK = re.compile(rf"\[({_BLANKS // 100}\d\d)\]|({_BLANKS // 100}\d\d)")


class Blanks:
    """The numbers that stand in a drawing where its values will be, by the names of these."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def number(self, name: str) -> int:
        """Where one value goes."""
        if name not in self.names:
            self.names.append(name)
        return _BLANKS + self.names.index(name)

    def columns(self, name: str, *columns: str) -> dict[str, list[int]]:
        """Where the columns of a table go: `{"left": …}` is filled with the values of `name.left`."""
        return {column: [self.number(f"{name}.{column}")] for column in columns}


class Stencil:
    """A drawing with blanks, as the text of its JSON."""

    def __init__(self, drawing: Any, blanks: Blanks) -> None:
        self._text = in_short(drawing)
        self._names = blanks.names

    def filled(self, values: Mapping[str, Any]) -> str:
        """The JSON of a picture with these values, numbers and lists, at the blanks of their names."""
        return _BLANK.sub(lambda found: self._value(found, values), self._text)

    def _value(self, found: re.Match[str], values: Mapping[str, Any]) -> str:
        return in_short(values[self._names[int(found[1] or found[2]) - _BLANKS]])


def in_short(data: Any) -> str:
    """JSON without spaces, in the signs of the text."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
