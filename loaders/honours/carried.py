"""What the sentences above have told, for one that leaves it out: whose life it is, and of whom it speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph import lazy_re as re
from graph.facts import HonourFact, IssueFact
from loaders.document.model import Entry, Sentence
from loaders.honours.recipients import Recipient
from loaders.honours.when import MEETS, When, granted_in
from loaders.lexicon import alternatives
from loaders.names.people import could_be_name, is_name, surname_length
from loaders.text.patterns import DIGITS

_WORDS = alternatives("honours")


@dataclass(slots=True)
class Carried:
    """The state of one document, sentence by sentence."""

    decision: bool = False
    """Whether the document is the paper that gives."""
    meeting: Sentence | None = None
    granting: When | None = None
    person: str | None = None
    """Whose life the paragraph tells."""
    owner: str | None = None
    spoken_of: str | None = None
    """The person whom the text spoke of last, for 他 and 她."""
    goes_on: Recipient | None = None
    """The one whom the sentence before it told of, in the same paragraph."""
    honours: tuple[str, ...] = ()
    """The distinctions of the last sentence that told any, for 再获该称号."""
    itself: str | None = None
    """What the body calls itself whose page it is: 我校."""
    before: Entry | None = None
    front: bool = False
    """Whether the line 主要荣誉： and nothing but dated paragraphs stand above."""

    def enter(self, entry: Entry) -> None:
        """Begin an entry: another life may begin with it."""
        own = _opening_person(entry)
        apart = self.before is None or self.before.headings != entry.headings
        same_line = not apart and self._goes_on_in(entry)
        if apart or (entry.section == "chronicle" and not same_line):
            self.spoken_of = None
        self.front = _FRONT_LINE.fullmatch(entry.view.text) is not None or (
            self.front and not apart and _DATED_LINE.match(entry.view.text) is not None
        )
        self.person = _whose_life(entry, self.person, self.before) or _of_owner(entry, self.owner)
        self.person = self.person or (self.owner if self.front else None)
        self.owner, self.before = own or self.owner, entry
        self.spoken_of, self.goes_on, self.honours = own or self.spoken_of, None, ()

    def _goes_on_in(self, entry: Entry) -> bool:
        """Whether an entry stands on the line on which the one before it ends."""
        lines = self.before.lines if self.before is not None else ()
        return bool(lines) and bool(entry.lines) and lines[-1].number == entry.lines[0].number

    def begin(self, sentence: Sentence) -> None:
        """Note the meeting that a sentence tells, and the person that the one before it opened with."""
        text = sentence.view.text
        called = _CALLS_ITSELF.search(text)
        self.itself = called[0] if called else self.itself
        if len(sentence.when.date or "") == 10 and MEETS.search(text):
            self.meeting = sentence

    def end(self, sentence: Sentence, reported: Sequence[HonourFact | IssueFact]) -> None:
        """Note what a sentence has told."""
        facts = [fact for fact in reported if isinstance(fact, HonourFact)]
        self.granting = granted_in(reported) or self.granting
        self.honours = tuple(dict.fromkeys(fact.honour for fact in facts)) or self.honours
        holders = {Recipient(fact.recipient, fact.recipient_kind) for fact in facts}
        self.goes_on = next(iter(holders)) if len(holders) == 1 else None
        persons = {fact.recipient for fact in facts if fact.recipient_kind == "person"}
        if len(persons) == 1:
            self.spoken_of = persons.pop()
            return
        opens = _SPEAKS_OF.match(sentence.view.text)
        if opens is not None and is_name(opens[1]) and surname_length(opens[1], common=True):
            self.spoken_of = opens[1]


_CALLS_ITSELF = re.compile(f"[我本](?:{_WORDS['own_bodies']})(?![长友])")
_SPEAKS_OF = re.compile(
    f"([\u4e00-\u9fff·]{{2,4}}?)(?:同志|老人|[，,（(]|(?=[今现]年|于?(?:\\d{{4}}|[一二][{DIGITS}]{{3}})年|{_WORDS['goes_on']}))"
)


_SET_OFF = re.compile("[ 　]*([\u4e00-\u9fff·]{2,4})(?:[ 　]{2,8}|　)(?=[\u4e00-\u9fff])")
_PERSON = re.compile(
    r"([\u4e00-\u9fff·]{2,4}?)(?:[（(][^（）()]{2,40}[)）])?[\s　，,：:]*"
    r"(?:男|女|[\u4e00-\u9fff]{1,3}族|字|号|原名|别名|又名|\d{4}年|[^，,。]{2,14}人[，,。])"
    r"|([\u4e00-\u9fff·]{2,4}?)[，,](?=[^，,。]{2,24}(?:书记|主任|教师|工人|农民|医生|社员|厂长|场长|队长|员)[，,。])"
)


def _opening_person(entry: Entry) -> str | None:
    """Whose life a paragraph tells: 高志远（1932—）　男，汉族……; 王秀珍　　县第一小学教师……."""
    match = _PERSON.match(entry.view.text)
    if entry.section != "chronicle" and entry.lines:
        match = match or _SET_OFF.match(entry.lines[0].view.text)
    name = next(filter(None, match.groups()), "") if match else ""
    gender = entry.view.text[len(name) :].lstrip(" 　，,")[:1] in ("男", "女")
    return name if is_name(name) or (gender and could_be_name(name)) else None


_DATED_LINE = re.compile(r"\s*(?:\d{4}|[〇○一二三四五六七八九]{4})年")


def _whose_life(entry: Entry, person: str | None, before: Entry | None) -> str | None:
    """The person that the entry opens with, or the last one where a life goes on with a year: 1983年获……."""
    own = _opening_person(entry)
    if own is not None:
        return own
    goes_on = before is not None and before.headings == entry.headings and entry.section != "chronicle"
    return person if goes_on and _DATED_LINE.match(entry.view.text) else None


def _of_owner(entry: Entry, owner: str | None) -> str | None:
    """The person whose page it is, below its heading 所获荣誉: 2008年4月 获……."""
    heading = entry.headings[-1].strip("【】[] ") if entry.headings else ""
    printed = entry.lines[0].view.text if entry.lines else entry.view.text
    return owner if _OWN_HONOURS.match(heading) and _DATED_LINE.match(printed) else None


_FRONT_LINE = re.compile(f"[ 　]*(?:{_WORDS['fronts']})[：:]?[ 　]*")
_OWN_HONOURS = re.compile(f"(?:{_WORDS['fronts']})")
