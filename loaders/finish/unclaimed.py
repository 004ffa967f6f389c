"""What has the shape of a fact and is none: it becomes an issue, so that it is not left out in silence.

Every reader leaves an issue where it fails; this looks at what none of them took up, the same for all kinds
of facts. `shapes` says where one is expected. A clause of plans, rules or denials expects nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from graph.facts import (
    AppointmentFact,
    HoldingFact,
    HonourFact,
    IssueFact,
    IssueKind,
    ProjectFact,
    StatedFact,
)
from graph.provenance import Passage, content_id
from loaders.acts.no_act import is_no_document
from loaders.document.model import Entry, Line, Sentence
from loaders.finish.shape import Shape
from loaders.finish.shapes import SHAPES, bracketed, holders, periods, studies
from loaders.finish.unclaimed_rows import honour_rows, unclaimed_rows
from loaders.finish.unclaimed_works import unclaimed_works
from loaders.holdings.kept_on import RULE as STAYS
from loaders.lexicon import lexicon
from loaders.reader import Page
from loaders.text.brackets import BRACKET, without_brackets
from loaders.text.view import View

_NEARBY = 600
"""So far above a plan the work may be told of that it is for."""
EXTRACTOR = "unclaimed/2"


def unclaimed(page: Page, found: Sequence[StatedFact]) -> Iterator[IssueFact]:
    """An issue for every place of the prose where a fact is expected and none stands."""
    if is_no_document(BRACKET.sub("", page.metadata.record.title or "")):
        return
    answers = _Answers(found)
    for entry in page.lives:
        for sentence in entry.sentences:
            yield from _of_sentence(page, sentence, answers, entry)
    lines = page.layout.lines
    rows = {_of_lines(page, *run).quote.strip(): run for run in unclaimed_rows(lines, answers.holds_row)}
    for run in rows.values():  # who signs every order of a page is asked for once
        yield _issue(page, _of_lines(page, *run), "roster", "row")
    for line in unclaimed_works(lines, found):
        yield _issue(page, _of_lines(page, line, line), "project", "stage")
    for line in honour_rows(lines, answers.taken["honour"].any_in):
        yield _issue(page, _of_lines(page, line, line), "honour", "honour")


def _of_lines(page: Page, first: Line, last: Line) -> Passage:
    low, high = first.view.span()[0], last.view.span()[1]
    return Passage(start=low, end=high, quote=page.layout.source.text[low:high])


def _of_sentence(page: Page, sentence: Sentence, answers: _Answers, entry: Entry) -> Iterator[IssueFact]:
    for bracket in BRACKET.finditer(sentence.view.text):
        yield from _of_bracket(page, sentence.view[bracket.start() + 1 : bracket.end() - 1], answers)
        shape = bracketed(sentence.view.text, *bracket.span())
        if shape is not None and not answers.holds(shape, sentence.view):
            answers.ask(shape, sentence.view)
            yield _issue(page, sentence.view.passage(shape.start, shape.end), shape.what, shape.expected)
    view = without_brackets(sentence.view)
    labelled = entry.section == "chronicle" and entry.date is not None
    for what, shapes in SHAPES:
        for shape in () if answers.hold_all(what, view) else shapes(view.text):
            if (shape.lone and not labelled) or (sentence.planned and not answers.expects(shape, view)):
                continue
            if answers.holds(shape, view):
                continue
            answers.ask(shape, view)
            yield _issue(page, view.passage(shape.start, shape.end), shape.what, shape.expected)


def _of_bracket(page: Page, view: View, answers: _Answers) -> Iterator[IssueFact]:
    """What a bracket tells of a life beside what stands around it: （其间：1990年9月起在农业大学学习）."""
    for shapes in (studies, periods, holders):
        for shape in shapes(view.text):
            if not answers.holds(shape, view):
                answers.ask(shape, view)
                yield _issue(page, view.passage(shape.start, shape.end), shape.what, shape.expected)


class _Answers:
    """What the facts and issues of a document tell already, and where."""

    def __init__(self, found: Sequence[StatedFact]) -> None:
        self.taken = {what: _Taken(_places(found, held)) for what, held in _HELD.items()}
        self.known = {
            (fact.person, fact.post) for fact in found if isinstance(fact, AppointmentFact | HoldingFact)
        }
        self.works = _Taken(
            (fact.passage.start, fact.passage.end)
            for fact in found
            if isinstance(fact, IssueFact) and fact.what == "project"
        )

    def holds(self, shape: Shape, view: View) -> bool:
        """Whether a place is read or asked for: a person in the same post, a work in the same sentence."""
        said = (view.text[shape.name : shape.end], view.text[shape.start : shape.name])
        if shape.name and said in self.known:
            return True  # said before of the same day
        if shape.what == "project" and self.works.any_in(*view.span()):
            return True
        return self.taken[shape.what].any_in(*view.span(shape.start, shape.end))

    def hold_all(self, what: IssueKind, view: View) -> bool:
        """Whether all of a sentence is read or asked for, wherever a shape of this kind may stand in it."""
        low, high = view.span()
        return self.taken[what].covers(low, high) or (what == "project" and self.works.any_in(low, high))

    def expects(self, shape: Shape, view: View) -> bool:
        """Whether what is to come is told of: it has its own day, and a work was told of above."""
        low = view.span()[0]
        return shape.dated and (
            shape.what != "project" or self.taken["project"].any_in(low - _NEARBY, low + len(view.text))
        )

    def holds_row(self, low: int, high: int, posted: bool) -> bool:
        """Whether a row is read: who is named in it and, where it prints one, in which post."""
        return self.taken["career" if posted else "person"].any_in(low, high)

    def ask(self, shape: Shape, view: View) -> None:
        """Take a place for the issue that stands there now."""
        span = view.span(shape.start, shape.end)
        for places in (*self.taken.values(), *([self.works] if shape.what == "project" else ())):
            places.add(*span)


# ------------------------------------------------------------- what is read


def _of_act(fact: StatedFact) -> Iterator[Passage]:
    if isinstance(fact, AppointmentFact | HoldingFact | IssueFact) and (
        getattr(fact, "basis", "") != "mention" or fact.rule == STAYS
    ):
        yield fact.passage


def _of_person(fact: StatedFact) -> Iterator[Passage]:
    if isinstance(fact, AppointmentFact | HoldingFact | HonourFact | IssueFact):
        yield fact.passage


def _of_project(fact: StatedFact) -> Iterator[Passage]:
    if isinstance(fact, IssueFact):
        yield fact.passage
    elif isinstance(fact, ProjectFact):
        yield fact.passage
        yield from (step.passage for step in fact.milestones if step.passage)


def _of_honour(fact: StatedFact) -> Iterator[Passage]:
    if isinstance(fact, HonourFact | IssueFact):
        yield fact.passage


_HELD: dict[str, Callable[[StatedFact], Iterator[Passage]]] = {
    "act": _of_act,
    "career": _of_act,
    "person": _of_person,
    "project": _of_project,
    "honour": _of_honour,
}
"""By the kind that is expected, the passages in which it is read already."""


def _places(
    found: Iterable[StatedFact], held: Callable[[StatedFact], Iterator[Passage]]
) -> Iterator[tuple[int, int]]:
    return ((passage.start, passage.end) for fact in found for passage in held(fact))


class _Taken:
    """The places of the source in which a fact of some kind, or an issue, stands."""

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        self.spans: list[tuple[int, int]] = []
        for start, end in sorted(places):
            if self.spans and start < self.spans[-1][1]:
                self.spans[-1] = (self.spans[-1][0], max(end, self.spans[-1][1]))
            else:
                self.spans.append((start, end))

    def any_in(self, low: int, high: int) -> bool:
        """Whether one shares signs with a place."""
        place = bisect_left(self.spans, (high,))
        return place > 0 and self.spans[place - 1][1] > low

    def covers(self, low: int, high: int) -> bool:
        """Whether one of the places holds all of another."""
        place = bisect_left(self.spans, (high,))
        return place > 0 and self.spans[place - 1][0] <= low and self.spans[place - 1][1] >= high

    def add(self, low: int, high: int) -> None:
        """Take one more."""
        self.spans.insert(bisect_left(self.spans, (low, high)), (low, high))


def _issue(page: Page, passage: Passage, what: IssueKind, expected: str) -> IssueFact:
    document = page.metadata.record.id
    return IssueFact(
        id=content_id("issue", document, passage.start, what), document=document, passage=passage,
        extractor=EXTRACTOR, rule=f"unclaimed:{expected}", what=what,
        expected=lexicon("shapes")["expected"][expected],
    )  # fmt: skip
