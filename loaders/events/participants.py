"""Who, where and what an entry is about: people, organizations, places, projects, documents, and its type.

Organizations are resolved to full names by the document's place (区委办公室 → 中共金川区委办公室). An
organization inside a person's post belongs to the post and is left out here. What other loaders state of the
entry (appointments, holdings, honours) is passed in, so that a person they read is a person of the entry.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, get_args

from graph import lazy_re as re
from graph.facts import AppointmentFact, BodyChange, EventFact, EventType, HoldingFact, HonourFact, StatedFact
from graph.lexicon.titles import stands_before_name, stands_behind, titles_that
from loaders.document.model import Metadata
from loaders.events.changes import changes_of
from loaders.events.named import find_organizations, find_places
from loaders.events.own_name import OwnName
from loaders.events.roles import roles_of
from loaders.lexicon import lexicon
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.mention import KnownNames
from loaders.names.tag import name_behind
from loaders.projects.heads import may_name
from loaders.projects.names import find_names
from loaders.text.clauses import cut_clauses
from loaders.text.patterns import any_of, grouped


class Participants(NamedTuple):
    """What an entry names, each list in the order of the text and without repeats."""

    people: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    type: EventType = "other"
    changes: tuple[BodyChange, ...] = ()
    chaired: tuple[str, ...] = ()
    spoke: tuple[str, ...] = ()
    attended: tuple[str, ...] = ()


def participants_of(
    event: EventFact,
    jurisdiction: Jurisdiction,
    stated: Sequence[StatedFact] = (),
    own: OwnName | None = None,
) -> Participants:
    """The parts of one event; `stated` are the facts that other loaders have read from it, `own` is what the
    organization of the document was called until then."""
    text = event.text
    people = find_people(text, stated)
    return Participants(
        people=people,
        organizations=find_organizations(text, people, jurisdiction, event.date),
        places=find_places(text, people, jurisdiction),
        projects=_projects(text),
        documents=find_documents(text),
        type=event_type(text),
        changes=changes_of(text, jurisdiction, event.date, own, event.date_text),
        **roles_of(text, people)._asdict(),
    )


def with_participants(
    events: Iterable[EventFact], metadata: Metadata, stated: Iterable[StatedFact]
) -> Iterator[EventFact]:
    """The events with their parts, in the order of the text; `stated` are all other facts of the document,
    told apart by `event` or, outside a chronicle, by where they stand."""
    by_event: dict[str, list[StatedFact]] = {}
    free: list[StatedFact] = []
    for fact in stated:
        event = getattr(fact, "event", None)
        if event:
            by_event.setdefault(event, []).append(fact)
        elif isinstance(fact, _STATED):
            free.append(fact)
    free.sort(key=lambda fact: fact.passage.start)
    starts = [fact.passage.start for fact in free]
    own = OwnName((metadata.jurisdiction.issuer, metadata.record.title))
    for event in sorted(events, key=lambda event: event.passage.start):
        low, high = (bisect_left(starts, end) for end in (event.passage.start, event.passage.end))
        inside = [fact for fact in free[low:high] if fact.passage.end <= event.passage.end]
        parts = participants_of(event, metadata.jurisdiction, by_event.get(event.id) or inside, own)
        yield event.model_copy(update=parts._asdict())


def find_documents(text: str) -> tuple[str, ...]:
    """Titles in 《》, once each; a short form that the text itself introduces (以下简称《方案》) is none."""
    found: dict[str, None] = {}
    short: set[str] = set()
    for match in _titles(text):
        start, title = match
        before = text[max(0, start - 8) : start]
        if _CALLED.search(before):
            short.add(title)
        elif title not in short and len(title) > 1:
            found[title] = None
    return tuple(found)


_CALLED = re.compile('简称[：:“"]?$|统称[：:“"]?$|下称[：:“"]?$')
_MARK = re.compile("[《》]")


def _titles(text: str) -> Iterable[tuple[int, str]]:
    """Outermost 《…》 with where they begin; one that never closes is left out."""
    depth, start = 0, 0
    for mark in _MARK.finditer(text):
        place = mark.start()
        if mark[0] == "《":
            depth += 1
            if depth == 1 or place - start > 200:
                depth, start = 1, place
        elif depth:
            depth -= 1
            if depth == 0:
                yield start, text[start + 1 : place]


_STATED = (AppointmentFact, HoldingFact)


def find_people(text: str, stated: Sequence[StatedFact]) -> tuple[str, ...]:
    """The persons that other loaders read in the entry, and those named after a title or a role."""
    found: dict[str, int] = {}
    for fact in stated:
        if isinstance(fact, _STATED) and fact.person is not None:
            found.setdefault(fact.person, text.find(fact.person))
        elif isinstance(fact, HonourFact) and fact.recipient_kind == "person":
            found.setdefault(fact.recipient, text.find(fact.recipient))
    known = KnownNames()
    for name in found:
        known.add(name)
    for match in _role().finditer(text):
        if person := name_behind(text, match.end(), known):
            found.setdefault(person.name, match.end())
    return tuple(sorted(found, key=lambda name: found[name]))


@cache
def _role() -> re.Pattern[str]:
    words = {*titles_that(stands_before_name), *titles_that(stands_behind)}
    words.update(lexicon("honours")["roles"] + lexicon("parts")["posts"])
    return re.compile(f"{any_of(word for word in words if len(word) > 1)}(?:同志)?")


def _projects(text: str) -> tuple[str, ...]:
    if not may_name(text):
        return ()
    names = [span.name for clause in cut_clauses(text) for span in find_names(clause.text)]
    return tuple(dict.fromkeys(names))


@cache
def _types() -> list[tuple[EventType, str, re.Pattern[str]]]:
    known = get_args(EventType)
    rules = []
    for rule in lexicon("parts")["types"]:
        where = "head" if "head" in rule else "any"
        assert rule["type"] in known, rule
        rules.append((rule["type"], where, re.compile(grouped([rule[where]]))))
    return rules


_STOP = re.compile("[。；]")
_TITLE = re.compile("《[^》]{0,200}》")


def event_type(text: str) -> EventType:
    """What kind of event an entry tells, by the first rule of the lexicon that fits; else `other`."""
    stop = _STOP.search(text)
    head = text[: stop.end()] if stop else text
    bare = _TITLE.sub("《》", text)
    for kind, where, pattern in _types():
        if pattern.search(head if where == "head" else bare):
            return kind
    return "other"
