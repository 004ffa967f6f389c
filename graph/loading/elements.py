"""What one fact becomes in the graph: its node, the things it names, and the edges between them.

Pure: facts in, elements out. `graph.loading.load` writes them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, assert_never

from graph.dates import Edtf
from graph.facts import (
    AppointmentFact,
    DocumentFact,
    EventFact,
    Fact,
    HoldingFact,
    HonourFact,
    IssueFact,
    ProjectFact,
    StatedFact,
    fact_line,
)
from graph.linking import Identities, Judgements
from graph.names import is_acting, pinyin_key, place_kind, plain, title_key
from graph.provenance import Passage, content_id
from graph.tenures.bounds import post_rank

AROUND = 40
"""Characters of text kept before and after a quote."""
_FORMAT = "1"
"""Raise it when the same fact is to become something else: every element then counts as changed."""


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
    start: tuple[str, str]
    """Label and id."""
    end: tuple[str, str]
    properties: dict[str, Any] = field(default_factory=dict)
    merged: bool = False


@dataclass(slots=True)
class Element:
    """Everything that one fact says: removed and written as a whole."""

    node: Node
    owned: list[Node] = field(default_factory=list)
    """Nodes that are this fact's alone: the milestones of a project."""
    passages: list[Node] = field(default_factory=list)
    named: list[Node] = field(default_factory=list)
    """People, organizations, posts and places, which other facts may name too."""
    links: list[Link] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        return self.node.label, self.node.id

    @property
    def digest(self) -> str:
        """Of all that the element is."""
        return str(self.node.properties["digest"])

    def seal(self) -> None:
        """Note in the node what the whole element is, so that the next load sees whether it changed."""
        whole = [_FORMAT, self.node.properties, _plain(self.owned), _plain(self.passages)]
        text = json.dumps([*whole, _plain(self.named), _plain(self.links)], default=str, ensure_ascii=False)
        self.node.properties["digest"] = hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


def _plain(items: Iterable[Node | Link]) -> list[Any]:
    return [
        [item.label, item.id, item.properties]
        if isinstance(item, Node)
        else [item.type, item.start, item.end, item.properties]
        for item in items
    ]


def elements_of(
    document: DocumentFact,
    facts: Sequence[StatedFact],
    text: str | None,
    judgements: Judgements | None = None,
) -> list[Element]:
    """The elements of one document's facts, events first, since others are part of them."""
    builder = _Builder(document, facts, text, judgements)
    built = {fact.id: builder.build(fact) for fact in reversed(facts)}
    for element in built.values():
        element.seal()
    return sorted(built.values(), key=lambda element: (element.node.label != "Event", element.node.id))


class _Builder:
    def __init__(
        self,
        document: DocumentFact,
        facts: Sequence[StatedFact],
        text: str | None,
        judgements: Judgements | None,
    ) -> None:
        self._document = document
        self._text = text
        self._ids = Identities(document, facts, judgements)
        self._bearers = _Bearers(facts, self._ids)
        self._events = {fact.id for fact in facts if isinstance(fact, EventFact)}
        self._projects = {
            name: fact.id
            for fact in reversed(facts)
            if isinstance(fact, ProjectFact)
            for name in (*fact.aliases, fact.name)
        }

    def build(self, fact: StatedFact) -> Element:
        """The element of one fact."""
        element = Element(
            Node(_LABELS[fact.kind], fact.id, {"extractor": fact.extractor or None, "fact": fact_line(fact)})
        )
        self._state(element, element.key, fact.passage)
        match fact:
            case EventFact():
                self._event(element, fact)
            case AppointmentFact():
                self._appointment(element, fact)
            case HoldingFact():
                self._holding(element, fact)
            case ProjectFact():
                self._project(element, fact)
            case HonourFact():
                self._honour(element, fact)
            case IssueFact():
                element.node.properties.update(what=fact.what, expected=fact.expected or None)
            case _:
                assert_never(fact)
        return element

    # -- kinds ----------------------------------------------------------------------------------------

    def _event(self, element: Element, fact: EventFact) -> None:
        element.node.properties.update(
            _dated(fact.date),
            date_text=fact.date_text,
            text=fact.text,
            type=fact.type,
            section=fact.section,
            heading=_list(fact.heading),
            documents=_list(fact.documents),
            planned=fact.planned,
        )
        for name in dict.fromkeys(fact.people):
            person = self._person(element, name, self._bearers.in_event(name, fact.id))
            self._link(element, "TOOK_PART", person, element.key, name)
        for name in dict.fromkeys(fact.organizations):
            self._link(element, "TOOK_PART", self._organization(element, name), element.key, name)
        for name in dict.fromkeys(fact.projects):
            self._link(element, "TOOK_PART", self._project_named(element, name), element.key, name)
        for name in dict.fromkeys(fact.places):
            self._link(element, "AT", element.key, self._place(element, name), name)

    def _appointment(self, element: Element, fact: AppointmentFact) -> None:
        element.node.properties.update(
            _dated(fact.date),
            date_text=fact.date_text,
            action=fact.action,
            acting=fact.acting or is_acting(fact.post or ""),
            document_number=fact.document_number,
            as_printed=fact.as_printed or None,
        )
        self._concern(element, fact.person, self._ids.person(fact.person, fact.organization))
        self._to(element, fact.organization, fact.post)
        if fact.decided_by:
            decider = self._organization(element, fact.decided_by)
            self._link(element, "DECIDED_BY", element.key, decider, fact.decided_by)
        self._part_of(element, fact.event)

    def _holding(self, element: Element, fact: HoldingFact) -> None:
        element.node.properties.update(
            _dated(fact.as_of or _interval(fact.start, fact.end)),
            date_text=fact.date_text,
            basis=fact.basis,
            start=fact.start,
            end=fact.end,
            as_of=fact.as_of,
            acting=fact.acting or is_acting(fact.post or ""),
            status=fact.status,
            section=fact.section,
            gender=fact.gender,
            ethnicity=fact.ethnicity,
            as_printed=fact.as_printed or None,
        )
        self._concern(element, fact.person, self._ids.person(fact.person, fact.organization, fact.basis))
        self._to(element, fact.organization, fact.post)
        self._part_of(element, fact.event)

    def _project(self, element: Element, fact: ProjectFact) -> None:
        element.node.properties.update(
            name=fact.name,
            names=_list(name for name in fact.aliases if name != fact.name),
            keys=search_keys((fact.name, *fact.aliases)),
            type=fact.type,
            investment_yuan=fact.investment_yuan,
        )
        if fact.place:
            self._link(element, "AT", element.key, self._place(element, fact.place), fact.place)
        for name in dict.fromkeys(fact.organizations):
            self._link(element, "CARRIES_OUT", self._organization(element, name), element.key, name)
        for milestone in fact.milestones:
            identity = content_id(
                "milestone",
                fact.id,
                milestone.date,
                milestone.stage,
                milestone.passage.start,
                milestone.planned,
            )
            if any(node.id == identity for node in element.owned):
                continue
            properties = {**_dated(milestone.date), "stage": milestone.stage, "planned": milestone.planned}
            element.owned.append(Node("Milestone", identity, properties))
            element.links.append(Link("REACHED", element.key, ("Milestone", identity)))
            self._state(element, ("Milestone", identity), milestone.passage)

    def _honour(self, element: Element, fact: HonourFact) -> None:
        element.node.properties.update(
            _dated(fact.date), date_text=fact.date_text, title=fact.honour, keys=search_keys([fact.honour])
        )
        if fact.recipient_kind == "person":
            identity = self._bearers.known_in_event(fact.recipient, fact.event)
            recipient = self._person(element, fact.recipient, identity or self._ids.person(fact.recipient))
        elif fact.recipient_kind == "place":
            recipient = self._place(element, fact.recipient)
        else:
            recipient = self._organization(element, fact.recipient)
        self._link(element, "GIVEN_TO", element.key, recipient, fact.recipient)
        for name in dict.fromkeys(fact.granted_by):
            self._link(element, "GRANTED_BY", element.key, self._organization(element, name), name)
        self._part_of(element, fact.event)

    # -- what is named --------------------------------------------------------------------------------

    def _person(self, element: Element, name: str, identity: str) -> tuple[str, str]:
        return self._name(element, "Person", identity, name=_tight(name))

    def _organization(self, element: Element, name: str) -> tuple[str, str]:
        body = self._ids.body(name)
        known = self._name(
            element, "Organization", self._ids.organization(name), name=body.name, kind=body.kind
        )
        if body.place:
            place = self._place(element, body.place)
            element.links.append(Link("PART_OF", known, place, merged=True))
        return known

    def _place(self, element: Element, name: str) -> tuple[str, str]:
        own = self._ids.place_name(name)
        return self._name(element, "Place", self._ids.place(name), name=own, kind=place_kind(own))

    def _project_named(self, element: Element, name: str) -> tuple[str, str]:
        """The document's own project of that name; one that no record tells of is a name and no more."""
        known = self._projects.get(name)
        if known is not None:
            return "Project", known
        identity = content_id("project", self._document.id, plain(name))
        return self._name(element, "Project", identity, name=name)

    def _name(self, element: Element, label: str, identity: str, **properties: Any) -> tuple[str, str]:
        if not any(node.id == identity for node in element.named):
            element.named.append(Node(label, identity, properties))
        return label, identity

    def _concern(self, element: Element, name: str, identity: str) -> None:
        self._link(element, "CONCERNS", element.key, self._person(element, name, identity), name)

    def _to(self, element: Element, organization: str | None, title: str | None) -> None:
        if not title:
            return
        identity = self._ids.post(organization, title)
        post = self._name(element, "Post", identity, title=title_key(title), rank=post_rank(title))
        properties: dict[str, Any] = {"printed": title}
        if organization:
            body = self._organization(element, organization)
            element.links.append(Link("IN", post, body, merged=True))
            properties.update(name=self._ids.body(organization).name, body=organization)
        element.links.append(Link("TO", element.key, post, properties))

    def _link(
        self, element: Element, kind: str, start: tuple[str, str], end: tuple[str, str], printed: str
    ) -> None:
        """An edge that remembers the name which the source printed."""
        named = start if end == element.key else end
        name = next((node.properties.get("name") for node in element.named if node.id == named[1]), None)
        link = Link(kind, start, end, {"name": name, "printed": printed})
        if not any((each.type, each.start, each.end) == (kind, start, end) for each in element.links):
            element.links.append(link)

    def _part_of(self, element: Element, event: str | None) -> None:
        if event in self._events:
            element.links.append(Link("PART_OF", element.key, ("Event", event)))

    # -- where it is said -----------------------------------------------------------------------------

    def _state(self, element: Element, stated: tuple[str, str], passage: Passage) -> None:
        identity = content_id("passage", self._document.id, passage.start, passage.end, passage.quote)
        place = ("Passage", identity)
        if not any(node.id == identity for node in element.passages):
            properties = {
                "start": passage.start,
                "end": passage.end,
                "quote": passage.quote,
                "page": passage.page,
            }
            element.passages.append(Node("Passage", identity, {**properties, **self._around(passage)}))
            element.links.append(Link("IN", place, ("Document", self._document.id), merged=True))
        element.links.append(Link("STATED_IN", stated, place))

    def _around(self, passage: Passage) -> dict[str, str | None]:
        if self._text is None:
            return {"prefix": None, "suffix": None}
        return {
            "prefix": self._text[max(0, passage.start - AROUND) : passage.start],
            "suffix": self._text[passage.end : passage.end + AROUND],
        }


class _Bearers:
    """Which person a bare name means: the one whom the same entry names with a post, or the only one of
    that name in the document; else somebody of whom no more is known than this document's name."""

    def __init__(self, facts: Iterable[StatedFact], ids: Identities) -> None:
        self._ids = ids
        self._events: dict[tuple[str, str], set[str]] = {}
        self._document: dict[str, set[str]] = {}
        for fact in facts:
            if isinstance(fact, AppointmentFact | HoldingFact):
                basis = fact.basis if isinstance(fact, HoldingFact) else None
                identity = ids.person(fact.person, fact.organization, basis)
                self._document.setdefault(_tight(fact.person), set()).add(identity)
                if fact.event:
                    self._events.setdefault((fact.event, _tight(fact.person)), set()).add(identity)

    def known_in_event(self, name: str, event: str | None) -> str | None:
        """The person whom this entry names with a post; `None` if none or several."""
        return _only(self._events.get((event or "", _tight(name)), set()))

    def in_event(self, name: str, event: str) -> str:
        """The person whom an entry means by a bare name."""
        known = self.known_in_event(name, event) or _only(self._document.get(_tight(name), set()))
        return known or self._ids.person(name)


_LABELS = {
    "event": "Event",
    "appointment": "Appointment",
    "holding": "Holding",
    "project": "Project",
    "honour": "Honour",
    "issue": "Issue",
}


def _only(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


def _tight(name: str) -> str:
    return "".join(name.split())


def _list(values: Iterable[str]) -> list[str] | None:
    """An absent property rather than an empty list."""
    return list(dict.fromkeys(values)) or None


def search_keys(names: Iterable[str]) -> str:
    """What the full-text index reads, a line each: a name as printed, simplified, in pinyin."""
    forms = [form for name in names for form in (name, plain(name), pinyin_key(name))]
    return "\n".join(dict.fromkeys(filter(None, forms)))


def _interval(start: str | None, end: str | None) -> str | None:
    """A roster's or a career line's two ends as one date."""
    if start is None and end is None:
        return None
    if start == end:
        return start
    return f"{_side(start, first=True)}/{_side(end, first=False)}"


def _side(text: str | None, *, first: bool) -> str:
    if text is None or "/" not in text:
        return text or ""
    return text.split("/")[0 if first else 1]


def _dated(text: str | None) -> dict[str, Any]:
    edtf = Edtf.of(text)
    earliest: date | None = edtf.earliest if edtf else None
    latest: date | None = edtf.latest if edtf else None
    return {"date": text, "earliest": earliest, "latest": latest}


def grouped(facts: Iterable[Fact]) -> Iterator[tuple[DocumentFact, list[StatedFact]]]:
    """The facts by document; raises `KeyError` with the id of a document that has no record."""
    documents: dict[str, DocumentFact] = {}
    stated: dict[str, list[StatedFact]] = {}
    for fact in facts:
        if isinstance(fact, DocumentFact):
            documents.setdefault(fact.id, fact)
        else:
            stated.setdefault(fact.document, []).append(fact)
    for missing in stated.keys() - documents.keys():
        raise KeyError(missing)
    for identity, document in documents.items():
        yield document, stated.get(identity, [])
