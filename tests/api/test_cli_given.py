"""What the command line is told of a text from outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli_runner import Dashiji

TEXT = "昨日，任命方远为明川县水务局局长。\n"
OPTIONS = (
    "--published", "2014-03-19", "--title", "明川县任免", "--place", "明川县",
    "--publisher", "青河日报", "--covers", "2014", "--type", "notice",
)  # fmt: skip


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "1001.txt"
    path.write_text(TEXT, "utf-8")
    return path


def facts_of(out: str) -> tuple[dict[str, object], list[dict[str, object]]]:
    document, *facts = map(json.loads, out.splitlines())
    return document, facts


def test_options_tell_of_one_text(dashiji: Dashiji, text: Path) -> None:
    """昨日 of a text that names no day is then a day, and the record says what was given."""
    run = dashiji("extract", text, *OPTIONS)
    assert run.code == 0, run.err
    document, facts = facts_of(run.out)
    assert document["given"] == ["title", "publisher", "published", "covers", "places", "type"]
    assert (document["title"], document["places"]) == ("明川县任免", ["明川县"])
    assert [fact["date"] for fact in facts if fact["kind"] == "appointment"] == ["2014-03-18"]


def test_options_go_before_the_sidecar(dashiji: Dashiji, text: Path) -> None:
    text.with_name("1001.meta.yaml").write_text("published: 2013-01-01\ntitle: 明川县任免\n", "utf-8")
    document, _ = facts_of(dashiji("extract", text, "--published", "2014-03-19").out)
    assert (document["published"], document["title"]) == ("2014-03-19", "明川县任免")
    assert document["given"] == ["title", "published"]


@pytest.mark.parametrize("command", [("extract",), ("load",), ("read", "--out", "x.html")])
@pytest.mark.parametrize(
    ("option", "reason"),
    [(("--published", "昨天"), "published"), (("--type", "年鉴"), "type"), (("--covers", "去年"), "covers")],
)
def test_a_bad_option_is_wrong_usage(
    command: tuple[str, ...], option: tuple[str, str], reason: str, dashiji: Dashiji, text: Path
) -> None:
    run = dashiji(command[0], text, *command[1:], *option)
    assert run.code == 2
    assert reason in run.err
    assert len(run.err.splitlines()) == 1


@pytest.mark.parametrize("command", ["extract", "load"])
def test_options_for_many_files_are_wrong_usage(command: str, dashiji: Dashiji, text: Path) -> None:
    """It says to use sidecars."""
    run = dashiji(command, text, text.with_name("1002.txt"), "--published", "2014-03-19")
    assert run.code == 2
    assert "meta.yaml" in run.err


def test_options_are_not_for_a_facts_file(dashiji: Dashiji, tmp_path: Path) -> None:
    assert dashiji("load", tmp_path / "facts.jsonl", "--title", "明川县任免").code == 2


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_broken_sidecar_is_one_line(jobs: str, dashiji: Dashiji, text: Path, tmp_path: Path) -> None:
    """Its text is read without it, the others with theirs; the exit code is 1."""
    other = tmp_path / "1002.txt"
    other.write_text(TEXT, "utf-8")
    text.with_name("1001.meta.yaml").write_text("publisht: 2014-03-19\n", "utf-8")
    other.with_name("1002.txt.meta.yaml").write_text("published: 2014-03-19\n", "utf-8")
    run = dashiji("extract", text, other, "--jobs", jobs)
    assert run.code == 1
    assert [line for line in run.err.splitlines() if "meta.yaml" in line and "publisht" in line]
    documents = [fact for line in run.out.splitlines() if (fact := json.loads(line))["kind"] == "document"]
    assert [(each["file"], each["published"]) for each in documents] == [
        ("1001.txt", None),
        ("1002.txt", "2014-03-19"),
    ]


def test_sidecars_among_the_files_are_no_texts(dashiji: Dashiji, text: Path) -> None:
    """`dashiji extract folder/*` names them too."""
    sidecar = text.with_name("1001.meta.yaml")
    sidecar.write_text("published: 2014-03-19\n", "utf-8")
    run = dashiji("extract", text, sidecar)
    assert run.code == 0
    assert run.out.count('"kind":"document"') == 1


def test_load_and_read_use_the_sidecar(dashiji: Dashiji, text: Path, tmp_path: Path) -> None:
    """What was given is in the store, comes out again, and a changed sidecar changes it."""
    sidecar = text.with_name("1001.meta.yaml")
    sidecar.write_text("published: 2014-03-19\n", "utf-8")
    assert dashiji("load", text).code == 0
    document, _ = facts_of(dashiji("export", "--format", "jsonl", "--out", "-").out)
    assert (document["published"], document["given"]) == ("2014-03-19", ["published"])
    sidecar.write_text("published: 2014-03-29\n", "utf-8")
    assert dashiji("load", text).code == 0
    document, facts = facts_of(dashiji("export", "--format", "jsonl", "--out", "-").out)
    assert document["published"] == "2014-03-29"
    assert {fact["date"] for fact in facts if fact["kind"] == "appointment"} == {"2014-03-28"}
    page = tmp_path / "read.html"
    assert dashiji("read", text, "--out", page).code == 0
    sidecar.write_text("[", "utf-8")
    assert dashiji("read", text, "--out", page).code == 1
    assert dashiji("read", text, "--out", page, "--mentions").code == 1
    assert dashiji("load", text).code == 1
