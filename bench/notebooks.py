"""The notebooks of `docs/notebooks`: run on `docs/cypher.jsonl`, with what each cell gives kept below it.

`--write` keeps the results anew; a test holds that both stores give what is kept.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import io
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.cypher import DOCS, load
from graph.stores import open_store

NOTEBOOKS = sorted((DOCS / "notebooks").glob("*.ipynb"))


def read(path: Path) -> dict[str, Any]:
    """A notebook as the JSON that it is."""
    notebook: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return notebook


def code_cells(notebook: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The cells that are run, in their order."""
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def kept(cell: Mapping[str, Any]) -> str:
    """What stands below a cell."""
    return "".join("".join(output["text"]) for output in cell["outputs"])


def results(notebook: Mapping[str, Any], store: str) -> Iterator[str]:
    """What each cell gives with `DASHIJI_STORE` set so: all that it prints, and its last expression."""
    scope: dict[str, Any] = {"__name__": "__main__"}
    before = os.environ.get("DASHIJI_STORE")
    os.environ["DASHIJI_STORE"] = store
    try:
        for cell in code_cells(notebook):
            yield _run("".join(cell["source"]), scope)
    finally:
        if before is None:
            del os.environ["DASHIJI_STORE"]
        else:
            os.environ["DASHIJI_STORE"] = before


def _run(source: str, scope: dict[str, Any]) -> str:
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(tree, "<cell>", "exec"), scope)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), scope)
            if value is not None:
                print(value)
    return out.getvalue()


def main() -> None:
    """Run the notebooks; keep what they give, or say which cells give something else."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="keep the results in the notebooks")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, open_store(f"embedded:{folder}/store") as store:
        load(store)
        for path in NOTEBOOKS:
            notebook = read(path)
            for number, (cell, result) in enumerate(
                zip(code_cells(notebook), results(notebook, store.url), strict=True), 1
            ):
                if kept(cell) != result:
                    print(f"{path.name}, cell {number}")
                lines = result.splitlines(keepends=True)
                cell["execution_count"] = number
                cell["outputs"] = (
                    [{"name": "stdout", "output_type": "stream", "text": lines}] if lines else []
                )
            if given.write:
                path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
