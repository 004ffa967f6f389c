"""Personnel acts in running text: who was given or stripped of which office, by the frame of the verb.

`ActReader` walks over the clauses of a document and remembers what the next clause leaves out: the verb
(任命 governs on until another verb), the persons, the body. It knows no dates and makes no facts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from loaders.act_memory import Act, Clause, Memory, Unread
from loaders.act_names import Who
from loaders.act_offices import OfficeReader, names_body
from loaders.act_words import (
    clause_never,
    is_aside,
    is_background,
    kinds,
    may_hold_act,
    never,
    next_pair,
    segment,
    split_persons,
    triggers,
)
from loaders.offices import Office, is_rank, post_length, read_offices
from loaders.people import could_be_name, is_name
from loaders.script import simplified

_CLAUSE = re.compile(r"[^，,；;。：:！!？?\n□]+")
_NUMBER = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]\s*|[△▲Δ●○★◆■▶·]\s*|第[一二三四五六七八九十]+[、，]"
)
_HEAD_WORDS = re.compile(
    r"(?:经研究|决定|现|会议|同意|批准|以下|下列|如下|人员|同志|干部|名单|职务|的|等|并|依法|新)*$"
)
_FOLLOWING = re.compile(r"(?:以下|下列|如下)[^为]{0,8}为(.+)$")
_SUCCEEDS = (
    "继任",
    "接任",
    "接充",
    "接替",
    "暂代",
    "代理",
    "署理",
    "继之",
    "兼代",
    "接署",
    "接掌",
    "兼理",
    "实授",
)
_MOVES = ("调任", "升任", "改任", "转任", "调署", "调补")
_ACTS_FOR = re.compile(r"代理|署|暂代|兼代|暂署")
_ELECTOR = re.compile(
    r"(?:^|[会日由经，])([\u4e00-\u9fff]{0,14}(?:议会|董事会|理事会|联合会|村民委员会|居民委员会|委员会|党支部|总支|工会|协会))"
    r"(?:第?[一二三四五六七八九十\d]+[届次])*$"
)
_MOVED = re.compile(r"(?:奉令|奉命|奉)?(?:上)?调(?:往|至|到|赴|任|回|入|离)?[^任]{1,14}(?:工作|任职|他用)$")
_MOVED_TO = re.compile(r"(?:并|另)?(?:上|奉|选)?调(?:往|到|至|入|回)?([^调，]{2,16})$")
_INSTEAD = re.compile(r"[\u3400-\u9fff]{2,4}?(?:同志)?(担任|出任|任)")
_EACH = re.compile("分别|各|正、副")
_TRAIL = re.compile(r"^(?:了|手续|时|后|地方工作|地方|离开.{0,6}|.{0,4}工作|[^，]{0,6}$)?$")


class ActReader(OfficeReader):
    """Reads the acts of one document, stretch by stretch, in the order of its text."""

    def new_entry(self, body: str | None = None) -> None:
        """A new entry of a chronicle leaves nothing to be understood but who held what."""
        old = self.memory
        body = body or self.jurisdiction.issuer
        self.memory = Memory(body=body, held=old.held, named=old.named, renamed=old.renamed)

    def under(self, heading: str) -> None:
        """A heading that names a body: the posts below belong to it."""
        name = _NUMBER.sub("", simplified(heading), count=1).strip()
        if 2 <= len(name) <= 30 and (
            names_body(name) or name.endswith(("镇", "乡", "街道", "区", "县", "市"))
        ):
            self.memory.body = self._full(name)

    def read(self, text: str, date_at: Callable[[int], str | None]) -> Iterator[Act | Unread]:
        """The acts of a stretch of text without brackets; `date_at` gives the date that governs a place."""
        key = simplified(text)
        self.memory.persons, self.memory.subject = (), ()
        self.memory.vacated, self.memory.left_body = (), None
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
            if not (self.memory.action or self.memory.in_list or follows) and not self._may_hold(key, start):
                continue
            clause = Clause(text, key, start, end, follows, self.jurisdiction.chain, date_at)
            found = self._clause(clause, key[last_end : last_end + 1])
            if found is None:
                follows = follows and between[-1:] not in "；;" and is_aside(clause.cut(start))
                continue
            follows = any(isinstance(act, Act) for act in found)
            yield from found

    def _may_hold(self, key: str, start: int) -> bool:
        """Whether the sentence has any word of an act; the answer is kept for its clauses."""
        if not self._sentence[0] <= start < self._sentence[1] or self._sentence[2] is not key:
            stops = [place for sign in "。！!？?\n" if (place := key.find(sign, start)) >= 0]
            end = min(stops, default=len(key)) + 1
            self._sentence = (start, end, key)
            self._holds = may_hold_act(key[start:end])
        return self._holds

    # ------------------------------------------------------------- a clause

    def _clause(self, clause: Clause, sign: str) -> list[Act | Unread] | None:
        words = clause.cut(clause.start)
        around = segment(clause.key, clause.start, clause.end)
        if never().search(around) or clause_never().search(words):
            return None
        if self._opens_list(clause, sign):
            return []
        if self.memory.in_list and self.memory.kind == "strip" and (found := self._carried(clause)):
            return list(found)
        self._names_body(words, clause)
        self._suspends(clause)
        for trigger in triggers().finditer(clause.key, clause.start, clause.end):
            if is_background(clause.key, clause.start, trigger.start(1), trigger.end(1)):
                return None
            for kind, action in kinds()[trigger[1]]:
                found = self._frame(kind, clause, trigger, action)
                if found:
                    return list(found)
        moved = _MOVED.search(words)
        if moved and (found := self._bare(clause, clause.start + moved.start(), clause.end, "leave")):
            return list(found)
        found = self._carried(clause)
        if found:
            return list(found)
        self._speaks_of(clause)
        return self._unread(clause)

    def _speaks_of(self, clause: Clause) -> None:
        """The person whom a clause without an act names, for 其 and for a verb without a subject."""
        if clause.end - clause.start > 60:
            return
        owner = re.match(r"([\u3400-\u9fff]{2,4}?)(?:同志)?的", clause.cut(clause.start))
        people = clause.subjects(clause.start, clause.end)
        if owner and is_name(owner[1]):
            people = clause.listed(clause.start, clause.start + owner.end(1))
        if people:
            self.memory.subject = tuple(people)

    def _frame(self, kind: str, clause: Clause, trigger: re.Match[str], action: str) -> list[Act]:
        low, high = trigger.span(1)
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

    def _give(self, clause: Clause, low: int, high: int, action: str) -> list[Act]:
        """任命 NAME、NAME 为 OFFICE."""
        elector = _ELECTOR.search(clause.cut(clause.start, low)) if action == "elect" else None
        if elector:
            self.memory.body = self._full(elector[1])
        for joint in list(
            re.finditer(
                r"为|署理|(?<![专行公总官分])署|代理|暂代|兼任|担任|任|充", clause.key[high : clause.end]
            )
        )[:8]:
            left, right = high + joint.start(), high + joint.end()
            if left == high:
                if not (self.memory.persons and clause.follows and joint.group() == "为"):
                    continue
                people = list(self.memory.persons)
            else:
                people = clause.listed(high, left - 2 if clause.key.endswith("分别", high, left) else left)
            if not people:
                continue
            acting = bool(_ACTS_FOR.search(joint.group()))
            end = next_pair(clause.key, right, clause.end)
            offices, candidate = self._offices(clause, right, end, acting)
            if offices:
                made = self._made(clause, people, "nominate" if candidate else action, offices, "give")
                return [*made, *self._give(clause, low, end + 1, action)] if end < clause.end else made
        return []

    def _take(self, clause: Clause, low: int, high: int, action: str) -> list[Act]:
        """NAME 任 OFFICE; OFFICE 由 NAME 担任; 由 NAME 继任."""
        word = clause.key[low:high]
        if word == "署" and clause.key[max(0, low - 1) : low] in tuple("专行公总官分"):
            return []  # 专署, 行署
        by = clause.key.rfind("由", clause.start, low)
        rest_is_empty = high >= clause.end or clause.key[high : clause.end] in (
            "此职",
            "之",
            "其职",
            "职务",
            "该职",
        )
        if clause.key[max(clause.start, low - 3) : low].endswith(("情况", "以来", "期间")):
            return []
        if rest_is_empty:
            return self._succeeds(clause, low, by, word, action)
        instead = _INSTEAD.match(clause.key, high, clause.end) if word in ("接替", "代替") else None
        if instead and clause.listed(high, instead.start(1)):
            return self._take(clause, low, instead.end(1), action) if instead.end(1) > high else []
        moved = _MOVED_TO.search(clause.cut(clause.start, low)) if word == "任" else None
        if moved:
            people = clause.subjects(clause.start, clause.start + moved.start())
            people = people or (list(self.memory.persons) if clause.follows and not moved.start() else [])
            offices = self.offices_of(
                clause.text[clause.start + moved.start(1) : low] + clause.text[high : clause.end]
            )
            if people and offices:
                return self._made(clause, people, action, offices, "take")
        people = self._people_before(clause, low)
        if not people:
            return []
        offices, candidate = self._offices(clause, high, clause.end, bool(_ACTS_FOR.search(word)))
        if not offices:
            return []
        if clause.follows and word in _SUCCEEDS:
            offices = self._left_by_the_one_before(people, offices)
        before = self.memory.held.get(people[0].name, ()) if len(people) == 1 and word in _MOVES else ()
        made = self._made(clause, people, "nominate" if candidate else action, offices, "take")
        self.memory.vacated = before or self.memory.vacated
        return made

    def _succeeds(self, clause: Clause, low: int, by: int, word: str, action: str) -> list[Act]:
        if by >= 0:
            people = clause.subjects(by + 1, low)
            offices, _ = self._offices(clause, clause.start, by, bool(_ACTS_FOR.search(word)))
            offices = self._left_by_the_one_before(people, offices) if clause.follows else offices
            if people and offices and clause.key[clause.start : by] not in ("遗缺", "缺"):
                return self._made(clause, people, action, offices, "take")
        people = self._people_before(clause, low)
        if (
            people
            and word in (*_SUCCEEDS, "任", "兼任", "担任")
            and self.memory.vacated
            and word not in ("任", "担任")
        ):
            acting = bool(_ACTS_FOR.search(word))
            offices = [replace(office, acting=acting or office.acting) for office in self.memory.vacated]
            return self._made(clause, people, action, offices, "take")
        return []

    def _strip(self, clause: Clause, low: int, high: int, action: str) -> list[Act]:
        """免去 NAME 的 OFFICE、OFFICE 职务; 免去其 OFFICE 职务."""
        if clause.key[max(0, low - 1) : low] in ("任", "避", "不", "难", "以", "未", "幸"):
            return []
        start = high
        while start < clause.end and clause.key[start] in " 　：:":
            start += 1
        own = re.compile("其|该同志|本人").match(clause.key, start)
        people = list(self.memory.persons or self.memory.subject)
        if own and people:
            offices, _ = self._offices(clause, own.end(), clause.end, leaving=True)
            return self._made(clause, people, action, offices, "strip") if offices else []
        titled = re.search(r"(?:同志)?的?(?:一切|领导|党内外|行政)?职务?$", clause.cut(start))
        people = clause.subjects(start, start + titled.start()) if titled else []
        offices = self._title_offices(people[0], clause.date) if len(people) == 1 else []
        if offices:
            return self._made(clause, people, action, offices, "strip")
        whose = re.compile(r"[^、，的]{2,14}的(?=[\u3400-\u9fff])").match(clause.key, start, clause.end)
        if whose and not could_be_name(re.sub("同志$", "", whose[0][:-1])):
            start = whose.end()
        found = self._each_with_office(clause, start, clause.end, action, "strip")
        if found:
            return found
        if clause.follows and self.memory.persons:
            offices, _ = self._offices(clause, start, clause.end, leaving=True)
            return self._made(clause, list(self.memory.persons), action, offices, "strip") if offices else []
        return []

    def _drop(self, clause: Clause, low: int, high: int, action: str) -> list[Act]:
        """NAME 辞去 OFFICE 职务的请求; NAME 不再担任 OFFICE."""
        people = self._people_before(clause, low)
        if not people:
            return []
        if high >= clause.end:
            return self._bare(clause, low, high, action)
        offices, _ = self._offices(clause, high, clause.end, leaving=True)
        if clause.key[clause.start : low].endswith(("责令", "要求", "提出", "申请", "请求")):
            known = [o for who in people for o in self._title_offices(who, clause.date)]
            own = {office.post: office for office in known}
            self.memory.vacated = tuple(own.get(office.post, office) for office in offices)
            return []
        return self._made(clause, people, action, offices, "drop") if offices else []

    def _end(self, clause: Clause, low: int, high: int, action: str) -> list[Act]:
        """NAME 的 OFFICE 职务 自然免除; 其 OFFICE 职务一并免去."""
        if high < clause.end:
            return []
        stretch = clause.cut(clause.start, low)
        if not re.search(r"职务?(?:也|亦|即|均|都|予以|相应|同时|自然|自行)*$", stretch):
            return []
        end = clause.start + len(re.sub(r"(?:也|亦|即|均|都|予以|相应|同时|自然|自行)+$", "", stretch))
        own = re.compile("(?:其|该同志|本人)(?:所?(?:担任|兼任|任)的?)?").match(clause.key, clause.start)
        people = list(self.memory.persons or self.memory.subject)
        if own and people:
            offices, _ = self._offices(clause, own.end(), end, leaving=True)
            return self._made(clause, people, action, offices, "end") if offices else []
        return self._each_with_office(clause, clause.start, end, action, "end")

    def _bare(self, clause: Clause, low: int, high: int, action: str) -> list[Act]:
        """NAME 调离; the office is the title before the name, or the one he is known to hold."""
        if not _TRAIL.match(clause.key[high : clause.end]):
            return []
        words = clause.cut(clause.start, low)
        if words.endswith(("接受其", "同意其", "准其")) and self.memory.vacated and self.memory.subject:
            return self._made(clause, list(self.memory.subject), action, list(self.memory.vacated), "bare")
        if re.fullmatch(r"(?:应|准|即|并|同时|准予|并准)*", words) and (
            clause.follows or self.memory.vacated
        ):
            people = list(self.memory.persons)
            if action == "retire" and clause.follows:
                return [self._act(clause, who, action, None) for who in people]
            offices = list(self.memory.vacated) if not clause.follows else []
            self.memory.vacated = ()
            return self._made(clause, people, action, offices, "bare") if people and offices else []
        people = clause.subjects(clause.start, low)
        if not people:
            return []
        post = re.search(r"从(.{2,30}?)(?:岗位|职位|任|一职)上?$", words)
        if post and (
            offices := self._offices(clause, clause.start + post.start(1), clause.start + post.end(1))[0]
        ):
            return self._made(clause, people, action, offices, "bare")
        acts: list[Act] = []
        for who in people:
            offices = self._title_offices(who, clause.date) or list(self.memory.held.get(who.name, ()))
            offices = [office for office in offices if not is_rank(office.post)]
            if len(offices) == 1 or (offices and who.title):
                acts.extend(self._made(clause, [who], action, offices, "bare"))
            else:
                acts.append(self._act(clause, who, action, None))
        return acts

    def _suspends(self, clause: Clause) -> None:
        """县长某某另有任用，应免本职: the office of an act that the next clause tells."""
        words = clause.cut(clause.start)
        found = re.search(r"另有任用|呈请辞职|因病请假|恳请辞职|病故|被控", words)
        people = clause.subjects(clause.start, clause.start + found.start()) if found else []
        self.memory.subject = tuple(people) or self.memory.subject
        if people and (offices := self._title_offices(people[-1], clause.date)):
            self.memory.persons, self.memory.vacated = tuple(people[-1:]), tuple(offices)

    def _carried(self, clause: Clause) -> list[Act]:
        """A clause under the verb of the one before: NAME 为 OFFICE, NAME OFFICE 职务, OFFICE."""
        memory = self.memory
        if memory.action is None:
            return []
        coming_in = memory.action in ("appoint", "elect", "nominate", "promote")
        if coming_in and memory.listed_office and (people := clause.listed(clause.start, clause.end)):
            offices = self._complete(
                read_offices(memory.listed_office, self.jurisdiction, memory.body, clause.date)
            )
            return self._made(clause, people, memory.action, offices, memory.kind)
        if coming_in or memory.action:
            for joint in list(re.finditer("为", clause.cut(clause.start)))[:6]:
                left, right = clause.start + joint.start(), clause.start + joint.end()
                people = clause.listed(clause.start, left) if left > clause.start else []
                offices, candidate = self._offices(clause, right, clause.end) if people else ([], False)
                if offices:
                    action = memory.action if coming_in else "appoint"
                    return self._made(clause, people, "nominate" if candidate else action, offices, "give")
        if not coming_in and re.search(r"职务?$|职级$|的", clause.cut(clause.start)):
            found = self._each_with_office(clause, clause.start, clause.end, memory.action, memory.kind)
            if found:
                return found
        if clause.follows and memory.persons:
            named = re.match("(?:并|同时)?(?:提名|推荐)(?:其?[为任])?", clause.cut(clause.start))
            start = clause.start + (named.end() if named else 0)
            offices, candidate = self._offices(clause, start, clause.end)
            if offices:
                action = "nominate" if candidate or named else memory.action
                return self._made(clause, list(memory.persons), action, offices, memory.kind)
        return []

    # ---------------------------------------------------------------- parts

    def _each_with_office(self, clause: Clause, start: int, end: int, action: str, kind: str) -> list[Act]:
        """NAME 的 OFFICE、NAME 的 OFFICE 职务: each person with his own."""
        pieces = split_persons(clause.key, start, end)
        acts: list[Act] = []
        for low, high in pieces:
            split = clause.names_then_office(low, high)
            if split is None:
                return []
            people, office = split
            offices, _ = self._offices(clause, office, high, leaving=True)
            if not offices:
                return []
            acts.extend(self._made(clause, people, action, offices, kind))
        return acts

    def _people_before(self, clause: Clause, low: int) -> list[Who]:
        words = clause.cut(clause.start, low)
        if re.fullmatch(r"(?:并|同时|另|现|其|本人|又|亦|也|改|则|仍|再|均|正式|，)*(?:决定|同意)?", words):
            return list(self.memory.persons if clause.follows else self.memory.subject)
        if re.match(r"(?:因|由于)[^，]*(?:被|遭|而)?(?:责令|要求|申请|提出)?$", words):
            return list(self.memory.subject)
        return clause.subjects(clause.start, low)

    def _opens_list(self, clause: Clause, sign: str) -> bool:
        """任命： and 免去： hold for the lines below; so does 任命下列人员为审判员：."""
        words = clause.cut(clause.start)
        for trigger in triggers().finditer(words):
            for kind, action in kinds()[trigger[1]]:
                if kind not in ("give", "strip") or len(trigger[1]) < 2:
                    continue
                after = words[trigger.end(1) :]
                following = _FOLLOWING.match(after)
                if sign in ("：", ":", "") and (_HEAD_WORDS.fullmatch(after) or following):
                    self.memory.action, self.memory.kind, self.memory.in_list = action, kind, True
                    self.memory.listed_office = following[1] if following else None
                    offices = self.offices_of(following[1]) if following else []
                    self.memory.body = (offices[0].organization if offices else None) or self.memory.body
                    return True
        return False

    def _made(
        self, clause: Clause, people: list[Who], action: str, offices: list[Office], kind: str
    ) -> list[Act]:
        memory = self.memory
        if _EACH.search(clause.cut(clause.start)) and len(people) == len(offices) > 1:
            return [
                act
                for who, office in zip(people, offices, strict=True)
                for act in self._made_each(clause, who, action, office, kind)
            ]
        memory.action, memory.kind, memory.persons = action, kind, tuple(people)
        memory.in_list = memory.in_list and kind in ("give", "strip")
        coming_in = action in ("appoint", "elect", "promote")
        memory.left_body = None if kind in ("give", "take") else offices[0].organization
        for office in offices:
            if office.organization and kind in ("give", "take"):
                memory.body = office.organization
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

    def _made_each(self, clause: Clause, who: Who, action: str, office: Office, kind: str) -> list[Act]:
        """张三、李四分别任甲、乙: one of the pairs; the act quotes the whole clause."""
        whole = replace(clause, start=clause.end)
        return [replace(act, start=clause.start) for act in self._made(whole, [who], action, [office], kind)]

    def _act(self, clause: Clause, who: Who, action: str, office: Office | None) -> Act:
        return Act(min(clause.start, who.start), max(clause.end, who.end), who, action, office)

    def _unread(self, clause: Clause) -> list[Act | Unread] | None:
        words = clause.cut(clause.start)
        found = re.search(
            r"(?:任命|聘任|补选|提名)[^，。；]{2,30}为[^，。；]{2,40}$|免去[^，。；]{4,40}职务$|(?:当选为?|不再担任|辞去)[^，。；]{2,40}$",
            words,
        )
        if (
            found is None
            or re.search(r"\d+名|[多数]名|一批", words)
            or not post_length(re.sub(r"(?:的?请求|职务|候选人|人选|的)+$", "", words))
        ):
            return None
        return [
            Unread(
                clause.start, clause.end, "act", "谁任免什么职务 (who was given or stripped of which office)"
            )
        ]
