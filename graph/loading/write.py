"""What is written of one document, and taken out again: in one transaction, wherever that is not too much."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.loading.about import About, about_steps
from graph.loading.elements import STATED_LABELS, Element, Key, Node
from graph.loading.parts import MESSAGE
from graph.loading.rebuild import batches, rebuild_stale
from graph.loading.revision import NEW_REVISION
from graph.loading.steps import detach_statements, drop_loose, merge_nodes, write_elements
from graph.loading.texts import text_steps
from graph.stores.base import Access, Step, Store
from graph.vocabulary import COMPLETE, FORGETTING, LOADING

BATCH = 800
"""Elements that are written at a time."""
ONE_TRANSACTION = 20_000
"""Elements that one transaction takes; the embedded store, with its half gigabyte, takes 35,000."""
_TEXT_AN_ELEMENT = 500
"""Characters of text that weigh as much as an element."""
Progress = Callable[[int, int], None]
"""Called with the elements done and to do."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a load changes of a document."""

    document: Node
    about: Sequence[About]
    contents: str
    """Stands for all that the document states."""
    text: str | None
    """The text to be put in the place of what the store has; `None` leaves that."""
    new: Sequence[Element]
    changed: Sequence[Element]
    gone: Sequence[Key]
    loaded: str
    """The time of it, as ISO text."""

    @property
    def weight(self) -> int:
        """In elements."""
        return (
            len(self.new)
            + len(self.changed)
            + len(self.gone)
            + sum(len(each.links) for each in (*self.new, *self.changed)) // 10
            + len(self.text or "") // _TEXT_AN_ELEMENT
        )


def write_document(store: Store, changes: Changes, progress: Progress) -> None:
    """Write it, and what is derived of it, so that others see all of it or nothing.

    What is too much for one transaction is written in several, the document marked `loading` until the last.
    """
    if changes.weight <= ONE_TRANSACTION:
        store.in_one(lambda access: _write(access, changes, progress))
    else:
        _write(store, changes, progress)


def take_out(store: Store, document: str) -> set[Key]:
    """Take out a document with everything that it alone states; gives what that was."""
    stored = set(stored_digests(store, document))

    def take(access: Access) -> None:
        access.write_all([mark(document, FORGETTING), *about_steps(document, ())])
        remove(access, stored)
        rebuild_stale(access)
        access.write_all(
            [
                ("MATCH (t:TextPart)-[:PART_OF]->(d:Document {id: $id}) DETACH DELETE t", {"id": document}),
                ("MATCH (d:Document {id: $id}) DETACH DELETE d", {"id": document}),
                NEW_REVISION,
            ]
        )

    if len(stored) <= ONE_TRANSACTION:
        store.in_one(take)
    else:
        take(store)
    return stored


def stored_digests(access: Access, document: str) -> dict[Key, str]:
    """The elements that the store has of a document, with their digests."""
    return {
        (label, row["id"]): row["digest"]
        for label in STATED_LABELS
        for row in access.read(
            "MATCH (d:Document {id: $id})<-[:IN]-(:Passage)<-[:STATED_IN]-"
            f"(s:{label}) RETURN DISTINCT s.id AS id, s.digest AS digest",
            id=document,
        )
    }


def mark(document: str, state: str, contents: str | None = None) -> Step:
    """Say of a document how far it is; `contents` stands for all that it states, once it is complete."""
    return (
        "MATCH (d:Document {id: $id}) SET d.state = $state SET d.contents = $contents",
        {"id": document, "state": state, "contents": contents},
    )


def _write(access: Access, changes: Changes, progress: Progress) -> None:
    document = changes.document
    begun = [mark(document.id, LOADING), *about_steps(document.id, changes.about), NEW_REVISION]
    access.write_all([*merge_nodes("Document", [document], changes.loaded), *begun])
    if changes.text is not None:
        for step in text_steps(document.id, changes.text):
            access.write_all([step])
    remove(access, changes.gone)
    rewritten = {each.key for each in changes.changed}
    done, total = 0, len(changes.new) + len(changes.changed)
    for batch in _batches([*changes.new, *changes.changed]):
        known = [each.key for each in batch if each.key in rewritten]
        loose = [drop_loose(_passages(access, known))] if known else []
        access.write_all([*detach_statements(known), *write_elements(batch, changes.loaded), *loose])
        done += len(batch)
        progress(done, total)
    rebuild_stale(access)
    access.write_all([mark(document.id, COMPLETE, changes.contents), NEW_REVISION])


def _batches(elements: Iterable[Element]) -> Iterator[list[Element]]:
    """Events first, since others are part of them; few at a time where they are long."""
    batch: list[Element] = []
    size = 0
    for element in sorted(elements, key=lambda each: (each.node.label != "Event", each.node.id)):
        more = len(element.node.properties["fact"])
        if batch and (len(batch) == BATCH or size + more > MESSAGE):
            yield batch
            batch, size = [], 0
        batch.append(element)
        size += more
    if batch:
        yield batch


def _passages(access: Access, keys: Iterable[Key]) -> list[str]:
    """The passages that elements are stated in, those of milestones too."""
    ids = [identity for _, identity in keys]
    found = [
        row["id"]
        for label in STATED_LABELS
        for way in (["", "-[:REACHED]->(:Milestone)"] if label == "Project" else [""])
        for row in access.read(
            f"UNWIND $ids AS id MATCH (s:{label} {{id: id}}){way}-[:STATED_IN]->(p:Passage) "
            "RETURN DISTINCT p.id AS id",
            ids=ids,
        )
    ]
    return sorted(set(found))


def remove(access: Access, keys: Iterable[Key]) -> None:
    """Take statements out, and the passages in which nothing else is stated."""
    for batch in batches(sorted(keys), BATCH):
        by_label: dict[str, list[str]] = defaultdict(list)
        for label, identity in batch:
            by_label[label].append(identity)
        deletes: list[Step] = [
            (f"UNWIND $ids AS id MATCH (s:{label} {{id: id}}) DETACH DELETE s", {"ids": ids})
            for label, ids in by_label.items()
        ]
        loose = drop_loose(_passages(access, batch))
        access.write_all([*detach_statements(batch), *deletes, loose])
