"""How a date and an organization were known, in words: `1990年 ← 第3行（承上文）`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from graph.provenance import Known
from viz.messages import Message
from viz.templating import Lang

_HOW = {
    "stated": Message.KNOWN_STATED,
    "inherited": Message.KNOWN_INHERITED,
    "counted": Message.KNOWN_COUNTED,
    "document": Message.KNOWN_DOCUMENT,
    "given": Message.KNOWN_GIVEN,
}


def _known(known: Known | None, name: str, lines: Sequence[int], lang: Lang) -> str:
    """Of the date or organization `name`; nothing where it has no origin."""
    if known is None:
        return ""
    how = _HOW[known.how].words(lang)
    if known.start is None:
        return how
    where = Message.ON_LINE.words(lang, name=name, line=bisect_right(lines, known.start))
    return f"{where}（{how}）" if lang == "zh" else f"{where} ({how})"


def origins(
    date: str | None,
    date_from: Known | None,
    organization_from: Known | None,
    lines: Sequence[int],
    lang: Lang,
) -> str:
    """Whence a statement has its date and its organization."""
    organization = Message.ORGANIZATION.words(lang)
    said = [_known(date_from, date or "", lines, lang), _known(organization_from, organization, lines, lang)]
    return "；".join(filter(None, said))


def pointed_at(says: str, known: str, rule: str, lang: Lang) -> str:
    """What a pointer over a statement shows: what it says, whence it has that, and by which rule."""
    return "；".join(filter(None, (says, known, Message.RULE.words(lang, rule=rule) if rule else "")))
