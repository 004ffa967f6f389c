"""Writers and readers at the same time: no writer loses, and no reader sees half a document."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.errors import StoreLocked
from graph.facts import Fact, Judgement
from graph.judgements import Judgements
from graph.loading import write
from graph.loading.load import forget, load_facts
from graph.status import status_of
from graph.stores import Store
from graph.stores.embedded import EmbeddedStore
from tests.graph.facts_for_tests import DOCUMENT, TEXT, small_facts
from tests.graph.loading.test_load import TODAY, dump
from tests.neo4j.server import Neo4jServer

Two = tuple[Store, Store]


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def two(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Two]:
    """One empty store by two ways: embedded as its owner and as a guest, a Neo4j over two connections."""
    if request.param == "embedded":
        with EmbeddedStore(tmp_path / "data") as owner, EmbeddedStore(tmp_path / "data") as guest:
            yield owner, guest
    else:
        server: Neo4jServer = request.getfixturevalue("neo4j_server")
        with server.empty_store() as one, server.open() as other:
            yield one, other


def many_facts() -> list[Fact]:
    """The small facts twenty times over, as of one document."""
    return [*small_facts()[:1], *(fact for copy in range(20) for fact in small_facts(prefix=f"{copy}-")[1:])]


def at_once(*works: Callable[[], object]) -> None:
    """Do them at once; what one of them raises is raised."""
    errors: list[BaseException] = []

    def do(work: Callable[[], object]) -> None:
        try:
            work()
        except BaseException as err:  # noqa: BLE001 - raised again below
            errors.append(err)

    threads = [threading.Thread(target=do, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]


def test_two_loads_at_once_both_succeed(two: Two) -> None:
    """Of documents that name the same people and posts: the store is as after one load after the other."""
    one, other = two

    def loads(store: Store, number: int) -> Callable[[], object]:
        facts = [small_facts(f"document-{number}-{each}", f"{number}-{each}-") for each in range(2)]
        return lambda: [load_facts(store, some[:4], {}) for some in facts]

    at_once(loads(one, 1), loads(other, 2))

    assert [each.state for each in status_of(one).documents] == ["complete"] * 4
    together = dump(one)
    for document in status_of(one).documents:
        forget(one, document.id)
    loads(one, 1)()
    loads(one, 2)()
    assert dump(one) == together


def test_two_who_make_the_same_nodes_both_succeed(two: Two) -> None:
    """Without a turn too: what another has just made is found the second time."""
    one, other = two

    def make(store: Store) -> Callable[[], object]:
        each = "MERGE (p:Person {id: $id}) SET p.name = $id"
        return lambda: [store.write(each, id=f"person-{number}") for number in range(150)]

    at_once(make(one), make(other))

    assert one.read("MATCH (p:Person) RETURN count(p) AS n") == [{"n": 150}]


def test_who_waits_is_told_for_whom(two: Two) -> None:
    """A turn that does not come is one line, and nothing is written; after its end the next has it."""
    one, other = two
    with one.alone("load 平阳县大事记"), one.alone("again"):  # noqa: SIM117 - the second within the first
        with pytest.raises(StoreLocked, match=r"pid .*load 平阳县大事记"), other.alone("load", wait=0.3):
            pytest.fail("two have the turn")
    with other.alone("load", wait=5):
        pass


def test_a_reader_sees_a_document_whole_or_not_at_all(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    """While it is loaded, changed and taken out, in many batches, another connection sees before or after."""
    one, other = two
    monkeypatch.setattr(write, "BATCH", 30)
    counted = (
        "MATCH (d:Document)<-[:IN]-(:Passage)<-[:STATED_IN]-(s:Appointment) RETURN count(DISTINCT s) AS n"
    )

    def seen() -> int:
        documents = other.read("MATCH (d:Document) RETURN d.state AS state")
        assert [row["state"] for row in documents] in ([], ["complete"])
        number: int = other.read(counted)[0]["n"]
        return number

    during: list[int] = []
    load_facts(one, many_facts(), {DOCUMENT: TEXT}, progress=lambda done, total: during.append(seen()))
    assert (set(during), len(during) > 3, seen()) == ({0}, True, 40)

    during.clear()
    changed = [
        fact.model_copy(update={"extractor": "tests 2"})
        for fact in many_facts()
        if not fact.id.startswith("7-")
    ]
    load_facts(one, changed, {DOCUMENT: TEXT}, progress=lambda done, total: during.append(seen()))
    assert (set(during), len(during) > 3, seen()) == ({40}, True, 38)


def test_a_document_too_large_for_one_transaction_is_marked(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until it is whole the status says so; then it is as any other."""
    load_facts(store, many_facts(), {DOCUMENT: TEXT})
    at_one_time = dump(store)
    forget(store, DOCUMENT)
    monkeypatch.setattr(write, "ONE_TRANSACTION", 20)
    monkeypatch.setattr(write, "BATCH", 50)
    states: list[list[str]] = []

    load_facts(
        store,
        many_facts(),
        {DOCUMENT: TEXT},
        progress=lambda done, total: states.append([each.state for each in status_of(store).documents]),
    )

    assert states == [["loading"]] * 3
    assert dump(store) == at_one_time


def test_judgements_and_texts_go_in_parts(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """With messages of a few characters everything is written as with large ones."""
    judged = Judgements.of(
        Judgement(relation="different", one=f"person-{each}", other="person-x", date=TODAY)
        for each in range(20)
    )
    text = TEXT + "渠" * 50_000
    load_facts(store, many_facts(), {DOCUMENT: text}, judged)
    whole = dump(store)
    forget(store, DOCUMENT)
    load_facts(store, [], {}, Judgements())

    monkeypatch.setattr("graph.loading.parts.MESSAGE", 300)
    load_facts(store, many_facts()[:70], {DOCUMENT: text}, judged)
    monkeypatch.setattr("graph.loading.write.MESSAGE", 300)
    load_facts(store, many_facts(), {DOCUMENT: text}, judged)

    assert dump(store) == whole
