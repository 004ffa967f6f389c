"""Both stores answer alike, whatever the facts; and a judgement joins what names keep apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.facts import (
    AppointmentFact,
    BodyChange,
    ChangeHow,
    DocumentFact,
    EventFact,
    Fact,
    HoldingFact,
    Judgement,
)
from graph.judgements import Judgements
from graph.linking import Identities
from graph.loading.load import forget, load_facts
from graph.provenance import Passage
from graph.questions import question
from graph.stores import Store
from graph.stores.embedded import ArcadeStore
from tests.graph.questions import small
from tests.graph.questions.test_questions import TODAY, ask

DATES = ["2019", "2019-06", "2019-06-15", "2020-01-08", "2020-01", "2020", None]
DOCUMENT = DocumentFact(id="drawn", file="drawn.txt", sha256="2", title="抽样", places=("云山市青溪县",))
HOWS: list[ChangeHow] = ["改名", "并入", "撤销", "成立"]


@st.composite
def drawn_facts(draw: st.DrawFn) -> list[Fact]:
    """A few acts and holdings of three names in two bodies, and what became of the bodies."""
    facts: list[Fact] = [DOCUMENT]
    bodies = ["青溪县人民政府", "云山市人民政府"]
    for number, how in enumerate(draw(st.lists(st.sampled_from(HOWS), max_size=2))):
        change = BodyChange(
            how=how,
            before=() if how == "成立" else (bodies[0],),
            after=() if how == "撤销" else (bodies[1],),
        )
        passage = Passage(start=90 + number, end=91 + number, quote="某")
        day = draw(st.sampled_from(DATES))
        facts.append(
            EventFact(
                id=f"e-{number}", document="drawn", passage=passage, date=day, changes=(change,), text="某"
            )
        )
    for number in range(draw(st.integers(1, 6))):
        common: dict[str, Any] = {
            "id": f"drawn-{number}",
            "document": "drawn",
            "passage": Passage(start=number * 10, end=number * 10 + 4, quote="某某某某"),
            "person": draw(st.sampled_from(["甲", "乙", "丙"])),
            "organization": draw(st.sampled_from(bodies)),
            "post": draw(st.sampled_from(["县长", "副县长"])),
        }
        day = draw(st.sampled_from(DATES))
        if draw(st.booleans()):
            action = draw(st.sampled_from(["appoint", "elect", "remove", "nominate"]))
            facts.append(AppointmentFact(**common, action=action, date=day))
        else:
            basis = draw(st.sampled_from(["mention", "roster"]))
            section = draw(st.sampled_from([None, "第七届"]))
            facts.append(HoldingFact(**common, basis=basis, as_of=day, section=section))
    return facts


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


def _answers(store: Store, facts: list[Fact]) -> list[Any]:
    load_facts(store, facts, {"drawn": "某" * 100})
    people = sorted(
        {f.person for f in facts if isinstance(f, AppointmentFact | HoldingFact) and f.person is not None}
    )
    asked: list[tuple[str, dict[str, str]]] = [("audit", {}), ("search", {"q": "县长"})]
    asked += [("events", {"place": "云山市"})] if any(isinstance(f, EventFact) for f in facts) else []
    asked += [("career", {"person": person}) for person in people]
    asked += [("colleagues", {"person": person}) for person in people]
    asked += [("neighbours", {"of": person, "depth": "2", "on": "2020-01-08"}) for person in people]
    answers = []
    for name, given_values in asked:
        known = question(name)
        answer = known.ask(store, known.Parameters.model_validate(given_values), date(2022, 1, 1))
        answers.append(answer.model_dump(mode="json"))
    forget(store, "drawn")
    return answers


@pytest.mark.neo4j
@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(facts=drawn_facts())
def test_both_stores_give_equal_answers(pair: tuple[Store, Store], facts: list[Fact]) -> None:
    """Rows, order, notes and evidence."""
    embedded, neo4j = pair
    assert _answers(embedded, facts) == _answers(neo4j, facts)


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
