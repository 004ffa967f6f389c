"""The facts file: what is written is read back, and a broken line is named."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from graph.errors import BrokenRecord, UnreadableFile
from graph.facts import DocumentFact, HoldingFact, fact_line, read_facts, write_facts
from graph.provenance import Passage, content_id

DOCUMENT = DocumentFact(id="document-1", file="a.txt", sha256="0" * 64, title="某县年鉴", published="2022-01")
HOLDING = HoldingFact(
    id="holding-1",
    document="document-1",
    passage=Passage(start=3, end=9, quote="局长 王某"),
    person="王某",
    post="局长",
    basis="cv",
    start="2016-08",
    end="..",
)


def test_facts_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    with path.open("w", encoding="utf-8") as out:
        assert write_facts([DOCUMENT, HOLDING], out) == 2
    assert list(read_facts(path)) == [DOCUMENT, HOLDING]


def test_a_term_is_written_with_the_names_of_the_format() -> None:
    record = json.loads(fact_line(HOLDING))
    assert (record["from"], record["to"]) == ("2016-08", "..")
    assert "start" not in record


def test_fields_beyond_the_format_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text(json.dumps({**json.loads(fact_line(DOCUMENT)), "remark": "by hand"}) + "\n\n", "utf-8")
    assert list(read_facts(path)) == [DOCUMENT]


BROKEN = [
    ("{", "2"),
    ('{"kind": "event"}', "2"),
    ('{"kind": "rumour", "id": "x"}', "2"),
    (fact_line(HOLDING).replace("2016-08", "2016-13"), "2016-13"),
    ("[]", "2"),
]


@pytest.mark.parametrize(("line", "told"), BROKEN)
def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path, line: str, told: str) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text(f"{fact_line(DOCUMENT)}\n{line}\n{fact_line(HOLDING)}\n", "utf-8")
    broken: list[BrokenRecord] = []
    assert list(read_facts(path, broken.append)) == [DOCUMENT, HOLDING]
    assert len(broken) == 1
    assert "line 2" in str(broken[0])
    assert told in str(broken[0])
    assert "\n" not in str(broken[0])
    with pytest.raises(BrokenRecord):
        list(read_facts(path))


def test_a_line_in_another_encoding_is_a_broken_line(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_bytes(b'{"kind": "\xff\xfe"}\n' + fact_line(DOCUMENT).encode() + b"\n")
    broken: list[BrokenRecord] = []
    assert list(read_facts(path, broken.append)) == [DOCUMENT]
    assert "line 1" in str(broken[0])


def test_a_missing_facts_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"none\.jsonl"):
        list(read_facts(tmp_path / "none.jsonl"))


def test_an_id_names_its_kind_and_depends_on_the_content_alone() -> None:
    assert content_id("event", "a", 1) == content_id("event", "a", 1)
    assert content_id("event", "a", 1).startswith("event-")
    assert content_id("event", "a", "1") != content_id("event", "a1")


def test_nothing_is_written_for_no_facts() -> None:
    out = io.StringIO()
    assert write_facts([], out) == 0
    assert out.getvalue() == ""
