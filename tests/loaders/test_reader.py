"""Readers keep to what they have claimed, and know nothing of each other's documents."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.facts import DocumentFact
from loaders.document.layout import lay_out
from loaders.document.metadata import read_metadata
from loaders.files.read import read_source
from loaders.pipeline import READERS, extract
from tests.loaders.pages import page_of

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_claims_do_not_overlap(path: Path) -> None:
    """No line is claimed by two readers."""
    layout = lay_out(read_source(path))
    page = page_of(layout, read_metadata(layout))
    claimed = [set(make().claim_lines(page)) for make in READERS]
    assert any(claimed) or "大事记" in path.stem
    for number, lines in enumerate(claimed):
        for others in claimed[number + 1 :]:
            assert not lines & others


def test_eight_threads_read_what_one_reads() -> None:
    """Documents that are read at once give the facts that each gives alone."""
    alone = {path: list(extract(path)) for path in SAMPLES}
    assert all(len(facts) > 10 for facts in alone.values())
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda path: list(extract(path)), SAMPLES * 8))
    assert together == [alone[path] for path in SAMPLES] * 8


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_fact_names_its_reader(path: Path) -> None:
    """The extractor of a fact is a reader of the list, and the fact of a kind that the reader makes."""
    readers = {f"{reader.name}/{reader.version}": reader for reader in READERS}
    found = [fact for fact in extract(path) if not isinstance(fact, DocumentFact)]
    assert found
    for fact in found:
        reader = readers[fact.extractor]
        assert isinstance(fact, reader.makes)
