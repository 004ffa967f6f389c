"""Names of places, organizations and posts come to one form."""

from __future__ import annotations

import pytest

from graph.names import (
    CoveragePlace,
    is_acting,
    is_pinyin,
    leading_places,
    person_key,
    pinyin_key,
    place_kind,
    read_organization,
    title_key,
)

COVERAGE = CoveragePlace.of(["金昌市金川区"])


@pytest.mark.parametrize(
    ("name", "places", "rest"),
    [
        ("甘肃省金昌市金川区人民法院", ("甘肃省", "金昌市", "金川区"), "人民法院"),
        ("成县人民政府", ("成县",), "人民政府"),
        ("甘州区委", ("甘州区",), "委"),
        ("广州市", ("广州市",), ""),
        ("内蒙古自治区党委", ("内蒙古自治区",), "党委"),
        ("临夏回族自治州临夏县", ("临夏回族自治州", "临夏县"), ""),
        ("阳泉市矿区人民政府", ("阳泉市", "矿区"), "人民政府"),
        ("金川区市场监督管理局", ("金川区",), "市场监督管理局"),
        ("金川区城市管理局", ("金川区",), "城市管理局"),
        ("金昌经济技术开发区管委会", (), "金昌经济技术开发区管委会"),
        ("盐城市人民政府", ("盐城市",), "人民政府"),
        ("厦门市财政局", ("厦门市",), "财政局"),
        ("成都市", ("成都市",), ""),
        ("文明城市", (), "文明城市"),
        ("督促区人民政府", (), "督促区人民政府"),
        ("全县", (), "全县"),
        ("国务院", (), "国务院"),
        ("中国民主同盟", (), "中国民主同盟"),
        ("郑州大学", (), "郑州大学"),
    ],
)
def test_the_places_that_a_name_begins_with(name: str, places: tuple[str, ...], rest: str) -> None:
    """Places are cut off in front, outermost first; what only looks like one stays."""
    assert leading_places(name) == (places, rest)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("金昌市金川区人民法院", "金川区人民法院"),
        ("中国共产党金昌市金川区第七届委员会", "中共金川区委"),
        ("金川区委", "中共金川区委"),
        ("区委", "中共金川区委"),
        ("市委", "中共金昌市委"),
        ("市人民政府", "金昌市人民政府"),
        ("省人民政府", "省人民政府"),
        ("中共金川区纪律检查委员会", "中共金川区纪委"),
        ("金川区监察委员会", "金川区监委"),
        ("金川区第八届人民代表大会常务委员会", "金川区人大常委会"),
        ("中国人民政治协商会议金川区委员会", "政协金川区委员会"),
        ("金川区政协", "政协金川区委员会"),
        ("政协金昌市委员会", "政协金昌市委员会"),
        ("中国共产主义青年团金川区委员会", "共青团金川区委"),
        ("中共金川区委政法委员会", "中共金川区委政法委"),
        ("双湾镇人民政府", "金川区双湾镇人民政府"),
        ("第三小学", "金川区第三小学"),
        ("石瀾縣政府", "石澜县政府"),
        ("汉江港务集团有限公司", "汉江港务集团有限公司"),
        ("国务院", "国务院"),
        ("金川区应急局", "金川区应急管理局"),
        ("金川区应急管理局", "金川区应急管理局"),
        ("区发展改革局", "金川区发展和改革局"),
        ("区发改局办公室", "金川区发展和改革局办公室"),
        ("金川区发展和改革局", "金川区发展和改革局"),
        ("金川区发展改革和商务局", "金川区发展改革和商务局"),
        ("金川区革委会", "金川区革命委员会"),
        ("红星机械厂革委会", "红星机械厂革命委员会"),
    ],
)
def test_an_organization_has_one_form(printed: str, name: str) -> None:
    """Long forms, terms of office and the city in front are not part of an organization."""
    assert read_organization(printed, COVERAGE).name == name


def test_a_party_committee_belongs_to_its_enterprise() -> None:
    """The people of both are told apart by the enterprise."""
    roots = {
        read_organization(name, COVERAGE).root
        for name in ("汉江港务集团有限公司", "中共汉江港务集团有限公司委员会")
    }
    assert roots == {"汉江港务集团有限公司"}


@pytest.mark.parametrize(
    ("places", "name", "place"),
    [
        (["兰州市城关区"], "城关区人民政府", "兰州市城关区"),
        (["拉萨市城关区"], "城关区人民政府", "拉萨市城关区"),
        ([], "北京市朝阳区人民政府", "北京市朝阳区"),
        ([], "朝阳区人民政府", "朝阳区"),
        (["云山市临泉区"], "临泉区人民政府", "临泉区"),
        (["云山市临泉区"], "河东市临泉区人民政府", "河东市临泉区"),
        (["甘肃省", "金昌市", "金川区"], "甘肃省金川区人民政府", "金川区"),
    ],
)
def test_a_shared_name_needs_its_city(places: list[str], name: str, place: str) -> None:
    """Districts of one name in two cities stay two; the city comes from the name or from the document."""
    assert read_organization(name, CoveragePlace.of(places)).place == place


@pytest.mark.parametrize(
    ("printed", "title", "acting"),
    [
        ("代理院长", "院长", True),
        ("代县长", "县长", True),
        ("署理縣長", "县长", True),
        ("代表", "代表", False),
        ("副主席（挂职）", "副主席", False),
        ("兼职副主席", "副主席", False),
        ("区 长", "区长", False),
        ("审判委员会专职委员", "审判委员会专职委员", False),
    ],
)
def test_a_title_without_what_says_how_it_is_held(printed: str, title: str, acting: bool) -> None:
    """代理, 挂职 and white space are no part of a post."""
    assert (title_key(printed), is_acting(printed)) == (title, acting)


def test_keys_of_people() -> None:
    """Spaces, traditional characters and the dot of transcribed names do not make another name."""
    assert person_key("張　恒") == "张恒"
    assert person_key("古丽娜•买合木提") == person_key("古丽娜·买合木提")


@pytest.mark.parametrize("typed", ["zhanghengshan", "Zhang Hengshan", "zhāng héng shān"])
def test_pinyin_in_any_spelling(typed: str) -> None:
    """Tones, spaces and capitals do not matter."""
    assert is_pinyin(typed)
    assert pinyin_key(typed) == pinyin_key("张恒山")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("甘肃省", "省"), ("宁夏回族自治区", "自治区"), ("金川区", "区"), ("天祝藏族自治县", "自治县"),
     ("双湾镇", "镇"), ("宝林里社区", "社区"), ("县", None), ("祁连山", None)],
)  # fmt: skip
def test_what_a_place_is(name: str, kind: str | None) -> None:
    """The end of a name tells it, the longest first; a bare word or a mountain tells nothing."""
    assert place_kind(name) == kind
