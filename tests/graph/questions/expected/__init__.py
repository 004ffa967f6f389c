"""What each question answers on the small graph; read over by a person before it was kept."""

from __future__ import annotations

from tests.graph.questions.expected import finding, happenings, holders, statements
from tests.graph.questions.expected.case import Case

_PARTS = (holders, happenings, finding, statements)
SHOWN = {name: fields for part in _PARTS for name, fields in part.SHOWN.items()}
"""The fields of a row that are compared."""
EXPECTED: dict[str, list[Case]] = {name: cases for part in _PARTS for name, cases in part.EXPECTED.items()}
