"""The posts of a roster's label, each in its organization: `党工委委员、办事处主任` under a street are two
organizations.

Under a heading every part of a label looks first to the organization of the heading, and only a bare post
of a party committee (书记, 委员, 成员) to the part before it.
"""

from __future__ import annotations

from graph import lazy_re as re
from graph.lexicon.organizations import is_inner, organization_words, takes_place
from loaders.holdings.rosters.words import words
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office, post_length, read_offices
from loaders.names.organizations import OrganizationContext, full_name
from loaders.names.places import leading_level, place_length

_PARTY_TAIL = re.compile(r"(?:党组|党委|党工委|党总支|党支部|机关党委|纪委|纪工委|纪检组)$")
_PARTY_POST = re.compile(r"(?:第[一二三]|常务)?副?书记|常委|常务委员|委员|成员|候补委员")
_DEPARTMENT = re.compile(r"^(武装|人武|组织|宣传|统战|农工|社会工作)部长$")
_ORGANS = ("理事会", "监事会", "执委会", "执行委员会")
_DISCIPLINE = re.compile(r".+?纪(?:委|律检查委员会)(?=(?:、|、?.{0,12}监委|、?.{0,12}监察委员会)?$)")
"""The organization of 纪委书记 under 县纪委监委."""
_CANDIDATE = re.compile(r"候选人$")
_BRACKET = re.compile(r"[(（][^()（）]*[)）]")


def offices_of(
    parts: list[str], organization: str | None, jurisdiction: Jurisdiction, date: str | None = None
) -> list[Office]:
    """The offices of a label, in order; empty where a part of it is none. `organization` is the heading's."""
    offices: list[Office] = []
    before: str | None = None
    for printed in parts:
        read = _one(printed, organization, before, jurisdiction, date)
        if not read:
            return []
        offices += read
        before = read[-1].organization
    return offices


def _one(
    printed: str, organization: str | None, before: str | None, jurisdiction: Jurisdiction, date: str | None
) -> list[Office]:
    bare = _CANDIDATE.sub("", _BRACKET.sub("", printed))
    status = "候选人" if _CANDIDATE.search(printed) else None
    if _DEPARTMENT.match(bare):
        bare = bare = _DEPARTMENT.sub(r"\1部部长", bare)
    if bare in words().all("whole_posts"):
        return [Office(_committee(before, organization), bare, printed, False, status)]
    if bare in words().all("own_posts"):
        return [Office(organization, bare, printed, False, status)]
    if bare.startswith("纪委") and (discipline := _DISCIPLINE.match(organization or "")) is not None:
        return [Office(discipline[0], bare.removeprefix("纪委"), printed, False, status)]
    for organ in ("纪工委", "人大工委"):
        if bare.startswith(organ) and organization is not None:
            return [Office(f"{_unit(organization)}{organ}", bare.removeprefix(organ), printed, False, status)]
    if (own := _own_organ(bare, organization)) is not None:
        return [Office(own[0], own[1], printed, False, status)]
    unit = _town_unit(bare, organization)
    if unit is not None and organization is not None:
        return [Office(organization + unit, bare[len(unit) :], printed, False, status)]
    above = _inherited(bare, organization, before)
    read = read_offices(bare, jurisdiction, above, date)
    if above is None:
        read = [office._replace(organization=_placed(office, jurisdiction)) for office in read]
    if not read and words().is_label(bare):
        size = post_length(bare)
        read = [Office(organization, bare, printed)] if size == 0 else []
    if status and read:  # a candidate holds no post: 副镇长候选人 is kept apart from 副镇长
        read[-1] = read[-1]._replace(post=read[-1].post + "候选人", status=status)
    return [
        _seated(office, organization)._replace(as_printed=printed if len(read) == 1 else office.as_printed)
        for office in read
    ]


def _inherited(text: str, organization: str | None, before: str | None) -> str | None:
    """The organization that a part looks to: the committee before it, the heading's organization, or its
    own place."""
    size = post_length(text)
    own, post = text[: len(text) - size], text[len(text) - size :]
    if not own:
        return before if before is not None and _PARTY_POST.fullmatch(post) else organization
    stem = _PARTY_TAIL.sub("", own)
    if (
        stem
        and stem.endswith(organization_words(takes_place))
        and not stem.endswith(organization_words(is_inner))
    ):
        return None
    if organization is not None and organization.endswith("主席团") and own.endswith(_ORGANS):
        return organization.removesuffix("主席团")  # organs of one association beside each other
    if (
        before is not None
        and organization is not None
        and not before.startswith(f"中共{organization}")
        and _is_office(own)
    ):
        return before.removesuffix("党组") if before.endswith("党组") else before
    return organization


def _own_organ(text: str, organization: str | None) -> tuple[str, str] | None:
    """校务委员会 of 校务委员会主席 in the list of a school: an organ of its own, and the post in it.

    The bench committee of a court is part of the post: 审判委员会委员, of the court, whatever the division.
    """
    own, in_post = words().all("own_organs"), words().all("organs_in_posts")
    organ = next((word for word in (*own, *in_post) if text.startswith(word)), "")
    post = text.removeprefix(organ)
    if organization is None or not organ or not words().is_exact(post):
        return None
    ends = [
        organization.rfind(word) + len(word) for word in words().all("have_organs") if word in organization
    ]
    if not ends:
        return None
    head = organization[: max(ends)]
    return (head + organ, post) if organ in own else (head, text)


def _town_unit(text: str, organization: str | None) -> str | None:
    """武装部 of 武装部部长 under a town or a street: its own unit, not the county's."""
    unit = text[: len(text) - post_length(text)]
    if organization is None or not organization.endswith(("镇", "乡", "街道")) or not unit:
        return None
    if unit.startswith(("党", "纪委", "中共")) or leading_level(unit) or place_length(unit):
        return None
    return unit


def _placed(office: Office, jurisdiction: Jurisdiction) -> str | None:
    """工商联党组 is that of the document's own 工商联."""
    own = office.organization
    tail = _PARTY_TAIL.search(own or "")
    if own is None or tail is None or tail.start() == 0 or own.startswith("中共"):
        return own
    whole = full_name(own[: tail.start()], OrganizationContext(jurisdiction))
    return (whole or own[: tail.start()]) + tail[0]


def _is_office(own: str) -> bool:
    """案件审理室 after 区纪委常委 is a part of the organization just named."""
    return own.endswith(("室", "庭"))


def _committee(before: str | None, organization: str | None) -> str | None:
    """The party committee that 政法委员 belongs to."""
    if before is not None and (before.startswith("中共") or _PARTY_TAIL.search(before)):
        return before
    return organization


def _unit(organization: str) -> str:
    return organization.removesuffix("人民政府").removesuffix("办事处")


def _seated(office: Office, organization: str | None) -> Office:
    """主任 of a street sits in its office, the head of a town in its government, 书记 in its committee."""
    if organization is None:
        return office
    if office.organization == organization and organization.endswith(("镇", "乡", "街道")):
        if office.post.endswith("书记"):
            return office._replace(
                organization=f"中共{organization}{'工作' if organization.endswith('街道') else ''}委员会"
            )
        if office.post.endswith("主席"):
            return office._replace(organization=organization + "人大")
    if office.organization is None and office.post.endswith((organization[-1] + "长", "长助理")):
        return office._replace(organization=organization + "人民政府")
    if office.organization == organization and organization.endswith("街道") and office.post.endswith("主任"):
        return office._replace(organization=organization + "办事处")
    return office
