"""What one pass over a text finds: typed mentions, and the names that the document is known to hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a mention is of."""

    DATE = "date"
    PERSON = "person"
    ORGANIZATION = "organization"
    POST = "post"
    PLACE = "place"
    VERB = "verb"
    """A verb of office: 任命, 免去, 当选为."""
    COUNT = "count"
    """A number of persons: 27名."""
    DOCUMENT = "document"
    """A title in 《》."""
    SUM = "sum"
    """An amount of money: 3.5亿元."""


class Mention(NamedTuple):
    """One thing that a text names; `text[start:end]` is how it is printed.

    In `县长刘文后来调任` the person is 刘文; where the next word did not tell, 刘文后 would stand under
    `alternatives`.
    """

    kind: Kind
    start: int
    end: int
    name: str
    """The normal form: without the spaces of 向 红, without the marks of 《》."""
    score: float
    alternatives: tuple[Mention, ...] = ()
    """Other ways to cut the same place, hardly less likely."""


_CERTAIN = -0.75
"""The score of a name that has a usual shape and a stop behind it."""


@dataclass(slots=True)
class KnownNames:
    """The names of persons that one document holds for sure; it belongs to the page and is never shared.

    A name that was read where nothing else could stand (`县长方永年，`) tells how to cut the same signs
    elsewhere.
    """

    _persons: dict[str, int] = field(default_factory=dict)

    def add(self, name: str) -> None:
        """Count one more place where the name stands."""
        self._persons[name] = self._persons.get(name, 0) + 1

    def learn_persons(self, persons: Iterable[str | None]) -> None:
        """Add names that facts were made of: 任命字正心为… tells where 县委书记字正心颁发 is to be cut."""
        for name in persons:
            if name:
                self.add(name)

    def learn(self, mentions: Iterable[Mention]) -> None:
        """Add the persons among the mentions that could be cut in no other way: with a stop behind them."""
        for mention in mentions:
            if mention.kind is Kind.PERSON and mention.score >= _CERTAIN and not mention.alternatives:
                self.add(mention.name)

    def __contains__(self, name: object) -> bool:
        return name in self._persons

    def __iter__(self) -> Iterator[str]:
        return iter(self._persons)

    def __len__(self) -> int:
        return len(self._persons)
