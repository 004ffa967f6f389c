"""Both stores answer alike, whatever the facts; and a judgement joins what names keep apart."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any, Literal, get_args, get_origin

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import DashijiError
from graph.facts import (
    AppointmentFact,
    BodyChange,
    ChangeHow,
    DocumentFact,
    EventFact,
    Fact,
    HoldingFact,
    HonourFact,
    IssueFact,
    Judgement,
    Milestone,
    ProjectFact,
)
from graph.judgements import Judgements
from graph.linking import Identities
from graph.loading.load import forget, load_facts
from graph.provenance import Passage
from graph.questions import QUESTIONS, Question
from graph.stores import Store
from graph.stores.embedded import ArcadeStore
from tests.graph.questions import small
from tests.graph.questions.test_questions import TODAY, ask

DATES = ["2019", "2019-06", "2019-06-15", "2020-01-08", "2020-01", "2020", None]
DOCUMENTS = (
    DocumentFact(
        id="drawn", file="drawn.txt", sha256="2", title="抽样", places=("云山市青溪县",), type="yearbook"
    ),
    DocumentFact(
        id="later", file="later.txt", sha256="3", title="续编", places=("云山市",), publisher="某局"
    ),
)
BODIES = ("青溪县人民政府", "云山市人民政府")
PEOPLE = ("甲一", "乙二", "丙三")
POSTS = ("县长", "副县长", "市长")
HOWS: list[ChangeHow] = ["改名", "并入", "撤销", "成立"]
TEXT = "某" * 200


@st.composite
def drawn_facts(draw: st.DrawFn) -> list[Fact]:
    """Acts, holdings, entries, works and honours of three names in two bodies, in two documents, and what
    became of the bodies."""
    facts: list[Fact] = [*DOCUMENTS]
    for number, how in enumerate(draw(st.lists(st.sampled_from(HOWS), max_size=2))):
        change = BodyChange(
            how=how,
            before=() if how == "成立" else BODIES[:1],
            after=() if how == "撤销" else BODIES[1:],
        )
        facts.append(EventFact(**_common(draw, f"e-{number}"), **_dated(draw), changes=(change,), text="某"))
    for number in range(draw(st.integers(1, 8))):
        facts.append(draw(st.sampled_from(_MAKERS))(draw, f"drawn-{number}"))
    return facts


def _common(draw: st.DrawFn, identity: str) -> dict[str, Any]:
    start = draw(st.integers(0, 190))
    return {
        "id": identity,
        "document": draw(st.sampled_from(DOCUMENTS)).id,
        "passage": Passage(start=start, end=start + 4, quote="某某某某"),
    }


def _dated(draw: st.DrawFn) -> dict[str, Any]:
    return {"date": draw(st.sampled_from(DATES))}


def _post(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "person": draw(st.sampled_from(PEOPLE)),
        "organization": draw(st.sampled_from(BODIES)),
        "post": draw(st.sampled_from(POSTS)),
    }


def _act(draw: st.DrawFn, identity: str) -> Fact:
    action = draw(st.sampled_from(["appoint", "elect", "remove", "nominate"]))
    return AppointmentFact(**_common(draw, identity), **_dated(draw), **_post(draw), action=action)


def _holding(draw: st.DrawFn, identity: str) -> Fact:
    basis = draw(st.sampled_from(["mention", "roster"]))
    more = {"section": draw(st.sampled_from([None, "第七届"])), "gender": draw(st.sampled_from([None, "女"]))}
    day = draw(st.sampled_from(DATES))
    return HoldingFact(**_common(draw, identity), **_post(draw), **more, basis=basis, as_of=day)


def _event(draw: st.DrawFn, identity: str) -> Fact:
    named = {
        "people": draw(st.sampled_from([(), PEOPLE[:1], PEOPLE])),
        "organizations": draw(st.sampled_from([(), BODIES])),
        "places": draw(st.sampled_from([(), ("青溪县",), ("双河镇",)])),
        "projects": draw(st.sampled_from([(), ("一号桥",)])),
        "type": draw(st.sampled_from(["other", "meeting", "project"])),
        "section": draw(st.sampled_from(["chronicle", "article"])),
        "planned": draw(st.booleans()),
    }
    return EventFact(**_common(draw, identity), **_dated(draw), **named, text="某年会议")


def _project(draw: st.DrawFn, identity: str) -> Fact:
    common = _common(draw, identity)
    stages = draw(st.lists(st.sampled_from(["开工", "建成"]), max_size=2, unique=True))
    milestones = tuple(Milestone(**_dated(draw), stage=each, passage=common["passage"]) for each in stages)
    more = {"place": draw(st.sampled_from([None, "青溪县"])), "type": draw(st.sampled_from([None, "桥梁"]))}
    return ProjectFact(**common, **more, name="一号桥", organizations=BODIES[:1], milestones=milestones)


def _honour(draw: st.DrawFn, identity: str) -> Fact:
    kind = draw(st.sampled_from(["person", "organization"]))
    recipient = PEOPLE[0] if kind == "person" else BODIES[0]
    more = {"recipient_kind": kind, "recipient": recipient, "granted_by": BODIES[1:], "honour": "先进"}
    return HonourFact(**_common(draw, identity), **_dated(draw), **more)


def _issue(draw: st.DrawFn, identity: str) -> Fact:
    return IssueFact(**_common(draw, identity), what="act", expected="某人")


_MAKERS = [_act, _act, _holding, _holding, _event, _project, _honour, _issue]

NAMES: dict[str, tuple[str, ...]] = {
    "organization": (*BODIES, "青溪县", "县政府"),
    "person": PEOPLE,
    "other": PEOPLE,
    "post": (*POSTS, "区长"),
    "place": ("青溪县", "云山市", "双河镇"),
    "project": ("一号桥",),
    "document": ("drawn", "续编"),
    "known_before": ("抽样", "续编", "2026-11-02", "2025"),
    "on": ("2019-06-15", "2019-07", "2020", "2025"),
    "from_": ("2019", "2019-06-15"),
    "to": ("2019-06-15", "2020", "2021-05"),
    "day": ("06-15", "01-08"),
    "id": ("drawn-0", "e-0", "甲一", BODIES[0]),
    "of": ("甲一", "乙二", BODIES[0], "一号桥"),
    "tenure": tuple(f"{body} {post} {who}" for body in BODIES for post in POSTS[:2] for who in PEOPLE[:2]),
    "presume": ("none", "roster", "continuity,term"),
    "q": ("县长", "甲一", "jiayi", "某"),
    "text": ("某", "县长", "先进"),
    "recipient": (PEOPLE[0], BODIES[0]),
    "granted_by": BODIES[1:],
    "type": ("桥梁", "meeting", "yearbook"),
    "year": ("2019", "2020", "-"),
    "certainty": ("certain", "possible", "-"),
    "state": ("开工", "-"),
    "stage": ("开工", "建成", "-"),
    "section": ("chronicle", "-"),
    "publisher": ("某局", "-"),
    "gender": ("女", "-"),
    "ethnicity": ("汉族", "-"),
    "sort": ("name", "-name", "date", "-date", "person"),
    "limit": ("1", "3", "1000"),
    "offset": ("0", "1"),
    "depth": ("1", "2", "3"),
    "reach": ("0", "1", "20"),
    "most": ("1", "3"),
    "n": ("2", "50"),
    "seed": ("1", "7"),
}
"""What a parameter may be, where its type does not list that."""


def asks(
    questions: Sequence[type[Question[Any]]], draw: random.Random
) -> Iterator[tuple[type[Question[Any]], dict[str, str]]]:
    """Each of the questions so often that every parameter is among what is asked, two of them at a time."""
    for known in questions:
        fields = known.Parameters.model_fields
        names = draw.sample(sorted(fields), len(fields))
        for some in [names[at : at + 2] for at in range(0, len(names), 2)] or [[]]:
            yield (
                known,
                {
                    field.alias or name: draw.choice(values_of(name, field.annotation))
                    for name, field in fields.items()
                    if field.is_required() or name in some or draw.random() < OTHERS
                },
            )


OTHERS = 0.1
"""How often one more is given."""


def values_of(name: str, annotation: Any) -> Sequence[str]:
    """What may be drawn for a parameter."""
    for each in (annotation, *get_args(annotation)):
        if get_origin(each) is Literal:
            return get_args(each)
        if each is bool:
            return ("true", "false")
    return NAMES[name]


PARTS = 4
"""So many tests share them."""


@pytest.fixture(scope="module")
def pair(request: pytest.FixtureRequest) -> Iterator[tuple[Store, Store]]:
    """One store of each kind."""
    server = request.getfixturevalue("embedded_server")
    with (
        request.getfixturevalue("neo4j_server").empty_store() as neo4j,
        ArcadeStore("embedded:agreement", server, "agreement") as embedded,
    ):
        embedded.prepare()
        yield embedded, neo4j
    server.drop("agreement")


def answers_of(store: Store, facts: list[Fact], seed: int, part: slice = slice(None)) -> list[Any]:
    """What the store answers to every question, or a part of them, or why not; and is as it was before."""
    for number, document in enumerate(DOCUMENTS):
        own = [document, *(each for each in facts if getattr(each, "document", None) == document.id)]
        load_facts(store, own, {document.id: TEXT}, now=datetime(2026, 11, number + 1, tzinfo=UTC))
    told = [
        (known.name, given, answer_of(store, known, given))
        for known, given in asks(QUESTIONS[part], random.Random(seed))
    ]
    for document in DOCUMENTS:
        forget(store, document.id)
    return told


def answer_of(store: Store, known: type[Question[Any]], given: dict[str, str]) -> Any:
    try:
        return known().answer(store, given, date(2022, 1, 1)).model_dump(mode="json")
    except DashijiError as err:
        return f"{type(err).__name__}: {err}"


@pytest.mark.neo4j
@pytest.mark.parametrize("part", range(PARTS))
@settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(facts=drawn_facts(), seed=st.integers(0, 2**32))
def test_both_stores_give_equal_answers(
    pair: tuple[Store, Store], part: int, facts: list[Fact], seed: int
) -> None:
    """To every question, with every parameter: rows, order, notes, evidence and errors."""
    shared = slice(part, None, PARTS)
    for one, other in zip(*(answers_of(store, facts, seed, shared) for store in pair), strict=True):
        assert one == other


def test_a_judgement_joins_two_bodies(embedded_store: Store) -> None:
    """教育局 was renamed: judged the same, its heads are one succession; taken back, they are two."""
    facts = [*small.facts(), _renamed()]
    ids = Identities(DocumentFact(id=small.BOOK, file="b", sha256="0", places=("云山市临泉区",)))
    pair = ids.organization("临泉区教育局"), ids.organization("临泉区教育和科学技术局")
    same = Judgement(relation="same", one=pair[0], other=pair[1], date=TODAY, who="编者", why="更名")
    load_facts(embedded_store, facts, small.texts(), Judgements.of([same]))
    joined = ask(embedded_store, "succession", organization="临泉区教育局", post="局长")
    assert [row.person for row in joined.rows] == ["王伟", "吴桐"]
    back = same.model_copy(update={"relation": "different"})
    load_facts(embedded_store, facts, small.texts(), Judgements.of([same, back]))
    apart = ask(embedded_store, "succession", organization="临泉区教育局", post="局长")
    assert [row.person for row in apart.rows] == ["王伟"]


def _renamed() -> HoldingFact:
    return HoldingFact(
        id="list-wu",
        document=small.BOOK,
        passage=small.passage("区教育和科学技术局"),
        person="吴桐",
        organization="临泉区教育和科学技术局",
        post="局长",
        basis="mention",
        as_of="2020-12-31",
    )
