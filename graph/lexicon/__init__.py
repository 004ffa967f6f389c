"""Reviewed tables of words that the graph and the loaders share: organizations, places, titles of posts.

The domain's knowledge is in the YAML files beside this one, with a reason for every odd line; code reads
them through `lexicon` and holds rules, not lists.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def lexicon(name: str) -> dict[str, Any]:
    """One table by the name of its file: `organizations`, `places`, `titles`."""
    text = files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded
