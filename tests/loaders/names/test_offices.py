"""Offices: coordination, short forms grown to full names, ranks, acting, how a post is held."""

from __future__ import annotations

import pytest

from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import is_rank, post_length, read_offices
from tests.growth import assert_linear

COUNTY = Jurisdiction(("汉东省", "云溪市", "桃源县"))
DISTRICT = Jurisdiction(("汉东省", "云溪市", "东陵区"))
FIRM = Jurisdiction((), "北原化工有限公司")


def read(
    printed: str, place: Jurisdiction = COUNTY, inherited: str | None = None, date: str | None = None
) -> list[str]:
    """`body/post` of every office read."""
    return [
        f"{office.organization}/{office.post}" for office in read_offices(printed, place, inherited, date)
    ]


@pytest.mark.parametrize(
    ("printed", "offices"),
    [
        ("县委书记", ["中共桃源县委/书记"]),
        ("白石村支书", ["白石村党支部/书记"]),
        ("高中算学教员", ["None/高中算学教员"]),
        ("院长助理兼医务科科长", ["None/院长助理", "医务科/科长"]),
        ("柳湾大队副支书", ["柳湾大队党支部/副书记"]),
        ("县劝学所总董", ["桃源县劝学所/总董"]),
        ("县商会总干事", ["桃源县商会/总干事"]),
        ("县党部书记长", ["桃源县党部/书记长"]),
        ("安澜寺住持", ["安澜寺/住持"]),
        ("县委副书记、县长", ["中共桃源县委/副书记", "桃源县人民政府/县长"]),
        ("县委常委、县纪委书记、县监委主任", ["中共桃源县委/常委", "中共桃源县纪委/书记", "桃源县监委/主任"]),
        ("县委常委、组织部部长", ["中共桃源县委/常委", "中共桃源县委组织部/部长"]),
        ("县委常委、政法委书记", ["中共桃源县委/常委", "中共桃源县委政法委/书记"]),
        ("县委常委统战部部长", ["中共桃源县委/常委", "中共桃源县委统战部/部长"]),
        ("市委常委、副市长", ["中共云溪市委/常委", "云溪市人民政府/副市长"]),
        ("县政府党组成员、副县长", ["桃源县人民政府党组/成员", "桃源县人民政府/副县长"]),
        ("县政府办公室主任", ["桃源县人民政府办公室/主任"]),
        ("县人大常委会主任", ["桃源县人大常委会/主任"]),
        ("县十五届人大常委会委员", ["桃源县人大常委会/委员"]),
        ("桃源县人民代表大会常务委员会副主任", ["桃源县人大常委会/副主任"]),
        ("县政协副主席", ["桃源县政协/副主席"]),
        ("政协桃源县第九届委员会副主席", ["桃源县政协/副主席"]),
        ("县法院院长", ["桃源县人民法院/院长"]),
        ("县人民法院党组书记、院长", ["桃源县人民法院党组/书记", "桃源县人民法院/院长"]),
        (
            "县人民法院审判委员会委员、民事审判庭庭长、审判员",
            ["桃源县人民法院/审判委员会委员", "桃源县人民法院民事审判庭/庭长", "桃源县人民法院/审判员"],
        ),
        ("县教育局党组书记、局长", ["桃源县教育局党组/书记", "桃源县教育局/局长"]),
        ("团县委副书记", ["共青团桃源县委/副书记"]),
        ("柳林镇党委书记", ["中共桃源县柳林镇委员会/书记"]),
        ("柳林镇党委副书记、镇长", ["中共桃源县柳林镇委员会/副书记", "桃源县柳林镇人民政府/镇长"]),
        ("县长兼武装部政委", ["桃源县人民政府/县长", "桃源县武装部/政委"]),
        ("白鹿县委书记", ["中共白鹿县委/书记"]),
        ("白鹿县副县长", ["白鹿县人民政府/副县长"]),
        ("镇番县县长", ["镇番县人民政府/县长"]),  # no town holds a county
        (
            "中共云溪市委宣传部副部长、市新闻出版局局长",
            ["中共云溪市委宣传部/副部长", "云溪市新闻出版局/局长"],
        ),
        ("中央电视台驻汉东记者站站长", ["中央电视台驻汉东记者站/站长"]),
        ("民政局局长", ["桃源县民政局/局长"]),
        ("云溪市桃源县人民法院院长", ["桃源县人民法院/院长"]),
        (
            "汉东港务集团有限公司党委书记、董事长",
            ["中共汉东港务集团有限公司委员会/书记", "汉东港务集团有限公司/董事长"],
        ),
    ],
)
def test_full_names(printed: str, offices: list[str]) -> None:
    """Every office is one post in one body with its full name."""
    assert read(printed) == offices


@pytest.mark.parametrize(
    ("printed", "inherited", "offices"),
    [
        ("党组成员、副局长", "桃源县水务局", ["桃源县水务局党组/成员", "桃源县水务局/副局长"]),
        (
            "刑事审判庭庭长、审判员",
            "桃源县人民法院",
            ["桃源县人民法院刑事审判庭/庭长", "桃源县人民法院/审判员"],
        ),
        ("执行局局长", "桃源县人民法院刑事审判庭", ["桃源县人民法院执行局/局长"]),
        ("镇党委委员、书记", "桃源县柳林镇", ["中共桃源县柳林镇委员会/委员", "中共桃源县柳林镇委员会/书记"]),
        ("副总经理", "北原化工有限公司", ["北原化工有限公司/副总经理"]),
        ("书记", None, ["None/书记"]),
    ],
)
def test_a_post_alone_inherits(printed: str, inherited: str | None, offices: list[str]) -> None:
    """A post or unit without a body belongs to the body before; without one, to none that we know."""
    assert read(printed, inherited=inherited) == offices


def test_a_firms_units() -> None:
    """公司, and units named without it, are those of the firm that speaks."""
    assert read("公司副总经理", FIRM) == ["北原化工有限公司/副总经理"]
    assert read("生产技术部部长", FIRM) == ["北原化工有限公司生产技术部/部长"]


@pytest.mark.parametrize(
    ("date", "organization"),
    [
        ("1931-05", "桃源县政府"),
        ("1952", "桃源县人民政府"),
        ("1959-03-01", "桃源县人民委员会"),
        ("1998", "桃源县人民政府"),
        (None, "桃源县人民政府"),
    ],
)
def test_the_government_of_an_era(date: str | None, organization: str) -> None:
    """县长 sat in the government that the county had then."""
    assert read("县长", date=date) == [f"{organization}/县长"]


def test_a_city_that_the_document_does_not_name() -> None:
    """市委's departments are not those of the county that the document is about."""
    county = Jurisdiction(("桃源县",))
    assert read("市委常委、组织部部长", county) == ["中共市委/常委", "中共市委组织部/部长"]


@pytest.mark.parametrize(
    ("printed", "post", "acting", "status"),
    [
        ("代理县长", "县长", True, None),
        ("代市长", "市长", True, None),
        ("署理县长", "县长", True, None),
        ("人大代表", "代表", False, None),
        ("副局长（试用期一年）", "副局长", False, "试用期一年"),
        ("副局长（兼）", "副局长", False, "兼"),
        ("副局长，挂职期一年", "副局长", False, "挂职期一年"),
        ("挂职副主席", "副主席", False, "挂职"),
        ("一级调研员", "一级调研员", False, None),
    ],
)
def test_how_it_is_held(printed: str, post: str, acting: bool, status: str | None) -> None:
    """Acting and status stand beside the post and are no part of it; the printed form is kept."""
    (office,) = read_offices(printed, COUNTY, "桃源县水务局")
    assert (office.post, office.acting, office.status) == (post, acting, status)


@pytest.mark.parametrize(
    "printed",
    [
        "种粮大户",
        "县委",
        "主持工作",
        "",
        "、、",
        "任命张三为县长李四",
        "增长",
        "县长的儿子",
        "全体党员干部",
        "县长说得好，局长",
    ],
)
def test_no_office(printed: str) -> None:
    """A text of which some part is no office gives no office at all."""
    assert read(printed) == []


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("县委副书记", 3),
        ("常务副县长", 5),
        ("审判员", 3),
        ("会议增长", 0),
        ("二级巡视员", 5),
        ("名誉会长", 4),
        ("代表大会", 0),
    ],
)
def test_post_length(text: str, size: int) -> None:
    """The post title at the end of a text is as long as its modifiers reach."""
    assert post_length(text) == size


def test_ranks() -> None:
    """A rank is told from an office."""
    assert is_rank("三级主任科员")
    assert not is_rank("主任")


@pytest.mark.parametrize(
    ("text", "count"),
    [("<常务>长", 3000), ("<、>", 5000), ("<县>长", 5000), ("<（>", 4000), ("<副书记、>", 2000)],
)
def test_linear_time(text: str, count: int) -> None:
    """Hostile text takes no more than its share of time."""
    assert_linear(lambda text: read_offices(text, DISTRICT), text, count)
