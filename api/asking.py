"""Questions as people type them, at a terminal or in a form: dates in words, then the question itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from api.typed_dates import typed_date
from graph.errors import BadDate, BadQuestion
from graph.questions import Answer, question
from graph.stores.base import Store

DATES = frozenset({"on", "from", "to"})
"""The parameters that are dates, in every question that has them."""


def put(name: str, store: Store, given: Mapping[str, str], today: date) -> Answer[Any]:
    """The answer to a question whose values are typed text.

    Raises `UnknownQuestion`, `BadQuestion` or `UnknownName`.
    """
    asked = question(name)
    typed = {key: value for key, value in given.items() if value.strip()}
    for key in DATES & typed.keys():
        try:
            typed[key] = typed_date(typed[key])
        except BadDate as err:
            raise BadQuestion(f"{name} 的 {key}: {err}") from err
    return asked.answer(store, typed, today)
