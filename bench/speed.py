"""How fast the reader is: beside a tagger of Chinese words, on ten times the text, on two cores.

    python bench/speed.py            print the figures beside the targets
    python bench/speed.py --write    and write them to docs/speed.md

The tagger is `jieba.posseg`, which cuts a text into words and names their kinds; both read the same text
in the same run, one process each after the other, their dictionaries and rules loaded before. The text is
not part of the project: it is looked for in $DASHIJI_SHARED or in `shared` beside the project's folder.
Without it this says so and does nothing.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "speed.md"
DASHIJI = Path(sys.executable).with_name("dashiji")
VOLUMES = 10
ROUNDS = 5
"""A machine is never quite quiet: what is compared is timed by turns, the shortest time of each counts."""
INTRODUCTION = """\
# How fast it reads

Made by `make speed` on two cores, from a district yearbook of {characters:,} characters that is not part of
the project. The reader and `jieba.posseg`, which only cuts a text into words and names their kinds, read
it in the same run by turns, five times each; the shortest time of each counts.

| measure | figure | target |
| --- | ---: | ---: |
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write docs/speed.md")
    args = parser.parse_args()
    shared = Path(os.environ.get("DASHIJI_SHARED", ROOT.parent / "shared"))
    texts = sorted((shared / "seeds").glob("*.txt"), key=lambda path: path.stat().st_size)
    if not texts:
        print(f"no real texts in {shared}: nothing timed")
        return 0
    page = measured_page(texts[-1], warm=[*texts[:-1], *sorted((ROOT / "samples").glob("*.txt"))])
    print(page)
    if args.write:
        PAGE.write_text(page, encoding="utf-8")
    return 0


def measured_page(book: Path, warm: list[Path]) -> str:
    """The whole of docs/speed.md; the texts `warm` are read before the clock starts."""
    characters = len(book.read_text("utf-8"))
    rounds = [[alone(way, [book], warm)[0] for way in (read, tag)] for _ in range(ROUNDS)]
    ours, theirs = (characters / min(times) for times in zip(*rounds, strict=True))
    rows = [
        ("characters a second, the reader", f"{ours:,.0f}", ""),
        ("characters a second, `jieba.posseg`", f"{theirs:,.0f}", ""),
        ("the reader against `jieba.posseg`", f"{ours / theirs:.1f} ×", "5 ×"),
    ]
    with tempfile.TemporaryDirectory() as folder:
        long = Path(folder) / "long.txt"
        long.write_text(book.read_text("utf-8") * VOLUMES, encoding="utf-8")
        short_time, long_time = (alone(read, [text], warm)[0] for text in (book, long))
        rows.append((f"time for {VOLUMES} × the text", f"{long_time / short_time:.1f} ×", "≤ 11 ×"))
        volumes = []
        for number in range(VOLUMES):
            volumes.append(Path(folder) / f"volume{number}.txt")
            volumes[-1].write_bytes(book.read_bytes())
        one, ten = (alone(extract, list_, warm)[1] for list_ in (volumes[:1], volumes))
        rows.append((f"memory for {VOLUMES} volumes against one", f"{ten / one:.2f} ×", "flat"))
        clocks = [[timed_command(volumes, jobs) for jobs in (1, 2)] for _ in range(ROUNDS)]
        single, double = (min(times) for times in zip(*clocks, strict=True))
        rows.append(
            (f"{VOLUMES} volumes with `--jobs 2` against one process", f"{single / double:.2f} ×", "≥ 1.7 ×")
        )
    lines = [f"| {measure} | {figure} | {target} |" for measure, figure, target in rows]
    return INTRODUCTION.format(characters=characters) + "\n".join(lines) + "\n"


def read(texts: list[Path]) -> None:
    """What `dashiji extract` does, but for writing the facts."""
    from api.commands.extract import cycles_seldom_sought
    from loaders.pipeline import extract as facts_of

    with cycles_seldom_sought():
        for text in texts:
            for _ in facts_of(text):
                pass


def tag(texts: list[Path]) -> None:
    """Words and their kinds."""
    import jieba.posseg

    for text in texts:
        for _ in jieba.posseg.cut(text.read_text("utf-8")):
            pass


def extract(texts: list[Path]) -> None:
    """The facts written, volume by volume."""
    from api.commands.extract import extract_files

    extract_files([str(text) for text in texts], os.devnull, jobs=1)


def alone(way: Callable[[list[Path]], None], texts: list[Path], warm: list[Path]) -> tuple[float, int]:
    """Seconds of processor and greatest memory (KiB) in a process of its own, after the texts `warm`."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured, (way, texts, warm))


def _measured(way: Callable[[list[Path]], None], texts: list[Path], warm: list[Path]) -> tuple[float, int]:
    way(warm)
    began = time.process_time()
    way(texts)
    return time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def timed_command(texts: list[Path], jobs: int) -> float:
    """Seconds on the clock of `dashiji extract`, start included."""
    began = time.monotonic()
    command = [str(DASHIJI), "extract", *map(str, texts), "--out", os.devnull, "--jobs", str(jobs)]
    subprocess.run(command, check=True, capture_output=True)
    return time.monotonic() - began


if __name__ == "__main__":
    sys.exit(main())
