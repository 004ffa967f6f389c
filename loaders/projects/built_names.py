"""Names of things that are built, told for projects by a word of building beside them.

X大桥通车, 建成X大桥, 对X防洪坝进行加固, X驿站建设情况, and roads by number (甲路、乙路等8条道路).
"""

from __future__ import annotations

from functools import cache
from itertools import islice

from graph import lazy_re as re
from loaders.lexicon import alternatives
from loaders.projects.heads import DATE, STRONG, NameSpan, built_end, ends_head, is_work, weak_end
from loaders.projects.name_rules import OF_VILLAGES, is_short_name, name_span
from loaders.projects.old_buildings import old_buildings
from loaders.projects.stages import PAPER, find_stages, project_words, stage_of_verb
from loaders.projects.stretches import left_of, participants_of, split_list
from loaders.text.brackets import outside_brackets
from loaders.text.patterns import COUNTS, any_of

_WORDS = alternatives("projects")

_FORESEEN = re.compile(_WORDS["foreseen"])
_MANY = 12  # no clause tells more stages; what does is noise, and would take its square in time


def built_names(text: str) -> list[NameSpan]:
    """Things named before a stage (X大桥通车) or after a verb of building (建成X大桥)."""
    found: list[NameSpan] = []
    for word in find_stages(text)[:_MANY]:
        if word.stage in ("在建", "签约") or (
            word.stage == "建成" and text[word.end - 1] != "于" and _OBJECT.match(text, word.end)
        ):
            continue
        end = _before_stage(text, word.start, word.stage)
        start, verb = left_of(text, 0, end)
        if start < 0 or (not verb and text.startswith("由", start - 1)):
            continue  # 由柳泉公社动工兴建
        if text.endswith("在", 0, start) and ends_head(text[: start - 1].rstrip("）)")):
            if text.endswith(STRONG, 0, start - 1) or is_work(text[: start - 1]):
                continue  # 甲项目在乙园区开工: where it is
            end = start - 1  # 甲基地在乙区开工
            start, verb = left_of(text, 0, end)
            if start < 0:
                continue
        start = _skip_opening(text, start, end)
        parts = participants_of(text[start:end])
        hard = word.stage in project_words()["hard_stages"] or _HARD.fullmatch(text, word.start, word.end)
        if (
            not parts
            and hard
            and (not verb or _FORESEEN.fullmatch(verb))
            and _STAGE_ENDS.match(text[word.end :])
            and weak_end().search(text[start:end])
            and "、" not in text[start:end]
        ):
            parts = [(0, end - start)]
        for low, high in parts:
            if _SEVERAL.search(text, start + low, start + high):
                continue  # 甲路、乙路等8条道路, read below
            joined = "、" in text[start + low : start + high] and not OF_VILLAGES.match(text[start:end])
            if joined and not is_work(text[start:end]):
                low = text.rindex("、", start, start + high) + 1 - start
            if start + high == end or text[start + high] in "、和与及":
                span = name_span(text, start + low, start + high, verb, built=True)
                if span is not None and outside_brackets(text)[span.start]:
                    found.append(span)
    described = _DESCRIBED.match(text)
    if (
        described
        and (built_end().search(described.group("name")) or is_work(described.group("name")))
        and left_of(text, 0, described.end()) == (0, "")
    ):
        span = name_span(text, *described.span("name"), "", built=True)
        found.extend([span] if span is not None else [])
    for match in islice(_build_verb().finditer(text), _MANY):
        found.extend(_after_verb(text, match.end(), match.group(0)))
    found.extend(_quoted(text))
    found.extend(_worked_on(text))
    found.extend(_plainly_built(text))
    found.extend(old_buildings(text))
    found.extend(_roads(text))
    found.extend(_seen(text))
    return _without_overlaps(found)


_DESCRIBED = re.compile(
    r"(?P<name>[\u4e00-\u9fff·A-Za-z0-9（）()—]{3,20}?)"
    f"(?=(?:[（(][^（）()]{{2,24}}[)）])?(?:{_WORDS['describes']})|(?<=.{{5}})$)"
)
_HARD = re.compile(_WORDS["hard_words"])
_SEVERAL = re.compile(rf"等(?:\d+|[{COUNTS}]+)[条座个]")
_OBJECT = re.compile(f"了?(?:达|电|各|\\d|[{COUNTS}]+[座个条处所栋家])")
_STAGE_ENDS = re.compile(f"$|[、，]|{_WORDS['behind_steps']}")
_WORKED_ON = re.compile(
    f"对(?P<name>[^，。；、对]{{4,30}}?)(?:进行|实施)(?:了)?(?:全面|整体)?(?:简|精)?(?:{_WORDS['worked_on']})"
)


_QUOTED = re.compile(
    '(?P<verb>建[成造起]|新建|修建|架设|建)了?[一1][座条所处幢栋个](?:[^，。“”"]{0,12}的)?[“"](?P<name>[^“”"，。]{2,12})[”"]'
)


def _quoted(text: str) -> list[NameSpan]:
    """建一条93孔的“红旗渡槽”: a name in quotation marks behind its measure."""
    match = _QUOTED.search(text) if "“" in text or '"' in text else None
    if match is None or weak_end().search(match["name"]) is None:
        return []
    return [NameSpan(*match.span("name"), match["name"], match["verb"], True)]


def _worked_on(text: str) -> list[NameSpan]:
    """对X防洪坝进行维修加固."""
    spans: list[NameSpan] = []
    if "对" not in text:
        return spans
    for match in _WORKED_ON.finditer(text):
        if built_end().search(match.group("name")):
            span = name_span(text, match.start("name"), match.end("name"), "维修", built=True)
            if span is not None:
                spans.append(span)
    return spans


_MEASURES = _WORDS["measures"].replace("|", "")
_PLAINLY = re.compile(
    rf"(?:^|[，,、 　）)]|{_WORDS['before_plain']})"
    rf"(?P<verb>{_WORDS['plain_verbs']})(?!{_WORDS['verb_goes_on']})"
    rf"(?:[一1][{_MEASURES}])?(?P<name>(?![（(])[\u4e00-\u9fff“”\"（）()]{{3,16}}?)(?:[一1][{_MEASURES}])?(?=$|[（(])"
)
_ONE_BUILT = re.compile(
    rf"(?<![新改扩重续创基土])(?P<verb>[建修筑])(?!{_WORDS['verb_goes_on']})(?P<name>[\u4e00-\u9fff]{{3,10}}?)(?=[一1][{_MEASURES}](?:$|[（(]))"
)
"""东岸建电力灌溉站一座."""
_PAID = re.compile(r"投资(?:约|近)?[\d.]+[万亿]+元的(?P<name>[\u4e00-\u9fff]{4,20})$")


def _plainly_built(text: str) -> list[NameSpan]:
    """三十一年建白河石闸, 投资2亿元的甲县还田中心: a word of building, or a price, and then the name."""
    spans: list[NameSpan] = []
    for pattern in (_PLAINLY, _PAID, _ONE_BUILT):
        match = pattern.search(text)
        if match is not None and weak_end().search(match["name"]):
            verb = match.groupdict().get("verb") or ""
            span = name_span(text, match.start("name"), match.end("name"), verb, built=True)
            if span is None and match["name"] in _KINDS and _ONE_OF.match(text, match.end("name")):
                span = NameSpan(*match.span("name"), match["name"], verb, True)
            spans.extend([span] if span is not None else [])
    return spans


_ROAD = r"[\u4e00-\u9fff]{2,6}?(?:路|街|大道|环线)(?:[（(][^（）()]{2,20}[)）])?"
_ROADS = re.compile(rf"(?P<roads>{_ROAD}(?:[、和与]{_ROAD})*)等?(?:\d+|[{COUNTS}]+)条")


def _roads(text: str) -> list[NameSpan]:
    """开工建设甲路(乙路至丙路段)、丁路等8条道路: each road by its name."""
    spans: list[NameSpan] = []
    if "条" not in text:
        return spans
    for match in _ROADS.finditer(text):
        low, verb = left_of(text, 0, match.end("roads"))
        low = max(low, match.start("roads"))
        for first, last in split_list(text[low : match.end("roads")]):
            start = low + first
            opening = _NOW.match(text, start, low + last)
            start = opening.end() if opening else start
            bracket = _REMARK.search(text[start : low + last])
            last -= len(bracket.group()) if bracket else 0
            if low + last - start >= 3:
                spans.append(NameSpan(start, low + last, text[start : low + last], verb, True))
    return spans if find_stages(text) or any(span.verb for span in spans) else []


_NOW = re.compile("目前|现已|已")
_REMARK = re.compile("[（(][^至段]*$")
_SEEN = re.compile("建设{0}|改造{0}|施工{0}|推进{0}".format("(?:进展)?(?:情况|现场|进度|进展)"))


def _seen(text: str) -> list[NameSpan]:
    """察看甲服务中心、乙驿站和丙驿站建设情况."""
    spans: list[NameSpan] = []
    for match in _SEEN.finditer(text):
        end = match.start() - 2 * text.endswith("项目", 0, match.start())
        start, verb = left_of(text, 0, end)
        if start < 0:
            continue
        for low, high in participants_of(text[start:end]):
            span = name_span(text, start + low, start + high, verb, built=True)
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
        if re.search(_WORDS["building_signs"], verb)
    ]  # fmt: skip
    return re.compile(any_of(verbs))


_AFTER_NAME = re.compile(
    rf"$|[、（(]|各?[一1][{_WORDS['measures'].replace('|', '')}]|{_WORDS['behind_built']}"
)


def _after_verb(text: str, start: int, verb: str) -> list[NameSpan]:
    """建成A、B和C: each piece that ends with something built, up to one that does not."""
    spans: list[NameSpan] = []
    rest = text[start:]
    start += len(rest) - len(rest := _BECOMES.sub("", rest, count=1))
    counted = _ONE_OF.match(rest)
    start, rest = (start + counted.end(), rest[counted.end() :]) if counted else (start, rest)
    stop = _STOP.search(rest)
    stretch = rest[: stop.start()] if stop else rest
    if text.startswith("为", start - 1) and _INSTITUTION.search(stretch):
        return []  # 卫生所扩建为县人民医院: what it is from now on
    whole = _WORK.match(stretch)
    if whole and is_work(whole[0]):
        stretch = whole.group(0)
        for low, high in participants_of(stretch):
            span = name_span(text, start + low, start + high, verb, built=True)
            if span is not None:
                spans.append(span)
        return spans
    if _CARRIED_ON.search(verb) and not verb.endswith("建设"):
        return []
    for low, high in split_list(stretch):
        piece = stretch[low:high]
        head = _last_head(piece)
        if head is None or (piece[:head] in _KINDS and stage_of_verb(verb) == "前期"):
            continue  # 筹建炼油厂: of what kind it is to be
        span = name_span(text, start + low, start + low + head, verb, built=True)
        one = counted is not None or _ONE_OF.match(text, start + low + head) is not None
        if span is None and one and head == 3 and piece[:head] in _KINDS:
            span = NameSpan(start + low, start + low + head, piece[:head], verb, True)  # 建扬水站一座
        if span is not None:
            spans.append(span)
    return spans


_ONE_OF = re.compile(f"各?[一1][{_WORDS['measures'].replace('|', '')}]")
_INSTITUTION = re.compile(f"(?:{_WORDS['institutions']})$")
_KINDS = frozenset(project_words()["built"])
_BECOMES = re.compile("^(?:了|(?:成为?|为)(?!民|功|果|套|片|都|人|群众|企业))")
"""建成了甲, 扩建为乙."""
_STOP = re.compile("[，,。；;：:]|并(?=投|正|交|全|开|启)|等(?!级)")
_WORK = re.compile(".*?(?:维修|改造|提升|修缮|加固|建设)+(?=$|等|工作|任务|及|和)")
_CARRIED_ON = re.compile(_WORDS["carried_on"])


def _last_head(piece: str) -> int | None:
    for end in range(len(piece), 2, -1):
        if _AFTER_NAME.match(piece, end) and built_end().search(piece, 0, end):
            return end
        if end == len(piece) == 3 and is_short_name(piece):
            return end
    return None


@cache
def between() -> re.Pattern[str]:
    """What stands between a name and its stage: dates and helpers."""
    return re.compile(rf"(?:{any_of(project_words()['between'])}|{_WORDS['today']}|{DATE}|\s)+$")


_UNIT_OF = re.compile(f"(?:{_WORDS['counted_units']})$")


_PAPER_AT_END = re.compile(f"{PAPER}$")
_APPROVED_BY = re.compile("(?:获|经|被|由|顺利?通过)[^，]{2,14}$|通过[^，]{2,14}$")


def _before_stage(text: str, end: int, stage: str) -> int:
    """Where the name before a stage ends: without dates and helpers, and without 第一台机组 of it."""
    gap = (_APPROVED_BY.search(text[:end]) if stage in ("批准", "验收") else None) or between().search(
        text[:end]
    )
    end = gap.start() if gap else end
    early = between().search(text[:end]) if gap else None
    end = early.start() if early else end
    paper = _PAPER_AT_END.search(text, 0, end) if stage == "批准" else None
    end = paper.start() if paper else end  # 甲桥可行性研究报告|获省发改委批复
    unit = _UNIT_OF.search(text, max(0, end - 10), end)
    return unit.start() if unit and weak_end().search(text, 0, unit.start()) else end


def _skip_opening(text: str, start: int, end: int) -> int:
    opening = _OPENING.match(text[start:end])
    return start + opening.end() if opening else start


_OPENING = re.compile(rf"(?:{DATE}|[（(]\d{{3,4}}年?[)）]|[，,、\s]|上午|下午)+")
