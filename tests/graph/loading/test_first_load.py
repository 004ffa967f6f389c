"""The files of a first load: each document, and each fact, once; nothing over what lies there."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import BrokenRecord, DashijiError
from graph.facts import fact_line
from graph.loading.first_load import FirstLoad
from graph.withholding import Withholding
from tests.graph.facts_for_tests import TEXT, small_facts


def test_a_document_and_a_fact_come_once(tmp_path: Path) -> None:
    with FirstLoad(tmp_path / "files") as first:
        first.add(small_facts("document-0"), {})
        with pytest.raises(BrokenRecord, match="given before"):
            first.add(small_facts("document-0"), {})
        refused: list[str] = []
        same_ids = [
            each.model_copy(update={"document": "document-1"}) for each in small_facts("document-0")[1:]
        ]
        document = small_facts("document-1")[0]
        written = first.add([document, *same_ids], {}, refuse=lambda fact, why: refused.append(fact.id))
        assert written == {"document": 1}
        assert refused == [each.id for each in same_ids]


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    with pytest.raises(DashijiError, match="not empty"):
        FirstLoad(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["mine.txt"]


def test_what_is_withheld_is_in_no_file(tmp_path: Path) -> None:
    """And the store that is made of them is a public one."""
    facts = small_facts("document-0")
    assert any('"gender":"女"' in fact_line(each) for each in facts)
    for public in (False, True):
        with FirstLoad(tmp_path / str(public), Withholding(public=public)) as first:
            first.add(facts, {"document-0": TEXT})
        written = "".join(each.read_text("utf-8") for each in (tmp_path / str(public)).iterdir())
        assert ("女" in written) is not public
    assert (tmp_path / "True" / "Schema.csv").read_text("utf-8") != (
        tmp_path / "False" / "Schema.csv"
    ).read_text("utf-8")
