"""What became of organizations and places, terms, roles, times of loading: as edges and answers, and gone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from graph.facts import (
    AppointmentFact,
    BodyChange,
    DocumentFact,
    EventFact,
    Fact,
    HoldingFact,
    Judgement,
)
from graph.judgements import Judgements
from graph.loading.load import forget, load_facts
from graph.names import term_number
from graph.provenance import Passage
from graph.stores import Store
from tests.graph.questions.test_questions import ask

OLD, NEW = "临泉区教育局", "临泉区教育和科学技术局"


def document(identity: str, *facts: dict[str, Any]) -> list[Fact]:
    """Entries (with `text`) and acts (with `action`), else holdings."""
    made: list[Fact] = [
        DocumentFact(id=identity, file=f"{identity}.txt", sha256="0", title=identity, places=("临泉区",))
    ]
    for number, each in enumerate(facts):
        passage = Passage(start=number, end=number + 1, quote="某")
        common: dict[str, Any] = {"id": f"{identity}-{number}", "document": identity, "passage": passage}
        if "text" in each:
            made.append(EventFact(**common, **each))
        elif "action" in each:
            made.append(AppointmentFact(**common, **{"post": "局长", **each}))
        else:
            made.append(HoldingFact.model_validate({**common, "post": "局长", "basis": "mention", **each}))
    return made


RENAMED = document(
    "改名志",
    {
        "text": "区教育局更名为区教育和科学技术局。",
        "date": "2020-07-01",
        "changes": (BodyChange(how="改名", before=(OLD,), after=(NEW,)),),
    },
    {"person": "王伟", "organization": OLD, "as_of": "2019-05-01"},
    {"person": "吴桐", "organization": NEW, "as_of": "2021-05-01"},
)
BECAME = (
    "MATCH (a)-[r:BECAME]->(b) WHERE r.through IS NULL RETURN a.name AS one, b.name AS other, "
    "r.date AS date, r.how AS how, r.event AS event ORDER BY one, other, event"
)


def became(store: Store) -> list[str]:
    return [f"{r['one']} → {r['other']} {r['date']} {r['how']} {r['event']}" for r in store.read(BECAME)]


def test_an_entry_says_what_became_of_a_body(store: Store) -> None:
    """A question on either name finds both and says so; twice said it is twice drawn, each with its entry."""
    again = document(
        "再志",
        {
            "text": "区教育局改称区教育和科学技术局。",
            "date": "2020",
            "changes": (BodyChange(how="改名", before=(OLD,), after=(NEW,)),),
        },
    )
    load_facts(store, RENAMED, {})
    load_facts(store, again, {})
    assert became(store) == [
        f"{OLD} → {NEW} 2020 改名 再志-0",
        f"{OLD} → {NEW} 2020-07-01 改名 改名志-0",
    ]
    for name in (OLD, NEW):
        answer = ask(store, "who-held", organization=name, post="局长")
        assert {row.person for row in answer.rows} == {"王伟", "吴桐"}
        assert any("变为" in note for note in answer.notes)
    forget(store, "再志")
    assert became(store) == [f"{OLD} → {NEW} 2020-07-01 改名 改名志-0"]
    plain = [
        each.model_copy(update={"changes": ()}) if isinstance(each, EventFact) else each for each in RENAMED
    ]
    load_facts(store, plain, {})
    assert became(store) == []
    assert {row.person for row in ask(store, "who-held", organization=OLD, post="局长").rows} == {"王伟"}


def test_what_somebody_judged_different_did_not_become_one_another(store: Store) -> None:
    """Whatever an entry is read to say."""
    load_facts(store, RENAMED, {})
    one, other = (
        row["id"]
        for row in store.read("MATCH (o:Organization) RETURN o.id AS id, o.name AS name ORDER BY name")
    )
    line = Judgement(relation="different", one=one, other=other, date=date(2026, 1, 1))
    load_facts(store, RENAMED, {}, Judgements.of([line]))
    assert became(store) == []
    load_facts(store, RENAMED, {}, Judgements.of([line]))
    assert became(store) == []


def test_places_become_places(store: Store) -> None:
    """A county became a city; what a plan says, and a change from a place to a body, are not drawn."""
    facts = document(
        "地方志",
        {
            "text": "撤销青溪县，设立青溪市。",
            "date": "1988-09",
            "changes": (BodyChange(how="撤县设市", before=("青溪县",), after=("青溪市",)),),
        },
        {
            "text": "计划撤销柳河县，设立柳河市。",
            "planned": True,
            "changes": (BodyChange(how="撤县设市", before=("柳河县",), after=("柳河市",)),),
        },
        {
            "text": "石桥镇改为石桥林场。",
            "changes": (BodyChange(how="改组", before=("石桥镇",), after=("石桥林场",)),),
        },
    )
    load_facts(store, facts, {})
    assert became(store) == ["青溪县 → 青溪市 1988-09 撤县设市 地方志-0"]
    forget(store, "地方志")
    assert became(store) == []


POSTS = (
    "MATCH (p:Post)-[r:BECAME]->(q:Post) MATCH (p)-[:IN]->(a) MATCH (q)-[:IN]->(b) "
    "RETURN a.name + p.title AS one, b.name + q.title AS other, r.date AS date, r.how AS how "
    "ORDER BY one, other"
)


def posts_became(store: Store) -> list[str]:
    return [f"{row['one']} → {row['other']} {row['date']} {row['how']}" for row in store.read(POSTS)]


def test_posts_go_on_under_the_new_name(store: Store) -> None:
    """Whenever the post on either side is first told of; gone with the entry."""
    entry, old, new = RENAMED[1], RENAMED[2], RENAMED[3]
    load_facts(store, [RENAMED[0], entry, old], {})
    assert posts_became(store) == []
    load_facts(store, [RENAMED[0], entry, old, new], {})
    assert posts_became(store) == [f"{OLD}局长 → {NEW}局长 2020-07-01 改名"]
    load_facts(store, [RENAMED[0], old, new], {})
    assert posts_became(store) == []


def test_the_head_of_a_county_becomes_that_of_the_city(store: Store) -> None:
    """By its rank in the title; other titles of the two are other posts, and a merger carries none on."""
    facts = document(
        "设市志",
        {
            "text": "青溪县人民政府改称青溪市人民政府。",
            "date": "1988-09",
            "changes": (BodyChange(how="改名", before=("青溪县人民政府",), after=("青溪市人民政府",)),),
        },
        {
            "text": "青溪县水利局、青溪县农业局合并为青溪县农水局。",
            "date": "1989",
            "changes": (
                BodyChange(how="合并", before=("青溪县水利局", "青溪县农业局"), after=("青溪县农水局",)),
            ),
        },
        {"person": "何任", "organization": "青溪县人民政府", "post": "县长", "as_of": "1987-05"},
        {"person": "高兰", "organization": "青溪县人民政府", "post": "副县长", "as_of": "1987-05"},
        {"person": "何任", "organization": "青溪市人民政府", "post": "市长", "as_of": "1990-05"},
        {"person": "吴桐", "organization": "青溪市人民政府", "post": "秘书长", "as_of": "1990-05"},
        {"person": "方远", "organization": "青溪县水利局", "post": "局长", "as_of": "1987-05"},
        {"person": "方远", "organization": "青溪县农水局", "post": "局长", "as_of": "1990-05"},
    )
    load_facts(store, facts, {})
    assert posts_became(store) == ["青溪县人民政府县长 → 青溪市人民政府市长 1988-09 改名"]
    asked = ask(store, "who-held", organization="青溪县人民政府", post="县长", on="1990-05")
    assert (asked.rows[0].post, asked.rows[0].person) == ("市长", "何任")


def test_the_head_goes_on_under_the_title_of_the_new_form(store: Store) -> None:
    """局长 of a 局 is 主任 of the 委员会 that it became, and the deputies go along; other posts do not."""
    facts = document(
        "改组志",
        {
            "text": "青溪县教育局改组为青溪县教育委员会。",
            "date": "1984-03",
            "changes": (BodyChange(how="改组", before=("青溪县教育局",), after=("青溪县教育委员会",)),),
        },
        {"person": "何任", "organization": "青溪县教育局", "post": "局长", "as_of": "1983-05"},
        {"person": "高兰", "organization": "青溪县教育局", "post": "副局长", "as_of": "1983-05"},
        {"person": "方远", "organization": "青溪县教育局", "post": "科员", "as_of": "1983-05"},
        {"person": "何任", "organization": "青溪县教育委员会", "post": "主任", "as_of": "1985-05"},
        {"person": "高兰", "organization": "青溪县教育委员会", "post": "副主任", "as_of": "1985-05"},
        {"person": "方远", "organization": "青溪县教育委员会", "post": "委员", "as_of": "1985-05"},
    )
    load_facts(store, facts, {})
    assert posts_became(store) == [
        "青溪县教育局副局长 → 青溪县教育委员会副主任 1984-03 改组",
        "青溪县教育局局长 → 青溪县教育委员会主任 1984-03 改组",
    ]
    asked = ask(store, "who-held", organization="青溪县教育委员会", post="主任", on="1983-05-15")
    assert (asked.rows[0].post, asked.rows[0].person) == ("局长", "何任")


def test_a_judgement_carries_posts_on(store: Store) -> None:
    """As an entry does, and no longer when it is taken back."""
    load_facts(store, [RENAMED[0], *RENAMED[2:]], {})
    ids = {
        row["name"]: row["id"]
        for row in store.read("MATCH (o:Organization) RETURN o.name AS name, o.id AS id")
    }
    line = Judgement(
        relation="became", one=ids[OLD], other=ids[NEW], date=date(2021, 1, 1), on="2020-07", how="改名"
    )
    load_facts(store, [RENAMED[0], *RENAMED[2:]], {}, Judgements.of([line]))
    assert posts_became(store) == [f"{OLD}局长 → {NEW}局长 2020-07 改名"]
    load_facts(store, [RENAMED[0], *RENAMED[2:]], {}, Judgements.of([]))
    assert posts_became(store) == []


ENDED = document(
    "撤销志",
    {
        "text": "撤销区教育局。",
        "date": "2019-03-05",
        "changes": (BodyChange(how="撤销", before=(OLD,)),),
    },
)
HELD = document("任免", {"person": "王伟", "organization": OLD, "action": "appoint", "date": "2015-03-01"})


def test_the_end_of_a_body_closes_its_posts(store: Store) -> None:
    """Whatever is loaded first; the entry is among the lines of the tenure, and gone it closes nothing."""
    load_facts(store, HELD, {})
    assert _on(store, "2019-06-01") == ["possible"]
    load_facts(store, ENDED, {})
    assert _on(store, "2019-06-01") == []
    assert _on(store, "2019-03-05") == ["possible"]
    (last,) = [row for row in ask(store, "explain", tenure=f"{OLD} 局长 王伟").rows if row.kind == "event"]
    assert (last.moved, last.because) == (("end_latest",), ("abolished 其时机构已经撤销",))
    assert last.as_printed == "撤销区教育局。"
    assert ask(store, "who-held", organization=OLD, post="局长", on="2019-06-01", presume="none").rows == ()
    forget(store, "撤销志")
    assert _on(store, "2019-06-01") == ["possible"]
    load_facts(store, ENDED, {})
    load_facts(store, HELD, {})
    assert _on(store, "2019-06-01") == []


def _on(store: Store, day: str) -> list[str]:
    return [row.certainty.value for row in ask(store, "who-held", organization=OLD, post="局长", on=day).rows]


# -- terms -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("政协临泉区第七届委员会", 7),
        ("首届董事会", 1),
        ("第十届", 10),
        ("第十二届", 12),
        ("第二十届", 20),
        ("二十一届人大", 21),
        ("第8届", 8),
        ("历届", None),
        ("本届", None),
        ("换届选举", None),
        ("第一百二十届", None),
        ("", None),
    ],
)
def test_the_number_of_a_term(text: str, number: int | None) -> None:
    assert term_number(text) == number


POLITICAL = "政协临泉区委员会"
TERMS = document(
    "政协志",
    {
        "person": "周敏",
        "organization": POLITICAL,
        "post": "主席",
        "basis": "roster",
        "as_of": "2011-11/2016-11",
        "section": "政协临泉区第七届委员会",
    },
    {
        "person": "孙立",
        "organization": "政协临泉区第八届委员会",
        "post": "主席",
        "action": "elect",
        "date": "2016-11-05",
    },
    {"person": "孙立", "organization": POLITICAL, "post": "主席", "as_of": "2018-01-05"},
)


def test_terms_have_bounds_and_members(store: Store) -> None:
    """By the list of the term, or by the body as the act prints it; forgotten they are gone."""
    load_facts(store, TERMS, {})
    load_facts(store, TERMS, {})
    rows = store.read(
        "MATCH (p:Person)-[:HELD]->(:Tenure)-[:IN_TERM]->(t:Term)-[:OF]->(o:Organization) "
        "RETURN p.name AS person, t.number AS number, t.name AS name, toString(t.earliest) AS earliest, "
        "toString(t.latest) AS latest, o.name AS organization ORDER BY number"
    )
    assert [tuple(row.values()) for row in rows] == [
        ("周敏", 7, "第7届", "2011-11-01", "2016-11-30", POLITICAL),
        ("孙立", 8, "第8届", None, None, POLITICAL),
    ]
    forget(store, "政协志")
    assert not store.read("MATCH (t:Term) RETURN t.id AS id")


# -- roles and times ---------------------------------------------------------------------------------------


def test_roles_and_the_time_of_loading(store: Store) -> None:
    """What somebody did at a meeting; what was known before a document came in; the first time counts."""
    meeting = document(
        "会议",
        {
            "text": "会议由高远主持，梁成出席并讲话，周敏汇报。",
            "date": "2020-01-08",
            "people": ("高远", "梁成", "周敏"),
            "chaired": ("高远",),
            "spoke": ("梁成",),
            "attended": ("梁成",),
        },
    )
    load_facts(store, HELD, {}, now=datetime(2020, 1, 1, 12, tzinfo=UTC))
    load_facts(store, meeting, {}, now=datetime(2020, 1, 2, tzinfo=UTC))
    changed = [
        each.model_copy(update={"rule": "new"}) if isinstance(each, EventFact) else each for each in meeting
    ]
    load_facts(store, changed, {}, now=datetime(2020, 1, 3, tzinfo=UTC))
    rows = store.read(
        "MATCH (p:Person)-[t:TOOK_PART]->(e:Event) "
        "RETURN p.name AS name, t.role AS role, t.roles AS roles, e.loaded AS loaded ORDER BY name"
    )
    assert [(row["name"], row["role"], row["roles"], row["loaded"]) for row in rows] == [
        ("周敏", None, None, "2020-01-02T00:00:00Z"),
        ("梁成", "讲话", ["讲话", "出席"], "2020-01-02T00:00:00Z"),
        ("高远", "主持", ["主持"], "2020-01-02T00:00:00Z"),
    ]
    known = store.read(
        "MATCH (x:Document {title: '会议'}) MATCH (s:Appointment)-[:CONCERNS]->(p:Person) "
        "WHERE s.loaded < x.loaded RETURN p.name AS name"
    )
    assert [row["name"] for row in known] == ["王伟"]
