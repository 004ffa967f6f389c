"""Mentions of projects brought together: one record a project, with all its names.

Two mentions are one project if their names agree once the document's own place, quotation marks and words
like 建设项目 are off, or if one is the other with a place or a company in front. Names with other
numbers, years or parts (一期, 二期) stay two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from graph import lazy_re as re
from graph.dates import Edtf
from graph.facts import Milestone, ProjectFact
from graph.provenance import Passage, content_id
from loaders.document.model import Metadata
from loaders.lexicon import alternatives, lexicon
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.local import full_name
from loaders.names.places import is_stem
from loaders.projects.heads import built_end
from loaders.projects.money import Sum
from loaders.projects.name_rules import is_short_name
from loaders.projects.stages import project_words
from loaders.text.patterns import HAN, NUMERALS, holds_any

_WORDS = alternatives("projects")


@dataclass(slots=True)
class Mention:
    """One place where a project is named, and what is said of it there and in the clauses after it."""

    name: str
    passage: Passage
    built: bool = False
    milestones: list[Milestone] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    place: str | None = None
    organizations: tuple[str, ...] = ()
    begun: int | None = None
    """Number of the milestone that a verb like 修建 told, which may be a start or an end."""
    rule: str = ""
    """Which shape of name told it."""


@dataclass(slots=True)
class _Group:
    key: str
    mentions: list[Mention]


def merge(
    mentions: Sequence[Mention], metadata: Metadata, jurisdiction: Jurisdiction, extractor: str
) -> list[ProjectFact]:
    """The projects in the order of first mention; a thing built that nothing is said of is left out."""
    groups: dict[str, _Group] = {}
    for mention in sorted(mentions, key=lambda mention: mention.passage.start):
        key = name_key(mention.name, metadata)
        if len(key) < 2:
            continue
        groups.setdefault(key, _Group(key, [])).mentions.append(mention)
    _with_short_names(groups, metadata)
    _with_short_lines(groups, metadata)
    _with_kinds(groups)
    joined = _join(_with_first_parts(groups))
    facts = [_fact(group, metadata, extractor) for group in joined if _says_something(group)]
    return sorted(facts, key=lambda fact: fact.passage.start)


_SHORT_FOR = re.compile('[（(](?:以下)?简称[：:]?[“"]?(?P<short>[^“”"（）()]{2,16})[”"]?[)）]')


def _with_short_names(groups: dict[str, _Group], metadata: Metadata) -> None:
    """甲文化中心（简称“甲中心”）: the short name that the text itself gives is of the same project."""
    for key in list(groups):
        for mention in groups[key].mentions if key in groups else ():
            text = mention.passage.quote
            reported = _SHORT_FOR.search(text) if "简称" in text else None
            if reported is None or not _TAIL.sub("", text[: reported.start()]).endswith(
                _TAIL.sub("", mention.name)
            ):
                continue
            short = name_key(reported["short"], metadata)
            if short in groups and short != key:
                groups[key].mentions.extend(groups.pop(short).mentions)


def _with_short_lines(groups: dict[str, _Group], metadata: Metadata) -> None:
    """万遂公路 is 万（安）遂（川）公路 without what stands in its brackets, 云白高速 云溪至白马高速."""
    for key in list(groups):
        name = groups[key].mentions[0].name if key in groups else ""
        short = _line_in_short(key) or name_key(_IN_BRACKETS.sub("", name), metadata)
        if short != key and short in groups and len(short) > 3:
            groups[key].mentions.extend(groups.pop(short).mentions)


_IN_BRACKETS = re.compile(f"(?<=[{HAN}])[（(][{HAN}]{{1,2}}[)）](?=[{HAN}])")


def _with_kinds(groups: dict[str, _Group]) -> None:
    """综合楼 is the one thing of the text that is called so in full, 东岭桥 is what 东岭桥改建 is done on."""
    for key in list(groups):
        if all(mention.rule == "name:alone" for mention in groups[key].mentions):
            fits = [other for other in groups if other != key and other.endswith(key)]
        else:
            fits = [other for other in _works_on(key) if other in groups]
        if len(fits) == 1:
            groups[fits[0]].mentions.extend(groups.pop(key).mentions)


def _works_on(key: str) -> Iterator[str]:
    """How a work on what is built is named: 东岭桥改建 of 东岭桥, or of 云川东岭桥."""
    if len(key) >= 3 and built_end().search(key) is not None:
        bare = key[2:] if is_stem(key[:2]) and is_short_name(key[2:]) else key
        for name in dict.fromkeys((key, bare)):
            yield from (name + work for work in project_words()["works"] if work)


def _with_first_parts(groups: dict[str, _Group]) -> list[_Group]:
    """甲项目一期 is 甲项目 where the document tells of no 二期."""
    for key in [key for key in groups if key.endswith("一期")]:
        base = _TAIL.sub("", key.removesuffix("一期"))
        if any(other.startswith(base) and "二期" in other for other in groups):
            continue
        fits = (other for other in groups if other != key and _same(*sorted((base, other), key=len)))
        whole = [base] if base in groups else list(fits)
        if len(whole) == 1:
            groups[whole[0]].mentions.extend(groups.pop(key).mentions)
    return list(groups.values())


_TAIL = re.compile(f"(?:{_WORDS['name_tails']})+$")
_NOISE = re.compile(r"[\s“”\"'‘’《》·•・（）()\-—–、，,]")


_KINDERGARTEN = re.compile(f"^[市县区]?第?([{NUMERALS}])幼(?:儿园)?")


def name_key(name: str, metadata: Metadata) -> str:
    """The name without what varies from mention to mention."""
    key = _NOISE.sub("", full_name(name, metadata.place))
    for place in metadata.place:
        key = key.removeprefix(place)
    for place in metadata.place:
        short = place[:-1]
        if len(short) >= 2 and key.startswith(short) and len(key) - len(short) >= 6:
            key = key.removeprefix(short)
    for word, same in _SAME_WORDS.items():
        key = key.replace(word, same)
    key = _KINDERGARTEN.sub(r"第\1幼儿园", key)
    if key[1:2] == "第" and key[0] in "市县区":
        key = key[1:]
    stripped = _TAIL.sub("", key)
    return stripped if len(stripped) >= 3 else key


_SAME_WORDS: dict[str, str] = lexicon("projects")["same_words"]
_FIGURES = re.compile(rf"\d+|[{NUMERALS}]+(?=期|标)|第[{NUMERALS}]+|[东南西北](?=区|段|路|线|干)")


_YEAR = re.compile(r"^\d{4}年度?")
_OTHER_ONE = tuple("大小新老旧东西南北上下前后")
"""小云河水库 is not 云河水库."""
_OWNERS = tuple(lexicon("projects")["keepers"])


def _same(short: str, long: str) -> bool:
    """Whether the longer key is the shorter one said in full."""
    if short == long:
        return True
    if not _YEAR.match(short):
        long = _YEAR.sub("", long)
    if _of_company(short, long):
        return True
    if len(short) == 3 and long.endswith(short) and _PLACED.fullmatch(long[:-3]):
        return True
    if len(short) < 4 or _FIGURES.findall(short) != _FIGURES.findall(long):
        return False
    if short == long:
        return True
    if long.endswith(short):
        front = long[: -len(short)]
        return front.endswith(_OWNERS) or (len(front) <= 2 and front not in _OTHER_ONE)
    if long.startswith(short) and len(short) >= 6:
        part = built_end().search(short) and built_end().search(long)
        near = len(long) - len(short) <= 4 or (len(short) >= 8 and len(short) >= 0.58 * len(long))
        return near and not part  # 农旅产业园葵花基地 is a part of 农旅产业园
    if len(short) >= 5 and (short[:3], short[-2:]) == (long[:3], long[-2:]) and 2 * len(short) > len(long):
        return _subsequence(short, long)  # 三水口枢纽 for 三水口黄河水利枢纽
    return (
        (len(short) >= 5 or short.endswith("期"))
        and len(short) >= (0.45 if "有限公司" in long else 0.6) * len(long)
        and (short[:2], short[-1]) == (long[:2], long[-1])
        and _subsequence(short, long)
    )  # fmt: skip


def _line_in_short(long: str) -> str | None:
    """云白高速公路 for 云溪至白马高速公路."""
    match = _LINE.fullmatch(long)
    return f"{match['from'][0]}{match['to'][0]}{match['kind']}" if match else None


_LINE = re.compile(f"(?P<from>[{HAN}]{{2,6}})[至到](?P<to>[{HAN}]{{2,6}}?)(?P<kind>{_WORDS['lines']})")
_PLACED = re.compile(f"(?:[{HAN}]{{1,6}}[省市县区旗镇乡村])+")
_FIRM = re.compile(rf"(?P<firm>[{HAN}·（）()]{{4,24}}?(?:{_WORDS['firms']}))(?P<rest>.+)")
_PHASE = re.compile("[一二三四五]期$")


def _of_company(short: str, long: str) -> bool:
    """天牧乳业二期 for 渌源天牧乳业有限公司……养殖二期: the firm by its name, and what of its works."""
    reported = _FIRM.fullmatch(long)
    if reported is None or "公司" in short:
        return False
    size = next((n for n in range(len(short), 1, -1) if short[:n] in reported["firm"]), 0)
    what, rest = _TAIL.sub("", short[size:]), reported["rest"]
    phase, whole = _PHASE.search(short), _PHASE.search(_TAIL.sub("", rest))
    if size < 2 or (phase and (whole is None or phase.group() != whole.group())):
        return False
    what, rest = _PHASE.sub("", what), _TAIL.sub("", _PHASE.sub("", _TAIL.sub("", rest)))
    if not what:
        return phase is not None
    long_enough = what in rest or (2 * len(what) >= len(rest) and _subsequence(what, rest))
    return len(what) >= 4 and what[-1] == rest[-1] and long_enough


def _subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(character in rest for character in short)


def _join(groups: list[_Group]) -> list[_Group]:
    """Short names join the one longer name they fit; a short name that fits several stays alone."""
    pairs: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        for pair in {group.key[place : place + 2] for place in range(len(group.key) - 1)}:
            pairs.setdefault(pair, []).append(number)
    target = list(range(len(groups)))
    for number, group in enumerate(groups):
        near = pairs.get(group.key[:2], ())
        fits = [
            other for other in near
            if other != number
            and len(groups[other].key) >= len(group.key)
            and _same(group.key, groups[other].key)
        ]  # fmt: skip
        roots = _roots(fits, groups)
        if len(roots) == 1:
            target[number] = roots[0]
    joined: dict[int, _Group] = {}
    for number, group in enumerate(groups):
        root = number
        for _ in groups:
            if target[root] == root:
                break
            root = target[root]
        if root in joined:
            joined[root].mentions.extend(group.mentions)
        else:
            joined[root] = _Group(groups[root].key, list(group.mentions))
    return list(joined.values())


def _roots(fits: list[int], groups: list[_Group]) -> list[int]:
    """The longest of the names a short one fits, where all of them fit each other; else several."""
    if not fits:
        return []
    longest = max(fits, key=lambda number: len(groups[number].key))
    rest = [number for number in fits if not _same(groups[number].key, groups[longest].key)]
    return [longest, *rest]


def _says_something(group: _Group) -> bool:
    return any(
        mention.milestones or mention.sums or (not mention.built and len(mention.name) >= 9)
        for mention in group.mentions
    )


def _fact(group: _Group, metadata: Metadata, extractor: str) -> ProjectFact:
    mentions = sorted(group.mentions, key=lambda mention: mention.passage.start)
    names = list(dict.fromkeys(mention.name for mention in mentions))
    name = names[0] if len(names) == 1 else max(names, key=lambda name: _fullness(name, metadata))
    stones = (_of_bridge(stone, name) for mention in reversed(mentions) for stone in mention.milestones)
    milestones = {
        (stone.date, stone.stage, stone.planned): stone
        for stone in (_to_come(stone, metadata.record.published) for stone in stones)
    }
    sure = [(stone.stage, stone.date) for stone in milestones.values() if not stone.planned and stone.date]
    reported = [stone for stone in milestones.values() if not _reported_better(stone, sure)]
    first = mentions[0]
    return ProjectFact(
        id=content_id("project", metadata.record.id, group.key),
        document=metadata.record.id,
        passage=first.passage,
        extractor=extractor,
        rule=first.rule,
        name=name,
        aliases=tuple(other for other in names if other != name),
        type=_type(name),
        place=next((mention.place for mention in mentions if mention.place), None) or _place(name, metadata),
        organizations=_organizations(mentions, name),
        investment_yuan=_investment(mentions),
        milestones=tuple(sorted(reported, key=lambda stone: (stone.passage.start, stone.date or ""))),
    )


def _to_come(stone: Milestone, published: str | None) -> Milestone:
    """What a paper of August says of December is still to come, whatever word tells it."""
    printed, when = Edtf.of(published), Edtf.of(stone.date)
    if stone.planned or printed is None or when is None or not printed.is_day or when.earliest is None:
        return stone
    later = printed.latest is not None and when.earliest > printed.latest
    return stone.model_copy(update={"planned": True}) if later else stone


def _of_bridge(stone: Milestone, name: str) -> Milestone:
    """大桥合龙 is the whole of its structure; 大坝合龙 shuts the river, with the dam still to build."""
    if stone.stage == "合龙" and name.endswith("桥"):
        return stone.model_copy(update={"stage": "主体完工"})
    return stone


def _reported_better(stone: Milestone, sure: Sequence[tuple[str, str]]) -> bool:
    """Whether a stage that was reached by some day is given its own day before that elsewhere."""
    by = stone.date[3:] if stone.date and stone.date.startswith("../") and not stone.planned else ""
    return bool(by) and any(
        stage == stone.stage and date[0] != "." and date[:10] <= by for stage, date in sure
    )


def _fullness(name: str, metadata: Metadata) -> tuple[bool, int, bool, int]:
    """How much of a project a name tells; of several the fullest stands for it."""
    whole = not name.endswith("一期")
    return whole, len(name_key(name, metadata)), name.endswith(("项目", "工程")), len(name)


_FINISHED = ("建成", "验收", "投入运行")


def _investment(mentions: Sequence[Mention]) -> int | None:
    """The one sum that the document gives as the whole cost; `None` where it gives several that differ."""
    stones = [stone for mention in mentions for stone in mention.milestones]
    finished = any(stone.stage in _FINISHED and not stone.planned for stone in stones)
    sums = [amount for mention in mentions for amount in mention.sums if finished or not amount.spent]
    for wanted in ([amount for amount in sums if amount.total], sums):
        values = {amount.yuan for amount in wanted}
        if len(values) == 1:
            return values.pop()
        if values:
            return None
    return None


def _type(name: str) -> str | None:
    return next((kind for kind, words in _types() if words.search(name)), None)


@cache
def _types() -> list[tuple[str, re.Pattern[str]]]:
    return [(kind, re.compile(holds_any(words))) for kind, words in project_words()["types"].items()]


_PLACE = re.compile(rf"^(?:[{HAN}]{{2,4}}?(?:镇|街道))?(?:[{HAN}]{{2,4}}?(?:村|社区))?")


def _place(name: str, metadata: Metadata) -> str | None:
    full = full_name(name, metadata.place)
    front = ""
    for place in metadata.place:
        if full.startswith(place, len(front)):
            front += place
    match = _PLACE.match(full[len(front) :])
    inner = match.group(0) if match and match.group(0) != full else ""
    return (front + inner) or None


_COMPANY = re.compile(rf"[{HAN}·•（）()]{{4,24}}?(?:{_WORDS['company_ends']})")
_BY = re.compile(rf"由([{HAN}·•（）()]{{3,30}}?(?:{_WORDS['contractors']}))(?:{_WORDS['carries_out']})")


def _organizations(mentions: Sequence[Mention], name: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    own = _COMPANY.match(name)
    if own:
        found[own.group(0)] = None
    for mention in mentions:
        quote = mention.passage.quote
        by = _BY.search(quote.replace("\n", "").replace(" ", "")) if "由" in quote else None
        if by:
            found[by.group(1)] = None
        for organization in mention.organizations:
            found[organization] = None
    return tuple(found)
