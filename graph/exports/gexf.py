"""GEXF: the graph over time. A person is tied to a post on the days of his spans; entries have their days.

Spans that are merely not excluded (`open`) are left out: they would tie people to posts for all time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import count, groupby

from graph.dates import Certainty
from graph.exports.base import Exporter, Options
from graph.exports.pictured import pictured_ends, shown_label
from graph.exports.rows import EdgeRow, GraphRows
from graph.exports.tables import cell
from graph.exports.xml_parts import attributes, xml_text
from graph.stores.base import Row
from graph.vocabulary import Edge, label

LABELS = ("Person", "Organization", "Post", "Place", "Project", "Event", "Honour")
IN_POST = "IN_POST"
_NODE_SAYS = ("kind", "names", "type", "date", "gender", "ethnicity", "planned")
_EDGE_SAYS = ("kind", "certainty", "acting", "tenure", "printed", "date", "how")
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
<meta><creator>dashiji</creator><description>\
Spans of tenures that are certain, presumed or possible; those that are merely not excluded are left out.\
</description></meta>
<graph mode="dynamic" defaultedgetype="directed" timeformat="date">
"""


def write(graph: GraphRows, options: Options) -> Iterator[bytes]:
    """Nodes, then edges; both with the days on which they are there, where these are known."""
    yield f"{_HEAD}{_declared('node', _NODE_SAYS)}{_declared('edge', _EDGE_SAYS)}<nodes>\n".encode()
    for name in LABELS:
        for row in graph.nodes(label(name)):
            yield _node(name, row).encode()
    yield b"</nodes>\n<edges>\n"
    numbers = count(1)
    for edge, start, end in pictured_ends(frozenset(LABELS)):
        for text in _edges(edge, graph.edges(edge, start, end)):
            yield f'<edge id="e{next(numbers)}"{text}</edge>\n'.encode()
    yield b"</edges>\n</graph>\n</gexf>\n"


def _declared(kind: str, names: Sequence[str]) -> str:
    each = "".join(
        f"<attribute{attributes(id=str(number), title=name, type='string')}/>"
        for number, name in enumerate(names)
    )
    return f'<attributes class="{kind}" mode="static">{each}</attributes>\n'


def _node(name: str, row: Row) -> str:
    days = _days(row.get("earliest"), row.get("latest"))
    says = {**row, "kind": name, "type": row.get("type") or row.get("kind")}
    head = attributes(id=row["id"], label=shown_label(row), start=days[0], end=days[1])
    return f"<node{head}>{_says(_NODE_SAYS, says)}</node>\n"


def _edges(edge: Edge, rows: Iterable[EdgeRow]) -> Iterator[str]:
    """What stands in each edge: one for the spans of a tenure that are equally sure, else one an edge."""
    if edge.type != IN_POST:
        for row in rows:
            yield f"{_ends(edge, row)}>{_says(_EDGE_SAYS, {**row.properties, 'kind': edge.type})}"
        return
    for _, parallel in groupby(rows, lambda row: (row.start, row.end)):
        spans = [row for row in parallel if row.properties["certainty"] != Certainty.OPEN]
        for _, same in groupby(sorted(spans, key=_sureness), lambda row: _sureness(row)[:2]):
            yield _spans(edge, list(same))


def _sureness(row: EdgeRow) -> tuple[str, int, date]:
    says = row.properties
    return says["tenure"], Certainty(says["certainty"]).rank, says["from"]


def _spans(edge: Edge, rows: Sequence[EdgeRow]) -> str:
    """Either the days of the edge or, where there are several times of them, its spells."""
    says = _says(_EDGE_SAYS, {**rows[0].properties, "kind": edge.type})
    days = [_days(row.properties["from"], row.properties["to"]) for row in rows]
    if len(days) == 1:
        return f"{_ends(edge, rows[0])}{attributes(start=days[0][0], end=days[0][1])}>{says}"
    spells = "".join(f"<spell{attributes(start=first, end=last)}/>" for first, last in days)
    return f"{_ends(edge, rows[0])}>{says}<spells>{spells}</spells>"


def _ends(edge: Edge, row: EdgeRow) -> str:
    return attributes(source=row.start, target=row.end, label=edge.type)


def _days(first: date | None, last: date | None) -> tuple[str | None, str | None]:
    """No attribute is no bound."""
    return (
        None if first in (None, date.min) else cell(first),
        None if last in (None, date.max) else cell(last),
    )


def _says(names: Sequence[str], values: Row) -> str:
    each = "".join(
        f'<attvalue for="{number}" value="{xml_text(cell(values[name]))}"/>'
        for number, name in enumerate(names)
        if values.get(name) is not None
    )
    return f"<attvalues>{each}</attvalues>"


GEXF = Exporter(
    name="gexf",
    media_type="application/gexf+xml",
    file_name="dashiji.gexf",
    write=write,
    zh="随时间变化的关系图",
    en="relations over time: edges with their days",
    opens="Gephi, networkx",
)
