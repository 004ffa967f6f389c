"""Offices as acts print them: short forms completed by what the document has said before."""

from __future__ import annotations

import re

from loaders.acts.clause import Clause
from loaders.acts.state import Memory
from loaders.acts.verbs import tails
from loaders.names.in_clause import PersonMention
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office, post_length, read_offices
from loaders.names.places import place_length

_MADE = ("成立", "建立", "组建", "设立", "换届", "改选", "换届选举", "选举结束")
_BODY_MADE = re.compile(
    rf"(.{{2,40}}?)(?:[于在][\u4e00-\u9fff]{{2,10}}?)?(?:正式|宣告|宣布)?(?:{'|'.join(_MADE)})$"
)
_BODY_NAMED = re.compile(
    r"(?:成立|组建|设立|设(?=[省市县区])|选举产生|推选产生|接管|创办|改[组制]为?|改名为?|改称|改为|更名为|改建为|恢复)([^，。；]{2,40})$"
)
_RATIFIED = re.compile("^.*(?:批准|同意|通过|听取|审议)了?|^经(?!济|费|贸|信|营|开)")
_MADE_UP = re.compile(r"(?:成立|调整|充实|组建)([\u4e00-\u9fff]{2,20}(?:指挥部|领导小组|委员会|工作组|专班))")
"""The body that a notice sets up: its 办公室 is printed alone."""
_COMMITTEE = re.compile(r"(?<=[会协联])第[一二三四五六七八九十\d]+届委员会$")
_RENAMED = re.compile(r"([\u4e00-\u9fff]{2,30})(?:改称|改名为?|更名为?|改为|易名为)([\u4e00-\u9fff]{2,30})$")
_COMMITTEES = ("省委", "市委", "县委", "区委", "工委", "特委", "地委")
_BODY_END = re.compile(
    r"(?:会|府|局|院|公司|厂|校|部|委|组|处|所|站|队|中心|署|社|团|中学|小学|大学|馆|银行|支部)$"
)
_ASSEMBLY = re.compile(
    r"((?:中共|政协|中国共产党)?[\u4e00-\u9fff]{0,12}(?:政协|人大常委会|委员会|议会|参议会|董事会|理事会|党委|联合会|总工会|协会))"
    r"(?:第?[一二三四五六七八九十\d]+[届次])*(?:临时|全体|第[一二三四五六七八九十\d]+次)*(?:会议|大会|全会|会)"
)
_BEFORE_OFFICE = re.compile(r"^(?:的|为|了|其|伪|原任?|所任|担任的?)+")
_HEAD_AND_DEPUTY = re.compile(r"正、副(?=[\u3400-\u9fff]{2,3}$)(.+)")
_UNION = re.compile(r"^工会委员会和经费审查委员会$")
_BEFORE_BODY = re.compile(r"^.*(?:决定|同意|批准|宣布|会议|日|月)|^了?新一届|^了")


def names_organization(text: str) -> bool:
    """Whether a text ends like the name of a body."""
    return _BODY_END.search(text) is not None


class OfficeReader:
    """The offices of one document's acts; `ActReader` is built on it."""

    def __init__(self, jurisdiction: Jurisdiction) -> None:
        self.jurisdiction = jurisdiction
        self.memory = Memory(body=jurisdiction.issuer)
        self._sentence: tuple[int, int, str] = (0, 0, "")
        self._holds = False
        self.on_delivery = False
        """Whether the document says that a resignation is in force from its delivery on."""
        self.last_act = 0
        """Where the last word of an act in the stretch at hand ends: no person is remembered behind it."""
        self.heading = ""
        """Title and headings that stand above, for the places they name."""

    def offices_of(self, text: str) -> list[Office]:
        """The offices of a cell or a label, under the body that holds here."""
        return self._complete(read_offices(text, self.jurisdiction, self.memory.body))

    def _offices(
        self, clause: Clause, start: int, end: int, acting: bool = False, leaving: bool = False
    ) -> tuple[list[Office], bool]:
        """The offices of a stretch and whether they are only stood for (候选人)."""
        stretch = clause.text[start:end].strip(" 　：:")
        stretch = _BEFORE_OFFICE.sub("", stretch)
        stretch = _HEAD_AND_DEPUTY.sub(r"\1、副\1", stretch)
        candidate = False
        changed = True
        while changed:
            changed = False
            for tail in tails():
                if stretch.endswith(tail) and len(stretch) > len(tail):
                    stretch = stretch[: len(stretch) - len(tail)]
                    candidate = candidate or "人选" in tail or "候选" in tail
                    changed = True
                    break
        if not stretch or len(stretch) > 200 or not post_length(stretch):
            return [], False
        left = self.memory.left_body if leaving and clause.follows else None
        inherited = left or self.memory.body or self._assembly(clause)
        offices = self._complete(
            read_offices(stretch, self.jurisdiction.near(self._context(clause)), inherited, clause.date)
        )
        if acting:
            offices = [office._replace(acting=True) for office in offices]
        return offices, candidate

    def _complete(self, offices: list[Office]) -> list[Office]:
        """Short names of bodies grown by the full names that the document printed before."""
        done = []
        for office in offices:
            name = self._now(office)
            if name == "办公室" and (made := _MADE_UP.search(self.heading)):
                name = self._full(made[1]) + name
            named = reversed(self.memory.named)
            full = next((n for n in named if name and _longer(n, name)), None)
            full = full or (self._seat_of(office) if name is None else None)
            done.append(office._replace(organization=full or name))
        return done

    def _context(self, clause: Clause) -> str:
        return f"{self.heading}，{clause.key[max(0, clause.start - 120) : clause.end]}"

    def _assembly(self, clause: Clause) -> str | None:
        """The body that meets: who is elected 副主席 by a meeting of the 政协 is so of the 政协."""
        before = max(clause.key.rfind(sign, 0, clause.start) for sign in "。\n") + 1
        found = _ASSEMBLY.search(clause.key, max(before, clause.start - 200), clause.end) or _ASSEMBLY.search(
            clause.key, max(0, clause.start - 300), clause.start
        )
        return self._full(found[1]) if found else None

    def _full(self, name: str, date: str | None = None) -> str:
        name = _RATIFIED.sub("", name) or name
        offices = read_offices(name + "主任", self.jurisdiction, None, date)
        return (offices[0].organization if offices else None) or name

    def _title_offices(self, who: PersonMention, date: str | None) -> list[Office]:
        if not who.title:
            return []
        title = who.title.removeprefix("原任").removeprefix("原").removeprefix("时任")
        return self._complete(read_offices(title, self.jurisdiction, self.memory.body, date))

    def _posts_of(self, who: PersonMention, date: str | None) -> list[Office]:
        """The offices that a person is known to hold: by the title before his name, or by an act."""
        held = self.memory.held.get(who.name) or self.memory.seen.get(who.name, ())
        return [*self._title_offices(who, date), *held]

    def _of_his(self, offices: list[Office], his: list[Office]) -> list[Office]:
        """主任 printed bare is the 主任 that he is, or that the man before him was."""
        known = {office.post: self._now(office) for office in his if office.organization}
        bare = next((n for n, o in enumerate(offices) if o.as_printed != o.post), len(offices))
        found = [o._replace(organization=known.get(o.post, o.organization)) for o in offices[:bare]]
        return [*found, *offices[bare:]]

    def _now(self, office: Office) -> str | None:
        """The body of an office, by the name that it has since been given."""
        return self.memory.renamed.get(office.organization or "", office.organization)

    def _seat_of(self, office: Office) -> str | None:
        return next((o.organization for o in self.memory.vacated if o.post == office.post), None)

    def _left_by_the_one_before(self, people: list[PersonMention], offices: list[Office]) -> list[Office]:
        """甲调任专员，由乙接任书记: the 书记 that 甲 was, not one of his new body."""
        gone = [who.name for who in self.memory.persons if who.name not in {one.name for one in people}]
        left = {held.post: held for name in gone for held in self.memory.held.get(name, ())}
        return [
            office._replace(organization=self._now(left[office.post]))
            if office.as_printed == office.post in left
            else office
            for office in offices
        ]

    def _names_organization(self, words: str, clause: Clause) -> None:
        """中共某县委员会成立，书记…: the posts behind belong to the body just made."""
        renamed = _RENAMED.search(words) if "改" in words or "名" in words else None
        if renamed:
            self.memory.renamed[self._full(renamed[1])] = self._full(renamed[2], clause.date)
        if words.endswith("选举结果"):
            self.memory.action, self.memory.posts_first = "elect", True
        for pattern in (_BODY_MADE, _BODY_NAMED):
            found = pattern.search(words) if pattern is not _BODY_MADE or words.endswith(_MADE) else None
            if found is None:
                continue
            name = _BEFORE_BODY.sub("", found[1]) or found[1]
            name = _UNION.sub("工会", name)
            if "产生" in found[0] and (
                offices := self._offices(clause, clause.end - len(found[1]), clause.end)[0]
            ):
                self.memory.body = offices[0].organization or self.memory.body
                continue
            if _BODY_END.search(name) and (len(name) >= 3 or name in _COMMITTEES):
                self.memory.body = self._full(_COMMITTEE.sub("", name), clause.date)
                self.memory.action = self.memory.action or "appoint"
                self.memory.posts_first = True
                self.memory.named = [*self.memory.named[-40:], self.memory.body]
                if "选举产生" in words or "推选产生" in words:
                    self.memory.action, self.memory.kind = "elect", "give"


def _longer(full: str, short: str) -> bool:
    """Whether a name printed in full before is meant by a short one: more than a place is in front of it."""
    front = full.removesuffix(short)
    return (
        len(short) >= 4
        and front not in ("", full)
        and place_length(front) < len(front)
        and not place_length(short)
    )
