"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from graph import lazy_re

ROOT = Path(__file__).resolve().parents[2]


def test_nothing_is_compiled_before_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    compiled = re.compile

    def watched(pattern: str, flags: int = 0) -> re.Pattern[str]:
        asked.append(pattern)
        return compiled(pattern, flags)

    monkeypatch.setattr(re, "compile", watched)
    pattern = lazy_re.compile("甲|乙")
    assert asked == []
    assert [found[0] for found in pattern.finditer("甲乙丙")] == ["甲", "乙"]
    assert pattern.fullmatch("甲")
    assert not pattern.match("丙")
    assert asked == ["甲|乙"]


def test_it_is_asked_as_a_pattern_is() -> None:
    pattern = lazy_re.compile("(?P<name>A+)", lazy_re.IGNORECASE)
    match = pattern.search("xaay", 1)
    assert match is not None
    assert (match["name"], match.re.pattern == pattern.pattern) == ("aa", True)
    assert pattern.sub("-", "baab") == "b-b"
    assert pattern.split("1a2aa3") == ["1", "a", "2", "aa", "3"]
    assert (pattern.groups, dict(pattern.groupindex)) == (1, {"name": 1})


def test_a_pattern_that_is_none_says_so_when_it_is_asked() -> None:
    with pytest.raises(re.error):
        lazy_re.compile("(").search("甲")


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
