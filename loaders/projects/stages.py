"""Stages that a clause tells of a project: done or planned, and in words before or after the name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from graph import lazy_re as re
from graph.facts import Stage
from loaders.lexicon import alternatives, lexicon
from loaders.text.brackets import outside_brackets
from loaders.text.patterns import COUNTS, HAN, grouped, holds_any

_WORDS = alternatives("projects")


def project_words() -> dict[str, Any]:
    """The reviewed words of `lexicon/projects.yaml`."""
    return lexicon("projects")


class StageWord(NamedTuple):
    """A word of a stage in a clause."""

    start: int
    end: int
    stage: Stage
    planned: bool
    state: bool = False
    """Whether it tells how things stand (正在建设, 完成85%, 基本完工), not what was done."""
    rule: str = ""
    """The word that tells it, as facts carry it: `stage:竣工`, `verb:新建`."""


@cache
def _stages() -> list[tuple[Stage, re.Pattern[str]]]:
    return [(stage, re.compile(grouped(patterns))) for stage, patterns in project_words()["stages"]]


@cache
def _any_stage() -> re.Pattern[str]:
    return re.compile(grouped(pattern for _, patterns in project_words()["stages"] for pattern in patterns))


@cache
def hint() -> re.Pattern[str]:
    """What a clause must hold to tell anything of a project."""
    stages = project_words()["stages"]
    firm = (pattern for stage, patterns in stages if stage != "在建" for pattern in patterns)
    phases = (f"{number}期" for number in "一二三四五六")
    return re.compile(grouped(["项目", "工程", *phases, *project_words()["hints"], *firm]))


@cache
def hard_stage_word() -> re.Pattern[str]:
    """The words that the patterns of the stages open with which only something built reaches."""
    hard = project_words()["hard_stages"]
    patterns = [pattern for stage, some in project_words()["stages"] if stage in hard for pattern in some]
    return re.compile(holds_any(map(_opening, patterns)))


def _opening(pattern: str) -> str:
    """The word that a pattern of the lexicon begins with."""
    word = re.match(f"[{HAN}]+(?![?*{{])", pattern)
    assert word is not None, pattern
    return word[0]


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(project_words()['planned'])})(?!总?投资|书|任务|内)")


@lru_cache(maxsize=64)
def find_stages(text: str) -> tuple[StageWord, ...]:
    """The stages of a clause in the order of their words; each stretch of text tells one stage.

    在建 is told only where nothing firmer is: 开工建设、有序推进 is 开工.
    """
    found: list[StageWord] = []
    first = _any_stage().search(text)
    if first is None:
        return ()
    taken = [False] * len(text)
    for stage, pattern in _stages():
        if stage == "在建" and found:
            break
        for match in pattern.finditer(text, first.start()):
            if any(taken[match.start() : match.end()]) or _is_noun(text, match.start(), match.end()):
                continue
            taken[match.start() : match.end()] = [True] * (match.end() - match.start())
            if _no_step(text, match):
                continue
            partly = stage == "在建" and (
                _STATE.search(match.group()) is not None or text.endswith("正在", 0, match.start())
            )
            state = partly or match.group().startswith("基本") or text.endswith("基本", 0, match.start())
            planned = is_planned(text[: match.start()]) or is_aim(text, match.end())
            rule = f"stage:{match.group()}"
            found.append(StageWord(match.start(), match.end(), stage, planned, state, rule))
    return tuple(_approved(sorted(found, key=lambda word: word.start), text))


PAPER = f"(?:{_WORDS['papers_of_works']}|可研)"
_IS_PAPER = re.compile(PAPER)
_OF_PAPER = re.compile(f"了?[^，,。；]{{0,24}}?{PAPER}")
_PAPER_TO = re.compile(f"{PAPER}(?:已|也|均)?(?:{_WORDS['passes']})?[^，,。；]{{0,20}}$")


def _approved(words: Sequence[StageWord], text: str) -> list[StageWord]:
    """批准可行性研究报告, 可研报告获省发改委批复: one step, the approval, and not the paper too."""
    papers = [word for word in words if word.stage == "前期" and _IS_PAPER.match(text, word.start)]
    gone: set[StageWord] = set()
    ends: dict[StageWord, int] = {}
    for word in words if papers else ():
        if word.stage != "批准":
            continue
        behind = _OF_PAPER.match(text, word.end)
        before = _PAPER_TO.search(text, 0, word.start)
        for paper in papers:
            if behind is not None and word.end <= paper.start < behind.end():
                gone.add(paper)
                ends[word] = behind.end()
            elif before is not None and before.start() <= paper.start < word.start:
                gone.add(paper)
    return [word._replace(end=ends.get(word, word.end)) for word in words if word not in gone]


_BEHIND_DATE = re.compile("(?:[年月日号底初]|上旬|中旬|下旬)[^，,。]{0,4}$")
_NOT_DONE = re.compile(f"(?:{_WORDS['not_done']})(?:如期|按期|正式|全面)?$")
_IN_BRACKETS = re.compile("^[（(]|[（(“「《][^（）()]*[年月日][^（）()]*$|[“「《][^”」》]*$")
_AIMED = re.compile(_WORDS["aims"])


def is_aim(text: str, end: int) -> bool:
    """Whether the words behind a stage or a name make an aim of it: 2022年建成……的目标."""
    return _AIMED.match(text, end) is not None


def _no_step(text: str, match: re.Match[str]) -> bool:
    """建成后可新增……, 奠基要等……, 推迟开工: what a stage is for, or that it is wanting, is no stage."""
    if not outside_brackets(text)[match.start()] and not _IN_BRACKETS.search(text, 0, match.start()):
        return True
    if text.startswith(("要", "需要", "还需", "须"), match.end()):
        return True
    if _NOT_DONE.search(text, max(0, match.start() - 6), match.start()):
        return True
    after = text.startswith("后", match.end()) and not text.startswith(("后续", "后期"), match.end())
    return after and not _BEHIND_DATE.search(text, max(0, match.start() - 8), match.start())


_STATE = re.compile(_WORDS["states"])


def is_planned(before: str) -> bool:
    """Whether the words before a stage put it in the future."""
    return _planned().search(before[-24:]) is not None


def speaks_of_plans(text: str) -> bool:
    """Whether a sentence itself says that something is to come."""
    return _planned().search(text) is not None


@cache
def _foresees() -> re.Pattern[str]:
    return re.compile("|".join(project_words()["foresees"]))


def foresees(text: str) -> bool:
    """Whether a clause puts those after it in the future too: 预计2021年底完工，2022年投产."""
    return _foresees().search(text) is not None


@cache
def _counted() -> re.Pattern[str]:
    words = "|".join(sorted(project_words()["counted"], key=len, reverse=True))
    return re.compile(
        rf"({words})的?(?:重大|重点|招商引资|亿元以上)*(?:项目|工程)\s*共?(?:有|计)?(?:\d+|[{COUNTS}]+)[个项]"
    )


def counted_stage(text: str) -> StageWord | None:
    """The stage of projects that are counted before they are listed: 完工项目2项，分别是……"""
    found = _counted().search(text)
    if found is None:
        return None
    stage: Stage = project_words()["counted"][found.group(1)]
    planned, rule = is_planned(text[: found.start()]), f"stage:{found.group(1)}"
    return StageWord(found.start(), found.end(), stage, planned, stage == "在建", rule)


_NOUN_AFTER = re.compile(f"^(?:{_WORDS['nouns_after']})")


def _is_noun(text: str, start: int, end: int) -> bool:
    """验收工作, 开工项目: a stage's word that only names something."""
    word, after = text[start:end], text[end:]
    if word in project_words()["nouns"]:
        return _NOUN_AFTER.match(after) is not None and not after.startswith(("工作完成", "仪式"))
    return False


@cache
def _verb_stages() -> list[tuple[Stage, re.Pattern[str]]]:
    return [
        (stage, re.compile(f"(?:{'|'.join(patterns)})$"))
        for stage, patterns in project_words()["verb_stages"]
    ]


def stage_of_verb(verb: str) -> Stage | None:
    """What the verb that governs a name says of it: 建成 → 建成, 推进 → 在建."""
    for stage, pattern in _verb_stages():
        if pattern.fullmatch(verb):
            return stage
    return None
