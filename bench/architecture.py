"""Show how the rooms of the project import each other, and keep the list of modules in ARCHITECTURE.md.

python bench/architecture.py            print the floors of loaders/, graph/, api/ and their back arrows
python bench/architecture.py --write    and write every module with its first line to ARCHITECTURE.md
python bench/architecture.py --check    and exit 1 if the list is old, or an arrow runs back
"""

from __future__ import annotations

import argparse
import ast
import sys
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "ARCHITECTURE.md"
LISTED = "<!-- What follows is written by bench/architecture.py. -->\n"
PACKAGES = ("loaders", "graph", "api", "viz")
MOST_FLOORS = 8
"""Floors of loaders/: more of them and nobody finds their way."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the list of modules to ARCHITECTURE.md")
    parser.add_argument(
        "--check", action="store_true", help="exit 1 if the list is old or an arrow runs back"
    )
    args = parser.parse_args()
    tall = False
    for package in PACKAGES[:3]:
        arrows = room_arrows(package)
        circle = circles(arrows)
        floors = {} if circle else floors_of(arrows)
        print(
            f"{package}: {max(floors.values(), default=0)} floors, {len(circle)} back arrows {circle or ''}"
        )
        for floor in sorted(set(floors.values()), reverse=True):
            print(f"  {floor}  {'  '.join(sorted(room for room in floors if floors[room] == floor))}")
        tall = tall or bool(circle) or (package == "loaders" and max(floors.values()) > MOST_FLOORS)
    by_hand, _, listed = PAGE.read_text("utf-8").partition(LISTED)
    if args.write:
        PAGE.write_text(f"{by_hand}{LISTED}\n{module_list()}", encoding="utf-8")
    old = args.check and listed.strip() != module_list().strip()
    if old:
        print("ARCHITECTURE.md lists other modules: run bench/architecture.py --write", file=sys.stderr)
    return 1 if args.check and (old or tall) else 0


def room_arrows(package: str) -> dict[str, set[str]]:
    """Room -> the rooms of the same package that it imports; a module beside the rooms is one of its own."""
    arrows: dict[str, set[str]] = {}
    for path in modules(package):
        own = room_of(path)
        arrows.setdefault(own, set())
        for name in imported(path):
            parts = name.split(".")
            if parts[0] == package and len(parts) > 1 and parts[1] != own:
                arrows[own].add(parts[1])
    return arrows


def floors_of(arrows: Mapping[str, Set[str]]) -> dict[str, int]:
    """Room -> its floor: one above the highest that it imports."""
    floors: dict[str, int] = {}

    def floor(room: str) -> int:
        if room not in floors:
            floors[room] = 1 + max((floor(other) for other in arrows.get(room, ())), default=0)
        return floors[room]

    for room in arrows:
        floor(room)
    return floors


def circles(arrows: Mapping[str, Set[str]]) -> list[tuple[str, str]]:
    """The arrows between two rooms that can be reached from each other."""
    return [(a, b) for a in sorted(arrows) for b in sorted(arrows[a]) if a in reached(b, arrows)]


def reached(room: str, arrows: Mapping[str, Set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = [room]
    while waiting:
        for other in arrows.get(waiting.pop(), ()):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return seen


def module_list() -> str:
    """Every module under its room, with the first line of its docstring."""
    lines: list[str] = []
    room = ""
    for package in PACKAGES:
        for path in modules(package):
            folder = path.parent.relative_to(ROOT).as_posix()
            if folder != room:
                room = folder
                lines.append(f"\n### {room}/\n\n{first_line(path.parent / '__init__.py')}\n")
            lines.append(f"- `{path.name}` {first_line(path)}")
    return "\n".join(lines).lstrip("\n") + "\n"


def modules(package: str) -> Iterator[Path]:
    """The modules of a package, each folder's own before those of the folders in it."""
    paths = (path for path in (ROOT / package).rglob("*.py") if path.name != "__init__.py")
    yield from sorted(paths, key=lambda path: (path.parent.parts, path.name))


def room_of(path: Path) -> str:
    parts = path.relative_to(ROOT).parts
    return parts[1] if len(parts) > 2 else path.stem


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names if "." not in node.module)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def first_line(path: Path) -> str:
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    return " ".join(docstring.partition("\n\n")[0].split())


if __name__ == "__main__":
    sys.exit(main())
