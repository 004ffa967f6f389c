"""What becomes of the service when callers mean it no good: the figures of docs/reliability.md.

    python -m bench.siege                 on both stores
    python -m bench.siege --write         and into the page

Each siege has a service of its own, as people start it. While it lasts, another caller asks whether the
service is well, over and over: how long that one waits is told beside what he waits in peace.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import platform
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from bench.clients import at
from bench.county import annals
from graph.loading.load import load_facts
from graph.stores import open_store
from tests.neo4j.server import MissingServer, Neo4jServer

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reliability.md"
MARK = "<!-- What follows is written by bench.siege. -->\n"
END = "<!-- So much for the siege. -->\n"
DASHIJI = [sys.executable, "-c", "from api.cli import main; main()", "serve", "--port", "0", "--store"]
SLOW, RUNAWAYS, POSTS = 200, 20, 45
POSTED = 410_000
RUNAWAY = (
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a * b) AS n",
    "RETURN size([x IN range(1, 2000000) WHERE x % 7 = 3 | toString(x) + 'x']) AS n",
    "RETURN reduce(n = 0, x IN range(1, 300000000) | n + x % 3) AS n",
    "MATCH (a:Person), (b:Person), (c:Person) RETURN count(a.name + b.name + c.name) AS n",
    "MATCH p = (a)-[*1..8]-(b) RETURN count(p) AS n",
)
_GONE = (ConnectionError, OSError, http.client.HTTPException)


class Service:
    """A running `dashiji serve`."""

    def __init__(self, store: str) -> None:
        # Its output is read to the end, or it would wait for us.
        self.process = subprocess.Popen([*DASHIJI, store], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        assert self.process.stderr is not None
        address = next(line for line in self.process.stderr if line.startswith("http"))
        threading.Thread(target=self.process.stderr.read, daemon=True).start()
        parts = urlsplit(address.split()[0])
        self.address = (parts.hostname or "", parts.port or 0)
        self.memory = 0.0

    def ask(self, method: str, path: str, body: object = None, wait: float = 120.0) -> tuple[int, float]:
        """The status of an answer, 0 where there is none, and the milliseconds that it took."""
        began = time.perf_counter()
        client = http.client.HTTPConnection(*self.address, timeout=wait)
        sent = None if body is None else json.dumps(body)
        try:
            client.request(method, path, sent, {"content-type": "application/json"} if sent else {})
            answer = client.getresponse()
            answer.read()
            status = answer.status
        except _GONE:
            status = 0
        finally:
            client.close()
        return status, 1000 * (time.perf_counter() - began)

    def opened(self, sent: bytes) -> socket.socket:
        """A connection on which something was sent and more is to come."""
        made = socket.create_connection(self.address, timeout=60)
        made.sendall(sent)
        return made

    def stop(self) -> float:
        """Seconds from SIGTERM to the end."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(120)
        return time.monotonic() - began


class Watch:
    """A caller who asks over and over whether the service is well."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self.waited: list[float] = []
        self.wrong = 0

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(0.05):
            status, waited = self._service.ask("GET", "/api/health")
            self.waited.append(waited)
            self.wrong += status != 200

    def __str__(self) -> str:
        told = f"p50 {at(self.waited, 0.5):.0f}, p99 {at(self.waited, 0.99):.0f} ms"
        return told + (f", {self.wrong} of {len(self.waited)} not well" if self.wrong else "")


def at_once(works: list[Callable[[], int]]) -> Counter[int]:
    """What all of them gave, each in a thread of its own."""
    given: Counter[int] = Counter()
    threads = [threading.Thread(target=lambda one=work: given.update([one()])) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return given


# -- sieges --------------------------------------------------------------------------------------------------


def peace(service: Service) -> str:
    time.sleep(3)
    return "–"


def slow_clients(service: Service) -> str:
    """Half of them never end the head, half never the body; nobody of them may stay for long."""
    head = b"GET / HTTP/1.1\r\nHost: localhost\r\n"
    body = b"POST /api/cypher HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\n{"
    began = time.monotonic()
    opened = [service.opened(body if number % 2 else head) for number in range(SLOW)]
    closed = 0
    for each in opened:
        try:
            while each.recv(4096):
                pass
            closed += 1
        except ConnectionError:
            closed += 1
        except TimeoutError:
            pass
        each.close()
    return f"{closed} closed within {time.monotonic() - began:.0f} s"


def runaways(service: Service) -> str:
    """Queries that would never end."""

    def one(number: int) -> Callable[[], int]:
        query = {"query": RUNAWAY[number % len(RUNAWAY)]}
        return lambda: service.ask("POST", "/api/cypher", query)[0]

    began = time.monotonic()
    given = at_once([one(number) for number in range(RUNAWAYS)])
    return f"{told(given)} in {time.monotonic() - began:.0f} s"


def posts(service: Service) -> str:
    """Texts to be read, far more than can be."""
    lines = annals(3).text
    text = (lines * (POSTED // len(lines.encode()) + 1)).encode()[:POSTED].decode(errors="ignore")
    asked = [lambda: service.ask("POST", "/api/extract", {"text": text}, 600)[0]] * POSTS
    began = time.monotonic()
    return f"{told(at_once(asked))} in {time.monotonic() - began:.0f} s"


def told(given: Counter[int]) -> str:
    return ", ".join(f"{count} × {status or 'no answer'}" for status, count in sorted(given.items()))


SIEGES: dict[str, Callable[[Service], str]] = {
    "in peace": peace,
    f"{SLOW} clients that never come to the point": slow_clients,
    f"{RUNAWAYS} queries that never end, at once": runaways,
    f"{POSTS} posts of {POSTED // 1000} kB to be read, at once": posts,
}


def besieged(name: str, store: str) -> Iterator[str]:
    """A row for each siege, and one for the end in the midst of it."""
    for what, siege in SIEGES.items():
        service = Service(store)
        service.ask("GET", "/api/health")
        with Watch(service) as watch:
            gave = siege(service)
        row = f"| {name} | {what} | {gave} | {watch} |"
        service.stop()
        yield row
    yield f"| {name} | SIGTERM amid requests half sent, a query, a text that is read | {ended(store)} | |"


def ended(store: str) -> str:
    """How long a service takes to end when it is told to, whatever is going on."""
    service = Service(store)
    service.ask("GET", "/api/health")
    opened = [service.opened(b"GET / HTT") for _ in range(20)]
    opened += [service.opened(b"POST /load HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\n{")] * 2
    busy = [threading.Thread(target=service.ask, args=("POST", "/api/cypher", {"query": RUNAWAY[0]}))]
    text = annals(3).text * 20
    busy += [threading.Thread(target=service.ask, args=("POST", "/api/extract", {"text": text}))]
    for thread in busy:
        thread.start()
    time.sleep(2)
    seconds = service.stop()
    for thread in busy:
        thread.join()
    for each in opened:
        each.close()
    return f"ends after {seconds:.1f} s, code {service.process.returncode}"


@contextmanager
def stores() -> Iterator[Iterator[tuple[str, str]]]:
    """Either kind of store, with the annals of some counties."""
    with tempfile.TemporaryDirectory() as folder:
        server = Neo4jServer(Path(folder))

        def made() -> Iterator[tuple[str, str]]:
            yield "embedded", fill(f"embedded:{folder}/store")
            try:
                server.start()
            except MissingServer as missing:
                print(missing, file=sys.stderr)
                return
            yield "Neo4j", fill(server.url)

        try:
            yield made()
        finally:
            server.stop()


def fill(address: str) -> str:
    with open_store(address) as store:
        store.prepare()
        for number in range(3):
            volume = annals(number)
            facts = list(volume.facts())
            load_facts(store, facts, {facts[0].id: volume.text})
    return address


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"put the figures into {PAGE.name}")
    parser.add_argument("--only", choices=("embedded", "Neo4j"))
    given = parser.parse_args()
    rows = ["| store | siege | what came of it | `/api/health` meanwhile |", "| --- | --- | --- | --- |"]
    with stores() as made:
        for name, address in made:
            if given.only in (None, name):
                for row in besieged(name, address):
                    print(row, flush=True)
                    rows.append(row)
    if given.write:
        machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
        machine += f" with {os.getloadavg()[0]:.0f} processes on them"
        head, _, rest = PAGE.read_text("utf-8").partition(MARK)
        _, end, tail = rest.partition(END)
        page = f"{head}{MARK}\n{machine}, {date.today()}:\n\n" + "\n".join(rows) + f"\n\n{end}{tail}"
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
