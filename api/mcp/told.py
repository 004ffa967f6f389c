"""An answer as a language model is given it: its rows, and every quote with the address of its line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from api.asking import NOTHING_TOLD
from graph.dates import Certainty
from graph.questions import Answer, AnswerRow

MOST_ROWS = 100
MOST_QUOTES = 3
_ELSEWHERE = ("prefix", "suffix")
"""What stands around a quote: the tool `text` gives more of it."""
_UNBOUNDED = {"0001-01-01": "..", "9999-12-31": ".."}


def told(answer: Answer[AnswerRow], given: Mapping[str, str], site: str) -> dict[str, Any]:
    """The answer as JSON; addresses begin with `site`.

    Rows that are merely not excluded are counted alone, unless `given` asks for them; no row and no quote is
    left out without a word.
    """
    rows = list(answer.rows)
    notes = list(answer.notes)
    if answer.parameters.get("match") == Certainty.OPEN and "match" not in given:
        rows = [row for row in rows if row.certainty is not Certainty.OPEN]
        if folded := len(answer.rows) - len(rows):
            notes.append(
                f"另有 {folded} 行只是未排除，match=open 列出 ({folded} more rows are merely not excluded; "
                "match=open lists them)"
            )
    if len(rows) > MOST_ROWS:
        notes.append(
            f"{len(rows)} 行里只给 {MOST_ROWS} 行，请问得窄些 ({MOST_ROWS} rows are given: narrow it)"
        )
    if not rows:
        notes.insert(0, NOTHING_TOLD)
    of_a_day = "on" in answer.parameters
    return {
        "question": answer.question,
        "parameters": answer.parameters,
        "readings": [reading.model_dump() for reading in answer.readings],
        "rows": [_row(row, site, of_a_day=of_a_day) for row in rows[:MOST_ROWS]],
        "total": answer.total,
        "notes": notes,
    }


def address_of(site: str, document: str, start: int, end: int) -> str:
    """The page on which the line stands, marked."""
    place = f"{start}-{end}"
    return f"{site}/documents/{quote(document)}?c={place}#c={place}"


def _row(row: AnswerRow, site: str, *, of_a_day: bool) -> dict[str, Any]:
    """A row. Asked of a day, its certainty is of that day, and how sure the others are need not be told."""
    shown: dict[str, Any] = _shown(row.model_dump(mode="json"), site)
    spans = shown.pop("spans", None)
    if spans and not of_a_day:
        shown["spans"] = [_span(span) for span in spans]
    return shown


def _span(span: Mapping[str, Any]) -> dict[str, Any]:
    first, last = (_UNBOUNDED.get(span[end], span[end]) for end in ("first", "last"))
    return {"days": f"{first}/{last}", "certainty": span["certainty"], "because": span["because"]}


def _shown(value: Any, site: str) -> Any:
    """Quotes wherever they are, a few of each list of them."""
    if isinstance(value, list):
        return [_shown(each, site) for each in value]
    if not isinstance(value, dict):
        return value
    if "quote" in value and "document" in value:
        kept = {key: each for key, each in value.items() if key not in _ELSEWHERE and each is not None}
        return kept | {"address": address_of(site, value["document"], value["start"], value["end"])}
    shown = {key: _shown(each, site) for key, each in value.items()}
    quotes = shown.get("evidence")
    if isinstance(quotes, list) and len(quotes) > MOST_QUOTES:
        shown |= {"evidence": quotes[:MOST_QUOTES], "more_evidence": len(quotes) - MOST_QUOTES}
    return shown
