"""The headquarters of a work, whose name goes without the work's: 水库动工，成立|工程指挥部."""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from loaders.lexicon import alternatives, lexicon
from loaders.names.leads import without_lead
from loaders.names.units import joined
from loaders.text.patterns import HAN, any_of

_WORDS = alternatives("acts")
_HEADQUARTERS = re.compile(_WORDS["headquarters_of_works"])
_SENTENCE_ENDS = "。！!？?\n"
_NEAR = 400


def headquarters(printed: str, before: str, heading: str, post: str = "") -> str | None:
    """工程指挥部 with the work that the sentence names before it, else the heading, else the text above.

    None for another name, and where no work is named.
    """
    printed = printed.removesuffix(post)
    bare = _HEADQUARTERS.match(printed)
    if bare is None:
        return None
    sentence = before[max(before.rfind(stop) for stop in _SENTENCE_ENDS) + 1 :]
    named = _works(sentence)[:1] or _works(heading)[-1:] or _works(before[-_NEAR:])[-1:]
    return joined(named[0], printed) if named else None


def _works(text: str) -> list[str]:
    return [name for found in _work().finditer(text) if (name := without_lead(found["work"]))]


@cache
def _work() -> re.Pattern[str]:
    ends, leads = any_of(lexicon("acts")["works"]), _WORDS["before_works"]
    sign = f"(?:(?!{_WORDS['no_works']})[{HAN}])"
    return re.compile(
        f"(?:^|(?<=[^{HAN}])|{_WORDS['ends_before_works']}|(?:{leads}))"
        f"(?P<work>(?!{leads}|{_WORDS['numbers_of_chapters']}){sign}{{2,8}}?(?:{ends}))"
        f"(?=$|[^{HAN}]|{_WORDS['behind_works']})"
    )
