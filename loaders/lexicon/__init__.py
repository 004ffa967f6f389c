"""Reviewed domain data, read when first asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from graph.lexicon import load_yaml


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The mapping in `lexicon/<name>.yaml`."""
    return dict(load_yaml(files(__package__).joinpath(f"{name}.yaml").read_bytes()))


@cache
def alternatives(name: str) -> dict[str, str]:
    """Each list of words in `lexicon/<name>.yaml` as one pattern, in their order: `甲|乙`."""
    return {key: "|".join(row) for key, row in lexicon(name).items() if _is_list_of_words(row)}


def _is_list_of_words(row: Any) -> bool:
    return isinstance(row, list) and all(isinstance(word, str) for word in row)
