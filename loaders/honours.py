"""Honours: who received which distinction, from whom and when.

Prose is read here, clause by clause; tables and lists with implicit recipients in `honour_tables` and
`honour_lists`. A distinction that is sought (争创, 拟申报) is none; where the recipient or the name of
the distinction stays unclear an issue is emitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from graph.facts import HonourFact, IssueFact
from graph.provenance import content_id
from loaders.clauses import Clause, cut_clauses
from loaders.document import About, Entry, Layout, Sentence
from loaders.honour_lists import find_fronts, find_rolls
from loaders.honour_tables import find_honour_tables
from loaders.honour_words import (
    Recipient,
    fitted,
    honour_words,
    is_honour,
    read_honour,
    recipient_of,
    split_recipients,
    with_shared_end,
)
from loaders.own_dates import with_own_date
from loaders.own_names import full_name, own_body
from loaders.places import Jurisdiction
from loaders.words import any_of

EXTRACTOR = "honours/1"


def find_honours(
    entries: Iterable[Entry], layout: Layout, about: About, jurisdiction: Jurisdiction
) -> Iterator[HonourFact | IssueFact]:
    """Every honour that a document states, once, in the order of the text."""
    found: list[HonourFact | IssueFact] = []
    for entry in entries:
        for sentence in entry.sentences:
            if not sentence.planned:
                found.extend(_in_sentence(with_own_date(sentence, entry, about), entry, about))
    found.extend(find_honour_tables(layout, about))
    found.extend(find_fronts(layout, about))
    found.extend(find_rolls(layout, about))
    seen: set[str] = set()
    for fact in sorted(found, key=lambda fact: fact.passage.start):
        if fact.id not in seen:
            seen.add(fact.id)
            yield fact


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one clause says: who, what, by whom; `recipients` is `None` where it could not be read."""

    recipients: list[Recipient] | None
    honours: list[str]
    granters: tuple[str, ...] = ()
    pairwise: bool = False
    whole: bool = False
    """No recipient is printed, and the honour is one that only a whole 县, 区 or 市 can hold."""


def _in_sentence(sentence: Sentence, entry: Entry, about: About) -> Iterator[HonourFact | IssueFact]:
    if not _candidate().search(sentence.view.text):
        return
    subject: str | None = None
    granter: str | None = None
    before = ""
    for clause in cut_clauses(sentence.view.text):
        text = clause.text
        decided = _DECIDED.search(text)
        if decided and clause.stop in "：:，,":
            granter = decided.group(1)
        if not _candidate().search(text):
            subject = _subject_of(text) or subject
            before = text
            continue
        reading = _given(text, granter) or _listed(text, before) or _received(text, subject)
        before = text
        if reading is None:
            subject = _subject_of(text) or subject
            continue
        yield from _facts(reading, clause, sentence, entry, about)
        named = _subject_of(text)
        subject = named or subject


_DECIDED = re.compile(r"([^，。；：]{2,40}?)(?:研究)?决定$")


@cache
def _candidate() -> re.Pattern[str]:
    words = honour_words()
    return re.compile(any_of([*words["sure"], *words["unsure"], *words["give"], *words["passive"]]))


@cache
def _give() -> re.Pattern[str]:
    """GRANTER授予RECIPIENTS“HONOUR”称号; the recipients end where the quotation or a rank begins."""
    return re.compile(
        rf"^(?P<by>[^被获]{{0,50}}?)(?:{any_of(honour_words()['give'])})[：:]?(?P<to>[^“”\"]{{2,}}?)"
        r"(?P<honour>[“\"].{2,60}|(?:全国|全省|全市|全县|全区|省级|市级|县级|区级|年度|\d{4}年|先进|优秀|劳动模范|模范|标兵).{1,40})"
        r"(?:荣誉称号|称号|荣誉|奖章|奖|光荣称号)$"
    )


def _given(text: str, granter: str | None) -> _Reading | None:
    match = _give().match(text)
    if match is None or _sought(match.group("by")):
        return None
    honours, _ = read_honour(match.group("honour") + "称号")
    recipients = split_recipients(match.group("to"))
    near = re.search("[^，]{2,30}$", match.group("by"))
    by = near.group() if near else granter
    return _Reading(recipients, honours, _split_granters(by)) if honours else None


@cache
def _passive() -> re.Pattern[str]:
    verbs = any_of(honour_words()["passive"])
    return re.compile(rf"被(?P<by>[^被]{{2,60}}?)(?P<verb>{verbs})")


@cache
def _receive() -> re.Pattern[str]:
    words = honour_words()
    return re.compile(f"(?P<sure>{any_of(words['sure'])})|(?P<unsure>{any_of(words['unsure'])})")


def _received(text: str, subject: str | None) -> _Reading | None:
    """RECIPIENT荣获HONOUR and RECIPIENT被GRANTER评为HONOUR; `None` where the clause tells no honour."""
    active = _receive().search(text)
    passive = _passive().search(text)
    by: str | None = None
    if passive is not None and (active is None or passive.start() <= active.start()):
        before, after, sure, by = text[: passive.start()], text[passive.end() :], True, passive.group("by")
        sure = passive.group("verb") in ("授予", "评为", "追授", "命名为", "评选为", "表彰为", "评定为")
    elif active is not None:
        before, after, sure = text[: active.start()], text[active.end() :], active.group("sure") is not None
    else:
        return None
    if _sought(before) or re.match(r"(?:的|者|得者|批|奖|城市|名单|单位|作品|企业|项目)", after):
        return None
    honours, given = read_honour(after)
    told = re.search(r"(?:称号|殊荣|荣誉)[^，。]{0,4}$", after) is not None
    if not sure and not told:
        honours = [name for name in honours if is_honour(name)]
    honours = [name for name in honours if not _count().match(name)]
    if not honours:
        return None
    subject_text = _trim_subject(before)
    pairwise = before.rstrip().endswith("分别")
    recipients = _recipients(subject_text or subject or "") or with_shared_end(subject_text, honours[0])
    whole = not subject_text and not subject and _OF_PLACE.search(honours[0]) is not None
    return _Reading(recipients, honours, _split_granters(by or given), pairwise, whole)


_OF_PLACE = re.compile(
    r"(?<!景)(?<!社)(?:[县区市]|[县区市][（(](?:[县市区]、?)+[)）]|[县区]\(?[市区]?\)?)(?:创建活动先进单位)?$|[县市区]、[县市区][)）]"
)

_BARE_VERB = re.compile(r"(?:光荣|成功|榜上|双双|均|也)*(?:上榜|入选|当选|有名|获选)$")


def _listed(text: str, before: str) -> _Reading | None:
    """RECIPIENT光荣上榜, the distinction told in the clause before: 发布“青年榜样”名单."""
    verb = _BARE_VERB.search(text)
    named = re.search(
        r"(?:通报表扬|通报表彰|表扬|发布|公布|公示|评选|命名|表彰|通报)(?:的|了)?(.{3,50})$", before
    )
    if verb is None or named is None or _sought(text):
        return None
    quoted = re.search(r"([\u4e00-\u9fff]{0,10})[“\"]([^“”\"]{2,30})[”\"]", named.group(1))
    honour = quoted.group(0) if quoted else named.group(1)
    honours, _ = read_honour(honour)
    if not honours or not is_honour(honours[0]):
        return None
    by = re.sub(r"(?:联合)?(?:发文|行文)?$", "", before[: named.start()])
    return _Reading(_recipients(_trim_subject(text[: verb.start()])), honours, _split_granters(by))


@cache
def _count() -> re.Pattern[str]:
    """获评市级合作社7家 counts what it does not name."""
    return re.compile(r".*(?:\d+|[一二三四五六七八九十]+)(?:家|个|名|人|项|所|次|件|户|枚|块)[^“”\"]{0,3}$")


@cache
def _sought_words() -> re.Pattern[str]:
    return re.compile(any_of(honour_words()["sought"]))


def _sought(before: str) -> bool:
    """Whether the words just before the act of receiving tell a wish or another time."""
    return _sought_words().search(before[-12:]) is not None


@cache
def _adverbs() -> re.Pattern[str]:
    words = any_of(honour_words()["adverbs"])
    times = (
        r"连续[一二两三四五六七八九十\d]+[年次届]|第[一二三四五六七八九十\d]+次|[一二三四五六七八九十\d]+次"
    )
    return re.compile(rf"(?:{words}|{times}|\s)+$")


@cache
def _helpers() -> re.Pattern[str]:
    return re.compile(rf"^.*(?:{any_of(honour_words()['helpers'])})")


_AT = re.compile(r"(?:于|在)?(?:\d{4}年(?:度)?)?(?:\d{1,2}月(?:份)?)?(?:\d{1,2}日)?$")
_DATED = re.compile(
    r"^(?:(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:度)?)?(?:\d{1,2}月(?:份|底|初)?)?(?:\d{1,2}[日号])?(?:以来|至今|内|底|末|初)?[，,]?"
)


def _trim_subject(before: str) -> str:
    text = _AT.sub("", _adverbs().sub("", before))
    text = _helpers().sub("", text)
    text = _DATED.sub("", text, count=1)
    return _adverbs().sub("", text).strip(" 、，,")


def _recipients(text: str) -> list[Recipient] | None:
    return split_recipients(text) if text else None


def _subject_of(text: str) -> str | None:
    """The subject a clause opens with, to stand for those after it that have none."""
    active = _receive().search(text)
    opening = text[: active.start()] if active else text
    head = _trim_subject(opening.partition("被")[0] if active else opening)
    if active is None:
        found = re.match(
            r"[^，。；：]{2,24}?(?=榜上有名|被|成为|成功|高度|积极|认真|以|在|通过|是|年|累计|坚持|始终|开展|组织)",
            head,
        )
        head = found.group(0) if found else head
    return head if head and len(head) <= 40 and _recipients(head) else None


def _split_granters(text: str | None) -> tuple[str, ...]:
    if not text:
        return ()
    body = re.sub(r"(?:联合|共同|等)$", "", text.strip(" ，,"))
    parts = [part.strip() for part in re.split(r"[、]|(?<=[厅局委部府会办])和", body)]
    return tuple(part for part in parts if 2 <= len(part) <= 30)


def _facts(
    reading: _Reading, clause: Clause, sentence: Sentence, entry: Entry, about: About
) -> Iterator[HonourFact | IssueFact]:
    passage = sentence.view.passage(clause.start, clause.end)
    text = sentence.view.text
    own = [d for d in sentence.dates if 1 < d.start <= clause.start + 1 and text[d.start - 1] in "；;"]
    if own and own[-1].edtf and not own[-1].bound:
        sentence = replace(sentence, date=own[-1].edtf, date_text=own[-1].text)
    document = about.record.id
    read = reading.recipients or ()
    if reading.whole and about.place:
        read = [Recipient(about.place[-1], "place")]
    recipients = [_own(one, entry, about) for one in fitted(list(read), reading.honours[0])]
    known = [one for one in recipients if one is not None]
    if not known or len(known) != len(recipients):
        yield IssueFact(
            id=content_id("issue", document, "honour", passage.start, passage.quote),
            document=document, passage=passage, extractor=EXTRACTOR, what="honour", expected="获奖者的名称",
        )  # fmt: skip
        return
    pairs = [(one, honour) for one in known for honour in reading.honours]
    if reading.pairwise and len(known) == len(reading.honours):
        pairs = list(zip(known, reading.honours, strict=True))
    for one, honour in pairs:
        yield HonourFact(
            id=content_id("honour", document, one.name, honour, sentence.date),
            document=document, passage=passage, extractor=EXTRACTOR,
            recipient=one.name, recipient_kind=one.kind, honour=honour,
            granted_by=tuple(full_name(name, about) for name in reading.granters),
            date=sentence.date, date_text=sentence.date_text, event=entry.event,
        )  # fmt: skip


def _own(one: Recipient, entry: Entry, about: About) -> Recipient | None:
    """The recipient by its full name: 县消防大队 and 全区 by the document's place, 局机关 by the heading."""
    if one.kind == "person":
        return one
    name = own_body(one.name, entry.headings, about)
    if name is None:
        return None
    again = recipient_of(name)
    return Recipient(name, again.kind if again is not None else one.kind)
