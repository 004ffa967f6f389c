"""The reviewed tables of words: what code makes patterns of."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from loaders.lexicon import alternatives

_ROWS = ("places.yaml", "verbs.yaml")
"""Tables of rows, not of words."""
TABLES = sorted(
    entry.name.removesuffix(".yaml")
    for entry in files("loaders.lexicon").iterdir()
    if entry.name.endswith(".yaml") and entry.name not in _ROWS
)


@pytest.mark.parametrize("name", TABLES)
def test_words_make_patterns(name: str) -> None:
    """Every list of words compiles as one pattern, and matches more than nothing."""
    for key, words in alternatives(name).items():
        assert re.compile(words).fullmatch("") is None, key
