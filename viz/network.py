"""The relation view: what a thing is tied to, drawn with pyvis, and the same edges as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from graph.questions.neighbours import NeighbourRow
from graph.questions.shared.base import Answer
from viz.messages import in_language
from viz.pictures import ACCENT, INK, PAPER, QUIET, SANS, Picture, scripts
from viz.templating import Frame, Lang, language, render

_SHAPES = {
    "person": "dot", "organization": "box", "post": "ellipse", "place": "triangleDown", "project": "diamond",
    "event": "square", "honour": "star", "document": "hexagon",
}  # fmt: skip
KINDS = {
    "person": ("人物", "person"), "organization": ("机构", "body"), "post": ("职务", "post"),
    "place": ("地点", "place"), "project": ("项目", "project"), "event": ("大事", "event"),
    "honour": ("荣誉", "honour"), "document": ("文献", "document"),
}  # fmt: skip
_LABEL_LENGTH = 14


def render_graph(answer: Answer[NeighbourRow], lang: str = "zh") -> str:
    """The relations as one HTML file that opens offline."""
    return render_relations(answer, Frame(lang=language(lang), offline=True))


def render_relations(answer: Answer[NeighbourRow] | None, frame: Frame, download: str | None = None) -> str:
    """The page of the relation view; without an answer its form alone.

    `download` is the address of the offline file.
    """
    readings = [] if answer is None else [one for one in answer.readings if one.parameter == "of"]
    rows = () if answer is None else answer.rows
    focus = [one.id for one in readings] or [str(answer.parameters.get("of"))] if answer else []
    names = list(dict.fromkeys(one.name for one in readings)) or list(dict.fromkeys(_named(rows, focus)))
    picture = draw_network(rows, focus, frame.lang) if rows else None
    return render(
        "graph.html",
        frame,
        answer=answer,
        rows=rows,
        asked=answer.parameters if answer else {},
        names=names,
        picture=picture,
        scripts=scripts({"vis"}, frame.offline) if picture else "",
        kinds=KINDS,
        download=download,
    )


def draw_network(rows: Sequence[NeighbourRow], focus: Sequence[str], lang: Lang = "zh") -> Picture:
    """The picture: one node a thing, one edge a row; parallel edges stay apart."""
    from pyvis.network import Network

    net = Network(directed=True, height="100%", width="100%", font_color=INK)
    net.set_template_dir(str(files("viz").joinpath("templates")), "network.html")
    for row in rows:
        for id, name, kind in (
            (row.source_id, row.source, row.source_kind),
            (row.target_id, row.target, row.target_kind),
        ):
            net.add_node(id, **_node(name, kind, id in focus, lang))
    for number, row in enumerate(rows):
        net.add_edge(row.source_id, row.target_id, id=number, **_edge(row))
    net.options = _options(len(net.nodes))
    net.conf = list(focus)  # the one value that pyvis hands to a template as it is
    return Picture(Markup(net.generate_html()), "vis")


def _named(rows: Sequence[NeighbourRow], ids: Sequence[str]) -> Iterator[str]:
    """The names that the rows give these ids."""
    for row in rows:
        if row.source_id in ids:
            yield row.source
        if row.target_id in ids:
            yield row.target


def _node(name: str, kind: str, focused: bool, lang: Lang) -> dict[str, Any]:
    boxed = kind in ("organization", "post")
    short = name if len(name) <= _LABEL_LENGTH else name[: _LABEL_LENGTH - 1] + "…"
    return {
        "label": short,
        "title": f"{in_language(KINDS.get(kind, (kind, kind)), lang)} · {name}",
        "shape": _SHAPES.get(kind, "dot"),
        "size": 16 if focused else 10,
        "borderWidth": 3 if focused else 1,
        "color": {
            "background": PAPER if boxed else ACCENT if focused else QUIET,
            "border": ACCENT if focused else QUIET,
            "highlight": {"background": PAPER if boxed else ACCENT, "border": ACCENT},
        },
        "font": {
            "color": INK,
            "face": SANS,
            "size": 18,
            "strokeWidth": 0 if boxed else 3,
            "strokeColor": PAPER,
        },
    }


_DASHES: dict[str, Any] = {"presumed": [8, 3], "possible": [2, 5]}


def _edge(row: NeighbourRow) -> dict[str, Any]:
    """Solid where certain, dashed where presumed, dotted where possible; 代 in the label of who acted."""
    label = row.label + ("（代）" if row.acting and "代" not in row.label else "")
    return {
        "label": label,
        "title": label,
        "dashes": _DASHES.get(row.certainty, False),
        "width": 2 if row.certainty == "certain" else 1,
        "color": {"color": QUIET, "highlight": ACCENT},
        "font": {"color": QUIET, "face": SANS, "size": 14, "strokeWidth": 3, "strokeColor": PAPER},
    }


def _options(nodes: int) -> dict[str, Any]:
    return {
        "layout": {"randomSeed": 7, "improvedLayout": nodes < 150},
        "physics": {
            "solver": "forceAtlas2Based",
            "forceAtlas2Based": {"springLength": 90, "gravitationalConstant": -60, "avoidOverlap": 0.4},
            "stabilization": {"iterations": 250},
        },
        "interaction": {
            "hover": True,
            "zoomView": False,
            "keyboard": {"enabled": True, "bindToWindow": False},
        },
        "edges": {"arrows": {"to": {"enabled": True, "scaleFactor": 0.5}}, "smooth": {"type": "dynamic"}},
    }
