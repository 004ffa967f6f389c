"""What every store does, embedded or Neo4j."""

from __future__ import annotations

from datetime import date

import pytest

from graph.errors import BadQuery, QueryTimeout, StoreUnavailable, WriteRefused
from graph.stores import Store
from graph.stores.bolt import Address
from graph.stores.neo4j import only_reads

WRITES = [
    "CREATE (:Event {id: 'event-2'})",
    "MERGE (:Event {id: 'event-2'})",
    "MATCH (e:Event) SET e.text = 'changed'",
    "MATCH (e:Event) REMOVE e.text",
    "MATCH (e:Event) DELETE e",
    "MATCH (e:Event) DETACH DELETE e",
    "MATCH (e:Event) CALL { WITH e SET e.text = 'changed' } RETURN e.id",
    "MATCH (e:Event) CALL { CREATE (:Event {id: 'event-2'}) } IN TRANSACTIONS RETURN e.id",
    "FOREACH (i IN [1] | CREATE (:Event {id: 'event-2'}))",
    "CREATE INDEX mine FOR (e:Event) ON (e.section)",
    "CREATE CONSTRAINT mine FOR (e:Event) REQUIRE e.section IS UNIQUE",
    "CREATE USER someone SET PASSWORD 'long enough'",
    "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
    "load  /* quietly */ csv from 'http://127.0.0.1:1/' AS line RETURN line",
    "MATCH (e:Event)\nL\\u004fAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "CALL `dbms`.`killConnection`('bolt-1')",
]
ENDLESS = (
    "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c RETURN count(a + b + c)"
)


@pytest.fixture
def with_event(store: Store) -> Store:
    """A store with one event of 1644."""
    store.write(
        "CREATE (:Event {id: 'event-1', text: '平阳县修河堤', earliest: $day, latest: $day})",
        day=date(1644, 2, 29),
    )
    return store


def test_a_date_before_1900_comes_back_as_the_day_it_was(with_event: Store) -> None:
    """Days far from 1970 are neither shifted nor turned into text."""
    rows = with_event.read(
        "MATCH (e:Event) WHERE e.earliest <= $day RETURN e.earliest AS day", day=date(1644, 2, 29)
    )

    assert rows == [{"day": date(1644, 2, 29)}]


def test_several_writes_happen_together_or_not_at_all(with_event: Store) -> None:
    """A batch whose second write fails leaves nothing of its first."""
    with pytest.raises(BadQuery):
        with_event.write_all(
            [("CREATE (:Event {id: 'event-2'})", {}), ("CREATE (:Event {id: 'event-1'})", {})]
        )

    assert with_event.read("MATCH (e:Event) RETURN e.id AS id") == [{"id": "event-1"}]


def test_an_id_is_unique(with_event: Store) -> None:
    """A second node of one label and id is refused."""
    with pytest.raises(BadQuery):
        with_event.write("CREATE (:Event {id: 'event-1'})")


def test_preparing_twice_changes_nothing(store: Store) -> None:
    """The second `prepare` finds all constraints and indexes made."""
    before = store.query("SHOW INDEXES YIELD name RETURN count(*)").rows

    store.prepare()

    assert store.query("SHOW INDEXES YIELD name RETURN count(*)").rows == before


@pytest.mark.parametrize("cypher", WRITES)
def test_the_query_door_refuses_to_write(with_event: Store, cypher: str) -> None:
    """No text that would change something, read a file or stop others passes, and nothing changes."""
    with pytest.raises(WriteRefused):
        with_event.query(cypher)

    assert with_event.read("MATCH (e:Event) RETURN e.id AS id, e.text AS text") == [
        {"id": "event-1", "text": "平阳县修河堤"}
    ]


def test_the_query_door_takes_one_statement(with_event: Store) -> None:
    """A second statement after a semicolon is refused as a whole."""
    with pytest.raises(BadQuery):
        with_event.query("RETURN 1; CREATE (:Event {id: 'event-2'})")

    assert with_event.read("MATCH (e:Event) RETURN count(e) AS n") == [{"n": 1}]


@pytest.mark.parametrize(("limit", "rows", "cut"), [(2, 2, True), (3, 3, False), (4, 3, False)])
def test_a_cut_answer_says_so(store: Store, limit: int, rows: int, cut: bool) -> None:
    """Of three rows, a limit of two leaves two and says that there are more."""
    result = store.query("UNWIND [1, 2, 3] AS n RETURN n", limit=limit)

    assert (len(result.rows), result.cut) == (rows, cut)


def test_a_query_that_takes_too_long_is_stopped(store: Store) -> None:
    """After the time limit the answer is an error, and the store goes on answering."""
    with pytest.raises(QueryTimeout):
        store.query(ENDLESS, timeout=1.0)

    assert store.query("RETURN 1 AS n").rows == [[1]]


@pytest.mark.parametrize(
    ("cypher", "line", "column"),
    [
        ("MATCH (e:Event) RETRUN e", 1, 17),
        ("MATCH (e:Event)\n  WHERE e.earliest > date('1990-03-01') RETRUN e", 2, 41),
    ],
)
def test_an_error_says_line_and_column(store: Store, cypher: str, line: int, column: int) -> None:
    """A wrong word is told with its place as the person typed it, counted from 1."""
    with pytest.raises(BadQuery) as raised:
        store.query(cypher)

    assert (raised.value.line, raised.value.column) == (line, column)
    assert f"line {line}, column {column}" in str(raised.value)


@pytest.mark.parametrize("cypher", ["", "  \n", "RETURN $missing", "RETURN nonsense(1)", "RETURN 1 / 0"])
def test_a_query_that_makes_no_sense_is_one_line(store: Store, cypher: str) -> None:
    """Whatever the server says of it, a person reads one line."""
    with pytest.raises(BadQuery) as raised:
        store.query(cypher)

    assert "\n" not in str(raised.value)


def test_query_values_are_plain(with_event: Store) -> None:
    """Nodes and paths become dictionaries, dates dates, and what JSON lacks text; columns keep their text."""
    result = with_event.query(
        "MATCH path = (e:Event) "
        "RETURN path, e.earliest, [null, 1.5], date('2020-01-08'), duration('P1D') AS d, $x",
        {"x": "甲"},
    )

    node = {
        "labels": ["Event"],
        "properties": {
            "id": "event-1",
            "text": "平阳县修河堤",
            "earliest": date(1644, 2, 29),
            "latest": date(1644, 2, 29),
        },
    }
    assert result.columns == ("path", "e.earliest", "[null, 1.5]", "date('2020-01-08')", "d", "$x")
    assert result.rows == [
        [{"nodes": [node], "edges": []}, date(1644, 2, 29), [None, 1.5], date(2020, 1, 8), "P1D", "甲"]
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("河堤", ["event-1", "event-2"]),
        ("河堤 平阳", ["event-1"]),
        ("平阳县修河堤", ["event-1"]),
        ("阳县修", ["event-1"]),
        ("县", ["event-1", "event-2"]),
        ("ＥＴＣ", ["event-3"]),
        ("etc", ["event-3"]),
        ("2020年", ["event-3"]),
        ("河平", []),
        ("(", []),
        ('"', []),
        ("堤 AND OR", []),
        ("", []),
    ],
)
def test_search_finds_what_contains_the_words(store: Store, text: str, found: list[str]) -> None:
    """Two characters of Chinese are enough; signs of the index's own language are text like any other."""
    texts = {"event-1": "平阳县修河堤", "event-2": "连日大雨，全县抢修河堤三处", "event-3": "2020年ETC开通"}
    for identity, each in texts.items():
        store.write("CREATE (:Event {id: $id, text: $text})", id=identity, text=each)

    hits = store.search(text, ["event"])

    assert sorted(hit["id"] for hit in hits) == found


def test_search_gives_the_whole_name_first(store: Store) -> None:
    """A thing whose name is the word looked for stands before one that has it among others."""
    for identity, name in (("place-1", "平阳"), ("place-2", "平阳县城关镇")):
        store.write("CREATE (:Place {id: $id, keys: $keys})", id=identity, keys=name)

    assert [hit["id"] for hit in store.search("平阳")] == ["place-1", "place-2"]


def test_a_closed_store_says_so(store: Store) -> None:
    """Reading after `close` is an error of ours, and closing again is none."""
    store.close()
    store.close()

    with pytest.raises(Exception, match="closed"):
        store.read("RETURN 1")


@pytest.mark.parametrize(
    ("roles", "reads"),
    [
        (None, False),  # a Community edition has none
        ([], True),
        (["PUBLIC"], True),
        (["reader", "PUBLIC"], True),
        (["reader", "editor"], False),
        (["admin", "PUBLIC"], False),
    ],
)
def test_who_only_reads(roles: list[str] | None, reads: bool) -> None:
    assert only_reads(roles) is reads


def test_it_is_said_where_queries_run_as_one_who_may_write(store: Store) -> None:
    """The embedded store has a user for them; the Neo4j of the tests asks for no login at all."""
    said = store.caution()
    assert (said is None) == store.url.startswith("embedded:")
    assert said is None or "NEO4J_READER_USERNAME" in said


@pytest.mark.parametrize(
    ("user", "password", "given"), [("", "", False), ("r", "p", True), ("r", "", None), ("", "p", None)]
)
def test_the_reader_of_the_environment(
    user: str, password: str, given: bool | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both are wanted; one alone is told, and not passed over."""
    monkeypatch.setenv("NEO4J_READER_USERNAME", user)
    monkeypatch.setenv("NEO4J_READER_PASSWORD", password)
    address = Address("bolt://localhost:7687", "neo4j", "own")
    if given is None:
        with pytest.raises(StoreUnavailable, match="NEO4J_READER_PASSWORD"):
            address.reader_of_environment()
    else:
        found = address.reader_of_environment()
        assert (found is not None) is given
        assert found is None or (found.user, found.password, found.url) == (user, password, address.url)
