"""What a text is speaking of when it names nothing: the project last named, or what a group of them does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.projects.heads import NameSpan
from loaders.projects.merge import Mention
from loaders.projects.money import Sum
from loaders.projects.stages import (
    StageWord,
)


@dataclass(slots=True)
class Topic:
    """What the text is speaking of: the projects last named, and what a group of them does."""

    mentions: list[Mention] = field(default_factory=list)
    headed: Mention | None = None
    """The project that the heading of a yearbook's item names; 该工程 comes back to it."""
    group: StageWord | None = None
    group_date: str | None = None
    pending: str | None = None
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
    many: bool = False
    """Whether the sentence has told of several projects at once, whose sums are none's own."""

    @property
    def ahead(self) -> bool:
        """Whether what is told here is still to come."""
        return self.planned or self.section


HEAD = re.compile("(?:建设)?(?:项目|工程)$")


def is_short_form(name: str, topic: Topic) -> bool:
    """Whether a name only says the end of the one that the heading gives: 除险加固工程."""
    if topic.headed is None or len(name) > 8:
        return False
    whole, bare = topic.headed.name, HEAD.sub("", name)
    return len(bare) >= 2 and len(whole) > len(name) and HEAD.sub("", whole).endswith(bare)


def named_again(text: str, known: Iterable[str]) -> list[NameSpan]:
    """其中青泽河二桥投资2.1亿元: a name of the entry in a clause that would not tell it for one."""
    found = [(text.find(name), name) for name in known if name in text]
    return [NameSpan(place, place + len(name), name, "", True) for place, name in sorted(found)[:1]]


def goes_on(text: str, topic: Topic) -> bool:
    """Whether a sentence goes on with a project, or tells what a group of them does."""
    if (topic.mentions and not topic.away) or GROUP.search(text):
        return True
    return bool(topic.known) and any(name in text for name in topic.known)


_NUMBER = r"(?:\d+|[一二两三四五六七八九十]+)"


_COUNTED = r"(?<=[\d一二两三四五六七八九十].)[^，。]{0,8}(?:项目|工程)"


_THOSE = "的(?:重大|重点)?(?:项目|工程)(?:包括|有|为|是)"


GROUP = re.compile(
    rf"项目{_NUMBER}[个项]|工程{_NUMBER}[个项]|个{_COUNTED}|项{_COUNTED}|等项目|等工程|集中开工|集中签约"
    rf"|签约{_THOSE}|开工{_THOSE}|竣工{_THOSE}|动工{_THOSE}|投产{_THOSE}|建成{_THOSE}"
)
