"""Texts to a facts file: progress and a summary on stderr, nothing half-written."""

from __future__ import annotations

import gc
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn

from api.commands.cluster import read_on_cluster
from api.commands.given import given_for, texts_of
from api.commands.lexicon import own_rows
from api.commands.output import note
from api.commands.reading import Result, lines_of_source
from api.commands.writing import written_at_once
from graph.errors import DashijiError, UnreadableFile
from loaders.files.read import read_source
from loaders.files.sidecar import NOTHING_GIVEN, Given
from loaders.user_lexicon import use_user_lexicon

STANDARD_INPUT = "-"


def extract_files(
    files: list[str],
    out: str,
    jobs: int,
    options: Given = NOTHING_GIVEN,
    lexicon: Path | None = None,
    cluster: str | None = None,
) -> int:
    """Write the facts of all the texts to `out`; 1 if some text, sidecar or row could not be used, else 0.

    `options` is what the command line tells of the one text; it goes before what a sidecar tells.
    `lexicon` is the folder of a user's own rows, which each process reads with. `cluster` is the address of a
    Dask scheduler, whose workers read in the place of processes here.
    """
    if cluster and lexicon:
        raise DashijiError("--dask 时不能用自己的词表 (no lexicon of one's own on a cluster)")
    counts: Counter[str] = Counter()
    refuse_own_text(files, out)
    with (
        cycles_seldom_sought(),
        own_rows(lexicon) as left_out,
        _standard_input_as_file(files) as named,
        written_at_once(out) as stream,
    ):
        failed = bool(left_out)
        paths = texts_of(named)
        if cluster:
            results = read_on_cluster(cluster, paths, options)
        else:
            results = _each(paths, jobs, options, lexicon)
        for path, result in zip(paths, _progressing(results, paths), strict=True):
            if isinstance(result, str):
                failed = True
                note(f"dashiji: {result}")
                continue
            if result.broken:
                failed = True
                note(f"dashiji: {result.broken}")
            for line in result.notes:
                note(line)
            for kind, line in result.facts:
                counts[kind] += 1
                stream.write(line + "\n")
            if not result.facts:
                note(f"{path.name}: 没有读出内容 (nothing read)")
        if failed and not counts and out != "-":
            raise DashijiError(f"没有读到文本，{out} 未动 (no text could be read; left as it was)")
    note("，".join(f"{kind} {count}" for kind, count in counts.items()) or "没有事实 (no facts)")
    return 1 if failed else 0


def refuse_own_text(files: list[str], out: str) -> None:
    """Refuse to write over a text that is to be read. Raises `DashijiError`."""
    target = Path(out)
    if (
        out != "-"
        and target.is_file()
        and any(Path(file).exists() and target.samefile(file) for file in files)
    ):
        raise DashijiError(f"{out} 是要读的文本，不能写在上面 (the output is one of the texts)")


def _progressing(results: Iterable[Result], paths: list[Path]) -> Iterator[Result]:
    """Pass results on, showing on a terminal which text is being read."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield from results
        return
    with Progress(
        SpinnerColumn(), TextColumn("{task.description}"), console=console, transient=True
    ) as shown:
        task = shown.add_task("", total=len(paths))
        waiting = iter(results)
        for number, path in enumerate(paths, 1):
            shown.update(task, description=f"{number}/{len(paths)} {path.name}")
            yield next(waiting)


def _each(paths: list[Path], jobs: int, options: Given, lexicon: Path | None) -> Iterator[Result]:
    """The lines of each text in order, or why it could not be read."""
    told = [options] * len(paths)
    if jobs == 1 or len(paths) <= 1:
        yield from map(_lines_of, paths, told)
        return
    workers = min(jobs, len(paths))
    with ProcessPoolExecutor(workers, initializer=_begin_work, initargs=(lexicon,)) as pool:
        yield from pool.map(_lines_of, paths, told)


def _begin_work(lexicon: Path | None) -> None:
    gc.set_threshold(_SELDOM)
    use_user_lexicon(lexicon)


_SELDOM = 50_000
"""Objects made before Python looks for cycles among them; of itself it does so after 700."""


@contextmanager
def cycles_seldom_sought() -> Iterator[None]:
    """Look for cycles of objects seldom while texts are read, which leaves none."""
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _lines_of(path: Path, options: Given) -> Result:
    try:
        source = read_source(path)
        return lines_of_source(source, *given_for(path, options))
    except UnreadableFile as err:
        return str(err)


@contextmanager
def _standard_input_as_file(files: list[str]) -> Iterator[list[Path]]:
    if STANDARD_INPUT not in files:
        yield [Path(name) for name in files]
        return
    with tempfile.TemporaryDirectory(prefix="dashiji-") as folder:
        given = Path(folder) / "stdin.txt"
        given.write_bytes(sys.stdin.buffer.read())
        yield [given if name == STANDARD_INPUT else Path(name) for name in files]
