"""What an entry says became of organizations and places, as edges."""

from __future__ import annotations

from typing import Any

from graph import lazy_re as re
from graph.dates import Edtf
from graph.facts import BodyChange, EventFact
from graph.loading.elements import Element, Key, Link
from graph.loading.named_nodes import NamedNodes
from graph.names import nested_places, plain

_NO_BECOMING = frozenset({"划归"})
_REPUBLIC = "1914"
"""From it on there is no 府 or 州 left that is a place."""
_OLD_PLACE = re.compile("[\u4e00-\u9fff]{1,2}(?:直隶[州厅]|(?<![政官学])府|[州郡路])")


def link_change(element: Element, change: BodyChange, fact: EventFact, named: NamedNodes) -> None:
    """Add what became of what, and that it began or ended, to the element of the entry that says so.

    A place became a place, an organization an organization: a change from the one to the other is not drawn,
    nor is it that something stands under another since (划归).
    """
    before = [_named(element, name, named, fact.date) for name in change.before]
    after = [_named(element, name, named, fact.date) for name in change.after]
    date = fact.date and fact.date.removesuffix("/..")  # 自七月一日起改称: on that day
    dated = Edtf.of(date)
    properties: dict[str, Any] = {
        "date": date,
        "earliest": dated.earliest if dated else None,
        "latest": dated.latest if dated else None,
        "how": change.how,
        "event": fact.id,
    }
    for one in before:
        for other in after:
            if one != other and one[0] == other[0] and not fact.planned and change.how not in _NO_BECOMING:
                element.links.append(Link("BECAME", one, other, properties))
    for kind, names in (("BEGAN", change.begun), ("ENDED", change.ended)):
        for name in names:
            key = _named(element, name, named, fact.date)
            if key[0] == "Organization" and not fact.planned:
                element.link_printed(kind, element.key, key, name, how=change.how)


def _named(element: Element, name: str, named: NamedNodes, date: str | None) -> Key:
    """The organization or place, which the entry names too."""
    if _is_place(name, date):
        place = named.place(element, name)
        element.link_printed("AT", element.key, place, name)
        return place
    organization = named.organization(element, name)
    element.link_printed("TOOK_PART", organization, element.key, name)
    return organization


def _is_place(name: str, date: str | None) -> bool:
    if date is not None and date[:4] < _REPUBLIC and _OLD_PLACE.fullmatch(name):
        return True
    nested = nested_places(name)
    return bool(nested) and nested[-1].end == len(plain(name))
