"""Honours whose holder, giver or day stands elsewhere: a sentence before, behind a colon, on a wall."""

from __future__ import annotations

import pytest

from tests.loaders.honours.test_rolls import Rows, honours

CARRIED: list[tuple[str, Rows]] = [
    # pronouns and surnames with respect behind them, a sentence or a paragraph on
    ("人物简介\n\n高明远今年53岁，1979年进厂当工人。\n"
     "他2006年被平溪市政府评为“十佳工人”，2009年5月荣获云江省“五一劳动奖章”。\n",
     [("高明远", "十佳工人", "2006"), ("高明远", "云江省“五一劳动奖章”", "2009-05")]),
    ("白石县志\n\n王秀兰，女，县一中教师。1983年调入县一中。她1990年被评为全国优秀教师。\n",
     [("王秀兰", "全国优秀教师", "1990")]),
    ("云川日报\n\n彭寿田一九二一年生于平溪。\n彭氏热心公职，一九七八年获颁OBE勋衔。回归后，获特区政府于一九九九年颁授银紫荆星章。\n",
     [("彭寿田", "OBE勋衔", "1978"), ("彭寿田", "银紫荆星章", "1999")]),
    # refusal: nobody is named for the pronoun
    ("云川日报\n\n县里有一名工人。他2006年被平溪市政府评为“十佳工人”。\n", []),
    # dates in words between the holder and the deed, of any reckoning
    ("白石日报 1957年4月26日\n\n【本报讯】县农具厂技术员高明远去年二月被评为平溪市先进生产者。\n",
     [("高明远", "平溪市先进生产者", "1956-02")]),
    ("白石县志\n\n县水泥厂民国三十六年获省建设厅“优良国货”奖状。\n", [("白石县水泥厂", "优良国货", "1947")]),
    # some day before the printing
    ("白石日报 2012年3月15日\n\n"
     "记者日前从省林业厅获悉，白石林场主任任青山被国家林业局授予“全国绿化劳动模范”称号。\n",
     [("任青山", "全国绿化劳动模范", "../2012-03-15")]),
    # the distinction once more, and a sentence that opens with the deed
    ("白石县志\n\n石门村1999年获省委“先进基层党组织”，二〇〇四年再获该称号。\n",
     [("石门村", "先进基层党组织", "1999"), ("石门村", "先进基层党组织", "2004")]),
    # plaques, banners and orders; the subject stands clauses before
    ("白石县大事记\n\n1952年\n10月　东风社获省人民委员会“水利先锋”锦旗。\n",
     [("东风社", "水利先锋", "1952-10")]),
    ("白石县志\n\n民国11年（1922），县知事文定之在任三年，创办国民学校二十余所，教育部授予五等嘉禾章。\n",
     [("文定之", "五等嘉禾章", "1922")]),
    # a work and a brand; the giver before a merit
    ("白石县大事记\n\n1990年\n10月　县剧团《春江月》获全省调演一等奖。“白石”牌水泥获部优产品称号。\n",
     [("《春江月》", "全省调演一等奖", "1990-10"), ("“白石”牌水泥", "部优产品", "1990-10")]),
    ("白石县大事记\n\n1998年\n5月　县公安局获省公安厅集体三等功。\n",
     [("白石县公安局", "集体三等功", "1998-05")]),
    # a body that only calls itself 学校, what hangs on its wall, and who holds what behind a colon
    ("校园动态\n\n校史馆里挂满奖牌：省文明校园、市绿色学校……学校2012年被省教育厅评为“云江省示范校”。\n",
     [("学校", "省文明校园", None), ("学校", "市绿色学校", None), ("学校", "云江省示范校", "2012")]),
    ("1988年4月20日，总工会决定，授予下列两名同志“竞赛标兵”称号：泽朗甲（藏族，油锯手）、尔玛木初（女，营林员）。\n",
     [("泽朗甲", "竞赛标兵", "1988-04-20"), ("尔玛木初", "竞赛标兵", "1988-04-20")]),
    # merits for somebody, the distinction named in the clause before, dotted and long names
    ("白石年鉴2011\n\n大事记（2010年）\n\n7月8日，省政府追记晏小虎一等功。\n",
     [("晏小虎", "一等功", "2010-07-08")]),
    ("白石县大事记\n\n2018年\n"
     "5月4日　团县委表彰“十佳青年”，小学教师谈小雨、广货街镇干部龚坪等10人获此称号。\n",
     [("谈小雨", "十佳青年", "2018-05-04"), ("龚坪", "十佳青年", "2018-05-04")]),
    ("白石县大事记\n\n1985年\n"
     "9月10日　小学教师华锐·扎西获全国优秀教师奖章。牧民桑吉卓玛被授予“三八红旗手”称号。\n",
     [("华锐·扎西", "全国优秀教师奖章", "1985-09-10"), ("桑吉卓玛", "三八红旗手", "1985-09-10")]),
    # the paper that gives, whatever its page puts over it: what it tells is of its own day
    ("【发布单位】白石县委办公室\n\n关于表彰2007年度先进集体和先进个人的决定\n\n各乡镇党委：\n\n"
     "一、授予伊山镇、县国税局“文明建设先进单位”称号；\n"
     "二、授予下列同志“招商引资先进个人”称号（14人中列前2名，余见附件）：\n"
     "戴 天（县经贸局）  单于飞（伊山镇）\n三、记三等功1人：县法院执行局局长谷 满仓。\n\n"
     "中共白石县委\n二〇〇八年二月十六日\n附件：2007年度先进个人名单（略）\n",
     [("伊山镇", "文明建设先进单位", "2008-02-16"), ("白石县国税局", "文明建设先进单位", "2008-02-16"),
      ("戴天", "招商引资先进个人", "2008-02-16"), ("单于飞", "招商引资先进个人", "2008-02-16"),
      ("谷满仓", "三等功", "2008-02-16")]),
    # names that titles and courtesy prove, a quoted team, a day behind 于, 不久前, gentry of old
    ("白石县大事记\n\n1974年\n9月　兴华公社“铁姑娘队”被团省委命名为“红旗突击队”。"
     "中华村党支部书记犹任秀被授予“优秀共产党员”称号。\n",
     [("兴华公社“铁姑娘队”", "红旗突击队", "1974-09"), ("犹任秀", "优秀共产党员", "1974-09")]),
    ("白石县志\n\n1953年，陈任芝于次年1月出席省代表会议，被授予“云江省劳动模范”称号。\n",
     [("陈任芝", "云江省劳动模范", "1954-01")]),
    ("白石日报\n2015年4月20日\n\n17日，洪江村党支部书记陆任兰不久前获得省总工会颁发的“云江五一劳动奖章”。\n",
     [("陆任兰", "云江五一劳动奖章", "../2015-04-17")]),
    ("白石县志\n\n民国三十五年（1946），士绅田桐轩于去岁军粮紧急时，慨献谷一千二百石，省府颁给“急公好义”匾额一方。\n",
     [("田桐轩", "急公好义", "1946")]),
    # items of a page of one's own honours, each with a dash; the body by what it calls itself
    ("## 学校荣誉\n\n### 2019年\n- 云川市教育局授予我校“市级安全文明校园”称号\n"
     "- 被评为**云川县质量先进单位**（县委、县政府）\n",
     [("我校", "市级安全文明校园", "2019"), ("我校", "云川县质量先进单位", "2019")]),
    # refusals: a list that is shown to the public, not yet given
    ("白石县大事记\n\n2020年\n4月28日　乐兴村获评“全国文明村镇”（公示名单，待正式命名）。\n", []),
    # refusals: what is only asked for, and whom a sentence only counts
    ("1988年4月20日，林区总工会拟报请省总工会授予高明远“省劳动模范”称号。\n", []),
    ("2019年12月3日，县委表彰以下同志为优秀共产党员：（略）\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), CARRIED)
def test_carried(text: str, rows: Rows) -> None:
    """What a sentence leaves out is taken from where the text tells it, and from nowhere else."""
    assert honours(text) == rows
