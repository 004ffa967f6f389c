"""The second pass: what only the finished acts of a stretch tell of one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from loaders.acts.state import COMING_IN, Act, Unread

_OUT = ("remove", "resign", "leave", "retire", "die")


_OUT_ONCE = {"remove", "resign", "leave"}


def settled(found: Iterable[Act | Unread]) -> list[Act | Unread]:
    """The acts, with what was left out filled in and what another act takes back left out."""
    acts = list(found)
    acts = [_office_of_successor(act, acts[n + 1 : n + 2]) for n, act in enumerate(acts)]
    return [
        _of_what(act)
        for n, act in enumerate(acts)
        if isinstance(act, Unread)
        or not (_taken_back(act, acts) or _again(act, acts[:n]) or _one_loss(act, acts))
    ]


def _office_of_successor(act: Act | Unread, behind: list[Act | Unread]) -> Act | Unread:
    """甲离休，乙任党委书记: what the one who comes is told to be, where nothing else tells what 甲 was."""
    if not isinstance(act, Act) or not act.reported_by_successor or act.action not in _OUT or not behind:
        return act
    after = behind[0]
    if (
        not isinstance(after, Act)
        or after.action in _OUT
        or after.office is None
        or after.person.name == act.person.name
    ):
        return act
    if after.start - act.end > 1:
        return act
    if act.known and after.office.post not in {office.post for office in act.known}:
        return act
    office = after.office._replace(acting=False)
    return replace(act, office=office, inherited=True, named_at=(after.start, after.end))


def _of_what(act: Act | Unread) -> Act | Unread:
    """An issue where nothing tells which office somebody left."""
    if isinstance(act, Unread) or act.office is not None or not act.reported_by_successor:
        return act
    return Unread(act.start, act.end, "office", f"{act.person.name}的什么职务 (which office)")


def _taken_back(act: Act, acts: list[Act | Unread]) -> bool:
    """委任甲为县长，未到任: no appointment."""
    return act.action in ("appoint", "elect", "promote") and any(
        isinstance(other, Act)
        and other.action == "not_taken_up"
        and (other.person.name, other.office) == (act.person.name, act.office)
        for other in acts
    )


def _again(act: Act, before: list[Act | Unread]) -> bool:
    """甲被免职, 另行安排工作 behind 免去甲的局长职务: the same act once more, without its office."""
    return act.office is None and any(
        isinstance(other, Act)
        and other.office is not None
        and other.person.name == act.person.name
        and (other.action == act.action or {other.action, act.action} <= _OUT_ONCE)
        for other in before
    )


def _one_loss(act: Act, acts: list[Act | Unread]) -> bool:
    """辞职 and behind it 应免本职: one loss, told by its reason; 调京，应开去本缺: by the order."""
    if act.action not in ("leave", "remove") or act.office is None:
        return False
    alike = [
        other
        for other in acts
        if isinstance(other, Act)
        and other.person.name == act.person.name
        and (other.action in COMING_IN or _same_seat(other, act))
    ]
    number = next(n for n, other in enumerate(alike) if other is act)
    before, behind = alike[number - 1 : number] if number else [], alike[number + 1 : number + 2]
    if act.action == "leave":
        return any(other.action == "remove" for other in behind)
    return act.action == "remove" and any(other.action == "resign" for other in before)


def _same_seat(one: Act, other: Act) -> bool:
    if one.office is None or other.office is None:
        return False
    return (one.office.post, one.office.organization) == (other.office.post, other.office.organization)
