"""Headings over lists of office holders, and the organization that they name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from graph import lazy_re as re
from graph.lexicon.titles import seats_of_empire
from loaders.dates.terms_of_office import read_term
from loaders.holdings.rosters.remarks import is_remark
from loaders.holdings.rosters.terms import is_term_alone, members_term
from loaders.holdings.rosters.words import words
from loaders.lexicon import alternatives, lexicon
from loaders.names.headed_organizations import (
    BRACKETS,
    NUMBERED,
    TERM_OF_ORGANIZATION,
    WIDE,
    organization_text,
)
from loaders.names.offices import post_length
from loaders.text.patterns import NUMERALS, any_of

_WORDS = alternatives("rosters")
_EDITED = re.compile("^(?:[重续新增][修纂编])")
_STOP = re.compile("[。！？,;:]")
_PROSE = re.compile("[。！？，,;；]")
_LIST = re.compile(f"(?:{_WORDS['ends_of_lists']})+$")
_OF_HOLDERS = re.compile(_WORDS["headings_of_holders"])
_CHIEF = re.compile(
    "(?:(?<![组班家排连船车])长|主任|书记|主席|经理|知[县府州事]|县令)(?:[、和及][^、和及]{1,6})*$"
)
_TABLE = re.compile(f"(?:{_WORDS['ends_of_tables']})$")
_NO_ORGANIZATION = re.compile("[。，,；;：:、！？的>＞»›]|[0-9]")
_YEAR = re.compile(r"\d{4}年?度?(?:[-—~～至]\d{4}年?)?|[〇○零一二三四五六七八九]{4}年度?")
_ERA = re.compile(rf"^(?:{_WORDS['eras_in_headings']})(?:时期|年间|初年)?")
_FILLER = re.compile(f"(?:{_WORDS['heading_filler']}|及所属|[省市县区]直(?:机关|单位|部门)?)$")
_EACH = re.compile(r"(?:办公室|机关)?(?:及|和|与)?(?:各|所属).*$")
_ORGANIZATION_ENDS = (
    *lexicon("rosters")["organization_ends"],
    *(number + school for number in NUMERALS for school in "中小"),
)
_ORGANIZATION_LAST = frozenset(end[-1] for end in _ORGANIZATION_ENDS) | frozenset(")）")
_STANDING = tuple(lexicon("rosters")["heading_organizations"])
"""Heading words that are organizations themselves."""
_ENDED = re.compile(f"(?:{_WORDS['ended_in_headings']})$")
_AT_DATE = re.compile(r"(?:在任|截[至止][到于]?|止)")
_PUBLICATION = re.compile(r"(?:[县市区州省镇乡厂校]志|年鉴|志稿|通志)(?:[·・•]|卷|第)")
_ONE_YEAR = re.compile(r"\d{4}年?度?")
_YEARS = re.compile(r"(?<!\d)([12]\d{3})年")
_LASTING = re.compile(r"历任|历届|历代|更迭|职官|时期|任期")
_EVERY = re.compile(r"^各届|附设")
_TITLE = re.compile("《[^》]{0,200}》")
_FORMER = re.compile("历届|历代")
_COLON = re.compile("(?<=名单)[:：]\\s*$")
_COUNT = rf"[{NUMERALS}百\d]{{1,4}}"
_UPPER = re.compile(rf"^第{_COUNT}[编篇章卷]\s*(?P<title>\S{{2,16}})\s+第{_COUNT}[章节]\s*(?=\S)")
"""第三章 工会 第一节 历任主席: two headings on one line."""
_JOINED = re.compile("[·与和及]$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as printed, and what it says of the list below."""

    section: str
    """As printed, without the brackets 【】 and white space."""
    organization: str
    """The organization that it names, as printed; empty where it names none."""
    post: str | None = None
    """The post whose holders follow: 县长 of 历任县长."""
    term: tuple[str | None, str | None] = (None, None)
    as_of: str | None = None
    succession: bool = False
    """Holders one after the other over many years, not those of one year."""
    each: bool = False
    """The heading is over several organizations: the sub-headings below name them."""
    era: str = ""
    """The era by which the page counts short years."""


def unnumbered(text: str) -> str:
    """A heading without 第一节, 一、 or 表3-1 before it."""
    return NUMBERED.sub("", text)


def read_heading(printed: str) -> Heading | None:
    """The heading of a list of office holders, or `None` where the line is none.

    Acts, plans and prizes (任免名单, 公示, 表彰) are refused: their lists have other meanings.
    """
    uncut = printed.strip().rstrip(":：") if _LASTING.search(printed) else _COLON.sub("", printed)
    text = _UPPER.sub(_upper_organization, uncut.strip(" \t\u3000【】[]*#"))
    if _is_prose(text) or not ("(" in text or "（" in text or _is_over_list("".join(text.split()))):
        return None
    bare = "".join(NUMBERED.sub("", text).split())
    key = NUMBERED.sub("", bare).translate(WIDE)
    if not 2 <= len(key) <= 60 or _STOP.search(BRACKETS.sub("", key)) or _no_roster().search(key):
        return None
    bare, as_of, term = _without_brackets(key)
    if not _is_over_list(bare):
        return None
    printed = "".join(printed.split()).strip("【】[]*#")
    return _named(printed, bare, as_of, term)


def _upper_organization(chapter: re.Match[str]) -> str:
    """What the title of a chapter says of the list in its section on the same line: its organization."""
    return chapter["title"] if is_organization(chapter["title"]) else ""


def _is_prose(text: str) -> bool:
    """Whether stops stand outside all brackets, so that the line is no heading and no name of an
    organization."""
    return "(" not in text and "（" not in text and _PROSE.search(text) is not None


def is_no_roster(text: str) -> bool:
    """Whether a title says that the list below it is of acts, of plans, of prizes: 任免名单, 公示."""
    return _no_roster().search(text) is not None


@cache
def _no_roster() -> re.Pattern[str]:
    return re.compile(any_of(words().all("not_rosters")))


def _is_over_list(bare: str) -> bool:
    ends = _heading_words()
    in_list = _LIST.sub("", bare)
    if bare.endswith(ends) or in_list.endswith(ends) or _OF_HOLDERS.search(bare) is not None:
        return True
    return in_list != bare and _CHIEF.search(in_list) is not None  # 县长一览表


@cache
def _heading_words() -> tuple[str, ...]:
    return tuple(sorted(words().all("heading_words"), key=len, reverse=True))


def _without_brackets(key: str) -> tuple[str, str | None, tuple[str | None, str | None]]:
    as_of: str | None = None
    term: tuple[str | None, str | None] = (None, None)
    for match in BRACKETS.finditer(key):
        told = _AT_DATE.sub("", match[1])
        read = read_term(told)
        if read is None:
            continue
        of_many = TERM_OF_ORGANIZATION.search(key) or _LASTING.search(key)
        alone = read.length == len(told) and not of_many
        if read.point and (alone or _AT_DATE.search(match[1])):
            as_of = read.start
        elif not read.point:
            term = (read.start, read.end)
        elif _ONE_YEAR.fullmatch(match[1]):
            as_of = read.start
    return BRACKETS.sub("", key), as_of, term


def _named(printed: str, bare: str, as_of: str | None, term: tuple[str | None, str | None]) -> Heading:
    lasting = bare.endswith(_STANDING)
    years = _YEARS.findall(_TITLE.sub("", bare))
    if as_of is None and len(years) == 1:
        as_of = years[0]
    reported = _LASTING.search(bare)
    succession = reported is not None or (_long(term) and not lasting)
    text = TERM_OF_ORGANIZATION.sub("", bare)
    text = _ERA.sub("", text if "《" in text else _YEAR.sub("", text))
    text = _EVERY.sub("", text)
    if (published := _PUBLICATION.search(text)) is not None:
        text = _EDITED.sub("", text)
        published = _PUBLICATION.search(text)
        assert published is not None  # what was taken off stands before it
        text = text[: published.start() + (1 if text[published.start()] in "县市区州省镇乡厂校" else 0)]
        text = text if published.group()[0] in "县市区州省镇乡厂校" else ""
    left, over, right = _FORMER.sub("历任", text).partition("历任")
    each = not over and (_EACH.search(text) is not None or text.endswith(_parts()))
    text = _stripped(_EACH.sub("", text) if each else _without_echo(left, right) + right)
    if left and over and not each and (seats := _stripped(right)) and _names_itself(left, seats):
        return Heading(printed, left, _one_post(seats), term, as_of, succession)  # 总商会历届会董
    if over and not each and has_seats(left) and not _stripped(right):
        return Heading(printed, left, None, term, as_of, succession)  # 某某学校历任领导 is of no 某某
    several = False
    while "、" in text and words().is_label(text.rpartition("、")[2]):
        text, several = text.rpartition("、")[0], True  # 县长、副县长任职表
    post: str | None = None
    ends_otherwise = text.endswith(_ORGANIZATION_ENDS) and not text.endswith(_magistrates())
    if not ends_otherwise and (words().is_label(text) or (over and _ends_in_post(text))):
        text, post = split_post(text)
        text = _PARTY.sub("", text) if several else text  # 城关镇党委书记、镇长
    post = None if several else post
    return Heading(printed, _stripped(text), post, term, as_of, succession, each)


@cache
def _parts() -> tuple[str, ...]:
    """县委工作部门: over organizations that are parts of the one it names."""
    return tuple(words().all("part_headings"))


def _ends_in_post(text: str) -> bool:
    """Whether an organization and a post stand together, whatever signs the name of the organization holds:
    太和县医院院长."""
    size = post_length(text)
    return bool(size) and is_organization(text[:-size])


_PARTY = re.compile("(?:机关)?党(?:委|组|支部|总支|工委)$")
_ECHO = re.compile(
    "(?P<level>[省市县区州盟旗镇乡])(?:委|纪委|政府|人委|革委|人大|政协|人民政府|人民委员会|革命委员会)"
)


def _without_echo(left: str, right: str) -> str:
    """枫林 of 枫林县历任县委书记: the level is printed twice."""
    echo = _ECHO.match(right)
    return left.removesuffix(echo["level"]) if echo is not None and len(left) > 2 else left


_OWN_SEATS = re.compile("(?:[理监董会]+[事董])+|委员会?|常委会?|常务委员会|执行?委员?会|理监?事会")
_PLACE_ENDS = tuple("省市县区州盟旗镇乡村")


def _names_itself(left: str, seats: str) -> bool:
    """Whether what stands before 历届 is the whole name of an organization, and behind it are its seats."""
    return has_seats(left) and _OWN_SEATS.fullmatch(seats) is not None


def has_seats(text: str) -> bool:
    """Whether a text is the whole name of an organization, no place: 新江市总商会."""
    return not text.endswith(_PLACE_ENDS) and is_organization(text)


def is_of_seats(heading: Heading) -> bool:
    """Whether a heading names only the seats of the organization above it: 历届委员会, 历届理事会."""
    return _FORMER.search(heading.section) is not None and (
        not heading.organization.startswith("常") and _OWN_SEATS.fullmatch(heading.organization) is not None
    )


def _one_post(seats: str) -> str | None:
    return seats if words().is_label(seats) else None


@cache
def _magistrates() -> tuple[str, ...]:
    """知县, 知州, 知府: they end as places do and are posts."""
    seats = seats_of_empire().items()
    return tuple(title for level, titles in seats for title in titles if title.endswith(level))


def _stripped(text: str) -> str:
    """The organization alone: 县财政局 of 县财政局单位领导班子成员名单."""
    before = None
    while text != before:
        before = text
        text = _TABLE.sub("", text)
        if text.endswith(_heading_words()):
            for word in _heading_words():
                if word not in _STANDING:
                    text = text.removesuffix(word)
        text = _JOINED.sub("", _FILLER.sub("", text))
    return text


_LEVELS = "县州府厅道"


def split_post(text: str) -> tuple[str, str | None]:
    """临河县政协主席 is the 主席 of 临河县政协."""
    size = max(post_length(text), words().head_length(text))
    if size > 2 and text[-size] in _LEVELS and words().is_exact(text[1 - size :]) and len(text) > size + 1:
        size -= 1  # 定朔县|知事
    return (text[:-size], text[-size:]) if size else (text, None)


def _long(term: tuple[str | None, str | None]) -> bool:
    return bool(term[0] and term[1] and term[0][:4] != term[1][:4])


@lru_cache(maxsize=64)  # a line is asked for once as a heading and once as what stands above the next
def is_organization(text: str) -> bool:
    """Whether a short line names an organization and nothing else: 区审计局,
    二、县革命委员会（1968—1978）."""
    if text.rstrip(" \t\u3000】*#")[-1:] not in _ORGANIZATION_LAST or _is_prose(text):
        return False
    if _UPPER.match(text):
        return False
    key = organization_text(text)
    if not 2 <= len(key) <= 30 or not key.endswith(_ORGANIZATION_ENDS) or _NO_ORGANIZATION.search(key):
        return False
    if words().is_label(key):
        return False
    brackets = (match[1] for match in BRACKETS.finditer(text.translate(WIDE)))
    return not any(is_remark(bracket) and not _are_years(bracket) for bracket in brackets)


def bare_heading(printed: str, above: str | None = None) -> Heading:
    """The heading that the name of an organization makes; 第六届委员会（1984.5—1987.4） is of the
    organization `above`."""
    return Heading(
        re.sub(r"\s+", "", printed),
        above if above and is_term_alone(printed) else printed,
        term=members_term(printed),
    )


def _are_years(bracket: str) -> bool:
    """The years in which an organization existed: （1968—1978）, not （2020年3月任）."""
    years = _ENDED.sub("", bracket.strip())
    term = read_term(years)
    return term is not None and not term.point and term.length == len(years)
