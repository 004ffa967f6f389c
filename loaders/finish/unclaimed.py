"""Clauses that hold what an act needs, a verb of office beside an office, and that no fact is made of.

Every reader leaves an issue where it fails; this looks at what none of them took up, so that it is not left
out in silence. A clause of plans, rules or denials expects nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from graph.facts import AppointmentFact, HoldingFact, IssueFact, StatedFact
from graph.provenance import content_id
from loaders.acts.no_act import clause_never, is_denied, is_no_document, segment
from loaders.acts.verbs import Verb, may_hold_act, verbs
from loaders.lexicon import alternatives
from loaders.names.in_clause import is_no_person, leads_to_verb, tail_name
from loaders.names.offices import is_rank, post_length
from loaders.names.people import is_name
from loaders.reader import Page
from loaders.text.brackets import without_brackets
from loaders.text.view import View

_WORDS = alternatives("acts")

_CLAUSE = re.compile("[^，,；;。：:！!？?\n]+")
_MADE = re.compile("(?P<name>[\u3400-\u9fff·]{2,8})(?:[为当]|爲)(?P<office>[\u3400-\u9fff]{2,30})$")
_EXPECTED = "谁任免什么职务 (who was given or stripped of which office)"
_TAIL = re.compile(f"(?:{_WORDS['behind_offices']})+$")
_NO_NEWS = re.compile(_WORDS["no_news_of_office"])
_TAKES = frozenset({"assume", "appoint", "relinquish", "remove"})
_LONGEST = 60


def unclaimed(page: Page, found: Sequence[StatedFact]) -> Iterator[IssueFact]:
    """An issue for every clause of the prose that tells of an office and that no fact stands in."""
    title = page.metadata.record.title or ""
    if is_no_document(title):
        return
    taken = _Taken(found)
    for entry in page.lives:
        for sentence in entry.sentences if may_hold_act(entry.view.text) else ():
            if sentence.planned or not may_hold_act(sentence.view.text):
                continue
            view = without_brackets(sentence.view)
            for start, end in _expecting(view.text):
                low, high = view.span(start, end)
                if not taken.any_in(low, high):
                    taken.add(low, high)
                    yield _issue(page, view, start, end)


def _expecting(text: str) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence that hold an office beside what gives or takes it."""
    for match in _CLAUSE.finditer(text):
        words = match[0].strip(" 　")
        if not 4 <= len(words) <= _LONGEST or _NO_NEWS.search(words) or clause_never().search(words):
            continue
        if (_is_made(words) or _is_taken(words)) and not is_denied(segment(text, *match.span())):
            yield match.span()


def _is_made(words: str) -> bool:
    """甲为会长, 甲当主任: a name before, nothing but an office behind."""
    made = _MADE.search(_TAIL.sub("", words))
    if made is None or not _is_office(made["office"]):
        return False
    return _ends_in_name(made["name"])


def _is_taken(words: str) -> bool:
    """甲任乙局长, 免去甲的局长职务, 任乙局教员: a verb of office with an office beside it, and whose."""
    bare = _TAIL.sub("", words)
    for verb in verbs().places(bare, 0, len(bare)):
        if not verb.row.frames.keys() & _TAKES:
            continue
        before, after = bare[: verb.start], bare[verb.end :]
        whose = not before or len(verb.word) > 1 or _ends_in_name(before) or leads_to_verb(before)
        if _is_office(after) and whose:
            return True
        if not after and "由" in before and _ends_in_name(before):
            return True
        if _names_behind(verb, after):
            return True
    return False


def _names_behind(verb: Verb, after: str) -> bool:
    """派甲为…, 以甲代理…: a name right behind the verb and an office at the end."""
    if "appoint" not in verb.row.frames or len(verb.word) < 2 or not post_length(after):
        return False
    return any(is_name(after[:size]) and not is_no_person(after[:size]) for size in (3, 2))


def _is_office(text: str) -> bool:
    return post_length(text) > 0 and not is_rank(text) and not tail_name(text, 0, len(text))


def _ends_in_name(text: str) -> bool:
    tails = (text[-size:] for size in (3, 2) if len(text) >= size)
    return "·" in text or any(is_name(tail) and not is_no_person(tail) for tail in tails)


class _Taken:
    """The places of the source in which a fact of an office, or an issue, stands."""

    def __init__(self, found: Iterable[StatedFact]) -> None:
        kinds = (AppointmentFact, HoldingFact, IssueFact)
        spans = sorted((f.passage.start, f.passage.end) for f in found if isinstance(f, kinds))
        self.spans: list[tuple[int, int]] = []
        for start, end in spans:
            if self.spans and start < self.spans[-1][1]:
                self.spans[-1] = (self.spans[-1][0], max(end, self.spans[-1][1]))
            else:
                self.spans.append((start, end))

    def any_in(self, low: int, high: int) -> bool:
        """Whether one shares signs with a place."""
        place = bisect_left(self.spans, (high,))
        return place > 0 and self.spans[place - 1][1] > low

    def add(self, low: int, high: int) -> None:
        """Take one more."""
        self.spans.insert(bisect_left(self.spans, (low, high)), (low, high))


def _issue(page: Page, view: View, start: int, end: int) -> IssueFact:
    passage = view.passage(start, end)
    return IssueFact(
        id=content_id("issue", page.metadata.record.id, passage.start, "act"),
        document=page.metadata.record.id,
        passage=passage,
        extractor="unclaimed/1",
        rule="unclaimed:act",
        what="act",
        expected=_EXPECTED,
    )
