"""What a tenure goes through: not taken up, kept on, suspended, restored, at the end of its term."""

from __future__ import annotations

from tests.graph.tenures.cases.case import Case

TURNS = [
    Case(
        "任命后未到任",
        True,
        ["甲 appoint 1935-03-01", "甲 not_taken_up 1935-04", "乙 appoint 1935-05-01"],
        ["甲 1935-03-01 no", "甲 1935-03-15 no", "乙 1935-05-01 certain"],
    ),
    Case(
        "未到任，日期不明",
        True,
        ["甲 appoint 1935-03-01", "甲 not_taken_up None"],
        ["甲 1935-03-01 no"],
    ),
    Case(
        "未到任说的是前一次任命",
        True,
        ["甲 appoint 1935-03-01", "甲 not_taken_up 1935-04", "甲 appoint 1937-08-01"],
        ["甲 1935-03-01 no", "甲 1937-08-01 certain"],
    ),
    Case(
        "称未到任，而其间见其在任",
        True,
        ["甲 appoint 1935-03-01", "甲 mention 1935-03-20", "甲 not_taken_up 1935-04-10"],
        ["甲 1935-03-20 certain", "甲 1935-03-01 certain"],
    ),
    Case(
        "只说未到任，早已在任的不动",
        True,
        ["甲 appoint 1930-03-01", "甲 mention 1930-09-01", "甲 not_taken_up 1935-04-10"],
        ["甲 1930-09-01 certain"],
    ),
    Case(
        "续任：当日在任，此前不排除",
        True,
        ["甲 continue 2020-01-05", "甲 mention 2021-03-01"],
        [
            "甲 2020-01-05 certain",
            "甲 2020-01-04 possible",
            "甲 2015-01-01 possible",
            "甲 2020-09-01 certain",
        ],
    ),
    Case(
        "任命之后续任：其间确定",
        True,
        ["甲 appoint 2015-03-01", "甲 continue 2020-01-05"],
        ["甲 2015-02-28 no", "甲 2017-06-01 certain", "甲 2020-01-05 certain", "甲 2020-02-01 possible"],
    ),
    Case(
        "离任之后又称连任",
        True,
        ["甲 appoint 2010-03-01", "甲 remove 2012-05-01", "甲 continue 2020-01-05"],
        ["甲 2011-01-01 certain", "甲 2020-01-05 certain", "甲 2014-01-01 possible"],
    ),
    Case(
        "连任不及他人的任期",
        True,
        ["乙 appoint 2012-01-01", "乙 remove 2015-01-01", "甲 continue 2020-01-05"],
        ["乙 2013-01-01 certain", "甲 2013-01-01 no", "甲 2016-01-01 possible", "甲 2020-01-05 certain"],
    ),
    Case(
        "在大会上连任：末日在任",
        True,
        ["甲 continue 2020-01-05/2020-01-08"],
        ["甲 2020-01-08 certain", "甲 2020-01-05 possible", "甲 2019-06-01 possible"],
    ),
    Case(
        "停职与复职：其间未定",
        True,
        [
            "甲 appoint 2015-01-01",
            "甲 suspend 2016-05-01",
            "甲 restore 2017-05-01",
            "甲 mention 2018-01-01",
        ],
        [
            "甲 2015-06-01 certain",
            "甲 2016-04-30 certain",
            "甲 2016-05-01 possible",
            "甲 2017-04-30 possible",
            "甲 2017-05-01 certain",
            "甲 2017-10-01 certain",
        ],
    ),
    Case(
        "停职之后没有下文",
        True,
        ["甲 appoint 2015-01-01", "甲 suspend 2016-05-01"],
        ["甲 2016-04-30 certain", "甲 2016-05-01 possible", "甲 2018-01-01 possible"],
    ),
    Case(
        "停职之后免职：停职期间不作确定",
        True,
        ["甲 appoint 2015-01-01", "甲 suspend 2016-05-01", "甲 remove 2016-09-01"],
        ["甲 2016-04-30 certain", "甲 2016-07-01 possible", "甲 2016-09-02 no"],
    ),
    Case(
        "只说复职：此前不排除",
        True,
        ["甲 restore 2017-05-01"],
        ["甲 2017-05-01 certain", "甲 2017-04-30 possible", "甲 2012-01-01 possible"],
    ),
    Case(
        "任命之后复职：其间必有间断",
        True,
        ["甲 appoint 2015-01-01", "甲 restore 2017-05-01"],
        ["甲 2015-01-01 certain", "甲 2016-01-01 possible", "甲 2017-05-01 certain", "甲 2014-12-31 no"],
    ),
    Case(
        "续任，日期不明",
        True,
        ["甲 continue None"],
        ["甲 2015-01-01 open"],
    ),
    Case(
        "届满推定离任",
        False,
        ["甲 elect 1980-05-10", "甲 roster 1980/1984 section=第七届"],
        ["甲 1983-01-01 presumed", "甲 1984-12-31 presumed", "甲 1985-01-01 no", "甲 1980-05-10 certain"],
    ),
    Case(
        "届满之后仍见在任",
        False,
        ["甲 elect 1980-05-10", "甲 roster 1980/1984 section=第七届", "甲 mention 1985-06-01"],
        ["甲 1985-02-01 certain", "甲 1985-06-01 certain", "甲 1985-07-01 possible"],
    ),
    Case(
        "连任下届",
        False,
        ["甲 roster 1980/1984 section=第七届", "甲 roster 1985/1989 section=第八届"],
        ["甲 1985-06-01 presumed", "甲 1990-01-01 no"],
    ),
    Case(
        "年鉴名录提到届次，届满不由此知",
        False,
        ["甲 roster 2020 section=第七届"],
        ["甲 2020-06-01 presumed", "甲 2021-01-01 possible"],
    ),
]
