"""One clause with what is in force around it: what every case of acts is given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from loaders.acts.clause import Clause
from loaders.acts.organizations import (
    assembly,
    completed,
    founded_government,
    full_organization,
    headed_in_sentence,
    is_headed_by,
    is_kind,
    made_or_named,
    named_before,
    now,
    of_kind,
    take_up,
)
from loaders.acts.state import Act, Discourse, VerbInForce
from loaders.acts.verbs import Verb
from loaders.acts.whose import Around, with_owner
from loaders.acts.works import headquarters
from loaders.lexicon import alternatives, lexicon
from loaders.names.governments import chief_level
from loaders.names.in_clause import PersonMention, leading_time
from loaders.names.offices import Office, is_rank, post_length, read_offices
from loaders.text.patterns import NUMERALS, any_of

_WORDS = alternatives("acts")

_PROVINCES = tuple(lexicon("acts")["provinces_of_empire"])
_CIRCUIT = re.compile(_WORDS["circuits"])
_OF_CIRCUIT, _REPUBLIC = lexicon("acts")["officer_of_circuit"], 1912
_BEFORE_OFFICE = re.compile(
    r"^(?:的|之|为|了|其|原任?|所任|所遗|遗(?=副?[\u3400-\u9fff]{1,4}$)|(?:所?兼任?(?!职)|担任|所任)[的之]?|新一?任|首任|新增的?|政府(?=副?[省市县区州镇乡]长))+"
)
_FIRST_OF_ALL = re.compile(f"(?<=[会府院局委部处站所校厂社司中心馆])(?:首任|新一任|第[{NUMERALS}]+任)")
_HEAD_AND_DEPUTY = re.compile(r"正、?副(?=[\u3400-\u9fff]{2,3}$)(.+)")
_SHARED_POST = re.compile("正、?副")
_SAME_PERSON = re.compile(
    rf"[于自从]?(?:[同是当次翌去今]年|[\d〇零元{NUMERALS}]{{1,4}}年)?(?:[\d正{NUMERALS}]{{1,3}}月)?(?:初?[\d{NUMERALS}廿]{{1,3}}日)?[起初底]?"
    rf"(?:{_WORDS['goes_on']})*(?:决定|同意|申请|请求|提出|自愿|主动)*"
)
_BECAUSE = re.compile(r"(?:因|由于)[^，]*(?:被|遭|而)?(?:责令|要求|申请|提出)?$")
_MANNER = re.compile("以[^，]{1,8}方式|应其?(?:本人)?(?:的)?(?:请求|要求|申请)")
"""以代任方式|委任为: of whom the clause before named."""
_EACH = re.compile("分别|各|正、?副")
_ACTING_TITLE = re.compile("(?:署理?|护理?|代理)(?=.{3})")
_QUOTES = re.compile('[「」『』“”"]')
_TWICE = re.compile("(地区|医院|学校|大学|学院|公司|农场|总厂)\\1")
_AND_OTHERS = re.compile(f"等[{NUMERALS}百\\d]+(?:名|人|位)")
"""丁某等30人为陪审员（名单附后）."""
_COUNTY_HOUSE = re.compile("(?<![\u4e00-\u9fff])([省市县])府(?=[^院])")
_BUSINESS_OF_SEAT = re.compile(
    f"(?:知|本)?([县州府])(?:{_WORDS['business_of_seat']})(?:[{NUMERALS}数余廿]+[日月旬])?$"
)
"""护理|县印, 主持县务: who keeps the seal acts as its head."""
_SHORT_ASIDE = 12
_OF_SOMEBODY_ELSE = re.compile(_WORDS["of_somebody_else"])
_LEVEL = re.compile("[省市县区镇乡]|街道")
_OF_WHEN = re.compile(f"^(?:{_WORDS['of_when']})+")
_THIS = re.compile(f"该({any_of(lexicon('acts')['units'])})")


@cache
def tails() -> tuple[str, ...]:
    """What may follow an office and is no part of it, longest first."""
    return tuple(sorted(lexicon("acts")["tails"], key=len, reverse=True))


class ClauseContext(NamedTuple):
    """A clause, the discourse it stands in, and the verb that is being read."""

    clause: Clause
    here: Discourse
    verb: Verb | None = None
    case: str = ""
    """The case that is being tried, for the rule that facts without a verb carry."""

    def of(self, verb: Verb) -> ClauseContext:
        """The same with the verb whose frame is tried."""
        return ClauseContext(self.clause, self.here, verb, self.case)

    def trying(self, case: str) -> ClauseContext:
        """The same for a case of the clause, which has no verb yet."""
        return ClauseContext(self.clause, self.here, None, case)

    def narrowed(self, start: int, end: int | None = None, follows: bool | None = None) -> ClauseContext:
        """A part of the clause."""
        old = self.clause
        clause = old._replace(
            start=start,
            end=old.end if end is None else end,
            follows=old.follows if follows is None else follows,
        )
        return self._replace(clause=clause)

    @property
    def words(self) -> str:
        """The clause itself."""
        clause = self.clause
        return clause.key[clause.start : clause.end]

    @property
    def rule(self) -> str:
        """The row whose frame is read, that of the verb which governs on, or else the case."""
        if self.verb:
            return self.verb.row.rule
        return self.here.verb.rule if self.case in ("", "carried") else f"clause:{self.case}"

    # ------------------------------------------------------------- offices

    def offices(
        self, start: int, end: int, acting: bool = False, leaving: bool = False, beside: str | None = None
    ) -> tuple[list[Office], bool]:
        """The offices of a stretch and whether they are only stood for (候选人)."""
        stretch = _QUOTES.sub("", self.clause.text[start:end]).strip(" 　：:")
        stretch = _BEFORE_OFFICE.sub("", stretch)
        stretch = _HEAD_AND_DEPUTY.sub(r"\1、副\1", _FIRST_OF_ALL.sub("", stretch))
        stretch, candidate = without_tails(_BUSINESS_OF_SEAT.sub(r"\1事", stretch))
        size = post_length(stretch)
        if stretch[: len(stretch) - size].endswith("的"):
            stretch = stretch[: len(stretch) - size - 1] + stretch[len(stretch) - size :]
        if not stretch or len(stretch) > 200 or not post_length(stretch):
            old = _is_circuit(stretch, self.clause.date)
            return [Office(stretch, _OF_CIRCUIT, stretch, acting)] if old else [], False
        stretch = self._reported_of_this(_COUNTY_HOUSE.sub(r"\1政府", stretch), start)
        organizations = self.here.organizations
        left = organizations.left if leaving and self.clause.follows else None
        inherited = left or beside or organizations.current or self._assembly()
        jurisdiction = self.here.jurisdiction
        if _LEVEL.search(stretch):
            jurisdiction = jurisdiction.near(self._around())
        offices = completed(read_offices(stretch, jurisdiction, inherited, self.clause.date), self.here)
        offices = [self._in_full(office, acting, start) for office in offices]
        return [_of_party(_of_somebody(self._of_owner(office, start))) for office in offices], candidate

    def _of_owner(self, office: Office, at: int) -> Office:
        """With the organization that was named before, where the office is printed without its own."""
        here = self.here
        around = Around(self.clause.key[:at], here.heading, here.jurisdiction.signer)
        owned = with_owner(office, around, lambda name: self.full(name) or name)
        return owned._replace(organization=_TWICE.sub(r"\1", owned.organization or "") or None)

    def _in_full(self, office: Office, acting: bool, start: int) -> Office:
        """With the one of its kind that the document named, where only the kind is printed: 医院院长."""
        office = office._replace(acting=True) if acting else office
        clause, name = self.clause, office.organization
        if office.as_printed.removeprefix("代理") == office.post and (
            name is None or self.here.organizations.named_at is None or not is_headed_by(name, office.post)
        ):
            near = headed_in_sentence(office.post, clause.key, clause.start)
            name = (near and near not in (name or "") and self.full(near, clause.date)) or name
            office = office._replace(organization=name)
        level = chief_level(office.post)
        if level and (made := founded_government(level, clause.key, clause.start)):
            return office._replace(organization=self.full(made, clause.date) or made)
        if work := headquarters(office.as_printed, clause.key[:start], self.here.heading, office.post):
            return office._replace(organization=self.full(work) or work)
        if name is None:
            return office
        full = of_kind(name, clause.key, clause.start, self.here) or name
        return office._replace(organization=_TWICE.sub(r"\1", full))

    def _reported_of_this(self, stretch: str, start: int) -> str:
        """该局副局长, 本社社长 with the organization that 该局 means."""
        this = _THIS.match(stretch)
        if this is None:
            return stretch
        name = named_before(self.clause.key, start, this[1]) or next(
            (name for name in reversed(self.here.organizations.named) if name.endswith(this[1])), None
        )
        full = name and (self.full(name, self.clause.date) or name)
        return stretch if full is None else full + stretch[this.end() :]

    def offices_in(self, text: str, dated: bool = True) -> list[Office]:
        """The offices of words that stand in one piece."""
        here, date = self.here, self.clause.date if dated else None
        found = read_offices(text, here.jurisdiction, here.organizations.current, date)
        return [_of_party(office) for office in completed(found, here)]

    def title_offices(self, person: PersonMention) -> list[Office]:
        """The offices of the title that stands before a name."""
        if not person.title:
            return []
        title = self._reported_of_this(_OF_WHEN.sub("", person.title), person.title_start)
        if title in lexicon("acts")["roles"]:
            return []
        acting = _ACTING_TITLE.match(title)
        found = self.offices_in(title[acting.end() :] if acting else title)
        found = [self._of_owner(office, person.title_start) for office in found]
        return [office._replace(acting=True) for office in found] if acting else found

    def held_by(self, person: PersonMention) -> list[Office]:
        """The offices that a person is known to hold: by the title before the name, or by an act."""
        held = self.here.offices.held.get(person.name) or self.here.title_of(person.name)
        return [*self.title_offices(person), *held]

    def as_held(self, offices: list[Office], held: Iterable[Office]) -> list[Office]:
        """主任 printed bare is the 主任 that the person is, or that the one before was."""
        known = {office.post: now(office, self.here) for office in held if office.organization}
        bare = next((n for n, o in enumerate(offices) if o.as_printed != o.post), len(offices))
        found = [o._replace(organization=known.get(o.post, o.organization)) for o in offices[:bare]]
        return [*found, *offices[bare:]]

    def left_by_the_one_before(self, people: list[PersonMention], offices: list[Office]) -> list[Office]:
        """甲调任专员，由乙接任书记: the 书记 that 甲 was, not one of the new organization."""
        names = {person.name for person in people}
        gone = [person.name for person in self.here.people.acted if person.name not in names]
        left = {held.post: held for name in gone for held in self.here.offices.held.get(name, ())}
        return [
            office._replace(organization=now(left[office.post], self.here))
            if office.as_printed == office.post in left
            else office
            for office in offices
        ]

    def full(self, name: str, date: str | None = None) -> str | None:
        """The organization that a name means here; None where it is the name of none."""
        return full_organization(name, self.here.jurisdiction, date)

    def _around(self) -> str:
        clause = self.clause
        return f"{self.here.heading}，{clause.key[max(0, clause.start - 120) : clause.end]}"

    def _assembly(self) -> str | None:
        found = assembly(self.clause.key, self.clause.start, self.clause.end)
        return self.full(found) if found else None

    def notes_organizations(self) -> None:
        """Take up the organizations that the clause makes, renames or elects."""
        clause = self.clause
        elected = made_or_named(clause, self.here)
        if elected is None:
            return
        offices, _ = self.offices(clause.end - len(elected), clause.end)
        if offices:
            self.here.organizations.enter(offices[0].organization, clause.date, self._span)
        else:
            take_up(elected, clause, self.here)

    # -------------------------------------------------------------- people

    def people_before(self, low: int) -> list[PersonMention]:
        """Who stands before a verb; where nobody does, the person of the act before."""
        words, people = self.clause.cut(self.clause.start, low), self.here.people
        if _SAME_PERSON.fullmatch(words.removeprefix("已")):
            if self.clause.follows or self._goes_on():
                return list(people.acted)
            return list(people.spoken_of) if people.just_now or "其" in words else []
        if _BECAUSE.match(words) or (people.just_now and _MANNER.fullmatch(words)):
            return list(people.spoken_of)
        return self.subjects(low)

    def _goes_on(self) -> bool:
        """Whether the sentence goes on about the one who acted: 知县某某到任，三年大计卓异，四年升授同知."""
        if not (self.here.people.acted and self.here.people.acted_now) or self.here.people.just_now:
            return False
        key, end = self.clause.key, self.clause.start
        low = max(key.rfind(stop, 0, end) for stop in "。！？\n；;") + 1
        between = key[low:end].rstrip("，").rpartition("，")[2]
        return len(between) <= _SHORT_ASIDE and _OF_SOMEBODY_ELSE.search(between) is None

    def subjects(self, low: int) -> list[PersonMention]:
        """The names right before `low`; a given name or a surname alone is that of whom the text named."""
        return self.clause.subjects(self.clause.start, low) or self._named_in_short(low)

    def _named_in_short(self, low: int) -> list[PersonMention]:
        """绍堂丁父忧去, 廉升荆州府同知, 贺未到任: of 江绍堂, 何廉 and 贺志远 before."""
        start = self.clause.start
        start += leading_time(self.clause.cut(start, low))
        called = self.here.called_in_short(self.clause.cut(start, low))
        return [PersonMention(start, start + called[1], called[0])] if called else []

    # ---------------------------------------------------------------- acts

    def acts(self, people: list[PersonMention], action: str, offices: list[Office], frame: str) -> list[Act]:
        """The acts of these people in these offices; what is left out behind is understood from them."""
        if _SHARED_POST.search(self.words) and len(people) > 2 and len(offices) == 2:
            return []  # 甲、乙、丙任正副主任: who is which?
        if _EACH.search(self.words) and len(people) == len(offices) > 1:
            return [
                act
                for person, office in zip(people, offices, strict=True)
                for act in self._shared_out(person, action, office, frame)
            ]
        here = self.here
        in_list = here.verb.in_list and frame in ("appoint", "remove")
        here.verb = VerbInForce(action, frame, self.rule, in_list, here.verb.office, here.verb.posts_first)
        here.people.acted, here.people.acted_now = tuple(people), True
        gains = frame in ("appoint", "assume")
        here.organizations.left = None if gains else offices[0].organization
        if gains:
            for office in offices:
                here.organizations.enter(office.organization, self.clause.date, self._span)
        posts = tuple(office for office in offices if not is_rank(office.post))
        here.offices.remember(people, action, posts)
        made = [self.act(person, action, office) for person in people for office in offices]
        if _AND_OTHERS.search(self.words):
            here.columns.promised = tuple(made[-len(offices) :])
        return made

    def act(self, person: PersonMention, action: str, office: Office | None) -> Act:
        """One act, over the clause and the name."""
        clause = self.clause
        start, end = min(clause.start, person.start), max(clause.end, person.end)
        if office is None or office.organization is None or not stands_alone(office):
            return Act(start, end, person, action, office, self.rule)
        here = self.here.organizations
        named_at = here.named_at if here.current == office.organization else None
        return Act(start, end, person, action, office, self.rule, inherited=True, named_at=named_at)

    @property
    def _span(self) -> tuple[int, int]:
        return self.clause.start, self.clause.end

    def _shared_out(self, person: PersonMention, action: str, office: Office, frame: str) -> list[Act]:
        """张三、李四分别任甲、乙: one of the pairs; the act quotes the whole clause."""
        whole = self.narrowed(self.clause.end).acts([person], action, [office], frame)
        return [replace(act, start=self.clause.start) for act in whole]


def _is_circuit(stretch: str, date: str | None) -> bool:
    """山东济东泰武临道, 登莱青道: the seat of an officer of the empire, called by its place alone."""
    year = (date or "")[:4]
    old = int(year) < _REPUBLIC if year.isdigit() else stretch.startswith(_PROVINCES)
    return old and _CIRCUIT.fullmatch(stretch) is not None


def _of_somebody(office: Office) -> Office:
    """集团董事长 of no known firm is of nobody: the word tells a kind."""
    return office._replace(organization=None) if is_kind(office.organization or "") else office


def _of_party(office: Office) -> Office:
    """东岭村支部书记: of the branch of the party; that of the league is said to be so."""
    name = office.organization or ""
    if not office.post.endswith(_SECRETARY) or _BRANCH.search(name) is None:
        return office
    return office._replace(organization=_BRANCH.sub(r"\1党\2", name))


_SECRETARY = tuple(lexicon("acts")["heads_of_branch"])
_BRANCH = re.compile(_WORDS["branch_of_party"])


def stands_alone(office: Office) -> bool:
    """Whether an office was printed without its organization: 书记, 代理县长."""
    return len(office.as_printed) - len(office.post) <= 2 and office.as_printed.endswith(office.post)


def without_tails(stretch: str) -> tuple[str, bool]:
    """A stretch without 职务, 一职, 候选人 behind its offices, and whether they are only stood for."""
    candidate = False
    while stretch.endswith(tails()):
        tail = next((t for t in tails() if stretch.endswith(t) and len(stretch) > len(t)), None)
        if tail is None:
            return stretch, candidate
        stretch = stretch[: len(stretch) - len(tail)]
        candidate = candidate or "人选" in tail or "候选" in tail
    return stretch, candidate
