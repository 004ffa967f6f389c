"""Years in every reckoning, and what looks like a reign or a month and is none."""
# ruff: noqa: E501 - a printed line of a table of cases stays one line

import pytest

from loaders.dates.find import DateContext, find_dates, read_label

HERE = DateContext(year=2020, month=3, last="2020-03-05")

YEARS = [
    ("一八六二年壬戌清同治元年", "1862"),
    ("1862年 清同治元年", "1862"),
    ("清同治元年（1862年）", "1862"),
    ("1644年甲申明崇祯十七年清顺治元年", "1644"),
    ("咸丰元年辛亥（1851）", "1851"),
    ("宣统元年（己酉，1909年）", "1909"),
    ("清咸丰二年（公元1852年）夏", "1852-22"),
    ("祥兴元年（1278）", "1278"),
    ("元延佑二年（1315）", "1315"),
    ("干隆九年", "1744"),
    ("祟祯三年", "1630"),
    ("昭和十一年三月", "1936-03"),
    ("伪满康德五年（1938年）", "1938"),
    ("民国三十七年（1948年，戊子）", "1948"),
    ("民国33（1944）年4月6日", "1944-04-06"),
    ("民前五年八月", "1907-08"),
    ("1913（民国二年）", "1913"),
    ("元年（1912）", "1912"),
    ("十四年（1888）", "1888"),
    ("902年，", "0902"),
    ("862—871年，", "0862/0871"),
    ("万历初，", "1573/1620"),
    ("万历中（1590前后）", "1590~"),
    ("09/01 ", "2020-09-01"),
    # two reckonings that contradict each other: one of two years; and where a year of a reign ends in the next
    ("康熙八年（1679）", "[1669,1679]"),
    ("洪武六年（1374）", "[1373,1374]"),
    ("民国十七年（1930年）", "[1928,1930]"),
    ("光绪三十年（1905年）十二月", "1905-01-06/1905-02-03"),
    # the year of the reign and its months in figures: of either calendar
    ("光绪30年3月5日", "1904"),
    ("光绪30年12月", "1904/1905"),
]


@pytest.mark.parametrize(("printed", "edtf"), YEARS)
def test_years(printed: str, edtf: str) -> None:
    """A label of a reign or of the Republic is read whole, in every form that gazetteers print."""
    found = read_label(printed.replace("年 清", "年清"), HERE)
    assert found is not None
    assert found.edtf == edtf
    assert found.text == printed.replace("年 清", "年清").rstrip("， ")


@pytest.mark.parametrize(
    "text", ["会同2019年级学生", "1/3的农户", "划归十月区管辖", "成立十月公社", "一百年来", "武定2011年产粮"]
)
def test_no_reign_and_no_month(text: str) -> None:
    """Counties with the name of a reign, thirds, and places named for a month are no dates of their own."""
    found = find_dates(text, HERE)
    assert [
        f.text for f in found if "月" in f.text or "会同" in f.text or "武定" in f.text or "/" in f.text
    ] == []
