"""The relation view: what a thing is tied to, written by pyvis through our own template, and as a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from graph.questions.neighbours import NeighbourRow
from graph.questions.shared.base import Answer
from viz.messages import Message, in_language
from viz.pictures import Picture, scripts
from viz.relations import KINDS, Relations, days_of, label_of
from viz.templating import Frame, Lang, language, render

SHAPES = {
    "person": ("dot", "●"), "organization": ("box", "▭"), "post": ("ellipse", "⬭"),
    "place": ("triangleDown", "▼"), "project": ("diamond", "◆"), "event": ("square", "■"),
    "honour": ("star", "★"), "document": ("hexagon", "⬢"),
}  # fmt: skip
"""Of kinds: the shape in the picture, and a sign like it."""
ROLES = {
    "person": "person", "organization": "body", "post": "post", "place": "place", "project": "project",
    "event": "event", "honour": "accent", "document": "quiet",
}  # fmt: skip
"""Of kinds: the colour, by its name in `style.css`."""


def render_graph(answer: Answer[NeighbourRow], made: date, lang: str = "zh") -> str:
    """The relations as one HTML file that opens offline and says what was asked, and when."""
    return render_relations(answer, Frame(lang=language(lang), offline=True), made=made)


def render_relations(
    answer: Answer[NeighbourRow] | None,
    frame: Frame,
    download: str | None = None,
    made: date | None = None,
) -> str:
    """The page of the relation view; without an answer its form alone.

    `download` is the address of the offline file, `made` the day on which such a file is written.
    """
    readings = [] if answer is None else [one for one in answer.readings if one.parameter == "of"]
    rows = () if answer is None else answer.rows
    focus = [one.id for one in readings] or [str(answer.parameters.get("of"))] if answer else []
    names = list(dict.fromkeys(one.name for one in readings)) or list(dict.fromkeys(_named(rows, focus)))
    picture = draw_network(rows, focus, frame.lang) if rows else None
    kinds = {row.source_kind for row in rows} | {row.target_kind for row in rows}
    return render(
        "graph.html",
        frame,
        answer=answer,
        rows=rows,
        asked=answer.parameters if answer else {},
        names=names,
        picture=picture,
        scripts=scripts({"vis"}, frame.offline) if picture else "",
        kinds={kind: (*words, SHAPES[kind][1]) for kind, words in KINDS.items() if kind in kinds},
        label_of=label_of,
        download=download,
        made=made,
    )


def draw_network(rows: Sequence[NeighbourRow], focus: Sequence[str], lang: Lang = "zh") -> Picture:
    """The picture: one node a thing, one edge a row, and what is folded until it is opened."""
    from pyvis.network import Network

    drawn = Relations(rows, focus, lang)
    places = drawn.places()
    net = Network(directed=True, height="100%", width="100%")
    net.set_template_dir(str(files("viz").joinpath("templates")), "network.html")
    # Put in at once: pyvis looks through all it has for each node and edge that it is given.
    net.nodes = [
        {
            "id": thing.id,
            "name": thing.name,
            "kind": thing.kind,
            **(dict(zip("xy", places[thing.id], strict=True)) if thing.id in places else {}),
        }
        for thing in drawn.things.values()
    ]
    net.edges = [
        {
            "from": row.source_id,
            "to": row.target_id,
            "label": label_of(row),
            "sure": row.certainty.value,
            "days": days_of(row),
        }
        for row in rows
    ]
    net.options = _options()
    # `conf` is the one value that pyvis hands to a template as it is.
    net.conf = {
        "focus": list(drawn.focus),
        "folds": [[fold.handle, fold.members] for fold in drawn.folds],
        "kinds": {
            kind: [in_language(words, lang), SHAPES[kind][0], ROLES[kind]] for kind, words in KINDS.items()
        },
        "label": Message.GRAPH.words(lang),
        "words": {
            "here": Message.FROM_HERE.words(lang),
            "open": Message.UNFOLD.words(lang),
            "close": Message.FOLD.words(lang),
            "more": Message.NEIGHBOURS_OF.words(lang),
            "undated": Message.NO_DAY.words(lang, n="{n}"),
        },
    }
    return Picture(Markup(net.generate_html()), "vis")


def _named(rows: Sequence[NeighbourRow], ids: Sequence[str]) -> Iterator[str]:
    """The names that the rows give these ids."""
    for row in rows:
        if row.source_id in ids:
            yield row.source
        if row.target_id in ids:
            yield row.target


def _options() -> dict[str, Any]:
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {"hover": True, "zoomView": False, "hideEdgesOnDrag": True},
        "edges": {"arrows": {"to": {"enabled": True, "scaleFactor": 0.5}}},
    }
