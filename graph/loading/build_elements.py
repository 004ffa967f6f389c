"""What one fact becomes in the graph. Pure: facts in, elements out; `graph.loading.load` writes them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, assert_never

from graph.claims import words_of
from graph.dates import Edtf
from graph.facts import (
    AppointmentFact,
    DocumentFact,
    EventFact,
    HoldingFact,
    HonourFact,
    IssueFact,
    Milestone,
    ProjectFact,
    StatedFact,
    fact_line,
)
from graph.judgements import Judgements
from graph.loading.changes import link_change
from graph.loading.elements import Element, Key, Link, Node, label_of
from graph.loading.named_nodes import NamedNodes
from graph.loading.search_keys import search_keys
from graph.names import is_acting
from graph.provenance import Known, Passage, content_id, line_starts

AROUND = 40
"""Characters of text kept before and after a quote."""


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
        for name in ("verdict", "corrected_by"):  # what was taken back is to go
            element.node.properties.setdefault(name, None)
    return sorted(built.values(), key=lambda element: (element.node.label != "Event", element.node.id))


class _Builder:
    """Makes the elements of one document's facts, one method a kind of fact."""

    def __init__(
        self,
        document: DocumentFact,
        facts: Sequence[StatedFact],
        text: str | None,
        judgements: Judgements | None,
    ) -> None:
        self._document = document.id
        self._text = text
        self._lines = [] if text is None else line_starts(text)
        standing = [fact for fact in facts if not fact.is_set_aside]
        self._named = NamedNodes(document, standing, judgements)
        self._events = {fact.id for fact in standing if isinstance(fact, EventFact)}

    def build(self, fact: StatedFact) -> Element:
        """The element of one fact."""
        properties = {"extractor": fact.extractor or None, "fact": fact_line(fact)}
        known = _known("organization_from", fact.organization_from)
        reviewed = {"verdict": fact.verdict, "corrected_by": fact.corrected_by} if fact.corrected_by else {}
        own = {**properties, **_origin(fact), **known, **reviewed}
        element = Element(Node(label_of(fact), fact.id, own))
        self._state(element, element.key, fact.passage)
        if fact.is_set_aside:
            element.node.properties.update(kind=fact.kind, says=words_of(fact) or None)
            return element
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

    # -- kinds of facts -------------------------------------------------------------------------------

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
            person = self._named.participant(element, name, fact.id)
            roles = fact.roles_of(name) or None
            role = roles[0] if roles else None
            element.link_printed("TOOK_PART", person, element.key, name, role=role, roles=roles)
        for name in dict.fromkeys(fact.organizations):
            element.link_printed("TOOK_PART", self._named.organization(element, name), element.key, name)
        for name in dict.fromkeys(fact.projects):
            element.link_printed("TOOK_PART", self._named.project(element, name), element.key, name)
        for name in dict.fromkeys(fact.places):
            printed = self._behind_its_place(fact, name)
            element.link_printed("AT", element.key, self._named.place(element, name), printed)
        for change in fact.changes:
            link_change(element, change, fact, self._named)

    def _behind_its_place(self, fact: EventFact, name: str) -> str:
        """A place as the entry prints it, with what it lies in: 临泉区双河镇 of 双河镇."""
        outer = (*self._named.coverage, *fact.places)
        return next((each + name for each in outer if each != name and each + name in fact.text), name)

    def _appointment(self, element: Element, fact: AppointmentFact) -> None:
        element.node.properties.update(
            _dated(fact.date),
            date_text=fact.date_text,
            action=fact.action,
            acting=fact.acting or is_acting(fact.post or ""),
            document_number=fact.document_number,
            as_printed=fact.as_printed or None,
            level=fact.level,
            born=fact.born,
            died=fact.died,
        )
        person = self._named.holder(element, fact.person, fact.organization)
        element.link_printed("CONCERNS", element.key, person, fact.person)
        if fact.post:
            self._named.post(element, fact.organization, fact.post)
        if fact.decided_by:
            decider = self._named.organization(element, fact.decided_by)
            element.link_printed("DECIDED_BY", element.key, decider, fact.decided_by)
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
            level=fact.level,
            born=fact.born,
            died=fact.died,
            as_printed=fact.as_printed or None,
        )
        if fact.person is None:
            return  # kept with its passage; nobody's tenure, and no post that only nobody held
        person = self._named.holder(element, fact.person, fact.organization, fact.basis)
        element.link_printed("CONCERNS", element.key, person, fact.person)
        if fact.post:
            self._named.post(element, fact.organization, fact.post)
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
            element.link_printed("AT", element.key, self._named.place(element, fact.place), fact.place)
        for name in dict.fromkeys(fact.organizations):
            element.link_printed("CARRIES_OUT", self._named.organization(element, name), element.key, name)
        for milestone in fact.milestones:
            self._milestone(element, milestone)

    def _milestone(self, element: Element, milestone: Milestone) -> None:
        """A stage of the project; the same stage printed twice in one place is one."""
        place = milestone.passage.start
        identity = content_id(
            "milestone", element.node.id, milestone.date, milestone.stage, place, milestone.planned
        )
        if any(node.id == identity for node in element.owned):
            return
        properties = {
            **_dated(milestone.date),
            **_origin(milestone),
            "stage": milestone.stage,
            "planned": milestone.planned,
        }
        element.owned.append(Node("Milestone", identity, properties))
        element.links.append(Link("REACHED", element.key, ("Milestone", identity)))
        self._state(element, ("Milestone", identity), milestone.passage)

    def _honour(self, element: Element, fact: HonourFact) -> None:
        element.node.properties.update(
            _dated(fact.date), date_text=fact.date_text, title=fact.honour, keys=search_keys([fact.honour])
        )
        if fact.recipient_kind == "person":
            recipient = self._named.recipient(element, fact.recipient, fact.event)
        elif fact.recipient_kind == "place":
            recipient = self._named.place(element, fact.recipient)
        else:
            recipient = self._named.organization(element, fact.recipient)
        element.link_printed("GIVEN_TO", element.key, recipient, fact.recipient)
        for name in dict.fromkeys(fact.granted_by):
            element.link_printed("GRANTED_BY", element.key, self._named.organization(element, name), name)
        self._part_of(element, fact.event)

    def _part_of(self, element: Element, event: str | None) -> None:
        if event in self._events:
            element.links.append(Link("PART_OF", element.key, ("Event", event)))

    # -- the passage that states it -------------------------------------------------------------------

    def _state(self, element: Element, statement: Key, passage: Passage) -> None:
        identity = content_id("passage", self._document, passage.start, passage.end, passage.quote)
        key = ("Passage", identity)
        if not any(node.id == identity for node in element.passages):
            properties = {
                "start": passage.start,
                "end": passage.end,
                "quote": passage.quote,
                "page": passage.page,
                "line": bisect_right(self._lines, passage.start) or None,
            }
            element.passages.append(Node("Passage", identity, {**properties, **self._around(passage)}))
            element.links.append(Link("IN", key, ("Document", self._document), merged=True))
        element.links.append(Link("STATED_IN", statement, key))

    def _around(self, passage: Passage) -> dict[str, str | None]:
        if self._text is None:
            return {"prefix": None, "suffix": None}
        return {
            "prefix": self._text[max(0, passage.start - AROUND) : passage.start],
            "suffix": self._text[passage.end : passage.end + AROUND],
        }


def _list(values: Iterable[str]) -> list[str] | None:
    """An absent property rather than an empty list."""
    return list(dict.fromkeys(values)) or None


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


def _origin(stated: StatedFact | Milestone) -> dict[str, Any]:
    """By which rule it was read, and how its date was known."""
    return {"rule": stated.rule or None, **_known("date_from", stated.date_from)}


def _known(name: str, known: Known | None) -> dict[str, Any]:
    return {} if known is None else {name: known.how, f"{name}_start": known.start, f"{name}_end": known.end}


def _dated(text: str | None) -> dict[str, Any]:
    edtf = Edtf.of(text)
    earliest: date | None = edtf.earliest if edtf else None
    latest: date | None = edtf.latest if edtf else None
    return {"date": text, "earliest": earliest, "latest": latest}
