"""Who, where and what an entry names, and its type."""

from __future__ import annotations

import pytest

from graph.facts import EventFact
from graph.provenance import Passage
from loaders.events.named import find_organizations, find_places
from loaders.events.participants import event_type, find_documents, find_people, participants_of
from loaders.names.jurisdiction import Jurisdiction
from tests.growth import assert_linear

HERE = Jurisdiction(("云中省", "柳州市", "青河县"))

ORGANIZATIONS = [
    ("县委办公室、县政府办公室印发方案。", ["中共青河县委办公室", "青河县人民政府办公室"]),
    ("经县委常委会会议研究。", ["中共青河县委常委会"]),
    ("县教育局、柳湾中学举办活动。", ["青河县教育局", "柳湾中学"]),
    ("青河县第十七届人民代表大会第三次会议召开。", ["青河县第十七届人民代表大会"]),
    ("青河县与华源农牧有限公司签订协议。", ["华源农牧有限公司"]),
    ("县委、县政府研究决定成立青河县城市管理委员会。",
     ["中共青河县委", "青河县人民政府", "青河县城市管理委员会"]),
    ("最高人民法院通报表扬。", ["最高人民法院"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), ORGANIZATIONS)
def test_bodies(text: str, names: list[str]) -> None:
    """Bodies stand by their full names, each once, in the order of the text."""
    assert list(find_organizations(text, (), HERE, "2018-03-05")) == names


NO_ORGANIZATIONS = [
    "县委书记周海平主持会议。",
    "县委常委、县纪委书记、县监委主任吴正文作报告。",
    "《青河县委员会工作报告》印发。",
    "各级党委高度重视。",
    "会议听取县人民法院工作报告。",
    "代表县委作报告。",
]


@pytest.mark.parametrize("text", NO_ORGANIZATIONS)
def test_no_bodies(text: str) -> None:
    """A body inside a post or a title, or only spoken of in general, is not named as taking part."""
    assert find_organizations(text, (), HERE, None) == ()


PLACES = [
    ("县长到青河县石桥镇柳树村、下河村调研。", ["石桥镇", "柳树村", "下河村"]),
    ("大会在县文化广场举行。", ["县文化广场"]),
    ("县领导深入石桥镇文昌园、金河民俗园等地，调研旅游工作。", ["石桥镇", "文昌园", "金河民俗园"]),
    ("发布会在兰州举行。", ["兰州"]),
    ("推进农村改革，建设美丽乡村。", []),
    ("石桥镇党委书记主持会议。", []),
    ("组织志愿者进社区。", []),
]


@pytest.mark.parametrize(("text", "names"), PLACES)
def test_places(text: str, names: list[str]) -> None:
    """Towns, villages and venues; the document's own place and words that end like places are left out."""
    assert list(find_places(text, (), HERE)) == names


PEOPLE = [
    ("县委书记周海平主持会议。", ("周海平",)),
    ("市委书记刘建军陪同，县长李文涛参加。", ("刘建军", "李文涛")),
    ("柳湾中学学生李友昊获奖学金。", ("李友昊",)),
    ("晋升二级调研员职级。", ()),
    ("区长候选人人选。", ()),
    ("全体教师高度重视。", ()),
]


@pytest.mark.parametrize(("text", "names"), PEOPLE)
def test_people(text: str, names: tuple[str, ...]) -> None:
    """A person stands after a title or a role; a word that is shaped like a name is none."""
    assert find_people(text, ()) == names


DOCUMENTS = [
    ("印发《甲方案》《乙办法》。", ("甲方案", "乙办法")),
    ("印发《甲方案》(以下简称《方案》)。《方案》明确任务。", ("甲方案",)),
    ("印发《关于落实〈乙意见〉的通知》。", ("关于落实〈乙意见〉的通知",)),
    ("印发《关于落实《乙意见》的通知》。", ("关于落实《乙意见》的通知",)),
    ("印发《甲方案", ()),
]


@pytest.mark.parametrize(("text", "titles"), DOCUMENTS)
def test_documents(text: str, titles: tuple[str, ...]) -> None:
    """Outermost titles once each, without the short forms that the text introduces."""
    assert find_documents(text) == titles


TYPES = [
    ("县第十届人大常委会第三次会议召开，任命张三为局长。", "meeting"),
    ("经县委研究，任命张三为局长。", "appointment"),
    ("县政府办公室印发《方案》。", "document"),
    ("柳湾镇荣获“全国文明镇”称号。", "honour"),
    ("县委书记周海平调研春耕工作。", "inspection"),
    ("县融媒体中心成立。", "organization"),
    ("柳湾水厂开工建设。", "project"),
    ("新图书馆开馆。", "opening"),
    ("县城遭受暴雨袭击。", "emergency"),
    ("县文化馆举办书画展。", "activity"),
    ("全县降水量38毫米。", "other"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_types(text: str, kind: str) -> None:
    """The first rule of the lexicon that fits tells the type."""
    assert event_type(text) == kind


def test_parts_of_an_event() -> None:
    """One event, all its lists; projects come by their names."""
    text = "县长李文涛到石桥镇察看柳湾水厂、东岭服务中心建设情况。"
    passage = Passage(start=0, end=1, quote="县")
    event = EventFact(id="e", document="d", passage=passage, date="2018-03-05", text=text)
    parts = participants_of(event, HERE)._asdict()
    assert parts["people"] == ("李文涛",)
    assert parts["places"] == ("石桥镇",)
    assert parts["projects"] == ("柳湾水厂", "东岭服务中心")
    assert parts["type"] == "inspection"


def test_time_is_linear() -> None:
    """A long line without any stop takes no more than its share of time."""
    text = "<县委员会办公室村社区>"
    assert_linear(lambda text: find_organizations(text, (), HERE, None), text, 3000)
    assert_linear(lambda text: find_places(text, (), HERE), text, 3000)
