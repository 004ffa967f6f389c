"""With which words a text introduces the person whose life it tells: 丁一鸣，男，1963年2月生."""

from __future__ import annotations

import re
from functools import cache

from loaders.holdings.careers.words import ending, ends_as_organization, opening, words
from loaders.lexicon import alternatives
from loaders.names.offices import post_length
from loaders.names.people import is_name, surname_length, without_courtesy
from loaders.text.patterns import any_of
from loaders.text.view import View

HAN = r"[\u3400-\u9fff]"
_NAME = rf"(?P<name>{HAN}{{1,8}}(?:·{HAN}{{1,8}})+|{HAN}{{2,4}}?)"
_YEAR = r"(?:\d{4}|[〇○零一二三四五六七八九]{4})"
MARK = (
    r"(?:\[编辑\]|释义\|?|词条\|?|[·•●○◆■※*]|\d{1,3}[.、．](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]"
    r"|[一二三四五六七八九十]{1,3}、)*"
)
_NAMED = re.compile(rf"姓\s*名[:：]?\s*(?P<name>{HAN}\s?{HAN}{{0,3}}?)(?=\s*(?:性\s*别|出生|民\s*族|$))")
_CLOSED_BY = re.compile(alternatives("careers")["closed_by"])
AGED = r"(?:现?年|享年)?(?:\d{2}|[一二三四五六七八九十]{2,3})岁[，,]"


def heading_name(text: str) -> str | None:
    """The person whom a heading over a life names: 丁一鸣同志简历, 追忆丁一鸣将军, 丁一鸣逝世 曾任县长."""
    key = re.sub(r"^.*>|[《》【】#*]|\[编辑\]", "", "".join(text.split()))
    about = opening(key, "about")
    title = ending(key, "titles")
    if title:
        key = key[: -len(title)].removesuffix("的").removeprefix(about)
        return _person(key)
    if closed := _CLOSED_BY.search(key):
        return _person(key[: closed.start()].split("于")[0])
    if about:
        return _person(key.removeprefix(about))
    return None


def _person(key: str) -> str | None:
    name = without_courtesy(key.removesuffix("同志"))
    return name if is_name(name) else None


@cache
def _introduced() -> re.Pattern[str]:
    """How a life begins: 丁一鸣，男，…, 丁一鸣（1901—1960）, 丁一鸣，邑人，…; 父亲名叫丁一鸣，1926年生."""
    kin = rf"(?:(?:我的?)?{any_of(words('kin'))}(?:的名字)?(?:名叫|叫作|叫做|叫|名为|名))"
    degree = rf"{HAN}{{0,6}}{any_of(words('degrees'))}[，,。]"
    return re.compile(
        rf"{MARK}(?:(?:{alternatives('careers')['before_introduced']})[:：]\s*)?{kin}?{_NAME}(?:同志|烈士|{alternatives('careers')['courtesies']})?"
        rf"(?:(?=[男女]\s?(?:{HAN}{{1,4}}族|{_YEAR}))|(?={_YEAR}\s*年[\d一二三四五六七八九十月日]{{0,8}}出?生)|(?=[男女][，,])"
        rf"|[，,]\s*(?:男|女|字|号|原名|曾用名|又名|{HAN}{{1,4}}族|(?:公元|生于)?{_YEAR}\s*年"
        rf"|{AGED}|(?:{alternatives('careers')['ours']})[^，,。]{{0,4}}?(?:\d{{2,4}}[届级]|人[，,。])"
        rf"|(?![有别众私本个]人){HAN}{{1,12}}人[，,。]|{degree})"
        rf"|[（(](?:第[一二三四五六七八九十\d]{{1,3}}|首)任"
        rf"|[（(]\s*(?:[男女][，,]\s*)?(?:约?(?:公元)?\d{{3,4}}|[一二〇○]{{4}}年|[?？]?\s*[—~～－-]))"
    )


def introduced_in(view: View) -> str | None:
    """The person whom a paragraph introduces with its first words: 丁一鸣，男，汉族，1965年3月生."""
    text = view.text
    match = _NAMED.match(text) or _introduced().match(text)
    if match is None:
        return _without_surname(text)
    name = "".join(match["name"].split()).removesuffix("同志")
    last = match.end("name") - 1
    if name.endswith(("男", "女")) and last and view.offsets[last] - view.offsets[last - 1] > 1:
        name = name[:-1]  # 马力 女，回族
    if opening(name[1:], "courtesies") == name[1:]:
        return None  # 石博士，五十六岁
    if _BORN.match(text, match.end("name")) and surname_length(name):
        return name  # 丁国任（1911—1999）: the frame leaves no other reading
    if _LIVED.match(text, match.end("name")) and not ends_as_organization(name):
        return name  # 夷太任（1901—1950），彝族: nor does this one, whatever the surname
    return name if is_name(name) else None


def _without_surname(text: str) -> str | None:
    """A name without a surname, set off by years of life and a people: 巴音孟和达来（1891—1946），蒙古族."""
    match = _OF_ANOTHER_PEOPLE.match(text)
    name = match["name"] if match else ""
    posted = any(post_length(name[:size]) == size for size in range(2, len(name) - 1))
    return name if name and not posted else None


_OF_ANOTHER_PEOPLE = re.compile(
    rf"{MARK}(?P<name>{HAN}{{4,9}})[（(]\d{{4}}\s?[—~～－–-]+\s?(?:\d{{4}})?"
    rf"(?:[)）][，,]|[，,])(?:[男女][，,])?(?!汉){HAN}{{1,4}}族(?!自治)"
)
_LIVED = re.compile(
    rf"[（(]\s*\d{{4}}\s*[—~～－-]+\s*\d{{4}}\s*[)）][，,](?:[男女]|字|号|{HAN}{{1,4}}族|{HAN}{{2,10}}人)[，,。]"
)
_BORN = re.compile(r"[（(]\d{4}\S{0,6}?\s?[—~～－–-]|[男女][，,]\s?(?:\S{1,3}族|\d{4})")


def given_name(person: str) -> str:
    """What old lives call the person by: 鸣 of 丁鸣."""
    return person[surname_length(person) :]
