"""What documents say of themselves."""
# ruff: noqa: E501 - a printed line of a table of cases stays one line

import pytest

from loaders.document.layout import lay_out
from loaders.document.metadata import read_metadata
from loaders.document.model import Metadata
from loaders.files.source import Source


def metadata(text: str) -> Metadata:
    return read_metadata(lay_out(Source("a.txt", "", "utf-8", text)))


YEARBOOK = """明川区年鉴

2021

青河文化出版社

明川区年鉴 2021

版 次 | 2022年1月第1版

出版发行 | 青河文化出版社

编辑说明

二、本年鉴卷号以编纂出版年份为准，论述反映上一年度内容。

大事记

1月

3日　区委召开会议，全区干部参加。
"""


def test_a_yearbook_covers_the_year_that_it_says() -> None:
    """A volume numbered 2021 that tells the year before covers 2020; its edition dates it."""
    book = metadata(YEARBOOK)
    assert book.record.title == "明川区年鉴2021"
    assert book.record.type == "yearbook"
    assert book.record.publisher == "青河文化出版社"
    assert (book.record.covers, book.year) == ("2020", 2020)
    assert book.record.published == "2022-01"
    assert book.place == ("明川区",)


PAGES = [
    ("湖畔夜景\n\n明川稳步前行 书写新篇\n\n■ 方明\n\n近年来，明川县稳定发展。\n", "明川稳步前行书写新篇"),
    ("门户网 首页\n\n明川县召开大会\n\n本报记者 方明\n\n昨日，大会召开。\n", "明川县召开大会"),
    ("现场图\n\n大家上午好。\n\n来源：青河日报\n原标题：《明川专场发布会实录》\n", "明川专场发布会实录"),
    ("当前位置：新闻\n\n明川县通车纪事\n\n明川县通车纪事\n\n大桥通车。\n", "明川县通车纪事"),
    ("青河网\n\n首页 > 公告 > 明川县通车\n\n明川县通车\n\n青河水库\n\n大桥通车。\n", "明川县通车"),
    (
        "青河人家\n\n查看: 28|回复: 0\n\n[文史] 明川旧事\n\n[复制链接]\n\n发表于 2013-3-4\n旧时有桥。\n",
        "明川旧事",
    ),
    ("• 16浏览\n明川县通车 [复制网址]\n在线方远\n看楼主 发表于: 2013-03-04\n大桥通车。\n", "明川县通车"),
    ("发信人: 甲, 信区: 新闻\n\n标 题: [ZT]明川县通车\n\n大桥通车。\n", "明川县通车"),
    ("词条 | 明川大桥 |\n释义 | 桥在明川县。\n", "明川大桥"),
    ("(原标题：明川县通车)\n大桥通车。\n编辑：江远\n", "明川县通车"),
    ("名单一览|方远任明川县水务局局长\n2017-09-18 09:12\n县里公布名单。\n", "方远任明川县水务局局长"),
    ("Page 97 - 明川县水利志\nP. 97\n光绪年间有桥。\n", "明川县水利志"),
    ("登陆注册\n第3章 造桥始末\n光绪年间有桥。\n", "第3章造桥始末"),
    ("明川县通车\n方远剪彩（资料图）\n方远剪彩（资料图）\n大桥通车。\n", "明川县通车"),
    ("明川县人大常委会公告\n〔第十二号〕\n会议通过任命。\n", "明川县人大常委会公告〔第十二号〕"),
    ("昨日，明川县召开干部大会，宣布省委的决定：方远任县委书记。\n", None),
    ("|\n上一篇 下一篇\n昨日，明川县召开干部大会，宣布省委的决定。\n", None),
    ("1993.09—1997.07 在明川县中学学习；\n1997.07— 在县水务局工作；\n", None),
]


@pytest.mark.parametrize(("text", "title"), PAGES)
def test_a_page_is_called_what_its_writer_called_it(text: str, title: str | None) -> None:
    """Captions, mastheads, buttons and the way through a site are not the title; a sentence is none."""
    assert metadata(text).record.title == title


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("明川三桥动工\n\n记者方远／明川报道\n\n三座桥昨日动工。\n", "news"),
        ("好屋志记者方明/明川報導\n\n三座桥昨日动工。\n", "news"),
        ("两局易长\n\n【香江时报专讯】县人大昨日表决，任命方远为局长。\n", "news"),
        ("两局易长\n\n（本报综合报道）县人大昨日表决，任命方远为局长。\n", "news"),
        ("青河日报讯（方明）县人大昨日表决，任命方远为局长。\n", "news"),
        ("新华社明川5月6日电（记者方明）县妇联作出决定。\n\n决定说，妇联干部昼夜奔忙。\n", "news"),
        ("公告\n\n联合交易所对本公告之内容概不负责，亦不发表任何声明。\n", "notice"),
        ("明川县关于方远任职的通知\n\n任命方远为局长。\n", "notice"),
        ("《明川风云》第三十章 通稿\n本章字数：3052\n\n县长方远放下茶杯。\n", "fiction"),
        ("第三十章 通稿\n\n县长方远放下茶杯。\n\n（本章完）\n", "fiction"),
        ("明川县志 第三十章 政权\n\n民国二年，方远任县长。\n\n（本章完）\n", "gazetteer"),
        ("第三十章 政权\n\n民国二年，方远任县长。\n", None),
    ],
)
def test_what_a_document_is(text: str, kind: str | None) -> None:
    """A dispatch is told by how it opens, a chapter of a story by what its site prints around it."""
    assert metadata(text).record.type == kind


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("现场图\n\n市新闻出版局局长方明主持新闻发布会。\n\n来源：青河日报\n", "青河日报"),
        ("明川晚报 2017年11月30日 第2版\n\n明川县任免干部\n\n昨日，县人大开会。\n", "明川晚报"),
        ("明川县换届\n\n2月18日，明川县召开会议。\n（2022年2月19日《青河日报》）\n", "青河日报"),
        ("明川县2019年大事记\n\n3月30日　明川县融媒体中心挂牌。\n", None),
        ("明川县2019年大事记\n\n3月30日　《青河日报》刊登明川县的通讯。\n", None),
    ],
)
def test_a_publisher_stands_behind_a_label_or_at_the_head(text: str, publisher: str | None) -> None:
    """A paper that an entry tells of has not published the text."""
    assert metadata(text).record.publisher == publisher


@pytest.mark.parametrize(
    ("text", "covers"),
    [
        (
            "明川年鉴（2016）\n\n明川县地方志办公室编\n\n【概况】　2015年，全县稳定。2015年末，有23个乡。\n",
            "2015",
        ),
        ("明川年鉴 2018\n\n【概况】　2018年，全县稳定。与2017年相比，增长明显。2018年末有雪。\n", "2018"),
        ("明川年鉴（2016）\n\n明川县地方志办公室编\n\n【概况】　全县稳定，有23个乡。\n", None),
        ("明川年鉴 2015—2016\n\n【概况】　2015年，全县稳定。\n", None),
    ],
)
def test_an_edition_covers_the_year_that_its_text_names(text: str, covers: str | None) -> None:
    """The year of the edition or the one before; where the text names neither, nothing is known."""
    assert metadata(text).record.covers == covers


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("明川县召开大会\n\n2019-06-28　来源：明川日报\n\n本报讯　6月27日，明川县召开大会。\n", "2019-06-28"),
        ("明川晚报 2017年11月30日 第2版\n\n明川县任免干部\n\n昨日，县人大开会。\n", "2017-11-30"),
        ("明川县新桥通车\n\n明川新闻网2021年6月10日电　记者获悉，新桥通车。\n", "2021-06-10"),
        ("明川县换届\n\n2月18日，明川县召开会议。\n（2022年2月19日《青河日报》）\n", "2022-02-19"),
        ("标题\n信息来源: 青河日报 发布日期: 2021-12-03 09:06 浏览次数\n\n明川县五年回顾。\n", "2021-12-03"),
        (
            "明川县人民政府\n关于方明任职的通知\n\n任命方明为局长。\n\n明川县人民政府\n2020年6月15日\n",
            "2020-06-15",
        ),
        ("关于方明任职的通知\n\n任命方明为局长。\n\n二〇一五年二月十三日\n", "2015-02-13"),
        ("明川县2019年大事记\n\n3月1日　甲会召开。\n", None),
        ("明川县见闻\n\n3月1日，明川县开会。2019年3月2日，会议结束，记者离开。\n", None),
    ],
)
def test_published(text: str, published: str | None) -> None:
    """The day of printing comes from a stamp, a dateline, a source line or a signature, else it is unknown."""
    assert metadata(text).record.published == published


def test_an_anniversary_tells_the_year_of_a_press_conference() -> None:
    """庆祝建党100周年 is 2021; the day is then the first one named, and only about."""
    text = (
        "新闻发布会现场\n\n庆祝中国共产党成立100周年系列新闻发布会6月29日举行，明川区委书记方明介绍情况。\n"
    )
    assert metadata(text).record.published == "2021-06-29~"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("明川县2019年大事记\n\n1月3日　县委开会。青河市领导到会。青河市市长讲话。\n", "明川县"),
        ("二〇二〇年明川区大事记\n\n三月五日　区政府开会。\n", "明川区"),
        ("县人大常委会举行会议\n\n县十七届人大常委会开会，明川县人民政府副县长到会。\n", "明川县"),
        ("明川年鉴2021\n\n【县委领导班子成员】\n书记 方明\n\n【县政府领导班子成员】\n县长 江远\n", "明川县"),
        ("中共明川市委组织部\n\n东河区委、西山县委：方明任东河区委书记。\n\n中共明川市委组织部\n", "明川市"),
        ("政协明川县第十届委员会第二次会议闭幕\n\n大会选举方明为副主席。\n", "明川县"),
        ("散文一篇\n\n春天来了，大家都很高兴。\n", None),
        ("教育志\n\n县立中学迁校。全县兴学，县政府拨款。\n", None),
        ("教育\n\n1953年拨款扩建县一中。计划建成县中学。\n", None),
        ("《柳川县志》出版\n\n柳川县志印成。盘山县也来信祝贺。\n", "柳川县"),
        ("金川旧事十则\n\n有桥。\n", None),
        ("会宁旧事十则\n\n有桥。\n", "会宁县"),
        ("成都晚报\n\n省政府令各县修路。省政府又令各县报灾。\n", "四川省"),
        ("国务院任免人员\n\n任命方远为甘肃省水利厅厅长。\n", None),
        ("柳湾镇通车\n\n会宁县柳湾镇通车，镇干部到场。柳湾镇有桥。\n", "柳湾镇"),
        ("通知\n\n要求确保区、督促区各单位落实。确保区内安全，督促区政府检查。\n", None),
        ("决定\n\n同意辞去市长职务。辞去市委职务。\n", None),
        ("公告\n\n友好市县签约。友好市县访问。列入市重点，列入市计划。\n", None),
        ("表彰\n\n八人获省奖章，十人获省奖状。先进人物获省奖章。\n", None),
        ("大事\n\n都督府成立。总管府迁来。都督府撤销。\n", None),
        ("任命\n\n2011年3月5日，方应旗任教育局局长。方应旗任职。\n", None),
        ("2012年4月6日，江振旗任平川县水务局局长。\n", "平川县"),
        ("任免\n\n何望州当选为平川县商会会长。平川县商会成立。\n", "平川县"),
        ("简报\n\n高立区（女）任平川县教育局局长，平川县开会。\n", "平川县"),
        ("农场大事\n\n农场移交省管。农场移交省管。\n", None),
        ("又讯\n\n代表团赴山东省访问。市长随行。\n", None),
        ("青平县法治建设的报告\n\n计划建成县法律服务中心，提高全县水平。\n", "青平县"),
        ("产业园\n\n管委会与深圳市联创科技有限公司签约，获自治区称号。\n", None),
        ("晚报一则\n\n又讯 市儿童医院新楼启用，市建委主任到场。\n", None),
        ("第三编 水利\n\n水库在柳湾镇西沟口，由县水利局设计。\n", None),
        ("柳湾大桥建成通车\n\n大桥在柳湾镇东，长八十米。\n", "柳湾镇"),
        ("先进人物\n\n方远获全国劳动模范称号。\n\n省劳动模范 省人民政府\n", None),
    ],
)
def test_place(text: str, place: str | None) -> None:
    """The place comes from titles and from the level that 县委 and 全县 speak of."""
    found = metadata(text).place
    assert (found[-1] if found else None) == place


def test_the_day_above_the_annexes() -> None:
    """A notice is of the day under its issuer's name, though lists follow."""
    text = "关于表彰先进的通报\n\n授予方远“先进个人”称号。\n\n明川县人民政府\n\n2019年3月22日\n\n附件\n\n名单\n\n方远\n\n江清\n\n高兰\n"
    assert metadata(text).record.published == "2019-03-22"


@pytest.mark.parametrize(
    ("survey", "covers"),
    [("2016年，全县平稳。", "2016"), ("截至2016年，全县平稳。", None), ("2016年，全国平稳。", None)],
)
def test_a_chapter_of_a_yearbook_without_its_cover(survey: str, covers: str | None) -> None:
    """The surveys of a chapter open with the year that it is about."""
    record = metadata(
        f"重点项目\n\n【概况】　{survey}\n\n【新桥】　5月开工。\n\n【水厂】　6月开工。\n"
    ).record
    assert (record.covers, record.type) == (covers, "yearbook" if covers else None)


def test_what_stands_above_a_known_place() -> None:
    """A place of today's table brings its province and prefecture."""
    found = metadata("金川区2020年大事记\n\n1月3日　区委开会。金昌市金川区全区干部参加。\n")
    assert found.place == ("甘肃省", "金昌市", "金川区")
    assert found.record.places == ("金昌市金川区",)


@pytest.mark.parametrize(
    ("text", "covers"),
    [
        ("2017·大事记\n1月\n3日　甲会召开。\n", "2017"),
        ("明川县大事记（2011—2013）\n2011年\n1月\n3日　甲会召开。\n", "2011/2013"),
        ("明川县大事记\n（1925—1978）\n1925年\n3月　甲会成立。\n", "1925/1978"),
        ("明川县大事记\n1925年\n3月　甲会成立。\n", None),
    ],
)
def test_a_chronicle_covers_the_years_of_its_title(text: str, covers: str | None) -> None:
    """With or without 年, in the title or right below it."""
    assert metadata(text).record.covers == covers


def test_the_name_of_the_file_may_be_the_title() -> None:
    """明川县大事记(2014年).txt, in which only months and days are printed."""
    source = Source(
        "明川县大事记(2014年).txt", "", "utf-8", "一月\n\n3日  甲会召开。\n9日至11日  乙会召开。\n"
    )
    layout = lay_out(source)
    assert [block.section for block in layout.blocks][-1] == "chronicle"
    assert read_metadata(layout).record.covers == "2014"


def test_buttons_of_a_page_are_no_title() -> None:
    """字体, 打印 and 浏览次数 stand above the title of a web page."""
    text = (
        "您现在的位置：首页 > 概况\n[ 字体：大 中 小 ] 打印本页\n明川县2016年大事记\n1月\n3日　甲会召开。\n"
    )
    assert metadata(text).record.title == "明川县2016年大事记"


def test_the_place_of_a_title_whatever_signs_it_holds() -> None:
    """东乡河县 holds 乡, and another county is named below it."""
    text = "东乡河县大事记\n2013年\n7月\n22日　岷县地震，全县有感。\n26日　县委开会。\n"
    assert metadata(text).place == ("东乡河县",)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "明川县人民政府文件\n明政干〔2016〕3号\n\n明川县人民政府关于方远等同志\n职务任免的通知",
            "明川县人民政府关于方远等同志职务任免的通知",
        ),
        ("证券代码：600000　证券简称：明川股份\n\n明川机械股份有限公司\n关于董事变动的公告",
         "明川机械股份有限公司关于董事变动的公告"),
        ("明川县人民医院\n\n院长简历", "明川县人民医院"),
        ("明川县生态环境局\n\n明环函〔2022〕18号\n\n关于东岭水库报告书的批复", "关于东岭水库报告书的批复"),
        ("明川县人民政府任免通知单\n\n明政干〔2016〕3号", "明川县人民政府任免通知单"),
        ("明川晚报 2016年7月21日 星期四 第3版\n\n县里任免一批干部", "县里任免一批干部"),
        ("明川县人民政府办公室文件\n\n明川县人民政府办公室关于职务任免的通知", "明川县人民政府办公室关于职务任免的通知"),
    ],
)  # fmt: skip
def test_the_title_of_a_notice(head: str, title: str) -> None:
    """The letterhead, the number and a broken line are no title; 同志 makes no gazetteer."""
    document = metadata(f"{head}\n\n任命方远为县水务局局长。\n\n2016年7月20日\n").record
    assert document.title == title
    assert document.type != "gazetteer"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("瓮桥镇村民代表会议记录\n主持人：凌有志（村党总支书记）\n通报工程。\n", None),
        ("明川县通车\n2019-06-28　来源：明川日报\n大桥通车。\n", "news"),
        ("明川县志（稿）\n第一编　地理\n县在河边。\n", "gazetteer"),
    ],
)
def test_a_line_that_names_somebody_makes_no_gazetteer(text: str, kind: str | None) -> None:
    """有志（书记） ends like the name of a book and is a person."""
    assert metadata(text).record.type == kind


def test_a_town_stands_in_the_county_that_is_printed_before_it() -> None:
    found = metadata("柳湾镇通车\n\n会宁县柳湾镇通车，镇干部到场。\n")
    assert found.place == ("甘肃省", "白银市", "会宁县", "柳湾镇")


@pytest.mark.parametrize(
    ("head", "owner"),
    [
        ("北原棉纺织厂志　　　第295页", "北原棉纺织厂"),
        ("·12·　桃源中学校志", "桃源中学"),
        ("《桃源师范学院史（1952—1992）》　31", "桃源师范学院"),
        ("·8·　桃源县志", None),  # a place owns no firm
    ],
)
def test_the_running_head_says_whose_book_it_is(head: str, owner: str | None) -> None:
    """A page out of a firm's book calls the firm 厂 or 校 alone."""
    book = metadata(f"{head}\n\n大事记\n\n1952年\n\n3月　厂里召开大会。\n")
    assert book.jurisdiction.issuer == owner
