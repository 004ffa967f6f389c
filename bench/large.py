"""A corpus of counties from nothing into a Neo4j by import files, and what comes on top: for docs/scale.md.

    python -m bench.large --tenures 77000

Four steps, each timed: the files of a first load, Neo4j's own importer, the first opening, which derives what
is derived, and loads of single yearbooks over Bolt. The server is the one of the tests, in an empty folder.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from bench.clients import at
from bench.county import county_name, volumes_of, yearbook
from graph.loading.first_load import FirstLoad
from graph.loading.load import load_facts
from graph.loading.migrate import bring_up_to_date
from graph.questions.who_held import WhoHeld
from graph.stores import Store
from tests.neo4j.server import SERIES, Neo4jServer, import_files

ASKED = 100
WAIT = 4 * 3600
"""Seconds that the import may take on a busy machine."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tenures", type=int, default=77_000)
    parser.add_argument("--yearbooks", type=int, default=5, help="loaded on top")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dashiji-large-") as folder:
        files, home = Path(folder) / "files", Path(folder) / "home"
        with timed("files of a first load") as told, FirstLoad(files) as first:
            counties = facts = 0
            for volume in volumes_of(given.tenures):
                made = list(volume.facts())
                facts += first.add(made, {made[0].id: volume.text}).total()
                counties += 1
            told.append(f"{counties} counties, {facts} facts")
        size = sum(path.stat().st_size for path in files.iterdir())
        with timed("neo4j-admin database import") as told:
            import_files(files, home, SERIES["5"], wait=WAIT)
            told.append(f"{size / 2**20:.0f} MB of files")
        server = Neo4jServer(home)
        server.start()
        try:
            with server.open() as store:
                after_import(store, counties, given.yearbooks)
        finally:
            server.stop()
        size = sum(path.stat().st_size for path in (home / "data").rglob("*") if path.is_file())
        print(f"on disk: {size / 2**20:.0f} MB")
    return 0


def after_import(store: Store, counties: int, yearbooks: int) -> None:
    """What is derived, what comes on top, and what is asked."""
    with timed("first opening: tenures derived") as told:
        bring_up_to_date(store)
        told.append(f"{store.read('MATCH (t:Tenure) RETURN count(t) AS n')[0]['n']} tenures")
    facts = 0
    with timed(f"{yearbooks} yearbooks on top") as told:
        for number in range(yearbooks):
            volume = yearbook(number, 1990)
            made = list(volume.facts())
            load_facts(store, made, {made[0].id: volume.text})
            facts += len(made)
        told.append(f"{facts} facts")
    took = list(asked(store, counties))
    print(f"who-held, {ASKED} times: p50 {at(took, 0.5):.1f} ms, p99 {at(took, 0.99):.1f} ms")


def asked(store: Store, counties: int) -> Iterator[float]:
    """Milliseconds of a question each, of counties all over the store."""
    for number in range(ASKED):
        organization = f"{county_name(number * 7 % counties)}教育局"
        began = time.perf_counter()
        question = {"organization": organization, "post": "局长", "on": f"{1985 + number % 30}-06-01"}
        assert WhoHeld().answer(store, question, date.today()).rows
        yield 1000 * (time.perf_counter() - began)


@contextmanager
def timed(what: str) -> Iterator[list[str]]:
    """Print what took how long, on the clock and of this process, with what the block adds to be told."""
    told: list[str] = []
    clock, processor = time.monotonic(), time.process_time()
    yield told
    seconds = (
        f"{time.monotonic() - clock:.0f} s, of it {time.process_time() - processor:.0f} s of this process"
    )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what}: {seconds}; {'; '.join(told)}; at most {memory:.0f} MB", flush=True)


if __name__ == "__main__":
    sys.exit(main())
