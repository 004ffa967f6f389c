"""`dashiji review`: each judgement told in a line, and the file of corrections taken over or written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from api.commands.output import note
from api.commands.writing import written_at_once
from api.reviewing import Reviewer, Signed
from api.settings import read_settings
from graph.corrections import Corrections
from graph.errors import BrokenRecord, UnreadableFile
from graph.facts import Correction, DocumentFact, fact_line
from graph.loading.corrected import corrected_by
from graph.loading.load import LoadReport
from graph.questions.corrections import CorrectionsOf
from graph.questions.precision import Precision
from graph.stores.base import Store

Judge = Callable[[Reviewer, str, Signed], tuple[Correction, LoadReport]]


def what_awaits(store: Store) -> list[tuple[str, str, str]]:
    """What somebody could look into, how much of it there is, and the command for it."""
    known = Corrections.load(read_settings().corrections_path(), lambda error: note(f"dashiji: {error}"))
    older = [
        row["id"]
        for row in store.read(
            "MATCH (d:Document) RETURN d.id AS id, d.file AS file, d.corrected AS corrected"
        )
        if row["corrected"] != corrected_by(known, DocumentFact(id=row["id"], file=row["file"], sha256=""))
    ]
    today = date.today()
    lapsed = CorrectionsOf().answer(store, {"state": "lapsed", "limit": "1"}, today).total
    issues = store.read("MATCH (i:Issue) RETURN count(i) AS n")[0]["n"]
    samples = [
        (
            f"抽样 {row.kind} (sample)",
            f"{row.judged} / {row.drawn}",
            f"dashiji review sample --kind {row.kind}",
        )
        for row in Precision().answer(store, {}, today).rows
    ]
    return [
        ("没读懂的 (issues)", str(issues), "dashiji ask list --kind issues --format jsonl"),
        ("不再适用的订正 (corrections lapsed)", str(lapsed), "dashiji review list --state lapsed"),
        ("还按旧订正的文献 (documents to follow)", str(len(older)), "dashiji review apply"),
        *samples,
    ]


def judge_each(store: Store, ids: list[str], signed: Signed, judge: Judge) -> int:
    """Judge each in turn; 1 if a line of the file of corrections could not be read, else 0."""
    broken: list[BrokenRecord] = []
    reviewer = Reviewer(store, read_settings(store.url), broken.append)
    for id in ids:
        broken.clear()
        line, report = judge(reviewer, id, signed)
        note(f"{line.id}: {line.verdict} {id}；{report}")
    return _told(broken)


def apply_file(store: Store, path: Path | None) -> int:
    """Take over the lines of another file, then bring every document to what our file says."""
    broken: list[BrokenRecord] = []
    settings = read_settings(store.url)
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
