"""Where something is said: the document, and the passage in it."""

from __future__ import annotations

import hashlib
import json

from pydantic import BaseModel, ConfigDict, Field


class Passage(BaseModel):
    """A place in a document: code points, end exclusive; `quote` is the text there, unchanged."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    start: int
    end: int
    quote: str
    page: int | None = Field(default=None, exclude_if=lambda page: page is None)
    """The page of the file, from 1, on which it begins; not written where the file has none."""


def content_id(kind: str, *parts: object) -> str:
    """An id made from what a thing is: the same on every run and every machine.

    The kind stands in front (`event-3f2a…`), so that a person who sees an id knows what it names.
    """
    text = _ENCODER.encode([kind, *parts])
    return f"{kind}-{hashlib.blake2b(text.encode(), digest_size=10).hexdigest()}"


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str)
