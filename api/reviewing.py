"""Judging facts: a line in the file of corrections, and the store brought to follow at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from api.reviewed_values import as_typed, typed_values
from api.settings import Settings
from graph.claims import BY_HAND, as_read, claim_of
from graph.corrections import Corrections, record_corrections
from graph.errors import BadQuestion, BrokenRecord, UnknownName, WriteRefused
from graph.exports.facts import facts_in
from graph.facts import Correction, DocumentFact, StatedFact
from graph.judgements import Judgements
from graph.loading.corrected import keep_corrections
from graph.loading.load import LoadReport, load_facts
from graph.loading.texts import text_of
from graph.provenance import Passage
from graph.questions.shared.statement import statement_of
from graph.stores.base import Store

Given = Mapping[str, str]


JUDGED = ("right", "wrong", "changed", "skipped")
"""What can be judged of a statement that is there."""
_DOCUMENTS = "MATCH (d:Document) RETURN d.id AS id, d.file AS file ORDER BY id"


@dataclass(frozen=True, slots=True)
class Signed:
    """Who judges, and why."""

    who: str = ""
    why: str = ""


UNSIGNED = Signed()


@dataclass(frozen=True, slots=True)
class Asked:
    """A judgement as a form or a program sends it; what is not needed is empty."""

    verdict: str
    statement: str = ""
    correction: str = ""
    """`undone`: its id."""
    document: str = ""
    place: tuple[int, int] | None = None
    """`told`: from where to where in the text."""
    kind: str = ""
    values: Given = field(default_factory=dict)
    signed: Signed = UNSIGNED


class Reviewer:
    """Records what people judge of the facts of one store.

    Lines of the file of corrections that cannot be read are given to `on_broken`; the rest applies. In a
    store that is made for the public nothing is judged: its facts are not as they were read.
    """

    def __init__(
        self, store: Store, settings: Settings, on_broken: Callable[[BrokenRecord], None] = lambda _: None
    ) -> None:
        self._store = store
        self._settings = settings
        self._on_broken = on_broken

    def record(self, asked: Asked) -> tuple[Correction, LoadReport]:
        """What the verdict asks for. Raises `BadQuestion` and `UnknownName`."""
        if asked.verdict == "undone":
            return self.undo(asked.correction, asked.signed)
        if asked.verdict != "told":
            return self.judge(asked.statement, asked.verdict, asked.values, asked.signed)
        if asked.statement:
            return self.tell(asked.statement, asked.kind, asked.values, asked.signed)
        if asked.place is None or not asked.document:
            raise BadQuestion("缺文献和位置 (document, start and end are wanted)")
        return self.tell_at(asked.document, asked.place, asked.kind, asked.values, asked.signed)

    def judge(
        self, statement: str, verdict: str, given: Given | None = None, signed: Signed = UNSIGNED
    ) -> tuple[Correction, LoadReport]:
        """`right`, `wrong` or `changed` of a fact, `skipped` of an issue; `given` are fields as they should
        be.

        Raises `UnknownName` for a statement that is not there, `BadQuestion` for what cannot be judged so.
        """
        if verdict not in JUDGED:
            raise BadQuestion(f"没有这种判断 (no such verdict): {verdict}；{'、'.join(JUDGED)}")
        fact, read = self._read(statement)
        values = _changes(fact, read, given or {}) if verdict == "changed" else {}
        target = {"of": read.kind, "passage": read.passage, "says": claim_of(read), "values": values}
        return self._add(self._line(verdict, read.document, signed, target))

    def tell(
        self, issue: str, kind: str, given: Given, signed: Signed = UNSIGNED
    ) -> tuple[Correction, LoadReport]:
        """Tell the fact that stands where an issue is, or beside any other statement."""
        _, read = self._read(issue)
        target: dict[str, Any] = {"passage": read.passage, "values": _told_values(kind, given)}
        if read.kind == "issue":
            target |= {"of": read.kind, "says": claim_of(read)}
        return self._add(self._line("told", read.document, signed, target))

    def tell_at(
        self, document: str, place: tuple[int, int], kind: str, given: Given, signed: Signed = UNSIGNED
    ) -> tuple[Correction, LoadReport]:
        """Tell a fact that nothing was read of, from the text between two places of a document."""
        record = self._document(document)
        text = text_of(self._store, record.id)
        quote = (text or "")[place[0] : place[1]]
        if not quote.strip():
            raise BadQuestion(f"原文这里没有字 (the text has nothing there): {place[0]}–{place[1]}")
        passage = Passage(start=place[0], end=place[0] + len(quote), quote=quote)
        target = {"passage": passage, "values": _told_values(kind, given)}
        return self._add(self._line("told", record.id, signed, target))

    def undo(self, correction: str, signed: Signed = UNSIGNED) -> tuple[Correction, LoadReport]:
        """Take a correction back; what stood before it on the same fact stands again."""
        known = self._known()
        found = next((line for line in known.standing if line.id == correction), None)
        if found is None:
            raise UnknownName(f"没有这条订正可收回 (no such correction to take back): {correction}")
        line = Correction(
            verdict="undone", document=found.document, file=found.file, title=found.title,
            undoes=found.id, at=_now(), who=signed.who, why=signed.why,
        )  # fmt: skip
        return self._add(line)

    def follow(self) -> LoadReport:
        """Bring the documents that were written under other corrections to those of the file."""
        self._refuse_if_public()
        with self._store.alone("review"):
            self._store.prepare()
            known = self._known()
            return self._load(known, [row["id"] for row in self._store.read(_DOCUMENTS)])

    def add(self, lines: Iterable[Correction]) -> tuple[Sequence[Correction], LoadReport]:
        """Take over lines of another file that this one does not have; gives those, and what they changed."""
        self._refuse_if_public()
        with self._store.alone("review"):
            self._store.prepare()
            known = self._known()
            new = known.unknown_of(lines)
            both = known.with_lines(new)
            record_corrections(self._path(), new)
            return new, self._follow(both, new)

    def _add(self, line: Correction) -> tuple[Correction, LoadReport]:
        added, report = self.add([line])
        return added[0], report

    def _line(self, verdict: str, document: str, signed: Signed, target: Mapping[str, Any]) -> Correction:
        record = self._document(document)
        about = {"document": record.id, "file": record.file, "title": record.title}
        return Correction.model_validate(
            {"verdict": verdict, **about, **target, "at": _now(), "who": signed.who, "why": signed.why}
        )

    def _read(self, statement: str) -> tuple[StatedFact, StatedFact]:
        """A statement as it stands, and as it was read."""
        fact = statement_of(self._store, statement)
        if fact.rule == BY_HAND:
            raise BadQuestion(
                f"这是人补写的，收回再补：dashiji review undo {fact.corrected_by} "
                "(told by hand: take it back and tell it anew)"
            )
        return fact, as_read(fact)

    def _document(self, document: str) -> DocumentFact:
        record = next(facts_in(self._store, document))
        assert isinstance(record, DocumentFact)
        return record

    def _known(self) -> Corrections:
        return Corrections.load(self._path(), self._on_broken)

    def _path(self) -> Path:
        return self._settings.corrections_path()

    def _refuse_if_public(self) -> None:
        if self._settings.public:
            raise WriteRefused("公开的图库只供查看，请在原来的图库里订正 (public: correct the one behind it)")

    def _follow(self, corrections: Corrections, new: Sequence[Correction]) -> LoadReport:
        """Bring the documents that the new lines are of to what is judged."""
        about = {line.document for line in new} | {line.file for line in new}
        rows = self._store.read(_DOCUMENTS)
        return self._load(corrections, [row["id"] for row in rows if about & {row["id"], row["file"]}])

    def _load(self, corrections: Corrections, documents: Sequence[str]) -> LoadReport:
        """Load documents anew, out of the store; what is as it was is not touched."""
        report = LoadReport()
        judgements = Judgements.load(self._settings.judgements_path())
        withholding = self._settings.withholding()
        for document in documents:
            facts = list(facts_in(self._store, document))
            report.add(
                load_facts(
                    self._store, facts, {}, judgements, withholding=withholding, corrections=corrections
                )
            )
        keep_corrections(self._store, corrections, withholding)
        return report


def _changes(fact: StatedFact, read: StatedFact, given: Given) -> dict[str, Any]:
    """The fields that are to be otherwise than they were read: what was changed before stays so."""
    before, now = claim_of(read), claim_of(fact)
    filled = {name: text for name, text in given.items() if text.strip() != as_typed(name, now.get(name))}
    now |= typed_values(read.kind, filled, read)
    values = {name: value for name, value in now.items() if value != before[name]}
    if not values:
        raise BadQuestion("什么也没有改；要收回订正用 undo (nothing is changed; undo takes one back)")
    return values


def _told_values(kind: str, given: Given) -> dict[str, Any]:
    filled = {name: text for name, text in given.items() if text.strip()}
    return {"kind": kind, **typed_values(kind, filled)}


def _now() -> datetime:
    return datetime.now(UTC)
