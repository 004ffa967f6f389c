"""Names without a word of a project: 教学楼 of one school, 新川黔铁路 that a sentence introduces."""

from __future__ import annotations

from functools import lru_cache

from graph import lazy_re as re
from loaders.lexicon import alternatives
from loaders.projects.heads import DATE, NameSpan, weak_end
from loaders.projects.name_rules import name_span
from loaders.projects.stages import find_stages
from loaders.projects.stretches import left_of
from loaders.text.patterns import DIGITS, HAN, NUMERALS

_WORDS = alternatives("projects")

_INTRODUCED = re.compile(
    f"(?P<name>[{HAN}（）()0-9A-Za-z—-]{{4,20}}?)(?:[（(][^（）()]{{1,16}}[)）])?(?={_WORDS['introduces']})"
)
_FRONT = f"(?:(?:{_WORDS['alone_fronts']}){{0,2}})"
_ALONE = re.compile(
    f"(?P<verb>{_WORDS['raises_alone']})?了?(?P<name>{_FRONT}(?:{_WORDS['alone']})(?:[及和与、](?:{_WORDS['alone']}))?)"
    f"(?!的|内|外|里|前|后|[{HAN}]?[长员]|\\d+[座幢栋间所余]|[二两三四五六七八九十]+[座幢栋间所])"
)
_LEAD = re.compile(f"(?:[\\d{DIGITS}{NUMERALS}（）() 　、]|{_WORDS['before_alone']})*")


_RAISED = re.compile(f"({_WORDS['raises_alone']}|修复|修缮)(?=$|[，。；])")


def may_be_quiet(text: str) -> bool:
    """A quick test before `quiet_names`."""
    return _ANY.search(text) is not None


_ANY = re.compile(
    f"{_WORDS['introduces']}|{_WORDS['alone']}|元的|亿的|签[订署定]|{_WORDS['papers_of_works']}|{_WORDS['ruined']}"
)


@lru_cache(maxsize=256)
def quiet_names(text: str, *, alone: bool) -> tuple[NameSpan, ...]:
    """What a clause introduces; and where `alone`, what it calls by its kind and tells a stage of."""
    opened = introduced(text) or _paid_for(text) or _signed(text) or _approved(text) or _ruined(text)
    return (opened,) if opened is not None else _alone(text) if alone else ()


_RUINED = re.compile(f"(?P<name>[{HAN}]{{3,12}}?)(?:{_WORDS['ruined']})$")


def _ruined(text: str) -> NameSpan | None:
    """万年桥圮: the thing of which the text goes on to tell how it was built again."""
    match = _RUINED.match(text)
    return _thing(text, match, "") if match else None


_APPROVED = re.compile(
    f"(?:{_WORDS['approves']})(?:了|关于)?(?P<name>[{HAN}0-9A-Za-z（）()—-]{{4,40}}?)(?:项目|工程)?(?:{_WORDS['papers_of_works']})"
)


def _approved(text: str) -> NameSpan | None:
    """国家计委批复甲至乙高速公路项目建议书: the project is what the paper is of."""
    match = _APPROVED.search(text)
    return _thing(text, match, "批准") if match else None


_PAID = re.compile(
    f"投资(?:约|近)?[\\d.]+[万亿]+元?的(?P<name>[{HAN}0-9A-Za-z（）()—-]{{4,24}}?)(?=举行|举办|在(?!建)|$|，|"
    f"{DATE}|{_WORDS['comes_to_pass']})"
)
_SIGNED = re.compile(
    f"签[订署定](?P<name>[{HAN}0-9A-Za-z（）()—-]{{4,30}}?)(?:{_WORDS['signed_for']})+(?:协议|合同)"
)


_LINE = re.compile(f"(?P<name>[{HAN}]{{2,10}}?(?:{_WORDS['lines']}))(?=[{HAN}]{{2,6}}[至到][{HAN}]{{2,6}}段)")


def line_of_section(text: str) -> NameSpan | None:
    """The line that a clause tells of by one stretch: 新川黔铁路綦江至桐梓段投入运营."""
    match = _LINE.match(text)
    if match is None or left_of(text, 0, match.end()) != (0, ""):
        return None
    return NameSpan(0, match.end(), match["name"], "", True, "name:line")


def _paid_for(text: str) -> NameSpan | None:
    """总投资48亿元的甲电站举行……仪式: what the sum is for."""
    match = _PAID.search(text) if "元的" in text or "亿的" in text else None
    return _thing(text, match, "") if match else None


def _signed(text: str) -> NameSpan | None:
    """与某集团签订甲桥代建合同."""
    match = _SIGNED.search(text)
    return _thing(text, match, "签订") if match else None


def _thing(text: str, match: re.Match[str], verb: str) -> NameSpan | None:
    low, high = match.span("name")
    if weak_end().search(match["name"]) is None:
        return None
    span = name_span(text, low, high, verb, built=True)
    return span._replace(rule="name:introduced") if span is not None else None


def introduced(text: str) -> NameSpan | None:
    """The thing that a clause introduces by its name: 新川黔铁路又称……."""
    match = _INTRODUCED.match(text)
    name = match["name"] if match else ""
    led = _LED_BY.match(text)
    if led is not None and (after := _INTRODUCED.match(text, led.end())):
        return _thing(text, after, "")
    if not name or weak_end().search(name) is None or left_of(name, 0, len(name)) != (0, ""):
        return None
    span = name_span(text, 0, len(name), "", built=True)
    return span._replace(rule="name:introduced") if span is not None and span.name == name else None


_LED_BY = re.compile(
    f"{_WORDS['controls']}|由[^，,。；]{{2,14}}(?:{_WORDS['pays_for_it']}|{_WORDS['leads_it']})的"
)
"""由协会牵头的|某检测中心总投资……, 控制性工程|某隧道长……."""


def _alone(text: str) -> tuple[NameSpan, ...]:
    stages = find_stages(text)
    for match in _ALONE.finditer(text):
        low, high = match.span("name")
        if match["verb"]:
            return (NameSpan(low, high, match["name"], match["verb"], True, "name:alone"),)
        raised = _RAISED.match(text, high)
        if raised is not None and _LEAD.fullmatch(text, 0, low):
            return (NameSpan(low, high, match["name"], raised[1], True, "name:alone"),)
        behind = any(word.start >= high for word in stages)
        if behind and (_LEAD.fullmatch(text, 0, low) or text.endswith(("建的", "修的", "造的"), 0, low)):
            return (NameSpan(low, high, match["name"], "", True, "name:alone"),)
    return ()
