"""Every format: the same store gives the same bytes, whichever store it is and however it is paged."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest

from api.options import EXPORT_FORMATS
from graph.corrections import Corrections
from graph.errors import UnknownFormat
from graph.exports import EXPORTERS, Exporter, Options, exporter, rows
from graph.exports.rows import GraphRows
from graph.exports.version import contents_version
from graph.facts import Correction, Judgement, parse_fact
from graph.judgements import Judgements
from graph.loading.load import forget, load_facts
from graph.stores import Store
from graph.stores.base import Row
from tests.graph.facts_for_tests import DOCUMENT, small_facts

by_name = pytest.mark.parametrize("form", EXPORTERS, ids=lambda form: form.name)


def whole(store: Store, form: Exporter, options: Options | None = None) -> bytes:
    return b"".join(form.write(GraphRows(store), options or Options()))


@by_name
def test_both_stores_give_the_same_bytes(full_store: Store, embedded_full: Store, form: Exporter) -> None:
    first = whole(full_store, form)
    assert len(first) > 500
    assert first == whole(embedded_full, form)


@by_name
def test_pages_change_nothing(embedded_full: Store, form: Exporter, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two rows at a time give what a thousand give."""
    first = whole(embedded_full, form)
    monkeypatch.setattr(rows, "PAGE", 2)
    assert whole(embedded_full, form) == first


@by_name
def test_nothing_is_read_before_it_is_asked_for(
    embedded_full: Store, form: Exporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is begun with few of its pages read; a workbook alone is put together in a file first."""
    monkeypatch.setattr(rows, "PAGE", 2)
    counted = _Counted(embedded_full)
    parts = form.write(GraphRows(counted), Options())  # type: ignore[arg-type]
    assert counted.reads == 0
    next(parts)
    begun = counted.reads
    for _ in parts:
        pass
    assert form.name == "xlsx" or begun * 4 < counted.reads


class _Counted:
    """The store, with a count of what is read from it."""

    def __init__(self, store: Store) -> None:
        self.url, self._store, self.reads = store.url, store, 0

    def read(self, cypher: str, **parameters: Any) -> list[Row]:
        self.reads += 1
        return self._store.read(cypher, **parameters)


def test_an_empty_store_has_every_export(embedded_store: Store) -> None:
    for form in EXPORTERS:
        made = whole(embedded_store, form)
        assert made or form.name == "jsonl"
        if form.is_archive:
            with zipfile.ZipFile(io.BytesIO(made)) as archive:
                assert archive.testzip() is None
                assert archive.namelist()


def test_formats_are_known_by_name() -> None:
    names = [form.name for form in EXPORTERS]
    assert EXPORT_FORMATS.split(", ") == names
    assert len(set(names)) == len(names)
    assert exporter("csv").is_archive
    with pytest.raises(UnknownFormat, match="jsonl"):
        exporter("pdf")


def test_facts_go_to_another_store_and_come_back_the_same(full_store: Store, embedded_store: Store) -> None:
    """From either store into an embedded one; judgements and corrections go along."""
    lines = whole(full_store, exporter("jsonl")).decode()
    facts = [parse_fact(line) for line in lines.splitlines()]
    judged = Judgements.of([fact for fact in facts if isinstance(fact, Judgement)])
    corrected = Corrections(tuple(fact for fact in facts if isinstance(fact, Correction)))
    assert judged.lines
    assert corrected.lines
    load_facts(embedded_store, facts, {}, judged, corrections=corrected)
    assert whole(embedded_store, exporter("jsonl")).decode() == lines


def test_one_document_goes_out_alone(embedded_full: Store) -> None:
    lines = whole(embedded_full, exporter("jsonl"), Options(document="lives.txt")).decode().splitlines()
    assert json.loads(lines[0])["id"] == "document-lives"
    assert {json.loads(line)["document"] for line in lines[1:]} == {"document-lives"}


def test_the_version_follows_what_is_stored(embedded_store: Store) -> None:
    """It changes with every load that changes something, and comes back with what was there."""
    seen = [contents_version(embedded_store)]
    facts = small_facts()
    load_facts(embedded_store, facts, {})
    seen.append(contents_version(embedded_store))
    load_facts(embedded_store, facts, {})
    assert contents_version(embedded_store) == seen[-1]
    load_facts(embedded_store, facts[:-1], {})
    seen.append(contents_version(embedded_store))
    load_facts(embedded_store, facts, {})
    assert contents_version(embedded_store) == seen[1]
    people = [row["id"] for row in embedded_store.read("MATCH (p:Person) RETURN p.id AS id ORDER BY id")]
    judged = {"relation": "different", "one": people[0], "other": people[1], "date": "2021-01-01"}
    load_facts(embedded_store, facts, {}, Judgements.of([Judgement.model_validate(judged)]))
    seen.append(contents_version(embedded_store))
    assert len(set(seen)) == len(seen)
    embedded_store.write("MATCH (d:Document) SET d.state = 'loading'")
    assert contents_version(embedded_store) is None
    forget(embedded_store, DOCUMENT)
    assert contents_version(embedded_store) is not None
