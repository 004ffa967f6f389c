"""Judging facts from the terminal: at once, on every load to come, and taken back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli_runner import Dashiji

TEXT = "2020年3月4日，石泉县人大常委会任命方远为县审计局局长。\n何任随后到局里上班。\n"
WHO = ["ask", "who-held", "--organization", "石泉县审计局", "--format", "json", "--on", "2020-03-05"]


@pytest.fixture
def book(dashiji: Dashiji, tmp_path: Path) -> dict[str, str]:
    """A text that is loaded; the id of its appointment, and of the document."""
    (tmp_path / "石泉.txt").write_text(TEXT, "utf-8")
    assert dashiji("load", tmp_path / "石泉.txt", "--place", "石泉县").code == 0
    facts = [json.loads(line) for line in dashiji("export", "--out", "-").out.splitlines()]
    act = next(fact for fact in facts if fact["kind"] == "appointment")
    return {"act": act["id"], "document": act["document"], "file": str(tmp_path / "石泉.txt")}


def people(dashiji: Dashiji, post: str = "局长") -> list[str]:
    run = dashiji(*WHO, "--post", post)
    return [row["person"] for row in json.loads(run.out)["rows"]] if run.code == 0 else []


def listed(dashiji: Dashiji, *more: str) -> list[dict[str, Any]]:
    return [
        json.loads(line) for line in dashiji("review", "list", "--format", "jsonl", *more).out.splitlines()
    ]


def awaited(dashiji: Dashiji) -> list[dict[str, str]]:
    return [json.loads(line) for line in dashiji("review", "--format", "jsonl").out.splitlines()]


def test_judged_loaded_again_and_taken_back(dashiji: Dashiji, book: dict[str, str], tmp_path: Path) -> None:
    """Wrong, changed, told; a text that comes again comes corrected; undone, it is as it was read."""
    assert people(dashiji) == ["方远"]
    run = dashiji("review", "wrong", book["act"], "--who", "甲", "--why", "原件是拟任")
    assert (run.code, people(dashiji)) == (0, [])
    assert dashiji("load", book["file"], "--place", "石泉县").code == 0
    assert people(dashiji) == []
    (row,) = listed(dashiji)
    assert (row["verdict"], row["state"], row["who"], row["why"]) == ("wrong", "applied", "甲", "原件是拟任")

    change = dashiji("review", "change", book["act"], "--set", "post=副局长", "--set", "date=2020年3月3日")
    assert change.code == 0, change.err
    assert people(dashiji, "副局长") == ["方远"]
    start = TEXT.index("何任随后")
    place = ["--start", str(start), "--end", str(start + 4)]
    told = [
        "--set",
        "person=何任",
        "--set",
        "organization=石泉县审计局",
        "--set",
        "post=局长",
        "--set",
        "action=appoint",
    ]
    assert dashiji("review", "tell", "石泉.txt", *place, "--kind", "appointment", *told).code == 0
    assert people(dashiji) == ["何任"]
    assert dashiji("check").code == 0

    out = tmp_path / "corrections.jsonl"
    written = dashiji("review", "export", "--out", tmp_path / "mine.jsonl")
    assert written.code == 0
    assert (tmp_path / "mine.jsonl").read_text("utf-8") == out.read_text("utf-8")
    for each in listed(dashiji, "--state", "applied"):
        assert dashiji("review", "undo", each["correction"]).code == 0
    assert (people(dashiji), people(dashiji, "副局长")) == ([], [])  # wrong stands again
    out.unlink()
    waiting = {row["what"].partition(" ")[0]: row["number"] for row in awaited(dashiji)}
    assert (waiting["还按旧订正的文献"], waiting["不再适用的订正"]) == ("1", "0")
    assert dashiji("review", "apply").code == 0
    assert {row["number"] for row in awaited(dashiji) if row["do"].endswith("apply")} == {"0"}
    assert (people(dashiji), listed(dashiji)) == (["方远"], [])
    taken = dashiji("review", "apply", tmp_path / "mine.jsonl")
    assert "3 (corrections added)" in taken.err
    assert (people(dashiji), people(dashiji, "副局长")) == (["何任"], ["方远"])


REFUSED = [
    (["right", "appointment-none"], 1, "no such statement"),
    (["change", "{act}"], 2, "nothing is changed"),
    (["change", "{act}", "--set", "post=局长"], 2, "nothing is changed"),
    (["change", "{act}", "--set", "sex=女"], 2, "no such field"),
    (["change", "{act}", "--set", "date=昨天"], 2, "date"),
    (["change", "{act}", "--set", "action=promise"], 2, "action"),
    (["change", "{act}", "--set", "post"], 2, "name=value"),
    (["skip", "{act}"], 2, "an issue is skipped"),
    (["tell", "石泉.txt", "--kind", "honour", "--start", "3"], 2, "both or none"),
    (["tell", "石泉.txt", "--kind", "honour", "--start", "900", "--end", "950"], 2, "nothing there"),
    (["tell", "{act}", "--kind", "honour", "--set", "honour=先进"], 2, "recipient"),
    (["tell", "{act}", "--kind", "issue"], 2, "kind"),
    (["undo", "correction-none"], 1, "no such correction"),
    (["apply", "none.jsonl"], 1, "no such file"),
    (["list", "--state", "perhaps"], 2, "state"),
]


def test_what_cannot_be_judged_is_one_line(dashiji: Dashiji, book: dict[str, str], tmp_path: Path) -> None:
    """And the file of corrections has no line more."""
    for arguments, code, said in REFUSED:
        run = dashiji("review", *(each.format(**book) for each in arguments))
        assert (arguments, run.code, said in run.err) == (arguments, code, True), run.err
    assert not (tmp_path / "corrections.jsonl").exists()


def test_a_broken_line_is_told_and_the_rest_applies(
    dashiji: Dashiji, book: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a load, and on the next judgement; a public store takes none."""
    dashiji("review", "wrong", book["act"])
    with (tmp_path / "corrections.jsonl").open("a") as stream:
        stream.write("{oops\n")
    run = dashiji("load", book["file"], "--place", "石泉县")
    assert (run.code, "corrections.jsonl 第 2 行" in run.err) == (1, True)
    assert people(dashiji) == []
    run = dashiji("review", "right", book["act"])
    assert (run.code, "line 2" in run.err, people(dashiji)) == (1, True, ["方远"])
    monkeypatch.setenv("DASHIJI_PUBLIC", "true")
    assert "public" in dashiji("review", "right", book["act"]).err
