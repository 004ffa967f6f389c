"""What a clause without a name of its own says of the project last named."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from graph import lazy_re as re
from graph.facts import Milestone, Stage
from graph.provenance import Passage
from loaders.lexicon import alternatives
from loaders.projects.dates import When
from loaders.projects.heads import DATE, weak_end
from loaders.projects.merge import Mention
from loaders.projects.money import Sum, find_sums
from loaders.projects.name_rules import OF_KIND, is_generic
from loaders.projects.stages import (
    StageWord,
    project_words,
)
from loaders.projects.topic import GROUP, HEAD, SECTION, Topic, comes_back
from loaders.projects.unread import tells_stage
from loaders.text.clauses import Clause
from loaders.text.numerals import to_int
from loaders.text.patterns import COUNTS, NUMERALS, any_of
from loaders.text.view import View

_WORDS = alternatives("projects")


_FROM_TO = re.compile(r"(\d{4}(?:-\d\d){1,2})/(\d{4}(?:-\d\d){1,2})")
_TO = re.compile("(?<=[\\d年月日旬底初末春夏秋冬])[至到]|\\d年?[—－～~-]+\\d")


def add_milestone(
    reported: list[Mention], word: StageWord, date: str | None, planned: bool, passage: Passage
) -> None:
    span = _FROM_TO.fullmatch(date or "") if word.stage == "建成" else None
    if span is not None and not _TO.search(passage.quote) and span[1][:4] == span[2][:4]:
        span = None  # 上半年 is some day of so long a time
    steps: list[tuple[str | None, Stage]] = [(date, word.stage)]
    if span is not None:  # 1998年11月至1999年5月加固
        steps = [(span[1], "开工"), (span[2], "建成")]
    for day, stage in steps:
        stone = Milestone(date=day, stage=stage, planned=planned, passage=passage, rule=word.rule)
        for mention in reported:
            mention.milestones.append(stone)


def _began(mentions: list[Mention], date: str | None) -> None:
    """1958年修建红旗水库，1960年竣工: what is finished later was only begun at the first date."""
    for mention in mentions:
        if mention.begun is not None and mention.milestones[mention.begun].date != date:
            stone = mention.milestones[mention.begun]
            mention.milestones[mention.begun] = stone.model_copy(update={"stage": "开工"})
            mention.begun = None


@cache
def _bare_stage() -> re.Pattern[str]:
    """What may follow a stage that is told of the topic: 建成电影院1座 is told of something else."""
    lasted = f"[{NUMERALS}两半\\d]+(?:年|个月|天)"
    return re.compile(f"$|[^\u4e00-\u9fff\\d]|{any_of(project_words()['behind_stage'])}|{lasted}")


@cache
def _opens() -> re.Pattern[str]:
    """What a clause may open with before it says something of the project last named."""
    return re.compile(f"{any_of(project_words()['opens'], '[ 　，,“”]')}*")


_NEXT_PART = re.compile(r"([二三四五六]期)(?:工程|项目)")


_PART = re.compile(r"^(?:其中|其)?[，,]?(?:项目)?([一二三四五][期标])")


_PAYS = re.compile(r"(?:先后|分别|共|计划)?(?:投资|投入|筹资|筹措资金)[^，。]*$")


def go_on(clause: Clause, stages: Sequence[StageWord], when: When, topic: Topic, view: View) -> None:
    """A clause without a name of its own: does it go on with the project last named?"""
    text = clause.text.strip()
    if clause.stop in ("：", ":") and _LABEL.fullmatch(text):
        return
    paid = find_sums(text)
    ends = clause.stop in ("。", "")
    if clause.start == 0 and not ends and len(paid) == 1 and not topic.many and _PAYS.match(text):
        topic.sum = paid[0]  # 投资175万元，建成…: of what follows
        return
    topic.away = topic.away and not comes_back(text)
    if not topic.mentions or topic.away:
        return
    part = _PART.match(text) or _NEXT_PART.search(text)
    whole = topic.standing or topic.titled
    if (part and not whole and not any(part.group(1) in mention.name for mention in topic.mentions)) or (
        topic.part and not text.startswith(("项目", "该", "工程"))
    ):
        topic.part = True
        return
    plain = _plainly_built(clause.text) if topic.standing and not stages else None
    if plain is None and not stages and _RAISED_AGAIN.search(text):
        plain = _plainly_built(clause.text)
    if plain is not None:
        passage = view.passage(clause.start, clause.end)
        add_milestone(topic.mentions, plain, when.of(plain, plain.planned), plain.planned, passage)
        begins = plain.rule in _MAY_BEGIN and not text.startswith(_BECAME, plain.end)
        for mention in topic.mentions if begins and when.dates else ():
            mention.begun = len(mention.milestones) - 1
        return
    subject = "" if _THIS_ONE.match(text) else _subject(text, stages, paid, when)
    if not _speaks_of_topic(text, subject, stages, topic):
        other = _another_thing().search(subject) is not None and _LOCATED.match(subject) is None
        topic.away = topic.away or other or (bool(stages) and tells_stage(text))
        return
    if ANOTHER_BUILT.search(text):
        topic.part = True
        return
    _add_stages(clause, stages, when, topic, view)
    if len(topic.mentions) == 1 and not topic.many and not GROUP.search(text):
        stones = topic.mentions[0].milestones
        if not (stones and _REPAIRS.match(stones[-1].rule)):
            topic.mentions[0].sums.extend(amount for amount in paid if _BARE_SUM.match(text, amount.end))


def _speaks_of_topic(text: str, subject: str, stages: Sequence[StageWord], topic: Topic) -> bool:
    """Whether what a clause says of its subject is said of the project last named."""
    if _is_topic(subject, topic.mentions) or (stages and _is_part_of_it(text, subject, stages, topic)):
        return True
    return (len(subject) <= 3 and comes_back(text)) or SECTION.fullmatch(subject) is not None


def _is_part_of_it(text: str, subject: str, stages: Sequence[StageWord], topic: Topic) -> bool:
    """Whether a stage of the subject is one of the project: of its main part, its house, who signs for it."""
    other = _another_thing().search(subject) or _OTHER_NUMBER.match(subject)
    if len(subject) <= 8 and not other and all(word.stage == "停工" for word in stages):
        return True
    if _part_of().fullmatch(subject) and all(word.stage in project_words()["of_parts"] for word in stages):
        return True
    signed = all(word.stage in _BY_ORGANIZATIONS or _HELD.match(text, word.end) for word in stages)
    if (topic.standing or topic.titled) and signed and _ORGANIZATIONS.search(subject) is not None:
        return True
    return topic.standing and (
        _HOUSES.fullmatch(subject) is not None or any(_BUILDS_IT.match(text, word.end) for word in stages)
    )


def _add_stages(clause: Clause, stages: Sequence[StageWord], when: When, topic: Topic, view: View) -> None:
    """The stages of a clause that are told of the project last named, with their dates."""
    text = clause.text.strip()
    for word in stages:
        kind = topic.standing and (
            _AS_WHAT.match(clause.text, word.end) or _BUILDS_IT.match(clause.text, word.end)
        )
        if word.stage != "在建" and not kind and not _bare_stage().match(clause.text, word.end):
            continue  # 建成电影院1座, 谋划储备重点项目 tell of something else
        if (word.stage == "在建" and not _GETS_ON.search(text)) or _COUNTED.match(clause.text, word.end):
            continue
        reported = clause.text[word.start : word.end]
        if _COUNTED.search(reported) or (reported == "完成" and word.stage != "建成"):
            continue  # 完成1所乡卫生院主体, 完成堤防加固14公里: so much of it
        planned = word.planned or topic.ahead
        date = when.of(word, planned)
        if not when.dates and _of_step_before(topic.mentions, word, date):
            date = None
        unknown = all(printed.edtf is None for printed in when.dates)
        if unknown and not planned and (lasted := _YEARS_LATER.search(text, 0, word.end)):
            date = _later(topic.mentions, lasted["years"], view.span()[0])
        if word.stage == "在建" and _just_begun(topic.mentions, date):
            continue
        if word.rule in _SPENT and date is not None and _has_come_to(topic.mentions, date):
            continue  # 改扩建主体完工，完成投资2600万元
        if word.stage in project_words()["finished"]:
            _began(topic.mentions, date)
        add_milestone(topic.mentions, word, date, planned, view.passage(clause.start, clause.end))


_BECAME = ("为", "成")
_MAY_BEGIN = frozenset(f"verb:{verb}" for verb in project_words()["may_begin"])
_HOUSES = re.compile(f"新?(?:{_WORDS['houses']})")
_THIS_ONE = re.compile(f"这[座个条所栋幢项](?:[^，。；]{{0,20}}的)?(?:{_WORDS['pointed_at']})")
"""这个由客商投资12亿元的项目."""
_LABEL = re.compile(f"(?:{_WORDS['labels']})")


def _just_begun(mentions: Sequence[Mention], date: str | None) -> bool:
    """开工建设实训楼，完成投资90万元: that it goes on says nothing more of the days on which it was begun."""
    stones = [stone for mention in mentions for stone in mention.milestones]
    return date is not None and any(stone.stage == "开工" and stone.date == date for stone in stones)


_YEARS_LATER = re.compile(f"[阅越逾]?(?P<years>[{NUMERALS}两])(?:(?<=[阅越逾].)[年载岁]|年[后而])")


def _later(mentions: Sequence[Mention], years: str | None, place: int) -> str | None:
    """阅三载乃成: about so many years after the step before it, told behind `place`."""
    stones = [mention.milestones[-1] for mention in mentions if mention.milestones]
    stones = [stone for stone in stones if stone.passage.start >= place]
    begun = {(stone.date or "")[:4] for stone in stones}
    number = to_int("二" if years == "两" else years or "")
    if len(begun) != 1 or number is None or not (year := begun.pop()).isdigit():
        return None
    return f"{int(year) + number:04d}~"


_SPENT = ("stage:完成投资", "stage:累计完成投资")


def _has_come_to(mentions: Sequence[Mention], date: str) -> bool:
    """Whether something firmer is told of the year in which so much was spent."""
    stones = [stone for mention in mentions for stone in mention.milestones]
    return any((stone.date or "").startswith(date[:4]) and not stone.planned for stone in stones)


def _of_step_before(mentions: Sequence[Mention], word: StageWord, date: str | None) -> bool:
    """1959年1月动工，因无经费停建: the date is that of the beginning, not of what came of it."""
    stones = [mention.milestones[-1] for mention in mentions if mention.milestones]
    words = project_words()
    begun = any(stone.stage in words["first_steps"] and stone.date == date for stone in stones)
    return begun and word.stage in words["later_steps"] and date is not None


_COUNTED = re.compile(f"(?:建设|完成)?了?[\\d{COUNTS}]+余?[座个条所处栋幢家]")
_AS_WHAT = re.compile(
    f"(?:[改重扩修兴]?建)?[为成]?{OF_KIND.pattern}$|(?:{_WORDS['became']})[为成]?[\\d\u4e00-\u9fff]{{1,8}}[桥坝闸路堤渠楼]$"
)
_BUILDS_IT = re.compile(f"(?:{_WORDS['builds_it']})(?:$|[，,。；])")
_REPAIRS = re.compile(f"verb:(?:{_WORDS['repairs']})$")
"""动工改建石拱桥: of what kind the bridge of the heading became."""
_RAISED_AGAIN = re.compile(
    f"[年间月日春夏秋冬末初)）](?:拆卸|拆除)?(?:{_WORDS['raised_again']})$"
    f"|^[^，,。；]{{0,12}}[人公氏绅民募捐资倡工](?:{_WORDS['built_again']})$"
)
_OTHER_NUMBER = re.compile(f"[{NUMERALS}\\d]+号")
_BY_ORGANIZATIONS = frozenset(project_words()["by_organizations"])
_HELD = re.compile(_WORDS["held"])
_ORGANIZATIONS = re.compile(f"(?:{_WORDS['signers']})$")
"""Who signs and approves what a heading names: 县政府与甲集团签订协议."""
_GETS_ON = re.compile("续建|复建|%|％|成$|目前(?<!项目前)|截至|有序|进展|完成|正在")


@cache
def _another_thing() -> re.Pattern[str]:
    """门诊楼幕墙安装完成: the text has turned to another thing that is built."""
    return re.compile(
        f"(?:{any_of(word for word in project_words()['built'] if len(word) > 1)})[\u4e00-\u9fff]{{0,6}}$"
    )


ANOTHER_BUILT = re.compile(
    rf"(?:{_WORDS['raises']})了?[\u4e00-\u9fff]{{1,10}}[楼馆房厅堂院库桥渠路](?:[{NUMERALS}两]|\d+)[座栋幢所处间条]"
)


@cache
def _plain() -> re.Pattern[str]:
    kind = "[为成]?[\\d\u4e00-\u9fff]{1,8}[桥坝闸路堤渠楼](?:$|[，,。；（(])"
    return re.compile(
        rf"^[^，,。；]{{0,32}}?(?P<verb>{any_of(project_words()['plain'])})(?=$|[，,。；（(]|于[^，。；]{{1,10}}$|(?<=[移迁徙]建)[^，。；]{{1,8}}$|{kind})"
    )


_NOT_BUILT = re.compile(_WORDS["not_built"])


def _plainly_built(text: str) -> StageWord | None:
    """乾隆十八年知县……重修, 1977年加固: who built it and when, of what a heading names."""
    match = _plain().match(text)
    if match is None or _NOT_BUILT.search(text, max(0, match.start("verb") - 3), match.start("verb")):
        return None
    stage: Stage = "开工" if match["verb"] in project_words()["begins_work"] else "建成"
    return StageWord(match.start("verb"), match.end(), stage, False, rule=f"verb:{match['verb']}")


@cache
def _part_of() -> re.Pattern[str]:
    words = project_words()
    parts = any_of(words["parts"], *words["part_shapes"])
    return re.compile(
        f"[^，,。]{{0,3}}{parts}|[^，,。]{{0,6}}{any_of(words['rooms'])}"
        f"|[^，,。]{{0,8}}{any_of(words['main_parts'])}|.{{0,8}}大坝.{{0,6}}"
    )


_BARE_SUM = re.compile(r"$|[^\u4e00-\u9fff]|[由的其资建等整兴修新]|左右|上下|以上|人民币")


def _subject(text: str, stages: Sequence[StageWord], paid: Sequence[Sum], when: When) -> str:
    """What a clause speaks of: the text before its first stage or sum, without dates and helpers."""
    places = [word.start for word in stages] + [amount.start for amount in paid]
    rest = text[: min(places)] if places else text
    for date in when.dates:
        rest = rest.replace(date.text, "")
    rest = _BY_WHOM.sub("", _NUMBER.sub("", _DATES.sub("", _YEARS_LATER.sub("", rest)), count=1))
    rest = _HELD_BY.sub("", _TO_STANDARD.sub("", _FOR_REASONS.sub("", rest)))
    opening = _opens().match(rest)
    rest = rest[opening.end() :] if opening else rest
    rest = _closes().sub("", rest).strip(" .．、:：")
    return "" if _PLACE.fullmatch(rest) and any(_HELD.match(text, word.end) for word in stages) else rest


_PLACE = re.compile("[在于][^，,。；]{2,16}")
"""在北门外举行开工典礼: where it was held."""
_DATES = re.compile(f"(?:于|至|到)?{DATE}")
_NUMBER = re.compile(
    rf"^(?:[（(]?[{NUMERALS}]{{1,3}}[)）、](?![{NUMERALS}])|[（(]?\d{{1,2}}[)）、．]|\d{{1,2}}\.(?!\d))\s*"
)
_TO_STANDARD = re.compile(
    f"^[按采](?:照|用)?[^，]{{2,16}}(?:标准|模式|方式)(?:进行)?(?:{_WORDS['to_standard']})?"
)


_FOR_REASONS = re.compile(_WORDS["for_reasons"])
_HELD_BY = re.compile(_WORDS["held_by"])
_LOCATED = re.compile(_WORDS["located"])
_BY_WHOM = re.compile(_WORDS["labourers"])


@cache
def _closes() -> re.Pattern[str]:
    return re.compile(f"{any_of(project_words()['closes'])}+$")


_PHASES = re.compile("[一二三四五]、?(?:[一二三四五]、?)+期(?:工程)?(?:共需?)?")
"""一、二期共需: the whole of it."""


_ALL_OF = re.compile("全([\u4e00-\u9fff])")


def _is_its_end(subject: str, name: str) -> bool:
    """The whole name, or 1号线 of 某轨道交通1号线."""
    return name == subject or (subject.endswith(_LINES) and len(subject) > 2 and name.endswith(subject))


_LINES = tuple(project_words()["lines"])


def _is_new_one(subject: str, name: str) -> bool:
    """新桥, of 东岭大桥."""
    match = _NEW_ONE.fullmatch(subject)
    return match is not None and HEAD.sub("", name).endswith(match[1])


_NEW_ONE = re.compile(f"(?:{_WORDS['new_again']})({_WORDS['new_things']})")


def _is_topic(subject: str, mentions: list[Mention]) -> bool:
    """Nothing, 大桥, 二期工程: the end of the topic's own name, or a word for projects at large."""
    if any(_is_its_end(subject, mention.name) for mention in mentions):
        return True
    if len(subject) > 12 or subject[:1].isdigit() or subject.endswith(("率", "量", "额", "数", "面积")):
        return False
    if _PHASES.fullmatch(subject):
        return True
    whole = _ALL_OF.fullmatch(subject)
    if whole is not None and any(mention.name.endswith(whole[1]) for mention in mentions):
        return True  # 全渠 of 东风渠
    bare = HEAD.sub("", subject)
    return not subject or (is_generic(subject) and not weak_end().search(subject)) or any(
        mention.name.endswith(subject)
        or _is_new_one(subject, mention.name)
        or (len(bare) > 1 and HEAD.sub("", mention.name).endswith(bare))
        for mention in mentions
    )  # fmt: skip
