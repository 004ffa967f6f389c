"""Notebooks on both stores: those of docs/notebooks, and what docs/notebooks.md shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench import cypher, notebooks
from graph.errors import StoreUnavailable
from graph.notebook import driver_for, graph_for_py2neo
from graph.stores import open_store

PAGE = (cypher.DOCS / "notebooks.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE, re.M | re.S)


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Of a store with the facts of docs/cypher.jsonl, which some process serves; no test here writes."""
    if request.param == "embedded":
        with open_store(f"embedded:{tmp_path_factory.mktemp('served') / 'store'}") as store:
            cypher.load(store)
            yield store.url
        return
    with request.getfixturevalue("neo4j_server").empty_store() as store:
        cypher.load(store)
        yield store.url


@pytest.mark.parametrize("path", notebooks.NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_gives_what_is_kept_in_it(address: str, path: Path) -> None:
    """Cell by cell; the first says what to install and what to start."""
    notebook = notebooks.read(path)
    kept = [notebooks.kept(cell) for cell in notebooks.code_cells(notebook)]
    assert list(notebooks.results(notebook, address)) == kept
    assert len([each for each in kept if each]) >= 3
    assert "dashiji[notebook]" in "".join(notebook["cells"][0]["source"])


def test_there_are_two_notebooks() -> None:
    assert [path.stem for path in notebooks.NOTEBOOKS] == ["pandas", "py2neo"]


def test_the_example_of_the_page_gives_people(address: str) -> None:
    """The page's code with the store's address put in."""
    scope: dict[str, Any] = {}
    (example,) = EXAMPLES
    assert '"bolt://localhost:7687"' in example
    exec(example.replace("bolt://localhost:7687", address), scope)
    scope["graph"].service.connector.close()
    assert {"name": "白露"} in scope["rows"]


@pytest.mark.parametrize("opens", [graph_for_py2neo, driver_for])
def test_an_embedded_store_that_nobody_serves_says_what_to_start(opens: Any, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="dashiji serve"):
        opens(f"embedded:{tmp_path}")
