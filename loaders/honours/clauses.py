"""What one clause says of honours: who received which, from whom.

Four ways of saying it: GRANTER授予RECIPIENT“HONOUR”, GRANTER命名RECIPIENT为HONOUR, RECIPIENT光荣上榜 after a
list that the clause before names, RECIPIENT荣获HONOUR or RECIPIENT被GRANTER评为HONOUR.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from loaders.honours.granters import split_granters
from loaders.honours.subjects import MERIT, OF_MERIT, receiving, subject_of, trim_subject
from loaders.honours.words import (
    Recipient,
    honour_words,
    is_honour,
    is_prize,
    named,
    of_person,
    person_of,
    read_honour,
    recipient_of,
    split_recipients,
    thing_of,
    with_shared_end,
)
from loaders.lexicon import alternatives
from loaders.text.patterns import DIGITS, NUMERALS, any_of, grouped

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
        contest = _CONTEST.search(text)
        if contest and contest.end() == len(text.rstrip()):
            self.contest = _CLOSED.sub("", contest["contest"])
        elif won := _WON_THERE.search(text):
            self.contest = _CLOSED.sub("", won["contest"])

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
        if subject in _PRONOUNS:
            return self.subject or self.spoken_of or subject
        return self._called(subject)

    def _called(self, subject: str) -> str:
        called = _CALLED.fullmatch(subject)
        known = self.person or self.spoken_of or ""
        return known if called is not None and known.startswith(called[1]) else subject


@cache
def candidate() -> re.Pattern[str]:
    """A word without which a clause tells no honour."""
    words = honour_words()
    verbs = (*words["sure"], *words["unsure"], *words["give"], *words["passive"], *words["name"])
    return re.compile(grouped([*verbs, f"[记立]{OF_MERIT}"]))


def read_clause(text: str, reported: HonourContext) -> Reading | None:
    """The honour that a clause tells, if it tells one."""
    ways: dict[str, Callable[[], Reading | None]] = {
        "granted": lambda: _given(text, reported) or _given_before(text, reported),
        "holder": lambda: _holder_of(text),
        "named": lambda: _named(text, reported.granter),
        "listed": lambda: _in_list(text, reported.noted[-1] if reported.noted else ""),
        "received": lambda: _received(text, reported),
    }
    for way, read in ways.items():
        if (reading := read()) is not None:
            return reading._replace(rule=f"clause:{way}")
    return None


# ------------------------------------------------------------------ granted


@cache
def _give() -> re.Pattern[str]:
    """The recipients end where the quotation or a rank begins."""
    return re.compile(
        rf"^(?P<by>[^被获]{{0,50}}?)(?:{any_of(honour_words()['give'])})[：:]?(?P<to>(?:[^“”\"]|[“\"][^“”\"]{{1,6}}[”\"](?=[\u4e00-\u9fff]{{2,8}}[“\"])){{1,}}?)"
        r"(?P<honour>(?![“\"][^“”\"]{1,6}[”\"][\u4e00-\u9fff]{2,8}[“\"])(?:[“\"][^“”\"]{2,40}[”\"][^“”\"，]{0,20}$|[“\"].{2,60}(?:荣誉称号|称号|荣誉|奖章|奖状|奖)$|"
        r"(?:全国|全省|全市|全县|全区|省级|市级|县级|区级|年度|\d{4}年|先进|优秀|劳动模范|模范|标兵)"
        r"(?:[^“”\"]{1,40}|[^“”\"]{0,4}[“\"][^“”\"]{2,30}[”\"][^“”\"]{0,6})"
        r"(?:荣誉称号|称号|荣誉|奖章|奖状|奖|光荣称号)$))"
    )


def _given(text: str, reported: HonourContext) -> Reading | None:
    match = _give().match(text)
    if match is None or sought(match.group("by")):
        return None
    if len(match.group("to")) < 2 and match.group("to") not in _PRONOUNS:
        return None
    honours, _ = read_honour(match.group("honour"))
    to = match.group("to").removesuffix("为")
    recipients = split_recipients(reported.meant(to))
    if LISTED.match(to):
        recipients = None
    elif recipients is None and honours and "、" not in to:
        recipients = person_of(to, honours[0])  # 授予县妇联主席乐山“…标兵”
    by = _by(match.group("by"), reported.granter)
    return Reading(recipients, honours, by, verb=match.end("by"), granted=True) if honours else None


_HONOUR_ALONE = re.compile(
    f'(?P<by>[^被获，]{{2,40}}?)(?:{_WORDS["awards"]})(?P<honour>[“"][^“”"]{{2,40}}[”"](?:{_WORDS["badges"]}|荣誉|称号){{0,2}}'
    f'|[^“”"，的]{{0,8}}(?:{_WORDS["orders"]}))$'
)


def _given_before(text: str, reported: HonourContext) -> Reading | None:
    """Somebody was told of, and GRANTER授予“HONOUR”称号, 教育部授予五等嘉禾章."""
    match = _HONOUR_ALONE.match(text)
    honours = read_honour(match["honour"])[0] if match and not sought(match["by"]) else []
    recipients = split_recipients(reported.subject or "")
    if match is None or not honours or recipients is None:
        return None
    return Reading(
        recipients, honours, _by(match["by"], reported.granter), verb=match.end("by"), granted=True
    )


LISTED = re.compile(f"上述|{_WORDS['those']}")
_PRONOUNS = ("他", "她", "其", "他们", "她们", "该同志", "本人")
_CALLED = re.compile(f"([\u4e00-\u9fff]{{1,2}})(?:{_WORDS['courtesies']})")
_THEN = re.compile("[后前时间来]$")
_BY_PRONOUN = re.compile("(?:他|她|该同志|本人)(?!们)")
_HOLDER = re.compile(
    "(?:曾|多次)?(?:荣获|获得?|被评为)(?P<honour>[^，,。的]{3,30}?)(?:称号)?的(?P<to>[\u4e00-\u9fff·]{2,4}?)(?=$|升|调|任|担|当|现|因|于)"
)


def _holder_of(text: str) -> Reading | None:
    """曾获劳动模范的张某: an honour that sets off a person, of an earlier time."""
    match = _HOLDER.search(text)
    honours = [name for name in read_honour(match["honour"])[0] if is_honour(name)] if match else []
    one = (recipient_of(match["to"]) or named(match["to"])) if match and honours else None
    if match is None or one is None or one.kind != "person":
        return None
    return Reading([one], honours, verb=match.start(), past=True)


@cache
def _name() -> re.Pattern[str]:
    verbs = any_of(honour_words()["name"])
    return re.compile(
        rf"^(?P<by>[^被获为]{{0,40}}?)(?:{verbs})(?P<to>[^“”\"为]{{2,60}})为(?P<honour>[“\"]?[^，为]{{3,40}})$"
    )


def _named(text: str, granter: str | None) -> Reading | None:
    """GRANTER命名RECIPIENT为HONOUR."""
    match = _name().match(text)
    if match is None or sought(match.group("by")):
        return None
    honours, _ = read_honour(match.group("honour"))
    if not honours or not all(is_honour(honour) for honour in honours):
        return None
    by = _by(match.group("by"), granter)
    to = None if LISTED.match(match["to"]) else split_recipients(match["to"])
    return Reading(to, honours, by, verb=match.end("by"), granted=True)


def _by(text: str, granter: str | None) -> tuple[str, ...]:
    near = trim_subject(text).rpartition("，")[2][-30:]
    return split_granters(near if len(near) > 1 else None) or split_granters(granter)


# ------------------------------------------------------------------ received


@cache
def _passive() -> re.Pattern[str]:
    verbs = any_of(honour_words()["passive"])
    return re.compile(rf"被(?P<by>[^被]{{2,60}}?)(?P<verb>{verbs}|{MERIT})")


_SURELY = ("授予", "评为", "追授", "命名为", "评选为", "表彰为", "评定为", "记")
_OFFICE = re.compile(f"(?:{_WORDS['offices_won']})$")
_CONTEST = re.compile(
    f"(?:在|于)(?P<contest>[^，。；]{{2,40}}?(?:{_WORDS['contests']})(?:活动)?)(?:中|上|里)$"
)
_WON_THERE = re.compile("(?:在|于)(?P<contest>[^，,。；]{2,30}?(?:赛|会|节|展))(?:中|上)获奖$")
_OF_WARES = re.compile(_WORDS["of_wares"])
_EXPO = re.compile(f"(?:{_WORDS['expos']})$")
_PRIZE_OF = re.compile(
    "(?P<by>.{4,24}(?:博览会|展览会|展销会|交易会|农博会)|[\u4e00-\u9fff]{2,8}[委部厅局]|兵团)(?=[金银铜优]质?奖|“)"
)
_AWARDED = re.compile(
    f"(?P<by>[^“”，的]{{2,30}}?)(?:[于在]?[\\d{DIGITS}十]+[年月日])*(?:{_WORDS['awards_to']})(?=.{{3}})"
)
"""获特区政府于一九九九年颁授银紫荆星章."""
_SAME_AGAIN = re.compile(f"[了过]?(?:{_WORDS['same_again']})")
_TIMES = re.compile("(?:[一二两三四五六七八九十\\d]+次)+$")
_EARLIER = re.compile("曾(?:先后|多次|经)?(?:被|获)?[^，,]{0,6}$")
_RESULT = re.compile(r"以[^，]{2,20}(?:成绩|佳绩)$")


def _received(text: str, reported: HonourContext) -> Reading | None:
    """RECIPIENT荣获HONOUR and RECIPIENT被GRANTER评为HONOUR; `None` where the clause tells no honour."""
    verbs = receiving().finditer(text)
    active = next((verb for verb in verbs if not _OTHER_WORD.match(text, verb.end())), None)
    passive = _passive().search(text)
    by: str | None = None
    if passive is not None and (active is None or passive.start() <= active.start()):
        verb, before, after, by = (
            passive.start(),
            text[: passive.start()],
            text[passive.end() :],
            passive["by"],
        )
        sure = passive["verb"] in _SURELY
    elif active is not None:
        verb, before, after = active.start(), text[: active.start()], text[active.end() :]
        sure = active.group("unsure") is None
    else:
        return None
    if sought(before) or _OTHER_WORD.match(after):
        return None
    awarded = _AWARDED.match(after)
    verb += awarded.end() if awarded else 0
    prize = _PRIZE_OF.match(after) or awarded
    honours, given = read_honour(_TIMES.sub("", after[prize.end() :] if prize else after))
    given = prize["by"] if prize else given
    if _SAME_AGAIN.match(after):
        honours = list(reported.honours)
    known = _KNOWN.search(after) is not None or _SAME_AGAIN.match(after) is not None
    if not sure and not known:
        honours = [name for name in honours if is_honour(name)]
    honours = [name for name in honours if not _count().match(name) and not _OFFICE.search(name)]
    if not honours:
        return None
    before, contest = _contest(_RESULT.sub("", before), reported)
    if contest and _EXPO.search(contest):
        given = contest
    elif contest and all(is_prize(honour) for honour in honours):
        honours = [contest + honour for honour in honours]
    elif not given and any(len(honour) < 3 for honour in honours):
        return None  # a prize of nobody knows what
    subject = trim_subject(before).removeprefix("本人") if reported.person else trim_subject(before)
    if reported.person and subject.startswith(
        reported.person
    ):  # the name with what a life says of the person behind it
        subject = reported.person
    subject = reported.meant(subject)
    if not subject and reported.subject is None:
        subject = reported.again(honours[0]) or subject
    if subject.startswith("其"):  # 其家庭
        if reported.subject is None:
            return Reading(None, honours, verb=verb)
        subject = reported.subject + subject[1:]
    pairwise = before.rstrip().endswith("分别") or text.startswith("分获", verb)
    recipients = split_recipients(subject or reported.subject or "") or with_shared_end(subject, honours[0])
    if reported.person and reported.person == (subject or reported.subject):
        recipients = [Recipient(reported.person, "person")]
    if recipients is None and subject:
        shown = contest != "" and _EXPO.search(contest) is not None
        shown = shown or _OF_WARES.search(honours[0]) is not None
        recipients = person_of(subject, honours[0]) or thing_of(
            subject, prize=all(is_honour(name) or _OF_WARES.search(name) for name in honours), shown=shown
        )
    if pairwise and recipients and len(honours) == 1:
        pieces = honours[0].split("、")
        honours = pieces if len(pieces) == len(recipients) and all(map(is_honour, pieces)) else honours
    whole = not subject and not reported.subject and _OF_PLACE.search(honours[0]) is not None
    past = _EARLIER.search(text[: verb + 1]) is not None
    bare = not subject and not reported.subject
    return Reading(recipients, honours, split_granters(by or given), pairwise, whole, bare, verb, past)


_OTHER_WORD = re.compile(_WORDS["other_word"])
_KNOWN = re.compile(f'(?:称号|殊荣|荣誉|[”"](?:{_WORDS["badges"]}))[^，。]{{0,4}}$|(?:{_WORDS["orders"]})$')


def _contest(before: str, reported: HonourContext) -> tuple[str, str]:
    """What stands before 获, without the competition; and the competition, here or in a clause before."""
    here = _CONTEST.search(before.rstrip())
    if here is None:
        return before, reported.contest
    return before[: here.start()], _CLOSED.sub("", here["contest"])


_CLOSED = re.compile(f"^[^的]{{0,12}}(?:{_WORDS['closed']})的")
"""在11月18日闭幕的全省……大赛上."""


_OF_PLACE = re.compile(
    r"(?<!景)(?<!社)(?:[县区市]|[县区市][（(](?:[县市区]、?)+[)）]|[县区]\(?[市区]?\)?)(?:创建活动先进单位)?$|[县市区]、[县市区][)）]"
)
_BARE_VERB = re.compile(f"(?:{_WORDS['adverbs_of_listing']})*(?:上榜|入选|当选|有名|获选)$")


_PUBLISHED = re.compile(f"(?:{_WORDS['published']})[的了]?(.{{3,50}})$")
_QUOTED = re.compile(r"([\u4e00-\u9fff]{0,10})[“\"]([^“”\"]{2,30})[”\"]")


def _in_list(text: str, before: str) -> Reading | None:
    """RECIPIENT光荣上榜, the distinction told in the clause before: 发布“青年榜样”名单."""
    verb = _BARE_VERB.search(text)
    named = _PUBLISHED.search(before) if verb is not None else None
    if verb is None or named is None or sought(text):
        return None
    quoted = _QUOTED.search(named.group(1))
    honours, _ = read_honour(quoted.group(0) if quoted else named.group(1))
    if not honours or not is_honour(honours[0]):
        return None
    by = before[: named.start()].removesuffix("发文").removesuffix("行文").removesuffix("联合")
    return Reading(
        split_recipients(trim_subject(text[: verb.start()])), honours, split_granters(by), verb=verb.start()
    )


@cache
def _count() -> re.Pattern[str]:
    """获评市级合作社7家 counts what it does not name."""
    return re.compile(
        rf".*(?<!第)(?:\d+|[{NUMERALS}]+)(?<!第.)(?:家|个|名|人|项|所|次|件|户|枚|块)[^“”\"]{{0,3}}$"
    )


@cache
def _sought_words() -> re.Pattern[str]:
    return re.compile(any_of(honour_words()["sought"]))


def sought(before: str) -> bool:
    """Whether the words just before the act of receiving tell a wish or another time."""
    return _sought_words().search(before[-12:]) is not None
