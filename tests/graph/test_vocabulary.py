"""The vocabulary, and the page that tells of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from graph.vocabulary import EDGES, LABELS, Edge, Label, Type, label

PAGE = (Path(__file__).parents[2] / "docs" / "data-model.md").read_text(encoding="utf-8")


def row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def told(properties: Mapping[str, Type]) -> str:
    return ", ".join(
        f"`{name}`" + ("" if kind is Type.TEXT else f" ({kind})") for name, kind in properties.items()
    )


@pytest.mark.parametrize("each", LABELS, ids=lambda each: each.name)
def test_the_page_tells_of_every_label(each: Label) -> None:
    """Meaning and properties on the page are those declared."""
    assert row(f"`{each.name}`", each.meaning, told(each.properties)) in PAGE


@pytest.mark.parametrize("each", EDGES, ids=lambda each: each.type)
def test_the_page_tells_of_every_edge(each: Edge) -> None:
    """Ends, meaning and properties on the page are those declared."""
    ends = " · ".join(f"{start} → {end}" for start, end in each.ends)
    assert row(f"`{each.type}`", ends, each.meaning, told(each.properties)) in PAGE


@pytest.mark.parametrize("each", LABELS, ids=lambda each: each.name)
def test_indexes_are_of_declared_properties(each: Label) -> None:
    """What is indexed or searched is a property, and none is both (the embedded store has one index each)."""
    assert {*each.indexed, *each.searched} <= each.properties.keys()
    assert not {*each.indexed} & {*each.searched}


def test_edges_join_declared_labels() -> None:
    """Every end of every edge is a label."""
    for edge in EDGES:
        for end in edge.ends:
            assert [label(name).name for name in end] == list(end)
