"""The first load of a corpus into a Neo4j: its statements as files that `neo4j-admin` imports in one go.

Use it where a load over Bolt would take a day. What is derived is not in the files: whoever opens the store
for the first time derives it, as in a store of an older version. Every later load goes over Bolt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from graph.corrections import NO_CORRECTIONS, Corrections
from graph.errors import DashijiError
from graph.facts import DocumentFact, Fact, StatedFact
from graph.import_files import (
    ARGUMENTS,
    Ends,
    all_ends,
    arguments,
    edge_file,
    edge_head,
    line,
    node_file,
    node_head,
)
from graph.judgements import Judgements
from graph.loading.about import places_about
from graph.loading.admit import Refuse, by_document, refuse_all, said_by_text
from graph.loading.build_elements import elements_of
from graph.loading.corrected import corrected_by
from graph.loading.elements import STATED_LABELS, Element, Link
from graph.loading.judged import judged_by
from graph.loading.load import contents_of, document_node
from graph.loading.texts import text_parts
from graph.vocabulary import COMPLETE, EDGES, LABELS
from graph.withholding import NOTHING_WITHHELD, Withholding

_LABELS = {label.name: label for label in LABELS}
_EDGES = {edge.type: edge for edge in EDGES}
_STATEMENTS = frozenset(STATED_LABELS)


class ImportFiles:
    """A folder of the files; what was given to it twice is written once."""

    def __init__(self, folder: Path) -> None:
        """Raises `DashijiError` for a folder in which something lies."""
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise DashijiError(f"{folder} 不是空的 (not empty)")
        self._folder = folder
        self._open = ExitStack()
        self._nodes: dict[str, BinaryIO] = {}
        self._edges: dict[Ends, BinaryIO] = {}
        self._shared: set[str] = set()

    def node(self, label: str, identity: str, properties: Mapping[str, Any]) -> None:
        """A node that is written nowhere else."""
        if label not in self._nodes:
            self._nodes[label] = self._file(node_file(label), node_head(_LABELS[label]))
        values = map(properties.get, _LABELS[label].properties)
        self._nodes[label].write(line([identity, *values]).encode())

    def shared_node(self, label: str, identity: str, properties: Mapping[str, Any]) -> None:
        """A node that many name: as the first of them has it, and to be derived."""
        if identity not in self._shared:
            self._shared.add(identity)
            self.node(label, identity, {**properties, "stale": True})

    def edge(self, ends: Ends, start: str, end: str, properties: Mapping[str, Any]) -> None:
        """An edge that is written nowhere else."""
        kind = _EDGES[ends[0]]
        if ends not in self._edges:
            self._edges[ends] = self._file(edge_file(ends), edge_head(kind, *ends[1:]))
        self._edges[ends].write(line([start, end, *map(properties.get, kind.properties)]).encode())

    def shared_edge(self, ends: Ends, start: str, end: str) -> None:
        """An edge that many statements draw."""
        drawn = f"{ends[0]} {start} {end}"
        if drawn not in self._shared:
            self._shared.add(drawn)
            self.edge(ends, start, end, {})

    def close(self) -> None:
        """Close them, and write what is to be said to `neo4j-admin`."""
        self._open.close()
        told = arguments(
            (label for label in _LABELS if label in self._nodes),
            (ends for ends in all_ends() if ends in self._edges),
        )
        (self._folder / ARGUMENTS).write_bytes(told)

    def _file(self, name: str, head: bytes) -> BinaryIO:
        file = self._open.enter_context((self._folder / name).open("wb"))
        file.write(head)
        return file


class FirstLoad:
    """Documents one after the other into the files of a first load; in force is what is in `load_facts`."""

    def __init__(
        self,
        folder: Path,
        withholding: Withholding = NOTHING_WITHHELD,
        now: datetime | None = None,
    ) -> None:
        self._files = ImportFiles(folder)
        self._withholding = withholding
        self._loaded = f"{(now or datetime.now(UTC)).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        self._own: set[str] = set()
        self._files.node("Schema", "schema", {"revision": 1, "public": withholding.mode})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._files.close()

    def add(
        self,
        facts: Iterable[Fact],
        texts: Mapping[str, str],
        judgements: Judgements | None = None,
        refuse: Refuse = refuse_all,
        corrections: Corrections = NO_CORRECTIONS,
    ) -> Counter[str]:
        """Write the facts of documents that are not among the files yet; how many, by kind."""
        judged = judgements or Judgements()
        written: Counter[str] = Counter()
        for document, stated in by_document(facts, refuse):
            text = texts.get(document.id)
            corrected = corrections.apply(document, stated, text)
            follows = {"judged": judged_by(judged), "corrected": corrected_by(corrections, document)}
            shown, kept, text = self._withholding.apply(document, corrected.facts, text)
            if shown.id in self._own:
                refuse(shown, "这份文献给了两次 (a document that was given before)")
                continue
            own = list(self._with_own_ids(said_by_text(kept, text, refuse), refuse))
            elements = elements_of(shown, own, text, judged)
            self._document(shown, text, contents_of(elements), follows, judged)
            self._elements(elements)
            written.update(fact.kind for fact in (shown, *own))
        return written

    def _with_own_ids(self, facts: Iterable[StatedFact], refuse: Refuse) -> Iterator[StatedFact]:
        for fact in facts:
            if fact.id in self._own:
                refuse(fact, "编号已用于另一文献 (the id of a fact of another document)")
                continue
            self._own.add(fact.id)
            yield fact

    def _document(
        self,
        document: DocumentFact,
        text: str | None,
        contents: str,
        follows: Mapping[str, str | None],
        judgements: Judgements,
    ) -> None:
        self._own.add(document.id)
        node = document_node(document, text)
        is_now = {"state": COMPLETE, "contents": contents, "loaded": self._loaded}
        self._files.node("Document", node.id, {**node.properties, **follows, **is_now})
        for part in text_parts(document.id, text or ""):
            self._files.node("TextPart", part["id"], part)
            self._files.edge(("PART_OF", "TextPart", "Document"), part["id"], document.id, {})
        for place in places_about(document, judgements):
            self._files.shared_node("Place", place.id, place.node)
            self._files.edge(("ABOUT", "Document", "Place"), document.id, place.id, place.edge)

    def _elements(self, elements: Iterable[Element]) -> None:
        """Of one document: passages are shared within it, edges are drawn once."""
        passages: set[str] = set()
        drawn: set[tuple[Ends, str, str, str]] = set()
        for element in elements:
            label = element.node.label
            loaded = {"loaded": self._loaded} if label in _STATEMENTS else {}
            self._files.node(label, element.node.id, {**element.node.properties, **loaded})
            for node in element.owned:
                self._files.node(node.label, node.id, node.properties)
            for node in element.passages:
                if node.id not in passages:
                    passages.add(node.id)
                    self._files.node(node.label, node.id, node.properties)
            for node in element.named.values():
                self._files.shared_node(node.label, node.id, node.properties)
            for link in element.links:
                key = _ends(link), link.start[1], link.end[1], str(link.properties.get("event", ""))
                if key not in drawn:
                    drawn.add(key)
                    self._link(link)

    def _link(self, link: Link) -> None:
        ends, start, end = _ends(link), link.start[1], link.end[1]
        if link.merged and link.start[0] != "Passage":  # a passage is of one document
            self._files.shared_edge(ends, start, end)
        else:
            self._files.edge(ends, start, end, link.properties)


def _ends(link: Link) -> Ends:
    return link.type, link.start[0], link.end[0]
