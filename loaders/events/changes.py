"""What an entry says became of organizations and places: renamed, merged, ended, begun.

Only what is told of whole names that stand right at the verb. What is planned, asked for or told of another
time is left out, and so is a name of which nobody can tell whose it is (该局, 三分场).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from graph.facts import BodyChange, ChangeHow
from graph.names import leading_places
from loaders.lexicon import alternatives
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.organizations import OrganizationContext, full_name
from loaders.names.spans import ends_organization
from loaders.text.patterns import RARE_HAN

_WORDS = alternatives("changes")
_HOWS: dict[str, ChangeHow] = {"renamed": "改名", "raised": "升格", "remade": "改组"}
_VERB = re.compile("|".join(f"(?P<{kind}>{_WORDS[kind]})" for kind in (*_HOWS, "into", "joined")))
_HEAD = re.compile("|".join(f"(?P<{kind}>{_WORDS[kind]})" for kind in ("dissolved", "restored", "made")))
_TAIL = re.compile("|".join(f"(?P<{kind}>(?:{_WORDS[kind]})$)" for kind in ("dissolved", "made")))
_MAY_TELL = re.compile(f"{_VERB.pattern}|{_WORDS['may_turn']}")
_TURNED = re.compile(_WORDS["turned"])
_MADE_OF = re.compile(f"(?:{_WORDS['made_of']})(?P<after>.+)$")
_THEN_MADE = re.compile(
    f"(?P<joined>{_WORDS['joined']})?(?:{_WORDS['links']})*(?:{_WORDS['made_of']}|{_WORDS['made']}|{_WORDS['set_up']})"
    "(?P<after>.+)$"
)
_THEN_INTO = re.compile(f"[^，。；]{{0,8}}?(?:{_WORDS['into']})(?P<after>.+)$")
_THEN_RESTORED = re.compile(f"(?:{_WORDS['restored']})(?P<after>.+)$")
_LEADS = re.compile(f"^(?:{_WORDS['leads']})+(?=.{{2}})")
_ADVERBS = re.compile(f"(?:{_WORDS['adverbs']})+$")
_NEVER = re.compile(_WORDS["never"])
_NO_NAME = re.compile(_WORDS["no_name"])
_MARKS = re.compile('[“”"「」『』]|（[^（）]{0,30}）|\\([^()]{0,30}\\)')
_YEAR = re.compile(_WORDS["years"])
_NAME = re.compile(rf"[{RARE_HAN}\d·]{{2,26}}")
_PLACE = re.compile(f"(?:{_WORDS['place_ends']})$")
_BODY = re.compile(f"(?:{_WORDS['body_ends']})$")
_OF_ITS_OWN = re.compile(f"(?:{_WORDS['own_name_ends']})$")
_GENERIC = re.compile(f"(?:{_WORDS['generic']})*")
_OF_A_UNIT = re.compile(f"(?:{_WORDS['units']})(?=.)")
_AND = re.compile(_WORDS["and"])
_COUNTED = re.compile(f"(?P<names>.+?、.+?)(?:{_WORDS['counts']})(?P<end>{_WORDS['counted_ends']})")
_LONGEST = 80


def changes_of(text: str, jurisdiction: Jurisdiction, date: str | None) -> tuple[BodyChange, ...]:
    """The changes that an entry tells, in the order of the text."""
    if _MAY_TELL.search(text) is None and _HEAD.search(text) is None:
        return ()
    names = _Names(jurisdiction, date)
    found: dict[BodyChange, None] = {}
    made: set[str] = set()
    for sentence in re.split("[。；！\n]", _MARKS.sub("", text)):
        told = takewhile(lambda clause: _is_of_then(clause, date), re.split("[，,：:]", sentence))
        clauses = [_LEADS.sub("", "".join(clause.split())) for clause in told]
        for clause, behind in pairwise([*clauses, ""]):
            for change in _changes_in(clause, behind, names) if len(clause) <= _LONGEST else ():
                if change.before or made.isdisjoint(change.after):
                    found[change] = None
                    made.update(change.after)
    return tuple(found)


def _is_of_then(clause: str, date: str | None) -> bool:
    """Whether a clause tells of what happened, and at the date of its entry."""
    return _NEVER.search(clause) is None and all(year == (date or "")[:4] for year in _YEAR.findall(clause))


def _changes_in(clause: str, behind: str, names: _Names) -> Iterator[BodyChange]:
    verb = _VERB.search(clause)
    if verb is not None:
        yield from _between(str(verb.lastgroup), clause[: verb.start()], clause[verb.end() :], behind, names)
        return
    if turned := _TURNED.match(clause):
        how: ChangeHow = _HOWS["raised" if turned["raised"] else "renamed"]
        yield from _became(how, names.all_of(turned["before"]), names.all_of(turned["after"]))
        return
    head, tail = _HEAD.match(clause), _TAIL.search(clause)
    if head is not None:
        yield from _headed(str(head.lastgroup), names.all_of(clause[head.end() :]), behind, names)
    elif tail is not None:
        named = names.all_of(clause[: tail.start()])
        if named and tail["dissolved"]:
            yield from _dissolved(named, behind, names)
        elif named:
            yield BodyChange(how="成立", after=named)


def _between(kind: str, front: str, rest: str, behind: str, names: _Names) -> Iterator[BodyChange]:
    """A verb with names on both sides: 甲更名为乙, 甲并入乙, 甲、乙合并|组建丙."""
    before = names.all_of(front)
    if kind == "joined":
        made = _MADE_OF.match(rest) if rest else _THEN_MADE.match(behind)
        if made is not None and len(before) > 1:
            yield from _became("合并", before, names.all_of(made["after"]))
        return
    how: ChangeHow = "并入" if kind == "into" else _HOWS[kind]
    if how == "并入" or len(before) == 1:
        yield from _became(how, before, names.all_of(rest))


def _became(how: ChangeHow, before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[BodyChange]:
    if before and len(after) == 1 and after != before:
        yield BodyChange(how=how, before=before, after=after)


def _headed(kind: str, named: tuple[str, ...], behind: str, names: _Names) -> Iterator[BodyChange]:
    """撤销甲, 成立甲, 恢复甲."""
    if not named:
        return
    if kind == "dissolved":
        yield from _dissolved(named, behind, names)
    else:
        yield BodyChange(how="成立" if kind == "made" else "恢复", after=named)


def _dissolved(before: tuple[str, ...], behind: str, names: _Names) -> Iterator[BodyChange]:
    """撤销甲、乙, and what the clause behind makes of it: 合并设立丙, 并入丙, 恢复丙."""
    into, restored, made = (pattern.match(behind) for pattern in (_THEN_INTO, _THEN_RESTORED, _THEN_MADE))
    then = into or restored or made
    after = names.all_of(then["after"]) if then is not None else ()
    how: ChangeHow = "撤销"
    if len(after) == 1 and into:
        how = "并入"
    elif len(after) == 1 and restored:
        how = "恢复"
    elif len(after) == 1 and made and made["joined"] and len(before) > 1:
        how = "合并"
    elif len(after) == 1 and made and len(before) == 1 and _are_alike(before[0], after[0]):
        how = "撤县设市" if _PLACE.search(before[0]) and _PLACE.search(after[0]) else "改组"
    yield BodyChange(how=how, before=before, after=() if how == "撤销" else after)


def _are_alike(one: str, other: str) -> bool:
    """Whether two names share more than place and end: 教育局, 教育和科学技术局; 青溪县, 青溪市."""
    if _PLACE.search(one) and _PLACE.search(other):
        return leading_places(one)[1] == leading_places(other)[1] == "" and one[-3:-1] == other[-3:-1]
    stems = [_BODY.sub("", leading_places(name)[1]) for name in (one, other)]
    return any(a + b in stems[1] for a, b in pairwise(stems[0]))


@dataclass(frozen=True, slots=True)
class _Names:
    """Names of organizations and places as an entry prints them, in full."""

    jurisdiction: Jurisdiction
    date: str | None

    def all_of(self, text: str) -> tuple[str, ...]:
        """The names of a list; none where one of its parts is no name."""
        text = _LEADS.sub("", _ADVERBS.sub("", text)).rstrip("等")
        if counted := _COUNTED.fullmatch(text):
            named = re.split(f"、|{_AND.pattern}", counted["names"])
            parts = [self._full(name + counted["end"]) for name in named]
        else:
            parts = [full for part in text.split("、") for full in self._pair(part)]
        return tuple(dict.fromkeys(part for part in parts if part)) if all(parts) else ()

    def _pair(self, text: str) -> Sequence[str | None]:
        """One name, or two: 甲局和乙局, but 教育和科学技术局."""
        for mark in _AND.finditer(text):
            pair = [self._full(text[: mark.start()]), self._full(text[mark.end() :])]
            if all(pair):
                return pair
        return [self._full(text)]

    def _full(self, name: str) -> str | None:
        """A name in full; `None` for what is none, and for one that may be anybody's."""
        if _NAME.fullmatch(name) is None or _NO_NAME.search(name) or _OF_A_UNIT.match(name):
            return None
        if _PLACE.search(name):
            bare = _GENERIC.fullmatch(_PLACE.sub("", name))
            return name if len(name) > 2 and bare is None else None
        if not (_BODY.search(name) or ends_organization(name)):
            return None
        full = full_name(name, OrganizationContext(self.jurisdiction, None, self.date))
        if full is None:
            return None
        chain, rest = leading_places(full.removeprefix("中共"))
        stem = _OF_ITS_OWN.sub("", rest)
        is_own = stem != rest and len(stem) > 1 and not _GENERIC.fullmatch(stem)
        return full if chain or is_own else None
