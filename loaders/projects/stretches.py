"""Where names begin in a stretch of text that ends in a head, and how a stretch is cut into several."""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from loaders.lexicon import alternatives
from loaders.projects.heads import JOINT, STRONG, built_end, ends_head, is_work
from loaders.projects.name_rules import generic_words, is_generic
from loaders.projects.stages import project_words
from loaders.text.brackets import outside_brackets
from loaders.text.patterns import any_of

_WORDS = alternatives("projects")


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(any_of(_governing(), *project_words()["cuts"], behind="(?!的项目)了?"))


@cache
def _governing() -> frozenset[str]:
    return frozenset(project_words()["governing"])


def left_of(text: str, floor: int, end: int) -> tuple[int, str]:
    """Where the stretch that ends at `end` begins: after the last governing verb; and that verb.

    -1 where the verb governs projects at large (实施重点项目).
    """
    start, verb = floor, ""
    for match in _cut().finditer(text, floor, end):
        if not outside_brackets(text)[match.start()]:
            continue
        word = match[0] if match[0] in _governing() else match[0].removesuffix("了")
        governs = word in _governing()
        if governs and _inside_name(text, match.start(), match.end(), end):
            continue
        if is_generic(text[match.end() : end]):
            return -1, ""
        start = match.end()
        verb = word if governs else ""
    opening = _JOINS.match(text, start, end)
    return (opening.end() if opening else start), verb


_DELIBERATED = ("原则", "审议", "研究", "会议", "表决", "讨论", "审查", "并")


_JOINS = re.compile(r"(?:[、，,\s]|[和与及](?!平|谐|睦|田|县|政)|对(?!外|口)|并|也)+")


def _inside_name(text: str, start: int, end: int, limit: int) -> bool:
    """Whether a verb is a part of the name: 综合利用项目, 建设项目, 新区开发改造工程."""
    word, before, after = text[start:end], text[max(0, start - 1) : start], text[end:limit]
    if not after.strip("项目工程建设的"):
        return word not in project_words()["speaks"] and not word.endswith("了")  # 签订了项目
    if word == "通过" and text[:start].endswith(_DELIBERATED):
        return False
    if word in project_words()["looks"] and _COMES.search(text, 0, start):
        return False  # 到乙口岸检查甲扩建项目
    if word in project_words()["within_names"]:
        if word in _ONLY_VERBS and len(generic_words().sub("", after)) >= 3:
            return False  # 征集民工四万余人修建白石飞机场
        if word in _RAISED and _BUILDER.search(text[:start]) and len(generic_words().sub("", after)) >= 4:
            return False  # 县政府修建赵庄扬水站工程
        return (
            bool(before)
            and before not in "、，年月日春夏秋冬并.．)）元"
            and not text[:start].endswith(("计划", "开工", "启动", "力争"))
        )
    return False


_ONLY_VERBS = frozenset(project_words()["only_verbs"])
_COMES = re.compile(_WORDS["comes"])
_RAISED = ("修建", "新建", "扩建", "改建", "重建", "续建", "改扩建")


_BUILDER = re.compile(f"(?:{_WORDS['builders']})$")


def split_list(stretch: str) -> list[tuple[int, int]]:
    outside = outside_brackets(stretch)
    pieces, low = [], 0
    for joint in JOINT.finditer(stretch):
        place = joint.start()
        last = place >= low + 3 and _joins_names(stretch[low:place], stretch[place + 1 :])
        if outside[place] and (joint[0] == "、" or last):
            pieces.append((low, place))
            low = place + 1
    pieces.append((low, len(stretch)))
    return [(a, b) for a, b in pieces if b - a >= 2]


def _joins_names(left: str, right: str) -> bool:
    """Whether 和 stands between two names, not within one: 种植基地及储藏项目 is one."""
    if left.endswith(STRONG) or (len(right) > 6 and ends_head(left)):
        return True
    if len(left) > 3 and len(right) > 3 and built_end().search(left) and built_end().search(right):
        return True  # 村卫生室和农家书屋
    return len(right) >= 3 and right[-1] == left[-1] and ends_head(left) and ends_head(right)


def participants_of(stretch: str) -> list[tuple[int, int]]:
    """The names of a stretch that ends in a head: pieces before it that have heads stand alone, the
    others (village names before 土地整理项目) open the next name."""
    joined: list[tuple[int, int]] = []
    low: int | None = None
    one_work = is_work(stretch)
    for first, last in split_list(stretch):
        low = first if low is None else low
        piece = stretch[first:last]
        works = is_work(piece)
        alike = stretch.endswith("建设") and piece[-1] == stretch.removesuffix("建设")[-1]
        if one_work and not works and not alike and not piece.endswith(STRONG):
            continue  # 甲公园、乙景区步道建设 is one piece of work
        if stretch.endswith(STRONG) and not works and not piece.endswith((*STRONG, "期")):
            continue
        if (works or ends_head(piece)) and last - first >= 3:
            joined.append((low, last))
            low = None
    return joined
