"""What all tests share: the two stores, the optional yearbook, and `--require`."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from xdist.scheduler import LoadScopeScheduling

from graph.questions.shared import kept
from graph.stores import Store
from graph.stores.arcadedb import EmbeddedServer
from graph.stores.embedded import ArcadeStore
from tests.cli_runner import dashiji
from tests.neo4j.server import SERIES, MissingServer, Neo4jServer

__all__ = ["dashiji"]

_NUMBERS = itertools.count(1)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--require",
        default="",
        metavar="NAMES",
        help="comma-separated: neo4j, browser, shared. A test that would skip for want of one fails instead.",
    )

    parser.addoption(
        "--neo4j", choices=tuple(SERIES), default="5", help="The series of Neo4j that its tests start."
    )


class ByServer(LoadScopeScheduling):  # type: ignore[misc]
    """Of two processes that share the tests, one has all those with Neo4j and one all those with a browser,
    so that each is started once; the others go by their file."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        if "neo4j" in nodeid or file.endswith("test_agreement.py"):
            return "neo4j"
        return "browser" if "/browser/" in file else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByServer:
    """How `--numprocesses` shares the tests out."""
    return ByServer(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest comes first, so that no process waits for it at the end; the browser comes last, for
    its loop of events runs on until the process ends."""
    items.sort(key=lambda item: ("neo4j" not in item.nodeid, "/browser/" in item.nodeid))


@pytest.fixture(scope="session")
def required(request: pytest.FixtureRequest) -> frozenset[str]:
    """What `--require` names; a fixture that lacks one of them fails instead of skipping."""
    names = frozenset(filter(None, str(request.config.getoption("--require")).split(",")))
    known = ("neo4j", "browser", "shared")
    if unknown := names.difference(known):
        raise pytest.UsageError(f"--require knows {', '.join(known)}, not {', '.join(sorted(unknown))}")
    return names


@pytest.fixture(scope="session", autouse=True)
def corrections_apart(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What tests judge never comes into the file of whoever runs them."""
    os.environ["DASHIJI_CORRECTIONS"] = str(tmp_path_factory.mktemp("corrections") / "corrections.jsonl")


@pytest.fixture(scope="session", autouse=True)
def answers_of_the_store_as_it_is() -> None:
    """A slow machine waits for what is kept to be worked out anew: no test is told what was before."""
    kept.WAITS = 60.0


@pytest.fixture(scope="session")
def embedded_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedServer]:
    """One embedded server for the whole run; a database in it takes some 20 ms."""
    # A test run is short: thorough compiling would take more time than it saves.
    os.environ.setdefault("ARCADEDB_JVM_ARGS", "-XX:TieredStopAtLevel=1")
    server = EmbeddedServer(tmp_path_factory.mktemp("embedded"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def embedded_store(embedded_server: EmbeddedServer) -> Iterator[Store]:
    """An empty, prepared embedded store of its own for each test."""
    name = f"test_{next(_NUMBERS)}"
    with ArcadeStore(f"embedded:{name}", embedded_server, name) as store:
        store.prepare()
        yield store
    embedded_server.drop(name)


@pytest.fixture(scope="session")
def neo4j_server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, required: frozenset[str]
) -> Iterator[Neo4jServer]:
    """A Neo4j that this run started, and nobody else uses."""
    series = SERIES[str(request.config.getoption("--neo4j"))]
    server = Neo4jServer(tmp_path_factory.mktemp("neo4j"), series)
    try:
        server.start()
    except MissingServer as missing:
        if "neo4j" in required:
            pytest.fail(f"--require=neo4j: {missing}", pytrace=False)
        pytest.skip(str(missing))
    yield server
    server.stop()


@pytest.fixture
def neo4j_store(neo4j_server: Neo4jServer) -> Iterator[Store]:
    """The store of the run's own Neo4j, emptied and prepared."""
    with neo4j_server.empty_store() as store:
        yield store


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest) -> Store:
    """An empty store, once embedded and once in a Neo4j."""
    found: Store = request.getfixturevalue(f"{request.param}_store")
    return found


@pytest.fixture(scope="session")
def shared(required: frozenset[str]) -> Path:
    """The folder with the real yearbook, which is not part of the project."""
    folder = Path(os.environ.get("DASHIJI_SHARED") or Path(__file__).parents[2] / "shared")
    if not (folder / "seeds").is_dir():
        reason = f"no real yearbook in {folder}: set DASHIJI_SHARED to the folder that has seeds/"
        if "shared" in required:
            pytest.fail(f"--require=shared: {reason}", pytrace=False)
        pytest.skip(reason)
    return folder
