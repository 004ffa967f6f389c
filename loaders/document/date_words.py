"""What the words around a date say of it: whether it tells when something took place, or is of a life, of a
dispatch, of a paper, of the page itself.
"""

from __future__ import annotations

from graph import lazy_re as re
from loaders.dates.find import FoundDate
from loaders.lexicon import alternatives, lexicon
from loaders.names.people import is_name
from loaders.text.patterns import NUMERALS

_WORDS = alternatives("prose")
ALREADY = ("已于", "已在")
"""Before a day: what is told was over by the day that is spoken of."""
STOPS = "，,；;。：:\n"
STOP = re.compile(f"[{STOPS}]")
OPENS = "，,；;：:。于在至到经自从）) 　"
_DECIDES = re.compile(f"[)）][^，。]{{0,6}}(?:{_WORDS['decides']})")
_OF_A_LIFE = re.compile(
    f"(?!{_WORDS['by_whom']})[^，。；]{{0,4}}(?:出生|生(?=[，,；;。）)]|$)|{_WORDS['life_behind']})"
)
"""周明，1975年3月生 dates nothing of what is told beside it."""
_DATELINE = re.compile(f"[)）]?\\s*(?:{_WORDS['kinds_of_report']})?(?:{_WORDS['datelines']})")
_ENUMERATED = re.compile(f"[（(]?[{NUMERALS}]{{1,3}}[)）]?[、.．]?")
_TAKES_OFFICE = re.compile(f"[起又再]?(?:{_WORDS['takes_office']})")
"""某某1998年任科长: a year behind a name is that of the office."""
_LEFT_THEN = re.compile(f"(?:{_WORDS['left_office']})[，。；]")
"""邓厂长1983年退休，接任的是某某: what goes on behind it is of that year."""
_BY_SOMEBODY = re.compile(f"(?:{_WORDS['by_whom']})[^，。；]{{4}}")
"""二级电站1979年由水电局局长某某设计."""
_LEAD = re.compile(f"[^，。]{{0,20}}(?:{_WORDS['leads']})(?:[（(][^（）()]*[)）])?")
_GREATEST = re.compile("[的来]{0,2}(?:最|首次|第一次|罕见|少有)")
HEARD = re.compile(f"(?:{_WORDS['hears']})[了过]?$")
"""审议今年上半年预算执行情况: what a meeting hears of a time is not told of that time."""
_OF_PAPER = re.compile(f"[^，。；]{{0,20}}(?:的|{_WORDS['papers_heard']})")
"""宣读了二月二十日的决定, 传达4月2日会议精神: nor is it of the day of what is heard."""
_COMPARED = re.compile("[比较与同按]$")
_OF_AN_HONOUR = tuple("为的获予“")
_BACKGROUND = re.compile(_WORDS["background"])
SOURCE_LINE = re.compile(
    "^(?:(?:发布|发表|更新|编辑)?(?:时间|日期|于)[:：])?[\\d年月日:：./\\s-]+(?:来源|作者|编辑|字号|浏览|点击)|^发布(?:时间|日期)"
)
"""What a page prints of its own making: of no day that the text tells of."""
_STAMP = re.compile("^(?:上|下)一篇[:：]|^[^。，]{0,40}(?:发布|发表|更新)(?:时间|日期)[:：]")
IN_FORCE = re.compile("起?(?:正式|同时)?(?:生效|起计)")
_ADOPTED = re.compile(f"[^（）()]{{0,60}}(?:{_WORDS['makes_documents']})[^（）()]{{0,4}}[)）]")
_HAS_LEFT = re.compile(_WORDS["has_left"])
LEFT = re.compile(f"[^，。；]{{0,8}}(?:{_WORDS['left_office']})")
_NO_TIME_OF_IT = tuple(lexicon("prose")["no_time_of_it"])
_OF_A_BODY = re.compile(_WORDS["of_a_body"])
_LIFE = 16
"""Years that nobody holds an office without a break, and that a life lasts at least."""


_APPROVED = re.compile(f"[^，。；]{{0,8}}(?:{_WORDS['approved']})")
_BEGUN = re.compile(
    f"[^，。；]{{0,6}}(?:{_WORDS['begun']})(?![^，。；]{{0,6}}(?:{alternatives('projects')['held']}))"
)
"""举行开工仪式 is news itself."""
_OF_A_THING = re.compile(f"[初末底春夏秋冬]?(?:{_WORDS['begun']})的")


def governs(found: FoundDate, text: str, in_brackets: bool = False) -> bool:
    """Whether a date in a sentence says when what the sentence tells took place."""
    point = found.point
    if found.bound or point is None or (found.edtf is None and point.part != "near"):
        return in_brackets and found.bound == "since" and point is not None
    if point.part in ("past", "ahead"):
        return False
    if is_dateline(found, text) or is_life_span(found, text):
        return False
    if not in_brackets and IN_FORCE.match(text, found.end):
        return False
    if found.start and text[found.start - 1] in "（(" and text[found.end : found.end + 1] in "）)":
        return (
            in_brackets or bool(_DECIDES.match(text, found.end)) or not text[found.end + 1 :].strip("。；; ")
        )
    if (
        point.unit in ("year", "part")
        and point.relative not in ("press", "day")
        and point.month is None
        and found.start > 1
        and text[found.start - 1] not in OPENS
        and not _LEAD.fullmatch(text[: found.start])
        and not (in_brackets and _TAKES_OFFICE.match(text, found.end))
        and not _BY_SOMEBODY.match(text, found.end)
        and not _LEFT_THEN.match(text, found.end)
    ):
        return _ENUMERATED.fullmatch(text[: found.start]) is not None  # not 2019年上半年财政收支情况的报告
    if is_of_a_life(found, text) or text[: found.start].endswith(("生于", "出生于")):
        return False
    if not in_brackets and _in_brackets(found, text):
        return False
    return not text[: found.start].endswith(_NO_TIME_OF_IT) and not beside_the_point(text, found)


def is_of_a_thing(found: FoundDate, text: str) -> bool:
    """Whether a date only tells of when a thing is that is spoken of: 2016年动工的|安平大桥建成."""
    return _OF_A_THING.match(text, found.end) is not None


def is_approved(found: FoundDate, text: str) -> bool:
    """Whether a date is that on which others approved what a paper tells: 经专署三月二日|批准，任命……"""
    return _APPROVED.match(text, found.end) is not None


def begins_thing(found: FoundDate, text: str) -> bool:
    """Whether a date tells of when a thing was begun or done that is spoken of: 该项目3月8日|开工."""
    return _BEGUN.match(text, found.end) is not None


def _in_brackets(found: FoundDate, text: str) -> bool:
    """Whether a date stands among other words in a bracket: （12月25日已到任）; not （3月27日会议通过）."""
    low = max(text.rfind("（", 0, found.start), text.rfind("(", 0, found.start))
    if low < 0 or any(character in text[low : found.start] for character in "）)"):
        return False
    return _ADOPTED.match(text, found.end) is None


def is_press_word(found: FoundDate) -> bool:
    """Whether a date counts from the day of printing: 今日, 昨天."""
    return found.point is not None and found.point.relative == "press"


def is_source_line(text: str) -> bool:
    """Whether a line tells when the page was made, and where it comes from."""
    return SOURCE_LINE.match(text) is not None or _STAMP.match(text) is not None


def clause_around(found: FoundDate, text: str) -> tuple[int, int]:
    """Where the clause begins and ends in which a date stands."""
    low = max(text.rfind(stop, 0, found.start) for stop in STOPS) + 1
    stop = STOP.search(text, found.end)
    return low, stop.start() if stop else len(text)


def is_reported_aside(found: FoundDate, text: str) -> bool:
    """Whether the clause of a date tells what once was: 商会成立于1998年10月."""
    low, high = clause_around(found, text)
    return _BACKGROUND.search(text[low:high]) is not None


def has_left_by_then(found: FoundDate, text: str) -> bool:
    """Whether somebody had left or died on a date that lies behind the day spoken of: 局长某某1月已调离."""
    if text.startswith(ALREADY, max(0, found.start - 2)) and LEFT.match(text, found.end):
        return True
    return _HAS_LEFT.match(text, found.end) is not None


def is_dateline(found: FoundDate, text: str) -> bool:
    """Whether a date is that of a dispatch or a page: 十一日讯, 3月10日电, 5月8日第2版."""
    return (_DATELINE.match(text, found.end) or _DATELINE.match(text, found.end + 1)) is not None


def is_of_a_life(found: FoundDate, text: str) -> bool:
    """Whether a date tells of a birth, a party entry, a graduation."""
    return _OF_A_LIFE.match(text, found.end) is not None


def is_life_span(found: FoundDate, text: str) -> bool:
    """Whether a bracket behind a name holds the years of a life: 方远（1901—1928）."""
    low = found.start - 1
    if low < 2 or text[low] not in "（(" or text[found.end : found.end + 1] not in ("）", ")"):
        return False
    born, _, died = (found.edtf or "").partition("/")
    if not (born[:4].isdigit() and died[:4].isdigit()) or int(died[:4]) - int(born[:4]) < _LIFE:
        return False
    named = any(is_name(text[max(0, low - size) : low]) for size in (2, 3, 4))
    return named and _OF_A_BODY.search(text, low - 1, low) is None


def beside_the_point(text: str, found: FoundDate) -> bool:
    """Whether a date is that of a title (《2020年方案》), an honour (评为2018年度先进), a matter
    (关于2020年度决算), or only compared with (比上年, 自1998年以来最大)."""
    of_year = text.startswith("年度", found.end - 1) or found.text.endswith("年度")
    if of_year and text[: found.start].endswith("关于"):
        return True
    if found.bound == "since" and _GREATEST.match(text, found.end):
        return True
    if text[found.start - 1 : found.start] in _OF_AN_HONOUR and "年度" in text[found.start : found.end + 1]:
        return True
    of_matter = _is_coarse(found) and text[found.end : found.end + 1] not in STOPS
    of_matter = of_matter or _OF_PAPER.match(text, found.end) is not None
    if of_matter and HEARD.search(text, max(0, found.start - 6), found.start):
        return True
    return "《" in text[: found.start].rpartition("》")[2] or bool(_COMPARED.search(text[: found.start][-2:]))


def _is_coarse(found: FoundDate) -> bool:
    """Whether a date is a year or a part of one."""
    return found.point is not None and found.point.unit in ("year", "part")
