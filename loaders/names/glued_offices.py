"""Names with an office right behind them: where the name ends and the office begins."""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from graph.lexicon import lexicon as shared_lexicon
from graph.lexicon.organizations import is_inner, organization_words, takes_place
from loaders.lexicon import lexicon
from loaders.names.in_clause import DOTTED, PersonMention, is_no_person, lone_name, trim_courtesy
from loaders.names.offices import post_length
from loaders.names.people import could_be_name, is_name, surname_length
from loaders.names.places import is_known, leading_level, place_length

_COMMA = re.compile(r"[、，,]")
_OFFICE_TAIL = re.compile(r"(?:职务|职级|职|的)+$")


def names_then_office(
    text: str, start: int, end: int, places: tuple[str, ...] = ()
) -> tuple[list[PersonMention], int] | None:
    """Names glued to an office, and where the office begins: 张某|区政府党组书记, 秋某、茹某|县法院审判员."""
    people: list[PersonMention] = []
    low = start
    while low < end:
        comma = text.find("、", low, end)
        high = comma if comma >= 0 else end
        trimmed = trim_courtesy(text, low, high)
        if comma >= 0 and could_be_name(text[low:trimmed]) and not is_no_person(text[low:trimmed]):
            people.append(PersonMention(low, trimmed, text[low:trimmed]))
            low = comma + 1
            continue
        glued = _glued(text, low, end, places)
        if glued is None:
            return None
        return [*people, glued[0]], glued[1]
    return None


_FIRST_PART = re.compile(r"[\u3400-\u9fff]{1,8}[·•]")
_GLUE = re.compile(
    r"(?:等?[一二两三四五六七八九十\d]+(?:名|位|人)?|等)?(?:同志|先生|女士)?(?:(?:所|原)?(?:兼任?|担任|任)(?=[的之]))?[的之]?"
)


def _glued(text: str, low: int, end: int, places: tuple[str, ...]) -> tuple[PersonMention, int] | None:
    best: tuple[float, PersonMention, int] | None = None
    dotted = DOTTED.match(text[low:end])
    sizes = [dotted.end()] if dotted else [3, 2, 4]
    if not dotted and (dot := _FIRST_PART.match(text, low, end)):
        sizes = [
            cut - low
            for cut in range(dot.end() + 1, min(dot.end() + 8, end))
            if leading_level(text[cut:end]) or _begins_with_known(text[cut:end])
        ]
    for size in sizes:
        cut = low + size
        if cut >= end or is_no_person(text[low:cut]):
            continue
        if not could_be_name(text[low:cut]) and not _named_before_de(text, low, cut, end):
            continue
        match = _GLUE.match(text, cut, end)
        office = match.end() if match else cut
        if office >= end or (office == cut and places and text.startswith(places, low)):
            continue  # 桃源|县统计局副局长, in 桃源县
        score = office_start(text[office:end])
        if score == 0:
            continue
        score += 1.0 if places and text.startswith(places, office) else 0.0
        score += 1.0 if _begins_with_known(text[office:end]) else 0.0
        score += _by_unit(text, cut, office, end)
        score += 4.0 if office > cut else 0.0
        whole = is_name(text[low:cut]) or (size == 4 and text[low] in _syllables())
        score += (0.5 if whole else 0.0) + (0.2 if size == 3 else 0.0)
        if office == cut and text[cut - 1] in "省市县区州镇乡党厂校院局场矿社队":
            score -= 2.0
        if best is None or score > best[0]:
            best = (score, PersonMention(low, cut, text[low:cut]), office)
    return (best[1], best[2]) if best else None


def _begins_with_known(text: str) -> bool:
    """Whether a text begins with the name of a place that every reader knows: 青川县."""
    return any(is_known(text[:size]) for size in (2, 3, 4))


def _by_unit(text: str, cut: int, office: int, end: int) -> float:
    """What a cut gains before a unit that is known (舒展|急诊科), and loses within one (舒展急|诊科) or
    before a place that nobody knows (东方|既白市文联)."""
    units = _units()
    if text.startswith(units, office):
        return 0.6
    if any(text.startswith(units, cut - back) for back in (1, 2)):
        return -0.6
    strange = not leading_level(text[office:end]) and place_length(text[office:end]) > 0
    return -0.4 if strange else 0.0


@cache
def _syllables() -> str:
    """First syllables of names of four characters: 巴依扎克."""
    return str(lexicon("people")["syllables"])


@cache
def _units() -> tuple[str, ...]:
    return tuple(lexicon("names")["fields_of_units"])


@cache
def _national() -> tuple[str, ...]:
    return tuple(shared_lexicon("organizations")["national"])


def _named_before_de(text: str, low: int, cut: int, end: int) -> bool:
    """连长|的国家某局局长: 的 with an organization behind it ends a name, whatever the name looks like."""
    return (
        text[cut] == "的"
        and (surname_length(text[low:cut]) > 0 or lone_name(text, low, cut) != [])
        and cut - low <= 3
        and _begins_office(text[cut + 1 : end])
    )


def _begins_office(text: str) -> bool:
    named = place_length(text) > 0 or leading_level(text) != "" or text.startswith(_national())
    return named or post_length(_OFFICE_TAIL.sub("", text)) > 0


def office_start(text: str) -> float:
    """How surely a text begins with an office: a place, a known organization, a bare title; 0 for not at
    all."""
    first = _COMMA.split(text, maxsplit=1)[0]
    if not first or text[0] in "的、，和与及":
        return 0.0
    if text.startswith(
        ("中共", "共青团", "政协", "人大", "中国", "党组", "党委", "原", "该", "本")
    ) or leading_level(text):
        return 3.0
    if place_length(text) and post_length(_OFFICE_TAIL.sub("", first)):
        return 3.0
    stem = re.sub(r"(?:等|的|各|一|之)?(?:职务|职级|职)?$", "", first)
    size = post_length(stem)
    if size and size == len(stem):
        return 2.5
    units = (*organization_words(is_inner), *organization_words(takes_place))
    if size:
        return 2.0 if stem[: len(stem) - size].endswith(units) else 1.0
    return 0.5 if "、" in text else 0.0
