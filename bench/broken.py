"""Campaigns of broken input: files of every kind, facts files, the files beside them, and the query door.

    python -m bench.broken [--seconds 60] [--only files|facts|beside|door] [--seed 1]

A sound input is broken at random, and given to what reads it. It may be used or refused in one line of ours;
anything else is a finding. Facts that are taken are loaded, and the store must be sound after it. A text
that passes the query door is put to a Neo4j by EXPLAIN, which says whether it would write or load.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from neo4j.exceptions import Neo4jError

from graph.check import check_store
from graph.corrections import Corrections
from graph.errors import BadQuery, BrokenRecord, DashijiError
from graph.facts import fact_line
from graph.facts_file import FactsFile
from graph.judgements import Judgements
from graph.loading.load import forget, load_facts
from graph.stores import open_store
from graph.stores.cypher import tokens
from graph.stores.door import check_reads
from graph.withholding import read_take_downs
from loaders.files.read import source_of
from loaders.files.sidecar import given_beside
from loaders.pipeline import extract_source
from tests.graph.facts_for_tests import TEXT, small_facts
from tests.graph.stores.door_texts import PASSING, PASSING_ON_NEO4J, REFUSED, SPACES
from tests.loaders.files import makers
from tests.neo4j.server import MissingServer, Neo4jServer

VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 2**63, 2**70, 1.5, float("nan"), "", " ", "\ud800", "\0", "9999-99-99", "2020", "X/..",
    "甲" * 5000, "县长\n局长", [], [[]], {}, {"start": 5, "end": 2}, ["甲", 1], "event-1", "<b>",
)  # fmt: skip
BESIDE = {
    "judgements.jsonl": '{"relation": "same", "one": "person-a", "other": "person-b", "date": "2026-01-01"}\n'
    '{"relation": "different", "one": "person-b", "other": "person-c", "date": "2026-01-01"}\n',
    "corrections.jsonl": '{"verdict": "wrong", "document": "document-1", "statement": "event-1", '
    '"date": "2026-01-01", "who": "方远"}\n',
    "takedown.jsonl": '{"what": "person", "person": "方远", "date": "2026-01-01", "who": "方远"}\n',
    "a.txt.meta.yaml": "title: 石泉县志\npublished: 2020-01\nplaces: [陕西省, 石泉县]\ntype: gazetteer\n",
}
One = Callable[[random.Random], str]
"""Tries one input, and says what came of it. Raises what is not ours, or `AssertionError`."""


def broken_bytes(draw: random.Random, data: bytes) -> bytes:
    """Some bytes changed, left out, given twice, or put in from elsewhere."""
    made = bytearray(data)
    for _ in range(draw.choice((1, 1, 2, 5, 40))):
        at, size = draw.randrange(len(made) + 1), draw.choice((1, 1, 4, 60, 2000))
        how = draw.randrange(5)
        if how == 0:
            made[at : at + size] = draw.randbytes(size)
        elif how == 1:
            del made[at : at + size]
        elif how == 2:
            made[at:at] = made[at : at + size] * draw.choice((1, 2, 50))
        elif how == 3:
            made[at:at] = draw.choice((b"\0", b"[" * size, b"{", b'"', b"\xff\xfe", b"9" * size, b"\n", b"<"))
        else:
            del made[at:]
        if not made:
            made += b" "
    return bytes(made)


def broken_record(draw: random.Random, record: dict[str, Any]) -> dict[str, Any]:
    """Some of its values, or those of its parts, others than they were."""
    made: dict[str, Any] = json.loads(json.dumps(record))
    for _ in range(draw.choice((0, 1, 1, 2))):
        part = draw.choice([made, *(value for value in made.values() if isinstance(value, dict) and value)])
        key = draw.choice([*part, "more"])
        if draw.random() < 0.2:
            part.pop(key, None)
        else:
            part[key] = json.loads(json.dumps(draw.choice((*VALUES, *made.values()))))
    return made


def one_line(*told: object) -> None:
    """What is told of an input is a line each."""
    for each in told:
        assert len(str(each).splitlines()) == 1, each


@contextmanager
def files() -> Iterator[One]:
    with tempfile.TemporaryDirectory() as folder:
        made = []
        for name in dir(makers):
            if name.startswith("as_"):
                suffix = {"markdown": "md", "paddle_regions": "json", "mineru_pages": "json"}
                kind = name.removeprefix("as_")
                path = Path(folder) / f"a.{suffix.get(kind, kind if len(kind) < 5 else 'json')}"
                made.append(makers.__dict__[name](path))
                made[-1] = (made[-1].name, made[-1].read_bytes())

        def one(draw: random.Random) -> str:
            name, data = draw.choice(made)
            try:
                source = source_of(broken_bytes(draw, data), name)
            except DashijiError as err:
                one_line(err)
                return "refused"
            for fact in extract_source(source):
                if hasattr(fact, "passage"):
                    quoted = source.text[fact.passage.start : fact.passage.end]
                    assert quoted == fact.passage.quote, fact.passage
                fact_line(fact)
            return "read"

        yield one


@contextmanager
def facts() -> Iterator[One]:
    sound = [json.loads(fact_line(fact)) for fact in small_facts()]
    with tempfile.TemporaryDirectory() as folder, open_store(f"embedded:{folder}/store") as store:
        store.prepare()
        path = Path(folder) / "facts.jsonl"

        def one(draw: random.Random) -> str:
            records = [broken_record(draw, each) if draw.random() < 0.4 else each for each in sound]
            lines = "\n".join(json.dumps(each) for each in records).encode()
            path.write_bytes(broken_bytes(draw, lines) if draw.random() < 0.3 else lines)
            told: list[BrokenRecord] = []
            read = FactsFile(path, told.append)
            try:
                load_facts(store, read, {"document-1": TEXT}, refuse=read.refuse)
            except DashijiError as err:
                one_line(err)
            one_line(*told)
            assert list(check_store(store)) == []
            for row in store.read("MATCH (d:Document) RETURN d.id AS id"):
                forget(store, row["id"])
            assert store.read("MATCH (n) WHERE NOT n:Schema RETURN count(n) AS n") == [{"n": 0}]
            return "some lines refused" if told else "loaded"

        yield one


@contextmanager
def beside() -> Iterator[One]:
    with tempfile.TemporaryDirectory() as folder:

        def one(draw: random.Random) -> str:
            name, text = draw.choice(list(BESIDE.items()))
            data = text.encode()
            if name.endswith("jsonl") and draw.random() < 0.7:
                lines = [json.loads(each) for each in text.splitlines()]
                data = "\n".join(json.dumps(broken_record(draw, each)) for each in lines).encode()
            else:
                data = broken_bytes(draw, data)
            path = Path(folder) / name
            path.write_bytes(data)
            told: list[Any] = []
            try:
                if name.startswith("judgements"):
                    Judgements.load(path, told.append)
                elif name.startswith("corrections"):
                    Corrections.load(path, told.append)
                elif name.startswith("takedown"):
                    read_take_downs(path, told.append)
                else:
                    told += [line for line in given_beside(Path(folder) / "a.txt")[1:] if line]
            except DashijiError as err:
                told.append(err)
            one_line(*told)
            return "told" if told else "taken"

        yield one


@contextmanager
def door() -> Iterator[One]:
    """What passes is neither a write nor a load to the server that understands most."""
    words = sorted({token.text for text in (*PASSING, *PASSING_ON_NEO4J, *REFUSED) for token in tokens(text)})
    whole = [*PASSING, *PASSING_ON_NEO4J, *REFUSED]
    gaps = [*SPACES, " ", " ", " ", "/**/", "//\r", "//\n", "", "/*'*/"]
    with tempfile.TemporaryDirectory() as home:
        server = Neo4jServer(Path(home))
        server.start()
        try:
            with server.empty_store() as store:

                def one(draw: random.Random) -> str:
                    parts = [token.text for token in tokens(draw.choice(whole))]
                    for _ in range(draw.choice((0, 1, 2, 3))):
                        other = [token.text for token in tokens(draw.choice(whole))]
                        at, cut = draw.randrange(len(parts) + 1), draw.randrange(len(other) + 1)
                        parts[at : at + draw.choice((0, 0, 1, 2))] = draw.choice(
                            (other[cut:], other[:cut], other, [draw.choice(words)])
                        )
                    text = "".join(part + draw.choice(gaps) for part in parts)[:20_000]
                    try:
                        check_reads(text)
                    except BadQuery:
                        return "refused"
                    return explained(store, text)

                yield one
        finally:
            server.stop()


def explained(store: Any, text: str) -> str:
    """What the server makes of a text that has passed; it is not run."""
    plan = text.lstrip("".join(SPACES))
    explain = "" if plan[:7].upper() in ("EXPLAIN", "PROFILE") else "EXPLAIN "
    if plan[:7].upper() == "PROFILE":
        return "passed, runs"
    with store._session(store._driver, "WRITE") as session:
        try:
            summary = session.run(explain + text, {"x": 1}).consume()
        except Neo4jError:
            return "passed, wrong to the server"
    assert summary.query_type in ("r", None), (summary.query_type, text)
    assert "LoadCSV" not in json.dumps(summary.plan or {}, default=str), text
    return "passed, reads"


CAMPAIGNS = {"files": files, "facts": facts, "beside": beside, "door": door}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--only", choices=tuple(CAMPAIGNS))
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    found = 0
    for name, campaign in CAMPAIGNS.items():
        if given.only in (None, name):
            with suppress(MissingServer), campaign() as one:
                found += told(name, one, given.seed, given.seconds)
    return 1 if found else 0


def told(name: str, one: One, seed: int, seconds: float) -> int:
    """Go on for so long; how many findings there are."""
    came: Counter[str] = Counter()
    findings: dict[str, int] = {}
    number, until = seed * 1_000_000, time.monotonic() + seconds
    while time.monotonic() < until:
        number += 1
        try:
            came[one(random.Random(number))] += 1
        except Exception as err:  # noqa: BLE001 - whatever it is, it is a finding
            findings.setdefault(f"{type(err).__name__}: {str(err)[:300]}", number)
    for finding, seeded in findings.items():
        print(f"  {name}, input {seeded}: {finding}")
    outcome = ", ".join(f"{count} {what}" for what, count in came.most_common())
    print(f"{name}: {number - seed * 1_000_000} inputs: {outcome}; {len(findings)} findings", flush=True)
    return len(findings)


if __name__ == "__main__":
    sys.exit(main())
