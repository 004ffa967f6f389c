"""Names that a clause opens with, with more between them and their stage than a date.

甲水电站首台机组……投产, 乙中心（丙馆）在城区奠基, 丁水库拦河大坝合龙, 戊产业园规划获省发改委批准.
"""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from loaders.lexicon import alternatives
from loaders.projects.heads import DATE, NameSpan, weak_end
from loaders.projects.name_rules import name_span
from loaders.projects.stages import find_stages, project_words
from loaders.projects.stretches import left_of, split_list
from loaders.text.patterns import any_of

_WORDS = alternatives("projects")


def subject_spans(text: str) -> list[NameSpan]:
    """The one name that the clause is about, where a part, its place or a plan stands before the stage."""
    stages = find_stages(text)
    stage = next((word for word in stages if word.stage != "在建" or _SPENT.search(text, 0, word.end)), None)
    if stage is None:
        return []
    for match in _subject().finditer(text, 0, stage.start):
        near = match.end() == stage.start and stage.stage == "在建"
        if not near and not _behind().fullmatch(text, match.end(), stage.start):
            continue
        end = match.end("head")
        start, verb = left_of(text, 0, end)
        if start < 0 or verb:
            continue
        pieces = split_list(text[start:end])
        if len(pieces) > 1 and not all(weak_end().search(text[start + a : start + b]) for a, b in pieces):
            pieces = [(0, end - start)]
        spans = [name_span(text, start + low, start + high, "", built=True) for low, high in pieces]
        if all(spans):
            return [span for span in spans if span is not None]
    return []


_SPENT = re.compile(f"(?:{_WORDS['steps_on']})$")


@cache
def _subject() -> re.Pattern[str]:
    heads = any_of([*project_words()["built"], *project_words()["weak"]])
    works = any_of([*project_words()["works"], "渡改桥"])
    phase = "(?:[一二三四五]期|[（(][一二三四五]期[）)])?"
    return re.compile(rf"(?P<head>{heads}{phase}{works}?)(?:[（(][^（）()]{{1,20}}[)）])?")


@cache
def _behind() -> re.Pattern[str]:
    """What stands between a name and its stage: a part with what it did, a place, or a plan of it."""
    parts = any_of(project_words()["parts"], *project_words()["part_shapes"])
    place = "在(?!建)[^，。；]{2,16}?(?:举行|正式|隆重|顺利)*"
    hoped = "(?:计划|预计|拟|将|有望|力争)[^，,。；]{1,14}"
    return re.compile(
        rf"(?:的)?(?:{parts}[^，。；]{{0,24}}|{place}|{hoped}|已?累计|已|由[^，。；]{{2,24}}(?:{_WORDS['pays_for_it']})[^，。；]{{0,12}}|[^，,。；]{{2,6}}年[内底末初]?|(?:规划|设计|可研|方案)[^，。；]{{0,12}}|(?:{DATE})*因[^，。；]{{2,10}}|(?:{DATE}|日前|近日|已)*完成[^，。；]{{2,10}}[并、](?:顺利)?(?:通过)?)"
    )
