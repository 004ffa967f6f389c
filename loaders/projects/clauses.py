"""What one clause says of projects: which it names, which stages it gives them, what they cost.

A clause that names none goes on with the last one if it opens like that (该项目…, 总投资…, 预计2021年底建成).
A sum told of several projects at once is none's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from graph.facts import Milestone, Stage
from graph.provenance import Passage
from loaders.dates.find import FoundDate
from loaders.document.model import Metadata
from loaders.projects.dates import FIGURE, When, when_of
from loaders.projects.heads import NameSpan, is_generic
from loaders.projects.merge import Mention
from loaders.projects.money import Sum, find_sums
from loaders.projects.names import find_names
from loaders.projects.stages import (
    StageWord,
    counted_stage,
    find_stages,
    foresees,
    hint,
    is_planned,
    project_words,
    stage_of_verb,
)
from loaders.text.clauses import Clause
from loaders.text.patterns import any_of
from loaders.text.view import View


@dataclass(slots=True)
class Topic:
    """What the text is speaking of: the projects last named, and what a group of them does."""

    mentions: list[Mention] = field(default_factory=list)
    headed: Mention | None = None
    """The project that the heading of a yearbook's item names; 该工程 comes back to it."""
    group: StageWord | None = None
    group_date: str | None = None
    pending: str | None = None
    planned: bool = False
    part: bool = False
    """Whether the last clause spoke of a part of the project (其中一期)."""
    away: bool = False
    """Whether the sentence opens with something else; a name brings the topic back."""
    section: bool = False
    """Whether the text around says of everything that it is to come."""
    sum: Sum | None = None
    """A sum told before the project that it pays for: 投资175万元，建成…"""
    known: dict[str, None] = field(default_factory=dict)
    """Names read so far in the entry."""
    many: bool = False
    """Whether the sentence has told of several projects at once, whose sums are none's own."""

    @property
    def ahead(self) -> bool:
        """Whether what is told here is still to come."""
        return self.planned or self.section


def read_clause(
    clause: Clause,
    view: View,
    date: str | None,
    topic: Topic,
    metadata: Metadata,
    printed: Sequence[FoundDate],
) -> Iterator[Mention]:
    """The mentions of a clause of the sentence `view`, which the topic keeps for the clauses after it.

    `date` is what the sentence gives the clause, `printed` are the dates in the clause itself.
    """
    text = clause.text
    if topic.planned and _DONE.search(text):
        topic.planned = False
    if hint().search(text) or (topic.known and any(name in text for name in topic.known)):
        yield from _reported_in(clause, view, date, topic, metadata, printed)
    elif printed:
        topic.pending = printed[-1].edtf
    topic.planned = (topic.planned or foresees(text)) and not _DONE.search(text)


def _reported_in(
    clause: Clause,
    view: View,
    given: str | None,
    topic: Topic,
    metadata: Metadata,
    printed: Sequence[FoundDate],
) -> Iterator[Mention]:
    text = clause.text
    named = find_names(text)
    names = [span for span in named if not _is_short(span.name, topic)]
    if named and not names and topic.headed is not None:
        topic.mentions, topic.away = [topic.headed], False
    names = names or ([] if named else _named_again(text, topic.known))
    stages = find_stages(text)
    dates = [
        date
        for date in printed
        if not FIGURE.fullmatch(date.text) and not any(name.start <= date.start < name.end for name in names)
    ]
    when = when_of(text, dates, given, topic.pending, topic.ahead, metadata)
    mentions: list[Mention] = []
    if names:
        passage = view.passage(clause.start, clause.end)
        mentions = [Mention(span.name, passage, span.built) for span in names]
        runs = _runs(text, names)
        for run in runs:
            told = [mentions[number] for number in run]
            _tell(told, [names[number] for number in run], text, stages, when, topic, passage, names)
        topic.known.update(dict.fromkeys(span.name for span in names))
        topic.mentions = [mentions[number] for number in runs[-1]]
        topic.part, topic.away = _ANOTHER_BUILT.search(text, names[-1].end) is not None, False
        _own_sums(text, names, mentions)
        if topic.sum is not None and len(mentions) == 1 and not mentions[0].sums:
            mentions[0].sums.append(topic.sum)
        topic.sum = None
    else:
        _go_on(clause, stages, when, topic, view)
    yield from mentions
    if dates and not stages:
        topic.pending = dates[-1].edtf
    elif stages or names:
        topic.pending = None
    several = _GROUP.search(text) is not None
    topic.many = several or (topic.many and len(names) != 1)
    if not names:
        kind = counted_stage(text) or (stages[-1] if stages and several else None)
        if kind is not None:
            topic.group, topic.group_date = kind, when.of(kind)


_HEAD = re.compile("(?:建设)?(?:项目|工程)$")


def _is_short(name: str, topic: Topic) -> bool:
    """Whether a name only says the end of the one that the heading gives: 除险加固工程."""
    if topic.headed is None or len(name) > 8:
        return False
    whole, bare = topic.headed.name, _HEAD.sub("", name)
    return len(bare) >= 2 and len(whole) > len(name) and _HEAD.sub("", whole).endswith(bare)


def _named_again(text: str, known: Iterable[str]) -> list[NameSpan]:
    """其中青泽河二桥投资2.1亿元: a name of the entry in a clause that would not tell it for one."""
    found = [(text.find(name), name) for name in known if name in text]
    return [NameSpan(place, place + len(name), name, "", True) for place, name in sorted(found)[:1]]


_DONE = re.compile("已|目前(?<!项目前)|完成了|截至")


def goes_on(text: str, topic: Topic) -> bool:
    """Whether a sentence goes on with a project, or tells what a group of them does."""
    if (topic.mentions and not topic.away) or _GROUP.search(text):
        return True
    return bool(topic.known) and any(name in text for name in topic.known)


def names_one(clauses: Iterable[Clause]) -> bool:
    """Whether a sentence names a project of its own."""
    return any(hint().search(clause.text) and find_names(clause.text) for clause in clauses)


_NUMBER = r"(?:\d+|[一二两三四五六七八九十]+)"
_COUNTED = r"(?<=[\d一二两三四五六七八九十].)[^，。]{0,8}(?:项目|工程)"
_THOSE = "的(?:重大|重点)?(?:项目|工程)(?:包括|有|为|是)"
_GROUP = re.compile(
    rf"项目{_NUMBER}[个项]|工程{_NUMBER}[个项]|个{_COUNTED}|项{_COUNTED}|等项目|等工程|集中开工|集中签约"
    rf"|签约{_THOSE}|开工{_THOSE}|竣工{_THOSE}|动工{_THOSE}|投产{_THOSE}|建成{_THOSE}"
)


_JOINED = re.compile(r"(?:[（(][^（）()]*[)）])?(?:建设)?[、和与及以]*")


def _runs(text: str, names: list[NameSpan]) -> list[list[int]]:
    """Names that only 、 or 和 stands between are told of together."""
    runs: list[list[int]] = []
    for number, span in enumerate(names):
        gap = text[names[number - 1].end : span.start] if number else ""
        if runs and _JOINED.fullmatch(gap):
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


# ------------------------------------------------------------------ what is said of a name

_FORESEEN = re.compile("争取|力争|计划|拟|确保|力促|预计")
_DECIDED = re.compile("(?:决定|同意|批准|批复同意)[^，]{0,10}$")
_LEADS = re.compile("[的：:]|项目")
_SEEN = re.compile("(?:建设|改造|施工|推进)(?:进展)?(?:情况|现场|进度|进展)")


def _tell(
    told: list[Mention], spans: list[NameSpan], text: str, stages: Sequence[StageWord], when: When,
    topic: Topic, passage: Passage, names: list[NameSpan],
) -> None:  # fmt: skip
    """Give a run of names the stages that follow it; or else that of the verb or group before it."""
    first, last = spans[0].start, spans[-1].end
    others = [span.start for span in names if span.start >= last]
    limit = min(others) if others else len(text)
    mine = [
        word for word in stages
        if last <= word.start < limit and not any(span.start <= word.start < span.end for span in names)
    ]  # fmt: skip
    verb = spans[0].verb
    verb_stage = stage_of_verb(verb) if verb else None
    if _ANOTHER_BUILT.search(text, last):
        return  # 县中学建成实验楼一幢，投资36万元
    if mine and verb_stage in ("建成", "投入运行", "验收") and all(word.stage == "在建" for word in mine):
        mine = []
    if not mine and verb_stage is not None:
        _tell_verb(told, verb, verb_stage, text, first, when, topic, passage)
        return
    told_before = [word for word in stages if word.end < first and text[word.end : first] == "的"]
    if mine and told_before:  # 2022年9月开工的某项目目前主体完工: the date is that of the first
        begun = told_before[-1]
        _add(told, begun.stage, when.of(begun), begun.planned, passage)
        late = [date for date in when.dates if date.start >= first]
        when = when._replace(dates=late, sentence=None, pending=None)
    for word in mine:
        planned = word.planned or topic.ahead
        _add(told, word.stage, when.of(word, planned), planned, passage)
    if mine:
        return
    led = [word for word in stages if word.end <= first and _LEADS.search(text, word.end, first)]
    if led:
        _add(told, led[-1].stage, when.of(led[-1]), led[-1].planned or topic.ahead, passage)
    elif topic.group is not None and not any(span.name in topic.known for span in spans):
        _add(told, topic.group.stage, topic.group_date, topic.group.planned, passage)
    elif _SEEN.match(text, last):
        seen = StageWord(last, len(text), "在建", False)
        _add(told, seen.stage, when.of(seen), topic.ahead, passage)


def _tell_verb(
    told: list[Mention],
    verb: str,
    stage: Stage,
    text: str,
    first: int,
    when: When,
    topic: Topic,
    passage: Passage,
) -> None:
    """What the verb that governs a name says of it: 建成, 决定兴修, 争取实施."""
    place = max(first - len(verb), 0)
    planned = topic.ahead or is_planned(text[:place]) or _FORESEEN.match(verb) is not None
    if planned and verb in _BUILDS:
        stage = "开工"
    elif _DECIDED.search(text[:place]):
        stage = "批准"
    word = StageWord(place, first, stage, planned, text.endswith("正在", 0, place))
    _add(told, stage, when.of(word, planned), planned, passage)
    for mention in told:
        mention.begun = len(mention.milestones) - 1 if verb in _BUILDS and stage != "批准" else None


def _add(told: list[Mention], stage: Stage, date: str | None, planned: bool, passage: Passage) -> None:
    for mention in told:
        mention.milestones.append(Milestone(date=date, stage=stage, planned=planned, passage=passage))


_BUILDS = (
    "新建",
    "重建",
    "改建",
    "扩建",
    "修建",
    "兴建",
    "改扩建",
    "新改建",
    "兴修",
    "修筑",
    "开凿",
    "建造",
    "架设",
)


def _began(mentions: list[Mention], date: str | None) -> None:
    """1958年修建红旗水库，1960年竣工: what is finished later was only begun at the first date."""
    for mention in mentions:
        if mention.begun is not None and mention.milestones[mention.begun].date != date:
            stone = mention.milestones[mention.begun]
            mention.milestones[mention.begun] = stone.model_copy(update={"stage": "开工"})
            mention.begun = None


# ------------------------------------------------------------------ a clause without a name

_FINISHED = ("建成", "主体完工", "投入运行", "验收")
_BARE_STAGE = re.compile(
    r"$|[^\u4e00-\u9fff\d]|并|投|通|启|后|使用|运行|生产|运营|揭|仪式|典礼|竣|开|发电|兴建|建设|落成|交付|至|达|工作|手续|审|批|蓄"
)
_OPENS = re.compile(
    r"(?:正在|进行|开展|并|也|且|已|现|将|均|于|预计|计划|力争|确保|拟|即将|目前|该|此|本|其|项目|工程|总投资|投资|概算|估算|建成|建设|完成|全部|全面|正式|顺利|成功|年内|年底|主体|竣工|通过|截至|"
    r"历时|试|投入|投产|取得|获|开工|动工|破土|封顶|合龙|通车|奠基|揭牌|开园|签约|验收|可研|初步设计|主厂房|分两期|累计|被|举行|元旦|国庆节?|五一|七一|八一|十一|建党节|[\s，,])*"
)
_NEXT_PART = re.compile(r"([二三四五六]期)(?:工程|项目)")
_PART = re.compile(r"^(?:其中|其)?[，,]?(?:项目)?([一二三四五][期标])")
_PAYS = re.compile(r"(?:先后|分别|共|计划)?(?:投资|投入|筹资|筹措资金)[^，。]*$")


def _go_on(clause: Clause, stages: Sequence[StageWord], when: When, topic: Topic, view: View) -> None:
    """A clause without a name of its own: does it go on with the project last named?"""
    text = clause.text.strip()
    paid = find_sums(text)
    if clause.start == 0 and len(paid) == 1 and not topic.many and _PAYS.match(text):
        topic.sum = paid[0]  # 投资175万元，建成…: of what follows
        return
    if not topic.mentions or topic.away:
        return
    part = _PART.match(text) or _NEXT_PART.search(text)
    if (part and not any(part.group(1) in mention.name for mention in topic.mentions)) or (
        topic.part and not text.startswith(("项目", "该", "工程"))
    ):
        topic.part = True
        return
    subject = _subject(text, stages, paid, when)
    frame = _FRAME.fullmatch(subject) is not None and all(word.stage == "主体完工" for word in stages)
    if not frame and not _is_topic(subject, topic.mentions):
        topic.away = topic.away or _another_thing().search(subject) is not None
        return
    if _ANOTHER_BUILT.search(text):
        topic.part = True
        return
    for word in stages:
        if word.stage != "在建" and not _BARE_STAGE.match(clause.text, word.end):
            continue  # 建成电影院1座, 谋划储备重点项目 tell of something else
        if word.stage == "在建" and not _GETS_ON.search(text):
            continue
        planned = word.planned or topic.ahead
        date = when.of(word, planned)
        if word.stage in _FINISHED:
            _began(topic.mentions, date)
        _add(topic.mentions, word.stage, date, planned, view.passage(clause.start, clause.end))
    if len(topic.mentions) == 1 and not topic.many and not _GROUP.search(text):
        topic.mentions[0].sums.extend(amount for amount in paid if _BARE_SUM.match(text, amount.end))


_GETS_ON = re.compile("%|％|成$|目前(?<!项目前)|截至|有序|进展|完成|正在")


@cache
def _another_thing() -> re.Pattern[str]:
    """门诊楼幕墙安装完成: the text has turned to another thing that is built."""
    return re.compile(
        f"(?:{any_of(word for word in project_words()['built'] if len(word) > 1)})[\u4e00-\u9fff]{{0,6}}$"
    )


_ANOTHER_BUILT = re.compile(
    "(?:建成|新建|兴建|修建|扩建|建起|建造)了?[\u4e00-\u9fff]{1,10}[楼馆房厅堂院库桥渠路](?:[一二三四五六七八九十两]|\\d+)[座栋幢所处间条]"
)
_FRAME = re.compile("大坝|主坝|坝体|桥体|主桥|桥梁|主塔|主楼|楼体|大桥")
_BARE_SUM = re.compile(r"$|[^\u4e00-\u9fff]|[由的其资建等]")


def _subject(text: str, stages: Sequence[StageWord], paid: Sequence[Sum], when: When) -> str:
    """What a clause speaks of: the text before its first stage or sum, without dates and helpers."""
    places = [word.start for word in stages] + [amount.start for amount in paid]
    rest = text[: min(places)] if places else text
    for date in when.dates:
        rest = rest.replace(date.text, "")
    rest = _BY_WHOM.sub("", rest)
    rest = _TO_STANDARD.sub("", rest)
    opening = _OPENS.match(rest)
    rest = rest[opening.end() :] if opening else rest
    return _CLOSES.sub("", rest)


_TO_STANDARD = re.compile(
    "^[按采](?:照|用)?[^，]{2,16}(?:标准|模式|方式)(?:进行)?(?:设计|建设|改造|施工|修建)?"
)
_BY_WHOM = re.compile("由[^，]{2,14}$")
_CLOSES = re.compile(
    r"(?:已|已经|将|全部|全面|正式|顺利|成功|基本|通过|取得|获得|于|也|均|建设内容|主体工程|建设任务|改造内容|各项工程|工程建设|总体)+$"
)


def _is_topic(subject: str, mentions: list[Mention]) -> bool:
    """Nothing, 大桥, 二期工程: the end of the topic's own name, or a word for projects at large."""
    if len(subject) > 12 or subject[:1].isdigit() or subject.endswith(("率", "量", "额", "数", "面积")):
        return False
    bare = _HEAD.sub("", subject)
    return not subject or is_generic(subject) or any(
        mention.name.endswith(subject) or (len(bare) > 1 and _HEAD.sub("", mention.name).endswith(bare))
        for mention in mentions
    )  # fmt: skip


_FOR = re.compile("(?:建设|建成|兴建|修建|新建|打造|实施)?了?的?")


def _own_sums(text: str, names: list[NameSpan], mentions: list[Mention]) -> None:
    """Sums that stand right after one name, or before it with 的; never those of a list."""
    amounts = find_sums(text)
    runs = _runs(text, names) if amounts else []
    for amount in amounts:
        if _GROUP.search(text[: amount.start]) and len(names) != 1:
            continue
        owner: int | None = None
        for run in runs:
            low, high = names[run[0]].start, names[run[-1]].end
            if high <= amount.start:
                owner = run[0] if len(run) == 1 else None
            elif (
                amount.end <= low
                and _FOR.fullmatch(text, amount.end, low)
                and owner is None
                and len(run) == 1
            ):
                owner = run[0]
        if owner is not None and "合计" not in text and "共计" not in text:
            mentions[owner].sums.append(amount)
