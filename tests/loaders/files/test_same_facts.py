"""A chronicle gives the same facts as a text, a web page, a Word, PDF or EPUB file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.facts import DocumentFact, ProjectFact
from loaders.files.read import read_source
from loaders.pipeline import extract_source
from tests.loaders.files import makers

OF_THE_FILE = {"id", "document", "passage", "file", "sha256", "event", "milestones"}


def facts_of(path: Path) -> list[dict[str, Any]]:
    """The facts without what differs between files: ids, places, line ends."""
    reported = []
    for fact in extract_source(read_source(path)):
        record = fact.model_dump(mode="json", exclude=OF_THE_FILE)
        if not isinstance(fact, DocumentFact):
            record["quote"] = "".join(fact.passage.quote.split())
            record["date_from"] = fact.date_from and fact.date_from.how
            record["organization_from"] = fact.organization_from and fact.organization_from.how
        if isinstance(fact, ProjectFact):
            record["stages"] = [(stone.date, stone.stage, stone.planned) for stone in fact.milestones]
        reported.append(record)
    return reported


@pytest.mark.parametrize("kind", makers.MAKERS)
def test_facts_do_not_depend_on_the_kind_of_file(kind: str, tmp_path: Path) -> None:
    expected = facts_of(makers.as_txt(tmp_path / "a.txt"))
    assert {fact["kind"] for fact in expected} >= {"event", "appointment", "holding", "project", "honour"}
    assert facts_of(makers.MAKERS[kind](tmp_path / f"a.{kind}")) == expected


@pytest.mark.parametrize("kind", makers.MAKERS)
def test_quotes_stand_where_passages_say(kind: str, tmp_path: Path) -> None:
    source = read_source(makers.MAKERS[kind](tmp_path / f"a.{kind}"))
    facts = list(extract_source(source))
    assert len(facts) > 10
    for fact in facts:
        if not isinstance(fact, DocumentFact):
            passages = [fact.passage]
            if isinstance(fact, ProjectFact):
                passages += [stone.passage for stone in fact.milestones]
            assert [source.text[each.start : each.end] for each in passages] == [p.quote for p in passages]


@pytest.mark.parametrize("kind", makers.MAKERS)
def test_the_same_file_gives_the_same_text(kind: str, tmp_path: Path) -> None:
    path = makers.MAKERS[kind](tmp_path / f"a.{kind}")
    assert read_source(path) == read_source(path)


@pytest.mark.parametrize("kind", makers.MAKERS)
def test_the_name_of_the_file_does_not_matter(kind: str, tmp_path: Path) -> None:
    """A PDF that somebody called .txt is read as what it is."""
    path = makers.MAKERS[kind](tmp_path / f"a.{kind}")
    text = read_source(path).text
    assert read_source(path.rename(tmp_path / "b.txt")).text == text


def test_every_passage_of_a_pdf_tells_its_page(tmp_path: Path) -> None:
    source = read_source(makers.as_pdf(tmp_path / "a.pdf"))
    assert len(source.pages) == 2
    pages: dict[str, set[int | None]] = {}
    for fact in extract_source(source):
        if not isinstance(fact, DocumentFact):
            kind = "roster" if getattr(fact, "basis", "") == "roster" else fact.kind
            pages.setdefault(kind, set()).add(fact.passage.page)
            if isinstance(fact, ProjectFact):
                pages.setdefault("milestone", set()).update(stone.passage.page for stone in fact.milestones)
    assert pages.pop("roster") == {2}
    assert pages.keys() >= {"event", "appointment", "project", "milestone", "honour"}
    assert all(reported == {1} for reported in pages.values())


@pytest.mark.parametrize("kind", ["docx", "html", "epub"])
def test_files_without_pages_tell_none(kind: str, tmp_path: Path) -> None:
    """Nothing is written of a page where there is none, as in the facts of a text."""
    source = read_source(makers.MAKERS[kind](tmp_path / f"a.{kind}"))
    lines = [fact.model_dump_json(by_alias=True) for fact in extract_source(source)]
    assert source.pages == ()
    assert len(lines) > 10
    assert not [line for line in lines if '"page"' in line]
