"""Which place a document is about, from its title, its masthead and the level words it uses.

A chronicle that says 县委 and 全县 speaks of a county; the county whose name it prints most, and most of
all in titles, is its place. Where only a masthead names it (临渠年鉴), the level word completes the name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from graph import lazy_re as re
from loaders.lexicon import alternatives, lexicon
from loaders.names.leads import without_lead
from loaders.names.places import complete, is_known, is_stem, level_of, rank_of, split_places
from loaders.text.patterns import HAN, NUMERALS, any_of
from loaders.text.script import simplified

_WORDS = alternatives("places")

_PLACE = re.compile(
    f"(?P<level>[自省市州县区旗镇乡村府](?<=[{HAN}].)(?<!王府)(?:(?<=自)治[区州县旗]|(?<!自)))"
    f"(?!{_WORDS['not_behind_level']})"
)
_HEADED = re.compile("[市县区州旗](?=长|委书记)(?<!任...)(?<!调...)")
"""永春县委书记, 苗栗县长: the place of who heads it, where the table of divisions has the name."""
_LEVEL_ALONE = tuple(lexicon("places")["autonomous"])
_FIRM_BEHIND = re.compile(f"[{HAN}（）()]{{2,12}}?有限(?:责任)?公司")
"""深圳市某某有限公司: where a firm is from."""
_RUN = re.compile(f"[{HAN}]{{1,4}}$")
# Signs and words that no name of a place begins with or holds.
_STOP = re.compile(_WORDS["stops"])
# Characters that names of places hold too, but that mostly end the word before them: 产生|明川县.
_SOFT_STOP = re.compile("[新后和生]")
_LEAD = re.compile("^[共协团党届时期自过]")
_BARE = re.compile(
    f"[省市县区州旗镇乡村](?:(?<=[全本我由在为任兼与和及].)|(?:(?<![{HAN}].)|(?<=[日月年].))(?<!村)"
    f"(?={_WORDS['units_behind_level']}|[{NUMERALS}]{{1,3}}届))"
)
_SEAT = re.compile(f"知([县州府])(?!事官)|(?<![{HAN}])([县州府])[署衙]")
"""知州, 县署: of what level the place of an old text was."""
_MASTHEAD = re.compile(
    f"(?P<stem>[{HAN}]{{2,4}}?)(?:(?P<press>{_WORDS['press']})|{_WORDS['titled_by_stem']}|第[{NUMERALS}]|人民政府)"
)
_SUBJECT = re.compile(_WORDS["subjects"])
"""What the part of a gazetteer is about: 教育志 is no place's."""
_AGAIN = re.compile(
    f"^(?:第[{NUMERALS}百]+[编章节卷篇]|(?:[重续新增创]|民国)[修纂编]|民国(?=[{HAN}]{{1,4}}县[志大]))"
)
"""What a title begins with before the name of the place."""
_TITLED = re.compile(
    f"(?:中共|中国共产党)?(?P<name>[{HAN}](?<![本我全各])[{HAN}]{{0,4}}?[县市区旗])(?={_WORDS['books_of_place']})"
)
_BEFORE_SHORT = " 　（(《【，。、；：:·共省市州盟"


_PERSON_BEHIND = re.compile(_WORDS["person_behind"])
"""方应旗任教育局长, 方向区（女）: a person whose name ends like a place."""


class _Words(NamedTuple):
    """What tells a place name from a run of words, from `lexicon/places.yaml`."""

    common: re.Pattern[str]
    """撤销, 友好, 移交: no name holds them."""
    yamen: re.Pattern[str]
    """都督府 is a house, not a prefecture."""
    national: re.Pattern[str]
    """国务院: who speaks for the whole country."""

    def sound(self, name: str) -> bool:
        """Whether a name that no table has may be one: 明川县, not 撤销县, 于明川镇 or 农场移交省."""
        if self.common.search(name) or _OPENS_NO_NAME.match(name) or name[-2:-1] in _ENDS_NO_NAME:
            return False
        if without_lead(name) != name or _LEVEL_WITHIN.search(name) or _is_long(name):
            return False
        if name[-1] == "府" and self.yamen.search(name[:-1]):
            return False
        return name[-1] != "省" or len(name) == 3


def _is_long(name: str) -> bool:
    """北伐军进县: what a table lacks is a run of words rather than a name, but for towns."""
    return len(name) - len(level_of(name)) > 3 and name[-1] not in "镇乡村"


_LEVEL_WITHIN = re.compile("[省市县区厂校局会](?=.)")
_OPENS_NO_NAME = re.compile(_WORDS["opens_no_place"])

_ENDS_NO_NAME = f"获任免辞督报达到入出升评被的{NUMERALS}两几多各族"


@cache
def _words() -> _Words:
    rows = lexicon("places")
    return _Words(
        re.compile(any_of([*rows["verbs"], *rows["others"]])),
        re.compile(f"{any_of(rows['yamen'])}$"),
        re.compile("|".join(rows["national"])),
    )


@dataclass(slots=True)
class _Votes:
    """How often the text prints each name of a place, and each level word alone; a title counts six times."""

    names: Counter[str] = field(default_factory=Counter)
    levels: Counter[str] = field(default_factory=Counter)
    clear: set[str] = field(default_factory=set)
    """Names that begin a word somewhere for sure."""

    def count(self, text: str, weight: int) -> None:
        """Add what one line prints."""
        for m in _PLACE.finditer(text):
            if not _FIRM_BEHIND.match(text, m.end()) and (m["level"] != "村" or weight > 1):
                self._count_at(text, m, weight)
        for m in _HEADED.finditer(text):
            self.names.update(
                dict.fromkeys((name for name in _headed(text, m.end()) if _has_table(name)), weight)
            )
        self.levels.update(_BARE.findall(text))

    def _count_at(self, text: str, level: re.Match[str], weight: int) -> None:
        person = _PERSON_BEHIND.match(text, level.end()) is not None
        for name in dict.fromkeys(_names(text, level)):
            if name in _LEVEL_ALONE or not (is_known(name) or (not person and _words().sound(name))):
                continue
            self.names[name] += weight
            if _set_off(text, level.end() - len(name)):
                self.clear.add(name)

    def count_titled(self, title: str) -> None:
        """东乡河县大事记: whatever signs the name holds."""
        titled = _TITLED.match(title)
        if titled is not None and titled["name"] in self.names:
            self.clear.add(titled["name"])
        elif titled is not None and not any(titled["name"].endswith(name) for name in self.names):
            self.names[titled["name"]] += 6
            self.clear.add(titled["name"])


def home_of(titles: Iterable[str], lines: Iterable[str]) -> tuple[str, ...]:
    """The place and what stands above it, outermost first; empty where the text does not tell.

    `titles` are the title, headings, masthead and signature; `lines` is the text.
    """
    titles, lines = [_AGAIN.sub("", title.lstrip("《〈“")) for title in titles], list(lines)
    votes = _Votes()
    for title in titles:
        votes.count(title, 6)
    national = any(_words().national.search(title) and not _TITLED.match(title) for title in titles)
    if not votes.names and national:
        return ()
    for line in lines:
        votes.count(line, 1)
    for title in titles:
        votes.count_titled(title)
    text = "\n".join([*titles, *lines])
    best = _best(votes, titles, _mastheads(titles))
    unsure = best is None or (votes.names[best] < _FEW and _mastheads(titles))
    if unsure and (seats := Counter(m[1] or m[2] for m in _SEAT.finditer(text))):
        votes.levels.update(seats)
        best = _best(votes, titles, _mastheads(titles)) or best
    prefecture = len(re.findall(_WORDS["of_prefecture"], text))
    if best and votes.names[best] < _FEW and prefecture > votes.levels[best[-1]]:
        return ()  # of a prefecture that it does not name
    level = _own_level(votes)
    if level and (best is None or best[-1] != level) and votes.names[best or ""] < 6:
        few = votes.names[best or ""] < votes.levels[level]
        province = _province_of(votes.names) if level == "省" and few else None
        best = province or _by_stem(text, level) or best
    if best is None:
        return ()
    best = _whole(best, votes.names, text)
    county = _county_of(best, text) if best[-1] in "镇乡" else None
    return complete((county, best) if county else (best,), text) or (best,)


def _headed(text: str, end: int) -> Iterator[str]:
    """The names of three signs and more that a level word ending here may end."""
    return (text[end - size : end] for size in (3, 4) if end >= size)


def _has_table(name: str) -> bool:
    """Whether the table of divisions has the name, or a county has become one of it: 阆中县, now 阆中市."""
    if is_known(name) or name[-1] != "县":
        return is_known(name)
    return is_known(name[:-1] + "区") or _is_county_city(name[:-1] + "市")


def _is_county_city(name: str) -> bool:
    """Whether a city lies below a prefecture, as one does that was a county."""
    return is_known(name) and len(complete((name,))) > 2


def _own_level(votes: _Votes) -> str | None:
    """The level word that the text uses alone more than any other: 县 of one that says 县委 and 全县; of two
    as often the lower, which hears of the one above it."""
    return max(votes.levels, key=lambda level: (votes.levels[level], rank_of(f"..{level}")), default=None)


def _by_stem(text: str, level: str) -> str | None:
    """海伦市 of a text that says 市政府 and 来海伦视察: the one division of that level that it names
    without its level word, as a place to come to or to speak for."""
    words = lexicon("places")
    named = re.compile(
        f"(?:{any_of(words['come_to'])})(?P<to>[{HAN}]{{2,4}})|(?P<of>[{HAN}]{{2,4}})(?:{any_of(words['own_things'])}"
        f"|(?P<press>{_WORDS['press_of_place']}))"
    )
    found: Counter[str] = Counter()
    pressed: set[str] = set()
    for match in named.finditer(text):
        names = {stem + level for stem in _stems(match)}
        names = {name for name in names if _has_table(name) and name not in text}
        found.update(names)
        pressed |= names if match["press"] else set()
    ranked = found.most_common(2)
    alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] >= 2 * ranked[1][1])
    best = ranked[0][0] if alone else None
    return best if best and (best in pressed or text.count(best[:-1]) > 1) else None


def _province_of(names: Iterable[str]) -> str | None:
    """The province of a text that says 省政府, where all divisions that it names lie in one."""
    provinces = {chain[0] for name in names if len(chain := complete((name,))) > 1 and rank_of(chain[0]) == 1}
    return provinces.pop() if len(provinces) == 1 else None


def _stems(match: re.Match[str]) -> Iterator[str]:
    """What a run of signs begins with, or ends with, where a word stands behind it."""
    run = match["to"] or match["of"]
    for size in range(2, len(run) + 1):
        yield run[:size] if match["to"] else run[-size:]


def _county_of(town: str, text: str) -> str | None:
    """The county that the text prints in front of a town, where it is one: 平川县柳湾镇."""
    before = (text[max(0, m.start() - 15) : m.start()] for m in re.finditer(town, text))
    counties = {known for run in before if (known := _known_at(run, len(run))) and rank_of(known) in (2, 3)}
    return counties.pop() if len(counties) == 1 else None


def _mastheads(titles: Iterable[str]) -> list[str]:
    """The names of places that titles open with and that lack their level word: 临渠 of 临渠年鉴."""
    matches = [m for text in titles for m in [_MASTHEAD.match(text.lstrip("（(《"))] if m]
    found = [m["stem"] for m in matches if not m["press"] or is_stem(m["stem"])]
    found = [
        name
        for name in found
        if not _SUBJECT.fullmatch(name) and name[-1] not in lexicon("places")["no_stems"]
    ]
    return [name[:-1] if name[-1] == name[-2] else name for name in found]


def _names(text: str, level: re.Match[str]) -> Iterator[str]:
    """The names of a place that a level word of the text can end."""
    known = _known_at(text, level.end())
    run = _RUN.search(text, max(0, level.start() - 4), level.start())
    if known:
        yield known
    elif run:
        yield from _readings(_once(run[0], level["level"]), level["level"])


def _known_at(text: str, end: int) -> str | None:
    """The longest division of the table of divisions that ends here: 运城市, 市南区, 科尔沁左翼后旗.

    A name of two characters (和县, 景县) must open a run, or any 和县政府 would be of 和县.
    """
    for size in range(min(15, end), 1, -1):
        name = text[end - size : end]
        if is_known(name) and (size > 2 or end == size or text[end - size - 1] in _BEFORE_SHORT):
            return name
    return None


def _once(stem: str, level: str) -> str:
    """苑东乡 of 苑东乡乡志: the level word printed for the name and for the book."""
    return stem[:-1] if stem.endswith(level) and len(stem) > 2 else stem


def _readings(run: str, level: str) -> Iterator[str]:
    """The names that the characters before a level word can make; the true one recurs."""
    for size in range(1, len(run) + 1):
        stem = run[-size:]
        if size == 1 and is_stem(run[-2:]):
            continue  # 宣城县 of old: 宣城市 is known
        if (_STOP.search(stem) and not is_stem(stem)) or (_SOFT_STOP.match(stem) and size < len(run)):
            if size == 1 and stem == "原":
                continue  # 海原
            return
        if size == 1 and (not is_known(stem + level) or (len(run) > 1 and not _STOP.search(run[:-1][-2:]))):
            continue
        if size == 1 and _BOUND.search(run):
            continue  # 处理|县政府日常工作, 完成|县委的任务
        if level != "州" or is_known(stem + level):
            yield stem + level


def _set_off(text: str, start: int) -> bool:
    """Whether a word begins here for sure: 中共|渌源县, not 免去|白云市."""
    return start == 0 or _SETS_OFF.match(text, start - 1) is not None


_BOUND = re.compile(f"(?:{_WORDS['before_level']})$")
_SETS_OFF = re.compile(f"[^{HAN}]|[春夏秋冬省市州盟府道路共协任为在年月日原前]")


def _best(votes: _Votes, titles: list[str], mastheads: list[str]) -> str | None:
    """The name with the most votes; bare uses of its level word count for it.

    A name that no table has needs a clear beginning somewhere, or it is a run of words.
    """
    names, levels = votes.names, votes.levels
    most = max(levels.values(), default=0)
    main = [level for level, count in levels.most_common() if 2 * count >= most]

    def weight(name: str) -> int:
        masthead = 6 if any(name.startswith(stem) for stem in mastheads) else 0
        return names[name] + masthead + min(9, 3 * levels[name[-1]])

    def tells(name: str) -> bool:
        return _has_table(name) or name in votes.clear

    ranked = sorted(filter(tells, names), key=lambda name: (weight(name), _has_table(name)), reverse=True)
    best = ranked[0] if ranked else None
    lives = any(map(_LIVES.search, titles))
    if lives and best is not None and not _has_table(best):
        best = None
    alone = best is not None and ((len(ranked) == 1 and not lives) or names[best] > 1)
    fits = best is not None and (best[-1] in main if main else alone)
    titled = best is not None and any(title.startswith(best[:-1]) for title in titles)
    if (
        best is not None
        and best[-1] in "镇乡村"
        and names[best] < 6
        and not titled
        and main[:1] != [best[-1]]
    ):
        return None  # one town of a county that the text does not name
    if best is not None and names[best] < _FEW and not titled and main:
        named = _of_masthead(mastheads[0], main) if mastheads and len(mastheads[0]) == 2 else None
        if named and (is_known(named) or not is_known(best)):
            return named  # 清河大事记 that names 山阳县 once; no 胶东市 for 青岛市
    rivals = [name for name in ranked[1:] if best and name[-1] == best[-1] and best not in name]
    if best and not titled and names[best] < _FEW and any(names[rival] == names[best] for rival in rivals):
        best = None  # one county as often as another
    if best is not None and (fits or names[best] >= 6):
        return best
    if mastheads and (not main or main[0] != "镇") and (named := _of_masthead(mastheads[0], main)):
        return named
    return best if best is not None and names[best] > 1 else None  # once: some other place


_FEW = 3
_LIVES = re.compile("列传|传略")
"""Whose title says so tells of people of many places."""


def _of_masthead(stem: str, levels: list[str]) -> str | None:
    """临渠年鉴 of a text that says 全县 is of 临渠县, 成都晚报 that says 省政府 of the province of 成都市.

    Where the text has no level word, it is the one division of that name.
    """
    known = [stem + level for level in ("市", "县", "区", "旗") if is_known(stem + level)]
    if not levels:
        return known[0] if len(known) == 1 else None
    whole = stem if stem.endswith(levels[0]) else stem + levels[0]
    if is_known(whole) or not known:
        return whole if _words().sound(whole) else None
    if levels[0] == "省":
        above = complete((known[0],))
        return above[0] if len(above) > 1 else None
    if levels[0] == "县" and known == [stem + "市"]:
        return whole if _is_county_city(known[0]) else None  # a county until it became a 市
    return known[0] if len(known) == 1 and known[0][-1] in levels else None


def _whole(best: str, votes: Counter[str], text: str) -> str:
    """A longer name of which the best one is the tail, if the text never prints the tail alone."""
    longer = [name for name in votes if name.endswith(best) and votes[name] == votes[best] and name != best]
    for name in sorted(longer, key=len):
        if is_known(name) or text.count(name[:-1]) > text.count(name) or text.count(name) >= 3:
            best = name if not _LEAD.match(name) else best
    return best


def chain_of(places: Sequence[str]) -> tuple[str, ...]:
    """The given place and what stands above it, outermost first; of several that do not lie one within the
    other, the first."""
    names = [simplified(place) for place in places]
    ranks = [rank_of(name) for name in names]
    if len(names) > 1 and all(0 < low < high for low, high in pairwise(ranks)):
        return complete(names)
    return complete(split_places(names[0])) if names else ()
