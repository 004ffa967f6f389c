"""Which names mean one thing: ids for people, organizations, posts and places; judgements overrule them.

Two people rather than one wrong merge: a person is a name within the organizations of one jurisdiction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from graph.facts import AppointmentFact, DocumentFact, EventFact, HoldingFact, HonourFact, ProjectFact
from graph.judgements import Judgements
from graph.names import (
    CoveragePlace,
    OrganizationName,
    leading_places,
    person_key,
    plain,
    read_organization,
    title_key,
)
from graph.provenance import content_id


class Identities:
    """The ids of what one document names. Give its facts too: they show which names mean one thing."""

    def __init__(
        self, document: DocumentFact, facts: Iterable[object] = (), judgements: Judgements | None = None
    ) -> None:
        self._document = document.id
        self._coverage = CoveragePlace.of(document.places)
        self._judgements = judgements or Judgements()
        self._full: dict[str, str] = {}
        stated = list(facts)
        self._full = self._full_names(stated)
        self._roots = self._roots_of_people(stated)

    def person(self, name: str, organization: str | None = None, basis: str | None = None) -> str:
        """A name within the organizations of one jurisdiction; without one, within this document.

        Give `basis` of a holding: the lines of a career (`cv`) are one person in all their organizations.
        """
        key = person_key(name)
        root = self._root(organization, basis)
        return self._judged("person", self._roots.get((key, root), root), key)

    def organization(self, name: str) -> str:
        return self._judged("organization", *self._organization_key(name))

    def post(self, organization: str | None, title: str) -> str:
        """A title in an organization; a title without one is a post within this document."""
        where = self.organization(organization) if organization else self._document
        key = title_key(title)
        earlier = [content_id("post", each, key) for each in self._judgements.judged_same(where)]
        judged = [self._judgements.canonical(each) for each in earlier if self._judgements.joins(each)]
        return min(judged, default=content_id("post", where, key))

    def place(self, name: str) -> str:
        return self._judged("place", self.place_name(name))

    def organization_name(self, name: str) -> OrganizationName:
        """The name in its one form, with its place and kind; 县委 of a text that names no county is of this
        document alone."""
        read = read_organization(name, self._coverage)
        read = read_organization(self._full[read.name], self._coverage) if read.name in self._full else read
        return replace(read, root=f"{self._document} {read.root}") if read.leans else read

    def place_name(self, name: str) -> str:
        """The place's name in its one form: 金昌市金川区 and 金川区 are one."""
        chain, rest = leading_places(name)
        return self._coverage.key_of(chain) + rest if chain else plain(name)

    def _organization_key(self, name: str) -> tuple[str, ...]:
        read = self.organization_name(name)
        where = self._document if read.leans else read.place
        return (read.name,) if where is None else (where, read.name)

    def _judged(self, kind: str, *parts: str) -> str:
        return self._judgements.canonical(content_id(kind, *parts))

    def _root(self, organization: str | None, basis: str | None) -> str:
        """What tells a person from namesakes: a jurisdiction, an enterprise, or this document."""
        if basis == "cv":
            return f"{self._document} cv"
        return self.organization_name(organization).root if organization else self._document

    def _full_names(self, facts: Sequence[object]) -> dict[str, str]:
        """An organization printed with and without the place covered is one: 纪念馆, 金川区纪念馆."""
        if not self._coverage.chain:
            return {}
        covered = self._coverage.key_of(self._coverage.chain)
        names = {
            read_organization(name, self._coverage).name for fact in facts for name in _organizations_in(fact)
        }
        return {name: f"{covered}{name}" for name in names if f"{covered}{name}" in names}

    def _roots_of_people(self, facts: Sequence[object]) -> dict[tuple[str, str], str]:
        """Which roots of a name are one person in this document.

        Titles printed together belong to one person: 市委常委、区委书记某某 sits in two jurisdictions. The
        lines of a career are one person: the one whom the document names in a place that the career passes
        through, or in the place covered. A bare name means the only person of that name.
        """
        groups = _Groups()
        printed: dict[str, list[tuple[int, int, str]]] = {}
        careers: dict[str, set[str]] = {}
        for fact in facts:
            if not isinstance(fact, HoldingFact | AppointmentFact) or not fact.organization:
                continue
            if fact.person is None:
                continue
            key, root = person_key(fact.person), self.organization_name(fact.organization).root
            if isinstance(fact, HoldingFact) and fact.basis == "cv":
                careers.setdefault(key, set()).add(root)
                continue
            for start, end, other in printed.setdefault(key, []):
                if start < fact.passage.end and fact.passage.start < end:
                    groups.join((key, root), (key, other))
            printed[key].append((fact.passage.start, fact.passage.end, root))
        covered = self._coverage.key_of(self._coverage.chain) if self._coverage.chain else None
        for key, passed in careers.items():
            for root in passed & ({root for *_, root in printed.get(key, [])} | {covered}):
                groups.join((key, self._root(None, "cv")), (key, root))
        for key in printed.keys() | careers.keys():
            roots = {root for *_, root in printed.get(key, [])}
            roots |= {self._root(None, "cv")} if key in careers else set()
            if len({groups.first((key, root)) for root in roots}) == 1:
                groups.join((key, roots.pop()), (key, self._document))
        return groups.roots(lambda root: (root != covered, root.startswith(self._document), root))


class _Groups:
    """Keys that turn out to mean one person, in groups."""

    def __init__(self) -> None:
        self._group: dict[tuple[str, str], set[tuple[str, str]]] = {}

    def join(self, one: tuple[str, str], other: tuple[str, str]) -> None:
        joined = self._group.get(one, {one}) | self._group.get(other, {other})
        self._group.update(dict.fromkeys(joined, joined))

    def first(self, one: tuple[str, str]) -> tuple[str, str]:
        """The key that stands for the group of this one."""
        return min(self._group.get(one, {one}))

    def roots(self, worth: Callable[[str], tuple[bool, bool, str]]) -> dict[tuple[str, str], str]:
        """For each member the root that stands for its group, the one of least `worth`."""
        return {
            member: min((root for _, root in group), key=worth)
            for group in self._group.values()
            for member in group
        }


def _organizations_in(fact: object) -> Iterator[str]:
    """Every organization that a fact names."""
    if isinstance(fact, AppointmentFact | HoldingFact) and fact.organization:
        yield fact.organization
    if isinstance(fact, AppointmentFact) and fact.decided_by:
        yield fact.decided_by
    if isinstance(fact, EventFact | ProjectFact):
        yield from fact.organizations
    if isinstance(fact, HonourFact):
        yield from fact.granted_by
        if fact.recipient_kind == "organization":
            yield fact.recipient
