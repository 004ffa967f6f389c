"""Projects: one record over all mentions and names of a document, with dated stages.

Each entry is read clause by clause. A clause that names no project goes on with the last one if it opens
like that (该项目…, 总投资…, 预计2021年底建成). A sum told of several projects at once is none's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from graph.dates import Edtf
from graph.facts import IssueFact, Milestone, ProjectFact, Stage
from graph.provenance import Passage
from loaders.clauses import Clause, cut_clauses
from loaders.dates_zh import DateContext, FoundDate, find_dates
from loaders.document import About, Entry, Layout, Sentence
from loaders.milestones import StageWord, find_stages, is_planned, speaks_of_plans, stage_of_verb
from loaders.money import Sum, find_sums
from loaders.own_dates import with_own_date
from loaders.places import Jurisdiction
from loaders.project_heads import NameSpan, is_generic
from loaders.project_merge import Mention, merge
from loaders.project_names import find_names, headed
from loaders.project_tables import find_project_tables, table_lines

EXTRACTOR = "projects/1"


def find_projects(
    entries: Iterable[Entry], layout: Layout, about: About, jurisdiction: Jurisdiction
) -> Iterator[ProjectFact | IssueFact]:
    """Every project of a document once, in the order of first mention."""
    mentions: list[Mention] = []
    titled = [span.name for span in find_names(about.record.title or "")]
    listed = table_lines(layout)
    entries = [entry for entry in entries if not any(line.number in listed for line in entry.lines)]
    for entry, planned in zip(entries, _plans(entries), strict=True):
        mentions.extend(_in_entry(entry, about, titled, planned))
    mentions.extend(find_project_tables(layout, about))
    yield from merge(mentions, about, jurisdiction, EXTRACTOR)


def _plans(entries: Sequence[Entry]) -> list[bool]:
    """For each entry whether it stands among plans: it or its neighbour is to come without a 将."""
    plain = [
        any(s.planned and not speaks_of_plans(s.view.text) for s in entry.sentences) for entry in entries
    ]
    near = [any(plain[max(0, number - 1) : number + 2]) for number in range(len(entries))]
    return [yes and any(s.planned for s in entry.sentences) for yes, entry in zip(near, entries, strict=True)]


@dataclass(slots=True)
class _Topic:
    """What the text is speaking of: the projects last named, and what a group of them does."""

    mentions: list[Mention] = field(default_factory=list)
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


_RULE = re.compile(r"应当|不得|必须|鼓励|禁止|依法")


def _in_entry(entry: Entry, about: About, titled: list[str], planned: bool) -> Iterator[Mention]:
    """The mentions of one entry; a document whose title names a project speaks of that one unless told."""
    topic = _Topic()
    if len(titled) == 1:
        topic.mentions = [Mention(titled[0], entry.view.passage(), entry.view, built=True)]
        yield topic.mentions[0]
    before = entry.date
    for sentence in entry.sentences:
        text = sentence.view.text
        if len(text) > 40 and not _HINT.search(text) and not (topic.mentions and _NEXT.match(text)):
            before = sentence.date or before
            continue
        topic.away = not _NEXT.match(text) and not (titled and entry.section == "chronicle")
        if not _STILL.match(text):
            topic.group = None
        clauses = cut_clauses(text)
        whole = headed(text) if len(entry.sentences) > 1 else None
        if whole is None and not _speaks_of_projects(text, clauses, topic):
            before = sentence.date or before
            continue
        dates = find_dates(text, _context(sentence, about))
        if _RULE.search(text) and not dates:
            continue
        topic.pending, topic.part, topic.many, topic.sum = None, False, False, None
        topic.planned = False
        section = (sentence.planned and planned) or _TASKS.search(text) is not None
        inherited = before if entry.section == "chronicle" or _STILL.match(text) else None
        before = sentence.date or before
        if whole is not None and not find_names(text):
            topic.mentions = [Mention(whole.name, sentence.view.passage(), sentence.view, True)]
            topic.known[whole.name] = None
            yield topic.mentions[0]
            continue
        own = _own(sentence, entry, about)
        first = next((date.start for date in dates if date.edtf == own.date and len(own.date or "") > 4), 0)
        for clause in clauses:
            given = own.date if clause.end > first and not _named_by(clause, first, dates) else inherited
            within = [
                replace(date, start=date.start - clause.start, end=date.end - clause.start)
                for date in dates
                if clause.start <= date.start and date.end <= clause.end
            ]
            yield from _in_clause(clause, replace(own, date=given, planned=section), topic, about, within)


_HINT = re.compile(
    "项目|工程|[一二三四五]期|建|竣工|完工|动工|开工|落成|投产|投用|投运|启用|通车|投入|开园|开馆|开业|营业|运行|并网|开通|首发|"
    "封顶|合龙|奠基|签约|揭牌|挂牌|验收|投资|概算|维修|加固|改造|打造|装修|修缮|升级|兴修|通水|通电|通气|打通|破土|点火"
)


def _speaks_of_projects(text: str, clauses: Sequence[Clause], topic: _Topic) -> bool:
    """Whether a sentence names a project, goes on with one, or tells what a group of them does."""
    if (topic.mentions and not topic.away) or _GROUP.search(text):
        return True
    return any(find_names(clause.text) or _named_again(clause.text, topic.known) for clause in clauses)


_LOOKING_BACK = re.compile("过去的?[一五]年|[一五]年来|上年|去年")


def _own(sentence: Sentence, entry: Entry, about: About) -> Sentence:
    """The sentence with the date that its projects may take; the figure 1567.34 is no date, and a report
    that looks back does not tell of its own year."""
    own = with_own_date(sentence, entry, about)
    if own.date is None or not own.date_text:
        return own
    back = len(own.date) == 4 and own.date_text not in own.view.text and _LOOKING_BACK.search(entry.view.text)
    if back or _FIGURE.fullmatch(own.date_text) or _in_name(own.date_text, entry):
        return replace(own, date=None, date_text=None)
    return own


def _in_name(date_text: str, entry: Entry) -> bool:
    """Whether a paragraph has its year from a project's name: 2019年高标准农田建设项目 opens it."""
    opening = entry.view.text[:60]
    return date_text in opening and any(name.name.startswith(date_text) for name in find_names(opening))


def _named_by(clause: Clause, place: int, dates: list[FoundDate]) -> bool:
    """Whether the date at `place` of the sentence is part of a project's name."""
    if not dates or not clause.start <= place < clause.end:
        return False
    return any(
        clause.start + name.start <= place < clause.start + name.end for name in find_names(clause.text)
    )


_TASKS = re.compile(
    r"^[^，。；]{0,12}(?:工作安排|工作任务|工作重点|主要任务|工作打算|目标任务|重点任务|下一步|下步)[^，。；]{0,8}[：:，,]"
)
_STILL = re.compile("其中|此次|本次|这次|此批|上述|分别")
_NEXT = re.compile(
    r"(?:其中|该|项目|工程|本项目|此项目|预计|计划|目前|截至|总投资|概算|至此|同时|建成后|园区|产业园|大桥|水库|公路|电站|新区|全长|\d{4}年)"
)


def _in_clause(
    clause: Clause, sentence: Sentence, topic: _Topic, about: About, printed: list[FoundDate]
) -> Iterator[Mention]:
    topic.section = sentence.planned
    names = find_names(clause.text) or _named_again(clause.text, topic.known)
    stages = find_stages(clause.text)
    dates = [
        date
        for date in printed
        if not _FIGURE.fullmatch(date.text) and not any(name.start <= date.start < name.end for name in names)
    ]
    planned = topic.planned or sentence.planned
    given = sentence.date or _year_of_volume(planned, about)
    now = _NOW.search(clause.text) is not None and not dates
    if now:
        given = given if about.record.type == "yearbook" else about.record.published
    when = _When(
        dates,
        given,
        topic.pending,
        (about.record.published or "").rstrip("~") or None,
        now and given is not None,
    )
    passage = sentence.view.passage(clause.start, clause.end)
    if not names:
        _go_on(clause, stages, when, topic, passage)
    mentions = [Mention(span.name, passage, sentence.view, span.built) for span in names]
    for run in _runs(clause.text, names):
        told = [mentions[number] for number in run]
        _tell(told, [names[number] for number in run], clause.text, stages, when, topic, passage, names)
    topic.known.update(dict.fromkeys(span.name for span in names))
    if mentions:
        topic.mentions = [mentions[number] for number in _runs(clause.text, names)[-1]]
        topic.part = topic.away = False
        _own_sums(clause.text, names, mentions)
        if topic.sum is not None and len(mentions) == 1 and not mentions[0].sums:
            mentions[0].sums.append(topic.sum)
        topic.sum = None
    elif not topic.mentions or topic.away:
        paid = find_sums(clause.text)
        topic.sum = paid[0] if len(paid) == 1 and _PAYS.match(clause.text) and not topic.many else None
    yield from mentions
    if dates and not stages:
        topic.pending = dates[-1].edtf
    elif stages or names:
        topic.pending = None
    topic.many = topic.many or _GROUP.search(clause.text) is not None
    if _GROUP.search(clause.text) and stages and not names:
        topic.group, topic.group_date = (
            stages[-1],
            when.of(stages[-1].start, stages[-1].end, stages[-1].stage),
        )
    topic.planned = (topic.planned or is_planned(clause.text)) and not _DONE.search(clause.text)


def _named_again(text: str, known: Iterable[str]) -> list[NameSpan]:
    """其中青泽河二桥投资2.1亿元: a name of the entry in a clause that would not tell it for one."""
    found = [(text.find(name), name) for name in known if name in text]
    return [NameSpan(place, place + len(name), name, "", True) for place, name in sorted(found)[:1]]


_FIGURE = re.compile(r"\d+\.\d+")


def _year_of_volume(planned: bool, about: About) -> str | None:
    """A yearbook reports its year, and plans for the one after, without saying so each time."""
    if about.year is None or about.record.type != "yearbook":
        return None
    return str(about.year + planned)


_PAYS = re.compile(r"(?:先后|分别|总|计划)?(?:投资|投入)[^，。]*$")
_NOW = re.compile(r"累计建成|共建成|正在|目前|现已|至今|眼下")
_DONE = re.compile(r"已|目前|完成了|截至")
_GROUP = re.compile(
    r"(?:项目|工程)(?:\d+|[一二两三四五六七八九十]+)[个项]|(?:\d+|[一二两三四五六七八九十]+)[个项](?:[^，。]{0,8})(?:项目|工程)|等(?:项目|工程)|集中(?:开工|签约)"
)


def _context(sentence: Sentence, about: About) -> DateContext:
    year, month = about.year, None
    known = re.match(r"(\d{4})(?:-(\d\d))?", sentence.date or "")
    if known:
        year = int(known[1])
        month = int(known[2]) if known[2] and int(known[2]) <= 12 else None
    printed = about.record.published or ""
    paper = about.record.type not in ("yearbook", "gazetteer", "chronicle") and printed[:4].isdigit()
    now = int(printed[:4]) if paper else None
    return DateContext(year=year, month=month, last=sentence.date, published=printed or None, now=now)


@dataclass(frozen=True, slots=True)
class _When:
    """The date of a word in a clause: printed in the clause, in the one before, or the sentence's."""

    dates: list[FoundDate]
    sentence: str | None
    pending: str | None

    by: str | None = None
    """The day of publication, by which something done without a date was done."""

    now: bool = False
    """Whether 目前 tells how things stand, and not when they came to it."""

    def of(self, start: int, end: int, stage: Stage, planned: bool = False) -> str | None:
        found = self._of(start, end)
        if stage == "在建" or planned:
            return found
        if found is None and self.by and re.fullmatch(r"\d{4}(?:-\d\d){0,2}", self.by):
            return f"../{self.by}"
        return f"../{found}" if found is not None and self.now and "/" not in found else found

    def _of(self, start: int, end: int) -> str | None:
        before = [date for date in self.dates if date.end <= start]
        after = [date for date in self.dates if date.start >= end and date.start - end < 6]
        if before and before[-1].edtf is not None:
            printed = before[-1].edtf
            return self.sentence if _is_within(self.sentence, printed) else printed
        return after[0].edtf if after else self.pending or self.sentence


def _is_within(fine: str | None, coarse: str) -> bool:
    """30日……6月份集中开工: the day that is known lies in the month that the words name."""
    if fine is None or fine == coarse:
        return False
    inner, outer = Edtf.parse(fine), Edtf.parse(coarse)
    if None in (inner.earliest, inner.latest, outer.earliest, outer.latest):
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest  # type: ignore[operator]


def _runs(text: str, names: Sequence[NameSpan]) -> list[list[int]]:
    """Names that only 、 or 和 stands between are told of together."""
    runs: list[list[int]] = []
    for number, span in enumerate(names):
        gap = text[names[number - 1].end : span.start] if number else ""
        if runs and re.fullmatch(r"(?:[（(][^（）()]*[)）])?(?:建设)?[、和与及以]*", gap):
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _tell(
    told: list[Mention], spans: list[NameSpan], text: str, stages: Sequence[StageWord], when: _When,
    topic: _Topic, passage: Passage, names: Sequence[NameSpan],
) -> None:  # fmt: skip
    """Give a run of names the stages that follow it; or else that of the verb or group before it."""
    first, last = spans[0].start, spans[-1].end
    others = [span.start for span in names if span.start >= last]
    limit = min(others) if others else len(text)
    mine = [
        word for word in stages
        if last <= word.start < limit and not any(span.start <= word.start < span.end for span in names)
    ]  # fmt: skip
    verb_stage = stage_of_verb(spans[0].verb) if spans[0].verb else None
    if mine and verb_stage in ("建成", "投入运行", "验收") and all(word.stage == "在建" for word in mine):
        mine = []
    if not mine and verb_stage is not None:
        place = max(first - len(spans[0].verb), 0)
        planned = topic.ahead or is_planned(text[:place])
        stage: Stage = "开工" if planned and spans[0].verb in _BUILDS else verb_stage
        _add(told, stage, when.of(place, first, stage, planned), planned, passage)
        for mention in told:
            mention.begun = len(mention.milestones) - 1 if spans[0].verb in _BUILDS else None
    told_before = [word for word in stages if word.end < first and text[word.end : first] == "的"]
    if mine and told_before:  # 2022年9月开工的某项目目前主体完工: the date is that of the first
        begun = told_before[-1]
        _add(told, begun.stage, when.of(begun.start, begun.end, begun.stage), begun.planned, passage)
        late = [date for date in when.dates if date.start >= first]
        when = replace(when, dates=late, sentence=None, pending=None)
    for word in mine:
        _add(
            told,
            word.stage,
            when.of(word.start, word.end, word.stage, word.planned or topic.ahead),
            word.planned or topic.ahead,
            passage,
        )
    if not mine and verb_stage is None:
        led = [
            word
            for word in stages
            if word.end <= first and re.search("的|[：:]|项目", text[word.end : first])
        ]
        if led:
            _add(
                told,
                led[-1].stage,
                when.of(led[-1].start, led[-1].end, led[-1].stage),
                led[-1].planned or topic.ahead,
                passage,
            )
        elif topic.group is not None and not any(span.name in topic.known for span in spans):
            _add(told, topic.group.stage, topic.group_date, topic.group.planned, passage)


def _add(told: list[Mention], stage: Stage, date: str | None, planned: bool, passage: Passage) -> None:
    for mention in told:
        mention.milestones.append(Milestone(date=date, stage=stage, planned=planned, passage=passage))


_BUILDS = ("新建", "重建", "改建", "扩建", "修建", "兴建", "改扩建", "新改建")


def _began(mentions: list[Mention], date: str | None) -> None:
    """1958年修建红旗水库，1960年竣工: what is finished later was only begun at the first date."""
    for mention in mentions:
        if mention.begun is not None and mention.milestones[mention.begun].date != date:
            stone = mention.milestones[mention.begun]
            mention.milestones[mention.begun] = stone.model_copy(update={"stage": "开工"})
            mention.begun = None


_FINISHED = ("建成", "主体完工", "投入运行", "验收")
_OF_THINGS = ("建成", "开工", "主体完工", "投入运行")
_BARE_STAGE = re.compile(
    r"$|[^\u4e00-\u9fff\d]|并|投|通|启|后|使用|运行|生产|运营|揭|仪式|典礼|竣|开|发电|兴建|建设|落成|交付|至|达"
)
_OPENS = re.compile(
    r"(?:正在|进行|开展|并|也|且|已|现|将|均|于|预计|计划|力争|确保|拟|即将|目前|该|此|本|其|项目|工程|总投资|投资|概算|估算|建成|建设|完成|全部|全面|正式|顺利|成功|年内|年底|主体|竣工|通过|截至|"
    r"历时|试|投入|投产|取得|获|开工|动工|破土|封顶|合龙|通车|奠基|揭牌|开园|签约|验收|可研|初步设计|主厂房|分两期|累计|被|[\s，,])*"
)
_NEXT_PART = re.compile(r"([二三四五六]期)(?:工程|项目)")
_PART = re.compile(r"^(?:其中|其)?[，,]?(?:项目)?([一二三四五][期标])")


def _go_on(clause: Clause, stages: Sequence[StageWord], when: _When, topic: _Topic, passage: Passage) -> None:
    """A clause without a name of its own: does it go on with the project last named?"""
    if not topic.mentions or topic.away:
        return
    text = clause.text.strip()
    part = _PART.match(text) or _NEXT_PART.search(text)
    if (part and not any(part.group(1) in mention.name for mention in topic.mentions)) or (
        topic.part and not re.match(r"项目|该|工程", text)
    ):
        topic.part = True
        return
    if not _is_topic(_subject(text, when), topic.mentions):
        return
    for word in stages:
        if word.stage in _OF_THINGS and not _BARE_STAGE.match(clause.text, word.end):
            continue  # 建成电影院1座 tells of something else
        if word.stage == "在建" and not re.search(r"%|％|成$|目前|截至|有序|进展", text):
            continue
        planned = word.planned or topic.ahead
        date = when.of(word.start, word.end, word.stage, planned)
        if word.stage in _FINISHED:
            _began(topic.mentions, date)
        _add(topic.mentions, word.stage, date, planned, passage)
    if len(topic.mentions) == 1 and not topic.many and not _GROUP.search(text):
        for amount in find_sums(text):
            topic.mentions[0].sums.append(amount)


def _subject(text: str, when: _When) -> str:
    """What a clause speaks of: the text before its first stage or sum, without dates and helpers."""
    places = [word.start for word in find_stages(text)] + [amount.start for amount in find_sums(text)]
    rest = text[: min(places)] if places else text
    for date in when.dates:
        rest = rest.replace(date.text, "")
    opening = _OPENS.match(rest)
    rest = rest[opening.end() :] if opening else rest
    return _CLOSES.sub("", rest)


_CLOSES = re.compile(
    r"(?:已|已经|将|全部|全面|正式|顺利|成功|基本|通过|取得|获得|于|也|均|建设内容|主体工程|建设任务|改造内容|各项工程|工程建设)+$"
)


def _is_topic(subject: str, mentions: list[Mention]) -> bool:
    """Nothing, 大桥, 二期工程: the end of the topic's own name, or a word for projects at large."""
    if len(subject) > 12 or re.match(r"\d", subject):
        return False
    return not subject or is_generic(subject) or any(mention.name.endswith(subject) for mention in mentions)


def _own_sums(text: str, names: Sequence[NameSpan], mentions: list[Mention]) -> None:
    """Sums that stand right after one name, or before it with 的; never those of a list."""
    runs = _runs(text, names)
    for amount in find_sums(text):
        if _GROUP.search(text[: amount.start]) and len(names) != 1:
            continue
        owner: int | None = None
        for run in runs:
            low, high = names[run[0]].start, names[run[-1]].end
            if high <= amount.start:
                owner = run[0] if len(run) == 1 else None
            elif (
                amount.end <= low
                and re.fullmatch(r"(?:建设|兴建|修建|新建|打造|实施)?的?", text[amount.end : low])
                and owner is None
                and len(run) == 1
            ):
                owner = run[0]
        if owner is not None and not re.search(r"合计|共计", text):
            mentions[owner].sums.append(amount)
