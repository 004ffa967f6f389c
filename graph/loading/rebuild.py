"""What is derived from statements: tenures, and the names of people, organizations, places and projects.

A load or a removal marks each post, person, organization and place that a changed statement names as
`stale`; `rebuild_stale` derives those anew and takes the marks off. It can be stopped at any moment: what
is still marked is rebuilt the next time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from graph.dates import Edtf
from graph.loading.lies_in import ROUNDS, lying_steps, towns_named
from graph.loading.posts_became import steps_of_posts
from graph.loading.search_keys import search_keys
from graph.loading.tenure_steps import tenure_steps
from graph.loading.terms import term_steps
from graph.stores.base import Access, Row, Step
from graph.stores.stated import StatedOfPosts, lives_of, stated_of_posts
from graph.tenures.bounds import derive_tenures, has_one_seat
from graph.tenures.followed import Followed, followed_by
from graph.tenures.tenure import Tenure

T = TypeVar("T")
BATCH = 500
_POSTS = 50
"""Posts at a time: some have hundreds of tenures, and one write has its limit of time."""

_REFERENCES = {
    "Person": ["MATCH (n:Person {id: id})-[r:CONCERNS|TOOK_PART|GIVEN_TO]-()"],
    "Organization": [
        "MATCH (n:Organization {id: id})-[r:DECIDED_BY|TOOK_PART|CARRIES_OUT|GIVEN_TO|GRANTED_BY]-()",
        "MATCH (n:Organization {id: id})<-[:IN]-(:Post)<-[r:TO]-()",
    ],
    "Place": [
        "MATCH (n:Place {id: id})<-[r:AT|GIVEN_TO|ABOUT]-()",
        "MATCH (n:Place {id: id})<-[r:PART_OF]-(:Organization)",
        "MATCH (n:Place {id: id})<-[r:PART_OF]-(:Place)",
    ],
    "Project": ["MATCH (n:Project {id: id})-[r:TOOK_PART]->(:Event)"],
}
"""Who names it: the edges on which a thing's existence and names rest."""


def rebuild_stale(access: Access, progress: Callable[[str], None] = lambda _: None) -> None:
    """Derive anew what rests on statements that were added, changed or removed since the last time."""
    steps: tuple[tuple[str, Callable[[Access, list[str]], None]], ...] = (
        ("Person", _people),
        ("Post", _posts),
        ("Organization", _organizations),
        *(("Place", partial(_places, last=each == ROUNDS)) for each in range(1, ROUNDS + 1)),
        ("Project", _projects),
    )
    for label, rebuild in steps:
        stale = access.read(f"MATCH (n:{label}) WHERE n.stale = true RETURN n.id AS id ORDER BY id")
        for batch in batches([row["id"] for row in stale], _POSTS if label == "Post" else BATCH):
            progress(label)
            rebuild(access, batch)


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of at most `size`."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


# -- tenures --------------------------------------------------------------------------------------------


def _posts(access: Access, ids: list[str]) -> None:
    stated = stated_of_posts(access, ids)
    tenures, neighbours = derived(stated)
    kept = [
        {
            "id": post,
            "keys": search_keys([title]),
            "level": "、".join(sorted(stated.levels.get(post, ()))) or None,
        }
        for post, (title, _) in stated.seats.items()
        if post in stated.statements
    ]
    gone = [each for each in ids if each not in stated.statements]
    steps: list[Step] = [
        *tenure_steps(access, ids, tenures, neighbours, stated.labels),
        (
            "UNWIND $rows AS row MATCH (p:Post {id: row.id}) SET p.keys = row.keys, "
            "p.level = row.level, p.stale = false",
            {"rows": kept},
        ),
        (
            "UNWIND $ids AS id MATCH (p:Post {id: id})-[:IN]->(o:Organization) SET o.stale = true",
            {"ids": ids},
        ),
    ]
    if gone:
        steps.append(("UNWIND $ids AS id MATCH (p:Post {id: id}) DETACH DELETE p", {"ids": gone}))
    access.write_all(steps)


def derived(stated: StatedOfPosts) -> tuple[list[Tenure], list[Followed]]:
    """The tenures of posts, and which of them follows which, from what is stated of each."""
    tenures: list[Tenure] = []
    neighbours: list[Followed] = []
    for post, seat in stated.seats.items():
        if post in stated.statements:
            one_seat = has_one_seat(*seat)
            body = stated.bodies.get(post, ())
            in_order = derive_tenures(stated.statements[post], one_seat, body=body, lives=stated.lives)
            tenures += in_order
            neighbours += followed_by(in_order) if one_seat else []
    return tenures, neighbours


# -- names ----------------------------------------------------------------------------------------------


def _people(access: Access, ids: list[str]) -> None:
    """Names, what is told of them beside, and the posts of those who were born or died in new ways."""
    stated = access.read(
        "UNWIND $ids AS id MATCH (n:Person {id: id})<-[:CONCERNS]-(h:Holding) "
        "WHERE h.gender IS NOT NULL OR h.ethnicity IS NOT NULL "
        "RETURN DISTINCT n.id AS id, h.gender AS gender, h.ethnicity AS ethnicity",
        ids=ids,
    )
    lives = lives_of(access, ids)
    more: dict[str, dict[str, Any]] = {}
    for each in {*(row["id"] for row in stated), *lives}:
        own = [row for row in stated if row["id"] == each]
        more[each] = {
            "gender": _agreed(row["gender"] for row in own),
            "ethnicity": _agreed(row["ethnicity"] for row in own),
            "born": _together(event.date for event in lives.get(each, ()) if event.says == "born"),
            "died": _together(event.date for event in lives.get(each, ()) if event.says == "died"),
        }
    had_life = access.read(
        "UNWIND $ids AS id MATCH (n:Person {id: id}) WHERE n.born IS NOT NULL OR n.died IS NOT NULL "
        "RETURN n.id AS id",
        ids=ids,
    )
    if living := sorted({*lives, *(row["id"] for row in had_life)}):
        access.write_all([(_STALE_POSTS, {"ids": living})])
    nothing = dict.fromkeys(("gender", "ethnicity", "born", "died"))
    _rename(access, "Person", ids, {each: more.get(each, nothing) for each in ids})


_STALE_POSTS = (
    "UNWIND $ids AS id MATCH (:Person {id: id})<-[:CONCERNS]-()-[:TO]->(post:Post) SET post.stale = true"
)


def _organizations(access: Access, ids: list[str]) -> None:
    """Names, and the places that these may have put elsewhere, which come next."""
    before = _names_of_organizations(access, ids)
    access.write_all([*term_steps(access, ids), *steps_of_posts(access, ids)])
    _rename(access, "Organization", ids, {})
    towns = towns_named(before | _names_of_organizations(access, ids))
    access.write_all(
        [
            (
                "UNWIND $ids AS id MATCH (:Organization {id: id})-[:PART_OF]->(p:Place) SET p.stale = true",
                {"ids": ids},
            ),
            ("MATCH (p:Place) WHERE p.name IN $towns SET p.stale = true", {"towns": towns}),
        ]
    )


def _names_of_organizations(access: Access, ids: list[str]) -> set[str]:
    rows = access.read("UNWIND $ids AS id MATCH (o:Organization {id: id}) RETURN o.name AS name", ids=ids)
    return {row["name"] for row in rows if row["name"]}


def _places(access: Access, ids: list[str], last: bool) -> None:
    _rename(access, "Place", ids, {})
    access.write_all(list(lying_steps(access, ids, mark=not last)))


def _projects(access: Access, ids: list[str]) -> None:
    _rename(access, "Project", ids, {})


def _rename(access: Access, label: str, ids: list[str], more: dict[str, dict[str, Any]]) -> None:
    """Give each thing the name that most edges use, and all the others it is printed with; what no edge
    names any more goes."""
    names: dict[str, Counter[str]] = {}
    printed: dict[str, set[str]] = defaultdict(set)
    for row in _references(access, label, ids):
        counted = names.setdefault(row["id"], Counter())
        if row["name"] is not None:
            counted[row["name"]] += row["times"]
        printed[row["id"]].update(form for form in (row["name"], row["printed"]) if form)
    rows = []
    for identity, counted in names.items():
        name = min(counted, key=lambda each: (-counted[each], each)) if counted else None
        others = sorted(printed[identity] - {name})
        properties: dict[str, Any] = {"names": others or None, **more.get(identity, {})}
        if name is not None:
            properties.update(name=name, keys=search_keys([name, *others]))
        rows.append({"id": identity, "properties": properties})
    steps: list[Step] = [
        (
            f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) "
            "SET n += row.properties SET n.stale = false",
            {"rows": rows},
        )
    ]
    if gone := [each for each in ids if each not in names]:
        steps += [
            (
                f"UNWIND $ids AS id MATCH (n:{label} {{id: id}})-[:PART_OF]->(p:Place) SET p.stale = true",
                {"ids": gone},
            ),
            (f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) DETACH DELETE n", {"ids": gone}),
        ]
    access.write_all(steps)


def _references(access: Access, label: str, ids: list[str]) -> Iterator[Row]:
    for pattern in _REFERENCES[label]:
        printed = "r.body" if "(:Post)" in pattern else "r.printed"
        yield from access.read(
            f"UNWIND $ids AS id {pattern} "
            f"RETURN n.id AS id, r.name AS name, {printed} AS printed, count(*) AS times",
            ids=ids,
        )


def _agreed(values: Iterable[str | None]) -> str | None:
    """The value that all statements which have one agree on; `None` where they differ."""
    given = {value for value in values if value}
    return given.pop() if len(given) == 1 else None


def _together(texts: Iterable[str | None]) -> str | None:
    """One date for all that is told of a birth or a death: the narrowest that lies in all others, else from
    the first to the last day that any of them names."""
    known = {text: Edtf.parse(text) for text in texts if text}
    if len(known) < 2:
        return next(iter(known), None)
    days = [(each.earliest or date.min, each.latest or date.max) for each in known.values()]
    low, high = max(first for first, _ in days), min(last for _, last in days)
    for text, (first, last) in zip(known, days, strict=True):
        if (first, last) == (low, high):
            return text
    return f"{min(first for first, _ in days)}/{max(last for _, last in days)}"
