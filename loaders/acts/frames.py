"""The frames that verbs of personnel acts open: who is given or loses which office."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.acts.clause import Clause
from loaders.acts.offices import OfficeReader
from loaders.acts.state import Act
from loaders.acts.verbs import is_background, kinds, next_pair, split_persons, verbs_in
from loaders.names.in_clause import PersonMention, led_name
from loaders.names.offices import Office, is_rank, post_length
from loaders.names.people import could_be_name, is_name

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
_MOVES = ("调任", "升任", "改任", "转任", "调署", "调补", "补授", "擢任", "擢")
_ELSEWHERE = re.compile("(?:省城|[\u4e00-\u9fff]{2}[府州县]?)")
_SAME_PERSON = re.compile(
    r"(?:[同是当次翌]年)?(?:[\d一二三四五六七八九十]{1,3}月)?(?:[\d一二三四五六七八九十]{1,3}日)?(?:并|同时|另|现|其|本人|又|亦|也|改|则|仍|再|均|正式|旋|寻)*(?:决定|同意)?"
)
_ACTS_FOR = re.compile(r"代理|署|暂代|兼代|暂署|护|摄|代行")
_KEEPS_SEAL = ("护理", "护", "摄", "代行")
_NO_LEAVE = "致谢献答推言措告祝贺悼修文婉说题誓"
_MADE = re.compile("(?:决定|同意|通过|确定)[\u3400-\u9fff]{2,3}为$")
"""决定某某为|代理县长."""
_ELECTOR = re.compile(
    r"(?:^|[会日由经，])([\u4e00-\u9fff]{0,14}(?:议会|董事会|理事会|联合会|村民委员会|居民委员会|委员会|党支部|总支|工会|协会|纪委|妇联|科协|文联|残联|侨联|工商联|团委))"
    r"(?:第?[一二三四五六七八九十\d]+[届次])*(?:(?:全体|全委|执委|代表)?(?:会议|全会|大会|会))?$"
)
_MOVED_TO = re.compile(r"(?:并|另)?(?:上|奉|选)?调(?:往|到|至|入|回)?([^调，]{2,16})$")
_INSTEAD = re.compile(r"(?:[^任，]{1,8}的)?([\u3400-\u9fff]{2,4}?)(?:同志)?(担任|出任|任)")
_JOINT = re.compile(
    r"为|署理|(?<![专行公总官分])署|代理|暂代|兼任|担任|充任|接充|接任|继任|接替|兼代|兼理|任|充"
)
_EACH = re.compile("分别|各|正、副")
_TRAIL = re.compile(r"^(?:了|手续|时|后|地方工作|地方|离开.{0,6}|.{0,4}工作|[^，]{0,6}$)?$")
_OWN = re.compile("其|该同志|本人")
_WHOSE = re.compile(r"[^、，的]{2,14}的(?=[\u3400-\u9fff])")
_COMRADE = re.compile("同志$")
_OFFICE_ENDS = re.compile(r"职务?(?:也|亦|即|均|都|予以|相应|同时|自然|自行)*$")
_LIKEWISE = re.compile(r"(?:也|亦|即|均|都|予以|相应|同时|自然|自行)+$")
_OWN_OFFICE = re.compile("(?:其|该同志|本人)(?:所?(?:担任|兼任|任)的?)?")
_FROM_POST = re.compile(r"从(.{2,30}?)(?:岗位|职位|任|一职)上?$")
_ORDERED = re.compile(r"(?:应|着|著|准|即|均|并|同时|准予|并准|到龄|被[^，]{2,10})*")
_BECAUSE = re.compile(r"(?:因|由于)[^，]*(?:被|遭|而)?(?:责令|要求|申请|提出)?$")


def _named_ren(key: str, low: int) -> bool:
    """任永年|当选镇长: 任 is his surname."""
    return any(
        is_name(name) and name[-1] not in "主责" and _TAKES.match(key, low + len(name)) is not None
        for name in (key[low : low + 3], key[low : low + 2])
    )


def _title_behind(clause: Clause, low: int) -> list[PersonMention]:
    """孙立人校长|调走: the title stands behind the name."""
    words = clause.cut(clause.start, low)
    size = next((size for size in (3, 2) if is_name(words[:size]) and words[size - 1] != "副"), 0)
    if not size or not 2 <= len(words) - size <= 8 or post_length(words[size:]) != len(words) - size:
        return []
    start = clause.start
    return [PersonMention(start, start + size, words[:size], words[size:], start + size)]


_TAKES = re.compile("当选|[升调改继接兼出担]?任|被|为|辞|代理|同志|[调免]")


class FrameReader(OfficeReader):
    """The acts of one clause, by the frame of its verb; `ActReader` walks over the clauses."""

    def _frames(self, clause: Clause, verbs: list[re.Match[str]]) -> list[Act] | None:
        """The acts of the first frame that a verb of the clause opens; None where it tells of the past."""
        for verb in verbs:
            if is_background(clause.key, clause.start, *verb.span()):
                return None
            for kind, action in kinds()[verb[0]]:
                found = self._frame(kind, clause, verb, action)
                if found:
                    return found
        return []

    def _frame(self, kind: str, clause: Clause, verb: re.Match[str], action: str) -> list[Act]:
        low, high = verb.span()
        if verb[0].endswith("任") and clause.key.startswith("命", high):
            return []  # 县委|任命
        if verb[0] == "任" and (
            clause.key[low - 1 : low] in ("主", "责", "信") or _named_ren(clause.key, low)
        ):
            return []
        if verb[0] in _KEEPS_SEAL and clause.key[high : high + 1] not in tuple("县州府知道巡总布按"):
            return []  # 护理|部主任
        if verb[0] == "辞" and low and clause.key[low - 1] in _NO_LEAVE:
            return []  # 县长某某致|辞
        if verb[0] == "请辞" and clause.key.startswith("去", high):
            return []  # 申请|辞去
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
        if clause.key[low:high] == "委" and (
            low == clause.start or clause.key[low - 1] not in "府部厅署令会院司缺改伪"
        ):
            return []  # 县委, not 省政府委某某为县长
        elector = _ELECTOR.search(clause.cut(clause.start, low)) if action == "elect" else None
        if elector:
            self.memory.body = self._full(elector[1])
        if action == "elect" and (found := self._posted(clause, high, clause.end, action)):
            self.memory.posts_first = True
            return found
        return self._pairs(clause, high, action)

    def _pairs(self, clause: Clause, high: int, action: str) -> list[Act]:
        """NAME、NAME 为 OFFICE、NAME 为 OFFICE."""
        for joint in list(_JOINT.finditer(clause.key[high : clause.end]))[:8]:
            left, right = high + joint.start(), high + joint.end()
            if joint.group() == "为" and clause.key.startswith("为", right):
                continue  # 王大为|为
            if left == high:
                if not (self.memory.persons and clause.follows and joint.group() == "为"):
                    continue
                people = list(self.memory.persons)
            elif clause.key[high:left] in ("其", "他", "她"):
                people = list(self.memory.persons or self.memory.subject)
            else:
                people = clause.listed(high, left - 2 if clause.key.endswith("分别", high, left) else left)
            if not people:
                continue
            acting = bool(_ACTS_FOR.search(joint.group()))
            end = next_pair(clause.key, right, clause.end)
            offices, candidate = self._offices(clause, right, end, acting)
            if right == clause.end and joint.group() != "为" and self.memory.vacated:
                offices = [office._replace(acting=acting or office.acting) for office in self.memory.vacated]
            if offices:
                made = self._made(clause, people, "nominate" if candidate else action, offices, "give")
                return [*made, *self._pairs(clause, end + 1, action)] if end < clause.end else made
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
        if clause.key[max(clause.start, low - 3) : low].endswith(
            ("情况", "以来", "期间", "仍", "仍然", "继续")
        ):
            return []
        if rest_is_empty:
            return self._succeeds(clause, low, by, word, action)
        instead = _INSTEAD.match(clause.key, high, clause.end) if word in ("接替", "代替") else None
        if instead and clause.listed(*instead.span(1)):
            return self._take(clause, low, instead.end(2), action)
        moved = _MOVED_TO.search(clause.cut(clause.start, low)) if word == "任" else None
        if moved:
            people = clause.subjects(clause.start, clause.start + moved.start())
            people = people or (list(self.memory.persons) if clause.follows and not moved.start() else [])
            offices = self.offices_of(
                clause.text[clause.start + moved.start(1) : low] + clause.text[high : clause.end]
            )
            if people and offices:
                return self._made(clause, people, action, offices, "take")
        stop = low - 1 if _MADE.search(clause.cut(clause.start, low)) else low
        people = self._people_before(clause, stop) or self._people_before(clause, low)
        if not people:
            return []
        if word in ("任", "担任") and self.memory.action == "elect" and self.memory.posts_first:
            action = "elect"
        end = next_pair(clause.key, high, clause.end, "任")
        offices, candidate = self._offices(clause, high, end, bool(_ACTS_FOR.search(word)))
        if not offices and word in _MOVES and _ELSEWHERE.fullmatch(clause.cut(high)):
            offices, action = self._title_offices(people[0], clause.date), "leave"
        if not offices:
            return []
        if clause.follows and word in _SUCCEEDS:
            offices = self._left_by_the_one_before(people, offices)
        if clause.follows and self.memory.vacated:
            offices = self._of_his(offices, list(self.memory.vacated))
        if end < clause.end:
            made = self._made(clause, people, action, offices, "take")
            rest = clause._replace(start=end + 1)
            return [*made, *(self._frames(rest, verbs_in(rest.key, rest.start, rest.end)) or [])]
        before = self._posts_of(people[0], clause.date) if len(people) == 1 and word in _MOVES else ()
        made = self._made(clause, people, "nominate" if candidate else action, offices, "take")
        self.memory.vacated = tuple(before) or self.memory.vacated
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
            offices = [office._replace(acting=acting) for office in self.memory.vacated]
            return self._made(clause, people, action, offices, "take")
        return []

    def _strip(self, clause: Clause, low: int, high: int, action: str) -> list[Act]:
        """免去 NAME 的 OFFICE、OFFICE 职务; 免去其 OFFICE 职务."""
        if clause.key[max(0, low - 1) : low] in ("任", "避", "不", "难", "以", "未", "幸"):
            return []
        start = high
        while start < clause.end and clause.key[start] in " 　：:":
            start += 1
        own = _OWN.match(clause.key, start)
        people = self._he(clause)
        if own and people:
            offices, _ = self._offices(clause, own.end(), clause.end, leaving=True)
            offices = self._of_his(offices, self._posts_of(people[0], clause.date))
            return self._made(clause, people, action, offices, "strip") if offices else []
        titled = re.search(r"(?:同志)?的?(?:一切|领导|党内外|行政)?职务?$", clause.cut(start))
        people = clause.subjects(start, start + titled.start()) if titled else []
        offices = self._title_offices(people[0], clause.date) if len(people) == 1 else []
        if offices:
            return self._made(clause, people, action, offices, "strip")
        whose = _WHOSE.match(clause.key, start, clause.end)
        if whose and not could_be_name(_COMRADE.sub("", whose[0][:-1])):
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
        offices = self._of_his(offices, self._posts_of(people[0], clause.date))
        asked = clause.key[clause.start : low].endswith(("责令", "要求", "提出", "申请", "请求"))
        if asked and not (self.on_delivery and action == "resign"):
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
        if not _OFFICE_ENDS.search(stretch):
            return []
        end = clause.start + len(_LIKEWISE.sub("", stretch))
        own = _OWN_OFFICE.match(clause.key, clause.start)
        people = list(self.memory.persons or self.memory.subject)
        if own and people:
            offices, _ = self._offices(clause, own.end(), end, leaving=True)
            return self._made(clause, people, action, offices, "end") if offices else []
        return self._each_with_office(clause, clause.start, end, action, "end")

    def _bare(self, clause: Clause, low: int, high: int, action: str) -> list[Act]:
        """NAME 调离; the office is the title before the name, or the one he is known to hold."""
        if not _TRAIL.match(clause.key[high : clause.end]):
            return []
        if action in ("appoint", "elect"):
            return self._arrives(clause, low, high, action)
        words = clause.cut(clause.start, low)
        if words.endswith(("接受其", "同意其", "准其")) and self.memory.vacated and self.memory.subject:
            return self._made(clause, list(self.memory.subject), action, list(self.memory.vacated), "bare")
        if _ORDERED.fullmatch(words) and (clause.follows or self.memory.vacated or self.memory.told):
            people = list(self.memory.persons)
            if not clause.follows and self.memory.told and len(self.memory.subject) == 1:
                people = list(self.memory.subject)
                self.memory.vacated = (
                    tuple(self._title_offices(people[0], clause.date)) or self.memory.vacated
                )
            if action == "retire" and clause.follows:
                return [self._act(clause, who, action, None) for who in people]
            offices = list(self.memory.vacated) if not clause.follows else []
            self.memory.vacated = ()
            return self._made(clause, people, action, offices, "bare") if people and offices else []
        people = clause.subjects(clause.start, low) or _title_behind(clause, low)
        if not people:
            return []
        post = _FROM_POST.search(words)
        if post and (
            offices := self._offices(clause, clause.start + post.start(1), clause.start + post.end(1))[0]
        ):
            return self._made(clause, people, action, offices, "bare")
        acts: list[Act] = []
        for who in people:
            offices = self._title_offices(who, clause.date) or list(self.memory.held.get(who.name, ()))
            offices = list({(o.organization, o.post): o for o in offices if not is_rank(o.post)}.values())
            if len(offices) == 1 or (offices and who.title):
                acts.extend(self._made(clause, [who], action, offices, "bare"))
            else:
                acts.append(self._act(clause, who, action, None))
                self.memory.vacated = ()
        self.memory.persons = tuple(people)
        return acts

    def _arrives(self, clause: Clause, low: int, high: int, action: str) -> list[Act]:
        """知县某某到任, 县长某某当选连任: he takes up the office that stands before his name."""
        people = clause.subjects(clause.start, low) if high == clause.end else []
        offices = self._title_offices(people[0], clause.date) if len(people) == 1 else []
        known = bool(offices) and all(office.organization for office in offices)
        return self._made(clause, people, action, offices, "bare") if known else []

    # ---------------------------------------------------------------- parts

    def _posted(self, clause: Clause, low: int, high: int, action: str) -> list[Act]:
        """书记甲; 副县长乙、丙: the post before the names."""
        first = clause.key.find("、", low, high)
        if first >= 0 and (again := self._posted_again(clause, first + 1, high)):
            left = self._posted(clause, low, again - 1, action)
            return [*left, *self._posted(clause, again, high, action)] if left else []
        led = led_name(clause.key, low, first if first >= 0 else high)
        others = clause.listed(first + 1, high) if first >= 0 else []
        if led is None or (first >= 0 and not others):
            return []
        offices, _ = self._offices(clause, low, led.start)
        people = [*clause.listed(led.start, led.end), *others]
        return self._made(clause, people, action, offices, "give") if offices else []

    @staticmethod
    def _posted_again(clause: Clause, low: int, high: int) -> int:
        """书记甲、|委员乙、丙: where the next post begins; 0 where none does."""
        for item in re.finditer("[^、]+", clause.key[low:high]):
            start, end = low + item.start(), low + item.end()
            led = led_name(clause.key, start, end)
            post = clause.key[start : led.start] if led is not None else ""
            if post and post_length(post) == len(post):
                return start
        return 0

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

    def _people_before(self, clause: Clause, low: int) -> list[PersonMention]:
        words = clause.cut(clause.start, low)
        if _SAME_PERSON.fullmatch(words):
            if clause.follows:
                return list(self.memory.persons)
            return list(self.memory.subject) if self.memory.told or "其" in words else []
        if _BECAUSE.match(words):
            return list(self.memory.subject)
        return clause.subjects(clause.start, low)

    def _he(self, clause: Clause) -> list[PersonMention]:
        """Whom 其 means: of the act just told, else of whom this sentence spoke."""
        if self.memory.told and not clause.follows:
            return list(self.memory.subject)
        return list(self.memory.persons or self.memory.subject)

    def _made(
        self, clause: Clause, people: list[PersonMention], action: str, offices: list[Office], kind: str
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

    def _made_each(
        self, clause: Clause, who: PersonMention, action: str, office: Office, kind: str
    ) -> list[Act]:
        """张三、李四分别任甲、乙: one of the pairs; the act quotes the whole clause."""
        whole = clause._replace(start=clause.end)
        return [replace(act, start=clause.start) for act in self._made(whole, [who], action, [office], kind)]

    def _act(self, clause: Clause, who: PersonMention, action: str, office: Office | None) -> Act:
        return Act(min(clause.start, who.start), max(clause.end, who.end), who, action, office)
