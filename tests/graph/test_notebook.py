"""py2neo on both stores, as docs/notebooks.md shows it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from graph.errors import StoreUnavailable
from graph.notebook import graph_for_py2neo
from graph.stores import Store, open_store
from tests.neo4j.server import Neo4jServer

PAGE = (Path(__file__).parents[2] / "docs" / "notebooks.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE, re.M | re.S)


def run_example(url: str) -> list[object]:
    """The page's code with the store's address put in; what its last line holds."""
    scope: dict[str, Any] = {}
    assert len(EXAMPLES) == 1
    assert '"bolt://localhost:7687"' in EXAMPLES[0]
    exec(EXAMPLES[0].replace("bolt://localhost:7687", url), scope)
    scope["graph"].service.connector.close()
    rows = scope["rows"]
    assert isinstance(rows, list)
    return rows


def write_a_person(store: Store) -> None:
    store.write("CREATE (:Person {id: 'person-1', name: '张三'})")


def test_the_example_reads_an_embedded_store_that_a_process_serves(tmp_path: Path) -> None:
    url = f"embedded:{tmp_path / 'store'}"
    with open_store(url) as store:
        write_a_person(store)
        assert run_example(url) == [{"name": "张三"}]


@pytest.mark.neo4j
def test_the_example_reads_a_neo4j(neo4j_server: Neo4jServer) -> None:
    with neo4j_server.empty_store() as store:
        write_a_person(store)
        assert run_example(store.url) == [{"name": "张三"}]


def test_an_embedded_store_that_nobody_serves_says_what_to_start(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="dashiji serve"):
        graph_for_py2neo(f"embedded:{tmp_path}")
