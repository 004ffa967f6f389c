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
MOST_HAN = 14_100
"""Chinese characters in strings of loaders/: words belong in its lexicon. Lower it when there are fewer."""
OFFERED = {"Dashiji", "driver_for", "graph_for_py2neo", "makes", "own_post"}
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


LEFT_BEHIND = {
    "he", "him", "his", "man", "body", "bodies", "told", "said", "hear", "heard", "stay", "stays",
    "listed", "leans", "sign", "signs", "slips", "unhook", "describe", "landmarks",
}  # fmt: skip
"""Words that no name holds now: it is a person, an organization, what is reported, a spell, a character."""
KEPT = {"surname_slips", "slips"}
"""The table of misprints in rosters goes by its key in the lexicon."""


def names_of(tree: ast.Module) -> Iterator[str]:
    """What a module calls its functions, classes, parameters and fields."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.AnnAssign):
            yield node.target.attr if isinstance(node.target, ast.Attribute) else ast.unparse(node.target)


def test_things_have_one_name() -> None:
    """No function, class, parameter or field of the loaders is called by a word that was left behind."""
    names = {name for tree in trees("loaders") for name in names_of(tree)} - KEPT
    assert "organization" in names
    wrong = {name for name in names if LEFT_BEHIND & set(re.findall("[a-z]+", name.lower()))}
    assert wrong == set()


MOST_LINES = {ast.ClassDef: 250, ast.FunctionDef: 60, ast.AsyncFunctionDef: 60}
"""What is longer does more than one job."""
LONGEST_FILE = 400


def test_things_are_small() -> None:
    """No class, function or file of the packages and of bench/ is longer than one can see over."""
    long, seen = [], 0
    for path in (path for package in (*PACKAGES, "bench") for path in (ROOT / package).rglob("*.py")):
        text = path.read_text("utf-8")
        if (lines := text.count("\n")) > LONGEST_FILE:
            long.append(f"{path.relative_to(ROOT)}: {lines} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
                seen += 1
                size = (node.end_lineno or node.lineno) - node.lineno + 1
                if size > MOST_LINES[type(node)]:
                    long.append(f"{path.relative_to(ROOT)} {node.name}: {size} lines")
    assert seen
    assert long == []
