"""What becomes of a store when everything around it fails: the figures of docs/reliability.md.

    python -m bench.chaos                      all of it, on both stores
    python -m bench.chaos --rounds 50 --write  with so many kills a store, and into the page

Each round starts a process that loads, takes out or judges, and kills it (-9) at a random moment; the next
one checks the store before it goes on. In the end the same documents are loaded as into an empty store, and
the export must be the same bytes. Neo4j is the one of the tests; without it that half is left out.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tests.neo4j.server import MissingServer, Neo4jServer

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reliability.md"
MARK = "<!-- What follows is written by make chaos. -->\n"
ACTS = ("load", "load", "forget", "judge")
SECONDS = 180.0
_UNFINISHED = ("not complete", "follows other judgements")
"""What may be told of a store whose writer was killed: the next load mends it."""


class Worker:
    """A process of `bench.chaos_worker`, and what it has said."""

    def __init__(self, url: str, act: str, seed: int = 0) -> None:
        self.act = act
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bench.chaos_worker", url, act, str(seed)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    @property
    def pid(self) -> int:
        return self._process.pid

    def ready(self) -> list[str]:
        """Wait until it has the store; what is wrong there."""
        findings: list[str] = self._said("ready")["findings"]
        return findings

    def done(self) -> dict[str, Any]:
        """Wait until it has done what it was to do."""
        said = self._said("done")
        self._process.communicate(timeout=SECONDS)
        return said

    def kill(self, number: int = signal.SIGKILL) -> None:
        os.kill(self.pid, number)

    def end(self) -> tuple[int, str]:
        """Wait for its end: the exit code, and the last line of what it said of errors."""
        _, errors = self._process.communicate(timeout=SECONDS)
        return self._process.returncode, (errors.strip().splitlines() or [""])[-1]

    def _said(self, word: str) -> dict[str, Any]:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith(f"{word} "):
                found: dict[str, Any] = json.loads(line.partition(" ")[2])
                return found
        raise ChaosFound(f"{self.act}: ended without `{word}`: {self.end()}")


class ChaosFound(Exception):
    """The store did not hold."""


@dataclass
class Tally:
    """How often each thing was tried, and what did not hold."""

    rows: list[tuple[str, str, int, list[str]]] = field(default_factory=list)

    def run(self, store: str, what: str, times: int, one: Callable[[int], None]) -> None:
        """Do it so many times; what goes wrong is kept, and the next is tried."""
        wrong: list[str] = []
        began = time.monotonic()
        for number in range(times):
            try:
                one(number)
            except (ChaosFound, subprocess.TimeoutExpired, AssertionError) as err:
                wrong.append(f"{number}: {err}")
        self.rows.append((store, what, times, wrong))
        print(
            f"{store}: {what}: {times - len(wrong)} of {times} ({time.monotonic() - began:.0f} s)", flush=True
        )
        for line in wrong:
            print(f"  {line}", flush=True)

    def table(self) -> Iterator[str]:
        """As Markdown."""
        yield "| store | what | times | held |"
        yield "| --- | --- | ---: | ---: |"
        for store, what, times, wrong in self.rows:
            yield f"| {store} | {what} | {times} | {times - len(wrong)} |"


class Chaos:
    """The campaigns on one store."""

    def __init__(self, name: str, url: str, tally: Tally, draw: random.Random) -> None:
        self._name, self._url, self._tally, self._draw = name, url, tally, draw
        self._clean = ""
        self._longest = 1.0

    def all(self, rounds: int) -> None:
        """Everything that is tried on either store."""
        self._measure()
        self._tally.run(self._name, "killed (-9) amid load, forget or judge", rounds, self._killed)
        self._tally.run(self._name, "as a clean load in the end", 1, self._ends_clean)
        few = max(rounds // 2, 1)
        self._tally.run(self._name, "two loads at once: both succeed", few, self._two_loads)
        self._tally.run(self._name, "a reader during loads: whole or nothing", max(few // 2, 1), self._reader)
        self._tally.run(
            self._name, "stopped (SIGSTOP) amid a load, then let go on", max(few // 4, 1), self._stopped
        )

    def _measure(self) -> None:
        """How long the longest act takes, and what a clean load exports."""
        worker = Worker(self._url, "load-all")
        worker.ready()
        began = time.monotonic()
        self._clean = worker.done()["export"]
        self._longest = (time.monotonic() - began) / 2

    def _killed(self, number: int) -> None:
        worker = Worker(self._url, self._draw.choice(ACTS), number)
        _hold(worker.ready(), *_UNFINISHED)
        time.sleep(self._draw.uniform(0, self._longest))
        worker.kill()
        worker.end()

    def _ends_clean(self, number: int) -> None:
        worker = Worker(self._url, "load-all")
        _hold(worker.ready(), *_UNFINISHED)
        if worker.done()["export"] != self._clean:
            raise ChaosFound("the export is another than after a clean load")
        looker = Worker(self._url, "look")
        _hold(looker.ready())
        looker.done()

    def _two_loads(self, number: int) -> None:
        workers = [Worker(self._url, "load-own", 2 * number + each) for each in range(2)]
        for worker in workers:
            states = worker.done()["states"]
            if set(states) != {"complete"}:
                raise ChaosFound(f"states: {states}")
        sweeper = Worker(self._url, "forget-all")
        _hold(sweeper.ready())
        if sweeper.done()["states"]:
            raise ChaosFound("something is left")

    def _reader(self, number: int) -> None:
        reader = Worker(self._url, "read")
        reader.ready()
        for act in ("forget-all", "load-all"):
            Worker(self._url, act).done()
        code, error = reader.end()
        if code:
            raise ChaosFound(error)

    def _stopped(self, number: int) -> None:
        worker = Worker(self._url, "load-all")
        worker.ready()
        time.sleep(self._draw.uniform(0, self._longest))
        worker.kill(signal.SIGSTOP)
        time.sleep(3)
        worker.kill(signal.SIGCONT)
        if worker.done()["export"] != self._clean:
            raise ChaosFound("the export is another than after a clean load")


def _hold(findings: list[str], *allowed: str) -> None:
    wrong = [line for line in findings if not any(each in line for each in allowed)]
    if wrong:
        raise ChaosFound("; ".join(wrong[:3]))


class Neo4jChaos(Chaos):
    """And the server itself goes and comes back."""

    def __init__(self, server: Neo4jServer, tally: Tally, draw: random.Random) -> None:
        super().__init__("Neo4j", server.url, tally, draw)
        self._server = server

    def all(self, rounds: int) -> None:
        super().all(rounds)
        self._tally.run(
            self._name, "the server killed amid a load, started again", max(rounds // 10, 1), self._gone
        )

    def _gone(self, number: int) -> None:
        worker = Worker(self._url, "load-all")
        worker.ready()
        time.sleep(self._draw.uniform(0, self._longest))
        self._server.kill()
        self._server.start_again()
        code, error = worker.end()
        if code and "Traceback" in error:
            raise ChaosFound(error)
        self._ends_clean(number)


def disk_full(tally: Tally) -> None:
    """A disk that fills up: what was whole stays whole, and goes on when there is room."""
    with tempfile.TemporaryDirectory() as folder:
        mount = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=60m", "tmpfs", folder], capture_output=True, check=False
        )
        if mount.returncode:
            print("disk full: not tried, a small disk cannot be mounted here", flush=True)
            return
        url = f"embedded:{folder}/store"

        def fill(number: int) -> None:
            Worker(url, "load-all").done()
            ballast = Path(folder) / "ballast"
            with ballast.open("wb") as stream:
                try:
                    while stream.write(b"\0" * 65536):
                        stream.flush()
                except OSError:
                    pass
            os.truncate(ballast, ballast.stat().st_size - 300_000)
            full = Worker(url, "load-own", number)
            code, error = full.end()
            if code != 1 or "StoreUnavailable" not in error:
                raise ChaosFound(f"exit code {code}: {error}")
            ballast.unlink()
            after = Worker(url, "load-all")
            _hold(after.ready(), *_UNFINISHED)
            after.done()

        try:
            tally.run("embedded", "the disk full amid a load, then room again", 2, fill)
        finally:
            subprocess.run(["umount", "-l", folder], check=False)


def on_neo4j(tally: Tally, draw: random.Random, rounds: int) -> None:
    """The same on a Neo4j of its own, where there is one."""
    with tempfile.TemporaryDirectory() as home:
        server = Neo4jServer(Path(home))
        try:
            server.start()
            Neo4jChaos(server, tally, draw).all(rounds)
        except MissingServer as missing:
            print(missing)
        finally:
            server.stop()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=("embedded", "disk", "neo4j"), action="append")
    parser.add_argument("--write", action="store_true", help=f"put the figures into {PAGE.name}")
    given = parser.parse_args()
    tally, draw = Tally(), random.Random(given.seed)
    wanted = given.only or ("embedded", "disk", "neo4j")
    if "embedded" in wanted:
        with tempfile.TemporaryDirectory() as folder:
            Chaos("embedded", f"embedded:{folder}/store", tally, draw).all(given.rounds)
    if "disk" in wanted:
        disk_full(tally)
    if "neo4j" in wanted:
        on_neo4j(tally, draw, given.rounds)
    figures = "\n".join(tally.table())
    print(figures)
    if given.write:
        machine = (
            f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {date.today().isoformat()}"
        )
        before = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
        PAGE.write_text(f"{before}{MARK}\n{machine}, seed {given.seed}:\n\n{figures}\n", encoding="utf-8")
    sys.exit(any(wrong for *_, wrong in tally.rows))


if __name__ == "__main__":
    main()
