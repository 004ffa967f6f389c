"""What a document says of itself: title, publisher, when it was printed, what it is about."""

from __future__ import annotations

import re

from graph.facts import DocumentFact
from graph.provenance import content_id
from loaders.dates_zh import DateContext, find_dates
from loaders.document import About, Layout

_BOOK = re.compile("年鉴|志|大事记|大事年表|纪事")
_PUBLISHED = re.compile("(?:发布|发表|刊发|更新|印发|出版)(?:日期|时间)?[:：]?|日期[:：]|时间[:：]|版次")
_SPANS = re.compile("(?:记述|记载|反映|收录|断限|上限|起于|自)[^。]{0,20}")
_TYPES = (
    ("yearbook", re.compile("年鉴")),
    ("chronicle", re.compile("大事[记纪年編编]|纪事|大事$|大事表")),
    ("gazetteer", re.compile("志(?:稿|略)?(?:[·　 （(第]|$)|乡土志")),
    ("press_conference", re.compile("新闻发布会|答记者问")),
    ("cv", re.compile("简历|履历|同志简介|个人简介")),
    ("notice", re.compile("通知$|公告$|公示$|任免|决定$|通告$|命令$|令$|公报")),
)
_PLACE = re.compile("[\u4e00-\u9fff]{1,6}?(?:自治区|自治州|省|市|州|县|區|区|縣|旗|镇|鎮|乡|鄉|村)")
_PUBLISHER = re.compile("(?:来源|信息来源|出版发行|出版)[:：| |]*(?P<p>[\u4e00-\u9fff]{2,16}(?:出版社|日报|晚报|网|社|报)?)")


def describe(layout: Layout) -> About:
    """The document record, its place and the year that its undated statements belong to."""
    title = _title(layout)
    kind = _type(title, layout)
    published = _published(layout)
    covers = _covers(layout, title, kind)
    place = _places(title, layout)
    record = DocumentFact(
        id=content_id("document", layout.source.text),
        file=layout.source.file,
        sha256=layout.source.sha256,
        title=title,
        publisher=_publisher(layout),
        published=published,
        covers=covers,
        places=tuple(["".join(place)] if place else []),
        type=kind,
    )
    year = int(covers) if covers and re.fullmatch(r"\d{4}", covers) else None
    return About(record, place, year)


def _title(layout: Layout) -> str | None:
    for block in layout.blocks[:40]:
        text = block.view.text
        if len(text) <= 60 and re.search("[\u4e00-\u9fff]{2}", text) and _BOOK.search(text):
            return text
    for block in layout.blocks[:20]:
        if len(block.view.text) >= 4:
            return block.view.text[:60]
    return None


def _type(title: str | None, layout: Layout) -> str | None:
    for name, pattern in _TYPES:
        if title and pattern.search(title):
            return name
    return "chronicle" if any(b.section == "chronicle" for b in layout.blocks) else None


def _published(layout: Layout) -> str | None:
    for block in (*layout.blocks[:60], *layout.blocks[-10:]):
        m = _PUBLISHED.search(block.view.text)
        if m is None:
            continue
        for found in find_dates(block.view.text[m.start() : m.start() + 60], DateContext()):
            if found.edtf and found.point and found.point.year and not found.bound:
                return found.edtf
    return None


def _publisher(layout: Layout) -> str | None:
    for block in layout.blocks[:60]:
        if m := _PUBLISHER.search(block.view.text):
            return m["p"]
    return None


def _covers(layout: Layout, title: str | None, kind: str | None) -> str | None:
    for block in layout.blocks[:400]:
        text = block.view.text
        if len(text) > 600:
            continue
        if "上一年度" in text and title and (m := re.search(r"(?:19|20)\d\d", title)):
            return str(int(m.group()) - 1)
        if m := _SPANS.search(text):
            years = {f.year for f in find_dates(m.group() + text[m.end() : m.end() + 20], DateContext()) if f.year}
            if len(years) == 1 and kind in ("yearbook", "chronicle"):
                return str(years.pop())
    for block in layout.blocks:
        if block.section == "chronicle" and block.kind == "heading" and "年鉴" not in block.view.text:
            founds = [f for f in find_dates(block.view.text, DateContext()) if f.year and f.edtf]
            if len(founds) == 1 and founds[0].edtf:
                return founds[0].edtf
    return None


def _places(title: str | None, layout: Layout) -> tuple[str, ...]:
    return tuple(_PLACE.findall(title or "")[:1])
