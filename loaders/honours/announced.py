"""Sentences that a list of holders follows: 授予下列同志“……”称号：, 下列单位被评为……：, 名单如下：."""

from __future__ import annotations

from typing import NamedTuple

from graph import lazy_re as re
from loaders.document.model import Layout, Metadata
from loaders.honours.words import is_honour
from loaders.lexicon import alternatives

_WORDS = alternatives("honours")

_THOSE = f"(?:{_WORDS['those']})[^，。：:“”]{{0,8}}?(?:{_WORDS['of_those']})"
_NAME = f'(?P<honour>[“"][^“”"]{{2,24}}[”"](?:{_WORDS["badges"]})?|[^，。：:“”]{{3,30}}?)'
_CLOSE = "(?:荣誉|光荣)?(?:称号)?"
_REMARK = "(?:[（(][^（）()：:]{2,24}[)）])?(?:[，,][^，,。：:]{2,14}){0,2}"
_FRAMES = (
    re.compile(f"(?:{_WORDS['gives_list']}){_THOSE}以?{_NAME}(?:荣誉|光荣)?称号{_REMARK}(?P<end>[：:]|$)"),
    re.compile(f"(?:{_WORDS['gives_list']}){_THOSE}以?{_NAME}{_CLOSE}{_REMARK}(?P<end>[：:])"),
    re.compile(f"(?:{_WORDS['names_list']}){_THOSE}为{_NAME}{_CLOSE}{_REMARK}(?P<end>[：:])"),
    re.compile(
        f"{_THOSE}[^，。：:“”]{{0,16}}?(?:{_WORDS['got_list']}){_NAME}{_CLOSE}{_REMARK}(?P<end>[：:])"
    ),
)
_LIST_FOLLOWS = re.compile("名单(?:[（(][^（）()]*[)）])?(?:如下|公布如下|附后|公布于[下后])?[：:]$")


class Granted(NamedTuple):
    """The distinction that a sentence gives to those whom it lists, and where its list begins."""

    honour: str
    end: int


def granted(text: str) -> Granted | None:
    """What a sentence gives to a list of holders, which stands behind its colon or on the lines below."""
    if not _FIRST.search(text):
        return None
    for frame in _FRAMES:
        match = frame.search(text)
        honour = match["honour"].strip('“”"') if match else ""
        if match is not None and (is_honour(honour) or match["honour"][0] in '“"'):
            return Granted(honour, match.end("end"))
    return None


_FIRST = re.compile(_WORDS["those"])


_DECIDES = re.compile("关于(?:表彰|命名|授予|公布|奖励).{2,40}(?:决定|通报|通知|名单)$")
_FIRST_LINES = 20


def is_decision(layout: Layout, metadata: Metadata) -> bool:
    """Whether a document is itself the paper that gives: what it tells without a day is of its own."""
    if metadata.record.type == "notice":
        return True
    lines = ("".join(line.view.text.split()) for line in layout.lines[:_FIRST_LINES])
    return metadata.record.type is None and any(_DECIDES.search(line) and len(line) < 60 for line in lines)


def announces(text: str) -> bool:
    """Whether a line is running text whose list stands on the lines below it."""
    gives = granted(text)
    return (gives is not None and gives.end == len(text)) or _LIST_FOLLOWS.search(text) is not None
