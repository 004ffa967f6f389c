"""Which names are one person, body or post; and that judgements overrule it."""

from __future__ import annotations

from typing import Any

import pytest

from graph.facts import DocumentFact, HoldingFact
from graph.judgements import Judgements
from graph.linking import Identities
from graph.provenance import Passage
from tests.graph.test_judgements import judged


def document(*places: str, identity: str = "d1") -> DocumentFact:
    return DocumentFact(id=identity, file="f.txt", sha256="0", places=places)


def holding(person: str, body: str | None, start: int = 0, **more: Any) -> HoldingFact:
    return HoldingFact(
        id=f"{person}-{body}-{start}",
        document="d1",
        passage=Passage(start=start, end=start + 10, quote="x" * 10),
        person=person,
        organization=body,
        post="书记",
        **{"basis": "mention", **more},
    )


BOOK = document("云山市临泉区")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("临泉区人民政府", "中共临泉区委"),
        ("临泉区人民政府", "云山市临泉区人民法院"),
        ("临泉区教育局", "双河镇人民政府"),
        ("河西机械有限公司", "中共河西机械有限公司委员会"),
    ],
)
def test_one_name_in_one_jurisdiction_is_one_person(one: str, other: str) -> None:
    """All bodies of a place are one jurisdiction, and so is an enterprise with its party committee."""
    ids = Identities(BOOK)
    assert ids.person("高远", one) == ids.person("高 远", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("临泉区人民政府", "云山市人民政府"), ("临泉区人民政府", "青溪县人民政府"), ("临泉区人民政府", None)],
)
def test_one_name_in_two_jurisdictions_is_two_people(one: str, other: str | None) -> None:
    """Two people rather than one wrong merge."""
    ids = Identities(BOOK)
    assert ids.person("高远", one) != ids.person("高远", other)


def test_a_name_without_a_body_stays_within_its_document() -> None:
    """The same bare name in another document is another person."""
    other = Identities(document("云山市临泉区", identity="d2"))
    assert Identities(BOOK).person("高远") != other.person("高远")


def test_a_bare_name_is_the_only_man_of_that_name() -> None:
    """Where the document knows one man of the name, the bare name is his; where two, it is nobody's."""
    one = [holding("高远", "临泉区人民政府")]
    ids = Identities(BOOK, one)
    assert ids.person("高远") == ids.person("高远", "临泉区人民政府")
    ids = Identities(BOOK, [*one, holding("高远", "青溪县人民政府", 50)])
    assert ids.person("高远") not in {
        ids.person("高远", "临泉区人民政府"),
        ids.person("高远", "青溪县人民政府"),
    }


def test_titles_of_one_breath_are_one_mans() -> None:
    """市委常委、区委书记 before one name: he sits in two jurisdictions."""
    facts = [holding("高远", "中共云山市委"), holding("高远", "中共临泉区委", 5)]
    ids = Identities(BOOK, facts)
    assert ids.person("高远", "中共云山市委") == ids.person("高远", "中共临泉区委")
    apart = Identities(BOOK, [facts[0], holding("高远", "中共临泉区委", 500)])
    assert apart.person("高远", "中共云山市委") != apart.person("高远", "中共临泉区委")


def test_the_lines_of_a_career_are_one_person() -> None:
    """He is the person of the document's own place if his career passes through it, else the document's."""
    lines = [
        holding("高远", "青溪县人民政府", basis="cv"),
        holding("高远", "中共临泉区委", 50, basis="cv"),
        holding("王伟", "青溪县教育局", 90, basis="cv"),
    ]
    ids = Identities(BOOK, lines)
    assert ids.person("高远", "青溪县人民政府", "cv") == ids.person("高远", "中共临泉区委", "cv")
    assert ids.person("高远", "青溪县人民政府", "cv") == Identities(BOOK).person("高远", "临泉区人民政府")
    assert ids.person("王伟", "青溪县教育局", "cv") != ids.person("王伟", "青溪县教育局")


def test_a_career_joins_whom_the_document_knows_where_it_passes() -> None:
    """The same document speaks of him in a place of his career; elsewhere it may be a namesake."""
    line = holding("王伟", "青溪县教育局", basis="cv")
    joined = Identities(BOOK, [line, holding("王伟", "中共青溪县委", 90)])
    assert joined.person("王伟", "青溪县教育局", "cv") == joined.person("王伟", "中共青溪县委")
    apart = Identities(BOOK, [line, holding("王伟", "云山市水利局", 90)])
    assert apart.person("王伟", "青溪县教育局", "cv") != apart.person("王伟", "云山市水利局")


def test_careers_of_two_documents_stay_apart() -> None:
    """Also where the facts are not at hand."""
    other = Identities(document(identity="d2"))
    assert Identities(document()).person("高远", "甲县", "cv") != other.person("高远", "甲县", "cv")


def test_a_body_named_with_and_without_its_place_is_one() -> None:
    """Only where the document prints both."""
    facts = [holding("高远", "山水博物馆"), holding("高远", "临泉区山水博物馆", 90)]
    ids = Identities(BOOK, facts)
    assert ids.organization("山水博物馆") == ids.organization("临泉区山水博物馆")
    assert Identities(BOOK).organization("山水博物馆") != Identities(BOOK).organization("临泉区山水博物馆")


@pytest.mark.parametrize(("one", "other"), [("代县长", "县长"), ("縣長", "县长"), ("县 长（挂职）", "县长")])
def test_a_post_is_one_however_it_is_held(one: str, other: str) -> None:
    """代理 and 挂职 are said of the tenure."""
    ids = Identities(BOOK)
    assert ids.post("青溪县人民政府", one) == ids.post("云山市青溪县人民政府", other)


def test_ids_are_the_same_on_every_run() -> None:
    """An id is made from content alone."""
    assert Identities(BOOK).organization("临泉区人民政府") == "organization-aa22f26db8900843eae8"


def test_judgements_rule_over_the_names() -> None:
    """Two people of two jurisdictions become one id."""
    ids = Identities(BOOK)
    pair = ids.person("高远", "临泉区人民政府"), ids.person("高远", "青溪县人民政府")
    ruled = Identities(BOOK, (), Judgements.of([judged("same", *pair)]))
    assert ruled.person("高远", "临泉区人民政府") == ruled.person("高远", "青溪县人民政府")


@pytest.mark.parametrize(
    "name", ["县委", "中共县委", "县人民政府", "镇党委", "市水利局", "地委宣传部", "校党委", "学校"]
)
def test_bodies_that_every_place_has_are_of_one_document(name: str) -> None:
    """Two texts that name no county have two of them, and two people of one name in them."""
    one, other = Identities(document(identity="d1")), Identities(document(identity="d2"))
    assert one.organization(name) != other.organization(name)
    assert one.person("方远", name) != other.person("方远", name)
    assert one.organization(name) == one.organization(name)


@pytest.mark.parametrize(
    "name", ["省立云川中学", "市北区人民政府", "云川棉纺厂", "国务院", "区域研究院", "县域经济研究会"]
)
def test_bodies_with_a_name_of_their_own_are_one(name: str) -> None:
    """What only begins with a level word has a name that tells which it is."""
    one, other = Identities(document(identity="d1")), Identities(document(identity="d2"))
    assert one.organization(name) == other.organization(name)
