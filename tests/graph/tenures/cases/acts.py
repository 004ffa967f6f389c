"""Acts of appointment and removal, the days they print, and what the next holder's act says of the last."""

from __future__ import annotations

from tests.graph.tenures.cases.case import Case

ACTS = [
    Case(
        "两个机关先后办理离任",
        True,
        ["甲 appoint 2018-01-01", "甲 leave 2020-01-08", "甲 resign 2020-01-13"],
        ["甲 2020-01-10 possible", "甲 2020-01-07 certain", "甲 2020-01-14 no"],
    ),
    Case(
        "两份文献所记任职日不同",
        True,
        ["甲 appoint 2018-06-01", "甲 appoint 2018-08-01"],
        ["甲 2018-07-01 possible", "甲 2018-08-01 certain"],
    ),
    Case(
        "两次任命相距十年",
        False,
        ["甲 appoint 2008-06-01", "甲 appoint 2018-06-01"],
        ["甲 2013-01-01 possible"],
    ),
    Case(
        "届满连任",
        True,
        ["甲 elect 2016-11-05", "甲 elect 2021-11-06"],
        ["甲 2019-06-01 certain", "甲 2021-11-06 certain"],
    ),
    Case(
        "连任之间他人见于其位",
        True,
        ["甲 elect 2006-11-05", "乙 mention 2012-05-01", "甲 elect 2016-11-06"],
        ["乙 2012-05-01 certain", "甲 2012-05-01 no", "甲 2010-01-01 possible"],
    ),
    Case(
        "连任之间他人列于名录",
        True,
        ["甲 elect 2006-11-05", "乙 roster 2012", "甲 elect 2016-11-06"],
        ["乙 2012-05-01 presumed", "甲 2012-05-01 no", "甲 2016-11-06 certain"],
    ),
    Case(
        "仅知免职之日",
        True,
        ["甲 remove 2020-01-08"],
        ["甲 2020-01-07 certain", "甲 2020-01-08 possible", "甲 2020-01-09 no"],
    ),
    Case("仅知免职之月", True, ["甲 remove 2020-01"], ["甲 2019-12-31 certain", "甲 2020-02-01 no"]),
    Case(
        "年内任、年内免，先后不明",
        True,
        ["甲 appoint 2018", "甲 remove 2018"],
        ["甲 2018-06-01 possible", "甲 2021-01-01 possible"],
    ),
    Case(
        "记年的离任以继任之日为限",
        True,
        ["甲 cv from=1986 to=1990", "乙 appoint 1990-03-05"],
        ["甲 1990-02-01 possible", "甲 1990-10-01 no", "乙 1990-10-01 possible"],
    ),
    Case(
        "记年的到任以前任离任之日为限",
        True,
        ["甲 appoint 1986-01-01", "甲 remove 1990-09-05", "乙 cv from=1990 to=1994"],
        ["乙 1990-03-01 no", "甲 1990-03-01 certain"],
    ),
    Case(
        "会期三日",
        True,
        ["甲 elect 2020-01-13/2020-01-15"],
        ["甲 2020-01-12 no", "甲 2020-01-14 possible", "甲 2020-01-15 certain", "甲 2020-01-16 possible"],
    ),
    Case(
        "约在某月",
        True,
        ["甲 appoint 2018-12~", "甲 leave 2020"],
        ["甲 2018-11-15 possible", "甲 2019-02-01 certain", "甲 2018-09-01 no"],
    ),
    Case(
        "某年春",
        True,
        ["甲 appoint 2020-21", "甲 leave 2021"],
        ["甲 2020-02-15 possible", "甲 2020-06-01 certain", "甲 2020-01-01 no"],
    ),
    Case("某日之后到任", True, ["甲 appoint 2019-03-01/.."], ["甲 2018-01-01 no", "甲 2020-01-01 possible"]),
    Case(
        "某年之前到任",
        True,
        ["甲 appoint ../2018", "甲 leave 2020-05-01"],
        ["甲 2019-06-01 certain", "甲 2020-06-01 no"],
    ),
    Case("有月日无年", True, ["甲 appoint XXXX-03-02"], ["甲 2020-03-02 open"]),
    Case(
        "先免后任",
        True,
        ["甲 remove 2018-05", "甲 appoint 2019-03-04"],
        ["甲 2018-10-01 no", "甲 2019-03-04 certain", "甲 2017-01-01 possible"],
    ),
    Case(
        "离任三年后再任",
        True,
        ["甲 appoint 2010-01-01", "甲 leave 2012-01-01", "甲 appoint 2015-01-01"],
        ["甲 2013-01-01 no", "甲 2011-01-01 certain", "甲 2015-01-01 certain"],
    ),
    Case(
        "年内返任，只记其年",
        True,
        ["甲 appoint 2010-01-01", "甲 leave 2010-03-01", "甲 appoint 2010"],
        ["甲 2012-01-01 possible"],
    ),
    Case(
        "先提名后当选",
        True,
        ["甲 nominate 2020-01-08", "甲 elect 2020-01-15"],
        ["甲 2020-01-10 no", "甲 2020-01-15 certain"],
    ),
    Case(
        "退休",
        True,
        ["甲 appoint 2010-03-01", "甲 retire 2018-03"],
        ["甲 2018-03-15 possible", "甲 2018-04-01 no", "甲 2018-02-28 certain"],
    ),
    Case(
        "前后任之间出缺",
        True,
        ["甲 appoint 2016-01-01", "甲 remove 2020-01-08", "乙 appoint 2020-03-01"],
        ["甲 2020-02-01 no", "乙 2020-02-01 no"],
    ),
    Case(
        "副职不因他人到任而止",
        False,
        ["甲 elect 2016-11-05", "乙 elect 2018-03-01"],
        ["甲 2019-01-01 possible", "乙 2018-03-01 certain"],
    ),
    Case(
        "三人相继到任",
        True,
        ["甲 appoint 2010-01-01", "乙 appoint 2012-01-01", "丙 appoint 2014-01-01"],
        ["甲 2013-01-01 no", "乙 2013-01-01 possible", "乙 2015-01-01 no"],
    ),
    Case(
        "继任只记其年，前任当年在任",
        True,
        ["甲 mention 2014-05-01", "乙 appoint 2014"],
        ["甲 2014-05-01 certain", "甲 2016-01-01 possible", "乙 2014-03-01 possible"],
    ),
    Case(
        "前任任命之月继任到任",
        True,
        ["甲 appoint 2014-05-02", "乙 appoint 2014-05"],
        ["甲 2016-01-01 possible", "乙 2016-01-01 possible"],
    ),
    Case(
        "称原任之日已不在任",
        True,
        ["甲 elect 2016-01-15", "甲 mention 2020-03-01 status=原"],
        ["甲 2020-02-29 possible", "甲 2020-03-01 no"],
    ),
    Case(
        "党委、人大先后任命：其间只是可能",
        False,
        ["甲 appoint 2020-01-08", "甲 elect 2020-01-13"],
        ["甲 2020-01-08 possible", "甲 2020-01-12 possible", "甲 2020-01-13 certain", "甲 2020-01-07 no"],
    ),
]
