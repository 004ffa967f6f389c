"""Honours: who received which distinction, from whom and when.

Prose is read here, sentence by sentence, with `honour_clauses`; tables and lists without recipients in
`honour_tables` and `honour_lists`. A distinction that is sought (争创, 拟申报) is none; where the recipient
or the name of the distinction stays unclear an issue is emitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.facts import HonourFact, IssueFact, StatedFact
from graph.provenance import content_id
from loaders.document.context import anchored
from loaders.document.model import Entry, Metadata, Sentence
from loaders.honours.clauses import HonourContext, Reading, candidate, read_clause
from loaders.honours.fronts import find_fronts
from loaders.honours.granters import granters_of
from loaders.honours.merge import merge_honours
from loaders.honours.rolls import find_rolls
from loaders.honours.tables import find_honour_tables
from loaders.honours.words import (
    EXTRACTOR,
    VERSION,
    Recipient,
    fitted,
    is_honour,
    of_person,
    organization_of_title,
    recipient_of,
    split_recipients,
)
from loaders.lexicon import alternatives, lexicon
from loaders.names.local import full_name, local_organization
from loaders.names.people import could_be_name, is_name
from loaders.reader import Page, Reader
from loaders.text.brackets import outside_brackets
from loaders.text.clauses import Clause, cut_clauses

_WORDS = alternatives("honours")


class Honours(Reader):
    """Every honour that a document states, once."""

    name, version, makes = "honours", VERSION, (HonourFact, IssueFact)

    def read(self, page: Page) -> Iterator[StatedFact]:
        return _find_honours(page)


def _find_honours(page: Page) -> Iterator[HonourFact | IssueFact]:
    layout, metadata = page.layout, page.metadata
    found: list[HonourFact | IssueFact] = []
    meeting: Sentence | None = None
    granting: _When | None = None
    person: str | None = None
    owner: str | None = None
    before: Entry | None = None
    for entry in page.lives:
        for sentence in entry.sentences:
            if before is not entry:
                person = _whose_life(entry, person, before) or _of_owner(entry, owner)
                owner, before = _opening_person(entry) or owner, entry
            if len(sentence.when.date or "") == 10 and _MEETS.search(sentence.view.text):
                meeting = sentence
            if not sentence.planned and candidate().search(sentence.view.text):
                own = anchored(sentence, entry, metadata)
                reported = list(_in_sentence(own, entry, metadata, (meeting, granting), person))
                granting = _granted_in(reported) or granting
                found.extend(reported)
    tables = list(find_honour_tables(layout, metadata))
    found.extend(tables)
    found.extend(find_fronts(layout, metadata))
    found.extend(find_rolls(layout, metadata, page.lives, [fact.passage for fact in tables]))
    yield from merge_honours(fact for fact in found if isinstance(fact, HonourFact))
    rolls = [fact.passage.start for fact in found if isinstance(fact, HonourFact) and fact.rule == "roll"]
    yield from (fact for fact in found if isinstance(fact, IssueFact) and not _is_answered(fact, rolls))


_LIST_BELOW = re.compile("授予(?:下列|以下|下述)")
_NEAR = 60


def _is_answered(issue: IssueFact, rolls: Sequence[int]) -> bool:
    """Whether the list that 授予下列同志…… announces has been read below it."""
    end = issue.passage.end
    return _LIST_BELOW.search(issue.passage.quote) is not None and any(0 < s - end < _NEAR for s in rolls)


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


_OWN_HONOURS = re.compile(f"(?:{_WORDS['fronts']})")


class _When(NamedTuple):
    date: str | None
    text: str | None


_Above = tuple[Sentence | None, _When | None]
"""The sentence above that tells a meeting, and the day of the last decision told."""
_MEETS = re.compile("召开|举行|举办")
_AT_MEETING = re.compile(_WORDS["at_meeting"])


_TITLE = re.compile(r"《([^《》]{2,30}?)关于(?:表彰|命名|授予|通报|公布)")
_ENUMERATED = re.compile(
    '[“"](?P<honour>[^“”"]{3,24})[”"](?:荣誉)?(?:称号)?[^。；：:]{0,12}?[\\d一二三四五六七八九十]+余?[名个家位人项][，,]?'
    "(?:他们|她们|它们|其中有?)?(?:分别)?(?:是|为)[：:]?(?P<who>[^。；：:]{4,})"
)


def _enumerated(text: str) -> tuple[Clause, Reading] | None:
    """评选出“某地工匠”10名，他们是：甲、乙等: who holds what the words before count."""
    match = _ENUMERATED.search(text)
    if match is None or not is_honour(match["honour"]):
        return None
    clause = Clause(match.start("who"), match.end("who"), match["who"], "")
    return clause, Reading(
        split_recipients(match["who"]), [match["honour"]], granted=True, rule="clause:counted"
    )


_GIVEN_AGAIN = re.compile('(?<=[”"])、(?=授予|追授)')


def _in_sentence(
    sentence: Sentence, entry: Entry, metadata: Metadata, above: _Above, person: str | None
) -> Iterator[HonourFact | IssueFact]:
    title = _TITLE.search(entry.view.text)
    reported = HonourContext(person, "、".join(title.group(1).split()) if title else None)
    clauses = list(_clauses(sentence.view.text))
    counted = _enumerated(sentence.view.text)
    if counted is not None:
        for when in _when(counted[1], counted[0], sentence, entry, metadata, above):
            yield from _facts(counted[1], counted[0], when, sentence, entry, metadata)
    while clauses and not candidate().search(clauses[-1].text):
        clauses.pop()
    for clause in clauses:
        text = clause.text
        if text.endswith("决定") and clause.stop in "：:，,":
            reported.granter = "、".join(granters_of(text)) or reported.granter
        reading = read_clause(text, reported) if candidate().search(text) else None
        if reading is not None:
            for when in _when(reading, clause, sentence, entry, metadata, above):
                yield from _facts(reading, clause, when, sentence, entry, metadata)
        reported.read_on(text)


def _clauses(text: str) -> Iterator[Clause]:
    """The clauses, cut again where a second 授予 follows: 授予甲“……”、授予乙“……”, and behind ……."""
    for clause in _cut_at_dots(text):
        start = 0
        for again in _GIVEN_AGAIN.finditer(clause.text):
            yield Clause(
                clause.start + start, clause.start + again.start(), clause.text[start : again.start()], "、"
            )
            start = again.end()
        yield Clause(clause.start + start, clause.end, clause.text[start:], clause.stop)


def _cut_at_dots(text: str) -> Iterator[Clause]:
    """The clauses of a text in one kind of quotation marks, without a headline 【……】 or number."""
    headline = _HEADLINE.match(text)
    low = headline.end() if headline is not None and headline.end() < len(text) else 0
    plain = text.translate(_MARKS)
    for clause in cut_clauses(" " * low + plain[low:]):
        start = 0
        for dots in re.finditer("……|^ +", clause.text):
            if dots.start() > start:
                piece = clause.text[start : dots.start()]
                yield Clause(clause.start + start, clause.start + dots.start(), piece, "……")
            start = dots.end()
        yield Clause(clause.start + start, clause.end, clause.text[start:], clause.stop)


_NUMBERED = (
    "[ 　]*(?:[（(][一二三四五六七八九十\\d]{1,3}[)）]"
    "|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十\\d]))"
)
_HEADLINE = re.compile(f"【[^】]{{2,30}}】|{_NUMBERED}")
_MARKS = str.maketrans("「」『』", "“”“”")
_LIFE = re.compile(_WORDS["life"])


_FURTHER = re.compile(_WORDS["further"])
_GRANTED = ("clause:granted", "clause:named")


def _granted_in(reported: Sequence[HonourFact | IssueFact]) -> _When | None:
    """The day of the decision that a sentence tells, for one that goes on with it (此外，还授予……)."""
    days = [
        _When(fact.date, fact.date_text)
        for fact in reported
        if isinstance(fact, HonourFact) and fact.rule in _GRANTED
    ]
    return days[-1] if days and days[-1].date else None


def _when(
    reading: Reading,
    clause: Clause,
    sentence: Sentence,
    entry: Entry,
    metadata: Metadata,
    above: _Above,
) -> list[_When]:
    """The last date before the verb, unless that tells of something else; or the sentence's, the meeting's.

    1978年、1982年两次被评为…: two honours.
    """
    text = sentence.view.text
    outside = outside_brackets(text)
    before = [
        date for date in sentence.dates
        if date.end <= clause.start + reading.verb and date.edtf and not date.bound and outside[date.start]
        and not text.startswith("度", date.end) and not date.text.endswith("年度")
    ]  # fmt: skip
    if reading.past and not before:
        return [_When(None, None)]
    if before and (before[-1].start >= clause.start or _opens(text, before[-1].start)):
        last = before[-1]
        if last.start < clause.start and _LIFE.match(text, last.end):
            return [_When(None, None)]
        first = len(before) - 1
        while first and text[before[first - 1].end : before[first].start] in ("、", "和"):
            first -= 1
        return [_When(_in_volume(date.edtf, metadata), date.text) for date in before[first:]]
    if _AFTERWARDS.match(text) and not before:
        return [_When(None, None)]
    own, place = sentence.date_text or "", clause.start + reading.verb
    if own and own in text[place:] and own not in text[:place]:
        return [_When(None, None)]  # 获称号，11日颁发奖金
    matter = reading.granted and metadata.record.type == "notice" and len(sentence.date or "") == 4
    if own.startswith(_LATELY):
        printed = (metadata.record.published or "").rstrip("~")
        return [_When(f"../{printed}" if printed else None, own)]
    if sentence.date is not None and not matter:  # 2019年 in a decision is what it rewards
        return [_When(_in_volume(sentence.date, metadata), sentence.date_text)]
    meeting, granting = above
    if reading.granted and granting is not None and _FURTHER.match(text):
        return [granting]
    if reading.granted and meeting is not None and _AT_MEETING.match(text):
        return [_When(meeting.date, meeting.date_text)]
    published = (metadata.record.published or "").rstrip("~")
    if metadata.record.type == "notice" and (reading.granted or re.match(_NUMBERED, text)):
        return [_When(published or None, None)]
    press = published and metadata.record.type in ("news", "press_conference")
    years = {reported.date[:4] for reported in entry.sentences if reported.date}
    if metadata.record.type == "yearbook" and years == {str(metadata.year)}:
        return [_When(str(metadata.year), None)]
    return [_When(f"../{published}" if press else None, None)]


def _in_volume(date: str | None, metadata: Metadata) -> str | None:
    """5月 in a yearbook is of the year that it covers."""
    if date is None or metadata.year is None or metadata.record.type != "yearbook":
        return date
    return date.replace("XXXX", str(metadata.year))


_LATELY = tuple(lexicon("prose")["lately"])
"""By the day of printing, and nobody knows how long before."""
_AFTERWARDS = re.compile(f"(?:{_WORDS['afterwards']})(?!勤|备|卫)")


def _opens(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] in "，；。："


def _facts(
    reading: Reading, clause: Clause, when: _When, sentence: Sentence, entry: Entry, metadata: Metadata
) -> Iterator[HonourFact | IssueFact]:
    passage = sentence.view.passage(clause.start, clause.end)
    document = metadata.record.id
    read = reading.recipients or ()
    if reading.whole and metadata.place:
        read = [Recipient(metadata.place[-1], "place")]
    elif reading.bare and not of_person(reading.honours[0]):
        organization = organization_of_title(metadata.record.title or "")
        read = [organization] if organization is not None else read
    recipients = [_own(one, entry, metadata) for one in fitted(list(read), reading.honours[0])]
    known = [one for one in recipients if one is not None]
    if not known or len(known) != len(recipients):
        yield IssueFact(
            id=content_id("issue", document, "honour", passage.start, passage.quote),
            document=document, passage=passage, extractor=EXTRACTOR, rule=f"unread:{reading.rule}",
            what="honour", expected="获奖者的名称",
        )  # fmt: skip
        return
    pairs = [(one, honour) for one in known for honour in reading.honours]
    if reading.pairwise and len(known) == len(reading.honours):
        pairs = list(zip(known, reading.honours, strict=True))
    for one, honour in pairs:
        yield HonourFact(
            id=content_id("honour", document, one.name, honour, when.date),
            document=document, passage=passage, extractor=EXTRACTOR, rule=reading.rule,
            recipient=one.name, recipient_kind=one.kind, honour=honour,
            granted_by=tuple(full_name(name, metadata.place) for name in reading.granters),
            date=when.date, date_text=when.text, event=entry.event,
        )  # fmt: skip


_NAMED_FIRST = re.compile(rf"([\u4e00-\u9fff（）()]{{3,24}}?)(?:{_WORDS['named_first']})")
"""青沙卫生院：创建于1956年……该院……."""


def _own(one: Recipient, entry: Entry, metadata: Metadata) -> Recipient | None:
    """The recipient by its full name: 县消防大队 and 全区 by the document's place, 局机关 by the heading."""
    if one.kind == "person":
        return one
    named = _NAMED_FIRST.match(entry.view.text) if one.name[0] in "该本" else None
    if named is not None and named[1].endswith(one.name[1:]):
        return Recipient(full_name(named[1], metadata.place), one.kind)
    name = local_organization(one.name, entry.headings, metadata.place, metadata.record.title or "")
    if name is None:
        return None
    again = recipient_of(name)
    return Recipient(name, again.kind if again is not None else one.kind)
