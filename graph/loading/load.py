"""Facts into a store, and out of it again.

Loading is idempotent: what is there already stays, what changed is written anew, what a document no
longer states goes. Every batch is one transaction that leaves the store whole, so that a load that was
killed is finished by the next one; a document is marked until then.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.errors import BrokenRecord, UnknownName
from graph.facts import DocumentFact, Fact, Judgement, StatedFact
from graph.judgements import Judgements
from graph.loading.build_elements import elements_of
from graph.loading.elements import Key, Node
from graph.loading.judged import keep_judgements
from graph.loading.migrate import bring_up_to_date, mark_as_ours
from graph.loading.rebuild import batches, rebuild_stale
from graph.loading.search_keys import search_keys
from graph.loading.steps import detach_statements, drop_loose, merge_nodes, write_elements
from graph.loading.texts import text_of, text_steps
from graph.stores.base import Step, Store

BATCH = 800
"""Elements a transaction."""
COMPLETE, LOADING, FORGETTING = "complete", "loading", "forgetting"
KINDS = ("Event", "Appointment", "Holding", "Project", "Honour", "Issue")
Progress = Callable[[int, int], None]
"""Called with the elements done and to do."""


@dataclass(slots=True)
class LoadReport:
    """What a load did, in facts by kind (`document`, `event`, …)."""

    added: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    removed: Counter[str] = field(default_factory=Counter)

    @property
    def issues(self) -> int:
        """How many of the facts now in the store are issues."""
        return self.added["issue"] + self.changed["issue"] + self.unchanged["issue"]

    def __str__(self) -> str:
        words = {"新增": "added", "改动": "changed", "未变": "unchanged", "移除": "removed"}
        counts = [f"{chinese} {getattr(self, name).total()} {name}" for chinese, name in words.items()]
        return "，".join(counts) + (f"；疑点 {self.issues} issues" if self.issues else "")


def load_facts(
    store: Store,
    facts: Iterable[Fact],
    texts: Mapping[str, str],
    judgements: Judgements | None = None,
    progress: Progress = lambda done, total: None,
) -> LoadReport:
    """Put the facts of one or more documents into a prepared store.

    The facts of a document are all it states: what the store has of it beyond them is removed.
    `texts` gives the text of a document by its id; without it the store keeps the one it has. `judgements`
    are all that are in force; those among the facts count only if they are among them too. Raises
    `BrokenRecord` where facts belong to a document that has no record.
    """
    report = LoadReport()
    judged = judgements or Judgements()
    try:
        documents = list(_by_document(facts))
    except KeyError as err:
        raise BrokenRecord(f"缺少文献记录 (no document record): {err.args[0]}") from err
    bring_up_to_date(store)
    mark_as_ours(store)
    _finish_forgetting(store, report)
    for document, stated in documents:
        text = texts.get(document.id)
        if text is None:
            text = text_of(store, document.id)
        _load_document(store, document, stated, text, judged, report, progress)
    keep_judgements(store, judged)
    return report


def forget(store: Store, document: str) -> LoadReport:
    """Take out a document, given by id, title or file name, with everything that it alone states.

    Raises `UnknownName` if the store has no such document, or several.
    """
    report = LoadReport()
    found = store.read(
        "MATCH (d:Document) WHERE d.id = $given OR d.title = $given OR d.file = $given "
        "RETURN d.id AS id, d.title AS title ORDER BY id",
        given=document,
    )
    if len(found) != 1:
        titles = tuple(row["title"] or row["id"] for row in found or store.read(_TITLES))
        what = "有几份 (several documents)" if found else "没有这份文献 (no such document)"
        raise UnknownName(f"{what}: {document}。{'、'.join(titles)}", titles)
    store.write("MATCH (d:Document {id: $id}) SET d.state = $state", id=found[0]["id"], state=FORGETTING)
    _finish_forgetting(store, report)
    return report


_TITLES = "MATCH (d:Document) RETURN d.id AS id, d.title AS title ORDER BY title, id LIMIT 5"


def _by_document(facts: Iterable[Fact]) -> Iterator[tuple[DocumentFact, list[StatedFact]]]:
    """The facts by document; raises `KeyError` with the id of a document that has no record."""
    documents: dict[str, DocumentFact] = {}
    stated: dict[str, list[StatedFact]] = {}
    for fact in facts:
        if isinstance(fact, DocumentFact):
            documents.setdefault(fact.id, fact)
        elif not isinstance(fact, Judgement):
            stated.setdefault(fact.document, []).append(fact)
    for missing in stated.keys() - documents.keys():
        raise KeyError(missing)
    for identity, document in documents.items():
        yield document, stated.get(identity, [])


def _load_document(
    store: Store,
    document: DocumentFact,
    facts: Sequence[StatedFact],
    text: str | None,
    judgements: Judgements,
    report: LoadReport,
    progress: Progress,
) -> None:
    elements = elements_of(document, facts, text, judgements)
    node = _document_node(document, text)
    before = store.read(
        "MATCH (d:Document {id: $id}) RETURN d.digest AS digest, d.state AS state, d.contents AS contents",
        id=document.id,
    )
    stored = _stored(store, document.id) if before else {}
    new = [each for each in elements if each.key not in stored]
    changed = [each for each in elements if stored.get(each.key, each.digest) != each.digest]
    gone = stored.keys() - {each.key for each in elements}
    same_document = bool(before) and before[0]["digest"] == node.properties["digest"]
    contents = _digest(sorted((*each.key, each.digest) for each in elements))

    report.unchanged.update(_kinds(each.key for each in elements))
    report.unchanged -= _kinds(each.key for each in [*new, *changed])
    report.added += _kinds(each.key for each in new)
    report.changed += _kinds(each.key for each in changed)
    report.removed += _kinds(gone)
    (report.unchanged if same_document else report.changed if before else report.added)["document"] += 1
    if same_document and (before[0]["state"], before[0]["contents"]) == (COMPLETE, contents):
        return

    steps: list[Step] = [merge_nodes("Document", [node]), _mark(document.id, LOADING)]
    if text is not None and not same_document:
        steps += text_steps(document.id, text)
    store.write_all(steps)
    _remove(store, gone)
    rewritten = {each.key for each in changed}
    done, total = 0, len(new) + len(changed)
    for batch in batches(
        (each for each in elements if each.key in rewritten or each.key not in stored), BATCH
    ):
        known = [each.key for each in batch if each.key in rewritten]
        loose = [drop_loose(_passages(store, known))] if known else []
        store.write_all([*detach_statements(known), *write_elements(batch), *loose])
        done += len(batch)
        progress(done, total)
    rebuild_stale(store)
    store.write_all([_mark(document.id, COMPLETE, contents)])


def _document_node(document: DocumentFact, text: str | None) -> Node:
    """The document as a node; its digest tells whether it, or what is kept of its text, changed."""
    properties = document.model_dump(exclude={"id", "kind"})
    properties["places"] = list(document.places) or None
    properties["given"] = list(document.given) or None
    properties["keys"] = search_keys([document.title or document.file])
    properties["length"] = None if text is None else len(text)
    whole = json.dumps(properties, ensure_ascii=False, sort_keys=True) + (text or "")
    properties["digest"] = _digest(whole)
    return Node("Document", document.id, properties)


def _stored(store: Store, document: str) -> dict[Key, str]:
    """The elements that the store has of a document, with their digests."""
    return {
        (label, row["id"]): row["digest"]
        for label in KINDS
        for row in store.read(
            "MATCH (d:Document {id: $id})<-[:IN]-(:Passage)<-[:STATED_IN]-"
            f"(s:{label}) RETURN DISTINCT s.id AS id, s.digest AS digest",
            id=document,
        )
    }


def _kinds(keys: Iterable[Key]) -> Counter[str]:
    return Counter(label.lower() for label, _ in keys)


def _mark(document: str, state: str, contents: str | None = None) -> Step:
    """`contents` stands for all that the document states; it is known when the load is complete."""
    return (
        "MATCH (d:Document {id: $id}) SET d.state = $state SET d.contents = $contents",
        {"id": document, "state": state, "contents": contents},
    )


def _digest(whole: object) -> str:
    text = whole if isinstance(whole, str) else json.dumps(whole, ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


def _passages(store: Store, keys: Iterable[Key]) -> list[str]:
    """The passages that elements are stated in, those of milestones too."""
    ids = [identity for _, identity in keys]
    found = [
        row["id"]
        for label in KINDS
        for way in (["", "-[:REACHED]->(:Milestone)"] if label == "Project" else [""])
        for row in store.read(
            f"UNWIND $ids AS id MATCH (s:{label} {{id: id}}){way}-[:STATED_IN]->(p:Passage) "
            "RETURN DISTINCT p.id AS id",
            ids=ids,
        )
    ]
    return sorted(set(found))


def _remove(store: Store, keys: Iterable[Key]) -> None:
    for batch in batches(sorted(keys), BATCH):
        by_label: dict[str, list[str]] = defaultdict(list)
        for label, identity in batch:
            by_label[label].append(identity)
        deletes: list[Step] = [
            (f"UNWIND $ids AS id MATCH (s:{label} {{id: id}}) DETACH DELETE s", {"ids": ids})
            for label, ids in by_label.items()
        ]
        loose = drop_loose(_passages(store, batch))
        store.write_all([*detach_statements(batch), *deletes, loose])


def _finish_forgetting(store: Store, report: LoadReport) -> None:
    """Forget what was asked to be forgotten, now or before a stop."""
    rows = store.read("MATCH (d:Document) WHERE d.state = $state RETURN d.id AS id", state=FORGETTING)
    for row in rows:
        stored = _stored(store, row["id"])
        _remove(store, stored)
        rebuild_stale(store)
        store.write_all(
            [
                ("MATCH (t:TextPart)-[:PART_OF]->(d:Document {id: $id}) DETACH DELETE t", row),
                ("MATCH (d:Document {id: $id}) DETACH DELETE d", row),
            ]
        )
        report.removed += _kinds(stored)
        report.removed["document"] += 1
