"""What people judged of the small graph."""

from __future__ import annotations

from typing import Any

from graph.claims import claim_of
from graph.corrections import Corrections
from graph.facts import AppointmentFact, Correction
from tests.graph.questions.small import BOOK, facts


def corrections() -> Corrections:
    """What was judged: one fact right; one that is read no more, one of another book, and one taken back."""
    taken_back = _judged("act-leave", "wrong", who="甲")
    return Corrections(
        (
            _judged("act-school", "right", who="乙", why="对过原书"),
            _judged("act-school", "wrong", says={"person": "王玮"}),
            _judged("act-school", "wrong", document="document-elsewhere", file="别处.txt"),
            taken_back,
            Correction(verdict="undone", document=BOOK, undoes=taken_back.id),
        )
    )


def _judged(identity: str, verdict: str, **more: Any) -> Correction:
    (fact,) = (each for each in facts() if each.id == identity)
    assert isinstance(fact, AppointmentFact)
    about = {"document": BOOK, "file": "book.txt", "title": "临泉区年鉴2020", "of": fact.kind}
    target = {"passage": fact.passage, "says": claim_of(fact)}
    return Correction.model_validate({"verdict": verdict, **about, **target, **more})
