"""Clauses that tell of an act, by their shape: an office beside what gives or takes it, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from graph import lazy_re as re
from loaders.acts.no_act import clause_never, is_denied, segment
from loaders.acts.verbs import Verb, may_hold_act, verbs
from loaders.finish.shape import Shape, clauses
from loaders.lexicon import alternatives, lexicon
from loaders.names.in_clause import is_no_person, leads_to_verb, lone_name, tail_name, trim_courtesy
from loaders.names.offices import is_rank, post_length
from loaders.names.people import is_name, surname_length
from loaders.names.titled import title_end
from loaders.text.patterns import RARE_HAN, any_of

_WORDS = alternatives("acts")
_SIGNS = alternatives("shapes")
_TAILS = (*lexicon("acts")["behind_offices"], *lexicon("shapes")["behind_offices"])
_NO_NEWS_OF_OFFICE = re.compile(_WORDS["no_news_of_office"])

_MADE = re.compile(f"(?P<name>[{RARE_HAN}·]{{2,8}})(?:[为当]|爲)(?P<office>[{RARE_HAN}]{{2,30}})$")
_TIMES = re.compile(f"(?:{_SIGNS['times']})+")
_SUSPENDS = re.compile(f"(?:{_SIGNS['suspends']})")
_BETWEEN = re.compile(f"(?:{_SIGNS['before_going']})+$")
_DAY_TO_COME = re.compile(f"将于?(?:{_SIGNS['times']}){{2,}}")
_LONGEST_NAME = 4
"""才让加为县审计局局长: a name without a surname, where nothing stands before it."""
_ALONE = frozenset({"intransitive", "assume"})
_TAKES = frozenset({"assume", "appoint", "relinquish", "remove"})


def acts(text: str) -> Iterator[Shape]:
    """The clauses that hold an office beside what gives or takes it, or in which its holder comes or goes."""
    suspends = _SUSPENDS.search(text) is not None
    if not (suspends or "由" in text or "为" in text or may_hold_act(text)):
        return
    titled = False
    for clause in clauses(text, shortest=3):
        words = clause[0].strip(" 　")
        titled = titled or title_end().search(words) is not None
        found = _gives_office(words) or _comes_or_goes(words) or (titled and _only_verb(words))
        found = found or (suspends and _SUSPENDS.search(words) is not None)
        if not found or _NO_NEWS_OF_OFFICE.search(words) or clause_never().search(words):
            continue
        if _has_day_to_come(words) or not is_denied(segment(text, *clause.span())):
            yield Shape(*clause.span(), "act", "act", dated=_has_day_to_come(words))


def _without_tail(words: str) -> str:
    """The words without what stands behind an office: 局长职务期间 is 局长."""
    while words.endswith(_TAILS):
        words = words.removesuffix(next(tail for tail in _TAILS if words.endswith(tail)))
    return words


def _gives_office(words: str) -> bool:
    bare = _without_tail(words)
    if "由" not in words and not post_length(bare) and not _like_office().search(bare):
        return False
    return _is_made(words) or _is_taken(words) or _is_given(bare) or _made_of().search(bare) is not None


@cache
def _made_of() -> re.Pattern[str]:
    """乡人举为县参议会参议员, 巡抚檄署六安州知州: whoever is spoken of comes into the office."""
    made = any_of(lexicon("shapes")["made_of"])
    ends = any_of(lexicon("shapes")["ends_of_offices"])
    return re.compile(f"(?<![认以作成称分视列评]){made}(?P<office>[{RARE_HAN}]{{1,14}}{ends})$")


def _comes_or_goes(words: str) -> bool:
    """知事甲弃职, 原镇长甲调任县粮食局, 副部长甲扶正: a holder before a verb of office, whatever follows."""
    for verb in verbs().places(words, 0, len(words)):
        if len(verb.word) < 2 or verb.word in lexicon("shapes")["not_of_holders"]:
            continue
        before = _BETWEEN.sub("", words[: verb.start])
        if any(
            len(before) > size and post_length(before[:-size]) > 1 and _may_be_name(before[-size:])
            for size in (3, 2)
        ):
            return True
    return False


def _only_verb(words: str) -> bool:
    """十二月真除, 八年任, 旋被参革职: nothing but a time and a verb of office, of whoever was spoken of."""
    bare = _TIMES.match(words)
    start = bare.end() if bare else 0
    alone = _alone().search(words)
    if alone is not None and leads_to_verb(words[start : alone.start()]):
        return True
    return any(
        verb.end == len(words)
        and verb.row.frames.keys() & (_ALONE if bare else {"intransitive"})
        and leads_to_verb(words[start : verb.start])
        for verb in verbs().places(words, 0, len(words))
    )


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(f"{any_of(lexicon('shapes')['comes_alone'])}$")


def _has_day_to_come(words: str) -> bool:
    """甲将于某日出任某局局长: what was decided, though it is to come."""
    day = _DAY_TO_COME.search(words)
    return day is not None and ends_in_name(words[: day.start()])


def _is_made(words: str) -> bool:
    """甲为会长, 甲当主任: a name before, nothing but an office behind."""
    bare = _without_tail(words)
    made = _MADE.search(bare)
    named = made is not None and made.start() == 0 and len(made["name"]) <= _LONGEST_NAME
    if made is not None and named and _names_whose(made["office"]) and not is_no_person(made["name"]):
        return True
    if made is None or not (_is_office(made["office"]) or _like_office().search(made["office"])):
        return False
    return ends_in_name(_BETWEEN.sub("", made["name"]))


def _names_whose(text: str) -> bool:
    """Whether an office is printed with whose it is: 县审计局局长."""
    return 1 < post_length(text) < len(text) - 2 and _is_office(text)


def _is_taken(words: str) -> bool:
    """甲任乙局长, 免去甲的局长职务, 任乙局教员: a verb of office with an office beside it, and whose."""
    bare = _without_tail(words)
    for verb in verbs().places(bare, 0, len(bare)):
        if not verb.row.frames.keys() & _TAKES:
            continue
        before, after = bare[: verb.start], bare[verb.end :]
        whose = not before or len(verb.word) > 1 or ends_in_name(before) or leads_to_verb(before)
        if _is_office(after) and whose:
            return True
        if not after and "由" in before and ends_in_name(before):
            return True
        if _names_behind(verb, after):
            return True
    return False


def _is_given(words: str) -> bool:
    """由副局长方远调充, 主任由军代表方远担任: an office that goes to a name."""
    given = _given().search(words)
    return (
        given is not None
        and given["name"][-1] not in lexicon("shapes")["ends_of_nobody"]
        and ends_in_name(given["name"])
    )


@cache
def _given() -> re.Pattern[str]:
    over = any_of(lexicon("shapes")["taken_over"])
    office = f"[{RARE_HAN}]{{1,14}}{any_of(lexicon('shapes')['ends_of_offices'])}"
    behind = f"{_SIGNS['behind_takers']}|{office}"
    return re.compile(f"(?:{_SIGNS['givers']})(?P<name>[{RARE_HAN}·]{{2,20}}?){over}(?:{behind})?$")


def _names_behind(verb: Verb, after: str) -> bool:
    """派甲为…, 以甲代理…: a name right behind the verb and an office at the end."""
    if "appoint" not in verb.row.frames or len(verb.word) < 2 or not post_length(after):
        return False
    return any(is_name(after[:size]) and not is_no_person(after[:size]) for size in (3, 2))


def _is_office(text: str) -> bool:
    size = post_length(text)
    if not size or is_rank(text):
        return False
    return all(name.start >= len(text) - size for name in tail_name(text, 0, len(text)))


@cache
def _like_office() -> re.Pattern[str]:
    """What ends as offices do: 联长, 组合长, 总兵官."""
    return re.compile(f"[{RARE_HAN}]{any_of(lexicon('shapes')['ends_of_offices'])}$")


def ends_in_name(text: str) -> bool:
    """Whether a name stands at the end of a text, before a courtesy."""
    text = text[: trim_courtesy(text, 0, len(text))] if text else text
    tails = (text[-size:] for size in (3, 2) if len(text) >= size)
    return "·" in text or any(_may_be_name(tail) for tail in tails)


def _may_be_name(text: str) -> bool:
    """Whether a text is a name by its shape, or by its surname where its place leaves no other reading."""
    if is_no_person(text):
        return False
    return is_name(text) or (surname_length(text, common=True) > 0 and lone_name(text, 0, len(text)) != [])
