"""What tells of an office and no reader took up is an issue; what tells of none is nothing."""

from __future__ import annotations

import pytest

from graph.facts import IssueFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

HEAD = "桃源县志\n\n第一章　政权\n\n"


def unclaimed(text: str) -> list[str]:
    """The clauses of a text that nobody took up."""
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", HEAD + text))
    rules = [(fact.rule or "", fact.passage.quote) for fact in facts if isinstance(fact, IssueFact)]
    return [quote for rule, quote in rules if rule.startswith("unclaimed:")]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("1949年7月村里成立农会，贾来福当主任。", "贾来福当主任"),
        ("离任后，仍兼厂党委书记。", "仍兼厂党委书记"),
        ("安平县缺由左右代理。", "安平县缺由左右代理"),
        ("知县杨光裕阵亡，府经历尹任代理县事。", "府经历尹任代理县事"),
        ("医士某被荐入京，授太医院御医。", "授太医院御医"),
        ("1998年11月20日，州文联主席措姆主持座谈会。", "主席措姆"),
        ("乾隆十八年，城圮，知县拖沙、典史奇勒同修。", "知县拖沙"),
        ("1945年，参议会成立，秘书长系花满楼，安平人。", "秘书长系花满楼"),
        (
            "姓名\t性别\t职务\n牛 耕\t男\t检察长、党组书记（兼）\n田 甜\t女\t副检察长",
            "牛 耕\t男\t检察长、党组书记（兼）\n田 甜\t女\t副检察长",
        ),
        ("1956年秋专署派员踏勘坝址。", "1956年秋专署派员踏勘坝址"),
        ("全县教育会议（由县文联主席措姆主持）闭幕。", "主席措姆"),
        ("方远，1976年生。1997.09—2001.07在农业大学兽医专业。", "1997.09—2001.07在农业大学兽医专业。"),
        (
            "方远自1989年起任镇长（其间：1990年9月至1992年7月，在农业大学农经专业学习大专毕业）。",
            "在农业大学农经专业学习大专毕业",
        ),
        (
            "5月6日，沈知白、季明远（《农技》编辑部主任）作报告。",
            "季明远（《农技》编辑部主任）",
        ),
        ("1996年12月3日，矿区主任工程师沈知白扭动开关。", "主任工程师沈知白"),
        ("呈请以技士沈知白升充该厅技正一节，应予照准。", "呈请以技士沈知白升充该厅技正一节"),
        ("2009年8月，省政府与铁道部签署纪要，同意开展前期工作。", "同意开展前期工作"),
        ("此告。\n\n　　　　　　　　县  长    沈知白\n", "　　　　　　　　县  长    沈知白"),
        (
            "职员表\n财政：沈知白    副财政：季明远\n查账：高兰、何远\n",
            "财政：沈知白    副财政：季明远\n查账：高兰、何远",
        ),
        (
            "2016.12\t省林学会\t省林业科技进步三等奖（第二）",
            "2016.12\t省林学会\t省林业科技进步三等奖（第二）",
        ),
        (
            "支书\n一、孔庆和　　56.3—61.10\n二、冯 宝任　　1961年11月至66年5月",
            "一、孔庆和　　56.3—61.10\n二、冯 宝任　　1961年11月至66年5月",
        ),
    ],
)
def test_unclaimed(text: str, clause: str) -> None:
    """A clause with an office beside its verb and a name is told, once, where no fact stands in it."""
    assert unclaimed(text) == [clause]


@pytest.mark.parametrize(
    "text",
    [
        "1950年1月，县政府任命方远为县文化馆馆长。",  # read
        "公开选拔26名年轻干部担任社区党委书记。",
        "各乡镇由党委书记任组长，成立领导小组。",
        "拟任方远为县文化馆馆长。",
        "县长由县人民代表大会依法选举产生。",
        "以旅游业为主导产业，以农业为基础。",
        "完成任务，落实责任，主任会议讨论通过。",
        "会议由县长方远主持。",
        "违章建筑由所有权人负责拆除，由经营者负责清理。",
        "局长办公室在三楼，县长信箱受理来信百余件。",
        "校长常年住校，主任也要值班。",
        "计划明年10月完工，2026年建成通车。",
        "全年建成公厕3座、道路12条。",
        "开展创先争优活动，评选先进集体。",
        "教师节前召开大会，委员提案办理完毕，董事会秘书之前已有说明。",
        "全市236名学生考入大学。",
        "1979年3月至1980年10月进行第一次加高，坝高增至15米。",
        "县长方远宣布开工。",
        "本村为全县示范点，此举为该局首创。",
        "工程待省计委批准。",
        "县委书记方远任命文件已下发。",
        "知县升用道员，总督嘉奖有差。",
        "联系人：沈知白    电话员：季明远",
        "第二节　引黄灌区\n\n1958年动工。",
        "季明远（县农技站技术员，1998年任站长）发言。",
        "第一名　1998年\n第二名　1999年",
        "",
    ],
)
def test_nothing_to_tell(text: str) -> None:
    """What is read, counts of people, plans, rules and everyday words are no issues."""
    assert unclaimed(text) == []
