"""What a text is speaking of when it names nothing: the project last named, or what a group of them does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from graph import lazy_re as re
from loaders.document.model import Entry, Metadata
from loaders.lexicon import alternatives
from loaders.projects.heads import NameSpan
from loaders.projects.merge import Mention
from loaders.projects.money import Sum
from loaders.projects.names import find_names
from loaders.projects.stages import StageWord, find_stages, project_words
from loaders.text.patterns import COUNTS, HAN, NUMERALS, any_of

_WORDS = alternatives("projects")


@dataclass(slots=True)
class Topic:
    """What the text is speaking of: the projects last named, and what a group of them does."""

    mentions: list[Mention] = field(default_factory=list)
    headed: Mention | None = None
    """The project that the heading of a yearbook's item names; 该工程 comes back to it."""
    standing: bool = False
    """Whether all sentences until the next heading speak of it."""
    item: bool = False
    """Whether the entry itself opens with that heading: what it tells beside is of the project's parts."""
    titled: bool = False
    """Whether the title of the document names it."""
    group: StageWord | None = None
    group_date: str | None = None
    list_follows: bool = False
    """Whether a colon stands behind what tells of the group: a list of names follows."""
    day: str | None = None
    """The day of the ceremony that the document reports."""
    period: str | None = None
    """The part of a year on whose progress the document reports."""
    borrowed: bool = False
    """Whether the date of the clause is printed in another clause of its sentence."""
    pending: str | None = None
    alone: bool = False
    """Whether what is called by its kind alone is a thing of its own here."""
    planned: bool = False
    part: bool = False
    """Whether the last clause spoke of a part of the project (其中一期)."""
    away: bool = False
    """Whether the sentence opens with something else; a name brings the topic back."""
    section: bool = False
    """Whether the text around says of everything that it is to come."""
    sum: Sum | None = None
    """A sum told before the project that it pays for: 投资175万元，建成…"""
    known: dict[str, None] = field(default_factory=dict)
    """Names read so far in the entry."""
    near: list[str] = field(default_factory=list)
    """The names of the entry before that named any."""
    earlier: list[str] = field(default_factory=list)
    """The names of all entries before."""
    many: bool = False
    """Whether the sentence has told of several projects at once, whose sums are none's own."""

    @property
    def ahead(self) -> bool:
        """Whether what is told here is still to come."""
        return self.planned or self.section

    def open_sentence(self) -> None:
        """Forget what holds for the clauses of one sentence only."""
        self.pending, self.part, self.many, self.sum = None, False, False, None
        self.planned = False

    def group_ends(self, text: str) -> bool:
        """Whether a sentence that does not say 其中 turns from the group: it names or tells something."""
        reported = [word.stage for word in find_stages(text) if word.stage != "在建"]
        other = any(stage != self.group.stage for stage in reported) if self.group is not None else True
        return other or bool(find_names(text))


_THIS = re.compile(_WORDS["opens_with_this"])


_CARRIES = re.compile("[^，,。：:]{0,8}[年月日]|经始|成于|[后旋复皆用]")
"""How a paragraph opens that goes on with the building above it: 乾隆三年, 五十六年, 经始于, 用银."""


def takes_up(entry: Entry, last: Entry | None, topic: Topic, metadata: Metadata) -> Topic:
    """What an entry speaks of before it names anything: what the entry before on its line spoke of.

    Under one heading of a gazetteer the paragraph behind 甲庙：在县城西 goes on with it: 乾隆三年，知县重修.
    """
    if last is None:
        return Topic()
    line = entry.lines[-1] if entry.lines else None
    same_line = line is not None and bool(last.lines) and last.lines[-1] is line
    if same_line or _THIS.match(entry.view.text):
        return Topic(mentions=topic.mentions)
    under_one = entry.section != "chronicle" and entry.headings == last.headings
    if topic.standing and topic.headed is not None and under_one and metadata.record.type != "yearbook":
        goes_on = _CARRIES.match(entry.view.text) is not None
        return Topic(mentions=[topic.headed] if goes_on else [], headed=topic.headed, standing=True)
    return Topic()


_COMES_BACK = re.compile(f"(?:[该本此]|这[座个条所栋幢项](?:[^，。；]{{0,20}}的)?)(?:{_WORDS['pointed_at']})")


def comes_back(clause: str) -> bool:
    """Whether a clause names the topic by a pronoun, whatever its sentence opened with: 他说，该项目……."""
    return _COMES_BACK.match(clause) is not None


_OF_IT = re.compile(f"[，,；;：:][ 　]?(?={_COMES_BACK.pattern})")


def speaks_of_it(text: str) -> bool:
    """Whether a later clause of a sentence names the topic by a pronoun."""
    return _OF_IT.search(text) is not None


@cache
def _next() -> re.Pattern[str]:
    dates = (r"\d{4}年", "[次翌同当是本]年", "年[底末]", r"\d{1,2}月", "[一二三四]期")
    return re.compile(any_of(project_words()["leads_on"], *dates))


def leads_on(text: str) -> bool:
    """Whether a sentence opens as one does that goes on with the project last named."""
    return _next().match(text.lstrip(_OPENING_MARKS)) is not None


_OPENING_MARKS = '“「『"'


HEAD = re.compile("(?:建设)?(?:项目|工程)$")


def is_short_form(name: str, topic: Topic) -> bool:
    """Whether a name only says the end of the one that the heading gives: 除险加固工程."""
    if topic.headed is None or len(name) > 8:
        return False
    whole, bare = topic.headed.name, HEAD.sub("", name)
    return len(bare) >= 2 and len(whole) > len(name) and HEAD.sub("", whole).endswith(bare)


SECTION = re.compile(f"[{HAN}]{{2,6}}[至到—-][{HAN}]{{2,6}}段")
_LINES = tuple(project_words()["lines"])


def is_section(name: str, topic: Topic) -> bool:
    """Whether a name is a stretch of the line that is spoken of: 甲至乙段 of 新丙铁路."""
    lines = [mention.name for mention in topic.mentions if mention.name.endswith(_LINES)]
    return SECTION.fullmatch(name) is not None and len(lines) == 1


def is_room(span: NameSpan, topic: Topic) -> bool:
    """Whether what is named is a part of the project that a list names: 扩产项目：……酿造车间主体完工."""
    if (
        _WITHIN.fullmatch(span.name)
        and len(topic.mentions) == 1
        and _HAS_PARTS.search(topic.mentions[0].name)
    ):
        return not topic.away
    if topic.headed is None or not topic.standing or not span.built:
        return False
    if len(span.name) == 3 and span.name in _BUILT and not topic.headed.name.endswith(span.name):
        return True  # 县城集中供热项目：热源厂封顶
    return span.name.endswith(tuple(project_words()["rooms"])) and not topic.headed.name.endswith(span.name)


_PHASE = re.compile("(?:第?[一二三四五六]期)(?:工程|项目)?")


def other_phase(text: str, topic: Topic) -> NameSpan | None:
    """The next phase of the one project that is spoken of by a phase: 二期工程 behind 甲水电站一期工程."""
    phase = _PHASE.match(text)
    known = _PHASE.search(topic.mentions[0].name) if len(topic.mentions) == 1 else None
    if phase is None or known is None or phase[0] == known[0]:
        return None
    name = topic.mentions[0].name
    whole = name[: known.start()] + phase[0] + name[known.end() :]
    return NameSpan(0, phase.end(), whole, "", True, "name:phase")


_WITHIN = re.compile(f"(?:[{NUMERALS}\\d]+号)?(?:{_WORDS['within_works']})")
_HAS_PARTS = re.compile(f"(?:{_WORDS['has_parts']})(?:[（(]?[{NUMERALS}]期[)）]?)?$")
_BUILT = frozenset(project_words()["built"])
_PLACE = re.compile(f"[{HAN}]{{2,8}}[省市县区旗镇乡村](?=.{{3}})")


def named_again(text: str, known: Iterable[str]) -> list[NameSpan]:
    """其中青泽河二桥投资2.1亿元: names of the entry in a clause that would not tell them for any.

    甲县乙镇东岭桥 is 东岭桥 too.
    """
    forms = {form for name in known for form in (name, _PLACE.sub("", name, count=1)) if form in text}
    bare = (HEAD.sub("", name) for name in known)
    forms |= {form for form in bare if len(form) > 4 and form in text}
    spans: list[NameSpan] = []
    for place, name in sorted((text.find(name), name) for name in forms):
        if not spans or place >= spans[-1].end:
            spans.append(NameSpan(place, place + len(name), name, "", True))
    return spans


_AT_WORK = re.compile(
    f"(?:(?:{_WORDS['points_at_work']})(?P<it>[{HAN}]{{2,8}}?(?:工程|项目))"
    f"|(?P<work>{any_of(project_words()['works'])}工程))(?!{any_of(project_words()['not_after'])})"
)


def work_pointed_at(text: str, known: Iterable[str]) -> list[NameSpan]:
    """此次修缮工程, 重建工程由……: the one name so far that ends like it."""
    match = _AT_WORK.match(text)
    names = [name for name in known if name.endswith(match["it"] or match["work"])] if match else []
    return [NameSpan(0, match.end(), names[0], "", True)] if match and len(names) == 1 else []


def goes_on(text: str, topic: Topic) -> bool:
    """Whether a sentence goes on with a project, or tells what a group of them does."""
    if (topic.mentions and not topic.away) or GROUP.search(text) or work_pointed_at(text, topic.known):
        return True
    return bool(topic.known) and any(name in text for name in topic.known)


_NUMBER = rf"(?:\d+|[{COUNTS}]+)"
_COUNTED = rf"(?<=[\d{COUNTS}].)[^，。]{{0,8}}(?:项目|工程)"
_THOSE = "的(?:重大|重点)?(?:项目|工程)(?:包括|有|为|是)"
GROUP = re.compile(
    rf"项目{_NUMBER}[个项]|工程{_NUMBER}[个项]|个{_COUNTED}|项{_COUNTED}(?!之一)|等项目|等工程|集中开工|集中签约"
    rf"|签约{_THOSE}|开工{_THOSE}|竣工{_THOSE}|动工{_THOSE}|投产{_THOSE}|建成{_THOSE}"
)
