"""A reader's own text in the browser: seen without being stored, put in, taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.stores import Store

ACT = "2020年3月4日，石泉县人大常委会任命方远为县审计局局长。"
HARM = "<script>alert(1)</script>"


@pytest.fixture
def service(embedded_store: Store, tmp_path: Path) -> Iterator[TestClient]:
    """A service over an empty store, which reads texts of 200 kB at most."""
    embedded_store.prepare()
    settings = Settings(hostnames="testserver", body_bytes=200_000, judgements=tmp_path / "judgements.jsonl")
    with TestClient(create_app(embedded_store, settings), raise_server_exceptions=False) as opened:
        yield opened


def test_a_text_is_seen_put_in_asked_and_taken_out(service: TestClient) -> None:
    """Seeing stores nothing; what is put in answers at once; taken out, it leaves nothing."""
    told = {"text": ACT, "title": "石泉县人事", "places": "陕西省、安康市、石泉县"}
    seen = service.post("/try", data=told)
    assert seen.status_code == 200
    assert re.search(r'class="fact k-appointment"[^>]*>[^<]*方远', seen.text)
    assert "什么也没有存下" in seen.text
    assert service.get("/api/documents").json()["total"] == 0
    put_in = service.post("/load", data=told, follow_redirects=False)
    assert put_in.status_code == 303
    page = put_in.headers["location"]
    assert "石泉县人事" in service.get(page).text
    asked = {"organization": "石泉县审计局", "post": "局长"}
    assert "方远" in service.get("/holders", params=asked).text
    out = service.post(f"{page}/forget", follow_redirects=False)
    assert (out.status_code, out.headers["location"]) == (303, "/documents")
    assert service.get("/api/documents").json()["total"] == 0
    assert service.get(page).status_code == 404


def test_a_file_is_read_by_its_kind(service: TestClient, tmp_path: Path) -> None:
    """A Word file gives its text; of its name only the last part is kept."""
    document = Document()
    document.add_paragraph(ACT)
    document.save(str(tmp_path / "a.docx"))
    file = ("C:\\books\\石泉.docx", (tmp_path / "a.docx").read_bytes())
    seen = service.post("/try", files={"file": file})
    assert seen.status_code == 200
    assert re.search(r'class="fact k-appointment"[^>]*>[^<]*方远', seen.text)
    assert "石泉.docx" in seen.text
    assert "books" not in seen.text


@pytest.mark.parametrize(
    ("data", "status", "said"),
    [
        ({}, 422, "文本是空的"),
        ({"text": " \r\n"}, 422, "文本是空的"),
        ({"text": "%PDF-1.7 x"}, 422, "这里只收文字"),
        ({"text": ACT, "published": "昨天"}, 400, "published"),
        ({"text": ACT, "published": "2020-13-45"}, 400, "published"),
        ({"text": "x" * 300_000}, 413, "200000"),
    ],
)
@pytest.mark.parametrize("path", ["/try", "/load"])
def test_what_cannot_be_read_is_told_and_the_form_stays_filled_in(
    service: TestClient, path: str, data: dict[str, str], status: int, said: str
) -> None:
    response = service.post(path, data=data)
    assert response.status_code == status
    assert said in response.text
    if status != 413 and "published" in data:
        assert f'value="{data["published"]}"' in response.text
        assert "方远" in response.text
    assert service.get("/api/documents").json()["total"] == 0


def test_a_broken_file_is_told(service: TestClient) -> None:
    response = service.post("/try", files={"file": ("石泉.docx", b"PK\x03\x04 broken")})
    assert response.status_code == 422
    assert "文件要重新选一次" in response.text


def test_what_is_sent_is_escaped(service: TestClient) -> None:
    """Text, title and name of a file mean nothing to the browser."""
    data = {"text": f"{ACT}\n{HARM}", "title": HARM, "publisher": f'"><img src=x onerror=alert(2)>{HARM}'}
    for response in (
        service.post("/try", data=data),
        service.post("/try", files={"file": (f"{HARM}.txt", ACT.encode())}),
        service.post("/try", data={"text": "", "title": HARM}),
    ):
        assert "<script>alert" not in response.text
        assert "<img src=x" not in response.text


def test_the_form_is_there_in_both_languages(service: TestClient) -> None:
    assert "看看读出什么" in service.get("/try").text
    assert "See what is read" in service.get("/try?lang=en").text


def test_a_document_that_is_not_there_cannot_be_taken_out(service: TestClient) -> None:
    assert service.post("/documents/document-none/forget").status_code == 404
