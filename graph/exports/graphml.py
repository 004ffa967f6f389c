"""GraphML: the whole graph with all that it says, for programs that take any graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from graph.exports.base import Exporter, Options
from graph.exports.pictured import is_shown, pictured_ends, pictured_labels, shown_label
from graph.exports.rows import GraphRows
from graph.exports.tables import cell
from graph.exports.xml_parts import attributes, xml_text
from graph.vocabulary import Type

_TYPES = {Type.INTEGER: "long", Type.BOOLEAN: "boolean"}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def write(graph: GraphRows, options: Options) -> Iterator[bytes]:
    """The properties that there are, then the nodes, then the edges."""
    labels = pictured_labels()
    names = frozenset(label.name for label in labels)
    of_nodes, of_edges = _keys("node", labels), _keys("edge", [edge for edge, _, _ in pictured_ends(names)])
    keys = "".join(
        f"<key{attributes(id=f'{kind}-{name}', **{'for': kind, 'attr.name': name, 'attr.type': type})}/>\n"
        for kind, types in (("node", of_nodes), ("edge", of_edges))
        for name, type in types.items()
    )
    yield f'{_HEAD}{keys}<graph id="dashiji" edgedefault="directed">\n'.encode()
    for label in labels:
        for row in graph.nodes(label):
            values = {"kind": label.name, "label": shown_label(row), **row}
            yield f"<node{attributes(id=row['id'])}>{_data('node', of_nodes, values)}</node>\n".encode()
    numbers = count(1)
    for edge, start, end in pictured_ends(names):
        for each in graph.edges(edge, start, end):
            ends = attributes(id=f"e{next(numbers)}", source=each.start, target=each.end)
            values = {"kind": edge.type, "label": edge.type, **each.properties}
            yield f"<edge{ends}>{_data('edge', of_edges, values)}</edge>\n".encode()
    yield b"</graph>\n</graphml>\n"


def _keys(kind: str, declared: Any) -> dict[str, str]:
    """The properties that nodes, or edges, can have; text where two declarations differ."""
    found = {"kind": "string", "label": "string"}
    for each in declared:
        for name, type in each.properties.items():
            if is_shown(name):
                told = _TYPES.get(type, "string")
                found[name] = told if found.get(name, told) == told else "string"
    return found


def _data(kind: str, types: Mapping[str, str], values: Mapping[str, Any]) -> str:
    return "".join(
        f'<data key="{kind}-{name}">{xml_text(cell(value))}</data>'
        for name, value in values.items()
        if name in types
    )


GRAPHML = Exporter(
    name="graphml",
    media_type="application/graphml+xml",
    file_name="dashiji.graphml",
    write=write,
    zh="全图，带全部属性",
    en="the whole graph with all its properties",
    opens="yEd, Gephi, Cytoscape, networkx, igraph",
)
