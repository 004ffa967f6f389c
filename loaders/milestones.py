"""Stages that a clause tells of a project: done or planned, and in words before or after the name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from graph.facts import Stage
from loaders.lexicon import lexicon


def project_words() -> dict[str, Any]:
    """The reviewed words of `lexicon/projects.yaml`."""
    return lexicon("projects")


@dataclass(frozen=True, slots=True)
class StageWord:
    """A word of a stage in a clause."""

    start: int
    end: int
    stage: Stage
    planned: bool


@cache
def _stages() -> list[tuple[Stage, re.Pattern[str]]]:
    return [(stage, re.compile("|".join(patterns))) for stage, patterns in project_words()["stages"]]


@cache
def _any_stage() -> re.Pattern[str]:
    return re.compile("|".join(pattern.pattern for _, pattern in _stages()))


@cache
def _planned() -> re.Pattern[str]:
    words = sorted(project_words()["planned"], key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(words)})(?!总?投资|书|任务|内)")


@lru_cache(maxsize=64)
def find_stages(text: str) -> tuple[StageWord, ...]:
    """The stages of a clause in the order of their words; each stretch of text tells one stage.

    在建 is told only where nothing firmer is: 开工建设、有序推进 is 开工.
    """
    found: list[StageWord] = []
    if not _any_stage().search(text):
        return ()
    taken = [False] * len(text)
    for stage, pattern in _stages():
        if stage == "在建" and found:
            break
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]) or _is_noun(text, match.start(), match.end()):
                continue
            taken[match.start() : match.end()] = [True] * (match.end() - match.start())
            found.append(StageWord(match.start(), match.end(), stage, is_planned(text[: match.start()])))
    return tuple(sorted(found, key=lambda word: word.start))


def is_planned(before: str) -> bool:
    """Whether the words before a stage put it in the future."""
    return _planned().search(before[-24:]) is not None


def speaks_of_plans(text: str) -> bool:
    """Whether a sentence itself says that something is to come."""
    return _planned().search(text) is not None


_NOUN_AFTER = re.compile(
    r"^(?:工作|率|面积|小组|方案|办法|标准|管理|单位|企业|项目|工程|和|机制|招标|评审|会|现场|监督|条件|资金|率)"
)


def _is_noun(text: str, start: int, end: int) -> bool:
    """验收工作, 开工项目: a stage's word that only names something."""
    word, after = text[start:end], text[end:]
    if word in (
        "验收",
        "审批",
        "备案",
        "前期",
        "招标",
        "开工",
        "竣工",
        "完工",
        "启动",
        "施工",
        "推进",
        "实施",
        "挂牌",
    ):
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
