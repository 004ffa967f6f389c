"""Names of bodies: short forms grown to full names by the document's place and the office before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from loaders.lexicon import lexicon
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.places import anchored_place, leading_level, level_of, place_length, rank_of

_STANDING = re.compile("^(?:常务委员会|常委会)$")
_INNER_PARTY = re.compile("(?<=.{4})(?:团委|工会|机关党委)$")
_PARTY_BODY = re.compile(r"中共(.+?)(?:纪委监委|委员会|委)")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class OrganizationContext:
    """What a short form is resolved by: the document's place, the body before, and the era."""

    jurisdiction: Jurisdiction
    inherited: str | None = None
    date: str | None = None

    @property
    def year(self) -> int | None:
        """The year of the statement, where it has one."""
        found = _YEAR.search(self.date or "")
        return int(found[0]) if found else None


_TERM = re.compile(r"第?[〇零一二三四五六七八九十百\d]+届")
_FORMER = re.compile("(?<=[局厅委部院府会司])原(?=党[组委工])")
_OWN = re.compile("^(?:本|该|我)(?=[省市县区州镇乡])")
_LEAGUE = re.compile("(?:共青团|团)(?=[省市区县州旗盟]|.{2,9}委)")
_COMMITTEE_OF = re.compile("中共(.{3,}?)(?:纪律检查)?(?:委员会|支部|总支|工作委员会)")
_COURT_POSTS = re.compile(r"审判员|检察员|(?:审判|检察)委员会(?:专职)?委员|副?院长|副?检察长|陪审员")
_CHIEF = re.compile(r"(?:常务|第一|副|常务副)*([省市区县州盟旗镇乡])长(?:助理)?$|(?:副)?(专员)$")
_MEMBER_POSTS = re.compile(r"(?:副?书记|成员|委员)$")


def local_organization(post: str, context: OrganizationContext) -> str | None:
    """The body of a post that prints none: the head of a place by his title, else the body before."""
    if level := _magistrate(post):
        return _seat_of_level(level, context)
    chief = _CHIEF.search(post)
    if chief and chief[1]:
        if context.inherited and _is_government(context.inherited, chief[1]):
            return context.inherited
        return _seat(chief[1], context)
    inherited = context.inherited
    if inherited is None:
        return None
    if _HEAD_OF_FIRM.fullmatch(post) and inherited.endswith("革命委员会"):
        return _without_committee(inherited)
    if post.endswith(("检察长", "检察员")) and not inherited.endswith("检察院"):
        seat = _seat_place(context)
        return f"{seat}人民检察院" if seat else None
    if post.endswith(("审判员", "陪审员")) and "法院" not in inherited and rank_of(inherited[-2:]) == 0:
        return _court(context)
    if _HEAD_OF_HOUSE.fullmatch(post) and inherited.endswith(("局", "厅", "委", "人民政府", "县政府")):
        return None
    if _COURT_POSTS.search(post):
        return _parent(inherited, "庭")
    if (kind := _HEAD_OF_KIND.fullmatch(post)) and not _head_organization(inherited).endswith(kind[1]):
        return None
    if _MEMBER_POSTS.search(post) or post in ("常委", "常务委员", "秘书长"):
        return inherited
    return _head_organization(inherited)


def _court(context: OrganizationContext) -> str | None:
    """The court of the place: it alone has 审判员 and 审判庭."""
    seat = _seat_place(context)
    return f"{seat}人民法院" if seat else None


_HEAD_OF_KIND = re.compile("(?:常务|第一)?副?([局厅部会])长")
"""A 局长 is of a 局: the body before him may be another."""
_HEAD_OF_HOUSE = re.compile("副?[院校厂园馆]长")
"""An 院长 is of no 局, whatever body the text named last."""
_HEAD_OF_FIRM = re.compile("副?[校厂矿场]长")


def _without_committee(body: str) -> str:
    """The school or factory itself, of its 革命委员会."""
    base = body.removesuffix("革命委员会")
    return base if base and not rank_of(base) else body


def _magistrate(post: str) -> str | None:
    """The level whose seat an office of the empire had: 知县 of a 县."""
    posts = lexicon("bodies")["seats"]
    return next((level for level, names in posts.items() if post.endswith(tuple(names))), None)


def _seat_of_level(level: str, context: OrganizationContext) -> str | None:
    """The 县, 州 or 府 itself; a county that is a 市 or 区 today is not called by that name then."""
    place = _place_of(context.inherited, level) or context.jurisdiction.full(level)
    if place or context.inherited:
        return place if place is None or place.endswith(level) else None  # a 州 is no 市 of today
    own = context.jurisdiction.place
    return own if own and own.endswith(level) else None


def _is_government(body: str, level: str) -> bool:
    return body.endswith(("政府", "人民委员会", "革命委员会", "公署")) and f"{level}" in body


def _head_organization(inherited: str) -> str:
    """The body whose party group it is: the post 局长 after X局党组 is in X局."""
    for tail in ("党组", "党委", "党工委", "党支部", "党总支", "机关党委", "纪委", "纪检组"):
        if inherited.endswith(tail) and len(inherited) > len(tail) + 1 and not inherited.startswith("中共"):
            return inherited.removesuffix(tail)
    found = _COMMITTEE_OF.fullmatch(inherited)
    if found and rank_of(found[1]) == 0:
        return found[1]
    return inherited


def _seat(level: str, context: OrganizationContext) -> str | None:
    """The government of the document's 区, 县, 市 …, or of the place that the office before names."""
    place = _place_of(context.inherited, level) or context.jurisdiction.full(level)
    return government(place, context) if place else None


def _place_of(body: str | None, level: str) -> str | None:
    if body is None:
        return None
    name = body.removeprefix("中共").removeprefix("政协")
    size = place_length(name)
    place = name[:size]
    return place if place.endswith(level) else None


def government(place: str, context: OrganizationContext) -> str:
    """The government of a place in its era: 县政府 of the Republic, 人民委员会 of 1955-1967."""
    year = context.year
    if year is not None and year < 1949:
        return place + "政府"
    if year is not None and 1956 <= year <= 1966:
        return place + "人民委员会"
    return context.jurisdiction.within(place) + "人民政府"


@lru_cache(maxsize=1024)  # the lines of a list belong to one body
def full_name(body: str, context: OrganizationContext, post: str = "") -> str | None:
    """The full name of a body as printed before a post. `body` is simplified and not empty."""
    name = _TERM.sub("", body.removeprefix("新一届")).removeprefix("原").removesuffix("原")
    name = _OWN.sub("", _FORMER.sub("", name))
    for long, short in lexicon("bodies")["short"]:
        name = name.replace(long, short)
    if name in lexicon("bodies")["issuer"] and context.jurisdiction.issuer:
        that = (
            context.inherited
            if name.startswith("该") and (context.inherited or "").endswith(name[1:])
            else None
        )
        return that or context.jurisdiction.issuer
    party = name.startswith("中共")
    name = name.removeprefix("中共")
    youth = _LEAGUE.match(name)
    if youth:
        return _youth(name[youth.end() :], context)
    if name.startswith("政协") and len(name) > 2:
        return _cppcc(name[2:], context)
    street = _place_of(context.inherited, "街道") or context.jurisdiction.full("街道")
    if street and name.startswith(("街道办事处", "街道党工委", "办事处", "党工委")):
        name = street + name.removeprefix("街道")
    place, rest = _split_place(name, context)
    if not place and not party:
        found = _placeless(name, context, post)
        return None if found in _BARE_NAMES else found
    return _with_place(place, rest, party, context, post)


_BARE_NAMES = frozenset(
    ("党委", "党组", "党支部", "党总支", "支部", "总支", "团委", "工会", "公社", "县", "区", "市", "镇", "乡")
)
"""Of which body nobody can tell."""


def _split_place(name: str, context: OrganizationContext) -> tuple[str, str]:
    level = leading_level(name)
    if level and not name.startswith(("县长", "区长", "市长")):
        place = _place_of(context.inherited, level) or context.jurisdiction.full(level)
        if name.startswith("地区") and not (place or "").endswith("地区"):
            return "", name  # 地区行署 of a place that is no 地区 any more
        rest = name[len(level) :]
        deeper = place_length(rest)
        if deeper and rank_of(rest[:deeper]) < rank_of(f"某{level}"):
            return name[: len(level) + deeper], rest[deeper:]  # 镇番县: a town holds no county
        if deeper:
            return rest[:deeper], rest[deeper:]
        return (place or level), rest
    size = place_length(name) or next(
        (len(own) for own in context.jurisdiction.chain if name.startswith(own)), 0
    )
    place = name[:size]
    if size and size < len(name):
        inner = name[size:]
        return place, inner
    return place, name[size:]


def _with_place(place: str, rest: str, party: bool, context: OrganizationContext, post: str) -> str:
    place = context.jurisdiction.within(anchored_place(place)) if place else place
    if not rest:
        chief = _CHIEF.search(post)
        if chief and chief[1] and place.endswith(chief[1]):
            return government(place, context)
        if chief and chief[1] and not level_of(place):
            return government(place + chief[1], context)
        return ("中共" + place) if party else place
    if rest.startswith("委员会") and party:
        rest = "委" + rest[3:]
    if rest == "常务委员会" and party:
        rest = "委"
    if rest.startswith("委") and _is_party_department(rest[1:]):
        return f"中共{place}{rest}"
    if rest.startswith(("纪委", "纪律检查委员会")):
        return f"中共{place}{rest}"
    if rest in ("党委", "党委会", "机关党委") and rank_of(place) == 4:
        return f"中共{place}委员会"
    if rest == "党委" and rank_of(place):
        return f"中共{place}委"
    if rest == "党工委" and place.endswith("街道"):
        return f"中共{place}工作委员会"
    if rest.startswith("政府") and not _before_people(context):
        return government(place, context) + rest[2:]
    if rest.startswith(("法院", "检察院")) and not _before_people(context):
        return f"{place}人民{rest}"
    if rest.startswith(("中级法院", "高级法院")):
        return f"{place}{rest[:2]}人民{rest[2:]}"
    if rest.endswith("党委") and len(rest) > 2:
        return f"中共{place}{rest[:-2]}委员会"
    if rest.startswith("乡村振兴") or not party:
        return place + rest
    return f"中共{place}{rest}"


def _is_party_department(rest: str) -> bool:
    return not rest or rest.startswith(tuple(lexicon("bodies")["party_departments"]))


def _before_people(context: OrganizationContext) -> bool:
    return context.year is not None and context.year < 1949


def _youth(rest: str, context: OrganizationContext) -> str:
    place, tail = _split_place(rest, context)
    return f"共青团{place}{tail}"


def _cppcc(rest: str, context: OrganizationContext) -> str:
    """政协某县委员会 and 某县政协 are one body."""
    place, tail = _split_place(rest, context)
    for word in ("委员会", "委"):
        if tail.startswith(word):
            tail = tail.removeprefix(word)
            return f"{place}政协{_STANDING.sub('', tail)}"
    return f"{place}政协{tail}"


_ASSEMBLED = {"居委会": "居民委员会", "村委会": "村民委员会"}


def _placeless(name: str, context: OrganizationContext, post: str) -> str:
    """A body without a place: a unit of the body before, or a local body of the document's place."""
    data = lexicon("bodies")
    inherited = context.inherited
    chief = _CHIEF.search(post)
    if chief and chief[1] and not name.endswith(("院", "局", "部")) and len(name) <= 5:
        return government(name if name.endswith(chief[1]) else name + chief[1], context)
    if inherited and name in data["party_units"]:
        return _party_of(inherited, name)
    seat = _seat_place(context)
    if seat and name in ("革命委员会", "人民委员会"):
        return seat + name
    if name.startswith(tuple(data["party_alone"])) and seat and not _inside(inherited, name):
        return f"中共{seat}{'委' if not name.startswith('纪委') else ''}{name}"
    if name == "纪委" and seat:
        return f"中共{seat}纪委"
    if name.startswith(("政府", "法院", "检察院", "人民法院", "人民检察院", "人民政府")) and seat:
        return _with_place(seat, name, False, context, post)
    if inherited and inherited.endswith(_ASSEMBLED.get(name, "？")):
        return inherited
    if inherited and inherited.endswith(name) and (len(name) >= 4 or name in ("支部", "总支", "工会")):
        return inherited
    if (
        name.endswith(("审判庭", "立案庭", "审监庭"))
        and "法院" not in (inherited or "法院")
        and (court := _court(context))
    ):
        return court + name
    issuer = context.jurisdiction.issuer
    if issuer and name.startswith(issuer[:2]):
        return f"中共{name[:-2]}委员会" if name.endswith("党委") else name
    if issuer and (
        short := next(
            (word for word in sorted(data["issuer"], key=len, reverse=True) if name.startswith(word)), None
        )
    ):
        rest = name[len(short) :]
        return f"中共{issuer}委员会" if rest == "党委" else issuer + rest
    if issuer and _ISSUER_UNIT.search(name) and not _OWN_FIRM.search(name):
        return f"中共{issuer}{name[:-2]}委员会" if name.endswith("党委") else _joined(issuer, name)
    if inherited and _inside(inherited, name) and not _names_itself(name, context):
        return _joined(_parent(inherited, name), name)
    own = context.jurisdiction.place
    if name.startswith(("人大", "政协", "监委", "监察委员会", "纪委监委")) and (seat or own):
        return f"{seat or own}{name}"
    if own and _is_local(name, context):
        return own + name
    if name.endswith("党委") and len(name) > 2:
        return f"中共{name[:-2]}委员会"
    return name


_KINDS = ("局", "委", "厅", "办公室", "委员会", "管委会", "指挥部", "领导小组")
"""Alone they say what kind of a body it is, not which: 办公室主任 may be of a 指挥部."""


def _is_local(name: str, context: OrganizationContext) -> bool:
    """民政局, 总工会 printed bare are those of the document's place; 长河公司 is not."""
    kinds = tuple(lexicon("bodies")["local"])
    local = len(name) <= 16 and name.endswith(kinds) and name not in _KINDS
    return local and not _FIRM.search(name) and not _names_itself(name, context)


_NATIONAL = (
    "中国", "国家", "全国", "中央", "中华", "国务院", "省", "国网",
    "专署", "专员公署", "行署", "行政公署", "地委",
)  # fmt: skip
_FIRM = re.compile(r"公司|集团|工厂|厂$|矿务局|银行|大学|学院|医院|执行局|[分支]局|党委$")


def _names_itself(name: str, context: OrganizationContext) -> bool:
    """云门高新区管委会 begins with a place's own name without its level word; 中国… and 国家… need none."""
    stems = [place[: len(place) - len(level_of(place))] for place in context.jurisdiction.chain]
    return name.startswith((*(stem for stem in stems if len(stem) >= 2), *_NATIONAL))


def _seat_place(context: OrganizationContext) -> str | None:
    """The place of the body before, else of the document."""
    if context.inherited:
        name = context.inherited.removeprefix("中共").removeprefix("共青团")
        size = place_length(name)
        if size:
            return name[:size]
        if level := leading_level(name):
            return level  # 中共市委, of a city that the document does not name
    return context.jurisdiction.place


def _party_of(inherited: str, name: str) -> str:
    base = _without_committee(_head_organization(inherited))
    base = _INNER_PARTY.sub("", base)
    if name == "党委":
        return f"中共{base.removesuffix('人民政府')}委员会"
    if name == "纪委":
        party = _PARTY_BODY.fullmatch(inherited)
        return f"中共{party[1] if party else base.removesuffix('人民政府')}纪委"
    if name == "党工委" and base.endswith("街道"):
        return f"中共{base}工作委员会"
    return base + name


_ISSUER_UNIT = re.compile(
    r"(?:部|处|科|室|系|院|所|中心|车间|分公司|工程公司|分厂|队|组|馆|班|支部|总支|党委|党组|纪委|工会|团委|会|办)$"
)
_OWN_FIRM = re.compile(r"[\u4e00-\u9fff]{3,}(?:公司|集团|银行|大学)")


_OWN_SEAT = re.compile(r"[\u4e00-\u9fff]{1,5}?(?:[镇乡]|街道)(?=党|政府|人大|纪委|政协|办事处)")
"""东镇党委 is of a town, whatever body stands before."""
_OFFICES = ("局", "委", "委员会", "厅", "办公室", "人民政府")
_SCHOOL = re.compile(r"(?:学院|学校|大学|中学|小学|医院|幼儿园|公司|集团)$")
"""They are under an office, not a part of it."""


_LONE_UNIT = re.compile(r"[\u4e00-\u9fff]{2,4}[处科系室院馆部]|[\u4e00-\u9fff]{2,8}学院")
"""A unit whose own body is not known: what follows is beside it, not in it."""


def _joined(body: str, unit: str) -> str:
    """A unit behind its body; what both say is said once: 集团第三公司 + 第三公司党支部."""
    overlap = next((size for size in range(len(unit), 2, -1) if body.endswith(unit[:size])), 0)
    return body + unit[overlap:]


def _inside(inherited: str | None, name: str) -> bool:
    """Whether a body without a place can be a unit of the body before."""
    if inherited is None:
        return False
    if name.startswith(tuple(lexicon("bodies")["party_alone"])) and not inherited.endswith(
        ("局", "公司", "学校", "医院")
    ):
        return False
    if _OWN_SEAT.match(name) or name.startswith(_NATIONAL) or _LONE_UNIT.fullmatch(inherited):
        return False
    if inherited.endswith(_OFFICES) and _SCHOOL.search(name):
        return False
    if name.startswith(inherited[:3]) or (_OWN_FIRM.search(name) and not name.startswith("第")):
        return False
    return name.endswith(tuple(lexicon("bodies")["units"])) and len(name) <= 14


def _parent(inherited: str, name: str) -> str:
    """The body that a unit hangs on: the head body, and not a sister unit (刑事审判庭、执行局)."""
    base = _head_organization(inherited)
    for tail in ("院", "公司", "大学", "学校", "医院", "厂", "学院"):
        cut = base.rfind(tail)
        if (
            cut > 0
            and cut + len(tail) < len(base)
            and base[cut + len(tail) :].endswith(tuple(lexicon("bodies")["units"]))
        ):
            return base[: cut + len(tail)]
    if base.startswith("中共") and base.endswith("委") and not name.startswith(("办公室", "常委会")):
        return base
    return base
