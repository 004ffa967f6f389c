"""Texts read on a Dask cluster of two worker processes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.county import yearbook
from tests.cli_runner import Dashiji

distributed = pytest.importorskip("distributed", reason="needs the extra `corpus`")
ROOT = Path(__file__).parents[3]
TEXTS = 6


class Cluster:
    """A scheduler and two workers, each a process of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "scheduler.json"
        self.scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", "0")
        while not self._file.exists():
            time.sleep(0.1)
        self.client: Any = distributed.Client(scheduler_file=str(self._file), timeout=60)
        self.workers = [self._start("worker", "--nthreads", "1", "--no-nanny") for _ in range(2)]
        self.client.wait_for_workers(2, timeout=60)
        self.address = str(self.client.scheduler.address)

    def _start(self, what: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", what, "--scheduler-file", str(self._file), "--no-dashboard"]
        with (self._folder / "log").open("ab") as log:
            return subprocess.Popen(
                [*command, *options],
                cwd=self._folder,
                stdout=log,
                stderr=log,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )

    def busy(self) -> bool:
        """Whether every worker has a text."""
        return all(self.client.processing().values())

    def stop(self) -> None:
        self.client.close()
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    made = Cluster(tmp_path_factory.mktemp("cluster"))
    yield made
    made.stop()


@pytest.fixture
def texts(tmp_path: Path) -> list[str]:
    """Yearbooks, one with a sidecar, and one file that is none."""
    paths = []
    for number in range(TEXTS):
        paths.append(tmp_path / f"年鉴{number}.txt")
        paths[-1].write_text(yearbook(number, 1990).text[:2000], encoding="utf-8")
    (tmp_path / "年鉴3.meta.yaml").write_text("title: 另一个书名\n", encoding="utf-8")
    paths.append(tmp_path / "坏.docx")
    paths[-1].write_bytes(b"PK\x03\x04 nothing")
    return [str(path) for path in paths]


def test_a_worker_that_is_killed_takes_no_fact_along(
    cluster: Cluster, texts: list[str], dashiji: Dashiji, tmp_path: Path
) -> None:
    here = dashiji("extract", *texts, "--out", tmp_path / "here.jsonl")
    command = [sys.executable, "-c", "from api.cli import main; main()", "extract", *texts]
    out = tmp_path / "there.jsonl"
    with subprocess.Popen(
        [*command, "--out", str(out), "--dask", cluster.address],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as reading:
        while not cluster.busy() and reading.poll() is None:
            time.sleep(0.01)
        cluster.workers[0].kill()
        _, told = reading.communicate(timeout=200)
    assert reading.returncode == here.code == 1
    assert out.read_bytes() == (tmp_path / "here.jsonl").read_bytes()
    assert "坏.docx" in told
    assert told.splitlines()[-1] == here.err.splitlines()[-1]
    assert len(cluster.client.nthreads()) == 1


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--dask", "tcp://127.0.0.1:1"), "no scheduler answers"),
        (("--dask", "tcp://127.0.0.1:1", "--lexicon", "."), "no lexicon of one's own"),
    ],
)
def test_what_cannot_be_read_there(
    options: tuple[str, ...],
    told: str,
    texts: list[str],
    dashiji: Dashiji,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("api.commands.cluster._PATIENCE", 1)
    answer = dashiji("extract", *texts, *options)
    assert answer.code == 1
    assert told in answer.err
