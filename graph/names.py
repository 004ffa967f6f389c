"""One form for the names of places, organizations, posts and people: what ids and look-ups are made from.

These are keys; what a source printed is kept as it is, in `names`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from graph import lazy_re as re
from graph.lexicon import lexicon
from graph.lexicon.organizations import organizations, printed_forms
from graph.script import converter

_NUMBER = r"[一二三四五六七八九十百零〇\d]+"
_TERM = re.compile(rf"第?{_NUMBER}届")
_TERM_NUMBER = re.compile(r"第?(首|[一二三四五六七八九十百零〇]+|\d+)届")
_ACTING = re.compile(r"^(?:代理|署理|署)|^代(?=[^表])")
_NO_PART_OF_POST = re.compile(r"(?:挂职|兼职|兼任|兼)[:：]?|[(（][^()（）]*[)）]|^试用期")
_SPACES = re.compile(r"[\s　]+")
_THREE, _TOWN, _DEEPEST = 3, 4, 5
_TOWN_NAME = re.compile(r"[一-鿿]{2,4}?(?:镇|乡|街道)")
_VILLAGE_NAME = re.compile(r"[一-鿿]{2,4}?(?:村|社区)$")
_DOTS = re.compile(r"[·•・‧∙⋅．]")


@cache
def plain(text: str) -> str:
    """A name as a key: no white space, half-width digits and letters, simplified characters."""
    narrow = _SPACES.sub("", unicodedata.normalize("NFKC", text))
    return str(converter("t2s").convert(narrow))


def person_key(name: str) -> str:
    """`张　恒` and `張恒` are one name; the dot of a transcribed name has one form."""
    return _DOTS.sub("·", plain(name))


@cache
def title_key(title: str) -> str:
    """A post's title without what says how it is held: 代理县长, 县长(挂职) and 縣長 are one post."""
    bare = _NO_PART_OF_POST.sub("", _TERM.sub("", plain(title)))
    stripped = _ACTING.sub("", bare)
    return stripped or bare or plain(title)


def term_number(text: str | None) -> int | None:
    """The number of the term (届) that a text names: 3 for 第三届, 1 for 首届; `None` where it names none."""
    found = _TERM_NUMBER.search(plain(text or ""))
    if found is None:
        return None
    digits = found[1].replace("首", "一").replace("零", "〇")
    if digits.isdecimal():
        return int(digits)
    if "百" in digits or digits.count("十") > 1:
        return None
    tens, ten, ones = digits.rpartition("十")
    value = {sign: place for place, sign in enumerate("〇一二三四五六七八九")}
    if not ten and len(ones) != 1:
        return None
    return (value[tens] if tens else 1 if ten else 0) * 10 + (value[ones] if ones else 0)


def is_acting(title: str) -> bool:
    """Whether the title itself says that it is held for the time being."""
    return bool(_ACTING.match(plain(title)))


# -- places ---------------------------------------------------------------------------------------


def leading_places(text: str) -> tuple[tuple[str, ...], str]:
    """The places that a name begins with, outermost first, and the rest.

    `甘肃省金昌市金川区人民法院` → `(甘肃省, 金昌市, 金川区)`, `人民法院`.
    """
    found: list[str] = []
    rest = plain(text).removeprefix("《")
    depth = 0
    while (place := _first_place(rest, inner=bool(found))) is not None:
        level = _level(place)
        if level < depth or (level == depth and not (level == 2 and place.endswith("市"))):
            break
        found.append(place)
        rest = rest[len(place) :]
        depth = level
    return tuple(found), rest


def _first_place(text: str, *, inner: bool) -> str | None:
    data = lexicon("places")
    for name, ending in _candidates(text):
        place = name + ending
        if place.endswith(tuple(data["never_ends"])) or place.startswith(tuple(data["never_starts"])):
            return None
        if len(place) != _THREE and place.endswith(tuple(data["never_ends_but_of_three"])):
            return None
        if any(word in name for word in data["never_in_keys"]):
            return None
        if len(name) == 1 and not (ending == "县" or (inner and ending == "区" and name in "城郊矿")):
            continue
        if ending == "州" and text[len(place) :].startswith(("市", "区", "县")):
            continue
        return place
    return None


def _candidates(text: str) -> list[tuple[str, str]]:
    """Every way in which the text can begin with a place, shortest first."""
    ways = []
    signs = _first_signs()
    for length in range(1, min(10, len(text))):
        for ending in _levels() if text[length] in signs else ():
            if text.startswith(ending, length):
                ways.append((text[:length], ending))
                break
    return ways


def _level(place: str) -> int:
    return next(level for end, level in _levels().items() if place.endswith(end))


@cache
def _levels() -> dict[str, int]:
    """How deep the places lie that a key may begin with, by how they end, the longest end first.

    A town is no part of such a chain: it is told from others by its county.
    """
    levels: dict[str, int] = lexicon("places")["levels"]
    return {end: levels[end] for end in sorted(levels, key=len, reverse=True) if levels[end] < _TOWN}


@cache
def _first_signs() -> frozenset[str]:
    """The signs that such ends begin with: most texts have none of them."""
    return frozenset(end[0] for end in _levels())


def town_in(text: str) -> str | None:
    """The town that a name begins with, without its district: 双桥镇, of 柏川区双桥镇政府 too."""
    found = _TOWN_NAME.match(leading_places(text)[1])
    return found[0] if found else None


class NestedPlace(NamedTuple):
    """One of the places that a name begins with."""

    key: str
    end: int
    """Behind its last character in the name as a key."""


@cache
def nested_places(text: str) -> tuple[NestedPlace, ...]:
    """The places that a name begins with, outermost first; towns and villages too.

    The keys of `云山市临泉区双河镇政府` are `云山市`, `临泉区`, `临泉区双河镇`; 中共 in front is left out.
    """
    front, bare = _front(plain(text), lexicon("organizations")["fronts"])
    chain, rest = leading_places(bare)
    end = len(front)
    found: list[NestedPlace] = []
    for length in range(1, len(chain) + 1):
        end += len(chain[length - 1])
        found.append(NestedPlace(CoveragePlace().key_of(chain[:length]), end))
    for pattern in (_TOWN_NAME, _VILLAGE_NAME):
        if (match := pattern.match(rest)) is not None:
            end, rest = end + match.end(), rest[match.end() :]
            found.append(NestedPlace((found[-1].key if found else "") + match[0], end))
    return tuple(found)


def place_level(name: str) -> int:
    """How deep a place lies by the end of its name: 1 for a province, 5 where the end does not tell."""
    levels: dict[str, int] = lexicon("places")["levels"]
    ends = sorted(levels, key=len, reverse=True)
    return next((levels[end] for end in ends if name.endswith(end)), _DEEPEST)


def place_kind(name: str) -> str | None:
    """What a place is (省, 自治县, 镇) by the end of its name; `None` where the end does not show it."""
    return next((kind for kind in lexicon("places")["kinds"] if name.endswith(kind) and name != kind), None)


@dataclass(frozen=True, slots=True)
class OrganizationName:
    """An organization's name in its one form, with what that form is made from."""

    name: str
    """The form shown: 金川区人民政府, 中共金川区委."""
    place: str | None
    """The place in its name, as a key."""
    root: str
    """What tells its people from namesakes elsewhere: the place, or the enterprise itself."""
    kind: str | None
    leans: bool = False
    """Whether it is a name of many, each in its place, which is not known: 县委 of whatever county."""


@dataclass(frozen=True, slots=True)
class CoveragePlace:
    """The place that a document covers, by its `places`: 金昌市金川区, so 金川区 lies in 金昌市."""

    chain: tuple[str, ...] = ()
    """The place and those around it, outermost first."""
    outer: tuple[tuple[str, str], ...] = ()
    """Pairs of a place and the one around it."""

    @classmethod
    def of(cls, places: Sequence[str]) -> CoveragePlace:
        """The first of the places is the one that the document covers."""
        chains = [leading_places(place)[0] for place in places]
        if len(chains) > 1 and all(len(chain) == 1 for chain in chains) and _descends([c[0] for c in chains]):
            chains = [tuple(chain[0] for chain in chains)]
        pairs = [(inner, outer) for chain in chains for outer, inner in pairwise(chain)]
        return cls(chains[0] if chains else (), tuple(dict(pairs).items()))

    def key_of(self, chain: tuple[str, ...]) -> str:
        """The key of a place: its own name; with the one around it where the name alone is not enough."""
        inner = chain[-1]
        printed = chain[-2] if len(chain) > 1 else None
        known = dict(self.outer).get(inner)
        if inner in lexicon("places")["shared_names"]:
            return f"{printed or known or ''}{inner}"
        return f"{printed}{inner}" if printed and known and not _agree(printed, known, chain) else inner


def _agree(printed: str, known: str, chain: tuple[str, ...]) -> bool:
    """甘肃省金川区 and 金昌市金川区 do not exclude each other; two cities do."""
    return printed == known or known in chain or _level(printed) != _level(known)


def _descends(names: list[str]) -> bool:
    levels = [_level(name) for name in names]
    return all(outer < inner for outer, inner in pairwise(levels))


# -- organizations --------------------------------------------------------------------------------


@cache
def read_organization(name: str, coverage: CoveragePlace) -> OrganizationName:
    """A printed name in its one form: short words, no term of office, its place once and in front."""
    data = lexicon("organizations")
    text = _TERM.sub("", plain(name))
    for long, short in _committee_forms():
        text = text.replace(long, short)
    front, text = _front(text, data["fronts"])
    chain, rest = leading_places(text)
    if not chain and any(re.search(pattern, rest) for pattern in data["bare"]) and coverage.chain:
        chain, rest = _within_coverage(coverage, rest)
    place = coverage.key_of(chain) if chain else None
    rest = _in_one_form(rest)
    shown = _shown(front, place or "", rest)
    leans = place is None and _leaning().match(rest) is not None
    root = place or _enterprise(rest, data["enterprises"])
    return OrganizationName(shown, place, root, _kind(shown), leans)


@cache
def _leaning() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("organizations")["leaning"]))


@cache
def _committee_forms() -> tuple[tuple[str, str], ...]:
    """Long forms that stand anywhere in a name: 人民代表大会常务委员会, 纪律检查委员会."""
    return tuple((form, name) for form, name in printed_forms(in_facts=False) if len(form) > len(name))


@cache
def _office_forms() -> tuple[tuple[str, str], ...]:
    """Short forms, of which the long one is the name: 应急局, 发展改革局."""
    return tuple((form, name) for form, name in printed_forms(in_facts=False) if len(form) <= len(name))


def _in_one_form(rest: str) -> str:
    """应急局办公室 and 应急管理局办公室 are one, 某厂革委会 and 某厂革命委员会 too."""
    for form, name in _office_forms():
        if rest.startswith(form) and not rest.startswith(name):
            return name + rest[len(form) :]
        if rest.endswith(form) and not rest.endswith(name):
            return rest.removesuffix(form) + name
    return rest


def _kind(shown: str) -> str | None:
    """What the words in a name tell of its kind: 某公司党委 is a company's."""
    found = {
        row.kind
        for row in organizations()
        if row.kind and (shown.endswith(row.name) if row.at_end else row.name in shown)
    }
    return next((kind for kind in lexicon("organizations")["kind_order"] if kind in found), None)


def _within_coverage(coverage: CoveragePlace, rest: str) -> tuple[tuple[str, ...], str]:
    """区人民政府 is that of the place covered; 省人民政府 that of the province around it, if it is known."""
    level = re.match(r"[省市县区州旗](?=.)", rest)
    if level is None:
        return coverage.chain, rest
    depth = max((at for at, place in enumerate(coverage.chain, 1) if place.endswith(level[0])), default=0)
    return coverage.chain[:depth], rest[1:] if depth else rest


def _front(text: str, fronts: list[str]) -> tuple[str, str]:
    for front in fronts:
        if text.startswith(front) and len(text) > len(front):
            return front, text[len(front) :]
    return "", text


def _shown(front: str, place: str, rest: str) -> str:
    """中共 + 金川区 + 委员会 → 中共金川区委; 金川区政协 → 政协金川区委员会."""
    if not front and place and rest.startswith("委"):
        front = "中共"
    if not front and place and rest.startswith("政协"):
        return f"政协{place}委员会{rest.removeprefix('政协').removeprefix('委员会')}"
    if not front and place and rest.startswith("纪委"):
        front = "中共"
    if front in ("中共", "共青团") and rest.startswith("委员会"):
        rest = "委" + rest.removeprefix("委员会") if place else rest
    if front == "政协" and rest.startswith("委") and not rest.startswith("委员会"):
        rest = "委员会" + rest.removeprefix("委")
    return f"{front}{place}{rest}"


def _enterprise(rest: str, endings: list[str]) -> str:
    """金川集团股份有限公司镍冶炼厂 and its party committee belong to 金川集团股份有限公司."""
    ends = [rest.find(ending) + len(ending) for ending in endings if ending in rest]
    return rest[: max(ends)] if ends else rest


def without_places(name: str) -> str:
    """An organization's name without the places that it is in: 中共金川区双湾镇委员会 → 中共双湾镇委员会."""
    front, text = _front(plain(name), lexicon("organizations")["fronts"])
    return front + leading_places(text)[1]


# -- looking up -----------------------------------------------------------------------------------


@cache
def pinyin_key(text: str) -> str:
    """`张恒山` → `zhanghengshan`; latin text keeps its letters, without tones and spaces."""
    from pypinyin import lazy_pinyin

    letters = "".join(lazy_pinyin(plain(text)))
    bare = unicodedata.normalize("NFKD", letters.lower())
    return "".join(char for char in bare if char.isascii() and char.isalnum())


@cache
def person_pinyin(name: str) -> tuple[str, ...]:
    """A person's name as it is read, a syllable each: 单明 → `shan`, `ming`."""
    from pypinyin import lazy_pinyin

    surnames = lexicon("surnames")
    front, rest = name[:2], name[2:]
    if front in surnames["compound"] and rest:
        return (*surnames["compound"][front], *lazy_pinyin(rest))
    if name[:1] in surnames["readings"] and len(name) > 1:
        return (surnames["readings"][name[0]], *lazy_pinyin(name[1:]))
    return tuple(lazy_pinyin(name))


@cache
def initials(text: str) -> str:
    """`金川区` → `jcq`: the first letters of the pinyin; latin text keeps its letters."""
    from pypinyin import Style, lazy_pinyin

    return "".join(lazy_pinyin(plain(text), style=Style.FIRST_LETTER)).lower()


def is_pinyin(text: str) -> bool:
    """Whether a name was typed in latin letters: `zhang hengshan`, `Zhāng`."""
    bare = unicodedata.normalize("NFKD", text)
    return (
        bool(text.strip())
        and all(c.isascii() or unicodedata.combining(c) for c in bare)
        and bool(pinyin_key(text))
    )
