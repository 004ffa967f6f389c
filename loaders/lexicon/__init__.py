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
