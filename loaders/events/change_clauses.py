"""An entry as the clauses that tell of its own time, without their dates and the words before a subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph import lazy_re as re
from loaders.dates.context import DateContext, FoundDate
from loaders.dates.find import find_dates
from loaders.events.changed_names import LEADS
from loaders.lexicon import alternatives

_WORDS = alternatives("changes")
_NEVER = re.compile(_WORDS["never"])
_ON_WHOSE_WORD = re.compile(f"^(?:{_WORDS['on_whose_word']})")
_MARKS = re.compile(
    '《[^《》]{0,60}》|[“”"「」『』▲●△■◆○]|（[^（）]{0,40}）|\\([^()]{0,40}\\)|\\[[^\\[\\]]{0,20}\\]|【[^【】]{0,30}】'
)
_SENTENCE = re.compile("[^。；;！\n]+")
_CLAUSE = re.compile("[^，,：:]+")
_AROUND_DATE = re.compile(_WORDS["around_date"])
_GAP = "\0"


def clauses_of(
    text: str, date: str | None, date_text: str | None, changes: re.Pattern[str]
) -> Iterator[list[str]]:
    """The clauses of each sentence, up to one that tells of nothing done."""
    bare = _MARKS.sub("", text)
    dates = list(find_dates(bare, _context(date)))
    for sentence in _SENTENCE.finditer(bare):
        clauses: list[str] = []
        of_then = True
        for clause in _CLAUSE.finditer(bare, sentence.start(), sentence.end()):
            inside = [each for each in dates if clause.start() <= each.start < clause.end()]
            of_then = _of_then(inside[-1], date, date_text) if inside else of_then
            words = _without_dates(bare, clause, inside)
            if _ON_WHOSE_WORD.match(words) and changes.search(words) is None:
                continue
            if _NEVER.search(words):
                break
            if of_then:
                clauses.append(LEADS.sub("", words))
        if clauses:
            yield clauses


def first_names(text: str, named: re.Pattern[str]) -> list[str]:
    """What the text says that its organization was called first: 初名甲学堂, 前身是乙."""
    bare = _MARKS.sub("", text)
    return [match["name"] for match in named.finditer(bare) if _NEVER.search(_clause_to(bare, match)) is None]


def _clause_to(text: str, match: re.Match[str]) -> str:
    """The clause before a word that gives a name."""
    return re.split("[，,。；;！\n]", text[: match.start()])[-1]


def _context(date: str | None) -> DateContext:
    known = re.match(r"(\d{4})(?:-(0[1-9]|1[0-2]))?", date or "")
    if known is None:
        return DateContext()
    return DateContext(year=int(known[1]), month=int(known[2]) if known[2] else None, last=date)


def _of_then(found: FoundDate, date: str | None, date_text: str | None) -> bool:
    """Whether a date in an entry is the entry's own, or says no more than that."""
    if found.text == date_text or found.edtf is None or date is None:
        return found.edtf is not None or found.text == date_text
    return date.startswith(found.edtf) or found.edtf.startswith(date)


def _without_dates(text: str, clause: re.Match[str], dates: Sequence[FoundDate]) -> str:
    words, at = "", clause.start()
    for each in dates:
        words += text[at : each.start] + _GAP
        at = max(at, min(each.end, clause.end()))
    words += text[at : clause.end()]
    return "".join(_AROUND_DATE.sub("", words).replace(_GAP, "").split())
