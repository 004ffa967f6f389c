"""What names of projects are made of: heads, the verbs that govern them, and what makes a name or none.

`left_of` and `participants_of` find where names begin in a stretch of text; `name_span` judges a candidate.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from loaders.projects.stages import hard_stage_word, project_words
from loaders.text.brackets import outside_brackets
from loaders.text.patterns import any_of, holds_any


class NameSpan(NamedTuple):
    """A name in a clause; `verb` is the one that governs it, empty where the name is the subject."""

    start: int
    end: int
    name: str
    verb: str
    built: bool
    """Whether only the thing is named (大桥), not a 项目 or 工程."""


_ROADS = (r"路(?<=[\u4e00-\u9fff]路)", "高速", "高铁", "国道", "省道", "大道")
"""A section of one is built: 沿海公路青河段."""
_MENDED = ("水厕", "旱厕", "路灯", "管网", "道路", "屏幕")
_WAYS = "路街巷渠"
"""What work is done on beside things built: 路灯改造, 北环路提升."""


@cache
def _head() -> re.Pattern[str]:
    words = [*project_words()["built"], *_MENDED, *_WAYS, "小区", "段", "项目", "工程", "期"]
    return re.compile(holds_any(words))


@cache
def _weak() -> re.Pattern[str]:
    return re.compile(holds_any(project_words()["weak"]))


def may_name(text: str) -> bool:
    """Whether a text can name a project: it holds a head, or a word like 厂 beside a stage of building."""
    if _head().search(text):
        return True
    return hard_stage_word().search(text) is not None and _weak().search(text) is not None


@cache
def weak_end() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{any_of([*project_words()['built'], *project_words()['weak']])})"
        r"(?:[一二三四五]期|[（(][^（）()]{1,12}[）)])?$"
    )


@cache
def built_end() -> re.Pattern[str]:
    sections = (rf"{road}[\u4e00-\u9fff]{{2,8}}段$" for road in _ROADS)
    built = any_of(project_words()["built"], *sections)
    return re.compile(rf"{built}(?:[一二三四五]期|[（(][一二三四五]期[）)])?$")


DATE = (
    r"(?:\d{4}年(?:度)?(?:\d{1,2}月)?(?:[上中下]旬|\d{1,2}日|底|初|末)?"
    r"|(?<!\d)\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|初|份)?)"
)


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(any_of(_governing(), *project_words()["cuts"], behind="(?!的项目)了?"))


@cache
def _governing() -> frozenset[str]:
    return frozenset(project_words()["governing"])


# ------------------------------------------------------------------ where a name begins


def left_of(text: str, floor: int, end: int) -> tuple[int, str]:
    """Where the stretch that ends at `end` begins: after the last governing verb; and that verb.

    -1 where the verb governs projects at large (实施重点项目).
    """
    start, verb = floor, ""
    for match in _cut().finditer(text, floor, end):
        if not outside_brackets(text)[match.start()]:
            continue
        word = match[0] if match[0] in _governing() else match[0].removesuffix("了")
        governs = word in _governing()
        if governs and _inside_name(text, match.start(), match.end(), end):
            continue
        if is_generic(text[match.end() : end]):
            return -1, ""
        start = match.end()
        verb = word if governs else ""
    opening = _JOINS.match(text, start, end)
    return (opening.end() if opening else start), verb


_DELIBERATED = ("原则", "审议", "研究", "会议", "表决", "讨论", "审查", "并")
_JOINS = re.compile(r"(?:[、，,\s]|[和与及](?!平|谐|睦|田|县|政)|对(?!外|口)|并|也)+")


def _inside_name(text: str, start: int, end: int, limit: int) -> bool:
    """Whether a verb is a part of the name: 综合利用项目, 建设项目, 新区开发改造工程."""
    word, before, after = text[start:end], text[max(0, start - 1) : start], text[end:limit]
    if not after.strip("项目工程建设的"):
        return True
    if word == "通过" and text[:start].endswith(_DELIBERATED):
        return False
    if word in project_words()["within_names"]:
        if word in _RAISED and _BUILDER.search(text[:start]) and len(_generic().sub("", after)) >= 4:
            return False  # 县政府修建赵庄扬水站工程
        return (
            bool(before)
            and before not in "、，年月日并"
            and not text[:start].endswith(("计划", "开工", "启动", "力争"))
        )
    return False


_RAISED = ("修建", "新建", "扩建", "改建", "重建", "续建", "改扩建")
_BUILDER = re.compile("(?:公社|[县乡镇村局厂委部社队民省市]|公司|政府|集团|群众)$")


def split_list(stretch: str) -> list[tuple[int, int]]:
    outside = outside_brackets(stretch)
    pieces, low = [], 0
    for joint in _JOINT.finditer(stretch):
        place = joint.start()
        last = place > low + 3 and _joins_names(stretch[low:place], stretch[place + 1 :])
        if outside[place] and (joint[0] == "、" or last):
            pieces.append((low, place))
            low = place + 1
    pieces.append((low, len(stretch)))
    return [(a, b) for a, b in pieces if b - a >= 2]


_JOINT = re.compile("[、和与及]")


def _joins_names(left: str, right: str) -> bool:
    """Whether 和 stands between two names, not within one: 种植基地及储藏项目 is one."""
    return left.endswith(_STRONG) or (len(right) > 6 and ends_head(left))


_STRONG = ("项目", "工程")


def ends_head(text: str) -> bool:
    return text.endswith((*_STRONG, "期")) or built_end().search(text) is not None or is_work(text)


def is_work(text: str) -> bool:
    """Whether a text ends with work on something built: 步道建设, 公厕改造提升, 水库除险加固."""
    return text.endswith(_works()) and _works_end().search(text) is not None


@cache
def _works() -> tuple[str, ...]:
    return (*project_words()["works"], "建设")


@cache
def _works_end() -> re.Pattern[str]:
    works = "|".join(project_words()["works"])
    ways = ("小区", *(f"{way}(?<=..{way})" for way in _WAYS))
    mended = (f"{way}(?=(?:{works})+$)" for way in ways)
    return re.compile(f"{any_of([*project_words()['built'], *_MENDED], *mended)}(?:{works}|建设)+$")


def participants_of(stretch: str) -> list[tuple[int, int]]:
    """The names of a stretch that ends in a head: pieces before it that have heads stand alone, the
    others (village names before 土地整理项目) open the next name."""
    joined: list[tuple[int, int]] = []
    low: int | None = None
    one_work = is_work(stretch)
    for first, last in split_list(stretch):
        low = first if low is None else low
        piece = stretch[first:last]
        works = is_work(piece)
        alike = stretch.endswith("建设") and piece[-1] == stretch.removesuffix("建设")[-1]
        if one_work and not works and not alike and not piece.endswith(_STRONG):
            continue  # 甲公园、乙景区步道建设 is one piece of work
        if stretch.endswith(_STRONG) and not works and not piece.endswith((*_STRONG, "期")):
            continue
        if (works or ends_head(piece)) and last - first >= 3:
            joined.append((low, last))
            low = None
    return joined


# ------------------------------------------------------------------ what counts as a name


def name_span(
    text: str, start: int, end: int, verb: str, *, built: bool, listed: bool = False
) -> NameSpan | None:
    start = _skip_count(text, start, end)
    head = _FRONT.match(text, start, end)
    if head and "“" not in head.group():
        start = head.end()
    name = text[start:end]
    if _AT_LARGE.search(name) or _WHOLE_AREA.match(name):
        return None
    last = _JOINT.split(name)[-1]
    if not listed and (is_generic(last) or "··" in name or "……" in name) and not ends_head(last[:-2]):
        return None
    if "简称" in name:
        name = _SHORTENED.sub("", name)
    name = name.strip(" 、，")
    if name.count('"') != 2 or name[0] + name[-1] == '""':  # not "六位一体"服务中心工程
        name = name.strip('“”" 、，')
    if not _is_name(name, built=built, listed=listed):
        return None
    if verb.endswith("打造") and name.endswith(("基地", "示范区", "物流中心", "消费中心", "商业中心")):
        return None  # what a place wants to be called
    if not listed and (_COUNTED if built else _MANY_OF).match(text, end):
        return None
    remark = _REMARK.search(name) if built else None
    if remark:
        end, name = end - len(remark.group()), name[: remark.start()]
    if built and name.endswith("建设") and "、" not in name and built_end().search(name[:-2]):
        end, name = end - 2, name[:-2]
        if not _is_name(name, built=True, listed=listed):
            return None
    return NameSpan(start, end, name, verb, built)


_FRONT = re.compile(".*的(?=.{4})|.{0,3}牌?及")
_REMARK = re.compile(r"[（(][^（）()至段期]{1,12}[)）]$")
_SHORTENED = re.compile("[（(](?:以下)?简称[^（）()]{2,20}[)）]")
_COUNTED = re.compile(
    r"[（(]?\d+(?!\d|年|月|日|号|#|[.．]\d+[.．]|[—-]\d+月)|[一二两三四五六七八九十]+余?[座个条处所栋家]"
)
_MANY_OF = re.compile(r"\s*(?:\d+|[一二两三四五六七八九十]+)余?[个项处]")
"""新建农村公路建设项目4项: a kind of projects."""


def _skip_count(text: str, start: int, end: int) -> int:
    """招商项目1个…: a number of things before a name is not part of it; nor are a date and 该."""
    opening = _DATED.match(text[start:end])
    if opening:
        start += opening.end()
    if text.count('"', start, end) % 2:  # …及"六位一体"东岭服务中心装修工程: it belongs to what stands before
        quote = text.rindex('"', start, end)
        start = quote + 1 if end - quote > 5 else start
    for skipped in _SKIPPED:
        opening = skipped.match(text, start, end)
        if opening:
            start = opening.end()
    return start


_DATED = re.compile(rf"(?!\d{{4}}年度?(?!\d)[^，]{{4,}}(?:项目|工程)$)(?:{DATE})+(?:内)?")
_SKIPPED = (
    re.compile("(?:建设|修建|兴建)(?!路|街|局|银行|巷|村|镇|项目|工程|用地|兵团)(?=.{4})"),
    re.compile(r"[\s—–-]+"),
    re.compile(r"\s*[（(][一二三四五六七八九十\d]+[)）]\s*"),
    re.compile(r"全[市县区镇省]|我[市县区]|实现|占地[^，、]{2,10}|总投资[^，、]{2,10}|政府|\d+[、.．]"),
    re.compile(
        "继(?=.{6})|(?:以|因|至|共|并|参与|就|其|内|区党委和政府|各类|违建|等)(?!.?区|安|建|水|村|城|型|源|能|疆)"
    ),
)
"""What may open a stretch and is no part of a name, in this order."""


_AT_LARGE = re.compile(
    r"(?:重点|重大|主要|十大|实事|年度|各类|一批)(?:建设|工程|产业|投资|民生|工业|招商|招商引资|交通|水利|农业)*(?:项目|工程)$"
)
_WHOLE_AREA = re.compile(r"到?\d{4}年(?:底|末)?全[省市县区国]")
"""到2025年全省水利工程: all there are."""
_OF_MANY = re.compile(
    r"(?![^、]*(?:[镇乡村县]|(?<!户)(?<!小)区|(?<!道)(?<!公)路)(?:、|$|供))[^、]+、.*等(?![一二两三四五六七八九十\d])"
)
"""棚户区、老旧小区等改造项目 stands for many, where nothing in it is a place."""
OF_VILLAGES = re.compile(r"(?:[\u4e00-\u9fff]{2,5}村、)+[\u4e00-\u9fff]{2,5}村\d+个[\u4e00-\u9fff]{4,12}$")
_PLURAL = re.compile(
    r"^(?:一批|各|多个|部分|所有|全部|\d+[个座条处所项]|[一二两三四五六七八九十]+[个座条处所项]|农村|小区|社区|沿街|村级|镇级|乡镇|基层|小型|标准化|新型|大型|本|该|此|其|这|每|上述)"
)
_UNITS = re.compile("(?:小区|社区|农村|城乡|村级|乡镇)[\u4e00-\u9fff]{2,4}$")
_NO_NAME = re.compile(r"[，。；：,;:？！]|部分|若干|(?:%|％)|\d+(?:个|项)(?!.*期)|率|人次|(?:总数|合计)")


def _is_name(name: str, *, built: bool, listed: bool) -> bool:
    if OF_VILLAGES.match(name) and len(name) <= 60:
        return True
    if _OF_MANY.match(name):
        return False
    short = built and _SHORT.fullmatch(name) is not None
    if not (4 <= len(name) <= 60 or short) or _NO_NAME.search(name):
        return False
    if is_generic(name) or (built and _PLURAL.match(name)) or name.startswith(_POINTS):
        return False
    if built and (_BUILDINGS.search(name) or _OTHERWISE_MADE.search(name)):
        return False
    if (
        not listed
        and name.endswith("项目")
        and len(_generic().sub("", _OWNER.sub("", name))) < 3
        and not _physical().search(name)
    ):
        return False
    if _NUMBER_OF.match(name) or (built and _NUMBERED.match(name)):
        return False
    if name.endswith("工程") and len(name) < 6:
        return False
    if (
        name.count("“") != name.count("”")
        or name.count("（") != name.count("）")
        or name.count("(") != name.count(")")
    ):
        return False
    if listed:
        return len(name) >= 4 and not is_campaign(name) and not _UNITS.match(name)
    return not is_campaign(name) and not name.endswith(tuple(project_words()["no_project"]))


_POINTS = tuple("该此本其这各（(")
_BUILDINGS = re.compile(r"\d[栋座幢]")
_NUMBER_OF = re.compile(r"\d+[座个条处家栋宗块项所余]")
_NUMBERED = re.compile(r"\d+(?!年)")
_OTHERWISE_MADE = re.compile(
    "知县|知府|知州|邑绅|改称|改名|更名|易名|改为|改办|创办|开办|升格|并入|划归|移交"
)
"""改称县第一中学, 捐资创办私立中学: a body is named or founded, nothing is built."""
_SHORT = re.compile(
    "(?![一二两三四五六七八九十几各该此本这那新旧老大小全某石水木铁砖高公主支干引排灌输柏沥土])[\u4e00-\u9fff]{2}[渠桥路街闸坝堰]"
)
"""红旗渠, 东风桥: a name so short is one only with its own first sign, not 水泥桥."""
_OWNER = re.compile(
    r"^[\u4e00-\u9fff]{2,4}?[省市县区镇乡](?:[\u4e00-\u9fff]{2,8}?[局委办]|政府投资)(?=.*(?:项目|工程)$)"
)


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(project_words()['generic'])}|\d+(?:\.\d+)?|[“”\"（）()、\s])+")


@cache
def _rare() -> re.Pattern[str]:
    """The signs that none of these words has."""
    signs = "".join(sorted({sign for word in project_words()["generic"] for sign in word}))
    return re.compile(rf"[^{re.escape(signs)}\d.“”\"（）()、\s]")


def is_generic(name: str) -> bool:
    """Whether a name is made of words for projects at large: 26个续建项目, 柳湾区重大产业项目."""
    name = _OWNER.sub("", name) if name.endswith(_STRONG) else name
    if len(_rare().findall(name)) > 1:
        return False
    rest = _generic().sub("", name)
    return not rest or (len(rest) < 2 and not _ABBREVIATED.search(name))


_ABBREVIATED = re.compile("[一二三四五六七八九十][幼小中](?=[建项迁扩新教改综]|$)")
"""区一幼建设项目: short for 第一幼儿园."""


@cache
def _physical() -> re.Pattern[str]:
    return re.compile(any_of(project_words()["physical"]))


@cache
def _campaign() -> re.Pattern[str]:
    return re.compile(any_of(project_words()["campaign"]))


_MOTTO = re.compile(r"[“\"]([^“”\"]+)[”\"](?:创建|建设|提升|培育)?工程$")
_PLAIN = re.compile(r"([^“”\"]*)工程")


def is_campaign(name: str) -> bool:
    """Whether a 工程 is a campaign: nothing in its name is built, or it is a motto in quotation marks."""
    if _campaign().search(name):
        return True
    if not name.endswith("工程"):
        return False
    motto = _MOTTO.search(name) or _PLAIN.fullmatch(name)
    body = motto.group(1) if motto else name.removesuffix("工程")
    return _physical().search(body) is None
