"""What people did at an event, as an entry tells it: who was in the chair, who spoke, who was there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph import lazy_re as re
from loaders.lexicon import alternatives

_WORDS = alternatives("roles")
_STUDIED = re.compile(_WORDS["studied"])
_ROLE = re.compile(
    f"(?P<attended_by>{_WORDS['attended_by']})|(?P<chaired>{_WORDS['chaired']})"
    f"|(?P<spoke>{_WORDS['spoke']})|(?P<attended>{_WORDS['attended']})"
)
_LEADS = 6
"""Signs that may stand before a verb whose persons the clause before names: 并在会上讲话."""


class Roles(NamedTuple):
    """Names by role, in the order of the text."""

    chaired: tuple[str, ...] = ()
    spoke: tuple[str, ...] = ()
    attended: tuple[str, ...] = ()


def roles_of(text: str, people: Sequence[str]) -> Roles:
    """The roles of the people of an entry; nobody has one of whom the entry does not say so."""
    if not people or _ROLE.search(text) is None:
        return Roles()
    found: dict[str, dict[str, None]] = {role: {} for role in Roles._fields}
    for sentence in re.split("[。；！\n]", text):
        for role, names in _roles_in(sentence, people):
            found[role].update(dict.fromkeys(names))
    return Roles(*(tuple(names) for names in found.values()))


def _roles_in(sentence: str, people: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Each role with its persons: those named before the verb, or those of the verb before it."""
    group: list[str] = []
    waiting: list[str] = []
    for clause in re.split("[，,：:]", sentence):
        at = 0
        for verb in _ROLE.finditer(clause):
            role = str(verb.lastgroup)
            if role == "attended_by":
                yield "attended", _named(clause[verb.end() :], people)
                break
            named = waiting + _named(clause[at : verb.start()], people)
            if named:
                group = named
            elif at == 0 and verb.start() > _LEADS:
                group = []
            if role != "spoke" or not _STUDIED.search(clause):
                yield role, group
            at, waiting = verb.end(), []
        else:
            behind = _named(clause[at:], people)
            waiting = waiting + behind if at == 0 and behind and clause.endswith(behind[-1]) else []


def _named(text: str, people: Sequence[str]) -> list[str]:
    places = [(text.find(name), name) for name in people]
    return [name for place, name in sorted(places) if place >= 0]
