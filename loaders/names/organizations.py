"""Names of organizations: short forms grown to full names by the document's place and the one before."""

from __future__ import annotations

from functools import cache, lru_cache

from graph import lazy_re as re
from graph.lexicon import lexicon as shared_lexicon
from graph.lexicon.organizations import (
    grown_forms,
    is_party_unit,
    organization_words,
    printed_forms,
    stands_alone_for_committee,
    stands_behind_committee,
)
from loaders.lexicon import alternatives, lexicon
from loaders.names.bare_posts import seat_level
from loaders.names.governments import (
    OrganizationContext,
    chief_level,
    court,
    governed_by,
    government,
    place_of,
    republic_government,
    seat_place,
)
from loaders.names.leads import without_lead
from loaders.names.places import (
    anchored_place,
    begins_as_no_place,
    is_known,
    is_stem,
    leading_level,
    level_of,
    place_length,
    rank_of,
)
from loaders.names.units import (
    beside_department,
    is_inside,
    is_local,
    joined,
    names_itself,
    of_school,
    of_speaker,
    parent,
    party_of,
)
from loaders.names.units import speaker_words as _speaker_words
from loaders.text.patterns import NUMERALS, any_of

__all__ = ["OrganizationContext", "full_name"]

_TERM = re.compile(rf"第?[〇零{NUMERALS}百\d]+届")
_FORMER = re.compile("(?<=[局厅委部院府会司])原(?=党[组委工])")
_FORMERLY_OF = re.compile(f"(?P<place>[\u4e00-\u9fff]{{2}})(?:{alternatives('names')['formerly_of']})")
_OURS = ("本",)
_DISPATCH = re.compile("^[【〔［][^】〕］]*[】〕］]")
"""What a report opens with: 〔本报杭州电〕."""
_OWN = re.compile("^(?:本|该|我|这个)(?=[省市县区州镇乡])")
_BELONGS = re.compile("(?<=^[省市县区州镇乡厂校院社矿场])属(?=.{2})")
"""县属, 厂属劳动服务公司: of the 县 or 厂."""
_THAT = re.compile(f"(?:{alternatives('names')['points_back']})(?=.)")
_ONE_FORM = dict(grown_forms())
_GROWN = re.compile(f"(?<!改){any_of(_ONE_FORM)}(?!员)")
"""革委会, but not that of 改革委员会."""
_FOUNDED = re.compile(alternatives("names")["founded_just_then"])
"""Stands before a name that was founded just then: 设平湖县政府."""
_STANDING = re.compile("^(?:常务委员会|常委会)$")
_OLD_GOVERNMENT = re.compile("府(?![学尹丞治院])")
"""县府, 省府 of the Republic and of Taiwan: the 政府."""
_PUPPET = "伪"
"""Of a government under occupation: 伪桃源县公署 is another than 桃源县政府."""
_REPUBLIC_OFFICE = re.compile("[\u4e00-\u9fff]{1,6}处")
_ASSEMBLED = {"居委会": "居民委员会", "村委会": "村民委员会"}
_PROVINCE_BEFORE = re.compile(f"(?:{alternatives('names')['regions_since']})$")
"""省教育厅 of what is 广西壮族自治区 today was of 广西省."""
_FIRST_REGIONS = 1958
_LONGEST_SEAT = 3
_PROVINCES = frozenset(lexicon("acts")["provinces_of_empire"])
_BARE_NAMES = frozenset(lexicon("names")["of_nobody"])
"""Of which organization nobody can tell."""


@lru_cache(maxsize=1024)  # the lines of a list belong to one organization
def full_name(printed: str, context: OrganizationContext, post: str = "") -> str | None:
    """The full name of an organization as printed before a post, simplified and not empty.

    None where the text does not let us know, or the words are the name of none: 督促区人民政府.
    """
    name = _without_wrappings(context.jurisdiction.long_name(printed), context)
    if not _is_refused(name):
        name = without_lead(name)
    if not name:
        return None
    if name in _speaker_words() and context.jurisdiction.issuer:
        return _this_one(name, context) or context.jurisdiction.issuer
    if that := _THAT.match(name):
        return _of_that(name[that.end() :], context, that[0] in _OURS)
    if name.startswith(_PUPPET) and len(name) > 1:
        found = full_name(name[1:], context, post)
        return _PUPPET + found if found else None
    if _is_refused(name):
        return None
    party = name.startswith("中共")
    name = name.removeprefix("中共")
    if league := _league(name):
        return _youth(name[len(league) :], shared_lexicon("organizations")["leagues"].get(league), context)
    if name.startswith("政协") and len(name) > 2:
        return _cppcc(name[2:], context)
    street = place_of(context.inherited, "街道") or context.jurisdiction.full("街道")
    if street and name.startswith(("街道办事处", "街道党工委", "办事处", "党工委")):
        name = street + name.removeprefix("街道")
    of_unit = printed in lexicon("names")["governs_unit"]
    if of_unit and (unit := _PARTY_OF_UNIT.fullmatch(context.inherited or "")):
        return unit["unit"] + printed  # 张家场公社党委书记、革委会主任
    place, rest = _split_place(name, context)
    if not place and not party:
        found = _placeless(name, context, post)
    else:
        found = _with_place(place, rest, party, context, post)
    return None if found in _BARE_NAMES else found


def _without_wrappings(printed: str, context: OrganizationContext) -> str:
    """The name without its term of office, 原 and 本, in the forms that facts use."""
    name = _DISPATCH.sub("", printed)
    name = _TERM.sub("", name.removeprefix("新一届")).removeprefix("原").removesuffix("原")
    name = _BELONGS.sub("", _OWN.sub("", _FORMER.sub("", name)))
    if (former := _FORMERLY_OF.match(name)) and is_stem(former["place"]):
        name = former["place"] + name[former.end() :]
    for form, one in printed_forms(in_facts=True):
        name = name.replace(form, one)
    founded = _FOUNDED.match(name)
    if founded and (place_length(name[founded.end() :]) or leading_level(name[founded.end() :])):
        name = name[founded.end() :]
    if leading_level(name) or (_GROWN.match(name) and seat_place(context)):
        name = _GROWN.sub(lambda form: _ONE_FORM[form[0]], name)
    return name


def _is_refused(name: str) -> bool:
    """隶属|县人民委员会, 中共|隶属陕南区委员会: the words tell of an organization, and are none."""
    bare = name.removeprefix("中共")
    return begins_as_no_place(bare) or (bare != name and _begins_with_verb(bare))


def _begins_with_verb(name: str) -> bool:
    """中共|隶属陕南区委员会, but 中共组织部."""
    verbs = tuple(shared_lexicon("places")["never_starts"])
    department = name.startswith(organization_words(stands_behind_committee))
    return name.startswith(verbs) and not department and not is_known(name[: place_length(name)])


def _this_one(name: str, context: OrganizationContext) -> str | None:
    """该公司 is the one named before, if that is a 公司."""
    if name.startswith("该") and (context.inherited or "").endswith(name[1:]):
        return context.inherited
    return None


def _of_that(rest: str, context: OrganizationContext, ours: bool) -> str | None:
    """该局, 该厅办公室: the 局 named before and its unit; 本局, 本府秘书处: that of who speaks, or of the
    government of the place; without one nobody can tell."""
    spoken = context.jurisdiction
    speakers = [spoken.signer, spoken.place and government(spoken.place, context)] if ours else []
    for before in (context.inherited, spoken.issuer, *speakers):
        if not before:
            continue
        size = next((size for size in range(len(rest), 0, -1) if before.endswith(rest[:size])), 0)
        if size:
            return before + rest[size:]
    return None


def _league(name: str) -> str:
    """共青团, 青年团 or 团 before a place or a level word; 团风县 is a place itself."""
    found = _league_words().match(name)
    if found is None or found[0] != "团":
        return found[0] if found else ""
    size = place_length(name)
    behind = name[1:]
    if size and is_known(name[:size]):
        return ""
    size = place_length(behind)
    committee = re.match("[省市区县州旗盟地]委", behind) or (size and behind.startswith("委", size))
    return "团" if committee else ""


@cache
def _league_words() -> re.Pattern[str]:
    return re.compile(any_of([*shared_lexicon("organizations")["leagues"], "团"]) + "(?=.)")


def _split_place(name: str, context: OrganizationContext) -> tuple[str, str]:
    level = leading_level(name)
    if level and not name.startswith(("县长", "区长", "市长")):
        place = place_of(context.inherited, level) or context.jurisdiction.full(level)
        if place and not place.endswith(level) and (context.year or _FIRST_REGIONS) < _FIRST_REGIONS:
            place = _PROVINCE_BEFORE.sub(level, place)
        if name.startswith("地区") and not (place or "").endswith("地区"):
            return "", name  # 地区行署 of a place that is no 地区 any more
        rest = name[len(level) :]
        if level == "地":
            rest = rest.removeprefix("区")  # 地区行署
        deeper = place_length(rest)
        if deeper and rank_of(rest[:deeper]) < rank_of(f"某{level}"):
            return name[: len(level) + deeper], rest[deeper:]  # 镇番县: a town holds no county
        if deeper:
            return rest[:deeper], rest[deeper:]
        return (place or level), rest
    size = place_length(name) or next(
        (len(own) for own in context.jurisdiction.chain if name.startswith(own)), 0
    )
    return name[:size], name[size:]


def _with_place(place: str, rest: str, party: bool, context: OrganizationContext, post: str) -> str:
    garrison = post.endswith(tuple(lexicon("posts")["heads_of_garrisons"]))  # whose 镇 is no town
    if place and not garrison:
        place = context.jurisdiction.within(anchored_place(place))
    if not rest:
        return _place_alone(place, party, context, post)
    if party or rest.startswith(("委", "纪委", "纪律检查委员会", "党")) or rest.endswith("党委"):
        return _of_party(place, rest, party)
    if rest.startswith("府") and len(place) > 1 and place.endswith(("省", "市", "县", "区", "乡", "镇")):
        rest = _OLD_GOVERNMENT.sub("政府", rest, count=1)
    if rest.startswith("政府") and not context.is_before_people:
        return government(place, context) + rest[2:]
    if rest == "法院" and rank_of(place) == 1 and not context.is_before_people:
        return f"{place}高级人民法院"
    if rest.startswith(("法院", "检察院")) and not context.is_before_people:
        return f"{place}人民{rest}"
    if rest.startswith(("中级法院", "高级法院")):
        return f"{place}{rest[:2]}人民{rest[2:]}"
    return place + rest


def _place_alone(place: str, party: bool, context: OrganizationContext, post: str) -> str:
    """桃源县 of 桃源县县长 is its government, of 桃源县议员 its council."""
    if post.endswith(("议员", "议长")):
        return place + ("参议会" if "参议" in post else "议会")
    chief = chief_level(post)
    if chief and place.endswith(chief):
        return government(place, context)
    if chief and not level_of(place):
        return governed_by(place, chief, context)
    return f"中共{place}" if party else place


def _of_party(place: str, rest: str, party: bool) -> str:
    """The party's committee of a place, and what belongs to it."""
    if party and rest == "常务委员会":
        rest = "委"
    if party and rest.startswith("委员会"):
        rest = f"委{rest[3:]}"
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
    if rest.endswith("党委") and len(rest) > 2:
        return f"中共{place}{rest[:-2]}委员会"
    if rest.startswith("乡村振兴") or not party:
        return place + rest
    return f"中共{place}{rest}"


def _is_party_department(rest: str) -> bool:
    return not rest or rest.startswith(organization_words(stands_behind_committee))


def _youth(rest: str, league: str | None, context: OrganizationContext) -> str:
    place, tail = _split_place(rest, context)
    return f"{league or '共青团'}{place}{tail}"


def _cppcc(rest: str, context: OrganizationContext) -> str:
    """政协某县委员会 and 某县政协 are one."""
    place, tail = _split_place(rest, context)
    for word in ("委员会", "委"):
        if tail.startswith(word):
            tail = tail.removeprefix(word)
            return f"{place}政协{_STANDING.sub('', tail)}"
    return f"{place}政协{tail}"


def _placeless(name: str, context: OrganizationContext, post: str) -> str:
    """A name without a place: a unit of the one before, or a local one of the document's place."""
    inherited = context.inherited
    chief = chief_level(post)
    if chief and not name.endswith(("院", "局", "部")) and len(name) <= 5:
        return governed_by(name, chief, context)
    if inherited and name in organization_words(is_party_unit):
        return party_of(inherited, name)
    if found := of_school(name, inherited):
        return found
    level = None if name in _PROVINCES else seat_level(post)
    if level and len(name) <= _LONGEST_SEAT and not level_of(name) and not name.endswith(level):
        return name + level  # 宁远知县 is of 宁远县
    seat = seat_place(context)
    if seat and (found := _of_the_seat(name, seat, context, post)):
        return found
    if inherited and inherited.endswith(_ASSEMBLED.get(name, "？")):
        return inherited
    if inherited and inherited.endswith(name) and (len(name) >= 4 or name in ("支部", "总支", "工会")):
        return inherited
    if (
        name.endswith(("审判庭", "立案庭", "审监庭"))
        and "法院" not in (inherited or "法院")
        and (own_court := court(context))
    ):
        return own_court + name
    if inherited and (beside := beside_department(name, inherited)):
        return beside
    issuer, own = context.jurisdiction.issuer, context.jurisdiction.place
    if name.endswith("厅"):  # of a province, whatever county the text is about
        own = context.jurisdiction.full("省") or own
    if issuer and (unit := of_speaker(name, issuer)):
        return unit
    if own and context.jurisdiction.republic and _REPUBLIC_OFFICE.fullmatch(name):
        return republic_government(context, own) + name  # 农业处 of a 縣政府, beside its 工务处
    if inherited and is_inside(inherited, name) and not names_itself(name, context):
        return joined(parent(inherited, name), name)
    if name.startswith(("人大", "政协", "监委", "监察委员会", "纪委监委")) and (seat or own):
        return f"{seat or own}{name}"
    if own and is_local(name, context):
        return own + name
    if name.endswith("党委") and len(name) > 2:
        return f"中共{name[:-2]}委员会"
    return name


_PARTY_OF_UNIT = re.compile(
    f"(?:中共)?(?P<unit>.{{2,20}}?(?:{alternatives('names')['units_with_party']}))(?:{alternatives('names')['party_of_unit']})"
)


def _of_the_seat(name: str, seat: str, context: OrganizationContext, post: str) -> str | None:
    """What a place has one of: 革命委员会, 组织部, 纪委, 政府, 法院."""
    if name in ("革命委员会", "人民委员会"):
        return seat + name
    if name.startswith(organization_words(stands_alone_for_committee)) and not is_inside(
        context.inherited, name
    ):
        return f"中共{seat}{'委' if not name.startswith('纪委') else ''}{name}"
    if name == "纪委":
        return f"中共{seat}纪委"
    if name.startswith(("政府", "法院", "检察院", "人民法院", "人民检察院", "人民政府")):
        return _with_place(seat, name, False, context, post)
    return None
