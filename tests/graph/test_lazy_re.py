"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from graph import lazy_re

ROOT = Path(__file__).resolve().parents[2]


def module(**patterns: str) -> dict[str, Any]:
    """The names of a module that makes these patterns."""
    names: dict[str, Any] = {"re": lazy_re}
    lines = [f"{name} = re.compile({pattern!r}, re.IGNORECASE)" for name, pattern in patterns.items()]
    exec("\n".join(lines), names)
    return names


def test_a_pattern_of_a_module_is_compiled_when_it_is_first_asked() -> None:
    names = module(one="甲|乙", other="(")
    taken = names["one"]
    assert not isinstance(taken, re.Pattern)
    assert [found[0] for found in taken.finditer("甲乙丙")] == ["甲", "乙"]
    assert isinstance(names["one"], re.Pattern), "the module has the compiled one since"
    assert taken.fullmatch("甲")
    assert not taken.match("丙")
    with pytest.raises(re.error):
        names["other"].search("甲")


def test_a_pattern_is_asked_as_one_that_is_compiled() -> None:
    pattern = module(one="(?P<name>A+)")["one"]
    match = pattern.search("xaay", 1)
    assert match is not None
    assert (match["name"], match.re.pattern == pattern.pattern) == ("aa", True)
    assert pattern.sub("-", "baab") == "b-b"
    assert pattern.split("1a2aa3") == ["1", "a", "2", "aa", "3"]
    assert (pattern.groups, dict(pattern.groupindex)) == (1, {"name": 1})


def test_a_pattern_that_a_function_makes_is_compiled_at_once() -> None:
    assert isinstance(lazy_re.compile("甲"), re.Pattern)


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
