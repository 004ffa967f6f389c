"""What is exported for Neo4j makes the same graph in a real one."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.corrections import Corrections
from graph.exports import Options, cypher, exporter
from graph.exports.facts import facts_in
from graph.exports.rows import GraphRows
from graph.facts import Correction, Judgement
from graph.judgements import Judgements
from graph.loading.load import load_facts
from graph.questions.who_held import WhoHeld
from graph.stores import Store
from graph.vocabulary import EDGES, LABELS
from tests.neo4j.server import Neo4jServer, import_files

pytestmark = pytest.mark.neo4j


def whole(store: Store, name: str) -> bytes:
    return b"".join(exporter(name).write(GraphRows(store), Options()))


def graph_of(store: Store) -> dict[str, list[Any]]:
    """Every node and edge, with all properties."""
    graph = GraphRows(store)
    nodes = {label.name: list(graph.nodes(label)) for label in LABELS}
    edges = {
        f"{start} {edge.type} {end}": list(graph.edges(edge, start, end))
        for edge in EDGES
        for start, end in edge.ends
    }
    return nodes | edges


def test_facts_go_into_a_neo4j_and_come_back_the_same(embedded_full: Store, neo4j_store: Store) -> None:
    lines = whole(embedded_full, "jsonl")
    judged = Judgements.of([fact for fact in facts_in(embedded_full) if isinstance(fact, Judgement)])
    corrected = Corrections(tuple(each for each in facts_in(embedded_full) if isinstance(each, Correction)))
    load_facts(neo4j_store, list(facts_in(embedded_full)), {}, judged, corrections=corrected)
    assert whole(neo4j_store, "jsonl") == lines


@pytest.mark.parametrize("length", [1, cypher.LENGTH])
def test_statements_make_the_graph_anew(
    embedded_full: Store, neo4j_store: Store, monkeypatch: pytest.MonkeyPatch, length: int
) -> None:
    """One line a statement, however long; quotes, line ends and backslashes come out as they were."""
    monkeypatch.setattr(cypher, "LENGTH", length)
    lines = whole(embedded_full, "cypher").decode().split("\n")
    assert lines.pop() == ""
    assert all(line.endswith(";") for line in lines)
    for line in lines:
        neo4j_store.write(line.removesuffix(";"))
    assert graph_of(neo4j_store) == graph_of(embedded_full)


def test_neo4j_admin_loads_the_files(embedded_full: Store, neo4j_server: Neo4jServer, tmp_path: Path) -> None:
    """By Neo4j's own importer, into a server of its own, which then answers as the first store does."""
    files, home = tmp_path / "files", tmp_path / "home"
    with zipfile.ZipFile(io.BytesIO(whole(embedded_full, "neo4j-admin"))) as archive:
        archive.extractall(files)
    import_files(files, home, neo4j_server.series)
    server = Neo4jServer(home, neo4j_server.series)
    server.start()
    try:
        with server.open() as store:
            store.prepare()
            assert graph_of(store) == graph_of(embedded_full)
            asked, day = {"organization": "临泉区人民政府", "post": "区长"}, date(2021, 6, 1)
            answers = [WhoHeld().answer(each, asked, day).rows for each in (store, embedded_full)]
            assert answers[0]
            assert answers[0] == answers[1]
    finally:
        server.stop()
