"""What tenures cost: deriving them beside the rest of a load, and asking who held a post beside a bare query.

    python -m bench.tenures --store embedded:/tmp/tenures --tenures 77000
    python -m bench.tenures --store bolt://localhost:7687 --tenures 4000

Invented volumes are loaded into an empty store; one that has documents is asked alone. The question goes over
HTTP to the service in a thread of this process, by turns with the bare query of the page, so that a busy
machine slows both alike. With an embedded store the processor time is that of all: what loads, asks, serves
and stores.
"""

from __future__ import annotations

import argparse
import http.client
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode, urlsplit

from api.app import create_app
from bench.county import chronicle, volumes_of
from bench.served import served
from graph.loading import rebuild
from graph.loading.load import load_facts
from graph.stores import Store, open_store

BARE = (
    "MATCH (p:Person)-[h:IN_POST]->(:Post {title: $post})-[:IN]->(:Organization {name: $organization}) "
    "WHERE h.from <= $d AND h.to >= $d RETURN p.name, h.certainty, h.because"
)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--store", required=True)
    parser.add_argument("--tenures", type=int, default=4000)
    parser.add_argument("--rounds", type=int, default=300, help="of questions")
    given = parser.parse_args()
    with open_store(given.store) as store:
        store.prepare()
        if not store.read("MATCH (d:Document) RETURN d.id AS id LIMIT 1"):
            print(_loaded(store, given.tenures), flush=True)
        print(_asked(store, given.rounds))
    return 0


# -- loading -------------------------------------------------------------------------------------------------


class Clock:
    """Seconds, and seconds of the processor, that are spent in some functions."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.processor: defaultdict[str, float] = defaultdict(float)

    def around(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any, **named: Any) -> Any:
            began, busy = time.monotonic(), time.process_time()
            try:
                return work(*given, **named)
            finally:
                self.seconds[name] += time.monotonic() - began
                self.processor[name] += time.process_time() - busy

        return timed


def _loaded(store: Store, tenures: int) -> str:
    """The first volume warms the store, and is not counted."""
    clock = Clock()
    rebuild._posts = clock.around("tenures", rebuild._posts)
    rebuild.derived = clock.around("deriving", rebuild.derived)
    load = clock.around("all", load_facts)
    count = facts = 0
    for made in volumes_of(tenures, chronicle):
        volume = list(made.facts())
        load(store, volume, {volume[0].id: made.text})
        if not count:
            clock.seconds.clear()
            clock.processor.clear()
            facts -= len(volume)
        count += 1
        facts += len(volume)
    told = [f"{count} volumes, {facts} facts after the first"]
    for what, spent in (("clock", clock.seconds), ("processor", clock.processor)):
        whole, own = spent["all"], spent["tenures"]
        told.append(
            f"{what}: {whole:.1f} s ({1000 * whole / max(facts, 1):.2f} ms a fact), tenures {own:.1f} s "
            f"(+{own / (whole - own):.0%} of the rest), of that in Python {spent['deriving']:.1f} s"
        )
    return "\n".join(told)


# -- asking --------------------------------------------------------------------------------------------------


def _asked(store: Store, rounds: int) -> str:
    asked = list(_questions(store, rounds + rounds // 10))
    api: list[float] = []
    bare: list[float] = []
    with served(create_app(store)) as address:
        client = http.client.HTTPConnection(urlsplit(address).netloc)
        for question in asked:
            began = time.perf_counter()
            client.request("GET", f"/api/holders?{urlencode(question)}")
            answer = client.getresponse()
            answer.read()
            api.append(time.perf_counter() - began)
            assert answer.status == 200, (question, answer.status)
            d = date.fromisoformat(question["on"])
            began = time.perf_counter()
            store.read(BARE, organization=question["organization"], post=question["post"], d=d)
            bare.append(time.perf_counter() - began)
        client.close()
    del api[: rounds // 10], bare[: rounds // 10]  # what is warm by now is told of
    asked_in, bare_in = _at(api, 0.5), _at(bare, 0.5)
    return (
        f"who-held over HTTP: p50 {asked_in:.1f} ms, p99 {_at(api, 0.99):.1f} ms; "
        f"the bare query: p50 {bare_in:.1f} ms, p99 {_at(bare, 0.99):.1f} ms; {asked_in / bare_in:.1f} times"
    )


def _at(seconds: list[float], share: float) -> float:
    """Milliseconds below which that share of them lies."""
    return 1000 * sorted(seconds)[int(share * (len(seconds) - 1))]


def _questions(store: Store, rounds: int) -> Iterator[dict[str, str]]:
    rows = store.read(
        "MATCH (p:Post)-[:IN]->(o:Organization) "
        "RETURN p.title AS post, o.name AS organization ORDER BY p.id LIMIT 20000"
    )
    rng = random.Random(0)
    for _ in range(rounds):
        row = rng.choice(rows)
        day = date(1982, 1, 1) + timedelta(rng.randint(0, 7000))
        yield {"organization": row["organization"], "post": row["post"], "on": day.isoformat()}


if __name__ == "__main__":
    sys.exit(main())
