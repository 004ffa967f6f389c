"""The questions of `docs/cypher.md`: run on `docs/cypher.jsonl`, and printed below each query.

`--write` prints the results anew; a test holds that both stores give what is printed.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.facts import Judgement
from graph.facts_file import read_facts
from graph.judgements import Judgements
from graph.loading.load import load_facts
from graph.stores import Store, open_store

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGE, FACTS = DOCS / "cypher.md", DOCS / "cypher.jsonl"
_QUESTION = re.compile(
    r"^### (?P<asked>[^\n]+)\n\n```cypher\n(?P<query>.*?)\n```\n(?P<table>(?:\n\|[^\n]*)*)\n*",
    re.M | re.S,
)


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the page, with its query and the table printed below it."""

    asked: str
    query: str
    table: str


def questions(page: str) -> list[Question]:
    """The questions of the page, in its order."""
    return [
        Question(found["asked"], found["query"], found["table"].strip()) for found in _QUESTION.finditer(page)
    ]


def load(store: Store) -> None:
    """Put the facts and judgements of the page into a store."""
    facts = list(read_facts(FACTS))
    store.prepare()
    judged = [fact for fact in facts if isinstance(fact, Judgement)]
    load_facts(store, facts, {}, Judgements.of(judged))


def answered(store: Store, query: str, given: Mapping[str, str] | None = None) -> str:
    """The result of a query as the table that the page prints; `given` are values of its parameters."""
    result = store.query(query, given)
    lines = [_line(result.columns), _line(["---"] * len(result.columns)), *map(_line, result.rows)]
    return "\n".join(lines)


def _line(cells: Sequence[Any]) -> str:
    return f"| {' | '.join(_cell(each) for each in cells)} |"


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(map(_cell, value))
    return "" if value is None else str(value)


def written(page: str, store: Store) -> str:
    """The page with its tables printed anew."""

    def replace(found: re.Match[str]) -> str:
        asked, query = found["asked"], found["query"]
        return f"### {asked}\n\n```cypher\n{query}\n```\n\n{answered(store, query)}\n\n"

    return _QUESTION.sub(replace, page)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="print the results into the page")
    write = parser.parse_args().write
    page = PAGE.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder, open_store(f"embedded:{folder}") as store:
        load(store)
        new = written(page, store)
    if write:
        PAGE.write_text(new, "utf-8")
    elif new != page:
        raise SystemExit("docs/cypher.md is not what the store gives: run bench/cypher.py --write")


if __name__ == "__main__":
    main()
