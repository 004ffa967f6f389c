"""Facts of a text in traditional characters or with full-width digits, with the words as it prints them.

Rules read every text in simplified characters and narrow digits, place by place (`loaders.text.View`).
What they found is given back here as it is printed: from the passage, else from elsewhere in the text;
what no place prints, a name built by rules (縣委 -> 中共某縣委), in the script of the text.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import Any, TypeVar

from pydantic import BaseModel

from graph import lazy_re as re
from graph.facts import EventFact
from graph.provenance import Passage
from loaders.text.script import (
    MAY_CHANGE,
    narrow_characters,
    odd_characters,
    read_as,
    simplified,
    traditional,
    wide_character,
)

_WORDS = frozenset((
    "title", "publisher", "places", "person", "organization", "post", "as_printed", "decided_by",
    "document_number", "date_text", "text", "heading", "people", "organizations", "projects", "documents",
    "section", "ethnicity", "status", "name", "aliases", "place", "recipient", "honour", "granted_by",
    "before", "after", "chaired", "spoke", "attended",
))  # fmt: skip
"""The fields that hold words of the text."""
_REACH = 200
"""Furniture of a page that may stand within an entry is shorter."""
_TAIL = 2
"""Signs of a name at least that the passage prints."""
_SHARE = 50
"""A text is printed in traditional characters if one in so many is one that simplified print lacks."""

_F = TypeVar("_F", bound=BaseModel)


@cache
def _words_of(kind: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a kind of fact that hold words."""
    return tuple(field for field in kind.model_fields if field in _WORDS)


class OriginalScript:
    """The words of one text as printed."""

    def __init__(self, text: str) -> None:
        self.bare = "".join(text.split())
        odd = "".join(odd_characters(self.bare))
        narrow = narrow_characters(text)
        self.changed = bool(odd or narrow)
        self.read_as = _any_character(simplified(odd) + "".join(map(wide_character, narrow)))
        """The signs that some other sign of the text was read as."""
        self.printed = _any_character(odd + MAY_CHANGE)
        """Signs that may be read as others."""
        letters = _any_character("".join(character for character in odd if not character.isdigit()))
        found = letters.findall(self.bare)
        many = len({*found}) > 2 or 5 * len(found) > len(self.bare)  # one odd sign of a name tells nothing
        self.throughout = many and len(found) * _SHARE > len(self.bare)

    @cached_property
    def key(self) -> str:
        """The text as rules read it."""
        return read_as(self.bare)

    def fact(self, fact: _F) -> _F:
        """The fact with its words as printed; the same fact where the text is in simplified characters."""
        if not self.changed:
            return fact
        if isinstance(fact, EventFact) and fact.changes:
            fact = fact.model_copy(update={"changes": tuple(self.fact(each) for each in fact.changes)})
        reported = [field for field in _words_of(type(fact)) if self._may_differ(getattr(fact, field))]
        if not reported:
            return fact
        passage: Passage | None = getattr(fact, "passage", None)
        bare = "".join(passage.quote.split()) if passage else ""
        key = read_as(bare) if self.printed.search(bare) else bare
        changed: dict[str, Any] = {}
        for field in reported:
            value = getattr(fact, field)
            if isinstance(value, str):
                given: str | tuple[str, ...] = self._word(value, bare, key)
            else:
                given = tuple(self._word(word, bare, key) for word in value)
            if given != value:
                changed[field] = given
        return fact.model_copy(update=changed) if changed else fact

    def _may_differ(self, value: str | tuple[str, ...] | None) -> bool:
        """Whether some sign of a word or of several may be printed otherwise."""
        if not value:
            return False
        return self.throughout or self.read_as.search("".join(value)) is not None

    def _word(self, word: str, bare: str, key: str) -> str:
        if not self.throughout and not self.read_as.search(word):
            return word
        characters = "".join(word.split())
        if bare == key and characters in bare:
            return word
        for printed, simple in ((bare, key), (self.bare, self.key)):
            place = simple.find(characters)
            if place >= 0:
                return _spaced(printed[place : place + len(characters)], word)
        if len(characters) > _REACH // 4 and bare:
            return _aligned(word, bare, key)
        return _with_tail(word, bare, key) if self.throughout else word


def _any_character(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{characters}]" if characters else "(?!)")


def _with_tail(word: str, bare: str, key: str) -> str:
    """A name built by rules from 本府祕書處: the tail as printed, its front by the table."""
    for start in range(1, len(word) - _TAIL + 1):
        place = key.find(word[start:])
        if place >= 0:
            return traditional(word[:start]) + bare[place : place + len(word) - start]
    return traditional(word)


def _spaced(characters: str, word: str) -> str:
    """The signs with the white space of the word."""
    if len(characters) == len(word):
        return characters
    left = iter(characters)
    return "".join(character if character.isspace() else next(left) for character in word)


def _aligned(word: str, bare: str, key: str) -> str:
    """A long text from within which the furniture of a page was taken, sign by sign."""
    place, characters = 0, []
    for character in word:
        found = key.find(character, place, place + _REACH)
        characters.append(bare[found] if found >= 0 else character)
        place = found + 1 if found >= 0 else place
    return "".join(characters)
