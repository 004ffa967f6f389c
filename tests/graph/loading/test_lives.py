"""Births and deaths: kept on people, closing every tenure, taken back with the line that told them."""

from __future__ import annotations

from typing import Any

from graph.check import check_store
from graph.facts import AppointmentFact, DocumentFact, Fact, HoldingFact
from graph.loading.load import forget, load_facts
from graph.provenance import Passage
from graph.stores import Store
from tests.graph.questions.test_questions import ask

OFFICE = "临泉区教育局"


def document(identity: str, *facts: dict[str, Any]) -> list[Fact]:
    """Acts (with `action`), else holdings; of one person in the district unless they say otherwise."""
    made: list[Fact] = [
        DocumentFact(id=identity, file=f"{identity}.txt", sha256="0", title=identity, places=("临泉区",))
    ]
    for number, each in enumerate(facts):
        passage = Passage(start=number, end=number + 1, quote="某")
        common = {"id": f"{identity}-{number}", "document": identity, "passage": passage}
        common |= {"person": "王伟", "organization": OFFICE, "post": "局长", "as_printed": identity}
        if "action" in each:
            made.append(AppointmentFact.model_validate({**common, **each}))
        else:
            made.append(HoldingFact.model_validate({**common, "basis": "mention", **each}))
    return made


HELD = document("任免", {"action": "appoint", "date": "2015-03-01"})
DIED = document("大事记", {"post": "党组书记", "action": "die", "date": "2019-04-05"})
LIFE = document("简历", {"post": "教师", "basis": "cv", "from": "1990", "born": "1965-03", "died": "2019-04"})


def test_a_death_ends_every_tenure(store: Store) -> None:
    """Whatever is loaded first, and whatever post the line that tells of it is about; gone it ends none."""
    load_facts(store, HELD, {})
    assert _on(store, "2019-06-01") == ["possible"]
    load_facts(store, DIED, {})
    assert _on(store, "2019-06-01") == []
    assert _on(store, "2019-04-05") == ["possible"]
    assert _life(store) == (None, "2019-04-05")
    (last,) = [
        row for row in ask(store, "explain", tenure=f"{OFFICE} 局长 王伟").rows if "end_latest" in row.moved
    ]
    assert (last.because, last.as_printed) == (("died 其时已经去世",), "大事记")
    assert (
        ask(store, "who-held", organization=OFFICE, post="局长", on="2019-06-01", presume="none").rows == ()
    )
    assert list(check_store(store)) == []
    forget(store, "大事记")
    assert _on(store, "2019-06-01") == ["possible"]
    assert _life(store) == (None, None)
    load_facts(store, DIED, {})
    load_facts(store, HELD, {})
    assert _on(store, "2019-06-01") == []


def test_what_is_told_of_a_life_is_told_together(store: Store) -> None:
    """The narrowest of dates that agree; from the first to the last of those that do not."""
    load_facts(store, [*HELD, *DIED, *LIFE], {})
    assert _life(store) == ("1965-03", "2019-04-05")
    assert _on(store, "1964-12-31") == []
    load_facts(store, document("别传", {"as_of": "1991-05-01", "born": "1963"}), {})
    assert _life(store) == ("1963-01-01/1965-03-31", "2019-04-05")
    assert list(check_store(store)) == []


def test_who_did_not_take_up_a_post_was_not_in_it(store: Store) -> None:
    """The paper that says so may be another one, and may go again."""
    load_facts(store, HELD, {})
    load_facts(store, document("补记", {"action": "not_taken_up", "date": "2015-04"}), {})
    assert _on(store, "2015-03-01") == []
    assert list(check_store(store)) == []
    forget(store, "补记")
    assert _on(store, "2015-03-01") == ["certain"]


def _on(store: Store, day: str) -> list[str]:
    asked = ask(store, "who-held", organization=OFFICE, post="局长", on=day)
    return [row.certainty.value for row in asked.rows]


def _life(store: Store) -> tuple[str | None, str | None]:
    (row,) = store.read("MATCH (p:Person {name: '王伟'}) RETURN p.born AS born, p.died AS died")
    return row["born"], row["died"]
