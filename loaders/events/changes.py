"""What an entry says became of organizations and places: renamed, merged, split, ended, begun, moved.

Only what is told of whole names that stand right at the verb. What is planned, asked for or told of another
time is left out, and so is a name of which nobody can tell whose it is (该局, 三分场).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import cast

from graph import lazy_re as re
from graph.facts import BodyChange, ChangeHow
from loaders.events.change_clauses import clauses_of, first_names
from loaders.events.changed_names import ChangedNames, are_alike, is_place, is_unit_of
from loaders.events.own_name import OwnName
from loaders.lexicon import alternatives, lexicon
from loaders.names.jurisdiction import Jurisdiction
from loaders.text.patterns import grouped

_WORDS = alternatives("changes")
_HOWS = cast(dict[str, ChangeHow], lexicon("changes")["hows"])
_RANKS: dict[str, str] = lexicon("changes")["ranks"]
_VERB_KINDS = ("renamed", "raised", "remade", "split", "into", "joined", "moved")
_RENAMES = frozenset({"renamed", "raised", "remade"})
_VERB = re.compile("|".join(f"(?P<{kind}>{_WORDS[kind]})" for kind in _VERB_KINDS))
_HEAD_KINDS = ("dissolved", "restored", "made")
_HEAD = re.compile("|".join(f"(?P<{kind}>{_WORDS[kind]})" for kind in _HEAD_KINDS))
_TAIL = re.compile("|".join(f"(?P<{kind}>(?:{_WORDS[kind]})$)" for kind in _HEAD_KINDS))
_MAY_TELL = re.compile(f"{_VERB.pattern}|{_WORDS['may_turn']}")
_ANY = re.compile(grouped(_WORDS[kind] for kind in (*_VERB_KINDS, *_HEAD_KINDS, "may_turn", "own_named")))
"""A part of every text that tells a change; most have none."""
_TURNED = re.compile(_WORDS["turned"])
_TURNS_RANK = re.compile(_WORDS["turns_rank"])
_RANK_OF_OLD = re.compile(_WORDS["ranks_of_old"])
_MADE_OF = re.compile(f"(?:{_WORDS['links']})?(?:{_WORDS['made_of']})(?P<after>.+)$")
_THEN_MADE = re.compile(
    f"(?P<joined>{_WORDS['joined']})?(?:{_WORDS['links']})*(?:{_WORDS['made_of']}|{_WORDS['made']}|{_WORDS['set_up']})"
    "(?P<after>.+)$"
)
_THEN_INTO = re.compile(f"[^，。；]{{0,8}}?(?:{_WORDS['into']})(?P<after>.+)$")
_THEN_RESTORED = re.compile(f"(?:{_WORDS['restored']})(?P<after>.+)$")
_THEN_SPLIT = re.compile(f"(?:{_WORDS['then_split']})(?P<after>.+)$")
_THEN_CALLED = re.compile(f"(?:{_WORDS['then_called']})(?P<after>.+)$")
_NAMED_ANEW = re.compile(f"(?:{_WORDS['renamed']})(?P<after>.+)$")
_MOVED_FROM = re.compile(f"(?<=.{{2}})(?:{_WORDS['moved_from']}).*$")
_MOVED_ENDS = re.compile(f"(?:{_WORDS['moved_ends']})+$")
_OWN_NAMED = re.compile(f"(?:{_WORDS['own_named']})(?P<name>[^，,。；;]{{3,26}})")
_LONGEST = 80
_SEVERAL = 2


def changes_of(
    text: str,
    jurisdiction: Jurisdiction,
    date: str | None,
    own: OwnName | None = None,
    date_text: str | None = None,
) -> tuple[BodyChange, ...]:
    """The changes that an entry tells, in the order of the text; `own` learns from them."""
    own = own or OwnName()
    if _ANY.search(text) is None:
        return ()
    if _MAY_TELL.search(text) is None and _HEAD.search(text) is None and _OWN_NAMED.search(text) is None:
        return ()
    found: dict[BodyChange, None] = {}
    made: set[str] = set()
    names = ChangedNames(jurisdiction, date, jurisdiction.issuer or own.name, own.kind is not None)
    if own.is_unknown:
        for named in first_names(text, _OWN_NAMED):
            own.bear(names.all_of(named))
    for clauses in clauses_of(text, date, date_text, _MAY_TELL):
        sentence = _Sentence(names, own)
        for clause, behind in pairwise([*clauses, ""]):
            for change in sentence.changes_in(clause, behind) if len(clause) <= _LONGEST else ():
                own.learn(change)
                if change.before or made.isdisjoint(change.after):
                    found[change] = None
                    made.update(change.after)
    return tuple(found)


class _Sentence:
    """One sentence of an entry, clause by clause: a clause without a subject goes on with that before it."""

    def __init__(self, names: ChangedNames, own: OwnName) -> None:
        self.names = names
        self.own = own
        self.subject: tuple[str, ...] = ()
        """What the clause before told of, as it is called since."""

    def changes_in(self, clause: str, behind: str) -> Iterator[BodyChange]:
        """The changes of one clause; `behind` is the one that follows it."""
        for change in self._read(clause, behind):
            self.subject = change.after if change.after and change.how != _HOWS["moved"] else change.before
            yield change

    def _read(self, clause: str, behind: str) -> Iterator[BodyChange]:
        if turned := _TURNS_RANK.search(clause):
            yield from self._of_another_rank(turned, clause, behind)
            return
        if (turned := _TURNED.match(clause)) and (changed := self._turned(turned)):
            yield changed
            return
        verb = _VERB.search(clause)
        if verb is not None:
            yield from self._between(
                str(verb.lastgroup), clause[: verb.start()], clause[verb.end() :], behind
            )
            return
        head, tail = _HEAD.match(clause), _TAIL.search(clause)
        if head is not None:
            yield from self._headed(str(head.lastgroup), self.names.all_of(clause[head.end() :]), behind)
        elif tail is not None:
            front = clause[: tail.start()]
            named = self.names.all_of(front) if tail["made"] else self._before(front)
            yield from self._headed(str(tail.lastgroup), named, behind)

    def _turned(self, turned: re.Match[str]) -> BodyChange | None:
        """升甲县为乙州, 改甲为乙; 升甲州为直隶州 leaves the name of the place out."""
        before = self.names.all_of(turned["before"])
        after = turned["after"]
        if rank := _RANK_OF_OLD.fullmatch(after):
            if len(before) != 1 or not is_place(before[0]):
                return None
            new: tuple[str, ...] = (_of_rank(before[0], rank[0].removeprefix(_WORDS["plain_rank"])),)
        else:
            new = self.names.all_of(after)
        return next(_became("raised" if turned["raised"] else "renamed", before, new), None)

    def _of_another_rank(self, turned: re.Match[str], clause: str, behind: str) -> Iterator[BodyChange]:
        """甲县撤县设市, with or without 改称乙市 behind it; without a subject it is the place of the text."""
        named = _NAMED_ANEW.search(clause, turned.end())
        if named and (after := self.names.all_of(named["after"])) and not is_place(after[0]):
            yield from self._with_its_place(turned, after)
            return
        old, new = (_RANKS.get(turned[part], turned[part]) for part in ("old", "new"))
        before = tuple(name for name in self.names.all_of(clause[: turned.start()]) if name.endswith(old))
        if not before and not clause[: turned.start()]:
            before = self._own_place(old, new)
        called = named or _THEN_CALLED.match(behind)
        after = self.names.all_of(called["after"]) if called else ()
        if len(before) == 1 and not (len(after) == 1 and is_place(after[0])):
            stem = before[0].removesuffix(old)
            after = (stem + new,) if not called else ()
        yield from _became("city", before, after)

    def _with_its_place(self, turned: re.Match[str], after: tuple[str, ...]) -> Iterator[BodyChange]:
        """随撤县设市改称青溪市供销社: it was called by the county before."""
        old, new = (_RANKS.get(turned[part], turned[part]) for part in ("old", "new"))
        for place, now in zip(self._own_place(old, new), self._own_place(new, old), strict=True):
            before = tuple(name.replace(now, place, 1) for name in after)
            yield from _became("renamed", before, after)
            yield from _became("city", (place,), (now,))

    def _own_place(self, old: str, new: str) -> tuple[str, ...]:
        """The place of the text by its old rank: of 青溪市, 青溪县."""
        chain = self.names.jurisdiction.chain
        place = chain[-1] if chain else ""
        end = next((end for end in (old, new) if place.endswith(end) and len(place) > len(end)), None)
        return (place.removesuffix(end) + old,) if end else ()

    def _before(self, front: str) -> tuple[str, ...]:
        """What a verb tells of: the names before it, what the clause before told of, or the text's own."""
        if named := self.names.all_of(front):
            return named
        if not front and self.subject:
            return self.subject
        own = self.own.subject(front)
        return (own,) if own else ()

    def _between(self, kind: str, front: str, rest: str, behind: str) -> Iterator[BodyChange]:
        """A verb with names on both sides: 甲更名为乙, 甲并入乙, 甲、乙合并|组建丙."""
        if kind == "joined":
            yield from self._joined(front, rest, behind)
            return
        before = self._before(_MOVED_FROM.sub("", front) if kind == "moved" else front)
        if kind == "moved":
            yield from _moved(before, self.names.all_of(_MOVED_ENDS.sub("", rest)))
            self.subject = self.subject or before
            return
        called = _THEN_CALLED.match(behind) if kind in _RENAMES and not rest else None
        after = self._after(called["after"] if called else rest, before)
        if kind in _RENAMES:
            before = before or self.names.beside(front, after)
            after = after or self.names.beside(rest, before)
        if kind == "split":
            if len(before) == 1 and len(after) >= _SEVERAL:
                yield BodyChange(how=_HOWS[kind], before=before, after=after)
        elif kind == "into" or len(before) == 1:
            yield from _became(kind, before, after)
        elif not before and len(after) == 1 and self.own.name is None and not front:
            self.own.bear(after)
        self.subject = self.subject or before

    def _after(self, text: str, before: tuple[str, ...]) -> tuple[str, ...]:
        """What it is since: a name, the rank of the place before, or the one school of the county."""
        return self.names.all_of(text) or self.names.of_rank(text, before) or self.names.of_county(text)

    def _joined(self, front: str, rest: str, behind: str) -> Iterator[BodyChange]:
        """甲、乙合并|组建丙; 与乙合并 of the text's own."""
        before = self.names.all_of(front)
        if (beside := _WITH.match(front)) and (own := self._before("")):
            before = (*own, *self.names.all_of(front[beside.end() :]))
        made = _MADE_OF.match(rest) if rest else _THEN_MADE.match(behind)
        if made is not None and len(before) >= _SEVERAL:
            yield from _became("joined", before, self.names.all_of(made["after"]))

    def _headed(self, kind: str, named: tuple[str, ...], behind: str) -> Iterator[BodyChange]:
        """撤销甲, 成立甲, 恢复甲; 甲撤销, 甲成立."""
        if not named:
            return
        if kind == "dissolved":
            yield self._dissolved(named, behind)
        else:
            yield BodyChange(how=_HOWS[kind], after=named)

    def _dissolved(self, before: tuple[str, ...], behind: str) -> BodyChange:
        """撤销甲、乙, and what the clause behind makes of it: 合并设立丙, 并入丙, 恢复丙, 分设丙、丁."""
        into, restored, made, split = (
            pattern.match(behind) for pattern in (_THEN_INTO, _THEN_RESTORED, _THEN_MADE, _THEN_SPLIT)
        )
        then = into or restored or split or made
        after = self.names.all_of(then["after"]) if then is not None else ()
        kind = "dissolved"
        if len(after) > 1 and split and len(before) == 1:
            kind = "split"
        elif len(after) == 1 and into:
            kind = "into"
        elif len(after) == 1 and restored:
            kind = "restored"
        elif len(after) == 1 and made and made["joined"] and len(before) > 1:
            kind = "joined"
        elif len(after) == 1 and made and len(before) == 1 and are_alike(before[0], after[0]):
            kind = "city" if is_place(before[0]) and is_place(after[0]) else "remade"
        return BodyChange(how=_HOWS[kind], before=before, after=() if kind == "dissolved" else after)


def _of_rank(place: str, rank: str) -> str:
    """The place with another rank of the empire: 郁林州, 郁林直隶州; 宾州, 宾州直隶州."""
    stem = _RANKED.sub("", place)
    if len(stem) < _SEVERAL:
        stem = place
    return stem if stem.endswith(rank) else stem + rank


_RANKED = re.compile(f"(?:{_WORDS['ranks_of_old']}|(?<=.{{2}}).)$")
_WITH = re.compile(f"^(?:{_WORDS['and']})(?=.{{2}})")


def _became(kind: str, before: Sequence[str], after: Sequence[str]) -> Iterator[BodyChange]:
    new = before and len(after) == 1 and tuple(after) != tuple(before)
    if new and not is_unit_of(after[0], before[0]):
        yield BodyChange(how=_HOWS[kind], before=tuple(before), after=tuple(after))


def _moved(before: Sequence[str], after: Sequence[str]) -> Iterator[BodyChange]:
    """Under whom it stands since; what is told of itself, or of a part under the whole, is no change."""
    if before and len(after) == 1 and after[0] not in before:
        yield BodyChange(how=_HOWS["moved"], before=tuple(before), after=tuple(after))
