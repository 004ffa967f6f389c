"""What is taken down or withheld is nowhere in the store; the audit says that something is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.check import check_store
from graph.errors import BrokenRecord, StoreUnavailable
from graph.exports.facts import facts_in
from graph.facts import DocumentFact, HoldingFact, fact_line
from graph.loading.load import load_facts
from graph.provenance import Passage
from graph.stores import Store
from graph.withholding import TakeDown, Withholding, read_take_downs, record_take_down
from tests.graph.facts_for_tests import DOCUMENT, TEXT, small_facts
from tests.graph.loading.test_load import dump
from tests.graph.questions.test_questions import ask

DAY = date(2026, 1, 1)


def line(what: str, **values: Any) -> TakeDown:
    return TakeDown(what=what, date=DAY, **values)


def load(store: Store, *lines: TakeDown, text: str | None = TEXT) -> None:
    texts = {} if text is None else {DOCUMENT: text}
    load_facts(store, small_facts(), texts, withholding=Withholding(lines))


@pytest.mark.parametrize(
    ("taken", "hidden", "kept"),
    [
        (line("person", person="赵安"), "赵安", "钱明"),
        (line("person", person="赵安", document="平阳县大事记"), "赵安", "钱明"),
        (line("document", document=f"{DOCUMENT}.txt"), "钱明", "平阳县大事记"),
        (line("passage", document=DOCUMENT, start=TEXT.index("9月1日"), end=len(TEXT) - 1), "9月1日", "赵安"),
    ],
)
def test_what_is_taken_down_is_nowhere(store: Store, taken: TakeDown, hidden: str, kept: str) -> None:
    """Not in a node, an edge, a quote or the text; what stays is sound, and the audit tells of the rest."""
    load(store)
    load(store, taken, text=None)
    whole = dump(store)

    assert hidden not in whole
    assert kept in whole
    assert list(check_store(store)) == []
    issues = [row for row in ask(store, "audit", what="issue").rows if "withheld" in str(row)]
    assert issues

    load(store, taken)  # the text comes again
    assert dump(store) == whole
    facts = list(facts_in(store))
    load_facts(store, facts, {}, withholding=Withholding([taken]))  # its export too
    assert dump(store) == whole


def test_a_name_printed_with_spaces_is_taken_down() -> None:
    document = small_facts()[0]
    assert isinstance(document, DocumentFact)
    _, _, text = Withholding([line("person", person="赵安")]).apply(
        document, [], "局长　赵　安、赵 安、赵安民"
    )
    assert text == "局长　■■■、■■■、■■民"


def test_a_take_down_of_another_document_changes_nothing(embedded_store: Store) -> None:
    load(embedded_store)
    before = dump(embedded_store)
    load(embedded_store, line("person", person="赵安", document="别的"), line("document", document="别的"))
    assert dump(embedded_store) == before


SHOWN = [
    ("局长　钱明（女，回族，1965年3月生）", "局长　钱明（■，■■，■■■■■■■■）"),
    ("钱明，女，1965年3月出生于平阳县。", "钱明，■，■■■■■■■■■于平阳县。"),
    ("钱明生于一九六五年三月，平阳人。", "钱明■■■■■■■■■，平阳人。"),
    ("钱明（男，1921年生）", "钱明（■，1921年生）"),
    ("1990年生产总值3亿元，妇女节，女工委", "1990年生产总值3亿元，妇女节，女工委"),
    ("回族自治县成立，民族团结", "回族自治县成立，民族团结"),
]


@pytest.mark.parametrize(("printed", "shown"), SHOWN)
def test_details_of_the_living_are_masked(printed: str, shown: str) -> None:
    """As long as they were; births before the cut-off and words that only look so stay."""
    document = small_facts()[0]
    assert isinstance(document, DocumentFact)
    public = Withholding(public=True, before=1930)
    fact = HoldingFact(
        id="h", document=DOCUMENT, passage=Passage(start=0, end=len(printed), quote=printed),
        person="钱明", basis="roster", gender="女", ethnicity="回族", as_of="2020",
    )  # fmt: skip

    _, facts, text = public.apply(document, [fact], printed)

    assert text == shown
    assert isinstance(facts[0], HoldingFact)
    assert (facts[0].gender, facts[0].ethnicity, facts[0].passage.quote) == (None, None, shown)
    assert public.apply(document, facts, text) == (document, list(facts), text)


@pytest.mark.parametrize(
    ("covers", "as_of", "kept"), [("1921", "1921", True), (None, "1921", True), (None, "1931", False)]
)
def test_the_cut_off(covers: str | None, as_of: str, kept: bool) -> None:
    """What is said of a year before it is shown."""
    document = small_facts()[0].model_copy(update={"covers": covers})
    assert isinstance(document, DocumentFact)
    fact = HoldingFact(
        id="h", document=DOCUMENT, passage=Passage(start=0, end=2, quote="钱明"), person="钱明",
        basis="roster", gender="女", as_of=as_of,
    )  # fmt: skip
    _, facts, _ = Withholding(public=True, before=1930).apply(document, [fact], "钱明")
    assert ('"gender":"女"' in fact_line(facts[0])) is kept


def test_a_public_store_is_made_so_from_the_start(embedded_store: Store) -> None:
    """One that was made otherwise is not loaded into with the switch, nor a public one without."""
    load(embedded_store)
    with pytest.raises(StoreUnavailable, match="DASHIJI_PUBLIC"):
        load_facts(embedded_store, small_facts(), {DOCUMENT: TEXT}, withholding=Withholding(public=True))
    embedded_store.write("MATCH (n) DETACH DELETE n")
    load_facts(embedded_store, small_facts(), {DOCUMENT: TEXT}, withholding=Withholding(public=True))
    assert embedded_store.read("MATCH (p:Person) WHERE p.gender IS NOT NULL RETURN p.name AS name") == []
    with pytest.raises(StoreUnavailable, match="DASHIJI_PUBLIC"):
        load(embedded_store)


@pytest.mark.parametrize(
    "text",
    [
        '{"what": "person", "date": "2026-01-01"}',
        '{"what": "passage", "document": "d", "start": 5, "end": 5, "date": "2026-01-01"}',
        "{oops",
    ],
)
def test_a_line_that_takes_nothing_down_stops_the_load(tmp_path: Path, text: str) -> None:
    """What it was to take down would be seen."""
    path = tmp_path / "takedown.jsonl"
    record_take_down(path, line("person", person="赵安"))
    assert read_take_downs(path) == (line("person", person="赵安"),)
    with path.open("a") as stream:
        stream.write(text + "\n")
    with pytest.raises(BrokenRecord, match="line 2"):
        read_take_downs(path)
