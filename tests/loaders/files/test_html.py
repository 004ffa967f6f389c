"""Web pages and EPUB chapters: lines as a browser shows them, tables with tabs, in any Chinese encoding."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import UnreadableFile
from loaders.files.read import extract_text, read_source
from loaders.pipeline import extract_source
from tests.loaders.files import makers


def text_of(organization: str, head: str = "") -> str:
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{organization}</body></html>"
    return extract_text(page.encode(), "a.html").text


@pytest.mark.parametrize(
    ("encoding", "declared", "reported"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("utf-8-sig", "gb2312", "utf-8"),
        ("utf-8", "gb2312", "utf-8"),
        ("gb18030", "gb2312", "gb18030"),
        ("gb18030", "GBK", "gb18030"),
        ("gb18030", "utf-8", "gb18030"),
        ("gb18030", "nonsense", "gb18030"),
        ("utf-16", "utf-16", "utf-16-le"),
    ],
)
def test_encodings(tmp_path: Path, encoding: str, declared: str, reported: str) -> None:
    """A page is read in its encoding, even where it is wrong about it."""
    path = makers.as_html(tmp_path / "a.htm", encoding, declared)
    source = read_source(path)
    assert source.encoding == reported
    assert source.text == read_source(makers.as_html(tmp_path / "b.html")).text


def test_big5() -> None:
    meta = '<meta http-equiv="Content-Type" content="text/html; charset=big5">'
    page = f"<html><head>{meta}</head><body>青嶺縣志</body></html>"
    read = extract_text(page.encode("big5hkscs"), "a.html")
    assert (read.text, read.encoding) == ("青嶺縣志\n", "big5hkscs")


@pytest.mark.parametrize(
    ("organization", "lines"),
    [
        ("<p>甲</p><p>乙<br>丙</p>", ["甲", "", "乙", "丙"]),
        ("<div>甲</div><div>乙</div>", ["甲", "乙"]),
        ("<div>甲</div><div>&nbsp;</div><div>乙</div>", ["甲", "", "乙"]),
        ("<p>任命\n  李四为\n局长</p>", ["任命李四为局长"]),
        ("<p>GDP\n  growth</p>", ["GDP growth"]),
        ("<p>李<b>四</b>任<span>局</span>长</p>", ["李四任局长"]),
        ("<p>&emsp;&emsp;1月&nbsp;3日</p>", ["　　1月 3日"]),
        ('<p style="text-indent: 2em">1月</p>', ["　　1月"]),
        ("<h2>甲</h2><div>乙<div>丙</div>丁</div>", ["甲", "", "乙", "丙", "丁"]),
        ("<ul><li>甲</li><li>乙</li></ul>", ["甲", "乙"]),
        ("<pre>甲  乙\n丙</pre>", ["甲  乙", "丙"]),
        ("<ruby>李<rp>(</rp><rt>li</rt><rp>)</rp></ruby>四", ["李四"]),
        ("甲<!-- 乙 --><script>丙</script><style>丁</style><noscript>戊</noscript>", ["甲"]),
        ("<nav>首页</nav><div role='navigation'>导航</div>甲<select><option>区县</option></select>", ["甲"]),
        ("甲<del>乙</del><s>丙</s>丁<p hidden>戊</p><span style='display: none'>己</span>", ["甲丁"]),
        ("方远<sup>[3]</sup>任<sup>①</sup>县长，30km<sup>2</sup>", ["方远任县长，30km2"]),
        ("甲<p>乙</div></p>丙", ["甲", "", "乙", "", "丙"]),
        ("李&#x1F600;四&lt;局长&gt;", ["李😀四<局长>"]),
    ],
)
def test_lines(organization: str, lines: list[str]) -> None:
    assert text_of(organization).splitlines() == lines


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("<tr><th>姓名<th>职务<tr><td>李四<td>局长", ["姓名\t职务", "李四\t局长"]),
        ("<tr><td>李四</td><td></td><td>兼</td></tr>", ["李四\t\t兼"]),
        ("<tr><td colspan=2>李四</td><td>兼</td></tr>", ["李四\t\t兼"]),
        (
            "<tr><td rowspan=2>李四<td>局长<tr><td>书记<tr><td>王五<td>区长",
            ["李四\t局长", "\t书记", "王五\t区长"],
        ),
        ("<tr><td>甲<td rowspan=2>乙<td>丙<tr><td>丁<td>戊", ["甲\t乙\t丙", "丁\t\t戊"]),
        ("<tr><td><p>副区长</p><p>（女）</p></td><td>李丽</td></tr>", ["副区长 （女）\t李丽"]),
        ("<caption>名录</caption><tr><td>甲<td>乙", ["名录", "甲\t乙"]),
        ("<tr><td colspan=99999>甲<td>乙", ["甲" + "\t" * 200 + "乙"]),
    ],
)
def test_tables(rows: str, lines: list[str]) -> None:
    assert text_of(f"<table>{rows}</table>").splitlines() == lines


def test_a_table_that_lays_out_the_page_is_none() -> None:
    """Old pages stand whole in a table: one with another table in it, or with a long cell."""
    inner = "<table><tr><td>姓名<td>职务<tr><td>李四<td>局长</table>"
    assert text_of(f"<table><tr><td>侧栏<td><p>甲</p>{inner}<p>乙</p></table>").splitlines() == [
        "侧栏", "", "甲", "", "姓名\t职务", "李四\t局长", "", "乙",
    ]  # fmt: skip
    long = "<div>区委召开会议。</div>" * 60
    assert (
        text_of(f"<table><tr><td>侧栏<td>{long}</table>").splitlines() == ["侧栏"] + ["区委召开会议。"] * 60
    )


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("青岭区2020年大事记", ["青岭区2020年大事记", "", "青岭区2020年大事记"]),
        ("青岭区2020年大事记_青岭区政府网", ["青岭区2020年大事记", "青岭区政府网", "", "青岭区2020年大事记"]),
        (
            "青岭区2020年大事记 - 青岭区政府网",
            ["青岭区2020年大事记", "青岭区政府网", "", "青岭区2020年大事记"],
        ),
        ("地方志", ["地方志", "", "青岭区2020年大事记"]),
        ("", ["青岭区2020年大事记"]),
    ],
)
def test_the_title_is_the_first_line(title: str, first: list[str]) -> None:
    text = text_of("<h1>青岭区2020年大事记</h1><p>1月</p>", f"<title>{title}</title>")
    assert text.splitlines()[: len(first)] == first


def test_what_a_government_page_says_of_itself(tmp_path: Path) -> None:
    """Title, publisher and day of a saved page come to the document's record."""
    path = tmp_path / "a.html"
    path.write_text(
        "<html><head><title>关于李四等同志任职的通知_青岭区人民政府</title></head><body>"
        "<div>当前位置：首页 &gt; 政务公开</div><h1>关于李四等同志任职的通知</h1>"
        "<div>发布日期：2020-03-05 09:12 来源：青岭日报 浏览次数：12</div>"
        "<p>青政任〔2020〕3号</p><p>区政府决定：</p><p>李四任青岭区财政局局长。</p>"
        "<p>青岭区人民政府</p><p>2020年3月2日</p></body></html>",
        "utf-8",
    )
    document, *facts = extract_source(read_source(path))
    assert document.model_dump(include={"title", "publisher", "published", "type"}) == {
        "title": "关于李四等同志任职的通知",
        "publisher": "青岭日报",
        "published": "2020-03-05",
        "type": "notice",
    }
    assert [(fact.kind, getattr(fact, "person", None)) for fact in facts if fact.kind == "appointment"] == [
        ("appointment", "李四")
    ]


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("a.txt", "<html><body><p>甲</p></body></html>", "甲\n"),
        ("a.html", "<p>甲</p>", "甲\n"),
        ("a.html", "没有标记的字\n第二行", "没有标记的字\n第二行"),
        ("a.txt", "<p>这一行\n是文字", "<p>这一行\n是文字"),
        ("a.txt", "<李四>任局长", "<李四>任局长"),
        ("a.htm", "<!-- saved from url --><html><body>甲</body></html>", "甲\n"),
        ("a.txt", '<?xml version="1.0"?>\n<!DOCTYPE html><html><body>甲</body></html>', "甲\n"),
    ],
)
def test_a_page_is_told_by_its_markup(name: str, data: str, text: str) -> None:
    assert extract_text(data.encode(), name).text == text


def test_deep_nesting_does_not_break() -> None:
    """A page nested deeper than any browser's is read, or refused where the parser gives up."""
    assert extract_text(("<html>" + "<div>" * 1000 + "甲").encode(), "a.html").text == "甲\n"
    with pytest.raises(UnreadableFile):
        extract_text(("<html>" + "<div>" * 100_000 + "甲").encode(), "a.html")


def test_an_epub_is_read_in_the_order_of_its_spine(tmp_path: Path) -> None:
    """Chapters as lines; the table of contents, empty chapters and pictures give nothing."""
    path = makers.as_epub(
        tmp_path / "a.epub",
        ["<h1>第二章</h1><p>李四&nbsp;任局长&mdash;&amp;</p>", "", "<img src='a.png'/>", "<p>末<p>段"],
    )
    assert read_source(path).text == "第二章\n\n李四 任局长—&\n\n末\n\n段\n"
