"""One process of `bench/chaos.py`: it opens a store, says what it finds there, and does one thing.

    python -m bench.chaos_worker URL ACT SEED

Lines on standard output: `ready {…}` with what a check finds, then `done {…}` when the thing is done.
"""

from __future__ import annotations

import hashlib
import io
import json
import random
import select
import sys
from collections.abc import Callable
from datetime import date

from graph.check import check_store
from graph.exports.facts import facts_in
from graph.facts import Fact, Judgement, StatedFact, write_facts
from graph.judgements import Judgements
from graph.judging import follow_judgements
from graph.loading.load import forget, load_facts
from graph.stores import Store, open_store
from tests.graph.facts_for_tests import TEXT, small_facts

DOCUMENTS = 3
COPIES = 25


def facts_of(document: int, variant: int) -> list[Fact]:
    """A document of some 175 facts; another variant says a third of them otherwise."""
    name = f"document-{document}"
    facts = small_facts(name)[:1]
    for copy in range(COPIES):
        for fact in small_facts(name, f"{document}-{copy}-")[1:]:
            assert isinstance(fact, StatedFact)
            told = f"variant {variant}" if copy % 3 == 0 else "tests 1"
            facts.append(fact.model_copy(update={"extractor": told}))
    return facts


def load(store: Store, draw: random.Random) -> None:
    document = draw.randrange(DOCUMENTS)
    load_facts(store, facts_of(document, draw.randrange(3)), {f"document-{document}": TEXT})


def load_all(store: Store, draw: random.Random) -> None:
    """What every round of chaos must end like."""
    for document in range(DOCUMENTS):
        load_facts(store, facts_of(document, 0), {f"document-{document}": TEXT}, Judgements())


def load_own(store: Store, draw: random.Random) -> None:
    """One of two who load at once: each its own documents, of the same people and posts."""
    for document in range(2):
        number = draw.randrange(1000, 9999) * 10 + document
        load_facts(store, facts_of(number, 0), {f"document-{number}": TEXT})


def take_out(store: Store, draw: random.Random) -> None:
    rows = store.read("MATCH (d:Document) RETURN d.id AS id ORDER BY id")
    if rows:
        forget(store, draw.choice(rows)["id"])


def take_all_out(store: Store, draw: random.Random) -> None:
    for row in store.read("MATCH (d:Document) RETURN d.id AS id ORDER BY id"):
        forget(store, row["id"])


def judge(store: Store, draw: random.Random) -> None:
    people = [row["id"] for row in store.read("MATCH (p:Person) RETURN p.id AS id ORDER BY id LIMIT 2")]
    if len(people) == 2:
        line = Judgement(relation="same", one=people[0], other=people[1], date=date(2026, 1, 1))
        follow_judgements(store, Judgements.of([line]))


def read(store: Store, draw: random.Random) -> None:
    """A reader who counts what each document states: all of it or nothing, and of which variant."""
    seen: set[tuple[int, int]] = set()
    while not select.select([sys.stdin], [], [], 0)[0]:  # until told to stop
        rows = store.read(
            "MATCH (d:Document {id: 'document-0'})<-[:IN]-(:Passage)<-[:STATED_IN]-(s:Appointment) "
            "RETURN count(DISTINCT s) AS n, count(DISTINCT s.extractor) AS variants"
        )
        seen.add((rows[0]["n"], rows[0]["variants"]))
    whole = {(0, 0), (2 * COPIES, 2)}
    if seen - whole:
        raise SystemExit(f"half a document was seen: {sorted(seen - whole)}")


ACTS: dict[str, Callable[[Store, random.Random], None]] = {
    "load": load,
    "forget": take_out,
    "judge": judge,
    "load-all": load_all,
    "load-own": load_own,
    "forget-all": take_all_out,
    "read": read,
    "look": lambda store, draw: None,
}


def export_of(store: Store) -> str:
    """Stands for all that the store would export."""
    out = io.StringIO()
    write_facts(facts_in(store), out)
    return hashlib.sha256(out.getvalue().encode()).hexdigest()[:16]


def main() -> None:
    url, act, seed = sys.argv[1:]
    with open_store(url) as store:
        store.prepare()
        findings = list(check_store(store)) if act != "read" else []
        print("ready " + json.dumps({"findings": findings}), flush=True)
        ACTS[act](store, random.Random(seed))
        states = [row["state"] for row in store.read("MATCH (d:Document) RETURN d.state AS state")]
        print("done " + json.dumps({"export": export_of(store), "states": states}), flush=True)


if __name__ == "__main__":
    main()
