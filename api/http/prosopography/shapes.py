"""Persons, sources, factoids and statements as the framework's own document has them (0.3.2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from graph.prosopography.factoids import Factoid, Factoids
from graph.prosopography.filters import Listed
from viz.dates import show_printed
from viz.words import ACTIONS, BASES, KINDS, TYPES

Shape = dict[str, Any]
_WORDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "Appointment": ACTIONS,
    "Holding": BASES,
    "Honour": {"honour": KINDS["honour"]},
    "Event": TYPES,
}


class Shapes:
    """What each thing looks like; `site` is where its pages are."""

    def __init__(self, factoids: Factoids, site: str) -> None:
        self._all = factoids
        self._site = site

    def of(self, kind: Listed, id: str) -> Shape | None:
        """One thing by id; None where there is none."""
        makers: Mapping[Listed, tuple[Mapping[str, Any], Callable[[str], Shape]]] = {
            "persons": (self._all.of_person, self._person),
            "sources": (self._all.sources, self._source),
            "factoids": (self._all.all, self._factoid),
            "statements": (self._all.all, self._statement),
        }
        known, make = makers[kind]
        return make(id) if id in known else None

    def _person(self, id: str) -> Shape:
        own = self._all.of_person[id]
        return {
            "@id": id,
            "label": self._all.names.get(id, ""),
            "uris": [self._page("people", id)],
            **_made(own),
            "factoid-refs": [self._ref(each) for each in own],
        }

    def _source(self, id: str) -> Shape:
        source, own = self._all.sources[id], self._all.of_source.get(id, [])
        return {
            "@id": id,
            "label": source.label,
            "uris": [self._page("documents", id)],
            **_made(own, source.created_when),
            "factoid-refs": [self._ref(each) for each in own],
        }

    def _factoid(self, id: str) -> Shape:
        each = self._all.all[id]
        return {**self._ref(each), "createdBy": each.created_by, "createdWhen": each.created_when}

    def _statement(self, id: str) -> Shape:
        each = self._all.all[id]
        shape: Shape = {
            "@id": id,
            "uris": [self._page("facts", id.partition(".")[0])],
            "statementType": {"label": _in_both(_WORDS[each.label], each.type)},
            "name": each.name,
            "statementContent": each.content,
            **_made([each]),
            "factoid-refs": [self._ref(each)],
        }
        if each.role:
            uri = {"uri": self._page("posts", each.role.id)} if each.role.id else {}
            shape["role"] = {**uri, "label": each.role.name}
        if each.member_of:
            body = each.member_of
            shape["memberOf"] = {"uri": self._page("organizations", body.id), "label": body.name}
        if each.places:
            shape["places"] = [
                {"uri": self._page("places", place.id), "label": place.name} for place in each.places
            ]
        if each.date:
            day = {"sortdate": str(each.earliest)} if each.earliest and each.earliest == each.latest else {}
            shape["date"] = {**day, "label": show_printed(each.date, each.date_text)}
        return shape

    @staticmethod
    def _ref(each: Factoid) -> Shape:
        return {
            "@id": each.id,
            "person-refs": [{"@id": each.person}],
            "source-refs": [{"@id": each.source}],
            "statement-refs": [{"@id": each.id}],
        }

    def _page(self, kind: str, id: str) -> str:
        return f"{self._site}/{kind}/{quote(id)}"


def _made(own: Sequence[Factoid], created: str = "") -> Shape:
    """By what, and when first, that was read; left out where a store of old does not tell."""
    whens = [each.created_when for each in own if each.created_when] or [created]
    by = ", ".join(dict.fromkeys(each.created_by for each in own if each.created_by))
    told = {"createdBy": by, "createdWhen": min(whens), "modifiedBy": by, "modifiedWhen": max(whens)}
    return {name: value for name, value in told.items() if value}


def _in_both(words: Mapping[str, tuple[str, str]], key: str) -> str:
    return f"{words[key][0]} ({words[key][1]})" if key in words else key
