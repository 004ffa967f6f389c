"""The gap between the two parts of a title, which rules read without white space."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.text.patterns import RARE_HAN
from loaders.text.script import read_as

_REACH = 20_000
"""A title stands at the head of a text."""
_PART = 5
"""Characters of a part at least: what is shorter is a name or a word that the print spaced out."""
_OF_NAMES = re.compile("关于|任[命免职]|职务|名单")
"""What prints names, which have gaps of their own: 关于何 任任职的通知."""
_GAP = re.compile("[ \u3000]+")
_HAN = re.compile(f"[{RARE_HAN}“”《》、]+")


def with_gaps(title: str | None, text: str) -> str | None:
    """The title with one space wherever its print in the text leaves one between two longer parts.

    >>> with_gaps("春风送暖进万家志愿服务暖人心", "春风送暖进万家　志愿服务暖人心")
    '春风送暖进万家 志愿服务暖人心'
    """
    if not title or len(title) < 2 * _PART or _OF_NAMES.search(title):
        return title
    spaced = re.compile("[ \u3000]*".join(re.escape(character) for character in title if character != " "))
    for found in spaced.finditer(read_as(text[:_REACH])):
        parts = _GAP.split(found[0])
        if len(parts) > 1 and all(len(part) >= _PART and _HAN.fullmatch(part) for part in parts):
            return " ".join(parts)
    return title
