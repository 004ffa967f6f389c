"""The words that a page prints around its text, as patterns made from `lexicon/pages.yaml`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from loaders.lexicon import alternatives
from loaders.text.patterns import HAN


class PageWords(NamedTuple):
    """One pattern for each list of words."""

    stamps: re.Pattern[str]
    """发布日期: before a day."""
    changes: re.Pattern[str]
    """更新时间: before a day."""
    clocks: re.Pattern[str]
    """今天是: the day beside it is nothing to the text."""
    made: re.Pattern[str]
    """来源:青河日报, 21 人围观: who made a page and who looked at it, with what is said of them."""
    labelled: re.Pattern[str]
    """来源: what stands behind it is of the page, whatever it is."""
    paper: re.Pattern[str]
    """The name of a paper or gazette."""
    numbers: re.Pattern[str]
    """第三版: the number of a paper or gazette."""
    taken_over: re.Pattern[str]
    """原载."""
    reports: re.Pattern[str]
    """讯, 电: behind the day of a dateline."""
    furniture: re.Pattern[str]
    """您的位置: no title holds it."""
    words: re.Pattern[str]
    """A line of nothing but words of a site."""
    buttons: re.Pattern[str]
    """[复制链接]: behind a title."""
    title_label: re.Pattern[str]
    """标题：before a title."""


@cache
def page_words() -> PageWords:
    """The patterns; they are the same for every document."""
    rows = alternatives("pages")
    makers, counters = rows["makers"], rows["counters"]
    paper = f"[《]?[{HAN}]{{2,8}}?(?:{rows['mastheads']})[》]?"
    return PageWords(
        stamps=re.compile(rows["stamps"]),
        changes=re.compile(rows["changes"]),
        clocks=re.compile(rows["clocks"]),
        made=re.compile(
            rf"(?:文章)?(?:{makers})\s?(?:[:：/／]\s*[^\s:：【\[]{{0,16}}|[{HAN}/／]{{2,12}})|"
            rf"(?:\d+\s?次?)?(?:{counters})(?:次数|量|数)?[:：]?\s?(?:[(（]?\d+[)）]?次?)?"
        ),
        labelled=re.compile(rf"[\[【(（|｜]?\s*(?:{makers}|{counters})(?:次数|量|数)?\s?[:：]"),
        paper=re.compile(paper),
        numbers=re.compile(rows["numbers"]),
        taken_over=re.compile(rows["taken_over"]),
        reports=re.compile(
            rf"\s?(?:上午|下午|晚)?(?:综合|独家|专题)?(?:{rows['reports']})(?![话视力网子信站影厂器灯动价量业])"
        ),
        furniture=re.compile(rows["furniture"]),
        words=re.compile(
            rf"(?:\s|[|｜/、·•:：\[\]【】（）()\d])*(?:(?:{rows['words']})(?:\s|[|｜/、·•:：\[\]【】（）()\d])*)+"
        ),
        buttons=re.compile(rf"\s*(?:{rows['buttons']})\s*"),
        title_label=re.compile(rf"[（(]?(?:{rows['title_labels']})\s*[:：|｜]\s*(?:\[[^\[\]]{{1,6}}\])?"),
    )
