"""How long the server takes for each page of a large store.

    python bench/pages.py [--tenures 71000] [--store embedded:FOLDER]

Without `--store` an empty folder is used and thrown away; one that holds documents already is timed as it is.
Each page is asked for once, as the first reader does, and three times more, of which the shortest counts.
Counted is the time that the processor gives to this process, with an embedded store all of it: the one that
asks, serves and stores.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import quote, unquote

from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from bench.county import chronicle, volumes_of
from graph.loading.load import load_facts
from graph.stores import Store, open_store

TIMES = 3
LISTS = (
    "people", "organizations", "posts", "tenures", "events", "projects", "honours", "documents", "places",
    "issues",
)  # fmt: skip
OTHERS = (
    "/on/05-01", "/quality", "/quality/sample?n=20", "/query", "/export", "/docs", "/help", "/try",
    "/api/health", "/api/tenures",
)  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tenures", type=int, default=71_000)
    parser.add_argument("--store", help="a store's address")
    parser.add_argument("--only", default="", help="pages whose address begins so")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        address = args.store or f"embedded:{Path(folder) / 'store'}"
        with open_store(address, heap="1g") as store:
            store.prepare()
            if not store.read("MATCH (d:Document) RETURN d.id AS id LIMIT 1"):
                fill(store, args.tenures)
            for line in timed(store, args.only):
                print(line, flush=True)
    return 0


def fill(store: Store, tenures: int) -> None:
    """Load volumes until so many tenures are there."""
    began = time.monotonic()
    for volume in volumes_of(tenures, chronicle):
        facts = list(volume.facts())
        load_facts(store, facts, {facts[0].id: volume.text})
        print(f"{time.monotonic() - began:6.0f} s  {facts[0].id}", file=sys.stderr)


def timed(store: Store, only: str = "") -> Iterator[str]:
    """The lines of the table."""
    app = create_app(store, Settings(), today=lambda: date(2026, 11, 30))
    yield "| page | first visit, ms | later, ms | kB |"
    yield "| --- | ---: | ---: | ---: |"
    with TestClient(app, base_url="http://127.0.0.1") as client:
        for path in (path for path in pages_of(store) if path.startswith(only)):
            took = []
            for _ in range(1 + TIMES):
                began = time.process_time()
                answer = client.get(path)
                took.append(1000 * (time.process_time() - began))
            told = "" if answer.status_code == 200 else f" ({answer.status_code})"
            size = len(answer.content) / 1000
            yield f"| `{unquote(path)}`{told} | {took[0]:,.0f} | {min(took[1:]):,.0f} | {size:,.0f} |"


def pages_of(store: Store) -> Iterator[str]:
    """Addresses of every kind of page, with things that the store has."""
    post = store.read("MATCH (t:Post) RETURN min(t.id) AS id")[0]["id"]
    row = store.read(
        "MATCH (p:Person)-[h:IN_POST]->(t:Post {id: $post})-[:IN]->(o:Organization) "
        "RETURN p.id AS person, p.name AS name, t.id AS post, t.title AS title, o.id AS body, "
        "o.name AS office, h.from AS day ORDER BY day, person LIMIT 1",
        post=post,
    )[0]
    first = {
        label: store.read(f"MATCH (x:{label}) RETURN min(x.id) AS id")[0]["id"]
        for label in ("Project", "Event", "Document", "Place")
    }
    office, title = quote(row["office"]), quote(row["title"])
    yield "/"
    yield f"/holders?organization={office}&post={title}&on={row['day']}"
    yield f"/search?q={quote(row['name'])}"
    yield f"/search?q={quote(row['name'] + ' ' + row['title'])}"
    yield "/search?q=whj"
    for name in LISTS:
        yield f"/{name}"
    yield f"/tenures?organization={office}&sort=-start"
    yield f"/people?q={quote('王')}"
    yield f"/people/{row['person']}"
    yield f"/posts/{row['post']}"
    yield f"/organizations/{row['body']}"
    yield f"/organizations/{row['body']}?on={row['day']}"
    yield f"/projects/{first['Project']}"
    yield f"/events/{first['Event']}"
    yield f"/places/{quote(first['Place'])}"
    yield f"/documents/{first['Document']}"
    yield "/timeline"
    yield f"/timeline?organization={office}"
    yield f"/graph?focus={row['person']}&depth=2"
    yield from OTHERS
    yield f"/ask/audit?organization={office}"
    yield f"/api/holders?organization={office}&post={title}&on={row['day']}"


if __name__ == "__main__":
    sys.exit(main())
