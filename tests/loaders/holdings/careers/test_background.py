"""What a report says of somebody's past."""

from __future__ import annotations

import pytest

from loaders.holdings.careers.background import find_backgrounds
from tests.loaders.pages import laid_out


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("方远长期在江南工作，先后担任过临河县副县长、县长。", ["方远"]),
        ("今年52岁的方远，历任县公安局民警、副大队长。", ["方远"]),
        ("县人事处在新闻稿中说，方远曾任县政府专门委员。", ["方远"]),
        ("方远，四十七岁，临河县人，江南大学毕业，曾任县党部书记。", ["方远"]),
        ("方远1998年任县医院外科主任，2009年起担任院长。", ["方远"]),
        ("方远今年48岁，临河人，1994年毕业于师范学校，2001年任县教育局办公室副主任。", ["方远"]),
        ("公开简历显示，方远，女，1975年6月生，1996年参加工作，先后任小学教师、副校长。", ["方远"]),
        ("她的前任何大为，今年58岁，1990年起任县第一中学副校长。", ["何大为"]),
        ("方远今年48岁，临河人，2001年被评为先进工作者。", []),
        ("方远，清末做过江南府通判。", ["方远"]),
        ("方远，临河县柳林村党支部书记。", ["方远"]),
        ("方远此前任临河县委副书记、县长。", ["方远"]),
        ("方远是临河人，2011年出任县统计局局长。", ["方远"]),
        ("记者梳理发现，方远2011年8月至2014年6月任县委办公室主任。", ["方远"]),
        ("方远是临河人，2001年被评为先进工作者。", []),
        ("方远，临河县柳林村党支部书记到会。", []),
        ("方远2018年3月任县医院院长。", []),
        ("方远2009年被评为先进工作者。", []),
        ("会议由方远主持，曾任何职不详。", []),
        ("2019年3月22日，方远任县医院院长。", []),
    ],
)
def test_whose_past_it_is(text: str, people: list[str]) -> None:
    """The person opens the sentence, and behind the name stands what was once."""
    blocks = laid_out(f"新闻\n\n本报2019年3月26日讯。\n\n{text}\n").blocks
    assert [life.person for life in find_backgrounds(blocks, "2019-03-26")] == people
