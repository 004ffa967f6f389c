"""Every dated fact of a document says how its date was known, and where."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact, EventFact, HoldingFact, HonourFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

ROSTER = (
    "临河县年鉴2021\n\n本卷记述2020年的情况。\n\n【县审计局领导名录】\n\n"
    "局长　方远（2020年3月任）\n副局长　何任\n"
)
CHRONICLE = "临河县2020年大事记\n\n5月\n3日　县委任命方远为县审计局局长。\n△　高兰任县统计局局长。\n"


def sources(text: str) -> list[tuple[str, str | None, str | None]]:
    """Person or text, how the date was known, and what is printed where it stands."""
    found: list[tuple[str, str | None, str | None]] = []
    for fact in extract_source(Source("t.txt", "0" * 64, "utf-8", text)):
        if not isinstance(fact, EventFact | AppointmentFact | HoldingFact | HonourFact):
            continue
        known = fact.date_from
        start, end = (known.start, known.end) if known else (None, None)
        printed = text[start:end] if start is not None else None
        person = getattr(fact, "person", "") or getattr(fact, "text", "")
        found.append((person, known.how if known else None, printed))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ROSTER, [("方远", "stated", "2020年3月任"), ("何任", "document", None)]),
        (CHRONICLE, [("方远", "stated", "3日"), ("高兰", "inherited", "3日")]),
    ],
)
def test_how_dates_were_known(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    """A remark is stated, a bare row is of the volume, a mark repeats the day above it."""
    found = {(person, how, (printed or "")[:4]) for person, how, printed in sources(text)}
    assert {(person, how, (printed or "")[:4]) for person, how, printed in expected} <= found
