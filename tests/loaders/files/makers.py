"""One chronicle with a roster as a file of every kind, made by the libraries that people's programs use."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from docx import Document
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

TITLE = "青岭区2020年大事记"
ENTRIES = (
    ("1月", None),
    ("3日", "区委召开全区经济工作会议，安排部署全年各项重点任务，区委书记赵铁生主持会议并讲话。"),
    (
        "13日",
        "区八届人大四次会议举行，选举王大山为区人民政府区长，补选孙卫国为区人大常委会副主任，会期三天半。",
    ),
    ("同日", "总投资1.2亿元的青岭区城北污水处理厂项目开工建设，建成后日处理污水2万吨，占地45亩。"),
    ("2月", None),
    (
        "6日",
        "区人大常委会举行第26次会议，任命周明远为区发展和改革局局长，免去钱小平的区发展和改革局局长职务。",
    ),
    ("18—19日", "市委副书记、市长郑建国到青岭区调研重点项目建设情况，先后深入东山水库等项目现场察看。"),
    ("28日", "青岭区人民政府被省人民政府授予全省双拥模范区称号，区长王大山出席表彰大会并作经验交流发言。"),
)
ROSTER_TITLE = "青岭区人民政府领导名录"
ROSTER = (
    ("姓名", "职务", "任职时间"),
    ("王大山", "区长", "2020年1月—2020年12月"),
    ("李丽", "副区长", "2019年3月—2020年12月"),
    ("冯立新", "副区长", "2018年5月—2020年6月"),
)


def lines() -> Iterator[str]:
    """The text of the chronicle, a paragraph a line."""
    yield TITLE
    for label, text in ENTRIES:
        yield label if text is None else f"　　{label}　{text}"


def as_txt(path: Path) -> Path:
    """The same as a plain text."""
    table = "\n".join("\t".join(row) for row in ROSTER)
    path.write_text("\n".join(lines()) + f"\n\n{ROSTER_TITLE}\n\n{table}\n", "utf-8")
    return path


def as_docx(path: Path) -> Path:
    """As Word writes it."""
    document = Document()
    document.add_heading(TITLE, 0)
    for line in list(lines())[1:]:
        document.add_paragraph(line)
    document.add_heading(ROSTER_TITLE, 1)
    _add_table(document, ROSTER)
    document.save(str(path))
    return path


def _add_table(document: Any, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(len(rows), len(rows[0]))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(number, column).text = text


def as_html(path: Path, encoding: str = "utf-8", declared: str = "utf-8") -> Path:
    """As a government's web page."""
    page = (
        f'<!DOCTYPE html>\n<html><head><meta charset="{declared}"><title>{TITLE}</title>'
        f"<style>p {{ color: red }}</style></head>\n<body><nav><a>首页</a></nav>{organization()}"
        "<script>document.write('<p>4日　没有的事。</p>')</script></body></html>"
    )
    path.write_bytes(page.encode(encoding))
    return path


def organization() -> str:
    """The chronicle in HTML."""
    paragraphs = "\n".join(f"<p>{escape(line)}</p>" for line in list(lines())[1:])
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROSTER)
    return f"<h1>{TITLE}</h1>\n{paragraphs}\n<h2>{ROSTER_TITLE}</h2><table>{rows}</table>"


def as_epub(path: Path, chapters: Sequence[str] | None = None) -> Path:
    """As an e-book, of one chapter."""
    chapters = [organization()] if chapters is None else chapters
    items = "".join(
        f'<item id="c{n}" href="text/{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
            '<rootfile full-path="OEBPS/a.opf" media-type="application/oebps-package+xml"/>'
            "</rootfiles></container>",
        )
        book.writestr(
            "OEBPS/a.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>'
            '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
            f'{items}</manifest><spine><itemref idref="nav"/>{spine}</spine></package>',
        )
        book.writestr("OEBPS/nav.xhtml", _xhtml("<p>目录里的字</p>"))
        for number, chapter in enumerate(chapters):
            book.writestr(f"OEBPS/text/{number}.xhtml", _xhtml(chapter))
    return path


def _xhtml(inside: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title/></head><body>{inside}</body></html>"
    )


# --------------------------------------------------------------------------------------------------- PDF

FONT = "STSong-Light"
SIZE = 10.0
LEADING = 16.0
WIDTH, HEIGHT = 595.0, 842.0
Draw = Callable[[Canvas], object]


def pdf(path: Path, *pages: Draw, **options: Any) -> Path:
    """A PDF of pages that are drawn, with the font that every PDF program knows."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=True, **options)
    for page in pages:
        canvas.setFont(FONT, SIZE)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return path


def broken_into_lines(paragraphs: Sequence[str], characters: int) -> list[str]:
    """Paragraphs set in lines of so many signs."""
    return [text[at : at + characters] for text in paragraphs for at in range(0, len(text), characters)]


def column(canvas: Canvas, printed: Sequence[str], x: float, top: float) -> None:
    """Lines below each other."""
    for number, line in enumerate(printed):
        indent = len(line) - len(line.lstrip("\u3000"))
        canvas.drawString(x + indent * SIZE, top - number * LEADING, line.strip("\u3000"))


def heading(canvas: Canvas, text: str, y: float) -> None:
    """Large print over the middle of the page."""
    canvas.setFont(FONT, 1.6 * SIZE)
    canvas.drawCentredString(WIDTH / 2, y, text)
    canvas.setFont(FONT, SIZE)


def ruled(canvas: Canvas, rows: Sequence[Sequence[str]], xs: Sequence[float], top: float) -> None:
    """A table with its rules."""
    canvas.grid(list(xs), [top - LEADING * number for number in range(len(rows) + 1)])
    for number, row in enumerate(rows):
        for x, cell in zip(xs, row, strict=False):
            canvas.drawString(x + 4, top - LEADING * (number + 1) + 4, cell)


def as_pdf(path: Path) -> Path:
    """The chronicle in two columns on the first page, the roster in a table on the second."""
    printed = broken_into_lines(list(lines())[1:], 22)
    half = (len(printed) + 1) // 2

    def chronicle(canvas: Canvas) -> None:
        heading(canvas, TITLE, 780)
        column(canvas, printed[:half], 60, 740)
        column(canvas, printed[half:], 310, 740)

    def roster(canvas: Canvas) -> None:
        heading(canvas, ROSTER_TITLE, 780)
        ruled(canvas, ROSTER, (60, 160, 260, 460), 740)

    return pdf(path, chronicle, roster)


def image_of_nothing() -> bytes:
    """A small grey picture, as PNG."""
    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (40, 40), 128).save(out, "PNG")
    return out.getvalue()


# ------------------------------------------------------------------------------------- OCR programs

Paragraph = tuple[str, str]
"""What a block is called (heading, text, table), and its text; of a table its HTML."""


def blocks() -> Iterator[Paragraph]:
    """The chronicle as an OCR program sees it."""
    yield "heading", TITLE
    for label, text in ENTRIES:
        yield ("heading", label) if text is None else ("text", f"{label} {text}")
    yield "heading", ROSTER_TITLE
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROSTER)
    yield "table", f"<html><body><table>{rows}</table></body></html>"


def _written(path: Path, value: Any) -> Path:
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    return path


def _pages_of(found: Iterator[Paragraph]) -> Iterator[tuple[int, str, str]]:
    """The blocks with their pages: the roster stands on the second."""
    page = 0
    for kind, text in found:
        page = 1 if text == ROSTER_TITLE else page
        yield page, kind, text


def as_mineru(path: Path) -> Path:
    """As MinerU's `content_list.json`, with a running head and a page number on each page."""
    items: list[dict[str, Any]] = []
    for page, kind, text in _pages_of(blocks()):
        items.append({"type": "header", "text": "青岭年鉴", "page_idx": page})
        if kind == "table":
            items.append({"type": "table", "table_caption": [], "table_body": text, "page_idx": page})
        else:
            level = {"text_level": 1} if kind == "heading" else {}
            items.append({"type": "text", "text": text + " ", "page_idx": page, **level})
    return _written(path, [*items, {"type": "page_number", "text": "2", "page_idx": 1}])


def as_mineru_pages(path: Path) -> Path:
    """As MinerU's second content list: a list a page."""
    pages: list[list[dict[str, Any]]] = [[], []]
    for page, kind, text in _pages_of(blocks()):
        name = {"heading": "title", "text": "paragraph", "table": "table"}[kind]
        spans = [{"type": "text", "content": text}]
        content = {"html": text} if kind == "table" else {f"{name}_content": spans}
        pages[page].append({"type": name, "content": content, "bbox": [0, 0, 1, 1]})
    return _written(path, pages)


def as_mineru_middle(path: Path) -> Path:
    """As MinerU's `middle.json`, the lines of a block as the page breaks them."""
    pages: list[dict[str, Any]] = [{"page_idx": page, "para_blocks": [], "discarded_blocks": [
        {"type": "discarded", "lines": [{"spans": [{"type": "text", "content": "青岭年鉴"}]}]}
    ]} for page in (0, 1)]  # fmt: skip
    for page, kind, text in _pages_of(blocks()):
        if kind == "table":
            line = {"spans": [{"type": "table", "html": text}]}
            block: dict[str, Any] = {"type": "table", "blocks": [{"type": "table_body", "lines": [line]}]}
        else:
            printed = [text[at : at + 20] for at in range(0, len(text), 20)]
            lines_ = [{"spans": [{"type": "text", "content": part}]} for part in printed]
            block = {"type": "title" if kind == "heading" else "text", "lines": lines_}
        pages[page]["para_blocks"].append(block)
    return _written(path, {"pdf_info": pages, "_backend": "pipeline", "_version_name": "2.1.0"})


def as_paddle(path: Path) -> Path:
    """As PP-StructureV3 writes pages, put together into one file."""
    labels = {"heading": "paragraph_title", "text": "text", "table": "table"}
    pages: list[dict[str, Any]] = []
    for number in (0, 1):
        found = [
            {"block_label": labels[kind], "block_content": text, "block_bbox": [0, 0, 1, 1]}
            for page, kind, text in _pages_of(blocks())
            if page == number
        ]
        head = {"block_label": "header", "block_content": "青岭年鉴", "block_bbox": [0, 0, 1, 1]}
        result = {"input_path": "a.pdf", "page_index": number, "parsing_res_list": [head, *found]}
        pages.append({"res": result})
    return _written(path, pages)


def as_paddle_regions(path: Path) -> Path:
    """As PP-Structure writes regions, a line of JSON each."""
    written: list[str] = []
    for page, kind, text in _pages_of(blocks()):
        res: Any = {"html": text} if kind == "table" else [
            {"text": text[at : at + 20], "confidence": 0.99} for at in range(0, len(text), 20)
        ]  # fmt: skip
        name = "title" if kind == "heading" else kind
        region = {"type": name, "bbox": [0, 0, 1, 1], "res": res, "img_idx": page}
        written.append(json.dumps(region, ensure_ascii=False))
    path.write_text("\n".join(written) + "\n", "utf-8")
    return path


def as_docling(path: Path) -> Path:
    """As docling's `DoclingDocument`."""
    texts: list[dict[str, Any]] = []
    tables: list[dict[str, Any]] = []
    body: list[dict[str, str]] = []
    for page, kind, text in _pages_of(blocks()):
        prov = [{"page_no": page + 1, "bbox": {"l": 0, "t": 0, "r": 1, "b": 1}, "charspan": [0, 1]}]
        if kind == "table":
            cells = [
                {"start_row_offset_idx": row, "start_col_offset_idx": column, "text": cell}
                for row, printed in enumerate(ROSTER)
                for column, cell in enumerate(printed)
            ]
            body.append({"$ref": f"#/tables/{len(tables)}"})
            tables.append({"label": "table", "prov": prov, "data": {"table_cells": cells}})
        else:
            label = "section_header" if kind == "heading" else "text"
            body.append({"$ref": f"#/texts/{len(texts)}"})
            texts.append({"label": label, "text": text, "prov": prov, "content_layer": "body"})
    body.insert(1, {"$ref": f"#/texts/{len(texts)}"})
    texts.append({"label": "page_header", "text": "青岭年鉴", "content_layer": "furniture"})
    whole = {"schema_name": "DoclingDocument", "version": "1.6.0", "body": {"children": body}}
    return _written(path, {**whole, "texts": texts, "tables": tables, "groups": [], "pictures": []})


def as_markdown(path: Path) -> Path:
    """As Markdown with the table in HTML, something struck out, and a page break."""
    parts = [f"# {text}" if kind == "heading" else text for kind, text in blocks()]
    parts.insert(1, "![](images/a.jpg)")
    parts[3] += "<del>会后有宴。</del>"
    parts.insert(-2, "<!-- page break -->")
    path.write_text("\n\n".join(parts) + "\n", "utf-8")
    return path


MAKERS: dict[str, Callable[[Path], Path]] = {
    "docx": as_docx,
    "html": as_html,
    "epub": as_epub,
    "pdf": as_pdf,
    "mineru": as_mineru,
    "mineru_pages": as_mineru_pages,
    "mineru_middle": as_mineru_middle,
    "paddle": as_paddle,
    "paddle_regions": as_paddle_regions,
    "docling": as_docling,
    "markdown": as_markdown,
}
