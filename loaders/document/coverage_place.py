"""Which place a document is about, from its title, its masthead and the level words it uses.

A chronicle that says 县委 and 全县 speaks of a county; the county whose name it prints most, and most of
all in titles, is its place. Where only a masthead names it (临渠年鉴), the level word completes the name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from loaders.names.places import complete, is_known

_PLACE = re.compile(
    "(?P<level>[自省市州县区旗镇乡村府](?<=[\u4e00-\u9fff].)(?<!王府)(?:(?<=自)治[区州县旗]|(?<!自)))"
    "(?![场容民域辖里内外间块位长报道树立庆派场级直属土亲贤音]|委[书]|人(?=[。，,；;）)]|$)|人大(?!常|会|代|二|三|四|五|一))"
)
_LEVEL_ALONE = ("自治区", "自治州", "自治县", "自治旗")
_FIRM_BEHIND = re.compile("[\u4e00-\u9fff（）()]{2,12}?有限(?:责任)?公司")
"""深圳市某某有限公司: where a firm is from."""
_RUN = re.compile("[\u4e00-\u9fff]{1,4}$")
# Signs and words that no name of a place begins with or holds.
_STOP = re.compile(
    "[全各本我该某两几多数个年月日号经在为任免向对与和及由到从将把被的了是有等换副正兼届职赴至历现]|中共|国共|产党|政协|"
    "青团|时期|书记|同志|通知|根据|关于|召开|会议|选举|当选|技术|产业|经济|开发|委|局|厅|处|长$|社$|园$|厂$|辖$|校$|库$|小$|景$|保护$|城乡$|股$|超$|"
    "[男女]$|讯|计划|建成|扩建|新建|改建|修建|兴建|迁建|创建|拨款|成立|设立|荣获|水平|公平|模范|先进|优秀|称号|荣誉|劳动|[县市区省镇乡]|[人者]$|城$|会$|人民|政$|都$|军$|战$|灌$|矿$|采$|分$|管理$|库$|副|常务|街道$|[重续]修|纂|边$|保税|授予|荣获|示范|试验|贸易|旅游|风景|工业|调|派|返|隶属|美丽|^[原前现]|[一二三四五六七八九十百][编章节篇]$|"
    "拥护|坚决|服从|贯彻|执行|落实|宣布|知$"
)
# Characters that names of places hold too, but that mostly end the word before them: 产生新一届, 和平.
_SOFT_STOP = re.compile("[新后和生平]")
_LEAD = re.compile("^[共协团党届时期自过]")
_BARE = re.compile(
    "[省市县区州旗镇乡村](?:(?<=[全本我].)|(?:(?<![\u4e00-\u9fff].)|(?<=[日月年].))(?<!村)"
    "(?=委|政府|人大|政协|长|直|纪|级|法院|总工会|医院|公安|教育|农|水|财|国资|发改|卫|住建|交通|林|[一二三四五六七八九十]{1,3}届))"
)
_MASTHEAD = re.compile(
    "(?P<stem>[\u4e00-\u9fff]{2,4}?)(?:年鉴|日报|晚报|时报|发布|新闻|融媒|政府网|志(?![愿])|第[一二三四五六七八九十]|人民政府)"
)
_SUBJECT = re.compile(
    "教育|水利|工业|农业|林业|畜牧|商业|粮食|交通|邮电|电力|城建|卫生|医药|金融|财政|税务|人物|人口|文化|体育|科技|军事|政权|政治|"
    "党派|群团|民政|公安|司法|劳动|人事|组织|民族|宗教|方言|民俗|地理|气象|水文|艺文|文物|旅游|经济|社会|土地|环保|乡镇|供销|物价"
)
"""What the part of a gazetteer is about: 教育志 is no place's."""
_AGAIN = re.compile("^(?:第[一二三四五六七八九十百]+[编章节卷篇]|(?:[重续新增创]|民国)[修纂编])")
"""What a title begins with before the name of the place."""
_TITLED = re.compile(
    "(?:中共|中国共产党)?(?P<name>[\u4e00-\u9fff]{2,5}?[县市区旗])(?=志|年鉴|大事|组织史|历史|党史|革命史)"
)
_BEFORE_SHORT = " 　（(《【，。、；：:·共省市州盟"


def home_of(titles: Iterable[str], lines: Iterable[str]) -> tuple[str, ...]:
    """The place and what stands above it, outermost first; empty where the text does not tell.

    `titles` are the title, headings, masthead and signature; `lines` is the text.
    """
    titles, lines = [_AGAIN.sub("", title) for title in titles], list(lines)
    votes: Counter[str] = Counter()
    levels: Counter[str] = Counter()
    clear: set[str] = set()
    for weight, texts in ((6, titles), (1, lines)):
        for text in texts:
            for m in _PLACE.finditer(text):
                if _FIRM_BEHIND.match(text, m.end()):
                    continue
                if m["level"] != "村" or weight > 1:
                    for name in dict.fromkeys(name for name in _names(text, m) if name not in _LEVEL_ALONE):
                        votes[name] += weight
                        if _set_off(text, m.end() - len(name)):
                            clear.add(name)
            levels.update(_BARE.findall(text))
    for title in titles:  # 东乡河县大事记: whatever signs the name holds
        titled = _TITLED.match(title)
        if titled is not None and not any(titled["name"].endswith(name) for name in votes):
            votes[titled["name"]] += 6
            clear.add(titled["name"])
    mastheads = [m["stem"] for text in titles for m in [_MASTHEAD.match(text.lstrip("（(《"))] if m]
    mastheads = [name for name in mastheads if not _SUBJECT.fullmatch(name)]
    mastheads = [name[:-1] if name[-1] == name[-2] else name for name in mastheads]
    best = _best(votes, levels, titles, mastheads, clear)
    if best is None:
        return ()
    text = "\n".join([*titles, *lines])
    best = _whole(best, votes, text)
    return complete((best,), text) or (best,)


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
        if _STOP.search(stem) or (_SOFT_STOP.match(stem) and stem != "平" and size < len(run)):
            if size == 1 and stem == "原":
                continue  # 海原
            return
        if size == 1 and (not is_known(stem + level) or (len(run) > 1 and not _STOP.search(run[:-1][-2:]))):
            continue
        if level != "州" or is_known(stem + level):
            yield stem + level


def _set_off(text: str, start: int) -> bool:
    """Whether a word begins here for sure: 中共|渌源县, not 免去|白云市."""
    return start == 0 or _SETS_OFF.match(text, start - 1) is not None


_SETS_OFF = re.compile("[^\u4e00-\u9fff]|[省市州盟共协任为在]")


def _best(
    votes: Counter[str], levels: Counter[str], titles: list[str], mastheads: list[str], clear: set[str]
) -> str | None:
    """The name with the most votes; bare uses of its level word count for it.

    A name that no table has and that stands once needs a clear beginning, or it is a run of words.
    """
    most = max(levels.values(), default=0)
    main = [level for level, count in levels.most_common() if 2 * count >= most]

    def weight(name: str) -> int:
        level = name[-1]
        masthead = 6 if any(name.startswith(stem) for stem in mastheads) else 0
        return votes[name] + masthead + min(9, 3 * levels[level])

    def tells(name: str) -> bool:
        return votes[name] > 1 or is_known(name) or name in clear

    ranked = sorted(votes, key=lambda name: (weight(name), tells(name)), reverse=True)
    best = ranked[0] if ranked else None
    fits = best is not None and (not main or best[-1] in main)
    told = best is not None and tells(best)
    titled = best is not None and any(title.startswith(best[:-1]) for title in titles)
    if best is not None and best[-1] in "镇乡村" and votes[best] < 6 and not titled and not levels[best[-1]]:
        return None  # one town of a county that the text does not name
    if best is not None and told and (fits or votes[best] >= 6):
        return best
    if not mastheads or not main or main[0] == "镇":
        return best if best is not None and told else None
    return mastheads[0] if mastheads[0].endswith(main[0]) else mastheads[0] + main[0]


def _whole(best: str, votes: Counter[str], text: str) -> str:
    """A longer name of which the best one is the tail, if the text never prints the tail alone."""
    longer = [name for name in votes if name.endswith(best) and votes[name] == votes[best] and name != best]
    for name in sorted(longer, key=len):
        if is_known(name) or text.count(name[:-1]) > text.count(name) or text.count(name) >= 3:
            best = name if not _LEAD.match(name) else best
    return best
