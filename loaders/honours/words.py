"""What the rules on honours share: the lexicon, and reading names of honours and of recipients."""

from __future__ import annotations

from functools import cache
from typing import Any

from graph import lazy_re as re
from loaders.lexicon import alternatives, lexicon
from loaders.text.patterns import COUNTS, HAN, NUMERALS, any_of

_WORDS = alternatives("honours")

VERSION = 15
EXTRACTOR = f"honours/{VERSION}"
"""What every module of the room signs its facts with: the reader and its version."""


def honour_words() -> dict[str, Any]:
    """The reviewed words of `lexicon/honours.yaml`."""
    return lexicon("honours")


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
_ORGANIZATION = (
    f"(?:[省市县区州][委]|[{HAN}]{{1,10}}(?:政府|总?工会|联合会|[省市县区州国][委]|委员会|[部局厅]))"
)
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
    titled = all(len(piece) >= 4 and _LEVEL.match(piece) for piece in pieces)
    if len(pieces) > 1 and titled and 2 * sum(map(is_honour, pieces)) > len(pieces):
        return pieces  # 省级卫生镇、省教育强镇、全国示范镇
    quoted = list(_QUOTED.finditer(organization))
    if len(quoted) > 1 and not _JOINS.sub("", _TAIL.sub("", _QUOTED.sub("", organization))):
        return [match.group(0) for match in quoted]
    return [organization]


_OFTEN = re.compile(f"[{COUNTS}\\d]+次(?=、|$)")
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


_OF_PERSON = re.compile(f"(?:{_WORDS['of_persons']})$")


def of_person(honour: str) -> bool:
    """Whether only a person can hold a distinction."""
    return _OF_PERSON.search(honour) is not None
