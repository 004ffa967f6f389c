"""What sort of document a text is: it decides how far a date carries."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.document.model import Layout
from loaders.lexicon import alternatives
from loaders.text.patterns import HAN, NUMERALS

_WORDS = alternatives("pages")

FICTION = "fiction"
"""The type of a chapter of a story: nothing that it tells is a fact."""

_TYPES = (
    ("yearbook", re.compile("年鉴")),
    ("chronicle", re.compile("大事[记纪年编]|纪事|大事$|大事表|年表")),
    ("gazetteer", re.compile("(?<![同杂])志(?:稿|略)?(?:[·　 （(第卷]|$)|乡土志")),
    ("press_conference", re.compile("新闻发布会|答记者问")),
    ("cv", re.compile("简历|履历")),
    ("notice", re.compile("通知|公告|公示|任免|决定|通告|令$|任前|名单|批复$")),
)
_PRINTED_BY = re.compile(_WORDS["printed_by"])
_NAMED = re.compile(f"[:：]|[{HAN}]{{2,3}}[（(][^（）()]*(?:书记|主任|[局处科县市区镇乡部院校]长)")
"""主持人：方有志（镇党委书记）: a line that names somebody is not the name of a gazetteer."""


_DISPATCH = re.compile(f"[{HAN}]{{0,4}}(?:{_WORDS['dispatches']}|{_WORDS['opens_news']})")
"""记者某某／屏东报导: how news opens."""
_REACH = 8
"""Paragraphs within which news opens."""
_ITSELF = re.compile("[本此该](?:通知|公告|公示|通告|决定)")
_CHAPTER = re.compile(rf"第[零〇{NUMERALS}百千\d]+[章回]")
_STORY = re.compile(_WORDS["story_marks"])
_NO_STORY = re.compile("志|年鉴|史|纪")


def type_of(title: str | None, layout: Layout) -> str | None:
    """The type by the words of the title and of the short lines at the head; else by what they are."""
    texts = [
        title or "",
        *layout.heads,
        *(block.view.text for block in layout.blocks[:6] if len(block.view.text) <= 60),
    ]
    if _is_fiction(texts, layout):
        return FICTION
    reports = any(_DISPATCH.match(block.view.text) for block in layout.blocks[:_REACH])
    for text in texts:
        for name, pattern in _TYPES:
            if pattern.search(text) and not (name == "notice" and reports) and _says(name, text):
                return name
    if any(block.section == "chronicle" for block in layout.blocks):
        return "chronicle"
    return "news" if reports or any(_PRINTED_BY.search(text) for text in texts) else None


def _says(kind: str, text: str) -> bool:
    """Whether a line with a word of a kind says that the document is of that kind."""
    if kind == "notice":
        sentence = text.endswith("。") and "，" in text and _ITSELF.search(text) is None
        return not text.endswith(("讯", "报")) and not sentence
    return kind != "gazetteer" or _NAMED.search(text) is None


def _is_fiction(heads: list[str], layout: Layout) -> bool:
    """Whether a document is a chapter of a story, as sites for reading print them: 第三十章, 本章完."""
    chapter = next((text for text in heads if _CHAPTER.search(text)), None)
    if chapter is None or _NO_STORY.search(chapter):
        return False
    return any(_STORY.search(block.view.text) for block in layout.blocks)
