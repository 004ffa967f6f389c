"""Clauses that leave out the verb, the person or the office: what the clauses before have said goes on."""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from loaders.acts.context import ClauseContext
from loaders.acts.gains import into, pairs
from loaders.acts.losses import leaves, left_by_predecessor
from loaders.acts.pieces import each_with_office, next_pair, post_then_names
from loaders.acts.state import Act
from loaders.acts.verbs import verbs
from loaders.lexicon import alternatives, lexicon
from loaders.names.in_clause import leading_time, led_name, tail_name
from loaders.names.offices import post_length
from loaders.names.people import is_name
from loaders.names.places import place_length

_WORDS = alternatives("acts")

CARRIED_IN = ("appoint", "elect", "nominate", "promote")
_SENTENCE_END = re.compile("[。！!？?\n]")
_STOPS = re.compile("[，；,;]")
_KEEPS = re.compile("(?:仍[兼任为]|保留|享受|试用|任期|聘期|挂职)")
_CHANGES_NAME = re.compile("改[称为名]")
_OF_OFFICE = re.compile(r"职务?$|职级$|的")
_AGAIN = re.compile("(?:并|同时)?(?:(提名|推荐)(?:其?[为任])?|(?:决定|明确|确定)其[为任])")
_FIELD = re.compile(f"(?:{_WORDS['fields']})部?")
_SUCCESSOR = re.compile(r"(?:接替|继任)[他她其]?(?:职务)?[的者人](?:人|是|为|系)+")
_CHARGED = re.compile(
    "(?:^|[令并即乃仍派准遗])(?:[\u3400-\u9fff]{2,8}缺)?以(?P<name>[㐀-鿿·]{2,20}?)(?:代(?P<left>[㐀-鿿]{2,4}))?"
    f"(?:为|充任?|{_WORDS['charged']})(?P<post>[^为]{{2,16}})$"
)
_IN_PLACE = re.compile(
    "(?:并|即|遂|乃|令|仍|派|遗缺|邑人|众)*(?:以|(?P<chosen>公?[举推])|[延聘委派])"
    f"(?P<name>[㐀-鿿]{{2,16}}?)(?:{_WORDS['in_place']})$"
)
_RISES = re.compile("升")
_TO_VACANCY = re.compile(
    "(?:所?遗)?(?P<office>[㐀-鿿]{2,16}?)(?:所?遗之?缺|遗职|员缺|一缺|一席|一职|缺)(?:紧要)?(?:即)?[以着著派委](?P<name>[㐀-鿿·]{2,10}?)"
    f"(?P<verb>{_WORDS['fills']})"
)
_ONLY_ACTS = re.compile("署|护|代理|代$")
_MOVED = re.compile(r"(?:奉令|奉命|奉)?(?:上)?调(?:往|至|到|赴|任|回|入|离)?[^任]{1,14}(?:工作|任职|他用)$")
_GONE = re.compile(_WORDS["gone"])
_VACANCY = re.compile("(?:所遗|递遗|遗)(.{2,30}?)(?:一职|之缺|遗缺|员缺|缺|职务)")
_POST_ALONE = re.compile(
    f"(?!.*(?:[0-9]|{_WORDS['takes_away']}))(?:[下另增并仍又]?[设置])?(.{{2,30}}?)(?:{_WORDS['vacant']})"
)
"""文化局局长一职，|暂由副局长某某代理."""
_SUSPENDED = re.compile(_WORDS["left_or_died"])


# ------------------------------------------------- the verb is left out


def carried(ctx: ClauseContext) -> list[Act]:
    """A clause under the verb of the one before: NAME 为 OFFICE, NAME OFFICE 职务, OFFICE."""
    force = ctx.here.verb
    if force.action is None or _KEEPS.match(ctx.words):
        return []
    for read in (_posts_of_those_made, _names_of_one_office, _carried_loss, _carried_pair, _more_offices):
        if found := read(ctx, force.action):
            return found
    return []


def _posts_of_those_made(ctx: ClauseContext, action: str) -> list[Act]:
    """书记甲，副书记乙、丙 behind what was made or elected."""
    if not ctx.here.verb.posts_first or action not in CARRIED_IN:
        return []
    if action != "elect" and not _only_posted(ctx):
        return []
    return post_then_names(ctx, ctx.clause.start, ctx.clause.end, action)


def _only_posted(ctx: ClauseContext) -> bool:
    """Whether a sentence goes on with nothing but posts and names: guests have a verb behind them."""
    key, start = ctx.clause.key, ctx.clause.start
    stop = _SENTENCE_END.search(key, start, start + 401)
    end = stop.start() if stop else len(key)
    if end - start > 400:
        return False
    firsts = (piece.split("、")[0] for piece in _STOPS.split(key[start:end]))
    return all(
        (led := led_name(first, 0, len(first))) is not None and _is_post(first[: led.start])
        for first in firsts
    )


def _is_post(text: str) -> bool:
    """Whether a text is nothing but a post: 副书记, 组织部长."""
    size = post_length(text)
    return size > 0 and (size == len(text) or _FIELD.fullmatch(text[: len(text) - size]) is not None)


def _names_of_one_office(ctx: ClauseContext, action: str) -> list[Act]:
    """甲、乙、丙 under 任命下列人员为审判员."""
    force = ctx.here.verb
    if not force.office or action not in CARRIED_IN:
        return []
    people = ctx.clause.in_list(ctx.clause.start, ctx.clause.end)
    return ctx.acts(people, action, ctx.offices_in(force.office), force.frame) if people else []


def _carried_pair(ctx: ClauseContext, action: str) -> list[Act]:
    """NAME 为 OFFICE, without the verb."""
    clause = ctx.clause
    coming_in = action in CARRIED_IN
    for joint in list(re.finditer("为", ctx.words))[:6]:
        left, right = clause.start + joint.start(), clause.start + joint.end()
        if clause.key.startswith(("为", "的"), right):
            continue
        people = clause.in_list(clause.start, left) if left > clause.start else []
        if clause.key.endswith(_past(), clause.start, left):
            return []  # 甲此前为乙
        if not people and ctx.here.verb.in_list:
            people = clause.lone_name(clause.start, left)
        end = next_pair(clause.key, right, clause.end)
        offices, candidate = ctx.offices(right, end) if people else ([], False)
        if offices:
            action = action if coming_in else "appoint"
            made = ctx.acts(people, "nominate" if candidate else action, offices, "appoint")
            return [*made, *pairs(ctx, end + 1, action)] if end < clause.end else made
    return []


@cache
def _past() -> tuple[str, ...]:
    return tuple(lexicon("acts")["background"])


def _carried_loss(ctx: ClauseContext, action: str) -> list[Act]:
    """NAME 的 OFFICE 职务 under 免去."""
    listed = ctx.here.verb.in_list and post_length(ctx.words) > 0
    if action in CARRIED_IN or not (listed or _OF_OFFICE.search(ctx.words)):
        return []
    return each_with_office(ctx, ctx.clause.start, ctx.clause.end, action, ctx.here.verb.frame)


def _more_offices(ctx: ClauseContext, action: str) -> list[Act]:
    """…，OFFICE: one more of the same people."""
    clause, acted = ctx.clause, list(ctx.here.people.acted)
    if not clause.follows or not acted:
        return []
    again = _AGAIN.match(ctx.words)
    if _CHANGES_NAME.search(ctx.words) or (again is None and _has_subject(ctx)):
        return []  # of somebody else
    offices, candidate = ctx.offices(clause.start + (again.end() if again else 0), clause.end)
    if not offices:
        return []
    nominated = candidate or (again is not None and bool(again[1]))
    return ctx.acts(acted, "nominate" if nominated else action, offices, ctx.here.verb.frame)


def _has_subject(ctx: ClauseContext) -> bool:
    """Whether words stand before a verb of the clause by which somebody takes or leaves an office."""
    start, end = ctx.clause.start, ctx.clause.end
    return any(
        verb.start > start + 1 and verb.row.frames.keys() & {"assume", "intransitive"}
        for verb in verbs().places(ctx.clause.key, start, end)
    )


# ----------------------------------------------- the office is left out


def successor(ctx: ClauseContext) -> list[Act]:
    """接替他的是某某, 继任者为县委某部长某某: in the office that the clause before left empty."""
    clause, vacated = ctx.clause, list(ctx.here.offices.vacated)
    found = _SUCCESSOR.match(clause.key, clause.start, clause.end) if vacated else None
    people = clause.subjects(found.end(), clause.end) if found and clause.follows else []
    return ctx.acts(people, "appoint", vacated, "assume") if people else []


def moved_away(ctx: ClauseContext) -> list[Act]:
    """NAME 调省委党校工作: out of the office that the person is known to hold."""
    moved = _MOVED.search(ctx.words)
    return leaves(ctx, ctx.clause.start + moved.start(), ctx.clause.end, "leave") if moved else []


def gone(ctx: ClauseContext) -> list[Act]:
    """刘某调专署, 区委书记邢某调县: out of the one office that the person is known to hold."""
    clause, words = ctx.clause, ctx.words
    moved = _GONE.search(words) if "调" in words else None
    people = clause.subjects(clause.start, clause.start + moved.start()) if moved else []
    if moved is None or len(people) != 1:
        return []
    if post_length(words) and (offices := ctx.offices(clause.start + moved.start("to"), clause.end)[0]):
        return into(ctx, people, "appoint", offices)
    if before := left_by_predecessor(ctx):
        return ctx.acts(people, "leave", before, "intransitive")
    offices = ctx.title_offices(people[0]) or list(ctx.here.offices.held.get(people[0].name, ()))
    return ctx.acts(people, "leave", offices, "intransitive") if len(offices) == 1 else []


def in_place_of(ctx: ClauseContext) -> list[Act]:
    """以守备甲代之, 以甲署理: in the office that the clause before left empty."""
    vacated = list(ctx.here.offices.vacated)
    found = _IN_PLACE.match(ctx.words) if vacated else None
    if found is None:
        return []
    start, end = (ctx.clause.start + place for place in found.span("name"))
    people = ctx.clause.subjects(start, end) or tail_name(ctx.clause.key, start, end)
    acting = _ONLY_ACTS.search(ctx.words) is not None and not ctx.words.endswith("代之")
    offices = [office._replace(acting=acting) for office in vacated]
    risen = "promote" if _RISES.search(ctx.words, found.end("name")) else "appoint"
    action = "elect" if found["chosen"] else risen
    return ctx.acts(people, action, offices, "assume") if len(people) == 1 else []


def to_vacancy(ctx: ClauseContext) -> list[Act]:
    """遗姚安县缺以甲调署, 桃源县知县员缺着甲补授: the office that is told to be empty goes to a name."""
    found = _TO_VACANCY.fullmatch(ctx.words) if "缺" in ctx.words else None
    if found is None:
        return []
    low, high = (ctx.clause.start + place for place in found.span("name"))
    people = ctx.clause.in_list(low, high) or ctx.clause.subjects(low, high)
    printed = ctx.clause.start + found.start("office"), ctx.clause.start + found.end("office")
    acting = _ONLY_ACTS.search(found["verb"]) is not None
    offices, _ = ctx.offices(*printed, acting)
    if not offices and place_length(found["office"]) == len(found["office"]):  # of the post just told
        last = [
            held for person in ctx.here.people.acted for held in ctx.here.offices.held.get(person.name, ())
        ][-1:]
        offices = [
            o._replace(organization=found["office"], as_printed=found["office"], acting=acting) for o in last
        ]
    return ctx.acts(people, "appoint", offices, "assume") if len(people) == 1 and offices else []


def charged(ctx: ClauseContext) -> list[Act]:
    """以某某为县知事, 以县丞某某署理知县: an appointment by the word 以 alone."""
    clause, words = ctx.clause, ctx.words
    found = _CHARGED.search(words) if "以" in words else None
    if found is None:
        return []
    start, end = (clause.start + place for place in found.span("name"))
    if any(len(verb.word) > 1 for verb in verbs().places(clause.key, start, end)):
        return []  # 以无记名投票方式选举甲为乙
    people = clause.subjects(start, end) or clause.in_list(start, end) or tail_name(clause.key, start, end)
    acting = _ONLY_ACTS.search(words[found.end("name") : found.start("post")]) is not None
    offices, _ = ctx.offices(clause.start + found.start("post"), clause.end, acting)
    if not offices and found["post"] in _places_of_seat(ctx):  # 以甲署桃源
        offices = [office._replace(acting=acting) for office in ctx.here.offices.seat_left()]
    sure = people and (all(office.organization for office in offices) or people[0].title)
    if not offices or not sure or not all(is_name(person.name) for person in people):
        return []
    promoted = _RISES.search(words[found.end("name") : found.start("post")]) is not None
    made = ctx.acts(people, "promote" if promoted else "appoint", offices, "appoint")
    if found["left"]:  # 以甲代乙为丙
        low, high = (clause.start + place for place in found.span("left"))
        before = clause.in_list(low, high)
        made += [ctx.act(person, "leave", office) for person in before for office in offices]
    return made


def _places_of_seat(ctx: ClauseContext) -> tuple[str, ...]:
    """桃源县 and 桃源, where the seat that somebody left is of that county."""
    names = [office.organization for office in ctx.here.offices.seat_left() if office.organization]
    return tuple(form for name in names for form in (name, name[:-1]) if len(form) > 1)


def decided(ctx: ClauseContext) -> list[Act]:
    """会议决定某某为监察委员会代理主任: given by the word 为 behind a decision."""
    found = _DECIDED.fullmatch(ctx.words)
    if found is None:
        return []
    start, end = (ctx.clause.start + place for place in found.span("name"))
    taken = any(len(verb.word) > 1 for verb in verbs().places(ctx.clause.key, start, end))
    people = [] if taken else ctx.clause.in_list(start, end) or ctx.clause.lone_name(start, end)
    offices, candidate = ctx.offices(ctx.clause.start + found.start("post"), ctx.clause.end)
    action = "nominate" if candidate else "appoint"
    return ctx.acts(people, action, offices, "appoint") if people and offices else []


_DECIDED = re.compile(
    f"(?:[\u4e00-\u9fff]{{2,16}}?(?:{_WORDS['who_decides']}))?(?:{_WORDS['decides_on']})+(?P<name>[\u3400-\u9fff·、]{{2,12}}?)为(?P<post>[^为]{{3,40}})"
)


def is_decision(words: str) -> bool:
    """Whether words have the form of `decided`, read or not."""
    return "为" in words and _DECIDED.fullmatch(words) is not None


def deputy(ctx: ClauseContext) -> list[Act]:
    """推某某为会长，某某副之: in the same organization, as the deputy of who was just given a post."""
    found = _DEPUTY.fullmatch(ctx.words) if ctx.clause.follows else None
    acted = ctx.here.people.acted
    held = ctx.here.offices.held.get(acted[-1].name, ())[-1:] if found and acted else ()
    people = ctx.clause.in_list(ctx.clause.start, ctx.clause.start + found.end("name")) if found else []
    offices = [office._replace(post="副" + office.post, as_printed="副之") for office in held]
    return ctx.acts(people, ctx.here.verb.action or "appoint", offices, "assume") if people else []


_DEPUTY = re.compile(f"(?:而|以)?(?P<name>[\u3400-\u9fff、]{{2,12}}?)(?:{_WORDS['deputies']})")


def is_charge(words: str) -> bool:
    """Whether words have the form of `charged`, read or not."""
    return "以" in words and _CHARGED.search(words) is not None


def granted(ctx: ClauseContext) -> list[Act]:
    """方远请求辞去局长职务，|予以照准: out of what the clause before asked to be let go of."""
    here, before = ctx.here, ctx.clause.key[max(0, ctx.clause.start - _ASKED_NEAR) : ctx.clause.start]
    if not here.offices.vacated or _GRANTED_ALONE.fullmatch(ctx.words) is None or not here.people.just_now:
        return []
    asked = _RESIGNS in _SENTENCE_END.split(before)[-1]
    people = list(here.people.spoken_of) if asked else []
    return ctx.acts(people, "resign", list(here.offices.vacated), "relinquish") if people else []


_GRANTED_ALONE = re.compile(_WORDS["granted_alone"])
_RESIGNS, _ASKED_NEAR = "辞", 80


# ------------------------------------------- whom the next clause means


def made_full(ctx: ClauseContext) -> list[Act]:
    """甲代理县长，|十二月真除: for good what he has held for another."""
    clause, people = ctx.clause, ctx.here.people.acted
    start = clause.start + leading_time(ctx.words)
    if not clause.follows or len(people) != 1 or _MADE_FULL.fullmatch(clause.key, start, clause.end) is None:
        return []
    held = [office for office in ctx.here.offices.held.get(people[0].name, ()) if office.acting][-1:]
    full = [office._replace(acting=False) for office in held]
    return ctx.acts(list(people), "appoint", full, "assume") if full else []


_MADE_FULL = re.compile(f"(?:{_WORDS['made_full']})")


def leaves_vacant(ctx: ClauseContext) -> bool:
    """所遗局长一职: the office that the next clause gives."""
    clause, known = ctx.clause, ctx.here.offices
    vacancy = _VACANCY.fullmatch(ctx.words) or _POST_ALONE.fullmatch(ctx.words)
    if vacancy is None or (vacancy.re.pattern == _POST_ALONE.pattern and _tells_what_becomes(ctx)):
        return False
    offices, _ = ctx.offices(clause.start + vacancy.start(1), clause.start + vacancy.end(1))
    offices = ctx.as_held(offices, known.vacated)  # of the county that was left, not of the one gone to
    known.vacated = tuple(offices) or known.vacated
    return bool(offices)


def _tells_what_becomes(ctx: ClauseContext) -> bool:
    """甲接过局长一职: the office is no topic of the next clause."""
    return any(
        len(verb.word) > 1 for verb in verbs().places(ctx.clause.key, ctx.clause.start, ctx.clause.end)
    )


def suspends(ctx: ClauseContext) -> None:
    """县长某某另有任用，应免本职: the office of an act that the next clause tells."""
    clause, here = ctx.clause, ctx.here
    found = _SUSPENDED.search(ctx.words)
    people = clause.subjects(clause.start, clause.start + found.start()) if found else []
    if not people:
        return
    here.people.speak_of(people)
    if offices := ctx.title_offices(people[-1]):
        here.people.acted, here.offices.vacated = tuple(people[-1:]), tuple(offices)
