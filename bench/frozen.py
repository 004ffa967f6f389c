"""Freeze what the reader makes of every text, so that a change of shape can be shown to change nothing else.

    python bench/frozen.py --write FROZEN     record a digest of the facts of each text
    python bench/frozen.py FROZEN             and name the texts whose facts are others now

Texts: `samples/`, and what is in $DASHIJI_SHARED or in `shared` beside the project's folder.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from graph.facts import write_facts
from loaders.pipeline import extract

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("frozen", type=Path, help="the file of digests")
    parser.add_argument("--write", action="store_true", help="record, do not compare")
    args = parser.parse_args()
    shared = Path(os.environ.get("DASHIJI_SHARED", ROOT.parent / "shared"))
    with tempfile.TemporaryDirectory() as folder:
        now = {path.name: digest(path) for path in texts(shared, Path(folder))}
    if args.write:
        args.frozen.write_text(json.dumps(now, indent=0), encoding="utf-8")
        print(f"{len(now)} texts frozen")
        return 0
    before = json.loads(args.frozen.read_text("utf-8"))
    changed = sorted(name for name in before | now if before.get(name) != now.get(name))
    print(f"{len(now)} texts, {len(changed)} changed: {' '.join(changed) or 'none'}")
    return 1 if changed else 0


def texts(shared: Path, folder: Path) -> Iterator[Path]:
    """The files to read; the short texts that lie in one file of records are written to `folder`."""
    yield from sorted((ROOT / "samples").glob("*.txt"))
    for name in ("seeds", "doubles"):
        yield from sorted((shared / name).glob("*.txt"))
    for records, key in (("styles/cases.jsonl", "text"), ("faults/faults.jsonl", "input")):
        path = shared / records
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        for record in map(json.loads, filter(str.strip, lines)):
            written = folder / f"{path.stem}-{record['id']}.txt"
            written.write_text(record[key], encoding="utf-8")
            yield written


def digest(path: Path) -> str:
    """Of the facts of a file, as they are written; an error counts as what was read."""
    out = io.StringIO()
    try:
        write_facts(extract(path), out)
    except ValueError as err:
        out.write(f"{type(err).__name__}: {err}")
    return hashlib.sha256(out.getvalue().encode()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
