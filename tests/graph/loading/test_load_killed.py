"""A load that is killed is finished by the next one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from graph.facts import Fact
from graph.loading.load import load_facts
from graph.stores import Store
from graph.stores.embedded import EmbeddedStore
from tests.graph.facts_for_tests import DOCUMENT, TEXT, small_facts
from tests.graph.loading.test_load import dump

ROOT = Path(__file__).parents[3]
COPIES = 60
PROGRAM = """
import sys
from graph.loading import load, write
from graph.stores import open_store
from tests.graph.loading.test_load_killed import DOCUMENT, TEXT, many_facts

write.BATCH = 60  # many moments to be killed at
url, what = sys.argv[1:]
if what != "load":
    write.ONE_TRANSACTION = 100
store = open_store(url)
store.prepare()
said = lambda done, total: print("all" if done == total else done, flush=True)
if what == "forget":
    remove = write.remove
    write.remove = lambda *arguments: (print("forgetting", flush=True), remove(*arguments))
    load.forget(store, DOCUMENT)
else:
    load.load_facts(store, many_facts(), {DOCUMENT: TEXT}, progress=said)
print("done", flush=True)
"""


def many_facts() -> list[Fact]:
    """The small facts many times over, as of one document."""
    facts = small_facts()[:1]
    for copy in range(COPIES):
        facts += small_facts(prefix=f"{copy}-")[1:]
    return facts


def kill_at(folder: Path, what: str, line: str) -> None:
    """Run `load`, `load in parts` or `forget`, and kill it when it has printed the line."""
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, f"embedded:{folder}", what],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        for said in process.stdout:
            if said.strip() == line:
                break
        process.kill()
    assert said.strip() == line


def test_a_killed_load_is_finished_by_the_next(tmp_path: Path, embedded_store: Store) -> None:
    """Killed in one transaction, between several, before the tenures, and amid forgetting: the next load
    ends as a clean one."""
    folder = tmp_path / "data"
    load_facts(embedded_store, many_facts(), {DOCUMENT: TEXT})
    kill_at(folder, "load", "120")
    kill_at(folder, "load in parts", "60")
    kill_at(folder, "load in parts", "all")
    kill_at(folder, "forget", "forgetting")

    with EmbeddedStore(folder) as store:
        load_facts(store, many_facts(), {DOCUMENT: TEXT})

        assert dump(store) == dump(embedded_store)
