"""Which place lies in which: by printed names, in the store, and after names go again."""

from __future__ import annotations

from typing import Any

import pytest

from graph.facts import DocumentFact, EventFact, Fact, HoldingFact
from graph.loading.about import places_about
from graph.loading.lies_in import places_around, towns_named
from graph.loading.load import forget, load_facts
from graph.provenance import Passage
from graph.questions.events import Events
from graph.stores import Store
from tests.graph.questions.test_questions import TODAY

AROUND = [
    # the place, names printed of it, names of what lies in it, and what it lies in
    ("临泉区双河镇", [], [], ["临泉区"]),
    ("双河镇", ["临泉区双河镇"], [], ["临泉区"]),
    ("双河镇", [], ["临泉区双河镇人民政府"], ["临泉区"]),
    ("双河镇", [], ["中共临泉区双河镇委"], ["临泉区"]),
    ("柳树村", ["双河镇柳树村"], [], ["双河镇"]),
    ("临泉区", ["云山市临泉区"], [], ["云山市"]),
    ("临泉区", [], ["甘南省云山市临泉区人民法院"], ["云山市"]),
    ("云山市", [], ["甘南省云山市临泉区人民法院"], ["甘南省"]),
    ("文昌园", ["双河镇文昌园"], [], ["双河镇"]),
    # a nearer one that lies in the farther; a farther one of which that is not said
    ("临泉区", ["甘南省云山市临泉区", "甘南省临泉区"], [], ["云山市"]),
    ("临泉区", ["甘南省临泉区", "云山市临泉区"], [], ["云山市", "甘南省"]),
    # two places of one name, or an error: neither
    ("双河镇", ["临泉区双河镇", "青溪县双河镇"], [], []),
    ("双河镇", ["临泉区双河镇"], ["青溪县双河镇人民政府"], []),
    # nothing in front of it
    ("临泉区", ["临泉区"], ["临泉区教育局"], []),
    ("双河镇", [], ["临泉区城镇建设局", "双河镇中学"], []),
    ("县文化广场", ["县文化广场"], [], []),
    ("双河镇", [], ["临泉区上双河镇中学"], []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "own", "within", "around"), AROUND)
def test_what_lies_around(name: str, own: list[str], within: list[str], around: list[str]) -> None:
    assert list(places_around(name, own, within)) == around


@pytest.mark.parametrize(
    ("name", "towns"),
    [
        ("临泉区双河镇人民政府", ["双河镇"]),
        ("临泉区城东街道办事处", ["城东街道"]),
        ("双河镇人民政府", []),
        ("临泉区教育局", []),
    ],
)
def test_towns_of_organizations(name: str, towns: list[str]) -> None:
    """A town with its district in front of it."""
    assert towns_named([name]) == towns


@pytest.mark.parametrize(
    ("places", "about"),
    [
        (["云山市临泉区"], ["临泉区"]),
        (["云山市", "临泉区"], ["临泉区"]),
        (["云山市", "云山市临泉区"], ["临泉区"]),
        (["临泉区双河镇"], ["临泉区双河镇"]),
        (["临泉区", "青溪县"], ["临泉区", "青溪县"]),
        ([], []),
    ],
)
def test_what_a_document_is_about(places: list[str], about: list[str]) -> None:
    document = DocumentFact(id="d", file="d.txt", sha256="1", places=tuple(places))
    assert [each.name for each in places_about(document)] == about


# -- in the store --------------------------------------------------------------------------------------


def book(identity: str, places: tuple[str, ...], *stated: dict[str, Any]) -> list[Fact]:
    """A document with entries (`text`, `places`), or with holders of an `organization`."""
    facts: list[Fact] = [
        DocumentFact(id=identity, file=f"{identity}.txt", sha256="0", title=identity, places=places)
    ]
    for number, each in enumerate(stated):
        common: dict[str, Any] = {
            "id": f"{identity}-{number}",
            "document": identity,
            "passage": Passage(start=number, end=number + 1, quote="某"),
        }
        if "organization" in each:
            facts.append(
                HoldingFact(**common, person="甲", post="镇长", basis="mention", as_of="2020-05-01", **each)
            )
        else:
            facts.append(EventFact(**common, date=f"2020-0{number + 1}", **each))
    return facts


DISTRICT = book(
    "区志",
    ("云山市临泉区",),
    {"text": "大会召开。"},
    {"text": "到双河镇柳树村调研。", "places": ("双河镇", "柳树村")},
    {"text": "到石桥镇考察。", "places": ("石桥镇",)},
)
TOWN = book("镇志", ("临泉区双河镇",), {"organization": "临泉区双河镇人民政府"})
COUNTIES = book("两县报", ("临泉区", "青溪县"), {"text": "雨。"})

TIES = (
    "MATCH (n:Place)-[r:PART_OF]->(p:Place) RETURN n.name AS inner, p.name AS outer, r.forms AS forms "
    "ORDER BY inner, outer"
)


def ties(store: Store) -> list[str]:
    assert not store.read("MATCH (n:Place) WHERE n.stale = true RETURN n.id AS id")
    return [f"{row['inner']} in {row['outer']}: {'、'.join(row['forms'])}" for row in store.read(TIES)]


def entries(store: Store, place: str) -> list[str]:
    return [row.id for row in Events().answer(store, {"place": place}, TODAY).rows]


def test_places_lie_in_places(store: Store) -> None:
    """What lies within a place is found by it; so are entries that name none, where one place is meant."""
    load_facts(store, [*DISTRICT, *COUNTIES], {})
    assert ties(store) == [
        "临泉区 in 云山市: 云山市临泉区",
        "柳树村 in 双河镇: 双河镇柳树村",
    ]
    assert entries(store, "临泉区") == ["区志-0"]
    load_facts(store, TOWN, {})
    assert ties(store) == [
        "临泉区 in 云山市: 云山市临泉区",
        "临泉区双河镇 in 临泉区: 临泉区双河镇",
        "双河镇 in 临泉区: 临泉区双河镇人民政府",
        "柳树村 in 双河镇: 双河镇柳树村",
    ]
    assert entries(store, "云山市") == entries(store, "临泉区") == ["区志-0", "区志-1"]
    assert entries(store, "石桥镇") == ["区志-2"]
    assert entries(store, "青溪县") == []
    answer = Events().answer(store, {"place": "临泉区"}, TODAY)
    assert "文献所记之地" in "".join(answer.notes)
    assert not Events().answer(store, {"place": "双河镇"}, TODAY).notes


def test_ties_go_with_the_names_that_said_so(store: Store) -> None:
    """Forgotten, or loaded again with other names: as if it had never been said."""
    load_facts(store, DISTRICT, {})
    before = ties(store)
    load_facts(store, TOWN, {})
    load_facts(store, [*DISTRICT, *TOWN], {})
    forget(store, "镇志")
    assert ties(store) == before
    load_facts(store, book("区志", ("临泉区",), {"text": "大会召开。"}), {})
    assert ties(store) == []
    assert [row["name"] for row in store.read("MATCH (p:Place) RETURN p.name AS name")] == ["临泉区"]
    forget(store, "区志")
    assert not store.read("MATCH (p:Place) RETURN p.id AS id")
