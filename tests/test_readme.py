"""The README says what is so: its commands run, in its order, and its queries give rows on both stores."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from graph.stores.base import Store
from tests.cli_runner import Dashiji
from tests.loaders.files import makers
from tests.samples import load_samples

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
IN_CHINESE = (ROOT / "README.zh.md").read_text("utf-8")


def blocks(kind: str, text: str = README) -> list[str]:
    """The fenced blocks of that kind, in order."""
    return re.findall(rf"^```{kind}\n(.*?)^```", text, re.M | re.S)


COMMANDS = [line.removeprefix("$ ") for block in blocks("console") for line in block.splitlines()]
QUERIES = blocks("cypher")


def test_every_command_of_the_readme_runs_in_its_order(
    dashiji: Dashiji, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    makers.as_pdf(tmp_path / "年鉴2021.pdf")
    makers.as_docx(tmp_path / "任免通知.docx")
    makers.as_html(tmp_path / "大事记.html")
    monkeypatch.chdir(tmp_path)
    assert len(COMMANDS) > 8
    for command in COMMANDS:
        program, *arguments = shlex.split(command)
        assert program == "dashiji"
        run = dashiji(*arguments)
        assert run.code == 0, (command, run.err)
        if arguments[0] == "ask":
            assert "张恒山" in run.out, command
    assert (tmp_path / "timeline.html").stat().st_size > 0
    assert (tmp_path / "graph.html").stat().st_size > 0


def test_the_settings_of_a_desktop_client_name_a_command(dashiji: Dashiji) -> None:
    (settings,) = map(json.loads, blocks("json"))
    started = settings["mcpServers"]["dashiji"]
    assert started["command"] == "dashiji"
    assert dashiji(*started["args"], "--help").code == 0


def test_the_readme_in_chinese_has_the_same_commands_queries_and_files() -> None:
    """So what runs of the one runs of the other; each links to the other, and to the same pages."""
    assert blocks(r"\w*", IN_CHINESE) == blocks(r"\w*") != []
    linked = [sorted(set(re.findall(r"\]\((\w[^)]*)\)", text))) for text in (README, IN_CHINESE)]
    assert set(linked[0]) ^ set(linked[1]) == {"README.md", "README.zh.md"}
    assert [each for each in linked[0] if not (ROOT / each).exists()] == []


def test_the_readme_gives_ten_queries() -> None:
    assert len(QUERIES) == 10


@pytest.fixture
def samples(store: Store) -> Store:
    load_samples(store)
    return store


def test_every_query_of_the_readme_gives_rows(samples: Store) -> None:
    for cypher in QUERIES:
        result = samples.query(cypher)
        assert result.rows, cypher
        assert not result.cut


def test_the_worked_example_is_answered_as_told(samples: Store) -> None:
    assert samples.query(QUERIES[0]).rows[0][0] == "张恒山"
    assert len(samples.query(QUERIES[0]).rows) == 1
