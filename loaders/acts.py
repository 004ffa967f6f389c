"""Personnel acts in running text: who was given or stripped of which office, by the frame of the verb.

`ActReader` walks over the clauses of a document and remembers what the next clause leaves out: the verb
(任命 governs on until another verb), the persons, the body. It knows no dates and makes no facts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from loaders.act_names import Who, listed, names_then_office, subjects
from loaders.lexicon import lexicon
from loaders.offices import Office, is_rank, post_length, read_offices
from loaders.places import Jurisdiction
from loaders.script import simplified


@dataclass(frozen=True, slots=True)
class Act:
    """One person, one act, one office; offsets are of the clause in the text read."""

    start: int
    end: int
    who: Who
    action: str
    office: Office | None


@dataclass(frozen=True, slots=True)
class Unread:
    """A clause that holds the frame of an act and could not be read to its end."""

    start: int
    end: int
    what: str
    expected: str


@dataclass(slots=True)
class Memory:
    """What a clause may leave out because one before it has said it."""

    action: str | None = None
    kind: str = ""
    in_list: bool = False
    """A heading (任命：) holds for the lines below it, past full stops."""
    listed_office: str | None = None
    """任命下列人员为审判员: the office of the names to come."""
    persons: tuple[Who, ...] = ()
    body: str | None = None
    left_body: str | None = None
    vacated: tuple[Office, ...] = ()
    held: dict[str, tuple[Office, ...]] = field(default_factory=dict)
    named: list[str] = field(default_factory=list)
    """Bodies named in full, longest kept, for the short forms behind them."""


@dataclass(frozen=True, slots=True)
class _Clause:
    text: str
    """The printed text that offsets count in."""
    key: str
    start: int
    end: int
    follows: bool
    """Whether an act stood in the clause before, in the same sentence."""
    date: str | None

    def cut(self, start: int, end: int | None = None) -> str:
        return self.key[start : self.end if end is None else end]


_CLAUSE = re.compile(r"[^，,；;。：:！!？?\n□]+")
_NUMBER = re.compile(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]\s*|[△▲Δ●○★◆■▶·]\s*|第[一二三四五六七八九十]+[、，]")
_HEAD_WORDS = re.compile(r"(?:经研究|决定|现|会议|同意|批准|以下|下列|如下|人员|同志|干部|名单|职务|的|等|并|依法|新)*$")
_FOLLOWING = re.compile(r"(?:以下|下列|如下)[^为]{0,8}为(.+)$")
_BODY_MADE = re.compile(r"(.{2,40}?)(?:正式|宣告|宣布)?(?:成立|建立|组建|设立)$")
_BODY_NAMED = re.compile(r"(?:成立|组建|设立|选举产生|推选产生|接管|创办|改组为?|改称|改为|更名为|改建为|恢复)([^，。；]{3,40})$")
_BODY_END = re.compile(r"(?:会|府|局|院|公司|厂|校|部|委|组|处|所|站|队|中心|署|社|团|中学|小学|大学|馆|银行|支部)$")
_SUCCEEDS = ("继任", "接任", "接充", "接替", "暂代", "代理", "署理", "继之", "兼代", "接署", "接掌", "兼理", "实授")
_ACTS_FOR = re.compile(r"代理|署|暂代|兼代|暂署")
_MOVED = re.compile(r"(?:奉令|奉命|奉)?(?:上)?调(?:往|至|到|赴|任|回|入|离)?[^任]{1,14}(?:工作|任职|他用)$")
_TRAIL = re.compile(r"^(?:了|手续|时|后|地方工作|地方|离开.{0,6}|.{0,4}工作|[^，]{0,6}$)?$")


class ActReader:
    """Reads the acts of one document, stretch by stretch, in the order of its text."""

    def __init__(self, jurisdiction: Jurisdiction) -> None:
        self.jurisdiction = jurisdiction
        self.memory = Memory(body=jurisdiction.issuer)

    def new_entry(self, body: str | None = None) -> None:
        """A new entry of a chronicle leaves nothing to be understood but who held what."""
        held, named, vacated = self.memory.held, self.memory.named, self.memory.vacated
        self.memory = Memory(body=body or self.jurisdiction.issuer, held=held, named=named, vacated=vacated)

    def under(self, heading: str) -> None:
        """A heading that names a body: the posts below belong to it."""
        name = _NUMBER.sub("", simplified(heading), count=1).strip()
        if 2 <= len(name) <= 30 and (_BODY_END.search(name) or name.endswith(("镇", "乡", "街道", "区", "县", "市"))):
            self.memory.body = self._full(name)

    def read(self, text: str, date_at: Callable[[int], str | None]) -> Iterator[Act | Unread]:
        """The acts of a stretch of text without brackets; `date_at` gives the date that governs a place."""
        key = simplified(text)
        self.memory.persons = tuple(replace(who, start=-1, end=-1) for who in self.memory.persons)
        follows = False
        last_end = 0
        for match in _CLAUSE.finditer(key):
            between = key[last_end : match.start()]
            last_end = match.end()
            if any(sign in between for sign in "。！!？?\n"):
                follows = False
                if not self.memory.in_list:
                    self.memory.action = None
            start = match.start()
            number = _NUMBER.match(key, start, match.end())
            start = number.end() if number else start
            while start < match.end() and key[start] in " 　":
                start += 1
            end = match.end()
            while end > start and key[end - 1] in " 　":
                end -= 1
            if start >= end or end - start > 400:
                follows = False
                continue
            clause = _Clause(text, key, start, end, follows, date_at(start))
            found = self._clause(clause, key[last_end : last_end + 1])
            if found is None:
                follows = follows and between[-1:] not in "；;" and _is_aside(clause.cut(start))
                continue
            follows = any(isinstance(act, Act) for act in found)
            yield from found

    # ------------------------------------------------------------- a clause

    def _clause(self, clause: _Clause, sign: str) -> list[Act | Unread] | None:
        words = clause.cut(clause.start)
        segment = _segment(clause)
        if _never().search(segment) or _clause_never().search(words):
            return None
        if self._opens_list(clause, sign):
            return []
        self._names_body(words, clause)
        self._suspends(clause)
        for trigger in _triggers().finditer(clause.key, clause.start, clause.end):
            if _is_background(clause.key, clause.start, trigger.start(), trigger.end()):
                return None
            for kind, action in _kinds()[trigger.group()]:
                found = self._frame(kind, clause, trigger, action)
                if found:
                    return list(found)
        moved = _MOVED.search(words)
        if moved and (found := self._bare(clause, clause.start + moved.start(), clause.end, "leave")):
            return list(found)
        found = self._carried(clause)
        if found:
            return list(found)
        return self._unread(clause)

    def _frame(self, kind: str, clause: _Clause, trigger: re.Match[str], action: str) -> list[Act]:
        low, high = trigger.span()
        if kind == "give":
            return self._give(clause, low, high, action)
        if kind == "take":
            return self._take(clause, low, high, action)
        if kind == "strip":
            return self._strip(clause, low, high, action)
        if kind == "drop":
            return self._drop(clause, low, high, action)
        if kind == "end":
            return self._end(clause, low, high, action)
        return self._bare(clause, low, high, action)

    def _give(self, clause: _Clause, low: int, high: int, action: str) -> list[Act]:
        """任命 NAME、NAME 为 OFFICE."""
        for joint in list(re.finditer(r"为|署理|署|代理|暂代|兼任|担任|任|充", clause.key[high : clause.end]))[:8]:
            left, right = high + joint.start(), high + joint.end()
            if left == high:
                if not (self.memory.persons and clause.follows and joint.group() == "为"):
                    continue
                people = list(self.memory.persons)
            else:
                people = listed(clause.text, high, left)
            if not people:
                continue
            acting = bool(_ACTS_FOR.search(joint.group()))
            offices, candidate = self._offices(clause, right, clause.end, acting)
            if offices:
                return self._made(clause, people, "nominate" if candidate else action, offices, "give")
        return []

    def _take(self, clause: _Clause, low: int, high: int, action: str) -> list[Act]:
        """NAME 任 OFFICE; OFFICE 由 NAME 担任; 由 NAME 继任."""
        word = clause.key[low:high]
        by = clause.key.rfind("由", clause.start, low)
        rest_is_empty = high >= clause.end or clause.key[high : clause.end] in ("此职", "之", "其职", "职务", "该职")
        if rest_is_empty:
            return self._succeeds(clause, low, by, word, action)
        people = self._people_before(clause, low)
        if not people:
            return []
        offices, candidate = self._offices(clause, high, clause.end, bool(_ACTS_FOR.search(word)))
        if not offices:
            return []
        return self._made(clause, people, "nominate" if candidate else action, offices, "take")

    def _seat_of(self, office: Office) -> str | None:
        return next((o.organization for o in self.memory.vacated if o.post == office.post), None)

    def _succeeds(self, clause: _Clause, low: int, by: int, word: str, action: str) -> list[Act]:
        if by >= 0:
            people = subjects(clause.text, by + 1, low)
            offices, _ = self._offices(clause, clause.start, by, bool(_ACTS_FOR.search(word)))
            if people and offices and clause.key[clause.start : by] not in ("遗缺", "缺"):
                return self._made(clause, people, action, offices, "take")
        people = self._people_before(clause, low)
        if people and word in (*_SUCCEEDS, "任", "兼任", "担任") and self.memory.vacated and word not in ("任", "担任"):
            acting = bool(_ACTS_FOR.search(word))
            offices = [replace(office, acting=acting or office.acting) for office in self.memory.vacated]
            return self._made(clause, people, action, offices, "take")
        return []

    def _strip(self, clause: _Clause, low: int, high: int, action: str) -> list[Act]:
        """免去 NAME 的 OFFICE、OFFICE 职务; 免去其 OFFICE 职务."""
        if clause.key[max(0, low - 1) : low] in ("任", "避", "不", "难", "以", "未", "幸"):
            return []
        start = high
        while start < clause.end and clause.key[start] in " 　：:":
            start += 1
        own = re.compile("其|该同志|本人").match(clause.key, start)
        if own and self.memory.persons:
            offices, _ = self._offices(clause, own.end(), clause.end)
            return self._made(clause, list(self.memory.persons), action, offices, "strip") if offices else []
        found = self._each_with_office(clause, start, clause.end, action, "strip")
        if found:
            return found
        if clause.follows and self.memory.persons:
            offices, _ = self._offices(clause, start, clause.end)
            return self._made(clause, list(self.memory.persons), action, offices, "strip") if offices else []
        return []

    def _drop(self, clause: _Clause, low: int, high: int, action: str) -> list[Act]:
        """NAME 辞去 OFFICE 职务的请求; NAME 不再担任 OFFICE."""
        people = self._people_before(clause, low)
        if not people:
            return []
        if high >= clause.end:
            return self._bare(clause, low, high, action)
        offices, _ = self._offices(clause, high, clause.end)
        if clause.key[clause.start : low].endswith(("责令", "要求", "提出", "申请", "请求")):
            self.memory.vacated, self.memory.persons = tuple(offices), tuple(people)
            return []
        return self._made(clause, people, action, offices, "drop") if offices else []

    def _end(self, clause: _Clause, low: int, high: int, action: str) -> list[Act]:
        """NAME 的 OFFICE 职务 自然免除; 其 OFFICE 职务一并免去."""
        if high < clause.end:
            return []
        stretch = clause.cut(clause.start, low)
        if not re.search(r"职务?(?:也|亦|即|均|都|予以|相应|同时|自然|自行)*$", stretch):
            return []
        end = clause.start + len(re.sub(r"(?:也|亦|即|均|都|予以|相应|同时|自然|自行)+$", "", stretch))
        own = re.compile("(?:其|该同志|本人)(?:所?(?:担任|兼任|任)的?)?").match(clause.key, clause.start)
        if own and self.memory.persons:
            offices, _ = self._offices(clause, own.end(), end)
            return self._made(clause, list(self.memory.persons), action, offices, "end") if offices else []
        return self._each_with_office(clause, clause.start, end, action, "end")

    def _bare(self, clause: _Clause, low: int, high: int, action: str) -> list[Act]:
        """NAME 调离; the office is the title before the name, or the one he is known to hold."""
        if not _TRAIL.match(clause.key[high : clause.end]):
            return []
        words = clause.cut(clause.start, low)
        if re.fullmatch(r"(?:应|准|即|并|同时|准予|并准)*", words) and (clause.follows or self.memory.vacated):
            people = list(self.memory.persons)
            if action == "retire" and clause.follows:
                return [self._act(clause, who, action, None) for who in people]
            offices = list(self.memory.vacated) if not clause.follows else []
            self.memory.vacated = ()
            return self._made(clause, people, action, offices, "bare") if people and offices else []
        people = subjects(clause.text, clause.start, _skip_back(clause.key, clause.start, low))
        if not people:
            return []
        acts: list[Act] = []
        for who in people:
            offices = self._title_offices(who, clause.date) or list(self.memory.held.get(who.name, ()))
            offices = [office for office in offices if not is_rank(office.post)]
            if len(offices) == 1 or (offices and who.title):
                acts.extend(self._made(clause, [who], action, offices, "bare"))
            else:
                acts.append(self._act(clause, who, action, None))
        return acts

    def _title_offices(self, who: Who, date: str | None) -> list[Office]:
        if not who.title:
            return []
        title = who.title.removeprefix("原").removeprefix("时任")
        return self._complete(read_offices(title, self.jurisdiction, self.memory.body, date))

    def _suspends(self, clause: _Clause) -> None:
        """县长某某另有任用，应免本职: the office of an act that the next clause tells."""
        words = clause.cut(clause.start)
        found = re.search(r"另有任用|呈请辞职|因病请假|恳请辞职|病故|被控", words)
        people = subjects(clause.text, clause.start, clause.start + found.start()) if found else []
        if people and (offices := self._title_offices(people[-1], clause.date)):
            self.memory.persons, self.memory.vacated = tuple(people[-1:]), tuple(offices)

    def _carried(self, clause: _Clause) -> list[Act]:
        """A clause without a verb of its own, under the verb before: NAME 为 OFFICE, NAME OFFICE 职务, OFFICE."""
        memory = self.memory
        if memory.action is None:
            return []
        coming_in = memory.action in ("appoint", "elect", "nominate", "promote")
        if coming_in and memory.listed_office and (people := listed(clause.text, clause.start, clause.end)):
            offices = self._complete(read_offices(memory.listed_office, self.jurisdiction, memory.body, clause.date))
            return self._made(clause, people, memory.action, offices, memory.kind)
        if coming_in:
            for joint in list(re.finditer("为", clause.cut(clause.start)))[:6]:
                left, right = clause.start + joint.start(), clause.start + joint.end()
                people = listed(clause.text, clause.start, left) if left > clause.start else []
                offices, candidate = self._offices(clause, right, clause.end) if people else ([], False)
                if offices:
                    action = "nominate" if candidate else memory.action
                    return self._made(clause, people, action, offices, memory.kind)
        elif re.search(r"职务?$|职级$|的", clause.cut(clause.start)):
            found = self._each_with_office(clause, clause.start, clause.end, memory.action, memory.kind)
            if found:
                return found
        if clause.follows and memory.persons:
            offices, candidate = self._offices(clause, clause.start, clause.end)
            if offices:
                action = "nominate" if candidate else memory.action
                return self._made(clause, list(memory.persons), action, offices, memory.kind)
        return []

    # ---------------------------------------------------------------- parts

    def _each_with_office(self, clause: _Clause, start: int, end: int, action: str, kind: str) -> list[Act]:
        """NAME 的 OFFICE、NAME 的 OFFICE 职务: each person with his own."""
        pieces = _split_persons(clause.key, start, end)
        acts: list[Act] = []
        for low, high in pieces:
            split = names_then_office(clause.text, low, high)
            if split is None:
                return []
            people, office = split
            offices, _ = self._offices(clause, office, high)
            if not offices:
                return []
            acts.extend(self._made(clause, people, action, offices, kind))
        return acts

    def _people_before(self, clause: _Clause, low: int) -> list[Who]:
        words = clause.cut(clause.start, low)
        if re.fullmatch(r"(?:并|同时|另|现|其|本人|又|亦|也|改|则|仍|再|均|正式|，)*(?:决定|同意)?", words):
            return list(self.memory.persons) if clause.follows else []
        return subjects(clause.text, clause.start, _skip_back(clause.key, clause.start, low))

    def _offices(self, clause: _Clause, start: int, end: int, acting: bool = False) -> tuple[list[Office], bool]:
        """The offices of a stretch and whether they are only stood for (候选人)."""
        stretch = clause.text[start:end].strip(" 　：:")
        stretch = re.sub(r"^(?:的|为|了|其|原任?|所任|担任的?)+", "", stretch)
        candidate = False
        changed = True
        while changed:
            changed = False
            for tail in _tails():
                if simplified(stretch).endswith(tail) and len(stretch) > len(tail):
                    stretch = stretch[: len(stretch) - len(tail)]
                    candidate = candidate or "人选" in tail or "候选" in tail
                    changed = True
                    break
        if not stretch or len(stretch) > 200 or not post_length(stretch):
            return [], False
        inherited = self.memory.body
        offices = self._complete(read_offices(stretch, self.jurisdiction, inherited, clause.date))
        if acting:
            offices = [replace(office, acting=True) for office in offices]
        return offices, candidate

    def _complete(self, offices: list[Office]) -> list[Office]:
        """Short names of bodies grown by the full names that the document printed before."""
        done = []
        for office in offices:
            name = office.organization
            named = reversed(self.memory.named)
            full = next((n for n in named if name and n.endswith(name) and n != name and len(name) >= 4), None)
            full = full or (self._seat_of(office) if name is None else None)
            done.append(replace(office, organization=full) if full else office)
        return done

    def _full(self, name: str) -> str:
        offices = read_offices(name + "主任", self.jurisdiction, None)
        return (offices[0].organization if offices else None) or name

    def _opens_list(self, clause: _Clause, sign: str) -> bool:
        """任命： and 免去： hold for the lines below; so does 任命下列人员为审判员：."""
        words = clause.cut(clause.start)
        for trigger in _triggers().finditer(words):
            for kind, action in _kinds()[trigger.group()]:
                if kind not in ("give", "strip") or len(trigger.group()) < 2:
                    continue
                after = words[trigger.end() :]
                following = _FOLLOWING.match(after)
                if sign in ("：", ":", "") and (_HEAD_WORDS.fullmatch(after) or following):
                    self.memory.action, self.memory.kind, self.memory.in_list = action, kind, True
                    self.memory.listed_office = following[1] if following else None
                    return True
        return False

    def _names_body(self, words: str, clause: _Clause) -> None:
        """中共某县委员会成立，书记…: the posts behind belong to the body just made."""
        for pattern in (_BODY_MADE, _BODY_NAMED):
            found = pattern.search(words)
            if found is None:
                continue
            name = re.sub(r"^.*(?:决定|同意|批准|宣布|会议|日|月)", "", found[1]) or found[1]
            if _BODY_END.search(name) and len(name) >= 3:
                self.memory.body = self._full(name)
                self.memory.named.append(self.memory.body)
                if "选举产生" in words or "推选产生" in words:
                    self.memory.action, self.memory.kind = "elect", "give"

    def _made(self, clause: _Clause, people: list[Who], action: str, offices: list[Office], kind: str) -> list[Act]:
        memory = self.memory
        memory.action, memory.kind, memory.persons = action, kind, tuple(people)
        memory.in_list = memory.in_list and kind in ("give", "strip")
        coming_in = action in ("appoint", "elect", "promote")
        for office in offices:
            if office.organization and kind in ("give", "take"):
                memory.body = office.organization
                if len(office.organization) >= 6:
                    memory.named.append(office.organization)
        posts = tuple(office for office in offices if not is_rank(office.post))
        if not coming_in and action != "nominate":
            memory.vacated = posts
        for who in people:
            known = memory.held.get(who.name, ())
            if coming_in:
                memory.held[who.name] = (*known, *posts)
            else:
                gone = {(o.organization, o.post) for o in posts}
                memory.held[who.name] = tuple(o for o in known if (o.organization, o.post) not in gone)
        return [self._act(clause, who, action, office) for who in people for office in offices]

    def _act(self, clause: _Clause, who: Who, action: str, office: Office | None) -> Act:
        start = clause.start if who.start < 0 else min(clause.start, who.start)
        return Act(start, max(clause.end, who.end), who, action, office)

    def _unread(self, clause: _Clause) -> list[Act | Unread] | None:
        words = clause.cut(clause.start)
        found = re.search(r"(?:任命|聘任|补选|提名)[^，。；]{2,30}为[^，。；]{2,40}$|免去[^，。；]{4,40}职务$|(?:当选为?|不再担任|辞去)[^，。；]{2,40}$", words)
        if found is None or not post_length(re.sub(r"(?:的?请求|职务|候选人|人选|的)+$", "", words)):
            return None
        return [Unread(clause.start, clause.end, "act", "谁任免什么职务 (who was given or stripped of which office)")]


def _segment(clause: _Clause) -> str:
    """The clause with its neighbours up to ； and 。: where a denial or a plan would stand."""
    stops = "。；;！!？?\n"
    low = max((clause.key.rfind(sign, 0, clause.start) for sign in stops), default=-1) + 1
    highs = [place for sign in stops if (place := clause.key.find(sign, clause.end)) >= 0]
    high = min(highs, default=len(clause.key))
    return clause.key[max(low, clause.start - 160) : min(high, clause.end + 60) + 1]


def _is_aside(words: str) -> bool:
    """A clause between an act and its continuation that says nothing of its own: 试用期一年, 因工作变动."""
    return len(words) <= 12 and re.match(r"试用期|任期|聘期|挂职|因|由于|任职时间|从.*起|列|待遇|保留|仍|主持", words) is not None


def _skip_back(key: str, start: int, end: int) -> int:
    while end > start and key[end - 1] in " 　":
        end -= 1
    return end


def _split_persons(key: str, start: int, end: int) -> list[tuple[int, int]]:
    """翁某的县发改局局长、桑某的县审计局局长: cut before each name that 的 follows."""
    cuts = [start]
    for match in re.finditer(r"、(?=[\u3400-\u9fff·]{2,4}(?:同志)?的)", key[start:end]):
        before = key[cuts[-1] : start + match.start()]
        if "的" in before:
            cuts.append(start + match.end())
    stops = [cut - 1 for cut in cuts[1:]] + [end]
    return list(zip(cuts, stops, strict=True))


def _is_background(key: str, start: int, low: int, high: int) -> bool:
    """时任, 曾任, 历任, 此前她任: a person's past, not an act of the day."""
    around = key[max(start, low - 2) : high]
    if around.endswith(tuple(word for word in lexicon("acts")["background"] if word.endswith(("任", "担任")))):
        return True
    return re.search(r"(?:曾|历|此前|先后|生前|原本?|时为?|一直|过去|早年|长期|连续)[^，、]{0,6}$", key[start:low]) is not None and (
        key[low:high] in ("任", "担任", "兼任", "出任", "当选", "当选为", "调任", "升任")
    )


@cache
def _never() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("acts")["never"]))


@cache
def _clause_never() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("acts")["clause_never"]))


@cache
def _tails() -> tuple[str, ...]:
    return tuple(sorted(lexicon("acts")["tails"], key=len, reverse=True))


@cache
def _kinds() -> dict[str, list[tuple[str, str]]]:
    """Verb -> the frames it can open, in the order they are tried."""
    kinds: dict[str, list[tuple[str, str]]] = {}
    for kind in ("give", "strip", "drop", "take", "end", "bare"):
        for action, words in lexicon("acts")[kind].items():
            for word in words:
                kinds.setdefault(word, []).append((kind, action))
    return kinds


@cache
def _triggers() -> re.Pattern[str]:
    words = sorted(_kinds(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))
