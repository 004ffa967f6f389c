"""Build the wheel and the source archive, and try each as a newcomer would: in an empty environment.

    python -m bench.release            into dist/

In each environment the package is installed with the pins of constraints.txt; then a sample is read, loaded
and asked about, in a folder that is not the project's.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
SAMPLE = "金川区大事记2020.txt"
TRIED = (
    ["--version"],
    ["extract", SAMPLE, "--out", "facts.jsonl"],
    ["load", "facts.jsonl"],
    ["ask", "who-held", "--organization", "金川区人民政府", "--post", "区长", "--on", "2020-06-01"],
)


def main() -> int:
    argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0]).parse_args()
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    if f"## [{version}]" not in changes:
        print(f"CHANGELOG.md tells nothing of {version}", file=sys.stderr)
        return 1
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-d", str(DIST)], cwd=ROOT, check=True)
    for archive in (f"dashiji-{version}-py3-none-any.whl", f"dashiji-{version}.tar.gz"):
        print(f"{archive}: {tried(DIST / archive)}", flush=True)
    return 0


def tried(archive: Path) -> str:
    """Install it into an environment that has nothing, and use it; what the answer says."""
    with tempfile.TemporaryDirectory(prefix="dashiji-release-") as folder:
        venv.create(f"{folder}/venv", with_pip=True)
        programs = Path(folder) / "venv" / ("Scripts" if os.name == "nt" else "bin")
        install = [str(programs / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run(
            [*install, "--constraint", str(ROOT / "constraints.txt"), str(archive)], check=True, cwd=folder
        )
        (Path(folder) / SAMPLE).write_bytes((ROOT / "samples" / SAMPLE).read_bytes())
        apart = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        apart |= {"HOME": folder, "DASHIJI_STORE": f"embedded:{folder}/store", "COLUMNS": "200"}
        for arguments in TRIED:
            command = [str(programs / "dashiji"), *arguments]
            done = subprocess.run(command, cwd=folder, env=apart, check=True, capture_output=True, text=True)
        if "张恒山" not in done.stdout:
            raise SystemExit(f"{archive.name}: {done.stdout}{done.stderr}")
        return "installed, read, loaded, asked"


if __name__ == "__main__":
    sys.exit(main())
