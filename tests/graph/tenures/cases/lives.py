"""Births and deaths: what they end, and what they leave as it is."""

from __future__ import annotations

from tests.graph.tenures.cases.case import Case

LIVES = [
    Case(
        "去世、退休止其任期",
        True,
        ["甲 appoint 2010-03-01", "甲 die 2012-05-02"],
        ["甲 2012-05-01 certain", "甲 2012-05-03 no"],
    ),
    Case(
        "去世终止一切任职",
        False,
        ["甲 appoint 2015-03-01", "甲 mention 2018-06-01", "甲 died 2019-04-05"],
        [
            "甲 2018-01-01 certain",
            "甲 2019-04-05 possible",
            "甲 2019-04-06 no",
            "甲 2030-01-01 no",
        ],
    ),
    Case(
        "只记去世之年",
        True,
        ["甲 mention 2018-06-01", "甲 died 2019"],
        ["甲 2019-12-31 possible", "甲 2020-01-01 no"],
    ),
    Case(
        "卒于任",
        True,
        ["甲 appoint 1931-03", "甲 die 1935-06-10", "甲 died 1935-06-10"],
        ["甲 1935-06-09 certain", "甲 1935-06-10 possible", "甲 1935-06-11 no"],
    ),
    Case(
        "去世之后才办免职",
        False,
        ["甲 appoint 2015-03-01", "甲 remove 2019-05-20", "甲 died 2019-04-05"],
        ["甲 2019-04-05 possible", "甲 2019-05-19 no", "甲 2015-03-01 certain"],
    ),
    Case(
        "去世之年的名录只推定到去世",
        False,
        ["甲 roster 2019", "甲 died 2019-04-05"],
        ["甲 2019-04-04 presumed", "甲 2019-04-06 no"],
    ),
    Case(
        "称已去世之后又见，两说并存",
        False,
        ["甲 mention 2018-06-01", "甲 mention 2021-06-01", "甲 died 2019-04-05"],
        ["甲 2021-06-01 possible", "甲 2020-01-01 possible", "甲 2018-06-01 certain"],
    ),
    Case(
        "去世之后仍以职务见称，不证其时在任",
        True,
        ["甲 appoint 2015-03-01", "甲 mention 2018-06-01", "甲 mention 2019-05-20", "甲 died 2019-04-05"],
        [
            "甲 2018-06-01 certain",
            "甲 2019-04-05 possible",
            "甲 2019-05-20 possible",
            "甲 2019-05-01 possible",
        ],
    ),
    Case(
        "去世之后某月见称，亦不证该月",
        True,
        ["甲 appoint 2015-03-01", "甲 mention 2019-05", "甲 died 2019-04-05"],
        ["甲 2019-05 possible", "甲 2015-03-01 certain", "甲 2018-01-01 possible"],
    ),
    Case(
        "去世之后又记其任命",
        True,
        ["甲 appoint 2019-06-01", "甲 mention 2019-07-01", "甲 died 2019-04-05"],
        ["甲 2019-06-01 possible", "甲 2019-06-15 possible", "甲 2019-07-01 possible"],
    ),
    Case(
        "履历所记止于去世之后",
        True,
        ["甲 cv None from=2015 to=2021", "甲 died 2019-04-05"],
        ["甲 2018-01-01 certain", "甲 2019-04-05 certain", "甲 2019-04-06 possible"],
    ),
    Case(
        "去世之后之见称不碍继任者",
        True,
        ["甲 mention 2019-05", "甲 died 2019-04-05", "乙 mention 2019-04-20", "乙 mention 2020-04-20"],
        ["乙 2019-04-20 certain", "乙 2019-12-01 possible", "甲 2019-05 possible"],
    ),
    Case(
        "去世之前所见照证其日",
        True,
        ["甲 appoint 2015-03-01", "甲 mention 2019-04-05", "甲 died 2019-04-05"],
        ["甲 2019-04-04 certain", "甲 2019-04-05 certain", "甲 2019-04-06 no"],
    ),
    Case(
        "只记去世之年，年内所见照证其日",
        True,
        ["甲 mention 2019-05-20", "甲 died 2019"],
        ["甲 2019-05-20 certain"],
    ),
    Case(
        "已免、已有继任而仍见称，其间皆可能",
        True,
        ["甲 remove 2020-01-10", "乙 appoint 2020-01-12", "甲 mention 2020-03-30"],
        [
            "甲 2020-01-09 certain",
            "甲 2020-01-11 possible",
            "甲 2020-01-12 possible",
            "甲 2020-03-30 possible",
            "甲 2020-03-31 no",
            "乙 2020-01-12 certain",
            "乙 2020-01-11 no",
        ],
    ),
    Case(
        "已免、已有继任而无他说，其间无人",
        True,
        ["甲 remove 2020-01-10", "乙 appoint 2020-01-12"],
        ["甲 2020-01-11 no", "乙 2020-01-11 no"],
    ),
    Case(
        "免后复任则其间不在任",
        True,
        ["甲 remove 2020-01-10", "乙 appoint 2020-01-12", "甲 appoint 2020-03-01", "甲 mention 2020-03-30"],
        ["甲 2020-01-11 no", "甲 2020-03-30 certain"],
    ),
    Case(
        "两处所记去世不同，取其晚",
        False,
        ["甲 mention 2018-06-01", "甲 died 2019-04-05", "甲 died 2019-05"],
        ["甲 2019-05-31 possible", "甲 2019-06-01 no"],
    ),
    Case(
        "他人去世与之无关",
        True,
        ["甲 mention 2018-06-01", "乙 died 2019-04-05"],
        ["甲 2019-05-01 possible"],
    ),
    Case(
        "出生之前不在任",
        False,
        ["甲 mention 1990-06-01", "甲 born 1985-03"],
        ["甲 1985-02-28 no", "甲 1985-03-31 possible", "甲 1990-06-01 certain"],
    ),
    Case(
        "生年与任职不合，两说并存",
        False,
        ["甲 mention 1990-06-01", "甲 born 1995"],
        ["甲 1990-06-01 certain", "甲 1989-01-01 possible"],
    ),
]
