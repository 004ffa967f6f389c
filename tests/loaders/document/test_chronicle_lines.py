"""Chronicles that are known by their titles or by their dated lines."""

import pytest

from loaders.document.chronicle_lines import dated_lines, is_chronicle_title
from loaders.document.furniture import read_lines, without_furniture
from loaders.text.view import View


def region(text: str) -> range:
    return dated_lines(without_furniture(list(read_lines(View.whole(text)))))


@pytest.mark.parametrize(
    "text",
    [
        "青溪县大事记",
        "大事年表（1951—1963）",
        "青溪教区纪年（1870—1930）",
        "县委办2020年工作大事记",
        "青溪纪事",
    ],
)
def test_titles(text: str) -> None:
    """What is called a chronicle."""
    assert is_chronicle_title(text)


@pytest.mark.parametrize(
    "text",
    ["关于征集大事记资料的通知", "大事记编写说明", "首页 >> 大事记", "大事记……12", "历任县长更迭大事记"],
)
def test_no_titles(text: str) -> None:
    """What only speaks of one."""
    assert not is_chronicle_title(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("甲校简史\n1960年\n建校。\n1961年\n停课。\n1962年\n复课。\n", range(1, 7)),
        ("3月\n1日\n开会。\n2日\n植树\n百株。\n电话：0000\n", range(6)),
        ("甲府\n3.5 县长视察\n随行三人。\n4.7 开馆\n5.1 表扬\n6.2 展览\n为期三日。\n", range(1, 7)),
        ("1866年\n• 筑庙。\n• 民乱。\n• 修渠。\n工具\n", range(4)),
    ],
)
def test_dated_lines(text: str, lines: range) -> None:
    """From the first date to the end of the text, without what the site prints below it."""
    assert region(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "历任校长\n1960年\n方明。\n1961年\n江远。\n1962年\n何任。\n",
        "产量\n1960年\n12\n1961年\n15\n1962年\n18\n",
        "方明简历\n1985.07—1990.03 教师\n1990.03—1998.01 干部\n1998.01—2001.05 局长\n2001.05—2003.01 书记\n",
        "县委开会。\n会议总结了工作。\n会议通过了决议。\n3月1日，开工。\n3月2日，竣工。\n3月3日，验收。\n3月4日，移交。\n",
        "今天\n昨天\n同日\n",
    ],
)
def test_no_dated_lines(text: str) -> None:
    """Lists of people, columns of figures, careers and reports are no chronicles."""
    assert not region(text)
