"""What one clause says of projects: which it names, which stages it gives them, what they cost.

A clause that names none goes on with the last one if it opens like that (该项目…, 总投资…, 预计2021年底建成).
A sum told of several projects at once is none's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph import lazy_re as re
from graph.facts import Stage
from graph.provenance import Passage
from loaders.dates.find import FoundDate
from loaders.document.model import Metadata
from loaders.lexicon import alternatives
from loaders.projects.dates import FIGURE, When, when_of
from loaders.projects.going_on import ANOTHER_BUILT, add_milestone, go_on
from loaders.projects.heads import NameSpan
from loaders.projects.merge import Mention
from loaders.projects.money import find_sums, price_behind, sums_of
from loaders.projects.names import find_names, names_in_list
from loaders.projects.quiet_names import introduced, line_of_section, quiet_names
from loaders.projects.stages import (
    StageWord,
    counted_stage,
    find_stages,
    foresees,
    hint,
    is_aim,
    is_planned,
    project_words,
    stage_of_verb,
)
from loaders.projects.topic import (
    GROUP,
    HEAD,
    Topic,
    is_room,
    is_section,
    is_short_form,
    named_again,
    other_phase,
    work_pointed_at,
)
from loaders.text.clauses import Clause
from loaders.text.view import View

_WORDS = alternatives("projects")


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
    if _REQUEST.search(text):
        return
    if hint().search(text) or named_again(text, topic.known):
        yield from _reported_in(clause, view, date, topic, metadata, printed)
    elif printed and not text[: printed[-1].start].endswith(_OF_A_MATTER):
        topic.pending = printed[-1].edtf
    topic.planned = (topic.planned or foresees(text)) and not _DONE.search(text)


_REQUEST = re.compile(_WORDS["requests"])
_OF_A_MATTER = ("关于", "对", "就")
"""听取关于明年投资计划的汇报: of what a paper is, not when something was done."""


def _reported_in(
    clause: Clause,
    view: View,
    given: str | None,
    topic: Topic,
    metadata: Metadata,
    printed: Sequence[FoundDate],
) -> Iterator[Mention]:
    text = clause.text
    names = _names_in(clause, view, topic)
    stages = find_stages(text)
    dates = [
        date
        for date in printed
        if not FIGURE.fullmatch(date.text) and not any(name.start <= date.start < name.end for name in names)
    ]
    when = when_of(text, dates, given, topic.pending, topic.ahead, topic.day, topic.borrowed, metadata,
                   topic.period)  # fmt: skip
    mentions: list[Mention] = []
    if names:
        passage = view.passage(clause.start, clause.end)
        mentions = [Mention(span.name, passage, span.built, rule=span.rule) for span in names]
        runs = _runs(text, names)
        for run in runs:
            reported = [mentions[number] for number in run]
            _tell(reported, [names[number] for number in run], text, stages, when, topic, passage, names)
        topic.known.update(dict.fromkeys(span.name for span in names))
        topic.mentions = [mentions[number] for number in runs[-1]]
        topic.part, topic.away = ANOTHER_BUILT.search(text, names[-1].end) is not None, False
        _own_sums(text, names, mentions)
        if topic.item and topic.headed is not None and not _alike(topic.headed.name, topic.mentions):
            topic.mentions = [topic.headed]  # a part, told beside the project of the heading
        if topic.sum is not None and len(mentions) == 1 and not mentions[0].sums:
            mentions[0].sums.append(topic.sum)
        topic.sum = None
    else:
        go_on(clause, stages, when, topic, view)
    yield from mentions
    if dates and not stages:
        topic.pending = dates[-1].edtf
    elif stages or names:
        topic.pending = None
    several = GROUP.search(text) is not None
    topic.many = several or (topic.many and len(names) != 1)
    if not names:
        announced = stages[-1] if stages and (several or _announces(clause, stages[-1])) else None
        kind = counted_stage(text) or announced
        if kind is not None:
            topic.group, topic.group_date = kind, when.of(kind)
            topic.list_follows = clause.stop in ("：", ":")


def _names_in(clause: Clause, view: View, topic: Topic) -> list[NameSpan]:
    """The projects of which a clause tells by name; where the name only calls the thing of the heading
    again, the topic is that thing."""
    text = clause.text
    named: Sequence[NameSpan] = find_names(text)
    named = [_behind_gap(span, clause, view) for span in named]
    opened = introduced(text)
    if opened is not None and named and named[0].start == 0 and named[0].end > opened.end:
        named = [opened, *named[1:]]  # 甲铁路又称乙铁路
    if len(named) == 1 and named[0].start and (line := line_of_section(text)) is not None:
        named = [line]
    section = len(named) == 1 and is_section(named[0].name, topic)
    names = [
        span
        for span in named
        if not section
        and not is_short_form(span.name, topic)
        and not is_room(span, topic)
        and not _is_what_it_became(text, span, topic)
    ]
    if named and not names and topic.headed is not None:
        topic.mentions, topic.away = [topic.headed], False
    names = names or ([] if named else named_again(text, topic.known))
    names = names or ([] if named else work_pointed_at(text, topic.known))
    if not names and not named and find_stages(text) and (phase := other_phase(text, topic)):
        names = [phase]
    if not names and not named:
        names = _quiet(text, topic)
    if not names and topic.group is not None and topic.list_follows:
        names = names_in_list(text)
    return names


def _quiet(text: str, topic: Topic) -> list[NameSpan]:
    """What a clause names without a word of a project; under a heading only what the heading names."""
    spans = list(quiet_names(text, alone=topic.alone))
    last = topic.mentions[-1].name if topic.mentions and not topic.away else ""
    if HEAD.search(last) is not None:  # 甲项目，厂房主体已完工
        spans = [span for span in spans if span.name not in project_words()["rooms"]]
    if not (topic.standing and topic.mentions):
        return spans
    known = {mention.name for mention in topic.mentions}
    return [span for span in spans if span.name in known]


_BECAME = re.compile(f"(?:(?:{_WORDS['became']})[为成]?|[为成])$")


def _is_what_it_became(text: str, span: NameSpan, topic: Topic) -> bool:
    """Whether a name only says of what kind the thing of the heading is now: 改建为永久式桥."""
    if not topic.standing or topic.headed is None or not span.built or span.rule != "name:built":
        return False
    name = _BUILT.sub("", span.name)
    alike = topic.headed.name[-1] == name[-1] and name not in topic.headed.name
    behind = span.verb != "" or name != span.name or _BECAME.search(text, 0, span.start) is not None
    return alike and behind and len(name) <= 8


_BUILT = re.compile(f"^(?:{_WORDS['became']})[为成]?")


def _announces(clause: Clause, stage: StageWord) -> bool:
    """三处分会场同步开工：: whatever the list behind the colon names."""
    return clause.stop in ("：", ":") and not clause.text[stage.end :].strip()


_NEXT_LINE = re.compile("\n[ 　]{2,}(?=[\u4e00-\u9fff])")
_GAP = re.compile("[\u4e00-\u9fff]{4}[ 　]+(?=[\u4e00-\u9fff]{4})")


def _behind_gap(span: NameSpan, clause: Clause, view: View) -> NameSpan:
    """帮扶有成 东岭桥改建竣工: in a headline the name begins behind the gap between its halves, and below
    one on the line that is set in."""
    quote = view.passage(span.start, span.end).quote
    lines = list(_NEXT_LINE.finditer(quote))
    if not lines and (view.text.endswith(("。", "；", "！")) or clause.start):
        return span
    gaps = lines or list(_GAP.finditer(quote))
    if not gaps or len("".join(view.passage(span.start, span.end).quote.split())) != len(span.name):
        return span
    skipped = len("".join(view.passage(span.start, span.end).quote[: gaps[-1].end()].split()))
    return span._replace(start=span.start + skipped, name=span.name[skipped:])


def _alike(name: str, mentions: Sequence[Mention]) -> bool:
    """Whether one of the names may be that of the heading, said in short or in full."""
    return any(mention.name in name or name in mention.name for mention in mentions)


_DONE = re.compile(_WORDS["done_words"])


def names_one(clauses: Iterable[Clause], *, alone: bool) -> bool:
    """Whether a sentence names a project of its own."""
    return any(
        hint().search(clause.text) and (find_names(clause.text) or quiet_names(clause.text, alone=alone))
        for clause in clauses
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


_FORESEEN = re.compile(_WORDS["foreseen"])
_DECIDED = re.compile(f"(?:{_WORDS['decided']})[^，]{{0,10}}$")
_LEADS = re.compile("[的：:《“「]|项目")
_SEEN = re.compile("(?:建设|改造|施工|推进)(?:进展)?(?:情况|现场|进度|进展)")


def _tell(
    reported: list[Mention], spans: list[NameSpan], text: str, stages: Sequence[StageWord], when: When,
    topic: Topic, passage: Passage, names: list[NameSpan],
) -> None:  # fmt: skip
    """Give a run of names the stages that follow it; or else that of the verb or group before it."""
    first, last = spans[0].start, spans[-1].end
    remarks = [_remark(text, span, when) for span in spans]
    if len(spans) > 1 and any(remarks):
        for mention, span, date in zip(reported, spans, remarks, strict=True):
            own = when._replace(dates=[], sentence=date, pending=None)
            _tell([mention], [span], text, stages, own, topic, passage, names)
        return
    theirs = [date for match in _OF_ITEM.finditer(text) if match.start() != last
              for date in when.dates if match.start() < date.start < match.end()]  # fmt: skip
    if theirs:
        when = when._replace(dates=[date for date in when.dates if date not in theirs])
    others = [span.start for span in names if span.start >= last]
    limit = min(others) if others else len(text)
    mine = [
        word for word in stages
        if last <= word.start < limit and not any(span.start <= word.start < span.end for span in names)
    ]  # fmt: skip
    verb = spans[0].verb
    verb_stage = stage_of_verb(verb) if verb else None
    if ANOTHER_BUILT.search(text, last):
        return  # 县中学建成实验楼一幢，投资36万元
    if mine and verb_stage in ("建成", "投入运行", "验收") and all(word.stage == "在建" for word in mine):
        mine = []
    if verb_stage == "批准" and all(word.stage == "前期" for word in mine):
        mine = []  # 批准甲工程初步设计
    if not mine and verb_stage is not None:
        _tell_verb(reported, verb, verb_stage, text, (first, last), when, topic, passage)
        return
    reported_before = [word for word in stages if word.end < first and text[word.end : first] == "的"]
    if mine and reported_before:  # 2022年9月开工的某项目目前主体完工: the date is that of the first
        begun = reported_before[-1]
        add_milestone(reported, begun, when.of(begun), begun.planned, passage)
        late = [date for date in when.dates if date.start >= first]
        when = when._replace(dates=late, sentence=None, pending=None)
    for word in mine:
        planned = word.planned or topic.ahead
        add_milestone(reported, word, when.of(word, planned), planned, passage)
    if mine:
        return
    led = [word for word in stages if word.end <= first and _LEADS.search(text, word.end, first)]
    if led:
        add_milestone(reported, led[-1], when.of(led[-1]), led[-1].planned or topic.ahead, passage)
    elif topic.group is not None and not any(span.name in topic.known for span in spans):
        add_milestone(reported, topic.group, topic.group_date, topic.group.planned, passage)
    elif _SEEN.match(text, last):
        seen = StageWord(last, len(text), "在建", False, rule="seen:建设情况")
        add_milestone(reported, seen, when.of(seen), topic.ahead, passage)


def _remark(text: str, span: NameSpan, when: When) -> str | None:
    """The date in the bracket behind a name of a list: 建成甲桥（1986年）、乙桥（1988年）."""
    match = _BRACKET.match(text, span.end)
    dates = [date.edtf for date in when.dates if match and match.start() < date.start < match.end()]
    return dates[0] if len(dates) == 1 else None


_BRACKET = re.compile("[（(][^（）()]*[)）]")
_OF_ITEM = re.compile("[（(][^（）()]*[)）](?=[、和与及])")
"""The remark on one thing of a list."""


def _tell_verb(
    reported: list[Mention],
    verb: str,
    stage: Stage,
    text: str,
    span: tuple[int, int],
    when: When,
    topic: Topic,
    passage: Passage,
) -> None:
    """What the verb that governs a name says of it: 建成, 决定兴修, 争取实施."""
    first, last = span
    builds = project_words()["builds"]
    place = max(first - len(verb), 0)
    planned = topic.ahead or is_planned(text[:place]) or _FORESEEN.match(verb) is not None
    planned = planned or text.endswith("拟", 0, place) or is_aim(text, last)
    if planned and verb in builds:
        stage = "开工"
    elif _DECIDED.search(text[:place]):
        stage = "批准"
    state = text.endswith("正在", 0, place)
    word = StageWord(place, first, stage, planned, state, f"verb:{verb}")
    add_milestone(reported, word, when.of(word, planned), planned, passage)
    for mention in reported:
        mention.begun = len(mention.milestones) - 1 if verb in builds and stage != "批准" else None


_FOR = re.compile(f"(?:{_WORDS['for_what']})?了?的?")


def _own_sums(text: str, names: list[NameSpan], mentions: list[Mention]) -> None:
    """Sums that stand right after one name, or before it with 的; never those of a list."""
    for amount in sums_of(text):
        for span, mention in zip(names, mentions, strict=True):
            if span.start == amount.end:
                mention.sums.append(amount)
    for span, mention in zip(names, mentions, strict=True):
        priced = price_behind(text, span.end)
        mention.sums.extend([priced] if priced is not None else [])
    amounts = find_sums(text)
    runs = _runs(text, names) if amounts else []
    for amount in amounts:
        if GROUP.search(text[: amount.start]) and len(names) != 1:
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
