"""Whether a store is what it should be: every document as it was loaded, every tenure as it is derived."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from graph.corrections import Corrections
from graph.errors import DashijiError
from graph.exports.facts import facts_in
from graph.facts import Decision, DocumentFact, StatedFact
from graph.judgements import Judgements
from graph.loading.admit import passages_of, stands_in
from graph.loading.build_elements import elements_of
from graph.loading.corrected import corrected_by, corrections_in
from graph.loading.elements import STATED_LABELS, Element
from graph.loading.judged import judged_by, judgements_in
from graph.loading.load import contents_of, document_node
from graph.loading.rebuild import batches, derived
from graph.loading.tenure_steps import span_properties, tenure_properties
from graph.loading.texts import text_of
from graph.stores.base import Access, Store
from graph.stores.stated import stated_of_posts
from graph.vocabulary import COMPLETE, LABELS, SCHEMA, label

PENDING = "还按旧的判断或订正，再载入一次就好 (follows other judgements or corrections: load it again)"
_POSTS = 500
_IDS = 5000
_OUTGOING = (
    "CONCERNS",
    "TO",
    "DECIDED_BY",
    "AT",
    "GIVEN_TO",
    "GRANTED_BY",
    "REACHED",
    "STATED_IN",
    "BEGAN",
    "ENDED",
)
_INCOMING = ("CARRIES_OUT", "TOOK_PART")
_SHARED = {"Project": {"name", "names", "keys", "stale"}}
"""Properties that other facts may change too."""
_LEFT_OVER = {
    "未重新推导 (not derived anew)": [
        f"MATCH (n:{each}) WHERE n.stale = true RETURN count(n) AS n"
        for each in ("Post", "Person", "Organization", "Place", "Project")
    ],
    "无陈述的引文 (a quote in which nothing is stated)": [
        "MATCH (n:Passage) WHERE NOT (n)<-[:STATED_IN]-() RETURN count(n) AS n"
    ],
    "无文献的引文或原文 (a quote or text of no document)": [
        "MATCH (n:Passage) WHERE NOT (n)-[:IN]->(:Document) RETURN count(n) AS n",
        "MATCH (n:TextPart) WHERE NOT (n)-[:PART_OF]->(:Document) RETURN count(n) AS n",
    ],
    "无来源的陈述 (a statement without its source)": [
        f"MATCH (n:{each}) WHERE n.fact IS NOT NULL AND NOT (n)-[:STATED_IN]->(:Passage) RETURN count(n) AS n"
        for each in STATED_LABELS
    ],
}


def check_store(store: Store, progress: Callable[[str], None] = lambda _: None) -> Iterator[str]:
    """What is wrong in the store, a line each; nothing where all is well. Nothing is changed."""
    version = store.read("MATCH (s:Schema {id: 'schema'}) RETURN s.version AS version")
    found = version[0]["version"] if version else None
    documents = store.read(
        "MATCH (d:Document) RETURN d.id AS id, d.title AS title, d.file AS file, d.state AS state, "
        "d.digest AS digest, d.contents AS contents, d.judged AS judged, d.corrected AS corrected ORDER BY id"
    )
    if documents and found != SCHEMA:
        yield f"图库版本 (schema): {found}，应为 (expected) {SCHEMA}"
    judged, corrections = judgements_in(store), corrections_in(store)
    for row in documents:
        name = f"{row['title'] or row['file']} ({row['id']})"
        progress(name)
        try:
            for finding in _document(store, row, judged, corrections):
                yield f"{name}: {finding}"
        except DashijiError as err:
            yield f"{name}: {err}"
    progress("任期 (tenures)")
    try:
        yield from _tenures(store)
        yield from _index(store)
    except DashijiError as err:
        yield str(err)
    for what, queries in _LEFT_OVER.items():
        if count := sum(store.read(query)[0]["n"] for query in queries):
            yield f"{what}: {count}"


def _document(
    store: Store, row: dict[str, Any], judged: Judgements, corrections: Corrections
) -> Iterator[str]:
    if row["state"] != COMPLETE:
        yield f"没有载完 (not complete: {row['state']})；再载入一次就好 (load it again)"
        return
    try:
        document, *rest = facts_in(store, row["id"])
    except (KeyError, ValueError) as err:
        yield f"事实读不懂 (a fact cannot be read): {str(err).splitlines()[0]}"
        return
    assert isinstance(document, DocumentFact)
    facts = [fact for fact in rest if not isinstance(fact, DocumentFact | Decision)]
    text = text_of(store, document.id)
    if document_node(document, text).properties["digest"] != row["digest"]:
        yield "文献或原文与载入时不同 (the document or its text is not what was loaded)"
    yield from _quotes(facts, text)
    if (row["judged"], row["corrected"]) != (judged_by(judged), corrected_by(corrections, document)):
        yield PENDING
        return
    elements = elements_of(document, facts, text, judged)
    if contents_of(elements) != row["contents"]:
        yield "事实与载入时不同 (its facts are not what was loaded)"
    yield from _statements(store, document.id, elements)


def _quotes(facts: Sequence[StatedFact], text: str | None) -> Iterator[str]:
    if text is not None:
        for fact in facts:
            if not all(stands_in(text, passage) for passage in passages_of(fact)):
                yield f"{fact.id}: 原文没有所引的话 (the text does not have the quote)"


def _statements(access: Access, document: str, elements: Sequence[Element]) -> Iterator[str]:
    """What a statement's node and edges are other than its fact says."""
    expected = {each.node.id: each for each in elements}
    for name in STATED_LABELS:
        kept = {*label(name).properties, "id"} - _SHARED.get(name, set()) - {"loaded"}
        found = access.read(
            "MATCH (:Document {id: $id})<-[:IN]-(:Passage)<-[:STATED_IN]-"
            f"(s:{name}) RETURN DISTINCT s.id AS id, s",
            id=document,
        )
        for row in found:
            wanted = {"id": row["id"], **expected[row["id"]].node.properties}
            if _plain(row["s"]["properties"], kept) != _plain(wanted, kept):
                yield f"{row['id']}: 节点与事实不符 (the node is not what its fact says)"
    counted: Counter[str] = Counter()
    for arrow, types in (("-[r:{}]->()", _OUTGOING), ("<-[r:{}]-()", _INCOMING)):
        for name in STATED_LABELS:
            for row in access.read(
                "MATCH (:Document {id: $id})<-[:IN]-(:Passage)<-[:STATED_IN]-"
                f"(s:{name}) WITH DISTINCT s MATCH (s){arrow.format('|'.join(types))} "
                "RETURN type(r) AS type, count(r) AS n",
                id=document,
            ):
                counted[f"{name} {row['type']}"] += row["n"]
    stated = Counter(
        f"{each.node.label} {link.type}"
        for each in elements
        for link in each.links
        if (link.type in _OUTGOING and link.start == each.key)
        or (link.type in _INCOMING and link.end == each.key)
    )
    for each in sorted(stated | counted):
        if stated[each] != counted[each]:
            yield f"{each}: 图中 {counted[each]} 条边，应为 {stated[each]} (edges in the graph, and expected)"


def _index(access: Access) -> Iterator[str]:
    """Nodes that a scan finds and their id does not."""
    for each in LABELS:
        ids = [row["id"] for row in access.read(f"MATCH (n:{each.name}) RETURN n.id AS id")]
        found = sum(
            access.read(
                f"UNWIND $ids AS id MATCH (n:{each.name} {{id: id}}) RETURN count(n) AS n", ids=batch
            )[0]["n"]
            for batch in batches(ids, _IDS)
        )
        if found != len(ids):
            yield f"{each.name}: 索引只找到 {found}，共 {len(ids)} (found by their ids, and all)"


def _plain(properties: dict[str, Any], names: set[str]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if name in names and value is not None}


def _tenures(access: Access) -> Iterator[str]:
    """Where what is derived is not what the same statements give now."""
    posts = access.read("MATCH (p:Post) RETURN p.id AS id ORDER BY id")
    for batch in batches((row["id"] for row in posts), _POSTS):
        given = stated_of_posts(access, batch)
        tenures, _ = derived(given)
        wanted = Counter(
            _line(each.post, each.person, {"tenure": each.id, **tenure_properties(each)}) for each in tenures
        )
        wanted.update(
            _line(each.post, each.person, span_properties(each, span))
            for each in tenures
            for span in each.spans
        )
        stored = _stored(access, batch)
        for post in sorted({key[0] for key in (wanted - stored) | (stored - wanted)}):
            title = given.seats[post][0]
            yield f"{title} ({post}): 任期与重新推导的不同 (its tenures are not what is derived)"


def _stored(access: Access, posts: Sequence[str]) -> Counter[tuple[str, str, str]]:
    tenures = access.read(
        "UNWIND $ids AS id MATCH (p:Post {id: id})<-[:OF]-(t:Tenure)<-[:HELD]-(who:Person) "
        "RETURN p.id AS post, who.id AS person, t AS thing",
        ids=list(posts),
    )
    spans = access.read(
        "UNWIND $ids AS id MATCH (p:Post {id: id})<-[h:IN_POST]-(who:Person) "
        "RETURN p.id AS post, who.id AS person, h AS thing",
        ids=list(posts),
    )
    counted: Counter[tuple[str, str, str]] = Counter()
    for row in [*tenures, *spans]:
        properties = dict(row["thing"]["properties"])
        if "id" in properties:
            properties["tenure"] = properties.pop("id")
        counted[_line(row["post"], row["person"], properties)] += 1
    return counted


def _line(post: str, person: str, properties: dict[str, Any]) -> tuple[str, str, str]:
    return (
        post,
        person,
        str(sorted((name, str(value)) for name, value in properties.items() if value is not None)),
    )
