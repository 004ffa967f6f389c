"""Which names are one: ids for people, bodies, posts and places, and the judgements that overrule them.

Two people rather than one wrong merge: a person is a name within one jurisdiction's bodies. What a
historian knows better goes in a file of judgements, which can be taken back by a later line.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from graph.bodies import Body, Home, person_key, plain, read_body, title_key, units
from graph.errors import BrokenRecord
from graph.facts import DocumentFact, HoldingFact
from graph.provenance import content_id


class Judgement(BaseModel):
    """What someone decided of two ids: that they name one thing, or two."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    relation: Literal["same", "different"]
    one: str
    other: str
    date: date
    who: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Judgements:
    """The judgements in force: of two lines on one pair of ids the later wins."""

    lines: tuple[Judgement, ...] = ()
    _canonical: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Iterable[Judgement]) -> Judgements:
        """`same` joins ids, over several lines too; `different` takes an earlier `same` of that pair back."""
        kept = tuple(lines)
        last = {frozenset((line.one, line.other)): line for line in kept}
        groups: dict[str, set[str]] = {}
        for line in last.values():
            if line.relation == "same":
                joined = groups.get(line.one, {line.one}) | groups.get(line.other, {line.other})
                groups.update(dict.fromkeys(joined, joined))
        return cls(kept, {member: min(group) for member, group in groups.items()})

    @classmethod
    def load(cls, path: Path) -> Judgements:
        """Read a file of JSON lines; none if there is no file. Raises `BrokenRecord` with the line number."""
        if not path.exists():
            return cls()
        lines = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                try:
                    lines.append(Judgement.model_validate_json(line))
                except ValidationError as err:
                    where = f"{path.name} 第 {number} 行 (line {number})"
                    raise BrokenRecord(f"{where}: 不是判断 (not a judgement)") from err
        return cls.of(lines)

    def canonical(self, identity: str) -> str:
        """The id that stands for all that were judged the same."""
        return self._canonical.get(identity, identity)


def record_judgement(path: Path, judgement: Judgement) -> None:
    """Add a line to the file of judgements."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(judgement.model_dump(mode="json"), ensure_ascii=False) + "\n")


class Identities:
    """The ids of what one document names. Give its facts too, so that careers join the rest of it."""

    def __init__(
        self, document: DocumentFact, facts: Iterable[object] = (), judgements: Judgements | None = None
    ) -> None:
        self._document = document.id
        self._home = Home.of(document.places)
        self._judgements = judgements or Judgements()
        self._careers = self._roots_of_careers(facts)

    def person(self, name: str, organization: str | None = None, basis: str | None = None) -> str:
        """A name within one jurisdiction's bodies; without a body, within this document.

        Give `basis` of a holding: the lines of a career (`cv`) are one person through all its bodies.
        """
        key = person_key(name)
        if basis == "cv":
            root = self._careers.get(key, self._document)
        else:
            root = self.body(organization).root if organization else self._document
        return self._judged("person", root, key)

    def organization(self, name: str) -> str:
        return self._judged("organization", *self._organization_key(name))

    def post(self, organization: str | None, title: str) -> str:
        """A title in a body; a title without a body is one within this document."""
        where = self.organization(organization) if organization else self._document
        return self._judged("post", where, title_key(title))

    def place(self, name: str) -> str:
        return self._judged("place", self.place_name(name))

    def body(self, name: str) -> Body:
        """The body's name in its one form, its place and kind."""
        return read_body(name, self._home)

    def place_name(self, name: str) -> str:
        """The place's name in its one form: 金昌市金川区 and 金川区 are one."""
        chain, rest = units(name)
        return self._home.place(chain) + rest if chain else plain(name)

    def _organization_key(self, name: str) -> tuple[str, ...]:
        body = self.body(name)
        return (body.name,) if body.place is None else (body.place, body.name)

    def _judged(self, kind: str, *parts: str) -> str:
        return self._judgements.canonical(content_id(kind, *parts))

    def _roots_of_careers(self, facts: Iterable[object]) -> dict[str, str]:
        """Whose career passes through the document's own place is that place's person of the name."""
        home = self._home.place(self._home.chain) if self._home.chain else None
        return {
            person_key(fact.person): home
            for fact in facts
            if isinstance(fact, HoldingFact) and fact.basis == "cv" and fact.organization and home
            if self.body(fact.organization).root == home
        }
