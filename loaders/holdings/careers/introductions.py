"""With which words a text introduces the person whose life it tells: 丁一鸣，男，1963年2月生."""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from loaders.holdings.careers.words import ending, ends_as_organization, opening, own_post_length, words
from loaders.lexicon import alternatives
from loaders.names.offices import post_length
from loaders.names.people import is_name, surname_length, without_courtesy
from loaders.text.patterns import NUMERALS, any_of
from loaders.text.view import View

HAN = r"[\u3400-\u9fff]"
_NAME = rf"(?P<name>{HAN}{{1,8}}(?:·{HAN}{{1,8}})+|{HAN}{{2,4}}?)"
_YEAR = r"(?:\d{4}|[〇○零一二三四五六七八九]{4})"
MARK = (
    rf"(?:\[编辑\]|释义\|?|词条\|?|[·•●○◆■※*]|\d{{1,3}}[.、．](?!\d)|[（(][{NUMERALS}\d]{{1,3}}[)）]"
    rf"|[{NUMERALS}]{{1,3}}、)*"
)
_NAMED = re.compile(rf"姓\s*名[:：]?\s*(?P<name>{HAN}\s?{HAN}{{0,3}}?)(?=\s*(?:性\s*别|出生|民\s*族|$))")
_CLOSED_BY = re.compile(alternatives("careers")["closed_by"])
OF_YEARS = rf"年(?:\d{{2}}|[{NUMERALS}]{{1,3}})岁?"
AGED = rf"(?:现?年|享年)?(?:\d{{2}}|[{NUMERALS}]{{2,3}})岁[，,]"
_OF_YEARS = re.compile(OF_YEARS)


def heading_name(text: str) -> str | None:
    """The person whom a heading over a life names: 丁一鸣同志简历, 追忆丁一鸣将军, 丁一鸣逝世 曾任县长."""
    key = re.sub(r"^.*>|[《》【】#*]|\[编辑\]", "", "".join(text.split())).rstrip(":：")
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


def headed_in(text: str) -> tuple[str, int] | None:
    """方远简历：1963年毕业于…: the person whom a heading before the life names, and where that begins."""
    match = _RUN_IN.match(text)
    name = heading_name(match["heading"]) if match else None
    return (name, match.end()) if match and name else None


def _person(key: str) -> str | None:
    """The name, with or without a post on either side of it: 大法官方远, 方远校长, 高公荣勋先生."""
    name = without_courtesy(key.removesuffix("同志"))
    if is_name(name):
        return name
    if called := _called(name):
        return called
    sizes = (3, 2, 4)
    behind = [
        name[-n:] for n in sizes if is_name(name[-n:]) and _is_office(name[:-n]) and name[-1] not in "君公"
    ]
    before = [name[:n] for n in sizes if is_name(name[:n]) and own_post_length(name[n:]) == len(name) - n]
    return next(iter([*behind, *before]), None)


def _called(text: str) -> str | None:
    """校长高公荣勋: a name with 公 between its surname and the rest."""
    match = _CALLED.fullmatch(text)
    size = next((size for size in (2, 1) if match and surname_length(match["before"][-size:]) == size), 0)
    if match is None or not size:
        return None
    post, surname = match["before"][:-size], match["before"][-size:]
    return surname + match["given"] if not post or _is_office(post) else None


def _is_office(text: str) -> bool:
    if _DATED.search(text):
        return False
    return len(text) > 1 and (own_post_length(text) > 0 or opening(text, "kin") == text)


_RUN_IN = re.compile(rf"(?P<heading>{HAN}{{2,4}}(?:同志|先生|女士)?[^，,。；;：:]{{0,20}}?)[：:]\s*(?=\S)")
_DATED = re.compile(r"[\d.．]|[一二三四五六七八九〇○]{2}")
_CALLED = re.compile(rf"(?P<before>{HAN}{{1,12}})[公君](?P<given>{HAN}{{1,2}})")


_BORN_OR_OF = (
    rf"(?=[男女]\s?(?:{HAN}{{1,4}}族|{_YEAR}))|(?=[男女][，,])|(?={_YEAR}\s*年[\d{NUMERALS}月日]{{0,8}}出?生)"
    rf"|[，,：:]\s*(?:[男女][，,]|{_YEAR}\s*年[\d{NUMERALS}月日]{{0,8}}出?生)"
)
"""What stands behind a name only where a life begins: 男，汉族; 1963年2月生."""


@cache
def _introduced() -> re.Pattern[str]:
    """How a life begins: 丁一鸣，男，…, 丁一鸣（1901—1960）, 丁一鸣，邑人，…; 父亲名叫丁一鸣，1926年生."""
    words_of = alternatives("careers")
    kin = rf"(?:(?:我的?)?{any_of(words('kin'))}(?:的名字)?(?:名叫|叫作|叫做|叫|名为|名))"
    degree = rf"{HAN}{{0,6}}{any_of(words('degrees'))}[，,。]"
    return re.compile(
        rf"{MARK}(?:(?:{words_of['before_introduced']})[:：]\s*)?{kin}?{_NAME}(?:{words_of['courtesies']})?"
        rf"(?:{_BORN_OR_OF}"
        rf"|[，,：:]\s*(?:{words_of['also_called']}|{HAN}{{1,4}}族|(?:公元|生于)?{_YEAR}\s*年|\d{{4}}[.．]\d"
        rf"|{AGED}|(?:{words_of['ours']})[^，,。]{{0,4}}?(?:\d{{2,4}}[届级]|人[，,。])"
        rf"|(?:{words_of['present_or_past']})(?!何|过)|(?:{words_of['callings']})[，,。；;]"
        rf"|(?![有别众私本个]人){HAN}{{1,12}}人[，,。]|{degree})"
        rf"|(?:{words_of['called_beside']}){HAN}{{1,3}}[，,]"
        rf"|[是系](?:原|原籍|祖籍)?(?![有别众私本个]人){HAN}{{2,12}}人[，,。]"
        rf"|[（(](?:第[{NUMERALS}\d]{{1,3}}|首)任"
        rf"|[，,]?[（(]\s*(?:[男女][，,]\s*)?(?:约?(?:公元)?\d{{3,4}}|[一二〇○]{{4}}年|[?？]?\s*[—~～－-]))"
    )


def is_book(name: str) -> bool:
    """Whether what looks like a name of two parts is the title of a book and a part: 白溪县志·卫生."""
    first, dot, _ = name.partition("·")
    return bool(dot) and bool(ending(first, "books"))


def introduced_in(view: View) -> str | None:
    """The person whom a paragraph introduces with its first words: 丁一鸣，男，汉族，1965年3月生."""
    text = view.text
    match = _NAMED.match(text) or _introduced().match(text)
    if match is None:
        return _behind_post(text) or _without_surname(text)
    name = "".join(match["name"].split()).removesuffix("同志")
    if is_book(name):
        return None
    last = match.end("name") - 1
    if name.endswith(("男", "女")) and last and view.offsets[last] - view.offsets[last - 1] > 1:
        name = name[:-1]  # 马力 女，回族
    if opening(name[1:], "courtesies") == name[1:] or _OF_YEARS.fullmatch(name):
        return None  # 石博士，五十六岁; 年五十，云川人
    if _BORN.match(text, match.end("name")) and surname_length(name):
        return name  # 丁国任（1911—1999）: the frame leaves no other reading
    if _LIVED.match(text, match.end("name")) and not ends_as_organization(name):
        return name  # 夷太任（1901—1950），彝族: nor does this one, whatever the surname
    return name if is_name(name) else None


def _behind_post(text: str) -> str | None:
    """第二任县长方远，1957年生: a name behind the post of the person."""
    match = _POSTED.match(text)
    if match is None:
        return None
    key = match["key"]
    sizes = [
        size
        for size in (3, 2, 4)
        if own_post_length(key[:-size].rstrip(_LABEL_ENDS)) and is_name(key[-size:])
    ]
    return key[-sizes[0] :] if sizes else None


_LABEL_ENDS = ":：— "
_POSTED = re.compile(rf"{MARK}(?P<key>{HAN}{{2,20}}[:：]?{HAN}{{2,4}}?)(?:{_BORN_OR_OF})")


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


def introductions_in(text: str) -> list[int]:
    """Where sentences inside a paragraph introduce another person: …。高兰同志是云川县人，……."""
    return [match.start() for match in _INSIDE.finditer(text) if is_name(match["name"])]


_INSIDE = re.compile(
    rf"(?<=[。；])(?P<name>{HAN}{{2,4}}?)(?:{alternatives('careers')['courtesies']})?"
    rf"(?:[，,][男女][，,]|[是系]{HAN}{{2,10}}人[，,]|[（(]\d{{4}}\s?[—~～－–-])"
)


def given_name(person: str) -> str:
    """What old lives call the person by: 鸣 of 丁鸣."""
    return person[surname_length(person) :]
