"""What reading a clause of honours yields, and what the clauses before it lend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from loaders.honours.recipients import Recipient
from loaders.honours.subjects import subject_of, trim_subject
from loaders.honours.words import honour_words, is_honour, of_person
from loaders.lexicon import alternatives
from loaders.text.patterns import HAN, any_of

_WORDS = alternatives("honours")


class Reading(NamedTuple):
    """What one clause says; `recipients` is `None` where they could not be read."""

    recipients: list[Recipient] | None
    honours: list[str]
    granters: tuple[str, ...] = ()
    pairwise: bool = False
    whole: bool = False
    """No recipient is printed, and the honour is one that only a whole 县, 区 or 市 can hold."""
    bare: bool = False
    """No recipient is printed, in this clause or before it."""
    verb: int = 0
    """Where in the clause the word of receiving or granting stands."""
    past: bool = False
    """Whether it is told of an earlier time (曾获): the day of the sentence is not its own."""
    granted: bool = False
    """Whether the clause tells the act of granting, which a meeting can be the day of."""
    rule: str = ""
    """Which of the ways of saying it this is, as facts carry it."""


@dataclass(slots=True)
class HonourContext:
    """What the clauses before have told, for the one that leaves it out."""

    person: str | None = None
    """Whose life the paragraph tells; nobody else takes its place."""
    granter: str | None = None
    noted: list[str] = field(default_factory=list)
    """The clauses before."""
    contest: str = ""
    """The competition that a prize is one of: 在全省运动会上."""
    spoken_of: str | None = None
    """Whom the sentences before tell of, for a pronoun: 他2006年被评为……."""
    goes_on: Recipient | None = None
    """The one whom the sentence before told of: 1999年获……."""
    honours: Sequence[str] = ()
    """The distinctions told last: 再获该称号."""

    def read_on(self, text: str) -> None:
        """Keep what a clause says for those after it."""
        self.noted.append(text)
        quoted = [name for name in _QUOTED_NAME.findall(text) if is_honour(name)]
        self.honours = quoted or self.honours
        contest = CONTEST.search(text)
        if contest and contest.end() == len(text.rstrip()):
            self.contest = CLOSED.sub("", contest["contest"])
        elif won := _WON_THERE.search(text):
            self.contest = CLOSED.sub("", won["contest"])

    @property
    def subject(self) -> str | None:
        """Of whom the clauses before speak: the last that one of them opens with."""
        first = subject_of(self.noted[0], acting=True) if self.noted and self.person else None
        if first is not None and not first.startswith(self.person or first):
            return first  # 所在派出所在他带领下，……
        if self.person:
            return self.person
        for before in reversed(self.noted):
            if _BY_PRONOUN.match(before) and self.spoken_of:
                return self.spoken_of
            if (subject := subject_of(before)) is not None:
                return self._called(subject)
        return None

    def again(self, honour: str) -> str | None:
        """Whom the sentence before told of, for one that opens with the deed: 1999年获……."""
        subjects = (trim_subject(text) for text in self.noted if not _THEN.search(text))
        if self.goes_on is None or any(subjects) or of_person(honour) != (self.goes_on.kind == "person"):
            return None
        return self.goes_on.name

    def meant(self, subject: str) -> str:
        """The subject, for a pronoun or a 某氏 whom it stands for."""
        if subject in PRONOUNS:
            return self.subject or self.spoken_of or subject
        return self._called(subject)

    def _called(self, subject: str) -> str:
        called = _CALLED.fullmatch(subject)
        known = self.person or self.spoken_of or ""
        return known if called is not None and known.startswith(called[1]) else subject


_QUOTED_NAME = re.compile("“([^“”]{3,24})”")
PRONOUNS = ("他", "她", "其", "他们", "她们", "该同志", "本人")
_CALLED = re.compile(f"([{HAN}]{{1,2}})(?:{_WORDS['courtesies']})")
_THEN = re.compile("[后前时间来]$")
_BY_PRONOUN = re.compile("(?:他|她|该同志|本人)(?!们)")
CONTEST = re.compile(
    f"(?:在|于)(?P<contest>[^，。；]{{2,40}}?(?:{_WORDS['contests']})(?:活动)?)(?:中|上|里)$"
)
_WON_THERE = re.compile("(?:在|于)(?P<contest>[^，,。；]{2,30}?(?:赛|会|节|展))(?:中|上)获奖$")
CLOSED = re.compile(f"^[^的]{{0,12}}(?:{_WORDS['closed']})的")
"""在11月18日闭幕的全省……大赛上."""


@cache
def _sought_words() -> re.Pattern[str]:
    return re.compile(any_of(honour_words()["sought"]))


def sought(before: str) -> bool:
    """Whether the words just before the act of receiving tell a wish or another time."""
    return _sought_words().search(before[-12:]) is not None
