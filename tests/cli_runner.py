"""The command line, run in this process on a store of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from api.cli import main


@dataclass(frozen=True)
class Run:
    code: int
    out: str
    err: str


Dashiji = Callable[..., Run]


@pytest.fixture
def dashiji(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Dashiji:
    """Run the command in this process, on a store of its own."""
    monkeypatch.setenv("DASHIJI_STORE", f"embedded:{tmp_path / 'store'}")
    monkeypatch.setenv("DASHIJI_JUDGEMENTS", str(tmp_path / "judgements.jsonl"))
    monkeypatch.setenv("DASHIJI_CORRECTIONS", str(tmp_path / "corrections.jsonl"))
    monkeypatch.setenv("DASHIJI_TAKEDOWN", str(tmp_path / "takedown.jsonl"))
    monkeypatch.setenv("COLUMNS", "200")

    def run(*arguments: object) -> Run:
        monkeypatch.setattr(sys, "argv", ["dashiji", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            main()
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Run(int(left.value.code or 0), captured.out, captured.err)

    return run
