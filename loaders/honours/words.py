"""What the rules on honours share: the lexicon, and reading names of honours and of recipients."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from graph.facts import RecipientKind
from graph.lexicon.titles import stands_before_name, titles_that
from loaders.lexicon import alternatives, lexicon
from loaders.names.in_clause import is_no_person, unusual_name
from loaders.names.people import could_be_name, is_name, surname_length
from loaders.text.patterns import NUMERALS, any_of

_WORDS = alternatives("honours")

VERSION = 10
EXTRACTOR = f"honours/{VERSION}"
"""What every module of the room signs its facts with: the reader and its version."""


def honour_words() -> dict[str, Any]:
    """The reviewed words of `lexicon/honours.yaml`."""
    return lexicon("honours")


class Recipient(NamedTuple):
    """Who received an honour, as printed, and what kind of thing it is."""

    name: str
    kind: RecipientKind


_QUOTED = re.compile(r"[“\"]([^“”\"]{2,40})[”\"]")
_TAIL = re.compile(f"(?:{_WORDS['tails']})+$")
_HEAD = re.compile(rf"^(?:了|为|过|到|全[市县区省]唯一的?|[\d{NUMERALS}]+[个项枚块]|光荣的?|得)+")
_GRANTED = re.compile(f"^(.{{2,40}}?)(?:联合)?(?:(?:{_WORDS['granted_by']})的|(?:公布|发布)的?)")


def read_honour(text: str) -> tuple[list[str], str | None]:
    """The distinctions that `text` (what stands after a word of receiving) names, and who gave them.

    `"“文明村”“卫生村”称号"` names two. Nothing where the text is too short or long to be one.
    """
    granter = None
    organization = text.strip("：:，, ")
    behind = _GIVER_BEHIND.search(organization)
    if behind is not None:
        granter, organization = behind["by"], organization[: behind.start()]
    given = _GRANTED.match(organization)
    given = given or _GRANTER_BEFORE.match(organization)
    if given:
        granter, organization = given.group(1), organization[given.end() :]
    organization = _AND_DID.sub("", _HEAD.sub("", organization))
    parts = _several(organization)
    names = [name for part in parts if (name := _one_honour(part)) is not None]
    return names, granter


_AND_DID = re.compile("(?<=.{3})[，,]?并(?:出席|参加|获|被|受|在|登|作|赴|享).*$")
"""评为省劳模并出席全省群英会."""
_ORGANIZATION = "(?:[省市县区州][委]|[\u4e00-\u9fff]{1,10}(?:政府|总工会|[省市县区州国][委]|委员会|[部局厅]))"
_GRANTER_BEFORE = re.compile(
    f'({_ORGANIZATION}(?:、{_ORGANIZATION})*)(?:联合)?(?=(?:19|20)\\d\\d年度|[“"]|(?:集体|个人)?[一二三]等功)'
)
"""获市委、市政府2011年度先进单位, 获县委“文明村”."""
_GIVER_BEHIND = re.compile(
    f"[（(](?P<by>{_ORGANIZATION}(?:、{_ORGANIZATION})*)(?:联合)?(?:授予|颁发|表彰)?[)）]$"
)
"""获评全省优秀教师（省教育厅、省人事厅）."""
_JOINS = re.compile("(?:荣誉)?称号|[、和与及]")


def _several(organization: str) -> list[str]:
    """Quoted names side by side, or after 、 with nothing outside the quotation marks."""
    pieces = _OFTEN.sub("", _TAIL.sub("", organization)).split("、")
    if len(pieces) > 1 and all(piece.endswith("功") for piece in pieces):
        return pieces
    if len(pieces) > 1 and all(
        len(piece) >= 5 and _LEVEL.match(piece) and is_honour(piece) for piece in pieces
    ):
        return pieces
    quoted = list(_QUOTED.finditer(organization))
    if len(quoted) > 1 and not _JOINS.sub("", _TAIL.sub("", _QUOTED.sub("", organization))):
        return [match.group(0) for match in quoted]
    return [organization]


_OFTEN = re.compile("[一二两三四五六七八九十\\d]+次(?=、|$)")
"""二等功1次、三等功2次."""
_LEVEL = re.compile(rf"[“\"]|(?:{_WORDS['levels']})")


def _one_honour(text: str) -> str | None:
    name = _TAIL.sub("", text).strip(" 、").removesuffix("的")
    whole = _QUOTED.fullmatch(name)
    if whole:
        name = whole.group(1)
    name = name.strip(" ")
    if name.count("“") != name.count("”") or name.count('"') % 2:
        name = _QUOTES.sub("", name)
    short = 2 if name in _PRIZES else 3
    return name if short <= len(name) <= 60 and not _NO_NAME.search(name) else None


_QUOTES = re.compile('[“”"]')
_PRIZES = ("金奖", "银奖", "铜奖", "冠军", "亚军", "季军")
_NO_NAME = re.compile(_WORDS["no_name"])
"""奖章的个人有34位 counts who has one."""


@cache
def _honour_word() -> re.Pattern[str]:
    return re.compile(any_of(honour_words()["words"]))


@cache
def _never() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(honour_words()['never'])})$")


def is_honour(name: str) -> bool:
    """Whether the words themselves tell a distinction: 先进集体 does, 专利证书 and 补助资金 do not."""
    return bool(_honour_word().search(name)) and not _never().search(name)


@cache
def ends_as_honour() -> re.Pattern[str]:
    """How a distinction ends that a heading or a label alone may name."""
    return re.compile(f"{any_of(honour_words()['roll_ends'])}$")


_PRIZE = re.compile(
    r"(?:(?!全国|全省|全市|全县|[省市县]级)[^“”\"、]){0,16}(?:[一二三特]等奖|[金银铜]奖|奖|[金银铜]牌|[冠亚季]军|第[一二三四五六七八]名)$"
)


def is_prize(name: str) -> bool:
    """Whether it is a prize of a competition that its own words do not tell: 一等奖, 女子800米冠军."""
    return _PRIZE.fullmatch(name) is not None


@cache
def _role_end() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of([*titles_that(stands_before_name), *honour_words()['roles']])}|[）)])$")


def person_at_end(text: str) -> str | None:
    """The person's name a phrase ends with, after a title or alone: 第三中学教师明月松 → 明月松."""
    bare = _BRACKET.sub("", text.strip()).removesuffix("同志")
    for size in (3, 2, 4):
        name, before = bare[-size:], bare[:-size]
        if name[0] == "长" and size > 2 and is_name(name[1:]):
            continue  # 护士长|童玲
        if len(name) == size and (not before or _role_end().search(before)) and is_name(name):
            return name
    name, before = bare[-3:], bare[:-3]
    if is_name(name) and surname_length(name, common=True) and _unit_end().search(before):
        return name
    return None


@cache
def _unit_end() -> re.Pattern[str]:
    """A unit long enough that what follows is a person of it: 县人民医院刘建平."""
    return re.compile(
        r"..(?:医院|学校|小学|中学|大学|学院|公司|局|法院|检察院|派出所|支队|大队|集团|[镇乡]..村|社区|银行|卫生院)$"
    )


@cache
def _kinds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = honour_words()
    return (
        re.compile(f"(?:{any_of(words['place_ends'])})$"),
        re.compile(f"(?:{any_of(words['organization_ends'])})$"),
    )


_BRACKET = re.compile(r"[（(][^（）()]{0,20}[）)]$")


@cache
def _nobody() -> re.Pattern[str]:
    return re.compile(any_of(honour_words()["nobody"], "工作$", "模式$", "[后前]$"))


_GENDER = re.compile(r"[（(][女男][^（）()]*[）)]$")
_CHARACTERS = re.compile("[\u4e00-\u9fff]{2,4}")
_GARDENS = ("幼儿园", "产业园", "工业园", "物流园")
"""Organizations, though they end as the names of places do."""
_SCHOOL = re.compile(f"(?:..[{NUMERALS}附实]|..实验)[中小幼]$")
_COUNTED = re.compile(
    rf"(?:另有|还有|有|共有|全[省市县区镇]|[我本该][省市县区镇]|[^，]{{2,8}}的?)?(?<!第)(?:\d+|[{NUMERALS}]+)余?[名个家人项位户所条](?!里)"
)


def recipient_of(text: str) -> Recipient | None:
    """The recipient that a phrase names; `None` for a number of them (3名干部) or what is no name."""
    name = _BRACKET.sub("", text.strip(" 、，,："))
    if not 2 <= len(name) <= 40 or _nobody().search(name) or _COUNTED.match(name):
        return None
    if _GENDER.search(text.strip()) and _CHARACTERS.fullmatch(name):
        return Recipient(name, "person")
    place, organization = _kinds()
    if len(name) >= 3 and name.endswith("园") and not name.endswith(_GARDENS):
        return Recipient(name, "place")
    if (organization.search(name) or _SCHOOL.search(name)) and not (
        place.search(name) and not name.endswith("小区")
    ):
        return Recipient(name, "organization")
    if place.search(name):
        return Recipient(name, "place")
    person = person_at_end(name)
    if person is not None:
        return Recipient(person, "person")
    return None


_ABOUT = re.compile("(.{4,24}?)(?:简介|概况|简史|校史|院史|厂史|大事记)")


def organization_of_title(title: str) -> Recipient | None:
    """The body whose own history a document tells, by its title: 云川县第一中学简介."""
    match = _ABOUT.fullmatch("".join(title.split()))
    one = recipient_of(match[1]) if match else None
    return one if one is not None and one.kind == "organization" else None


_MANY_UNITS = re.compile(r"等[\d一二两三四五六七八九十]+[个家](?:先进)?(?:单位|集体|班组|企业|部门|组织)$")
_MANY_PERSONS = re.compile(
    r"等[\d一二两三四五六七八九十]+[名位人](?:同志|先进个人|职工|教师|[^、，“”]{2,40}的[\u3400-\u9fff]{1,6})?$|(?:同志|等人)$"
)
_TITLE_BEHIND = re.compile(rf"(?:[两二三四五六七八九十\d]+[位名个])(?:{_WORDS['titles_behind']})$")
_AND_MORE = re.compile(
    r"等(?:[\d一二两三四五六七八九十]+[名位人][^、，“”]{2,40}的[\u3400-\u9fff]{1,6}|\d+[名个家人位]?.{0,6}|[^、]{0,4})?$"
)
_AND = re.compile(r"[、，,]|(?<=[村区镇乡县市局院校所站队会司厂委馆学])[和与及](?=.{2})")


def split_recipients(text: str) -> list[Recipient] | None:
    """The recipients a list names, in order; `None` where one of them cannot be read.

    A chain of titles before one name (庭负责人、副庭长田广新) is one person.
    """
    persons = _MANY_PERSONS.search(text.strip()) or _TITLE_BEHIND.search(text.strip())
    organization = _AND_MORE.sub("", _TITLE_BEHIND.sub("", text.strip()))
    parts = [part for part in _AND.split(organization) if part.strip()]
    found = [recipient_of(part) for part in parts]
    if _MANY_UNITS.search(text.strip()) and len(parts) > 1:  # 县酒厂305工段、收漂二队等2个单位
        units = [_BRACKET.sub("", part.strip()) for part in parts]
        found = [one or Recipient(unit, "organization") for one, unit in zip(found, units, strict=True)]
    if persons:  # 卓玛才让等12名同志: whatever stands there is a name
        names = ["".join(part.split()) for part in parts]
        shaped = [Recipient(name, "person") if _CHARACTERS.fullmatch(name) else None for name in names]
        found = [one or other for one, other in zip(found, shaped, strict=True)]
    last = found[-1] if parts else None
    listed = persons and all(_CHARACTERS.fullmatch("".join(part.split())) for part in parts)
    if (
        last is not None
        and not listed
        and last.kind == "person"
        and all(_role_end().search(part.strip()) for part in parts[:-1])
    ):
        return [last]
    found = _of_one_kind(parts, found)
    known = [one for one in found if one is not None]
    if not known or len(known) != len(parts):
        return _shared_end(parts, found)
    return known


_OF_PERSON = re.compile(f"(?:{_WORDS['of_persons']})$")


def of_person(honour: str) -> bool:
    """Whether only a person can hold a distinction."""
    return _OF_PERSON.search(honour) is not None


def person_of(text: str, honour: str) -> list[Recipient] | None:
    """The person behind a title, by a name that is a word too, who holds what only a person can: 经理单纯."""
    if not of_person(honour):
        return None
    for size in (3, 2):
        name, before = text[-size:], text[:-size]
        word = surname_length(name, common=True) > 0 and unusual_name(name) and not is_no_person(name)
        if before and _role_end().search(before) and (word or could_be_name(name)):
            return [Recipient(name, "person")]
    return None


def named(part: str) -> Recipient | None:
    """A person by a name of any shape, where nothing else can stand."""
    name = part.strip()
    return Recipient(name, "person") if could_be_name(name) else None


_BRAND = re.compile('[“"]?[\u4e00-\u9fff]{1,6}[”"]?牌[\u4e00-\u9fff]{1,10}')
_IN_QUOTES = re.compile('^(?:[^“”"]{0,16}的)?[“"]([^“”"]{2,16})[”"]$')
_SENT = re.compile(rf"(?:{_WORDS['sent']})[之的](?P<thing>[\u4e00-\u9fff]{{2,12}})$")
_WORK = re.compile(f"[^，,。]{{2,20}}(?:{_WORDS['works']})")


_TITLED = re.compile("《[^《》]{1,24}》$")
_WARE = re.compile("[\u4e00-\u9fff]{3,8}")


def thing_of(text: str, *, prize: bool, shown: bool = False) -> list[Recipient] | None:
    """A product, a work or a project that holds a prize: “雪岭”牌奶粉, 农会选送之咖啡, 高温阀项目.

    What is `shown` at an exhibition and gets its prize may have any short name.
    """
    name = text.strip(" 、，,")
    if not prize or _COUNTED.match(name) or _nobody().search(name):
        return None
    work = _TITLED.search(name)
    if work is not None:
        return [Recipient(work[0], "organization")]
    for pattern in (_SENT, _IN_QUOTES):
        match = pattern.search(name)
        if match is not None:
            return [Recipient(match.group(1), "organization")]
    if _BRAND.fullmatch(name) or _WORK.fullmatch(name) or (shown and _WARE.fullmatch(name)):
        return [Recipient(name, "organization")]
    return None


def _of_one_kind(parts: list[str], found: list[Recipient | None]) -> list[Recipient | None]:
    """文昌园、野狐湾: what could be a person's name beside places is a place too."""
    kinds = {one.kind for one in found if one is not None and one.kind != "person"}
    if len(kinds) != 1:
        return found
    kind = kinds.pop()
    return [
        Recipient(one.name, kind)
        if one is not None and one.kind == "person" and one.name == part.strip()
        else one
        for one, part in zip(found, parts, strict=True)
    ]


_HOLDER = re.compile(f"({_WORDS['holders']})(?:[（(].*[)）])?$")


def fitted(recipients: list[Recipient], honour: str) -> list[Recipient]:
    """Recipients of a village's or a unit's honour are no persons, however short their names are."""
    ends = _HOLDER.search(honour)
    if ends is None:
        return recipients
    kind: RecipientKind = "place" if ends.group(1)[-1] in "村镇乡城县区市道" else "organization"
    return [Recipient(one.name, kind) if one.kind == "person" else one for one in recipients]


_VILLAGE = re.compile("(社区|[村镇乡])镇?$")


def with_shared_end(text: str, honour: str) -> list[Recipient] | None:
    """中牌、新华、油籽洼 before …示范村: the honour tells the end that the short names leave out."""
    end = _VILLAGE.search(honour)
    parts = [part.strip() for part in text.split("、") if part.strip()]
    if end is None or len(parts) < 2 or not all(2 <= len(part) <= 5 for part in parts):
        return None
    return [Recipient(part if part.endswith(end[1]) else part + end[1], "place") for part in parts]


def _shared_end(parts: list[str], found: list[Recipient | None]) -> list[Recipient] | None:
    """中牌、新华、油籽洼 before a village honour: short names without their common end stay unread."""
    if len(parts) > 1 and found[-1] is not None and found[-1].kind == "place":
        end = found[-1].name[-1]
        if end in "村镇乡" and all(len(part) <= 5 for part in parts):
            return [Recipient(part if part.endswith(end) else part + end, "place") for part in parts]
    return None
