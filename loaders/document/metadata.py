"""What a document says of itself: title, publisher, day of printing, the year it covers, its place and type.

Everything here is read from the document's own words; what they do not say stays None.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from graph.facts import DocumentFact
from graph.provenance import content_id
from loaders.dates.event_dates import anniversary_year
from loaders.dates.find import DateContext, FoundDate, find_dates
from loaders.dates.titles import title_dates
from loaders.document.coverage_place import home_of
from loaders.document.layout import date_heading, opens_entry
from loaders.document.model import Block, Layout, Metadata

_TYPES = (
    ("yearbook", re.compile("年鉴")),
    ("chronicle", re.compile("大事[记纪年编]|纪事|大事$|大事表|年表")),
    ("gazetteer", re.compile("(?<![同杂])志(?:稿|略)?(?:[·　 （(第卷]|$)|乡土志")),
    ("press_conference", re.compile("新闻发布会|答记者问")),
    ("cv", re.compile("简历|履历")),
    ("notice", re.compile("通知|公告|公示|任免|决定|通告|令$|任前|名单|批复$")),
)
_SOURCE = "(?:(?:来源|信息来源|稿源|出版发行)\\s*[:：|｜丨]?|出版\\s*[:：|｜丨])\\s*"
_PUBLISHER = re.compile(
    _SOURCE + "(?P<p>[《]?[\u4e00-\u9fff]{2,16}?"
    "(?:出版社|日报|晚报|时报|发布|电视台|政府网|新闻网|在线|网|报|社))"
)
_PUBLISHER_ALONE = re.compile("[\u4e00-\u9fff]{2,12}出版社")
_PAPER = "[《]?[\u4e00-\u9fff]{2,8}?(?:日报|晚报|时报|早报|都市报|政府网|新闻网|融媒体?(?:中心)?)[》]?"
_MASTHEAD = re.compile(  # 明川晚报 2017年11月30日 第2版; 明川新闻网讯; （2022年2月19日《青河日报》）
    f"(?P<p>{_PAPER})(?=$|[\\d二〇\\s第(（:：]|讯|电|记者)|[（(][^（）()。]{{0,24}}?(?P<q>{_PAPER})[^（）()。]{{0,12}}[)）]$"
)
_BOOK = re.compile("[《]?(?P<t>[\u4e00-\u9fff·]{2,16}年鉴(?:[（(]\\d{4}[)）]|\\d{4})?)")
_STAMP = re.compile(
    "(?:发布|发表|刊发|刊登|更新|印发|发文|成文)(?:日期|时间)?[:：]|公示(?:期|时间)[:：]|"
    "(?:^|\\s)(?:日期|时间)[:：\u3000 ]?(?=[\\d一二])"
)
_EDITION = re.compile("版次[|｜:： ]*")
_PRINTED_BY = re.compile("日报|晚报|时报|来源|新闻|网|第\\d+版|融媒|通讯社|电视台|讯|电")
_SPEECH = re.compile(
    "在[^，。]{4,60}(?:会议|大会)(?:第[^，。]{1,8}次会议)?上$|在[^，。]{4,60}上(?:的报告|的讲话)?$"
)
_BARE_EDITION = re.compile("[（(]?(?:19|20)\\d\\d(?:年?卷)?[)）]?")
_EDITION_YEAR = re.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)")
_YEAR_TOLD = re.compile("(?<!\\d)((?:19|20)\\d\\d)年(?!鉴)")
_ISSUE_NUMBER = re.compile("第[一二三四五六七八九十\\d]{1,4}期")
_ORIGINAL_TITLE = re.compile("原标题[:：]\\s*《?(?P<t>.{4,80}?)》?$")
_BYLINE = re.compile(
    "[■□●◎]\\s*[\u4e00-\u9fff]{2,4}$|(?:本报)?(?:记者|通讯员|作者|文[/／])[:： ]?\\s*[\u4e00-\u9fff]{2,4}"
)
_COVERS = re.compile("(?:记述|记载|反映|收录|断限|上限|起于|起自)[^。]{0,16}?(?=[12一二])")
_YEARS_BELOW = re.compile("[（(]\\d{4}年?[-—–~～至]{1,2}\\d{4}年?[)）]")
_SIGNED = re.compile("(?:委员会|政府|[局委部室厅处]|办公室|公司|集团|大学|院|会|日)[)）]?$|年鉴")
_FIRM = re.compile(
    "(?:中共|中国共产党)?(?P<b>[\u4e00-\u9fff]{2,24}(?:公司|集团|大学|学院|医院|学校|中学|银行|研究院|研究所|厂))"
    "(?:委员会|党委|党组|董事会|监事会|工会|办公室)?(?:文件)?"
)
_LETTERHEAD = re.compile(
    "(?:政府|委员会|[委局部厅办院室会]|公司|集团|大学|学院)文件$|(?:证券|股票|公司)代码|(?:证券|股票)简称|公告编号|^[\u4e00-\u9fff]{2,10}[〔\\[（(]\\d{4}[〕\\]）)]\\d+号$"
)
"""What is printed above a notice and is not its title."""
_HEAD_OF_TABLE = ("姓名", "序号", "单位", "职务", "时间")
_NUMBER = re.compile("[\u4e00-\u9fff]{1,12}[〔\\[（(]\\d{4}[〕\\]）)](?:第)?\\d+号")
_SAYS_WHAT = re.compile("通知|任免|决定|通报|公告|公示|意见|批复|通告|名单|方案|函$|令$")
_PAGE = re.compile("第\\d{1,3}版|星期[一二三四五六日]")
_CLOSED_TITLE = re.compile("^[^。；，]{2,40}的?(?:通知|决定|公告|公示|批复|意见|决议|通报|名单|报告|函|令)$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read_metadata(layout: Layout) -> Metadata:
    """The document record, its place, and the year that its undated statements belong to."""
    title = _title(layout)
    kind = _type(title, layout)
    published = _published(layout, kind) or (_by_anniversary(layout) if kind == "press_conference" else None)
    covers = _covers(layout, title, kind)
    if kind in (None, "yearbook") and covers is None and (covers := _year_of_items(layout)):
        kind = "yearbook"
    place = home_of(_titles(layout, title), _sample(layout))
    record = DocumentFact(
        id=content_id("document", layout.source.text),
        file=layout.source.file,
        sha256=layout.source.sha256,
        title=title,
        publisher=_publisher(layout),
        published=published,
        covers=covers,
        places=("".join(place[1:] if len(place) > 1 else place),) if place else (),
        type=kind,
    )
    issuer = _issuer(layout) if kind == "notice" else None
    return Metadata(record, place, _year(layout, title, covers), issuer)


# ---------------------------------------------------------------- title, type


def _title(layout: Layout) -> str | None:
    """The title of a book by its cover; of an article by what the page says it was first called, by what is
    printed twice or stands above the writer's name, or by the first heading."""
    if first_called := _first_called(layout):
        return first_called
    head = [block.view.text for block in layout.blocks[:60] if 4 <= len(block.view.text) <= 60]
    books = Counter(m["t"] for text in head if (m := _BOOK.match(text)))
    if books:
        return max(books, key=lambda name: (name[-1:] in "0123456789)）", books[name], len(name)))
    counts = Counter(
        text
        for text in head[:30]
        if not re.search("[>|｜。]|来源", text)
        and len(text) >= 8
        and not text.startswith(_HEAD_OF_TABLE)
        and not _SIGNER.fullmatch(text)
    )
    if counts and (best := counts.most_common(1)[0])[1] > 1:
        return best[0]
    for text, below in pairwise(block.view.text for block in layout.blocks[:30]):
        if (
            6 <= len(text) <= 60
            and _BYLINE.match(below)
            and not re.search("[>。]", text)
            and not _is_stamp(text)
        ):
            return text
    for number, block in enumerate(layout.blocks[:12]):
        text = block.view.text
        under = layout.blocks[number + 1].view.text if number + 1 < len(layout.blocks) else ""
        if _LETTERHEAD.search(text) or (_NUMBER.fullmatch(under) and not _SAYS_WHAT.search(text)):
            continue
        if _MASTHEAD.match(text) and _PAGE.search(text):
            continue
        if (
            3 <= len(text) <= 60
            and re.search("[\u4e00-\u9fff]{2}", text)
            and not re.search("[>。]", text)
            and not _is_stamp(text)
            and not date_heading(text)
        ):
            if "大事" not in text and (named := _file_title(layout)):
                return named
            return _over_two_lines(text, under)
    if not layout.blocks or opens_entry(layout.blocks[0].view):
        return None
    return layout.blocks[0].view.text[:60]


def _over_two_lines(text: str, below: str) -> str:
    """某市人民政府关于甲等同志, over 职务任免的通知: one title."""
    goes_on = ("关于" in text and not _CLOSED_TITLE.search(text)) or below.startswith("关于")
    whole = text + below
    return whole if goes_on and len(whole) <= 60 and _CLOSED_TITLE.search(below) else text


def _file_title(layout: Layout) -> str | None:
    """The name of the file, where that calls the text a chronicle."""
    stem = Path(layout.source.file).stem
    return stem if "大事" in stem else None


def _first_called(layout: Layout) -> str | None:
    """原标题：《……》 at the end of a page that was taken over from elsewhere."""
    for block in layout.blocks[-12:]:
        if m := _ORIGINAL_TITLE.search(block.view.text):
            return m["t"]
    return None


def _is_stamp(text: str) -> bool:
    return bool(
        _STAMP.search(text)
        or re.search("来源|当前位置|您现在的位置|首页|字体|打印|关闭窗口|浏览次数", text)
        or re.fullmatch("[\\d\\s:：年月日.-]+", text)
    )


def _type(title: str | None, layout: Layout) -> str | None:
    texts = [title or "", *(block.view.text for block in layout.blocks[:6] if len(block.view.text) <= 60)]
    for text in texts:
        for name, pattern in _TYPES:
            if pattern.search(text) and not (name == "notice" and text.endswith(("讯", "报"))):
                return name
    if any(block.section == "chronicle" for block in layout.blocks):
        return "chronicle"
    return "news" if any(_PRINTED_BY.search(t) for t in texts) else None


# ------------------------------------------------------------------ publishing


def _issuer(layout: Layout) -> str | None:
    """The firm or school whose name stands alone on a line at the foot or the head."""
    edges = [*layout.blocks[-4:][::-1], *layout.blocks[:4]]
    found = (_FIRM.fullmatch(block.view.text) for block in edges)
    return next((m["b"] for m in found if m), None)


def _published(layout: Layout, kind: str | None) -> str | None:
    edges = [*layout.blocks[:60], *layout.blocks[-12:]]
    for block in edges:
        for pattern in (_STAMP, _EDITION):
            if (m := pattern.search(block.view.text)) and (
                found := _first_full(block.view.text[m.end() : m.end() + 40])
            ):
                return found.edtf
    if kind in ("yearbook", "chronicle", "gazetteer") or any(b.section == "chronicle" for b in layout.blocks):
        return None
    for block in layout.blocks[:8]:
        if found := _dateline(block.view.text):
            return found.edtf
    for block in layout.blocks[1:4]:  # a day alone under the title
        found = _first_full(block.view.text) if len(block.view.text) <= 16 else None
        if (
            found
            and found.edtf
            and _DAY.fullmatch(found.edtf)
            and found.text == block.view.text.strip("()（） ")
        ):
            return found.edtf
    return (_signed(layout) if kind == "notice" else None) or _signature(layout.blocks[-4:])


_SIGNER = re.compile("[\u4e00-\u9fff、 　]{4,60}(?:委员会|政府|[委局部厅院]|办公室|公司|集团|大学)")


def _signed(layout: Layout) -> str | None:
    """The day under the name of the issuer, above the annexes."""
    for above, below in pairwise(block.view.text for block in layout.blocks):
        if 8 <= len(below) <= 16 and below[0] in "12二一" and _SIGNER.fullmatch(above):
            found = _first_full(below)
            if found and found.edtf and found.text == below.strip() and _DAY.fullmatch(found.edtf):
                return found.edtf
    return None


def _first_full(text: str) -> FoundDate | None:
    """The first date that names its year and bounds nothing."""
    for found in find_dates(text, DateContext()):
        if found.edtf and found.point and found.point.year and not found.bound and "/" not in found.edtf:
            return found
    return None


def _dateline(text: str) -> FoundDate | None:
    """临渠日报2019-06-28, 云门新闻网2021年6月10日电, 2021-12-27 11:47 来源:郑州日报."""
    found = _first_full(text[:60])
    if found is None or found.edtf is None or not _DAY.fullmatch(found.edtf):
        return None
    before, after = text[: found.start], text[found.end :]
    if len(before) > 24 or re.search("[，。；]", before):
        return None
    if after.startswith(("讯", "电", "消息")):
        return found
    return found if len(text) <= 60 and _PRINTED_BY.search(before + after) and "。" not in after else None


def _signature(blocks: tuple[Block, ...]) -> str | None:
    """The date under a notice, or the paper and its day in brackets under a report."""
    for block in reversed(blocks):
        text = block.view.text
        found = _first_full(text[-40:]) if len(text) <= 60 or text.endswith(("）", ")")) else None
        if found is None or found.edtf is None or not _DAY.fullmatch(found.edtf):
            continue
        rest = re.sub("[（()）\\s]", "", text[-40:].replace(found.text, ""))
        if (
            not rest
            or (text[0] in "（(" and _PRINTED_BY.search(rest))
            or re.fullmatch("[\u4e00-\u9fff]{4,30}(?:委员会|政府|委|局|部|办公室|公司|集团|大学|院)", rest)
        ):
            return found.edtf
    return None


def _by_anniversary(layout: Layout) -> str | None:
    """About the day of a press conference whose year only an anniversary tells: 建党100周年, 6月29日."""
    head = "。".join(block.view.text for block in layout.blocks[:12])
    year = anniversary_year(head)
    days = [f.edtf for f in find_dates(head, DateContext(year=year)) if f.edtf and _DAY.fullmatch(f.edtf)]
    return f"{days[0]}~" if year and days else None


def _publisher(layout: Layout) -> str | None:
    edges = [block.view.text for block in (*layout.blocks[:60], *layout.blocks[-6:])]
    edges = [text for text in edges if len(text) <= 80]
    for text in edges:
        if m := _PUBLISHER.search(text):
            return m["p"].strip("《》")
    for text in edges:
        if _PUBLISHER_ALONE.fullmatch(text):
            return text
    for text in edges:
        if m := _MASTHEAD.match(text):
            return (m["p"] or m["q"]).strip("《》")
    return None


# ---------------------------------------------------------------- what it covers


def _covers(layout: Layout, title: str | None, kind: str | None) -> str | None:
    for block in layout.blocks[:400]:
        text = block.view.text
        if len(text) > 400 or kind not in ("yearbook", "chronicle", "gazetteer"):
            continue
        if "上一年度" in text and title and (m := re.search(r"(?:19|20)\d\d", title)):
            return str(int(m.group()) - 1)
        if m := _COVERS.search(text):
            years = {f.year for f in find_dates(text[m.end() : m.end() + 40], DateContext()) if f.year}
            if len(years) == 1 and (kind == "yearbook" or len(text) < 80):
                return str(years.pop())
    if kind == "yearbook" and (year := _volume_year(layout)):
        return str(year)
    for text in dict.fromkeys(_chronicle_titles(layout)):
        named = find_dates(text, DateContext()) if "年鉴" in text else title_dates(text)
        founds = [f for f in named if f.year and f.edtf and not f.relative]
        if len(founds) == 1 and founds[0].edtf:
            return founds[0].edtf
    return None


def _volume_year(layout: Layout) -> int | None:
    """The year that an edition (年鉴2016) is about: it or the one before, whichever its text names more."""
    head = [block.view.text for block in layout.blocks[:40] if len(block.view.text) <= 40]
    printed = [text for text in head if re.search("年鉴", text) or _BARE_EDITION.fullmatch(text)]
    editions = {int(year) for text in printed for year in _EDITION_YEAR.findall(text)}
    if len(editions) != 1:
        return None
    edition = editions.pop()
    named = Counter(int(year) for block in layout.blocks for year in _YEAR_TOLD.findall(block.view.text))
    if named[edition - 1] == named[edition]:
        return None
    return edition if named[edition] > named[edition - 1] else edition - 1


_SURVEY = re.compile("【?.{0,12}(?:概况|综述|概述)】?")
_OPENS_WITH_YEAR = re.compile("((?:19|20)\\d\\d)年[，,](?!全国|全省)")


def _year_of_items(layout: Layout) -> str | None:
    """The year of a yearbook's chapter without its cover, with which its survey opens: 2016年，…."""
    items = [block for block in layout.blocks if block.under_item and block.headings]
    surveys = [block.view.text for block in items if _SURVEY.fullmatch(block.headings[-1])]
    years = {found[1] for text in surveys if (found := _OPENS_WITH_YEAR.match(text))}
    return years.pop() if len(years) == 1 and len({block.headings[-1] for block in items}) > 2 else None


def _chronicle_titles(layout: Layout) -> Iterator[str]:
    below = False
    for block in layout.blocks:
        text = block.view.text
        titled = block.section == "chronicle" and block.kind == "heading" and "大事" in text
        if titled or (below and _YEARS_BELOW.fullmatch(text)):  # （1925—1978） under the title
            yield text
        below = titled
    if named := _file_title(layout):
        yield named


def _year(layout: Layout, title: str | None, covers: str | None) -> int | None:
    """The year of the volume; or the one that the issue number, the speech or the source line names."""
    if covers and re.fullmatch(r"\d{4}", covers):
        return int(covers)
    for block in (*layout.blocks[:6], *layout.blocks[-2:]):
        text = block.view.text
        if len(text) > 80 or block.section == "chronicle":
            continue
        years = {f.year for f in find_dates(text, DateContext()) if f.year and f.point and f.point.year}
        if (
            len(years) == 1
            and (
                text == title
                or _ISSUE_NUMBER.search(text)
                or _SPEECH.search(text)
                or (text[0] in "（(" and len(text) <= 24)
            )
            and not re.search("年鉴|规划|〔", text)
        ):
            return years.pop()
    return None


# ------------------------------------------------------------------------ place


def _titles(layout: Layout, title: str | None) -> list[str]:
    """The title twice, since it weighs most, then what stands at the edges and in headings."""
    head = [b.view.text for b in layout.blocks[:5] if not re.search("[。；，]", b.view.text)]
    tail = [b.view.text for b in layout.blocks[-2:] if _SIGNED.search(b.view.text)]
    return [*([title] * 2 if title else []), *(text for text in (*head, *tail) if len(text) <= 40)]


def _sample(layout: Layout) -> list[str]:
    """As much of the text as tells the place: all of a short one, the first and a middle part of a book."""
    texts = [block.view.text for block in layout.blocks]
    return texts if len(texts) <= 600 else [*texts[:300], *texts[len(texts) // 2 : len(texts) // 2 + 300]]
