"""Reviewed domain data, read when first asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The mapping in `lexicon/<name>.yaml`."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data = yaml.load(files(__package__).joinpath(f"{name}.yaml").read_bytes(), Loader=loader)
    return dict(data)
