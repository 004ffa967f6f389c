"""Personnel acts in running text: who was given or stripped of which office.

`ActReader` walks over the clauses of a document. `CASES` are the ways in which a clause may tell an act, in
the order in which they are tried; what one clause leaves out is carried to it in `Discourse`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from graph import lazy_re as re
from loaders.acts.clause import Clause
from loaders.acts.context import ClauseContext, without_tails
from loaders.acts.frames import first_frame
from loaders.acts.headings import UNDER_HEADING, labels, list_under, opens_list, title_of_decision
from loaders.acts.holders_told import tells_holder
from loaders.acts.left_out import (
    carried,
    charged,
    decided,
    deputy,
    gone,
    granted,
    in_place_of,
    is_charge,
    is_decision,
    leaves_vacant,
    made_full,
    moved_away,
    successor,
    suspends,
    to_vacancy,
)
from loaders.acts.no_act import clause_never, is_aside, is_denied, segment
from loaders.acts.organizations import completed, full_organization, names_organization
from loaders.acts.resignations import handed_in
from loaders.acts.settle import settled
from loaders.acts.spoken_of import speaks_of
from loaders.acts.state import Act, Discourse, Unread
from loaders.acts.swaps import swapped
from loaders.acts.verbs import last_act, may_hold_act, verbs
from loaders.acts.whose import names_whole
from loaders.lexicon import alternatives, lexicon
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office, post_length, read_offices
from loaders.text.patterns import NUMERALS

_WORDS = alternatives("acts")

_CLAUSE = re.compile(r"[^，,；;。：:！!？?\n□—】]+")
_ENDS_SENTENCE = re.compile("[。！!？?\n]")
_TITLE = re.compile(rf".{{0,30}}关于.{{4,60}}的(?:{_WORDS['title_ends']})$")
_NUMBER = re.compile(
    rf"(?:[{NUMERALS}]{{1,3}}|\d{{1,2}})[、.．]\s*|[△▲Δ●○◎★◆■▶·•]\s*|第[{NUMERALS}]+(?:[、，]|[章节编篇]\s*)"
)
_CRUMBS = re.compile("[>»›]")
_REPORTS = re.compile(_WORDS["headlines"])
_OWN_GOVERNMENT = re.compile("[省市县区州镇乡]?(?:人民)?(?:政府|公署|委员会)")
"""县政府 over the acts of a century: whose it was, their days tell."""
_LONGEST = 400
"""Longer clauses are lists of names, or what no page prints without a stop."""
_EXPECTED = "谁任免什么职务 (who was given or stripped of which office)"
_PROPOSED = ("提请任命", "提请免去")
_FRAME = re.compile(
    r"(?:任命|聘任|补选|提名)[^，。；]{2,30}为[^，。；]{2,40}$|免去[^，。；]{4,40}职务$|(?:当选为?|不再担任|辞去)[^，。；]{2,40}$|"
    r"^由?[\u3400-\u9fff]{2,3}(?:接任|继任)$|^接替[他她]的[是为]"
)
_OFFICE = re.compile("职务|一职|之职")
_JOINT = re.compile("为|[兼担充]?任|署|充|[帮协会督]办")
_ASIDE = re.compile("[后时]$")
_BUSINESS = re.compile("命.{2,12}[帮协会督]办")
_ASKED = re.compile(_WORDS["asked_for"])
"""What was asked for, goes on, or names nobody."""
_LIST_OR_QUESTION = ("：", ":", "？", "?")
_LABEL_ENDS = ("：", ":")
_COUNT = re.compile(r"\d+名|[多数]名|一批")

_STAND_INS = {2: "王涛", 3: "王海涛", 4: "欧阳海涛"}
"""Read for a name that is printed with a gap, so that 任 光 is no verb."""

_ANNOUNCED = re.compile(_WORDS["announced"])
_ON_DELIVERY = re.compile(_WORDS["in_force"])
"""申请辞去……辞职报告自送达董事会之日起生效: to ask is to resign."""
_ANNOUNCES = re.compile(_WORDS["announces_posts"])
_TO_TAKE_OFFICE = re.compile(_WORDS["to_take_office"])
_AS_DONE = lexicon("acts")["as_done"]
"""政府今日宣布，甲将|于4月3日出任署长: decided, whenever it begins; read as if done."""

Case = Callable[[ClauseContext], list[Act] | None]
"""The acts of a clause; an empty list where it has none of this kind, None where it tells no act at all."""

CASES: tuple[Case, ...] = (
    swapped,  # 县长甲与县长乙对调
    successor,  # 接替他的是丙
    in_place_of,  # 以丙代之
    deputy,  # 乙副之
    charged,  # 以甲为乙
    to_vacancy,  # 遗某县缺以甲调署
    granted,  # 甲请求辞去乙，予以照准
    made_full,  # 甲代理县长，十二月真除
    handed_in,  # 收到经理甲的辞职报告
    first_frame,  # 任命甲为乙, 甲任乙, 免去甲的乙职务, 甲辞去乙, 甲的乙职务自然免除, 甲调离
    decided,  # 决定甲为乙
    moved_away,  # 甲调某处工作
    carried,  # the verb is left out
    gone,  # 甲调某处
)


class ActReader:
    """Reads the acts of one document, stretch by stretch, in the order of its text."""

    def __init__(self, jurisdiction: Jurisdiction) -> None:
        self.here = Discourse(jurisdiction)
        self.here.organizations.stand_under(jurisdiction.issuer)

    def look_over(self, texts: Iterable[str]) -> None:
        """See what the whole document says of its acts: that they hold from delivery on, or are to come."""
        for text in texts:
            self.here.on_delivery |= "辞" in text and _ON_DELIVERY.search(text) is not None
            self.here.announces |= "布" in text and _ANNOUNCES.search(text) is not None

    def under(self, heading: str) -> None:
        """A heading that names an organization, whose the posts below are, or that opens a list of acts."""
        here, name = self.here.organizations, _NUMBER.sub("", heading, count=1).strip()
        force = list_under(name)
        if force is not None:
            self.here.verb = force
        elif _TITLE.match(heading) or self.here.verb.rule == UNDER_HEADING:
            self.here.new_entry()
        if _CRUMBS.search(name) or _REPORTS.search(name):
            return  # 省府昨开例会; 首页>部队番号>某某部队: where the page stands
        if name.endswith(("全会", "会议", "大会")):
            here.stand_under(self.here.jurisdiction.issuer)  # of whatever organization meets below
        elif (
            2 <= len(name) <= 30
            and not _OWN_GOVERNMENT.fullmatch(name)
            and not post_length(name)
            and (names_organization(name) or name.endswith(("镇", "乡", "街道", "区", "县", "市")))
        ):
            here.stand_under(full_organization(name, self.here.jurisdiction))

    def offices_of(self, text: str, date: str | None = None) -> list[Office]:
        """The offices of a cell or a label, under the organization that holds here."""
        found = read_offices(text, self.here.jurisdiction, self.here.organizations.current, date)
        return completed(found, self.here)

    def read(
        self,
        text: str,
        date_at: Callable[[int], str | None],
        names: Iterable[tuple[int, int]] = (),
    ) -> list[Act | Unread]:
        """The acts of a stretch of text without brackets; `date_at` gives the date that governs a place,
        `names` are places where a name stands for sure, whatever word it looks like."""
        return settled(self._clauses(text, date_at, names))

    def _clauses(
        self, text: str, date_at: Callable[[int], str | None], names: Iterable[tuple[int, int]]
    ) -> Iterator[Act | Unread]:
        key = _ANNOUNCED.sub(lambda m: m["said"] + _AS_DONE + m["rest"], text.replace("、提名", "，提名"))
        if self.here.announces:
            key = _TO_TAKE_OFFICE.sub(lambda m: _AS_DONE + m["rest"], key)
        for low, high in names:
            key = key[:low] + _STAND_INS[high - low] + key[high:]
        self.here.last_act = last_act(key)
        self.here.new_stretch()
        holds = _Sentences(key)
        follows = False
        last_end = 0
        if self.here.organizations.since is not None and key:
            self.here.organizations.on_day(date_at(0))
        for match in _CLAUSE.finditer(key):
            between = key[last_end : match.start()]
            last_end = match.end()
            if _ENDS_SENTENCE.search(between):
                follows = False
                self.here.new_sentence()
                if self.here.organizations.since is not None:
                    self.here.organizations.on_day(date_at(match.start()))
            start, end = _trimmed(key, *match.span())
            if start >= end:
                follows = False
                continue
            if end - start > _LONGEST and not _is_list(key, start, end):
                follows = False
                if holds.may_hold(start):
                    yield Unread(start, end, "act", _EXPECTED)
                continue
            force = self.here.verb
            if not (force.action or force.in_list or follows) and not holds.may_hold(start):
                continue
            known = (*self.here.jurisdiction.chain, *self.here.organizations.named)
            clause = Clause(text, key, start, end, follows, known, date_at)
            found = self._clause(ClauseContext(clause, self.here), key[last_end : last_end + 1])
            if found is None:
                follows = follows and between[-1:] not in "；;" and is_aside(clause.cut(start))
                continue
            follows = any(isinstance(act, Act) for act in found)
            yield from found
        if _ENDS_SENTENCE.search(key[last_end:]):
            self.here.new_sentence()

    def _clause(self, ctx: ClauseContext, character: str) -> list[Act | Unread] | None:
        """What a clause tells; None where it tells no act at all. `character` is what stands behind it."""
        clause, words = ctx.clause, ctx.words
        if words.endswith(_PROPOSED):
            self.here.verb = replace(self.here.verb, in_list=False, action=None)
        if (titled := title_of_decision(ctx)) is not None:
            return list(titled)
        if is_denied(segment(clause.key, clause.start, clause.end)):
            return None
        if clause_never().search(words) or _TITLE.match(words):
            return None
        places = verbs().places(clause.key, clause.start, clause.end)
        if opens_list(ctx, character, places) or labels(ctx, character):
            return []
        force = self.here.verb
        if force.in_list and force.frame == "remove" and (found := carried(ctx)):
            return list(found)
        if character in _LABEL_ENDS and names_whole(words):
            self.here.organizations.enter(ctx.full(words), clause.date, (clause.start, clause.end))
        ctx.notes_organizations()
        if leaves_vacant(ctx) or tells_holder(ctx):
            return []
        suspends(ctx)
        return self._cases(ctx, bool(places), character)

    def _cases(self, ctx: ClauseContext, has_verb: bool, character: str) -> list[Act | Unread] | None:
        quiet = not has_verb and not ctx.clause.follows and not is_decision(ctx.words)
        if quiet and self.here.verb.action is None and not (self.here.offices.vacated or "以" in ctx.words):
            if ctx.clause.end <= self.here.last_act:
                speaks_of(ctx)
            return None
        for case in CASES:
            if case is first_frame and quiet and self.here.verb.action is None:
                if ctx.clause.end <= self.here.last_act:
                    speaks_of(ctx)
                return None
            found = case(ctx.trying(case.__name__))
            if found is None or found:
                return None if found is None else list(found)
        speaks_of(ctx)
        return None if character in _LIST_OR_QUESTION else _unread(ctx)


class _Sentences:
    """Which sentences of a text hold any word of an act; asked clause by clause."""

    def __init__(self, key: str) -> None:
        self.key, self.start, self.end, self.holds = key, 0, 0, False

    def may_hold(self, start: int) -> bool:
        """Whether the sentence of a place has any."""
        if not self.start <= start < self.end:
            stop = _ENDS_SENTENCE.search(self.key, start)
            self.start, self.end = start, (stop.start() if stop else len(self.key)) + 1
            self.holds = may_hold_act(self.key[start : self.end])
        return self.holds


def _is_list(key: str, start: int, end: int) -> bool:
    """Whether a long clause is a list of names: 任命甲、乙、丙……为人民陪审员."""
    names = key.count("、", start, end)
    return end - start <= _LONGEST_LIST and _SHORT_ITEM * names >= end - start - _LONGEST


_SHORT_ITEM, _LONGEST_LIST = 6, 4000


def _trimmed(key: str, start: int, end: int) -> tuple[int, int]:
    """A clause without its number and the white space around it."""
    number = _NUMBER.match(key, start, end)
    start = number.end() if number else start
    while start < end and key[start] in " 　":
        start += 1
    while end > start and key[end - 1] in " 　":
        end -= 1
    return start, end


def _unread(ctx: ClauseContext) -> list[Act | Unread] | None:
    """An issue where a clause holds a verb of office with an office, and nothing could be made of it."""
    words = ctx.words
    if _COUNT.search(words) or _ASKED.search(words):
        return None
    if not (_FRAME.search(words) or _holds_office(ctx) or _names_somebody(ctx)):
        return None
    return [Unread(ctx.clause.start, ctx.clause.end, "act", _EXPECTED)]


def _names_somebody(ctx: ClauseContext) -> bool:
    """Whether a clause ends with somebody who comes or goes: 着某某补授, 由某某代理, 某某卸任."""
    clause = ctx.clause
    for verb in verbs().places(clause.key, clause.start, clause.end):
        ends = verb.end == clause.end and len(verb.word) > 1
        dies = verb.row.frames.get("intransitive") == "die"
        if ends and not dies and verb.row.frames.keys() & {"assume", "intransitive"}:
            return bool(ctx.subjects(verb.start))
    return False


def _holds_office(ctx: ClauseContext) -> bool:
    """Whether a verb of the clause has an office beside it: 任命…县长, 辞去…职务, 县长…免职."""
    clause = ctx.clause
    stretch, _ = without_tails(_ASIDE.sub("", ctx.words))
    if not post_length(stretch) and not _OFFICE.search(ctx.words) and not _BUSINESS.search(ctx.words):
        return False
    if is_charge(ctx.words):
        return True
    for verb in verbs().places(clause.key, clause.start, clause.end):
        before, after = clause.cut(clause.start, verb.start), clause.cut(verb.end)
        frames = verb.row.frames.keys()
        if "appoint" in frames and _JOINT.search(after):
            return True
        if "assume" in frames and after and (len(verb.word) > 1 or (before and verb.word in "任署升擢授")):
            return True
        if "relinquish" in frames and after and post_length(without_tails(after)[0]):
            return True
        if frames & {"remove", "lapse"} and _OFFICE.search(ctx.words):
            return True
    return False
