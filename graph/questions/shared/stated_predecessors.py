"""Whom the line of a coming-in names as the one before, against whom the other statements have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from graph import lazy_re as re
from graph.lexicon import lexicon
from graph.names import person_key
from graph.questions.shared.statement_findings import COMING
from graph.stores.base import Row, Store

_HAN = "\u3400-\u9fff"
_COMINGS = (
    "MATCH (o:Organization)<-[:IN]-(post:Post)<-[:OF]-(t:Tenure)-[r:RESTS_ON]->(s:Appointment) "
    "MATCH (s)-[:STATED_IN]->(g:Passage) WHERE o.id IN $ids AND s.action IN $coming "
    "AND any(bound IN r.moved WHERE bound STARTS WITH 'start') OPTIONAL MATCH (s)-[:PART_OF]->(e:Event) "
    "WITH o, post, t, s, g.quote AS quote, e.text AS text "
    "WHERE any(word IN $words WHERE quote CONTAINS word OR text CONTAINS word) "
    "RETURN DISTINCT post.id AS post_id, post.title AS post, o.name AS organization, t.id AS tenure, "
    "s.id AS statement, quote, text ORDER BY tenure, statement"
)
_BEFORE = (
    "MATCH (post:Post)<-[:OF]-(one:Tenure)-[:FOLLOWED_BY]->(t:Tenure) WHERE post.id IN $ids "
    "MATCH (p:Person)-[:HELD]->(one) MATCH (q:Person)-[:HELD]->(t) "
    "OPTIONAL MATCH (one)-[:RESTS_ON]->(s)-[:CONCERNS]->(p) "
    "RETURN t.id AS tenure, q.name AS holder, one.id AS before, p.name AS person, one.acting AS acting, "
    "max(s.id) AS statement"
)
_KNOWN = "MATCH (p:Person) WHERE p.name IN $names RETURN DISTINCT p.name AS name"
_TEXT = (
    "{post}：{person} 到任，原文说接替 {named}，各条记载的前任却是 {before} (another predecessor is named)"
)


@dataclass(frozen=True, slots=True)
class Predecessor:
    """A coming-in whose line names another as the one before than the statements do."""

    row: Row
    person: str
    named: str
    before: str
    statements: tuple[str, ...]
    """Ids: the coming-in, and one that the tenure before rests on."""

    @property
    def text(self) -> str:
        """In a sentence."""
        post = f"{self.row['organization']}{self.row['post']}"
        return _TEXT.format(post=post, person=self.person, named=self.named, before=self.before)


def stated_predecessors(store: Store, organizations: Sequence[str]) -> list[Predecessor]:
    """Those of the one-seat posts in some organizations. Of whom no other statement names nothing is said."""
    words = lexicon("predecessors")["succeeds"]
    comings = [
        (row, named)
        for row in store.read(_COMINGS, ids=list(organizations), coming=sorted(COMING), words=words)
        if (named := named_before(row["quote"], row["text"])) is not None
    ]
    if not comings:
        return []
    before = {
        row["tenure"]: row for row in store.read(_BEFORE, ids=sorted({row["post_id"] for row, _ in comings}))
    }
    known = {row["name"] for row in store.read(_KNOWN, names=sorted({named for _, named in comings}))}
    return [
        Predecessor(row, before[row["tenure"]]["holder"], named, earlier[-1]["person"], _lines(row, earlier))
        for row, named in comings
        if named in known and row["tenure"] in before
        for earlier in [list(_earlier(before[row["tenure"]], before))]
        if named not in {person_key(each["person"]) for each in earlier}
    ]


def _lines(row: Row, earlier: Sequence[Row]) -> tuple[str, ...]:
    return tuple(each for each in (row["statement"], earlier[-1]["statement"]) if each)


def _earlier(row: Row, before: Mapping[str, Row]) -> Iterator[Row]:
    """Who comes before, from the nearest back to the first who neither acted nor is the holder himself."""
    holder, seen = row["holder"], {row["tenure"]}
    step: Row | None = row
    while step is not None:
        yield step
        if step["person"] != holder and not step["acting"]:
            return
        seen.add(step["tenure"])
        step = None if step["before"] in seen else before.get(step["before"])


def named_before(quote: str, entry: str | None) -> str | None:
    """Whom the line of a coming-in names as the one before, by the key of his name; `None` for nobody, or for
    several. What the entry says behind the act, up to the next stop, belongs to the line."""
    text = quote
    if entry and quote in entry:
        text = re.split("[。；]", entry[entry.index(quote) :], maxsplit=1)[0]
    found = {person_key(match["name"]) for match in _named().finditer(text)}
    return found.pop() if len(found) == 1 else None


@cache
def _named() -> re.Pattern[str]:
    words = {name: "|".join(each) for name, each in lexicon("predecessors").items()}
    return re.compile(
        f"(?:{words['succeeds']})(?:{words['between']})?(?P<name>[{_HAN}·]{{2,6}}?)(?={words['behind']})"
    )
