"""A random sample of facts that can be drawn again, and what the judged ones of it tell of the rest."""

from __future__ import annotations

import hashlib
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from typing import Literal, get_args

from graph.loading.elements import SET_ASIDE, STATEMENTS
from graph.questions.shared.kept import kept
from graph.questions.shared.parameters import MaybeName, Page, blank
from graph.questions.shared.resolve_names import read_name
from graph.stores.base import Store

Sampled = Literal["appointment", "holding", "event", "project", "honour"]
SAMPLED: tuple[Sampled, ...] = get_args(Sampled)
"""Kinds of facts that are judged; what was not understood is no claim."""
_Z = 1.959964
"""Of an interval of 95 %."""
_OF_STORE = {
    "stated": "MATCH (s:{label}) WHERE s.fact IS NOT NULL AND (s.verdict IS NULL OR s.verdict <> 'told') "
    "RETURN s.id AS id",
    "aside": f"MATCH (s:{SET_ASIDE} {{{{kind: '{{kind}}'}}}}) RETURN s.id AS id",
}
_OF_DOCUMENT = {
    "stated": "MATCH (:Document {{id: $document}})<-[:IN]-(:Passage)<-[:STATED_IN]-(s:{label}) "
    "WHERE s.fact IS NOT NULL AND (s.verdict IS NULL OR s.verdict <> 'told') RETURN DISTINCT s.id AS id",
    "aside": "MATCH (:Document {{id: $document}})<-[:IN]-(:Passage)<-[:STATED_IN]-"
    f"(s:{SET_ASIDE} {{{{kind: '{{kind}}'}}}}) RETURN DISTINCT s.id AS id",
}


class Drawing(Page):
    """What a sample is drawn by: the same values draw the same facts."""

    n: int = blank("每类抽几条", "facts a kind", 20, ge=1, le=1000)
    seed: int = blank("抽法的编号，换一个就另抽一批", "another number draws others", 1, ge=0, le=2**31 - 1)
    document: MaybeName = blank("只从这份文献抽（编号或题名）", "from this document alone, by id or title")


def drawn(store: Store, drawing: Drawing, kinds: Sequence[Sampled] = SAMPLED) -> dict[Sampled, list[str]]:
    """The facts drawn of each kind, in the order of the drawing.

    Of all that were read, those judged wrong too. A fact keeps its place in the drawing as long as its id.
    """
    population = read_facts(store, drawing)
    return {
        kind: nsmallest(drawing.n, population[kind], key=lambda id: _lot(drawing.seed, id)) for kind in kinds
    }


def read_facts(store: Store, drawing: Drawing) -> Mapping[Sampled, Sequence[str]]:
    """The ids of all facts of each kind that a reader gave. Raises `UnknownName` for the document."""
    if drawing.document is None:
        return kept(store, "facts that were read", lambda store: _ids(store, _OF_STORE)).value
    found: dict[Sampled, list[str]] = defaultdict(list)
    for reading in read_name(store, "document", "document", drawing.document):
        for kind, ids in _ids(store, _OF_DOCUMENT, document=reading.id).items():
            found[kind] += ids
    return found


def _ids(store: Store, queries: Mapping[str, str], **values: str) -> dict[Sampled, list[str]]:
    return {
        kind: [
            row["id"]
            for query in queries.values()
            for row in store.read(query.format(label=STATEMENTS[kind], kind=kind), **values)
        ]
        for kind in SAMPLED
    }


def _lot(seed: int, id: str) -> bytes:
    return hashlib.blake2b(f"{seed} {id}".encode(), digest_size=8).digest()


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
