"""Posts as lives print them."""

from __future__ import annotations

import pytest

from loaders.holdings.careers.posts import is_ladder, read_posts, read_seat
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office

OWN = Jurisdiction(("临河县",))


@pytest.mark.parametrize(
    ("printed", "above", "posts"),
    [
        ("临河县粮食局保管员、统计员", None, [("临河县粮食局", "保管员"), ("临河县粮食局", "统计员")]),
        ("独立第五旅中校参谋", None, [("独立第五旅", "中校参谋")]),
        ("警卫团团长兼政委", None, [("警卫团", "团长"), ("警卫团", "政委")]),
        ("圣青中学数学科主任", "柳河中学", [("圣青中学数学科", "主任")]),
        ("英华中学历史科主任", "青山中学", [("英华中学历史科", "主任")]),
        ("历史科主任", "柳河中学", [("柳河中学历史科", "主任")]),
        ("旅长", "第十七师三十团", [(None, "旅长")]),
        ("师长", "第十七师", [("第十七师", "师长")]),
        (
            "临河县人民政府党组成员、秘书长",
            None,
            [("临河县人民政府党组", "成员"), ("临河县人民政府", "秘书长")],
        ),
        ("教务处干事、人事处科员", "江南大学", [("江南大学教务处", "干事"), ("江南大学人事处", "科员")]),
        ("湖南桃源县县长", None, [("桃源县人民政府", "县长")]),
        ("公司总经理", "江南造船厂", [(None, "总经理")]),
        ("局长（主持工作）等职", "临河县水利局", [("临河县水利局", "局长")]),
        (
            "中共临河县教育局委员会书记、局长",
            None,
            [("中共临河县教育局委员会", "书记"), ("临河县教育局", "局长")],
        ),
        ("金鹏控股有限公司之独立董事", None, [("金鹏控股有限公司", "独立董事")]),
        ("方圆会计师事务所合夥人", "金鹏控股有限公司", [("方圆会计师事务所", "合夥人")]),
        ("男，汉族，大学学历，科长", None, []),
        ("研究生学习", "江南大学", []),
        ("全县的经济工作", None, []),
        ("我时任营长", None, []),
    ],
)
def test_posts(printed: str, above: str | None, posts: list[tuple[str | None, str]]) -> None:
    """A post alone takes the body before only where it can be of such a body."""
    found = read_posts(printed, OWN, above, "1985")
    assert [(office.organization, office.post) for office in found] == posts


@pytest.mark.parametrize(
    ("verb", "printed", "last", "seat"),
    [
        ("知", "桃源县", None, ("桃源县", "知县")),
        ("除", "桃源令", None, ("桃源县", "知县")),
        ("授", "桃源丞", None, ("桃源县", "县丞")),
        ("调", "柳溪县", "知县", ("柳溪县", "知县")),
        ("调", "柳溪县", "训导", None),
        ("调", "京", "知县", None),
    ],
)
def test_seats(verb: str, printed: str, last: str | None, seat: tuple[str, str] | None) -> None:
    """An office of the empire may be called by the place of its seat, behind another such office."""
    before = Office("丰水县", last, last) if last else None
    office = read_seat(verb, printed, before)
    assert (office and (office.organization, office.post)) == seat


@pytest.mark.parametrize(
    ("first", "second", "ladder"),
    [
        ("技术员", "车间主任", True),
        ("副局长", "局长", True),
        ("书记", "镇长", False),
        ("处长助理", "助理调研员", False),
    ],
)
def test_posts_one_after_the_other(first: str, second: str, ladder: bool) -> None:
    """Who rises within a body did not hold both posts at once; a rank is held beside a post."""
    assert is_ladder(Office("甲", first, first), Office("甲", second, second)) is ladder
