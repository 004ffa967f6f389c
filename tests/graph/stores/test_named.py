"""What a Cypher text names, and what its parameters mean."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.errors import BadQuery
from graph.stores import Store
from graph.stores.named import not_in_the_graph, what_is_meant

DAY = date(2020, 6, 1)


@pytest.mark.parametrize(
    ("cypher", "given", "meant"),
    [
        ("MATCH (t:Tenure) WHERE t.start_latest <= $d RETURN t.id", "2020-06-01", DAY),
        ("MATCH (t:Tenure) WHERE $d >= t.start_latest RETURN t.id", "2020-06-01", DAY),
        ("RETURN $d AS day", "2020-06-01", DAY),
        ("MATCH (e:Event) WHERE e.earliest IN [$d] RETURN e.id", "2020-06-01", DAY),
        ("MATCH (e:Event) WHERE e.date = $d RETURN e.id", "2020-06-01", "2020-06-01"),
        ("MATCH (e:Event) WHERE e.date STARTS WITH $d RETURN e.id", "2020-06-01", "2020-06-01"),
        ("MATCH (e:Event {date: $d}) RETURN e.id", "2020-06-01", "2020-06-01"),
        ("MATCH (t:Tenure) WHERE t.start_latest <= date($d) RETURN t.id", "2020-06-01", "2020-06-01"),
        ("MATCH (t:Tenure) WHERE t.start_latest <= $d RETURN t.id", "2020-06", "2020-06"),
        ("MATCH (e:Event) WHERE e.text CONTAINS $d RETURN e.id", "2020-02-30", "2020-02-30"),
        ("MATCH (p:Person {name: $d}) RETURN p.id", "张安", "张安"),
        ("MATCH (p:Person) RETURN p.id LIMIT $d", "5", 5),
        ("MATCH (p:Post) WHERE p.rank < $d RETURN p.id", "5", 5),
        ("MATCH (p:Person {name: $d}) RETURN p.id", "5", "5"),
        ("RETURN '$d'", "2020-06-01", DAY),
    ],
)
def test_a_parameter_is_what_it_looks_like(cypher: str, given: str, meant: Any) -> None:
    """A day is a date, unless it is compared with a text or made a date by the query itself."""
    assert what_is_meant(cypher, {"d": given}) == {"d": meant}


@pytest.mark.parametrize("given", ["2020-02-30", "2020-13-01", "2021-02-29", "0000-01-01"])
@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (t:Tenure) WHERE t.start_latest <= $d RETURN t.id",
        "MATCH (e:Event {date: $d}) RETURN e.id",
        "MATCH (t:Tenure) WHERE t.start_latest <= date($d) RETURN t.id",
        "RETURN $d AS day",
    ],
)
def test_a_day_of_no_calendar_is_refused(cypher: str, given: str) -> None:
    """In one line with the parameter: as a text it would be like no date, and give no rows."""
    with pytest.raises(BadQuery, match=f"not a date.*{given}") as raised:
        what_is_meant(cypher, {"d": given})
    assert "参数 d" in str(raised.value)


def test_other_values_stay() -> None:
    """Lists, numbers and absences are what they are."""
    given = {"names": ["2020-06-01"], "n": 5, "none": None, "day": DAY}
    assert what_is_meant("RETURN $names, $n, $none, $day", given) == given


@pytest.mark.parametrize(
    ("cypher", "said"),
    [
        ("MATCH (p:Persn) RETURN p.name", ["Persn", "Person"]),
        ("MATCH (p:person) RETURN p.name", ["person", "Person"]),
        ("MATCH (p) WHERE p:Peson RETURN p.name", ["Peson"]),
        ("MATCH (:Person)-[:HOLDS]->(t) RETURN t.id", ["HOLDS", "HELD"]),
        ("MATCH (:Person)-[h:HELD|HAS]->(t) RETURN t.id", ["HAS"]),
        ("MATCH (p:Person) RETURN p.nam", ["nam", "name"]),
        ("MATCH (p:Person) RETURN p.title", ["Person", "title"]),
        ("MATCH (p:Person {nmae: '甲'}) RETURN p.name", ["nmae", "name"]),
        ("MATCH (:Post {name: '区长'}) RETURN 1", ["Post", "name"]),
        ("MATCH (a:Person)-[r:BECAME]->(b) RETURN r.wen", ["wen"]),
        ("MATCH (p:`人物`) RETURN p.name", ["人物"]),
        ("MATCH (e:Event) RETURN e.datum", ["datum"]),
        ("MATCH (e) WHERE EXISTS { (e)-[:ATT]->(:Place) } RETURN e.id", ["ATT"]),
    ],
)
def test_a_name_that_the_graph_has_none_of_is_said(cypher: str, said: list[str]) -> None:
    """With the nearest."""
    (line,) = not_in_the_graph(cypher)
    assert all(each in line for each in said)


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (p:Person)-[:HELD]->(t:Tenure)-[:OF]->(post:Post)-[:IN]->(o:Organization) RETURN o.name",
        "MATCH (e:Event|Honour) WHERE e.earliest.year = 2020 RETURN e.date",
        "MATCH (e:Event) RETURN {count: count(e), sum: 1} AS found",
        "MATCH (e:Event) WITH {own: e.date} AS made RETURN made.own",
        "MATCH (e:Event) RETURN e {.date, .text, more: e.type} AS e",
        "MATCH (t:Tenure) RETURN duration.inDays(t.start_latest, t.end_earliest).days AS days",
        "MATCH (p:Person) WHERE p.name = 'a:Nothing' RETURN p.name // n:Nothing",
        "MATCH (p:Person) CALL (p) { MATCH (p)-[:HELD]->(t:Tenure) RETURN count(t) AS n } RETURN p.name, n",
        "MATCH (a:Organization)-[r:BECAME*1..3]->(b:Organization) RETURN b.name",
        "MATCH (n) RETURN labels(n) AS kinds, count(*) AS n",
        "CALL db.labels() YIELD label RETURN label",
        "MATCH (p:Person) WITH p.name AS name, count(*) AS n WHERE n > 1 RETURN name, n",
        "MATCH (s:Appointment|Holding)-[:STATED_IN]->(g:Passage)-[:IN]->(d:Document) RETURN s.as_printed",
    ],
)
def test_names_that_the_graph_has_are_not_remarked_upon(cypher: str) -> None:
    """Neither are those that the text itself makes, nor what stands in strings and comments."""
    assert not_in_the_graph(cypher) == ()


def test_the_door_says_so(embedded_store: Store) -> None:
    """The answer comes, with a sentence beside it; a day as text is compared as a date."""
    found = embedded_store.query("MATCH (p:Persn) RETURN p.name AS name")
    assert (found.rows, len(found.notes)) == ([], 1)
    later = embedded_store.query("RETURN $on > date('2020-01-01') AS later", {"on": "2020-06-01"})
    assert (later.rows, later.notes) == ([[True]], ())
