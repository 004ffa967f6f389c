"""Tags of answers: what a caller has already is not sent again.

They are weak: the same content, whether it went compressed or not.
"""

from __future__ import annotations

import hashlib

from fastapi import Request


def tag_of(content: bytes) -> str:
    """The tag of this content."""
    return f'W/"{hashlib.blake2b(content, digest_size=12).hexdigest()}"'


def is_known(request: Request, tag: str) -> bool:
    """Whether the caller says that it has what this tag stands for."""
    given = request.headers.get("if-none-match", "").split(",")
    return tag.removeprefix("W/") in [each.strip().removeprefix("W/") for each in given]
