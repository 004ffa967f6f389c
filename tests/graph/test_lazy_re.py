"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from graph import lazy_re

ROOT = Path(__file__).resolve().parents[2]


def test_a_pattern_is_compiled_when_it_is_first_asked() -> None:
    pattern, other = lazy_re.compile("甲|乙"), lazy_re.compile("(")
    assert not isinstance(pattern, re.Pattern)
    assert [found[0] for found in pattern.finditer("甲乙丙")] == ["甲", "乙"]
    assert pattern.fullmatch("甲")
    assert not pattern.match("丙")
    with pytest.raises(re.error):
        other.search("甲")


def test_a_pattern_is_asked_as_one_that_is_compiled() -> None:
    pattern = lazy_re.compile("(?P<name>A+)", re.IGNORECASE)
    match = pattern.search("xaay", 1)
    assert match is not None
    assert (match["name"], match.re.pattern == pattern.pattern) == ("aa", True)
    assert pattern.sub("-", "baab") == "b-b"
    assert pattern.split("1a2aa3") == ["1", "a", "2", "aa", "3"]
    assert (pattern.groups, dict(pattern.groupindex)) == (1, {"name": 1})


def test_the_first_answer_is_the_second() -> None:
    """A pattern that is told from others by identity stays what it was when it is compiled."""
    asked = "from loaders.dates.context import DateContext; from loaders.dates.find import find_dates\n"
    asked += "print(*[find_dates('1983年底改选', DateContext())[0].edtf for _ in range(2)])"
    said = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["1983-12~", "1983-12~"]


def test_no_module_compares_patterns_by_what_a_match_holds() -> None:
    modules = [path for room in ("graph", "loaders") for path in (ROOT / room).rglob("*.py")]
    assert modules
    assert [path for path in modules if re.search(r"\.re (?:is|==) ", path.read_text("utf-8"))] == []


def test_the_reader_is_imported_without_compiling_its_rules() -> None:
    """All but the few that modules ask while they are imported."""
    count = "import re; from re import _compiler; asked = []; one = _compiler.compile\n"
    count += "_compiler.compile = lambda *a, **k: (asked.append(a), one(*a, **k))[1]\n"
    count += "import loaders.pipeline; print(len(asked))"
    said = subprocess.run([sys.executable, "-c", count], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(said.stdout) < 200
