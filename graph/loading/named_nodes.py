"""The people, organizations, posts, places and projects that a fact names, as nodes with edges to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.facts import DocumentFact, ProjectFact, StatedFact
from graph.judgements import Judgements
from graph.linking import Identities
from graph.loading.bare_names import BareNames, without_spaces
from graph.loading.elements import Element, Key, Link, Node
from graph.names import CoveragePlace, place_kind, plain, title_key
from graph.provenance import content_id
from graph.tenures.bounds import post_rank


class NamedNodes:
    """Adds to an element the nodes that its fact names; each method gives the key of the node.

    The ids come from all facts of the document: they tell which names are one.
    """

    def __init__(
        self, document: DocumentFact, facts: Sequence[StatedFact], judgements: Judgements | None
    ) -> None:
        self._document = document.id
        self._ids = Identities(document, facts, judgements)
        self.coverage = CoveragePlace.of(document.places).chain
        """The place that the document covers and those around it, outermost first."""
        self._bare_names = BareNames(facts, self._ids)
        self._projects = {
            name: fact.id
            for fact in reversed(facts)
            if isinstance(fact, ProjectFact)
            for name in (*fact.aliases, fact.name)
        }

    def holder(self, element: Element, name: str, organization: str | None, basis: str | None = None) -> Key:
        """A person whom a statement puts in a post of the organization."""
        return self._person(element, name, self._ids.person(name, organization, basis))

    def participant(self, element: Element, name: str, event: str) -> Key:
        """A person whom an entry names without a post."""
        return self._person(element, name, self._bare_names.in_event(name, event))

    def recipient(self, element: Element, name: str, event: str | None) -> Key:
        """A person who received an honour."""
        identity = self._bare_names.known_in_event(name, event)
        return self._person(element, name, identity or self._ids.person(name))

    def organization(self, element: Element, name: str) -> Key:
        shown = self._ids.organization_name(name)
        identity = self._ids.organization(name)
        key = self._node(element, "Organization", identity, name=shown.name, kind=shown.kind)
        if shown.place:
            place = self.place(element, shown.place)
            element.links.append(Link("PART_OF", key, place, merged=True))
        return key

    def place(self, element: Element, name: str) -> Key:
        shown = self._ids.place_name(name)
        return self._node(element, "Place", self._ids.place(name), name=shown, kind=place_kind(shown))

    def project(self, element: Element, name: str) -> Key:
        """The document's own project of that name; without a record of it, a name and no more."""
        known = self._projects.get(name)
        if known is not None:
            return "Project", known
        identity = content_id("project", self._document, plain(name))
        return self._node(element, "Project", identity, name=name)

    def post(self, element: Element, organization: str | None, title: str) -> None:
        """The post that a statement is about, and the organization that the post is in."""
        identity = self._ids.post(organization, title)
        post = self._node(element, "Post", identity, title=title_key(title), rank=post_rank(title))
        properties: dict[str, Any] = {"printed": title}
        if organization:
            where = self.organization(element, organization)
            element.links.append(Link("IN", post, where, merged=True))
            properties.update(name=self._ids.organization_name(organization).name, body=organization)
        element.links.append(Link("TO", element.key, post, properties))

    def _person(self, element: Element, name: str, identity: str) -> Key:
        return self._node(element, "Person", identity, name=without_spaces(name))

    def _node(self, element: Element, label: str, identity: str, **properties: Any) -> Key:
        if identity not in element.named:
            element.named[identity] = Node(label, identity, properties)
        return label, identity
