"""Word files: what a reader of the printed page sees comes out, line by line."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.shared import Pt

from loaders.files.docx_numbers import chinese
from loaders.files.read import extract_text

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def text_of(build: Callable[[Any], None], **parts: str) -> str:
    """The text of a document that is built, with parts put into the file besides."""
    document = Document()
    build(document)
    out = io.BytesIO()
    document.save(out)
    if parts:
        with zipfile.ZipFile(out, "a") as opened:
            for name, xml in parts.items():
                opened.writestr(f"word/{name}.xml", xml)
    return extract_text(out.getvalue(), "a.docx").text


def add(document: Any, xml: str) -> None:
    """A paragraph or table from its XML."""
    document.element.body.insert(len(document.element.body) - 1, parse_xml(xml))


def numbered(document: Any, formats: list[tuple[str, str]], paragraphs: list[tuple[int, str]]) -> None:
    """A list of several levels, each with a format and a pattern."""
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate(formats)
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="90">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    for level, text in paragraphs:
        add(
            document,
            f'<w:p {W}><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr></w:pPr>'
            f"<w:r><w:t>{text}</w:t></w:r></w:p>",
        )


@pytest.mark.parametrize(
    ("formats", "paragraphs", "printed"),
    [
        (
            [("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")],
            [(0, "农业"), (1, "种植"), (2, "小麦"), (2, "玉米"), (1, "养殖"), (0, "工业"), (1, "采矿")],
            ["一、农业", "（一）种植", "1. 小麦", "2. 玉米", "（二）养殖", "二、工业", "（一）采矿"],
        ),
        ([("japaneseCounting", "第%1条")], [(0, "甲"), (0, "乙")], ["第一条甲", "第二条乙"]),
        (
            [("decimal", "%1"), ("decimal", "%1.%2")],
            [(0, "甲"), (1, "乙"), (1, "丙")],
            ["1 甲", "1.1 乙", "1.2 丙"],
        ),
        ([("decimalEnclosedCircle", "%1")], [(0, "甲"), (0, "乙")], ["① 甲", "② 乙"]),
        ([("bullet", "\uf0b7")], [(0, "甲")], ["• 甲"]),
        ([("ideographTraditional", "%1．")], [(0, "甲"), (0, "乙")], ["甲．甲", "乙．乙"]),
        ([("upperRoman", "%1)")], [(0, "甲")] * 4, ["I) 甲", "II) 甲", "III) 甲", "IV) 甲"]),
    ],
)
def test_automatic_numbers_are_written_out(
    formats: list[tuple[str, str]], paragraphs: list[tuple[int, str]], printed: list[str]
) -> None:
    text = text_of(lambda document: numbered(document, formats, paragraphs))
    assert text.splitlines() == printed


@pytest.mark.parametrize(
    ("number", "reported"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (36, "三十六"),
     (100, "一百"), (105, "一百零五"), (110, "一百一十")],
)  # fmt: skip
def test_lists_count_in_chinese(number: int, reported: str) -> None:
    assert chinese(number) == reported


def test_lists_of_a_style_are_numbered_too() -> None:
    def build(document: Any) -> None:
        for text in ("甲", "乙"):
            document.add_paragraph(text, style="List Number")

    assert text_of(build) == "1. 甲\n2. 乙\n"


def test_track_changes() -> None:
    """What was inserted is read, what was deleted, moved away or hidden is not."""
    text = text_of(
        lambda document: add(
            document,
            f"<w:p {W}><w:r><w:t>任命</w:t></w:r><w:del><w:r><w:delText>张三</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>李四</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>为副局长</w:t></w:r></w:moveFrom>"
            "<w:moveTo><w:r><w:t>为局长</w:t></w:r></w:moveTo>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>（密）</w:t></w:r><w:r><w:t>。</w:t></w:r></w:p>",
        )
    )
    assert text == "任命李四为局长。\n"


def test_fields_links_and_content_controls_show_what_they_show() -> None:
    text = text_of(
        lambda document: add(
            document,
            f'<w:p {W}><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            "<w:r><w:instrText>DATE</w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2020年</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            "<w:hyperlink><w:r><w:t>区政府</w:t></w:r></w:hyperlink>"
            "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:r><w:t>公告</w:t></w:r></w:sdtContent></w:sdt>"
            "<w:r><w:noBreakHyphen/><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>",
        )
    )
    assert text == "2020年区政府公告-甲\t乙\n丙\n"


def test_tables_keep_their_columns() -> None:
    """Cells over several columns or rows leave empty cells; paragraphs of a cell are on one line."""

    def build(document: Any) -> None:
        table = document.add_table(4, 3)
        rows = ["姓名 职务 备注", "王大山 区长 兼", "x 书记 x", "李丽 x 副区长"]
        for number, row in enumerate(rows):
            for column, cell in enumerate(row.split()):
                table.cell(number, column).text = "" if cell == "x" else cell
        table.cell(1, 0).merge(table.cell(2, 0)).text = "王大山"
        table.cell(3, 1).merge(table.cell(3, 2)).text = "副区长\n（女）"
        document.add_paragraph("完")

    assert text_of(build) == ("姓名\t职务\t备注\n王大山\t区长\t兼\n\t书记\n李丽\t副区长 （女）\n\n完\n")


def test_a_table_that_lays_out_the_page_is_read_as_paragraphs() -> None:
    def build(document: Any) -> None:
        table = document.add_table(1, 2)
        table.cell(0, 0).text = "目录"
        table.cell(0, 1).text = "\n".join(
            f"第{number}段：" + "区委召开全区经济工作会议。" * 8 for number in range(5)
        )

    lines = text_of(build).splitlines()
    assert lines[0] == "目录"
    assert [line[:4] for line in lines[1:]] == [f"第{number}段：" for number in range(5)]


def test_headings_stand_alone_and_paragraphs_are_indented() -> None:
    """A centred line and a heading are set off; the indent of a first line shows as two signs."""

    def build(document: Any) -> None:
        document.add_paragraph("青岭区大事记").alignment = WD_ALIGN_PARAGRAPH.CENTER
        for text in ("1月3日，区委召开会议。", "1月4日，又开。"):
            document.add_paragraph(text).paragraph_format.first_line_indent = Pt(21)
        document.add_heading("领导名录", 2)
        document.add_paragraph("区长：王大山")

    assert text_of(build) == (
        "青岭区大事记\n\n　　1月3日，区委召开会议。\n　　1月4日，又开。\n\n领导名录\n\n区长：王大山\n"
    )


def test_text_boxes_are_read_once() -> None:
    """Word writes a text box twice, for newer and for older programs."""
    box = "<w:txbxContent><w:p><w:r><w:t>框里的字</w:t></w:r></w:p></w:txbxContent>"
    text = text_of(
        lambda document: add(
            document,
            f"<w:p {W} {WPS} {MC}><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent>"
            "<mc:Choice Requires='wps'>"
            f"<w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        )
    )
    assert text == "正文\n\n框里的字\n"


def test_footnotes_come_last(tmp_path: Path) -> None:
    notes = (
        f'<w:footnotes {W}><w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>—</w:t></w:r></w:p>'
        "</w:footnote>"
        '<w:footnote w:id="2"><w:p><w:r><w:t>据区档案馆藏件。</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    document = Document()
    document.add_paragraph("正文")
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    part = Part(PackURI("/word/footnotes.xml"), "application/xml", notes.encode(), document.part.package)
    document.part.relate_to(part, relation)
    path = tmp_path / "a.docx"
    document.save(str(path))
    assert extract_text(path.read_bytes(), "a.docx").text == "正文\n\n[1] 据区档案馆藏件。\n"


def test_a_file_that_lacks_what_word_always_writes_is_read() -> None:
    """No relations, no styles, no numbering: other programs write such files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(
            "word/document.xml",
            f"<w:document {W}><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>",
        )
    assert extract_text(out.getvalue(), "a.docx").text == "甲\n"
