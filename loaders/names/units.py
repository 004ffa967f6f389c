"""Organizations inside others: whose a 党组, an 办公室 or an 审判庭 is."""

from __future__ import annotations

from graph import lazy_re as re
from graph.lexicon import lexicon as shared_lexicon
from graph.lexicon.organizations import (
    ends_without_place,
    holds_units,
    is_firm_unit,
    is_generic,
    is_inner,
    is_own,
    is_speaker,
    never_takes_place,
    organization_words,
    stands_alone_for_committee,
    takes_place,
)
from loaders.lexicon import alternatives
from loaders.names.governments import OrganizationContext, without_committee
from loaders.names.places import level_of, rank_of

_INNER_PARTY = re.compile("(?<=.{4})(?:团委|工会|机关党委)$")
_PARTY_ORGANIZATION = re.compile(r"中共(.+?)(?:纪委监委|委员会|委)")
_COMMITTEE_OF = re.compile("中共(.{3,}?)(?:纪律检查)?(?:委员会|支部|总支|工作委员会)")
_PARTY_TAILS = ("党组", "党委", "党工委", "党支部", "党总支", "机关党委", "纪委", "纪检组")
_OWN_FIRM = re.compile(alternatives("names")["own_firms"])
_OWN_SEAT = re.compile(
    rf"[\u4e00-\u9fff]{{1,5}}?(?:{alternatives('names')['seats_of_own']})(?={alternatives('names')['of_own_seats']})"
)
"""东镇党委 is of a town, whatever stands before."""
_ELDER = ("地委", "特委", "边委", "区党委")
"""Committees of the party of which there are no more: their 组织部 is theirs."""
_OFFICES = ("局", "委", "委员会", "厅", "办公室", "人民政府")
_OF_ARMY = re.compile(alternatives("names")["of_armies"])
_LONE_UNIT = re.compile(r"[\u4e00-\u9fff]{2,4}[处科系室院馆部]|[\u4e00-\u9fff]{2,8}学院")
"""A unit whose own organization is not known: what follows is beside it, not in it."""
_OF_ITS_KIND = re.compile(alternatives("names")["said_by_kind"])
_LONGEST_LOCAL, _LONGEST_UNIT = 16, 14
_WORDS = alternatives("names")
_BOARD_OF_SCHOOL = re.compile(_WORDS["boards_of_schools"])
_OF_COMMITTEE = re.compile(_WORDS["unit_of_committee"])
_BY_KIND = re.compile(_WORDS["units_by_kind"])
_SCHOOL = re.compile(f".*(?:{_WORDS['wholes_of_schools']})")
_SAID_TWICE = re.compile(_WORDS["said_twice"])


def is_local(name: str, context: OrganizationContext) -> bool:
    """民政局, 总工会 printed bare are those of the document's place; 长河公司 is not."""
    if len(name) > _LONGEST_LOCAL or name in organization_words(is_generic):
        return False
    return (
        name.endswith(organization_words(takes_place))
        and not _is_a_firms(name)
        and not names_itself(name, context)
        and not _BOARD_OF_SCHOOL.match(name)
        and not _BY_KIND.match(name)
    )


def of_school(name: str, school: str | None) -> str | None:
    """校务委员会, 校革委会, 学校党支部 of the school named before, which may be by a board of its own."""
    board = _BOARD_OF_SCHOOL.search(school or "")
    whole = _SCHOOL.match((school or "")[: board.start() if board else None])
    if whole is None:
        return None
    if _BOARD_OF_SCHOOL.match(name):
        return whole[0] + name
    unit = _BY_KIND.match(name)
    return whole[0] + name[unit.start("unit") :] if unit and unit["school"] else None


def _is_a_firms(name: str) -> bool:
    """Whether a name holds that of a firm or school, or is that of a part of one."""
    held = organization_words(never_takes_place)
    return any(word in name for word in held) or name.endswith(organization_words(ends_without_place))


def names_itself(name: str, context: OrganizationContext) -> bool:
    """云门高新区管委会 begins with a place's own name without its level word; 中国… and 国家… need none."""
    stems = [place[: len(place) - len(level_of(place))] for place in context.jurisdiction.chain]
    national = shared_lexicon("organizations")["national"]
    return name.startswith((*(stem for stem in stems if len(stem) >= 2), *national))


def head_organization(inherited: str) -> str:
    """The organization whose party group it is: the post 局长 after X局党组 is in X局."""
    for tail in _PARTY_TAILS:
        if inherited.endswith(tail) and len(inherited) > len(tail) + 1 and not inherited.startswith("中共"):
            return inherited.removesuffix(tail)
    found = _COMMITTEE_OF.fullmatch(inherited)
    if found and rank_of(found[1]) == 0:
        return found[1]
    return inherited


def party_of(inherited: str, name: str) -> str:
    """党组, 党委, 工会 of the organization before."""
    base = _INNER_PARTY.sub("", without_committee(head_organization(inherited)))
    if name == "党委":
        if _PARTY_ORGANIZATION.fullmatch(inherited):
            return inherited
        return f"中共{base.removesuffix('人民政府')}委员会"
    if name == "纪委":
        party = _PARTY_ORGANIZATION.fullmatch(inherited)
        return f"中共{party[1] if party else base.removesuffix('人民政府')}纪委"
    if name == "党工委" and base.endswith("街道"):
        return f"中共{base}工作委员会"
    return base + name


def of_speaker(name: str, speaker: str) -> str | None:
    """A unit of the firm or school that speaks in the document: 公司办公室, 生产部; None for another's."""
    if found := of_school(name, speaker):
        return found
    if name.startswith(speaker[:2]):
        return f"中共{name[:-2]}委员会" if name.endswith("党委") else name
    short = next((word for word in speaker_words() if name.startswith(word)), None)
    if short and _calls(short, speaker):
        rest = name[len(short) :]
        return f"中共{speaker}委员会" if rest == "党委" else speaker + rest.replace("革委会", "革命委员会")
    if name.endswith(organization_words(is_firm_unit)) and not _OWN_FIRM.search(name):
        return f"中共{speaker}{name[:-2]}委员会" if name.endswith("党委") else joined(speaker, name)
    return None


def _calls(word: str, speaker: str) -> bool:
    """Whether a word may mean the organization that speaks: 农场 in the chronicle of one, 学校 of a 中学."""
    kind = word[1:] if word[0] in "本该我" and len(word) > 1 else word
    of_land = kind.endswith(("场", "矿"))
    return not of_land or speaker.endswith(kind) or (len(kind) == 1 and kind in speaker[-3:])


def speaker_words() -> tuple[str, ...]:
    """What is said of the organization that speaks: 公司, 本院."""
    return organization_words(is_speaker)


def joined(organization: str, unit: str) -> str:
    """A unit behind its organization; what both say is said once: 集团第三公司 + 第三公司党支部."""
    overlap = next((size for size in range(len(unit), 2, -1) if organization.endswith(unit[:size])), 0)
    if not overlap and (twice := _SAID_TWICE.match(unit)) and organization.endswith(twice[0]):
        overlap = twice.end()
    if not overlap and _OF_ITS_KIND.match(unit) and organization.endswith(unit[0]):
        overlap = 1
    return organization + unit[overlap:]


def beside_department(name: str, inherited: str) -> str | None:
    """统战部 behind 某某学院党委宣传部: the same committee's."""
    alone = organization_words(stands_alone_for_committee)
    found = _OF_COMMITTEE.fullmatch(inherited)
    return found["committee"] + name if found and name in alone and found["unit"] in alone else None


def is_inside(inherited: str | None, name: str) -> bool:
    """Whether an organization without a place can be a unit of the one before."""
    if inherited is None:
        return False
    alone = organization_words(stands_alone_for_committee)
    if name.startswith(alone) and inherited.endswith(_ELDER):
        return True
    if name.startswith(alone) and not inherited.endswith(("局", "公司", "学校", "医院")):
        return False
    national = tuple(shared_lexicon("organizations")["national"])
    if _OWN_SEAT.match(name) or name.startswith(national) or _LONE_UNIT.fullmatch(inherited):
        return False
    if inherited.endswith(_OFFICES) and name.endswith(organization_words(is_own)):
        return False
    if _OF_ARMY.match(name):
        return False
    if name[0] == "村" and inherited.endswith(("村委会", "村民委员会")):
        return False  # 村党支部 beside it
    if name.startswith(inherited[:3]) or (_OWN_FIRM.search(name) and not name.startswith("第")):
        return False
    return name.endswith(organization_words(is_inner)) and len(name) <= _LONGEST_UNIT


def parent(inherited: str, name: str) -> str:
    """What a unit hangs on: the head organization, and not a sister unit (刑事审判庭、执行局)."""
    base = head_organization(inherited)
    for tail in organization_words(holds_units):
        cut = base.rfind(tail)
        if (
            cut > 0
            and cut + len(tail) < len(base)
            and base[cut + len(tail) :].endswith(organization_words(is_inner))
        ):
            return base[: cut + len(tail)]
    if base.startswith("中共") and base.endswith("委") and not name.startswith(("办公室", "常委会")):
        return base
    return base
