"""The house is in order: nothing lies about unused, and words stand in tables, not in code."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("loaders", "graph", "api", "viz")
HAN = re.compile("[\u3400-\u9fff]")
MOST_HAN = 16_900
"""Chinese characters in strings of loaders/: words belong in its lexicon. Lower it when there are fewer."""
OFFERED = {"graph_for_py2neo", "makes", "own_post"}
"""Used by others than our code: in notebooks, by tests of readers, by whoever asks."""
CALLED_BY_FRAMEWORKS = ("router.", "app.", "validator", "handler")


def trees(*packages: str) -> Iterator[ast.Module]:
    for package in packages:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield ast.parse(path.read_text("utf-8"))


def defined(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    """What a module defines and no framework calls."""
    for node in ast.walk(tree):
        if not isinstance(node, (ast.FunctionDef, ast.ClassDef)) or node.name.startswith("__"):
            continue
        decorators = " ".join(ast.unparse(each) for each in node.decorator_list)
        if not any(word in decorators for word in CALLED_BY_FRAMEWORKS):
            yield node


def used() -> Counter[str]:
    """Every name that code or a template of a page speaks of."""
    found: Counter[str] = Counter()
    for tree in trees(*PACKAGES, "bench"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute):
                found[node.attr] += 1
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                found[node.id] += 1
            elif isinstance(node, ast.alias) and node.asname:
                found[node.name] += 1
    for path in (ROOT / "viz" / "templates").glob("*.html"):
        found.update(re.findall(r"\w+", path.read_text("utf-8")))
    return found


def test_nothing_lies_about() -> None:
    """Every function, method and class is used by more than a test."""
    known = used()
    assert known["extract_source"]
    unused = [node.name for tree in trees(*PACKAGES) for node in defined(tree) if not known[node.name]]
    assert set(unused) - OFFERED == set()


def test_words_stand_in_tables() -> None:
    """Chinese words of the rules are rows of the lexicon; there are never more of them in code."""
    written = explained = 0
    for tree in trees("loaders"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                written += len(HAN.findall(node.value))
            elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                explained += len(HAN.findall(str(node.value.value)))
    assert 0 < written - explained <= MOST_HAN
