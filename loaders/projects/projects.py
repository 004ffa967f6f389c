"""Projects: one record over all mentions and names of a document, with dated stages.

Each entry is read sentence by sentence, each sentence clause by clause with `project_clauses`; tables of
projects are read in `project_tables`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from graph.facts import IssueFact, ProjectFact, StatedFact
from loaders.dates.find import FoundDate
from loaders.document.model import Entry, Line, Metadata
from loaders.projects.clauses import Topic, goes_on, names_one, read_clause
from loaders.projects.dates import anchored_date, reported_year
from loaders.projects.heads import NameSpan, built_end, is_generic, is_work, may_name, name_span
from loaders.projects.merge import Mention, merge
from loaders.projects.names import find_names, headed
from loaders.projects.stages import find_stages, hint, speaks_of_plans
from loaders.projects.tables import find_tables
from loaders.reader import Page, Reader
from loaders.text.clauses import Clause, cut_clauses

EXTRACTOR = "projects/1"


class Projects(Reader):
    """Every project of a document once, in the order of first mention."""

    name, version, makes = "projects", 1, (ProjectFact, IssueFact)

    def read(self, page: Page) -> Iterator[StatedFact]:
        return _find_projects(page)


def _find_projects(page: Page) -> Iterator[ProjectFact | IssueFact]:
    metadata, jurisdiction = page.metadata, page.jurisdiction
    mentions: list[Mention] = []
    titled = tuple(span.name for span in find_names(metadata.record.title or ""))
    tables = list(find_tables(page.layout))
    listed = {number for table in tables for number in table.lines}
    entries = [entry for entry in page.entries if listed.isdisjoint([line.number for line in entry.lines])]
    reported: str | None = None
    title = metadata.record.title or ""
    plan = None if _LOOKS_BACK.search(title) else _PLAN.search(title)
    last: tuple[Line | None, Topic] = (None, Topic())
    for entry, planned in zip(entries, _plans(entries), strict=True):
        reported = reported_year(entry.view.text, reported)
        line = entry.lines[-1] if entry.lines else None
        same = (line is not None and last[0] is line) or _THIS.match(entry.view.text)
        topic = Topic(mentions=last[1].mentions if same else [])
        mentions.extend(_in_entry(entry, topic, metadata, titled, planned, reported, plan))
        last = line, topic
    for table in tables:
        mentions.extend(table.mentions(metadata))
    yield from merge(mentions, metadata, jurisdiction, EXTRACTOR)


_PLAN = re.compile(
    "((?:19|20)[0-9]{2})年.{0,16}(?:工作(?:安排|要点|计划|打算)|重点任务|行动计划|建设计划|实施方案)"
)
"""The title of a document that tells of nothing but what is to come in a year."""
_LOOKS_BACK = re.compile("总结|回顾|(?:执行|完成|进展)情况")
_THIS = re.compile("(?:该|此)(?:项目|工程|[桥路厂馆站楼园校])|项目(?:位于|总投资|占地|建成)")


def _plans(entries: Sequence[Entry]) -> list[bool]:
    """For each entry whether it stands among plans: it or its neighbour is to come without a 将."""
    plain = [
        any(s.planned and not speaks_of_plans(s.view.text) for s in entry.sentences) for entry in entries
    ]
    near = [any(plain[max(0, number - 1) : number + 2]) for number in range(len(entries))]
    return [yes and any(s.planned for s in entry.sentences) for yes, entry in zip(near, entries, strict=True)]


_RULE = re.compile(r"应当|不得|必须|鼓励|禁止|依法|奖补|擅自")
_TASKS = re.compile(
    r"^[^，。；]{0,12}(?:工作安排|工作任务|工作重点|主要任务|工作打算|目标任务|重点任务|下一步|下步)[^，。；]{0,8}[：:，,]"
)
_STILL = re.compile("其中|此次|本次|这次|此批|上述|分别|(?:现场|集中)?(?:签约|开工)的?项目")
_NEXT = re.compile(
    r"(?:其中|该|项目|工程|本项目|此项目|预计|计划|目前|截至|总投资|概算|至此|同时|建成后|园区|产业园|大桥|水库|公路|电站|新区|全长|\d{4}年|"
    r"[次翌同当是本]年|第二年|年[底末]|至年底|\d{1,2}月|主体|大坝|[一二三四]期)"
)
_BACK = re.compile("(?:该|本|此|整个)?(?:项目|工程)(?!名|建设|资金)")


def _in_entry(
    entry: Entry,
    topic: Topic,
    metadata: Metadata,
    titled: tuple[str, ...],
    planned: bool,
    reported: str | None,
    plan: re.Match[str] | None,
) -> Iterator[Mention]:
    """The mentions of one entry; a title or an item's heading that names a project speaks of that one.

    An entry on the line of the one before may go on with its topic (翌年4月，大坝合龙).
    """
    named = titled
    if len(titled) != 1:
        named = _item_name(entry.headings[-1]) if entry.headings and entry.section != "chronicle" else ()
        named = _set_off_name(entry) or named
    if named:
        topic.mentions = [Mention(named[0], entry.view.passage(), built=True)]
        topic.headed = topic.mentions[0] if named is not titled else None
        yield topic.mentions[0]
    before = entry.date
    for sentence in entry.sentences:
        text = sentence.view.text
        if not hint().search(text) and not (topic.mentions and _NEXT.match(text)):
            before = sentence.date or before
            continue
        dates = sentence.dates
        if not dates and _RULE.search(text):
            continue
        if topic.headed is not None and _BACK.match(text):
            topic.mentions = [topic.headed]
        if topic.mentions:
            under_name = named and (titled or sentence is entry.sentences[0])
            topic.away = not under_name and not _NEXT.match(text)
        if topic.group is not None and not _STILL.match(text):
            topic.group = None
        whole = headed(text) if len(entry.sentences) > 1 else None
        told = whole is not None or goes_on(text, topic)
        clauses = cut_clauses(text) if told or may_name(text) else []
        if not told and not names_one(clauses):
            before = sentence.date or before
            continue
        topic.pending, topic.part, topic.many, topic.sum = None, False, False, None
        topic.planned = False
        to_come = plan is not None and (sentence.date or plan[1]) >= plan[1]
        section = (sentence.planned and planned) or to_come or _TASKS.search(text) is not None
        inherited = before if entry.section == "chronicle" or _STILL.match(text) else None
        before = sentence.date or before
        if whole is not None and not find_names(text):
            topic.mentions = [Mention(whole.name, sentence.view.passage(), built=True)]
            topic.known[whole.name] = None
            yield topic.mentions[0]
            continue
        own = anchored_date(sentence, entry, metadata, reported)
        if own is None and inherited is not None and _STILL.match(text):
            own = inherited
        if own is None and plan is not None and to_come:
            own = plan[1]
        first = next((date.start for date in dates if date.edtf == own and len(own or "") > 4), 0)
        topic.section = section
        for clause in clauses:
            given = own if clause.end > first and not _named_by(clause, first, dates) else inherited
            later = clause.start > first and _of_later(text, first, clause, dates)
            if later or (clause.start > first and _of_another(text, first, clause)):
                given = inherited
            within = [
                date._replace(start=date.start - clause.start, end=date.end - clause.start)
                for date in dates
                if clause.start <= date.start and date.end <= clause.end
            ]
            yield from read_clause(clause, sentence.view, given, topic, metadata, within)


_SET_OFF = re.compile("[ 　]*([\u4e00-\u9fff·（）()—]{3,20})[ 　]{1,8}(?=[\u4e00-\u9fff\\d])")
_NO_OWN_SIGN = tuple("新老旧大小各该本此其这那总分主支")


def _set_off_name(entry: Entry) -> tuple[str, ...]:
    """What a gazetteer sets off at the head of a paragraph: 东干渠　始建于1958年……."""
    if entry.section == "chronicle" or not entry.lines:
        return ()
    match = _SET_OFF.match(entry.lines[0].view.text)
    name = match[1] if match else ""
    if not name or built_end().search(name) is None or find_stages(name):
        return ()
    if len(name) == 3:
        return () if name.startswith(_NO_OWN_SIGN) or is_generic(name) else (name,)
    span = name_span(name, 0, len(name), "", built=True)
    return (name,) if span is not None and span.name == name else ()


@lru_cache(maxsize=64)  # the paragraphs of an item ask for it again
def _item_name(heading: str) -> tuple[str, ...]:
    """The project that the heading of an item names: 【滨河路改造工程】."""
    name = _CHAPTER.sub("", heading.strip("【】[] "))
    if not 4 <= len(name) <= 30:
        return ()
    spans: list[NameSpan | None]
    if is_work(name):
        spans = [name_span(name, 0, len(name), "", built=True)]
    else:
        spans = [*find_names(name)] or [headed(name)]
    return (name,) if len(spans) == 1 and spans[0] is not None and spans[0].name == name else ()


_CHAPTER = re.compile("第[一二三四五六七八九十百\\d]+[编章节卷篇目][ 　]*")


def _of_another(text: str, place: int, clause: Clause) -> bool:
    """甲工程于9月完工，乙工程完成70%: a date within a clause is not that of the names in those after it."""
    if place == 0 or text[place - 1] in "，,；;。：:":
        return False
    return bool(find_names(clause.text)) or "；" in text[place : clause.start]


def _of_later(text: str, first: int, clause: Clause, dates: Sequence[FoundDate]) -> bool:
    """4月甲工程开工；6月乙工程竣工；丙工程…: neither date is that of the third."""
    if "；" not in text[first : clause.start]:
        return False
    low = text.rindex("；", first, clause.start)
    return any(first < date.start < low and text.rfind("；", first, date.start) >= 0 for date in dates)


def _named_by(clause: Clause, place: int, dates: Sequence[FoundDate]) -> bool:
    """Whether the date at `place` of the sentence is part of a project's name."""
    if not dates or not clause.start <= place < clause.end:
        return False
    return any(
        clause.start + name.start <= place < clause.start + name.end for name in find_names(clause.text)
    )
