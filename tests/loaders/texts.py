"""Whole small documents for tests: a text in, the facts of one reader out."""

from __future__ import annotations

from graph.facts import AppointmentFact, HoldingFact, IssueFact
from loaders.acts.appointments import find_appointments
from loaders.document.chronicle import find_entries
from loaders.document.layout import lay_out
from loaders.document.metadata import read_metadata
from loaders.files.source import Source
from loaders.holdings.mentions import find_mentions


def appointments(text: str) -> list[AppointmentFact | IssueFact]:
    """The appointments of a text, in its order."""
    layout = lay_out(Source("test.txt", "0" * 64, "utf-8", text))
    metadata = read_metadata(layout)
    return list(find_appointments(find_entries(layout, metadata), metadata, metadata.jurisdiction))


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
    layout = lay_out(Source("test.txt", "0" * 64, "utf-8", text))
    metadata = read_metadata(layout)
    return list(find_mentions(find_entries(layout, metadata), metadata, metadata.jurisdiction))


def mentions(text: str) -> list[str]:
    """`date person body/post` of every mention."""
    return [
        " ".join(
            [fact.as_of or "-", fact.person, f"{fact.organization}/{'代' if fact.acting else ''}{fact.post}"]
        )
        for fact in holdings(text)
    ]
