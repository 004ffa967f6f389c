"""The lists of office holders of a document: where each begins and ends.

`read_rosters` walks over a document once and keeps what the lists say as printed; `holdings` makes facts of
it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.document.model import Layout, Line
from loaders.holdings.rosters.columns import OTHER_TABLE
from loaders.holdings.rosters.headings import (
    Heading,
    bare_heading,
    is_organization,
    is_term_alone,
    read_heading,
)
from loaders.holdings.rosters.region import CREDIT, RosterSection, read_row_is_people
from loaders.holdings.rosters.remarks import speaks
from loaders.holdings.rosters.rows import RosterRow, UnreadLine
from loaders.holdings.rosters.tokens import Token, read_row
from loaders.holdings.rosters.words import words
from loaders.names.headed_organizations import organization_text

_PREDECESSORS = re.compile(r"(?:历任|历届)[^：:，。]{2,16}[：:]")
_VOLUME = re.compile(
    r"([\u3400-\u9fff]{2,20}?(?:军分区|军区|[^县市区州省镇乡]))(?:军事)?志(?:[·・•（(].{1,14})?$"
)
"""雁北酒厂志·组织: a volume about one body."""
_PARTY = ("党委", "党组", "党支部", "党总支", "党工委", "纪委")
_SEATS = ("党工委", "党委", "办事处", "政府", "人大", "人大工委", "纪委", "纪工委", "人武部")
_TABLE_OF = re.compile("(?:历任|历届).{2,20}表$")
_CHAPTER = re.compile(r"[·•・#\s]*[\u3400-\u9fff](?:\s*[\u3400-\u9fff]){1,5}[·•・\s]*")
_HEADS = {
    "局长": "(?:分局|局)",
    "院长": "院",
    "检察长": "院",
    "主任": "(?:委员会|委|办公室|办|中心)",
    "行长": "[支分]?行",
}
"""The head of a body, and how the name of the body ends."""
_LOOK_AHEAD = 6
_TERMS_TOLD = re.compile("任期|任职(?:时间|年月|起止|日期)|到任|在任|起止")
_SPAN = re.compile(r"\d{4}[.．年]\d{0,2}月?\s*[-—–~～至]")
_SAME_PAGE = 80
"""Lines of a source, blank ones counted, within which two columns of a page stand."""
_NO_WORD = re.compile(r"\W")
_BLANK = re.compile(r"[\s*]")


@dataclass(slots=True)
class PrintedLists:
    """What the lists of a document say, and the numbers of the lines that say it."""

    seen: list[RosterRow] = field(default_factory=list)
    troubles: list[UnreadLine] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)


def read_rosters(layout: Layout, year: int | None) -> PrintedLists:
    """The lists of office holders of a document; `year` is that of months printed without one."""
    return _Reader(layout, year).read()


class _Reader:
    def __init__(self, layout: Layout, year: int | None) -> None:
        self.lines = [line for line in layout.lines if line.view.text.strip()]
        self.source = layout.source.text
        self.year = year
        self.rosters = PrintedLists()
        self.above: str | None = None
        self.chapter = -1
        """The line of the chapter's heading: 公安, over 【概况】 and 【领导名录】."""
        self.subject: str | None = None
        """What the volume is about, where that is no body: 税务 of 明川县税务志."""
        self.titled = ""
        """The last short line: the title of a table."""
        self.committee: str | None = None
        """第六届委员会（1984.5—1987.4） below the body above."""
        self.since = 0
        """How many lines ago the body above was named."""
        self.under_act = False
        """`聘任以下同志：` stands above: the names below are appointed, not listed."""
        self.aside: list[Line] = []

    def read(self) -> PrintedLists:
        at = 0
        while at < len(self.lines):
            opened = self._opening(at)
            if opened is None:
                if _CHAPTER.fullmatch(self.lines[at].view.text.strip()):
                    self.chapter = at
                self._remember(self.lines[at])
                at += 1
                continue
            heading, first, skip, orphans = opened
            region = RosterSection(heading, self.year, skip, orphans)
            end = region.read(self.lines, first)
            if region.confirmed():
                self._keep(region, at)
                self.above = region.waiting() or self.above
                at = max(end, at + 1)
                if region.credited:
                    at = self._set_aside(at)
            else:
                self._remember(self.lines[at])
                at += 1
        self._give_up_aside()
        return self.rosters

    def _remember(self, line: Line) -> None:
        text = line.view.text.strip()
        if 2 < len(text) <= 40 and "。" not in text:
            self.titled = text
        if text.endswith(("：", ":")):
            self.under_act = any(word in text[-16:] for word in words().all("act_openers"))
        elif "。" in text:
            self.under_act = False
        volume = _VOLUME.match(text)
        if volume is not None:
            self.above, self.subject = (volume[1], None) if is_organization(volume[1]) else (None, volume[1])
        elif self.above and is_term_alone(text):
            self.committee, self.since = text, 0
        elif (
            len(text) <= 40
            and not text.endswith("出版社")
            and is_organization(text)
            and len(organization_text(text)) <= 20
        ):
            self.above, self.since, self.committee = text, 0, None
        self.since += 1

    def _set_aside(self, at: int) -> int:
        """Rows between the credit of one list and a second credit: the end of a list whose heading is
        printed below them, where the page has two columns. Returns the number of the line after them.
        """
        for end in range(at, min(at + _LOOK_AHEAD, len(self.lines))):
            text = self.lines[end].view.text.strip()
            if CREDIT.match(text):
                self.aside = self.lines[at:end]
                self.rosters.lines.update(line.number for line in self.lines[at : end + 1])
                return end + 1 if end > at else at
            tokens = read_row(text, self.year)
            kinds = {token.kind for token in tokens}
            if "name" not in kinds or "other" in kinds or (end == at and not _starts_within(tokens)):
                break
        return at

    def _give_up_aside(self) -> None:
        for line in self.aside:
            start, stop = line.view.span()
            self.rosters.troubles.append(UnreadLine(start, stop, "the heading of these names"))
        self.aside = []

    def _keep(self, region: RosterSection, at: int) -> None:
        near = self.aside and self.lines[at].number - self.aside[-1].number < _SAME_PAGE
        if near and not region.credited:
            region.go_on(self.aside)
            self.aside = []
        self._give_up_aside()
        before = self.rosters.seen[-1] if self.rosters.seen else None
        for part in region.strays:  # the list before, of which the right column is printed in here
            if before is not None:
                self.rosters.seen.append(
                    RosterRow(
                        before.heading, before.body, before.label, before.label_remark, part, end=part.end
                    )
                )
            else:
                region.troubles.append(UnreadLine(part.start, part.end, "a post before the name"))
        self.rosters.seen += region.seen
        self.rosters.troubles += region.troubles
        self.rosters.lines.update(line.number for line in self.lines[at : region.last + 1])

    def _opening(self, at: int) -> tuple[Heading, int, int, list[Line]] | None:
        """A heading at this line: itself, the line and the place where its rows begin, lines inside it."""
        text = self.lines[at].view.text
        stripped = text.strip()
        if stripped.startswith("【") or stripped.lstrip("#* ").startswith("【"):
            return self._bracketed(at)
        if _PREDECESSORS.match(stripped):
            section = "".join(stripped.split("：")[0].split(":")[0].split())
            return Heading(section, self.above or "", succession=True), at, 0, []
        if len(stripped) > 60:
            return None
        heading = read_heading(stripped)
        if heading is not None and (_TABLE_OF.search(stripped) or not read_row_is_people(stripped)):
            return self._with_organization(heading), at + 1, 0, []
        if "姓名" in stripped and self._heads_table(stripped, at):
            return Heading(self.titled, self.above or ""), at, 0, []
        if is_organization(stripped) and self._row_follows(at + 1) and not self.under_act:
            return bare_heading(stripped, self.above), at + 1, 0, []
        if self.above and 0 < self.since <= _LOOK_AHEAD and self._is_dated_row(stripped):
            told = bare_heading(self.committee or self.above, self.above)
            return replace(told, succession=True), at, 0, []
        return None

    def _heads_table(self, text: str, at: int) -> bool:
        """姓名　职务　任期…: a table of office holders under no heading that says so."""
        head = "".join(text.split())
        if not _TERMS_TOLD.search(head) or "职务" not in head or OTHER_TABLE.search(head) or self.under_act:
            return False
        following = read_row(self.lines[at + 1].view.text, self.year) if at + 1 < len(self.lines) else []
        return {"name", "label", "term"} <= {token.kind for token in following}

    def _is_dated_row(self, text: str) -> bool:
        """`书　记　某某（1987.11—1990.2）`: prose about the body stands between its heading and its list."""
        tokens = read_row(text, self.year)
        if [token.kind for token in tokens[:3]] != ["label", "name", "bracket"] or self.under_act:
            return False
        return not any(token.kind == "other" for token in tokens) and _SPAN.search(tokens[2].text) is not None

    def _with_organization(self, heading: Heading) -> Heading:
        if self.above and "、" in heading.body and all(part in _SEATS for part in heading.body.split("、")):
            heading = replace(heading, body=self.above)  # 党工委、办事处领导名单 of the street above
        if heading.body in _PARTY:  # 历任党委书记: of the body above
            post = heading.body + (heading.post or "")
            heading = replace(heading, body="", post=post if heading.post else None)
        if not heading.body and self.above is None and self.subject and heading.post == "局长":
            return replace(heading, body=f"{self.subject}局")
        if heading.body or self.above is None:
            return heading
        return replace(heading, body=self.above)

    def _bracketed(self, at: int) -> tuple[Heading, int, int, list[Line]] | None:
        text = self.lines[at].view.text
        if "】" in text:
            close = text.index("】")
            heading = read_heading(text[text.index("【") : close + 1])
            inner = text[text.index("【") + 1 : close]
            alone = not text[close + 1 :].strip()
            if heading is None and alone and is_organization(inner) and self._row_follows(at + 1):
                return Heading("".join(inner.split()), inner), at + 1, 0, []
            if heading is None:
                return None
            if not heading.body and self.above is None and alone:
                heading = replace(heading, body=self._organization_of_chapter(at) or "")
            return self._with_organization(heading), at, close + 1, []
        if len(text.strip()) > 60:
            return None
        printed = text.strip()
        orphans: list[Line] = []
        for place in range(at + 1, min(at + 1 + _LOOK_AHEAD, len(self.lines))):
            line = self.lines[place].view.text
            if "】" in line:
                close = line.index("】")
                heading = read_heading(printed + line[: close + 1].strip())
                return (
                    None if heading is None else (self._with_organization(heading), place, close + 1, orphans)
                )
            if "【" in line or len(line.strip()) > 30:
                return None
            orphans.append(self.lines[place])
        return None

    def _organization_of_chapter(self, at: int) -> str | None:
        """区教育局 of a chapter 教育 in which it is named, where its 局长 follows."""
        if self.chapter < 0 or at + 1 >= len(self.lines):
            return None
        subject = _NO_WORD.sub("", self.lines[self.chapter].view.text)
        label = "".join(self.lines[at + 1].view.text.split())[:8]
        ending = next((end for post, end in _HEADS.items() if post in label), None)
        if ending is None:
            return None
        text = "".join(line.view.text for line in self.lines[self.chapter : at])
        named = re.findall(
            f"(?:[省市县区州旗]|[\u4e00-\u9fff]{{2}}(?=[^省市县区州旗]*分局))?{subject}{ending}", text
        )
        return max(named, key=named.count) if named else None

    def _row_follows(self, at: int) -> bool:
        if at >= len(self.lines):
            return False
        head = _BLANK.sub("", self.lines[at].view.text)[:14]
        return any(head[:size] in words().exact for size in range(2, 9))


def _starts_within(tokens: Sequence[Token]) -> bool:
    """Whether a line begins in the middle of a list: with a name and its bracket."""
    return [token.kind for token in tokens[:2]] == ["name", "bracket"] and speaks(tokens[1].text)
