"""Labels of entries, each read whole: dates as chronicles print them, and what a short form takes from its context."""
# ruff: noqa: E501 - a printed line of a table of cases stays one line

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.dates import Edtf
from loaders.dates.calendar import REPUBLIC, era_named
from loaders.dates.find import DateContext, find_dates, read_label
from loaders.text.script import simplified

HERE = DateContext(year=2020, month=3, last="2020-03-05")

LABELS = [
    # modern forms
    ("2020年1月8日", "2020-01-08"),
    ("2020年1月", "2020-01"),
    ("2020年", "2020"),
    ("2020年度", "2020"),
    ("公元1956年7月28日", "1956-07-28"),
    ("5月3日", "2020-05-03"),
    ("5月3号", "2020-05-03"),
    ("5月", "2020-05"),
    ("5月份", "2020-05"),
    ("8日", "2020-03-08"),
    ("元月十五日", "2020-01-15"),
    ("2020-03-08", "2020-03-08"),
    ("2020/3/8", "2020-03-08"),
    ("2020.03.08", "2020-03-08"),
    ("2020.03", "2020-03"),
    ("1.10", "2020-01-10"),
    # numerals
    ("二〇二〇年三月廿三日", "2020-03-23"),
    ("二○二○年三月三十一日", "2020-03-31"),
    ("一九七八年元月", "1978-01"),
    ("１９９８年１２月３１日", "1998-12-31"),
    ("卅日", "2020-03-30"),
    # ranges
    ("15日—17日", "2020-03-15/2020-03-17"),
    ("15—17日", "2020-03-15/2020-03-17"),
    ("10日一11日", "2020-03-10/2020-03-11"),
    ("11日至13日", "2020-03-11/2020-03-13"),
    ("4月8—10日", "2020-04-08/2020-04-10"),
    ("2020年4月8日至10日", "2020-04-08/2020-04-10"),
    ("6月30日—7月2日", "2020-06-30/2020-07-02"),
    ("12月28日至2021年1月3日", "2020-12-28/2021-01-03"),
    ("12月至次年2月", "2020-12/2021-02"),
    ("3—5月", "2020-03/2020-05"),
    ("2019年3—5月", "2019-03/2019-05"),
    ("1月至5月", "2020-01/2020-05"),
    ("10、11月", "2020-10/2020-11"),
    ("3月、6月", "{2020-03,2020-06}"),
    ("3日、5日、7日", "{2020-03-03,2020-03-05,2020-03-07}"),
    ("1日—3月3日", "2020-03-01/2020-03-03"),
    ("1951年春节前", "1951"),
    ("1958—1960年", "1958/1960"),
    ("1958年至1960年", "1958/1960"),
    ("1962年8月至1963年1月", "1962-08/1963-01"),
    ("1971年冬至1972年春", "1971-24/1972-21"),
    ("3.1—3.5", "2020-03-01/2020-03-05"),
    ("1999.03—2001.06", "1999-03/2001-06"),
    # days and spans of days
    ("1月5—7日、9日", "{2020-01-05,2020-01-06,2020-01-07,2020-01-09}"),
    ("14—16，18日", "{2020-03-14,2020-03-15,2020-03-16,2020-03-18}"),
    ("三月五日至六日、九日", "{2020-03-05,2020-03-06,2020-03-09}"),
    ("3月3、5、8日", "{2020-03-03,2020-03-05,2020-03-08}"),
    # parts
    ("3月初", "2020-03"),
    ("3月底", "2020-03"),
    ("3月上旬", "2020-03-01/2020-03-10"),
    ("中旬", "2020-03-11/2020-03-20"),
    ("2月下旬", "2020-02-21/2020-02-29"),
    ("2019年2月下旬", "2019-02-21/2019-02-28"),
    ("9月中下旬", "2020-09-11/2020-09-30"),
    ("月底", "2020-03"),
    ("年初", "2020-01~"),
    ("2018年底", "2018-12~"),
    ("2018年末", "2018-12~"),
    ("1963年春", "1963-21"),
    ("1963年夏季", "1963-22"),
    ("冬", "2020-24"),
    ("1958年的金秋时节", "1958-23"),
    ("第二季度", "2020-34"),
    ("2016年第四季度", "2016-36"),
    ("上半年", "2020-40"),
    ("2019年下半年", "2019-41"),
    ("20世纪60年代", "196X"),
    ("上世纪八十年代", "198X"),
    ("20世纪60年代初", "1960/1963"),
    ("19世纪末", "18XX"),
    ("十九世纪", "18XX"),
    # what leans on the date before
    ("同日", "2020-03-05"),
    ("是日", "2020-03-05"),
    ("当日", "2020-03-05"),
    ("次日", "2020-03-06"),
    ("翌日", "2020-03-06"),
    ("是月", "2020-03"),
    ("本月", "2020-03"),
    ("本月上旬", "2020-03-01/2020-03-10"),
    ("是年", "2020"),
    ("同年秋", "2020-23"),
    ("同年8月", "2020-08"),
    ("次年3月", "2021-03"),
    ("翌年底", "2021-12~"),
    ("年内", "2020"),
    # notes beside a date
    ("3月5日（农历正月廿九）", "2020-03-05"),
    ("3月12日（星期二）", "2020-03-12"),
    ("4月5日（清明）", "2020-04-05"),
    ("6月21日9时30分", "2020-06-21"),
    ("8月3日晚", "2020-08-03"),
    ("6月1日起", "2020-06-01/.."),
    ("6月1日起至8月5日", "2020-06-01/2020-08-05"),
    ("2015年以来", "2015/.."),
    ("2020年底前", "../2020-12~"),
    ("二00八年五月", "2008-05"),
    ("二OO八年", "2008"),
    ("一九九０年", "1990"),
    ("农历正月十五日", "2020-02-08"),
    ("1953年农历五月初五", "1953-06-15"),
    ("元旦", "2020-01-01"),
    ("自6月1日起", "2020-06-01/.."),
    ("公元627年", "0627"),
    ("前221年", "-0220"),
    ("西汉元狩二年(前121)", "-0120"),
    ("元鼎六年", "-0110"),
    ("汉建武十一年(35)", "0035"),
    ("天宝十四载", "0755"),
    ("至元十年", "1273"),
    ("绍兴元年（金天会九年，1131年）", "1131"),
    ("康德五年三月", "1938-03"),
    ("嘉庆五年三月朔", "1800-03-25"),
    ("乾隆四年二月晦", "1739-04-07"),
    ("康熙五十八年秋七月望日", "1719-08-30"),
    ("康熙五十八年冬十有二月", "1720-01-10/1720-02-07"),
    ("宣统三年八月十九日癸丑", "1911-10-10"),
    ("宣统三年八月癸丑", "1911-10-10"),
    ("宣统三年八月十九日甲寅", "1911-09-22/1911-10-21"),  # number and name are of two days
    ("1985-1986学年", "1985/1986"),
    ("宋庆历年间", "1041/1049"),
    ("前三季度", "2020-01/2020-09"),
    ("1976年春夏", "1976"),
    ("1970.4~6", "1970-04/1970-06"),
    ("1995.7下旬", "1995-07-21/1995-07-31"),
    ("光绪十一年至十五年", "1885/1889"),
    ("2020年8月12日夜", "2020-08-12"),
    ("2008.5.12 14:28", "2008-05-12"),
    ("1976.8.16—23", "1976-08-16/1976-08-23"),
    ("16日至次日", "2020-03-16/2020-03-17"),
    ("20日前后", "2020-03-20~"),
    ("1972年国庆节前", "1972"),
    ("五、六月间", "2020-05/2020-06"),
    ("一九二八年至一九三〇年间", "1928/1930"),
    ("1935年到1936年间", "1935/1936"),
    ("2017年Q3", "2017-35"),
    ("公元前221年", "-0220"),
    ("北魏太和三年（479）", "0479"),
    # the Republic
    ("民国元年", "1912"),
    ("民国十七年（1928年）", "1928"),
    ("中华民国三十七年", "1948"),
    ("民国26年11月3日", "1937-11-03"),
    ("民國三十五年（1946年）六月四日", "1946-06-04"),
    ("民国前二年", "1910"),
    ("1927年（民国16年）", "1927"),
    ("1928年（民国十七年，戊辰）", "1928"),
    ("1931～1932年（民国20～21年）", "1931/1932"),
    ("民国五年正月", "1916"),
    # reigns
    ("1911年（清宣统三年）", "1911"),
    ("光绪二十九年", "1903"),
    ("清光绪二十六年庚子（1900）", "1900"),
    ("光绪庚子", "1900"),
    ("光绪二十九年三月", "1903-03-29/1903-04-26"),
    ("咸丰十一年（1861）八月", "1861-09-05/1861-10-03"),
    ("道光二十二年（1842）五月十一日", "1842-06-19"),
    ("光绪二十六年（1900年）闰八月初二日", "1900-09-25"),
    ("光绪三十四年十二月（1909年1月）", "1909-01"),
    ("宣统三年九月（1911年10—11月）", "1911-10/1911-11"),
    ("宣统三年十月初一日（1911年11月21日）", "1911-11-21"),
    ("光绪年间（1875—1908）", "1875/1908"),
    ("乙未（1895）春", "1895-21"),
    ("正德十二年（1517）四月", "1517"),
    ("洪武三年", "1370"),
    ("崇祯十六年（1643）冬", "1643-24"),
]


@pytest.mark.parametrize(("printed", "edtf"), LABELS)
def test_labels(printed: str, edtf: str) -> None:
    """A label is read whole and means this date, in whatever script it is printed."""
    found = read_label(simplified(printed), HERE)
    assert found is not None
    assert (found.text, found.edtf) == (simplified(printed), edtf)
    Edtf.parse(edtf)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("19870512 县委开会", "1987-05-12"), ("19870512：县委开会", "1987-05-12"), ("19871305 县委开会", None)],
)
def test_figures_alone_at_the_head_of_an_entry(text: str, edtf: str | None) -> None:
    """Eight figures are a day at the head of an entry, where they can be one; never within a sentence."""
    found = read_label(text, DateContext())
    assert (found.edtf if found is not None else None) == edtf
    assert [date.edtf for date in find_dates(f"编号为{text}", DateContext())] == []


@pytest.mark.parametrize(
    ("text", "printed", "edtf"),
    [
        ("春至夏不雨，民饥", "春至夏", "1664-21/1664-22"),
        ("冬至次年春，大雪", "冬至次年春", "1664-24/1665-21"),
        ("春夏间，大疫", "春夏间", "1664"),
        ("夏秋之交，蝗", "夏秋之交", "1664"),
        ("夏，大水", "夏", "1664-22"),
        ("夏至大雨", None, None),
    ],
)
def test_seasons_at_the_head_of_an_entry(text: str, printed: str | None, edtf: str | None) -> None:
    """春至夏不雨: annals set no comma; 夏至 is a day of its own, and no summer."""
    found = read_label(text, DateContext(year=1664))
    assert (found and found.text, found and found.edtf) == (printed, edtf)


@pytest.mark.parametrize(
    ("printed", "context", "edtf"),
    [
        ("七年", DateContext(era=era_named("雍正")), "1729"),
        ("1958年——8.15，动工", DateContext(), "1958"),
        ("02.20-22 参展", DateContext(year=2012), "2012-02-20/2012-02-22"),
        ("8/15，参展", DateContext(year=2012), "2012-08-15"),
        ("二十七年春", DateContext(era=REPUBLIC), "1938-21"),
        ("三月", DateContext(year=1903, lunar=True), "1903-03-29/1903-04-26"),
        ("是月", DateContext(year=1903, month=3, lunar=True), "1903-03-29/1903-04-26"),
        ("58年9月", DateContext(century=1900), "1958-09"),
        ("丁未年", DateContext(near=(1901, 1911)), "1907"),
        ("翌日", DateContext(year=1998, month=7, last="1998-07-31"), "1998-08-01"),
        ("翌日", DateContext(year=1998, month=7, last="1998-07-30/1998-07-31"), "1998-08-01"),
        ("9月3日", DateContext(), "XXXX-09-03"),
        ("9月3日—5日", DateContext(), "XXXX-09-03/XXXX-09-05"),
        ("9月下旬", DateContext(), "XXXX-09-21/XXXX-09-30"),
        ("2月下旬", DateContext(), "XXXX-02"),
        ("是月二十六日", DateContext(year=1903, month=3, lunar=True), "1903-04-23"),
        ("同月5日", DateContext(year=1950, month=3), "1950-03-05"),
        ("今夏", DateContext(year=1950), "1950-22"),
        ("1944年的今天", DateContext(last="XXXX-06-02"), "1944-06-02"),
        ("上季度", DateContext(published="2020-02-05"), "2019-36"),
        ("本季度", DateContext(year=2003, month=5, published="2023-01-05"), "2003-34"),
        ("下一季度", DateContext(year=2003, month=12), "2004-33"),
        ("98.3.5", DateContext(short=REPUBLIC), "2009-03-05"),
        ("98.3.5", DateContext(year=1998), "1998-03-05"),
        ("98.3.5", DateContext(century=1900), "1998-03-05"),
        ("一百零三年二月", DateContext(era=REPUBLIC), "2014-02"),
        # the day by its name in the cycle of sixty, under a month of the lunar calendar
        ("戊子。", DateContext(year=1758, month=3, lunar=True), "1758-04-09"),
        ("庚戌，", DateContext(year=1758, month=3, lunar=True), "1758-05-01"),
        ("戊寅。", DateContext(year=1758, month=3, lunar=True), None),  # not in that month
        # months and days of a reign: lunar in Chinese numerals, Gregorian in figures
        ("十月十日", DateContext(year=1911, lunar=True), "1911-11-30"),
        ("10月10日", DateContext(year=1911, lunar=True), "1911-10-10"),
        ("十日", DateContext(year=1911, month=10, lunar=True), "1911-11-30"),
        ("10日", DateContext(year=1911, month=10, lunar=True, solar=True), "1911-10-10"),
        ("10日", DateContext(year=1911, month=10, lunar=True), "1911"),
        ("15—17日", DateContext(year=1911, month=10, lunar=True, solar=True), "1911-10-15/1911-10-17"),
        # a date of the other calendar beside it proves which it is
        ("十二日（2月5日）", DateContext(month=1), "XXXX-02-05"),
        ("初九日（3月12日）", DateContext(year=1905, month=2), "[1905-03-12,1905-03-14]"),
        ("二十日（1月14日）", DateContext(year=1905, month=12), "1906-01-14"),
        ("初八日丁未2月25日", DateContext(year=1806, month=1, lunar=True), "1806-02-25"),
        ("11月5日（十月初九日）", DateContext(year=1905, lunar=True), "1905-11-05"),
        ("昨日", DateContext(published="2015-08-01"), "2015-07-31"),
        ("昨晚", DateContext(published="2015-08-01"), "2015-07-31"),
        ("今晨", DateContext(published="2015-08-01"), "2015-08-01"),
        ("翌晨", HERE, "2020-03-06"),
        ("近日", DateContext(published="2015-08-01"), "../2015-08-01"),  # of July, as like as not
        ("近日", DateContext(published="2015-08"), "../2015-08"),
        ("近日", DateContext(published="2015-08-21"), "2015-08"),
        ("截至目前", DateContext(published="2015-08-01"), "2015-08-01"),
        ("去年", DateContext(year=1990, now=2021), "2020"),
    ],
)
def test_context(printed: str, context: DateContext, edtf: str) -> None:
    """A short form takes from its context what it leaves out."""
    found = read_label(printed, context)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize(
    ("printed", "context"),
    [
        ("2月30日", HERE),
        ("2019年2月29日", HERE),
        ("同日", DateContext(year=2020)),
        ("次日", DateContext(year=2020, last="2020-03")),
        ("是月", DateContext(year=2020)),
        ("8日", DateContext(year=2020)),
        ("昨日", DateContext()),
        ("昨晚", DateContext()),
        ("昨日", DateContext(published="2015-08")),
        ("近日", DateContext()),
        ("去年", DateContext(now=0, year=2020)),
        ("光绪二十九年闰八月", HERE),
        ("光绪二十九年三月三十日", HERE),
        ("5月10日至3日", HERE),
        ("光绪九十九年", HERE),
        ("98.3.5", DateContext(year=2020)),
        ("上季度", DateContext(published="2020")),
        ("十年", DateContext(era=era_named("咸亨"))),
        ("1950年的今天", DateContext(last="2020-03")),
    ],
)
def test_not_guessed(printed: str, context: DateContext) -> None:
    """A date that cannot be told is seen and left open, never made up."""
    found = read_label(printed, context)
    assert found is None or found.edtf is None


@settings(max_examples=200, deadline=None)
@given(st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_every_day_comes_back(day: object) -> None:
    """A day printed in full, in Arabic or Chinese numerals, is read as itself."""
    iso = str(day)
    year, month, number = (int(part) for part in iso.split("-"))
    characters = str.maketrans("0123456789", "〇一二三四五六七八九")
    han = f"{str(year).translate(characters)}年{_han(month)}月{_han(number)}日"
    for printed in (f"{year}年{month}月{number}日", han):
        found = read_label(printed, DateContext())
        assert found is not None
        assert (found.text, found.edtf) == (printed, iso)


def _han(number: int) -> str:
    digits = "〇一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else digits[tens] + "十") + (digits[ones] if ones else "")
