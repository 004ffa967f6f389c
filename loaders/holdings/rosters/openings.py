"""Where a list of office holders opens: its heading, what is told above it, and where its rows begin.

`Openings` walks with the reader over the lines of a document: `remember` takes a line that is no list, `at`
tells whether a list opens at one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from graph import lazy_re as re
from loaders.document.crumbs import crumbs_of
from loaders.document.model import Line
from loaders.holdings.rosters.columns import OTHER_TABLE
from loaders.holdings.rosters.each import read_each
from loaders.holdings.rosters.headings import (
    Heading,
    bare_heading,
    has_seats,
    is_no_roster,
    is_of_seats,
    is_organization,
    read_heading,
    split_post,
)
from loaders.holdings.rosters.lines import read_row_is_people
from loaders.holdings.rosters.officials import is_officer, post_alone
from loaders.holdings.rosters.registers import read_head
from loaders.holdings.rosters.successions import (
    SPAN,
    is_dated_holder,
    period_of,
    post_of_entries,
    term_line,
)
from loaders.holdings.rosters.terms import is_term_alone, read_span_line, read_term_heading
from loaders.holdings.rosters.tokens import may_open_with_label, read_row
from loaders.holdings.rosters.words import words
from loaders.lexicon import alternatives
from loaders.names.headed_organizations import organization_text

_PREDECESSORS = re.compile(r"(?:历任|历届)[^：:，。]{2,16}[：:]")
_RUN_ON = re.compile(
    r"(?:历任|历届)(?P<post>[\u4e00-\u9fff]{2,8}?)(?!先后|依次|分别|[有为是由])(?=[\u4e00-\u9fff·•]{2,10}[(（](?:[^()（）\d]{1,14}[，,])?\d{4}[年.．])"
)
_PARAGRAPH_OF = re.compile(
    rf"\s*([\u4e00-\u9fff]{{4,20}}?)(?={alternatives('rosters')['behind_organization']})"
)
_SHORT_NAME = re.compile(
    r"[(（](?<=[\u4e00-\u9fff]{4}.)(?:(?:以下|下文|通常|一般)?[简常俗习]?称[：:]?)?"
    r"[“\"「『]?([\u4e00-\u9fff]{3,11})[”\"」』]?[)）]"
)
"""某某县第一中学（简称“县一中”）."""
_FULL_NAME = re.compile(r"[\u4e00-\u9fff]{4,}$")
_LONGEST_NAME = 20
_VOLUME = re.compile(
    r"([\u3400-\u9fff]{2,20}?(?:军分区|军区|[^县市区州省镇乡]))(?:军事)?志(?:[·・•（(].{1,14})?$"
)
"""雁北酒厂志·组织: a volume about one organization."""
_OF_PLACE = re.compile("(?P<place>[\u3400-\u9fff]+?[省市县区州旗])(?P<rest>[\u3400-\u9fff]{2,8})")
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
"""The head of an organization, and how the name of the organization ends."""
_LOOK_AHEAD = 6
_HEADING_HOLDS = 12
_TERMS_REPORTED = re.compile("任期|任职(?:时间|年月|起止|日期)|到任|在任|起止")
_NO_WORD = re.compile(r"\W")
_BLANK = re.compile(r"[\s*]")


class Opening(NamedTuple):
    """A heading, and the place of the line and of the character where the rows below it begin."""

    heading: Heading
    first: int
    skip: int = 0
    inside: Sequence[Line] = ()
    """Lines that stand within the heading, where it is broken."""


def _is_act(text: str) -> bool:
    """聘任青溪县林业局局长: the names below are appointed, not listed."""
    return any(word in text for word in words().all("act_openers"))


def _short_names(text: str) -> Iterator[tuple[str, str]]:
    """Each short name that a text gives in brackets, with the full one before it."""
    behind = 0
    for short in _SHORT_NAME.finditer(text):
        full = _FULL_NAME.search(text, max(behind, short.start() - _LONGEST_NAME), short.start())
        if full is not None:
            yield short[1], full[0]
            behind = short.end()


class Openings:
    """What the lines above a list say that its heading leaves out."""

    def __init__(self, lines: Sequence[Line], text: str, year: int | None) -> None:
        self.lines, self.text, self.year = lines, text, year
        self.full_names = dict(_short_names(text))
        self.above: str | None = None
        self.chapter = -1
        """The line of the chapter's heading: 公安, over 【概况】 and 【领导名录】."""
        self.subject: str | None = None
        """What the volume is about, where that is no organization: 税务 of 明川县税务志."""
        self.titled = ""
        """The last short line: the title of a table."""
        self.committee: str | None = None
        """第六届委员会（1984.5—1987.4） below the organization above."""
        self.since = 0
        """How many lines ago the organization above was named."""
        self.under_act = False
        """`聘任以下同志：` stands above: the names below are appointed, not listed."""
        self.reported: tuple[Heading | None, int] = (None, 0)
        """The last heading of a list, and where it stands: a register may follow some lines below."""

    def at(self, at: int) -> Opening | None:
        """The list that opens at a line, if one does."""
        opened = self._read(at)
        if opened is None:
            return None
        heading = replace(opened.heading, organization=self._in_full(opened.heading.organization))
        if read_heading(heading.section) is not None:
            self.reported = heading, at
        return opened._replace(heading=heading)

    def remember(self, at: int) -> None:
        """A line that opens no list: it may name the organization, the chapter, or the title of a table."""
        text = self.lines[at].view.text.strip()
        if _CHAPTER.fullmatch(text):
            self.chapter = at
        if 2 < len(text) <= 40 and "。" not in text:
            self.titled = text
        if text.endswith(("：", ":")):
            self.under_act = _is_act(text[-16:])
        elif "。" in text:
            self.under_act = False
        volume = _VOLUME.match("".join(text.split()))
        if volume is not None:
            name = self._general(volume[1])
            self.above, self.subject = (name, None) if is_organization(name) else (None, name)
        elif self.above and is_term_alone(text):
            self.committee, self.since = text, 0
        elif (
            len(text) <= 40
            and not text.endswith("出版社")
            and is_organization(text)
            and len(organization_text(text)) <= 20
        ):
            self.above, self.since, self.committee = text, 0, None
        elif named := next((part for part in crumbs_of(text)[:0:-1] if is_organization(part)), None):
            self.above, self.since, self.committee = named, 0, None
        self.since += 1

    def _general(self, name: str) -> str:
        """柳河县总商会 of 柳河县商会志, where the text has that name: the title of a volume leaves 总 out."""
        parts = _OF_PLACE.fullmatch(name)
        known = parts is not None and f"{parts['place'][-1]}总{parts['rest']}" in self.text
        return f"{parts['place']}总{parts['rest']}" if parts is not None and known else name

    def _in_full(self, organization: str) -> str:
        """The full name of an organization that the document calls by a short one: 某某学校（简称“某校”）."""
        full = self.full_names.get(organization)
        return full if full is not None and is_organization(full) else organization

    def _read(self, at: int) -> Opening | None:
        """A heading at this line: itself, the line and the place where its rows begin, lines inside it."""
        text = self.lines[at].view.text
        stripped = text.strip()
        if stripped.lstrip("#* ").startswith("【"):
            return self._bracketed(at) or self._committee(at)
        if (entries := self._entries(at)) is not None:
            return Opening(entries, at)
        if read_each(self.lines, at) is not None and not self.under_act:
            return Opening(Heading(stripped, self.above or ""), at)
        if (run_on := _RUN_ON.search(text)) is not None and words().is_label(run_on["post"]):
            return Opening(self._run_on(text, run_on), at, run_on.end())
        if _PREDECESSORS.match(stripped):
            section = "".join(stripped.split("：")[0].split(":")[0].split())
            return Opening(Heading(section, self.above or "", succession=True), at)
        if len(stripped) > 60:
            return None
        if (officers := self._over_officers(stripped, at)) is not None:
            return Opening(officers, at)
        heading = read_heading(crumbs_of(stripped)[-1] if crumbs_of(stripped) else stripped)
        if heading is not None and (_TABLE_OF.search(stripped) or not read_row_is_people(stripped)):
            return Opening(self._with_organization(heading), at + 1)
        if stripped in words().all("bare_headings") and self.above and _labels_follow(self.lines, at + 1):
            return Opening(Heading(stripped, self.above), at + 1)
        if (register := self._register(at)) is not None:
            return Opening(register, at)
        if (holders := self._over_holders(stripped, at)) is not None:
            return Opening(holders, at + 1)
        if "姓名" in stripped and not self.under_act and _heads_table(self.lines, at, self.year):
            return Opening(Heading(self.titled, self.above or ""), at)
        if is_organization(stripped) and _row_follows(self.lines, at + 1) and not self.under_act:
            return Opening(bare_heading(stripped, self.above), at + 1)
        if (committee := self._committee(at)) is not None:
            return committee
        if (
            self.above
            and 0 < self.since <= _LOOK_AHEAD
            and not self.under_act
            and _is_dated_row(stripped, self.year)
        ):
            reported = bare_heading(self.committee or self.above, self.above)
            return Opening(replace(reported, succession=True), at)
        return None

    def _entries(self, at: int) -> Heading | None:
        """The heading of holders set out in entries, under a sentence that announces them."""
        first = at + (period_of(self.lines[at].view.text) is not None)
        if first >= len(self.lines) or self.under_act or term_line(self.lines, first) is None:
            return None
        heading, place = self.reported
        if heading is not None and heading.post and at - place <= _HEADING_HOLDS:
            return heading
        announced = "".join(line.view.text for line in self.lines[max(0, at - 2) : at])
        post = post_of_entries(announced)
        return Heading(self.titled, self.above or "", post=post, succession=True) if post else None

    def _run_on(self, text: str, found: re.Match[str]) -> Heading:
        """The heading of holders told within a paragraph: 历任校长某某(1953年5月-1959年7月)某某(…)."""
        opening = _PARAGRAPH_OF.match(text)
        organization = opening[1] if opening is not None and is_organization(opening[1]) else self.above or ""
        return Heading(found[0], organization, post=found["post"], succession=True)

    def _register(self, at: int) -> Heading | None:
        """The heading of a register that does not follow its heading at once, or that has none."""
        head = None if self.under_act or is_no_roster(self.titled) else read_head(self.lines, at)
        if head is None:
            return None
        heading, place = self.reported
        if heading is not None and at - place <= _HEADING_HOLDS:
            return heading
        dated = head.has("term") or head.has("start") or head.has("end")
        units = head.has("unit") and sum(column.role == "holders" for column in head.columns) > 1
        fits_alone = (dated and not head.has("unit")) or (units and not self.under_act)
        return Heading(self.titled, self.above or "") if fits_alone else None

    def _with_organization(self, heading: Heading) -> Heading:
        if (
            self.above
            and "、" in heading.organization
            and all(part in _SEATS for part in heading.organization.split("、"))
        ):
            heading = replace(heading, organization=self.above)  # 党工委、办事处领导名单 of the street above
        if heading.organization in _PARTY:  # 历任党委书记: of the organization above
            post = heading.organization + (heading.post or "")
            heading = replace(heading, organization="", post=post if heading.post else None)
        if not heading.organization and self.above is None and self.subject and heading.post == "局长":
            return replace(heading, organization=f"{self.subject}局")
        own = heading.organization and not (is_of_seats(heading) and has_seats(self.above or ""))
        if own or self.above is None:
            return heading
        return replace(heading, organization=self.above)

    def _bracketed(self, at: int) -> Opening | None:
        text = self.lines[at].view.text
        if "】" in text:
            close = text.index("】")
            heading = read_heading(text[text.index("【") : close + 1])
            inner = text[text.index("【") + 1 : close]
            alone = not text[close + 1 :].strip()
            if heading is None and alone and is_organization(inner) and _row_follows(self.lines, at + 1):
                return Opening(Heading("".join(inner.split()), inner), at + 1)
            if heading is None and alone and (holders := self._over_holders(inner, at)) is not None:
                return Opening(holders, at + 1)
            if heading is None:
                return None
            if not heading.organization and self.above is None and alone:
                heading = replace(heading, organization=self._organization_of_chapter(at) or "")
            return Opening(self._with_organization(heading), at, close + 1)
        if len(text.strip()) > 60:
            return None
        printed = text.strip()
        orphans: list[Line] = []
        for place in range(at + 1, min(at + 1 + _LOOK_AHEAD, len(self.lines))):
            line = self.lines[place].view.text
            if "】" in line:
                close = line.index("】")
                heading = read_heading(printed + line[: close + 1].strip())
                if heading is None:
                    return None
                return Opening(self._with_organization(heading), place, close + 1, orphans)
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

    def _over_holders(self, text: str, at: int) -> Heading | None:
        """The heading that a post alone is, or with its organization: its holders stand below, a line with a
        stay each.
        """
        printed = "".join(text.rstrip("：: ").split())
        alone = len(printed) <= 8 and words().is_exact(printed)
        organization, post = ("", printed) if alone else split_post(printed)
        if post is None or len(post) < 2 or not words().is_exact(post) or self.under_act:
            return None
        if organization and (not is_organization(organization) or _is_act(printed)):
            return None
        following = [line.view.text for line in self.lines[at + 1 : at + 4]]
        if sum(is_dated_holder(text, self.year) for text in following) < 2:
            return None
        return Heading(printed, organization or self.above or "", post=post, succession=True)

    def _over_officers(self, text: str, at: int) -> Heading | None:
        """The heading that an office of the empire alone is: its officers stand below, a line each."""
        post = post_alone(text)
        following = [line.view.text for line in self.lines[at + 1 : at + 5]]
        if post is None or self.under_act or sum(map(is_officer, following)) < 2:
            return None
        return Heading(post, self.above or "", succession=True)

    def _committee(self, at: int) -> Opening | None:
        """The list that the number of a committee opens: 第八届(1981年3月—1984年6月), 【第八届】."""
        above = self.above or self._reported_above(at)
        if above is None or self.under_act or not _members_follow(self.lines, at):
            return None
        return Opening(Heading("".join(above.split()), above), at)

    def _reported_above(self, at: int) -> str | None:
        """The organization of the list of committees that a sentence has broken."""
        heading, place = self.reported
        near = heading is not None and heading.succession and at - place <= _HEADING_HOLDS
        return heading.organization or None if heading is not None and near else None


def _labels_follow(lines: Sequence[Line], at: int) -> bool:
    """Whether two lines begin with a post and a colon: then a word like 组成 heads a list."""
    texts = [line.view.text for line in lines[at : at + 2]]
    heads = [re.split("[:：]", text)[0] for text in texts if re.search("[:：]", text)]
    return len(heads) == 2 and all(words().is_label("".join(head.split())) for head in heads)


def _members_follow(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the number of a committee of the organization above, over labels and names."""
    term = read_term_heading(lines[at].view.text)
    if term is None:
        return False
    if rest := lines[at].view.text[term.rest :].strip():
        return term.span != (None, None) and read_row_is_people(rest)
    following = [line.view.text for line in lines[at + 1 : at + 3]]
    if following and read_span_line(following[0]) is not None:
        del following[0]
    return bool(following) and read_row_is_people(following[0])


def _row_follows(lines: Sequence[Line], at: int) -> bool:
    if at >= len(lines):
        return False
    head = _BLANK.sub("", lines[at].view.text)[:14]
    return any(head[:size] in words().exact for size in range(2, 9))


def _is_dated_row(text: str, year: int | None) -> bool:
    """`书　记　某某（1987.11—1990.2）`: prose about the organization stands between its heading and its
    list."""
    tokens = read_row(text, year) if may_open_with_label(text) else []
    if [token.kind for token in tokens[:3]] != ["label", "name", "bracket"]:
        return False
    return not any(token.kind == "other" for token in tokens) and SPAN.search(tokens[2].text) is not None


def _heads_table(lines: Sequence[Line], at: int, year: int | None) -> bool:
    """姓名　职务　任期…: a table of office holders under no heading that says so."""
    head = "".join(lines[at].view.text.split())
    if not _TERMS_REPORTED.search(head) or "职务" not in head or OTHER_TABLE.search(head):
        return False
    following = read_row(lines[at + 1].view.text, year) if at + 1 < len(lines) else []
    return {"name", "label", "term"} <= {token.kind for token in following}
