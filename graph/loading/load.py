"""Facts into a store, and out of it again.

Loading is idempotent: what is there already stays, what changed is written anew, what a document no
longer states goes. A document is seen whole or not at all: it is written in one transaction. One that is too
large for that is marked until it is whole, and a load of it that was killed is finished by the next.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from graph.corrections import NO_CORRECTIONS, Corrections
from graph.errors import UnknownName
from graph.facts import Correction, DocumentFact, Fact, StatedFact
from graph.judgements import Judgements
from graph.loading.about import places_about
from graph.loading.admit import Refuse, by_document, refuse_all, said_by_text, with_own_ids
from graph.loading.build_elements import elements_of
from graph.loading.corrected import corrected_by, keep_corrections
from graph.loading.elements import Element, Key, Node
from graph.loading.judged import judged_by, keep_judgements
from graph.loading.migrate import bring_up_to_date, check_public, mark_as_ours
from graph.loading.revision import nothing_old_kept
from graph.loading.search_keys import search_keys
from graph.loading.texts import text_of
from graph.loading.write import (
    Changes,
    Progress,
    mark,
    stored_digests,
    take_out,
    write_document,
)
from graph.stores.base import Store
from graph.vocabulary import COMPLETE, FORGETTING
from graph.withholding import NOTHING_WITHHELD, Withholding


@dataclass(slots=True)
class LoadReport:
    """What a load did, in facts by kind (`document`, `event`, …)."""

    added: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    removed: Counter[str] = field(default_factory=Counter)
    lapsed: list[Correction] = field(default_factory=list)
    """Corrections that no longer find the fact which they are of."""

    @property
    def issues(self) -> int:
        """How many of the facts now in the store are issues."""
        return self.added["issue"] + self.changed["issue"] + self.unchanged["issue"]

    def count(self, all_keys: Sequence[Key], changes: Changes) -> None:
        """Count the facts of one document: those that it has now, and what is changed for that."""
        new, changed = (_kinds(each.key for each in some) for some in (changes.new, changes.changed))
        self.added += new
        self.changed += changed
        self.removed += _kinds(changes.gone)
        self.unchanged.update(_kinds(all_keys) - new - changed)

    def add(self, other: LoadReport) -> None:
        """Count in what another load did."""
        for name in ("added", "changed", "unchanged", "removed"):
            getattr(self, name).update(getattr(other, name))
        self.lapsed += other.lapsed

    def __str__(self) -> str:
        words = {"新增": "added", "改动": "changed", "未变": "unchanged", "移除": "removed"}
        counts = [f"{chinese} {getattr(self, name).total()} {name}" for chinese, name in words.items()]
        more = f"；疑点 {self.issues} issues" if self.issues else ""
        if self.lapsed:
            more += (
                f"；订正 {len(self.lapsed)} 条不再适用 (corrections no longer apply; dashiji review lapsed)"
            )
        return "，".join(counts) + more


def load_facts(
    store: Store,
    facts: Iterable[Fact],
    texts: Mapping[str, str],
    judgements: Judgements | None = None,
    progress: Progress = lambda done, total: None,
    refuse: Refuse = refuse_all,
    withholding: Withholding = NOTHING_WITHHELD,
    corrections: Corrections = NO_CORRECTIONS,
    now: datetime | None = None,
) -> LoadReport:
    """Put the facts of one or more documents into a prepared store.

    The facts of a document are all it states: what the store has of it beyond them is removed.
    `texts` gives the text of a document by its id; without it the store keeps the one it has. `judgements`
    are all that are in force; those among the facts count only if they are among them too. Facts without the
    record of their document, with a quote that its text does not have, or with the id of another document's
    fact are left out and given to `refuse`, which raises `BrokenRecord` unless told otherwise. The facts are
    written as they stand by `corrections`; what `withholding` keeps back never reaches the store. `now` is
    the time that statements which are new bear.
    """
    loaded = f"{(now or datetime.now(UTC)).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    report = LoadReport()
    judged = judgements or Judgements()
    documents = by_document(facts, refuse)
    names = "、".join(document.title or document.file for document, _ in documents[:3])
    with store.alone(f"load {names}"), nothing_old_kept(store):
        bring_up_to_date(store)
        mark_as_ours(store)
        check_public(store, withholding.mode)
        _finish_forgetting(store, report)
        for document, stated in documents:
            text = texts.get(document.id)
            if text is None:
                text = text_of(store, document.id)
            corrected = corrections.apply(document, stated, text)
            report.lapsed += corrected.lapsed
            follows = judged_by(judged), corrected_by(corrections, document)
            document, stated, text = withholding.apply(document, corrected.facts, text)
            _load_document(store, document, stated, text, judged, follows, report, progress, refuse, loaded)
        keep_judgements(store, judged)
        keep_corrections(store, corrections, withholding)
    return report


def forget(store: Store, document: str) -> LoadReport:
    """Take out a document, given by id, title or file name, with everything that it alone states.

    Raises `UnknownName` if the store has no such document, or several.
    """
    report = LoadReport()
    with store.alone(f"forget {document}"), nothing_old_kept(store):
        found = store.read(
            "MATCH (d:Document) WHERE d.id = $given OR d.title = $given OR d.file = $given "
            "RETURN d.id AS id, d.title AS title ORDER BY id",
            given=document,
        )
        if len(found) != 1:
            titles = tuple(row["title"] or row["id"] for row in found or store.read(_TITLES))
            what = "有几份 (several documents)" if found else "没有这份文献 (no such document)"
            raise UnknownName(f"{what}: {document}。{'、'.join(titles)}", titles)
        store.write_all([mark(found[0]["id"], FORGETTING)])
        _finish_forgetting(store, report)
    return report


_TITLES = "MATCH (d:Document) RETURN d.id AS id, d.title AS title ORDER BY title, id LIMIT 5"


def _load_document(
    store: Store,
    document: DocumentFact,
    facts: Sequence[StatedFact],
    text: str | None,
    judgements: Judgements,
    follows: tuple[str | None, str | None],
    report: LoadReport,
    progress: Progress,
    refuse: Refuse,
    loaded: str,
) -> None:
    before = store.read(
        "MATCH (d:Document {id: $id}) RETURN d.digest AS digest, d.state AS state, d.contents AS contents, "
        "d.judged AS judged, d.corrected AS corrected",
        id=document.id,
    )
    stored = stored_digests(store, document.id) if before else {}
    facts = said_by_text(facts, text, refuse)
    facts = with_own_ids(store, document.id, facts, {identity for _, identity in stored}, refuse)
    elements = elements_of(document, facts, text, judgements)
    node = document_node(document, text)
    node.properties["judged"], node.properties["corrected"] = follows
    same_document = bool(before) and before[0]["digest"] == node.properties["digest"]
    contents = contents_of(elements)
    changes = Changes(
        node,
        places_about(document, judgements),
        contents,
        None if same_document else text,
        new=[each for each in elements if each.key not in stored],
        changed=[each for each in elements if stored.get(each.key, each.digest) != each.digest],
        gone=sorted(stored.keys() - {each.key for each in elements}),
        loaded=loaded,
    )
    report.count([each.key for each in elements], changes)
    (report.unchanged if same_document else report.changed if before else report.added)["document"] += 1
    is_now = COMPLETE, contents, *follows
    was = ("state", "contents", "judged", "corrected")
    if not same_document or tuple(before[0][each] for each in was) != is_now:
        write_document(store, changes, progress)


def document_node(document: DocumentFact, text: str | None) -> Node:
    """The document as a node; its digest tells whether it, or what is kept of its text, changed."""
    properties = document.model_dump(exclude={"id", "kind"})
    properties["places"] = list(document.places) or None
    properties["given"] = list(document.given) or None
    properties["keys"] = search_keys([document.title or document.file])
    properties["length"] = None if text is None else len(text)
    whole = json.dumps(properties, ensure_ascii=False, sort_keys=True) + (text or "")
    properties["digest"] = _digest(whole)
    return Node("Document", document.id, properties)


def contents_of(elements: Iterable[Element]) -> str:
    """Stands for all that a document states."""
    return _digest(sorted((*each.key, each.digest) for each in elements))


def _kinds(keys: Iterable[Key]) -> Counter[str]:
    return Counter(label.lower() for label, _ in keys)


def _digest(whole: object) -> str:
    text = whole if isinstance(whole, str) else json.dumps(whole, ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


def _finish_forgetting(store: Store, report: LoadReport) -> None:
    """Forget what was asked to be forgotten, now or before a stop."""
    rows = store.read("MATCH (d:Document) WHERE d.state = $state RETURN d.id AS id", state=FORGETTING)
    for row in rows:
        report.removed += _kinds(take_out(store, row["id"]))
        report.removed["document"] += 1
