"""The table of docs/dependencies.md: what the project stands on, in which version, under which licence.

    python -m bench.dependencies            print it
    python -m bench.dependencies --write    and put it into the page

Names come from pyproject.toml, versions from constraints.txt, licences and sizes from what is installed here.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "dependencies.md"
MARK = "<!-- What follows is written by python -m bench.dependencies --write. -->\n"

_IN_THEIR_FILES = {"atheris": "Apache-2.0", "axe-playwright-python": "MIT"}
"""Licences that are told by a file alone."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"into {PAGE.name}")
    table = "\n".join(rows()) + "\n"
    print(table, end="")
    if parser.parse_args().write:
        head = PAGE.read_text("utf-8").partition(MARK)[0]
        PAGE.write_text(f"{head}{MARK}\n{table}", encoding="utf-8")
    return 0


def rows() -> Iterator[str]:
    """A line a package that pyproject.toml names."""
    yield "| package | version | licence | size | in |"
    yield "| --- | --- | --- | ---: | --- |"
    pins = pinned()
    for name, where in sorted(named().items()):
        yield f"| `{name}` | {', '.join(pins[name])} | {licence(name)} | {size(name)} | {where} |"


def named() -> dict[str, str]:
    """The packages that pyproject.toml names, and the extra that wants each; nothing for all installs."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    found: dict[str, str] = {}
    for extra, wanted in {**project["optional-dependencies"], "": project["dependencies"]}.items():
        for text in wanted:
            name = Requirement(text).name.lower()
            found[name] = f"`{extra}`" if extra else "every install"
    return found


def pinned() -> dict[str, list[str]]:
    """The versions of each package in constraints.txt: several where they go by the Python."""
    found: dict[str, list[str]] = {}
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            pin = Requirement(line)
            found.setdefault(pin.name.lower(), []).append(str(pin.specifier).removeprefix("=="))
    return found


def licence(name: str) -> str:
    """As the package itself says it."""
    if name in _IN_THEIR_FILES:
        return _IN_THEIR_FILES[name]
    told = _metadata(name)
    if told is None:
        return "?"
    classified = [
        each.rpartition(" :: ")[2] for each in told.get_all("Classifier", []) if "License ::" in each
    ]
    written = next((told[key] for key in ("License-Expression", "License") if key in told), "").strip()
    short = written.splitlines()[0] if written else ""
    return short if 0 < len(short) <= 60 else ", ".join(classified) or "see the package"


def size(name: str) -> str:
    """Of its own files, in MB."""
    try:
        files = metadata.files(name) or []
    except metadata.PackageNotFoundError:
        return ""
    paths = [Path(str(each.locate())) for each in files]
    return f"{sum(path.stat().st_size for path in paths if path.is_file()) / 1e6:.1f} MB"


def _metadata(name: str) -> metadata.PackageMetadata | None:
    try:
        return metadata.metadata(re.sub(r"[-_.]+", "-", name))
    except metadata.PackageNotFoundError:
        return None


if __name__ == "__main__":
    sys.exit(main())
