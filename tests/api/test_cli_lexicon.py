"""A user's own rows: titles, organizations and verbs of a folder, each tried on its two examples."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.lexicon.titles import titles
from tests.cli_runner import Dashiji

TEXT = "明川县人事\n2014年3月18日，任命方远为明川县审计局稽查特使。\n任命高兰为明川县河长办主任。\n"
ROWS = {
    "titles.yaml": """
- title: 稽查特使
  kinds: [office]
  examples: [县审计局稽查特使 -> 桃源县审计局/稽查特使, 县财政局副稽查特使 -> 桃源县财政局/副稽查特使]
- title: 巡河使
  kinds: [office]
  examples: [县水务局巡河使 -> 桃源县水务局/巡河使, 县水务局督头 -> 桃源县水务局/督头]
- title: 督河使
  kinds: [office]
- {title: 管河使, kinds: [offices], examples: [a -> b, c -> d]}
""",
    "organizations.yaml": """
- name: 河长办
  place: takes
  examples: [河长办 -> 桃源县河长办, 县河长办 -> 桃源县河长办]
""",
    "verbs.yaml": """
- verb: 简拔
  frames: {appoint: appoint}
  examples:
    - 会议简拔丁锐为县审计局局长。 -> appoint 丁锐 桃源县审计局/局长
    - 县政府简拔江流为县文化馆馆长。 -> appoint 江流 桃源县文化馆/馆长
  never: ["简拔方案已经报送上级审定。"]
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = tmp_path / "rows"
    rows.mkdir()
    for name, text in ROWS.items():
        (rows / name).write_text(text, "utf-8")
    return rows


def posts(out: str) -> list[str]:
    facts = [json.loads(line) for line in out.splitlines()]
    return [f"{fact['person']} {fact['post']}" for fact in facts if fact["kind"] == "appointment"]


def test_a_users_title_is_read(dashiji: Dashiji, tmp_path: Path, folder: Path) -> None:
    """The title is read with the folder, and not before or after in the same process."""
    text = tmp_path / "a.txt"
    text.write_text(TEXT, "utf-8")
    assert posts(dashiji("extract", text).out) == ["高兰 主任"]
    assert posts(dashiji("extract", text, "--lexicon", folder).out) == ["方远 稽查特使", "高兰 主任"]
    assert "稽查特使" not in {row.title for row in titles()}
    assert posts(dashiji("extract", text).out) == ["高兰 主任"]


def test_wrong_rows_are_left_out(dashiji: Dashiji, tmp_path: Path, folder: Path) -> None:
    """A row that fails an example, brings none, or is malformed: a line each, exit 1, the rest done."""
    text = tmp_path / "a.txt"
    text.write_text(TEXT, "utf-8")
    run = dashiji("extract", text, "--lexicon", folder)
    assert run.code == 1
    assert posts(run.out) == ["方远 稽查特使", "高兰 主任"]
    assert dashiji("load", text, "--lexicon", folder).code == 1
    assert dashiji("read", text, "--out", tmp_path / "a.html", "--lexicon", folder).code == 1
    assert (tmp_path / "a.html").exists()
    told = [line for line in run.err.splitlines() if "row left out" in line]
    assert len(told) == 3
    assert all(any(name in line for line in told) for name in ("巡河使", "督河使", "管河使"))


def test_right_rows_are_no_error(dashiji: Dashiji, tmp_path: Path, folder: Path) -> None:
    """All rows used is exit 0; a file of another name is a line and exit 1."""
    text = tmp_path / "a.txt"
    text.write_text(TEXT, "utf-8")
    (folder / "titles.yaml").unlink()
    assert dashiji("extract", text, "--lexicon", folder).code == 0
    (folder / "title.yaml").write_text("[]", "utf-8")
    run = dashiji("extract", text, "--lexicon", folder)
    assert run.code == 1
    assert "title.yaml" in run.err


def test_the_folder_from_the_environment(
    dashiji: Dashiji, tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DASHIJI_LEXICON names the folder where no option does; verbs of it are read too."""
    text = tmp_path / "a.txt"
    text.write_text("明川县人事\n2014年3月18日，县政府简拔方远为明川县审计局局长。\n", "utf-8")
    assert posts(dashiji("extract", text).out) == []
    monkeypatch.setenv("DASHIJI_LEXICON", str(folder))
    assert posts(dashiji("extract", text).out) == ["方远 局长"]


def test_no_such_folder(dashiji: Dashiji, tmp_path: Path) -> None:
    """A folder that is not there is an error, not an empty lexicon."""
    text = tmp_path / "a.txt"
    text.write_text(TEXT, "utf-8")
    run = dashiji("extract", text, "--lexicon", tmp_path / "none")
    assert run.code == 1
    assert "no such folder" in run.err
