"""The figures of docs/performance.md: asking, serving, loading and starting, each beside a yardstick.

    python -m bench.performance                       print the table
    python -m bench.performance --write               and put it into the page
    python -m bench.performance --tenures 77000 --store embedded:FOLDER    of a store that is there

Every figure is a ratio, or stands beside its yardstick, taken by turns in the same run: another machine, or a
busy one, slows both. What is loaded are invented counties (bench/county.py).
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from bench.clients import Answers, ask, at
from bench.county import volumes_of
from bench.raw import write_raw, written_in
from graph.facts import Fact
from graph.loading.load import load_facts
from graph.questions.neighbours import NeighbourRow
from graph.questions.shared.base import Answer
from graph.questions.shared.resolve_names import by_name
from graph.stores import Store, open_store
from tests.neo4j.server import MissingServer, Neo4jServer
from tests.viz.relation_rows import county
from viz.network import draw_network, render_graph

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
MARK = "<!-- What follows is written by make bench. -->\n"
DASHIJI = [sys.executable, "-c", "from api.cli import main; main()"]
CLIENTS = 32
ROUNDS = 5
WRITTEN = 2200
"""Tenures that are loaded, some counties'."""
THINGS = 5000
CONSTANT = """
import fastapi, uvicorn, socket
app = fastapi.FastAPI()
@app.get("/")
def constant(): return {"items": [{"name": "何任", "post": "局长"}], "total": 1}
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[listener])
"""


@dataclass(frozen=True)
class Figure:
    """A line of the table."""

    what: str
    figure: str
    target: str = ""

    def __str__(self) -> str:
        return f"| {self.what} | {self.figure} | {self.target} |"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tenures", type=int, default=4000, help="of the store that is asked")
    parser.add_argument("--store", help="a store that is there already is asked as it is")
    parser.add_argument("--only", default="", help="loading, serving, names, commands, relations")
    parser.add_argument("--write", action="store_true", help=f"into {PAGE.name}")
    given = parser.parse_args()
    figures = []
    for figure in measured(given.tenures, given.store, given.only):
        print(figure, flush=True)
        figures.append(figure)
    if given.write:
        head = PAGE.read_text("utf-8").partition(MARK)[0]
        PAGE.write_text(f"{head}{MARK}\n{page(figures)}", encoding="utf-8")
    return 0


def page(figures: list[Figure]) -> str:
    """The table, with what it was taken on."""
    load = os.getloadavg()[0]
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    python = f"Python {platform.python_version()}"
    lines = [f"{machine}, {python}, {date.today()}, {load:.0f} processes on the cores at the end:", ""]
    lines += ["| what | figure | target |", "| --- | --- | --- |", *map(str, figures)]
    return "\n".join(lines) + "\n"


def measured(tenures: int, address: str | None, only: str) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        if only in ("", "loading"):
            yield from loading(Path(folder))
        address = address or f"embedded:{folder}/store"
        with open_store(address, heap="1g") as store:
            store.prepare()
            if only != "relations" and not store.read("MATCH (d:Document) RETURN d.id AS id LIMIT 1"):
                for facts, texts in documents(tenures):
                    load_facts(store, facts, texts)
            if only in ("", "names"):
                yield from names(store)
            asked = "" if only == "relations" else _holders(store)
        if only in ("", "serving", "commands"):
            with served(address) as url:
                if only != "commands":
                    yield from serving(url, asked)
                yield from commands(address, url)
        if only in ("", "relations"):
            yield from relations()


def documents(tenures: int) -> Iterator[tuple[list[Fact], dict[str, str]]]:
    """The annals of counties, with their texts."""
    for volume in volumes_of(tenures):
        facts = list(volume.facts())
        yield facts, {facts[0].id: volume.text}


# -- loading -------------------------------------------------------------------------------------------------


def loading(folder: Path) -> Iterator[Figure]:
    """A load, and the driver alone writing the same nodes and edges, by turns on either store.

    The first volume warms what runs both. The embedded store lies in this process, so its processor counts;
    a Neo4j has its own, so the clock does.
    """
    for name, clock, make in stores(folder):
        ours: list[float] = []
        raw: list[float] = []
        count = 0
        for facts, texts in documents(WRITTEN):
            with make() as store:
                began = clock()
                load_facts(store, facts, texts)
                ours.append(clock() - began)
                written = written_in(store)
            with make() as store:
                began = clock()
                write_raw(store, written)
                raw.append(clock() - began)
            count += len(facts) if ours[1:] else 0
        took, alone = sum(ours[1:]), sum(raw[1:])
        told = f"{1000 * took / count:.1f} ms a fact against {1000 * alone / count:.1f}: {alone / took:.2f}"
        yield Figure(f"loading on {name} against the driver alone", told, "≥ 0.6")


def stores(folder: Path) -> Iterator[tuple[str, Callable[[], float], Callable[[], Store]]]:
    """Either kind of store, by what its time is taken, and how to have an empty one."""
    numbers = iter(range(1000))

    def embedded() -> Store:
        store = open_store(f"embedded:{folder}/empty{next(numbers)}")
        store.prepare()
        return store

    yield "the embedded store (of the processor)", time.process_time, embedded
    home = folder / "neo4j"
    home.mkdir()
    server = Neo4jServer(home)
    try:
        server.start()
    except MissingServer as err:
        print(f"no Neo4j: {err}", file=sys.stderr)
        return
    try:
        yield "Neo4j", time.monotonic, server.empty_store
    finally:
        server.stop()


# -- asking --------------------------------------------------------------------------------------------------


def names(store: Store) -> Iterator[Figure]:
    """Names that the store has, and names that it has not."""
    people = store.read("MATCH (p:Person) RETURN count(p) AS n")[0]["n"]
    known = [row["name"] for row in store.read("MATCH (p:Person) RETURN p.name AS name LIMIT 40")]
    asked = {
        "known": known,
        "another spelling of one known": [f"{name[0]} {name[1:]}" for name in known],
        "unknown": [f"{name[0]}某{name[-1]}" for name in known],
    }
    for what, given in asked.items():
        took = [_milliseconds(partial(by_name, store, "person", name)) for name in given]
        told = f"p50 {at(took, 0.5):.1f} ms, p99 {at(took, 0.99):.1f} ms"
        yield Figure(f"a name looked up, {what}, among {people:,} people", told, "< 20 ms")


def _holders(store: Store) -> str:
    row = store.read(
        "MATCH (:Person)-[h:IN_POST]->(t:Post)-[:IN]->(o:Organization) "
        "RETURN t.title AS post, o.name AS organization, h.from AS day "
        "ORDER BY day, organization, post LIMIT 1"
    )[0]
    return urlencode({"organization": row["organization"], "post": row["post"], "on": row["day"]})


def _milliseconds(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


# -- serving -------------------------------------------------------------------------------------------------


@contextmanager
def served(store: str) -> Iterator[str]:
    """The service as people start it, in a process of its own: its address."""
    command = [*DASHIJI, "serve", "--store", store, "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stderr is not None
        yield next(line for line in process.stderr if line.startswith("http")).split()[0].rstrip("/")
        process.terminate()
        process.stderr.read()


@contextmanager
def constant() -> Iterator[str]:
    """A FastAPI route that always says the same: its address."""
    command = [sys.executable, "-c", CONSTANT]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}/"
        process.terminate()


def serving(url: str, asked: str) -> Iterator[Figure]:
    """Thirty-two clients at once, and one alone over a kept connection."""
    with constant() as yardstick:
        for address in (yardstick, f"{url}/api/holders?{asked}", f"{url}/timeline"):
            ask(address, CLIENTS, 1)
        rounds = [
            (ask(yardstick, CLIENTS, 3), ask(f"{url}/api/holders?{asked}", CLIENTS, 3)) for _ in range(3)
        ]
        theirs, ours = (max(each.a_second for each in some) for some in zip(*rounds, strict=True))
        told = f"{ours:.0f} against {theirs:.0f} a second: {ours / theirs:.2f}"
        yield Figure(f"who held a post, {CLIENTS} clients, against a route of constant answer", told, "≥ 0.3")
        alone = ask(f"{url}/api/health/live", 1, 2), ask(yardstick, 1, 2)
        told = f"p50 {alone[0].p50:.1f} ms against {alone[1].p50:.1f} ms"
        yield Figure("one kept connection, against a route of constant answer", told, "no 40 ms")
    yield _timeline(
        "`/timeline` that the caller has", ask(f"{url}/timeline", CLIENTS, 4, _tag(url)), "≥ 50/s"
    )
    yield _timeline("`/timeline`, another each time", ask(f"{url}/timeline?q=", CLIENTS, 8), "≥ 8/s")


def _timeline(what: str, answers: Answers, target: str) -> Figure:
    told = f"{answers.a_second:.0f}/s, p99 {answers.p99 / 1000:.2f} s"
    told += f", {answers.refused} refused" if answers.refused else ""
    return Figure(f"{what}, {CLIENTS} clients", told, target)


def _tag(url: str) -> dict[str, str]:
    from urllib.request import urlopen

    with urlopen(f"{url}/timeline", timeout=60) as answer:
        return {"If-None-Match": answer.headers["ETag"]}


# -- commands ------------------------------------------------------------------------------------------------


def commands(store: str, url: str) -> Iterator[Figure]:
    """The command line beside a running service, and alone."""
    python = _shortest([sys.executable, "-c", "pass"])
    status = [*DASHIJI, "status", "--store"]
    yield Figure(
        "`dashiji status` beside a running service", f"{_shortest([*status, store]):.2f} s", "< 0.6 s"
    )
    with tempfile.TemporaryDirectory() as folder:
        alone = _shortest([*status, f"embedded:{folder}/alone"])
        yield Figure("`dashiji status` alone", f"{alone:.2f} s", "< 1.2 s")
    told = f"{_shortest([*DASHIJI, '--help']):.2f} s; Python itself {python:.2f} s"
    yield Figure("`dashiji --help`", told)


def _shortest(command: list[str]) -> float:
    """Seconds of the quickest of some starts."""
    took = []
    for _ in range(ROUNDS):
        began = time.monotonic()
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        took.append(time.monotonic() - began)
    return min(took)


# -- pictures ------------------------------------------------------------------------------------------------


def relations() -> Iterator[Figure]:
    """A relation view of many things, and pyvis drawing the same nodes and edges as its makers show it."""
    answer = county(THINGS)
    ways: tuple[Callable[[], Any], ...] = (
        lambda: draw_network(answer.rows, ["organization-x"]),
        lambda: render_graph(answer, date(2026, 11, 30)),
        lambda: _by_pyvis(answer, directed=True),
        lambda: _by_pyvis(answer, directed=False),
    )
    rounds = [[_milliseconds(way) / 1000 for way in ways] for _ in range(2)]
    drawn, page_of, directed, undirected = (min(times) for times in zip(*rounds, strict=True))
    told = f"{drawn:.1f} s against {undirected:.1f} s: {undirected / drawn:.1f} ×"
    more = f" (with `directed=True` {directed:.1f} s: {directed / drawn:.1f} ×)"
    yield Figure(f"a picture of {THINGS:,} things, against pyvis `generate_html`", told + more, "≥ 5 ×")
    yield Figure("the whole page of it, with its table and quotes", f"{page_of:.1f} s")


def _by_pyvis(answer: Answer[NeighbourRow], *, directed: bool) -> None:
    from pyvis.network import Network

    net = Network(directed=directed)
    for row in answer.rows:
        net.add_node(row.source_id, label=row.source, title=row.source)
        net.add_node(row.target_id, label=row.target, title=row.target)
    for row in answer.rows:
        net.add_edge(row.source_id, row.target_id, label=row.label)
    net.generate_html()


if __name__ == "__main__":
    sys.exit(main())
