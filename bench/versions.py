"""Hold what each reader makes of the samples against its version: a changed output needs a new version.

python bench/versions.py            name the readers whose output is another under the same version
python bench/versions.py --write    record output and version of each in bench/versions.json
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

from graph.facts import DocumentFact, fact_line
from loaders.pipeline import READERS, extract

ROOT = Path(__file__).resolve().parent.parent
RECORDED = ROOT / "bench" / "versions.json"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="record, do not compare")
    args = parser.parse_args()
    if args.write:
        RECORDED.write_text(json.dumps(outputs(), indent=1) + "\n", encoding="utf-8")
        return 0
    stale = unchanged_versions(json.loads(RECORDED.read_text("utf-8")), outputs())
    for reader in stale:
        print(f"{reader}: its facts have changed; raise its version, then run bench/versions.py --write")
    return 1 if stale else 0


def outputs() -> dict[str, dict[str, str | int]]:
    """Reader -> its version and a digest of its facts of the samples."""
    digests = {reader.name: hashlib.sha256() for reader in READERS}
    for path in sorted((ROOT / "samples").glob("*.txt")):
        for fact in extract(path):
            if not isinstance(fact, DocumentFact):
                name = fact.extractor.partition("/")[0]
                digests[name].update(fact_line(fact.model_copy(update={"extractor": name})).encode())
    versions = {reader.name: reader.version for reader in READERS}
    return {
        name: {"version": versions[name], "digest": digests[name].hexdigest()} for name in sorted(versions)
    }


def unchanged_versions(
    recorded: dict[str, dict[str, str | int]], now: dict[str, dict[str, str | int]]
) -> list[str]:
    """The readers whose output is not the recorded one though their version is; or that nobody recorded."""
    return [
        name
        for name, output in now.items()
        if name not in recorded
        or (output["digest"] != recorded[name]["digest"] and output["version"] == recorded[name]["version"])
    ]


if __name__ == "__main__":
    sys.exit(main())
