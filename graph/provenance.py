"""Where something is said: the document, and the passage in it."""

from __future__ import annotations

import hashlib
import json
from json.encoder import encode_basestring
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from graph import lazy_re as re

Stored = Annotated[int, Field(ge=-(2**63), lt=2**63)]
"""An integer that a store can hold."""


class Passage(BaseModel):
    """A place in a document: code points, end exclusive; `quote` is the text there, unchanged."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    start: Stored
    end: Stored
    quote: str
    page: Stored | None = Field(default=None, exclude_if=lambda page: page is None)
    """The page of the file, from 1, on which it begins; not written where the file has none."""


How = Literal["stated", "inherited", "counted", "document", "given"]
"""How a date or an organization was known: printed with the fact; carried on from what stands above; counted
from another date (同日, 昨日); told by the document of itself; told from outside the document."""


class Known(BaseModel):
    """How a date or an organization was known, and where it stands, if it stands in the text."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    how: How
    start: Stored | None = None
    end: Stored | None = None


_LINE_END = re.compile("\r\n?|\n")


def line_starts(text: str) -> list[int]:
    """Where each line of a text begins; `bisect_right` of a place in it is the number of its line."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


def content_id(kind: str, *parts: object) -> str:
    """An id made from what a thing is: the same on every run and every machine.

    The kind stands in front (`event-3f2a…`), so that a person who sees an id knows what it names.
    """
    text = f"[{','.join([_json(part) for part in (kind, *parts)])}]"
    return f"{kind}-{hashlib.blake2b(text.encode(), digest_size=10).hexdigest()}"


def _json(part: object) -> str:
    """Texts and absences, which most ids are made of, without an encoder of their own."""
    if part is None:
        return "null"
    return encode_basestring(part) if type(part) is str else _ENCODER.encode(part)


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str)
