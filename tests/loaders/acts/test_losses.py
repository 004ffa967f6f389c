"""Frames by which a person goes out of an office, each printed sentence beside the acts it tells."""

from __future__ import annotations

import pytest

from loaders.acts.examples import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 的, 兼任的, 她的, 该
        ("免去丁兰的县民政局局长职务，方有为的县水务局局长职务。",
         ["remove 丁兰 桃源县民政局/局长", "remove 方有为 桃源县水务局/局长"]),
        ("免去周成同志兼任的桃源县财政局局长职务，保留其副县长职务。", ["remove 周成 桃源县财政局/局长"]),
        ("批准免去丁锐兼任的县水务局局长职务。", ["remove 丁锐 桃源县水务局/局长"]),
        ("准丁锐辞去兼任之县文化馆馆长一职。", ["resign 丁锐 桃源县文化馆/馆长"]),
        ("任命方远为县审计局局长，免去她的县统计局副局长职务。",
         ["appoint 方远 桃源县审计局/局长", "remove 方远 桃源县统计局/副局长"]),
        ("任命方远为县水务局副局长，同时免去方远的该局办公室主任职务。",
         ["appoint 方远 桃源县水务局/副局长", "remove 方远 桃源县水务局办公室/主任"]),
        ("免去丁冈开江县水务局局长职务。", ["remove 丁冈 开江县水务局/局长"]),
        ("会议决定撤销方远县政协委员资格。", ["remove 方远 桃源县政协/委员"]),
        ("村民投票罢免了县审计局局长丁锐。", ["remove 丁锐 桃源县审计局/局长"]),
        ("给予丁锐同志行政撤职处分，撤销其县农机局副局长职务。", ["remove 丁锐 桃源县农机局/副局长"]),
        # given to another, with the office left out
        ("方远任县审计局局长，丁锐同志不再担任。",
         ["appoint 方远 桃源县审计局/局长", "leave 丁锐 桃源县审计局/局长"]),
        ("免去丁锐的县审计局局长职务，方远同志不再担任。", ["remove 丁锐 桃源县审计局/局长"]),
        ("方远因到龄不再担任县审计局局长职务。", ["leave 方远 桃源县审计局/局长"]),
        ("撤销对方远的县体育局局长任命。", ["remove 方远 桃源县体育局/局长"]),
        ("县审计局局长丁锐、县水务局副局长方远于本月15日正式离职。",
         ["leave 丁锐 桃源县审计局/局长", "leave 方远 桃源县水务局/副局长"]),
        # it lapses
        ("丁锐的县长职务被免去。", ["remove 丁锐 桃源县人民政府/县长"]),
        ("任命方远为县第一医院院长；其原任的县卫生学校校长职务同时免去。",
         ["appoint 方远 桃源县第一医院/院长", "remove 方远 桃源县卫生学校/校长"]),
        ("周成的桃源县财政局局长职务因机构撤并自行免除，不再办理免职手续。",
         ["remove 周成 桃源县财政局/局长"]),
        ("县水务局因机构改革撤销，该局局长方远、副局长高兰的职务自行免去。",
         ["remove 方远 桃源县水务局/局长", "remove 高兰 桃源县水务局/副局长"]),
        # names with a dot, before the place of an organization and behind a title
        ("免去古丽娜·艾力青川县水务局局长职务。", ["remove 古丽娜·艾力 青川县水务局/局长"]),
        ("桃源县水务局局长古丽娜·艾力退休。", ["retire 古丽娜·艾力 桃源县水务局/局长"]),
        # asked for, and granted
        ("方远先生因工作调整，申请辞去县供销公司总经理职务。", []),
        ("方远、高兰分别提出辞去县人大常委会委员职务的请求，会议决定接受其辞去职务。",
         ["resign 方远 桃源县人大常委会/委员", "resign 高兰 桃源县人大常委会/委员"]),
        ("会议接受方远、高兰辞去县人大常委会委员职务的请求。",
         ["resign 方远 桃源县人大常委会/委员", "resign 高兰 桃源县人大常委会/委员"]),
        ("会议决定接受副县长方远辞职。", ["resign 方远 桃源县人民政府/副县长"]),
        ("方远于同日辞去县文化馆馆长职务。", ["resign 方远 桃源县文化馆/馆长"]),
        ("何由于同日辞去县文化馆馆长职务。", ["resign 何由 桃源县文化馆/馆长"]),
        # death in office, and an office never taken up
        ("县长方远卒于任。", ["die 方远 桃源县人民政府/县长"]),
        ("县原县长方远病故。", []),
        ("委任方远为桃源县县长，未到任。", ["not_taken_up 方远 桃源县人民政府/县长"]),
        ("桃源县知县丁锐著即革职。", ["remove 丁锐 桃源县/知县"]),
        ("免去方远县水务局局长职务，仍任县科协主席。", ["remove 方远 桃源县水务局/局长"]),
    ],
)  # fmt: skip
def test_who_goes_out(text: str, expected: list[str]) -> None:
    """What is asked, kept or long past takes nothing away."""
    assert reported(text) == expected
