"""The facts file: what is written is read back, and a broken line is named."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest

from graph.errors import BrokenRecord, UnreadableFile
from graph.facts import DocumentFact, HoldingFact, Judgement, fact_line, write_facts
from graph.facts_file import read_facts
from graph.provenance import Passage, content_id

DOCUMENT = DocumentFact(id="document-1", file="a.txt", sha256="0" * 64, title="某县年鉴", published="2022-01")
HOLDING = HoldingFact(
    id="holding-1",
    document="document-1",
    passage=Passage(start=3, end=8, quote="局长 王某"),
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


def test_a_line_of_a_career_may_lack_the_person(tmp_path: Path) -> None:
    unnamed = HOLDING.model_copy(update={"person": None})
    path = tmp_path / "facts.jsonl"
    path.write_text(fact_line(unnamed) + "\n", "utf-8")
    assert list(read_facts(path)) == [unnamed]


def test_fields_beyond_the_format_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text(json.dumps({**json.loads(fact_line(DOCUMENT)), "remark": "by hand"}) + "\n\n", "utf-8")
    assert list(read_facts(path)) == [DOCUMENT]


BROKEN = [
    ("{", "2"),
    ('{"kind": "event"}', "2"),
    ('{"kind": "rumour", "id": "x"}', "2"),
    (fact_line(HOLDING).replace("2016-08", "2016-13"), "2016-13"),
    (fact_line(HOLDING.model_copy(update={"person": None, "basis": "roster"})), "person"),
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


def event(**values: object) -> str:
    """A line of an event, with other values in it."""
    passage = {"start": 0, "end": 2, "quote": "开工"}
    return json.dumps({"kind": "event", "id": "e-1", "document": "document-1", "passage": passage, **values})


def passage(start: object, end: object, quote: str = "开工") -> str:
    return event(passage={"start": start, "end": end, "quote": quote})


UNSOUND = [
    ("[" * 100_000, "nested"),
    ('{"kind": "event", "more": ' + "[" * 5000 + "]" * 5000 + "}", "nested"),
    (event(text="half \ud800"), "surrogate"),
    (event(people=["\udfff"]), "surrogate"),
    (passage(2**63, 2**63 + 2), "passage.start"),
    (event(passage={"start": 0, "end": 2, "quote": "开工", "page": 2**70}), "passage.page"),
    (event(kind="project", name="渠", investment_yuan=-(2**63) - 1), "investment_yuan"),
    ('{"kind": "event", "id": ' + "9" * 6000 + "}", "digits"),
    (passage(2, 0), "start must come before end"),
    (passage(5, 5, ""), "start must come before end"),
    (passage(-2, 0), "start must come before end"),
    (passage(0, 3), "as long as"),
    (passage("", 2), "passage.start"),
    (
        event(
            kind="project",
            name="渠",
            milestones=[{"stage": "开工", "passage": {"start": 9, "end": 1, "quote": "开工"}}],
        ),
        "start must come before end",
    ),
    (event(id=""), "id: "),
    (event(id=" "), "id: "),
    (event(id=7), "id: "),
    (event(document=""), "document: "),
    (event(people=["方远", ""]), "people: "),
    (event(kind="holding", person="　", basis="cv"), "person: "),
    (event(organizations=["县" * 1001]), "1000"),
    (event(id="document-1"), "the id of line 1"),
    (event(text="渠" * 1_400_000), "4000000 bytes"),
]


@pytest.mark.parametrize(("line", "told"), UNSOUND)
def test_a_line_that_no_store_could_hold_is_named(tmp_path: Path, line: str, told: str) -> None:
    """Whatever is wrong in it, the lines before and after it are read."""
    path = tmp_path / "facts.jsonl"
    path.write_text(f"{fact_line(DOCUMENT)}\n{line}\n{fact_line(HOLDING)}\n", "utf-8")
    broken: list[BrokenRecord] = []
    assert list(read_facts(path, broken.append)) == [DOCUMENT, HOLDING]
    assert [("line 2" in str(each), told in str(each)) for each in broken] == [(True, True)], broken


SOUND = [
    passage(2**63 - 3, 2**63 - 1),
    event(text="a\u0000b \ud840\udc00"),
    event(people=["县" * 1000]),
    event(kind="project", name="渠", investment_yuan=2**63 - 1),
    event(text="渠" * 600_000),
]


@pytest.mark.parametrize("line", SOUND)
def test_a_line_at_the_edge_is_read(tmp_path: Path, line: str) -> None:
    """The greatest integer, characters beyond the basic plane, long names and long texts."""
    path = tmp_path / "facts.jsonl"
    path.write_text(line, "utf-8")
    assert len(list(read_facts(path))) == 1


def test_an_id_that_comes_again_is_named_with_its_first_line(tmp_path: Path) -> None:
    """In one document and across documents; a judgement is what it says, and may come twice."""
    judgement = fact_line(Judgement(relation="same", one="p-a", other="p-b", date=date(2026, 1, 1)))
    other = fact_line(DOCUMENT).replace("document-1", "document-2")
    again = fact_line(HOLDING).replace("document-1", "document-2")
    path = tmp_path / "facts.jsonl"
    path.write_text(
        "\n".join([fact_line(DOCUMENT), fact_line(HOLDING), judgement, judgement, other, again]), "utf-8"
    )
    broken: list[BrokenRecord] = []
    assert len(list(read_facts(path, broken.append))) == 5
    assert ["line 6" in str(each) and "line 2" in str(each) for each in broken] == [True]


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
