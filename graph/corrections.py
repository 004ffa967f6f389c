"""What people judged of single facts: the file of corrections, and facts as they stand by it.

Only lines are added. Of two on one fact the later wins; `undone` takes one back, and what stood before it
stands again.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from graph import lazy_re as re
from graph.claims import BY_HAND, agree, as_read, check_correction, claim_of, judged, tells_the_same, told
from graph.errors import BadQuestion
from graph.facts import Correction, DocumentFact, StatedFact, fact_line
from graph.json_lines import OnBroken, append_lines, broken_line, numbered_records
from graph.provenance import Passage
from graph.soundness import check_characters, check_fact

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Corrected:
    """The facts of a document as they stand, and the corrections that no longer find theirs."""

    facts: Sequence[StatedFact]
    lapsed: Sequence[Correction] = ()


@dataclass(frozen=True)
class Corrections:
    """The lines of a file of corrections, in their order."""

    lines: tuple[Correction, ...] = ()

    @classmethod
    def load(cls, path: Path, on_broken: OnBroken | None = None) -> Corrections:
        """Read a file of JSON lines; none if there is no file.

        A line that cannot be read, or takes back what is not there, is given to `on_broken` and counts for
        nothing; without it the first one raises `BrokenRecord`.
        """
        if not path.exists():
            return cls()
        kept: list[Correction] = []
        standing: set[str] = set()
        for number, line in numbered_records(path, _sound_correction, on_broken):
            if _stands(line, standing):
                kept.append(line)
                continue
            broken = broken_line(path, number, _NOT_THERE.format(line.undoes))
            if on_broken is None:
                raise broken
            on_broken(broken)
        return cls(tuple(kept))

    @cached_property
    def standing(self) -> Sequence[Correction]:
        """The lines that were not taken back."""
        standing: list[Correction] = []
        for line in self.lines:
            if line.verdict != "undone":
                standing.append(line)
                continue
            at = next((n for n in reversed(range(len(standing))) if standing[n].id == line.undoes), None)
            if at is not None:
                del standing[at]
        return standing

    @cached_property
    def in_force(self) -> tuple[Correction, ...]:
        """The lines that count: not taken back, and the last on their fact."""
        last = {_target(line): line for line in self.standing}
        return tuple(line for line in self.standing if last[_target(line)] is line)

    def concerning(self, document: DocumentFact) -> tuple[Correction, ...]:
        """Those in force on facts of this document, or of one with the name of its file: a text that was
        mended is another document."""
        return (*self._by_document.get(document.id, ()), *self._by_file(document))

    def _by_file(self, document: DocumentFact) -> Iterator[Correction]:
        if document.file:
            for identity, lines in self._by_document.items():
                if identity != document.id:
                    yield from (line for line in lines if line.file == document.file)

    @cached_property
    def _by_document(self) -> Mapping[str, Sequence[Correction]]:
        found: dict[str, list[Correction]] = defaultdict(list)
        for line in self.in_force:
            found[line.document].append(line)
        return found

    def unknown_of(self, lines: Iterable[Correction]) -> list[Correction]:
        """Those of the lines that are not among these."""
        known = {line.id for line in self.lines}
        return [line for line in lines if line.id not in known]

    def with_lines(self, lines: Sequence[Correction]) -> Corrections:
        """With more lines. Raises `BadQuestion` for one that cannot stand."""
        standing = {line.id for line in self.standing}
        for line in lines:
            try:
                check_fact(line)
                check_correction(line)
            except ValueError as err:
                raise BadQuestion(str(err)) from err
            if not _stands(line, standing):
                raise BadQuestion(_NOT_THERE.format(line.undoes))
        return Corrections((*self.lines, *lines))

    def apply(self, document: DocumentFact, facts: Sequence[StatedFact], text: str | None) -> Corrected:
        """The facts as they stand by the corrections in force; applied again, it changes nothing."""
        lines = self.concerning(document)
        read = [as_read(fact) for fact in facts if fact.rule != BY_HAND]
        if not lines:
            return Corrected(read)
        return _Document(document, read, facts, text).corrected(lines)


_NOT_THERE = "没有这条订正可收回 (no such correction to take back): {}"
NO_CORRECTIONS = Corrections()


def record_corrections(path: Path, lines: Iterable[Correction]) -> None:
    """Add lines to the file of corrections, as `append_lines` does."""
    append_lines(path, map(fact_line, lines))


def _stands(line: Correction, standing: set[str]) -> bool:
    """Whether a line can follow those with these ids, to which its own is added."""
    if line.undoes is not None:
        if line.undoes not in standing:
            return False
        standing.discard(line.undoes)
    else:
        standing.add(line.id)
    return True


def _sound_correction(text: str) -> Correction:
    line = Correction.model_validate(json.loads(text))
    check_characters(line)
    check_fact(line)
    check_correction(line)
    return line


def _target(line: Correction) -> str:
    """What a later line must share to stand in the place of this one."""
    if line.verdict == "told":
        return line.id
    place = line.passage and (line.passage.start, line.passage.end)
    return json.dumps([line.document, line.of, place, line.says], ensure_ascii=False, sort_keys=True)


class _Document:
    """The facts of one document, and which of them corrections mean."""

    def __init__(
        self,
        document: DocumentFact,
        read: Sequence[StatedFact],
        stored: Sequence[StatedFact],
        text: str | None,
    ) -> None:
        self._document = document.id
        self._read = read
        self._text = text
        self._stored = {fact.corrected_by: fact for fact in stored if fact.corrected_by}
        """Facts that say by which correction they stand: they come out of a store."""
        self._by_id = {fact.id: fact for fact in read}
        self._printed: dict[str, dict[str, list[StatedFact]]] = defaultdict(dict)
        """By kind, then by the words of the quote."""
        for fact in read:
            self._printed[fact.kind].setdefault(_squeezed(fact.passage), []).append(fact)

    def corrected(self, lines: Sequence[Correction]) -> Corrected:
        """The later goes first: what it means, an earlier one has lost."""
        by_fact: dict[str, Correction] = {}
        lapsed: list[Correction] = []
        more: list[StatedFact] = []
        for line in reversed(lines):
            if line.verdict == "told":
                found = self._told(line)
                if found is None:
                    lapsed.append(line)
                elif found.rule == BY_HAND:
                    more.append(found)
                else:
                    by_fact.setdefault(found.id, line.model_copy(update={"verdict": "right", "values": {}}))
            meant = self._meant(line)
            if meant is not None and meant.id not in by_fact:
                by_fact[meant.id] = line
            elif line.verdict != "told":
                lapsed.append(line)
        facts = [judged(fact, by_fact[fact.id]) if fact.id in by_fact else fact for fact in self._read]
        own = [line for line in reversed(lapsed) if line.document == self._document]
        return Corrected([*facts, *reversed(more)], own)

    def _meant(self, line: Correction) -> StatedFact | None:
        """The fact that is judged: it says the same, printed in the same words; the nearest of several."""
        if line.of is None or line.passage is None:
            return None
        stored = self._stored.get(line.id)
        if stored is not None and stored.id in self._by_id and stored.kind == line.of:
            return self._by_id[stored.id]
        return self._nearest(line.of, line.passage, lambda fact: agree(line, claim_of(fact)))

    def _told(self, line: Correction) -> StatedFact | None:
        """What was told, or the fact that a reader has found by now; none where the text lacks the quote."""
        stored = self._stored.get(line.id)
        if stored is not None and stored.rule == BY_HAND:
            return told(line, self._document, stored.passage)
        assert line.passage is not None
        passage = self._placed(line.passage)
        if passage is None:
            return None
        fact = told(line, self._document, passage)
        return self._nearest(fact.kind, passage, lambda each: tells_the_same(fact, each)) or fact

    def _placed(self, passage: Passage) -> Passage | None:
        """The passage where the text has its quote now."""
        text = self._text
        if text is None or text[passage.start : passage.end] == passage.quote:
            return passage
        at = [match.start() for match in re.finditer(re.escape(passage.quote), text)]
        if not at:
            return None
        start = min(at, key=lambda place: abs(place - passage.start))
        return Passage(start=start, end=start + len(passage.quote), quote=passage.quote)

    def _nearest(self, kind: str, passage: Passage, means: Callable[[StatedFact], bool]) -> StatedFact | None:
        """The nearest that is meant: of those in the very words, else of those in more or fewer."""
        quote, printed = _squeezed(passage), self._printed[kind]
        near = [fact for fact in printed.get(quote, ()) if means(fact)] or [
            fact
            for words, facts in printed.items()
            if quote in words or words in quote
            for fact in facts
            if means(fact)
        ]
        return min(near, key=lambda fact: abs(fact.passage.start - passage.start), default=None)


def _squeezed(passage: Passage) -> str:
    return _SPACE.sub("", passage.quote)
