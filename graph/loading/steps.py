"""The writes that put elements into a store, and those that take out what they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graph.loading.elements import STATED_LABELS, Element, Key, Link, Node
from graph.loading.parts import in_parts
from graph.stores.base import Row, Step

_STATEMENTS = frozenset(STATED_LABELS)
_LIFETIME = ("BEGAN", "ENDED")
_NAMED = {
    "Event": "(s)<-[:TOOK_PART]-(n:{0}) (s)-[:AT]->(n:{0})",
    "Appointment": "(s)-[:CONCERNS|TO|DECIDED_BY]->(n:{0})",
    "Holding": "(s)-[:CONCERNS|TO]->(n:{0})",
    "Project": "(s)<-[:CARRIES_OUT]-(n:{0}) (s)-[:AT]->(n:{0})",
    "Honour": "(s)-[:GIVEN_TO|GRANTED_BY]->(n:{0})",
    "Issue": "",
    "SetAside": "",
}
"""Which things a statement names: the edges to them."""


def write_elements(elements: Sequence[Element], loaded: str) -> Iterator[Step]:
    """The writes that make elements, grouped so that a batch takes few of them.

    `loaded` is the time, for those that are new.
    """
    nodes: dict[str, dict[str, Node]] = defaultdict(dict)
    named: dict[str, dict[str, Node]] = defaultdict(dict)
    links: dict[tuple[str, str, str, bool], dict[tuple[str, ...], Link]] = defaultdict(dict)
    for element in elements:
        for node in (element.node, *element.owned, *element.passages):
            nodes[node.label][node.id] = node
        for node in element.named.values():
            named[node.label][node.id] = node
        for link in element.links:
            shape = link.type, link.start[0], link.end[0], link.merged
            links[shape][link.start[1], link.end[1], link.properties.get("event", "")] = link
    for label, own in nodes.items():
        yield from merge_nodes(label, own.values(), loaded if label in _STATEMENTS else None)
    for label, own in named.items():
        yield from in_parts(
            f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) "
            "ON CREATE SET n += row.properties SET n.stale = true",
            _rows(own.values()),
        )
    for (kind, start, end, merged), some in links.items():
        yield from in_parts(
            f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}}) "
            f"{'MERGE' if merged else 'CREATE'} (a)-[r:{kind}]->(b)"
            + ("" if merged else " SET r += row.properties"),
            (
                {"start": link.start[1], "end": link.end[1], "properties": link.properties}
                for link in some.values()
            ),
        )
    if bodies := sorted({link.end[1] for each in elements for link in each.links if link.type in _LIFETIME}):
        yield (
            "UNWIND $ids AS id MATCH (:Organization {id: id})<-[:IN]-(p:Post) SET p.stale = true",
            {"ids": bodies},
        )


def merge_nodes(label: str, nodes: Iterable[Node], loaded: str | None = None) -> Iterator[Step]:
    """Make the nodes, which were then `loaded`, or set the properties of those that are there."""
    if loaded is None:
        new, more = "", {}
    else:
        new, more = " ON CREATE SET n.loaded = $loaded", {"loaded": loaded}
    return in_parts(
        f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}){new} SET n += row.properties",
        _rows(nodes),
        **more,
    )


def _rows(nodes: Iterable[Node]) -> Iterator[Row]:
    return ({"id": node.id, "properties": node.properties} for node in nodes)


def detach_statements(keys: Iterable[Key]) -> Iterator[Step]:
    """Take away the edges of statements, and mark stale what they named.

    Their nodes stay, since others are a part of them or rest on them.
    """
    by_label: dict[str, list[str]] = defaultdict(list)
    for label, identity in keys:
        by_label[label].append(identity)
    for label, ids in by_label.items():
        each = f"UNWIND $ids AS id MATCH (s:{label} {{id: id}})"
        parameters = {"ids": ids}
        for named in ("Person", "Organization", "Post", "Place", "Project"):
            for pattern in _NAMED[label].format(named).split():
                by_name = " WHERE n.digest IS NULL" if named == "Project" else ""  # the others are facts
                yield f"{each} MATCH {pattern}{by_name} SET n.stale = true", parameters
        yield f"{each}-[:TO]->(:Post)-[:IN]->(n:Organization) SET n.stale = true", parameters
        if label == "Event":
            yield f"{each}-[:BEGAN|ENDED]->(:Organization)<-[:IN]-(p:Post) SET p.stale = true", parameters
            for way, kind in (("<-[:TOOK_PART]-", "Organization"), ("-[:AT]->", "Place")):
                became = f"(:{kind})-[r:BECAME {{event: id}}]->(:{kind})"
                yield f"{each} MATCH (s){way}{became} DELETE r", parameters
        if label == "Project":
            yield f"{each}-[:REACHED]->(m:Milestone) DETACH DELETE m", parameters
        own = "STATED_IN|CONCERNS|TO|DECIDED_BY|PART_OF|AT|GIVEN_TO|GRANTED_BY|BEGAN|ENDED"
        yield f"{each}-[r:{own}]->() DELETE r", parameters
        yield f"{each}<-[r:CARRIES_OUT|TOOK_PART]-() DELETE r", parameters


def drop_loose(passages: Sequence[str]) -> Step:
    """Delete those of the passages in which nothing is stated any more."""
    return (
        "UNWIND $ids AS id MATCH (p:Passage {id: id}) WHERE NOT (p)<-[:STATED_IN]-() DETACH DELETE p",
        {"ids": passages},
    )
