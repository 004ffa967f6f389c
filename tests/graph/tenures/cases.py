"""What a careful historian says of a day: statements of one post, and the answer for a person on a day.

`机构 begun 2001`, `机构 ended 2019-03`, `机构 restored 2020` tell of the organization.
A statement is `person [acting] action date` or `person [acting] basis as-of from= to= status=`; an answer
`person [acting] day certainty`. The rules are told in docs/tenure.md; every answer here was reviewed by hand.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """Statements of one post, and answers."""

    title: str
    one_seat: bool
    stated: list[str]
    answers: list[str]


CASES = [
    Case(
        "代理后当选",
        True,
        ["甲 acting appoint 2019-12-20", "甲 elect 2020-01-15"],
        ["甲 2020-01-01 certain", "甲 2020-01-15 certain", "甲 2019-12-19 no", "甲 2020-06-01 possible"],
    ),
    Case(
        "见其代理，随后当选",
        True,
        ["甲 acting mention 2020-01-05", "甲 elect 2020-01-15"],
        ["甲 2020-01-10 possible", "甲 acting 2020-03-01 no"],
    ),
    Case(
        "名录列为代理，次年当选",
        True,
        ["甲 acting appoint 2019-12-20", "甲 elect 2020-01-15", "甲 acting roster 2019"],
        ["甲 2019-12-25 certain", "甲 acting 2020-03-01 no"],
    ),
    Case(
        "在任者离岗，他人代理，复出",
        True,
        [
            "甲 elect 2016-11-05",
            "乙 acting appoint 2018-03-01",
            "乙 acting remove 2018-09-01",
            "甲 mention 2018-12-01",
        ],
        ["甲 2018-05-01 possible", "乙 2018-05-01 certain", "乙 2018-10-01 no", "甲 2018-12-01 certain"],
    ),
    Case(
        "代理起始不明，次年当选",
        True,
        ["甲 acting roster 2019", "甲 elect 2020-01-15"],
        ["甲 2019-06-01 presumed", "甲 acting 2021-01-01 no"],
    ),
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
    Case(
        "先提名后当选",
        True,
        ["甲 nominate 2020-01-08", "甲 elect 2020-01-15"],
        ["甲 2020-01-10 no", "甲 2020-01-15 certain"],
    ),
    Case("名录列为候选人", False, ["甲 roster 2020 status=副区长候选人"], ["甲 2020-06-01 no"]),
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
        "代理因他人到任而止",
        True,
        ["甲 acting appoint 1992-05-04", "乙 elect 1993-03-01", "乙 leave 1999-03-01", "甲 elect 2000-03-01"],
        ["甲 1995-06-01 no", "乙 1995-06-01 certain", "甲 1992-08-01 possible", "甲 2000-03-01 certain"],
    ),
    Case(
        "代理因免职而止，免职不必说代理",
        True,
        ["甲 acting appoint 1992-05-04", "甲 remove 1993-03-01", "甲 elect 2000-03-01"],
        ["甲 1993-01-01 certain", "甲 1995-01-01 no"],
    ),
    Case(
        "代理不妨副职各自在任",
        False,
        ["甲 acting appoint 1992-05-04", "乙 elect 1993-03-01"],
        ["甲 1993-06-01 possible"],
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
        "党委、人大先后任命：其间只是可能",
        False,
        ["甲 appoint 2020-01-08", "甲 elect 2020-01-13"],
        ["甲 2020-01-08 possible", "甲 2020-01-12 possible", "甲 2020-01-13 certain", "甲 2020-01-07 no"],
    ),
    Case(
        "去世、退休止其任期",
        True,
        ["甲 appoint 2010-03-01", "甲 die 2012-05-02"],
        ["甲 2012-05-01 certain", "甲 2012-05-03 no"],
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
        "代理者之间互相更替",
        True,
        ["甲 acting appoint 2018-03-01", "乙 acting appoint 2018-09-01"],
        ["甲 2018-10-01 no", "乙 2018-09-01 certain", "甲 2018-08-01 possible"],
    ),
    Case(
        "机构撤销，任者至此为止",
        True,
        ["甲 appoint 2015-03-01", "机构 ended 2019-03-05"],
        ["甲 2018-01-01 possible", "甲 2019-03-05 possible", "甲 2019-03-06 no", "甲 2015-03-01 certain"],
    ),
    Case(
        "机构撤销，当年名录",
        False,
        ["甲 roster 2018", "甲 roster 2019", "机构 ended 2019-03"],
        ["甲 2019-02-01 presumed", "甲 2019-04-01 no", "甲 2020-01-01 no"],
    ),
    Case(
        "机构成立之前无人在任",
        True,
        ["甲 mention 2003-06-01", "机构 begun 2002-05"],
        ["甲 2002-04-30 no", "甲 2002-05-01 possible", "甲 2003-06-01 certain"],
    ),
    Case(
        "机构成立的年份",
        True,
        ["甲 appoint 2002", "机构 begun 2002-05-10"],
        ["甲 2002-05-09 no", "甲 2002-05-10 possible", "甲 2002-12-31 possible"],
    ),
    Case(
        "撤销之后仍见其人，撤销不作数",
        True,
        ["甲 appoint 2015-03-01", "甲 mention 2020-01-01", "机构 ended 2019-03-05"],
        ["甲 2019-12-01 certain", "甲 2021-01-01 possible"],
    ),
    Case(
        "撤销之后才办免职，撤销不作数",
        True,
        ["甲 appoint 2015-03-01", "甲 remove 2019-05-01", "机构 ended 2019-03-05"],
        ["甲 2019-04-30 certain", "甲 2019-05-02 no"],
    ),
    Case(
        "撤销之后恢复",
        True,
        ["甲 appoint 2015-03-01", "机构 ended 2019-03-05", "机构 restored 2020"],
        ["甲 2021-01-01 possible"],
    ),
    Case(
        "恢复的机构从前就有",
        True,
        ["甲 mention 1980-06-01", "机构 restored 1979-11"],
        ["甲 1979-01-01 possible"],
    ),
    Case(
        "恢复在先，成立不作数",
        True,
        ["甲 mention 1980-06-01", "机构 begun 1979-11", "机构 restored 1978"],
        ["甲 1979-01-01 possible"],
    ),
    Case(
        "成立之前已有其人，成立不作数",
        True,
        ["甲 mention 2000-06-01", "机构 begun 2002-05"],
        ["甲 2000-06-01 certain", "甲 1999-01-01 possible"],
    ),
    Case(
        "撤销日期不明",
        True,
        ["甲 appoint 2015-03-01", "机构 ended None"],
        ["甲 2021-01-01 possible"],
    ),
    Case(
        "撤销之后称其原任",
        True,
        ["甲 appoint 2015-03-01", "甲 mention 2020-01-01 status=原", "机构 ended 2019-03-05"],
        ["甲 2019-03-06 no"],
    ),
]
