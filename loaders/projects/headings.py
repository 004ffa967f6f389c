"""Projects that are named at the head of what tells of them: 【X工程】, 甲水库：在县城西……, 1、X项目:……."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from graph import lazy_re as re
from loaders.document.model import Entry
from loaders.lexicon import alternatives
from loaders.projects.built_names import between
from loaders.projects.heads import DATE, NameSpan, built_end, is_work, things_named, weak_end
from loaders.projects.name_rules import OF_KIND, is_generic, name_span
from loaders.projects.names import find_names, headed
from loaders.projects.stages import StageWord, find_stages, project_words
from loaders.projects.stretches import left_of
from loaders.text.clauses import Clause
from loaders.text.patterns import HAN, NUMERALS, any_of


def head_name(entry: Entry) -> str | None:
    """The project that a paragraph of an article is about, by its heading or the words that it opens with."""
    if entry.section == "chronicle" or not entry.lines:
        return None
    item = item_name(entry.headings[-1]) if entry.headings else None
    line = entry.lines[0].view.text
    own = _set_off(line) or _with_remark(line) or _over_text(entry) or item_of_works(entry)
    if own is None and (item is None or _is_over_several(entry.headings[-1])):
        own = _opening(entry.view.text)  # 引黄灌区 over 武嘉灌区。1958年兴建
    return own or item


_WORDS = alternatives("projects")


def _is_over_several(heading: str) -> bool:
    """Whether a heading is that of a chapter, whose paragraphs may each name one of their own."""
    return _CHAPTER.match(heading.rpartition(">")[2].strip("【】[] ")) is not None


_SET_OFF = re.compile("[ 　]*([\u4e00-\u9fff·（）()—]{3,20})[ 　]{1,8}(?=[\u4e00-\u9fff\\d])")
_NO_OWN_CHARACTER = tuple("新老旧大小各该本此其这那总分主支")


def _set_off(line: str) -> str | None:
    """What a gazetteer sets off at the head of a paragraph: 东干渠　始建于1958年……."""
    match = _SET_OFF.match(line)
    name = match[1] if match else ""
    if not name or built_end().search(name) is None or find_stages(name):
        return None
    if len(name) == 3:
        return None if name.startswith(_NO_OWN_CHARACTER) or is_generic(name) else name
    span = name_span(name, 0, len(name), "", built=True)
    return name if span is not None and span.name == name else None


_COUNT = rf"[（(]?[{NUMERALS}\d]{{1,3}}[)）、.．]|[（(](?:{_WORDS['list_marks']})[)）]"
_NUMBER = (
    rf"[ 　]*(?:[-－—–·•●▲△■◆★*]+|{_COUNT}"
    rf"|第[{NUMERALS}]{{1,2}}[、 ])?[ 　]*"
)
_BEGINS = (
    rf"(?:{_WORDS['years_near']}|"
    r"[12]\d{3}年|[〇零一二三四五六七八九]{4}年|[清明元宋唐](?:[\u4e00-\u9fff]{1,5}年|[初中末代])|民国|"
    rf"{_WORDS['located']})"
)
"""What is told first of a thing that was built: when, or where."""
_WITH_REMARK = re.compile(
    rf"{_NUMBER}(?P<name>(?!\d{{4}}年)[\u4e00-\u9fff0-9A-Za-z·—-]{{3,24}}?)"
    rf"(?:[（(][^（）()]{{1,16}}[)）][ 　]*|[ 　]+|[,，。][ 　]*)(?={_BEGINS})"
)


def _with_remark(line: str) -> str | None:
    """The same where a number stands before it or a remark behind it, and a date or place opens the text:
    （二）石门水库 1976年冬动工, 白水渡大桥(K23+450)  1971年3月……."""
    match = _WITH_REMARK.match(line)
    return match["name"] if match is not None and _is_thing(match["name"]) else None


_ITEM = re.compile(
    rf"[ 　]*[（(]?[{NUMERALS}\d]{{1,3}}[)）、.．](?!\d)[ 　]*(?:{_WORDS['opens_item']})?"
    "(?P<name>[^，。；：:]{4,30})。?"
)


def item_of_works(entry: Entry) -> str | None:
    """A paragraph that is nothing but the number and name of one piece of work: 1.新建甲园分园。"""
    match = _ITEM.fullmatch(entry.view.text)
    return item_name(match["name"]) if match is not None else None


_OVER = re.compile(_BEGINS)


def _over_text(entry: Entry) -> str | None:
    """A name on the first line of an entry over the text that tells of it: 东风水库, then 坝址在……."""
    name = lone_name(entry.lines[0].view.text) if len(entry.lines) > 1 else None
    text = entry.view.text
    return name if name and text.startswith(name) and _OVER.match(text, len(name)) else None


def lone_name(line: str) -> str | None:
    """The name of one thing that a line is, and nothing else."""
    name = re.sub(_NUMBER, "", "".join(line.split()), count=1)
    return (
        name
        if 3 <= len(name) <= 20 and _NAMED.fullmatch(name) and _is_thing(name) and not is_kind(name)
        else None
    )


def tells_of_one_above(entry: Entry) -> bool:
    """Whether a paragraph begins as one does that tells of the thing named on the line above it."""
    return _OVER.match(entry.view.text) is not None


def names_alone(clauses: Sequence[Clause], number: int) -> str | None:
    """The name that a clause is, before one that tells a dated stage of it: 甲大桥，于1986年开工."""
    clause = clauses[number]
    before = clauses[number - 1] if number else None
    opens = before is None or (before.stop in _STOPS and lone_name(before.text) is None)
    opens = opens and _LOCATED.match(clause.text) is None
    if not opens or clause.stop not in _COMMAS or number + 1 == len(clauses):
        return None
    rest = [later.text for later in clauses[number + 1 : number + 2 + _MOST_BETWEEN]]
    while len(rest) > 1 and _DESCRIBES.match(rest[0]) and not find_stages(rest[0]):
        rest.pop(0)  # 甲大桥，由工务局设计，已于八日破土
    told = _GOES_ON_IN_TIME.match(rest[0]) is not None and bool(find_stages(rest[0]))
    text = _BYLINE.sub("", _LOCATED.split(clause.text)[0], count=1)
    name = lone_name(text) if told and not find_names(rest[0]) else None
    return None if name is not None and _TELLS_MORE.search(name) else name


_MOST_BETWEEN = 2
"""Clauses that may describe a thing between its name and its first stage."""
_BYLINE = re.compile("^[ 　]*(?:【[^】]{2,16}】)?(?:又)?")
_DESCRIBES = re.compile(f"{_WORDS['behind_comma']}|{_WORDS['introduces']}|由")


def opening_subject(clauses: Sequence[Clause]) -> str | None:
    """The thing that a sentence opens with, whatever it first says of it, where a later clause tells a stage
    of nothing else: 甲堤于1934年测量，1935年开工."""
    match = _subject().match(clauses[0].text) if len(clauses) > 1 else None
    if match is None or find_names(clauses[0].text) or not _is_thing(match["name"]):
        return None
    if is_kind(match["name"]) or is_generic(match["name"]):
        return None
    for clause in clauses[1:]:
        if find_names(clause.text):
            return None
        firm = next((word for word in find_stages(clause.text) if _is_firm(word)), None)
        if firm is not None:
            bare = firm.start == 0 or between().match(clause.text[: firm.start]) is not None
            return match["name"] if bare else None
    return None


def _is_firm(word: StageWord) -> bool:
    return word.stage in project_words()["hard_stages"] and not word.planned


@cache
def _subject() -> re.Pattern[str]:
    ends = any_of([*project_words()["built"], *project_words()["weak"]])
    return re.compile(
        rf"(?:{DATE}|[，, 　])*(?P<name>[{HAN}（）()·]{{1,14}}?{ends})(?={_WORDS['behind_subject']}|{DATE})"
    )


_TELLS_MORE = re.compile(any_of([*project_words()["builds"], *project_words()["tells_more"]]))
_STOPS = ("；", ";", "：", ":")
_COMMAS = ("，", ",")
_LOCATED = re.compile(_WORDS["located"])
_GOES_ON_IN_TIME = re.compile(f"(?:{_WORDS['goes_on_in_time']})?(?:{DATE})|{_WORDS['goes_on_to_tell']}")


_NAMED = re.compile("[\u4e00-\u9fff0-9A-Za-z·—-]+")


def _is_thing(name: str) -> bool:
    ends = weak_end().search(name) is not None or name.endswith(("工程", "项目"))
    whole = left_of(name, 0, len(name)) == (0, "")
    whole = whole and _NO_NAME.match(name) is None
    whole = whole and len(things_named(name)) == 1
    return ends and whole and not find_stages(name) and not (len(name) == 3 and is_kind(name))


_NO_NAME = re.compile(_WORDS["opens_no_name"])


@cache
def _kinds() -> re.Pattern[str]:
    words = project_words()
    return re.compile(f"(?:{any_of([*words['built'], *words['weak'], *words['kinds']])}|{OF_KIND.pattern})+")


def is_kind(name: str) -> bool:
    """Whether a heading names a kind of things: 公路桥, 水库."""
    return _kinds().fullmatch(name) is not None


_MARK = rf"[ 　]*(?:[-－—–·•●▲△■◆★*]+|{_COUNT})?[ 　]*"
_NAME = "[“”\u4e00-\u9fff·A-Za-z0-9（）()—]{3,30}?"
_BEHIND = (
    r"[：:][ 　]*(?=.)|[.．。][ 　]*(?=\d{4}年|\d{1,2}月|项目|该|总投资|概算|估算|投资)"
    rf"|[.．。][ 　]*(?={_WORDS['behind_stop']})"
    rf"|[，,](?=\d{{4}}年|{DATE}|{_WORDS['behind_comma']})"
    rf"|{_WORDS['behind_name']}"
    r"|在(?=[^，,。；;]{1,20}[，,。；;])|是(?=[^，,。；;]{2,30}[，,。；;])"
)
_ALSO_CALLED = re.compile("又[称名]|[旧原]名")
_OPENS = re.compile(f"{_MARK}(?P<name>{_NAME})(?:{_BEHIND})")


def _opening(text: str) -> str | None:
    """The subject of a paragraph's first words: 甲水库，坝址在……; 小文昌宫：在南门外."""
    match = _OPENS.match(text)
    name = _ALSO_CALLED.split(match["name"])[0] if match else ""
    if not (weak_end().search(name) or name.endswith(("项目", "工程"))) or find_stages(name):
        return None
    if _NO_NAME.match(name):
        return None
    if left_of(name, 0, len(name)) != (0, ""):
        return None
    if len(name) == 3:
        return name if is_short_thing(name) else None
    span = name_span(name, 0, len(name), "", built=not name.endswith(("项目", "工程")))
    return name if span is not None and span.name == name else None


def is_short_thing(name: str) -> bool:
    """Whether a heading of three signs names a building: 云渡桥, not 石拱桥."""
    own = len(name) == 3 and not name.startswith(_NO_OWN_CHARACTER) and not is_generic(name)
    return own and weak_end().search(name) is not None and not find_stages(name)


_IN_BRACKETS = re.compile("(?<=工程|项目)[（(][^（）()期]{1,10}[)）]$")
"""某某提灌工程（某县段）."""
_OF_PHASE = re.compile(f"{_NUMBER}([{HAN}0-9A-Za-z]{{4,30}}(?:工程|项目)[（(][{NUMERALS}]期[)）])")
"""（一）某某供水工程（二期）."""
_CHAPTER = re.compile(f"第[{NUMERALS}百\\d]+[编章节卷篇目][ 　]*")


@lru_cache(maxsize=64)  # the paragraphs of a report ask for it again
def headline_name(headline: str) -> str | None:
    """The project of whose stage a headline tells: 甲水电站提前发电."""
    names = {span.name for span in find_names(headline)} if find_stages(headline) else set()
    return names.pop() if len(names) == 1 else None


@lru_cache(maxsize=64)  # the paragraphs of an item ask for it again
def item_name(heading: str) -> str | None:
    """The project that the heading of an item names: 【滨河路改造工程】."""
    printed = heading.rpartition(">")[2].strip("【】[] ")
    name = _IN_BRACKETS.sub("", _CHAPTER.sub("", printed))
    if (phase := _OF_PHASE.fullmatch(name)) and name_span(phase[1], 0, len(phase[1]), "", built=False):
        return phase[1]
    chapter = _CHAPTER.match(printed) is not None
    name = name if chapter else re.sub(_NUMBER, "", name, count=1)
    if chapter and is_kind(name):
        return None  # 第一节 公路桥
    if is_short_thing(name):
        return name
    if len(things_named(name)) > 1:
        return None  # 龙溪桥与文峰塔, over the paragraphs of both
    if not 4 <= len(name) <= 30:
        return None
    spans: list[NameSpan | None]
    if is_work(name):
        spans = [name_span(name, 0, len(name), "", built=True)]
    else:
        spans = [*find_names(name)] or [headed(name)]
    return name if len(spans) == 1 and spans[0] is not None and spans[0].name == name else None
