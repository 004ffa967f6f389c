"""Graphs, timelines and calendars open in the programs that they are for, or in a reader by others."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import icalendar
import jsonschema_rs
import networkx
import pytest

from graph.exports import Options, exporter
from graph.exports.gexf import LABELS
from graph.exports.happenings import happenings
from graph.exports.pictured import pictured_ends, pictured_labels
from graph.exports.rows import GraphRows
from graph.stores import Store
from tests.graph.exports import awkward
from tests.graph.exports.popolo import SCHEMAS


def whole(store: Store, name: str) -> bytes:
    return b"".join(exporter(name).write(GraphRows(store), Options()))


def counted(store: Store, cypher: str) -> int:
    return int(store.read(cypher)[0]["number"])


# -- graphs ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def gexf(embedded_full: Store) -> Any:
    return networkx.read_gexf(io.BytesIO(whole(embedded_full, "gexf")))


def test_a_graph_over_time_has_its_nodes_and_edges(gexf: Any, embedded_full: Store) -> None:
    assert gexf.graph["mode"] == "dynamic"
    for name in LABELS:
        nodes = [node for node, says in gexf.nodes(data=True) if says["kind"] == name]
        assert (name, len(nodes)) == (
            name,
            counted(embedded_full, f"MATCH (n:{name}) RETURN count(n) AS number"),
        )
        assert nodes
    for edge, start, end in pictured_ends(frozenset(LABELS)):
        if edge.type != "IN_POST":
            kept = [
                each
                for each in gexf.edges(data=True)
                if each[2]["kind"] == edge.type
                and (gexf.nodes[each[0]]["kind"], gexf.nodes[each[1]]["kind"]) == (start, end)
            ]
            cypher = f"MATCH (:{start})-[r:{edge.type}]->(:{end}) RETURN count(r) AS number"
            assert len(kept) == counted(embedded_full, cypher)


def test_edges_to_posts_have_the_days_of_their_spans(gexf: Any, embedded_full: Store) -> None:
    """Every span that says more than `open` is the time of an edge, or a spell of one; none is made up."""
    found = set()
    for _, _, says in gexf.edges(data=True):
        if says["kind"] == "IN_POST":
            spells = says.get("spells", [(says.get("start"), says.get("end"))])
            found |= {(says["tenure"], says["certainty"], *map(_bound, spell)) for spell in spells}
    rows = embedded_full.read(
        "MATCH (:Person)-[h:IN_POST]->(:Post) WHERE h.certainty <> 'open' "
        "RETURN h.tenure AS tenure, h.certainty AS certainty, h.from AS first, h.to AS last"
    )
    told = {
        (row["tenure"], row["certainty"], *(_bound(str(day)) for day in (row["first"], row["last"])))
        for row in rows
    }
    assert found == told
    assert any(len(says.get("spells", ())) > 1 for _, _, says in gexf.edges(data=True))


def _bound(day: str | None) -> str | None:
    return None if day in ("None", "0001-01-01", "9999-12-31") else day


def test_events_have_their_days(gexf: Any) -> None:
    says = gexf.nodes["event-congress"]
    assert (says["start"], says["end"], says["date"]) == (
        "2020-01-13",
        "2020-01-15",
        "2020-01-13/2020-01-15",
    )


def test_a_graphml_has_the_whole_graph(embedded_full: Store) -> None:
    read = networkx.read_graphml(io.BytesIO(whole(embedded_full, "graphml")), force_multigraph=True)
    labels = pictured_labels()
    nodes = sum(counted(embedded_full, f"MATCH (n:{one.name}) RETURN count(n) AS number") for one in labels)
    assert len(read) == nodes
    edges = [
        counted(embedded_full, f"MATCH (:{start})-[r:{edge.type}]->(:{end}) RETURN count(r) AS number")
        for edge, start, end in pictured_ends(frozenset(one.name for one in labels))
    ]
    assert read.number_of_edges() == sum(edges)
    event = read.nodes["event-awkward2"]
    assert (event["kind"], event["earliest"], event["planned"]) == ("Event", "2020-02-29", False)
    assert event["text"] == awkward.LINES[2].replace("\x0c", " ")
    assert not {"fact", "digest", "keys"} & event.keys()


# -- tables with a description --------------------------------------------------------------------------


def test_frictionless_finds_nothing_wrong(embedded_full: Store, tmp_path: Path) -> None:
    """By its own command, in a process of its own; what is broken is found."""
    with zipfile.ZipFile(io.BytesIO(whole(embedded_full, "datapackage"))) as archive:
        archive.extractall(tmp_path)
    assert _validated(tmp_path)["valid"], _validated(tmp_path)
    events = tmp_path / "data" / "events.csv"
    events.write_text(events.read_text("utf-8").replace("document-book", "document-none"), "utf-8")
    report = _validated(tmp_path)
    assert not report["valid"]
    assert report["stats"]["errors"] > 0


def _validated(folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


# -- Popolo ---------------------------------------------------------------------------------------------


def test_popolo_keeps_to_its_schemas(embedded_full: Store) -> None:
    popolo = json.loads(whole(embedded_full, "popolo"))
    assert set(popolo) == set(SCHEMAS)
    for name, schema in SCHEMAS.items():
        check = jsonschema_rs.validator_for(schema)
        assert popolo[name]
        assert [error.message for item in popolo[name] for error in check.iter_errors(item)] == []
        assert len({item["id"] for item in popolo[name]}) == len(popolo[name])


@pytest.mark.parametrize(
    ("name", "item"),
    [
        ("memberships", {"id": "a", "start_date": "2020-01-13/2020-01-15"}),
        ("memberships", {"id": "a", "sources": [{"note": "no address"}]}),
        ("persons", {"id": "a", "other_names": [{"form": "x"}]}),
        ("posts", {"id": "a", "label": 1}),
    ],
)
def test_the_schemas_can_fail(name: str, item: dict[str, Any]) -> None:
    assert not jsonschema_rs.validator_for(SCHEMAS[name]).is_valid(item)


def test_a_membership_has_its_edtf_spans_and_line(embedded_full: Store) -> None:
    popolo = json.loads(whole(embedded_full, "popolo"))
    people = {item["id"]: item["name"] for item in popolo["persons"]}
    [held] = [
        item
        for item in popolo["memberships"]
        if (people[item["person_id"]], item["role"]) == ("高远", "区长")
    ]
    assert (held["start_date"], held["start_edtf"]) == ("2020-01", "2020-01-13/2020-01-15")
    assert (held["start_latest"], held["end_date"], held["end_edtf"]) == ("2020-01-15", None, None)
    assert {"from": "2020-01-15", "certainty": "certain"}.items() <= held["spans"][1].items()
    assert any("选举高远" in source["note"] for source in held["sources"])
    tenures = counted(embedded_full, "MATCH (t:Tenure) RETURN count(t) AS number")
    spans = counted(embedded_full, "MATCH ()-[h:IN_POST]->() RETURN count(h) AS number")
    assert len(popolo["memberships"]) == tenures
    assert sum(len(item["spans"]) for item in popolo["memberships"]) == spans


# -- timelines and calendars ----------------------------------------------------------------------------


def test_a_calendar_has_every_entry_with_a_day(embedded_full: Store) -> None:
    """Read by another's reader: days, texts as printed, lines no longer than they may be."""
    made = whole(embedded_full, "ical")
    assert max(map(len, made.split(b"\r\n"))) <= 75
    entries = {str(one["UID"]): one for one in icalendar.Calendar.from_ical(made).walk("VEVENT")}
    assert set(entries) == {f"{one.id}@dashiji" for one in happenings(GraphRows(embedded_full))}
    assert not {"event-awkward0@dashiji", "event-awkward3@dashiji"} & set(entries)
    congress, plan = entries["event-congress@dashiji"], entries["event-plan@dashiji"]
    assert [str(congress.decoded(end)) for end in ("DTSTART", "DTEND")] == ["2020-01-13", "2020-01-16"]
    assert (str(congress["STATUS"]), str(plan["STATUS"])) == ("CONFIRMED", "TENTATIVE")
    assert "选举高远为区人民政府区长" in str(congress["DESCRIPTION"])
    awkwardly = str(entries["event-awkward2@dashiji"]["DESCRIPTION"])
    assert awkwardly.startswith("一页完 下一页 \\u0041 \\n 'a' \"b\" ;\n又一行😀 ]]> & <b>。\n")


@pytest.mark.parametrize(
    ("id", "start", "end"),
    [
        ("event-congress", {"year": 2020, "month": 1, "day": 13}, {"year": 2020, "month": 1, "day": 15}),
        ("event-mayor", {"year": 2020, "month": 11, "day": 3}, None),
        ("event-plan", {"year": 2021, "month": 6}, None),
        ("event-awkward1", {"year": 2021, "month": 2, "day": 1}, {"year": 2021, "month": 5, "day": 31}),
    ],
)
def test_a_timeline_is_as_fine_as_the_source(embedded_full: Store, id: str, start: Any, end: Any) -> None:
    slides = json.loads(whole(embedded_full, "timelinejs"))["events"]
    [slide] = [one for one in slides if one["unique_id"] == id]
    assert (slide["start_date"], slide.get("end_date")) == (start, end)


def test_a_slide_shows_text_and_no_markup(embedded_full: Store) -> None:
    slides = json.loads(whole(embedded_full, "timelinejs"))["events"]
    texts = [part for one in slides for part in (*one["text"].values(), one["display_date"])]
    assert any("&lt;script&gt;" in text for text in texts)
    assert not any("<script" in text or "<img" in text or "<b>" in text for text in texts)
