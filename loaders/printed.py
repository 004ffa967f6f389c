"""Facts of a text in traditional characters or with full-width digits, with the words as it prints them.

Rules read every text in simplified characters and narrow digits, place by place (`loaders.text.View`).
What they found is given back here as it is printed: from the passage, else from elsewhere in the text;
what no place prints, a name built by rules (縣委 -> 中共某縣委), in the script of the text.
"""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel

from graph.provenance import Passage
from loaders.script import simplified, traditional

_WORDS = frozenset((
    "title", "publisher", "places", "person", "organization", "post", "as_printed", "decided_by",
    "document_number", "date_text", "text", "heading", "people", "organizations", "projects", "documents",
    "section", "ethnicity", "status", "name", "aliases", "place", "recipient", "honour", "granted_by",
))  # fmt: skip
"""The fields that hold words of the text."""
_REACH = 200
"""Furniture of a page that may stand within an entry is shorter."""
_SHARE = 50
"""A text is printed in traditional characters if one in so many is one that simplified print lacks."""

_F = TypeVar("_F", bound=BaseModel)


class Printed:
    """The words of one text as printed."""

    def __init__(self, text: str) -> None:
        self.bare = "".join(text.split())
        self.key = simplified(self.bare)
        self.changed = self.key != self.bare
        pairs = zip(self.bare, self.key, strict=True) if self.changed else ()
        read_as = [simple for sign, simple in pairs if sign != simple]
        self.read_as = frozenset(read_as)
        """The signs that some other sign of the text was read as."""
        self.throughout = sum(not sign.isdigit() for sign in read_as) * _SHARE > len(self.bare)

    def fact(self, fact: _F) -> _F:
        """The fact with its words as printed; the same fact where the text is in simplified characters."""
        if not self.changed:
            return fact
        passage: Passage | None = getattr(fact, "passage", None)
        quote = passage.quote if passage else ""
        bare = "".join(quote.split())
        key = simplified(bare)
        update: dict[str, Any] = {}
        for field in _WORDS & type(fact).model_fields.keys():
            value = getattr(fact, field)
            if isinstance(value, str):
                update[field] = self._word(value, bare, key)
            elif value:
                update[field] = tuple(self._word(word, bare, key) for word in value)
        changed = {field: value for field, value in update.items() if value != getattr(fact, field)}
        return fact.model_copy(update=changed) if changed else fact

    def _word(self, word: str, bare: str, key: str) -> str:
        if not self.throughout and self.read_as.isdisjoint(word):
            return word
        signs = "".join(word.split())
        for printed, simple in ((bare, key), (self.bare, self.key)):
            place = simple.find(signs)
            if place >= 0:
                return _spaced(printed[place : place + len(signs)], word)
        if len(signs) > _REACH // 4 and bare:
            return _aligned(word, bare, key)
        return traditional(word) if self.throughout else word


def _spaced(signs: str, word: str) -> str:
    """The signs with the white space of the word."""
    if len(signs) == len(word):
        return signs
    left = iter(signs)
    return "".join(sign if sign.isspace() else next(left) for sign in word)


def _aligned(word: str, bare: str, key: str) -> str:
    """A long text from within which the furniture of a page was taken, sign by sign."""
    place, signs = 0, []
    for sign in word:
        found = key.find(sign, place, place + _REACH)
        signs.append(bare[found] if found >= 0 else sign)
        place = found + 1 if found >= 0 else place
    return "".join(signs)
