"""One pass over a text that finds what it names: dates, persons, organizations, posts, verbs of office.

Every reader that asks who stands where in a sentence asks `tag`, so that a name is cut once and the same for
all: 县长刘文|后来调任, 任命|任永年|为, 县委会|主任|肖开提·阿不都. Rules propose mentions, and `lattice` takes
the best path through them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph import lazy_re as re
from loaders.lexicon import lexicon
from loaders.names.lattice import best_path
from loaders.names.mention import Kind, KnownNames, Mention
from loaders.names.proposed_names import in_list_behind, may_begin, names_at, names_before
from loaders.names.proposed_offices import GOES_ON, begins_organization, organization_before, posts_in
from loaders.names.spans import ends_organization, organizations_in, places_in
from loaders.names.words import Sort, Words, find_words
from loaders.text.patterns import DIGITS, NUMERALS

_DAY = re.compile(
    rf"(?:\d{{4}}|[一二][{DIGITS}]{{3}})年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?|\d{{1,2}}月(?:\d{{1,2}}日)?|"
    rf"[{NUMERALS}]{{1,3}}月[{NUMERALS}]{{1,3}}日|[同是当次翌][年月日]"
)
_COUNT = re.compile(rf"(?:\d[\d,]*|[{NUMERALS}百千两]{{1,6}})[多余]?(?:名|人(?![大民])|位)")
_DOCUMENT = re.compile("《[^《》]{1,80}》")
_SUM = re.compile(r"\d[\d,，.]*(?:亿|千万|百万|万|千)?元")
_OPENS = "。；;：:！!？?\n，,　△▲●】）)、"
"""Behind these an item of a list or a clause begins."""
_HEAD = re.compile(f"[{re.escape(_OPENS)}]")
_BONDS = {
    (Kind.POST, Kind.PERSON): 2.0,
    (Kind.ORGANIZATION, Kind.POST): 1.5,
    (Kind.VERB, Kind.PERSON): 2.0,
    (Kind.PERSON, Kind.VERB): 1.0,
    (Kind.PERSON, Kind.PERSON): 0.5,
    (Kind.PERSON, Kind.POST): 0.5,
    (Kind.PLACE, Kind.ORGANIZATION): 0.3,
}
"""What mentions gain that stand side by side as these kinds do."""
_AFTER_ONE_CHARACTER = 0.8
"""A verb of one sign (任, 调) says less of the name behind it."""


def tag(
    text: str,
    known: KnownNames | None = None,
    places: tuple[str, ...] = (),
    dates: Iterable[tuple[int, int, str]] | None = None,
) -> list[Mention]:
    """The mentions of a sentence, a line or a cell, in order, none over another.

    `known` are names that the document printed elsewhere, `places` those that it is about, `dates` the dates
    that were found in the text (start, end, EDTF); without them a few plain forms are looked for.
    """
    words = find_words(text)
    known = KnownNames() if known is None else known
    proposed = [*_by_form(text, dates), *places_in(text), *_verbs(text, words)]
    proposed += (_organization(text, span.start, span.end, words) for span in organizations_in(text))
    proposed += _offices_and_names(text, words, known, places)
    return best_path(proposed, text, _bond)


def name_behind(text: str, start: int, known: KnownNames | None = None) -> Mention | None:
    """The name that begins at `start`, right behind a title or a role; None where none does."""
    known = known or KnownNames()
    if not may_begin(text, start, known) or GOES_ON.match(text, start):
        return None
    reach = text[: start + _REACH]
    found = names_at(reach, start, find_words(reach[start:], start), known, titled=True)
    best = max(found, key=lambda name: name.score, default=None)
    return best if best is not None and best.score + _BONDS[Kind.POST, Kind.PERSON] > 0.2 else None


_REACH = 40
"""Signs behind a place that tell whether a name stands there."""


def _bond(left: Mention, right: Mention) -> float:
    if left.kind is Kind.VERB and len(left.name) == 1:
        return _AFTER_ONE_CHARACTER if right.kind is Kind.PERSON else 0.0
    return _BONDS.get((left.kind, right.kind), 0.0)


def _by_form(text: str, dates: Iterable[tuple[int, int, str]] | None) -> Iterator[Mention]:
    """What its signs alone tell: numbers with a unit, titles in 《》, dates."""
    if dates is None:
        dates = ((match.start(), match.end(), match[0]) for match in _DAY.finditer(text))
    for start, end, name in dates:
        yield Mention(Kind.DATE, start, end, name, 3.0)
    for match in _COUNT.finditer(text):
        yield Mention(Kind.COUNT, match.start(), match.end(), match[0], 1.5)
    if "《" in text:
        for match in _DOCUMENT.finditer(text):
            yield Mention(Kind.DOCUMENT, match.start(), match.end(), match[0][1:-1], 9.0)
    if "元" in text:
        for match in _SUM.finditer(text):
            yield Mention(Kind.SUM, match.start(), match.end(), match[0], 2.0)


_VERB = (-0.6, 0.6)
"""A verb of one sign (任, 调) is part of other words: it needs a person beside it."""


def _verbs(text: str, words: Words) -> Iterator[Mention]:
    for end, starts in words.until.items():
        size = max((end - start for start, sort in starts if sort & Sort.VERB), default=0)
        if size:
            yield Mention(Kind.VERB, end - size, end, text[end - size : end], _VERB[size > 1])


def _offices_and_names(
    text: str, words: Words, known: KnownNames, places: tuple[str, ...]
) -> Iterator[Mention]:
    """Titles with the organizations before them and the names behind them; and names without a title."""
    titled: set[int] = set()
    posts = list(posts_in(text, words))
    longest: dict[int, int] = {}
    for post in posts:
        longest[post.start] = max(post.end, longest.get(post.start, 0))
    for post in posts:
        if post.end < longest[post.start]:
            continue  # 秘书|长
        yield post
        span = organization_before(text, post, words, places)
        if span is not None and span[0] < span[1]:
            found = _organization(text, *span, words)
            yield found._replace(score=found.score + 0.3)
        if span is not None and (span[0] < span[1] or post.name not in lexicon("mentions")["verb_like"]):
            titled.add(post.end)
        yield from names_before(text, post, words, known)
    for start in titled:
        for name in names_at(text, start, words, known, titled=True):
            yield name
            yield from in_list_behind(text, name, words, known)
    for start in _openings(text, words):
        if start not in titled:
            yield from names_at(text, start, words, known, titled=False)


def _organization(text: str, start: int, end: int, words: Words) -> Mention:
    """An organization: the better its two ends, the surer; a title or a verb of office inside is none's."""
    name = text[start:end]
    score = (0.7 if begins_organization(name) else 0.0) + (0.7 if ends_organization(name) else 0.0) - 0.4
    for place in range(start + 1, end):
        for begin, sort in words.until.get(place, ()):
            if (
                begin >= start
                and place - begin > 1
                and sort & (Sort.POST | Sort.VERB)
                and text[place] not in "会部馆团处室"
            ):
                score -= 1.5
    return Mention(Kind.ORGANIZATION, start, end, name, score)


def _openings(text: str, words: Words) -> list[int]:
    """Where a name may stand without a title: at the head of a clause or an item, and behind a verb."""
    heads = (head.end() for head in _HEAD.finditer(text))
    return sorted({0, *heads, *words.ends_of(Sort.VERB)})
