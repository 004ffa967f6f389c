"""Clauses that tell the giving: GRANTER授予RECIPIENT“HONOUR”, 命名RECIPIENT为HONOUR, 追记RECIPIENT一等功."""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from loaders.honours.granters import split_granters
from loaders.honours.reading import PRONOUNS, HonourContext, Reading, sought
from loaders.honours.recipients import named, person_of, recipient_of, split_recipients
from loaders.honours.subjects import trim_subject
from loaders.honours.words import honour_words, is_honour, read_honour
from loaders.lexicon import alternatives
from loaders.text.patterns import HAN, any_of

_WORDS = alternatives("honours")


LISTED = re.compile(f"上述|{_WORDS['those']}")


@cache
def _give() -> re.Pattern[str]:
    """The recipients end where the quotation or a rank begins."""
    return re.compile(
        rf"^(?P<by>[^被获]{{0,50}}?)(?:{any_of(honour_words()['give'])})[：:]?(?P<to>(?:[^“”\"]|[“\"][^“”\"]{{1,6}}[”\"](?=[{HAN}]{{2,8}}[“\"])){{1,}}?)"
        r"(?P<honour>(?![“\"][^“”\"]{1,6}[”\"][\u4e00-\u9fff]{2,8}[“\"])(?:[“\"][^“”\"]{2,40}[”\"][^“”\"，]{0,20}$|[“\"].{2,60}(?:荣誉称号|称号|荣誉|奖章|奖状|奖)$|"
        r"(?:全国|全省|全市|全县|全区|省级|市级|县级|区级|年度|\d{4}年|先进|优秀|劳动模范|模范|标兵)"
        r"(?:[^“”\"]{1,40}|[^“”\"]{0,4}[“\"][^“”\"]{2,30}[”\"][^“”\"]{0,6})"
        rf"(?:荣誉称号|称号|荣誉|奖章|奖状|奖|光荣称号)$|[一二三四五特]等[{HAN}]{{0,8}}(?:奖状|奖章|奖)$))"
    )


def given(text: str, reported: HonourContext) -> Reading | None:
    match = _give().match(text)
    if match is None or sought(match.group("by")):
        return None
    if len(match.group("to")) < 2 and match.group("to") not in PRONOUNS:
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
    f'(?P<by>[^被获，]{{0,40}}?)(?:{_WORDS["awards"]})(?P<honour>[“"][^“”"]{{2,40}}[”"](?:{_WORDS["badges"]}|荣誉|称号){{0,2}}(?:[一二两三][面块方枚座幅])?'
    f'|[^“”"，的]{{0,8}}(?:{_WORDS["orders"]}))(?:[一1][座枚])?$'
)


def given_before(text: str, reported: HonourContext) -> Reading | None:
    """Somebody was told of, and GRANTER授予“HONOUR”称号, 教育部授予五等嘉禾章."""
    match = _HONOUR_ALONE.match(text)
    honours = read_honour(match["honour"])[0] if match and not sought(match["by"]) else []
    if match is None or not honours or (recipients := split_recipients(reported.subject or "")) is None:
        return None
    return Reading(
        recipients, honours, _by(match["by"], reported.granter), verb=match.end("by"), granted=True
    )


_MERIT_FOR = re.compile(
    "(?P<by>[^被获，]{0,30}?)(?P<verb>追记|记|给予?|为)(?P<to>[^，“”]{2,20}?)(?:[荣追]?记)?"
    "(?P<honour>(?:个人|集体)?(?:[一二三特]等|大)功)(?:一次)?$"
)


def merit(text: str) -> Reading | None:
    """GRANTER追记RECIPIENT一等功, 给RECIPIENT记大功."""
    match = _MERIT_FOR.match(text)
    to = split_recipients(match["to"]) if match is not None and not sought(match["by"]) else None
    if match is None or to is None:
        return None
    return Reading(to, [match["honour"]], _by(match["by"], None), verb=match.start("verb"), granted=True)


_HOLDER = re.compile(
    f"(?:曾|多次)?(?:荣获|获得?|被评为)(?P<honour>[^，,。的]{{3,30}}?)(?:称号)?的(?P<to>[{HAN}·]{{2,4}}?)(?=$|升|调|任|担|当|现|因|于|昨|今|从|说|是|在|表示|日前|近日)"
)


def holder_of(text: str) -> Reading | None:
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


def named_as(text: str, granter: str | None) -> Reading | None:
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
