"""Rows of verbs tried on their own examples: how the reviewed rows are tested and users' rows let in."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.acts.reader import ActReader
from loaders.acts.state import Act, Unread
from loaders.acts.verbs import VerbTable, use_verbs
from loaders.lexicon.verbs import VerbRow, verb_rows
from loaders.names.jurisdiction import Jurisdiction

HOME = Jurisdiction(("汉东省", "云溪市", "桃源县"))
"""Where the examples take place."""


def short_form(act: Act | Unread) -> str:
    """`action person organization/post` of an act; `? what` of what could not be read."""
    if isinstance(act, Unread):
        return f"? {act.what}"
    if act.office is None:
        return f"{act.action} {act.person.name}"
    acting = "代" if act.office.acting else ""
    return f"{act.action} {act.person.name} {act.office.organization or '-'}/{acting}{act.office.post}"


def reported(sentence: str) -> list[str]:
    """The acts of a sentence in short form, without what could not be read."""
    acts = ActReader(HOME).read(sentence, lambda place: None)
    return [short_form(act) for act in acts if isinstance(act, Act)]


def failures(row: VerbRow) -> Iterator[str]:
    """What of a row's examples and refusals comes out otherwise, one line each."""
    for example in row.examples:
        sentence, _, expected = example.partition(" -> ")
        found = reported(sentence)
        if found != expected.split("; "):
            yield f"{row.verb}: {example}   读出 (read): {'; '.join(found) or '无 (nothing)'}"
    for sentence in row.never:
        if found := reported(sentence):
            yield f"{row.verb}: {sentence} 不应有任免 (no act)   读出 (read): {'; '.join(found)}"


def reviewed_verbs() -> None:
    """Back to the reviewed rows alone."""
    use_verbs(VerbTable.of(verb_rows()))
