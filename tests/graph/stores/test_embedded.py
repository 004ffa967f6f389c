"""The embedded store's folder: who owns it, who may come in, and how it is left."""

from __future__ import annotations

import gc
import os
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.check import check_store
from graph.errors import QueryTimeout, StoreLocked, StoreUnavailable, WriteRefused
from graph.loading.load import load_facts
from graph.stores import Store, arcadedb, engine, open_store
from graph.stores.arcadedb import EmbeddedServer
from graph.stores.bolt import Address
from graph.stores.embedded import ArcadeStore, EmbeddedStore
from graph.stores.folder import Folder
from graph.stores.neo4j import Neo4jStore
from tests.graph.facts_for_tests import DOCUMENT, TEXT, small_facts

ROOT = Path(__file__).parents[3]
SECONDS = 45
OWNER = """
import sys
from graph.stores import open_store
store = open_store(sys.argv[1])
store.write("CREATE (:Event {id: 'event-1', text: '由主人写下'})")
print("ready", flush=True)
"""
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def python(tmp_path: Path) -> Iterator[Start]:
    """Start a Python program in a folder of its own; it is gone when the test is over."""
    started: list[subprocess.Popen[str]] = []
    (tmp_path / "cwd").mkdir()

    def start(program: str, *arguments: str, before: tuple[str, ...] = ()) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [*before, sys.executable, "-c", program, *arguments],
            cwd=tmp_path / "cwd",
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def wait_for(process: subprocess.Popen[str], line: str) -> None:
    assert process.stdout is not None
    said = process.stdout.readline().strip()
    if said != line:
        process.kill()
        raise AssertionError(f"expected {line!r}, not {said!r}: {process.communicate()[1]}")


def texts(store: Store) -> list[str]:
    return [row["text"] for row in store.read("MATCH (e:Event) RETURN e.text AS text ORDER BY text")]


def test_sigterm_closes_the_store(python: Start, tmp_path: Path) -> None:
    """A program that is told to end leaves the folder free, the data in it, and no file elsewhere."""
    folder = tmp_path / "数据 folder"
    process = python(OWNER + "import time; time.sleep(600)", f"embedded:{folder}")
    wait_for(process, "ready")
    modes = {
        path.name: stat.S_IMODE(path.stat().st_mode)
        for path in (folder, folder / "owner.json", folder / "config" / "server-users.jsonl")
    }

    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=SECONDS)

    assert (process.returncode, errors) == (128 + signal.SIGTERM, "")
    assert modes == {folder.name: 0o700, "owner.json": 0o600, "server-users.jsonl": 0o600}
    assert not (folder / "owner.json").exists()
    assert list((tmp_path / "cwd").iterdir()) == []
    with open_store(f"embedded:{folder}") as store:
        assert texts(store) == ["由主人写下"]


def test_an_error_closes_the_store(python: Start, tmp_path: Path) -> None:
    """A program that ends with an exception, its store left open, ends at once with its own exit code."""
    process = python(OWNER + "raise RuntimeError('mine')", f"embedded:{tmp_path / 'data'}")

    _, errors = process.communicate(timeout=SECONDS)

    assert process.returncode == 1
    assert errors.strip().endswith("RuntimeError: mine")
    assert not (tmp_path / "data" / "owner.json").exists()


def test_a_second_process_is_a_guest_and_takes_over(python: Start, tmp_path: Path) -> None:
    """It reads and writes through the owner, and when the owner has gone it goes on by itself."""
    url = f"embedded:{tmp_path / 'data'}"
    owner = python(OWNER + "sys.stdin.readline(); store.close(); print('closed', flush=True)", url)
    wait_for(owner, "ready")

    with EmbeddedStore(tmp_path / "data") as store:
        store.prepare()
        store.write("CREATE (:Event {id: 'event-2', text: '由客人写下'})")
        while_guest = texts(store)
        with pytest.raises(WriteRefused):
            store.query("CREATE (:Event {id: 'event-3'})")
        assert owner.stdin is not None
        owner.stdin.write("\n")
        owner.stdin.flush()
        wait_for(owner, "closed")
        as_owner = texts(store)
        found = store.search("客人")

    assert while_guest == as_owner == ["由主人写下", "由客人写下"]
    assert [hit["id"] for hit in found] == ["event-2"]


def test_a_killed_owner_leaves_its_data_and_no_lock(python: Start, tmp_path: Path) -> None:
    """After kill -9 the address file is stale: the next process owns the folder and all that was written."""
    owner = python(OWNER + "import time; time.sleep(600)", f"embedded:{tmp_path / 'data'}")
    wait_for(owner, "ready")
    owner.kill()
    owner.wait()
    stale = (tmp_path / "data" / "owner.json").read_text()

    with open_store(f"embedded:{tmp_path / 'data'}") as store:
        assert texts(store) == ["由主人写下"]
        assert (tmp_path / "data" / "owner.json").read_text() != stale


def test_an_owner_that_does_not_answer_is_told(tmp_path: Path) -> None:
    """Where the folder stays owned and nobody answers, the error comes in time and names the folder."""
    silent = Folder(tmp_path / "data")
    assert silent.claim()

    with pytest.raises(StoreLocked, match="data"):
        EmbeddedStore(tmp_path / "data", wait=0.5)

    silent.release()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_stopped_owner_is_told_with_what_to_do(python: Start, tmp_path: Path) -> None:
    """Whoever is connected and whoever comes: no wait is without end, and the line names the process."""
    owner = python(OWNER + "sys.stdin.readline()", f"embedded:{tmp_path / 'data'}")
    wait_for(owner, "ready")
    with EmbeddedStore(tmp_path / "data", wait=2) as guest:
        guest._patience = 1
        assert texts(guest) == ["由主人写下"]
        owner.send_signal(signal.SIGSTOP)
        for ask in (lambda: texts(guest), lambda: EmbeddedStore(tmp_path / "data", wait=2)):
            with pytest.raises(StoreLocked, match=rf"kill -CONT {owner.pid}"):
                ask()
        owner.send_signal(signal.SIGCONT)
        assert texts(guest) == ["由主人写下"]
    gc.collect()  # the driver leaves a connection that was never greeted to the collector


def test_a_folder_with_something_else_in_it_is_left_as_it_is(tmp_path: Path) -> None:
    """A store is made in no folder of other things."""
    (tmp_path / "letters.txt").write_text("x")

    with pytest.raises(StoreUnavailable, match="not a store"):
        open_store(f"embedded:{tmp_path}")

    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


def test_damaged_data_is_told(tmp_path: Path) -> None:
    """With what to do about it; the check names it, and ends."""
    folder = tmp_path / "data"
    with EmbeddedStore(folder) as store:
        load_facts(store, small_facts(), {DOCUMENT: TEXT})
    for bucket in (folder / "databases" / "dashiji").glob("Event_0.*.bucket"):
        bucket.write_bytes(b"\0" * bucket.stat().st_size)

    with EmbeddedStore(folder) as store:
        with pytest.raises(StoreUnavailable, match=r"damaged.*dashiji check"):
            load_facts(store, small_facts(), {DOCUMENT: TEXT})
        assert any("damaged" in line for line in check_store(store))


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    """A data folder that cannot be one is one line."""
    (tmp_path / "file").write_text("x")

    with pytest.raises(StoreUnavailable, match="file"):
        open_store(f"embedded:{tmp_path / 'file'}")


def test_without_the_package_a_neo4j_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine that has no wheel of the embedded store the error says what to do, and no lock stays."""
    for name in ("arcadedb", "arcadedb_embedded", "arcadedb_embedded.jvm", "arcadedb_embedded.server"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setattr(engine, "engine", engine.engine.__wrapped__)  # not the one that is loaded
    monkeypatch.setattr(arcadedb, "engine", engine.engine)

    with pytest.raises(StoreUnavailable, match="Neo4j"):
        open_store(f"embedded:{tmp_path / 'data'}")

    folder = Folder(tmp_path / "data")
    assert folder.claim()
    folder.release()


@pytest.mark.parametrize("url", ["", "embedded:", "mongodb://localhost", "data", "http://localhost:7474"])
def test_an_address_that_is_none_is_told(url: str) -> None:
    """The error shows how an address is written."""
    with pytest.raises(StoreUnavailable, match="embedded:"):
        open_store(url)


@pytest.mark.parametrize("url", ["bolt://127.0.0.1:1", "neo4j://127.0.0.1:1"])
def test_a_server_that_is_not_there_is_told(url: str) -> None:
    """A Neo4j that does not answer is an error that names the address."""
    with pytest.raises(StoreUnavailable, match=r"127\.0\.0\.1:1"):
        Neo4jStore(Address(url))


# -- settings, by what they do ------------------------------------------------------------------------


def test_files_cannot_be_read_even_by_the_writer(embedded_store: Store, tmp_path: Path) -> None:
    """LOAD CSV from a file is off for the whole database, not only at the query door."""
    (tmp_path / "secret.csv").write_text("a,b\n")

    with pytest.raises(WriteRefused):
        embedded_store.write(f"LOAD CSV FROM 'file://{tmp_path / 'secret.csv'}' AS line RETURN line")


def test_the_server_stops_a_long_query_itself(embedded_server: EmbeddedServer) -> None:
    """A query of our own that takes too long ends with an error, and not only at the query door."""
    with ArcadeStore("embedded:limited", embedded_server, "limited") as store:
        embedded_server.database("limited", time_limit=0.5)
        with pytest.raises(QueryTimeout):
            store.read(
                "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c "
                "RETURN count(a + b + c)"
            )
    embedded_server.drop("limited")


def test_a_commit_is_on_disk_when_it_is_answered(python: Start, tmp_path: Path) -> None:
    """Each of 20 commits is flushed by the system before its answer."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("no strace: apt-get install strace")
    program = OWNER + "for n in range(20): store.write('CREATE (:Event {id: $id})', id=f'more-{n}')\n"
    trace = tmp_path / "trace"
    before = (strace, "-f", "-q", "-e", "trace=fdatasync,fsync,msync", "-o", str(trace))

    process = python(program, f"embedded:{tmp_path / 'data'}", before=before)
    _, errors = process.communicate(timeout=SECONDS)

    assert process.returncode == 0, errors
    assert sum("sync(" in line for line in trace.read_text().splitlines()) >= 20


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="listening sockets are read from /proc")
def test_only_this_machine_can_reach_it(embedded_server: EmbeddedServer) -> None:
    """Both ports listen on the loopback address alone."""
    ports = {embedded_server.bolt_port, embedded_server.http_port}
    listening = [
        line.split()[1].split(":")
        for table in ("/proc/net/tcp", "/proc/net/tcp6")
        for line in Path(table).read_text().splitlines()[1:]
        if line.split()[3] == "0A"
    ]

    found = {int(port, 16): address for address, port in listening if int(port, 16) in ports}

    assert found.keys() == ports
    assert all(address in ("0100007F", "0000000000000000FFFF00000100007F") for address in found.values())


def test_python_collecting_does_not_make_java_collect(embedded_store: Store) -> None:
    """JPype ties the two together; in a service that holds large lists each would stop all answers."""
    jpype = pytest.importorskip("jpype")
    beans = jpype.JClass("java.lang.management.ManagementFactory").getGarbageCollectorMXBeans()
    whole = next(bean for bean in beans if bean.getName() == "MarkSweepCompact")
    before = whole.getCollectionCount()
    held = [[str(number)] for number in range(200_000)]
    for _ in range(5):
        gc.collect()
        jpype.java.lang.System.gc()
    assert held
    assert whole.getCollectionCount() == before
