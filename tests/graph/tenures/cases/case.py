"""What a careful historian says of a day: the form of a case, and how it is written.

`机构 begun 2001`, `机构 ended 2019-03`, `机构 restored 2020` tell of the organization, `甲 born 1965-03`,
`甲 died 2019` of a person, whatever post the line that says so is about.
A statement is `person [acting] action date` or `person [acting] basis as-of from= to= status=`; an answer
`person [acting] day certainty`. The rules are told in docs/tenure.md; every answer here was reviewed by hand.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """Statements of one post, and answers."""

    title: str
    one_seat: bool
    stated: list[str]
    answers: list[str]
