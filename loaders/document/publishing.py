"""Who put a document out: the paper, site or press that it names, and the firm or school that signs it."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.document.model import Layout
from loaders.lexicon import alternatives, lexicon
from loaders.text.patterns import any_of

_WORDS = alternatives("pages")

_SOURCE = f"(?:(?:{_WORDS['sources']})\\s*[:：|｜丨]?|出版\\s*[:：|｜丨])\\s*"
_PUBLISHER = re.compile(
    _SOURCE + f"(?P<p>[《]?[\u4e00-\u9fff]{{2,16}}?(?:{_WORDS['publishers']}|融媒体?(?:中心)?))"
)
_PUBLISHER_ALONE = re.compile("[\u4e00-\u9fff]{2,12}出版社")
_PAPER = f"[《]?[\u4e00-\u9fff]{{2,8}}?(?:{_WORDS['papers']}|融媒体?(?:中心)?)[》]?"
MASTHEAD = re.compile(  # 明川晚报 2017年11月30日 第2版; 明川新闻网讯; （2022年2月19日《青河日报》）
    f"(?P<p>{_PAPER})(?=$|[\\d二〇\\s第(（:：]|讯|电|记者)|[（(][^（）()。]{{0,24}}?(?P<q>{_PAPER})[^（）()。]{{0,12}}[)）]$"
)
SIGNER = re.compile("[\u4e00-\u9fff、 　]{4,60}(?:委员会|政府|[委局部厅院]|办公室|公司|集团|大学)")
"""Who stands under a paper, on the line above its day; no title."""
_FIRM = re.compile(
    f"(?:中共|中国共产党)?(?P<b>[\u4e00-\u9fff]{{2,24}}(?:{_WORDS['firms_and_schools']}))"
    f"(?:{_WORDS['units_that_sign']})?(?:文件)?"
)

_HOST = re.compile(
    f"(?:{_WORDS['hosts']})\\s*[:：©]?\\s*(?P<h>[\u4e00-\u9fff]{{3,30}}?(?:{_WORDS['authorities']}|{_WORDS['firms_and_schools']}))"
    "(?![\u4e00-\u9fff])"
)
_SERVES = re.compile(f"(?:{_WORDS['serves_site']})$")
_PAGE = _WORDS["pages_of_books"]
_RUNNING_HEAD = re.compile(
    f"(?:{_PAGE})?[《]?(?P<b>[\u4e00-\u9fff\\d]{{2,24}}?(?:{_WORDS['firms_and_schools']}))(?:{_WORDS['books_of_firms']})"
    f"(?:[（(][\u4e00-\u9fff\\d—-]+[)）])?[》]?(?:{_PAGE})?"
)

_AUTHORITY_NAME = f"(?P<b>[\u4e00-\u9fff]{{3,30}}?(?:{_WORDS['authorities']}))"
_AUTHORITY = re.compile(f"{_AUTHORITY_NAME}(?:{_WORDS['units_that_sign']})?(?:文件|[（(][章印][)）])?")
_SPEAKS = re.compile(f"{_AUTHORITY_NAME}(?:{_WORDS['units_that_sign']})?关于")


def publisher_of(layout: Layout) -> str | None:
    """The press of a book, or the paper or site behind 来源 or at the head of an article."""
    edges = [block.view.text for block in (*layout.blocks[:60], *layout.blocks[-6:])]
    edges = [text for text in edges if len(text) <= 80]
    for text in edges:
        if m := _PUBLISHER.search(text):
            return m["p"].strip("《》")
    for text in edges:
        if _PUBLISHER_ALONE.fullmatch(text):
            return text
    for text in edges:
        if m := MASTHEAD.match(text):
            return (m["p"] or m["q"]).strip("《》")
    return None


def issuer_of(layout: Layout) -> str | None:
    """The firm or school whose name stands alone on a line at the foot or the head."""
    edges = [*layout.blocks[-4:][::-1], *layout.blocks[:4]]
    found = (_FIRM.fullmatch(block.view.text) for block in edges)
    return next((m["b"] for m in found if m), None)


def host_of(layout: Layout) -> str | None:
    """The organization whose site a page stands on, by the words at its foot: 主办单位：某某局."""
    found = (_HOST.search(block.view.text) for block in layout.blocks[-6:][::-1])
    return next((m["h"] for m in found if m and not _SERVES.search(m["h"])), None)


def owner_of_book(layout: Layout) -> str | None:
    """The firm or school whose book it is by the running head of a page: 某某厂志 第295页."""
    found = (_RUNNING_HEAD.fullmatch("".join(block.view.text.split())) for block in layout.blocks[:4])
    return next((m["b"] for m in found if m), None)


def signer_of(layout: Layout, title: str | None) -> str | None:
    """The authority or committee that speaks in a paper: alone at its foot, in its letterhead (某局文件), or
    at the head of its title (某某局关于…)."""
    spoken = _SPEAKS.match(title or "")
    if spoken:
        return spoken["b"]
    edges = [*layout.blocks[-4:][::-1], *layout.blocks[:3]]
    found = (_AUTHORITY.fullmatch("".join(block.view.text.split())) for block in edges)
    return next((m["b"] for m in found if m and not _NEWS.search(m["b"])), None)


_NEWS = re.compile(any_of(lexicon("names")["told"]))
"""方远履新某某局: what tells something and is no name."""
