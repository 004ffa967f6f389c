"""Organizations that begin, end and are restored: nobody is in their posts outside that."""

from __future__ import annotations

from tests.graph.tenures.cases.case import Case

ORGANIZATIONS = [
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
