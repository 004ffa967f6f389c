"""Verbs of office and posts as lives use them."""

from __future__ import annotations

import pytest

from loaders.holdings.careers.words import How, own_post_length, verbs_in


@pytest.mark.parametrize(
    ("clause", "verbs"),
    [
        ("1990年5月任县教育局局长", [("任", How.TAKE)]),
        ("历任保管员、会计", [("历任", How.SEVERAL)]),
        ("后任副厂长", [("后任", How.LATER)]),
        ("曾任县长", [("曾任", How.PAST)]),
        ("署临河县知县", [("署", How.ACTING)]),
        ("擢柳溪州知州", [("擢", How.SEAT)]),
        ("1984年任教导主任", [("任", How.TAKE)]),
        ("不再担任局长", [("不再担任", How.NONE)]),
        ("拟任副县长", [("拟任", How.NONE)]),
        ("车间主任", []),
        ("完成任务", []),
        ("因为年老", []),
        ("行政公署秘书", []),
        ("早年曾担任区长", [("早年曾担任", How.PAST)]),
        ("不久又调任镇长", [("不久又调任", How.LATER)]),
        ("相继担任局长、县长", [("相继担任", How.SEVERAL)]),
        ("时任第五团营长", [("时任", How.PAST)]),
        ("后为了工作", []),
        ("水务署副署长", []),
        ("代表大会", []),
        ("权力机关", []),
    ],
)
def test_verbs_of_office(clause: str, verbs: list[tuple[str, How]]) -> None:
    """A verb of one character that is part of another word is none."""
    assert [(verb.word, verb.how) for verb in verbs_in(clause)] == verbs


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("县粮食局保管员", "保管员"),
        ("第三战区司令部中校参谋", "中校参谋"),
        ("步兵第九团大队附", "大队附"),
        ("布政使司都督", "都督"),
        ("省农林厅助理调研员", "助理调研员"),
        ("县教育局副局长", "副局长"),
        ("县公安局保卫干事", "保卫干事"),
        ("镇民政助理", "民政助理"),
        ("南门外大街", ""),
        ("经济增长", ""),
    ],
)
def test_posts_of_lives(text: str, post: str) -> None:
    """Workers, officers with their rank, offices of the empire; what is none has no length."""
    size = own_post_length(text)
    assert (text[-size:] if size else "") == post
