"""A graph for the questions of changes, turnover, ways, incompatible posts, days of the year and findings.

桐川区 and its neighbours are invented. Each fact is one line of the text, in its own words.
"""

from __future__ import annotations

from typing import Any

from graph.facts import AppointmentFact, DocumentFact, EventFact, Fact, HoldingFact
from graph.provenance import Passage

DOCUMENT = "document-more"
GOVERNMENT, CONGRESS, COURT = "桐川区人民政府", "桐川区人大常委会", "桐川区人民法院"

_ACTS = """
2011-03-01 appoint 于敏 桐川区人民政府 区长
2014-06-20 remove 于敏 桐川区人民政府 区长
2014-06-20 appoint 白露 桐川区人民政府 区长
2019-12 remove 白露 桐川区人民政府 区长
2020-03-05 elect 石磊 桐川区人民政府 区长
2012-02-10 appoint 白露 桐川区人民政府 副区长
2012-05-08 appoint 方正 桐川区人民政府 副区长
2016-09 remove 方正 桐川区人民政府 副区长
2015-01-10 appoint 方正 桐川区水利局 局长
2018-01-10 remove 方正 桐川区水利局 局长
2017-04-01 appoint 汪洋 桐川区水利局 副局长
2017-04 appoint 汪洋 桐川区水利局 副局长
2019-04-01 remove 汪洋 桐川区水利局 副局长
2013-01-15 elect 于敏 桐川区人大常委会 副主任
2013-11-30 resign 于敏 桐川区人大常委会 副主任
2012-07-01 appoint 石磊 桐川区人民法院 院长
2013-03-01 appoint 石磊 桐川区人民法院 院长
"""
_SEEN = """
2013-08-01 于敏 桐川区人民政府 区长
2013-08-02 于敏 桐川区人大常委会 副主任
2014-06-01 白露 桐川区人民政府 副区长
2014-06-02 方正 桐川区人民政府 副区长
2017-11-20 方正 桐川区水利局 局长
2018-01-05 汪洋 桐川区水利局 副局长
2011-01-20 于敏 桐川区人民政府 区长
2020-05-01 白露 桐川区人民政府 区长
2018-05-05 王小山 桐川区招商局 副局长
2018-06-06 干小山 桐川区招商管理局 副局长
"""
_LISTED = """
2021 方正 桐川区水利局 局长
"""
_EVENTS = """
1958 桐川区 全区兴修水利。
1958-06-01 桐川区 东渠动工。
1958-12-31 桐川区 东渠通水。
1959-06-01 古塔镇 古塔镇架通电话。
2013-06 古塔镇 古塔镇修路。
2013-06-01 邻山镇 邻山镇植树。
1958/1960 桐川区 三年大旱。
"""


def facts() -> list[Fact]:
    """What the text states."""
    document = DocumentFact(
        id=DOCUMENT,
        file="more.txt",
        sha256="5" * 64,
        title="桐川区大事记",
        places=("桐川区",),
        type="chronicle",
    )
    found: list[Fact] = [document]
    start = 0
    for number, line in enumerate(text().splitlines()):
        common: dict[str, Any] = {
            "id": f"more-{number:02}",
            "document": DOCUMENT,
            "passage": Passage(start=start, end=start + len(line), quote=line),
        }
        start += len(line) + 1
        words = line.split()
        if line in _ACTS:
            date, action, person, body, post = words
            found.append(
                AppointmentFact(
                    **common,
                    date=date,
                    action=action,
                    person=person,
                    organization=body,
                    post=post,
                    as_printed=line,
                )
            )
        elif line in _SEEN or line in _LISTED:
            date, person, body, post = words
            found.append(
                HoldingFact(
                    **common,
                    basis="mention" if line in _SEEN else "roster",
                    as_of=date,
                    person=person,
                    organization=body,
                    post=post,
                    as_printed=line,
                )
            )
        else:
            date, place, told = words
            organizations = ("桐川区古塔镇人民政府",) if place == "古塔镇" else ()
            found.append(
                EventFact(
                    **common,
                    date=date,
                    section="chronicle",
                    text=told,
                    places=(place,),
                    organizations=organizations,
                )
            )
    return found


def text() -> str:
    """The text of the document."""
    return (
        "\n".join(line for part in (_ACTS, _SEEN, _LISTED, _EVENTS) for line in part.strip().splitlines())
        + "\n"
    )
