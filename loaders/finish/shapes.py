"""What has the shape of a fact in a clause: an act, a holder, a stage, a distinction, a study.

Use `SHAPES` on what the readers left: each finds places where a fact of its kind is expected. They are wide
and cheap; what makes a fact of such a place is the reader's to know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from graph import lazy_re as re
from graph.facts import IssueKind
from loaders.acts.verbs import verbs
from loaders.finish.act_shapes import acts, ends_in_name
from loaders.finish.shape import LONGEST, Shape, clauses, word
from loaders.finish.stage_shapes import MANY, stages
from loaders.holdings.careers.words import is_imperial
from loaders.lexicon import alternatives, lexicon
from loaders.names.in_clause import is_no_person
from loaders.names.offices import is_rank, post_length
from loaders.names.people import is_name, surname_length
from loaders.names.titled import title_end
from loaders.names.words import Sort, find_words
from loaders.text.patterns import RARE_HAN, any_of

_SIGNS = alternatives("shapes")

# ---------------------------------------------------------------- holders

_RUN = re.compile(f"[{RARE_HAN}·]{{2,}}")
_TELLS_MORE = re.compile(_SIGNS["no_office"])
_NAME_AT_END = re.compile(f"[{RARE_HAN}·]+$")


def holders(text: str) -> Iterator[Shape]:
    """Titles behind which a name stands, or 为 and a name: 县文联主席措姆主持, 首任校长是方远."""
    for title in title_end().finditer(text):
        end = title.end()
        held = _held_by().match(text, end)
        name = held.end() if held else end
        if held and (led := _led_name(text, name)):
            name = led
        size = _name_size(text, name, is_imperial(text[end - post_length(text[:end]) : end]))
        if size and not _is_sure(text, end, text[name : name + size], held):
            continue
        if size and (post := post_length(text[:end])) > 1 and _is_of_somebody(text, end - post, end, held):
            yield Shape(end - post, name + size, "person", "sought" if held else "holder", name)


def present(text: str) -> Iterator[Shape]:
    """Clauses that tell which office somebody holds who was named before: 方远，女，……，现任某局副局长."""
    if not word("at_present").search(text):
        return
    for clause in clauses(text):
        words = clause[0].strip(" 　")
        if words.startswith(tuple(lexicon("shapes")["at_present"])) and post_length(words) > 1:
            yield Shape(*clause.span(), "career", "sought")


def bracketed(text: str, start: int, end: int) -> Shape | None:
    """A name before a bracket that holds nothing but whose office it is: 方远（县文化馆总编辑）."""
    office = text[start + 1 : end - 1]
    size = post_length(office)
    if not 1 < size < len(office) - 1 or is_rank(office) or _TELLS_MORE.search(office):
        return None
    run = _NAME_AT_END.search(text, 0, start)
    name = run[0] if run else ""
    if not 1 < len(name) <= (4 if "·" not in name else 20) or not ends_in_name(name):
        return None
    return Shape(start - len(name), end, "person", "sought")


def _led_name(text: str, start: int) -> int:
    """Where the name begins in 首任区长为前清生员甲, 首任巡检为江西人乙; 0 where none does."""
    run = _RUN.match(text, start)
    if run is None or not 4 < len(run[0]) <= 12:
        return 0
    for size in (3, 2):
        before = run[0][:-size]
        if is_name(run[0][-size:]) and (_led().search(before) or post_length(before) > 1):
            return run.end() - size
    return 0


@cache
def _led() -> re.Pattern[str]:
    return re.compile(f"{any_of(lexicon('shapes')['leads_of_holders'])}$")


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
    imperial = is_imperial(post)
    heads = imperial or post.endswith(tuple(lexicon("mentions")["ends_of_heads"]))
    if not heads and not post.endswith(tuple(lexicon("shapes")["titles"])):
        return False
    before = text[start - 1 : start]
    return (
        held is not None
        or (imperial and is_name(text[end : end + 3]))
        or len(post) > 2
        or not _han(before)
        or before in lexicon("shapes")["seats"]
    )


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
            or words.longest_at(size, Sort.FOLLOW) > (not is_name(name) or size < 3)
            or _behind().match(text, start + size)
            or (is_name(name) and text.startswith(_does(), start + size))
        ):
            return size
    return 0


@cache
def _does() -> tuple[str, ...]:
    """By what a name of common shape goes on, though each begins other words too: 方远获, 何任赴."""
    return tuple(lexicon("shapes")["does_something"])


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


# ---------------------------------------------------------------- honours


def honours(text: str) -> Iterator[Shape]:
    """The clauses in which a distinction is given or won, told by verb and by what it ends in."""
    if not word("honour_verbs").search(text) or not word("honour_ends").search(text):
        return
    for clause in clauses(text):
        words = clause[0].strip(" 　")
        won = _won().search(words)
        if won is not None and not word("no_honour").search(words):
            yield Shape(*clause.span(), "honour", "honour")


@cache
def _won() -> re.Pattern[str]:
    words = lexicon("shapes")
    return re.compile(f"{any_of(words['honour_verbs'])}.{{0,30}}{any_of(words['honour_ends'])}[”」]?$")


# ---------------------------------------------------------------- studies


def studies(text: str) -> Iterator[Shape]:
    """The clauses that tell where somebody studied, with a time."""
    if not word("schools").search(text):
        return
    for clause in clauses(text):
        words = clause[0].strip(" 　")
        if MANY.search(words) or word("no_news").search(words) or not _YEAR.search(text[: clause.end()]):
            continue
        if _studied().search(words) and word("schools").search(words):
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
    if period is None or word("stage_ends").search(text) or MANY.search(text):
        return
    if word("places_of_work").search(text, period.end(), period.end() + LONGEST):
        yield Shape(0, min(len(text), period.end() + LONGEST), "career", "period")


# ---------------------------------------------------------------- texts without stops

_STOP = re.compile("[，,；;。：:！!？?、\n□ 　]")
_REACH = 16
"""How far behind its verb an office ends: 授浙江山阴县知县."""


def unstopped(text: str) -> Iterator[Shape]:
    """Verbs of office with an office behind them in a stretch that is printed without stops."""
    start = 0
    for stop in (*_STOP.finditer(text), None):
        end = stop.start() if stop else len(text)
        if end - start > LONGEST:
            yield from _in_stretch(text, start, end)
        start = stop.end() if stop else end


def _in_stretch(text: str, start: int, end: int) -> Iterator[Shape]:
    begins = start
    for verb in verbs().places(text, start, end):
        if verb.start < begins or not verb.row.frames.keys() & {"assume", "appoint"}:
            continue
        office = title_end().search(text, verb.end + 1, min(end, verb.end + _REACH))
        if office is not None and is_imperial(
            text[office.end() - post_length(text[: office.end()]) : office.end()]
        ):
            begins = office.end()
            yield Shape(verb.start, begins, "career", "sought")


SHAPES: list[tuple[IssueKind, Callable[[str], Iterator[Shape]]]] = [
    ("act", acts),
    ("person", holders),
    ("career", present),
    ("project", stages),
    ("honour", honours),
    ("career", studies),
    ("career", periods),
    ("career", unstopped),
]
"""Every shape and what it is of, in the order in which they may take a place."""
