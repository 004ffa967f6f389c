"""Lines, headings and paragraphs, and what of a page is no text."""
# ruff: noqa: E501 - a printed line of a table of cases stays one line

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.document.layout import lay_out
from loaders.document.model import Layout
from loaders.files.source import Source
from loaders.text.view import View
from loaders.text.whitespace import gap_before, mend


def layout(text: str) -> Layout:
    return lay_out(Source("a.txt", "", "utf-8", text))


@pytest.mark.parametrize(
    ("printed", "mended"),
    [
        ("县委书记 邵 铭 到白石镇", "县委书记邵铭到白石镇"),
        ("2 0 2 1 年 3 月 1 2 日", "2021年3月12日"),
        ("造林 1. 2 万亩", "造林1.2万亩"),
        ("金额 271. 41 亿元", "金额271.41亿元"),
        ("发行 ETC 服务", "发行ETC服务"),
        ("PPP project of China", "PPP project of China"),
        ("电话 0931 2131306", "电话0931 2131306"),
        ("　　开头空两格", "开头空两格"),
        ("**所 长** 王某", "所长王某"),
        ("## 二 月", "二月"),
        ("没有空格", "没有空格"),
    ],
)
def test_mending(printed: str, mended: str) -> None:
    """White space of the scan goes; between Latin words and between numbers it stays."""
    view = mend(View.whole(printed))
    assert view.text == mended
    assert all(
        printed[place] == character
        for place, character in zip(view.offsets, view.text, strict=True)
        if character != " "
    )


@pytest.mark.parametrize(
    "furniture",
    ["27", "· 27 ·", "- 27 -", "第 27 页", "87№", "93>", "37▶", " $\\rac{4}{3}6$", "$\\rac{1}{2}$ 82", "![](images/a.jpg)",
     "----", "大事记                                 28"],
)  # fmt: skip
def test_page_furniture(furniture: str) -> None:
    """Page numbers, running heads and scraps stand between the halves of a sentence and are no part of it."""
    text = f"大事记\n\n2020年\n\n1月\n\n3日 县委召开会议,部署\n\n{furniture}\n\n全年各项工作。\n"
    paragraphs = [block for block in layout(text).blocks if block.kind == "paragraph"]
    assert [block.view.text for block in paragraphs] == ["3日县委召开会议，部署全年各项工作。"]
    passage = paragraphs[0].view.passage()
    assert passage.quote == f"3日 县委召开会议,部署\n\n{furniture}\n\n全年各项工作。"


@pytest.mark.parametrize("line", ["1985", "12日", "三十", "12.5", "A1"])
def test_no_furniture(line: str) -> None:
    """A year, a day, a figure on a line of its own is text."""
    assert line in [kept.view.text for kept in layout(f"大事记\n\n{line}\n\n甲会召开。\n").lines]


def test_a_column_of_numbers_is_a_table() -> None:
    """Numbers one under the other are figures, not page numbers."""
    text = "年份 产量\n甲县\n12\n15\n18\n乙县\n"
    assert [line.view.text for line in layout(text).lines] == text.split("\n")[:-1]


def test_headings() -> None:
    """Titles, chapters, months and 【items】 are headings of what stands below them."""
    text = (
        "明川县2020年大事记\n\n1月\n\n3日　甲会召开。\n\n"
        "【地理环境】明川县地处高原，气候干燥。\n\n【区情】县境东西长。\n"
    )
    blocks = layout(text).blocks
    assert [(b.kind, b.section, b.view.text) for b in blocks] == [
        ("heading", "chronicle", "明川县2020年大事记"),
        ("heading", "chronicle", "1月"),
        ("paragraph", "chronicle", "3日甲会召开。"),
        ("heading", "article", "地理环境"),
        ("paragraph", "article", "明川县地处高原，气候干燥。"),
        ("heading", "article", "区情"),
        ("paragraph", "article", "县境东西长。"),
    ]
    assert blocks[2].headings == ("明川县2020年大事记", "1月")
    assert blocks[4].headings == ("地理环境",)
    assert blocks[4].under_item


def test_a_list_of_a_notice_is_not_run_together() -> None:
    """Lines of a list stay apart though they end in no full stop."""
    text = "明川县人民政府文件\n\n明政任〔2020〕7号\n\n各乡镇：\n任命：\n方明为副局长\n江远为主任\n\n明川县人民政府\n2020年6月15日\n"
    assert [b.view.text for b in layout(text).blocks][-4:] == [
        "方明为副局长",
        "江远为主任",
        "明川县人民政府",
        "2020年6月15日",
    ]


def test_the_day_of_a_paper_in_a_broken_bracket() -> None:
    """The bracket below a title is one line, wherever it was broken; a list that opens with one is not."""
    text = "任免名单\n\n（1998年9月26日明川县人民代表大会\n常务委员会第五次会议通过）\n\n方明为副局长\n"
    assert "（1998年9月26日明川县人民代表大会常务委员会第五次会议通过）" in [
        b.view.text for b in layout(text).blocks
    ]
    text = "任免名单\n\n（1998年9月26日\n方明为副局长\n江远为主任\n"
    assert [b.view.text for b in layout(text).blocks][-2:] == ["方明为副局长", "江远为主任"]


def test_hard_wrapped_paragraphs_are_joined() -> None:
    """A paragraph printed on lines of one width is one block."""
    text = (
        "纪念馆侧记\n\n　　明川县纪念馆位于县城东关街道中段，占地三千多\n平方米，馆藏文物一千二百余件，其中一级文物九件，\n"
        "每年接待观众二十多万人次，是全省重点场馆。\n　　纪念馆始建于民国年间。\n"
    )
    texts = [b.view.text for b in layout(text).blocks if b.kind == "paragraph"]
    assert texts == [
        "明川县纪念馆位于县城东关街道中段，占地三千多平方米，馆藏文物一千二百余件，其中一级文物九件，每年接待观众二十多万人次，是全省重点场馆。",
        "纪念馆始建于民国年间。",
    ]


def test_gap_before() -> None:
    """A gap is white space in the source, or the begin of a line."""
    view = mend(View.whole("3日 县委开会"))
    assert [gap_before(view, place) for place in range(4)] == [True, False, True, False]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="县委 \u3000\t\n\r0123年月日。，【】（）#*-$№·—Δa", max_size=120))
def test_every_character_knows_its_place(text: str) -> None:
    """Blocks come in the order of the text, and no character of one is anywhere else in it."""
    last = 0
    for block in layout(text).blocks:
        for place, character in zip(block.view.offsets, block.view.text, strict=True):
            assert text[place] == character or character == " "
            assert place >= last
            last = place


def test_a_chapter_behind_a_chronicle_is_none() -> None:
    """Between its title and its first entry a chronicle goes on below any heading; behind its entries it ends."""
    text = (
        "青溪县大事记\n\n点击 22\n\n主题\n\n1月\n3日 甲会召开。\n5日 乙桥动工。\n\n工业\n\n"
        + "全县有企业八家。\n\n" * 6
        + "2020年末，产值三亿元。\n\n2019年，产值二亿元。\n\n2018年，产值一亿元。\n\n2017年，产值一亿元。\n"
    )
    sections = {
        block.view.text: block.section for block in lay_out(Source("a.txt", "", "utf-8", text)).blocks
    }
    assert sections["3日甲会召开。"] == "chronicle"
    assert sections["2020年末，产值三亿元。"] == "article"


@pytest.mark.parametrize(
    ("printed", "paragraphs"),
    [
        ("第二节　县政府\n\n　　选举方远为县长，成立县政府。次年方远调省，由副县长高\n兰接任县长，县政府迁回旧址。\n",
         ["选举方远为县长，成立县政府。次年方远调省，由副县长高兰接任县长，县政府迁回旧址。"]),
        ("第二节　县政府\n\n5月12日民军方远、高兰等人\n来到县城，接收县衙。\n",
         ["5月12日民军方远、高兰等人来到县城，接收县衙。"]),
        ("政府公报\n\n任命方远署桃源县知事此令\n\n高兰准免本官此令\n", ["任命方远署桃源县知事此令", "高兰准免本官此令"]),
        ("名单\n\n方远，男，县长\n高兰，女，副县长\n", ["方远，男，县长", "高兰，女，副县长"]),
    ],
)  # fmt: skip
def test_lines_of_prose(printed: str, paragraphs: list[str]) -> None:
    """A sentence that a page breaks goes on; a line that opens with a day, or is an order, heads nothing."""
    blocks = layout(printed).blocks
    assert [block.view.text for block in blocks if block.kind == "paragraph"][
        -len(paragraphs) :
    ] == paragraphs


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("人物履历 编辑", "heading"),
        ("历史［编辑］", "heading"),
        ("教职 [编辑]", "heading"),
        ("责任 编辑", "paragraph"),
        ("1993年任报社编辑", "paragraph"),
    ],
)
def test_headings_of_a_wiki(line: str, kind: str) -> None:
    """A heading that can be edited is one without white space around it."""
    blocks = layout(f"方明生于1971年。\n{line}\n1993年7月，到县化肥厂工作。\n").blocks
    assert next((block.kind for block in blocks if "".join(line.split()) in block.view.text), "") == kind
