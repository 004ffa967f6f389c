"""Projects that are named at the head of what tells of them: 【X工程】, 甲水库：在县城西……, 1、X项目:……."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.document.model import Entry
from loaders.projects.heads import NameSpan, built_end, is_work, weak_end
from loaders.projects.name_rules import is_generic, name_span
from loaders.projects.names import find_names, headed
from loaders.projects.stages import find_stages
from loaders.projects.stretches import left_of


def head_name(entry: Entry) -> str | None:
    """The project that a paragraph of an article is about, by its heading or the words that it opens with."""
    if entry.section == "chronicle" or not entry.lines:
        return None
    item = item_name(entry.headings[-1]) if entry.headings else None
    return _set_off(entry.lines[0].view.text) or item or _opening(entry.view.text)


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


_MARK = r"[ 　]*(?:[-－·•●▲△■◆★*]+|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])?[ 　]*"
_NAME = "[“”\u4e00-\u9fff·A-Za-z0-9（）()—]{3,30}?"
_BEHIND = (
    r"[：:][ 　]*(?=.)|[.．。][ 　]*(?=\d{4}年|\d{1,2}月|项目|该|总投资|概算|估算|投资)"
    r"|[.．。][ 　]*(?=位于|全长|占地|截至|目前|计划|由|新建|建设)"
    r"|[，,](?=\d{4}年|坝址|址在|位于|地处|在|始建|系|全长|总)"
    r"|位于|坐落|座落|地处|原名|又名|旧名|又称|旧称|始建|在(?=[^，,。；;]{1,20}[，,。；;])|是(?=[^，,。；;]{2,30}[，,。；;])"
)
_OPENS = re.compile(f"{_MARK}(?P<name>{_NAME})(?:{_BEHIND})")


def _opening(text: str) -> str | None:
    """The subject of a paragraph's first words: 甲水库，坝址在……; 小文昌宫：在南门外."""
    match = _OPENS.match(text)
    name = match["name"] if match else ""
    if not (weak_end().search(name) or name.endswith(("项目", "工程"))) or find_stages(name):
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


_CHAPTER = re.compile("第[一二三四五六七八九十百\\d]+[编章节卷篇目][ 　]*")


@lru_cache(maxsize=64)  # the paragraphs of an item ask for it again
def item_name(heading: str) -> str | None:
    """The project that the heading of an item names: 【滨河路改造工程】."""
    name = _CHAPTER.sub("", heading.rpartition(">")[2].strip("【】[] "))
    if is_short_thing(name):
        return name
    if not 4 <= len(name) <= 30:
        return None
    spans: list[NameSpan | None]
    if is_work(name):
        spans = [name_span(name, 0, len(name), "", built=True)]
    else:
        spans = [*find_names(name)] or [headed(name)]
    return name if len(spans) == 1 and spans[0] is not None and spans[0].name == name else None
