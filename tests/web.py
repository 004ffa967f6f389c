"""A store for the tests of API and pages: the small nasty graph, and a document that means harm."""

from __future__ import annotations

from typing import Any

from graph.facts import AppointmentFact, DocumentFact, EventFact, Fact, HonourFact, IssueFact, ProjectFact
from graph.loading.load import load_facts
from graph.provenance import Passage
from graph.stores.base import Store
from tests.graph.questions import small

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img/src=x/onerror=alert(2)>'
HARM = f"""8日 任命{SCRIPT}为{IMAGE}局局长。
9日 {SCRIPT}视察{IMAGE}工程，获{IMAGE}称号。
"""
HARM_ID = "document-harm"


def fill(store: Store) -> None:
    """Load the small graph and the hostile document."""
    load_facts(store, [*small.facts(), *hostile_facts()], {**small.texts(), HARM_ID: HARM})


def hostile_facts() -> list[Fact]:
    """What the hostile document states."""
    first, second = HARM.splitlines()
    stated: dict[str, Any] = {"document": HARM_ID, "extractor": SCRIPT}
    here = _at(first)
    there = _at(second)
    body = f"{IMAGE}局"
    person: dict[str, Any] = {"date": "2020-01-08", "people": (SCRIPT,)}
    work, title = f"{IMAGE}工程", f"坏书{SCRIPT}"
    return [
        DocumentFact(id=HARM_ID, file=f"{IMAGE}.txt", sha256="f" * 64, title=title, covers="2020"),
        EventFact(
            id="event-harm1",
            **stated,
            **person,
            passage=here,
            date_text=SCRIPT,
            section="chronicle",
            heading=(SCRIPT,),
            text=first,
            type="appointment",
            organizations=(body,),
        ),
        EventFact(
            id="event-harm2",
            **stated,
            **person,
            passage=there,
            text=second,
            projects=(work,),
            places=(SCRIPT,),
        ),
        AppointmentFact(
            id="appointment-harm",
            **stated,
            passage=here,
            date="2020-01-08",
            person=SCRIPT,
            action="appoint",
            organization=body,
            post="局长",
            as_printed=SCRIPT,
            event="event-harm1",
        ),
        ProjectFact(
            id="project-harm", **stated, passage=there, name=work, type=SCRIPT, organizations=(body,)
        ),
        HonourFact(
            id="honour-harm",
            **stated,
            passage=there,
            recipient=SCRIPT,
            recipient_kind="person",
            honour=IMAGE,
            granted_by=(body,),
            date="2020-01-09",
        ),
        IssueFact(id="issue-harm", **stated, passage=there, what="person", expected=SCRIPT),
    ]


def _at(line: str) -> Passage:
    start = HARM.index(line)
    return Passage(start=start, end=start + len(line), quote=line)
