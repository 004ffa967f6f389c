"""From a file to its facts: quotes, order, ids, time."""
# ruff: noqa: E501 - a printed line of a table of cases stays one line

import gc
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.facts import DocumentFact, EventFact, IssueFact, ProjectFact, fact_line
from graph.facts_file import read_facts
from loaders.files.sidecar import Given
from loaders.files.source import Source
from loaders.pipeline import extract, extract_source, main
from tests.growth import assert_linear

SAMPLES = Path(__file__).parents[2] / "samples"
CHRONICLE = "明川县2020年大事记\n\n1月\n\n3日　县委召开会议，县委书记方明主持。\n△　县图书馆开馆。\n△　县图书馆开馆。\n\n2月\n\n30日　乙会召开。\n"


def facts_of(text: str) -> list[object]:
    return list(extract_source(Source("a.txt", "0" * 64, "utf-8", text)))


def test_the_story(tmp_path: Path) -> None:
    """A file gives its document first, then facts in the order of the text, quoted; text printed twice is one."""
    path = tmp_path / "纪事.txt"
    path.write_bytes("\ufeff".encode() + CHRONICLE.encode())
    facts = list(extract(path))
    assert isinstance(facts[0], DocumentFact)
    assert facts[0].file == "纪事.txt"
    starts = [fact.passage.start for fact in facts[1:] if not isinstance(fact, DocumentFact)]
    assert starts == sorted(starts)
    assert starts
    for fact in facts[1:]:
        assert not isinstance(fact, DocumentFact)
        assert CHRONICLE[fact.passage.start : fact.passage.end] == fact.passage.quote
    events = [fact for fact in facts if isinstance(fact, EventFact)]
    assert [(event.date, event.text) for event in events] == [
        ("2020-01-03", "县委召开会议，县委书记方明主持。"),
        ("2020-01-03", "县图书馆开馆。"),
        (None, "乙会召开。"),
    ]
    assert [fact.what for fact in facts if isinstance(fact, IssueFact)] == ["date"]


@pytest.mark.parametrize(
    ("mark", "kinds"), [("（本章完）", ["document", "issue"]), ("登陆注册", ["appointment"])]
)
def test_a_chapter_of_a_story_states_nothing(mark: str, kinds: list[str]) -> None:
    """What a site for stories prints around a chapter tells it from a chapter of a history; one issue says so."""
    text = f"第十二章 到任\n\n2018年3月2日，会议任命方远为桃源县水务局局长。\n\n{mark}\n"
    found = [getattr(fact, "kind", "") for fact in facts_of(text)]
    assert found == kinds if "issue" in kinds else set(kinds) <= set(found)


def test_the_same_text_gives_the_same_lines() -> None:
    """Two runs give equal records, ids included."""
    assert [fact_line(f) for f in facts_of(CHRONICLE)] == [fact_line(f) for f in facts_of(CHRONICLE)]  # type: ignore[arg-type]


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_reading_leaves_no_cycles(sample: Path) -> None:
    """So that it need not be searched for them while it goes on; whether it is, is left as it was."""
    list(extract(sample))
    gc.collect()
    gc.disable()
    try:
        list(extract(sample))
        assert not gc.isenabled()
        assert gc.collect() == 0
    finally:
        gc.enable()
    list(extract(sample))
    assert gc.isenabled()


def test_every_fact_tells_its_rule() -> None:
    """Facts of every kind carry the id of the rule that made them: the samples', and an entry nobody can date."""
    facts = [fact for sample in sorted(SAMPLES.glob("*.txt")) for fact in extract(sample)]
    facts += extract_source(Source("a.txt", "0" * 64, "utf-8", CHRONICLE))
    stated = [fact for fact in facts if not isinstance(fact, DocumentFact)]
    assert {fact.kind for fact in stated} >= {"event", "appointment", "holding", "project", "honour", "issue"}
    assert [fact for fact in stated if not fact.rule] == []
    milestones = [stone for fact in stated if isinstance(fact, ProjectFact) for stone in fact.milestones]
    assert milestones
    assert all(stone.rule for stone in milestones)


def test_the_command(tmp_path: Path) -> None:
    """`python -m loaders.pipeline FILE --out F` writes a facts file that can be read back."""
    source, out = tmp_path / "a.txt", tmp_path / "facts.jsonl"
    source.write_text(CHRONICLE, "utf-8")
    assert main([str(source), "--out", str(out)]) == 0
    assert len(list(read_facts(out))) == len(out.read_text("utf-8").splitlines())


@pytest.mark.parametrize(
    ("text", "count"),
    [("<9>", 8000), ("<（>", 8000), ("大事记\n<年>", 8000), ("大事记\n1月3日 <一>", 8000), ("<【>", 8000), ("<1 >", 8000),
     ("大事记\n<2020年1月、>", 1500), ("大事记\n<于\n>", 3000), ("<光绪二十六年>", 1500), ("<“>", 8000), ("<县\n>", 3000),
     ("大事记\n2020年\n1月5日，<《>", 8000), ("大事记\n2020年\n1月5日，开会。\n<甲\n>", 3000), ("<先进个人（3名）\n方明\n>", 800)],
)  # fmt: skip
def test_time_grows_with_the_text(text: str, count: int) -> None:
    """Endless digits, brackets and dates take no more than their share of time, and raise nothing."""
    assert_linear(facts_of, text, count)


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet="县委书记任命为局长方明，。；：、（）【】《》 \n0129年月日初△△免去职务项目亿元开工获称号",
        max_size=200,
    )
)
def test_any_text_is_quoted_exactly(text: str) -> None:
    """No text makes the reader fail, and every fact quotes the text at its offsets."""
    for fact in facts_of(text + "\n。"):
        if not isinstance(fact, DocumentFact):
            passage = fact.passage  # type: ignore[attr-defined]
            assert (text + "\n。")[passage.start : passage.end] == passage.quote


def test_the_yearbook_is_quoted_exactly(shared: Path) -> None:
    """Every fact of the real texts quotes them at its offsets, and its record is valid JSON."""
    paths = sorted((shared / "seeds").glob("*.txt"))
    assert paths
    for path in paths:
        text = path.read_bytes().decode("utf-8-sig")
        facts = list(extract(path))
        assert len(facts) > 1
        for fact in facts:
            if not isinstance(fact, DocumentFact):
                assert text[fact.passage.start : fact.passage.end] == fact.passage.quote
            json.loads(fact_line(fact))


def test_a_sidecar_tells_of_the_text_beside_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m loaders.pipeline` reads it; a broken one is one line, and the others are read all the same."""
    for name, person in (("甲", "方远"), ("乙", "高兰")):
        (tmp_path / f"{name}.txt").write_text(f"昨日，任命{person}为明川县水务局局长。\n", "utf-8")
    (tmp_path / "甲.meta.yaml").write_text("published: 2014-03-19\n", "utf-8")
    (tmp_path / "乙.meta.yaml").write_text("published: 昨天\n", "utf-8")
    out = tmp_path / "facts.jsonl"
    assert main([*map(str, sorted(tmp_path.glob("*.txt"))), "--out", str(out)]) == 1
    reported = capsys.readouterr().err.splitlines()
    assert len(reported) == 1
    assert "乙.meta.yaml" in reported[0]
    documents = {fact.file: fact for fact in read_facts(out) if isinstance(fact, DocumentFact)}
    assert documents["甲.txt"].published == "2014-03-19"
    assert documents["甲.txt"].given == ("published",)
    assert documents["乙.txt"].published is None
    acts = [json.loads(line) for line in out.read_text("utf-8").splitlines() if '"appointment"' in line]
    assert {act["date"] for act in acts} == {"2014-03-18", None}


def test_what_is_given_stays_as_it_is_typed() -> None:
    """In a text of traditional characters too."""
    text = "臺灣省雲林縣政府公告，縣長方榮昌任命農業處處長。縣政府說，農業發展會議舉行。\n"
    document = next(extract_source(Source("a.txt", "0" * 64, "utf-8", text), Given(title="云林县公告")))
    assert isinstance(document, DocumentFact)
    assert document.title == "云林县公告"
