"""Whole small documents for tests: a text in, the facts of one reader out."""

from __future__ import annotations

from graph.facts import AppointmentFact, HoldingFact, IssueFact
from loaders.acts.appointments import Appointments
from loaders.holdings.mentions import Mentions
from tests.loaders.pages import laid_out, page_of, read_by


def appointments(text: str) -> list[AppointmentFact | IssueFact]:
    """The appointments of a text, in its order."""
    found = read_by(Appointments, page_of(laid_out(text)))
    return [fact for fact in found if isinstance(fact, AppointmentFact | IssueFact)]


def acts(text: str) -> list[str]:
    """`date action person body/post` of every appointment; an issue as `? what`."""
    return [_line(fact) for fact in appointments(text)]


def _line(fact: AppointmentFact | IssueFact) -> str:
    if isinstance(fact, IssueFact):
        return f"? {fact.what}"
    office = f"{fact.organization or '-'}/{'代' if fact.acting else ''}{fact.post}" if fact.post else "-"
    return f"{fact.date or '-'} {fact.action} {fact.person} {office}"


def holdings(text: str) -> list[HoldingFact]:
    """The mentions of a text, in its order."""
    found = read_by(Mentions, page_of(laid_out(text)))
    return [fact for fact in found if isinstance(fact, HoldingFact)]


def mentions(text: str) -> list[str]:
    """`date person body/post` of every mention."""
    return [
        " ".join(
            [
                fact.as_of or "-",
                fact.person or "-",
                f"{fact.organization}/{'代' if fact.acting else ''}{fact.post}",
            ]
        )
        for fact in holdings(text)
    ]
