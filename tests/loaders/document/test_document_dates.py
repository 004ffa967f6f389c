"""The dates that documents bear, each with its kind."""
# ruff: noqa: E501 - a printed line of a table of cases stays one line

from __future__ import annotations

import pytest

from loaders.document.layout import lay_out
from loaders.document.metadata import read_metadata
from loaders.document.model import DateKind, Metadata
from loaders.files.sidecar import NOTHING_GIVEN, Given
from loaders.files.source import Source

ORGANIZATION = "明川县召开大会。会议任命方远为明川县水务局局长。\n"


def metadata(text: str, given: Given = NOTHING_GIVEN) -> Metadata:
    return read_metadata(lay_out(Source("a.txt", "", "utf-8", text)), given)


@pytest.mark.parametrize(
    ("text", "kind", "edtf"),
    [
        (f"明川县通车\n2019-03-26 09:12\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川县通车\n明川文艺网　　2019年03月26日\n\n{ORGANIZATION}", "imprint", "2019-03-26"),
        (f"明川县通车\n2019/03/26 15:08 記者方明/明川報導\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川县通车\n方小山2019-03-26 09:32:05 21 人围观\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川发布　2019-03-26 18:20　发表于云南\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"索引号：01/2019　公开日期：2019-03-26\n明川县通车\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川县通车\n[日期：2019-03-26]　　整理：方远　　已读 731 次\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川县通车\n【日期】2019-03-26\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"要闻 > 正文\n03/ 26 2019 19:02:17\n明川县通车\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川縣通車\n【記者方明／明川報導】　108-03-26\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川縣通車\n{ORGANIZATION}\n2019-03-26　A08 港聞　記者：譚天\n", "stamp", "2019-03-26"),
        (f"明川县通车\n来源:市水务局 2019-03-26\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川县通车\n2019-03-26 09:31:20  |  来源:青河晚报  |  编辑:江远\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川县通车\n2019-03-26 09:31 来源:青河晚报 作者:江 远 高 兰\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"工作报告\n——2019年3月26日在明川县第三届人代会上\n{ORGANIZATION}", "spoken", "2019-03-26"),
        (f"在推进会上的讲话\n（2019年3月26日）\n时间：2020-01-02\n{ORGANIZATION}", "spoken", "2019-03-26"),
        (f"村民会议记录\n会议时间：2019年3月26日上午\n{ORGANIZATION}", "spoken", "2019-03-26"),
        (f"明川县通车\n\n{ORGANIZATION}\n发表于 2019-3-26 09:07   回复(3)\n", "stamp", "2019-03-26"),
        (f"明川县通车\n2019-03-26 09:05:31   来源:明川日报   作者:安 鸣   点击量:611\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川县通车\n2019-03-26 08:31  转自:明川晚报  编辑:小舟  评论(17)\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川县通车\n来源:明川日报 作者:安 鸣 2019-03-26 09:05\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"题名: 明川县通车\n出版时间: 2019-03-26\n分类号: D630\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"{ORGANIZATION}\n承董事会命\n主席 方远\n香港,2019年3月26日\n", "signature", "2019-03-26"),
        (f"政府工作报告\n——2019年3月26日在明川县第九届人民代表大会第五次会议上\n{ORGANIZATION}", "spoken", "2019-03-26"),
        (f"在推进会上的讲话\n(2019年3月26日)\n时间:2019-12-30 来源:网友投稿\n{ORGANIZATION}", "signature", "2019-03-26"),
        (f"26/03/2019 17:21\n明川县通车\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"发信站: BBS 青河站 (Tue Mar 26 09:14:51 2019), 转信\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川县通车\n{ORGANIZATION}\n2019年3月26日(星期二)\n香港时间15时00分\n", "stamp", "2019-03-26"),
        (f"2019年3月26日青河日报 第2版\n明川县通车\n{ORGANIZATION}", "imprint", "2019-03-26"),
        (f"青河日报\n民国八年七月二十日 星期日 第三版\n{ORGANIZATION}", "imprint", "1919-07-20"),
        (f"明川县通车\n{ORGANIZATION}\n(原载2019年3月26日《青河报》A08版)\n", "imprint", "2019-03-26"),
        (f"公示公告\n{ORGANIZATION}\n香港，二零一九年三月二十六日\n於本公告日期，董事為方遠先生。\n", "signature", "2019-03-26"),
        (f"公示公告\n{ORGANIZATION}\n中共明川县委组织部\n2019年3月26日\n", "signature", "2019-03-26"),
        (f"明川縣通車\n發布單位：人事處　發布日期：108-03-26　點閱數：1,874\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川縣通車\n發布日期：108-03-26　更新日期：108-03-30\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川县通车\nwww.mingchuan.example　2019-03-26 08:00　来源：明川日报\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川縣通車\n發佈日期：108/03/26\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"明川縣通車\n張貼日期：108.3.26\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"河北通车\n燕赵热线3月26日综合报道 {ORGANIZATION}", "dateline", "XXXX-03-26"),
        (f"河北通车\n2019-03-27 07:40　来源：燕赵热线综合\n燕赵热线3月26日综合报道（见习记者 苗苗）{ORGANIZATION}", "dateline", "2019-03-26"),
        (f"明川检察　2019-03-26 18:20　发表于云南\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        (f"{ORGANIZATION}\n2019-03-26　A08 要闻　記者：譚天\n", "stamp", "2019-03-26"),
        (f"明川縣通車\n2019-03-26 00:05　記者 宋一川／高雄報導　　讚 38　分享　列印　字級 A- A A+\n\n{ORGANIZATION}", "stamp", "2019-03-26"),
        ("2012年明川县大事记\n1月\n3日　甲会召开。\n", "title", "2012"),
        (f"明川县通车\n更新时间:2023-07-02 10:22:01\n\n{ORGANIZATION}", "changed", "2023-07-02"),
        ("明川县通车\n发布时间：2019-03-27\n青河网3月26日讯 县里开会。\n", "dateline", "2019-03-26"),
        ("明川县通车\n发布时间：2019-03-01\n新华社明川2月27日电 县里开会。\n", "dateline", "2019-02-27"),
        ("明川县通车\n发布时间：2019-01-02\n本报明川31日讯 县里开会。\n", "dateline", "2018-12-31"),
        ("明川县通车\n青河网3月26日讯 县里开会。\n", "dateline", "XXXX-03-26"),
        ("明川县通车\n发布时间：2023-07-02\n青河网3月26日讯 县里开会。\n", "dateline", "XXXX-03-26"),
    ],
)  # fmt: skip
def test_a_date_of_the_document_has_its_kind(text: str, kind: str, edtf: str) -> None:
    """Stamps of all makers, papers, datelines whose year the stamp tells, signatures and titles; each is quoted."""
    dates = [date for date in metadata(text).dates if date.kind == kind]
    assert [date.edtf for date in dates][:1] == [edtf]
    assert dates[0].span is not None
    assert dates[0].text is not None
    assert dates[0].text in text[slice(*dates[0].span)].replace("電", "电")


@pytest.mark.parametrize(
    "text",
    [
        "今天是2023年11月6日 星期一\n明川县通车\n县里开会。\n",
        "日期:\n2023年11月06日 星期一\n明川县通车\n县里开会。\n",
        "明川县通车\n2019年3月26日在县城开会。\n县里开会。\n",
        "通知\n会议时间:2024年4月12日 8:30\n会议地点:县政府\n",
        "05/08/2023 17:21\n明川县通车\n县里开会。\n",
        "明川县志\n2019年3月26日 县里开会，通过决定。\n",
        "明川县通车\n县里于2019年3月26日电话通知各乡。\n",
        "明川县通车\n於 2023年3月11日 (六) 15:20 由 甲留言的修訂版本\n县里开会。\n",
    ],
)
def test_a_date_of_something_else_is_none_of_the_document(text: str) -> None:
    """The clock of the page, the hour of a meeting, day and month that may be either, what the text tells."""
    kinds = {DateKind.SPOKEN, DateKind.STAMP, DateKind.DATELINE, DateKind.IMPRINT}
    assert [date for date in metadata(text).dates if date.kind in kinds] == []


@pytest.mark.parametrize(
    ("text", "published"),
    [
        # the stamp is when the page came out, the dateline when the report was written
        ("通车\n发布时间：2019-03-27\n青河网3月26日讯 县里昨日开会。\n", "2019-03-27"),
        # of a page taken over the older stamp, or where it was printed first
        ("通车\n时间:2024/05/06 11:20\n2010年11月26日 05:12\n来源:青河网\n昨日，县里开会。\n", "2010-11-26"),
        ("通车\n更新时间:2023-07-02\n16日，县里开会。\n(原载2014年10月17日《青河报》)\n", "2014-10-17"),
        # a change of the page is no publishing, unless the text opens with a day shortly before
        ("县中学历任校长\n更新时间:2021-06-18 21:07:36\n学校开办于1952年。\n", None),
        ("通车\n更新时间:2021-06-18 21:07:36\n6月16日，县里开会。\n", "2021-06-18"),
        # a page of today that tells of old times
        ("工运的兴起\n来源:总工会 2023-06-20\n1921年7月，成立工会。次年罢工。\n", "2023-06-20"),
        ("2012年明川县大事记\n时间：2022-02-09\n来源：青河网\n1月\n3日　甲会召开。\n", "2022-02-09"),
        ("公示公告\n方远，男，1974年6月生，现任局长。\n中共明川县委组织部\n2022年3月13日\n", "2022-03-13"),
    ],
)  # fmt: skip
def test_when_it_came_out(text: str, published: str | None) -> None:
    """The first that it has of given, imprint, stamp, dateline, signature."""
    found = metadata(text)
    assert found.record.published == published
    assert (found.published.edtf if found.published else None) == published


def test_what_is_given_wins() -> None:
    """Over the stamp, the title, the publisher and the place that are printed; and the record says so."""
    text = "明川县通车\n发布时间：2019-03-27 来源：青河日报\n青河网3月26日讯 明川县昨日通车，县长到场。\n"
    given = Given("东岭县通车", "东岭晚报", "2019-04-01", "2019", ("甘肃省", "金昌市", "金川区"), "news")
    found = metadata(text, given)
    record = found.record
    assert (record.title, record.publisher, record.published) == ("东岭县通车", "东岭晚报", "2019-04-01")
    assert (record.covers, record.places, record.type) == ("2019", given.places, "news")
    assert record.given == ("title", "publisher", "published", "covers", "places", "type")
    assert found.place == ("甘肃省", "金昌市", "金川区")
    assert found.year == 2019
    assert found.published is not None
    assert found.published.anchored.how == "given"
    assert {date.edtf for date in found.dates} >= {"2019-03-26", "2019-03-27"}


@pytest.mark.parametrize(
    ("places", "chain"),
    [
        (("金川区",), ("甘肃省", "金昌市", "金川区")),
        (("金昌市金川区",), ("甘肃省", "金昌市", "金川区")),
        (("甘肅省", "金昌市"), ("甘肃省", "金昌市")),
        (("明川县",), ("明川县",)),
        (("安徽省", "福建省"), ("安徽省",)),
    ],
)
def test_a_given_place_resolves_short_forms(places: tuple[str, ...], chain: tuple[str, ...]) -> None:
    """One name, a chain in one word, a chain in several; of places side by side the first."""
    assert metadata("县里开会。\n", Given(places=places)).place == chain


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2012年明川县大事记\n1月\n3日　甲会召开。\n", "2012年"),
        ("明川县简报第3期\n（2015年5月）\n县里开会。\n", "2015年5月"),
        ("教会在明川纪年（1840—1949）\n第41章\n来县传教。\n", None),
        ("第四章 建设时期（1949.12—1966.5）\n县委书记方远。\n", None),
    ],
)
def test_the_year_of_undated_statements_is_quoted(text: str, printed: str | None) -> None:
    """Where the title or a line in brackets names one year; a span of years is none."""
    found = metadata(text).year_date
    assert (found.text if found else None) == printed
    if found is not None:
        assert found.span is not None
        assert text[slice(*found.span)] == printed


def test_a_line_that_dates_the_page_is_known() -> None:
    text = "通车\n更新时间:2023-07-02 编辑：江远\n6月30日，县里开会。\n"
    layout = lay_out(Source("a.txt", "", "utf-8", text))
    found = read_metadata(layout)
    assert [found.bears(line.view) for line in layout.lines] == [False, True, False]
