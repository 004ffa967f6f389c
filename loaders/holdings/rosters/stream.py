"""Rows as they stream: labels, then the names under them, with their brackets and terms.

`局长　甲（女）　副局长　乙、丙　1990.8—1998.12`: `read_stream` takes the tokens of such a line one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from graph import lazy_re as re
from loaders.document.model import Line
from loaders.holdings.rosters.headings import is_organization
from loaders.holdings.rosters.labels import coordinates
from loaders.holdings.rosters.remarks import Remark, is_order, read_remark, speaks
from loaders.holdings.rosters.rows import Part, RosterRow, part_of, without_term
from loaders.holdings.rosters.section import RosterSection
from loaders.holdings.rosters.tokens import Token, is_school_class
from loaders.holdings.rosters.words import words
from loaders.lexicon import alternatives
from loaders.names.offices import post_length
from loaders.names.people import is_name, surname_length

_OWN_UNIT = re.compile("..(?:车间|分厂|分公司|办公室|[科处股室]室?|分局|派出所|支队|大队)$")
_WORDS = alternatives("rosters")
_OF_PERSON = re.compile(_WORDS["of_person"])
"""石兰　女　1978年5月生: of the person, not of the post."""
_CALLED = re.compile(f"(?:{_WORDS['called_beside']})[\u3400-\u9fff]{{1,2}}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_SHORT_YEARS = re.compile(r"\d\d[.．]\d{1,2}\W+\d\d[.．]\d")
"""96.3—99.10, where nothing tells the century."""
_LONGEST_CARRY = 20


def read_stream(section: RosterSection, line: Line, tokens: Sequence[Token]) -> None:
    """Read a line of labels and names; a label at the end waits for the next line."""
    _Stream(section, line, tokens).read()


class _Stream:
    """The tokens of one line, and what of it is behind."""

    def __init__(self, section: RosterSection, line: Line, tokens: Sequence[Token]) -> None:
        self.section, self.line, self.tokens = section, line, tokens
        self.last: RosterRow | None = None
        """The name that a bracket or a term belongs to."""
        self.joined: list[RosterRow] = []
        """Names joined to the last one: one term behind 甲、乙 is of both."""
        self.before: Token | None = None
        self.ahead: Token | None = None
        """A term at the head of the line, before its name."""
        self.skip_term = False
        """（缺）: the term behind is of nobody."""
        self.unsure = self._is_second_head()
        self.terms_first = _has_terms_first(tokens)

    def read(self) -> None:
        takes: Mapping[str, Callable[[Token], None]] = {
            "label": self._take_label,
            "name": self._take_name,
            "bracket": self._take_bracket,
            "term": self._take_term,
            "other": self._take_other,
        }
        unknown = self._unknown_label()
        for token in self.tokens:
            if token is unknown:
                self.section.close_label()
                self.section.label.open()
                self.section.trouble(self.line, token, "a post that can be told")
            elif token.kind in takes:
                takes[token.kind](token)
            if token.kind != "separator" or self.before is not None:
                self.before = token
        end, label = self.tokens[-1], self.section.label
        label.joined = end.kind == "separator" and coordinates(end) and not label.used

    def _unknown_label(self) -> Token | None:
        """裁判长：甲　乙: what opens a line before a colon and names, and is no name and no post we know."""
        first, *rest = self.tokens
        opens = [token.kind for token in rest[:2]] == ["separator", "name"] and rest[0].text == ":"
        known = first.kind != "name" or surname_length(first.text, common=True) > 0
        return first if opens and not known else None

    def _is_second_head(self) -> bool:
        """One more name under the one seat of an organization, where columns are printed into each other."""
        section, lone = self.section, [token.kind for token in self.tokens] == ["name"]
        one_seat = section.label.used and section.label.has_one_seat()
        return section.two_columns and lone and one_seat and not section.seen[-1].remarks

    def _take_label(self, token: Token) -> None:
        if self._is_office(token):
            return
        self.last = None
        part = without_term(part_of(self.line, token))
        self._take_unit(token, part)
        lead = next((lead for lead in words().all("label_leads") if part.text.startswith(lead)), "")
        part.text = part.text[len(lead) :] if words().is_label(part.text[len(lead) :]) else part.text
        label = self.section.label
        if label.carry is not None:
            label.parts.append(Part(label.carry.text + part.text, label.carry.start, part.end))
            label.carry = None
            return
        coordinate = label.joined if self.before is None else coordinates(self.before)
        if coordinate and label.waits():
            label.parts.append(part)
        else:
            self.section.close_label()
            label.open(part)

    def _is_office(self, token: Token) -> bool:
        """In the list of a group: the office behind a member's name, at the end of the line."""
        if self.last is None or self.tokens[-1] is not token or not self.section.is_of_group():
            return False
        self.last.remarks.append(Remark(office=token.text))
        self.last.end = self.line.view.span(token.start, token.end)[1]
        return True

    def _take_unit(self, token: Token, part: Part) -> None:
        """`县委办公室　主任…，副主任…`: the unit at the head of a line holds for its other labels."""
        text, label = self.line.view.text, self.section.label
        unit, *post = text[token.start : token.end].split(None, 1)
        glued = 2 if unit.endswith("车间主任") else 0 if post else post_length(unit)
        if glued and not text[: token.start].strip() and _OWN_UNIT.search(unit[:-glued]):
            label.unit = (self.line.number, unit[:-glued])  # 一车间主任：甲　书记：乙
            return
        if post and words().is_exact("".join(post[0].split())) and is_organization(unit):
            label.unit = (self.line.number, unit)
        elif label.unit[0] == self.line.number and words().is_exact(part.text):
            part.text, part.printed = label.unit[1] + part.text, part.text

    def _take_name(self, token: Token) -> None:
        before, last = self.before, self.last
        if (
            last is not None
            and before is not None
            and before.kind == "name"
            and _CALLED.fullmatch(token.text)
        ):
            return  # 方大志　字子铭
        beside = before is not None and before.kind == "separator" and before.text == "、"
        self.joined = [*self.joined, last] if beside and last is not None and not last.terms else []
        if not self.section.label.parts:
            self.section.trouble(self.line, token, "a post before the name")
            self.last = None
        else:
            self.last = self.section.see(self.line, token)
            self.last.unsure = self.unsure
            self.last.terms += [self.ahead] if self.ahead is not None else []
        self.ahead = None

    def _take_bracket(self, token: Token) -> None:
        section, label = self.section, self.section.label
        if self.last is None and "缺" in token.text:  # （空缺，8月—12月）: of nobody
            self.skip_term = label.used = True
            return
        self.skip_term = False
        if self.last is not None:
            section.remark(self.line, self.last, token)
        elif self.before is None and label.used and section.seen and speaks(token.text):
            section.remark(self.line, section.seen[-1], token)
        elif label.parts and not is_order(token.text):
            label.remark = read_remark(token.text, section.year)

    def _take_term(self, token: Token) -> None:
        other = self.before is not None and self.before.text == "/"  # 甲/1970年6月起 乙
        if other or self.terms_first or (self.last is None and self.before is None):
            self.ahead, self.last = token, None
        elif self.last is not None and not self.skip_term:
            for seen in self.joined:  # 甲、乙　1990.8—1998.12
                seen.terms.append(token)
            self.last.terms.append(token)
            self.last.end = self.line.view.span(token.start, token.end)[1]

    def _take_other(self, token: Token) -> None:
        """A vacancy, a class of a school, the beginning of a label, or a name that the scan has spoilt."""
        if self.last is not None and token.text in words().all("personal"):
            return  # 男　四川　中共党员　1950.1—1952.6
        if self.last is not None and _OF_PERSON.fullmatch(token.text):
            return
        self.last = None
        label, before = self.section.label, self.before
        if label.parts and is_school_class(token.text):
            return  # 年级主任：高一　甲　高二　乙
        if token.text in words().all("vacant"):
            label.used = True
            return
        if label.parts and (titled := split_titled(token.text)) is not None:
            self._take_titled(token, titled)
            return
        waits, at_end = label.waits(), self.tokens[-1] is token
        if (
            at_end
            and waits
            and before is not None
            and before.kind == "separator"
            and len(token.text) <= _LONGEST_CARRY
        ):
            label.carry = part_of(self.line, token)
            return
        if waits and before is not None and before.kind == "label":
            label.used = True
        if _HAN.search(token.text):
            self.section.trouble(self.line, token, "a post or a name")
        elif _SHORT_YEARS.search(token.text):
            self.section.trouble(self.line, token, "when the post was held")

    def _take_titled(self, token: Token, size: int) -> None:
        """A member by office and name: 县财政局局长某某 under 副组长."""
        text = self.line.view.text
        start = token.end - len(token.text) + size if not text[token.start : token.end].count(" ") else None
        if start is None:
            self.section.trouble(self.line, token, "a post or a name")
            return
        name = Token("name", token.text[size:], start, token.end)
        self.last = self.section.see(self.line, name)
        if "原" not in token.text[:size]:  # of what the person was before
            self.last.remarks.append(Remark(office=token.text[:size]))


def _has_terms_first(tokens: Sequence[Token]) -> bool:
    """局长：1952.6—1955.3　甲；1955.3—1959.12　乙: whether every name of a line has its term before it."""
    kinds = [token.kind for token in tokens if token.kind in ("term", "name")]
    return len(kinds) >= 4 and kinds == ["term", "name"] * (len(kinds) // 2)


def split_titled(text: str) -> int | None:
    """How long the office is before the name that a text ends with, if it is an office and a name."""
    for size in (2, 3, 4):
        office, name = text[:-size], text[-size:]
        if (
            len(office) > 2
            and is_name(name)
            and surname_length(name, common=True)
            and words().is_label(office)
        ):
            return len(office)
    return None
