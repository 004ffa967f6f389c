"""Clauses of a history that tell of one holder after another: 高兰继任, 由何任接替, 历任局长有：甲、乙."""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from loaders.dates.terms_of_office import read_term
from loaders.holdings.history_words import Reported, ends_as_post, persons_in
from loaders.lexicon import lexicon
from loaders.names.people import is_name
from loaders.text.patterns import RARE_HAN, any_of


def opens_turns(text: str, start: int) -> list[Reported]:
    """历任局长有 before names in clauses of their own, 先后担任院长的有甲、乙: of which post they are."""
    match = _opener().fullmatch(text)
    if match is None or not ends_as_post(match["post"]):
        return []
    persons = persons_in(match["names"] or "")
    if match["names"] and not (persons and all(map(is_name, persons))):
        return []
    posts = match["body"] + match["post"]
    return [Reported(start, start + len(text), persons, posts, "opens", True)]


@cache
def _opener() -> re.Pattern[str]:
    turns, lists = any_of(lexicon("histories")["turns"]), any_of(lexicon("histories")["lists_turns"])
    opens = any_of(lexicon("histories")["opens_turns"])
    tail = rf"(?:{turns})?[有为是]"
    return re.compile(
        rf"(?P<body>[{RARE_HAN}]{{0,20}}?)(?:{lists}(?=[^有为是]+(?:[有为是]|$))|(?<![首次末前后继现届初]){opens}(?=[^有为是]+[有为是]))"
        rf"(?P<post>[{RARE_HAN}]{{2,12}}?)的?(?:{tail})?(?P<names>(?<=[有为是])[{RARE_HAN}·、和]{{2,60}})?"
    )


def follows(text: str, start: int) -> list[Reported]:
    """高兰继任, 由何任接替: the post is the one told of before."""
    match = _after_pattern().fullmatch(text)
    persons = persons_in(match["names"]) if match else ()
    if match is None or not persons or not (match["by"] or all(map(is_name, persons))):
        return []
    return [Reported(start, start + len(text), persons, "", "after", len(persons) > 1)]


@cache
def _after_pattern() -> re.Pattern[str]:
    turns = any_of(lexicon("histories")["turns"])
    return re.compile(
        rf"(?P<by>{any_of(lexicon('histories')['passes_to'])})?(?P<names>[{RARE_HAN}·、和]{{2,30}}?)(?:{turns})?"
        rf"(?:{any_of(lexicon('histories')['takes_over'])})"
    )


def alone(text: str, name: str, start: int) -> list[Reported]:
    """A name that is a whole clause, with the years of a stay behind it: 方远，1952年8月—1955年3月；."""
    end = start + len(name)
    bare = name.lstrip("、和及")
    if not is_name(bare) or spell_behind(text, end) is None:
        return []
    return [Reported(end - len(bare), end, (bare,), "", "after")]


def spell_behind(text: str, end: int) -> tuple[str | None, str | None] | None:
    """From when to when somebody was in office whose name ends here: （1958年至1963年）."""
    lead = _SPELL.match(text, end)
    term = read_term(text[lead.end() : lead.end() + 40]) if lead is not None else None
    if lead is None or term is None or term.point or (term.end is None and lead[0][0] in "，,"):
        return None  # 方远，1930年起由…: the next date is another's
    return term.start, term.end


_SPELL = re.compile(
    rf"(?:[（(](?:[^（()）\d]{{1,8}}[，,])?|[，,])(?:{any_of(lexicon('histories')['stays'])})?[为自从：:]?"
)


def dated_as(text: str, start: int) -> list[Reported]:
    """段长1955年至1958年为方远; 1958年至1962年为高兰: the post once, then a span and a name each."""
    match = _DATED_AS.fullmatch(text)
    if match is None or not is_name(match["name"]):
        return []
    post = match["post"]
    if post and not ends_as_post(post):
        return []
    return [Reported(start + match.start("name"), start + match.end("name"), (match["name"],), post, "as")]


_DATED_AS = re.compile(
    r"(?P<post>[\u3400-\u9fff]{0,24}?)(?:\d{4}年[\d年月日]{0,6}(?:至|到|—)[\d年月日]{2,10})?[为是](?P<name>[\u3400-\u9fff]{2,4})"
)
