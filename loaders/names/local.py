"""Names that a document shortens because it speaks of its own place: 县消防大队, 全区, 局机关."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.lexicon import alternatives

_WORDS = alternatives("names")

_WHOLE = re.compile(r"(?:全|我|该|本)([省市县区旗州镇乡村])")


def full_name(name: str, place: tuple[str, ...]) -> str:
    """The name with the document's own place in front, where the name leans on it; else unchanged."""
    whole = _WHOLE.match(name)
    if whole:
        own = place_of_level(whole.group(1), place)
        if own is not None:
            return own + name[2:]
    if len(name) > 2 and name[0] in "省市县区旗州" and name[1] not in "级内外直属域":
        own = place_of_level(name[0], place)
        if own is not None:
            return own + name[1:]
    return name


def place_of_level(level: str, place: tuple[str, ...]) -> str | None:
    """The document's place of a level: 县 → 临渠县; `place` is the chain, outermost first."""
    return next((name for name in reversed(place) if name.endswith(level)), None)


_BARE = re.compile(rf"(?:全|我|该|本)?({_WORDS['named_bare']})")
_PART = re.compile("(?:公司|厂|校|院|矿)(?=党|团|工会|妇|QC|机关|女|职工|男|武装)")
_BOOK = re.compile(r"(?:年鉴(?:\d{4}年?)?|志|简史|史|大事记|概况|[·•\s]|[（(].*)+$")


_MARKS = re.compile(r"[【】\[\]\s]")


_KINDS = ("卫生院", "医院", "学校", "中学", "小学", "大学", "高中", "公司", "企业集团")
"""Headings over many of a kind."""


def local_organization(
    name: str, headings: tuple[str, ...], place: tuple[str, ...], title: str
) -> str | None:
    """`full_name`, or for a bare 街道, 局机关, 我厂 what a heading or the title names, if one does."""
    bare = _BARE.fullmatch(name)
    book = _BOOK.sub("", title)
    part = _PART.match(name)
    if part is not None and book.endswith(part.group()) and len(book) > 3:
        return book + name[part.end() :]  # 公司工会
    if bare is None:
        full = full_name(name, place)
        return None if full == name and _WHOLE.match(name) else full
    end = bare.group(1).removesuffix("机关").removesuffix("办事处") or "街道"
    for heading in (*reversed(headings), book):
        clean = _MARKS.sub("", heading)
        if clean.endswith(end) and len(clean) > len(end) and clean not in _KINDS:
            return full_name(clean, place)
    return None
