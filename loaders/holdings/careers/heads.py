"""The head of a clause: its date, and the words before the verb that say nothing of the post."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.dates.terms_of_office import Reported
from loaders.holdings.careers.clauses import Clause
from loaders.holdings.careers.introductions import given_name
from loaders.holdings.careers.state import Telling
from loaders.holdings.careers.words import How, opening, verbs_in
from loaders.names.people import surname_length
from loaders.names.places import begins_with_known

_NUMBER = re.compile(r"\s*(?:\d{1,3}[.．、](?=\s*\d{4})|[①-⑳]|[（(]\d{1,2}[)）]|[|│●■◆•·*>\s]+)\s*")
_FILL = re.compile(r"^[\s，,、：:（()）—–-]+")
_FAR = 12
"""How far into a clause a date may stand that dates what is before it too."""


def read_date(telling: Telling, clause: Clause) -> tuple[Reported | None, str]:
    """The date of a clause, and what the clause says beside it."""
    text = clause.text
    number = _NUMBER.match(text) if clause.opens else None
    place = first = number.end() if number else len(text) - len(text.lstrip())
    while True:
        reported = telling.dates.begins_at(text, place)
        word = opening(text[place:], "before_dates")
        if reported is not None:
            return reported, text[reported.close :]
        if not word:
            break
        place += len(word)
        place = len(text) - len(_FILL.sub("", text[place:]))
    verbs = verbs_in(text)
    reported = telling.dates.within(text, verbs[0].start if verbs else min(len(text), 40))
    if reported is None:
        return None, text[first:]
    before = text[first : reported.begin]
    if not without_leads(before, telling):
        return reported, text[reported.close :]
    return reported, text[first:] if reported.begin > _FAR else before + text[reported.close :]


def without_leads(text: str, telling: Telling) -> str:
    """The text without the words and names at its head that say nothing of the post: 其后又任 -> 任."""
    while True:
        before = text
        text = _without_person(_FILL.sub("", text), telling)
        for kind in ("leads", "references"):
            word = opening(text, kind)
            alone = kind == "references" and len(word) == len(text.rstrip("。；;，, "))
            if word and not alone and not _is_verb(text, word) and not begins_with_known(text):
                text = text[len(word) :]
        if text == before:
            return text


def _without_person(text: str, telling: Telling) -> str:
    person = telling.person
    if person is None:
        return text
    size = surname_length(person)
    names = [person]
    if size > 1:
        names.append(person[:size])
    if telling.is_imperial:
        names.append(given_name(person))
    name = next((name for name in names if name and text.startswith(name)), "")
    courtesy = opening(text[size:], "courtesies") if text.startswith(person[:size]) else ""
    return text[size + len(courtesy) :] if courtesy else text[len(name) :]


def _is_verb(text: str, lead: str) -> bool:
    """后 of 后任, and 曾 of 曾任, are no leads: the verb needs them."""
    found = verbs_in(text[: len(lead) + 5])
    if not found or found[0].start:
        return False
    return found[0].end > len(lead) or found[0].how in (How.SEVERAL, How.PAST, How.LATER)
