"""Names of projects in a clause: X项目, X工程, things built beside a word of building, and lists of them.

Use `find_names` on one clause. A name begins after the last verb that governs it and ends with its head;
names of campaigns (素质提升工程) and words for projects at large (26个续建项目) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from loaders.clauses import outside_brackets
from loaders.milestones import find_stages, project_words


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name in a clause; `verb` is the one that governs it, empty where the name is the subject."""

    start: int
    end: int
    name: str
    verb: str
    built: bool
    """Whether only the thing is named (大桥), not a 项目 or 工程."""


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


@cache
def _strong() -> re.Pattern[str]:
    after = _any(project_words()["not_after"])
    return re.compile(
        rf"(?:项目(?![^，。、和与及的主完]{{0,8}}工程)|工程(?![^，。、和与及的主完]{{0,8}}项目))(?:[（(]?(?:[一二三四五六七八九十]期|[一二三四五六七八九十]标段)[)）]?)?(?!{after})|二期(?=$|[、等建])|(?<=.)[一三四]期(?=$|[、等])"
    )


@cache
def _weak() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any([*project_words()['built'], *project_words()['weak']])})(?:[一二三四五]期|[（(][^（）()]{{1,12}}[）)])?$")


@cache
def _built() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any(project_words()['built'])})(?:[一二三四五]期|[（(][一二三四五]期[）)])?$")


_FUNCTION = r"[】》▲△Δ○●◆■★☆]|的|把|将(?!军)|对(?!外|口)|(?<!自)由|为(?!民)|(?<!现)在(?!线|建)|是|使|让|给|从|自|了|其余|还有|(?<=[\d.])(?:亿元|万元|元)|今年|去年|同时|此外|另外|年末|年底|年内|年初|全年|等地|分别|现有|共有|目前|全部|各级|如"
_DATE = r"(?:\d{4}年(?:度)?(?:\d{1,2}月)?(?:[上中下]旬|\d{1,2}日|底|初|末)?|(?<!\d)\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|初|份)?)"


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(f"(?P<verb>{_any(project_words()['governing'])})(?!的项目)|(?P<word>{_FUNCTION})")


_MARKER = re.compile(r"等?(?:其他)?(?:\d+|[一二两三四五六七八九十]+)?余?(?:个|项|大|条|座|处|所)?")
_AND = re.compile(r"(?<=.{3})(?:和|与|及|以及|、)(?=.{3})")


_HEADING = re.compile(r"^\s*(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*)?(?P<name>[^，。；：、,;:]{4,30}?)\s*[。：:]?\s*$")


def headed(text: str) -> NameSpan | None:
    """A sentence that only names what the next ones tell of: （二）双桥港三期码头。"""
    match = _HEADING.match(text)
    if match is None or not _weak().search(match.group("name")) or find_stages(match.group("name")):
        return None
    return _span(text, match.start("name"), match.end("name"), "", built=True)


def find_names(text: str) -> list[NameSpan]:
    """The names in a clause, left to right, none within another."""
    found = _strong_names(text)
    taken = [(span.start, span.end) for span in found]
    for span in _built_names(text):
        if all(span.end <= low or span.start >= high for low, high in taken):
            found.append(span)
            taken.append((span.start, span.end))
    return sorted(found, key=lambda span: span.start)


# ------------------------------------------------------------------ X项目, X工程


def _strong_names(text: str) -> list[NameSpan]:
    outside = outside_brackets(text)
    found: list[NameSpan] = []
    floor = 0
    for match in _strong().finditer(text):
        if not outside[match.start()] or match.end() <= floor:
            continue
        begin = _after_last(text, floor, match.start())
        start, verb = _left(text, begin, match.end())
        if start >= 0:
            found.extend(_read(text, start, match.end(), verb))
        floor = match.end()
    return found


def _after_last(text: str, floor: int, end: int) -> int:
    """Where the next name may begin after one that ends at `floor`: A项目的审计、B项目."""
    if floor and text[floor] not in "、和与及":
        comma = text.find("、", floor, end)
        return comma + 1 if comma >= 0 else floor
    return floor


def _left(text: str, floor: int, end: int) -> tuple[int, str]:
    """Where the stretch that ends at `end` begins: after the last governing verb; and that verb.

    -1 where the verb governs projects at large (实施重点项目).
    """
    start, verb = floor, ""
    outside = outside_brackets(text)
    for match in _cut().finditer(text, floor, end):
        rest = text[match.end() : end]
        if not outside[match.start()]:
            continue
        if match.group("verb") and _inside_name(text, match.start(), match.end(), end):
            continue
        if is_generic(rest):
            return -1, ""
        start = match.end()
        verb = match.group("verb") or ""
    opening = _JOINS.match(text, start, end)
    return (opening.end() if opening else start), verb


_JOINS = re.compile(r"(?:[、，,\s]|[和与及](?!平|谐|睦|田|县|政)|对(?!外|口)|并|也)+")


def _inside_name(text: str, start: int, end: int, limit: int) -> bool:
    """Whether a verb is a part of the name: 综合利用项目, 建设项目, 新区开发改造工程."""
    word, before, after = text[start:end], text[max(0, start - 1) : start], text[end:limit]
    if not after.strip("项目工程建设的"):
        return True
    if word in ("利用", "引导", "创新", "提供", "拓展", "储备", "包装", "采取", "完善", "突破", "评审", "审核", "对接", "跟踪", "协调", "落地", "设计", "带动", "扩建", "改建", "重建", "新建", "续建", "修建", "改扩建", "加快", "保障", "维修", "投资", "验收", "考察", "检查", "组织", "促进", "支持", "开放", "推动", "整合", "参与", "依托", "通过"):
        return bool(before) and before not in "、，年月日并" and not text[:start].endswith(("计划", "开工", "启动", "力争"))
    return False


def _read(text: str, start: int, end: int, verb: str) -> list[NameSpan]:
    stretch = text[start:end]
    if stretch.endswith("期") and "、" in stretch:
        start += stretch.rindex("、") + 1
        stretch = text[start:end]
    listed = _listed(text, start, end, verb)
    if listed is not None:
        return listed
    spans = []
    for low, high in _parts(stretch):
        span = _span(text, start + low, start + high, verb, built=False)
        if span is not None:
            spans.append(span)
    return spans


def _listed(text: str, start: int, end: int, verb: str) -> list[NameSpan] | None:
    """A、B等重点项目 and A、B三个项目: each of the list is a name, whatever it ends with."""
    stretch = text[start:end]
    for mark in re.finditer(r"等|(?<=[^\d、第])(?:\d+|[两三四五六七八九十]+)[个项](?=[^、]{0,8}$)", stretch):
        rest = stretch[mark.start() :].lstrip("等")
        if not is_generic(rest) or mark.start() < 4:
            continue
        pieces = _split(stretch[: mark.start()])
        if any(high - low < 4 or re.search("(?:侧|沿线|[东南西北]|路|段)$", stretch[low:high]) for low, high in pieces):
            return None
        spans = []
        for low, high in pieces:
            span = _span(text, start + low, start + high, verb, built=False, listed=True)
            if span is not None:
                spans.append(span)
        return spans
    return None


def _split(stretch: str) -> list[tuple[int, int]]:
    outside = outside_brackets(stretch)
    pieces, low = [], 0
    for place, sign in enumerate(stretch):
        last = sign in "和与及" and place > low + 3 and _joins_names(stretch[low:place], stretch[place + 1 :])
        if outside[place] and (sign == "、" or last):
            pieces.append((low, place))
            low = place + 1
    pieces.append((low, len(stretch)))
    return [(a, b) for a, b in pieces if b - a >= 2]


def _joins_names(left: str, right: str) -> bool:
    """Whether 和 stands between two names, not within one: 种植基地及储藏项目 is one."""
    return left.endswith(("项目", "工程")) or (len(right) > 6 and _ends_head(left))


def _ends_head(text: str) -> bool:
    return text.endswith(("项目", "工程", "期")) or _built().search(text) is not None or _works().search(text) is not None


@cache
def _works() -> re.Pattern[str]:
    """Work on something built: 步道建设, 公厕改造提升, 水库除险加固."""
    return re.compile(rf"(?:{_any(project_words()['built'])}|[水旱]厕|路灯|管网|道路|屏幕)(?:维修|改造|提升|升级|迁建|扩建|改扩建|修缮|加固|除险|建设)+$")


def _parts(stretch: str) -> list[tuple[int, int]]:
    """The names of a stretch that ends in a head: pieces before it that have heads stand alone, the
    others (village names before 土地整理项目) open the next name."""
    joined: list[tuple[int, int]] = []
    low: int | None = None
    for first, last in _split(stretch):
        low = first if low is None else low
        works = _works().search(stretch) is not None and not stretch[first:last].endswith(("项目", "工程"))
        alike = stretch.endswith("建设") and stretch[last - 1] == stretch.removesuffix("建设")[-1]
        if works and not alike and _works().search(stretch[first:last]) is None:
            continue  # 甲公园、乙景区步道建设 is one piece of work
        strong = stretch[first:last].endswith(("项目", "工程", "期")) or _works().search(stretch[first:last])
        if stretch.endswith(("项目", "工程")) and not strong:
            continue
        if _ends_head(stretch[first:last]) and last - first >= 4:
            joined.append((low, last))
            low = None
    return joined


# ------------------------------------------------------------------ what is built


def _built_names(text: str) -> list[NameSpan]:
    """Things named before a stage (X大桥通车) or after a verb of building (建成X大桥)."""
    found: list[NameSpan] = []
    outside = outside_brackets(text)
    for word in find_stages(text):
        if word.stage == "在建":
            continue
        end = _before_stage(text, word.start)
        start, verb = _left(text, 0, end)
        if start < 0:
            continue
        start = _skip_opening(text, start, end)
        parts = _parts(text[start:end])
        hard = word.stage in project_words()["hard_stages"]
        if not parts and hard and not verb and _STAGE_ENDS.match(text[word.end :]) and _weak().search(text[start:end]) and "、" not in text[start:end]:
            parts = [(0, end - start)]
        for low, high in parts:
            if start + high == end or text[start + high] in "、和与及":
                span = _span(text, start + low, start + high, verb, built=True)
                if span is not None and outside[span.start]:
                    found.append(span)
    for match in _build_verb().finditer(text):
        found.extend(_after_verb(text, match.end(), match.group(0)))
    found.extend(_worked_on(text))
    found.extend(_roads(text))
    found.extend(_seen(text))
    return _without_overlaps(found)


_STAGE_ENDS = re.compile(r"$|并|投|通|启|后|[、，]|使用|运行|生产|揭|仪式|典礼|大会|庆典|竣|开|发电|兴建|建设|，")
_WORKED_ON = re.compile(
    r"对(?P<name>[^，。；、对]{4,30}?)(?:进行|实施)(?:了)?(?:全面|整体)?(?:简|精)?(?:维修|加固|改造|装修|修缮|升级|扩建|重建|提升|绿化|亮化|改扩建)"
)


def _worked_on(text: str) -> list[NameSpan]:
    """对X防洪坝进行维修加固."""
    spans = []
    for match in _WORKED_ON.finditer(text):
        if _built().search(match.group("name")):
            span = _span(text, match.start("name"), match.end("name"), "维修", built=True)
            if span is not None:
                spans.append(span)
    return spans


_ROAD = r"[\u4e00-\u9fff]{2,6}?(?:路|街|大道|环线)(?:[（(][^（）()]{2,20}[)）])?"
_ROADS = re.compile(rf"(?P<roads>{_ROAD}(?:[、和与]{_ROAD})*)等?(?:\d+|[一二两三四五六七八九十]+)条")


def _roads(text: str) -> list[NameSpan]:
    """开工建设甲路(乙路至丙路段)、丁路等8条道路: each road by its name."""
    spans = []
    for match in _ROADS.finditer(text):
        low, verb = _left(text, 0, match.end("roads"))
        low = max(low, match.start("roads"))
        for first, last in _split(text[low : match.end("roads")]):
            start = low + first
            opening = re.match("目前|现已|已", text[start : low + last])
            start += opening.end() if opening else 0
            if 3 <= low + last - start:
                spans.append(NameSpan(start, low + last, text[start : low + last], verb, True))
    return spans if find_stages(text) or any(span.verb for span in spans) else []


def _seen(text: str) -> list[NameSpan]:
    """察看甲服务中心、乙驿站和丙驿站建设情况."""
    spans: list[NameSpan] = []
    for match in re.finditer(r"(?:项目)?(?:建设|改造|施工|推进)(?:进展)?(?:情况|现场|进度|进展)", text):
        start, verb = _left(text, 0, match.start())
        if start < 0:
            continue
        for low, high in _parts(text[start : match.start()]):
            span = _span(text, start + low, start + high, verb, built=True)
            if span is not None:
                spans.append(span)
    return spans


def _without_overlaps(spans: list[NameSpan]) -> list[NameSpan]:
    kept: list[NameSpan] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


@cache
def _build_verb() -> re.Pattern[str]:
    verbs = [
        verb for verb in project_words()["governing"]
        if re.search("建|开工|动工|启动|打造|启用|推进建设|实施|完成|推进|维修|加快", verb)
    ]  # fmt: skip
    return re.compile(_any(verbs))


_AFTER_NAME = re.compile(
    r"(?:$|[、]|并|和|等(?!级)|及|项目|工程|建设|改造|维修|(?:已|正式|全部|主体|即将|顺利)|[（(]|投入|启用|运行|揭牌|挂牌|水厕)"
)


def _after_verb(text: str, start: int, verb: str) -> list[NameSpan]:
    """建成A、B和C: each piece that ends with something built, up to one that does not."""
    spans: list[NameSpan] = []
    rest = text[start:]
    stop = re.search(r"[，,。；;：:]|并(?=投|正|交|全|开|启)|等(?!级)", rest)
    stretch = rest[: stop.start()] if stop else rest
    whole = re.match(r".*?(?:维修|改造|提升|修缮|加固|建设)+(?=$|等|工作|任务|及|和)", stretch)
    if whole and _works().search(whole.group(0)):
        stretch = whole.group(0)
        for low, high in _parts(stretch):
            span = _span(text, start + low, start + high, verb, built=True)
            if span is not None:
                spans.append(span)
        return spans
    if re.search("完成|实施|推进|加快|维修|推动", verb) and not verb.endswith("建设"):
        return []
    for low, high in _split(stretch):
        piece = stretch[low:high]
        head = _last_head(piece)
        if head is None or not _AFTER_NAME.match(piece[head:]):
            continue
        span = _span(text, start + low, start + low + head, verb, built=True)
        if span is not None:
            spans.append(span)
    return spans


def _last_head(piece: str) -> int | None:
    for end in range(len(piece), 3, -1):
        if _built().search(piece[:end]) and _AFTER_NAME.match(piece[end:]):
            return end
    return None


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any(project_words()['between'])}|{_DATE}|\s)+$")


def _before_stage(text: str, end: int) -> int:
    gap = _between().search(text[:end])
    return gap.start() if gap else end


def _skip_opening(text: str, start: int, end: int) -> int:
    opening = re.match(rf"(?:{_DATE}|[，,、\s]|上午|下午)+", text[start:end])
    return start + opening.end() if opening else start


# ------------------------------------------------------------------ what counts as a name


def _span(
    text: str, start: int, end: int, verb: str, *, built: bool, listed: bool = False
) -> NameSpan | None:
    start = _skip_count(text, start, end)
    head = re.match(r".*的(?=.{4})|.{0,3}牌?及", text[start:end])
    if head and "“" not in head.group():
        start += head.end()
    if _AT_LARGE.search(text[start:end]):
        return None
    last = re.split(r"[、和与及]", text[start:end])[-1]
    if not listed and (is_generic(last) or "··" in text[start:end] or "……" in text[start:end]) and not _ends_head(last[:-2]):
        return None
    name = text[start:end].strip("“”\" 、，")
    if not _is_name(name, built=built, listed=listed):
        return None
    if built and re.match(r"[（(]?\d|[一二两三四五六七八九十]+[座个条处所栋]", text[end:]):
        return None
    return NameSpan(start, end, name, verb, built)


def _skip_count(text: str, start: int, end: int) -> int:
    """招商项目1个…: a number of things before a name is not part of it; nor are a date and 该."""
    opening = re.match(rf"(?:{_DATE}(?!.{{0,12}}(?:年度?|计划)?[^，]{{4,}}(?:项目|工程)$))+(?:内)?", text[start:end])
    if opening:
        start += opening.end()
    opening = re.match(r"\s*[（(][一二三四五六七八九十\d]+[)）]\s*", text[start:end])
    if opening:
        start += opening.end()
    opening = re.match(r"(?:全[市县区镇省]|我[市县区]|实现|占地[^，、]{2,10}|总投资[^，、]{2,10}|区?政府|\d+[、.．])", text[start:end])
    if opening and opening.group(0) not in ("区政府",):
        start += opening.end()
    opening = re.match(r"(?:继(?=.{6})|(?:以|因|至|共|并|参与|就|其|内|区党委和政府|各类|违建|等)(?!.?区|安|建|水|村|城|型|源|能|疆))", text[start:end])
    if opening:
        start += opening.end()
    return start


_AT_LARGE = re.compile(r"(?:重点|重大|主要|十大|实事|年度|各类|一批)(?:建设|工程|产业|投资|民生|工业|招商|招商引资|交通|水利|农业)*(?:项目|工程)$")
_OF_VILLAGES = re.compile(r"(?:[\u4e00-\u9fff]{2,5}村、)+[\u4e00-\u9fff]{2,5}村\d+个[\u4e00-\u9fff]{4,12}$")
_PLURAL = re.compile(r"^(?:一批|各|多个|部分|所有|全部|\d+[个座条处所项]|[一二两三四五六七八九十]+[个座条处所项]|农村|小区|社区|村级|镇级|乡镇|基层|小型|标准化|新型|大型|本|该|此|其|这|每|上述)")
_NO_NAME = re.compile(r"[，。；：,;:？！]|(?:%|％)|\d+(?:个|项)(?!.*期)|率|人次|(?:总数|合计)")


def _is_name(name: str, *, built: bool, listed: bool) -> bool:
    if _OF_VILLAGES.match(name) and len(name) <= 60:
        return True
    if not 4 <= len(name) <= 60 or _NO_NAME.search(name):
        return False
    if is_generic(name) or (built and _PLURAL.match(name)) or re.match(r"[该此本其这各]|[（(]", name):
        return False
    if built and re.search(r"\d+[栋座幢]", name):
        return False
    if not listed and name.endswith("项目") and len(_generic().sub("", _OWNER.sub("", name))) < 3 and not _physical().search(name):
        return False
    if re.match(r"\d+(?:[座个条处家栋宗块项]|余)", name) or (built and re.match(r"\d+(?!年)", name)):
        return False
    if name.endswith("工程") and len(name) < 6:
        return False
    if name.count("“") != name.count("”") or name.count("（") != name.count("）") or name.count("(") != name.count(")"):
        return False
    if listed:
        return len(name) >= 4 and not is_campaign(name)
    return not is_campaign(name) and not name.endswith(tuple(project_words()["no_project"]))


_OWNER = re.compile(r"^[\u4e00-\u9fff]{2,4}?[省市县区镇乡](?:[\u4e00-\u9fff]{2,8}?[局委办])?(?=.*(?:项目|工程)$)")


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any(project_words()['generic'])}|\d+(?:\.\d+)?|[“”\"（）()、\s])+")


def is_generic(name: str) -> bool:
    """Whether a name is made of words for projects at large: 26个续建项目, 柳湾区重大产业项目."""
    name = _OWNER.sub("", name)
    return _generic().fullmatch(name) is not None or len(_generic().sub("", name)) < 2


@cache
def _physical() -> re.Pattern[str]:
    return re.compile(_any(project_words()["physical"]))


@cache
def _campaign() -> re.Pattern[str]:
    return re.compile(_any(project_words()["campaign"]))


def is_campaign(name: str) -> bool:
    """Whether a 工程 is a campaign: nothing in its name is built, or it is a motto in quotation marks."""
    if _campaign().search(name):
        return True
    if not name.endswith("工程"):
        return False
    motto = re.search(r"[“\"]([^“”\"]+)[”\"](?:创建|建设|提升|培育)?工程$", name) or re.fullmatch(r"([^“”\"]*)工程", name)
    body = motto.group(1) if motto else name.removesuffix("工程")
    return _physical().search(body) is None
