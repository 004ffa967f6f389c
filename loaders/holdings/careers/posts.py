"""The posts that a clause of a life names: `县财政局科员、副主任科员`, `少校参谋`, `知桃源县`, `桃源令`."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.holdings.careers.words import (
    business,
    ending,
    holds,
    is_imperial,
    is_lower,
    is_province,
    own_post_length,
    role_length,
    seats,
    words,
)
from loaders.lexicon import alternatives, lexicon
from loaders.names.bare_posts import seat_level
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office, post_length, read_offices
from loaders.names.organizations import OrganizationContext, full_name
from loaders.names.places import is_known, level_of, place_length
from loaders.text.patterns import NUMERALS, RARE_HAN, any_of

_SPLIT = re.compile(r"、|/|兼任|兼(?=[^并容程备职])|以及|暨")
_JOINED = re.compile(r"[和及与]")
_TAIL = re.compile(r"(?:等职务?|等工作|等|之职|一职|职务|工作|职)+$")
_BRACKET = re.compile(r"[（(]([^（()）]*)[)）]?")
_KINDS = "师旅团营连排军舰"
_HEAD_OF = re.compile(rf"^(?:[{RARE_HAN}]{{2}})?(?:代理|副|代)?([{_KINDS}])长$")
_BAD = re.compile(rf"[。！？“”\"'|│…]|{alternatives('careers')['never_in_posts']}")
_PARTY = re.compile(r"^中[*＊×xX]+")
_TERM = re.compile(rf"(?:第?[{NUMERALS}\d]{{1,3}}[届任]|首[届任]|两届)")
_LONGEST = 40
_OF_ISSUER = ("公司", "本公司", "集团", "学校", "本校", "学院", "医院", "本院")
_HEAD = re.compile("(?:第?[一二三])?(?:常务|代理|代)?副?([局厂校院所社司厅处站馆])长")
_NOT_OF_TEAM = ("班", "队", "团", "营", "学堂")
"""训练班中队长 heads a 中队 in the 班; the name of the 班 is no name of a 大队."""
_OF = re.compile("(?<=[司团院会行])之(?=[^江职])")
"""金鹏控股有限公司之独立董事."""
_RETIRED = re.compile(rf"{any_of(words('retired'))}(?=[^人干员])")
_INSTITUTIONS = re.compile(any_of(words("of_whole_offices")))
"""机关党委 of a whole office, of none of its parts."""
_OWNERS = "局厂校院所社司"
_WORKS = "厂校院社"


def read_posts(
    text: str, jurisdiction: Jurisdiction, inherited: str | None = None, date: str | None = None
) -> list[Office]:
    """The posts that a whole text names, in order; empty where some part of it is no post.

    A post alone takes the organization before it (`inherited`) where the post fits it: 局长 a 局, 师长 a 师.
    """
    found: list[Office] = []
    organization = inherited
    for part in _parts(_TAIL.sub("", text.strip("，,、 （("))):
        above = organization
        if (
            inherited
            and organization
            and organization != inherited
            and organization.startswith(inherited)
            and prints_organization(part)
        ):
            above = inherited  # 教务处干事、人事处副处长: units side by side
        if jurisdiction.issuer and part.startswith(_OF_ISSUER):
            above = None
        part, above = _by_pronoun(part, above, jurisdiction.issuer)
        above = None if _COMMUNE.match(part) or _is_beside(part, above) else _head(part, above)
        office = _one(_in_place(_of_owner(part, above)), jurisdiction, above, date)
        if office is None:
            return []
        found.append(office._replace(as_printed=part))
        organization = office.organization or organization
        found += _in_bracket(part, jurisdiction, organization, date)
    return found


_IN_BRACKET = re.compile(rf"^{any_of(words('organs_in_brackets'))}?副?{any_of(words('posts_in_brackets'))}$")


def headed(text: str, jurisdiction: Jurisdiction, above: str | None, date: str | None) -> list[Office]:
    """The head of an organization that stands alone behind a verb: 出长省立第二中学."""
    name = text.strip("，,、 ")
    heads = lexicon("career_posts")["headed"]
    kind = next((kind for kind in sorted(heads, key=len, reverse=True) if name.endswith(kind)), None)
    if kind is None or len(name) <= len(kind):
        return []
    post = heads[kind]
    whole = full_name(name, OrganizationContext(jurisdiction, above, date), post)
    return [Office(whole or name, post, name)]


def _in_bracket(
    part: str, jurisdiction: Jurisdiction, organization: str | None, date: str | None
) -> list[Office]:
    """党组书记 of 局长（党组书记）: another post, where the bracket is one and nothing else."""
    match = _BRACKET.search(part)
    inner = match[1] if match else ""
    if len(inner) < 2 or _IN_BRACKET.sub("", inner) != "" or holds(inner, "not_in_brackets"):
        return []
    office = _one(inner, jurisdiction, _head(inner, organization), date)
    return [office._replace(as_printed=inner)] if office is not None and office.organization else []


_COMMUNE = re.compile(f"[{RARE_HAN}]{{2,4}}公社")
"""白沙公社党委书记: of no organization named before."""


_SCHOOL = re.compile(f"[{RARE_HAN}]{{2,8}}?(?P<kind>中学|小学|大学|书院|医院)(?=.{{2}})")


_OF_SCHOOL = re.compile(f"[{RARE_HAN}]{{2,}}(?:中学|小学|大学|学院|书院|学堂)(?=.)")
"""圣光中学历史科, whose 校长 is that of the school."""


_PRONOUN = re.compile(r"[该同本我原](?P<kind>[局厂校院所社司行会厅处站馆院团队县市区镇乡村部])(?=[^员长])")


def _by_pronoun(part: str, above: str | None, issuer: str | None) -> tuple[str, str | None]:
    """该校教授, 同厂厂长, 我院骨科主任: the organization that was named before, or the one that speaks."""
    match = _PRONOUN.match(part)
    if match is None:
        return part, above
    for named in (above, issuer) if part[0] in "该同原" else (issuer, above):
        at = named.rfind(match["kind"]) if named else -1
        if named and (at > 0 or match["kind"] in "校院"):
            whole = named[: at + 1] if at > 0 else named
            rest = part[match.end() :]
            return (rest, whole) if own_post_length(rest) == len(rest) else (whole + rest, above)
    return part[match.end() :], None


def _is_beside(part: str, above: str | None) -> bool:
    """Whether a part names a school of its own, which is none of the school before: 青山中学教导主任."""
    match = _SCHOOL.match(part)
    return match is not None and above is not None and match["kind"] in above


def _of_owner(part: str, above: str | None) -> str:
    """厂革委会主任 with the name of the 厂 that stands above."""
    if above is None or part[:1] not in _WORKS or not above.endswith(part[0]):
        return part
    return above + part[1:] if len(_bare(part)) > own_post_length(_bare(part)) + 1 else part


def _in_place(part: str) -> str:
    """湖南桃源市市长: a place needs no province before it to be known."""
    size = next((size for size in (2, 3) if is_province(part[:size])), 0)
    return part[size:] if size and place_length(part[size:]) else part


def prints_organization(part: str) -> bool:
    """Whether an organization stands beside the post: 县教育局局长, not 局长."""
    return len(_bare(part)) > own_post_length(_bare(part)) + 1


def _head(part: str, organization: str | None) -> str | None:
    """The organization before, as a part leans on it: 秘书长 of the 政府 whose 党组 was told, 局工会 of the
    局."""
    if organization is None:
        return None
    if _INSTITUTIONS.match(part) and organization[-1] in "处科室股":
        at = max(organization.rfind(kind) for kind in "厅局部委院会府")
        return organization[: at + 1] if at > 0 else organization
    post = part[len(part) - own_post_length(_bare(part)) :]
    if organization.endswith("党组") and part == post and not post.endswith(("书记", "成员")):
        return organization.removesuffix("党组")
    if part == post and (kind := _HEAD.fullmatch(post)) is not None and not organization.endswith(kind[1]):
        at = organization.rfind(kind[1])
        if kind[1] == "校" and (school := _OF_SCHOOL.match(organization)) is not None:
            return school[0]
        return (
            _without_party(organization[: at + 1]) if at > 1 else organization
        )  # 研究室主任、副所长: of the 所
    if part == post and (whole := _headed_by(post, organization)) is not None:
        return whole
    if part[:1] in _OWNERS and len(part) > len(post) + 1 and part[1:2] not in "长":
        at = organization.rfind(part[0])
        return _without_party(organization[: at + 1]) if at > 1 else organization
    return organization


_RANKED = re.compile("(?:常务|执行|代理)?副")


def _headed_by(post: str, organization: str) -> str | None:
    """The firm whose 技术部 was told, where its 副总经理 comes next."""
    ends = tuple(lexicon("mentions")["heads"].get(_RANKED.sub("", post, count=1), ()))
    if not ends or organization.endswith(ends):
        return None
    at = max((organization.rfind(end) + len(end) for end in ends if end in organization), default=0)
    return _without_party(organization[:at]) if at > 1 else None


def _without_party(organization: str) -> str:
    """县教育局 of 中共县教育局委员会, whose 局长 comes next."""
    return organization.removeprefix("中共")


def is_ladder(first: Office, second: Office) -> bool:
    """Whether two posts named side by side were held one after the other: 技术员、车间主任; 副局长、局长."""
    if first.organization != second.organization and not is_lower(first.post):
        return False
    if first.acting and not second.acting and first.post == second.post:
        return True
    if first.post == f"副{second.post}":
        return True
    if second.post.endswith(("调研员", "巡视员")):
        return False  # a rank beside the post
    return is_lower(first.post) and first.post != second.post


def _parts(text: str) -> list[str]:
    parts: list[str] = []
    held = ""
    for piece in _cut(text):
        whole = held + piece
        if own_post_length(_bare(whole)) or role_length(_bare(whole)):
            parts += _joined(whole)
            held = ""
        else:
            held = whole + "、"
    return [*parts, held] if held else parts


def _cut(text: str) -> list[str]:
    """At 、 and 兼 outside brackets."""
    pieces, start = [], 0
    for match in _SPLIT.finditer(text):
        before = text[: match.start()]
        if before.count("（") + before.count("(") > before.count("）") + before.count(")"):
            continue
        if match[0].startswith("兼") and not own_post_length(_bare(text[start : match.start()])):
            continue
        pieces.append(text[start : match.start()])
        start = match.end()
    return [piece for piece in [*pieces, text[start:]] if piece]


def _joined(piece: str) -> list[str]:
    """厂长和书记: two posts, where a post stands on both sides."""
    for match in _JOINED.finditer(piece):
        left, right = piece[: match.start()], piece[match.end() :]
        if len(right) > 1 and own_post_length(_bare(left)) and own_post_length(_bare(right)):
            return [left, *_joined(right)]
    return [piece]


def _bare(text: str) -> str:
    return _BRACKET.sub("", text)


def _one(part: str, jurisdiction: Jurisdiction, inherited: str | None, date: str | None) -> Office | None:
    bare = _OF.sub("", _PARTY.sub("中共", _TERM.sub("", _bare(part))))
    bare = _RETIRED.sub("", bare)
    size = own_post_length(bare) or role_length(bare)
    if size == 0 or len(bare) > _LONGEST or _BAD.search(bare) or ending(bare, "study_ends"):
        return None
    post, organization = bare[len(bare) - size :], bare[: len(bare) - size]
    in_unit = post.endswith("队长") and organization.endswith(_NOT_OF_TEAM)
    if post_length(bare) >= size and post not in business() and not in_unit:
        remark = _BRACKET.search(part)
        offices = read_offices(bare + (f"（{remark[1]}）" if remark else ""), jurisdiction, inherited, date)
        if len(offices) > 1:
            return None
        office = offices[0] if offices else _own(organization, post, part, jurisdiction, inherited, date)
    else:
        office = _own(organization, post, part, jurisdiction, inherited, date)
    if office is None or "、" in (office.organization or ""):
        return None
    if office.organization is not None and len(office.organization) < 2:
        office = office._replace(organization=None)  # 团政委 of which 团 nobody says
    if office.organization in _OF_ISSUER:  # 公司: which one, nobody can tell
        office = office._replace(organization=None)
    if (
        not organization
        and is_imperial(office.post)
        and office.organization == inherited
        and post_length(bare) < size
    ):
        office = office._replace(organization=None)
    place = jurisdiction.place or ""
    if inherited and place and office.organization == place + organization and place not in inherited:
        office = office._replace(
            organization=organization
        )  # 调民政部，任区划司司长: not the one of this county
    return _fitting(_at_its_seat(office)._replace(as_printed=part), organization, inherited)


def _at_its_seat(office: Office) -> Office:
    """知县 of 江西万安 is that of 万安县: the place without its province, and with its level."""
    level, place = seat_level(office.post), office.organization or ""
    prefecture = level == "府" and place.endswith("州")
    if level is None or office.post == "训导" or not 2 <= len(place) <= 4:
        return office
    if place[-1] in _LEVELS and not prefecture:
        return office
    size = next((size for size in (2, 3) if is_province(place[:size]) and len(place) > size + 1), 0)
    return office._replace(organization=place[size:] + level)


_LEVELS = "县州府道省路厅卫所市区"


def _own(
    organization: str,
    post: str,
    part: str,
    jurisdiction: Jurisdiction,
    inherited: str | None,
    date: str | None,
) -> Office | None:
    """A post that only lives have, in its organization."""
    acting = post.startswith(("代理", "署理", "护理"))
    post = post[2:] if acting else post
    if post in business():
        return Office(organization or _seat_of(business()[post], inherited), business()[post], part, True)
    if not organization:
        return Office(inherited if not is_imperial(post) else None, post, part, acting)
    if not _is_organization(organization):
        return None
    whole = full_name(organization, OrganizationContext(jurisdiction, inherited, date), post)
    return Office(whole or organization, post, part, acting)


def _seat_of(post: str, inherited: str | None) -> str | None:
    """明年摄县事 of him who is 县丞 of a county: its business."""
    level = seat_level(post)
    return inherited if level and inherited and inherited.endswith(level) else None


def _is_organization(organization: str) -> bool:
    return len(organization) >= 1 and not any(
        organization.startswith(word) for word in ("任", "被", "为", "和", "与")
    )


def _fitting(office: Office, organization: str, inherited: str | None) -> Office:
    """A head without an organization keeps the one before only where it heads such an organization: 旅长
    heads no 团."""
    head = _HEAD_OF.match(office.post)
    if organization or head is None or office.organization is None or office.organization != inherited:
        return office
    return office if office.organization.endswith(head[1]) else office._replace(organization=None)


def read_seat(verb: str, text: str, last: Office | None) -> Office | None:
    """知桃源县, 除桃源令, 补桃源, 调柳溪县: an office of the empire called by the place of its seat."""
    place = text.strip()
    if verb == "知" or (last is not None and last.post in ("知县", "知州", "知府")):
        named = _seat_named(place)
        if named is not None:
            post = f"知{named[-1]}" if verb == "知" or last is None else last.post
            return Office(named, post, f"{verb}{text}" if verb == "知" else text, False)
    for short, (level, post) in seats().items():
        stem = place.removesuffix(short)
        if (
            stem != place
            and 2 <= len(stem) <= 6
            and stem[-1] not in _CENTRAL
            and (stem[-1] not in "县州府" or stem[-1] == level)
            and not any(word in stem for word in words("moves")[:40])
        ):
            organization = stem if stem.endswith(("县", "州", "府")) else stem + level
            return Office(organization, post, text, False)
    return None


_CENTRAL = "寺监院司台局部厅"
"""大理寺丞 is of no county."""


def _seat_named(place: str) -> str | None:
    if own_post_length(place):
        return None
    if (2 <= len(place) <= 7 and level_of(place) in ("县", "州")) or (
        place.endswith("府") and 2 < len(place) <= 5
    ):
        return place
    if len(place) == 4 and is_province(place[:2]):
        return place[2:] + "县"
    known = [place[cut:] + "县" for cut in (0, 2) if len(place[cut:]) == 2 and is_known(place[cut:] + "县")]
    return known[0] if known and len(place) <= 4 else None
