"""Frames by which a person goes out of an office: 免去甲的乙职务, 甲辞去乙, 乙职务自然免除, 甲调离."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from graph import lazy_re as re
from loaders.acts.context import ClauseContext
from loaders.acts.gains import arrives
from loaders.acts.organizations import now
from loaders.acts.pieces import each_with_office
from loaders.acts.state import COMING_IN, Act
from loaders.acts.verbs import Verb, verbs
from loaders.lexicon import alternatives, lexicon
from loaders.names.bare_posts import seat_level
from loaders.names.in_clause import PersonMention
from loaders.names.offices import Office, is_rank, post_length
from loaders.names.people import could_be_name, is_name
from loaders.names.places import leading_level, place_length

_WORDS = alternatives("acts")

_OWN = re.compile("(?:其|[他她]的?|该同志|本人)(?:所?(?:担任|兼任|兼|任)的?)?")
_WHOLE_OFFICE = re.compile(r"(?:同志)?的?(?:一切|领导|党内外|行政)?职务?$")
_WHOSE = re.compile(r"[^、，的]{2,14}的(?=[\u3400-\u9fff])")
_COMRADE = re.compile("(?:同志|先生|女士)?(?:(?:所|原)?(?:兼任?|担任|任))?$")
_FORMER = re.compile("原|前任|^前")
_ASKED = re.compile("(?<!接受)(?:责令|要求|提出|申请|请求)$")
_GRANTS = re.compile("应其|应本人|接受|同意|[批照]?准|获准")
_OFFICE_ENDS = re.compile(rf"职务?(?:[因随][^，]{{2,16}}?)?(?:{_WORDS['likewise']})*$")
_BECAUSE = re.compile("(?:(?<=职)|(?<=职务))[因随][^，]{2,16}$")
_OF_TITLES = re.compile("的(?:领导|行政)?职务?$")
_LIKEWISE = re.compile(rf"(?:{_WORDS['likewise']})+$")
_OWN_OFFICE = re.compile("(?:其|该同志|本人)(?:[所原](?:担任|兼任|任)?|担任|兼任|任)?的?")
_TRAIL = re.compile(r"^(?:了|手续|时|后|地方工作|地方|离开.{0,6}|.{0,4}工作|[^，]{0,6}$)?$")
_JUST_OFFICE = tuple(lexicon("acts")["just_office"])
_GRANTED = re.compile("(?:接受|同意|准予?)(?:其|他们?|她们?)(?:的|请求)?$")
_CAUSE = re.compile("(?:因[^，]{1,6}|届龄|奉令|奉命)$")
_ORDERED = re.compile(rf"(?:{_WORDS['ordered']}|被[^，]{{2,10}})*")
_REQUESTED = re.compile(_WORDS["requested"])
_GRANTED_BEHIND = re.compile(rf"[^。！？\n]{{0,40}}(?:{_WORDS['granted_behind']})")
_FROM_POST = re.compile(r"从(.{2,30}?)(?:岗位|职位|任|一职)上?$")


class _Next(NamedTuple):
    """The stop before another person who leaves an office, and the verb by which that one does."""

    start: int
    verb: Verb


def remove(ctx: ClauseContext, verb: Verb, action: str) -> list[Act]:
    """免去 NAME 的 OFFICE、OFFICE 职务; 免去其 OFFICE 职务."""
    clause, start = ctx.clause, verb.end
    while start < clause.end and clause.key[start] in " 　：:了对":
        start += 1
    if whole := _every_office(ctx, start, action):
        return whole
    own, people = _OWN.match(clause.key, start), ctx.here.people.pronoun(ctx.clause.follows)
    if own and people:
        offices, _ = ctx.offices(own.end(), clause.end, leaving=True)
        offices = ctx.as_held(offices, ctx.held_by(people[0]))
        return _besides(ctx, people, action, offices)
    if found := _of_title(ctx, start, action) or _from_whole(ctx, verb, action):
        return found
    named = clause.subjects(start, clause.end)
    if len(named) == 1 and named[0].title and (offices := ctx.title_offices(named[0])):
        return ctx.acts(named, action, offices, "remove")  # 撤换局长甲
    whose = _WHOSE.match(clause.key, start, clause.end)
    if whose and _JUST_WORD.fullmatch(clause.key, whose.end(), clause.end):
        whose = None  # 免去甲县农业局局长的|职务
    if whose and len(whose[0]) <= 4 and (found := each_with_office(ctx, start, clause.end, action, "remove")):
        return found
    if whose and not could_be_name(whose[0][:-1]) and not could_be_name(_COMRADE.sub("", whose[0][:-1])):
        start = whose.end()
    if found := each_with_office(ctx, start, clause.end, action, "remove"):
        return found
    acted = list(ctx.here.people.acted)
    if whose and "的" in whose[0] and whose[0][0] not in "其他她":  # 同时免去乙的: of nobody else
        acted = [person for person in acted if clause.key.startswith(person.name, start)]
        start = start + len(acted[0].name) + 1 if acted else start
    if clause.follows and acted:
        offices, _ = ctx.offices(start, clause.end, leaving=True)
        return ctx.acts(acted, action, offices, "remove") if offices else []
    return []


def _besides(
    ctx: ClauseContext, people: list[PersonMention], action: str, offices: list[Office]
) -> list[Act]:
    """任命甲为乙，免去其丙职务；丁为戊: what is given besides; the verb before it governs on."""
    force = ctx.here.verb
    found = ctx.acts(people, action, offices, "remove") if offices else []
    if force.frame == "appoint" and (force.in_list or ctx.clause.key.startswith(("；", ";"), ctx.clause.end)):
        ctx.here.verb = force
    return found


def _from_whole(ctx: ClauseContext, verb: Verb, action: str) -> list[Act]:
    """熊罴免去某县人民武装部政治委员职务: the person before the verb, as orders of armies print it."""
    clause = ctx.clause
    after = clause.cut(verb.end)
    if "的" in after or not (place_length(after) or leading_level(after)):
        return []
    people = clause.subjects(clause.start, verb.start)
    offices = ctx.offices(verb.end, clause.end, leaving=True)[0] if people else []
    return ctx.acts(people, action, offices, "remove") if offices else []


def _every_office(ctx: ClauseContext, start: int, action: str) -> list[Act]:
    """县委副书记某某被错划为右派，撤销党内外一切职务: the office of the title."""
    people = ctx.here.people
    spoken = list(people.spoken_of) if people.just_now else list(people.acted)
    if not _ALL.fullmatch(ctx.clause.cut(start)) or len(spoken) != 1:
        return []
    offices = ctx.held_by(spoken[0])
    return ctx.acts(spoken, action, offices[-1:], "remove") if offices else []


_JUST_WORD = re.compile("职务?")
_ALL = re.compile(f"其?(?:{_WORDS['every_office']})*(?:职务|职)")


def _of_title(ctx: ClauseContext, start: int, action: str) -> list[Act]:
    """撤销县长甲的职务: the office is the title before the name."""
    clause = ctx.clause
    whole = _WHOLE_OFFICE.search(clause.cut(start))
    people = clause.subjects(start, start + whole.start()) if whole else []
    offices = ctx.title_offices(people[0]) if len(people) == 1 else []
    return ctx.acts(people, action, offices, "remove") if offices else []


def relinquish(ctx: ClauseContext, verb: Verb, action: str) -> list[Act]:
    """NAME 辞去 OFFICE 职务的请求; NAME 不再担任 OFFICE; NAME 辞去 OFFICE、NAME 辞去 OFFICE."""
    if (second := _next_who_leaves(ctx, verb)) is not None:
        first = ctx.narrowed(ctx.clause.start, second.start)
        left = relinquish(first.of(verb), verb, action)
        again = ctx.narrowed(second.start + 1).of(second.verb)
        return [*left, *relinquish(again, second.verb, action)] if left else []
    clause, here = ctx.clause, ctx.here
    granted = _GRANTED.search(clause.cut(clause.start, verb.start))
    people = list(here.people.spoken_of) if granted else ctx.people_before(verb.start)
    if not people:
        return []
    if verb.end >= clause.end and not granted:
        return _gives_way(ctx, people, verb, action) or leaves(ctx, verb.start, verb.end, action)
    offices, _ = ctx.offices(verb.end, clause.end, leaving=True)
    if not offices and clause.cut(verb.end) in _JUST_OFFICE and len(people) == 1:
        offices = ctx.title_offices(people[0])  # 专员某某辞去职务
    offices = ctx.as_held(offices, ctx.held_by(people[0]))
    words = clause.cut(clause.start, verb.start)
    if _GRANTED.search(words) and not offices:
        offices = list(here.offices.vacated)
    asked = _ASKED.search(words) is not None and not _GRANTS.search(words)
    if asked and not (here.on_delivery and action == "resign"):
        own = {office.post: office for person in people for office in ctx.title_offices(person)}
        here.offices.vacated = tuple(own.get(office.post, office) for office in offices)
        here.people.speak_of(people)
        return []
    return ctx.acts(people, action, offices, "relinquish") if offices else []


def _next_who_leaves(ctx: ClauseContext, verb: Verb) -> _Next | None:
    """接受甲辞去局长职务|、乙辞去副局长职务的请求: where another begins who leaves by the same verb."""
    clause = ctx.clause
    for place in verbs().places(clause.key, verb.end, clause.end):
        stop = clause.key.rfind("、", verb.end, place.start)
        if place.word == verb.word and stop > 0 and clause.subjects(stop + 1, place.start):
            return _Next(stop, place)
    return None


def _gives_way(ctx: ClauseContext, people: list[PersonMention], verb: Verb, action: str) -> list[Act]:
    """甲任局长，乙不再担任: out of the office that was just given to another."""
    here = ctx.here
    acted = {person.name for person in here.people.acted}
    if not (ctx.clause.follows and verb.word.startswith("不再")) or acted & {p.name for p in people}:
        return []
    if here.verb.action not in COMING_IN or any(ctx.held_by(person) for person in people):
        return []
    given = list(here.offices.held.get(here.people.acted[-1].name, ()))[-1:]
    return ctx.acts(people, action, given, "relinquish") if given else []


def lapse(ctx: ClauseContext, verb: Verb, action: str) -> list[Act]:
    """NAME 的 OFFICE 职务自然免除; 其 OFFICE 职务一并免去."""
    clause, people = ctx.clause, ctx.here.people
    stretch = clause.cut(clause.start, verb.start)
    if verb.end < clause.end or not _OFFICE_ENDS.search(stretch):
        return []
    stretch = _BECAUSE.sub("", _LIKEWISE.sub("", stretch))
    end = clause.start + len(stretch)
    if found := _titled_each(ctx, stretch, action):
        return found
    own = _OWN_OFFICE.match(clause.key, clause.start)
    meant = list(people.acted or people.spoken_of)
    if own and meant:
        offices, _ = ctx.offices(own.end(), end, leaving=True)
        return ctx.acts(meant, action, offices, "lapse") if offices else []
    return each_with_office(ctx, clause.start, end, action, "lapse")


def _titled_each(ctx: ClauseContext, stretch: str, action: str) -> list[Act]:
    """局长甲、副局长乙的职务自行免去: each goes out of the office that stands before the name."""
    whole = _OF_TITLES.search(stretch)
    if whole is None:
        return []
    acts, place = [], ctx.clause.start
    for item in stretch[: whole.start()].split("、"):
        people = ctx.clause.subjects(place, place + len(item))
        title = people[0].title if len(people) == 1 else ""
        offices = ctx.offices(place, place + len(title), leaving=True)[0] if title else []
        if not offices or not ctx.clause.key.startswith(title, place):
            return []
        span = (place, place + len(item))
        ctx.here.organizations.enter(offices[0].organization, ctx.clause.date, span)
        acts.extend(ctx.acts(people, action, offices, "lapse"))
        place += len(item) + 1
    return acts


def intransitive(ctx: ClauseContext, verb: Verb, action: str) -> list[Act]:
    """NAME 调离, NAME 到任: the office stands before the name, or is the one last told of."""
    if not _TRAIL.match(ctx.clause.key[verb.end : ctx.clause.end]) or _out_of_use(ctx, verb):
        return []
    if action in ("appoint", "elect"):
        return arrives(ctx, verb, action)
    if action == "not_taken_up":
        return _never_came(ctx, verb, action)
    return leaves(ctx, verb.start, verb.end, action)


def _out_of_use(ctx: ClauseContext, verb: Verb) -> bool:
    """Whether a word of the empire (接印, 交卸) stands in a text of later days; one of a single sign (到, 去)
    tells of officers of the empire alone."""
    first, _, last = verb.row.era.rpartition("/")
    year = (ctx.clause.date or "")[:4]
    if first == ".." and last.isdigit() and year.isdigit() and int(year) > int(last) + _LINGERS:
        return True
    if len(verb.word) > 1 or (year.isdigit() and int(year) <= _REPUBLIC):
        return False
    titled = [office for person in ctx.subjects(verb.start) for office in ctx.title_offices(person)]
    return any(seat_level(office.post) is None for office in titled)


_LINGERS, _REPUBLIC = 40, 1949
"""Years for which words of an era are still in use."""


def _never_came(ctx: ClauseContext, verb: Verb, action: str) -> list[Act]:
    """委任甲为县长，未到任: out of what was just given; `loaders.acts.settle` takes the giving back."""
    if verb.end != ctx.clause.end:
        return []
    acts: list[Act] = []
    for person in ctx.people_before(verb.start):
        given = ctx.title_offices(person) or list(ctx.here.offices.held.get(person.name, ()))[-1:]
        acts.extend(ctx.acts([person], action, given, "intransitive") if given else [])
    return acts


def leaves(ctx: ClauseContext, low: int, high: int, action: str) -> list[Act]:
    """NAME 调离; the office is the title before the name, or the one that the person is known to hold."""
    clause, here = ctx.clause, ctx.here
    if not _TRAIL.match(clause.key[high : clause.end]):
        return []
    words, vacated = clause.cut(clause.start, low), list(here.offices.vacated)
    if _GRANTED.search(words) and vacated and here.people.spoken_of:
        return ctx.acts(list(here.people.spoken_of), action, vacated, "intransitive")
    asked = _REQUESTED.fullmatch(words) and _GRANTED_BEHIND.match(clause.key, high)
    if (asked or _ORDERED.fullmatch(words)) and (clause.follows or vacated or here.people.just_now):
        return _those_before(ctx, action)
    if action == "die" and (place := _SOMEWHERE.search(words)) is not None and place.start() > 1:
        low = clause.start + place.start()
    if "、" in words and (each := _each_with_title(ctx, low)):
        return [
            act
            for person in each
            for act in ctx.acts([person], action, ctx.title_offices(person), "intransitive")
        ]
    people = ctx.subjects(low) or _title_behind(ctx, low)
    if not people:
        return []
    post = _FROM_POST.search(words)
    if post and (offices := ctx.offices(clause.start + post.start(1), clause.start + post.end(1))[0]):
        return ctx.acts(people, action, offices, "intransitive")
    acts = [act for person in people for act in _leaves_what_is_held(ctx, person, action)]
    here.people.acted = tuple(people)
    return acts


def _each_with_title(ctx: ClauseContext, low: int) -> list[PersonMention]:
    """骨科主任甲、检验科副主任乙|离职: each person behind an own title; nobody where one has none."""
    start = ctx.clause.start
    found: list[PersonMention] = []
    for item in ctx.clause.cut(start, low).split("、"):
        people = ctx.clause.subjects(start, start + len(item))
        title = people[0].title if len(people) == 1 else ""
        if not title or not ctx.title_offices(people[0]):
            return []
        found += people
        start += len(item) + 1
    return found


_SOMEWHERE = re.compile(f"(?:{_WORDS['in_the_field']})$")
"""政委某某|在大宗家战斗中|牺牲."""


def _those_before(ctx: ClauseContext, action: str) -> list[Act]:
    """…, 应免职: the person and the office of the clause before."""
    clause, here = ctx.clause, ctx.here
    people = list(here.people.acted) if clause.follows or here.people.acted_now else []
    if not clause.follows and here.people.just_now and len(here.people.spoken_of) == 1:
        people = list(here.people.spoken_of)
        here.offices.vacated = tuple(ctx.title_offices(people[0])) or here.offices.vacated
    if action == "retire" and clause.follows:
        return [ctx.act(person, action, None) for person in people]
    offices: list[Office] = list(here.offices.vacated) if not clause.follows else []
    if not offices and not clause.follows and len(people) == 1:
        offices = list(here.offices.held.get(people[0].name, ()))[-1:]
    here.offices.vacated = ()
    if people and offices:
        return ctx.acts(people, action, offices, "intransitive")
    return [ctx.act(person, action, None) for person in people] if here.people.just_now else []


def left_by_predecessor(ctx: ClauseContext) -> list[Office]:
    """…为县长，前任某某调省: what the one before has just been given."""
    here = ctx.here
    if not ctx.words.startswith("前任") or not ctx.clause.follows or not here.people.acted:
        return []
    return list(here.offices.held.get(here.people.acted[-1].name, ()))[-1:]


def _leaves_what_is_held(ctx: ClauseContext, person: PersonMention, action: str) -> list[Act]:
    if before := left_by_predecessor(ctx):
        return ctx.acts([person], action, before, "intransitive")
    titled = ctx.title_offices(person) or _title_before(ctx, person)
    held = ctx.here.offices.held.get(person.name, ())
    offices = titled or [office._replace(organization=now(office, ctx.here)) for office in held]
    offices = list({(o.organization, o.post): o for o in offices if not is_rank(o.post)}.values())
    if action == "die" and (not offices or _FORMER.search(person.title)):
        return []
    if len(offices) == 1 or (offices and titled):
        return ctx.acts([person], action, offices, "intransitive")
    ctx.here.offices.vacated = ()
    if offices and action == "remove":  # 撤职: out of what he was given last
        last = [office for office in offices if office.organization == offices[-1].organization]
        return ctx.acts([person], action, last, "intransitive")
    if offices and action in ("die", "retire") and offices[-1].organization is not None:
        return ctx.acts([person], action, offices[-1:], "intransitive")
    return [replace(ctx.act(person, action, None), reported_by_successor=True, known=tuple(offices))]


def _title_before(ctx: ClauseContext, person: PersonMention) -> list[Office]:
    """部长某某另有任用，|某某|准免本职: the offices of the title told before."""
    spoken = [one for one in ctx.here.people.spoken_of if one.name == person.name]
    titled = ctx.title_offices(spoken[0]) if ctx.here.people.just_now and spoken else []
    if titled or ctx.here.offices.held.get(person.name):
        return titled
    return list(ctx.here.title_of(person.name)) or _title_above(ctx, person)


def _title_above(ctx: ClauseContext, person: PersonMention) -> list[Office]:
    """The offices of the title before the name where the stretch names the person first."""
    key, first = ctx.clause.key, ctx.clause.key.find(person.name, 0, max(person.start, 0))
    if first < 0:
        return []
    low = max(key.rfind(stop, 0, first) for stop in "，。；：！？\n") + 1
    people = ctx.clause.subjects(low, first + len(person.name))
    return ctx.title_offices(people[0]) if [one.name for one in people] == [person.name] else []


def _title_behind(ctx: ClauseContext, low: int) -> list[PersonMention]:
    """孙立人校长|调走: the title stands behind the name."""
    start = ctx.clause.start
    words = _CAUSE.sub("", ctx.clause.cut(start, low))
    size = next(
        (
            size
            for size in (4, 3, 2)
            if len(words) > size and is_name(words[:size]) and words[size - 1] != "副"
        ),
        0,
    )
    if not size or not 2 <= len(words) - size <= 8 or post_length(words[size:]) != len(words) - size:
        return []
    name = ctx.clause.text[start : start + size]
    return [PersonMention(start, start + size, name, words[size:], start + size)]
