"""The doctor finds what is wrong on this machine, and says what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.stores.folder import Folder
from tests.cli_runner import Dashiji


def told(out: str) -> dict[str, dict[str, str]]:
    return {row["what"]: row for row in map(json.loads, out.splitlines())}


def test_all_is_well(dashiji: Dashiji, tmp_path: Path) -> None:
    """Before there is a store, and with one."""
    assert "none yet" in told(dashiji("doctor", "--format", "jsonl").out)["store"]["found"]
    dashiji("status")
    run = dashiji("doctor", "--format", "jsonl")
    found = told(run.out)
    assert {
        "Python",
        "engine",
        "disk",
        "owner",
        "store",
        "judgements",
        "corrections",
        "take-downs",
        "port",
        "versions",
    } <= found.keys()
    wrong = {name: row for name, row in found.items() if row["do"] and name != "fonts"}
    assert wrong == {}
    assert "ArcadeDB" in found["store"]["found"]


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("judgements.jsonl", "{oops", "judgements"),
        ("corrections.jsonl", "{}", "corrections"),
        ("takedown.jsonl", "{}", "take-downs"),
    ],
)
def test_a_broken_file_is_named(dashiji: Dashiji, tmp_path: Path, name: str, text: str, what: str) -> None:
    """With its line."""
    (tmp_path / name).write_text(text)
    run = dashiji("doctor", "--format", "jsonl", "--store", "bolt://127.0.0.1:1")
    assert run.code == 1
    assert "line 1" in told(run.out)[what]["do"]
    assert "127.0.0.1:1" in told(run.out)["store"]["do"]


def test_a_bad_setting_is_named(dashiji: Dashiji, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHIJI_PORT", "many")
    run = dashiji("doctor", "--format", "jsonl")
    assert run.code == 1
    assert "DASHIJI_PORT" in told(run.out)["settings"]["found"]


def test_a_folder_of_something_else_is_told(dashiji: Dashiji, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letters.txt").write_text("x")
    run = dashiji("doctor", "--format", "jsonl", "--store", f"embedded:{tmp_path / 'other'}")
    assert run.code == 1
    assert "not a store" in told(run.out)["store"]["do"]
    assert Folder(tmp_path / "other").owner_pid() is None
