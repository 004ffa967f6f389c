"""Personnel acts in running text: who was given or stripped of which office, by the frame of the verb.

`ActReader` walks over the clauses of a document and remembers what the next clause leaves out: the verb
(任命 governs on until another verb), the persons, the body. It knows no dates and makes no facts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from loaders.acts.clause import Clause
from loaders.acts.frames import FrameReader
from loaders.acts.offices import names_organization
from loaders.acts.state import Act, Memory, Unread
from loaders.acts.verbs import (
    clause_never,
    is_aside,
    is_denied,
    kinds,
    last_act,
    may_hold_act,
    next_pair,
    segment,
    verbs_in,
)
from loaders.names.in_clause import PersonMention, led_name
from loaders.names.offices import post_length, read_offices
from loaders.names.people import is_name
from loaders.names.titled import may_mention, read_mentions

_CLAUSE = re.compile(r"[^，,；;。：:！!？?\n□]+")
_ENDS_SENTENCE = re.compile("[。！!？?\n]")
_TITLE = re.compile(r".{0,30}关于.{4,60}的(?:决定|通知|通报|议案|公告|批复|名单|函|请示|报告|说明|意见)$")
_NUMBER = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]\s*|[△▲Δ●○★◆■▶·]\s*|第[一二三四五六七八九十]+[、，]"
)
_HEAD_WORDS = re.compile(
    r"(?:经研究|决定|现|会议|同意|批准|以下|下列|如下|人员|同志|干部|名单|职务|的|等|并|依法|新)*$"
)
_FOLLOWING = re.compile(r"(?:以下|下列|如下)[^为]{0,8}为(.+)$")
_OF_BODY = re.compile(
    "(?P<body>[^，。；：]{4,24}?)(?:的)?(?:有关|部分|下列|以下|如下)?(?:法律职务|工作|组成)?人员$"
)
"""任命县人民法院有关人员： the list below is of that body."""
_MOVED = re.compile(r"(?:奉令|奉命|奉)?(?:上)?调(?:往|至|到|赴|任|回|入|离)?[^任]{1,14}(?:工作|任职|他用)$")

_ACCEPTED = re.compile(
    "通过了?[^，。；]{0,30}?关于(?P<act>接受[^，。；]{4,60}?职务)的?(?:请求)?的决定》?$"
    "|宣[布读]了?[^，。；]{0,16}?关于(?P<told>[^，。；]{4,60}?)的(?:决定|通知)$"
)
_PRESIDES = re.compile("(?:由)?(?P<name>[\u3400-\u9fff]{2,3})主持[\u4e00-\u9fff]{0,8}工作$")
_DECISIONS = ("的决定", "的决定》", "的通知")
_SENT = re.compile("派(?P<name>[\u3400-\u9fff]{2,3})(?:同志)?(?=[来到赴去往回返潜])")
"""派某某来恢复组织，任书记: the man whom the next clause means."""
_GONE = re.compile(
    "(?:奉令|奉命|奉)?(?:上)?(?<![协强抽征借函下对商])调(?:往|至|到|赴|去|离)?"
    "(?![查研整动解处度换拨运价集控试节配演停出入任升为补署拔取走离])[\u4e00-\u9fff]{1,8}$"
)
_SUSPENDED = re.compile(
    "奉调|奉召|病逝|逝世|殉职|牺牲|阵亡|殉难|遇害|身故|出缺|弃职|潜逃|被捕|另有任用|另候任用|呈请辞职|因病请假|恳请辞职|病故|被控"
)
_OWNER = re.compile(r"([\u3400-\u9fff]{2,4}?)(?:同志)?的")
_FRAME = re.compile(
    r"(?:任命|聘任|补选|提名)[^，。；]{2,30}为[^，。；]{2,40}$|免去[^，。；]{4,40}职务$|(?:当选为?|不再担任|辞去)[^，。；]{2,40}$|"
    r"^由?[\u3400-\u9fff]{2,3}(?:接任|继任)$|^接替[他她]的[是为]"
)
_BEHIND_OFFICE = re.compile(r"(?:的?请求|职务|候选人|人选|的)+$")
_LEFT_OUT = re.compile("[其被辞免撤革卸调离继接缺代署派解退]|不再")
"""What a clause to come may say of the man whom this one names."""
_CHARGED = re.compile("(?:^|[令并即乃仍派])以(?P<name>[㐀-鿿]{2,3})(?:为|充任?|兼)(?P<post>[^为]{2,16})$")
_SUCCESSOR = re.compile(r"(?:接替|继任)[他她其]?(?:职务)?[的者人](?:人|是|为|系)+")
_KEEPS = re.compile("(?:保留|享受|试用|任期|聘期|挂职)")
_COMING_IN = ("appoint", "elect", "nominate", "promote")
_OF_OFFICE = re.compile(r"职务?$|职级$|的")
_AGAIN = re.compile("(?:并|同时)?(?:(提名|推荐)(?:其?[为任])?|(?:决定|明确|确定)其[为任])")
_STOPS = re.compile("[，；,;]")
_COUNT = re.compile(r"\d+名|[多数]名|一批")


_FIELD = re.compile(
    "(?:组织|宣传|统战|武装|军事|青年|妇女|妇运|工运|农运|职工|民运|社会|保卫|秘书|政治|教育)部?"
)


def _is_post(text: str) -> bool:
    """Whether a text is nothing but a post: 副书记, 组织部长."""
    size = post_length(text)
    return size > 0 and (size == len(text) or _FIELD.fullmatch(text[: len(text) - size]) is not None)


class ActReader(FrameReader):
    """Reads the acts of one document, stretch by stretch, in the order of its text."""

    def new_entry(self, body: str | None = None) -> None:
        """A new entry of a chronicle leaves nothing to be understood but who held what."""
        old = self.memory
        body = body or self.jurisdiction.issuer
        self.memory = Memory(body=body, held=old.held, named=old.named, renamed=old.renamed)

    def under(self, heading: str) -> None:
        """A heading that names a body: the posts below belong to it."""
        if _TITLE.match(heading):
            self.new_entry()
        name = _NUMBER.sub("", heading, count=1).strip()
        if name.endswith(("全会", "会议", "大会")):
            self.memory.body = self.jurisdiction.issuer  # of whatever body meets below
        elif 2 <= len(name) <= 30 and (
            names_organization(name) or name.endswith(("镇", "乡", "街道", "区", "县", "市"))
        ):
            self.memory.body = self._full(name)

    def read(self, text: str, date_at: Callable[[int], str | None]) -> Iterator[Act | Unread]:
        """The acts of a stretch of text without brackets; `date_at` gives the date that governs a place."""
        key = text.replace("、提名", "，提名")
        self.last_act = last_act(key)
        self.memory.persons, self.memory.subject = (), ()
        self.memory.vacated, self.memory.left_body = (), None
        follows = False
        last_end = 0
        for match in _CLAUSE.finditer(key):
            between = key[last_end : match.start()]
            last_end = match.end()
            if _ENDS_SENTENCE.search(between):
                follows = False
                self.memory.told = self.memory.posts_first = False
                if not self.memory.in_list:
                    self.memory.action = self.memory.listed_office = None
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
            stop = _ENDS_SENTENCE.search(key, start)
            end = (stop.start() if stop else len(key)) + 1
            self._sentence = (start, end, key)
            self._holds = may_hold_act(key[start:end])
        return self._holds

    # ------------------------------------------------------------- a clause

    def _clause(self, clause: Clause, sign: str) -> list[Act | Unread] | None:
        words = clause.cut(clause.start)
        around = segment(clause.key, clause.start, clause.end)
        if words.endswith(("提请任命", "提请免去")):
            self.memory.in_list, self.memory.action = False, None
        if "关于" in words and words.endswith(_DECISIONS) and (accepted := _ACCEPTED.search(words)):
            return list(self._in_title(clause, *accepted.span("act" if accepted["act"] else "told")))
        if is_denied(around) or clause_never().search(words) or _TITLE.match(words):
            return None
        verbs = verbs_in(clause.key, clause.start, clause.end)
        if self._opens_list(clause, sign, verbs) or self._labels(clause, sign):
            return []
        if self.memory.in_list and self.memory.kind == "strip" and (found := self._carried(clause)):
            return list(found)
        self._names_organization(words, clause)
        self._suspends(clause)
        if self.memory.vacated and (successor := self._successor(clause)):
            return list(successor)
        if "以" in words and (found := self._charged(clause, words)):
            return list(found)
        if not verbs and self.memory.action is None and not clause.follows:
            if clause.end <= self.last_act:
                self._speaks_of(clause)
            return None
        framed = self._frames(clause, verbs)
        if framed is None or framed:
            return list(framed) if framed else None
        moved = _MOVED.search(words)
        if moved and (found := self._bare(clause, clause.start + moved.start(), clause.end, "leave")):
            return list(found)
        found = self._carried(clause) or (self._gone(clause, words) if "调" in words else [])
        if found:
            return list(found)
        self._speaks_of(clause)
        return self._unread(clause)

    def _charged(self, clause: Clause, words: str) -> list[Act]:
        """以某某为县知事: the words of an appointment where nothing else is made of him."""
        found = _CHARGED.search(words)
        if found is None or not is_name(found["name"]):
            return []
        offices, _ = self._offices(clause, clause.start + found.start("post"), clause.end)
        if not offices or not all(office.organization for office in offices):
            return []
        start, end = (clause.start + place for place in found.span("name"))
        return self._made(clause, clause.listed(start, end), "appoint", offices, "give")

    def _in_title(self, clause: Clause, low: int, high: int) -> Iterator[Act]:
        """关于甲任县委书记、免去乙县委书记职务的决定: the acts that a passed decision is called by."""
        start, end = clause.start + low, clause.start + high
        again = clause.key.find("、免去", start, end)
        for first, last in ((start, end),) if again < 0 else ((start, again), (again + 1, end)):
            told = clause._replace(start=first, end=last, follows=False)
            yield from self._frames(told, verbs_in(told.key, first, last)) or []

    def _gone(self, clause: Clause, words: str) -> list[Act]:
        """刘某调专署, 区委书记邢某调县: he leaves the one office that he is known to hold."""
        moved = _GONE.search(words)
        people = clause.subjects(clause.start, clause.start + moved.start()) if moved else []
        if len(people) != 1:
            return []
        offices = self._title_offices(people[0], clause.date) or list(
            self.memory.held.get(people[0].name, ())
        )
        return self._made(clause, people, "leave", offices, "bare") if len(offices) == 1 else []

    def _successor(self, clause: Clause) -> list[Act]:
        """接替他的是某某, 继任者为县委某部长某某: in the office that the clause before left empty."""
        found = _SUCCESSOR.match(clause.key, clause.start, clause.end)
        people = clause.subjects(found.end(), clause.end) if found and clause.follows else []
        return self._made(clause, people, "appoint", list(self.memory.vacated), "take") if people else []

    def _speaks_of(self, clause: Clause) -> None:
        """The person whom a clause without an act names, for 其 and for a verb without a subject."""
        if clause.end - clause.start > 60:
            return
        owner = _OWNER.match(clause.cut(clause.start))
        people = clause.subjects(clause.start, clause.end)
        if (sent := _SENT.search(clause.cut(clause.start))) and is_name(sent["name"]):
            people = clause.listed(*(clause.start + place for place in sent.span("name")))
        elif (presides := _PRESIDES.match(clause.cut(clause.start))) and is_name(presides["name"]):
            people = clause.listed(*(clause.start + place for place in presides.span("name")))
        if owner and is_name(owner[1]):
            people = clause.listed(clause.start, clause.start + owner.end(1))
        if not people and _LEFT_OUT.search(clause.key, clause.end, clause.end + 80):
            people = self._titled(clause)
        if people:
            self.memory.subject, self.memory.told = tuple(people), True

    def _titled(self, clause: Clause) -> list[PersonMention]:
        """县长某某错划右派: him with whose title the clause begins."""
        words = clause.cut(clause.start)
        if not may_mention(words):
            return []
        titled = next(read_mentions(words, self.jurisdiction, clause.date), None)
        if titled is None or titled.start:
            return []
        who = titled.who
        self.memory.seen[who.name] = titled.offices
        start, end = clause.start + who.start, clause.start + who.end
        return [PersonMention(start, end, who.name, words[: who.start])]

    def _suspends(self, clause: Clause) -> None:
        """县长某某另有任用，应免本职: the office of an act that the next clause tells."""
        words = clause.cut(clause.start)
        found = _SUSPENDED.search(words)
        people = clause.subjects(clause.start, clause.start + found.start()) if found else []
        if people:
            self.memory.subject, self.memory.told = tuple(people), True
        if people and (offices := self._title_offices(people[-1], clause.date)):
            self.memory.persons, self.memory.vacated = tuple(people[-1:]), tuple(offices)

    def _carried(self, clause: Clause) -> list[Act]:
        """A clause under the verb of the one before: NAME 为 OFFICE, NAME OFFICE 职务, OFFICE."""
        memory = self.memory
        if memory.action is None:
            return []
        coming_in = memory.action in _COMING_IN
        if coming_in and memory.posts_first and (memory.action == "elect" or self._only_posted(clause)):
            found = self._posted(clause, clause.start, clause.end, memory.action)
            if found:
                return found
        if coming_in and memory.listed_office and (people := clause.listed(clause.start, clause.end)):
            offices = self._complete(
                read_offices(memory.listed_office, self.jurisdiction, memory.body, clause.date)
            )
            return self._made(clause, people, memory.action, offices, memory.kind)
        if coming_in or memory.action:
            for joint in list(re.finditer("为", clause.cut(clause.start)))[:6]:
                left, right = clause.start + joint.start(), clause.start + joint.end()
                if clause.key.startswith("为", right):
                    continue
                people = clause.listed(clause.start, left) if left > clause.start else []
                end = next_pair(clause.key, right, clause.end)
                offices, candidate = self._offices(clause, right, end) if people else ([], False)
                if offices:
                    action = memory.action if coming_in else "appoint"
                    made = self._made(clause, people, "nominate" if candidate else action, offices, "give")
                    return [*made, *self._pairs(clause, end + 1, action)] if end < clause.end else made
        if not coming_in and _OF_OFFICE.search(clause.cut(clause.start)):
            found = self._each_with_office(clause, clause.start, clause.end, memory.action, memory.kind)
            if found:
                return found
        if clause.follows and memory.persons and not _KEEPS.match(clause.key, clause.start):
            named = _AGAIN.match(clause.cut(clause.start))
            start = clause.start + (named.end() if named else 0)
            offices, candidate = self._offices(clause, start, clause.end)
            if offices:
                action = "nominate" if candidate or (named and named[1]) else memory.action
                return self._made(clause, list(memory.persons), action, offices, memory.kind)
        return []

    def _labels(self, clause: Clause, sign: str) -> bool:
        """主席：甲；副主席：乙、丙 behind the verb that governs them."""
        words = clause.cut(clause.start)
        if sign not in ("：", ":") or self.memory.action not in _COMING_IN:
            return False
        if not post_length(words) >= 2 or len(words) > 16 or not self.offices_of(words):
            return False
        self.memory.listed_office = words
        return True

    def _only_posted(self, clause: Clause) -> bool:
        """Whether a sentence goes on with nothing but posts and names: guests have a verb behind them."""
        stop = _ENDS_SENTENCE.search(clause.key, clause.start, clause.start + 401)
        end = stop.start() if stop else len(clause.key)
        if end - clause.start > 400:
            return False
        pieces = _STOPS.split(clause.key[clause.start : end])
        return all(
            (led := led_name(first, 0, len(first))) is not None and _is_post(first[: led.start])
            for first in (piece.split("、")[0] for piece in pieces)
        )

    def _opens_list(self, clause: Clause, sign: str, verbs: list[re.Match[str]]) -> bool:
        """任命： and 免去： hold for the lines below; so does 任命下列人员为审判员：."""
        if sign not in ("：", ":", ""):
            return False
        for verb in verbs:
            for kind, action in kinds()[verb[0]]:
                if kind not in ("give", "strip") or len(verb[0]) < 2:
                    continue
                after = clause.cut(verb.end())
                following = _FOLLOWING.match(after)
                if (
                    sign in ("：", ":")
                    and (named := _OF_BODY.fullmatch(after))
                    and names_organization(named["body"])
                ):
                    self.memory.body, after = self._full(named["body"]), ""
                if _HEAD_WORDS.fullmatch(after) or following:
                    self.memory.action, self.memory.kind, self.memory.in_list = action, kind, True
                    self.memory.listed_office = following[1] if following else None
                    offices = self.offices_of(following[1]) if following else []
                    self.memory.body = (offices[0].organization if offices else None) or self.memory.body
                    return True
        return False

    def _unread(self, clause: Clause) -> list[Act | Unread] | None:
        words = clause.cut(clause.start)
        found = _FRAME.search(words)
        if (
            found is None
            or _COUNT.search(words)
            or not (
                words.endswith("任") or words.startswith("接替") or post_length(_BEHIND_OFFICE.sub("", words))
            )
        ):
            return None
        return [
            Unread(
                clause.start, clause.end, "act", "谁任免什么职务 (who was given or stripped of which office)"
            )
        ]
