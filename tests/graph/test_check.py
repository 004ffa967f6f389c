"""A sound store has nothing to tell; whatever is changed in it by other hands is found."""

from __future__ import annotations

from datetime import date

import pytest

from graph.check import PENDING, check_store
from graph.facts import Judgement
from graph.judgements import Judgements
from graph.loading import load, write
from graph.loading.load import load_facts
from graph.stores import Store
from tests.graph.facts_for_tests import DOCUMENT, TEXT, small_facts
from tests.graph.questions import small

HARM = [
    ("MATCH (e:Event {id: 'event-1'}) SET e.date = '2021'", "event-1: 节点"),
    ("MATCH (e:Event {id: 'event-1'}) DETACH DELETE e", "事实与载入时不同"),
    ("MATCH (a:Appointment {id: 'appointment-1'}) SET a.fact = '{'", "读不懂"),
    ("MATCH (:Appointment {id: 'appointment-1'})-[r:CONCERNS]->() DELETE r", "Appointment CONCERNS: 图中 1"),
    ("MATCH (:Person)-[r:TOOK_PART]->(:Event) DELETE r", "Event TOOK_PART: 图中"),
    ("MATCH (t:TextPart) SET t.text = '空'", "原文没有所引的话"),
    ("MATCH (t:TextPart) SET t.text = t.text + '。'", "文献或原文与载入时不同"),
    ("MATCH (d:Document) SET d.title = '别的'", "文献或原文与载入时不同"),
    ("MATCH (d:Document) SET d.state = 'loading'", "没有载完"),
    ("MATCH ()-[h:IN_POST]->() SET h.certainty = 'certain', h.to = date('2026-01-01')", "局长 (post-"),
    ("MATCH (t:Tenure) DETACH DELETE t", "局长 (post-"),
    ("MATCH (t:Tenure) SET t.end = '2030'", "局长 (post-"),
    ("MATCH (p:Person) SET p.stale = true", "未重新推导 (not derived anew): 2"),
    ("CREATE (:Passage {id: 'passage-x', start: 1, end: 2, quote: '县'})", "无陈述的引文"),
    ("MATCH (s:Schema) SET s.version = 1", "图库版本"),
]


def findings(store: Store) -> list[str]:
    return list(check_store(store))


def test_a_sound_store_has_nothing_to_tell(store: Store) -> None:
    """Empty, and with namesakes, renamed bodies, texts and none."""
    assert findings(store) == []
    load_facts(store, small.facts(), small.texts(), Judgements())
    load_facts(store, small_facts(), {})
    assert findings(store) == []


@pytest.mark.parametrize(("harm", "told"), HARM)
def test_what_other_hands_changed_is_found(embedded_store: Store, harm: str, told: str) -> None:
    """Each kind of damage has its line."""
    load_facts(embedded_store, small_facts(), {DOCUMENT: TEXT})
    embedded_store.write(harm)
    assert any(told in line for line in findings(embedded_store)), findings(embedded_store)


def test_a_load_that_stopped_is_told(embedded_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to do about it."""
    monkeypatch.setattr(write, "ONE_TRANSACTION", 0)

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_facts(embedded_store, small_facts(), {DOCUMENT: TEXT}, progress=stop)

    assert any("load it again" in line for line in findings(embedded_store))


def test_judgements_that_were_not_carried_through_are_told(
    embedded_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a judging that was killed, and of a load of one document among others; until each follows them."""
    load_facts(embedded_store, small_facts(), {DOCUMENT: TEXT})
    load_facts(embedded_store, small.facts(), small.texts())
    people = [row["id"] for row in embedded_store.read("MATCH (p:Person) RETURN p.id AS id LIMIT 2")]
    judged = Judgements.of(
        [Judgement(relation="same", one=people[0], other=people[1], date=date(2026, 1, 1))]
    )
    with monkeypatch.context() as patched:
        patched.setattr(load, "keep_judgements", lambda *given: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            load_facts(embedded_store, small_facts(), {}, judged)
    told = findings(embedded_store)
    assert [line.partition(": ")[2] for line in told] == [PENDING]
    assert DOCUMENT in told[0]
    load_facts(embedded_store, small_facts(), {}, judged)
    others = findings(embedded_store)
    assert {line.partition(": ")[2] for line in others} == {PENDING}
    assert not any(DOCUMENT in line for line in others)
    load_facts(embedded_store, small.facts(), {}, judged)
    assert findings(embedded_store) == []
