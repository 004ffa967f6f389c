"""The rows under one heading: which names stand under which label, in which body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.document.model import Line
from loaders.document.tables import cells_of
from loaders.holdings.rosters.columns import OTHER_TABLE, Columns, read_columns, without_other_cells
from loaders.holdings.rosters.headings import (
    Heading,
    bare_heading,
    is_organization,
    is_term_alone,
    members_term,
    read_heading,
    unnumbered,
)
from loaders.holdings.rosters.remarks import Remark, is_order, read_remark, speaks
from loaders.holdings.rosters.rows import Part, RosterRow, UnreadLine, part_of, without_term
from loaders.holdings.rosters.tokens import Token, read_row
from loaders.holdings.rosters.words import words
from loaders.names.headed_organizations import organization_text
from loaders.names.offices import post_length
from loaders.names.people import is_name, surname_length

CREDIT = re.compile(r"[(（\s]*(?:供\s*稿|撰\s*稿|审\s*稿|责任校对)\s*(?:人|单位)?\s*[:：]")
"""The name of who supplied a list stands at its end."""
_PAGE = re.compile(r"[-—\s·•]*(?:第\s*)?\d{1,4}\s*页?[-—\s·•]*|\W*")
_HEAD_ROW = re.compile(r"姓名.*(?:职务|任期|任职|到任|性别|时间)|职务.*姓名|单位.*姓名")
_ORDINAL = re.compile(r"\d{1,3}\.?|第[一二三四五六七八九十\d]{1,3}[任届]|[一二三四五六七八九十]{1,3}")
_PHRASED = re.compile(
    r"\s*(?P<name>[\u3400-\u9fff]{2,4}|[\u3400-\u9fff][ \u3000][\u3400-\u9fff])"
    r"(?:\s+|[，,])(?P<rest>[^\s(（].{3,80})$"
)
_LIST_TITLE = re.compile(r"(?:名单|名录|名册|一览表?)(?:[（(][^（）()]*[)）])*$")
_VACANT = ("缺", "空缺", "暂缺", "待定", "空")
_TOLD = re.compile("[年月][任署升调]")
"""道光元年任 in a column: the words tell what the date is."""
_UNIT_ROW = re.compile(r"\s*(?P<unit>[\u3400-\u9fff]{2,16})\s*[:：]\s*")
_TELLS = re.compile("选举(?!委员会|办)|当选|任命|召开|撤销|批准|决定")
"""Prose about office holders behind their list."""
_SECTION = re.compile("[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第.{1,3}[章节]")
_DYNASTY = re.compile("[（(]?(?:国朝|本朝|皇清|[明清元宋唐][代朝]|中华民国|民国)[)）]?")
_OWN_UNIT = re.compile("..(?:车间|分厂|分公司|办公室|[科处股]室?|分局|派出所|支队|大队)$")
_CONTACT = re.compile(r"电话|传真|地址|邮编|邮政编码|网址|邮箱")
_LONGEST_ROW = 1200
_LONGEST_PROSE = 22


_CUT = re.compile(r"[\s:：]")
_UNIT_COLUMN = re.compile(r"(?:单位|机构|部门|乡镇|镇街)")
_MANY_SEATS = re.compile(r"副|成员|(?<!主任)委员|理事$|编辑|代表")
_CELL = re.compile(r"\S+")
_HAN = re.compile(r"[\u3400-\u9fff]")


def read_row_is_people(text: str) -> bool:
    """Whether a line holds a name beside a label: then it is a row, not a heading."""
    text = unnumbered(text.strip())
    if not _CUT.search(text):
        return False
    kinds = [token.kind for token in read_row(text)]
    return "name" in kinds and "label" in kinds and "other" not in kinds


class RosterSection:
    """The rows under one heading."""

    def __init__(
        self, heading: Heading, year: int | None, skip: int = 0, inside: Sequence[Line] = ()
    ) -> None:
        self.heading, self.year, self.skip = heading, year, skip
        self.weak = not heading.succession and read_heading(heading.section) is None  # only a body's name
        self.root = organization_text(heading.body)
        self.term = members_term(heading.section)
        self.two_columns = bool(inside)  # lines stand inside the broken heading
        self.strays: list[Part] = []
        self.credited = False  # it ends with the name of who supplied it
        self.seen: list[RosterRow] = []
        self.troubles: list[UnreadLine] = []
        self.body: str | None = None
        self.label: list[Part] = []
        self.label_remark: Remark | None = None
        self.label_used = False
        self.joined = False  # the line before ends within a label: `党组书记、`
        self.carry: Part | None = None
        self.table = False
        self.heads: tuple[str, ...] = ()
        self.unit_first = False  # the first column of the table is the body
        self.labels_used = 0
        self.unit = (0, "")  # the number of a line and the unit at its head
        self.last = 0
        self.columns: Columns | None = None
        if heading.post:
            self.label = [Part(heading.post, -1, -1)]
        for line in inside:
            self._stray(line, read_row(line.view.text, year))

    def confirmed(self) -> bool:
        """A heading that says so needs one name; a bare name of a body needs two labels or three names."""
        return bool(self.seen) if not self.weak else self.labels_used >= 2 or len(self.seen) >= 3

    def waiting(self) -> str | None:
        """The body of a sub-heading under which no row came: the next chapter begins with it."""
        if self.label or self.label_used:
            return None
        return self.heading.body if self.weak else self.body

    def read(self, lines: Sequence[Line], first: int) -> int:
        """Read rows from a line on; returns the place of the first line that is none of them."""
        self.last = first - 1 if self.skip == 0 else first
        misses = 0
        for at in range(first, len(lines)):
            line = lines[at]
            text = line.view.text if at > first else " " * self.skip + line.view.text[self.skip :]
            if not text.strip():
                continue
            said = self._line(line, text, opening=at == first and self.skip > 0)
            if said == "end":
                self._close_label()
                return at
            if said == "closed":
                self.last, self.credited = at, True
                self._close_label()
                return at + 1
            if said == "row":
                self.last, misses = at, 0
            else:
                misses += 1
                if misses > (2 if self.seen else 1):
                    return at
        return len(lines)

    def go_on(self, lines: Sequence[Line]) -> None:
        """Read lines that stand elsewhere as if they followed."""
        for line in lines:
            self._line(line, line.view.text, opening=False)

    def _line(self, line: Line, text: str, opening: bool) -> str:
        """Read one line: `row`, `skip` (nothing in it), `closed` (the list ends here) or `end` (before)."""
        stripped = text.strip()
        if CREDIT.match(stripped):
            return "closed"
        if stripped.startswith("【") or len(stripped) > _LONGEST_ROW:
            return "end"
        if "。" in stripped and _TELLS.search(stripped):
            return "end"
        if _PAGE.fullmatch(stripped) or _CONTACT.search(stripped[:12]):
            return "skip" if not _CONTACT.search(stripped) else "row"
        if len(stripped) <= 4 and _DYNASTY.fullmatch(stripped):
            return "row"  # 国朝 among the names of 知县: the reign from here on
        if self.columns is not None and self.columns.fits(text):
            return self._column_row(line, text, self.columns)
        self.columns = read_columns(text)
        if self.columns is not None:
            self._close_label()
            return "row"
        if _HEAD_ROW.search("".join(stripped.split())) and len(stripped) < 80:
            if OTHER_TABLE.search(stripped):
                return "end"
            self.table, self.heads = True, cells_of(text)[0]
            self.unit_first = _UNIT_COLUMN.match(stripped) is not None
            return "row"
        if not opening and self._sub_heading(line, stripped):
            return "row"
        if (unit := _UNIT_ROW.match(text)) is not None and self._opens_unit(text, unit):
            return self._row(line, read_row(" " * unit.end() + text[unit.end() :], self.year))
        if not opening and self._other_heading(stripped, self.table):
            return "end"
        if not opening and _LIST_TITLE.search("".join(stripped.split())):
            return "end"
        if self.heads:
            if _SECTION.match(stripped) and len(cells_of(stripped)[0]) == 1:
                return "end"  # 二、变动情况
            text = without_other_cells(text, self.heads)
        if self._phrased(line, text):
            return "row"
        return self._row(line, read_row(self._without_unit(text), self.year))

    def _column_row(self, line: Line, text: str, columns: Columns) -> str:
        """A row of a table in which every column is a post."""
        above, self.body = self.body, columns.unit(text) or self.body
        for post, tokens in columns.holders(text, self.year):
            self.label, self.label_used, self.label_remark = [Part(post, -1, -1)], False, None
            self._stream(line, [token for token in tokens if token.kind != "term"])
            if self.seen and (terms := [token for token in tokens if token.kind == "term"]):
                self.seen[-1].terms += terms
        self.label, self.body = [], above
        return "row"

    def _opens_unit(self, text: str, unit: re.Match[str]) -> bool:
        """`东湖镇：党委书记 甲　镇长 乙`: the unit at the head of a line, and its posts behind."""
        follows = [token for token in read_row(text[unit.end() :], self.year) if token.kind != "separator"]
        if not is_organization(unit["unit"]) or words().is_label(unit["unit"]):
            return False
        if not follows or follows[0].kind != "label":
            return False
        self._open_organization(unit["unit"])
        return True

    def _phrased(self, line: Line, text: str) -> bool:
        """`name  道光十八年任，二十年去。`: the stay told in words behind the name."""
        match = _PHRASED.match(text)
        if match is None or not self.label or not words().may_be_name("".join(match["name"].split())):
            return False
        rest = match["rest"].strip("。 　")
        remark = read_remark(re.sub(r"\s+", "，", rest) if _TOLD.search(rest) else rest, None)
        if not (remark.start or remark.end) or remark.posts:
            return False
        seen = self._see(line, Token("name", "".join(match["name"].split()), *match.span("name")))
        seen.remarks.append(remark)
        seen.end = line.view.span(0, len(text.rstrip()))[1]
        return True

    @staticmethod
    def _other_heading(stripped: str, table: bool) -> bool:
        if len(stripped) > 60 or ":" in stripped or "：" in stripped:
            return False
        heading = read_heading(stripped)
        if heading is None or read_row_is_people(stripped):
            return False
        return bool(heading.body) or (table and all(token.kind != "name" for token in read_row(stripped)))

    def _sub_heading(self, line: Line, stripped: str) -> bool:
        if len(stripped) > 60 or not is_organization(stripped) or read_row_is_people(stripped):
            return False
        bare = "".join(stripped.split())
        named = is_name(bare) or not self.label_used
        if len(bare) <= 3 and surname_length(bare) and self.label and named and words().may_be_name(bare):
            return False
        self._open_organization(stripped)
        return True

    def _open_organization(self, printed: str) -> None:
        """A sub-heading: the posts behind it are in this body; 第六届委员会 is of the body above."""
        self._close_label()
        self.term = members_term(printed)
        if self.body and is_term_alone(printed):
            printed = self.body
        elif self.root and organization_text(printed) == "办公室" and not self.root.endswith("办公室"):
            printed = self.root + "办公室"
        self.body, self.label, self.label_used, self.label_remark = printed, [], False, None
        self.carry = None
        if self.weak:
            self.heading, self.body = bare_heading(printed), None

    def _row(self, line: Line, tokens: Sequence[Token]) -> str:
        if len(tokens) > 2 and tokens[0].kind == "other" and _ORDINAL.fullmatch(tokens[0].text):
            tokens = tokens[1:]
        kinds = [token.kind for token in tokens]
        other = sum(len(token.text) for token in tokens if token.kind == "other")
        prose = any(token.kind == "separator" and token.text == "。" for token in tokens)
        if other > (8 if prose else _LONGEST_PROSE) and not self.table:
            return "end"
        if "name" not in kinds and "label" not in kinds:
            return self._without_people(line, tokens)
        holders = self._holders(tokens)
        if holders and not self.table:
            for holder in holders:
                self._table_row(line, holder)
            return "row"
        if self.table and not (kinds.count("label") == kinds.count("name") > 1):
            return self._table_row(line, tokens)
        if self.two_columns and not self.label and "label" not in kinds and self.body is None:
            self._stray(line, tokens)
            return "row"
        if tokens[0].kind == "other" and tokens[0].text.startswith("各"):
            return "row"  # 各镇镇长: whoever they are
        if "label" not in kinds and not (self.label and self._are_names(tokens)):
            return "end"
        if kinds.count("name") == len(kinds) > 2 and self.label_used and self._one_seat():
            return "end"  # a heading that nobody could read stands above
        return self._stream(line, tokens)

    def _stray(self, line: Line, tokens: Sequence[Token]) -> None:
        """Names before the first label of a list in two columns belong to the list before."""
        self.strays += [part_of(line, token) for token in tokens if token.kind == "name"]

    def _is_second_head(self, tokens: Sequence[Token]) -> bool:
        """One more name under the one seat of a body, where columns are printed into each other."""
        lone = [token.kind for token in tokens] == ["name"]
        return (
            self.two_columns and lone and self._one_seat() and self.label_used and not self.seen[-1].remarks
        )

    def _one_seat(self) -> bool:
        """Whether the post at hand is the head of a body, which one person holds at a time."""
        label = self.label[-1].text if self.label else ""
        return _MANY_SEATS.search(label) is None

    def _are_names(self, tokens: Sequence[Token]) -> bool:
        """A line of names alone: one of them is a name beyond doubt, or a post waits for it."""
        names = [token for token in tokens if token.kind == "name"]
        sure = any(is_name(token.text) for token in names)
        marked = any(token.kind in ("bracket", "term") for token in tokens)
        return sure or marked or (not self.label_used and all(len(token.text) < 4 for token in names))

    @staticmethod
    def _holders(tokens: Sequence[Token]) -> list[list[Token]]:
        """`name label term` or `term name label`, once or twice in a line: each with his own post."""
        kept = [token for token in tokens if token.kind not in ("bracket", "separator")]
        kinds = [token.kind for token in kept]
        for order in (["name", "label", "term"], ["term", "name", "label"]):
            if kinds and kinds == order * (len(kinds) // 3):
                starts = [token.start for token in kept[::3]] + [tokens[-1].end]
                return [
                    [token for token in tokens if low <= token.start < high] for low, high in pairwise(starts)
                ]
        return []

    def _without_people(self, line: Line, tokens: Sequence[Token]) -> str:
        """A bracket, a unit carried to the next line, or what is no row."""
        kinds = [token.kind for token in tokens if token.kind != "separator"]
        if kinds == ["bracket"] or kinds == ["bracket", "term"]:
            token = next(token for token in tokens if token.kind == "bracket")
            if self.seen and self.label_used and speaks(token.text):
                self.seen[-1].remarks.append(read_remark(token.text, self.year))
                self.seen[-1].end = line.view.span(token.start, token.end)[1]
            return "row"
        if kinds[:2] == ["other", "bracket"] and is_order(tokens[1].text) and len(tokens[0].text) <= 2:
            self._close_label()
            self.label = [self._members(part_of(line, tokens[0]))]
            self.label_used, self.label_remark = False, None
            return "row"
        if kinds == ["other"] and self.joined and len(tokens[0].text) <= 20:
            self.carry = part_of(line, tokens[-1])
            return "row"
        return "end" if kinds and kinds[0] == "term" and kinds != ["term", "bracket"] else "skip"

    def _members(self, part: Part) -> Part:
        """An unreadable label over names in stroke order: below the 副主任 of a committee stand its 委员."""
        above = {word.text for seen in self.seen for word in seen.label}
        committee = (self.body or self.heading.body).endswith(("委员会", "编委会"))
        return Part("委员", part.start, part.end, part.text) if committee and "副主任" in above else part

    def _table_row(self, line: Line, tokens: Sequence[Token]) -> str:
        """One holder: unit, name, label and terms by what they are, whatever their order."""
        names = [token for token in tokens if token.kind == "name"]
        labels = [token for token in tokens if token.kind == "label"]
        if not names:
            return self._stream(line, tokens)
        name = next((token for token in names if is_name(token.text)), names[0])
        if labels:
            self._set_label(line, labels)
        if not self.label:
            return "skip"
        seen = self._see(line, name)
        for token in tokens:
            if token.start <= name.start and token.kind != "term":
                continue
            if token.kind == "bracket":
                self._remark(line, seen, token)
            elif token.kind == "other" and token.text in words().all("acting"):
                seen.remarks.append(read_remark(token.text, self.year))  # in the column of remarks
            elif token.kind == "term":
                seen.terms.append(token)
                seen.end = max(seen.end, line.view.span(token.start, token.end)[1])
        if labels and self.heading.post:  # what else he was stands in the column of remarks
            self.label = [Part(self.heading.post, -1, -1)]
        return "row"

    def _without_unit(self, text: str) -> str:
        """The row without the cell of the column 单位: printed once, it stands for the rows below."""
        cell = _CELL.match(text)
        if not self.unit_first or cell is None or words().is_exact(cell.group()):
            return text
        self.body = cell.group()
        return " " * cell.end() + text[cell.end() :]

    def _set_label(self, line: Line, labels: Sequence[Token]) -> None:
        self.label = [without_term(part_of(line, token)) for token in labels]
        self.label_used, self.label_remark = False, None
        self.labels_used += 1

    def _stream(self, line: Line, tokens: Sequence[Token]) -> str:
        """Labels, then the names under them, as they come; a label at the end waits for the next line."""
        last: RosterRow | None = None
        skip_term, unsure = False, self._is_second_head(tokens)
        before: Token | None = None
        ahead: Token | None = None
        joined: list[RosterRow] = []
        for token in tokens:
            if token.kind == "label":
                self._take_label(line, token, before)
                last = None
            elif token.kind == "name":
                beside = before is not None and before.kind == "separator" and before.text == "、"
                joined = [*joined, last] if beside and last is not None and not last.terms else []
                last = self._take_name(line, token)
                if last is not None:
                    last.unsure = unsure
                    last.terms += [ahead] if ahead is not None else []
                ahead = None
            elif token.kind == "bracket":
                skip_term = last is None and "缺" in token.text
                self.label_used = self.label_used or skip_term
                if last is not None:
                    self._remark(line, last, token)
                elif before is None and self.label_used and self.seen and speaks(token.text):
                    self._remark(line, self.seen[-1], token)
                elif self.label and not is_order(token.text) and not skip_term:
                    self.label_remark = read_remark(token.text, self.year)
            elif token.kind == "term" and last is None and before is None:
                ahead = token
            elif token.kind == "term":
                if last is not None and not skip_term:
                    for seen in joined:  # 甲、乙　1990.8—1998.12
                        seen.terms.append(token)
                    last.terms.append(token)
                    last.end = line.view.span(token.start, token.end)[1]
            elif token.kind == "other" and self.label and token.text in words().all("parts_of_schools"):
                last = None  # 年级主任：高一　甲　高二　乙
            elif token.kind == "other" and token.text in _VACANT:
                self.label_used = True
                last = None
            elif token.kind == "other":
                self._take_other(line, token, before, tokens[-1] is token)
                last = None
            if token.kind != "separator" or before is not None:
                before = token
        self.joined = tokens[-1].kind == "separator" and _coordinates(tokens[-1]) and not self.label_used
        return "row"

    def _take_label(self, line: Line, token: Token, before: Token | None) -> None:
        part = without_term(part_of(line, token))
        self._take_unit(line, token, part)
        key = part.text
        lead = next((lead for lead in words().all("label_leads") if key.startswith(lead)), "")
        part.text = part.text[len(lead) :] if words().is_label(key[len(lead) :]) else part.text
        if self.carry is not None:
            part = Part(self.carry.text + part.text, self.carry.start, part.end)
            self.carry = None
            self.label.append(part)
            return
        coordinate = self.joined if before is None else _coordinates(before)
        if coordinate and self.label and not self.label_used:
            self.label.append(part)
        else:
            self._close_label()
            self.label, self.label_used, self.label_remark = [part], False, None

    def _take_unit(self, line: Line, token: Token, part: Part) -> None:
        """`县委办公室　主任…，副主任…`: the unit at the head of a line holds for its other labels."""
        unit, *post = line.view.text[token.start : token.end].split(None, 1)
        glued = 2 if unit.endswith("车间主任") else 0 if post else post_length(unit)
        if glued and not line.view.text[: token.start].strip() and _OWN_UNIT.search(unit[:-glued]):
            self.unit = (line.number, unit[:-glued])  # 一车间主任：甲　书记：乙
            return
        if post and words().is_exact("".join(post[0].split())) and is_organization(unit):
            self.unit = (line.number, unit)
        elif self.unit[0] == line.number and words().is_exact(part.text):
            part.text, part.printed = self.unit[1] + part.text, part.text

    def _take_name(self, line: Line, token: Token) -> RosterRow | None:
        if not self.label:
            self._trouble(line, token, "a post before the name")
            return None
        return self._see(line, token)

    def _see(self, line: Line, token: Token) -> RosterRow:
        part = part_of(line, token)
        if not self.label_used:
            self.labels_used += 1
        self.label_used = True
        seen = RosterRow(
            self.heading, self.body, self.label, self.label_remark, part, end=part.end, period=self.term
        )
        self.seen.append(seen)
        return seen

    def _remark(self, line: Line, seen: RosterRow, token: Token) -> None:
        seen.remarks.append(read_remark(token.text, self.year))
        seen.end = max(seen.end, line.view.span(token.start, token.end)[1])

    def _take_other(self, line: Line, token: Token, before: Token | None, at_end: bool) -> None:
        """The beginning of a label that the next line ends, or a name that the scan has spoilt."""
        waits = bool(self.label) and not self.label_used
        if at_end and waits and before is not None and before.kind == "separator" and len(token.text) <= 20:
            self.carry = part_of(line, token)
            return
        if waits and before is not None and before.kind == "label":
            self.label_used = True
        if _HAN.search(token.text):
            self._trouble(line, token, "a post or a name")

    def _close_label(self) -> None:
        if self.label and not self.label_used and self.label[0].start >= 0:
            self.troubles.append(UnreadLine(self.label[0].start, self.label[-1].end, "a name under the post"))

    def _trouble(self, line: Line, token: Token, expected: str) -> None:
        start, end = line.view.span(token.start, token.end)
        self.troubles.append(UnreadLine(start, end, expected))


def _coordinates(token: Token) -> bool:
    """Whether a label right behind is one more post of the same people; a column of a table is not."""
    return token.kind == "label" or (token.kind == "separator" and token.text not in "|。;")
