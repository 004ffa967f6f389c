"""What leads to the name of an organization is not of it; refusals beside successes."""

from __future__ import annotations

import pytest

from loaders.names.leads import is_kind, without_lead


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        # a verb before or within, and the name behind it
        ("略阳县改属汉中地委", "汉中地委"),
        ("改隶基隆市政府", "基隆市政府"),
        ("上高县隶属江西省机械局", "江西省机械局"),
        ("另据省人大常委会", "省人大常委会"),
        ("申报金川区服务中心", "金川区服务中心"),
        ("上谕云南腾越镇", "云南腾越镇"),
        # what a sentence says and no name holds
        ("抗议省教育厅", "省教育厅"),
        ("须报市人大常委会", "市人大常委会"),
        ("出席全国工商代表会", "全国工商代表会"),
        ("尚有白鹿市议会", "白鹿市议会"),
        ("定名私立青松中学", "私立青松中学"),
        ("未持有公司", ""),
        ("目前学校", ""),
        # a short verb before a place, a level word, a founder
        ("入县工业局", "县工业局"),
        ("调宣城专署", "宣城专署"),
        ("署浙江教育厅", "浙江教育厅"),
        ("旋改女子初级小学", "女子初级小学"),
        ("设县立中学", "县立中学"),
        ("改高州中学", "高州中学"),
        ("报国务院", "国务院"),
        ("调皖北行署", "皖北行署"),
        ("西设赤定县苏维埃政府", "赤定县苏维埃政府"),
        # the day of what is told
        ("一九五六年六月十五日国务院", "国务院"),
        ("雁北地区委五月八日常委会", "雁北地区委常委会"),
        ("九三学社县委", "九三学社县委"),
        ("九年一贯制学校", "九年一贯制学校"),
        ("建中国小", "建中国小"),
        # whose name it will be, how often somebody held it, what it is for the time being
        ("柳溪医院曾用名安仁医院", "安仁医院"),
        ("第一任管理所", "管理所"),
        ("官派乡政府", "乡政府"),
        ("临时参议会", "临时参议会"),
        ("开设计划处", "开设计划处"),
        # what ends no name
        ("省令", ""),
        ("县参议会改推", ""),
        ("支书兼", ""),
        ("副主任", ""),
        ("省军区司令部", "省军区司令部"),
        # before a kind of organization
        ("设巡警局", "巡警局"),
        ("派文教科", "文教科"),
        ("入公安分局", "公安分局"),
        # set up by a place
        ("岳安县设团练局", "岳安县团练局"),
        # what is left names none
        ("但公司", ""),
        ("收卫生院", ""),
        ("当过中学", ""),
        ("嘉义县设局", ""),
        ("撤革委会", ""),
        # marks of a list
        ("-财务处", "财务处"),
        ("◎省立模范中学", "省立模范中学"),
        # names that begin as such a verb does
        ("建设局", "建设局"),
        ("县建设局", "县建设局"),
        ("省住房和城乡建设厅", "省住房和城乡建设厅"),
        ("设计院", "设计院"),
        ("派出所", "派出所"),
        ("调解委员会", "调解委员会"),
        ("收费站", "收费站"),
        ("改革办", "改革办"),
        ("归国华侨联合会", "归国华侨联合会"),
        ("建始县教育局", "建始县教育局"),
        ("归化县政府", "归化县政府"),
        ("夏丘县人民政府", "夏丘县人民政府"),
        ("沱阳县立中学", "沱阳县立中学"),
        ("和平区人民政府", "和平区人民政府"),
        ("于都县人民法院", "于都县人民法院"),
        ("支援前线委员会", "支援前线委员会"),
        ("就业服务局", "就业服务局"),
        ("升学指导处", "升学指导处"),
        ("借款处", "借款处"),
        ("护理部", "护理部"),
        ("授衔委员会", "授衔委员会"),
        ("支前司令部", "支前司令部"),
        ("离退休干部工作处", "离退休干部工作处"),
        ("新闻发布中心", "新闻发布中心"),
    ],
)
def test_lead_is_not_of_the_name(printed: str, name: str) -> None:
    """The name begins behind the verb."""
    assert without_lead(printed) == name


@pytest.mark.parametrize(
    ("name", "kind"),
    [("公司", True), ("卫生院", True), ("革委会", True), ("局", True), ("财政局", False)],
)
def test_kinds_name_none(name: str, kind: bool) -> None:
    """公司 says what, not which."""
    assert is_kind(name) is kind
