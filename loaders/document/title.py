"""What a document is called, among the site's furniture, letterheads and pictures above its title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from graph import lazy_re as re
from loaders.document.layout import date_heading
from loaders.document.model import Block, Layout
from loaders.document.page_words import page_words
from loaders.document.publishing import MASTHEAD, SIGNER
from loaders.lexicon import alternatives
from loaders.text.patterns import HAN, NUMERALS

_WORDS = alternatives("pages")

_BOOK = re.compile(f"[《]?(?P<t>[{HAN}·]{{2,16}}年鉴(?:[（(]\\d{{4}}[)）]|\\d{{4}})?)")
_BYLINE = re.compile(
    f"[■□●◎]\\s*[{HAN}]{{2,4}}$|(?:本报)?(?:记者|通讯员|作者|文[/／])[:： ]?\\s*[{HAN}]{{2,4}}"
)
_LETTERHEAD = re.compile(_WORDS["letterheads"])
"""What is printed above a notice and is not its title."""
_HEAD_OF_TABLE = ("姓名", "序号", "单位", "职务", "时间")
_NUMBER = re.compile(f"[{HAN}]{{1,12}}[〔\\[（(]\\d{{4}}[〕\\]）)](?:第)?\\d+号")
_BARE_NUMBER = re.compile(f"[〔（(](?:\\d{{4}}年)?第?[\\d{NUMERALS}百]{{1,5}}号[〕）)]")
_SAYS_WHAT = re.compile(_WORDS["says_what"])
_PAGE = re.compile("第\\d{1,3}版|星期[一二三四五六日]")
_CLOSED_TITLE = re.compile(f"^[^。；，]{{2,40}}的?(?:{_WORDS['closes_title']})$")
_PAGE_OF_BOOK = re.compile(r"^(?:Page \d+\s?[-—]\s?|[·•]\s?\d{1,4}\s?[·•]\s*)")
_PAGE_OF_CHAPTER = re.compile(r"\s*[（(]第?\d{1,3}\s?/\s?\d{1,3}页?[)）]")
_CATEGORY = re.compile(f"^[\\[【][{HAN}]{{2,6}}[\\]】](?=.{{4}})")
_WAY = re.compile("[>»＞]\\s*([^>»＞]{4,60})$")
_LABELLED = re.compile("^[^:：]{2,6}[:：](?!.*[：:].)")
_ORDERED = re.compile("按姓氏|为序")
_COPIED = re.compile("复制(?:链接|网址)")
_ADDRESS = re.compile(r"[a-z]\.[a-z]{2,}\b|^·[^·]+·", re.IGNORECASE)
_CAPTION = re.compile("资料图|图片[)）]?$|摄[)）]?$|^图为")
_GOES_ON = re.compile("[：:；;，,、]$|^\\d{4}[.年]\\d")
_COLUMN = re.compile("^[^|｜]{2,6}[|｜](?=[^|｜]{8,}$)")
"""名单一览|某某任局长: the column of a site before the title."""
_TWO_HAN = re.compile(f"[{HAN}]{{2}}")
_TOP, _APART = 12, 6
"""So many lines at most lie above the title, and between the title over a page and that over its text."""
_REACH = 40
"""A title stands among so many lines at the head."""


def title_of(layout: Layout) -> str | None:
    """The title of a book by its cover; of an article by what the page says it was first called, by what is
    printed twice, stands above the writer's name or ends the way through the site, or by the first heading.

    None where the text begins at once.
    """
    if labelled := _labelled(layout):
        return labelled
    if book := _of_book(layout):
        return book
    head = list(_head(layout))
    return (
        _above_button(head)
        or _twice(head)
        or _at_the_end_of_the_way(layout, head)
        or _above_byline(head)
        or _of_chronicle(head)
        or _first(layout, head)
    )


def _is_furniture(text: str) -> bool:
    """Whether a line belongs to the site or the paper and not to the text."""
    words = page_words()
    return bool(
        words.furniture.search(text)
        or words.words.fullmatch(text)
        or words.stamps.search(text)
        or words.changes.search(text)
        or _ADDRESS.search(text)
        or _CAPTION.search(text)
        or re.search("来源|字[体号]", text)
        or not _TWO_HAN.search(words.made.sub("", text))
    )


def _cleaned(text: str) -> str:
    """The line without buttons, page numbers and the name of its corner of the site."""
    text = page_words().buttons.sub("", text)
    text = _PAGE_OF_CHAPTER.sub("", _PAGE_OF_BOOK.sub("", text))
    return _COLUMN.sub("", _CATEGORY.sub("", text).strip("|｜ "))


def _head(layout: Layout) -> Iterator[tuple[Block, str]]:
    """The lines above the running text, each with what it says beyond furniture."""
    for block in layout.blocks[:_REACH]:
        text = block.view.text
        if ("。" in text and len(text) > (20 if text.endswith("。") else 30)) or len(text) > 80:
            return
        no_title = _is_furniture(text) or _GOES_ON.search(text) or re.search("[>»。]", text)
        yield block, "" if no_title else _cleaned(text)


def _labelled(layout: Layout) -> str | None:
    """原标题：《……》 of a page that was taken over; 标题: of a letter; 词条 of an encyclopedia."""
    edges = (*layout.blocks[:_TOP], *layout.blocks[-_TOP:])
    for block in edges:
        text = block.view.text
        if (m := page_words().title_label.match(text)) and "。" not in text:
            called = text[m.end() :].strip("《》|｜ ")
            called = called.removesuffix(")").removesuffix("）") if text[0] in "（(" else called
            if 2 <= len(called) <= 80:
                return _cleaned(called)
    return None


def _of_book(layout: Layout) -> str | None:
    head = (_PAGE_OF_BOOK.sub("", block.view.text) for block in layout.blocks[:60])
    books = Counter(m["t"] for text in head if 4 <= len(text) <= 60 and (m := _BOOK.match(text)))
    if not books:
        return None
    return max(books, key=lambda name: (name[-1:] in "0123456789)）", books[name], len(name)))


def _of_chronicle(head: list[tuple[Block, str]]) -> str | None:
    """《某厂大事记》 below the name of a site."""
    return next((text.translate(_NO_MARKS) for _, text in head[:_TOP] if _CHRONICLE.fullmatch(text)), None)


_NO_MARKS = str.maketrans("", "", "《》")
_CHRONICLE = re.compile(
    f"《?[{HAN}0-9·]{{2,24}}(?:{_WORDS['called_chronicle']})(?:[（(][^（）()]{{2,20}}[)）])?》?(?:{_WORDS['drafts']})*"
)


def _above_button(head: list[tuple[Block, str]]) -> str | None:
    """What stands before the button [复制链接] of a forum, on its line or on the one above."""
    for (_, above), (block, text) in pairwise([head[0], *head] if head else []):
        if _COPIED.search(block.view.text):
            return next((title for title in (text, above) if len(title) >= 4), None)
    return None


def _twice(head: list[tuple[Block, str]]) -> str | None:
    """The line that is printed twice at the head: over the page, and over its text."""
    counts = Counter(
        text for _, text in head[:30]
        if len(text) >= 6 and not re.search("[|｜。]", text) and not text.startswith(_HEAD_OF_TABLE)
        and not SIGNER.fullmatch(text) and not _ORDERED.search(text)
    )  # fmt: skip
    best, count = counts.most_common(1)[0] if counts else ("", 0)
    places = [number for number, (_, text) in enumerate(head) if text == best]
    return best if count > 1 and places[0] < _TOP and places[1] - places[0] <= _APART else None


def _at_the_end_of_the_way(layout: Layout, head: list[tuple[Block, str]]) -> str | None:
    """首页 > 通知公告 > 关于……的通知, where a line below says the same."""
    lines = {text for _, text in head if text}
    for block in layout.blocks[:_TOP]:
        if (m := _WAY.search(block.view.text)) and (text := _cleaned(m[1])) in lines:
            return text
    return None


def _above_byline(head: list[tuple[Block, str]]) -> str | None:
    """What stands above the writer's name, or above the line with the day and source of the page."""
    for (_, text), (below, _) in pairwise(head):
        stamped = _BYLINE.match(below.view.text) or _is_stamp(below.view.text)
        if 6 <= len(text) <= 60 and stamped and not _LABELLED.match(text) and not date_heading(text):
            return text
    return None


def _is_stamp(text: str) -> bool:
    return bool(page_words().stamps.search(text) or re.search("来源[:：]|发布机构", text))


def _first(layout: Layout, head: list[tuple[Block, str]]) -> str | None:
    for number, (_, text) in enumerate(head[:_TOP]):
        under = head[number + 1][1] if number + 1 < len(head) else ""
        below = head[number + 1][0].view.text if number + 1 < len(head) else ""
        if _LETTERHEAD.search(text) or (_NUMBER.fullmatch(below) and not _SAYS_WHAT.search(text)):
            continue
        if MASTHEAD.match(text) and _PAGE.search(text):
            continue
        if 3 <= len(text) <= 60 and _TWO_HAN.search(text) and "。" not in text and not date_heading(text):
            if "大事" not in text and (named := _file_title(layout)):
                return named
            return _over_two_lines(text, under)
    return None


def _over_two_lines(text: str, below: str) -> str:
    """某市人民政府关于甲等同志, over 职务任免的通知: one title; and so is 公告 over 〔第十二号〕."""
    if _BARE_NUMBER.fullmatch(below) and _CLOSED_TITLE.search(text):
        return text + below
    goes_on = ("关于" in text and not _CLOSED_TITLE.search(text)) or below.startswith("关于")
    whole = text + below
    return whole if goes_on and len(whole) <= 60 and _CLOSED_TITLE.search(below) else text


def _file_title(layout: Layout) -> str | None:
    """The name of the file, where that calls the text a chronicle."""
    stem = Path(layout.source.file).stem
    return stem if "大事" in stem else None
