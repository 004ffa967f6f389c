"""What leads to the name of an organization and is not of it: 略阳县改属|汉中地委, 入|县工业局."""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from graph.lexicon.organizations import organization_words, printed_forms
from graph.lexicon.titles import is_post, titles_that
from loaders.lexicon import alternatives, lexicon
from loaders.names.places import is_known, leading_level, place_length
from loaders.text.patterns import NUMERALS, any_of

_WORDS = alternatives("names")
_MARKS = re.compile("^[-—·•「『“\"'◎○●▲△■◆^]+")
_LED = re.compile(f".*(?:{_WORDS['leads']}|{any_of(lexicon('names')['told'])})的?(?=..)")
_LED_SHORT = re.compile(f"(?:{_WORDS['leads_short']})")
_LED_BARE = re.compile(f"(?:{_WORDS['leads_bare']})(?=...)")
_FOUNDED = re.compile(_WORDS["founders"])
_OF_DAY = re.compile(
    f"^(?:民国)?[〇零{NUMERALS}\\d]{{2,}}年(?:[{NUMERALS}\\d]+[月日])*[在于]?(?=..)|^(?:\\d+[月日])+(?=..)"
    f"|[{NUMERALS}\\d]+月[{NUMERALS}\\d]+日[在于]?(?=..)"
)
"""一九五六年六月十五日|国务院, 某地委|五月八日|常委会."""
_OF_REGION = re.compile(f"[\u4e00-\u9fff]{{2}}(?:{_WORDS['of_regions']})")
_NATIONAL = re.compile(_WORDS["of_the_nation"])
_NO_NAME = re.compile(f"(?:{_WORDS['no_name']})")
_SET_UP = re.compile(f"(?P<place>[\u4e00-\u9fff]{{2,6}}?[省市县区州镇乡])(?:{_WORDS['sets_up']})")


def without_lead(name: str) -> str:
    """The name without the verb that leads to it, as printed; empty where no name is left.

    >>> without_lead("略阳县改属汉中地委"), without_lead("入县工业局"), without_lead("建设局")
    ('汉中地委', '县工业局', '建设局')
    """
    name = _OF_DAY.sub("", _MARKS.sub("", name), count=1)
    if _NO_NAME.fullmatch(name) or name.removeprefix("副") in _posts():
        return ""
    if led := _LED.match(name):
        return _named(name[led.end() :])
    if founded := _SET_UP.match(name):
        unit = _named(name[founded.end() :])
        return unit and founded["place"] + unit
    place = place_length(name)
    if is_known(name[:place]):
        return name
    for end in _leads(name):
        rest = name[end:]
        if _begins(rest):
            return rest
        if len(rest) > 1 and is_kind(rest):
            return ""
    bare = _LED_BARE.match(name)
    return name[bare.end() :] if bare and not place else name


def is_kind(name: str) -> bool:
    """Whether this says what kind of organization something is, and not which one: 公司, 卫生院."""
    return name in _kinds() or len(name) == 1


@cache
def _posts() -> frozenset[str]:
    return frozenset(titles_that(is_post))


def _leads(name: str) -> list[int]:
    """Where the short words end that may lead to a name, the longest first."""
    return [end for end in range(min(len(name) - 1, 4), 0, -1) if _LED_SHORT.fullmatch(name, 0, end)]


def _named(rest: str) -> str:
    """What stands behind a verb, where it can be told which organization it is."""
    return "" if is_kind(rest) else rest


def _begins(rest: str) -> bool:
    """Whether a name begins here beyond doubt: with a place, a level word or who founded it."""
    if place_length(rest) > 2 or leading_level(rest) or _FOUNDED.match(rest) or _NATIONAL.match(rest):
        return True
    return _OF_REGION.match(rest) is not None or _is_stem(rest)


def _is_stem(name: str) -> bool:
    """Whether a name begins with a place known today, without its level word: 宣城专署."""
    return any(is_known(name[:size] + level) for size in (2, 3) for level in "省市县区州")


@cache
def _kinds() -> frozenset[str]:
    forms = (form for form, _ in printed_forms(in_facts=False))
    return frozenset((*organization_words(lambda row: True), *forms))
