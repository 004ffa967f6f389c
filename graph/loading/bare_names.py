"""Which person of a document a bare name means, where the text prints no post beside it."""

from __future__ import annotations

from collections.abc import Iterable

from graph.facts import AppointmentFact, HoldingFact, StatedFact
from graph.linking import Identities


class BareNames:
    """The people whom a document names with a post, looked up by name alone.

    A bare name means the person whom the same entry names with a post; else the only one of that name in
    the document; else somebody of whom no more is known than that this document names them.
    """

    def __init__(self, facts: Iterable[StatedFact], ids: Identities) -> None:
        self._ids = ids
        self._events: dict[tuple[str, str], set[str]] = {}
        self._document: dict[str, set[str]] = {}
        for fact in facts:
            if isinstance(fact, AppointmentFact | HoldingFact) and fact.person is not None:
                basis = fact.basis if isinstance(fact, HoldingFact) else None
                identity = ids.person(fact.person, fact.organization, basis)
                name = without_spaces(fact.person)
                self._document.setdefault(name, set()).add(identity)
                if fact.event:
                    self._events.setdefault((fact.event, name), set()).add(identity)

    def known_in_event(self, name: str, event: str | None) -> str | None:
        """The person whom this entry names with a post; `None` if none or several."""
        return _only(self._events.get((event or "", without_spaces(name)), set()))

    def in_event(self, name: str, event: str) -> str:
        """The person whom an entry means by a bare name."""
        known = self.known_in_event(name, event) or _only(self._document.get(without_spaces(name), set()))
        return known or self._ids.person(name)


def without_spaces(name: str) -> str:
    """`张　恒`, which tables print so that names of two characters fill the column, as `张恒`."""
    return "".join(name.split())


def _only(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None
