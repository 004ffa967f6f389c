"""Frames of verbs by which a person comes into an office: 任命甲为乙, 甲任乙, 甲到任."""

from __future__ import annotations

from dataclasses import replace

from graph import lazy_re as re
from loaders.acts.context import ClauseContext, stands_alone
from loaders.acts.organizations import elector, names_organization
from loaders.acts.pieces import next_pair, post_then_names
from loaders.acts.state import Act
from loaders.acts.verbs import Verb, verbs
from loaders.lexicon import alternatives, lexicon
from loaders.lexicon.verbs import VerbRow
from loaders.names.bare_posts import is_seat
from loaders.names.in_clause import PersonMention, leading_time, tail_name
from loaders.names.offices import Office, post_length
from loaders.names.people import surname_length
from loaders.names.places import place_length
from loaders.names.spans import ends_organization
from loaders.text.patterns import HAN, NUMERALS, RARE_HAN

_WORDS = alternatives("acts")

_JOINT = re.compile(_WORDS["joints"])
_ACTS_FOR = re.compile(_WORDS["acts_for"])
_NO_OFFICE_BEHIND = ("此职", "之", "其职", "职务", "该职")
_GOES_ON = ("情况", "以来", "期间", "仍", "仍然", "继续")
_INSTEAD = re.compile(
    rf"(?:[^任，]{{1,8}}的)?([{RARE_HAN}·]{{2,12}}?)(?:{_WORDS['courtesy']})?(担任|出任|升任|接任|继任|就任|任)"
)
_MOVED_TO = re.compile(_WORDS["moved_to"])
_MADE = re.compile(f"(?:决定|同意|通过|确定)[{RARE_HAN}]{{2,3}}为$")
"""决定某某为|代理县长."""
_BY_VOTE = re.compile(f"经[^。；]{{2,30}}(?:选举|推选)[^。；]*，$|(?:{_WORDS['elects_heads']})[^。；，]*，$")
_HOLDS = ("任", "担任", "出任")
"""经职工大会选举、上级批准，|某某任厂长."""
_BY_ELECTORS = re.compile(f"(?:后|旋|随后|不久)?[经由被][{HAN}]{{2,20}}")
"""副书记某某主持工作，后经县人大选举|为县长."""
_ELSEWHERE = re.compile(f"(?:省城|[{HAN}]{{2}}[府州县]?)")


def appoint(ctx: ClauseContext, verb: Verb, action: str) -> list[Act]:
    """任命 NAME、NAME 为 OFFICE; 选举县长 NAME."""
    lead = ctx.clause.cut(ctx.clause.start, verb.start)
    lead = lead[leading_time(lead) :]
    if len(verb.word) == 1 and "assume" in verb.row.frames and surname_length(lead) > 0:
        return []  # 褚连升之妻……为: the sign of a name
    if action == "elect":
        who_elects = elector(ctx.clause.cut(ctx.clause.start, verb.start))
        if who_elects:
            place = (ctx.clause.start, verb.start)
            ctx.here.organizations.enter(ctx.full(who_elects), ctx.clause.date, place)
        if found := post_then_names(ctx, verb.end, ctx.clause.end, action):
            ctx.here.verb = replace(ctx.here.verb, posts_first=True)
            return found
    return pairs(ctx, verb.end, action)


def pairs(ctx: ClauseContext, start: int, action: str) -> list[Act]:
    """NAME、NAME 为 OFFICE、NAME 为 OFFICE."""
    clause = ctx.clause
    start += clause.key.startswith("了", start)  # 任命了甲为乙
    for joint in list(_JOINT.finditer(clause.key[start : clause.end]))[:8]:
        left, right = start + joint.start(), start + joint.end()
        if joint[0] == "为" and clause.key.startswith("为", right):
            continue  # 王大为|为
        if joint[0] == "任" and clause.key.startswith("为", right):
            continue  # 罗永任|为
        if joint[0] in _HOLDS and _is_place(clause.cut(start, left)):
            return []  # 方远调县水文站任站长
        people = _people_between(ctx, start, left, joint[0])
        if not people and joint[0] in _ONCE_MORE:
            people = _people_between(ctx, start, right - 1, joint[0][-1])  # 李连|任
        if not people:
            continue
        acting = bool(_ACTS_FOR.search(joint[0]))
        end = next_pair(clause.key, right, clause.end)
        ctx.here.organizations.come_back(people, clause.cut(right, end))
        before = ctx.here.organizations.current
        offices, candidate = ctx.offices(right, end, acting)
        if right == clause.end and joint[0] != "为" and ctx.here.offices.vacated:
            offices = [o._replace(acting=acting or o.acting) for o in ctx.here.offices.vacated]
        if offices:
            made = ctx.acts(people, "nominate" if candidate else action, offices, "appoint")
            if ctx.verb and ctx.verb.row.moves and len(people) == 1:
                titled = clause.subjects(start, left)
                ctx.here.offices.vacated = tuple(ctx.title_offices(titled[0])) if titled else ()
                ctx.here.organizations.move(people, before)
            return [*made, *pairs(ctx, end + 1, action)] if end < clause.end else made
    return []


def _people_between(ctx: ClauseContext, start: int, left: int, joint: str) -> list[PersonMention]:
    """Who stands between the verb and 为; nobody or 其 means those before."""
    clause, people = ctx.clause, ctx.here.people
    if left == start:
        if joint != "为":
            return []
        if not clause.follows and people.just_now and _BY_ELECTORS.fullmatch(clause.cut(clause.start, start)):
            return list(people.spoken_of)
        return list(people.acted) if clause.follows else []
    if clause.key[start:left] in ("其", "他", "她"):
        return list(people.acted or people.spoken_of)
    left = left - 2 if clause.key.endswith("分别", start, left) else left
    sure = joint == "为" and ctx.verb is not None and (len(ctx.verb.word) > 1 or _opens(ctx, ctx.verb))
    found = clause.in_list(start, left) or clause.subjects(start, left)
    return found or (clause.lone_name(start, left) if sure else [])


def _opens(ctx: ClauseContext, verb: Verb) -> bool:
    """授|锡良|为: a verb of the empire that opens its clause, behind which only a name can stand."""
    return verb.start == ctx.clause.start and verb.row.era.startswith("..")


def assume(ctx: ClauseContext, verb: Verb, action: str) -> list[Act]:
    """NAME 任 OFFICE; OFFICE 由 NAME 担任; 由 NAME 继任."""
    clause, (low, high) = ctx.clause, (verb.start, verb.end)
    if clause.key[max(clause.start, low - 3) : low].endswith(_GOES_ON):
        return []
    if high < clause.end and clause.key[high] == "、":  # 局长由甲出任、所长由乙出任
        return [
            *_succeeds(ctx.narrowed(clause.start, high), verb, action),
            *_next_of_list(ctx.narrowed(high + 1), action),
        ]
    if high >= clause.end or clause.key[high : clause.end] in _NO_OFFICE_BEHIND:
        return _succeeds(ctx, verb, action)
    instead = _INSTEAD.match(clause.key, high, clause.end) if verb.row.succeeds else None
    if instead and (clause.in_list(*instead.span(1)) or clause.subjects(*instead.span(1))):
        row = verbs().rows[instead[2]]
        return _takes(ctx, low, instead.end(2), row, row.frames.get("assume", action))
    moved = _moved_to(ctx, verb, action) if verb.word in _HOLDS else []
    return moved or _takes(ctx, low, high, verb.row, action)


def _moved_to(ctx: ClauseContext, verb: Verb, action: str) -> list[Act]:
    """甲调县教育局任局长: the organization stands before the verb."""
    clause = ctx.clause
    moved = _MOVED_TO.search(clause.cut(clause.start, verb.start))
    if moved is None:
        return []
    group = "to" if moved["to"] else "there"
    people = ctx.people_before(clause.start + moved.start())
    place = clause.text[clause.start + moved.start(group) : clause.start + moved.end(group)]
    if group == "there" and not _is_place(place):
        return []
    offices = ctx.offices_in(place + clause.text[verb.end : clause.end], dated=False) if people else []
    if not offices or _FOR_A_TIME.match(moved[0]) or group == "there":
        return ctx.acts(people, action, offices, "assume") if offices else []
    return into(ctx, people, action, offices)


def _is_place(words: str) -> bool:
    """Whether somebody may have a post there: 县水文站, 东岭村."""
    return names_organization(words) or ends_organization(words) or words.endswith(_POST_PLACES)


_FOR_A_TIME = re.compile(_WORDS["for_a_time"])
_POST_PLACES = tuple(lexicon("acts")["ends_post_place"])


def into(ctx: ClauseContext, people: list[PersonMention], action: str, offices: list[Office]) -> list[Act]:
    """县长甲调某局任局长: into the one office, and out of the one that his title prints."""
    titled = ctx.title_offices(people[0]) if len(people) == 1 else []
    left = [office for office in titled if office.organization and not stands_alone(office)]
    made = ctx.acts(people, action, offices, "assume")
    ctx.here.offices.vacated = tuple(left) or ctx.here.offices.vacated
    return [*made, *(ctx.act(people[0], "leave", office) for office in left[-1:])]


def _takes(ctx: ClauseContext, low: int, high: int, row: VerbRow, action: str) -> list[Act]:
    """NAME 任 OFFICE、NAME 任 OFFICE."""
    clause, here = ctx.clause, ctx.here
    stop = low - 1 if _MADE.search(clause.cut(clause.start, low)) else low
    people = ctx.people_before(stop) or ctx.people_before(low)
    if not people and (row.acting or clause.key.startswith("由", clause.start)):
        people = tail_name(clause.key, clause.start, low)
    people = people or clause.words_as_subjects(clause.start, low)
    if not people and clause.key[low - 1] in "着著":
        people = clause.lone_name(clause.start, low - 1)  # 德寿|着|调补
    if not people:
        return []
    if row.verb in ("任", "担任") and here.verb.action == "elect" and here.verb.posts_first:
        action = "elect"
    acted = {person.name for person in here.people.acted} if clause.follows else set()
    goes_on = clause.follows and clause.key[clause.start - 1 : clause.start] not in "；;"
    if row.verb in _HOLDS and goes_on and here.verb.action == "elect":
        action = "elect"  # 选举产生新一届理事会，甲任主席，乙任副主席
    if row.verb in ("兼", "兼任") and here.verb.action == "elect" and acted >= {p.name for p in people}:
        action = "elect"  # 选举甲、乙为副会长，甲兼秘书长
    if row.verb in (*_HOLDS, "为") and _BY_VOTE.search(clause.key, max(0, clause.start - 60), clause.start):
        action = "elect"
    end = next_pair(clause.key, high, clause.end, row.verb if row.verb.endswith(("任", "兼")) else "任")
    here.organizations.come_back(people, clause.cut(high, end))
    stayed = here.organizations.current
    offices, candidate = ctx.offices(high, end, row.acting, beside=_beside(ctx, people, row, high, end))
    offices = _of_organization_before(ctx, low, high, end) or offices
    if not offices and row.moves and (offices := _same_post_elsewhere(ctx, high, people)):
        return _goes_elsewhere(ctx, people, action, [o._replace(acting=row.acting) for o in offices])
    if not offices and row.moves and _ELSEWHERE.fullmatch(clause.cut(high)):
        offices, action = ctx.title_offices(people[0]), "leave"
    if not offices:
        return []
    if clause.follows and row.succeeds:
        offices = ctx.left_by_the_one_before(people, offices)
    if clause.follows and here.offices.vacated:
        offices = ctx.as_held(offices, here.offices.vacated)
    if end < clause.end:
        made = ctx.acts(people, action, offices, "assume")
        return [*made, *_next_of_list(ctx.narrowed(end + 1), action)]
    before = ctx.held_by(people[0]) if len(people) == 1 and row.moves else ()
    made = ctx.acts(people, "nominate" if candidate else action, offices, "assume")
    here.offices.vacated = tuple(before) or here.offices.vacated
    if row.moves:
        here.organizations.move(people, stayed)
    return made


def _beside(ctx: ClauseContext, people: list[PersonMention], row: VerbRow, low: int, high: int) -> str | None:
    """The organization of the title before the name, where the office behind the verb leans on it:
    镇党委委员甲兼任组织委员, 县政府秘书甲调任人民法院副院长."""
    printed = ctx.clause.cut(low, high)
    of_seat = _OF_SEAT.match(printed) is not None
    of_party = row.verb in _BESIDES and _OF_PARTY.fullmatch(printed) is not None
    if not (of_seat or of_party) or len(people) != 1:
        return None
    named = [office.organization for office in ctx.title_offices(people[0]) if office.organization]
    return next((name for name in reversed(named) if of_seat or _PARTY.search(name)), None)


_ONCE_MORE, _BESIDES = lexicon("acts")["once_more"], lexicon("acts")["holds_besides"]
_OF_SEAT, _OF_PARTY, _PARTY = (re.compile(_WORDS[key]) for key in ("of_seat", "posts_of_party", "is_party"))


def _of_organization_before(ctx: ClauseContext, low: int, high: int, end: int) -> list[Office]:
    """某县第二中学由甲任校长: the organization stands before 由."""
    clause = ctx.clause
    by = clause.key.rfind("由", clause.start, low)
    name = clause.key[clause.start : max(by, clause.start)]
    whole = place_length(name) > 0 or len(name) > 5
    if not whole or post_length(name) or not names_organization(name):
        return []
    return ctx.offices_in(name + clause.text[high:end])


def _goes_elsewhere(
    ctx: ClauseContext, people: list[PersonMention], action: str, offices: list[Office]
) -> list[Act]:
    """知县某某调署某县: out of the one, into the other; who comes after him comes into the one he left."""
    here = ctx.here
    left, current, since = ctx.held_by(people[0])[-1:], here.organizations.current, here.organizations.since
    made = ctx.acts(people, action, offices, "assume")
    here.organizations.current, here.organizations.since = current, since
    here.offices.vacated = tuple(left)
    return [*made, *(ctx.act(person, "leave", office) for person in people for office in left)]


def _same_post_elsewhere(ctx: ClauseContext, high: int, people: list[PersonMention]) -> list[Office]:
    """知州某某调署随州: the post of the title, in the place named."""
    place = ctx.clause.cut(high)
    if len(people) != 1 or not _ELSEWHERE.fullmatch(place):
        return []
    level = place[-1] if place[-1] in "县州府" and len(place) > 1 else ""
    return [
        office._replace(
            organization=place if level else place + office.post[1:],
            post="知" + level if level else office.post,
            as_printed=place,
        )
        for office in ctx.held_by(people[0])
        if office.post in ("知县", "知州", "知府")
    ][-1:]


def _next_of_list(ctx: ClauseContext, action: str) -> list[Act]:
    """、NAME 任 OFFICE behind the first of them."""
    for verb in verbs().places(ctx.clause.key, ctx.clause.start, ctx.clause.end):
        if "assume" in verb.row.frames and (found := assume(ctx.of(verb), verb, action)):
            return found
    return []


def _succeeds(ctx: ClauseContext, verb: Verb, action: str) -> list[Act]:
    """OFFICE 由 NAME 担任; 遗缺由 NAME 接充; NAME 继任: the office stands before, or was just left."""
    clause, row = ctx.clause, verb.row
    by = _agent(ctx, verb)
    if by >= 0:
        people = clause.subjects(by + 1, verb.start) or clause.lone_name(by + 1, verb.start)
        topic = _TOPIC_ENDS.sub("", clause.cut(clause.start, by))
        ctx.here.organizations.come_back(people, topic)
        offices, _ = ctx.offices(clause.start, clause.start + len(topic), row.acting)
        offices = offices or (_of_business(ctx, topic) if row.acting else [])
        if _VACANCY.match(clause.key, clause.start):
            held = [office._replace(acting=row.acting) for office in ctx.here.offices.vacated]
            offices = ctx.as_held(offices, held)
        offices = ctx.left_by_the_one_before(people, offices) if clause.follows else offices
        if clause.follows and ctx.here.offices.vacated:
            offices = ctx.as_held(offices, ctx.here.offices.vacated)
        if len(people) > 1 and _ONE_BY_ONE.search(clause.key, clause.start, verb.start):
            return []  # 先后由甲、乙担任: on which day each?
        if people and offices and clause.key[clause.start : by] not in ("遗缺", "缺"):
            return ctx.acts(people, action, offices, "assume")
    people = (clause.subjects(by + 1, verb.start) if by >= 0 else []) or ctx.people_before(verb.start)
    offices = ctx.here.last_held(people) or (ctx.here.offices.seat_left() if row.acting else [])
    if not people or not offices or not (row.succeeds or row.verb == "兼任" or by >= 0):
        return []
    return ctx.acts(people, action, [office._replace(acting=row.acting) for office in offices], "assume")


def _agent(ctx: ClauseContext, verb: Verb) -> int:
    """Where 由 stands before who comes into an office, or 着 of an edict; -1 where neither does."""
    start, end = ctx.clause.start, verb.start
    by = ctx.clause.key.rfind("由", start, end)
    ordered = max(ctx.clause.key.rfind(word, start, end - 1) for word in "着著")
    return by if by >= 0 else ordered


def _of_business(ctx: ClauseContext, topic: str) -> list[Office]:
    """院务由某某代理: who keeps the business of a school or a house acts as its head."""
    found = _BUSINESS.fullmatch(topic)
    if found is None:
        return []
    head = f"{found['unit'][-1]}长"
    own = [*ctx.here.offices.vacated, *ctx.offices_in(found["unit"] + "长")]
    return [office._replace(acting=True) for office in own if office.post == head][:1]


_BUSINESS = re.compile(_WORDS["business_of_house"])
_ONE_BY_ONE = re.compile(_WORDS["one_by_one"])
_TOPIC_ENDS = re.compile(f"(?:{_WORDS['behind_topic']})+$")


def arrives(ctx: ClauseContext, verb: Verb, action: str) -> list[Act]:
    """知县某某到任, 县长某某当选连任: a person takes up the office that stands before the name.

    县丞某某护印, 某某到任 behind one who left: the seat that the text tells of.
    """
    clause, row = ctx.clause, verb.row
    people = ctx.people_before(verb.start) if not _LASTED.sub("", clause.cut(verb.end)) else []
    if not people and row.succeeds and clause.key.startswith(_SENT, clause.start):
        people = tail_name(clause.key, clause.start, verb.start)
    titled = ctx.title_offices(people[0]) if len(people) == 1 else []
    seat = [office for office in titled if is_seat(office.post)]
    if len(people) == 1 and row.succeeds and not seat and (row.acting or not titled):
        if clause.follows and [person.name for person in ctx.here.people.acted] == [people[0].name]:
            return []  # 补授知县，十月初九日接印
        offices = [office._replace(acting=row.acting) for office in ctx.here.offices.seat_left()]
        offices = offices or [o._replace(acting=row.acting) for o in ctx.here.last_held(people)]
    else:
        offices = [office._replace(acting=row.acting or office.acting) for office in titled]
    return ctx.acts(people, action, offices, "intransitive") if offices else []


_VACANCY = re.compile("所?遗|递遗")
_LASTED = re.compile(f"[{NUMERALS}数余廿几]+[日月旬]$")
"""护印|二十余日."""
_SENT = tuple(lexicon("acts")["sends"])
