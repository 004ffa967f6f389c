"""`dashiji load`: texts and facts files into a store, one report a file."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import Progress as Bar

from api.commands.given import given_for, texts_of
from api.commands.output import note
from api.commands.text import text_file
from graph.errors import BrokenRecord, UnreadableFile
from graph.facts import DocumentFact, Fact, Judgement, read_facts
from graph.judgements import Judgements, record_judgements
from graph.loading.load import Progress, load_facts
from graph.provenance import Passage
from graph.stores.base import Store
from loaders.files.read import read_source
from loaders.files.sidecar import NOTHING_GIVEN, Given
from loaders.pipeline import extract_source

FACTS_SUFFIX = ".jsonl"


def load_files(
    store: Store, files: list[Path], texts: Path | None, judgements: Path, options: Given = NOTHING_GIVEN
) -> int:
    """Load each file and tell what it added; 1 if something in some file could not be read, else 0.

    `texts` is a folder with the texts that facts files were made from; without it they are looked
    for beside the facts file. `options` is what the command line tells of the one text.
    """
    store.prepare()
    known = Judgements.load(judgements)
    failed = False
    for path in texts_of(files):
        broken: list[BrokenRecord] = []
        try:
            if path.suffix == FACTS_SUFFIX:
                facts = list(read_facts(path, broken.append))
                known = _with_own(known, facts, judgements)
                wanted = _texts_of(facts, texts or path.parent)
            else:
                source = read_source(path)
                for line in source.notes:
                    note(line)
                given, trouble = given_for(path, options)
                if trouble:
                    note(f"dashiji: {trouble}")
                    failed = True
                facts = list(extract_source(source, given))
                wanted = {facts[0].id: source.text}
            with _shown(path.name) as progress:
                report = load_facts(store, facts, wanted, known, progress)
        except UnreadableFile as err:
            note(f"dashiji: {err}")
            failed = True
            continue
        for error in broken:
            note(f"dashiji: {error}")
        failed = failed or bool(broken)
        note(f"{path.name}: {report}")
    return 1 if failed else 0


def _with_own(known: Judgements, facts: list[Fact], path: Path) -> Judgements:
    """The judgements with those that a facts file brings along, which go into our file too."""
    new = [fact for fact in facts if isinstance(fact, Judgement) and fact not in known.lines]
    if not new:
        return known
    both = known.with_lines(new)
    record_judgements(path, new)
    note(f"{path}: 新增判断 {len(new)} (judgements added)")
    return both


@contextmanager
def _shown(name: str) -> Iterator[Progress]:
    """A bar on a terminal; nothing where stderr is a file."""
    with Bar(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(name, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _texts_of(facts: list[Fact], folder: Path) -> dict[str, str]:
    """The texts of the documents in a facts file, where a file in the folder still says what the facts quote.

    That is the file with the same sha256, or what `dashiji text` made of it.
    """
    quoted: dict[str, list[Passage]] = defaultdict(list)
    for fact in facts:
        if not isinstance(fact, DocumentFact | Judgement):
            quoted[fact.document].append(fact.passage)
    found: dict[str, str] = {}
    for fact in facts:
        if not isinstance(fact, DocumentFact):
            continue
        text = _text_of(fact, folder, quoted[fact.id])
        if text is None:
            note(f"{fact.file}: 原文不在 {folder}，只载入事实 (text not found: facts only, no source page)")
        else:
            found[fact.id] = text
    return found


def _text_of(document: DocumentFact, folder: Path, quoted: list[Passage]) -> str | None:
    path = folder / Path(document.file).name
    for candidate in (path, text_file(path)):
        try:
            source = read_source(candidate) if candidate.is_file() else None
        except UnreadableFile as err:
            note(f"dashiji: {err}")
            continue
        if source is None or (candidate == path and source.sha256 != document.sha256):
            continue
        if all(source.text[each.start : each.end] == each.quote for each in quoted):
            return source.text
        note(f"{candidate.name}: 原文与事实所引不符 (the text is not the one that the facts quote)")
    return None
