"""What an entry says became of organizations and places, as edges."""

from __future__ import annotations

from typing import Any

from graph.dates import Edtf
from graph.facts import BodyChange, EventFact
from graph.loading.elements import Element, Key, Link
from graph.loading.named_nodes import NamedNodes
from graph.names import nested_places, plain


def link_change(element: Element, change: BodyChange, fact: EventFact, named: NamedNodes) -> None:
    """Add what became of what, and that it began or ended, to the element of the entry that says so.

    A place became a place, an organization an organization: a change from the one to the other is not drawn.
    """
    before = [_named(element, name, named) for name in change.before]
    after = [_named(element, name, named) for name in change.after]
    dated = Edtf.of(fact.date)
    properties: dict[str, Any] = {
        "date": fact.date,
        "earliest": dated.earliest if dated else None,
        "latest": dated.latest if dated else None,
        "how": change.how,
        "event": fact.id,
    }
    for one in before:
        for other in after:
            if one != other and one[0] == other[0] and not fact.planned:
                element.links.append(Link("BECAME", one, other, properties))
    for kind, names in (("BEGAN", change.begun), ("ENDED", change.ended)):
        for name in names:
            key = _named(element, name, named)
            if key[0] == "Organization" and not fact.planned:
                element.link_printed(kind, element.key, key, name, how=change.how)


def _named(element: Element, name: str, named: NamedNodes) -> Key:
    """The organization or place, which the entry names too."""
    if _is_place(name):
        place = named.place(element, name)
        element.link_printed("AT", element.key, place, name)
        return place
    organization = named.organization(element, name)
    element.link_printed("TOOK_PART", organization, element.key, name)
    return organization


def _is_place(name: str) -> bool:
    nested = nested_places(name)
    return bool(nested) and nested[-1].end == len(plain(name))
