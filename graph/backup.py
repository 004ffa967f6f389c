"""Everything that a store holds as one file, and a store of either kind made of it again."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from graph.corrections import Corrections
from graph.errors import BrokenRecord, DashijiError, StoreUnavailable, UnreadableFile
from graph.exports.facts import facts_in
from graph.facts import Correction, Decision, DocumentFact, Fact, Judgement, fact_line, parse_fact
from graph.judgements import Judgements
from graph.loading.load import LoadReport, load_facts
from graph.loading.texts import text_of
from graph.stores.base import Store
from graph.vocabulary import COMPLETE, SCHEMA
from graph.withholding import Withholding

FORMAT = 1
"""Raise it when an older dashiji could not restore what is written."""
_FACTS, _MANIFEST = "facts.jsonl", "manifest.json"
_FILES = "files/"
_PIECE = 1 << 20


def back_up(store: Store, out: IO[bytes], files: Mapping[str, Path]) -> int:
    """Write the facts, the texts, and the files beside the store (judgements …) that there are; returns how
    many documents. Nobody writes into the store meanwhile.

    Raises `StoreUnavailable` where a document is not complete: half of it would be taken for the whole.
    """
    with store.alone("backup"), ZipFile(out, "w", ZIP_DEFLATED) as archive:
        _check_complete(store)
        sums: dict[str, str] = {}
        documents: list[str] = []

        def lines() -> Iterator[bytes]:
            for fact in facts_in(store):
                if isinstance(fact, DocumentFact):
                    documents.append(fact.id)
                yield f"{fact_line(fact)}\n".encode()

        sums[_FACTS] = _put(archive, _FACTS, lines())
        texts: dict[str, str] = {}
        for number, document in enumerate(documents, 1):
            text = text_of(store, document)
            if text is not None:
                texts[document] = f"texts/{number}.txt"
                sums[texts[document]] = _put(archive, texts[document], iter([text.encode()]))
        for name, path in files.items():
            if path.exists():
                sums[_FILES + name] = _put(archive, _FILES + name, iter([path.read_bytes()]))
        manifest = {
            "format": FORMAT,
            "schema": SCHEMA,
            "documents": documents,
            "texts": texts,
            "sha256": sums,
        }
        archive.writestr(_MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
    return len(documents)


def restore(
    store: Store,
    path: Path,
    files: Mapping[str, Path],
    say: Callable[[str], None] = lambda _: None,
    withholding: Callable[[], Withholding] = Withholding,
) -> LoadReport:
    """Fill an empty, prepared store, and put the files back beside it.

    Before anything is written, every part is compared with its sum; `withholding` is asked when the files are
    back. Raises `UnreadableFile` for what is no backup or a damaged one, and `DashijiError` where the
    store or one of the files has something else in it.
    """
    if store.read("MATCH (d:Document) RETURN d.id AS id LIMIT 1"):
        raise DashijiError(
            f"图库里已有文献，只能恢复到空的图库 (the store is not empty; give another --store): {store.url}"
        )
    try:
        with ZipFile(path) as archive:
            manifest = _manifest(archive, path)
            _put_back(archive, manifest, files)
            judged = Judgements.of(each for each in _facts(archive) if isinstance(each, Judgement))
            lines = tuple(each for each in _facts(archive) if isinstance(each, Correction))
            kept_back = withholding()
            report = LoadReport()
            for facts in _by_document(archive):
                document = facts[0].id
                say(document)
                name = manifest["texts"].get(document)
                texts = {document: archive.read(name).decode()} if name else {}
                report.add(
                    load_facts(
                        store, facts, texts, judged, withholding=kept_back, corrections=Corrections(lines)
                    )
                )
            return report
    except OSError as err:
        raise UnreadableFile(f"{path}: {err.strerror or err}") from err
    except (BadZipFile, KeyError, ValueError, zlib.error) as err:
        raise UnreadableFile(f"不是备份，或已损坏 (no backup, or a damaged one): {path}: {err}") from err


def _check_complete(store: Store) -> None:
    rows = store.read("MATCH (d:Document) WHERE d.state <> $state RETURN d.title AS title", state=COMPLETE)
    if rows:
        names = "、".join(str(row["title"]) for row in rows)
        raise StoreUnavailable(
            f"这些文献没有载完，先再载入一次 (not complete; load them again first): {names}"
        )


def _put(archive: ZipFile, name: str, pieces: Iterator[bytes]) -> str:
    """Write one part; returns its sum."""
    whole = hashlib.sha256()
    with archive.open(name, "w", force_zip64=True) as part:
        for piece in pieces:
            whole.update(piece)
            part.write(piece)
    return whole.hexdigest()


def _manifest(archive: ZipFile, path: Path) -> dict[str, Any]:
    """What the backup says it holds. Raises `UnreadableFile` where it does not hold that."""
    manifest: dict[str, Any] = json.loads(archive.read(_MANIFEST))
    if manifest["format"] > FORMAT or manifest["schema"] > SCHEMA:
        raise UnreadableFile(
            f"备份由较新的版本写成，请升级 dashiji (made by a newer dashiji; upgrade): {path}"
        )
    for name, wanted in manifest["sha256"].items():
        whole = hashlib.sha256()
        with archive.open(name) as part:
            while piece := part.read(_PIECE):
                whole.update(piece)
        if whole.hexdigest() != wanted:
            raise UnreadableFile(f"备份已损坏 (a damaged backup): {path}: {name}")
    return manifest


def _put_back(archive: ZipFile, manifest: dict[str, Any], files: Mapping[str, Path]) -> None:
    """Write the files that lay beside the store; one that is there already must be the same."""
    for name, path in files.items():
        if _FILES + name not in manifest["sha256"]:
            continue
        kept = archive.read(_FILES + name)
        if path.exists() and path.read_bytes() != kept:
            raise DashijiError(
                f"{path} 与备份里的不同，先把它移开 (is not the one of the backup; move it away first)"
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(kept)


def _facts(archive: ZipFile) -> Iterator[Fact]:
    with archive.open(_FACTS) as lines:
        for line in lines:
            yield parse_fact(line.decode())


def _by_document(archive: ZipFile) -> Iterator[list[Fact]]:
    """The facts of one document after the other, its record first."""
    facts: list[Fact] = []
    for fact in _facts(archive):
        if isinstance(fact, DocumentFact) and facts:
            yield facts
            facts = []
        if not isinstance(fact, Decision):
            facts.append(fact)
    if facts:
        if not isinstance(facts[0], DocumentFact):
            raise BrokenRecord(f"{_FACTS}: 缺少文献记录 (no document record)")
        yield facts
