"""What one entry tells of projects, sentence by sentence: which clause has which date, and what goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from graph import lazy_re as re
from graph.provenance import Passage
from loaders.dates.find import FoundDate
from loaders.document.model import Entry, Sentence
from loaders.lexicon import alternatives
from loaders.projects.clauses import names_one, read_clause
from loaders.projects.dates import anchored_date, trusted
from loaders.projects.headings import (
    head_name,
    headline_name,
    item_name,
    item_of_works,
    names_alone,
    opening_subject,
    tells_of_one_above,
)
from loaders.projects.heads import may_name
from loaders.projects.merge import Mention
from loaders.projects.money import Sum
from loaders.projects.name_rules import is_generic
from loaders.projects.names import find_names, headed
from loaders.projects.pointing import points_back
from loaders.projects.quiet_names import may_be_quiet
from loaders.projects.setting import Setting
from loaders.projects.stages import hint, speaks_of_plans
from loaders.projects.topic import Topic, goes_on, leads_on, speaks_of_it
from loaders.projects.unread import may_be_unread, unread
from loaders.text.clauses import Clause, cut_clauses
from loaders.text.view import View

_WORDS = alternatives("projects")

_RULE = re.compile(_WORDS["rules"])
_TASKS = re.compile(f"^[^，。；]{{0,12}}(?:{_WORDS['tasks']})[^，。；]{{0,8}}[：:，,]")
_STILL = re.compile(_WORDS["still"])
_PROJECTS_OF_A_YEAR = re.compile(r"\d年度?(?:重点|重大)(?:建设)?(?:项目|工程)[^计划安排打算]{0,6}$")
"""2021年重点项目 heads what was built as well as what is to be."""
_CONSEQUENCE = re.compile(_WORDS["consequences"])
"""…9月通行，所以新建甲桥: the date is that of the reason."""
_ITEM = re.compile("[ 　]*(?:[（(]?\\d{1,2}[)）.．、])[ 　]*(?P<name>[^，。；：]{3,30})")
"""2.甲客运站：, within a line: the next item of a list that runs on."""
_BACK = re.compile("(?:该|本|此|整个)?(?:项目|工程)(?!名|建设|资金)")


_OF_THE_WHOLE = re.compile(f"^[^。；]{{0,16}}?(?:{_WORDS['of_the_whole']})")
_LABEL = re.compile("[\u4e00-\u9fff“”]{3,20}(?:项目|工程)[：:]")
"""A paragraph with a label of its own does not speak of the document's one project."""


@dataclass(slots=True)
class Paragraph:
    """One entry while it is read."""

    entry: Entry
    topic: Topic
    setting: Setting
    planned: bool
    """Whether it stands among plans."""
    reported: str | None
    """The year that the report it belongs to looks back on."""
    above: str | None = None
    """The name of one thing that the line above is."""
    lost: list[tuple[Passage, str]] = field(default_factory=list)
    """Where a stage or a sum stands that no project could be given, with what was expected."""
    before: str | None = None
    """The date of the sentence before, which one that goes on with it takes over."""

    whole: Mention | None = None
    """The project that the title of the document names, told of in this entry."""

    def mentions(self) -> Iterator[Mention]:
        """The mentions of the entry, the one that its heading or the document names first."""
        yield from self._named_above()
        if item_of_works(self.entry) is not None:
            return
        self.before = self.entry.date
        for sentence in self.entry.sentences:
            known = list(self.topic.mentions)
            paid = {amount for mention in known for amount in mention.sums}
            found = list(self._read(sentence))
            yield from found
            self._look_for_lost(sentence, [*known, *found, *self.topic.mentions], paid)
            self.before = sentence.date or self.before

    def _look_for_lost(self, sentence: Sentence, mentions: Sequence[Mention], paid: Set[Sum]) -> None:
        """Find what the sentence tells of no project; `paid` are the sums that were known before it."""
        text = sentence.view.text
        if sentence.planned or not may_be_unread(text) or not hint().search(text) or _RULE.search(text):
            return
        costs = {amount for mention in mentions for amount in mention.sums} - paid
        low, high = sentence.view.span()
        stones = {stone.passage.start for mention in mentions for stone in mention.milestones}
        places = {place for place in stones if low <= place < high}
        clauses = cut_clauses(text)
        reported = {clause.start for clause in clauses if sentence.view.span(clause.start)[0] in places}
        for lost in unread(clauses, reported, dated=sentence.date is not None, paid=bool(costs)):
            passage = sentence.view.passage(lost.clause.start, lost.clause.end)
            self.lost.append((passage, lost.expected))

    def _named_above(self) -> Iterator[Mention]:
        """A title, an item's heading or the first words that name a project: the entry speaks of that one."""
        titled = self.setting.titled
        own = len(titled) == 1
        labelled = self.topic.mentions or _LABEL.match(self.entry.view.text)
        only = None if labelled else self.setting.only
        name = titled[0] if own else head_name(self.entry) or self._over() or only
        item = not own and name is not None
        name = name or self._of_headline()
        if name is not None and not own and self.setting.tells_itself(name):
            name = None
        if name is not None:
            self.topic.mentions = [Mention(name, self.entry.view.passage(), built=True, rule="heading")]
            self.topic.headed = None if own else self.topic.mentions[0]
            self.whole = self.topic.mentions[0] if own else None
            self.topic.standing, self.topic.titled, self.topic.item = not own, own, item
            yield self.topic.mentions[0]

    def _of_headline(self) -> str | None:
        """The one project of whose stage a headline tells, by the name that the report under it uses."""
        if not self.entry.headings or not self.setting.article:
            return None
        name, text = headline_name(self.entry.headings[-1]) or "", self.entry.view.text
        if self.setting.metadata.record.type != "news":
            return name or None
        ends = (name[low:] for low in range(len(name) - 3) if name[low:] in text)
        return next((end for end in ends if not is_generic(end)), None)

    def _over(self) -> str | None:
        return self.above if self.above and tells_of_one_above(self.entry) else None

    def _read(self, sentence: Sentence) -> Iterator[Mention]:
        text, topic = sentence.view.text, self.topic
        if not hint().search(text) and not (topic.mentions and leads_on(text)):
            return
        if not sentence.dates and _RULE.search(text):
            return
        self._turn_to(sentence)
        whole = headed(text) if len(self.entry.sentences) > 1 else None
        reported = whole is not None or goes_on(text, topic) or (bool(topic.mentions) and speaks_of_it(text))
        clauses = _clauses_of(sentence.view) if reported or may_name(text) or may_be_quiet(text) else []
        topic.alone = self.setting.alone
        listed = any(names_alone(clauses, number) for number in range(len(clauses)))
        subject = None if reported else self._subject_of(text, clauses)
        if not (reported or listed or subject) and not names_one(clauses, alone=topic.alone):
            return
        topic.open_sentence()
        if whole is not None and not find_names(text):
            topic.mentions = [Mention(whole.name, sentence.view.passage(), built=True, rule="heading")]
            topic.known[whole.name] = None
            yield topic.mentions[0]
            return
        if subject is not None:
            clauses = clauses or _clauses_of(sentence.view)
            mention = Mention(subject, sentence.view.passage(), built=True, rule="subject")
            topic.mentions, topic.away = [mention], False
            yield mention
        yield from self._clauses(sentence, clauses)

    def _subject_of(self, text: str, clauses: Sequence[Clause]) -> str | None:
        """The project of a sentence that goes on with none: named at its head, or pointed back at."""
        topic = self.topic
        subject = opening_subject(clauses) if clauses else None
        if subject is None and topic.earlier and not topic.mentions:
            subject = points_back(clauses or cut_clauses(text), topic.near, topic.earlier)
        return subject

    def _turn_to(self, sentence: Sentence) -> None:
        """What the sentence may speak of before it names anything: the heading's project, or the last one."""
        text, topic = sentence.view.text, self.topic
        if topic.headed is not None and _BACK.match(text):
            topic.mentions = [topic.headed]
        whole = self.whole is not None and _OF_THE_WHOLE.search(text)
        if self.whole is not None and whole and not names_one(cut_clauses(text), alone=False):
            topic.mentions = [self.whole]
        if topic.mentions:
            first = sentence is self.entry.sentences[0]
            under_name = bool(self.setting.titled) or topic.standing or (topic.headed is not None and first)
            topic.away = not under_name and not leads_on(text)
        if topic.group is not None and not _STILL.match(text) and topic.group_ends(text):
            topic.group = None

    def _year_ahead(self, sentence: Sentence) -> str | None:
        """The year over whose plans the heading stands, unless the sentence tells of one before it."""
        heading = self.entry.headings[-1] if self.entry.headings else ""
        match = None if _LOOKS_BACK.search(heading) else _HEADS_AHEAD.search(heading)
        year = match[0][:4] if match else None
        return None if year is None or (sentence.date or year)[:4] < year else year

    def _clauses(self, sentence: Sentence, clauses: Sequence[Clause]) -> Iterator[Mention]:
        text, metadata, topic = sentence.view.text, self.setting.metadata, self.topic
        plan = self.setting.plan
        to_come = plan is not None and (sentence.date or plan[1]) >= plan[1]
        inherited = self.before if self.entry.section == "chronicle" or _STILL.match(text) else None
        own = anchored_date(sentence, self.entry, metadata, self.reported)
        own = _one_of(own)
        if own is None and inherited is not None and _STILL.match(text):
            own = inherited
        if own is None and plan is not None and to_come:
            own = plan[1]
        dates = trusted(sentence, self.entry, metadata)
        heard = _HEARD.search(text) or _SO_FAR.match(text)
        if heard is not None and own is not None and len(own) == 10:
            dates = [
                _by_then(date) if date.edtf == own and date.end <= heard.end() else date for date in dates
            ]
            printed = any(date.edtf == f"../{own}" for date in dates)
            own = f"../{own}" if printed or _SO_FAR.match(text) else own
        first = next((date.start for date in dates if date.edtf == own and len(own or "") > 4), 0)
        among = (
            sentence.planned
            and self.planned
            and (sentence.ahead or (not dates and not speaks_of_plans(text)))
        )
        among = among and not any(_PROJECTS_OF_A_YEAR.search(heading) for heading in self.entry.headings)
        ahead = self._year_ahead(sentence)
        if ahead is not None and not dates:
            own = ahead
        topic.section = among or to_come or ahead is not None or _TASKS.search(text) is not None
        topic.day, topic.period = self.setting.day, self.setting.period
        for number, clause in enumerate(clauses):
            if number and clauses[number - 1].stop in ("；", ";"):
                topic.planned = False
            given = own if clause.end > first and not _named_by(clause, first, dates) else inherited
            later = clause.start > first and _of_later(text, first, clause, dates)
            if clause.start > first and _CONSEQUENCE.match(clause.text):
                given, topic.pending = inherited, None
            elif later or (clause.start > first and _of_another(text, first, clause)):
                given = inherited
            topic.borrowed = given == own and any(
                date.edtf == given and not clause.start <= date.start < clause.end for date in dates
            )
            within = [
                _moved(date, clause)
                for date in dates
                if clause.start <= date.start and date.end <= clause.end
            ]
            label = _ITEM.fullmatch(clause.text) if clause.stop in ("：", ":") and clause.start else None
            alone = names_alone(clauses, number)
            if label is not None or alone is not None:
                name = item_name(label["name"]) if label is not None else alone
                passage = sentence.view.passage(clause.start, clause.end)
                mention = Mention(name, passage, built=True, rule="heading") if name else None
                topic.mentions, topic.away = [mention] if mention else [], False
                topic.planned, topic.pending = False, None
                yield from topic.mentions
                continue
            yield from read_clause(clause, sentence.view, given, topic, metadata, within)


_LEAST_OF_HEADLINE = 4
_STOPS = re.compile("[。；;！？!?]")


def _clauses_of(view: View) -> list[Clause]:
    """The clauses of a sentence; of a headline in halves, 甲水库大坝封顶 明年汛前蓄水, each half."""
    text, places = view.text, view.offsets
    clauses = _with_labels(cut_clauses(text))
    gaps = [at for at in range(1, len(text)) if places[at] - places[at - 1] > 1]
    if len(clauses) != 1 or len(gaps) != 1 or _STOPS.search(text):
        return clauses
    if not _LEAST_OF_HEADLINE <= gaps[0] <= len(text) - _LEAST_OF_HEADLINE:
        return clauses
    return [Clause(0, gaps[0], text[: gaps[0]], ""), Clause(gaps[0], len(text), text[gaps[0] :], "")]


_DATED_LABEL = re.compile(f"(?:{_WORDS['dated_labels']})[ 　]*$")


def _with_labels(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, each label with the date that it announces: 开工日期：1986年3月."""
    joined: list[Clause] = []
    for clause in clauses:
        last = joined[-1] if joined else None
        if last is not None and last.stop in ("：", ":") and _DATED_LABEL.search(last.text):
            whole = f"{last.text}{last.stop}{clause.text}"
            joined[-1] = Clause(last.start, clause.end, whole, clause.stop)
        else:
            joined.append(clause)
    return joined


_HEARD = re.compile("^[^。]{0,24}(?:获悉|了解到|得知)")
"""记者18日从某公司获悉: what is told was so by then."""


_LOOKS_BACK = re.compile(_WORDS["looks_back"])
_HEADS_AHEAD = re.compile(_WORDS["heads_ahead"])


_SO_FAR = re.compile(_WORDS["so_far"])


def _by_then(date: FoundDate) -> FoundDate:
    return date._replace(edtf=f"../{date.edtf}")


def _one_of(date: str | None) -> str | None:
    """A day or month out of a set is not known; the year is, where all are of it."""
    years = set(_YEARS.findall(date)) if date is not None and date.startswith("{") else None
    return date if years is None else years.pop() if len(years) == 1 else None


_YEARS = re.compile("[{,](\\d{4})")


def _moved(date: FoundDate, clause: Clause) -> FoundDate:
    """A date of the sentence at its place in the clause."""
    return date._replace(start=date.start - clause.start, end=date.end - clause.start)


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
