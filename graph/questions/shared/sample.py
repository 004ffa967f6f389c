"""A random sample of facts that can be drawn again, and what the judged ones of it tell of the rest."""

from __future__ import annotations

import hashlib
import math
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, get_args

from graph.loading.elements import SET_ASIDE, STATEMENTS
from graph.loading.rebuild import batches
from graph.questions.shared.kept import kept
from graph.questions.shared.parameters import MaybeName, Page, blank
from graph.questions.shared.resolve_names import read_name
from graph.stores.base import Store

Sampled = Literal["appointment", "holding", "event", "project", "honour"]
SAMPLED: tuple[Sampled, ...] = get_args(Sampled)
"""Kinds of facts that are judged; what was not understood is no claim."""
_Z = 1.959964
"""Of an interval of 95 %."""
_READ = "s.fact IS NOT NULL AND (s.verdict IS NULL OR s.verdict <> 'told')"
_ALL = "MATCH (s:{label}) RETURN collect(s.id) AS ids"
_READ_OF = f"UNWIND $ids AS id MATCH (s:{{label}} {{{{id: id}}}}) WHERE {_READ} RETURN collect(s.id) AS ids"
_ASIDE = f"MATCH (s:{SET_ASIDE} {{kind: $kind}}) RETURN collect(s.id) AS ids"
_OF_DOCUMENT = (
    "MATCH (:Document {id: $document})<-[:IN]-(:Passage)<-[:STATED_IN]-"
    f"(s:{{label}}) WHERE {_READ} RETURN collect(DISTINCT s.id) AS ids",
    "MATCH (:Document {id: $document})<-[:IN]-(:Passage)<-[:STATED_IN]-"
    f"(s:{SET_ASIDE} {{kind: $kind}}) RETURN collect(DISTINCT s.id) AS ids",
)
_BATCH = 5000
"""Ids asked for at a time: a query has its limit of time."""


class Drawing(Page):
    """What a sample is drawn by: the same values draw the same facts."""

    n: int = blank("每类抽几条", "facts a kind", 20, ge=1, le=1000)
    seed: int = blank("抽法的编号，换一个就另抽一批", "another number draws others", 1, ge=0, le=2**31 - 1)
    document: MaybeName = blank("只从这份文献抽（编号或题名）", "from this document alone, by id or title")


def drawn(store: Store, drawing: Drawing, kinds: Sequence[Sampled] = SAMPLED) -> dict[Sampled, list[str]]:
    """The facts drawn of each kind, in the order of the drawing.

    Of all that were read, those judged wrong too. Every fact has its place on a ring, by lot and as long as
    it has its id; a seed is a place to begin at, so that nothing but what is drawn is looked at.
    """
    population, begin = read_facts(store, drawing), _lot(str(drawing.seed))
    found = {}
    for kind in kinds:
        ring = population[kind]
        at = bisect(ring, begin, key=_lot)
        found[kind] = [*ring[at : at + drawing.n], *ring[: min(at, max(at + drawing.n - len(ring), 0))]]
    return found


def read_facts(store: Store, drawing: Drawing) -> Mapping[Sampled, Sequence[str]]:
    """The ids of all facts of each kind that a reader gave, by lot. Raises `UnknownName` for the document."""
    if drawing.document is None:
        return kept(store, "facts that were read, by lot", _of_store).value
    found: dict[Sampled, list[str]] = defaultdict(list)
    for reading in read_name(store, "document", "document", drawing.document):
        for kind in SAMPLED:
            for query in _OF_DOCUMENT:
                asked = query.replace("{label}", STATEMENTS[kind])
                found[kind] += store.read(asked, document=reading.id, kind=kind)[0]["ids"]
    return {kind: sorted(found[kind], key=_lot) for kind in SAMPLED}


def _of_store(store: Store) -> dict[Sampled, list[str]]:
    found = {}
    for kind in SAMPLED:
        label = STATEMENTS[kind]
        ids = list(store.read(_ASIDE, kind=kind)[0]["ids"])
        for some in batches(store.read(_ALL.format(label=label))[0]["ids"], _BATCH):
            ids += store.read(_READ_OF.format(label=label), ids=some)[0]["ids"]
        found[kind] = sorted(ids, key=_lot)
    return found


def _lot(name: str) -> bytes:
    return hashlib.blake2b(name.encode(), digest_size=8).digest()


def verdicts_of(store: Store, kind: Sampled, ids: Iterable[str]) -> dict[str, str]:
    """What was judged of each of the facts that were."""
    wanted = sorted(ids)
    return {
        row["id"]: row["verdict"]
        for label in (STATEMENTS[kind], SET_ASIDE)
        for row in store.read(
            f"MATCH (s:{label}) WHERE s.id IN $ids AND s.verdict IS NOT NULL "
            "RETURN s.id AS id, s.verdict AS verdict",
            ids=wanted,
        )
    }


def wilson(right: int, judged: int) -> tuple[float, float]:
    """Where the share lies of which a sample has so many: Wilson's score interval of 95 %."""
    if judged == 0:
        return 0.0, 1.0
    share, squared = right / judged, _Z * _Z
    middle = share + squared / (2 * judged)
    width = _Z * math.sqrt(share * (1 - share) / judged + squared / (4 * judged * judged))
    whole = 1 + squared / judged
    return max((middle - width) / whole, 0.0), min((middle + width) / whole, 1.0)
