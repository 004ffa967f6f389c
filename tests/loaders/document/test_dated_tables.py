"""Chronicles printed as tables."""

import pytest

from loaders.document.dated_tables import table_rows
from loaders.document.furniture import read_lines
from loaders.text.view import View


def rows_of(text: str) -> tuple[list[str], set[int]]:
    rows: set[int] = set()
    return [line.view.text for line in table_rows(read_lines(View.whole(text)), rows)], rows


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("时间 | 名称\n1951年 | 师范\n1958年 | 学院\n", ["1951年，师范", "1958年，学院"]),
        ("年\t月\t日\t纪事\n1951\t3\t5\t建校\n\t\t7\t开学\n", ["1951年", "3月5日，建校", "7日，开学"]),
        ("序号|日期|事项\n1|0305|建校\n2||开学\n3|0307-0309|放假\n",
         ["03月05日，建校", "△开学", "03月07日-03月09日，放假"]),
        ("年份|大事\n1951/52|建校\n1953|扩建\n", ["1951/52学年", "建校", "1953年", "扩建"]),
        ("年份|大事\n1951年|建校\n1952年3月|开学\n1953年5月6日|扩建\n",
         ["1951年", "建校", "1952年3月，开学", "1953年5月6日，扩建"]),
        ("纪年|月日|大事\n明治42（1909）|5.20|竣工\n|10|改隶\n民国34（1945）|12.25|接收\n35（1946）|秋|筹设\n",
         ["1909年", "5.20，竣工", "10月，改隶", "1945年", "12.25，接收", "1946年", "秋，筹设"]),
        ("时间|大事\n1951.3-1952.7|建校\n1953|开学\n1954年Q3|扩建\n",
         ["1951.3-1952.7，建校", "1953年，开学", "1954年Q3，扩建"]),
        ("大事|时间\n建校|1951年3月\n扩建|1953年5月\n", ["1951年3月，建校", "1953年5月，扩建"]),
        ("│时间│事件│\n│1951年│建校。│\n│1953年│扩建教│\n│　　　│学楼。│\n",
         ["1951年，建校。", "1953年，扩建教", "学楼。"]),
    ],
)  # fmt: skip
def test_rows(text: str, lines: list[str]) -> None:
    """A row is a heading with its year and an entry with its label; an empty cell repeats the one above."""
    found, rows = rows_of(text)
    assert found == lines
    assert rows


@pytest.mark.parametrize(
    "text",
    [
        "时间 | 姓名\n1951年 | 方明\n1953年 | 江远\n",
        "年份\t产量\n1951\t12\n1953\t15\n",
        "时间 | 内容\n08:30 | 报到\n09:00 | 开会\n",
        "时间 | 内容 | 地点\n3月5日 | 报到 | 一楼\n3月6日 | 开会 | 二楼\n",
        "日期\t车次\n3月5日\t12\n3月6日\t15\n",
    ],
)
def test_other_tables(text: str) -> None:
    """Tables of people and sums, and the times of a day, are left as they are."""
    assert rows_of(text) == (text.splitlines(), set())


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("| 1958年3月4日 | 开会。 |\n| 1958年5月2日 | 建校。 |\n",
         ["1958年3月4日，开会。", "1958年5月2日，建校。"]),
        ("1958年\t3月4日\t开会。\n\t5月2日\t建校。\n1959年\t1月1日\t通车。\n",
         ["1958年", "3月4日，开会。", "5月2日，建校。", "1959年", "1月1日，通车。"]),
        ("方明\t1951年3月\n江远\t1953年4月\n", ["方明\t1951年3月", "江远\t1953年4月"]),
        ("1951年\t方明\t12\n1953年\t江远\t15\n", ["1951年\t方明\t12", "1953年\t江远\t15"]),
    ],
)  # fmt: skip
def test_tables_without_a_head(rows: str, lines: list[str]) -> None:
    """Under the title of a chronicle a column of dates beside one of texts needs no head."""
    assert rows_of(f"白溪县大事记\n{rows}")[0] == ["白溪县大事记", *lines]
    assert rows_of(f"白溪县概况\n{rows}")[0] == ["白溪县概况", *rows.splitlines()]


def test_places() -> None:
    """What a row tells stands where the source prints it, whatever signs its label was given."""
    text = "年|月|日|大事\n1951|3|5|建校\n1953|4|6|扩建\n"
    entry = list(table_rows(read_lines(View.whole(text)), set()))[1].view
    assert entry.passage(entry.text.index("建")).quote == "建校"
    assert entry.passage(0, entry.text.index("，")).quote == "3|5"
