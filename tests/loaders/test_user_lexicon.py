"""Rows of a user's folder: which join the lexicon, which are left out, and that nothing stays behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.acts.examples import HOME, reported
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


VERB = """\
- verb: 延揽
  frames: {appoint: appoint}
  examples:
    - 会议延揽方远为县文化馆馆长。 -> appoint 方远 桃源县文化馆/馆长
    - 延揽高兰为县科协主席。 -> appoint 高兰 桃源县科协/主席
  never: [延揽一事尚无消息。]
"""


def test_a_verb_joins_and_leaves(tmp_path: Path) -> None:
    """延揽 tells an act inside the folder's reach only."""
    sentence = "会议延揽丁锐为县文化馆副馆长。"
    assert reported(sentence) == []
    with user_lexicon(write(tmp_path, "verbs.yaml", VERB)) as wrong:
        assert wrong == []
        assert reported(sentence) == ["appoint 丁锐 桃源县文化馆/副馆长"]
    assert reported(sentence) == []


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("titles.yaml", "- {title: 特使, kinds: [offices]}", "kinds.0: 没有 offices"),
        ("titles.yaml", "- {title: 特使, kind: [office]}", "没有 kind 这一项，只有"),
        ("titles.yaml", "- {title: 特使, kinds: office}", "kinds: office 要写成列表"),
        ("titles.yaml", "- {title: 特使, label: perhaps}", "label: perhaps 要写成 true 或 false"),
        ("titles.yaml", "- {title: 12}", "title: 12 要写成一个词"),
        ("titles.yaml", "- {title: 特使, kinds: [office], examples: [县财政局特使 -> 特使, a -> b]}", "读出"),
        ("titles.yaml", "- {title: 特使, kinds: [office]}", "two examples"),
        ("titles.yaml", "# 一行\n\n- 特使", "第 3 行 (line 3), 特使: 特使 要写成“名: 值”"),
        ("titles.yaml", "title: 特使", "a list of rows"),
        ("titles.yaml", "- {title: [", "not YAML"),
        ("titles.yaml", "- {title: 2020-99-99}", "not YAML"),
        ("title.yaml", "- {title: 特使}", "only these are): titles.yaml"),
        ("verbs.yml", VERB, "only these are)"),
        ("organizations.yaml", "- {name: 河长办, examples: [河长办 -> 桃源县河长办, a -> a]}", "读出"),
        ("organizations.yaml", "- {suffix: 河长办}", "河长办: 缺 name"),
        ("verbs.yaml", "- {verb: 简拔, frames: {appoint: anoint}}", "frames.appoint"),
        ("verbs.yaml", "- {verb: 简拔, frames: {give: appoint}}", "没有 give，只有"),
        ("verbs.yaml", "- {verb: 简拔, frames: {appoint: appoint}, examples: [a, b]}", "缺 never"),
        ("verbs.yaml", "- {verb: 简拔, frames: {appoint: appoint}, examples: [a]}", "缺 examples.1"),
        ("verbs.yaml", "- {verb: 简拔, frames: {appoint: appoint}, examples: [a, b], never: []}", "简拔"),
        ("verbs.yaml", VERB.replace("appoint 高兰", "remove 高兰"), "remove 高兰"),
        ("verbs.yaml", VERB.replace("延揽一事尚无消息", "延揽高兰为县科协主席"), "no act"),
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


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    """A file in another encoding, and a folder in a file's place, are one line each."""
    (tmp_path / "titles.yaml").write_bytes("- {title: 特使}".encode("gb18030"))
    (tmp_path / "verbs.yaml").mkdir()
    (tmp_path / ".hidden").touch()
    with user_lexicon(tmp_path) as wrong:
        assert ["UTF-8" in line for line in wrong] == [True, False]
        assert ["verbs.yaml" in line for line in wrong] == [False, True]
