"""Names of projects in a clause: X项目, X工程, things built beside a word of building, and lists of them.

Use `find_names` on one clause. A name begins after the last verb that governs it and ends with its head;
names of campaigns (素质提升工程) and words for projects at large (26个续建项目) are none.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from graph import lazy_re as re
from loaders.lexicon import alternatives
from loaders.projects.built_names import built_names
from loaders.projects.heads import NameSpan, ends_head, may_name, weak_end
from loaders.projects.name_rules import is_generic, name_span
from loaders.projects.stages import find_stages, project_words
from loaders.projects.stretches import left_of, participants_of, split_list
from loaders.projects.subjects import subject_spans
from loaders.text.brackets import outside_brackets
from loaders.text.patterns import HAN, NUMERALS, any_of

_WORDS = alternatives("projects")


@cache
def _strong() -> re.Pattern[str]:
    after = any_of(project_words()["not_after"])
    goes_on = "[^，。、和与及的主完列被为是纳]{0,8}"
    part = f"(?:[（(]?[{NUMERALS}](?:期|标段)[)）]?)?"
    phase = "(?<=[^班训].期)(?=$|[、等建])"
    return re.compile(
        f"项目(?!{goes_on}工程){part}(?!{after})|工程(?<!主体工程)(?!{goes_on}项目){part}(?!{after})|二期(?=$|[、等建])"
        f"|一期{phase}|三期{phase}|四期{phase}"
    )


_HEADING = re.compile(
    rf"^\s*(?:[（(]?[{NUMERALS}\d]+[)）、.．]\s*)?(?P<name>[^，。；：、,;:]{{4,30}}?)\s*[。：:]?\s*$"
)


def headed(text: str) -> NameSpan | None:
    """A sentence that only names what the next ones tell of: （二）双桥港三期码头。"""
    match = _HEADING.match(text) if "，" not in text else None
    if match is None or not weak_end().search(match.group("name")) or find_stages(match.group("name")):
        return None
    return name_span(text, match.start("name"), match.end("name"), "", built=True)


@lru_cache(maxsize=16384)  # a clause of an event is read again for the projects that the event names
def find_names(text: str) -> tuple[NameSpan, ...]:
    """The names in a clause, left to right, none within another."""
    if not may_name(text) or _PARTS_OF.search(text):
        return ()
    headline = _HEADLINE.match(text) or _BYLINE.match(text)
    if headline is not None and headline.end() < len(text):
        text = " " * headline.end() + text[headline.end() :]
    found = _shaped("name:headed", _strong_names(text))
    taken = [(span.start, span.end) for span in found]
    others = _shaped("name:quoted", _quoted(text)), _shaped("name:subject", subject_spans(text))
    for span in [*others[0], *others[1], *_shaped("name:built", built_names(text))]:
        if all(span.end <= low or span.start >= high for low, high in taken):
            found.append(span)
            taken.append((span.start, span.end))
    return tuple(sorted(found, key=lambda span: span.start))


_HEADLINE = re.compile("【[^】]{2,30}】")
"""The headline of an entry on the line of the entry: what it names in short the entry names in full."""
_BYLINE = re.compile(
    f"[^，。；（(]{{0,16}}[（(][^（）()]{{0,6}}(?:{_WORDS['writers']})[^（）()]{{1,40}}[)）](?:{_WORDS['told_by']})?"
)
"""本报讯（记者 某某）: who writes stands before the name."""


def _strong_names(text: str) -> list[NameSpan]:
    found: list[NameSpan] = []
    floor = 0
    for match in _strong().finditer(text):
        if match.end() <= floor or not outside_brackets(text)[match.start()]:
            continue
        begin = _after_last(text, floor, match.start())
        start, verb = left_of(text, begin, match.end())
        if start >= 0 and verb not in _JOINED_TO:
            found.extend(_read(text, start, match.end(), verb))
        floor = match.end()
    return found


def _shaped(rule: str, spans: Iterable[NameSpan]) -> list[NameSpan]:
    return [span._replace(rule=rule) for span in spans]


def subject_names(text: str) -> list[str]:
    """The names that a headline or a clause is about, by the stage that follows them."""
    return [span.name for span in subject_spans(text)]


_QUOTED = re.compile(
    f"[“「『《](?P<name>[^“”「」『』《》，。；]{{4,40}}?(?:项目|工程))(?:{_WORDS['papers']})*(?:协议书?|合同)?[”」』》]"
)


def _quoted(text: str) -> list[NameSpan]:
    """签订了《甲PPP项目合作协议》, 中标“乙工程”: a name in quotation marks is the whole of what they hold."""
    found = []
    for match in _QUOTED.finditer(text):
        span = name_span(text, match.start("name"), match.end("name"), "", built=False)
        if span is not None and span.name == match["name"]:
            found.append(span)
    for match in _SIDE_WORK.finditer(text):
        if weak_end().search(match["name"]):
            found.append(NameSpan(match.start("name"), match.end() + 1, match["name"], "", built=True))
    for match in _QUOTED_THING.finditer(text):
        name = match["name"] + match["works"]
        if weak_end().search(match["name"]) and not is_generic(match["name"]):
            found.append(NameSpan(match.start(), match.end(), name, "", built=False))
    return found


_QUOTED_THING = re.compile(
    f"[“「『](?P<name>[^“”「」『』，。；]{{3,20}})[”」』](?P<works>[{HAN}]{{2,4}}工程)"
)
"""「旗山二桥」新建工程."""
_SIDE_WORK = re.compile(f"(?:{_WORDS['side_works']})[“「『](?P<name>[^“”「」『』，。；]{{3,20}})(?=[”」』])")
"""附属工程「某休憩区」."""
_JOINED_TO = ("列入", "纳入")
"""2003年列入通乡油路项目: what another project was made a part of."""


def _after_last(text: str, floor: int, end: int) -> int:
    """Where the next name may begin after one that ends at `floor`: A项目的审计、B项目."""
    if floor and text[floor] not in "、和与及":
        comma = text.find("、", floor, end)
        return comma + 1 if comma >= 0 else floor
    return floor


_PLACE_END = re.compile("(?:[镇乡村县路]|(?<![街园校景库])区)$")


def _read(text: str, start: int, end: int, verb: str) -> list[NameSpan]:
    stretch = text[start:end]
    if "、" in stretch and _PHASE.search(stretch):
        pieces = split_list(stretch)
        kept = [(a, b) for a, b in pieces if (a, b) == pieces[-1] or (verb and ends_head(stretch[a:b]))]
        spans = [name_span(text, start + a, start + b, verb, built=False) for a, b in kept]
        return [span for span in spans if span is not None]
    if text.startswith("等", end) and "、" in stretch:
        pieces = split_list(stretch)
        if all(high - low >= 4 and not _PLACE_END.search(stretch[low:high]) for low, high in pieces):
            reported = [
                name_span(text, start + a, start + b, verb, built=False, in_list=True) for a, b in pieces
            ]
            return [span for span in reported if span is not None]
    in_list = _in_list(text, start, end, verb)
    if in_list is not None:
        return in_list
    parts = participants_of(stretch)
    reported = [name_span(text, start + low, start + high, verb, built=False) for low, high in parts]
    return [span for span in reported if span is not None]


_PARTS_OF = re.compile("等(?:主体|附属|单项|分部)(?:设施|建设)?工程")
"""土地平整、田间道路工程等主体工程: parts of what the text speaks of."""
_PHASE = re.compile(f"[{NUMERALS}]期$")
_PARTS = re.compile(f"(?:{_WORDS['parts_of_works']})(?:设施|建设)?工程")
_OWNER_ALONE = re.compile(f"(?:{_WORDS['owners']})$")


def names_in_list(text: str) -> list[NameSpan]:
    """甲大桥、乙园二期、丙基地: the names of a clause that is nothing but a list of what is built."""
    pieces = split_list(text.strip())
    shift = len(text) - len(text.lstrip())
    spans = [
        name_span(text, shift + low, shift + high, "", built=True, in_list=True)
        for low, high in pieces
        if ends_head(text[shift + low : shift + high]) or weak_end().search(text[shift + low : shift + high])
    ]
    return [span for span in spans if span is not None] if len(spans) == len(pieces) > 1 else []


_MARK = re.compile(r"等|(?<=[^\d、第])(?:\d+|[两三四五六七八九十]+)[个项](?=[^、]{0,8}$)")
_BESIDE = ("侧", "沿线", "东", "南", "西", "北", "路", "段")


def _in_list(text: str, start: int, end: int, verb: str) -> list[NameSpan] | None:
    """A、B等重点项目 and A、B三个项目: each of the list is a name, whatever it ends with."""
    stretch = text[start:end]
    for mark in _MARK.finditer(stretch):
        rest = stretch[mark.start() :].lstrip("等")
        if _PARTS.match(rest):
            return []  # 幼儿园等附属工程: parts of what the text speaks of
        if not is_generic(rest) or mark.start() < 4:
            continue
        pieces = split_list(stretch[: mark.start()])
        if len(pieces) == 1 and _OWNER_ALONE.search(stretch[: mark.start()]):
            return []  # 新区6个重点项目: whose they are
        if any(high - low < 4 or stretch[low:high].endswith(_BESIDE) for low, high in pieces):
            return None
        spans = []
        for low, high in pieces:
            span = name_span(text, start + low, start + high, verb, built=False, in_list=True)
            if span is not None:
                spans.append(span)
        return spans
    return None
