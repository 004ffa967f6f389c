"""What counts as the name of a project, and what is only a word for many, a campaign or a count."""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from loaders.lexicon import alternatives
from loaders.projects.heads import DATE, JOINT, STRONG, NameSpan, built_end, ends_head
from loaders.projects.stages import project_words
from loaders.text.patterns import COUNTS, HAN, NUMERALS, any_of

_WORDS = alternatives("projects")


def name_span(
    text: str, start: int, end: int, verb: str, *, built: bool, in_list: bool = False
) -> NameSpan | None:
    start = _skip_count(text, start, end)
    head = _FRONT.match(text, start, end)
    if head and "“" not in head.group():
        start = head.end()
    again = _BUILDS_AGAIN.match(text, start, end) if verb in _BEGINS_TO else None
    start = again.end() if again else start
    name = text[start:end]
    if (
        _AT_LARGE.search(name)
        or _WHOLE_AREA.match(name)
        or _DESCRIBED.match(name)
        or name.startswith(_PLACED)
        or name.endswith(("季度", "年度", "月份"))
    ):
        return None
    if built and _PRAISED.search(text, 0, start):
        return None
    last = JOINT.split(name)[-1]
    if not in_list and (is_generic(last) or "··" in name or "……" in name) and not ends_head(last[:-2]):
        return None
    if "简称" in name:
        name = _SHORTENED.sub("", name)
    name = name.strip(" 、，")
    name = _unquoted(name)
    if not _is_name(name, built=built, in_list=in_list):
        return None
    if verb.endswith("打造") and name.endswith(("基地", "示范区", "物流中心", "消费中心", "商业中心")):
        return None  # what a place wants to be called
    if not in_list and (_COUNTED if built else _MANY_OF).match(text, end):
        return None
    sized = _SIZED.search(name) if built else None
    if sized and ends_head(name[: sized.start()]):
        end, name = end - len(sized.group()), name[: sized.start()]
    remark = _REMARK.search(name) if built else None
    if remark:
        end, name = end - len(remark.group()), name[: remark.start()]
    if built and name.endswith("建设") and "、" not in name and built_end().search(name[:-2]):
        end, name = end - 2, name[:-2]
        if not _is_name(name, built=True, in_list=in_list):
            return None
    return NameSpan(start, end, name, verb, built)


_BEGINS_TO = frozenset(project_words()["begins_to"])
_BUILDS_AGAIN = re.compile(f"[修建筑架凿挖](?=[{HAN}]{{3}})")
_FRONT = re.compile(".*的(?=.{4})|.{0,3}牌?及")


def _unquoted(name: str) -> str:
    """A name without the marks around it; those around a part of it stay: “星光”老年中心工程."""
    for left, right in ("“”", '""', "「」"):
        if name[:1] == left and name[-1:] == right and name.count(left) == 1 + (left == right):
            return name[1:-1].strip(" 、，")
        if (left != right and name.count(left) != name.count(right)) or name.count('"') % 2:
            name = name.strip(left + right + " 、，")
    return name


_REMARK = re.compile(r"[（(][^（）()至段期]{1,12}[)）]$")


_SIZED = re.compile(rf"[\d.]+万?(?:{_WORDS['units_of_size']})[{HAN}]*$")
"""产业园一期12万平方米标准厂房."""
OF_KIND = re.compile(f"(?:[改重新扩复]建|架|建|修)?[新旧大小]?(?:{_WORDS['materials']})[桥坝闸路堤渠]")
"""改建石拱桥, 木桥: of what kind a thing is, not how it is called."""
_SHORTENED = re.compile("[（(](?:以下)?简称[^（）()]{2,20}[)）]")


_COUNTED = re.compile(
    rf"(?![一1][{_WORDS['measures'].replace('|', '')}])"
    rf"(?:[（(]?\d+(?!\d|年|月|日|号|#|[.．]\d+[.．]|[—-]\d+月)|[{COUNTS}]+余?[座个条处所栋家])"
)


_MANY_OF = re.compile(rf"\s*(?:\d+|[{COUNTS}]+)余?[个项处]")
"""新建农村公路建设项目4项: a kind of projects."""


def _skip_count(text: str, start: int, end: int) -> int:
    """招商项目1个…: a number of things before a name is not part of it; nor are a date and 该."""
    opening = _DATED.match(text[start:end])
    if opening:
        start += opening.end()
    start = _behind_open_quote(text, start, end)
    for skipped in _SKIPPED:
        opening = skipped.match(text, start, end)
        if opening:
            start = opening.end()
    return start


def _behind_open_quote(text: str, start: int, end: int) -> int:
    """县政府「甲桥改建工程: a quotation that opens and does not close holds the name."""
    for left, right in ("「」", "『』", '""'):
        opens, closes = text.count(left, start, end), text.count(right, start, end)
        if (opens % 2 if left == right else opens > closes) and end - text.rindex(left, start, end) > 5:
            return text.rindex(left, start, end) + 1
    return start


_DATED = re.compile(rf"(?!\d{{4}}年度?(?!\d)[^，]{{4,}}(?:项目|工程)$)(?:{DATE})+(?:内)?")


_SKIPPED = (
    re.compile(rf"[{HAN}]{{2,8}}[（(][^（）()]*[*,，股][^（）()]*[)）](?=.{{4}})"),
    re.compile("(?:建设|修建|兴建)(?!路|街|局|银行|巷|村|镇|项目|工程|用地|兵团)(?=.{4})"),
    re.compile(rf"\s*(?:{_WORDS['sized_first']})[\s　，]*(?=.{{4}})"),
    re.compile(r"[\s—–-]+"),
    re.compile("[本我][校院厂社馆](?=.{4})"),
    re.compile(
        f"(?:截[至止](?:目前|\\d{{1,2}}月)?(?:[上中下]旬|[底末初]|\\d{{1,2}}日)?|{_WORDS['later_on']})(?=.{{3}})"
    ),
    re.compile(rf"\s*[（(](?:[{NUMERALS}\d]+|{_WORDS['list_marks']})[)）]\s*"),
    re.compile(r"全[市县区镇省]|我[市县区]|实现|占地[^，、]{2,10}|总投资[^，、]{2,10}|政府|\d+[、.．]"),
    re.compile(
        "继(?=.{6})|(?:曾因|以|因|至|共|并|参与|就|其|内|区党委和政府|各类|违建|等)(?!.?区|安|建|水|村|城|型|源|能|疆)"
    ),
)
"""What may open a stretch and is no part of a name, in this order."""


_AT_LARGE = re.compile(f"(?:{_WORDS['many_works']})(?:{_WORDS['at_large']})*(?:项目|工程)$")


_WHOLE_AREA = re.compile(r"到?\d{4}年(?:底|末)?全[省市县区国]")
"""到2025年全省水利工程: all there are."""


_DESCRIBED = re.compile(
    f"[^，。]{{0,14}}?(?:首[个条座项批]|唯一|最[大长高早新]的?|第[{NUMERALS}]+大)(?!道|桥|街|院)"
)
_PLACED = ("于", "位于", "地处", "坐落", "座落")
_PRAISED = re.compile("(?<!全[线段路桥])(?:最[大长高早]|唯一|首[个条座])的?$")
"""江水北调工程首个开工项目, 全省最大的化工基地: what a project is, not what it is called."""
_OF_MANY = re.compile(
    rf"(?![^、]*(?:[镇乡村县]|(?<!户)(?<!小)区|(?<!道)(?<!公)路)(?:、|$|供))[^、]+、.*等(?![{COUNTS}\d])"
)
"""棚户区、老旧小区等改造项目 stands for many, where nothing in it is a place."""


OF_VILLAGES = re.compile(rf"(?:[{HAN}]{{2,5}}村、)+[{HAN}]{{2,5}}村\d+个[{HAN}]{{4,12}}$")


_PLURAL = re.compile(f"^(?:{_WORDS['plural']})")


_UNITS = re.compile(rf"(?:{_WORDS['kinds_of_units']})[{HAN}]{{2,4}}$")


_NO_NAME = re.compile(
    rf"[（(]\d{{4}}|[{COUNTS}][条座处个所栋幢道][{HAN}]{{1,3}}$|[，。；：,;:？！>＞»]|部分|若干|(?:%|％)|\d+(?:个|项)(?!.*期)|率|人次|(?:总数|合计)"
)


def _is_name(name: str, *, built: bool, in_list: bool) -> bool:
    if OF_VILLAGES.match(name) and len(name) <= 60:
        return True
    if _OF_MANY.match(name) or (name.startswith("“") and "、" in name):
        return False
    short = built and _SHORT.fullmatch(name) is not None
    if not (4 <= len(name) <= 60 or short) or _NO_NAME.search(name):
        return False
    if is_generic(name) or (built and (OF_KIND.fullmatch(name) or name in _bare_things())):
        return False
    if (built and _PLURAL.match(name)) or name.startswith(_POINTS):
        return False
    if built and (_BUILDINGS.search(name) or _otherwise_made().search(name)):
        return False
    if (
        not in_list
        and name.endswith("项目")
        and len(generic_words().sub("", _OWNER.sub("", name))) < 3
        and not _physical().search(name)
    ):
        return False
    if _NUMBER_OF.match(name) or (built and _NUMBERED.match(name)):
        return False
    if name.endswith("工程") and len(name) < 6:
        return False
    if (
        name.count("“") != name.count("”")
        or name.count("（") != name.count("）")
        or name.count("(") != name.count(")")
    ):
        return False
    if in_list:
        return len(name) >= 4 and not is_campaign(name) and not _UNITS.match(name)
    return not is_campaign(name) and not name.endswith(tuple(project_words()["no_project"]))


@cache
def _bare_things() -> frozenset[str]:
    """Words for ways and pipes that are no name by themselves: 高速公路, 输水隧洞."""
    return frozenset(word for word in project_words()["built"] if word.endswith(_WAYS))


_WAYS = tuple(project_words()["ways"])
_POINTS = tuple("该此本其这各（(")


_BUILDINGS = re.compile(r"\d[栋座幢]")


_NUMBER_OF = re.compile(rf"(?:\d+|[{COUNTS}]+)[座个条处家栋宗块项所余]")


_NUMBERED = re.compile(f"\\d+(?![\\d年]|{_WORDS['rated']})")


@cache
def _otherwise_made() -> re.Pattern[str]:
    """改称县第一中学, 捐资创办私立中学: an organization is named or founded, nothing is built."""
    return re.compile(any_of(project_words()["otherwise_made"]))


_SHORT = re.compile(
    f"(?:{_WORDS['own_names']})|(?![{COUNTS}几各该此本这那新旧老大小全某石水木铁砖高公主支干引排灌输柏沥土])"
    f"[{HAN}]{{2}}[{_WORDS['short_ends'].replace('|', '')}]"
)
"""红旗渠, 东风桥: a name so short is one only with its own first sign, not 水泥桥."""


def is_short_name(name: str) -> bool:
    """Whether three signs name one thing: 报恩寺, not 水泥桥."""
    return _SHORT.fullmatch(name) is not None


_OWNER = re.compile(
    rf"^[{HAN}]{{2,4}}?[省市县区镇乡](?:[{HAN}]{{2,8}}?[局委办]|政府投资)(?=.*(?:项目|工程)$)"
)


@cache
def generic_words() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(project_words()['generic'])}|\d+(?:\.\d+)?|[“”\"（）()、\s])+")


@cache
def _rare() -> re.Pattern[str]:
    """The signs that none of these words has."""
    characters = "".join(sorted({character for word in project_words()["generic"] for character in word}))
    return re.compile(rf"[^{re.escape(characters)}\d.“”\"（）()、\s]")


def is_generic(name: str) -> bool:
    """Whether a name is made of words for projects at large: 26个续建项目, 柳湾区重大产业项目."""
    name = _OWNER.sub("", name) if name.endswith(STRONG) else name
    if len(_rare().findall(name)) > 1 or _OWN_VIRTUE.fullmatch(name):
        return False
    rest = generic_words().sub("", name)
    return not rest or (len(rest) < 2 and not _ABBREVIATED.search(name))


_OWN_VIRTUE = re.compile(f"(?:{_WORDS['own_virtues']})[{_WORDS['short_ends'].replace('|', '')}]")
_ABBREVIATED = re.compile(f"[{NUMERALS}][幼小中厂矿](?=[建项迁扩新教改综]|$)")
"""区一幼建设项目: short for 第一幼儿园."""


@cache
def _physical() -> re.Pattern[str]:
    return re.compile(any_of(project_words()["physical"], *project_words()["physical_shapes"]))


@cache
def _campaign() -> re.Pattern[str]:
    return re.compile(any_of(project_words()["campaign"], *project_words()["campaign_shapes"]))


_MOTTO = re.compile(r"[“\"]([^“”\"]+)[”\"](?:创建|建设|提升|培育)?工程$")


_PLAIN = re.compile(r"([^“”\"]*)工程")


def is_campaign(name: str) -> bool:
    """Whether a 工程 is a campaign: nothing in its name is built, or it is a motto in quotation marks."""
    if _campaign().search(name):
        return True
    if not name.endswith("工程"):
        return False
    motto = _MOTTO.search(name) or _PLAIN.fullmatch(name)
    organization = motto.group(1) if motto else name.removesuffix("工程")
    return _physical().search(organization) is None
