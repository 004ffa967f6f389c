"""Lives that name nobody: which lines and sentences tell of one whom nobody need name."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.dates.context import DateContext
from loaders.dates.find import holds_date
from loaders.dates.terms_of_office import read_term
from loaders.holdings.careers.words import How, opening, own_post_length, verbs_in
from loaders.lexicon import alternatives
from loaders.names.people import is_name

_ANY_CENTURY = 1900
_ANY = DateContext(year=2000)
OTHERS = re.compile(alternatives("careers")["of_others"])
"""Acts and meetings: a dated paragraph with these is news of others, not the life of one."""
LEAST_LINES = 3
"""Lines of a CV that make one, where nothing but they says so."""
_SHORTEST_SENTENCE = 5
_HE = re.compile(rf"[他她](?:{alternatives('careers')['of_him']})")
_TERM_BEHIND = re.compile(r"[（(]\d{2,4}[.．年/][^（()）]{1,24}[)）][。；;]?$")
"""县第二中学校长（83.8－91.7）."""


def is_dated(text: str) -> bool:
    """Whether a text prints any date."""
    return (
        read_term(text) is not None or holds_date(text[:600], _ANY) or _ends_in_term(text) or _is_short(text)
    )


def _is_short(text: str) -> bool:
    """86.7—89.3: a span in years of two figures."""
    term = read_term(text, base=_ANY_CENTURY)
    return term is not None and not term.point


def _ends_in_term(text: str) -> bool:
    behind = _TERM_BEHIND.search(text)
    return behind is not None and own_post_length(text[: behind.start()]) > 0


def is_own_line(text: str) -> bool:
    """Whether a line tells of one whom nobody need name: a span, or a date and straight on what was done."""
    term = read_term(text)
    if term is None or OTHERS.search(text):
        return term is None and _ends_in_term(text)
    rest = text[term.length :].lstrip("，,： ")
    verbs = verbs_in(rest[:8])
    return (
        not term.point
        or (bool(verbs) and verbs[0].start == 0)
        or any(opening(rest, kind) for kind in ("moves", "leads", "no_office", "study"))
    )


def tells_of_one(text: str) -> bool:
    """Whether most sentences of a paragraph begin with a date and go on with an office that nobody takes."""
    sentences = [part for part in re.split("[。；;]", text) if len(part) > _SHORTEST_SENTENCE]
    if len(sentences) < LEAST_LINES:
        return False
    own = sum(map(_is_own, sentences))
    return own >= LEAST_LINES and 2 * own > len(sentences) and not any(map(_names_another, sentences))


def _names_another(sentence: str) -> bool:
    """1955年8月起由方远兼任, 高兰任书记: somebody with a name takes the office."""
    for clause in re.split("[，,]", sentence):
        for verb in verbs_in(clause)[:1]:
            before = clause[: verb.start]
            if "由" in before or any(is_name(before[-size:]) for size in (2, 3, 4) if len(before) >= size):
                return True
    return False


def _is_own(sentence: str) -> bool:
    """1951年2月，调任……科长; 他先后担任过……: of one whom nobody names."""
    if _HE.match(sentence):
        return bool(verbs_in(sentence))
    if is_own_line(sentence):
        return _takes_office(sentence)
    term = read_term(sentence)
    if term is None or OTHERS.search(sentence):
        return False
    clauses = [clause for clause in re.split("[，,]", sentence[term.length :]) if clause]
    return len(clauses) > 1 and any(verbs and verbs[0].start == 0 for verbs in map(verbs_in, clauses))


def _takes_office(text: str) -> bool:
    return any(verb.how is not How.NONE for verb in verbs_in(text)) or own_post_length(text.rstrip("）)")) > 0
