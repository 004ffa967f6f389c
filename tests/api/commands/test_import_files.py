"""`dashiji load --import-files`: the same files as are loaded, for a Neo4j that is still empty."""

from __future__ import annotations

from pathlib import Path

from tests.cli_runner import Dashiji

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "samples" / "兰考县县志节选.txt"


def test_texts_and_facts_give_the_same_files(dashiji: Dashiji, tmp_path: Path) -> None:
    facts = tmp_path / "facts.jsonl"
    dashiji("extract", SAMPLE, "--out", facts)
    told = [
        dashiji("load", given, "--texts", SAMPLE.parent, "--import-files", tmp_path / name)
        for given, name in ((SAMPLE, "of texts"), (facts, "of facts"))
    ]
    assert [each.code for each in told] == [0, 0], told
    assert "neo4j-admin database import full neo4j @import.args" in told[0].err
    written = [
        {path.name: _without_the_time(path) for path in (tmp_path / name).iterdir()}
        for name in ("of texts", "of facts")
    ]
    assert written[0] == written[1]
    assert {"import.args", "Document.csv", "Passage-IN-Document.csv"} <= written[0].keys()


def test_a_file_that_cannot_be_read_is_told(dashiji: Dashiji, tmp_path: Path) -> None:
    told = dashiji("load", tmp_path / "none.txt", SAMPLE, "--import-files", tmp_path / "files")
    assert told.code == 1
    assert "none.txt" in told.err
    assert (tmp_path / "files" / "Document.csv").exists()


def _without_the_time(path: Path) -> set[str]:
    return {line.rpartition(",")[0] for line in path.read_text("utf-8").splitlines()}
