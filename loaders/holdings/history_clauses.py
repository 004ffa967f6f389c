"""Clauses of a history that put persons into posts: 社长由甲担任, 先后由甲、乙任厂长, 首任校长是甲."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from graph import lazy_re as re
from loaders.dates.terms_of_office import LifeDates
from loaders.holdings.history_turns import alone, dated_as, follows, opens_turns
from loaders.holdings.history_words import Reported, ends_as_post, persons_in, without, words
from loaders.lexicon import lexicon
from loaders.names.offices import post_length
from loaders.names.people import could_be_name, is_name
from loaders.text.patterns import NUMERALS, RARE_HAN, any_of

_DAY = re.compile(rf"\d{{1,2}}月\d{{1,2}}日|[{NUMERALS}]{{1,3}}月[{NUMERALS}]{{1,3}}日")
_CLAUSE = re.compile("[^，,；;。：:（）()“”]+")
_PART = re.compile("[^；;]+")
_NTH = rf"第[{NUMERALS}\d]{{1,3}}任"


def succeeds(text: str) -> bool:
    """Whether a text tells of several who held a post one after the other, in whatever words."""
    return len(_succeeds().findall(text)) >= _LEAST_TURNS


_LEAST_TURNS = 2


@cache
def _succeeds() -> re.Pattern[str]:
    return re.compile(rf"{any_of(lexicon('histories')['in_succession'])}|{_NTH}")


def may_tell(text: str) -> bool:
    """A quick test before `reported_in`."""
    return _holds().search(text) is not None or in_turns(text)


def in_turns(text: str) -> bool:
    """Whether a text says that persons held a post one after the other, or who was the first."""
    return _in_turns().search(text) is not None


@cache
def _holds() -> re.Pattern[str]:
    return re.compile(any_of(lexicon("histories")["holds"]))


@cache
def _in_turns() -> re.Pattern[str]:
    turns = any_of(lexicon("histories")["turns"])
    return re.compile(
        rf"{turns}由|由[^，。；]{{2,60}}{turns}|{_ordinal()}[^，。；]{{2,12}}[是为]|[先初始]为"
        rf"|{any_of(lexicon('histories')['lists_turns'])}[^，。；]{{2,14}}[有为是：:]|{turns}(?:担任|任)[^，。；]{{2,10}}的"
        r"|[此其]后担?任[^，。；]{2,10}的"
    )


@cache
def _ordinal() -> str:
    return rf"(?:{any_of(lexicon('histories')['ordinals'])}|{_NTH})"


def reported_in(text: str, history: bool) -> tuple[Reported, ...]:
    """Who held what, in the order of the sentence; none in a part of it that tells of acts or of a day.

    Out of a history (`history` false) only what says 先后, 依次 or 首任 is read.
    """
    found: list[Reported] = []
    for part in _PART.finditer(text):
        if not (_others().search(part[0]) or _DAY.search(part[0])):
            clauses = list(_CLAUSE.finditer(text, part.start(), part.end()))
            found += _in_clauses(text, clauses)
    return tuple(one for one in found if history or one.in_turn or one.rule in ("first", "opens", "after"))


def _in_clauses(text: str, clauses: Sequence[re.Match[str]]) -> list[Reported]:
    found: list[Reported] = []
    for number, clause in enumerate(clauses):
        following = clauses[number + 1] if number + 1 < len(clauses) else None
        start = clause.start() + _lead_length(clause[0])
        reported = text[start : clause.end()]
        found += (
            opens_turns(reported, start)
            or follows(reported, start)
            or alone(text, reported, start)
            or dated_as(reported, start)
            or _first_then(reported, start, following)
            or _by(reported, start)
            or _first(reported, start)
            or _one_by_one(reported, start)
            or _as(reported, start)
            or _beside(reported, start)
        )
        if not found or found[-1].start < start:
            found += _in_post(reported, start)
    return found


@cache
def _others() -> re.Pattern[str]:
    return re.compile(any_of(lexicon("histories")["others"]))


def _lead_length(text: str) -> int:
    """How much of a clause stands before what it tells: its date, 此后."""
    reported = LifeDates().begins_at(text, 0)
    counted = _COUNTED.match(text) if reported is None else None
    place = reported.close if reported is not None else counted.end() if counted is not None else 0
    while lead := next((word for word in words("leads") if text.startswith(word, place)), ""):
        place += len(lead)
    return place


_COUNTED = re.compile(
    rf"(?:[{NUMERALS}\d]{{1,4}}|[同次翌是当])年(?:[{NUMERALS}正\d]{{1,3}}月)?[底初末春夏秋冬]?(?:以?后|起)?|[{NUMERALS}正\d]{{1,3}}月(?=[^{NUMERALS}])"
)
"""三十一年四月: a date that counts on from the one before."""


def _by(text: str, start: int) -> list[Reported]:
    """社长由甲担任; 厂长先后由甲、乙等人担任; 先后由甲、乙任厂长."""
    post, by, rest = text.partition("由")
    if not by or not rest:
        return []
    bare = without(rest, "held")
    in_turn = post != without(post, "turns")
    post = without(post, "turns").removesuffix("一职")
    if bare != rest and post:
        named = without(bare, "turns")
        in_turn = in_turn or named != bare
        persons = persons_in(without(named, "behind_names"))
        end = start + len(text)
        posts = re.sub(f"^{_ordinal()}", "", post)
    else:
        verb = re.search(any_of(lexicon("histories")["held"]), rest)
        if verb is None:
            return []
        named = without(rest[: verb.start()], "turns")
        persons, posts = persons_in(without(named, "behind_names")), rest[verb.end() :]
        end = start + len(text)
    if not persons or not ends_as_post(posts):
        return []
    return [Reported(start, end, persons, posts, "by", in_turn or len(persons) > 1)]


def _first(text: str, start: int) -> list[Reported]:
    """首任校长是从省城来的甲同志; 第一任厂长为甲."""
    match = _first_pattern().match(text)
    if match is None or not ends_as_post(match["post"]):
        return []
    name = without(match["name"], "behind_names")
    return (
        [Reported(start, start + match.end(), (name,), match["post"], "first")] if could_be_name(name) else []
    )


@cache
def _first_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"{_ordinal()}(?P<post>[{RARE_HAN}]{{2,16}}?)[是为系](?:[^，。；]{{0,24}}的)?"
        rf"(?P<name>[{RARE_HAN}]{{2,4}}?)(?:{any_of(lexicon('histories')['behind_names'])})?$"
    )


def _beside(text: str, start: int) -> list[Reported]:
    """会长方远, 首任总理高兰, 副主任委员甲、乙: a post, the names behind it, and nothing else."""
    if text.startswith(words("lists_turns")):
        return []  # 历任书记甲（1952年—1966年）乙（…）: of several
    ordinal = _ordinal_lead().match(text)
    bare = text[ordinal.end() :] if ordinal else text
    first, *others = bare.split("、")
    sizes = (size for size in (3, 2, 4) if is_name(first[-size:]) and ends_as_post(first[:-size]))
    size = next(sizes, 0)
    others = [without(name, "behind_names") for name in others]
    if not size or not all(map(is_name, others)):
        return []
    rule = "first" if ordinal else "beside"
    return [Reported(start, start + len(text), (first[-size:], *others), first[:-size], rule)]


@cache
def _ordinal_lead() -> re.Pattern[str]:
    return re.compile(_ordinal())


def _first_then(text: str, start: int, following: re.Match[str] | None) -> list[Reported]:
    """区长先为甲，后为乙."""
    match = _FIRST.fullmatch(text)
    if match is None or not ends_as_post(match["post"]) or not could_be_name(match["name"]):
        return []
    found = [Reported(start, start + len(text), (match["name"],), match["post"], "in-turn", True)]
    then = _THEN.fullmatch(following[0]) if following is not None else None
    if following is not None and then is not None and could_be_name(then["name"]):
        found.append(Reported(start, following.end(), (then["name"],), match["post"], "in-turn", True))
    return found


_FIRST = re.compile(rf"(?P<post>[{RARE_HAN}]{{2,16}}?)[先初始]为(?P<name>[{RARE_HAN}]{{2,4}})")
_THEN = re.compile(rf"(?:[后继次旋再]|后来|继而|其后)改?为(?P<name>[{RARE_HAN}]{{2,4}})")


def _one_by_one(text: str, start: int) -> list[Reported]:
    """甲、乙先后任厂长."""
    match = _one_by_one_pattern().fullmatch(text)
    persons = persons_in(without(match["names"], "behind_names")) if match else ()
    if match is None or not persons or not ends_as_post(match["posts"]):
        return []
    return [Reported(start, start + len(text), persons, match["posts"], "in-turn", True)]


@cache
def _one_by_one_pattern() -> re.Pattern[str]:
    turns, holds = any_of(lexicon("histories")["turns"]), any_of(lexicon("histories")["holds"])
    names, posts = rf"(?P<names>[{RARE_HAN}·、]{{4,80}}?)", rf"(?P<posts>[{RARE_HAN}]{{2,24}})"
    return re.compile(rf"{names}(?:{turns})(?:{holds}){posts}")


def _as(text: str, start: int) -> list[Reported]:
    """书记为甲, 副厂长有乙、丙."""
    match = _AS.fullmatch(text)
    if match is None or post_length(match["posts"]) == 0:
        return []
    names = tuple(without(name, "behind_names") for name in match["names"].split("、"))
    if not all(map(is_name, names)):
        return []
    posts = _without_ordinal(match["posts"])
    in_turn = posts != match["posts"] and len(names) > 1
    return [Reported(start, start + len(text), names, posts, "as", in_turn)]


def _without_ordinal(posts: str) -> str:
    """村党支部书记 of 村历任党支部书记."""
    return _ordinal_lead().sub("", posts, count=1)


_NAME = rf"[{RARE_HAN}·]{{2,6}}"
_AS = re.compile(rf"(?P<posts>[{RARE_HAN}]{{2,16}})[为是有](?P<names>{_NAME}(?:、{_NAME})*)")


def _in_post(text: str, start: int) -> Iterator[Reported]:
    """甲同志担任社长兼乡长; 甲为副社长、乙为秘书."""
    place = start
    open_reported: Reported | None = None
    for part in text.split("、"):
        reported = _one_in_post(part, place)
        if reported is None and open_reported is not None and ends_as_post(part):
            posts = f"{open_reported.posts}、{part}"
            open_reported = Reported(
                open_reported.start, place + len(part), open_reported.persons, posts, "in-post"
            )
        else:
            if open_reported is not None:
                yield open_reported
            open_reported = reported
        place += len(part) + 1
    if open_reported is not None:
        yield open_reported


def _one_in_post(text: str, start: int) -> Reported | None:
    """A name, a verb and posts that fill the text; of two ways to cut it that with the longer verb."""
    found: list[tuple[int, Reported]] = []
    for size in (4, 3, 2):
        name, rest = text[:size], text[size:]
        titled = next((word for word in words("courtesies") if rest.startswith(word)), "")
        rest = rest[len(titled) :]
        verb = next((word for word in words("holds") if rest.startswith(word)), "")
        sure = is_name(name) or (could_be_name(name) and (titled or len(verb) > 1))
        if verb and sure and ends_as_post(rest[len(verb) :]):
            reported = Reported(start, start + len(text), (name,), rest[len(verb) :], "in-post")
            found.append((len(verb), reported))
    return max(found, key=lambda one: one[0])[1] if found else None


def is_vague(text: str) -> bool:
    """Whether a sentence tells of a time that nobody can date: 建国初期, 抗战期间, 同期."""
    return any(word in text for word in lexicon("histories")["vague"])


def founded(name: str) -> str:
    """The organization without what was done to it: 水利局 of 县设水利局."""
    for word in words("founds"):
        _, done, rest = name.rpartition(word)
        if done and len(rest) > 2:
            return rest
    return name
