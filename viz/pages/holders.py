"""Who held a post: the answer in the first line, why, and the strip of the post with the day marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.dates import Certainty, Edtf
from graph.errors import BadDate
from graph.questions.explain import ExplainRow
from graph.questions.shared.base import Answer
from graph.questions.shared.parameters import TenureRow
from graph.questions.succession import SuccessionRow
from viz.dates import show_date
from viz.messages import Message
from viz.pictures import Picture, scripts
from viz.succession import draw_holders, relation_in_words
from viz.templating import Frame, Lang, render

_CERTAINTY = {
    Certainty.CERTAIN: Message.CERTAIN,
    Certainty.PRESUMED: Message.PRESUMED,
    Certainty.POSSIBLE: Message.POSSIBLE,
    Certainty.OPEN: Message.OPEN,
}


@dataclass(frozen=True, slots=True)
class PostAnswer:
    """The answer for one reading of the names: one post in one organization."""

    sentence: str
    holders: Sequence[TenureRow]
    folded: Sequence[TenureRow]
    """Those whom merely nothing excludes."""
    why: Sequence[ExplainRow]
    line: Sequence[SuccessionRow]
    """All who ever held it."""
    picture: Picture | None


def render_holders(
    frame: Frame,
    answer: Answer[TenureRow] | None,
    reasons: Mapping[str, Sequence[ExplainRow]],
    lines: Mapping[str, Sequence[SuccessionRow]],
    names: tuple[Sequence[str], Sequence[str]] = ((), ()),
    asked: Mapping[str, str] | None = None,
) -> str:
    """The page; without an answer its form alone.

    `reasons` are the statements behind each tenure by its id, `lines` the successions by post id, `names`
    what the blanks suggest.
    """
    asked = asked or {}
    posts = [] if answer is None else _posts(answer, reasons, lines, frame.lang)
    drawn = any(post.picture for post in posts)
    return render(
        "holders.html",
        frame,
        answer=answer,
        asked=asked,
        on=None,
        answers=posts,
        organizations=names[0],
        posts=names[1],
        relation=lambda row: relation_in_words(row, frame.lang),
        moved=lambda row: bounds_in_words(row, frame.lang),
        scripts=scripts({"bokeh"}, frame.offline) if drawn else "",
    )


def bounds_in_words(row: ExplainRow, lang: Lang) -> str:
    """What a statement did to the tenure."""
    start = any(bound.startswith("start") for bound in row.moved)
    end = any(bound.startswith("end") for bound in row.moved)
    if start and end:
        return Message.SETS_BOTH_ENDS.words(lang)
    if start:
        return Message.SETS_START.words(lang)
    if end:
        return Message.SETS_END.words(lang)
    return Message.CONFIRMS.words(lang)


def answer_in_a_sentence(when: str | None, post: str, holders: Sequence[TenureRow], lang: Lang) -> str:
    """2020年6月1日，金川区人民政府区长：张恒山（确定）."""
    people = dict.fromkeys((row.person, row.certainty, row.acting) for row in holders)
    shown = [
        (Message.ACTING_HOLDER if acting else Message.HOLDER).words(
            lang, person=name, certainty=_CERTAINTY[sure].words(lang)
        )
        for name, sure, acting in people
    ]
    named = Message.ALL_OF.words(lang).join(shown) or Message.NOT_FOUND.words(lang)
    if when is None:
        return Message.HOLDERS.words(lang, post=post, holders=named)
    return Message.HOLDERS_ON.words(lang, date=show_date(when, lang), post=post, holders=named)


def _posts(
    answer: Answer[TenureRow],
    reasons: Mapping[str, Sequence[ExplainRow]],
    lines: Mapping[str, Sequence[SuccessionRow]],
    lang: Lang,
) -> list[PostAnswer]:
    found = []
    when = _when(answer)
    for number, (post, line) in enumerate(lines.items()):
        everybody = [row for row in answer.rows if row.post_id == post]
        holders = [row for row in everybody if row.certainty is not Certainty.OPEN]
        folded = [row for row in everybody if row.certainty is Certainty.OPEN]
        example = (everybody or list(line))[0]
        name = f"{example.organization or ''}{example.post}"
        if lang == "en":
            name = " ".join(part for part in (example.organization, example.post) if part)
        why = [row for holder in holders for row in reasons.get(holder.tenure, ())]
        picture = draw_holders(line, f"strip-{number}", lang, _day(answer.parameters.get("on")))
        sentence = answer_in_a_sentence(when, name, holders, lang)
        found.append(PostAnswer(sentence, holders, folded, why, line, picture))
    return found


def _when(answer: Answer[TenureRow]) -> str | None:
    on = answer.parameters.get("on")
    if on:
        return str(on)
    first = answer.parameters.get("from_") or answer.parameters.get("from") or ""
    last = answer.parameters.get("to") or ""
    return f"{first}/{last}" if first or last else None


def _day(on: object) -> date | None:
    try:
        parsed = Edtf.of(None if on is None else str(on))
    except BadDate:
        return None
    return parsed.earliest if parsed is not None and parsed.is_day else None
