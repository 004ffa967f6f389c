"""Rolls of honour: a distinction on a line of its own, and on the lines under it who holds it.

A roll follows its title (光荣榜), a sentence that announces it (名单如下：) or one that grants what it lists
(授予下列同志劳动模范称号：). A line gives one person with unit, several persons, persons behind their county,
or organizations; a single space stands within a name (李 木), wider ones between.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice

from graph import lazy_re as re
from graph.facts import HonourFact, IssueFact, RecipientKind
from graph.provenance import Passage, content_id
from loaders.dates.find import DateContext, find_dates
from loaders.document.model import Entry, Layout, Line, Metadata, Sentence
from loaders.document.tables import lines_with
from loaders.honours.announced import announces, granted, is_decision
from loaders.honours.granters import granters_of, split_granters
from loaders.honours.recipients import Recipient, recipient_of
from loaders.honours.roll_heads import LIST_OF, YEAR_LINE, RollHead, read_head, year_of
from loaders.honours.roll_lines import RollLine, names_somebody, read_line
from loaders.honours.words import EXTRACTOR, ends_as_honour, honour_words, is_honour, is_prize
from loaders.lexicon import alternatives
from loaders.names.local import full_name
from loaders.text.patterns import DIGITS, NUMERALS, any_of, grouped, spaced

_WORDS = alternatives("honours")


@cache
def _announced() -> re.Pattern[str]:
    """The words that no line before a roll lacks."""
    words = map(
        spaced, [*honour_words()["rolls"], *honour_words()["roll_words"], "关于", "名单", "下列", "以下"]
    )
    behind = '[“”"]?(?:[（(][^（）()\n]{1,12}[)）])?(?:[ 　\t]*$|[：:])'
    ends = (re.escape(word) + behind for word in sorted(honour_words()["roll_ends"], key=len, reverse=True))
    return re.compile(grouped([*words, *ends]), re.MULTILINE)


@cache
def _title() -> re.Pattern[str]:
    decided = "关于(?:表彰|命名|授予|公布).{2,40}(?:决定|通报|通知|名单)"
    return re.compile(f"(?:{any_of(honour_words()['rolls'])}|{decided})$")


def find_rolls(
    layout: Layout, metadata: Metadata, entries: Sequence[Entry], tables: Sequence[Passage] = ()
) -> Iterator[HonourFact | IssueFact]:
    """The honours of the rolls of a document, in the order of the text; `tables` have been read."""
    last = 0
    named = _Named(layout, metadata, is_decision(layout, metadata))
    starts = [entry.view.span()[0] for entry in entries]
    for place in lines_with(_announced(), layout):
        line = layout.lines[place]
        begins = line.view.span()[0]
        if line.number <= last or any(table.start <= begins < table.end for table in tables):
            continue
        roll = _opened(line, layout, named, metadata, (entries, starts)) or _headed(
            place, layout, named, metadata
        )
        if roll is None:
            continue
        if roll.headed and _honour_label(line.view.text.strip()):
            yield from roll.read(line)
        for at, below in islice(enumerate(layout.lines), place + 1, None):
            if (
                not roll.takes(below)
                or announces(_bare(below))
                or (roll.began and _is_signed(at, layout.lines))
            ):
                break
            yield from roll.read(below)
            last = below.number


_Prose = tuple[Sequence[Entry], Sequence[int]]
"""The entries of the document, and where each begins."""


def _opened(line: Line, layout: Layout, named: _Named, metadata: Metadata, prose: _Prose) -> Roll | None:
    """The roll that a line opens, with the day and the giver that the sentences up to it tell."""
    text = _bare(line)
    if text.endswith(_OPENS_LIST):
        reported = _sentences_up_to(line, *prose)
        whole = "".join(reported[-1].view.text.split()) if reported else text
        sentence = whole if whole.endswith(text) else text
        if announces(sentence):
            return _from_sentence(sentence, named, metadata, reported)
    title = _NUMBER.sub("", text)
    heads = LIST_OF.search(title) is not None and is_honour(LIST_OF.sub("", title)) and len(title) < 30
    if heads or _title().search(text):
        date = (
            named.decided_on(line.view.span()[0], metadata)
            if named.decision
            else _signed(layout.lines, metadata)
        )
        date = date or metadata.by_printing
        roll = Roll(named, metadata, None, date, (), set_off=True)
        if heads:
            roll.heads(line)
        return roll
    return None


_OPENS_LIST = ("：", ":", "称号")


def _from_sentence(text: str, named: _Named, metadata: Metadata, reported: Sequence[Sentence]) -> Roll:
    """The roll that running text opens, which names the distinction itself or in a sentence before."""
    grants = granted(text)
    by = _last_named(reported) if grants is None else None
    honour = grants.honour if grants else by[0] if by else None
    saying = [reported[-1], *([by[1]] if by else [])] if reported else []
    date = next((s.date for s in saying if s.date_text and s.date_text in s.view.text), None)
    giver = granters_of(reported[-1].view.text) if reported else ()
    place = reported[-1].view.span()[0] if reported else 0
    date = date or (named.decided_on(place, metadata) if named.decision else None)
    return Roll(named, metadata, honour, date, giver, set_off=honour is None)


def _headed(place: int, layout: Layout, named: _Named, metadata: Metadata) -> Roll | None:
    """The roll that a heading opens without a word of lists (省劳动模范), or a label (省劳动模范：方远)."""
    line = layout.lines[place]
    title = read_head(_NUMBER.sub("", _bare(line))).honour
    date = named.decided_on(line.view.span()[0], metadata) if named.decision else None
    roll = Roll(named, metadata, None, date, (), set_off=True, headed=True)
    if _honour_label(line.view.text.strip()):
        return roll if _line_of(line, False).found else None
    if not ends_as_honour().search(title) or not roll.heads(line):
        return None
    printed = [other for other in layout.lines[place + 1 : place + 8] if other.view.text.strip()]
    below = [other for other in printed if not YEAR_LINE.fullmatch(_bare(other))][:1]
    return roll if below and _line_of(below[0], roll.organizations).found else None


def _sentences_up_to(line: Line, entries: Sequence[Entry], starts: Sequence[int]) -> list[Sentence]:
    """The sentences of the entry that the line stands in or ends, and of the one before it."""
    end = line.view.span()[1]
    near = entries[max(0, bisect_left(starts, end) - 2) : bisect_left(starts, end)]
    return [sentence for entry in near for sentence in entry.sentences if sentence.view.span()[0] < end]


_QUOTED = re.compile('[“"「]([^“”"「」]{3,24})[”"」]')


class _Named:
    """What a document prints in quotation marks, looked for when a roll first asks."""

    def __init__(self, layout: Layout, metadata: Metadata, decision: bool) -> None:
        self.text, self.decision = layout.text, decision
        self.adopted = _under_title(layout.lines, metadata)

    def decided_on(self, place: int, metadata: Metadata) -> str | None:
        """The day in brackets under the title of the paper, else that of its signature or of the page."""
        return self.adopted or metadata.decided_on(place)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name, once."""
        return frozenset(_QUOTED.findall(self.text))


def _last_named(reported: Sequence[Sentence]) -> tuple[str, Sentence] | None:
    """The distinction that the sentences before a list name last in quotation marks, and that sentence."""
    for sentence in reversed(reported):
        names = [name for name in _QUOTED.findall(sentence.view.text) if is_honour(name)]
        if names:
            return names[-1], sentence
    return None


def _under_title(lines: Sequence[Line], metadata: Metadata) -> str | None:
    """The day that a paper prints on a line of its own near its head, in brackets: （2017年2月10日）."""
    for line in islice(filter(_bare, lines), 1, 8):
        text = _bare(line)
        if text[0] in "（(" and _DATE_ALONE.fullmatch(text) and not metadata.bears(line.view):
            return find_dates(text, DateContext())[0].edtf
    return None


def _signed(lines: Sequence[Line], metadata: Metadata) -> str | None:
    """The day of the list, where its last lines or one under its title give it; no stamp of the page."""
    printed = (line for line in reversed(lines) if _bare(line) and not metadata.bears(line.view))
    closing = list(islice(printed, 3))
    opening = list(islice(filter(_bare, lines), 6))[1:]
    signs = next((line for line in closing if not _ANNEX.match(_bare(line))), None)
    for line in (*closing, *opening):
        if _ANNEX.match(_bare(line)):
            continue
        dates = find_dates(_bare(line), DateContext())
        if dates and (line is signs or _DATE_ALONE.fullmatch(_bare(line))):
            return dates[-1].edtf
    return None


_COPIES = re.compile("(?:抄送|抄报|报送|主题词|印发)[：:]")


def _is_signed(place: int, lines: Sequence[Line]) -> bool:
    """Whether a paper ends with the line: who signed it, over the day, or to whom copies go."""
    if _COPIES.match(_bare(lines[place])):
        return True
    signs = recipient_of(_bare(lines[place]))
    if signs is None or signs.kind == "person" or _GAPS.search(lines[place].view.text.strip()):
        return False
    below = next((other for other in lines[place + 1 : place + 3] if _bare(other)), None)
    return below is not None and _DATE_ALONE.fullmatch(_bare(below)) is not None


_DATE_ALONE = re.compile(rf"[（(]?[\d{DIGITS}]{{4}}年[\d{NUMERALS}]{{1,3}}月[\d{NUMERALS}]{{1,3}}日[)）]?")
_ANNEX = re.compile("附件?[：:\\d]")
_NUMBER = re.compile(rf"^(?:附件?[：:]?)?[（(]?[{NUMERALS}\d]{{1,3}}[)）、.．]")
_LEFT_OUT = re.compile("[（(](?:略|另发|见附件)[)）]$")
_STOPS = re.compile("[。；;]")


@dataclass(slots=True)
class Roll:
    """A roll while its lines are read."""

    named: _Named
    metadata: Metadata
    honour: str | None
    date: str | None
    givers: tuple[str, ...]
    set_off: bool
    """Whether its distinctions stand on lines of their own."""
    counted: bool = False
    """Whether the line above counts who follows, so that an organization may stand alone."""
    headed: bool = False
    """Whether a heading alone opened it: the first line that is none of its own ends it."""
    began: bool = False
    head: RollHead | None = None
    """The last heading."""
    year: str | None = None
    """The year on a line of its own above those who follow."""

    def takes(self, line: Line) -> bool:
        """Whether the roll still goes on in a line; running text ends one without headings."""
        text = _bare(line)[:_LONGEST]
        if self.headed:
            own = not text or self._is_heading(line) or YEAR_LINE.fullmatch(text) is not None
            return own or bool(_line_of(line, self.organizations).found)
        ends = _STOPS.search(text) or _RUNNING.search(text)
        return not (self.began and not self.set_off and ends)

    @property
    def organizations(self) -> bool:
        """Whether who holds the distinction may be an organization or a place."""
        return self.counted or not self.set_off or _OF_ORGANIZATIONS.search(self.honour or "") is not None

    def read(self, line: Line) -> Iterator[HonourFact | IssueFact]:
        """The honours of one line, after the heading that gave the distinction."""
        text = line.view.text.strip()
        if not text or self.heads(line) or self._turns(line):
            return
        label = _honour_label(text)
        honour = self._with_contest(label) if label else self.honour
        if honour is None:
            return
        reported = _line_of(line, self.organizations)
        if not reported.found and _STOPS.search(text):
            self.honour, self.counted = None, False
            return
        behind = _DATE_BEHIND.search(text)
        for one, year in reported.found:
            yield self._fact(line, one, honour, year, behind)
            self.began = True
        if reported.unread or (
            not reported.found and len(_GAPS.split(text)) > 2 and not _HEAD_ROW.match(text)
        ):
            yield IssueFact(
                id=content_id("issue", self.metadata.record.id, "honour", line.view.span()[0]),
                document=self.metadata.record.id, passage=line.view.passage(), extractor=EXTRACTOR,
                rule="unread:roll", what="honour", expected="获奖者的名称",
            )  # fmt: skip

    def heads(self, line: Line) -> bool:
        """Whether the line names the distinction of those under it: 一、先进集体（2个）, 2.劳动模范名单."""
        title = _NUMBER.sub("", _bare(line))
        left_out = _LEFT_OUT.search(title) is not None
        if not self._is_heading(line):
            return left_out
        head = read_head(title)
        self.honour = None if left_out else self._in_full(head.honour)
        self.counted, self.head, self.year = head.counted, head, None
        return True

    def _turns(self, line: Line) -> bool:
        """Whether the line is the year of those who follow, alone: 1956年."""
        alone = YEAR_LINE.fullmatch(_bare(line))
        if alone is not None:
            self.year = year_of(alone["year"])
        return alone is not None

    def _is_heading(self, line: Line) -> bool:
        bare, text = _bare(line), line.view.text.strip()
        title = _NUMBER.sub("", bare)
        head = read_head(title)
        whole = head.honour
        if not is_honour(whole) or len(whole) > 24 or _STOPS.search(title) or "，" in title:
            return False
        if head.counted:
            return True
        if _GAPS.search(text) or len(title) > 20 or not self.set_off or _honour_label(text):
            return False
        return bool(head.date or head.givers) or not (title == bare and names_somebody(text))

    def _with_contest(self, label: str) -> str:
        """一等奖 of a contest that the title names is that of the contest."""
        contest = _CONTEST.search(self.metadata.record.title or "") if is_prize(label) else None
        return contest[1] + label if contest else self._in_full(label)

    def _in_full(self, title: str) -> str:
        """劳动模范 in a list of what the text grants as “全省工会系统劳动模范” is that."""
        whole = {name for name in self.named.names if name.endswith(title)}
        return whole.pop() if len(whole) == 1 else title

    def _fact(
        self, line: Line, one: Recipient, honour: str, year: str | None, behind: re.Match[str] | None
    ) -> HonourFact:
        place, document = self.metadata.place, self.metadata.record.id
        dates = find_dates(behind["date"], DateContext()) if behind else []
        head = self.head or RollHead("")
        year = (dates[0].edtf if dates else year) or _label_date(line) or self.year or head.date
        givers = split_granters(behind["by"]) if behind and behind["by"] else head.givers or self.givers
        name = one.name if one.kind == "person" else full_name(one.name, place)
        kind: RecipientKind = one.kind
        return HonourFact(
            id=content_id("honour", document, name, honour, year or self.date), document=document,
            passage=line.view.passage(), extractor=EXTRACTOR, rule="roll",
            recipient=name, recipient_kind=kind, honour=honour,
            granted_by=tuple(full_name(giver, place) for giver in givers),
            date=year or self.date,
        )  # fmt: skip


_LONGEST = 200
"""No line of a roll is longer; what is shows itself for running text by its beginning."""
_RUNNING = re.compile("[，,][^，,]{6,}[，,]|年.{4,}月|被.{2,}(?:命名|评)")
_GAPS = re.compile("[ 　]{2,}|　+|\t+")
_HEAD_ROW = re.compile("(?:序号|姓[ 　]*名|单位|编号)(?:名称)?[ 　\t]")
_OF_ORGANIZATIONS = re.compile(_WORDS["of_bodies"])
_CONTEST = re.compile(
    rf"(?:关于(?:公布|表彰|命名)?)?([\u4e00-\u9fff“”\d]{{2,30}}?(?:{_WORDS['contests_of_titles']}))"
)
_HONOUR_LABEL = re.compile(
    f"^(?:[（(]?[{NUMERALS}\\d]{{1,3}}[)）、.．])?[ 　]*([^：:，。；、]{{3,24}}?)"
    "(?:[（(][^（）()]{1,10}[)）])?[：:](?=.)"
)


def _honour_label(text: str) -> str | None:
    """The distinction before a colon with who holds it behind: 全国模范教师：方远（县一中）."""
    match = _HONOUR_LABEL.match(text)
    name = match[1].strip('“”" 　') if match else ""
    return name if match and ends_as_honour().search(name) and is_honour(name) else None


def _label_date(line: Line) -> str | None:
    """The date in the bracket of a label: 省劳动模范（1986年）：方远、高兰."""
    text = line.view.text.strip()
    label = _HONOUR_LABEL.match(text) if _honour_label(text) else None
    dates = find_dates(text[label.end(1) : label.end()], DateContext()) if label else []
    return dates[0].edtf if len(dates) == 1 else None


_DATE_BEHIND = re.compile(
    r"(?:[，,][ 　]?|[ 　\t]+|(?<=[）)]))"
    rf"(?P<date>(?:(?:19|20)\d\d|[{DIGITS}]{{4}})年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?)"
    rf"(?:{_WORDS['behind_years']})?(?:[，,](?P<by>[^，,。（）()\s]{{2,30}}))?[。；;]?$"
)
"""方远（县一中教师），1998年3月，省总工会。: when and by whom it was given."""


def _line_of(line: Line, organizations: bool) -> RollLine:
    """Who stands on a line, behind its label and before the date and giver."""
    text = _DATE_BEHIND.sub("", line.view.text.strip())
    label = _HONOUR_LABEL.match(text) if _honour_label(text) else None
    if label is None:
        return read_line(text, organizations=organizations)
    rest = text[label.end() :].strip()
    reported = read_line(rest, organizations=organizations or _OF_ORGANIZATIONS.search(label[1]) is not None)
    return (
        reported
        if reported.found
        else read_line(f"{rest}、{rest}", organizations=organizations)._replace(unread=False)
    )


def _bare(line: Line) -> str:
    return "".join(line.view.text.split()).lstrip("-·●■◆*")
