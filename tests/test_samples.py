"""The hand-made records of the samples tell what the samples print; the comparison with them is just."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bench.figures import fallen_figures, table
from bench.samples import KINDS, SAMPLES, compare, sample_figures

GOLD = [json.loads(line) for line in (SAMPLES / "gold.jsonl").read_text("utf-8").splitlines()]
ACT = {"kind": "act", "person": "张三", "post": ["局长", "副局长"], "date": "2020-01"}
READ = {"kind": "act", "person": "张三", "post": "局长", "date": "2020-01", "acting": False}


def test_every_record_is_of_a_sample_and_tells_its_kind() -> None:
    assert {record["file"] for record in GOLD} == {path.name for path in SAMPLES.glob("*.txt")}
    assert {record["kind"] for record in GOLD} == set(KINDS)


def test_names_and_beginnings_are_printed_in_the_sample() -> None:
    for name in {record["file"] for record in GOLD}:
        printed = (SAMPLES / name).read_text("utf-8").replace("　", "").replace(" ", "")
        said = [r[key] for r in GOLD if r["file"] == name for key in ("person", "head") if key in r]
        assert said
        assert [each for each in said if each not in printed] == []


@pytest.mark.parametrize(
    ("read", "counts"),
    [
        ([READ], (1, 0, 0)),
        ([], (0, 1, 0)),
        ([READ, READ], (1, 0, 1)),
        ([READ | {"post": "主任"}], (0, 1, 1)),
        ([READ | {"acting": True}], (0, 1, 1)),
        ([READ | {"date": "2020-01-03"}], (0, 1, 1)),
        ([READ | {"person": "“张三”"}], (1, 0, 0)),
    ],
)
def test_what_is_found_missed_and_too_much(read: list[dict[str, Any]], counts: tuple[int, int, int]) -> None:
    compared = compare([ACT], read)
    assert (compared.found, len(compared.missed), len(compared.extra)) == counts


@pytest.mark.parametrize("read", [[], [READ]])
def test_what_is_optional_counts_neither_way(read: list[dict[str, Any]]) -> None:
    compared = compare([ACT | {"optional": True}], read)
    assert (compared.found, compared.missed, compared.extra) == (0, [], [])


def test_a_figure_that_falls_or_is_no_longer_measured_is_told() -> None:
    whole = "\n".join(table(sample_figures({"act": compare([ACT], [READ])})))
    half = "\n".join(table(sample_figures({"act": compare([ACT], [READ, READ])})))
    assert fallen_figures(whole, whole) == []
    assert len(fallen_figures(whole, half)) == 1
    assert fallen_figures(half, whole) == []
    assert len(fallen_figures(whole, "")) == 1
    assert len(fallen_figures("", whole)) == 1


def test_more_dates_that_are_silently_wrong_are_told() -> None:
    """Of each set of texts by itself; fewer are welcome."""
    whole = "\n".join(table(sample_figures({"act": compare([ACT], [READ])})))

    def page(ours: int, theirs: int) -> str:
        return f"{whole}\n\nDates silently wrong: {ours}.\nDates silently wrong in a: {theirs}.\n"

    assert fallen_figures(page(0, 3), page(0, 3)) == []
    assert fallen_figures(page(0, 3), page(0, 2)) == []
    assert fallen_figures(page(0, 3), page(1, 3)) == ["Dates silently wrong: 0 -> 1"]
    assert fallen_figures(page(0, 3), page(0, 4)) == ["Dates silently wrong in a: 3 -> 4"]
