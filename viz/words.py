"""The closed sets of words that facts are told in, in Chinese and English."""

from __future__ import annotations

from viz.messages import in_language

KINDS = {
    "event": ("条目", "entry"), "appointment": ("任免", "appointment"), "holding": ("任职", "holding"),
    "project": ("项目", "project"), "milestone": ("项目阶段", "stage"), "honour": ("荣誉", "honour"),
    "issue": ("没读懂的", "issue"),
}  # fmt: skip
"""Of statements, as documents mark them."""
TYPES = {
    "appointment": ("人事", "personnel"), "meeting": ("会议", "meetings"), "document": ("文件", "documents"),
    "honour": ("荣誉", "honours"), "project": ("项目", "projects"), "inspection": ("调研检查", "inspections"),
    "activity": ("活动", "activities"), "opening": ("启用揭牌", "openings"),
    "organization": ("机构", "organizations"), "emergency": ("灾害疫情", "emergencies"),
    "other": ("其他", "other"),
}  # fmt: skip
"""Of events."""
HUES = {
    "appointment": ("person", False), "meeting": ("body", False), "document": ("post", False),
    "honour": ("person", True), "project": ("project", False), "inspection": ("place", False),
    "activity": ("event", False), "opening": ("project", True), "organization": ("body", True),
    "emergency": ("accent", False), "other": ("quiet", False),
}  # fmt: skip
"""Of types of events: the colour they are drawn in, by its name in `style.css`, and whether it is faint."""
ACTIONS = {
    "appoint": ("任命", "appointed"), "elect": ("当选", "elected"), "nominate": ("提名", "nominated"),
    "promote": ("升任", "promoted"), "remove": ("免去", "removed"), "resign": ("辞去", "resigned"),
    "leave": ("离任", "left"), "retire": ("退休", "retired"), "die": ("逝世", "died"),
    "not_taken_up": ("未到任", "not taken up"),
}  # fmt: skip
"""Of appointments."""
BASES = {"roster": ("名录", "roster"), "mention": ("提及", "mention"), "cv": ("简历", "life")}
"""Of holdings: what a person was seen in a post by."""
UNREAD = {
    "date": ("日期", "a date"), "person": ("人", "a person"), "office": ("职务", "an office"),
    "act": ("任免", "an act"), "roster": ("名录", "a roster"), "career": ("履历", "a life"),
    "project": ("项目", "a project"), "honour": ("荣誉", "an honour"), "table": ("表", "a table"),
    "page": ("页", "a page"),
    "withheld": ("未公开", "withheld"),
}  # fmt: skip
"""Of issues: what seemed to stand there."""


def word(table: dict[str, tuple[str, str]], key: str, lang: str) -> str:
    """The word of a table; the key itself where the table has none, as of a store that is newer."""
    return in_language(table[key], lang) if key in table else key
