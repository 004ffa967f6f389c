"""Lines that look like rows of a list of holders, a name and a term, and that no fact is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from loaders.document.model import Line
from loaders.lexicon import alternatives, lexicon
from loaders.names.in_clause import is_no_person
from loaders.names.people import could_be_name, surname_length

_LABEL = rf"^[\s　|│]*(?:(?:{alternatives('shapes')['numbered']})[、.．\s　|│]*)?"
_NAME = "(?P<name>[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,2}[ 　]{1,4}[\u3400-\u9fff]{1,2})"
_BEHIND = r"(?=[\s　|│（(,，：:·…—\d])"
_SENTENCE = re.compile("[。；！？].")
_FEWEST = 2
"""One line alone that looks so may be anything."""


def unclaimed_rows(
    lines: Sequence[Line], is_taken: Callable[[int, int], bool]
) -> Iterator[tuple[Line, Line]]:
    """The first and the last line of every run of at least two such lines of which none is taken."""
    run: list[Line] = []
    for line in [*lines, None]:
        if line is not None and _is_row(line) and not is_taken(*line.view.span()):
            run.append(line)
            continue
        if line is not None and len(line.view.text.strip()) < 2:
            continue
        if len(run) >= _FEWEST:
            yield run[0], run[-1]
        run = []


def _is_row(line: Line) -> bool:
    text = line.view.text
    if len(text) > 120 or not any(sign in text for sign in lexicon("shapes")["signs_of_terms"]):
        return False
    found = _row().match(text)
    if found is None or _SENTENCE.search(text):
        return False
    name = "".join(found["name"].split())
    return could_be_name(name) and surname_length(name) > 0 and not is_no_person(name)


@cache
def _row() -> re.Pattern[str]:
    terms = "|".join(lexicon("shapes")["dates_row"])
    return re.compile(f"{_LABEL}{_NAME}{_BEHIND}.{{0,40}}?(?:{terms})")
