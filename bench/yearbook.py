"""Time the whole way on a real yearbook: read, load, load again, ask, each a process of its own.

    python bench/yearbook.py [--store neo4j://localhost:7687]

The yearbook is not part of the project: it is looked for in $DASHIJI_SHARED or in `shared` beside the
project's folder. Without it this says so and does nothing. Without `--store` an embedded store in an empty
folder is used.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DASHIJI = Path(sys.executable).with_name("dashiji")
QUESTION = ["ask", "who-held", "--organization", "金川区人民政府", "--post", "区长", "--on", "2020-06-01"]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--store", help="a store's address; it is loaded into")
    args = parser.parse_args()
    shared = Path(os.environ.get("DASHIJI_SHARED", ROOT.parent / "shared"))
    texts = sorted(str(path) for path in (shared / "seeds").glob("*.txt"))
    if not texts:
        print(f"no real texts in {shared}: nothing timed")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        store = args.store or f"embedded:{Path(folder) / 'store'}"
        steps = [
            ("extract", ["extract", *texts, "--out", str(Path(folder) / "facts.jsonl")]),
            ("extract and load", ["load", *texts, "--store", store]),
            ("load again", ["load", *texts, "--store", store]),
            ("ask", [*QUESTION, "--store", store]),
            ("status", ["status", "--store", store]),
        ]
        for name, arguments in steps:
            began = time.monotonic()
            done = subprocess.run([DASHIJI, *arguments], capture_output=True, text=True, check=False)
            print(f"== {name}: {time.monotonic() - began:.1f} s, exit {done.returncode}")
            print(done.stdout + done.stderr, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
