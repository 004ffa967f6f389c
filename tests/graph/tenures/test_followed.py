"""Each tenure of a one-seat post with the next: how they lie, and the days between, as proved."""

from __future__ import annotations

import pytest

from graph.tenures.bounds import Statement, derive_tenures
from graph.tenures.followed import followed_by
from tests.graph.tenures.test_bounds import act, career, seen

CASES = [
    # what is stated, and one line a pair: who, who next, relation, fewest and most days between
    (
        "one leaves and the other comes in on one day",
        [
            act("appoint", "2018-03-01"),
            act("remove", "2020-05-06"),
            act("appoint", "2020-05-06", "乙"),
        ],
        ["甲 乙 follows 0 1"],
    ),
    (
        "days between are proved empty",
        [
            act("appoint", "2018-03-01"),
            act("remove", "2020-05-06"),
            act("appoint", "2020-05-20", "乙"),
        ],
        ["甲 乙 gap 14 15"],
    ),
    (
        "years alone: the same day, or up to a year later",
        [career("2016", "2019"), career("2019", "2021", person="乙")],
        ["甲 乙 follows 0 365"],
    ),
    (
        "both are proved on some days",
        [career("2016-01-01", "2019-06-30"), career("2019-01-01", "2021-01-01", person="乙")],
        ["甲 乙 overlap -179 -179"],
    ),
    (
        "seen once each: nothing is known of the days between",
        [seen("2018-03-01"), seen("2020-03-01", "乙")],
        ["甲 乙 unclear 0 731"],
    ),
    (
        "three in a row are two pairs",
        [
            act("appoint", f"{year}-01-08", person)
            for year, person in ((2001, "甲"), (2005, "乙"), (2009, "丙"))
        ],
        ["甲 乙 unclear 0 1461", "乙 丙 unclear 0 1461"],
    ),
    ("one holder follows nobody", [act("appoint", "2018-03-01")], []),
    ("an undated one has no neighbour", [seen(None), seen("2020-03-01", "乙")], []),
    ("nothing is stated", [], []),
]


@pytest.mark.parametrize(("statements", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_who_followed_whom(statements: list[Statement], expected: list[str]) -> None:
    tenures = derive_tenures(statements, one_seat=True)
    who = {tenure.id: tenure.person for tenure in tenures}
    found = [
        f"{who[each.one]} {who[each.other]} {each.relation} "
        f"{'?' if each.days_min is None else each.days_min} {'?' if each.days_max is None else each.days_max}"
        for each in followed_by(tenures)
    ]
    assert found == expected
