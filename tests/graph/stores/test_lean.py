"""The driver comes without the tables it could fill, and they can be imported afterwards."""

from __future__ import annotations

import subprocess
import sys

import pytest

_LOOK = "import sys; from graph.stores.lean import import_driver; "


@pytest.mark.parametrize(
    ("program", "printed"),
    [
        ("import_driver(); print('neo4j' in sys.modules, 'pandas' in sys.modules)", "True False"),
        ("import numpy; import_driver(); print(sys.modules['numpy'] is numpy)", "True"),
        ("import_driver(); import numpy; print(numpy.array([1, 2]).sum())", "3"),
        ("import_driver(); import_driver(); print('numpy' in sys.modules)", "False"),
    ],
)
def test_nothing_is_imported_that_no_query_needs(program: str, printed: str) -> None:
    done = subprocess.run([sys.executable, "-c", _LOOK + program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == printed


def test_the_version_of_the_engine_is_told_without_it() -> None:
    program = "import sys; from graph.stores.engine import version; version(); print('jpype' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
