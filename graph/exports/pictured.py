"""What graphs for people show of the vocabulary: no texts, and no properties that serve the store alone."""

from __future__ import annotations

from collections.abc import Iterator

from graph.exports.rows import INTERNAL
from graph.stores.base import Row
from graph.vocabulary import EDGES, LABELS, Edge, Label

_STORE_ALONE = frozenset({"TextPart", "Judgement", "Correction", "SetAside", "Schema"})
_LABEL_LENGTH = 40


def pictured_labels() -> list[Label]:
    """All labels but those that hold texts and notes of the store."""
    return [label for label in LABELS if label.name not in _STORE_ALONE]


def pictured_ends(labels: frozenset[str]) -> Iterator[tuple[Edge, str, str]]:
    """Each type of edge with the labels that it joins, where both are among these."""
    for edge in EDGES:
        for start, end in edge.ends:
            if start in labels and end in labels:
                yield edge, start, end


def shown_label(row: Row) -> str:
    """What is written beside a node."""
    for name in ("name", "title", "text", "quote", "stage", "as_printed", "what"):
        if row.get(name):
            text = " ".join(str(row[name]).split())
            return text if len(text) <= _LABEL_LENGTH else f"{text[:_LABEL_LENGTH]}…"
    return str(row["id"])


def is_shown(name: str) -> bool:
    """Whether a property says something to a reader."""
    return name not in INTERNAL
