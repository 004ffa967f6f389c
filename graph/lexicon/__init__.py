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
    loaded: dict[str, Any] = load_yaml(files(__name__).joinpath(f"{name}.yaml").read_bytes())
    return loaded


def load_yaml(text: bytes) -> Any:
    """What a table of ours says. The loader written in C reads it ten times as fast, where there is one."""
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
