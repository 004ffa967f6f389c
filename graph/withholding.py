"""What is kept out of a store: what somebody asked to be taken down, and of living people what the public
need not know. Pure: facts and a text in, facts and a text out; `docs/living-people.md` is the policy.

Applied before anything is written, so that pages, exports and queries of every kind see the same. A mask is
as long as what it hides; a statement that is withheld leaves an issue in its place, which the audit shows.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from graph import lazy_re as re
from graph.dates import Edtf
from graph.facts import (
    AppointmentFact,
    Correction,
    Decision,
    DocumentFact,
    Fact,
    HoldingFact,
    HonourFact,
    IssueFact,
    ProjectFact,
    StatedFact,
    fact_line,
    fact_of,
)
from graph.json_lines import OnBroken, append_lines, numbered_records
from graph.lexicon import lexicon
from graph.provenance import Passage, content_id

MASK = "■"
_OWN = frozenset({"id", "kind", "document", "event", "sha256", "extractor", "rule"})
"""Fields that hold no words of the text."""
_DETAILS = ("gender", "ethnicity", "born")
"""What is withheld of people who may live."""
_DIGITS = {**dict(zip("〇零一二三四五六七八九", "00123456789", strict=True)), "○": "0"}
_YEAR = r"[0-9０-９〇○零一二三四五六七八九]{4}年"


class TakeDown(BaseModel):
    """One line of the file of take-downs: a person, a document, or a passage of one."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    what: Literal["person", "document", "passage"]
    person: str | None = None
    """The name; in `document` alone, where that is given."""
    document: str | None = None
    """Id, title or file name."""
    start: int | None = None
    end: int | None = None
    date: datetime.date
    why: str = ""
    who: str = ""

    @model_validator(mode="after")
    def _whole(self) -> TakeDown:
        if self.what == "person" and not (self.person or "").strip():
            raise ValueError("person: 缺姓名 (a name is wanted)")
        if self.what != "person" and not (self.document or "").strip():
            raise ValueError("document: 缺文献 (a document is wanted)")
        if self.what == "passage" and not (self.start or 0) < (self.end or 0):
            raise ValueError("start, end: 起要在止之前 (start must come before end)")
        return self

    def concerns(self, document: DocumentFact) -> bool:
        """Whether it reaches into this document."""
        return self.document is None or self.document in (document.id, document.title, document.file)


def read_take_downs(path: Path, on_broken: OnBroken | None = None) -> tuple[TakeDown, ...]:
    """The lines of a file of take-downs; none if there is no file. Broken lines as in a facts file."""
    if not path.exists():
        return ()
    parse = lambda line: TakeDown.model_validate(json.loads(line))  # noqa: E731 - one expression
    return tuple(record for _, record in numbered_records(path, parse, on_broken))


def record_take_down(path: Path, line: TakeDown) -> None:
    """Add a line to the file of take-downs."""
    append_lines(path, [line.model_dump_json(exclude_none=True)])


@dataclass(frozen=True)
class Withholding:
    """What is withheld; nothing, unless told so."""

    take_downs: Sequence[TakeDown] = ()
    public: bool = False
    """Whether gender, ethnicity and birth of people who may live are withheld."""
    before: int = 1930
    """What is said of a year before this one is of people who are taken for dead."""

    @property
    def mode(self) -> str | None:
        """What a store that is made so says of itself."""
        return f"public {self.before}" if self.public else None

    def apply(
        self, document: DocumentFact, facts: Sequence[StatedFact], text: str | None
    ) -> tuple[DocumentFact, Sequence[StatedFact], str | None]:
        """The document as it may be seen. Applied again, it changes nothing."""
        mine = [each for each in self.take_downs if each.concerns(document)]
        if not (mine or self.public):
            return document, facts, text
        if any(each.what == "document" for each in mine):
            return _taken_down(document)
        masks = _Masks(mine, self.before if self.public and not self._is_past(document) else None)
        shown = masks.text(text) if text is not None else None
        kept = [masks.fact(self._without_details(fact), text, shown) for fact in facts]
        named = masks.record(document)
        assert isinstance(named, DocumentFact)
        return named, _one_each(kept), shown

    def correction(self, line: Correction) -> Correction:
        """A correction as it may be seen: about what is taken down, no more than that there was one."""
        document = DocumentFact(id=line.document, file=line.file, sha256="", title=line.title)
        masks = _Masks([each for each in self.take_downs if each.concerns(document)], None)
        if any(each.what == "document" for each in masks.take_downs) or (
            line.passage is not None and masks.lie_over(line.passage)
        ):
            return Correction(id=line.id, verdict=line.verdict, document=line.document, undoes=line.undoes)
        shown = masks.record(line)
        assert isinstance(shown, Correction)
        if not self.public:
            return shown
        says, values = ({**each, **_no_details(each)} for each in (shown.says, shown.values))
        return shown.model_copy(update={"says": says, "values": values, "who": "", "why": ""})

    def _without_details(self, fact: StatedFact) -> StatedFact:
        if not self.public or not isinstance(fact, HoldingFact | AppointmentFact):
            return fact
        before = fact.as_read or {}
        told = {name: None for name in _DETAILS if getattr(fact, name, None)}
        if not (told or _no_details(before)):
            return fact
        told_at = (fact.date,) if isinstance(fact, AppointmentFact) else (fact.end, fact.as_of, fact.start)
        last = [Edtf.of(each) for each in told_at if each and each != ".."]
        days = [each.latest for each in last if each and each.latest]
        if days and max(days).year < self.before:
            return fact
        kept = {**before, **_no_details(before)} if before else None
        return fact.model_copy(update={**told, "as_read": kept})

    def _is_past(self, document: DocumentFact) -> bool:
        covers = Edtf.of(document.covers)
        return covers is not None and covers.latest is not None and covers.latest.year < self.before


def _no_details(values: Mapping[str, object]) -> dict[str, None]:
    """The personal details among the values, emptied."""
    return {name: None for name in _DETAILS if values.get(name)}


@cache
def _details() -> re.Pattern[str]:
    words = lexicon("withheld")
    stop = f"[{words['stops']}]"
    births = "|".join(words["births"])
    genders = "|".join(sorted(words["genders"], key=len, reverse=True))
    return re.compile(
        rf"(?P<year>{_YEAR})[^，。；;,\s]{{0,8}}?(?:{births})"
        rf"|(?:出生于|生于)(?P<later>{_YEAR})[^，。；;,\s]{{0,6}}"
        rf"|(?<={stop})(?:{genders})(?={stop})"
        rf"|(?<={stop})[\u4e00-\u9fff]{{1,5}}族(?={stop})"
    )


@dataclass
class _Masks:
    """The masks of one document."""

    take_downs: Sequence[TakeDown]
    before: int | None
    """Births from this year on are masked, and every gender and ethnicity; `None` for none of them."""
    names: re.Pattern[str] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        names = [re.sub(r"\s", "", each.person or "") for each in self.take_downs if each.what == "person"]
        if names:
            spaced = [r"[\s　]*".join(map(re.escape, name)) for name in sorted(names, key=len, reverse=True)]
            self.names = re.compile("|".join(spaced))

    def text(self, text: str) -> str:
        """The text, as long as it was."""
        for each in self.take_downs:
            if each.what == "passage":
                start, end = each.start or 0, min(each.end or 0, len(text))
                text = text[:start] + MASK * max(end - start, 0) + text[end:]
        return self.words(text)

    def words(self, text: str) -> str:
        """A text without the names and details, as long as it was."""
        if self.names is not None:
            text = self.names.sub(lambda found: MASK * len(found[0]), text)
        return text if self.before is None else _details().sub(self._detail, text)

    def _detail(self, found: re.Match[str]) -> str:
        year = (found["year"] or found["later"] or "").removesuffix("年")
        known = "".join(_DIGITS.get(sign, sign) for sign in year)
        if known.isdecimal() and int(known) < (self.before or 0):
            return found[0]
        return MASK * len(found[0])

    def fact(self, fact: StatedFact, text: str | None, shown: str | None) -> StatedFact:
        """The fact as it may be seen, or the issue in its place."""
        if self._is_about_one_taken_down(fact) or self.lie_over(fact.passage):
            return withheld(fact.document, self._passage(fact.passage, text, shown))
        record = self.record(fact)
        assert not isinstance(record, DocumentFact | Decision)
        told: dict[str, object] = {"passage": self._passage(fact.passage, text, shown)}
        if isinstance(fact, ProjectFact) and isinstance(record, ProjectFact):
            told["milestones"] = tuple(
                each.model_copy(update={"passage": self._passage(each.passage, text, shown)})
                for each in fact.milestones
            )
        return record.model_copy(update=told)

    def _passage(self, passage: Passage, text: str | None, shown: str | None) -> Passage:
        """The passage with what the text shows there now; a quote that it never had stays wrong."""
        quote = self.words(passage.quote)
        if text is not None and shown is not None and text[passage.start : passage.end] == passage.quote:
            quote = shown[passage.start : passage.end]
        return passage.model_copy(update={"quote": quote})

    def record(self, fact: DocumentFact | StatedFact | Correction) -> Fact:
        """The record with masks in each of its texts; a name that would be nothing but a mask is left out."""
        line = fact_line(fact)
        if self.words(line) == line:
            return fact
        return fact_of(self._masked(json.loads(line)))

    def _masked(self, value: object) -> object:
        if isinstance(value, str):
            return self.words(value)
        if isinstance(value, list):
            masked = [self._masked(each) for each in value]
            return [each for each in masked if not (isinstance(each, str) and each and not each.strip(MASK))]
        if isinstance(value, dict):
            return {name: each if name in _OWN else self._masked(each) for name, each in value.items()}
        return value

    def _is_about_one_taken_down(self, fact: StatedFact) -> bool:
        if self.names is None:
            return False
        if isinstance(fact, AppointmentFact | HoldingFact):
            return self.names.fullmatch(fact.person or "") is not None
        return isinstance(fact, HonourFact) and self.names.fullmatch(fact.recipient) is not None

    def lie_over(self, passage: Passage) -> bool:
        """Whether a passage that is taken down reaches into this one."""
        return any(
            each.what == "passage" and passage.start < (each.end or 0) and (each.start or 0) < passage.end
            for each in self.take_downs
        )


def withheld(document: str, passage: Passage) -> IssueFact:
    """What stands in the place of a statement that is withheld."""
    return IssueFact(
        id=content_id("issue", document, "withheld", passage.start, passage.end),
        document=document,
        passage=passage,
        what="withheld",
        rule="withheld",
    )


def _taken_down(document: DocumentFact) -> tuple[DocumentFact, Sequence[StatedFact], str | None]:
    """The bare record: that there was such a file, and no word of it."""
    bare = DocumentFact(id=document.id, file=document.file, sha256=document.sha256, title=document.title)
    return bare, [withheld(document.id, Passage(start=0, end=1, quote=MASK))], MASK


def _one_each(facts: Iterable[StatedFact]) -> Sequence[StatedFact]:
    """Several statements in one place leave one issue."""
    return list({fact.id: fact for fact in facts}.values())


NOTHING_WITHHELD = Withholding()
