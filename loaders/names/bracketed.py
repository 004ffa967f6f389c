"""A name with its offices in the bracket behind it: 主持人：方远（村党总支书记、村委会主任）."""

from __future__ import annotations

from collections.abc import Iterator

from graph import lazy_re as re
from loaders.lexicon import lexicon
from loaders.names.in_clause import PersonMention
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office, post_length, read_offices
from loaders.names.people import could_be_name
from loaders.names.titled import TitledPerson
from loaders.text.patterns import RARE_HAN

_FOUND = re.compile(
    rf"(?:^|(?<=[：:、，,；;。\s]))(?P<name>[{RARE_HAN}]{{2,4}}|[{RARE_HAN}]\s[{RARE_HAN}]{{1,2}}"
    rf"|[{RARE_HAN}]{{1,8}}(?:[·•][{RARE_HAN}]{{1,8}})+)\s?[（(](?P<offices>[^（()）\d]{{2,40}})[)）]"
)
_MARKS = re.compile(rf"^(?:[男女]|[{RARE_HAN}]{{1,4}}族)[，,、]")


def may_bracket(text: str) -> bool:
    """A quick test before `read_bracketed`."""
    return "（" in text or "(" in text


def read_bracketed(text: str, jurisdiction: Jurisdiction, date: str | None) -> Iterator[TitledPerson]:
    """The persons of a text with brackets, each with the offices that its bracket holds and nothing else."""
    for match in _FOUND.finditer(text):
        name = "".join(match["name"].split())
        printed = _MARKS.sub("", match["offices"])
        past = next((word for word in lexicon("mentions")["past"] if printed.startswith(word)), None)
        reported = printed.removeprefix(past or "")
        if not could_be_name(name) or not _are_offices(reported):
            continue
        offices = tuple(read_offices(reported, jurisdiction, None, date))
        if len(offices) < reported.count("、") + 1 or any(_is_nothing(office) for office in offices):
            continue
        person = PersonMention(match.start("name"), match.end("name"), name)
        status = str(lexicon("mentions")["past"][past]) if past else None
        yield TitledPerson(match.start("name"), match.end(), person, offices, status, "frame:bracket")


def _are_offices(text: str) -> bool:
    """Whether every part between 、 ends as a post."""
    parts = text.split("、")
    return all(post_length(part) for part in parts)


def _is_nothing(office: Office) -> bool:
    """An occupation, or a post of no organization that anyone could tell."""
    return office.organization is None or office.post in lexicon("mentions")["no_office"]
