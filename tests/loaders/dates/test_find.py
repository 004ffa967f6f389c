"""Dates in running text, and what looks like a date and is none."""
# ruff: noqa: E501 - a printed line of a table of cases stays one line

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.dates import Edtf
from loaders.dates.calendar import REPUBLIC
from loaders.dates.find import DateContext, find_dates
from tests.loaders.dates.test_labels import HERE


def test_first_called_is_no_beginning_of_a_year() -> None:
    """创办于1906年，初名……: the year, not its beginning."""
    assert [found.edtf for found in find_dates("创办于1906年，初名学堂。", DateContext())] == ["1906"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("1970年代初迁入", "1970/1973"),
        ("1980年代", "198X"),
        ("1970年代表团到访", "1970"),
        ("7月26日夜至27日凌晨", "1984-07-26/1984-07-27"),
        ("7月26日夜到会", "1984-07-26"),
        ("约1920年建", "1920~"),
    ],
)
def test_decades_nights_and_about(text: str, edtf: str) -> None:
    """1970年代 is ten years, a night ends on the day after, 约 makes a year unsure."""
    assert find_dates(text, DateContext(year=1984))[0].edtf == edtf


def test_the_year_of_an_honour_is_not_that_of_the_next_clause() -> None:
    """2018年度 is what was rewarded; 5月 behind it is of the text's own year."""
    found = find_dates("1月，获2018年度先进；5月，获奖状。", DateContext(year=2019))
    assert [date.edtf for date in found] == ["2019-01", "2018", "2019-05"]


def test_the_number_of_a_meeting_is_no_date() -> None:
    """9月10日，公司2018年第二次股东大会……；同日: the day, not the year of the meeting's name."""
    found = find_dates("2018年9月10日，公司2018年第二次股东大会选举；同日，监事会选举。", DateContext())
    assert [date.edtf for date in found] == ["2018-09-10", "2018-09-10"]
    assert [date.edtf for date in find_dates("2018年第一季度，产值增长。", DateContext())] == ["2018-33"]


@pytest.mark.parametrize(
    "text",
    [
        "每年农历八月廿七祭孔", "每年3月5日开展活动", "每年的9月10日、10月1日放假", "每逢农历三月初三赶集", "每月15日报表", "逢五、逢十日赶集",
        "于开工前30日办理备案", "应当提前15日通知股东", "自收到之日起10日内答复", "届满30日的", "30日后生效", "公示期为5日", "每年3月至5月禁渔",
    ],
)  # fmt: skip
def test_what_comes_back_and_what_lasts_is_no_date(text: str) -> None:
    """A feast of every year has no year, and days that are counted are no days of a month."""
    assert find_dates(text, DateContext(year=2022, month=9)) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("每年捐款，10月1日放假", "2022-10-01"),
        ("日前，5日开工的大桥合龙", "2022-09-05"),
        ("他于此前5日到任", "2022-09-05"),
        ("记者12日获悉", "2022-09-12"),
        ("9月3日内部会议", "2022-09-03"),
        ("请于10日前报送", "../2022-09-10"),
    ],
)
def test_days_beside_such_words(text: str, edtf: str) -> None:
    """The words alone do not take the date away from what stands beside them."""
    assert [date.edtf for date in find_dates(text, DateContext(year=2022, month=9))] == [edtf]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("同年11月2日离职，同月由江远接任。", ["2020-11-02", "2020-11"]),
        ("正德间（1511）前楼始建，1514年前后再修。", ["1514~"]),
        ("上一季度增长，本季度下降。", ["2019-36", "2020-33"]),
        ("自一百零二年七月一日起更名。", ["2013-07-01/.."]),
        ("上月28日，市里开会。", ["2020-02-28"]),
        ("民国三十四年十二月推举甲为校长，三十五年八月改选。", ["1945-12", "1946-08"]),
        ("2011年4月购地，隔年六月破土。", ["2011-04", "2012-06"]),
        ("去年10月动工，12月封顶。", ["2019-10", "2019-12"]),
        ("去年10月动工，3月封顶，5月启用。", ["2019-10", "2020-03", "2020-05"]),
        ("去年3月8日动工，5月18日封顶。", ["2019-03-08", "2019-05-18"]),
        ("一期去年3月动工；二期2月动工。", ["2019-03", "2020-02"]),
        ("2018年10月动工，今年1月封顶，将于5月底前启用。", ["2018-10", "2020-01", "../2020-05"]),
        ("去年九月测竣，本年二月备案，三月设所。", ["2019-09", "2020-02", "2020-03"]),
        ("自去年7月动工后，1日通车。", ["2019-07", "2020-03-01"]),
    ],
)
def test_within_a_sentence(text: str, dates: list[str]) -> None:
    """What a date in a sentence leaves out, the date before it in the sentence has said."""
    context = HERE._replace(era=REPUBLIC) if "百" in text else HERE
    assert [found.edtf for found in find_dates(text, context)] == dates


@pytest.mark.parametrize(
    "text",
    [
        "市委任字〔2019〕312号",
        "第3号令",
        "历时3年建成",
        "共3个月",
        "12.5亿元",
        "投资2010.5万元",
        "耕地1850.07亩",
        "坚持一月一通报、一月一督查",
        "一月两次下村",
        "占地1934.46亩",
        "“多彩六月•相约端午”系列活动",
        "ISBN 978-7-5008-2345-6",
        "绿地2016.3平方米",
        "海拔1350—1800米",
        "共有1200至1500户",
        "下降3.2%",
        "2.18万人次",
        "春节慰问",
        "十月革命",
        "秋收",
        "辛亥革命",
        "全国人大",
        "三十六个村",
        "1—5号楼",
        "20元",
        "今后",
        "3∶15",
    ],
)
def test_no_date(text: str) -> None:
    """Numbers, durations and words with a season in them are no dates."""
    assert find_dates(text, HERE) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("该路于2011年6月动工，2012年10月完工。", [("2011年6月", "2011-06"), ("2012年10月", "2012-10")]),
        (
            "2011年6月1日动工，8日停工，7月复工。",
            [("2011年6月1日", "2011-06-01"), ("8日", "2011-06-08"), ("7月", "2011-07")],
        ),
        ("1998年设站。3月验收。", [("1998年", "1998"), ("3月", "2020-03")]),
        ("生于一九〇二年，民国十五年毕业。", [("一九〇二年", "1902"), ("民国十五年", "1926")]),
        ("截至2020年底，全区有社区26个。", [("2020年底", "2020-12~")]),
        ("“十三五”末达到九成，“十三五”以来新增八处。", [("“十三五”末", "2020"), ("“十三五”以来", "2016/..")]),
        ("党的十九大以来，培训六十七期。", [("党的十九大以来", "2017-10/..")]),
        ("自1950年起，至今未断。", [("1950年起", "1950/..")]),
        ("5天前，会议通过。", [("5天前", "2020-02-29")]),
        ("这是三天前的事，五天前后才有消息。", []),
        ("生于1958年3月，1979年参加工作。", [("1958年3月", "1958-03"), ("1979年", "1979")]),
    ],
)
def test_running_text(text: str, expected: list[tuple[str, str]]) -> None:
    """In running text a full date carries on within its sentence, and no further."""
    assert [(found.text, found.edtf) for found in find_dates(text, HERE)] == expected


_CHARACTERS = "0123456789０９〇○一二三十廿卅元正年月日号初上中下旬底末春秋同是次翌至—-～、，。（）()民国光绪清甲子世纪代第季度半 世"


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=_CHARACTERS, max_size=60))
def test_whatever_is_read_is_a_date_in_its_place(text: str) -> None:
    """Every date found stands where it says, in order, and its EDTF is one."""
    last = 0
    for found in find_dates(text, HERE):
        assert last <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        if found.edtf is not None:
            Edtf.parse(found.edtf)
        last = found.end


@pytest.mark.parametrize(
    ("text", "edtf"), [("力争年内完成", "2019"), ("预计年内通车", "2019"), ("年内完成", "2004")]
)
def test_what_is_aimed_at_within_the_year_counts_from_now(text: str, edtf: str) -> None:
    """A year that the sentence named before is not meant."""
    assert [found.edtf for found in find_dates(text, DateContext(2004, now=2019))] == [edtf]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1018日上午，考察团到校参观。", "2018-10-18"),
        ("考察团于1018日下午到校。", "2018-10-18"),
        ("911日上午，考察团到校参观。", None),
        ("工程历时1018日。", None),
        ("1018日内完成。", None),
    ],
)
def test_a_day_that_has_lost_its_month_lies_before_the_printing(text: str, date: str | None) -> None:
    """1018日 is a day where it is one of the ten before the page was printed, and a number elsewhere."""
    found = [each.edtf for each in find_dates(text, DateContext(published="2018-10-19"))]
    assert found == ([date] if date else [])
    assert not any(each.edtf for each in find_dates(text, DateContext()))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("修桥历时三月告竣。", []),
        ("知县在任三月。", []),
        ("视察各乡，历时三月十五日。", ["三月十五日"]),
        ("三月，修桥告竣。", ["三月"]),
    ],
)
def test_how_long_it_lasted(text: str, dates: list[str]) -> None:
    """A number of months that something lasted is no month."""
    assert [found.text for found in find_dates(text, DateContext(year=1950))] == dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("102.03.05　开工，同年4月12日动土。", ["2013-03-05", "2013-04-12"]),
        ("・104.02隧道贯通", ["2015-02"]),
        ("104.02　隧道贯通", ["2015-02"]),
        ("于98/3/5开工", ["2009-03-05"]),
        ("工期自105.01.18～106.02.01", ["2016-01-18/2017-02-01"]),
        ("102.03公顷", []),
        ("总面积102.03公顷，长98.5公里", []),
        ("比率98.10为多", []),
        ("地址192.168.1.1", []),
        ("实际进度93.42%", []),
        ("102.13.05", []),
    ],
)
def test_figures_of_the_republic_with_dots(text: str, expected: list[str]) -> None:
    """Where short years count by the Republic, 102.03.05 is a day; elsewhere it is none."""
    assert [found.edtf for found in find_dates(text, DateContext(short=REPUBLIC))] == expected
    if "年" not in text:
        assert find_dates(text, DateContext()) == []
