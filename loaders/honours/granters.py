"""Who gave an honour: the organizations that a clause names as those who decided it."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.lexicon import alternatives
from loaders.text.patterns import HAN, NUMERALS

_WORDS = alternatives("honours")
_MEETING = re.compile(r"(?:会议|大会|会上|活动|仪式)$")
_DECIDES = re.compile(f"(?:{_WORDS['how_decided']})+$")


_WHO_DECIDES = re.compile(
    rf"(?:^|[，,])(?P<by>[{HAN}、]{{2,40}}?)(?:[\d〇{NUMERALS}]+[月日]){{0,2}}(?:研究|联合)*(?:决定|表彰|公布)"
)


def granters_of(text: str) -> tuple[str, ...]:
    """The organizations of whose decision a clause or sentence tells: 省总工会五月十日决定."""
    match = _WHO_DECIDES.search(text)
    return split_granters(match["by"]) if match else ()


_NEWS = re.compile(f"^(?:{_WORDS['news']})[ 　：:]*")
_SAME_DAY = re.compile(f"(?:{_WORDS['days']})$")
_GRANTERS = re.compile(rf"[、\s]|(?<=[厅局委部府会办室])和|(?<=[委会])(?=[{HAN}]{{2,8}}人民政府)")


def split_granters(text: str | None) -> tuple[str, ...]:
    """The organizations that gave an honour; a meeting (会议授予) gives none."""
    if not text:
        return ()
    organization = _SAME_DAY.sub("", _DECIDES.sub("", _NEWS.sub("", text.strip(" ，,"))))
    parts = [part.strip() for part in _GRANTERS.split(organization)]
    return tuple(part for part in parts if 2 <= len(part) <= 30 and not _MEETING.search(part))
