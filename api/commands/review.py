"""`dashiji review`: each judgement told in a line, and the file of corrections taken over or written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from api.commands.output import note
from api.commands.writing import written_at_once
from api.reviewing import Reviewer, Signed
from api.settings import read_settings
from graph.corrections import Corrections
from graph.errors import BrokenRecord, UnreadableFile
from graph.facts import Correction, fact_line
from graph.loading.load import LoadReport
from graph.stores.base import Store

Judge = Callable[[Reviewer, str, Signed], tuple[Correction, LoadReport]]


def judge_each(store: Store, ids: list[str], signed: Signed, judge: Judge) -> int:
    """Judge each in turn; 1 if a line of the file of corrections could not be read, else 0."""
    broken: list[BrokenRecord] = []
    reviewer = Reviewer(store, read_settings(), broken.append)
    for id in ids:
        broken.clear()
        line, report = judge(reviewer, id, signed)
        note(f"{line.id}: {line.verdict} {id}；{report}")
    return _told(broken)


def apply_file(store: Store, path: Path | None) -> int:
    """Take over the lines of another file, then bring every document to what our file says."""
    broken: list[BrokenRecord] = []
    settings = read_settings()
    if path is not None and not path.is_file():
        raise UnreadableFile(f"没有这个文件 (no such file): {path}")
    theirs = Corrections.load(path, broken.append) if path else Corrections()
    failed = _told(broken)
    broken.clear()
    reviewer = Reviewer(store, settings, broken.append)
    added, report = reviewer.add(theirs.lines)
    report.add(reviewer.follow())
    note(f"{settings.corrections_path()}: 新增订正 {len(added)} (corrections added)；{report}")
    return _told(broken) or failed


def export_file(out: str) -> int:
    """Write the file of corrections as it counts; 1 if a line of it could not be read, else 0."""
    broken: list[BrokenRecord] = []
    known = Corrections.load(read_settings().corrections_path(), broken.append)
    with written_at_once(out) as stream:
        for line in known.lines:
            stream.write(fact_line(line) + "\n")
    return _told(broken)


def _told(broken: list[BrokenRecord]) -> int:
    for error in broken:
        note(f"dashiji: {error}")
    return 1 if broken else 0
