"""A title with a name beside it in running text: who, and in which offices.

The mentions of a sentence are matched by frames, rows of the lexicon that say how they stand side by side:
`(organization? post)* post person` reads 县委副书记、县长方远.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from graph import lazy_re as re
from loaders.lexicon import alternatives, lexicon
from loaders.names.in_clause import PersonMention
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.mention import Kind, KnownNames, Mention
from loaders.names.nearby import Nearby
from loaders.names.offices import Office, post_length, post_words, read_offices
from loaders.names.people import is_name, surname_length
from loaders.names.spans import ends_organization
from loaders.names.tag import tag
from loaders.text.patterns import RARE_HAN, ends_any

_LETTERS = {Kind.ORGANIZATION: "O", Kind.POST: "P", Kind.PERSON: "N"}
_WORDS = {"organization": "O", "state": "S", "post": "P", "person": "N", "and": "[、&]"}
_JOINTS = {"": "", "、": "、", "和": "&", "兼": "&", "及": "&", "与": "&", "暨": "&"}
_NOTHING = "."
_MOST = 30
"""Titles or names in one row."""
_SENTENCE_ENDS = re.compile("[。！？!?\n]")
_FORMER_ORGANIZATION = re.compile(f"(?<=[省市县区旗州镇乡])原(?=[{RARE_HAN}]{{2}})")
"""明川县原人大常委会副主任: who was that once."""
_OWN_UNITS = "里村"
"""九曲|里长: the first sign of the title is the last of what its holder heads."""
_OF_ITSELF = re.compile("[该本].{1,2}")
"""该局局长: of the organization that was named last."""


class TitledPerson(NamedTuple):
    """A titled name in a stretch of text: where the title begins and the name ends."""

    start: int
    end: int
    person: PersonMention
    offices: tuple[Office, ...]
    past: str | None = None
    """原任 or 时任, where the title is said of another day."""
    rule: str = ""
    """The frame that read it: `frame:post-person`."""
    past_from: int = 0
    """The first of the offices that `past` is said of: 人大代表、原副市长方远 is a deputy still."""
    inherited: tuple[bool, ...] = ()
    """For each of the offices, whether its organization was named before and not beside the title."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """A row of the lexicon, over mentions written as letters."""

    name: str
    pattern: re.Pattern[str]


@cache
def _frames() -> tuple[_Frame, ...]:
    rows = lexicon("mentions")["frames"]
    return tuple(_Frame(row["frame"], re.compile(_in_letters(row["pattern"]))) for row in rows)


def _in_letters(pattern: str) -> str:
    return (
        re.sub(r"[a-z]+", lambda word: _WORDS[word[0]], pattern)
        .replace(" ", "")
        .replace(")*", f"){{0,{_MOST}}}")
    )


def may_mention(text: str) -> bool:
    """Whether a title may stand before a name; a quick test before `read_mentions`."""
    return title_end().search(text) is not None


def may_name(text: str, known: KnownNames) -> bool:
    """Whether a name may begin behind the end of a title, or a known one stands before a title."""
    for title in title_end().finditer(text):
        behind = text[title.end() : title.end() + 2]
        if surname_length(behind) or behind[0] in lexicon("mentions")["syllables"] or "·" in text:
            return True
        before = title.end() - post_length(text[: title.end()]) - 3
        if before >= 0 and (is_name(text[before : before + 3]) or text[before + 1 : before + 3] in known):
            return True
    return False


@cache
def title_end() -> re.Pattern[str]:
    """The last sign of a title before another."""
    return re.compile(ends_any(post_words()) + rf"(?=[{RARE_HAN}])(?!台[前上下])")


def read_mentions(
    text: str,
    jurisdiction: Jurisdiction,
    date: str | None = None,
    known: KnownNames | None = None,
    nearby: Nearby | None = None,
    tags: Sequence[Mention] | None = None,
) -> Iterator[TitledPerson]:
    """The titled names of a text without brackets.

    `known` are names read for sure before, `nearby` the organizations that were named before, `tags` the
    mentions of the text where they have been found already.
    """
    tags = tag(text, known, jurisdiction.chain) if tags is None else tags
    letters, places = _letters(text, tags)
    nearby = Nearby(jurisdiction.issuer) if nearby is None else nearby
    last_end = 0
    passed = iter(mention for mention in tags if mention.kind is Kind.ORGANIZATION)
    ahead = next(passed, None)
    for frame, first, last in _matches(letters):
        run = [tags[number] for number in places[first:last] if number is not None]
        start = _run_start(text, run)
        if _SENTENCE_ENDS.search(text, last_end, start):
            nearby.start_sentence()
        while ahead is not None and ahead.start < start:
            nearby.pass_by(ahead, jurisdiction, date)
            ahead = next(passed, None)
        past, at = _past(text, start, run)
        offices, inherited = _offices(text, run, jurisdiction, nearby, date)
        last_end = run[-1].end
        if not offices or (
            run[0].kind is Kind.PERSON and all(office.organization is None for office in offices)
        ):
            continue
        for named in (mention for mention in run if mention.kind is Kind.PERSON):
            person = PersonMention(named.start, named.end, named.name)
            span = (
                min(start, named.start),
                max(named.end, run[-1].end if run[0] is named else named.end),
            )
            gone = past is None and _is_gone(text, named)
            first = sum(mention.kind is Kind.POST for mention in run[:at])
            past_from = 0 if gone else min(first, len(offices) - 1)
            then = _former() if gone else past
            yield TitledPerson(*span, person, offices, then, f"frame:{frame}", past_from, inherited)
    while ahead is not None:
        nearby.pass_by(ahead, jurisdiction, date)
        ahead = next(passed, None)


def _letters(text: str, tags: Sequence[Mention]) -> tuple[str, list[int | None]]:
    """The mentions as letters, with what stands between them; for each letter the mention it is of."""
    letters: list[str] = []
    places: list[int | None] = []
    end = 0
    states = lexicon("mentions")["states"]
    for number, mention in enumerate(tags):
        if mention.kind is Kind.VERB and mention.name in _JOINTS:
            continue
        gap = text[end : mention.start]
        character = _JOINTS.get(gap)
        if character is None:
            character = "S" if gap in states else _state_behind(gap, states)
        for letter in character:
            letters.append(letter)
            places.append(None)
        letters.append(_LETTERS.get(mention.kind, _NOTHING))
        places.append(number)
        end = mention.end
    return "".join(letters), places


def _state_behind(gap: str, states: Sequence[str]) -> str:
    """、原 and 和时任: a joint, or something else, with a state behind it."""
    if gap.endswith(tuple(states)):
        size = max(len(state) for state in states if gap.endswith(state))
        joint = _JOINTS.get(gap[:-size])
        return ("." if joint is None else joint) + "S"
    return _NOTHING


def _matches(letters: str) -> Iterator[tuple[str, int, int]]:
    """Where frames stand, from left to right: of those that begin alike the longest."""
    place = 0
    while True:
        found = [(frame, match) for frame in _frames() if (match := frame.pattern.search(letters, place))]
        if not found:
            return
        frame, match = min(found, key=lambda one: (one[1].start(), -one[1].end()))
        yield frame.name, match.start(), match.end()
        place = match.end()


def _run_start(text: str, run: Sequence[Mention]) -> int:
    return next(mention.start for mention in run if mention.kind is not Kind.PERSON)


def _past(text: str, start: int, run: Sequence[Mention]) -> tuple[str | None, int]:
    """原任 or 时任 where a state before the title or in it says so, and before which mention it stands."""
    words = sorted(lexicon("mentions")["past"].items(), key=lambda row: -len(row[0]))
    ends = [start, *(right.start for _, right in pairwise(run))]
    begins = [0, *(left.end for left, _ in pairwise(run))]
    for number, mention in enumerate(run):
        if mention.kind is Kind.ORGANIZATION and _FORMER_ORGANIZATION.search(mention.name):
            return _former(), number
        for word, past in words:
            if text.endswith(word, begins[number], ends[number]):
                return str(past), number
    return None, 0


def _former() -> str:
    return str(lexicon("mentions")["past"]["原"])


def _is_gone(text: str, person: Mention) -> bool:
    """Whether the words behind a name, or the same sentence further on, tell that its bearer holds office no
    more: 局长方远遗体告别仪式; 主任方远主编的县志首发，方远已于2012年离休."""
    if _gone_behind().match(text, person.end):
        return True
    again = text.find(person.name, person.end)
    return again >= 0 and _left_before().match(text, again + len(person.name)) is not None


@cache
def _gone_behind() -> re.Pattern[str]:
    return re.compile(f"(?:同志)?的?(?:{alternatives('mentions')['gone_behind']})")


@cache
def _left_before() -> re.Pattern[str]:
    return re.compile(f"(?:同志)?(?:{alternatives('mentions')['left_before']})")


def _offices(
    text: str, run: Sequence[Mention], jurisdiction: Jurisdiction, nearby: Nearby, date: str | None
) -> tuple[tuple[Office, ...], tuple[bool, ...]]:
    """The offices of a run, each in its organization, and whether that was named before."""
    offices: list[Office] = []
    inherited: list[bool] = []
    before: Mention | None = None
    row: list[Mention] = []
    for mention in run:
        row = [mention] if mention.kind is Kind.ORGANIZATION else [*row, mention]
        if mention.kind is Kind.POST:
            anchored = before is None or _OF_ITSELF.fullmatch(before.name) is not None
            found = _read(mention, None if anchored else before, jurisdiction, nearby, date)
            if len(row) > 2 and all(office.organization is None for office in found):
                found = _read_row(row, jurisdiction, nearby, date) or found
            offices += found
            inherited += [anchored] * len(found)
            held = next((office.organization for office in found if office.organization), None)
            nearby.hold(held, None if anchored else before)
        before = mention if mention.kind is Kind.ORGANIZATION else None
    kept = [
        (office, anchored)
        for office, anchored in zip(offices, inherited, strict=True)
        if _is_office(office, anchored)
    ]
    if not kept or kept[-1][0] is not offices[-1]:
        return (), ()
    return tuple(office for office, _ in kept), tuple(known for _, known in kept)


def _read(
    post: Mention, organization: Mention | None, jurisdiction: Jurisdiction, nearby: Nearby, date: str | None
) -> list[Office]:
    before = nearby.organization_of(post.name) if organization is None else nearby.last
    if organization is not None and _names_itself(organization.name):
        before = None
    named = _FORMER_ORGANIZATION.sub("", organization.name) if organization is not None else ""
    printed = nearby.in_full(named) + post.name
    if post.name.startswith("驻"):
        return [Office(organization.name if organization is not None else None, post.name, printed)]
    return read_offices(printed, jurisdiction, before, date)


def _read_row(
    row: Sequence[Mention], jurisdiction: Jurisdiction, nearby: Nearby, date: str | None
) -> list[Office]:
    """县水利局党组|书记、|局长: the last of the offices of a row, which only the row before it tells."""
    kinds = [mention.kind for mention in row]
    if kinds[0] is not Kind.ORGANIZATION or set(kinds[1:]) != {Kind.POST} or not _is_whole(row[0].name):
        return []
    printed = nearby.in_full(row[0].name) + "、".join(mention.name for mention in row[1:])
    found = read_offices(printed, jurisdiction, nearby.last, date)
    return found[-1:] if len(found) == len(row) - 1 and found[-1].organization else []


def _is_whole(name: str) -> bool:
    """Whether an organization's name ends as one; 简万福|理事长 is a person with the title behind."""
    return ends_organization(name) or name.endswith(tuple(lexicon("mentions")["whole"]))


def _names_itself(name: str) -> bool:
    """长河农机厂党委 holds the whole name of the factory: it is no unit of another one."""
    whole = tuple(lexicon("mentions")["whole"])
    return any(name.endswith(whole, 0, size) for size in range(4, len(name)))


def _is_office(office: Office, anchored: bool) -> bool:
    """Whether it is a post: an occupation (教师, 负责人) is one only with its organization beside it."""
    if office.post in lexicon("mentions")["no_office"]:
        printed = office.as_printed.removesuffix(office.post)
        if office.post[0] in _OWN_UNITS and len(printed) > 1 and not anchored:
            return True
        of_party = printed.endswith(("党组", "党委")) and not anchored
        if not of_party and (anchored or len(printed) < 3 or not ends_organization(printed)):
            return False
    return not (office.post == "执行主席" and office.organization in ("大会", "会议", None))
