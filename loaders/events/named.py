"""Names of organizations and places in running text: each begins after a stop and ends with its end word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from graph import lazy_re as re
from graph.lexicon.titles import stands_behind, titles_that
from loaders.honours.words import is_honour
from loaders.lexicon import alternatives, lexicon
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.leads import is_kind, without_lead
from loaders.names.organizations import OrganizationContext, full_name
from loaders.names.places import is_known, place_length
from loaders.names.spans import (
    holds_organization,
    organization_end,
    organizations_in,
    place_end,
    places_in,
)
from loaders.text.patterns import HAN, RARE_HAN, any_of

_WORDS = alternatives("prose")


def find_organizations(
    text: str, people: Sequence[str], jurisdiction: Jurisdiction, date: str | None
) -> tuple[str, ...]:
    """The organizations that take part, by full name; none of those inside a post or a title."""
    found: dict[str, str] = {}
    if not holds_organization(text):
        return ()
    masked = _DATE.sub(lambda m: "，" * len(m.group()), _without_titles(text))
    masked = _without_honours(masked)
    for person in people:
        masked = masked.replace(person, "，" * len(person))
    for mention in organizations_in(masked):
        start, end = mention.start, mention.end
        if _belongs_to_post(masked, end):
            continue
        moved = _MOVED.match(masked, start, end)
        for name in _resolved(masked[moved.end() if moved else start : end], jurisdiction, date):
            found.setdefault(_same_organization(name), name)
    names = list(found.values())
    return tuple(name for name in names if not any(other.endswith(name) and other != name for other in names))


def find_places(text: str, people: Sequence[str], jurisdiction: Jurisdiction) -> tuple[str, ...]:
    """Towns, villages, quarters and venues, and places inspected; the document's own place is left out."""
    found: dict[str, None] = {}
    masked = _without_honours(_without_titles(text))
    for mention in places_in(masked):
        name = _local(mention.name, jurisdiction)
        if name is not None and not _POST_AFTER.match(masked, mention.end):
            found[name] = None
    for name in _venues(masked, jurisdiction):
        if not any(name in other for other in found):
            found[name] = None
    return tuple(name for name in found if name not in people)


_MOVED = re.compile(f"[{RARE_HAN}]{{0,3}}调升?(?=[省市县区专地行])")
"""周某调|县卫生局."""


def _without_honours(text: str) -> str:
    """The text with honours in quotation marks blanked, lengths kept."""
    return (
        _QUOTED.sub(lambda m: "，" * len(m[0]) if is_honour(m[0]) else m[0], text)
        if "”" in text or '"' in text
        else text
    )


_QUOTED = re.compile('[“"][^”"]{2,40}[”"]')


def _without_titles(text: str) -> str:
    """The text with titles in 《》 blanked, lengths kept."""
    return _TITLE.sub(lambda match: "《" + "　" * (len(match.group()) - 2) + "》", text)


_TITLE = re.compile("《[^》]{0,200}》")


# ------------------------------------------------------------------ organizations


@cache
def _posts() -> re.Pattern[str]:
    return re.compile(any_of([*titles_that(stands_behind), *lexicon("parts")["posts"]]))


_POST_AFTER = re.compile(r"(?:党支部|党委)?(?:副?书记|副?主任|副?镇长|副?乡长)")


def _belongs_to_post(text: str, end: int) -> bool:
    """区委书记陆世平, 区政府党组成员: the organization only says whose post it is."""
    bracket = _BRACKET.match(text, end)
    after = _posts().match(text, bracket.end() if bracket else end)
    if after is None:
        return False
    return not text.startswith(("常委会", "代表团", "代表队"), end)


_BRACKET = re.compile(r"[（(][^（）()]{1,20}[）)]|[）)]")


_DATE = re.compile(
    r"\d(?:\d{3}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?=\D)|\d?[-/.月]\d{1,2}日?(?=\D)|\d{3}年度?(?:\d{1,2}月)?)"
)


def _resolved(name: str, jurisdiction: Jurisdiction, date: str | None) -> list[str]:
    """One full name, or two for 市区文明办; congresses and committees with their term stay as printed."""
    if _BOTH.match(name):
        return [full for level in "市区" for full in _resolved(level + name[2:], jurisdiction, date)]
    if name.endswith(tuple(lexicon("parts")["full"])):
        for short, long in lexicon("parts")["full"].items():
            if name.endswith(short):
                name = name.removesuffix(short) + long
    name = without_lead(name)
    if _AS_PRINTED.match(name):
        return [name]
    if not name or is_kind(name):
        return []
    full = full_name(name, OrganizationContext(jurisdiction, None, date))
    return [full] if full and not full.endswith(("省", "市", "县", "区")) else []


_BOTH = re.compile("市区(?=[文教民财卫公])")
_AS_PRINTED = re.compile("最高人民|全国|国务院|中央|中国(?!人民政治(?!协商))|国家|政协.*届|.*第.{1,3}届")


def _same_organization(name: str) -> str:
    """What two printings of one organization share."""
    key = _TERM.sub("", name).replace("中国人民政治协商会议", "政协").replace("中国共产党", "中共")
    return key.replace("人民代表大会", "人大").replace("委员会", "委")


_TERM = re.compile(rf"第.{{1,3}}届|[{HAN}]{{2}}市(?=[{HAN}]{{2}}区)")


# ------------------------------------------------------------------ places


_CHAIN = re.compile(r".*(?:街道|社区|[省市县区镇乡村])(?=.)")


def _local(name: str, jurisdiction: Jurisdiction) -> str | None:
    """A town or village by its own short name: 金川区双湾镇陈家沟村 gives 陈家沟村."""
    own = name.removeprefix("中共").removeprefix("共青团")
    for place in jurisdiction.chain:
        if own.startswith(place) and len(own) > len(place):
            own = own[len(place) :]
    size = place_length(own)
    if 0 < size < len(own):
        own = own[size:]
    chain = _CHAIN.match(own)
    if chain:
        own = own[chain.end() :]
    return own if 3 <= len(own) <= 7 and not _NO_PLACE.match(own) else None


_NO_PLACE = re.compile(alternatives("names")["no_place_named"])


@cache
def _venue() -> re.Pattern[str]:
    words = any_of(lexicon("parts")["venues"])
    return re.compile(
        rf"在(?P<venue>[^，。；：、在“”\"]{{2,30}}?(?:{words}))(?=(?:隆重|顺利|正式|联合|共同)?(?:{_WORDS['takes_place']}))"
    )


_VISIT = re.compile(
    rf"(?:深入|来到|前往|赴|到)(?P<list>[^。；]{{4,120}}?)(?:等地|等处|等多?[个处]?(?:地|点|单位|企业)|[，,](?:{_WORDS['visits']}))"
)
_CITY = re.compile(rf"在([{HAN}]{{2,4}})(?=举行|召开|发布|举办|开幕|揭晓)")


_OUTSIDE = re.compile(rf"((?:[{HAN}]{{2,3}}、){{1,12}}[{HAN}]{{2,3}})[两三四五六七八九]地")


def _venues(text: str, jurisdiction: Jurisdiction) -> Iterator[str]:
    for match in _venue().finditer(text):
        yield _short(match.group("venue"), jurisdiction)
    for match in _CITY.finditer(text):
        if not _venue().match(text, match.start()):
            yield match.group(1)
    for match in _OUTSIDE.finditer(text) if "、" in text and "地" in text else ():
        for name in match.group(1).split("、"):
            if any(is_known(name + level) for level in "市县区") and not any(
                name in place for place in jurisdiction.chain
            ):
                yield name
    for match in _VISIT.finditer(text):
        for item in _ITEMS.split(match.group("list")):
            name = _short(item, jurisdiction)
            if (
                3 <= len(name) <= 14
                and not organization_end().search(name[-4:])
                and not place_end().search(name[-3:])
            ):
                yield name


_ITEMS = re.compile("、|(?<=.{3})和(?=.{3})")


def _short(item: str, jurisdiction: Jurisdiction) -> str:
    name = item.strip("，, ")
    for place in jurisdiction.chain:
        name = name.removeprefix(place)
    while chain := _ABOVE.match(name):
        name = name[chain.end() :]
    return name


_ABOVE = re.compile(".{2,5}?[镇乡村](?=.{2})|.{2,5}?(?:街道|社区)(?=.{2})")
