"""Statements of one post add up to these tenures: bounds, whether they are certain, and who moved them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.dates import Certainty
from graph.tenures.bounds import (
    CONTRADICTED,
    Statement,
    Tenure,
    derive_tenures,
    has_one_seat,
    held,
    post_rank,
)
from graph.tenures.rules import Rule


def act(action: str, day: str | None, person: str = "甲", **more: Any) -> Statement:
    return Statement(f"{person}-{action}-{day}", person, "post", action=action, date=day, **more)


def seen(as_of: str | None, person: str = "甲", **more: Any) -> Statement:
    return Statement(f"{person}-seen-{as_of}", person, "post", basis="mention", as_of=as_of, **more)


def roster(
    as_of: str | None, start: str | None = None, end: str | None = None, person: str = "甲", **more: Any
) -> Statement:
    identity = f"{person}-roster-{as_of}-{start}-{end}"
    return Statement(identity, person, "post", basis="roster", as_of=as_of, start=start, end=end, **more)


def career(start: str | None, end: str | None, as_of: str | None = None, person: str = "甲") -> Statement:
    identity = f"{person}-cv-{start}-{end}"
    return Statement(identity, person, "post", basis="cv", start=start, end=end, as_of=as_of)


def bounds(tenure: Tenure) -> str:
    """The four bounds, `?` where there is none."""
    days = (tenure.start_earliest, tenure.start_latest, tenure.end_earliest, tenure.end_latest)
    return " ".join(day.isoformat() if day else "?" for day in days)


def told(tenure: Tenure) -> str:
    return f"{tenure.start or '?'} to {tenure.end or '?'}: {bounds(tenure)}"


ONE_MAN = [
    # what is stated, and the bounds and shown ends of his tenures
    (
        "appointed on a day",
        [act("appoint", "2020-01-08")],
        ["2020-01-08 to ?: 2020-01-08 2020-01-08 2020-01-08 ?"],
    ),
    (
        "elected at a meeting of three days",
        [act("elect", "2020-01-13/2020-01-15")],
        ["2020-01-13/2020-01-15 to ?: 2020-01-13 2020-01-15 2020-01-15 ?"],
    ),
    (
        "appointed in a month",
        [act("appoint", "2018-06")],
        ["2018-06 to ?: 2018-06-01 2018-06-30 2018-06-01 ?"],
    ),
    (
        "removed on a day",
        [act("remove", "2020-01-08")],
        ["? to 2020-01-08: ? 2020-01-07 2020-01-07 2020-01-08"],
    ),
    (
        "in and out",
        [act("appoint", "2018-06"), act("resign", "2020-01-08")],
        ["2018-06 to 2020-01-08: 2018-06-01 2018-06-30 2020-01-07 2020-01-08"],
    ),
    ("nominated only", [act("nominate", "2020-01-08")], []),
    ("on a roster as a candidate", [roster("2020", status="候选人")], []),
    ("seen on a day", [seen("2020-02-26")], ["? to ?: ? 2020-02-26 2020-02-26 ?"]),
    ("seen in a month", [seen("2020-03")], ["? to ?: ? 2020-03-31 2020-03-01 ?"]),
    (
        "seen later, he had not left",
        [act("appoint", "2020-01-08"), seen("2020-09-01")],
        ["2020-01-08 to ?: 2020-01-08 2020-01-08 2020-09-01 ?"],
    ),
    ("a bare roster proves some day of its book", [roster("2020")], ["? to ?: ? 2020-12-31 2020-01-01 ?"]),
    (
        "a roster with 2020年7月任",
        [roster("2020", start="2020-07")],
        ["2020-07 to ?: 2020-07-01 2020-07-31 2020-12-31 ?"],
    ),
    (
        "a roster with 任至2020年10月",
        [roster("2020", end="2020-10")],
        ["? to 2020-10: ? 2020-09-30 2020-09-30 2020-10-31"],
    ),
    (
        "came in July, on a roster of the year without remark",
        [act("appoint", "2020-07-10"), roster("2020")],
        ["2020-07-10 to ?: 2020-07-10 2020-07-10 2020-07-10 ?"],
    ),
    (
        "rosters of two years in a row",
        [roster("2019"), roster("2020")],
        ["? to ?: ? 2019-12-31 2020-01-01 ?"],
    ),
    (
        "rosters with a year between",
        [roster("2018"), roster("2020")],
        ["? to ?: ? 2018-12-31 2018-01-01 ?", "? to ?: ? 2020-12-31 2020-01-01 ?"],
    ),
    (
        "elected, and the roster remarks the month",
        [act("elect", "2020-01-13/2020-01-15"), roster("2020", start="2020-01")],
        ["2020-01-13/2020-01-15 to ?: 2020-01-13 2020-01-15 2020-12-31 ?"],
    ),
    (
        "a career line",
        [career("2001-03", "2003-05")],
        ["2001-03 to 2003-05: 2001-03-01 2001-03-31 2003-04-30 2003-05-31"],
    ),
    (
        "a career line that goes on",
        [career("2016-11", "..", "2021-06-29")],
        ["2016-11 to ..: 2016-11-01 2016-11-30 2021-06-29 ?"],
    ),
    (
        "a career line of unknown end",
        [career("2016-11", None)],
        ["2016-11 to ?: 2016-11-01 2016-11-30 2016-11-01 ?"],
    ),
    (
        "a leave between",
        [act("appoint", "2010-01-01"), act("leave", "2012-01-01"), act("appoint", "2015-01-01")],
        [
            "2010-01-01 to 2012-01-01: 2010-01-01 2010-01-01 2011-12-31 2012-01-01",
            "2015-01-01 to ?: 2015-01-01 2015-01-01 2015-01-01 ?",
        ],
    ),
    (
        "elected again with no leave",
        [act("elect", "2016-11-05"), act("elect", "2021-11-06"), act("resign", "2023-05-01")],
        ["2016-11-05 to 2023-05-01: 2016-11-05 2016-11-05 2023-04-30 2023-05-01"],
    ),
    (
        "left in the same month as he came, order unknown",
        [act("appoint", "2020-05"), act("leave", "2020-05")],
        [
            "? to 2020-05: ? 2020-05-31 2020-04-30 2020-05-31",
            "2020-05 to ?: 2020-05-01 2020-05-31 2020-05-01 ?",
        ],
    ),
    (
        "a leaving in the month of the coming is not made up for by a later one",
        [act("appoint", "2020-05-02"), act("leave", "2020-05"), act("leave", "2024-01")],
        [
            "? to 2020-05: ? 2020-05-31 2020-04-30 2020-05-31",
            "2020-05-02 to ?: 2020-05-02 2020-05-02 2020-05-02 2024-01-31",
            "? to 2024-01: 2020-05-02 2023-12-31 2023-12-31 2024-01-31",
        ],
    ),
    (
        "two acts of leaving, and the roster knows the month",
        [
            act("appoint", "2018-01-01"),
            act("leave", "2020-01-08"),
            act("resign", "2020-01-13"),
            roster("2020", end="2020-01"),
        ],
        ["2018-01-01 to 2020-01-08: 2018-01-01 2018-01-01 2020-01-07 2020-01-13"],
    ),
    ("no date at all", [act("appoint", None)], ["? to ?: ? ? ? ?"]),
    ("a day of an unknown year", [act("appoint", "XXXX-09-03")], ["? to ?: ? ? ? ?"]),
    ("called a former holder", [seen("2020-03-01", status="原")], ["? to ?: ? 2020-02-29 ? 2020-02-29"]),
]


@pytest.mark.parametrize(
    ("statements", "expected"), [case[1:] for case in ONE_MAN], ids=[c[0] for c in ONE_MAN]
)
def test_the_statements_of_one_man(statements: list[Statement], expected: list[str]) -> None:
    """Each statement moves the bounds that the rules name, and no other."""
    tenures = derive_tenures(statements, one_seat=True)
    assert [told(tenure) for tenure in tenures] == expected


def test_on_the_day_of_leaving_the_holder_is_possible_and_the_successor_certain() -> None:
    """One day, two men: the old one possible, the new one certain."""
    tenures = derive_tenures(
        [act("appoint", "2018-01-01"), act("remove", "2020-01-08"), act("appoint", "2020-01-08", "乙")], True
    )
    day = date(2020, 1, 8)
    assert {t.person: held(t, day, day) for t in tenures} == {
        "甲": Certainty.POSSIBLE,
        "乙": Certainty.CERTAIN,
    }


@pytest.mark.parametrize(
    ("one_seat", "expected"), [(True, "2019-05-31"), (False, "?")], ids=["one seat", "many seats"]
)
def test_another_mans_start_closes_what_is_possible(one_seat: bool, expected: str) -> None:
    """Only in a post with one seat, and only the possible side."""
    first, second = derive_tenures([act("appoint", "2016-03-01"), act("appoint", "2019-05", "乙")], one_seat)
    assert bounds(first) == f"2016-03-01 2016-03-01 2016-03-01 {expected}"
    assert bounds(second) == "2019-05-01 2019-05-31 2019-05-01 ?"


def test_another_mans_sighting_ends_a_stay() -> None:
    """A stay is unbroken: it does not go through a day on which another sits in the one seat."""
    first, _ = derive_tenures([act("appoint", "2016-03-01"), seen("2019-05-03", "乙")], True)
    assert (first.end_latest, first.rules["end_latest"]) == (date(2019, 5, 2), Rule.OCCUPIED)


def test_a_later_holder_of_unknown_start_came_in_after_the_one_before() -> None:
    """One seat: who was proved in it at the end of 2019 excludes the next man until then."""
    _, second = derive_tenures([seen("2019-12-31"), seen("2021-05-03", "乙")], True)
    assert bounds(second) == "2019-12-31 2021-05-03 2021-05-03 ?"


def test_one_who_acts_closes_nothing_for_the_holder() -> None:
    """An acting holder may sit beside one who is away."""
    first, _ = derive_tenures(
        [act("appoint", "2016-03-01"), act("appoint", "2019-05-03", "乙", acting=True)], True
    )
    assert (first.person, first.end_latest) == ("甲", None)


def test_acting_ends_when_he_is_confirmed() -> None:
    """代理 and the full post are two tenures of one man; the second ends the first."""
    acting, full = derive_tenures(
        [act("appoint", "2019-12-20", acting=True), act("elect", "2020-01-15")], True
    )
    assert (acting.acting, bounds(acting)) == (True, "2019-12-20 2019-12-20 2020-01-14 2020-01-15")
    assert (full.acting, bounds(full)) == (False, "2020-01-15 2020-01-15 2020-01-15 ?")


def test_acting_in_the_year_of_the_election_stays_apart_from_it() -> None:
    """A coarse date of the acting does not pull it into the full tenure."""
    acting, full = derive_tenures(
        [act("appoint", "2020", acting=True), act("elect", "2020"), act("elect", "2020-01-15")], True
    )
    assert (acting.acting, bounds(acting)) == (True, "2020-01-01 2020-01-15 2020-01-14 2020-01-15")
    assert (full.acting, bounds(full)) == (False, "2020-01-15 2020-01-15 2020-01-15 ?")


def test_a_leaving_ends_the_acting_of_one_who_only_acted() -> None:
    """The act of leaving need not say that he acted."""
    (tenure,) = derive_tenures([act("appoint", "2019-12-20", acting=True), act("remove", "2020-03-01")], True)
    assert (tenure.acting, bounds(tenure)) == (True, "2019-12-20 2019-12-20 2020-02-29 2020-03-01")


def test_two_stays_of_one_man_are_two_when_another_came_between() -> None:
    """One seat: another man's start ends the first stay even if no leaving is stated."""
    tenures = derive_tenures(
        [act("appoint", "2010-01-01"), act("appoint", "2012-01-01", "乙"), act("appoint", "2015-01-01")], True
    )
    assert [(t.person, t.start, t.end_latest) for t in tenures] == [
        ("甲", "2010-01-01", date(2012, 1, 1)),
        ("乙", "2012-01-01", date(2015, 1, 1)),
        ("甲", "2015-01-01", None),
    ]


CONTRADICTIONS = [
    (
        "remark and act name two months",
        [act("appoint", "2020-01-15"), roster("2020", start="2020-03")],
        "2020-01-15 2020-03-31 2020-12-31 ?",
    ),
    (
        "a remark names another month than the act of leaving",
        [act("appoint", "2018-01-01"), act("leave", "2020-01-08"), roster("2020", end="2020-03")],
        "2018-01-01 2018-01-01 2020-01-07 2020-03-31",
    ),
    (
        "removed in May, on the roster of the whole year",
        [act("remove", "2020-05-10"), roster("2020")],
        "? 2020-05-09 2020-05-09 2020-12-31",
    ),
]


@pytest.mark.parametrize(
    ("statements", "expected"), [case[1:] for case in CONTRADICTIONS], ids=[c[0] for c in CONTRADICTIONS]
)
def test_contradictions_are_flagged_and_widen(statements: list[Statement], expected: str) -> None:
    """What is certain shrinks to what both say, what is possible grows to what either says."""
    (tenure,) = derive_tenures(statements, one_seat=True)
    assert (tenure.status, bounds(tenure)) == (CONTRADICTED, expected)


def test_two_men_proved_in_one_seat_contradict_each_other() -> None:
    """Both are kept, both are flagged."""
    tenures = derive_tenures([roster("2020"), roster("2020", person="乙")], one_seat=True)
    assert [(t.person, t.status) for t in tenures] == [("乙", CONTRADICTED), ("甲", CONTRADICTED)]


def test_a_month_proves_some_day_of_it() -> None:
    """Seen in March: certain for a range that holds March, possible on any one day of it."""
    (tenure,) = derive_tenures([seen("2020-03")], one_seat=False)
    assert held(tenure, date(2020, 3, 1), date(2020, 3, 31)) is Certainty.CERTAIN
    assert held(tenure, date(2020, 3, 5), date(2020, 3, 5)) is Certainty.POSSIBLE


def test_moved_names_the_statement_that_set_each_bound() -> None:
    """`explain` can tell of each bound why it lies where it does."""
    tenures = derive_tenures(
        [act("elect", "2016-11-05"), roster("2019"), act("elect", "2021-11-06", "乙")], one_seat=True
    )
    first = tenures[0]
    assert first.moved == {
        "start_earliest": "甲-elect-2016-11-05",
        "start_latest": "甲-elect-2016-11-05",
        "end_earliest": "甲-roster-2019-None-None",
        "end_latest": "乙-elect-2021-11-06",
    }
    assert set(first.moved.values()) <= set(first.rests_on)


def test_the_order_of_statements_does_not_matter() -> None:
    """The same statements in any order give the same tenures, ids included."""
    statements = [act("appoint", "2018-06"), roster("2019"), seen("2020-02-02"), act("leave", "2020-05-01")]
    assert derive_tenures(statements, True) == derive_tenures(statements[::-1], True)


ONE_SEAT = [
    *("区长", "代理区长", "縣長", "书记", "秘书长", "厂长", "县令", "知县", "行长", "校长"),
    *("临泉区人民法院 院长", "临泉区教育局 局长", "临泉区教育局人事科 科长", "临泉区教育局 人事科科长"),
    *("某某法院民事审判庭 庭长", "某某法院 民事审判庭庭长", "中共临泉区委组织部 部长", "临泉区人大 主任"),
    *("临泉区人民政府办公室 主任", "城东街道办事处 主任", "临泉区人民医院 院长", "双河派出所 所长"),
    *("临泉区发展和改革委员会 主任", "某某公司 办公室主任"),
]


@pytest.mark.parametrize("post", ONE_SEAT)
def test_a_head_has_one_seat(post: str) -> None:
    """What heads a place or an organization, acting or not; of units by the organization too."""
    organization, _, title = post.rpartition(" ")
    assert has_one_seat(title, organization or None)


MANY_SEATS = [
    *("副区长", "委员", "常委", "审判员", "主任委员", "一级调研员", "党组成员", "科长", "副县令"),
    *(
        "临泉区教育局 科长",
        "临泉区教育局 人事科副科长",
        "某某省财政厅 处长",
        "某某法院 庭长",
        "某某厂 车间主任",
    ),
    *(
        "某某大学 院长",
        "临泉区人民政府 局长",
        "临泉区人民医院 主任",
        "中共临泉区委 部长",
        "临泉区公安局 所长",
    ),
    "临泉区人大 常务副主任",
]


@pytest.mark.parametrize("post", MANY_SEATS)
def test_deputies_members_and_ranks_have_many(post: str) -> None:
    """So have heads of units in an organization that has many such units."""
    organization, _, title = post.rpartition(" ")
    assert not has_one_seat(title, organization or None)


def test_members_are_ordered_heads_first() -> None:
    """书记 before 副书记 before 常委 before 委员 before what is not in the list."""
    titles = ["委员", "一级调研员", "副书记", "常委", "书记", "党组成员", "驻会督导"]
    assert sorted(titles, key=post_rank) == [
        "书记",
        "副书记",
        "常委",
        "党组成员",
        "委员",
        "一级调研员",
        "驻会督导",
    ]


def test_a_remark_of_the_list_itself_is_no_contradiction() -> None:
    """任至 ends the stay by its own rule; an act against a bare name is one."""
    with_remark = Statement("1", "甲", "post", basis="roster", as_of="2020", end="2020-03")
    (tenure,) = derive_tenures([with_remark], False)
    assert (tenure.rules["end_latest"], tenure.status) == (Rule.LEFT, None)
    bare = Statement("1", "甲", "post", basis="roster", as_of="2020")
    tenures = derive_tenures([bare, Statement("2", "甲", "post", action="remove", date="2020-03")], False)
    assert Rule.DISPUTED in {tenure.rules.get("end_latest") for tenure in tenures}
