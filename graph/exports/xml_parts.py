"""XML that is written piece by piece."""

from __future__ import annotations

from xml.sax.saxutils import escape

from graph import lazy_re as re

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENTITIES = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


def xml_text(text: str) -> str:
    """Text for an element or a quoted attribute; a page mark, which XML cannot hold, becomes a space."""
    return escape(_FORBIDDEN.sub(" ", text), _ENTITIES)


def attributes(**values: str | None) -> str:
    """Those attributes that have a value, each with a space before it."""
    return "".join(f' {name}="{xml_text(value)}"' for name, value in values.items() if value is not None)
