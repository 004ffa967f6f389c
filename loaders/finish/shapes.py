"""What has the shape of a fact in a clause: an act, a holder, a stage, a distinction, a study.

Use `SHAPES` on what the readers left: each finds places where a fact of its kind is expected. They are wide
and cheap; what makes a fact of such a place is the reader's to know.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from graph.facts import IssueKind
from loaders.acts.no_act import clause_never, is_denied, segment
from loaders.acts.verbs import Verb, may_hold_act, verbs
from loaders.holdings.careers.words import is_imperial
from loaders.lexicon import alternatives, lexicon
from loaders.names.in_clause import is_no_person, leads_to_verb, lone_name, tail_name, trim_courtesy
from loaders.names.offices import is_rank, post_length
from loaders.names.people import is_name, surname_length
from loaders.names.titled import title_end
from loaders.names.words import Sort, find_words
from loaders.projects.heads import built_end, may_name, weak_end
from loaders.text.patterns import RARE_HAN, any_of, ends_any


class Shape(NamedTuple):
    """A place of a sentence in which a fact is expected, and of which kind."""

    start: int
    end: int
    what: IssueKind
    expected: str
    """Key of what the issue says, in the lexicon."""
    name: int = 0
    """Where the name begins behind a title, if one does."""


_WORDS = alternatives("acts")
_SIGNS = alternatives("shapes")
_CLAUSE = re.compile("[^，,；;。：:！!？?\n□]+")
_TAILS = tuple(lexicon("acts")["behind_offices"])
_NO_NEWS_OF_OFFICE = re.compile(_WORDS["no_news_of_office"])
_LONGEST = 60


def _clauses(text: str, shortest: int = 4) -> Iterator[re.Match[str]]:
    return (clause for clause in _CLAUSE.finditer(text) if shortest <= len(clause[0]) <= _LONGEST)


def _without_tail(words: str) -> str:
    """The words without what stands behind an office: 局长职务期间 is 局长."""
    while words.endswith(_TAILS):
        words = words.removesuffix(next(tail for tail in _TAILS if words.endswith(tail)))
    return words


@cache
def _word(name: str) -> re.Pattern[str]:
    return re.compile(ends_any(lexicon("shapes")[name]))


# ------------------------------------------------------------------- acts

_MADE = re.compile(f"(?P<name>[{RARE_HAN}·]{{2,8}})(?:[为当]|爲)(?P<office>[{RARE_HAN}]{{2,30}})$")
_TAKES = frozenset({"assume", "appoint", "relinquish", "remove"})


def acts(text: str) -> Iterator[Shape]:
    """The clauses that hold an office beside what gives or takes it."""
    if not ("由" in text or "为" in text or may_hold_act(text)):
        return
    for clause in _clauses(text):
        words = clause[0].strip(" 　")
        if "由" not in words and not post_length(_without_tail(words)):
            continue
        if _NO_NEWS_OF_OFFICE.search(words) or clause_never().search(words):
            continue
        if (_is_made(words) or _is_taken(words) or _is_given(words)) and not is_denied(
            segment(text, *clause.span())
        ):
            yield Shape(*clause.span(), "act", "act")


def _is_made(words: str) -> bool:
    """甲为会长, 甲当主任: a name before, nothing but an office behind."""
    made = _MADE.search(_without_tail(words))
    if made is None or not _is_office(made["office"]):
        return False
    return _ends_in_name(made["name"])


def _is_taken(words: str) -> bool:
    """甲任乙局长, 免去甲的局长职务, 任乙局教员: a verb of office with an office beside it, and whose."""
    bare = _without_tail(words)
    for verb in verbs().places(bare, 0, len(bare)):
        if not verb.row.frames.keys() & _TAKES:
            continue
        before, after = bare[: verb.start], bare[verb.end :]
        whose = not before or len(verb.word) > 1 or _ends_in_name(before) or leads_to_verb(before)
        if _is_office(after) and whose:
            return True
        if not after and "由" in before and _ends_in_name(before):
            return True
        if _names_behind(verb, after):
            return True
    return False


def _is_given(words: str) -> bool:
    """由副局长方远调充, 主任由军代表方远担任: an office that goes to a name."""
    given = _given().search(words) if "由" in words else None
    return (
        given is not None
        and given["name"][-1] not in lexicon("shapes")["ends_of_nobody"]
        and _ends_in_name(given["name"])
    )


@cache
def _given() -> re.Pattern[str]:
    over = any_of(lexicon("shapes")["taken_over"])
    return re.compile(f"由(?P<name>[{RARE_HAN}·]{{2,20}}?){over}(?:[{RARE_HAN}]{{0,3}}职务|校务|县篆)?$")


def _names_behind(verb: Verb, after: str) -> bool:
    """派甲为…, 以甲代理…: a name right behind the verb and an office at the end."""
    if "appoint" not in verb.row.frames or len(verb.word) < 2 or not post_length(after):
        return False
    return any(is_name(after[:size]) and not is_no_person(after[:size]) for size in (3, 2))


def _is_office(text: str) -> bool:
    return post_length(text) > 0 and not is_rank(text) and not tail_name(text, 0, len(text))


def _ends_in_name(text: str) -> bool:
    text = text[: trim_courtesy(text, 0, len(text))] if text else text
    tails = (text[-size:] for size in (3, 2) if len(text) >= size)
    return "·" in text or any(_may_be_name(tail) for tail in tails)


def _may_be_name(text: str) -> bool:
    """Whether a text is a name by its shape, or by its surname where its place leaves no other reading."""
    if is_no_person(text):
        return False
    return is_name(text) or (surname_length(text, common=True) > 0 and lone_name(text, 0, len(text)) != [])


# ---------------------------------------------------------------- holders

_RUN = re.compile(f"[{RARE_HAN}·]{{2,}}")


def holders(text: str) -> Iterator[Shape]:
    """Titles behind which a name stands, or 为 and a name: 县文联主席措姆主持, 首任校长是方远."""
    for title in title_end().finditer(text):
        end = title.end()
        held = _held_by().match(text, end)
        name = held.end() if held else end
        size = _name_size(text, name, is_imperial(text[end - post_length(text[:end]) : end]))
        if size and not _is_sure(text, end, text[name : name + size], held):
            continue
        if size and (post := post_length(text[:end])) > 1 and _is_of_somebody(text, end - post, end, held):
            yield Shape(end - post, name + size, "person", "sought" if held else "holder", name)


def _is_sure(text: str, end: int, name: str, held: re.Match[str] | None) -> bool:
    """Whether what stands behind a title that heads nothing, or behind 为, is a name by its shape."""
    if post_length(text[: end + 1]) > 1:
        return False  # 秘书|长
    heads = text.endswith(tuple(lexicon("mentions")["ends_of_heads"]), 0, end)
    return is_name(name) or (
        held is None and (heads or is_imperial(text[end - post_length(text[:end]) : end]))
    )


def _is_of_somebody(text: str, start: int, end: int, held: re.Match[str] | None) -> bool:
    """Whether a title is that of one who heads something, and not a part of a longer word."""
    post = text[start:end]
    if is_rank(post) or post in lexicon("mentions")["verb_like"]:
        return False
    heads = post.endswith(tuple(lexicon("mentions")["ends_of_heads"])) or is_imperial(post)
    if not heads and not post.endswith(tuple(lexicon("shapes")["titles"])):
        return False
    before = text[start - 1 : start]
    return held is not None or len(post) > 2 or not _han(before) or before in lexicon("shapes")["seats"]


def _han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _name_size(text: str, start: int, imperial: bool) -> int:
    """How long the name is that stands behind a title, up to a stop or to what follows names; 0 for none."""
    run = _RUN.match(text, start)
    if run is None or _no_holder().match(text, start):
        return 0
    words = find_words(text[start : start + 8])
    if words.kinds_at(0, longer_than=1) & _OTHER_WORDS:
        return 0
    for size in (3, 2, 4):
        name = text[start : start + size]
        if size > len(run[0]) or not _could_stand(name):
            continue
        if (
            size == len(run[0])
            or words.longest_at(size, Sort.FOLLOW) > 1
            or _behind().match(text, start + size)
        ):
            return size
    return 0


_OTHER_WORDS = Sort.FOLLOW | Sort.LEAD | Sort.POST | Sort.VERB | Sort.AHEAD | Sort.NO_NAME


def _could_stand(name: str) -> bool:
    """Whether signs behind a title could be a name, with a surname or without."""
    if is_no_person(name) or post_length(name) or _grammar().search(name):
        return False
    return is_name(name) or len(name) < 4 or surname_length(name) == 2


@cache
def _held_by() -> re.Pattern[str]:
    return re.compile(any_of(lexicon("shapes")["is_held_by"]) + f"(?=[{RARE_HAN}]{{2}})")


@cache
def _grammar() -> re.Pattern[str]:
    return re.compile(alternatives("names")["signs_of_no_name"])


@cache
def _no_holder() -> re.Pattern[str]:
    return re.compile(any_of(lexicon("shapes")["no_holders"]))


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(any_of(lexicon("shapes")["behind_holders"]))


# ----------------------------------------------------------------- stages


_TIMES = re.compile(f"(?:{_SIGNS['times']})+")
_MANY = re.compile(_SIGNS["many"])
_DAY = re.compile(_SIGNS["days"])


def stages(text: str) -> Iterator[Shape]:
    """The clauses that tell a stage of something built: 次年十月落成, 知县方远重建文昌宫于北门内."""
    if not _word("stage_ends").search(text) and not _word("builds").search(text):
        return
    for clause in _clauses(text):
        words = clause[0].strip(" 　")
        if _word("no_news").search(words) or _MANY.search(words) or not _TIMES.search(text[: clause.end()]):
            continue
        if _word("planned").search(words) and not _DAY.search(words):
            continue
        if _ends_in_stage(words) or _builds_something(words):
            yield Shape(*clause.span(), "project", "stage")


def _ends_in_stage(words: str) -> bool:
    """Whether nothing but times and something built stands before a stage at the end."""
    stage = _stage_at_end().search(words)
    if stage is None:
        return False
    before = _TIMES.sub("", words[: stage.start()])
    if len(before) < 3 or built_end().search(before) or weak_end().search(before):
        return True
    return may_name(before) and stage["stage"].startswith(tuple(lexicon("shapes")["hard_stages"]))


@cache
def _stage_at_end() -> re.Pattern[str]:
    stages = any_of(lexicon("shapes")["stage_ends"])
    return re.compile(f"(?:{_SIGNS['before_stages']})*(?P<stage>(?:{stages})+)(?:{_SIGNS['done']})?$")


def _builds_something(words: str) -> bool:
    """Whether a verb of building governs something built that has a name."""
    built = _building().search(words)
    ends = (built_end(), weak_end())
    return built is not None and any(end.search(built["thing"]) for end in ends)


@cache
def _building() -> re.Pattern[str]:
    verb = any_of(word for word in lexicon("shapes")["builds"] if len(word) > 1)
    return re.compile(
        f"{verb}了?(?P<thing>[{RARE_HAN}]{{2,12}}?)(?:[一二]?[座条所幢]|于[{RARE_HAN}]{{1,8}})?$"
    )


# ---------------------------------------------------------------- honours


def honours(text: str) -> Iterator[Shape]:
    """The clauses in which a distinction is given or won, told by verb and by what it ends in."""
    if not _word("honour_verbs").search(text) or not _word("honour_ends").search(text):
        return
    for clause in _clauses(text):
        words = clause[0].strip(" 　")
        won = _won().search(words)
        if won is not None and not _word("no_honour").search(words):
            yield Shape(*clause.span(), "honour", "honour")


@cache
def _won() -> re.Pattern[str]:
    words = lexicon("shapes")
    return re.compile(f"{any_of(words['honour_verbs'])}.{{0,30}}{any_of(words['honour_ends'])}$")


# ---------------------------------------------------------------- studies


def studies(text: str) -> Iterator[Shape]:
    """The clauses that tell where somebody studied, with a time."""
    if not _word("schools").search(text):
        return
    for clause in _clauses(text):
        words = clause[0].strip(" 　")
        if _MANY.search(words) or _word("no_news").search(words) or not _YEAR.search(text[: clause.end()]):
            continue
        if _studied().search(words) and _word("schools").search(words):
            yield Shape(*clause.span(), "career", "study")


@cache
def _studied() -> re.Pattern[str]:
    return re.compile(f"{any_of(lexicon('shapes')['studies'])}|(?:{_SIGNS['studies_at_end']})$")


_YEAR = re.compile(_SIGNS["years"])

# ---------------------------------------------------------------- periods

_PERIOD = re.compile(_SIGNS["periods"])


def periods(text: str) -> Iterator[Shape]:
    """Clauses that begin with a period of years and tell of work or schooling: 2001.7—2008.5 某局干部."""
    period = _PERIOD.match(text)
    if period is None or _word("stage_ends").search(text) or _MANY.search(text):
        return
    if _word("places_of_work").search(text, period.end(), period.end() + _LONGEST):
        yield Shape(0, min(len(text), period.end() + _LONGEST), "career", "period")


SHAPES: list[Callable[[str], Iterator[Shape]]] = [acts, holders, stages, honours, studies, periods]
"""Every shape, in the order in which they may take a place."""
