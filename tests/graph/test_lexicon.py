"""The tables of words: rows in their shape, lists derived from them, and how the files are written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from graph.errors import BadLexiconRow
from graph.lexicon import load_yaml
from graph.lexicon.organizations import (
    OrganizationRow,
    is_inner,
    organization_words,
    organizations,
    printed_forms,
    takes_place,
)
from graph.lexicon.rows import adding, checked_rows
from graph.lexicon.titles import (
    TitleRow,
    has_one_seat,
    is_imperial,
    is_label,
    is_lower,
    is_post,
    seats_of_empire,
    stands_before_name,
    stands_behind,
    titles,
    titles_that,
)

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted([*ROOT.glob("graph/lexicon/*.yaml"), *ROOT.glob("loaders/lexicon/*.yaml")])
LONGEST = 110
LONG_LINES = {
    "acts.yaml": "lists of several words a line, and patterns",
    "chronicles.yaml": "a pattern",
    "eras.yaml": "lists of several words a line",
    "honours.yaml": "lists of several words a line",
    "mentions.yaml": "lists of several words a line, and a pattern",
    "pages.yaml": "a pattern",
    "parts.yaml": "patterns of the types of events",
    "places.yaml": "a pattern of the words around a place",
    "projects.yaml": "lists of several words a line, and patterns",
    "rosters.yaml": "lists of several words a line",
    "verbs.yaml": "a row with two examples",
}
"""Why a table has lines that are longer."""
ORDERED = {
    "titles.yaml": ("rank", "moves_nothing", "past"),
    "organizations.yaml": (
        "kind_order", "fronts", "leagues", "governments", "enterprises", "bare", "national", "rows",
    ),
    "places.yaml": ("kinds", "levels", "shared_names", "republic", "republic_cities"),
}  # fmt: skip
"""Lists whose order carries meaning: the first that fits counts, or they stand by kind or by city."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.parent.name}/{path.name}")
def test_lines_are_short(path: Path) -> None:
    """A line of a lexicon is no longer than one of code, so that a change of one word is one line."""
    lines = path.read_text("utf-8").splitlines()
    long = [number for number, line in enumerate(lines, 1) if len(line) > LONGEST]
    assert not long or path.name in LONG_LINES, long


def listed(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The lists of plain words of a table, by their key."""
    for key, value in yaml.safe_load(path.read_text("utf-8")).items():
        if isinstance(value, list) and all(isinstance(word, str) for word in value):
            yield key, value


@pytest.mark.parametrize("name", ["organizations.yaml", "places.yaml", "titles.yaml"])
def test_words_are_sorted(name: str) -> None:
    """Where order carries no meaning words are sorted, so that a word is found and not written twice."""
    for key, words in listed(ROOT / "graph" / "lexicon" / name):
        assert len(set(words)) == len(words), key
        assert key in ORDERED[name] or words == sorted(words), key


def test_no_word_has_two_rows() -> None:
    """One row a title, one row an organization's word."""
    assert [t for t, n in Counter(row.title for row in titles()).items() if n > 1] == []
    assert [t for t, n in Counter(row.name for row in organizations()).items() if n > 1] == []
    assert [t for t, n in Counter(form for form, _ in printed_forms(in_facts=False)).items() if n > 1] == []


@pytest.mark.parametrize(
    ("title", "fits"),
    [
        ("书记", (is_post, is_label, has_one_seat, stands_behind, stands_before_name)),
        ("知县", (is_post, is_label, is_imperial, has_one_seat)),
        ("科员", (is_post, is_label, is_lower)),
        ("教师", (is_post, is_lower, stands_before_name)),
        ("校对", (is_label,)),
    ],
)
def test_lists_are_attributes(title: str, fits: tuple[object, ...]) -> None:
    """Each list of titles holds what its attribute says."""
    every = (is_post, is_label, is_lower, is_imperial, has_one_seat, stands_behind, stands_before_name)
    assert tuple(fit for fit in every if title in titles_that(fit)) == tuple(f for f in every if f in fits)


def test_offices_by_seat() -> None:
    """A county had a 知县 and more."""
    assert "知县" in seats_of_empire()["县"]
    assert "知府" in seats_of_empire()["府"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"title": "特使", "kinds": ["offices"]}, "kinds"),
        ({"title": "特使", "colour": "red"}, "colour"),
        ({"kinds": ["office"]}, "title"),
        ("特使", "特使"),
    ],
)
def test_a_malformed_row_is_named(row: object, reason: str) -> None:
    """The message names the file and what is wrong."""
    with pytest.raises(BadLexiconRow, match=reason) as caught:
        checked_rows(TitleRow, [row], "own.yaml")
    assert str(caught.value).startswith("own.yaml")


def test_added_rows_are_gone_afterwards() -> None:
    """A user's rows are read inside `adding` and nowhere else."""
    row = OrganizationRow("河长办", place="takes")
    with adding(organizations=[row]):
        assert "河长办" in organization_words(takes_place)
    assert "河长办" not in organization_words(takes_place)
    assert "河长办" not in organization_words(is_inner)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_table_says_what_any_reader_of_yaml_reads(path: Path) -> None:
    """Read event by event, by the parser in C where there is one: `历年来?` in a list is YAML to it alone."""
    text = path.read_bytes()
    read, said = load_yaml(text), yaml.safe_load(text)
    assert said
    assert (repr(read), read) == (repr(said), said)


@pytest.mark.parametrize("text", ["a: [1, yes, ~, 2.5, 甲, '1', \"~\"]", "- {b: {c: []}}\n- ", "", "甲"])
def test_numbers_and_the_like_are_read_as_yaml_reads_them(text: str) -> None:
    assert repr(load_yaml(text.encode())) == repr(yaml.safe_load(text))
