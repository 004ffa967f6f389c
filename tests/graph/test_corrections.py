"""What was judged of facts holds on every load, finds its fact in a text read anew, and can be undone."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from graph.check import check_store
from graph.claims import as_read, claim_of
from graph.corrections import Corrections, record_corrections
from graph.errors import BadQuestion, BrokenRecord
from graph.exports.facts import facts_in
from graph.facts import Correction, DocumentFact, Fact, StatedFact, fact_line
from graph.facts_file import FactsFile
from graph.loading.load import LoadReport, load_facts
from graph.provenance import Passage
from graph.stores import Store
from graph.withholding import TakeDown, Withholding
from tests.graph.facts_for_tests import DOCUMENT, TEXT, passage, small_facts
from tests.graph.loading.test_load import dump

HEAD = (
    "MATCH (p:Person)-[:HELD]->(t:Tenure)-[:OF]->(:Post {title: $title}) "
    "RETURN p.name AS name, t.start AS start"
)


def stated(identity: str, facts: Sequence[Fact] | None = None) -> StatedFact:
    found = next(fact for fact in facts or small_facts() if fact.id == identity)
    assert not isinstance(found, DocumentFact | Correction)
    return found  # type: ignore[return-value]


def line(identity: str, verdict: str, **more: Any) -> Correction:
    """A correction of a fact of the small chronicle."""
    fact = stated(identity)
    return Correction.model_validate(
        {
            "verdict": verdict, "document": DOCUMENT, "file": f"{DOCUMENT}.txt", "of": fact.kind,
            "passage": fact.passage, "says": claim_of(fact), **more,
        }
    )  # fmt: skip


def undo(of: Correction) -> Correction:
    return Correction(verdict="undone", document=of.document, undoes=of.id)


RIGHT = line("appointment-1", "right")
WRONG = line("appointment-1", "wrong", who="甲", why="原件是拟任")
CHANGED = line("appointment-1", "changed", values={"date": "2020-01-09", "post": "副局长"})
SKIPPED = line("issue-1", "skipped")
TOLD = line(
    "issue-1", "told",
    values={"kind": "appointment", "person": "孙立", "action": "appoint", "organization": "平阳县水利局",
            "post": "局长", "date": "2020-09-01"},
)  # fmt: skip
TOLD_BESIDE = TOLD.model_copy(update={"id": "beside", "of": None, "says": {}})


def load(store: Store, *lines: Correction, facts: list[Fact] | None = None, text: str = TEXT) -> LoadReport:
    texts = {DOCUMENT: text}
    return load_facts(store, facts or small_facts(), texts, corrections=Corrections(lines))


def held(store: Store, title: str) -> list[tuple[str, str | None]]:
    return sorted((row["name"], row["start"]) for row in store.read(HEAD, title=title))


CASES: list[tuple[list[Correction], dict[str, list[tuple[str, str | None]]]]] = [
    ([WRONG], {"局长": [("赵安", None)]}),
    ([CHANGED], {"局长": [("赵安", None)], "副局长": [("赵安", "2020-01-09")]}),
    ([WRONG, RIGHT], {"局长": [("赵安", "2020-01-08")]}),
    ([WRONG, RIGHT, undo(RIGHT)], {"局长": [("赵安", None)]}),
    ([CHANGED, undo(CHANGED), WRONG], {"局长": [("赵安", None)], "副局长": []}),
    ([TOLD, SKIPPED], {"局长": [("孙立", "2020-09-01"), ("赵安", "2020-01-08")]}),
    ([TOLD_BESIDE, undo(TOLD_BESIDE)], {"局长": [("赵安", "2020-01-08")]}),
]


@pytest.mark.parametrize(("lines", "expected"), CASES)
def test_tenures_follow_what_was_judged(
    store: Store, lines: list[Correction], expected: dict[str, list[tuple[str, str | None]]]
) -> None:
    """The text first, then the corrections; loaded again, out of the store or of the text, all stays."""
    load(store)
    report = load(store, *lines)
    whole = dump(store)

    assert report.lapsed == []
    assert {title: held(store, title) for title in expected} == expected
    assert list(check_store(store)) == []

    again = load_facts(store, list(facts_in(store)), {}, corrections=Corrections(tuple(lines)))
    assert (again.added.total(), again.changed.total(), again.removed.total()) == (0, 0, 0)
    assert dump(store) == whole
    load(store, *lines)
    assert dump(store) == whole


def test_taken_back_it_is_as_if_it_had_never_been(store: Store) -> None:
    """Every node and edge; only the lines of the file are kept."""
    load(store)
    before = dump(store)
    lines = [WRONG, CHANGED, SKIPPED, TOLD]
    load(store, *lines)
    assert dump(store) != before
    load(store, *lines, *map(undo, reversed(lines)))
    store.write("MATCH (c:Correction) DETACH DELETE c")
    assert dump(store) == before


def test_what_is_set_aside_is_kept_and_counts_for_nothing(store: Store) -> None:
    """With its passage, in the words that were read; an export says so and loads elsewhere the same."""
    load(store, WRONG, SKIPPED)
    rows = store.read(
        "MATCH (s:SetAside)-[:STATED_IN]->(g:Passage) "
        "RETURN s.id AS id, s.kind AS kind, s.verdict AS verdict, s.says AS says, g.quote AS quote "
        "ORDER BY id"
    )
    assert [(row["id"], row["kind"], row["verdict"]) for row in rows] == [
        ("appointment-1", "appointment", "wrong"),
        ("issue-1", "issue", "skipped"),
    ]
    assert "赵安" in rows[0]["says"]
    assert rows[0]["quote"] == stated("appointment-1").passage.quote
    assert store.read("MATCH (i:Issue) RETURN i.id AS id") == []
    whole, exported = dump(store), list(facts_in(store))
    wrong = next(fact for fact in exported if fact.id == "appointment-1")
    assert '"verdict":"wrong"' in fact_line(wrong)
    assert [fact.id for fact in exported if isinstance(fact, Correction)] == [WRONG.id, SKIPPED.id]
    store.write("MATCH (n) DETACH DELETE n")
    brought = tuple(fact for fact in exported if isinstance(fact, Correction))
    load_facts(store, exported, {DOCUMENT: TEXT}, corrections=Corrections(brought))
    assert dump(store) == whole


def test_a_changed_fact_says_by_what_and_keeps_its_line(embedded_store: Store) -> None:
    load(embedded_store, CHANGED)
    (fact,) = (fact for fact in facts_in(embedded_store) if fact.id == "appointment-1")
    assert isinstance(fact, StatedFact)
    assert (fact.corrected_by, fact.verdict, fact.rule) == (CHANGED.id, "changed", "")
    assert fact.passage == stated("appointment-1").passage
    assert as_read(fact) == stated("appointment-1")
    node = embedded_store.read(
        "MATCH (a:Appointment {id: 'appointment-1'}) RETURN a.date AS date, a.corrected_by AS by"
    )
    assert node == [{"date": "2020-01-09", "by": CHANGED.id}]


def read_anew(**changes: Any) -> Callable[[], list[Fact]]:
    """The chronicle as another version reads it: another id, a longer passage, and what else is changed."""

    def facts() -> list[Fact]:
        wider = passage("县人大常委会任命赵安为平阳县水利局局长。")
        update = {"id": "appointment-new", "passage": wider, "extractor": "tests 2", **changes}
        return [
            fact.model_copy(update=update) if fact.id == "appointment-1" else fact for fact in small_facts()
        ]

    return facts


@pytest.mark.parametrize(
    ("correction", "facts", "verdict"),
    [
        (WRONG, read_anew(), "wrong"),
        (RIGHT, read_anew(), "right"),
        (CHANGED, read_anew(), "changed"),
        (CHANGED, read_anew(organization="平阳县水利电力局"), "changed"),
        (CHANGED, read_anew(date="2020-01-09", post="副局长"), "right"),  # the reader has learnt it
        (CHANGED, read_anew(date="2020-01-10"), None),
        (CHANGED, read_anew(person="钱明"), None),
        (WRONG, read_anew(date="2020-01"), None),
        (WRONG, read_anew(passage=passage("免去赵安平阳县水利局局长职务")), None),
        (WRONG, lambda: [fact for fact in small_facts() if fact.id != "appointment-1"], None),
    ],
)
def test_a_text_read_anew(
    correction: Correction, facts: Callable[[], list[Fact]], verdict: str | None
) -> None:
    """A fact is found again by what it says and its line; where it is not, that is told, and it stands."""
    document, *rest = facts()
    assert isinstance(document, DocumentFact)
    read = [fact for fact in rest if isinstance(fact, StatedFact)]
    done = Corrections((correction,)).apply(document, read, TEXT)
    found = [(fact.verdict, fact.corrected_by) for fact in done.facts if fact.id == "appointment-new"]
    assert found in ([(verdict, verdict and correction.id)], [])
    assert list(done.lapsed) == ([] if verdict else [correction])
    told = LoadReport(lapsed=list(done.lapsed))
    assert ("no longer apply" in str(told)) is (verdict is None)
    assert Corrections((correction,)).apply(document, done.facts, TEXT).facts == done.facts


def test_a_mended_text_is_another_document(embedded_store: Store) -> None:
    """By the name of its file its facts are found, where they stand now; the same words nearest by."""
    other = "document-mended"
    facts = [
        fact.model_copy(update={"id": other, "file": f"{DOCUMENT}.txt"})
        if isinstance(fact, DocumentFact)
        else _moved(fact, other, 3)
        for fact in small_facts()
    ]
    lines = (WRONG, TOLD_BESIDE, line("honour-1", "right", says={"honour": "别的"}))
    report = load_facts(embedded_store, facts, {other: f"新版\n{TEXT}"}, corrections=Corrections(lines))
    assert held(embedded_store, "局长") == [("孙立", "2020-09-01"), ("赵安", None)]
    assert report.lapsed == []  # the document that they were judged in is not this one
    assert list(check_store(embedded_store)) == []


def _moved(fact: Fact, document: str, by: int) -> Fact:
    assert isinstance(fact, StatedFact)
    at = fact.passage
    more: dict[str, Any] = {}
    if fact.kind == "project":
        more["milestones"] = tuple(
            each.model_copy(update={"passage": _further(each.passage, by)}) for each in fact.milestones
        )
    return fact.model_copy(update={"document": document, "passage": _further(at, by), **more})


def _further(at: Passage, by: int) -> Passage:
    return Passage(start=at.start + by, end=at.end + by, quote=at.quote)


def test_a_fact_that_was_told_and_is_read_by_now_is_one(embedded_store: Store) -> None:
    """It is not there twice, and counts as right; what was told of a line that is gone is told of."""
    found = stated("appointment-2").model_copy(
        update={"id": "found", "person": "孙立", "action": "appoint", "passage": stated("issue-1").passage}
    )
    load(embedded_store, TOLD, facts=[*small_facts(), found])
    rows = embedded_store.read(
        "MATCH (a:Appointment)-[:CONCERNS]->(:Person {name: '孙立'}) RETURN a.id AS id, a.verdict AS verdict"
    )
    assert rows == [{"id": "found", "verdict": "right"}]
    gone = TOLD_BESIDE.model_copy(update={"passage": Passage(start=0, end=3, quote="没有的")})
    assert load(embedded_store, gone).lapsed == [gone]


def test_a_name_that_is_taken_down_stays_down(embedded_store: Store) -> None:
    """Neither a correction nor what it changed shows it; another correction on the same line holds."""
    lines = (CHANGED, line("holding-1", "right", who="赵安"))
    taken = {"what": "person", "person": "赵安", "date": "2026-01-01"}
    hidden = Withholding([TakeDown.model_validate(taken)])
    texts = {DOCUMENT: TEXT}
    load_facts(embedded_store, small_facts(), texts, withholding=hidden, corrections=Corrections(lines))
    whole = dump(embedded_store)
    assert "赵安" not in whole
    assert embedded_store.read("MATCH (h:Holding) RETURN h.verdict AS verdict") == [{"verdict": "right"}]
    again = list(facts_in(embedded_store))
    load_facts(embedded_store, again, {}, withholding=hidden, corrections=Corrections(lines))
    assert dump(embedded_store) == whole
    assert list(check_store(embedded_store)) == []


SOUND = json.loads(fact_line(CHANGED))
BROKEN: list[tuple[str, dict[str, Any] | str]] = [
    ("no JSON", "{oops"),
    ("verdict", {"verdict": "perhaps"}),
    ("passage", {"passage": None}),
    ("start", {"passage": {"start": 5, "end": 5, "quote": ""}}),
    ("as long as", {"passage": {"start": 5, "end": 9, "quote": "三个字"}}),
    ("of:", {"of": None}),
    ("says", {"says": {}}),
    ("nothing is changed", {"values": {}}),
    ("no such field", {"values": {"sex": "女"}}),
    ("no such field", {"values": {"id": "other"}}),
    ("date", {"values": {"date": "昨天"}}),
    ("action", {"values": {"action": "promise"}}),
    ("person", {"values": {"person": " "}}),
    ("an issue is skipped", {"verdict": "skipped"}),
    ("an issue is skipped", {"of": "issue", "verdict": "wrong"}),
    ("person", {"verdict": "told", "values": {"kind": "appointment", "action": "appoint"}}),
    ("no kind of fact", {"verdict": "told", "values": {"kind": "issue", "what": "date"}}),
    ("undoes", {"verdict": "undone"}),
    ("no such correction", {"verdict": "undone", "undoes": "correction-none"}),
]


@pytest.mark.parametrize(("said", "broken"), BROKEN, ids=[f"{n} {each[0]}" for n, each in enumerate(BROKEN)])
def test_a_broken_line_is_named_and_the_rest_applies(
    tmp_path: Path, said: str, broken: dict[str, Any] | str
) -> None:
    path = tmp_path / "corrections.jsonl"
    record_corrections(path, [WRONG])
    with path.open("a") as stream:
        stream.write((broken if isinstance(broken, str) else json.dumps(SOUND | broken)) + "\n")
    record_corrections(path, [SKIPPED])
    errors: list[BrokenRecord] = []
    assert Corrections.load(path, errors.append).lines == (WRONG, SKIPPED)
    assert len(errors) == 1
    assert "corrections.jsonl 第 2 行" in str(errors[0])
    assert said in str(errors[0]) or said == "no JSON"
    with pytest.raises(BrokenRecord, match="line 2"):
        Corrections.load(path)


def test_lines_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    lines = (RIGHT, WRONG, CHANGED, TOLD, SKIPPED, undo(WRONG))
    record_corrections(path, lines)
    assert Corrections.load(path).lines == lines
    assert [fact for fact in FactsFile(path) if isinstance(fact, Correction)] == list(lines)
    assert len({each.id for each in lines}) == len(lines)


def test_what_cannot_stand_is_refused() -> None:
    """A line is held to the same as one that is read; a second undoing of one line too."""
    known = Corrections((WRONG,)).with_lines([undo(WRONG)])
    assert known.in_force == ()
    for refused in (undo(WRONG), CHANGED.model_copy(update={"values": {}})):
        with pytest.raises(BadQuestion):
            known.with_lines([refused])
    assert known.unknown_of([WRONG, CHANGED]) == [CHANGED]
