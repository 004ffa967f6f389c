"""Settings come from the environment; each is documented, and a bad one is told by its name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from api.settings import PREFIX, Settings, read_settings
from graph.errors import DashijiError

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "settings.md").read_text("utf-8")
ROWS = dict(re.findall(rf"^\| `{PREFIX}(\w+)` \| `?([^|`]*?)`? *\|", PAGE, re.M))
OF_THE_USER = {"STORE", "JUDGEMENTS", "CORRECTIONS", "TAKEDOWN"}
"""Their defaults differ from one user to the next."""


def test_every_setting_has_its_row_and_every_row_its_setting() -> None:
    assert set(ROWS) == {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("name", sorted(set(Settings.model_fields) - {name.lower() for name in OF_THE_USER}))
def test_the_defaults_are_as_documented(name: str) -> None:
    default = Settings.model_fields[name].default
    told = str(default).lower() if isinstance(default, bool) else str(default or "")
    assert ROWS[name.upper()].strip() == told


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PORT", "many", "DASHIJI_PORT"),
        ("PORT", "70000", "DASHIJI_PORT"),
        ("TOKEN", "short", "DASHIJI_TOKEN"),
        ("QUERY_SECONDS", "0", "DASHIJI_QUERY_SECONDS"),
        ("OPEN_READING", "perhaps", "DASHIJI_OPEN_READING"),
    ],
)
def test_a_bad_setting_is_one_line_that_names_it(
    name: str, value: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The variable is named; its value, which may be a secret, is not repeated."""
    monkeypatch.setenv(f"{PREFIX}{name}", value)
    with pytest.raises(DashijiError, match=said) as caught:
        read_settings()
    assert "\n" not in str(caught.value)
    assert name != "TOKEN" or value not in str(caught.value).replace(said, "")


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHIJI_HOSTNAMES", "A.example, b.example,")
    assert read_settings().own_names() == {"a.example", "b.example"}


@pytest.mark.parametrize(
    ("store", "name"),
    [
        (None, "judgements.jsonl"),
        ("embedded:/trial/store", "/trial/store.judgements.jsonl"),
        ("embedded:/trial/other", "/trial/other.judgements.jsonl"),
        ("bolt://localhost:7687", "judgements.jsonl"),
    ],
)
def test_judgements_lie_beside_the_store_they_are_of(
    store: str | None, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is judged on a trial touches no other store; a file that is named holds for all."""
    monkeypatch.delenv("DASHIJI_STORE", raising=False)
    monkeypatch.delenv("DASHIJI_JUDGEMENTS", raising=False)
    usual = read_settings().judgements_path()
    found = read_settings(store).judgements_path()
    assert str(found) == (name if name.startswith("/") else str(usual))
    monkeypatch.setenv("DASHIJI_JUDGEMENTS", "/named.jsonl")
    assert read_settings(store).judgements_path() == Path("/named.jsonl")
