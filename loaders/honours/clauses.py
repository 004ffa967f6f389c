"""What one clause says of honours: who received which, from whom.

Four ways of saying it: GRANTER授予RECIPIENT“HONOUR”, GRANTER命名RECIPIENT为HONOUR, RECIPIENT光荣上榜 after a
list that the clause before names, RECIPIENT荣获HONOUR or RECIPIENT被GRANTER评为HONOUR.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from loaders.honours.granters import split_granters
from loaders.honours.grants import given, given_before, holder_of, merit, named_as
from loaders.honours.orders import conferred
from loaders.honours.reading import CLOSED, CONTEST, HonourContext, Reading, sought
from loaders.honours.recipients import Recipient, person_of, split_recipients, thing_of, with_shared_end
from loaders.honours.subjects import MERIT, OF_MERIT, receiving, trim_subject
from loaders.honours.words import honour_words, is_honour, is_prize, read_honour
from loaders.lexicon import alternatives
from loaders.text.patterns import COUNTS, DIGITS, HAN, NUMERALS, any_of, grouped

_WORDS = alternatives("honours")


@cache
def candidate() -> re.Pattern[str]:
    """A word without which a clause tells no honour."""
    words = honour_words()
    verbs = (*words["sure"], *words["unsure"], *words["give"], *words["passive"], *words["name"])
    return re.compile(
        grouped(
            [
                *verbs,
                *words["commended"],
                *words["confers"],
                *words["orders_of_states"],
                f"[记立]{OF_MERIT}",
                "[一二三特]等功",
                "大功",
                *words["badges"],
                "奖章",
                "勋章",
            ]
        )
    )


def read_clause(text: str, reported: HonourContext) -> Reading | None:
    """The honour that a clause tells, if it tells one."""
    ways: dict[str, Callable[[], Reading | None]] = {
        "granted": lambda: given(text, reported) or given_before(text, reported),
        "merit": lambda: merit(text),
        "conferred": lambda: conferred(text, reported),
        "holder": lambda: holder_of(text),
        "named": lambda: named_as(text, reported.granter),
        "listed": lambda: _in_list(text, reported.noted[-1] if reported.noted else ""),
        "received": lambda: _received(text, reported),
    }
    for way, read in ways.items():
        if (reading := read()) is not None:
            return reading._replace(rule=f"clause:{way}")
    return None


@cache
def _passive() -> re.Pattern[str]:
    verbs = any_of(honour_words()["passive"])
    return re.compile(
        rf"(?:被|经(?=[^，]{{1,24}}?(?:{_WORDS['granter_ends']})))(?P<by>[^被]{{2,60}}?)(?P<verb>{verbs}|{MERIT})"
    )


_SURELY = ("授予", "评为", "追授", "命名为", "评选为", "表彰为", "评定为", "记")
_OFFICE = re.compile(f"(?:{_WORDS['offices_won']})$")
_OF_WARES = re.compile(_WORDS["of_wares"])
_EXPO = re.compile(f"(?:{_WORDS['expos']})$")
_PRIZE_OF = re.compile(
    f"(?P<by>.{{4,24}}(?:博览会|展览会|展销会|交易会|农博会)|[{HAN}]{{2,8}}[委部厅局]|兵团)(?=[金银铜优]质?奖|“)"
)
_AWARDED = re.compile(
    f"(?P<by>[^“”，的]{{2,30}}?)(?:[于在]?[\\d{DIGITS}十]+[年月日])*(?:{_WORDS['awards_to']})的?(?=.{{3}})"
)
"""获特区政府于一九九九年颁授银紫荆星章."""
_SAME_AGAIN = re.compile(f"[了过]?(?:{_WORDS['same_again']})")
_TIMES = re.compile(f"(?:[{COUNTS}\\d]+次)+$")
_EARLIER = re.compile("曾(?:先后|多次|经)?(?:被|获)?[^，,]{0,6}$")
_RESULT = re.compile(r"以[^，]{2,20}(?:成绩|佳绩)$")


class _Receipt(NamedTuple):
    """The verb by which somebody receives, with what stands around it."""

    verb: int
    before: str
    after: str
    by: str | None
    """Who is said to have given: 被GRANTER评为."""
    sure: bool
    """Whether the verb is one of honours alone."""


def _receipt(text: str) -> _Receipt | None:
    """Where a clause says that somebody received something, if it does."""
    verbs = receiving().finditer(text)
    active = next((verb for verb in verbs if not _OTHER_WORD.match(text, verb.end())), None)
    passive = _passive().search(text)
    if passive is not None and (active is None or passive.start() <= active.start()):
        low, high = passive.span()
        return _Receipt(low, text[:low], text[high:], passive["by"], passive["verb"] in _SURELY)
    if active is not None:
        low, high = active.span()
        return _Receipt(low, text[:low], text[high:], None, active.group("unsure") is None)
    return None


def _received(text: str, reported: HonourContext) -> Reading | None:
    """RECIPIENT荣获HONOUR and RECIPIENT被GRANTER评为HONOUR; `None` where the clause tells no honour."""
    found = _receipt(text)
    if found is None:
        return None
    verb, before, after, by, sure = found
    if sought(before) or _OTHER_WORD.match(after) or _NOT_YET.search(after):
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
    if subject and _OF_THINGS.search(honours[0]):
        recipients = _whole_thing(subject) or recipients
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


_OF_THINGS = re.compile(f"(?:{_WORDS['of_things']})(?!.*人$)")
_THING = re.compile(f'[《“"]?[{HAN}0-9A-Za-z·“”"（）()《》]{{2,24}}')


def _whole_thing(subject: str) -> list[Recipient] | None:
    """What is protected or of quality is no person, whatever its name ends with: 客家山歌, 白石桥."""
    if "的" in subject or _THING.fullmatch(subject) is None or subject[0] in "其该此本我":
        return None
    known = split_recipients(subject)
    if known is not None and (len(known) > 1 or known[0].kind != "person"):
        return known
    return [Recipient(subject, "organization")]


_NOT_YET = re.compile(f"[（(][^（）()]*(?:{_WORDS['not_yet']})[^（）()]*[)）]")
"""获评“全国文明村”（公示名单，待正式命名）."""
_OTHER_WORD = re.compile(_WORDS["other_word"])
_KNOWN = re.compile(f'(?:称号|殊荣|荣誉|[”"](?:{_WORDS["badges"]}))[^，。]{{0,4}}$|(?:{_WORDS["orders"]})$')


def _contest(before: str, reported: HonourContext) -> tuple[str, str]:
    """What stands before 获, without the competition; and the competition, here or in a clause before."""
    here = CONTEST.search(before.rstrip())
    if here is None:
        return before, reported.contest
    return before[: here.start()], CLOSED.sub("", here["contest"])


_OF_PLACE = re.compile(
    r"(?<!景)(?<!社)(?:[县区市]|[县区市][（(](?:[县市区]、?)+[)）]|[县区]\(?[市区]?\)?)(?:创建活动先进单位)?$|[县市区]、[县市区][)）]"
)
_BARE_VERB = re.compile(f"(?:{_WORDS['adverbs_of_listing']})*(?:上榜|入选|当选|有名|获选)$")


_PUBLISHED = re.compile(f"(?:{_WORDS['published']})[的了]?(.{{3,50}})$")
_QUOTED = re.compile(rf"([{HAN}]{{0,10}})[“\"]([^“”\"]{{2,30}})[”\"]")


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
