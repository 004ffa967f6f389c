"""What tenures cost: deriving them beside the rest of a load, and asking who held a post beside a bare query.

    python -m bench.tenures --store embedded:/tmp/tenures --tenures 77000
    python -m bench.tenures --store bolt://localhost:7687 --tenures 4000

Invented organizations, posts and acts are loaded into an empty store; one that has some is asked alone. The
question goes over HTTP to the service in a thread of this process, by turns with the bare query of the page,
so that a busy machine slows both alike.
"""

from __future__ import annotations

import argparse
import cProfile
import http.client
import pstats
import random
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

import uvicorn

from api.app import create_app
from graph.facts import AppointmentFact, DocumentFact, Fact, HoldingFact
from graph.loading import rebuild, write
from graph.loading.load import load_facts
from graph.provenance import Passage
from graph.questions.who_held import WhoHeld
from graph.stores import Store, open_store
from graph.stores.base import Access

BARE = (
    "MATCH (p:Person)-[h:IN_POST]->(:Post {title: $post})-[:IN]->(:Organization {name: $organization}) "
    "WHERE h.from <= $d AND h.to >= $d RETURN p.name, h.certainty, h.because"
)
OFFICES = (
    *("区长", "副区长", "办公室主任", "教育局局长"),
    *("水利局局长", "审计局局长", "民政局局长", "卫生局局长"),
)
SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨", "安明远达志成国华建平文武德仁义礼智信忠和"
HOLDERS = 10
"""Of one post, one after the other."""
DISTRICT = 40
"""Districts in a document."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--store", required=True)
    parser.add_argument("--tenures", type=int, default=4000)
    parser.add_argument("--rounds", type=int, default=300, help="of questions")
    parser.add_argument("--profile", action="store_true", help="where the time of asking goes")
    given = parser.parse_args()
    with open_store(given.store) as store:
        store.prepare()
        if not store.read("MATCH (d:Document) RETURN d.id AS id LIMIT 1"):
            print(_loaded(store, given.tenures), flush=True)
        print(_asked(store, given.rounds, given.profile))
    return 0


# -- loading -------------------------------------------------------------------------------------------------


@dataclass
class Clock:
    """Seconds that are spent in one function."""

    seconds: dict[str, float] = field(default_factory=dict)

    def around(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any, **named: Any) -> Any:
            began = time.monotonic()
            try:
                return work(*given, **named)
            finally:
                self.seconds[name] = self.seconds.get(name, 0.0) + time.monotonic() - began

        return timed


def _loaded(store: Store, tenures: int) -> str:
    clock = Clock()
    rebuild._posts = clock.around("tenures", rebuild._posts)
    rebuild.derived = clock.around("deriving", rebuild.derived)
    rebuild.rebuild_stale = clock.around("all that is derived", rebuild.rebuild_stale)
    write.rebuild_stale = rebuild.rebuild_stale  # type: ignore[attr-defined]
    count = facts = 0
    began = time.monotonic()
    for number in range(1 + tenures // (DISTRICT * len(OFFICES) * HOLDERS)):
        made = list(_facts(number, tenures - count))
        count += sum(isinstance(each, AppointmentFact) and each.action == "appoint" for each in made)
        facts += len(made)
        load_facts(store, made, {})
    total = time.monotonic() - began
    spent = clock.seconds
    rest = total - spent["tenures"]
    return (
        f"{count} tenures of {facts} facts loaded in {total:.1f} s ({1000 * total / facts:.2f} ms a fact); "
        f"posts {spent['tenures']:.1f} s (+{spent['tenures'] / rest:.0%} of the rest), of it in Python "
        f"{spent['deriving']:.1f} s; all that is derived {spent['all that is derived']:.1f} s"
    )


def _facts(number: int, most: int) -> Iterator[Fact]:
    """One document: the acts of some districts over forty years, and every third holder seen once more."""
    rng = random.Random(number)
    document = f"document-{number}"
    yield DocumentFact(id=document, file=f"{number}.txt", sha256=f"{number}", title=f"人事志{number}")
    place = count = 0
    for district in range(DISTRICT):
        for office in OFFICES:
            if count >= most:
                return
            day = date(1980, 1, 1) + timedelta(rng.randint(0, 700))
            body = f"{_district(number * DISTRICT + district)}{_body_of(office)}"
            for _ in range(HOLDERS):
                person = rng.choice(SURNAMES) + rng.choice(GIVEN) + rng.choice(GIVEN)
                told: list[tuple[str, date]] = [("appoint", day)]
                if rng.random() < 0.33:
                    told.append(("seen", day + timedelta(rng.randint(10, 300))))
                for what, when in told:
                    place += 1
                    yield _fact(f"{document}-{place}", document, place, what, when, person, body, office)
                day += timedelta(rng.randint(400, 2000))
                count += 1


def _fact(
    id: str, document: str, place: int, what: str, when: date, person: str, body: str, office: str
) -> Fact:
    common: dict[str, Any] = {
        "id": id,
        "document": document,
        "passage": Passage(start=place * 30, end=place * 30 + 24, quote=f"{when} {body}{person}"[:24]),
        "person": person,
        "organization": body,
        "post": office[-2:],
        "as_printed": office,
    }
    if what == "seen":
        return HoldingFact(basis="mention", as_of=when.isoformat(), **common)
    return AppointmentFact(action=what, date=when.isoformat(), **common)


def _district(number: int) -> str:
    signs = "东西南北青白金玉石云龙凤"
    return f"{signs[number % 12]}{signs[number // 12 % 12]}{signs[number // 144 % 12]}区"


def _body_of(office: str) -> str:
    return "人民政府" if office.endswith("区长") else office.removesuffix("局长").removesuffix("主任")


# -- asking --------------------------------------------------------------------------------------------------


class Counted:
    """A store that counts what is read of it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.reads = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def read(self, cypher: str, **parameters: Any) -> Any:
        self.reads += 1
        return self._store.read(cypher, **parameters)

    def in_one(self, work: Callable[[Access], Any]) -> Any:
        return self._store.in_one(work)


def _asked(store: Store, rounds: int, profile: bool) -> str:
    counted = Counted(store)
    server = uvicorn.Server(uvicorn.Config(create_app(counted), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    asked = list(_questions(store, rounds))
    api: list[float] = []
    bare: list[float] = []
    profiler = cProfile.Profile() if profile else None
    try:
        client = http.client.HTTPConnection("127.0.0.1", port)
        before = counted.reads
        for number, question in enumerate(asked):
            path = f"/api/holders?{urlencode(question)}"
            began = time.perf_counter()
            client.request("GET", path)
            answer = client.getresponse()
            answer.read()
            api.append(time.perf_counter() - began)
            assert answer.status == 200, (path, answer.status)
            d = date.fromisoformat(question["on"])
            began = time.perf_counter()
            store.read(BARE, organization=question["organization"], post=question["post"], d=d)
            bare.append(time.perf_counter() - began)
            if number == rounds // 10:  # what is warm by now is told of
                api.clear()
                bare.clear()
        trips = (counted.reads - before) / len(asked)
        client.close()
    finally:
        server.should_exit = True
        thread.join(10)
    if profiler is not None:
        _profiled(profiler, store, asked)
    asked_in, bare_in = _at(api, 0.5), _at(bare, 0.5)
    return (
        f"who-held over HTTP: p50 {asked_in:.1f} ms, p99 {_at(api, 0.99):.1f} ms, {trips:.1f} reads; "
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


def _profiled(profiler: cProfile.Profile, store: Store, asked: list[dict[str, str]]) -> None:
    profiler.enable()
    for question in asked:
        WhoHeld().answer(store, question, date.today())
    profiler.disable()
    pstats.Stats(profiler).sort_stats("cumulative").print_stats(35)


if __name__ == "__main__":
    sys.exit(main())
