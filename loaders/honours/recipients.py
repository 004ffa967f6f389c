"""Who received an honour: persons behind their titles, bodies, places, and what people made."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from graph.facts import RecipientKind
from graph.lexicon.titles import stands_before_name, titles_that
from loaders.honours.words import honour_words, of_person
from loaders.lexicon import alternatives
from loaders.names.in_clause import is_no_person, unusual_name
from loaders.names.people import could_be_name, is_name, surname_length
from loaders.text.patterns import COUNTS, HAN, NUMERALS, RARE_HAN, any_of

_WORDS = alternatives("honours")


class Recipient(NamedTuple):
    """Who received an honour, as printed, and what kind of thing it is."""

    name: str
    kind: RecipientKind


@cache
def _role_end() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of([*titles_that(stands_before_name), *honour_words()['roles']])}|[）)])$")


def person_at_end(text: str) -> str | None:
    """The person's name a phrase ends with, after a title or alone: 第三中学教师明月松 → 明月松."""
    bare = _BRACKET.sub("", text.strip()).removesuffix("同志")
    dot = bare.rfind("·")
    for start in range(max(0, dot - 4), dot) if dot > 0 else ():
        name, before = bare[start:], bare[:start]
        if is_name(name) and (not before or _role_end().search(before)):
            return name
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
        re.compile(
            f"(?:{any_of(words['organization_ends'])}|(?:[{NUMERALS}\\d]|{_WORDS['kinds_of_troops']})[连营团旅师军])$"
        ),
    )


_BRACKET = re.compile(r"[（(][^（）()]{0,20}[）)]$")


@cache
def _nobody() -> re.Pattern[str]:
    return re.compile(any_of(honour_words()["nobody"], "工作$", "模式$", "[后前]$"))


_GENDER = re.compile(r"[（(][女男][^（）()]*[）)]$")
_CHARACTERS = re.compile(f"[{HAN}]{{2,4}}")
_GARDENS = ("幼儿园", "产业园", "工业园", "物流园")
"""Organizations, though they end as the names of places do."""
_SCHOOL = re.compile(f"(?:..[{NUMERALS}附实]|..实验|[省市县区州旗镇乡]第?[{NUMERALS}])[中小幼]$")
_COUNTED = re.compile(
    rf"(?:另有|还有|有|共有|全[省市县区镇]|[我本该][省市县区镇]|[^，]{{2,8}}的?)?(?<!第)(?:\d+|[{NUMERALS}]+)余?[名个家人项位户所条](?!里)"
)


def recipient_of(text: str) -> Recipient | None:
    """The recipient that a phrase names; `None` for a number of them (3名干部) or what is no name."""
    name = _BRACKET.sub("", text.strip(" 、，,："))
    if (courteous := _courteous(name)) is not None:
        return courteous
    if not 2 <= len(name) <= 40 or _nobody().search(name) or _COUNTED.match(name):
        return None
    if _GENDER.search(text.strip()) and _CHARACTERS.fullmatch(name):
        return Recipient(name, "person")
    place, organization = _kinds()
    if name[-1] in '”"' and organization.search(name[:-1]):
        return Recipient(name, "organization")  # 兴华公社“铁姑娘队”
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


_COURTESY = re.compile(f"(?<=..)(?:{_WORDS['behind_names']})$")


def _courteous(text: str) -> Recipient | None:
    """The person before a word that only stands behind names: 九班蓝海涛同学."""
    called = _COURTESY.search(text)
    bare = text[: called.start()] if called else ""
    known = person_at_end(bare) if called else None
    if called is not None and known is None:
        sizes = (size for size in (3, 2) if surname_length(bare[-size:], common=True))
        known = next((bare[-size:] for size in sizes if could_be_name(bare[-size:])), None)
    return Recipient(known, "person") if known else None


_ABOUT = re.compile("(.{4,24}?)(?:简介|概况|简史|校史|院史|厂史|大事记)")


def organization_of_title(title: str) -> Recipient | None:
    """The body whose own history a document tells, by its title: 云川县第一中学简介."""
    match = _ABOUT.fullmatch("".join(title.split()))
    one = recipient_of(match[1]) if match else None
    return one if one is not None and one.kind == "organization" else None


_MANY_UNITS = re.compile(rf"等[\d{COUNTS}]+[个家](?:先进)?(?:单位|集体|班组|企业|部门|组织)$")
_MANY_PERSONS = re.compile(
    rf"等[\d{COUNTS}]+[名位人](?:同志|先进个人|职工|教师|[^、，“”]{{2,40}}的[{RARE_HAN}]{{1,6}})?$|(?:同志|等人)$"
)
_TITLE_BEHIND = re.compile(
    rf"(?<=[{HAN}]{{2}})[两二三四五六七八九十\d]+(?:人|同志)$|(?:[两二三四五六七八九十\d]+[位名个])(?:{_WORDS['titles_behind']})$"
)
_AND_MORE = re.compile(
    rf"等(?:[\d{COUNTS}百]+[个家](?:单位|集体|班组|企业)|[\d{COUNTS}]+[名位人][^、，“”]{{2,40}}的[{RARE_HAN}]{{1,6}}|\d+[名个家人位]?.{{0,6}}|[^、]{{0,4}})?$"
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
        persons_in = [person_at_end(part) for part in parts]
        found = [Recipient(who, "person") if who else one for who, one in zip(persons_in, found, strict=True)]
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


def person_of(text: str, honour: str) -> list[Recipient] | None:
    """The person behind a title, by a name that is a word too, who holds what only a person can: 经理单纯."""
    if not of_person(honour) and not honour.endswith("奖"):
        return None
    for size in (4, 3, 2):
        name, before = text[-size:], text[:-size]
        if size == 3 and _TITLED_PERSON.search(before) and _CHARACTERS.fullmatch(name):
            return [Recipient(name, "person")]  # 村党支部书记犹任秀
        short = size < 4 and surname_length(name, common=True) > 0
        word = short and unusual_name(name) and not is_no_person(name)
        if before and _role_end().search(before) and (word or could_be_name(name)):
            return [Recipient(name, "person")]
    return None


_TITLED_PERSON = re.compile(f"(?:{_WORDS['titles_before_names']})$")


def named(part: str) -> Recipient | None:
    """A person by a name of any shape, where nothing else can stand."""
    name = part.strip()
    return Recipient(name, "person") if could_be_name(name) else None


_BRAND = re.compile(
    f'[“"]?[{HAN}]{{1,6}}[”"]?牌[{HAN}0-9A-Za-z]{{1,14}}|[“"][^“”"]{{1,8}}[”"](?:牌[{HAN}]{{0,10}}|商标)'
)


def is_ware(text: str) -> bool:
    """Whether a phrase names a ware by its brand: “红梅”牌胶鞋."""
    return _BRAND.fullmatch(text) is not None


_IN_QUOTES = re.compile('^(?:[^“”"]{0,16}的)?[“"]([^“”"]{2,16})[”"]$')
_SENT = re.compile(rf"(?:{_WORDS['sent']})[之的](?P<thing>[{HAN}]{{2,12}})$")
_WORK = re.compile(f"[^，,。]{{2,20}}(?:{_WORDS['works']})")


_TITLED = re.compile("《[^《》]{1,24}》$")
_WARE = re.compile(f"[{HAN}]{{3,8}}")


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
