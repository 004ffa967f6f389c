"""`dashiji judge`: record what someone decided of two ids, and let the graph follow."""

from __future__ import annotations

from pathlib import Path

from api.commands.output import note
from graph.corrections import NO_CORRECTIONS, Corrections
from graph.errors import BadQuestion, UnknownName
from graph.facts import Judgement
from graph.judgements import Judgements, record_judgements
from graph.judging import follow_judgements
from graph.loading.judged import BECOMING
from graph.questions.catalogue import organizations_of_post
from graph.questions.shared.lookup import NAMES, named_by
from graph.questions.shared.resolve_names import read_any
from graph.stores.base import Store
from graph.withholding import NOTHING_WITHHELD, Withholding

_JUDGED = ("person", "organization", "post", "place")
_NAMED = ("person", "organization", "place")
"""What can be given by name: a post's title alone says too little."""


def judge_ids(
    store: Store,
    path: Path,
    judgement: Judgement,
    withholding: Withholding = NOTHING_WITHHELD,
    corrections: Corrections = NO_CORRECTIONS,
) -> None:
    """Add the judgement to the file and let the store follow: nothing is changed where it cannot stand.

    Raises `UnknownName` for an id that neither the store nor an earlier judgement knows, and `BadQuestion`
    for ids of two kinds, for posts of two organizations, and for a loop.
    """
    known = Judgements.load(path)
    one, other = (_identity(store, given) for given in (judgement.one, judgement.other))
    _check_kinds(judgement.relation, one, other)
    one, other = (_known(store, known, each) for each in (one, other))
    judgement = judgement.model_copy(update={"one": one, "other": other})
    if judgement.relation == "same" and _kind(one) == "post":
        _check_bodies(store, one, other)
    judged = known.with_lines([judgement])
    record_judgements(path, [judgement])
    done = follow_judgements(store, judged, withholding, corrections)
    note(f"{path}: {judgement.relation} {one} {other}；{done}")
    for line in set(judged.gave_way) - set(known.gave_way):
        note(f"不再算数 (gives way): {line.one} same {line.other}")


def _identity(store: Store, given: str) -> str:
    """The id that was given, or that of the one thing of that name."""
    if given.isascii() and _kind(given) in NAMES:
        return given
    readings = read_any(store, _NAMED, "id", given)[1]
    ids = list(dict.fromkeys(reading.id for reading in readings if not reading.through))
    if len(ids) > 1:
        raise BadQuestion(f"“{given}”可指几个，请给编号 (several are meant; give the id): {'、'.join(ids)}")
    return ids[0]


def _known(store: Store, known: Judgements, identity: str) -> str:
    if any(identity in (line.one, line.other) for line in known.lines):
        return identity
    named = named_by(store, identity)
    if named is None:
        raise UnknownName(f"没有这个编号 (no such id): {identity}")
    return named[1]


def _kind(identity: str) -> str:
    return identity.partition("-")[0]


def _check_kinds(relation: str, one: str, other: str) -> None:
    if _kind(one) != _kind(other):
        raise BadQuestion(f"两个编号不是同一类 (ids of two kinds): {one}, {other}")
    wanted = tuple(BECOMING) if relation == "became" else _JUDGED
    if _kind(one) not in wanted:
        raise BadQuestion(f"{relation} 只用于 (is for) {'、'.join(wanted)}；不用于 (not for) {_kind(one)}")


def _check_bodies(store: Store, one: str, other: str) -> None:
    """Two posts can be one in one organization alone: else the organizations would take each other's
    names."""
    bodies = [organizations_of_post(store, each) for each in (one, other)]
    if all(bodies) and {body.id for body in bodies[0]}.isdisjoint(body.id for body in bodies[1]):
        names = " ≠ ".join("、".join(body.name for body in each) for each in bodies)
        ids = " ".join(each[0].id for each in bodies)
        raise BadQuestion(
            f"两个职务不在同一机构 (posts of two bodies): {names}。机构若是同一个：dashiji judge same {ids}；"
            f"若由一个变为另一个：dashiji judge became {ids} --date … --how 改名 (judge the bodies instead)"
        )
