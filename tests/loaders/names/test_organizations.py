"""The full name of an organization: printed, place, year and the one before; refusals beside successes."""

from __future__ import annotations

import pytest

from loaders.names.governments import OrganizationContext
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import read_offices
from loaders.names.organizations import full_name

PLACES = {
    "county": Jurisdiction(("汉东省", "云溪市", "桃源县")),
    "district": Jurisdiction(("汉东省", "云溪市", "东陵区")),
    "prefecture": Jurisdiction(("汉东省", "柳江自治州")),
    "firm": Jurisdiction((), "北原化工有限公司"),
    "nowhere": Jurisdiction(),
    "region": Jurisdiction(("广西壮族自治区", "桂林市")),
    "taiwan": Jurisdiction(("云林县",), republic=True),
}


def name_of(printed: str, place: str, year: str | None, inherited: str | None) -> str | None:
    """The full name in one of the places above."""
    return full_name(printed, OrganizationContext(PLACES[place], inherited, year))


@pytest.mark.parametrize(
    ("printed", "place", "year", "inherited", "name"),
    [
        # governments, by era
        ("县政府", "county", "1930", None, "桃源县政府"),
        ("县政府", "county", "1951-03", None, "桃源县人民政府"),
        ("县政府", "county", "1955", None, "桃源县人民委员会"),
        ("县政府", "county", "1960-05-01", None, "桃源县人民委员会"),
        ("县政府", "county", "1975", None, "桃源县人民政府"),
        ("县政府", "county", "1979-12-30", None, "桃源县人民政府"),
        ("县政府", "county", "2020", None, "桃源县人民政府"),
        ("县政府", "county", None, None, "桃源县人民政府"),
        ("县府", "county", "1935", None, "桃源县政府"),
        ("省府", "county", "1951", None, "汉东省人民政府"),
        ("县公署", "county", "1925", None, "桃源县公署"),
        ("县人民委员会", "county", "1963", None, "桃源县人民委员会"),
        ("人民委员会", "county", "1963", None, "桃源县人民委员会"),
        ("县革命委员会", "county", "1970", None, "桃源县革命委员会"),
        ("县革委会", "county", "1970", None, "桃源县革命委员会"),
        ("柳林公社革委会", "county", "1970", None, "柳林公社革委会"),
        ("县军管会", "county", "1968", None, "桃源县军事管制委员会"),
        ("县人民政府办公室", "county", "2020", None, "桃源县人民政府办公室"),
        ("政府办公室", "county", "2020", "桃源县人民政府", "桃源县人民政府办公室"),
        ("市政府", "county", "2020", None, "云溪市人民政府"),
        ("白鹿县政府", "county", "2020", None, "白鹿县人民政府"),
        ("设白鹿县政府", "county", "1940", None, "白鹿县政府"),
        ("伪县公署", "county", "1939", None, "伪桃源县公署"),
        ("伪桃源县政府", "county", "1941", None, "伪桃源县政府"),
        # Taiwan keeps its own
        ("县政府", "taiwan", "1953", None, "云林县政府"),
        ("云林县政府", "taiwan", "2018", None, "云林县政府"),
        ("县府", "taiwan", "2018", None, "云林县政府"),
        ("县府行政处", "taiwan", "2018", None, "云林县政府行政处"),
        ("农业处", "taiwan", "2008", "云林县政府工务处", "云林县政府农业处"),
        ("乡公所", "taiwan", "1953", None, "乡公所"),
        ("石榴乡公所", "taiwan", "1953", None, "云林县石榴乡公所"),
        ("法院", "taiwan", "1990", None, "云林县法院"),
        # the party's
        ("县委", "county", "2020", None, "中共桃源县委"),
        ("中共桃源县委员会", "county", "2020", None, "中共桃源县委"),
        ("中国共产党桃源县委员会", "county", "2020", None, "中共桃源县委"),
        ("中共桃源县第九届委员会", "county", "2020", None, "中共桃源县委"),
        ("这个县委", "county", "2020", None, "中共桃源县委"),
        ("团风县委", "county", "2020", None, "中共团风县委"),
        ("县委组织部", "county", "2020", None, "中共桃源县委组织部"),
        ("组织部", "county", "2020", "中共桃源县委", "中共桃源县委组织部"),
        ("县纪委", "county", "2020", None, "中共桃源县纪委"),
        ("纪委", "county", "2020", None, "中共桃源县纪委"),
        ("县纪委监委", "county", "2020", None, "中共桃源县纪委监委"),
        ("县教育局党组", "county", "2020", None, "桃源县教育局党组"),
        ("党组", "county", "2020", "桃源县教育局", "桃源县教育局党组"),
        ("党委", "county", "2020", "桃源县柳林镇人民政府", "中共桃源县柳林镇委员会"),
        # the league
        ("团县委", "county", "2020", None, "共青团桃源县委"),
        ("共青团桃源县委", "county", "2020", None, "共青团桃源县委"),
        ("中国共产主义青年团桃源县委", "county", "2020", None, "共青团桃源县委"),
        ("团白鹿县委", "county", "2020", None, "共青团白鹿县委"),
        ("青年团县委", "county", "1953", None, "青年团桃源县委"),
        ("新民主主义青年团桃源县委", "county", "1953", None, "青年团桃源县委"),
        # congress, consultative conference, courts
        ("县人大常委会", "county", "2020", None, "桃源县人大常委会"),
        ("桃源县人民代表大会常务委员会", "county", "2020", None, "桃源县人大常委会"),
        ("县十五届人大常委会", "county", "2020", None, "桃源县人大常委会"),
        ("县政协", "county", "2020", None, "桃源县政协"),
        ("政协桃源县第九届委员会", "county", "2020", None, "桃源县政协"),
        ("中国人民政治协商会议桃源县委员会", "county", "2020", None, "桃源县政协"),
        ("县法院", "county", "2020", None, "桃源县人民法院"),
        ("县法院", "county", "1935", None, "桃源县法院"),
        ("市中级法院", "county", "2020", None, "云溪市中级人民法院"),
        ("县检察院", "county", "2020", None, "桃源县人民检察院"),
        ("县监委", "county", "2020", None, "桃源县监委"),
        # offices, firms, schools
        ("民政局", "county", "2020", None, "桃源县民政局"),
        ("区应急局", "district", "2020", None, "东陵区应急局"),
        ("县发展改革和经济信息化局", "county", "2020", None, "桃源县发展改革和经济信息化局"),
        ("县总工会", "county", "2020", None, "桃源县总工会"),
        ("经济开发区管委会", "county", "2020", None, "桃源县经济开发区管委会"),
        ("桃源高新区管委会", "county", "2020", None, "桃源高新区管委会"),
        ("县农村信用联社", "county", "2020", None, "桃源县农村信用联社"),
        ("公司", "firm", "2020", None, "北原化工有限公司"),
        ("公司党委", "firm", "2020", None, "中共北原化工有限公司委员会"),
        ("党委", "nowhere", "1961", "中共青石纱厂委员会", "中共青石纱厂委员会"),
        ("生产技术部", "firm", "2020", None, "北原化工有限公司生产技术部"),
        ("工会", "firm", "2020", None, "北原化工有限公司工会"),
        ("长河机械有限公司", "county", "2020", None, "长河机械有限公司"),
        ("第一中学", "county", "2020", "桃源县教育局", "第一中学"),
        ("桃源县第一中学", "county", "2020", None, "桃源县第一中学"),
        ("柳林公社", "county", "1962", None, "柳林公社"),
        ("州人民政府", "prefecture", "2020", None, "柳江自治州人民政府"),
        ("该局", "county", "2020", "桃源县水务局", "桃源县水务局"),
        ("该厅办公室", "county", "1957", "汉东省交通厅", "汉东省交通厅办公室"),
        ("盐城市人民政府", "county", "2020", None, "盐城市人民政府"),
        # a county of its own goes before the document's
        ("白鹿县柳林镇党委", "county", "2020", None, "中共白鹿县柳林镇委员会"),
        ("柳林镇党委", "county", "2020", None, "中共桃源县柳林镇委员会"),
        ("南和县委", "county", "2020", None, "中共南和县委"),  # 和 joins no two here: a table has 南和区
        ("日照县人民委员会", "county", "1960", None, "日照县人民委员会"),
        # what both say is said once
        ("市民政局", "county", "2020", None, "云溪市民政局"),
        ("市民族宗教局", "county", "2020", None, "云溪市民族宗教局"),
        ("局工会", "county", "1988", "云溪市纺织工业局", "云溪市纺织工业局工会"),
        ("校团委", "county", "2020", "桃源师范学校", "桃源师范学校团委"),
        # 革委 of 改革委员会 is another word
        ("市发展和改革委员会", "county", "2012", None, "云溪市发展和改革委员会"),
        ("县发展和改革委", "county", "2012", None, "桃源县发展和改革委"),
        # boards and branches that a school is not named with once more
        ("校务委员会", "county", "1950", "桃源县立中学", "桃源县立中学校务委员会"),
        ("校革命委员会", "county", "1968", "桃源县立中学校务委员会", "桃源县立中学革命委员会"),
        ("学校党支部", "county", "1972", "桃源县第三中学", "桃源县第三中学党支部"),
        ("校友会", "county", "2010", "桃源县水务局", "校友会"),
        ("大队党支部", "county", "1972", "前进大队", "前进大队党支部"),
        # departments of one committee stand beside each other
        ("统战部", "firm", "2012", "云岭学院党委宣传部", "云岭学院党委统战部"),
        # a region had another name while it was a province
        ("省教育厅", "region", "1945", None, "广西省教育厅"),
        ("省国资委", "region", "2024", None, "广西壮族自治区国资委"),
        # an area has its own seat
        ("双塔风景名胜区管理委员会", "county", "2020", "桃源县统计局", "桃源县双塔风景名胜区管理委员会"),
        ("昆明原市委", "nowhere", "2020", None, "中共昆明市委"),
        ("中共太原市委", "nowhere", "2020", None, "中共太原市委"),
    ],
)
def test_full_names(printed: str, place: str, year: str | None, inherited: str | None, name: str) -> None:
    """A short form grows by its place, its era and the organization before; a full one stays."""
    assert name_of(printed, place, year, inherited) == name


@pytest.mark.parametrize(
    ("printed", "inherited"),
    [
        ("确保区人民政府", None),
        ("督促区人民政府", None),
        ("辞去市人民政府", None),
        ("中共提交区委编委", None),
        ("责成县教育局", None),
        ("中共隶属柳南区委员会", None),
        ("隶属县人民委员会", None),
        ("该局", None),
        ("该局", "桃源县人民法院"),
        ("这个代表团", None),
        ("县", None),
        ("党委", None),
        ("学校党委", None),
        ("医院党委", None),
    ],
)
def test_no_organization(printed: str, inherited: str | None) -> None:
    """Verbs before a level word, and words that point at nothing, name no organization."""
    assert name_of(printed, "county" if inherited else "nowhere", "2020", inherited) is None


@pytest.mark.parametrize(
    ("printed", "place", "offices"),
    [
        ("县府行政处长", "taiwan", ["云林县政府行政处/处长"]),
        ("行政院农业委员会简任第十二职等处长", "taiwan", ["行政院农业委员会/处长"]),
        ("简任秘书", "taiwan", ["None/简任秘书"]),
        ("宁远知县", "county", ["宁远县/知县"]),
        ("保宁知府", "county", ["保宁府/知府"]),
        ("江苏候补知县", "county", ["江苏/候补知县"]),
        ("财务总监", "firm", ["None/财务总监"]),
        ("县财政局长", "county", ["桃源县财政局/局长"]),
        ("县政府民政科长", "county", ["桃源县人民政府民政科/科长"]),
        ("县人民法院院长", "county", ["桃源县人民法院/院长"]),
        ("乡长", "taiwan", ["None/乡长"]),
        ("石榴乡乡长", "taiwan", ["云林县石榴乡公所/乡长"]),
        ("县长", "taiwan", ["云林县政府/县长"]),
        ("县议员", "taiwan", ["云林县议会/议员"]),
    ],
)
def test_heads_of_offices(printed: str, place: str, offices: list[str]) -> None:
    """行政处长 heads the 行政处: the word stands once for both."""
    read = read_offices(printed, PLACES[place])
    assert [f"{office.organization}/{office.post}" for office in read] == offices
