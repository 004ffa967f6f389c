"""The Neo4j driver without the tables it can fill: a quarter of a second less at every start."""

from __future__ import annotations

import sys
from importlib import import_module

_TABLES = ("numpy", "pandas", "pyarrow")
"""What the driver imports where it is installed, for parameters and results that no query of ours has."""


def import_driver() -> None:
    """Import the driver while these cannot be found; whoever wants them afterwards imports them as ever.

    For a process of our own alone: in one that has been through this, `Result.to_df` has no pandas.
    """
    hidden = [name for name in _TABLES if name not in sys.modules]
    for name in hidden:
        sys.modules[name] = None  # type: ignore[assignment]  # this is how Python is told that there is none
    try:
        import_module("neo4j")
    finally:
        for name in hidden:
            del sys.modules[name]
