"""The paper of an act: the number it bears, and the organizations that it says decided."""

from __future__ import annotations

from collections.abc import Iterator

from graph import lazy_re as re
from loaders.lexicon import alternatives
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import read_offices
from loaders.text.patterns import HAN, NUMERALS

_WORDS = alternatives("acts")

_NUMBER = re.compile(r"[〔\[（(【]\s*((?:19|20)\d\d)\s*[〕\]）)】]\s*(?:第)?\s*(\d{1,4})\s*号")
_SERIES = re.compile(rf"[{HAN}]{{1,10}}$")
_BEFORE_SERIES = re.compile(rf"^.*(?:{_WORDS['before_number']})")
_DECIDED = re.compile(
    rf"(?:经)?([{HAN}]{{0,40}}?(?:{_WORDS['deciders']}))"
    r"(?!的|关于|副?[省市县区州镇乡]长|党组[书成]|办公[室厅])"
    rf"(?=[^，,。；;：:]{{0,10}}(?:{_WORDS['decide']})"
    r"|于[^，。；]{2,20}(?:召开|举行))"
)
_MET = re.compile(
    rf"([{HAN}]{{0,30}}?(?:人大常委会|代表大会(?:常务委员会)?|常务委员会|常委会|委员会|董事会)"
    rf"(?:第[{NUMERALS}百\d]+次)?(?:全体|常务|临时)?会议)(?:在[^，。；]{{2,16}})?(?:召开|举行)(?=[。，])"
)
"""第十届人大常委会第九次会议召开，决定任命……: those who met decided."""
_MEETING = re.compile(rf"(?:第[{NUMERALS}百\d]+次)?(?:常务)?(?:会议|全会|大会)$")
_PROPOSED = re.compile(_WORDS["proposed"])
_NO_DECIDER = re.compile(_WORDS["no_decider"])
_PLENUM = re.compile(rf"^(中共.*?[省市县区州旗])第?[{NUMERALS}]+届(?:委员会)?(?:[{NUMERALS}]+次)?$")
"""中共某市五届一次全会 is the committee in session."""


def paper_number(text: str) -> str | None:
    """The first number of a document in a text: 金区人发〔2020〕12号."""
    for match in _NUMBER.finditer(text):
        if series := _SERIES.search(text, max(0, match.start() - 10), match.start()):
            prefix = _BEFORE_SERIES.sub("", series[0]) or series[0]
            return f"{prefix}〔{match[1]}〕{match[2]}号"
    return None


def deciders(key: str, jurisdiction: Jurisdiction) -> Iterator[tuple[int, str]]:
    """The organizations that a text says decided, and where it names them."""
    reported = [*_DECIDED.finditer(key), *(_MET.finditer(key) if "会议" in key else ())]
    for match in sorted(reported, key=re.Match.start):
        if (name := _decider(match[1], jurisdiction)) is not None:
            yield match.start(), name


def _decider(name: str, jurisdiction: Jurisdiction) -> str | None:
    """区委常委会会议 -> 中共金川区委常委会会议; None where the name does not begin with a place."""
    if "中国人民政治协商会议" in name:
        name = "政协" + name.partition("中国人民政治协商会议")[2]
    place = re.escape(jurisdiction.place or "") or "$"
    for begin in re.finditer(rf"中共|中国共产党|政协|{place}|[省市县区州镇乡]", name):
        printed = name[begin.start() :]
        organization = _PLENUM.sub(lambda plenum: plenum[1] + "委", _MEETING.sub("", printed))
        if _PROPOSED.search(name[: begin.start()]) or _NO_DECIDER.search(printed) or not organization:
            continue
        offices = read_offices(organization + "主任", jurisdiction, None)
        if offices and offices[0].organization:
            return _in_session(name, offices[0].organization)
    return None


def _in_session(name: str, organization: str) -> str:
    """The organization with the meeting that the text names, where it decided in one."""
    meeting = _MEETING.search(name)
    return organization + (meeting[0] if meeting and not organization.endswith(meeting[0]) else "")
