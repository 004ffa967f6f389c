"""A Neo4j server of the tests' own: its jars come with Maven, its data goes with the test run."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.errors import StoreUnavailable
from graph.stores.bolt import Address
from graph.stores.neo4j import Neo4jStore

_HERE = Path(__file__).parent
_JVMS = Path("/usr/lib/jvm")
_CONFIG = """\
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
dbms.usage_report.enabled=false
dbms.security.auth_enabled=false
dbms.security.allow_csv_import_from_file_urls=false
server.memory.pagecache.size=64m
"""
_START_SECONDS = 240


@dataclass(frozen=True)
class Series:
    """A series of the server: its version at Maven Central, the oldest Java for it, how it is started."""

    version: str
    java: int
    main: str
    options: tuple[str, ...]

    @property
    def lib(self) -> Path:
        """Where its jars stay."""
        return _HERE / "lib" / self.version


SERIES = {
    "5": Series(
        "5.26.12",
        17,
        "org.neo4j.server.CommunityEntryPoint",
        ("--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"),
    ),
    "2026": Series(
        "2026.08.1", 21, "org.neo4j.server.Neo4jCommunity", ("--enable-native-access=ALL-UNNAMED",)
    ),
}


class MissingServer(Exception):
    """There is no Neo4j to test with; the message says how to get one."""


class Neo4jServer:
    """Start it in an empty folder; stop it when done. It has one database, so tests empty it."""

    def __init__(self, home: Path, series: Series = SERIES["5"]) -> None:
        self.series = series
        self._home = home
        self._process: subprocess.Popen[bytes] | None = None
        self.url = ""

    def start(self) -> None:
        """Start and wait until it answers. Raises `MissingServer`."""
        _java(self.series)
        _fetch_jars(self.series)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url = f"bolt://127.0.0.1:{port}"
        conf = self._home / "conf"
        conf.mkdir(exist_ok=True)
        (conf / "neo4j.conf").write_text(_CONFIG.format(port=port), encoding="utf-8")
        self.start_again()

    def start_again(self) -> None:
        """Start on the same data and at the same address, and wait until it answers."""
        command = [
            _java(self.series),
            "-Xmx1g",
            "-XX:TieredStopAtLevel=1",  # a test run is short
            *self.series.options,
            "-cp",
            f"{self.series.lib}/*",
            self.series.main,
            f"--home-dir={self._home}",
            f"--config-dir={self._home / 'conf'}",
        ]
        with (self._home / "console.log").open("wb") as console:
            self._process = subprocess.Popen(command, stdout=console, stderr=subprocess.STDOUT)
        self._wait()

    def kill(self) -> None:
        """End it as a power failure would."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def empty_store(self) -> Neo4jStore:
        """The server's store without a node, prepared."""
        store = self.open()
        while store.write("MATCH (n) WITH n LIMIT 20000 DETACH DELETE n RETURN count(*) AS n")[0]["n"]:
            pass
        store.prepare()
        return store

    def open(self) -> Neo4jStore:
        """The server's store."""
        return Neo4jStore(Address(self.url))

    def stop(self) -> None:
        """End the server; its data stays in the folder it was given."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None

    def _wait(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline:
            if self._process is not None and self._process.poll() is not None:
                break
            port = int(self.url.rpartition(":")[2])
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    try:
                        self.open().close()
                        return
                    except StoreUnavailable:
                        pass
            time.sleep(0.2)
        log = (self._home / "console.log").read_text(encoding="utf-8", errors="replace")
        self.stop()
        raise AssertionError(f"Neo4j did not start in {_START_SECONDS} s:\n{log[-3000:]}")


def import_files(files: Path, home: Path, series: Series, *, wait: float = _START_SECONDS) -> None:
    """Have Neo4j's own importer make the database of a home yet to be started, within some seconds.

    Raises `MissingServer`.
    """
    java = _java(series)
    _fetch_jars(series)
    conf = home / "conf"
    conf.mkdir(parents=True)
    command = [java, "-Xmx512m", "-cp", f"{series.lib}/*", "org.neo4j.cli.AdminTool"]
    done = subprocess.run(
        [*command, "database", "import", "full", "neo4j", "@import.args"],
        cwd=files,
        env=os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(conf)},
        capture_output=True,
        text=True,
        timeout=wait,
    )
    assert done.returncode == 0, f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}"


def _java(series: Series) -> str:
    """A Java that runs it: that of the path, or the oldest of those beside it that is new enough."""
    beside = sorted(_JVMS.glob("*/bin/java")) if _JVMS.is_dir() else []
    found = [each for each in (shutil.which("java"), *map(str, beside)) if each]
    versions = {each: _version_of(each) for each in dict.fromkeys(found)}
    fitting = [each for each in versions if versions[each] >= series.java]
    if not fitting:
        raise MissingServer(
            f"no Java {series.java}: tests on Neo4j {series.version} need it and Maven (Debian: `apt-get "
            f"install openjdk-{series.java}-jre-headless maven`)"
        )
    return fitting[0] if fitting[0] == found[0] else min(fitting, key=lambda each: versions[each])


@cache
def _version_of(java: str) -> int:
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    number = re.search(r'version "(\d+)', told)
    return int(number[1]) if number else 0


def _fetch_jars(series: Series) -> None:
    """Get the server's jars once; they stay in `tests/neo4j/lib`."""
    complete = series.lib / ".complete"
    if complete.exists():
        return
    maven = shutil.which("mvn")
    if maven is None:
        raise MissingServer("no `mvn`: Neo4j tests need Maven (Debian: `apt-get install maven`)")
    command = [maven, "-q", "-B", "dependency:copy-dependencies", "-DincludeScope=runtime"]
    command += [f"-Dserver.version={series.version}", f"-DoutputDirectory={series.lib}"]
    done = subprocess.run(command, cwd=_HERE, capture_output=True, text=True, timeout=900)
    if done.returncode != 0:
        last = (done.stdout.strip() or done.stderr.strip()).splitlines()[:1]
        raise MissingServer(f"Maven cannot get Neo4j (tests/neo4j/pom.xml): {' '.join(last)}")
    complete.touch()
