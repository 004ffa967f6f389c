"""Rolls of honour: a distinction on a line of its own, and on the lines under it who holds it.

A roll follows its title (光荣榜), a sentence that announces it (名单如下：) or one that grants what it lists
(授予下列同志劳动模范称号：). A line gives one person with unit, several persons, persons behind their county,
or bodies; a single space stands within a name (李 木), wider ones between.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from graph.facts import HonourFact, IssueFact, RecipientKind
from graph.provenance import content_id
from loaders.dates.find import DateContext, find_dates
from loaders.document.model import Entry, Layout, Line, Metadata, Sentence
from loaders.document.tables import lines_with
from loaders.honours.clauses import granters_of
from loaders.honours.words import EXTRACTOR, Recipient, honour_words, is_honour, recipient_of
from loaders.names.local import full_name
from loaders.names.people import could_be_name, is_name
from loaders.text.patterns import any_of, spaced


@cache
def _announced() -> re.Pattern[str]:
    """The words that no line before a roll lacks."""
    return re.compile("|".join(map(spaced, [*honour_words()["rolls"], "关于", "名单", "下列", "以下"])))


@cache
def _title() -> re.Pattern[str]:
    decided = "关于(?:表彰|命名|授予|公布).{2,40}(?:决定|通报|通知|名单)"
    return re.compile(f"(?:{any_of(honour_words()['rolls'])}|{decided})$")


_LIST_FOLLOWS = re.compile("名单(?:[（(][^（）()]*[)）])?(?:如下|公布如下|附后)?[：:]$")
_GRANTS_LIST = re.compile(
    "(?:授予|追授)(?:下列|以下|下述)[^，。：:]{0,8}?(?:同志|人员|单位|集体|个人|者)(?P<honour>[^，。：:]{3,30}?)(?:荣誉)?称号[：:]?$"
)


def find_rolls(
    layout: Layout, metadata: Metadata, entries: Sequence[Entry]
) -> Iterator[HonourFact | IssueFact]:
    """The honours of the rolls of a document, in the order of the text."""
    last = 0
    starts = [entry.view.span()[0] for entry in entries]
    for place in lines_with(_announced(), layout):
        line = layout.lines[place]
        if line.number <= last:
            continue
        told = _sentences_up_to(line, entries, starts) if _announces(_bare(line)) else []
        roll = _opened(line, layout, metadata, told)
        if roll is None:
            continue
        for below in layout.lines[place + 1 :]:
            if not roll.takes(below) or _announces(_bare(below)):
                break
            yield from roll.read(below)
            last = below.number


def _announces(text: str) -> bool:
    """Whether a line is running text that a list follows, which may open another roll."""
    return _GRANTS_LIST.search(text) is not None or _LIST_FOLLOWS.search(text) is not None


def _opened(line: Line, layout: Layout, metadata: Metadata, told: Sequence[Sentence]) -> Roll | None:
    """The roll that a line opens, with the day and the giver that the sentences up to it tell."""
    text = _bare(line)
    grants = _GRANTS_LIST.search(text)
    if _announces(text):
        by = _last_named(told) if grants is None else None
        honour = grants["honour"] if grants else by[0] if by else None
        saying = [told[-1], *([by[1]] if by else [])] if told else []
        date = next((s.date for s in saying if s.date_text and s.date_text in s.view.text), None)
        giver = granters_of(told[-1].view.text) if told else ()
        return Roll(layout, metadata, honour, date, giver, set_off=honour is None)
    title = _NUMBER.sub("", text)
    heads = _LIST_OF.search(title) is not None and is_honour(_LIST_OF.sub("", title)) and len(title) < 30
    if heads or _title().search(text):
        lines = [line for line in layout.lines if _bare(line)]
        roll = Roll(layout, metadata, None, metadata.record.published or _signed(lines), (), set_off=True)
        if heads:
            roll.heads(line)
        return roll
    return None


def _sentences_up_to(line: Line, entries: Sequence[Entry], starts: Sequence[int]) -> list[Sentence]:
    """The sentences of the entry that the line stands in or ends, and of the one before it."""
    end = line.view.span()[1]
    near = entries[max(0, bisect_left(starts, end) - 2) : bisect_left(starts, end)]
    return [sentence for entry in near for sentence in entry.sentences if sentence.view.span()[0] < end]


_QUOTED = re.compile('[“"「]([^“”"「」]{3,24})[”"」]')


def _last_named(told: Sequence[Sentence]) -> tuple[str, Sentence] | None:
    """The distinction that the sentences before a list name last in quotation marks, and that sentence."""
    for sentence in reversed(told):
        names = [name for name in _QUOTED.findall(sentence.view.text) if is_honour(name)]
        if names:
            return names[-1], sentence
    return None


def _signed(lines: Sequence[Line]) -> str | None:
    """The day of the list, where its last lines or one under its title give it."""
    for line in (*reversed(lines[-3:]), *lines[1:6]):
        dates = find_dates(_bare(line), DateContext())
        if dates and (line is lines[-1] or _DATE_ALONE.fullmatch(_bare(line))):
            return dates[-1].edtf
    return None


_DATE_ALONE = re.compile(
    r"[（(]?[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[)）]?"
)
_NUMBER = re.compile(r"^(?:附件?[：:]?)?[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]")
_COUNT = re.compile(r"[（(]共?\d{1,4}[名个家人][)）]$")
_LIST_OF = re.compile(r"(?<=.{4})名单(?:[（(][^（）()]{1,12}[)）])?$")
_LEFT_OUT = re.compile("[（(](?:略|另发|见附件)[)）]$")
_STOPS = re.compile("[。；;]")
_BULLET = re.compile("^[ 　]*[·•●○■◆▲*-]+[ 　]*")


@dataclass(slots=True)
class Roll:
    """A roll while its lines are read."""

    layout: Layout
    metadata: Metadata
    honour: str | None
    date: str | None
    givers: tuple[str, ...]
    set_off: bool
    """Whether its distinctions stand on lines of their own."""
    counted: bool = False
    """Whether the line above counts who follows, so that a body may stand alone."""
    began: bool = False

    def takes(self, line: Line) -> bool:
        """Whether the roll still goes on in a line; running text ends one without headings."""
        text = _bare(line)[:_LONGEST]
        ends = _STOPS.search(text) or _RUNNING.search(text)
        return not (self.began and not self.set_off and ends)

    def read(self, line: Line) -> Iterator[HonourFact | IssueFact]:
        """The honours of one line, after the heading that gave the distinction."""
        text = line.view.text.strip()
        if not text or self.heads(line):
            return
        if self.honour is None:
            return
        if _STOPS.search(text):
            self.honour, self.counted = None, False
            return
        found = self._recipients(text)
        for one in found:
            yield self._fact(line, one)
            self.began = True
        if not found and len(_GAPS.split(text)) > 2:
            yield IssueFact(
                id=content_id("issue", self.metadata.record.id, "honour", line.view.span()[0]),
                document=self.metadata.record.id, passage=line.view.passage(), extractor=EXTRACTOR,
                what="honour", expected="获奖者的名称",
            )  # fmt: skip

    def heads(self, line: Line) -> bool:
        """Whether the line names the distinction of those under it: 一、先进集体（2个）, 2.劳动模范名单."""
        bare = _bare(line)
        title = _NUMBER.sub("", bare)
        listed = _LIST_OF.search(title) or _COUNT.search(title)
        whole = _COUNT.sub("", _LIST_OF.sub("", title))
        if not is_honour(whole) or len(whole) > 24 or _STOPS.search(title) or "，" in title:
            return _LEFT_OUT.search(title) is not None
        if listed is None and (_GAPS.search(line.view.text.strip()) or len(title) > 20 or not self.set_off):
            return False
        if listed is None and title == bare and self._names_somebody(line.view.text.strip()):
            return False
        left_out = _LEFT_OUT.search(title) is not None
        self.honour = None if left_out else self._in_full(whole)
        self.counted = listed is not None
        return True

    @staticmethod
    def _names_somebody(text: str) -> bool:
        """Whether what could be a heading is a name with its unit behind it: 山青（女，先进个体户）."""
        named = _ENTRY.match(text)
        return named is not None and named.group(2) is not None

    def _in_full(self, title: str) -> str:
        """劳动模范 in a list of what the text grants as “全省工会系统劳动模范” is that."""
        whole = {name for name in _QUOTED.findall(self.layout.text) if name.endswith(title)}
        return whole.pop() if len(whole) == 1 else title

    def _recipients(self, text: str) -> list[Recipient]:
        text = _REMARK.sub("", _BULLET.sub("", text))
        if self.counted or _BULLET.match(text) or not self.set_off:
            alone = _organization_alone(text)
            if alone is not None:
                return [alone]
        several = _several(_SPREAD.sub(r"\1\2", text))
        if several:
            return several
        named = _ENTRY.match(text)
        name = "".join(named.group(1).split()) if named else ""
        known = (is_name(name) and recipient_of(name)) or (
            named is not None and named.group(2) and 2 <= len(name) <= 4
        )
        return [Recipient(name, "person")] if known else []

    def _fact(self, line: Line, one: Recipient) -> HonourFact:
        place, document = self.metadata.place, self.metadata.record.id
        name = one.name if one.kind == "person" else full_name(one.name, place)
        kind: RecipientKind = one.kind
        return HonourFact(
            id=content_id("honour", document, name, self.honour, self.date), document=document,
            passage=line.view.passage(), extractor=EXTRACTOR, rule="roll",
            recipient=name, recipient_kind=kind, honour=self.honour or "",
            granted_by=tuple(full_name(giver, place) for giver in self.givers),
            date=self.date,
        )  # fmt: skip


_MOST = 60
"""No line names more."""
_LONGEST = 200
"""No line of a roll is longer; what is shows itself for running text by its beginning."""
_RUNNING = re.compile("[，,][^，,]{6,}[，,]|年.{4,}月|被.{2,}(?:命名|评)")
_ENTRY = re.compile(r"^([\u4e00-\u9fff·　 ]{2,12}?)\s*(?:[（(]([^（）()]{1,40})[)）])?$")
_REMARK = re.compile(r"[（(][^（）()]{1,12}[)）](?=[ 　\t]*[^ 　\t])|[（(][男女\u4e00-\u9fff]{1,3}[)）]$")
_GAPS = re.compile("[ 　]{2,}|　+|\t+")
_SPREAD = re.compile(
    "(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ 　]{1,2}([\u4e00-\u9fff]{1,2})(?![\u4e00-\u9fff])"
)
"""李　敏, 党 为民: a short name, printed as wide as a longer one."""
_BROKEN = re.compile("[ 　，,。；：、]")


def _organization_alone(text: str) -> Recipient | None:
    """A unit or a place on a line of its own, under a title that counts them: 先进集体（5个）."""
    name = _NUMBER.sub("", text.strip())
    found = recipient_of(name) if 3 <= len(name) <= 30 and not _BROKEN.search(name) else None
    return found if found is not None and found.kind != "person" and not is_honour(name) else None


def _several(text: str) -> list[Recipient]:
    """Who stands on a line: names side by side, one name with its unit, or names behind their county."""
    cells = [cell.strip() for cell in re.split("[ 　\t]+", text) if cell.strip()]
    if not 2 <= len(cells) <= _MOST or _STOPS.search(text):
        return []
    found = [recipient_of(cell) for cell in cells]
    bodies = [one for one in found if one is not None and one.kind != "person"]
    if len(bodies) == len(cells):
        return bodies
    first = found[0]
    beside = cells[1:] if first is not None and first.kind == "place" else cells
    if _all_names(beside):
        return [Recipient(cell, "person") for cell in beside]
    unit = len(cells) <= 3 and len(cells[1]) > 3
    return [Recipient(cells[0], "person")] if unit and could_be_name(cells[0]) else []


_SHAPE = re.compile("[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]+(?:[·•][\u4e00-\u9fff]+)+")


def _all_names(cells: Sequence[str]) -> bool:
    """Whether cells are names; beside two that are, a third that is a word too (高兴) is one."""
    known = sum(could_be_name(cell) for cell in cells)
    return bool(cells) and 3 * known >= 2 * len(cells) and all(map(_SHAPE.fullmatch, cells))


def _bare(line: Line) -> str:
    return "".join(line.view.text.split()).lstrip("-·●■◆*")
