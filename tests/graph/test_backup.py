"""A backup fills another store, of either kind, with the same; what is damaged or foreign writes nothing."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from graph.backup import back_up, restore
from graph.check import check_store
from graph.errors import DashijiError, StoreUnavailable, UnreadableFile
from graph.exports.facts import facts_in
from graph.facts import Judgement, write_facts
from graph.judgements import Judgements, record_judgements
from graph.loading.load import load_facts
from graph.loading.texts import text_of
from graph.stores import Store
from graph.stores.arcadedb import EmbeddedServer
from graph.stores.embedded import ArcadeStore
from tests.graph.facts_for_tests import DOCUMENT, TEXT, small_facts
from tests.graph.loading.test_load import dump
from tests.graph.questions import small


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def other(request: pytest.FixtureRequest, embedded_server: EmbeddedServer) -> Iterator[Store]:
    """An empty store beside the embedded one of the test."""
    if request.param == "neo4j":
        yield request.getfixturevalue("neo4j_store")
        return
    with ArcadeStore("embedded:restored", embedded_server, "restored") as store:
        store.prepare()
        yield store
    embedded_server.drop("restored")


def exported(store: Store) -> str:
    out = io.StringIO()
    write_facts(facts_in(store), out)
    return out.getvalue()


def judged(store: Store, path: Path) -> Judgements:
    """Two bodies of the store, one become the other, in the file too."""
    bodies = [row["id"] for row in store.read("MATCH (o:Organization) RETURN o.id AS id ORDER BY id LIMIT 2")]
    line = Judgement(
        relation="became", one=bodies[0], other=bodies[1], date=date(2026, 1, 1), on="2020", how="改名"
    )
    record_judgements(path, [line])
    return Judgements.load(path)


def filled(store: Store, path: Path) -> Store:
    load_facts(store, [*small.facts(), *small_facts()], {**small.texts(), DOCUMENT: TEXT})
    load_facts(store, [*small.facts(), *small_facts()], {}, judged(store, path))
    return store


def backed_up(store: Store, folder: Path, files: dict[str, Path]) -> Path:
    with (folder / "backup.zip").open("wb") as out:
        back_up(store, out, files)
    return folder / "backup.zip"


def test_a_backup_fills_another_store_with_the_same(
    tmp_path: Path, embedded_store: Store, other: Store
) -> None:
    """From the embedded store into another of its kind or into a Neo4j: the same export, texts and files."""
    files = {"judgements.jsonl": tmp_path / "judgements.jsonl", "absent.jsonl": tmp_path / "absent.jsonl"}
    filled(embedded_store, files["judgements.jsonl"])
    path = backed_up(embedded_store, tmp_path, files)
    there = {name: tmp_path / "there" / name for name in files}

    restore(other, path, there)

    assert exported(other) == exported(embedded_store)
    assert dump(other) == dump(embedded_store)
    assert text_of(other, DOCUMENT) == TEXT
    assert there["judgements.jsonl"].read_bytes() == files["judgements.jsonl"].read_bytes()
    assert not there["absent.jsonl"].exists()
    assert list(check_store(other)) == []


def harmed(path: Path, name: str, text: str | None) -> Path:
    """The backup with another text in one of its parts, or without it."""
    other = path.with_name("harmed.zip")
    with ZipFile(path) as source, ZipFile(other, "w") as out:
        for part in source.namelist():
            if part != name:
                out.writestr(part, source.read(part))
            elif text is not None:
                out.writestr(part, text)
    return other


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("facts.jsonl", "{}\n"),
        ("facts.jsonl", None),
        ("texts/1.txt", "别的"),
        ("manifest.json", None),
        ("manifest.json", "{"),
        ("manifest.json", "{}"),
        ("manifest.json", json.dumps({"format": 99, "schema": 1, "sha256": {}})),
    ],
)
def test_a_damaged_backup_writes_nothing(
    tmp_path: Path, embedded_store: Store, name: str, text: str | None
) -> None:
    """Nor does one of a newer dashiji; it is one line that names the file."""
    load_facts(embedded_store, small_facts(), {DOCUMENT: TEXT})
    path = harmed(backed_up(embedded_store, tmp_path, {}), name, text)
    embedded_store.write("MATCH (n) DETACH DELETE n")

    with pytest.raises(UnreadableFile, match=r"harmed\.zip"):
        restore(embedded_store, path, {})

    assert embedded_store.read("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]


def test_no_backup_is_told(tmp_path: Path, embedded_store: Store) -> None:
    (tmp_path / "text.zip").write_text("大事记")
    for name in ("text.zip", "none.zip"):
        with pytest.raises(UnreadableFile, match=name):
            restore(embedded_store, tmp_path / name, {})


def test_what_is_there_is_not_overwritten(tmp_path: Path, embedded_store: Store) -> None:
    """Neither a store that has documents, nor a file that says something else."""
    path = tmp_path / "judgements.jsonl"
    filled(embedded_store, path)
    backup = backed_up(embedded_store, tmp_path, {"judgements.jsonl": path})
    with pytest.raises(DashijiError, match="not empty"):
        restore(embedded_store, backup, {})
    embedded_store.write("MATCH (n) DETACH DELETE n")
    path.write_text(path.read_text() + "\n")
    with pytest.raises(DashijiError, match=r"judgements\.jsonl"):
        restore(embedded_store, backup, {"judgements.jsonl": path})
    assert embedded_store.read("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]


def test_half_a_document_is_not_backed_up(tmp_path: Path, embedded_store: Store) -> None:
    load_facts(embedded_store, small_facts(), {DOCUMENT: TEXT})
    embedded_store.write("MATCH (d:Document) SET d.state = 'loading'")
    with pytest.raises(StoreUnavailable, match="平阳县大事记"):
        backed_up(embedded_store, tmp_path, {})
