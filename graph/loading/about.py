"""The places that documents are about: `(Document)-[:ABOUT]->(Place)`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graph.facts import DocumentFact
from graph.judgements import Judgements
from graph.linking import Identities
from graph.loading.search_keys import search_keys
from graph.names import CoveragePlace, place_kind, plain
from graph.stores.base import Step


@dataclass(frozen=True, slots=True)
class About:
    """A place that a document is about, as it says itself or as is told of it."""

    id: str
    name: str
    printed: str

    @property
    def node(self) -> dict[str, Any]:
        """The properties of the place, where it is new."""
        return {"name": self.name, "keys": search_keys([self.name]), "kind": place_kind(self.name)}

    @property
    def edge(self) -> dict[str, Any]:
        """The properties of the edge to it."""
        return {"name": self.name, "printed": self.printed}


def places_about(document: DocumentFact, judgements: Judgements | None = None) -> list[About]:
    """The places of a document in which no other of them lies: of 云山市 and 临泉区 the district."""
    ids = Identities(document, (), judgements)
    found: dict[str, About] = {}
    for printed in _innermost(document.places):
        found.setdefault(ids.place(printed), About(ids.place(printed), ids.place_name(printed), printed))
    return list(found.values())


def _innermost(places: Sequence[str]) -> list[str]:
    chain = CoveragePlace.of(places).chain
    if (
        chain
        and len(chain) == len(places)
        and all(place == plain(given) for place, given in zip(chain, places, strict=True))
    ):
        return ["".join(chain)]
    return [each for each in places if not any(other != each and other.startswith(each) for other in places)]


def about_steps(document: str, places: Iterable[About]) -> Iterator[Step]:
    """The writes that put a document's places in the place of those that it had; none takes them away."""
    yield "MATCH (d:Document {id: $id})-[r:ABOUT]->(p:Place) SET p.stale = true DELETE r", {"id": document}
    rows = [{"id": place.id, "properties": place.edge, "place": place.node} for place in places]
    if rows:
        yield (
            "MATCH (d:Document {id: $id}) UNWIND $rows AS row MERGE (p:Place {id: row.id}) "
            "ON CREATE SET p += row.place SET p.stale = true "
            "CREATE (d)-[r:ABOUT]->(p) SET r += row.properties",
            {"id": document, "rows": rows},
        )
