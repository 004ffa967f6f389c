"""docs/dependencies.md tells every package that the project names, in the version that is pinned."""

from __future__ import annotations

import re

from bench.dependencies import PAGE, named, pinned


def test_every_package_has_its_row_and_every_row_its_package() -> None:
    told = re.findall(
        r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| [^|]* \| ([^|]+) \|$", PAGE.read_text("utf-8"), re.M
    )
    pins = pinned()
    assert {name: (versions, where) for name, versions, _, where in told} == {
        name: (", ".join(pins[name]), where) for name, where in named().items()
    }
    assert [name for name, _, licence, _ in told if licence in ("?", "see the package")] == []
