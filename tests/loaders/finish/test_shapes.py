"""Where a fact is expected, by the shape of a clause alone; whether one stands there is asked elsewhere."""

from __future__ import annotations

import pytest

from loaders.finish.shapes import SHAPES


def shapes(text: str) -> list[str]:
    """The places of a sentence, each with what is expected of it."""
    return [f"{found.expected} {text[found.start : found.end]}" for _, each in SHAPES for found in each(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1744年，知县葛时重建文昌宫于北门内。", ["stage 知县葛时重建文昌宫于北门内"]),
        ("1985年桥圮，翌年10月完工。", ["stage 翌年10月完工"]),
        ("2006年列为省级文物保护单位。", ["honour 2006年列为省级文物保护单位"]),
        ("民兵任晓东立三等功。", ["honour 民兵任晓东立三等功"]),
        ("1938年11月在安平公学学习。", ["study 1938年11月在安平公学学习"]),
        ("乾隆十八年，知县拖沙、典史奇勒同修。", ["holder 知县拖沙"]),
        ("州文联主席措姆主持。", ["holder 主席措姆"]),
        ("理事有马超、黄忠等人。", ["sought 理事有马超"]),
        ("主任由军代表方远担任。", ["act 主任由军代表方远担任"]),
        ("诸观为副主任。", ["act 诸观为副主任"]),
        ("由顾问高兰代法律事务处处长。", ["act 由顾问高兰代法律事务处处长"]),
        ("暂停方远的县水务局局长职务。", ["act 暂停方远的县水务局局长职务"]),
        ("对方远停职检查。", ["act 对方远停职检查"]),
        ("县长方远辞职。", ["act 县长方远辞职"]),
        ("镇长方远因病辞职赴省。", ["act 镇长方远因病辞职赴省"]),
        ("秘书高兰代理县长，十二月真除。", ["act 十二月真除"]),
        ("秘书高兰，八年被参革职。", ["act 八年被参革职"]),
        ("乡人举为县参议会参议员。", ["act 乡人举为县参议会参议员"]),
        ("何任被结合为副主任。", ["act 何任被结合为副主任"]),
        ("方远将于2014年7月14日出任渠务署署长。", ["act 方远将于2014年7月14日出任渠务署署长"]),
        ("首任区长为前清生员方远。", ["sought 区长为前清生员方远"]),
        ("1932年6月安青马路45公里竣工。", ["stage 1932年6月安青马路45公里竣工"]),
        ("1690年，知县方远修明伦堂。", ["stage 知县方远修明伦堂"]),
        ("2019年6月，1号线通过初步验收。", ["stage 1号线通过初步验收"]),
        ("大桥已于去年开工，预定年底全路通车。", ["stage 预定年底全路通车"]),
        (
            "方远字伯言嘉靖三十四年举人授浙江山阴县知县县多豪右远一裁以法有岁输折色银积弊为之一清隆庆元年擢监察御史巡按河南劾罢贪墨十余人三年以忧去",
            ["sought 授浙江山阴县知县"],
        ),
        ("5月3日，龙溪小学教师宋知白获师铎奖。", ["holder 教师宋知白"]),
        ("1903年入云南高等学堂。", ["study 1903年入云南高等学堂"]),
    ],
)
def test_shapes(text: str, expected: list[str]) -> None:
    """Every kind of fact has its shape."""
    assert expected[0] in shapes(text)


@pytest.mark.parametrize(
    "text",
    [
        "会议由县长方远主持。",
        "建筑由经营者负责清理。",
        "县长信箱受理来信，局长办公室在三楼。",
        "全年建成公厕3座。",
        "项目应当竣工验收。",
        "开展创先争优活动，评选先进集体。",
        "力争获得文明村称号。",
        "全市236名学生考入大学。",
        "知县署移至城外。",
        "市人大将于3月选举市长。",
        "职工退休后的生活丰富多彩。",
        "坚持以政治建设为统领。",
        "全年新修田间道路44条。",
        "修桥补路是好事。",
        "由村民代表任选一名村长。",
        "1976年1月，生产停顿。",
        "1944年，校务停顿，商会亦停顿。",
        "四十年以后历届乡长由选举产生。",
        "局长一览表见附录。",
        "",
    ],
)
def test_no_shapes(text: str) -> None:
    """Counts, rules, plans without a day and everyday words expect nothing."""
    assert shapes(text) == []
