"""A name that one place leaves open is cut as the rest of the document cuts it; a lone one is left."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact, HoldingFact, HonourFact
from loaders.files.source import Source
from loaders.finish.document_names import settle_names
from loaders.pipeline import extract_source


def persons(text: str) -> set[str]:
    """Everybody that a text is read to name."""
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", "桃源县志\n\n第一章　人物\n\n" + text))
    held = {fact.person for fact in facts if isinstance(fact, AppointmentFact | HoldingFact) and fact.person}
    return held | {fact.recipient for fact in facts if isinstance(fact, HonourFact)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1951年2月，校长那森同学生一道植树。1952年3月，任命那森为县文教局局长。", "那森"),
        ("1951年2月，任命苗长林为区长。1953年，投票公推蔡九成为乡长。蔡九成是本乡人。", "蔡九成"),
        ("1945年，秘书由县政府教育科科长何东调充。", "何东"),
        ("1950年，选出雇农包阿毛为农会主任。包阿毛，本村人。", "包阿毛"),
    ],
)
def test_settled(text: str, name: str) -> None:
    """The name is the one that stands elsewhere with nothing but a stop or a verb behind it."""
    assert name in persons(text)
    assert not {other for other in persons(text) if name in other and other != name}


def named(name: str, text: str) -> str | None:
    """A name as the text settles it."""
    fact = next(
        fact
        for fact in extract_source(Source("a.txt", "0" * 64, "utf-8", "2001年3月，任命方远为县文化局局长。"))
        if isinstance(fact, AppointmentFact)
    )
    (settled,) = settle_names([fact.model_copy(update={"person": name})], text)
    assert isinstance(settled, AppointmentFact)
    return settled.person


@pytest.mark.parametrize(
    ("name", "text", "settled"),
    [
        ("顾昌", "顾昌林同志病重。顾昌林，安平人。顾昌林任区长。", "顾昌林"),
        ("顾昌", "顾昌说，顾昌说。", "顾昌"),  # 说 follows names
        ("顾昌", "顾昌林业务熟。", "顾昌"),  # once only
        ("顾昌", "顾昌到会。顾昌林到会。", "顾昌"),  # two people
        ("范绍", "范绍曾兼校长。士绅范绍曾、王安捐资。", "范绍曾"),
        ("房景和", "科长房景和。", "房景和"),  # before a stop no word begins
        ("那森同", "那森同学生座谈。那森讲话，那森主持会议。", "那森"),
        ("尚可喜", "尚可喜任局长。成绩尚可，条件尚可。", "尚可喜"),  # a word
        ("方大同", "方大同任局长。方大同讲话。方大，安平人。", "方大同"),
        ("举杨席珍", "投票选举杨席珍。杨席珍，安平人。", "杨席珍"),
        ("才旦卓玛", "才旦卓玛任主席。", "才旦卓玛"),
        ("买买提·艾山", "买买提·艾山任县长。艾山是县长。", "买买提·艾山"),
    ],
)
def test_settle_names(name: str, text: str, settled: str) -> None:
    """What the document bears out, and what it leaves open."""
    assert named(name, text) == settled
