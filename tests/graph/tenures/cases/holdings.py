"""Lists, lives and mentions: on which day they prove a holder, and when they only let one be presumed."""

from __future__ import annotations

from tests.graph.tenures.cases.case import Case

HOLDINGS = [
    Case(
        "履历只记年，前后相接",
        True,
        ["甲 cv from=1986 to=1990", "乙 cv from=1990 to=1994"],
        [
            "甲 1988-01-01 certain",
            "甲 1990-06-01 possible",
            "乙 1990-06-01 possible",
            "甲 1991-01-01 no",
            "乙 1992-01-01 certain",
        ],
    ),
    Case(
        "履历起止颠倒",
        True,
        ["甲 cv from=2003-05 to=2001-06"],
        ["甲 2002-06-01 possible", "甲 2005-01-01 no"],
    ),
    Case(
        "年中免职而列于当年名录",
        True,
        ["甲 remove 2020-05-10", "甲 roster 2020"],
        ["甲 2020-03-01 presumed", "甲 2020-08-01 possible", "甲 2021-02-01 no"],
    ),
    Case(
        "列于名录而他人年末当选",
        True,
        ["甲 roster 2019", "乙 elect 2019-11-20"],
        ["甲 2019-06-01 presumed", "甲 2019-12-15 possible", "甲 2023-01-01 no", "乙 2019-12-15 possible"],
    ),
    Case(
        "一席而名录列二人",
        True,
        ["甲 roster 2020", "乙 roster 2020"],
        ["甲 2020-06-01 possible", "乙 2020-06-01 possible"],
    ),
    Case(
        "离任后仍称其职，继任已到",
        True,
        ["甲 appoint 2016-01-01", "甲 leave 2020-01-08", "乙 elect 2020-01-08", "甲 mention 2020-03-01"],
        ["乙 2020-03-01 possible", "甲 2020-03-01 possible", "甲 2022-01-01 no"],
    ),
    Case(
        "两年名录之间他人到任",
        True,
        ["甲 roster 2010", "乙 appoint 2012-01-01", "甲 roster 2015"],
        ["甲 2013-01-01 possible", "甲 2010-06-01 presumed", "甲 2015-06-01 presumed"],
    ),
    Case("二十年名录，无注", True, ["甲 roster 1986/2005"], ["甲 1995-01-01 possible"]),
    Case(
        "二十年名录，三人无注",
        True,
        ["甲 roster 1986/2005", "乙 roster 1986/2005", "丙 roster 1986/2005"],
        ["甲 1995-01-01 possible", "乙 1995-01-01 possible", "丙 1995-01-01 possible"],
    ),
    Case(
        "二十年名录，只注到任",
        True,
        ["甲 roster 1986/2005 from=1986-03", "乙 roster 1986/2005 from=1990-05"],
        ["甲 1995-01-01 no", "甲 1988-01-01 presumed", "乙 1995-01-01 possible"],
    ),
    Case(
        "名录注月与任命之日相差数日",
        True,
        ["甲 appoint 2020-06-28", "甲 roster 2020 from=2020-07"],
        ["甲 2020-06-30 possible", "甲 2020-08-01 certain", "甲 2020-06-01 no"],
    ),
    Case(
        "名录所注到任在其年之后",
        True,
        ["甲 roster 2019 from=2020-07"],
        ["甲 2020-08-01 possible", "甲 2019-06-01 no"],
    ),
    Case(
        "两年名录，中间一年无书",
        True,
        ["甲 roster 2018", "甲 roster 2020"],
        ["甲 2019-06-01 possible", "甲 2018-06-01 presumed", "甲 2020-06-01 presumed"],
    ),
    Case(
        "名录以一日为准", True, ["甲 roster 2020-12-31"], ["甲 2020-12-31 certain", "甲 2020-12-30 possible"]
    ),
    Case(
        "履历两段以月相接",
        False,
        ["甲 cv from=1999-03 to=2001-06", "甲 cv from=2001-06 to=2003-05"],
        ["甲 2001-06-15 certain", "甲 2000-01-01 certain", "甲 2003-06-01 no"],
    ),
    Case(
        "履历两段以年相接",
        False,
        ["甲 cv from=1999 to=2001", "甲 cv from=2001 to=2003"],
        ["甲 2001-06-15 certain", "甲 2002-06-15 certain"],
    ),
    Case(
        "至今，网页记月",
        True,
        ["甲 cv 2021-06 from=2016-11 to=.."],
        ["甲 2021-05-31 certain", "甲 2021-06-20 possible"],
    ),
    Case(
        "至今，网页无日期",
        True,
        ["甲 cv from=2016-11 to=.."],
        ["甲 2017-01-01 possible", "甲 2016-11-30 possible"],
    ),
    Case(
        "至今，后有离任",
        True,
        ["甲 cv 2019-06-29 from=2016-11 to=..", "甲 leave 2021-03-01"],
        ["甲 2020-06-01 certain", "甲 2021-04-01 no"],
    ),
    Case(
        "履历止于五月，六月免职",
        True,
        ["甲 cv from=2016-11 to=2019-05", "甲 leave 2019-06-03"],
        ["甲 2019-05-20 possible", "甲 2019-06-02 possible", "甲 2019-07-01 no"],
    ),
    Case(
        "任后四年称原任",
        True,
        ["甲 elect 2016-01-15", "甲 mention 2020-03-01 status=原"],
        ["甲 2019-01-01 possible", "甲 2021-01-01 no"],
    ),
    Case(
        "名录之后称原任",
        True,
        ["甲 roster 2018", "甲 mention 2020-03-01 status=原"],
        ["甲 2018-06-01 presumed", "甲 2021-01-01 no"],
    ),
    Case("现任，文献无日期", True, ["甲 mention"], ["甲 2020-01-01 open"]),
    Case("名录列为候选人", False, ["甲 roster 2020 status=副区长候选人"], ["甲 2020-06-01 no"]),
    Case(
        "已故、离任也说明不再在任，候选人则什么也不说明",
        True,
        ["甲 roster 2018", "甲 mention 2020-03-01 status=已故", "乙 roster 2020 status=拟任"],
        ["甲 2018-06-01 presumed", "甲 2020-03-01 no", "乙 2020-06-01 no"],
    ),
    Case(
        "离任之后再见其人：不因旧任而排除",
        False,
        ["甲 roster 1991", "甲 roster 1997 from=1997-01 to=1997-12", "甲 mention 2003-03-05"],
        ["甲 2003-03-05 certain", "甲 1997-06-01 certain", "甲 1998-06-01 possible"],
    ),
    Case(
        "他人任至其间，早年所见不属后来一任",
        True,
        ["甲 mention 1993-03-05", "乙 roster 1997 to=1997-11", "甲 resign 2003-05-01"],
        ["甲 1993-03-05 certain", "甲 2003-04-30 certain", "乙 1997-10-31 certain", "甲 2003-05-02 no"],
    ),
    Case(
        "名录二人，一人注到任",
        True,
        ["甲 roster 2019", "乙 roster 2019 from=2019-11"],
        ["甲 2019-12-15 no", "乙 2019-12-15 certain", "甲 2019-06-01 presumed"],
    ),
    Case(
        "名录无注，前任三月才免：只推定其后",
        True,
        ["甲 mention 2020-01-12", "甲 remove 2020-03-27", "乙 roster 2020"],
        [
            "乙 2020-02-01 possible",
            "乙 2020-06-01 presumed",
            "甲 2020-02-01 presumed",
            "甲 2020-03-26 certain",
        ],
    ),
    Case(
        "免职之日继任到任，前任早先所见仍属同一任",
        True,
        ["甲 mention 2020-01-12", "甲 remove 2020-03-27", "乙 appoint 2020-03-27"],
        ["甲 2020-03-27 possible", "乙 2020-03-27 certain", "甲 2020-03-28 no", "乙 2020-03-26 no"],
    ),
    Case(
        "名录列其届，推定该届",
        False,
        ["甲 roster 2011/2016 section=第七届委员会"],
        ["甲 2013-01-01 presumed", "甲 2010-12-31 possible"],
    ),
    Case(
        "半开的离任：某年之前",
        True,
        ["甲 cv 2010 from=2001-03 to=../2005"],
        ["甲 2006-01-01 no", "甲 2001-02-28 no", "甲 2003-01-01 possible"],
    ),
    Case(
        "年限之外只是未排除",
        True,
        ["甲 mention 1986-05-01"],
        ["甲 1986-05-01 certain", "甲 1996-05-01 possible", "甲 1996-05-02 open", "甲 1500-01-01 open"],
    ),
    Case(
        "以月见于记载，不证某一日",
        False,
        ["甲 mention 2020-03"],
        ["甲 2020-03-05 possible", "甲 2020-03 certain", "甲 2020 certain", "甲 2020-02 possible"],
    ),
    Case(
        "两次见于记载，不足一年推定其间，满一年则否",
        False,
        ["甲 mention 2010-03-01", "甲 mention 2010-12-01", "甲 mention 2013-01-01"],
        ["甲 2010-06-01 presumed", "甲 2011-06-01 possible", "甲 2010-03-01 certain"],
    ),
    Case(
        "任至首月：当月不推定",
        True,
        ["甲 roster 2005 to=2005-01"],
        ["甲 2005-01-20 possible", "甲 2004-12-31 certain", "甲 2005-02-01 no"],
    ),
    Case(
        "一段履历两处所记粗细不同，不是相接的两段",
        False,
        ["甲 cv None from=2011 to=2011", "甲 cv None from=2011 to=2011-07-08"],
        ["甲 2011-07-07 possible", "甲 2011-12-31 possible"],
    ),
    Case(
        "后一段止于相接之年，其年末不因相接而确定",
        False,
        ["甲 cv None from=1998 to=2001", "甲 cv None from=2001 to=2001"],
        ["甲 2000-06-01 certain", "甲 2001-12-31 possible"],
    ),
]
