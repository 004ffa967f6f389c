"""`dashiji load`: texts and facts files into a store, one report a file."""

from __future__ import annotations

from pathlib import Path

from api.output import note
from graph.errors import BrokenRecord, UnreadableFile
from graph.facts import DocumentFact, Fact, read_facts
from graph.linking import Judgements
from graph.load import load_facts
from graph.stores.base import Store
from loaders.pipeline import extract_source
from loaders.read import read_source

FACTS_SUFFIX = ".jsonl"


def load_files(store: Store, files: list[Path], texts: Path | None, judgements: Path) -> int:
    """Load each file and tell what it added; 1 if something in some file could not be read, else 0.

    `texts` is a folder with the texts that facts files were made from; without it they are looked
    for beside the facts file.
    """
    store.prepare()
    known = Judgements.load(judgements)
    failed = False
    for path in files:
        broken: list[BrokenRecord] = []
        try:
            if path.suffix == FACTS_SUFFIX:
                facts = list(read_facts(path, broken.append))
                report = load_facts(store, facts, _texts_of(facts, texts or path.parent), known)
            else:
                source = read_source(path)
                facts = list(extract_source(source))
                report = load_facts(store, facts, {facts[0].id: source.text}, known)
        except UnreadableFile as err:
            note(f"dashiji: {err}")
            failed = True
            continue
        for error in broken:
            note(f"dashiji: {error}")
        failed = failed or bool(broken)
        note(f"{path.name}: {report}")
    return 1 if failed else 0


def _texts_of(facts: list[Fact], folder: Path) -> dict[str, str]:
    """The texts of the documents in a facts file, where the file with the same sha256 lies in the folder."""
    found: dict[str, str] = {}
    for fact in facts:
        if not isinstance(fact, DocumentFact):
            continue
        path = folder / Path(fact.file).name
        source = read_source(path) if path.is_file() else None
        if source is not None and source.sha256 == fact.sha256:
            found[fact.id] = source.text
        else:
            note(f"{fact.file}: 原文不在 {folder}，只载入事实 (text not found: facts only, no source page)")
    return found
