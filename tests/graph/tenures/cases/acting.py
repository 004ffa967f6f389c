"""Who acts for another: how long, and what ends it."""

from __future__ import annotations

from tests.graph.tenures.cases.case import Case

ACTING = [
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
        "代理者之间互相更替",
        True,
        ["甲 acting appoint 2018-03-01", "乙 acting appoint 2018-09-01"],
        ["甲 2018-10-01 no", "乙 2018-09-01 certain", "甲 2018-08-01 possible"],
    ),
]
