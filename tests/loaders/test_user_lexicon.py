"""Rows of a user's folder: which join the lexicon, which are left out, and that nothing stays behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.acts.examples import HOME
from loaders.acts.verbs import verbs
from loaders.names.governments import OrganizationContext
from loaders.names.offices import post_length, read_offices
from loaders.names.organizations import full_name
from loaders.user_lexicon import user_lexicon


def write(folder: Path, name: str, text: str) -> Path:
    """A file of rows in the folder."""
    (folder / name).write_text(text, "utf-8")
    return folder


def test_a_title_joins_and_leaves(tmp_path: Path) -> None:
    """稽查特使 ends an office inside the folder's reach only."""
    row = """
- title: 稽查特使
  kinds: [office]
  examples: [县审计局稽查特使 -> 桃源县审计局/稽查特使, 稽查特使 -> -/稽查特使]
"""
    assert post_length("县审计局稽查特使") == 0
    with user_lexicon(write(tmp_path, "titles.yaml", row)) as wrong:
        assert wrong == []
        assert [office.post for office in read_offices("县审计局稽查特使", HOME)] == ["稽查特使"]
    assert post_length("县审计局稽查特使") == 0


def test_an_organization_joins_and_leaves(tmp_path: Path) -> None:
    """河长办 printed bare is the county's inside the folder's reach only."""
    row = "- {name: 河长办, place: takes, examples: [河长办 -> 桃源县河长办, 县河长办 -> 桃源县河长办]}"
    context = OrganizationContext(HOME)
    with user_lexicon(write(tmp_path, "organizations.yaml", row)) as wrong:
        assert wrong == []
        assert full_name("河长办", context) == "桃源县河长办"
    assert full_name("河长办", context) == "河长办"


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("titles.yaml", "- {title: 特使, kinds: [offices], examples: [a -> b, c -> d]}", "kinds"),
        ("titles.yaml", "- {title: 特使, kinds: [office], examples: [县财政局特使 -> 特使, a -> b]}", "读出"),
        ("titles.yaml", "- {title: 特使, kinds: [office]}", "two examples"),
        ("titles.yaml", "title: 特使", "a list of rows"),
        ("titles.yaml", "- {title: [", "not YAML"),
        ("organizations.yaml", "- {name: 河长办, examples: [河长办 -> 桃源县河长办, a -> a]}", "读出"),
        ("organizations.yaml", "- {suffix: 河长办}", "河长办"),
        ("verbs.yaml", "- {verb: 简拔, frames: {appoint: anoint}, examples: [a, b], never: []}", "frames"),
        ("verbs.yaml", "- {verb: 简拔, frames: {appoint: appoint}, examples: [a, b], never: []}", "简拔"),
    ],
)  # fmt: skip
def test_rows_left_out(tmp_path: Path, name: str, text: str, reason: str) -> None:
    """A row that is malformed or fails an example is one line that names the file and the reason."""
    with user_lexicon(write(tmp_path, name, text)) as wrong:
        assert len(wrong) == 1
        assert name in wrong[0]
        assert reason in wrong[0]
        assert "\n" not in wrong[0]
    assert "简拔" not in verbs().rows


def test_an_empty_folder(tmp_path: Path) -> None:
    """A folder without rows changes nothing."""
    with user_lexicon(tmp_path) as wrong:
        assert wrong == []
