# ruff: noqa: E501  (tables: a printed line and what it says stand side by side)
"""Who sat in a seat after whom, as gazetteers and papers tell it, and the days of such acts."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact, EventFact, HoldingFact
from loaders.acts.examples import reported
from loaders.files.source import Source
from loaders.names.spaced import spaced_names
from loaders.pipeline import extract_source
from loaders.text.view import View
from loaders.text.whitespace import mend


def acts_of(text: str) -> list[str]:
    """`date action person organization/post` of every act of a whole text."""
    found = [
        fact for fact in extract_source(Source("a.txt", "0", "utf-8", text)) if fact.kind == "appointment"
    ]
    acts = [fact for fact in found if isinstance(fact, AppointmentFact)]
    return [f"{f.date} {f.action} {f.person} {f.organization}/{'代' * f.acting}{f.post}" for f in acts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("知县方绍堂到任。绍堂丁父忧去，县丞何眉代理。",
         ["appoint 方绍堂 桃源县/知县", "leave 方绍堂 桃源县/知县", "appoint 何眉 桃源县/代知县"]),
        ("知县高以约卒于官，典史石渊护印二十余日。", ["die 高以约 桃源县/知县", "appoint 石渊 桃源县/代知县"]),
        ("候补知县江其昌来署。", ["appoint 江其昌 桃源县/代知县"]),
        ("知县方远被劾去，以候补知县陆源兼摄县事。", ["leave 方远 桃源县/知县", "appoint 陆源 桃源县/代知县"]),
        ("知县方远丁忧，县丞高仪护理县印；本任知县何岱到。",
         ["leave 方远 桃源县/知县", "appoint 高仪 桃源县/代知县", "appoint 何岱 桃源县/知县"]),
        ("高约补授桃源县知县，初九日接印。", ["appoint 高约 桃源县/知县"]),
        ("训导方远告病，选授严敬为教谕。", ["resign 方远 桃源县/训导", "appoint 严敬 桃源县/教谕"]),
        ("县长方远辞职，由秘书何恒代行县长职权。",
         ["resign 方远 桃源县人民政府/县长", "appoint 何恒 桃源县人民政府/代县长"]),
        ("推方远为县商会会长，何坡副之。", ["elect 方远 桃源县商会/会长", "elect 何坡 桃源县商会/副会长"]),
        ("县委副书记方远被错划为右派，撤销党内外一切职务。", ["remove 方远 中共桃源县委/副书记"]),
        ("县文化局局长一职，暂由副局长何漠代理。", ["appoint 何漠 桃源县文化局/代局长"]),
        ("任命方远为县水务局局长，仍兼县科协主席。", ["appoint 方远 桃源县水务局/局长"]),
        ("会议决定何健为县监察委员会代理主任。", ["appoint 何健 桃源县监察委员会/代主任"]),
        ("任命方远兼县民政局局长。", ["appoint 方远 桃源县民政局/局长"]),
        ("江河任机电工程署署长。", ["appoint 江河 机电工程署/署长"]),
        ("县商会会长何初辞去职务。", ["resign 何初 桃源县商会/会长"]),
        ("会议决定二月为宣传月。", []),
        ("方远因达到法定退休年龄，另有说明。", []),
        ("拟由方远出任县水务局局长，待考察。", []),
        ("方远捐银千两，士民感之。", []),
        ("谢谢任副县长。", []),
    ],
)  # fmt: skip
def test_who_sits_in_a_seat(text: str, expected: list[str]) -> None:
    """Who keeps the seal acts in the seat that was left, and a given name is that of the one named before."""
    assert reported(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("临河县志 职官\n同治三年正月，知县方绍堂到任。\n是年冬，绍堂病故。\n六年八月，知县何约补授。",
         ["1864-02-08/1864-03-07 appoint 方绍堂 临河县/知县", "1864-24 die 方绍堂 临河县/知县"]),
        ("临河县志 职官\n自兵燹以后，册籍无存，今就县卷所存者叙之。\n光绪二年九月，知县方霖到任，三年升授云溪府同知。四年，训导何颐告病。",
         ["1876-10-17/1876-11-15 appoint 方霖 临河县/知县", "1877 promote 方霖 云溪府/同知", "1878 resign 何颐 临河县/训导"]),
        ("汉东省政府公报\n时间 二十三年七月六日上午九时\n省政府委员会议决事项\n派江衡为省政府秘书处科长。此令。",
         ["1934-07-06 appoint 江衡 汉东省政府秘书处/科长"]),
        ("云溪晚报 2019年3月6日\n临河县人事变动\n本报讯 临河县政府昨（5）日召开会议，任命方远为县民政局局长。县长毛峰主持会议，听取了春耕工作汇报。",
         ["2019-03-05 appoint 方远 临河县民政局/局长"]),
        ("政务院任免人员\n2011年6月19日青河日报\n（2011年6月15日县政府常务会议通过）\n【青河社十八日讯】县政府任免人员如下：\n"
         "任命：\n方远为临河县水务局局长。", ["2011-06-15 appoint 方远 临河县水务局/局长"]),
        ("方远履新云门市教育局\n\n云门新闻网2021年6月10日电　6月8日，方远已任云门市教育局党组书记、局长。",
         ["2021-06-08 appoint 方远 云门市教育局党组/书记", "2021-06-08 appoint 方远 云门市教育局/局长"]),
        ("首页 > 人事\n国务院任免国家工作人员\n青河网 2014-08-22 17:35 来源：新华社\n【字体：大 中 小】\n\n"
         "新华社北京8月22日电　国务院任免国家工作人员。\n\n任命方远为水利部副部长。\n\n责任编辑：何任",
         ["2014-08-22 appoint 方远 水利部/副部长"]),
    ],
)  # fmt: skip
def test_the_day_of_an_act(text: str, expected: list[str]) -> None:
    """The reign above, the paper's own era, 昨（5）日 and the day of the sitting date the act."""
    found = acts_of(text)
    assert [act for act in found if act in expected] == expected
    assert all("XXXX" not in act for act in found)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("副主任田 野、石定邦出席。", ["田野"]),
        ("任命孔 立德为局长。", ["孔立德"]),
        ("县长何立，委任　光为校长。", ["任光"]),
        ("局长池 中物到会", ["池中物"]),
        ("副县长古 风升任专员。", ["古风"]),
        ("上 午 会 议 任 命 何 远 为 局 长", []),
        ("全县 水利建设 大会", []),
    ],
)  # fmt: skip
def test_a_gap_within_tells_a_name(printed: str, names: list[str]) -> None:
    """任 光 is a name whatever its signs mean; lines that the scan set apart sign by sign hold none for sure."""
    view = mend(View.whole(printed))
    assert [view.text[start:end] for start, end in spaced_names(view)] == names


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2019年7月4日，县政府委任方远为县科协主席，任期两年，由2019年8月1日起生效。", "2019-08-01"),
        ("2022年11月7日批示：委任方远为县科协主席，自2022年12月1日起，为期一年。", "2022-12-01"),
        ("2022年11月7日，县政府委任方远为县科协主席，听取了自2022年1月1日起的工作汇报。", "2022-11-07"),
    ],
)  # fmt: skip
def test_an_act_is_of_the_day_from_which_it_holds(text: str, date: str) -> None:
    """A clause that is nothing but 自某日起 dates the act before it, over asides on how long it holds."""
    found = acts_of(f"临河县人民政府公告\n{text}\n会议还研究了其他事项。")
    assert found == [f"{date} appoint 方远 临河县科协/主席"]


def test_a_speech_is_of_its_day() -> None:
    """今天 in a speech is not the day on which a page put it out."""
    text = (
        "在全县推进会上的讲话\n（2021年7月9日）\n时间：2021-12-30 来源：网友投稿\n同志们：\n"
        "今天召开这次会议。刚才，县水务局局长方远通报了情况。"
    )
    facts = list(extract_source(Source("a.txt", "0", "utf-8", text)))
    assert [f.as_of for f in facts if isinstance(f, HoldingFact)] == ["2021-07-09"]


def test_a_sentence_of_many_years_is_many_events() -> None:
    """Each date of a history has the clauses up to the next."""
    text = "临河县志 建置\n光绪元年（1875）升临河厅为直隶厅；十二年，升柳河州为直隶州。"
    facts = list(extract_source(Source("a.txt", "0", "utf-8", text)))
    events = [(f.date, f.text) for f in facts if isinstance(f, EventFact)]
    assert events == [("1875", "光绪元年（1875）升临河厅为直隶厅；"), ("1886", "十二年，升柳河州为直隶州。")]


def test_minutes_tell_what_passed() -> None:
    """A motion that passed is read as done; one that was put off is no act."""
    text = (
        "汉东省政府公报\n省政府委员会议决事项\n时间 二十三年七月六日\n"
        "一、民政厅提议：云溪县县长方任呈请辞职，拟予照准，遗缺拟以柳河县县长何常调充案。\n决议：照案通过。\n"
        "二、民政厅提议：柳河县县长缺，拟派本厅视察员江森代理案。\n决议：通过。\n"
        "三、民政厅提议：平川县县长高如另有任用，遗缺拟派沈白代理案。\n决议：缓议。\n"
        "四、民政厅提议：临平县县长何朴因案撤职，遗缺拟派丁锐代理案。\n决议：照派。\n"
    )
    found = acts_of(text)
    assert "1934-07-06 appoint 何常 云溪县政府/县长" in found
    assert "1934-07-06 appoint 江森 柳河县政府/代县长" in found
    assert "1934-07-06 appoint 丁锐 临平县政府/代县长" in found
    assert not any("沈白" in act or "高如" in act for act in found)


def test_what_is_not_understood_is_an_issue() -> None:
    """An office of nobody knows whom, somebody who comes or goes, and a head whose name nobody can cut."""
    text = (
        "临河县志\n1950年\n3月，方远任院长。\n4月，着何约补授，江河到场。\n"
        "5月，县科协主席韦东来察看水利。\n6月，县长高兰出席会议。\n"
    )
    facts = list(extract_source(Source("a.txt", "0", "utf-8", text)))
    issues = {fact.what for fact in facts if fact.kind == "issue"}
    assert "office" in issues


def test_words_of_the_empire_tell_of_its_officers() -> None:
    """到, 去 and 卸 at the end of a clause are everyday words of everybody else."""
    text = (
        "临河县大事记\n2019年\n3月2日，县长方远带队到。\n5日，县人大常委会主任何立到。\n8日，县委书记江想因事去。\n"
        "9日，县长方远交卸琐务。\n"
    )
    assert acts_of(text) == []
