"""What is written for one fact: its node, the nodes that it names, and the edges between them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from graph.facts import StatedFact

_FORMAT = "1"
"""Raise it when the same fact is to become something else: every element then counts as changed."""
STATEMENTS = {
    "event": "Event",
    "appointment": "Appointment",
    "holding": "Holding",
    "project": "Project",
    "honour": "Honour",
    "issue": "Issue",
}
"""The label of each kind of statement."""
SET_ASIDE = "SetAside"
"""The label of a statement that somebody judged wrong, and of an issue that is settled."""
STATED_LABELS = (*STATEMENTS.values(), SET_ASIDE)


def label_of(fact: StatedFact) -> str:
    """The label of the node that a fact becomes."""
    return SET_ASIDE if fact.is_set_aside else STATEMENTS[fact.kind]


Key = tuple[str, str]
"""The label and the id of a node."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node to be written, with all its properties but the id."""

    label: str
    id: str
    properties: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Link:
    """An edge to be written. `merged` edges are shared by several elements."""

    type: str
    start: Key
    end: Key
    properties: dict[str, Any] = field(default_factory=dict)
    merged: bool = False


@dataclass(slots=True)
class Element:
    """Everything that one fact says: removed and written as a whole."""

    node: Node
    owned: list[Node] = field(default_factory=list)
    """Nodes that are this fact's alone: the milestones of a project."""
    passages: list[Node] = field(default_factory=list)
    named: dict[str, Node] = field(default_factory=dict)
    """People, organizations, posts, places and projects by id, which other facts may name too."""
    links: list[Link] = field(default_factory=list)
    _printed: set[tuple[str, Key, Key]] = field(default_factory=set)

    @property
    def key(self) -> Key:
        return self.node.label, self.node.id

    @property
    def digest(self) -> str:
        """Of all that the element is."""
        return str(self.node.properties["digest"])

    def link_printed(self, kind: str, start: Key, end: Key, printed: str, **more: Any) -> None:
        """Add an edge to a named thing, once, that remembers the name which the source printed.

        `more` are other properties of the edge."""
        if (kind, start, end) in self._printed:
            return
        self._printed.add((kind, start, end))
        named = self.named.get((start if end == self.key else end)[1])
        name = named.properties.get("name") if named else None
        self.links.append(Link(kind, start, end, {"name": name, "printed": printed, **more}))

    def seal(self) -> None:
        """Note in the node what the whole element is, so that the next load sees whether it changed."""
        whole = [_FORMAT, self.node.properties, _plain(self.owned), _plain(self.passages)]
        text = json.dumps(
            [*whole, _plain(self.named.values()), _plain(self.links)], default=str, ensure_ascii=False
        )
        self.node.properties["digest"] = hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


def _plain(items: Iterable[Node | Link]) -> list[Any]:
    return [
        [item.label, item.id, item.properties]
        if isinstance(item, Node)
        else [item.type, item.start, item.end, item.properties]
        for item in items
    ]
