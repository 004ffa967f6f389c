"""What sort of document a text is: it decides how far a date carries."""

from __future__ import annotations

import re

from loaders.document.model import Layout
from loaders.lexicon import alternatives

_WORDS = alternatives("pages")

_TYPES = (
    ("yearbook", re.compile("年鉴")),
    ("chronicle", re.compile("大事[记纪年编]|纪事|大事$|大事表|年表")),
    ("gazetteer", re.compile("(?<![同杂])志(?:稿|略)?(?:[·　 （(第卷]|$)|乡土志")),
    ("press_conference", re.compile("新闻发布会|答记者问")),
    ("cv", re.compile("简历|履历")),
    ("notice", re.compile("通知|公告|公示|任免|决定|通告|令$|任前|名单|批复$")),
)
_PRINTED_BY = re.compile(_WORDS["printed_by"])
_NAMED = re.compile("[:：]|[\u4e00-\u9fff]{2,3}[（(][^（）()]*(?:书记|主任|[局处科县市区镇乡部院校]长)")
"""主持人：方有志（镇党委书记）: a line that names somebody is not the name of a gazetteer."""


def type_of(title: str | None, layout: Layout) -> str | None:
    """The type by the words of the title and of the short lines at the head; else by what they are."""
    texts = [
        title or "",
        *layout.heads,
        *(block.view.text for block in layout.blocks[:6] if len(block.view.text) <= 60),
    ]
    for text in texts:
        for name, pattern in _TYPES:
            if not pattern.search(text):
                continue
            if (name == "notice" and text.endswith(("讯", "报"))) or (
                name == "gazetteer" and _NAMED.search(text)
            ):
                continue
            return name
    if any(block.section == "chronicle" for block in layout.blocks):
        return "chronicle"
    return "news" if any(_PRINTED_BY.search(text) for text in texts) else None
