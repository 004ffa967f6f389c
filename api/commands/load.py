"""`dashiji load`: texts and facts files into a store, or into files for one, with one report a file."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.progress import Progress as Bar

from api.commands.given import given_for, texts_of
from api.commands.output import note
from api.commands.text import text_file
from graph.corrections import Corrections, record_corrections
from graph.errors import BrokenRecord, UnreadableFile
from graph.facts import Correction, Decision, DocumentFact, Fact, Judgement
from graph.facts_file import FactsFile
from graph.import_files import COMMAND
from graph.judgements import Judgements, record_judgements
from graph.loading.admit import Refuse, passages_of, stands_in
from graph.loading.first_load import FirstLoad
from graph.loading.load import load_facts
from graph.loading.write import Progress
from graph.provenance import Passage
from graph.stores.base import Store
from graph.withholding import NOTHING_WITHHELD, Withholding
from loaders.files.read import read_source
from loaders.files.sidecar import NOTHING_GIVEN, Given
from loaders.pipeline import extract_source

FACTS_SUFFIX = ".jsonl"


@dataclass(frozen=True, slots=True)
class Beside:
    """What lies beside a store and is applied on every load."""

    judgements: Path
    corrections: Path
    withholding: Withholding = NOTHING_WITHHELD


def load_files(
    store: Store,
    files: list[Path],
    texts: Path | None,
    beside: Beside,
    options: Given = NOTHING_GIVEN,
) -> int:
    """Load each file and tell what it added; 1 if something in some file could not be read, else 0.

    `texts` is a folder with the texts that facts files were made from; without it they are looked
    for beside the facts file. `options` is what the command line tells of the one text.
    """
    store.prepare()
    failed = False
    for read in _each(files, texts, beside, options):
        if read.can_be_used:
            with _shown(read.name) as progress:
                report = load_facts(
                    store,
                    read.facts,
                    read.texts,
                    read.judgements,
                    progress,
                    read.refuse,
                    beside.withholding,
                    read.corrections,
                )
        failed = _told(read.broken) or read.failed or failed
        if read.can_be_used:
            note(f"{read.name}: {report}")
    return 1 if failed else 0


def write_import_files(
    folder: Path, files: list[Path], texts: Path | None, beside: Beside, options: Given = NOTHING_GIVEN
) -> int:
    """Write each file's statements as files for `neo4j-admin`; 1 if something could not be read, else 0."""
    failed = False
    with FirstLoad(folder, beside.withholding) as first:
        for read in _each(files, texts, beside, options):
            if read.can_be_used:
                written = first.add(read.facts, read.texts, read.judgements, read.refuse, read.corrections)
            failed = _told(read.broken) or read.failed or failed
            if read.can_be_used:
                note(f"{read.name}: {written.total()}")
    note(
        f"{folder}: {COMMAND}，再启动 Neo4j，打开时推导任期 "
        "(run it there, start Neo4j; tenures are derived when dashiji opens it)"
    )
    return 1 if failed else 0


@dataclass(slots=True)
class _Read:
    """What a file holds, and what is in force when it is loaded."""

    name: str
    judgements: Judgements
    corrections: Corrections
    refuse: Refuse
    broken: list[BrokenRecord]
    """What of it was left out; it grows while the file is loaded."""
    facts: list[Fact] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    failed: bool = False
    can_be_used: bool = True


def _each(files: list[Path], texts: Path | None, beside: Beside, options: Given) -> Iterator[_Read]:
    """Each file as it is read; its judgements and corrections go into our files, and hold from then on."""
    broken: list[BrokenRecord] = []
    known = Judgements.load(beside.judgements, broken.append)
    corrections = Corrections.load(beside.corrections, broken.append)
    failed = _told(broken)
    for path in texts_of(files):
        broken = []
        read = _Read(path.name, known, corrections, _refuse_of(path, broken), broken, failed=failed)
        try:
            if path.suffix == FACTS_SUFFIX:
                file = FactsFile(path, broken.append)
                read.facts, read.refuse = list(file), file.refuse
                known = read.judgements = _with_own(known, read.facts, beside.judgements)
                corrections = _with_own_corrections(corrections, read.facts, beside.corrections)
                read.corrections = corrections
                read.texts = _texts_of(read.facts, texts or path.parent)
            else:
                _read_text(read, path, options)
        except UnreadableFile as err:
            note(f"dashiji: {err}")
            read.failed, read.can_be_used = True, False
        yield read


def _read_text(read: _Read, path: Path, options: Given) -> None:
    source = read_source(path)
    for line in source.notes:
        note(line)
    given, trouble = given_for(path, options)
    if trouble:
        note(f"dashiji: {trouble}")
        read.failed = True
    read.facts = list(extract_source(source, given))
    read.texts = {read.facts[0].id: source.text}


def _told(broken: list[BrokenRecord]) -> bool:
    """Tell of each record that was left out; whether there is one."""
    for error in broken:
        note(f"dashiji: {error}")
    return bool(broken)


def _refuse_of(path: Path, broken: list[BrokenRecord]) -> Refuse:
    """What to do with facts of a text that cannot be used."""
    return lambda fact, reason: broken.append(BrokenRecord(f"{path.name}: {fact.id}: {reason}"))


def _with_own(known: Judgements, facts: list[Fact], path: Path) -> Judgements:
    """The judgements with those that a facts file brings along, which go into our file too."""
    new = [fact for fact in facts if isinstance(fact, Judgement) and fact not in known.lines]
    if not new:
        return known
    both = known.with_lines(new)
    record_judgements(path, new)
    note(f"{path}: 新增判断 {len(new)} (judgements added)")
    return both


def _with_own_corrections(known: Corrections, facts: list[Fact], path: Path) -> Corrections:
    """The corrections with those that a facts file brings along, which go into our file too."""
    new = known.unknown_of(fact for fact in facts if isinstance(fact, Correction))
    if not new:
        return known
    both = known.with_lines(new)
    record_corrections(path, new)
    note(f"{path}: 新增订正 {len(new)} (corrections added)")
    return both


@contextmanager
def _shown(name: str) -> Iterator[Progress]:
    """A bar on a terminal; nothing where stderr is a file."""
    with Bar(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(name, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _texts_of(facts: list[Fact], folder: Path) -> dict[str, str]:
    """The texts of the documents in a facts file, where a file in the folder still says what the facts quote.

    That is the file with the same sha256, or what `dashiji text` made of it. Where the file has most of what
    is quoted, what it has not is wrong, not the file.
    """
    quoted: dict[str, list[Passage]] = defaultdict(list)
    for fact in facts:
        if not isinstance(fact, DocumentFact | Decision):
            quoted[fact.document] += passages_of(fact)
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
        if sum(stands_in(source.text, each) for each in quoted) * 2 >= len(quoted):
            return source.text
        note(f"{candidate.name}: 原文与事实所引不符 (the text is not the one that the facts quote)")
    return None
