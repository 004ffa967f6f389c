"""The 级别 that a text prints with a post."""

from __future__ import annotations

import pytest

from loaders.finish.levels import level_in


@pytest.mark.parametrize(
    ("text", "printed", "level"),
    [
        ("任命方远为县审计局局长（正科级）。", "县审计局局长", "正科级"),
        ("任命何任为县审计局副局长（副科级，试用期一年）。", "县审计局副局长", "副科级"),
        ("方远任县水利局局长职务(正科级)", "县水利局局长", "正科级"),
        ("2003年4月任县水利局局长（正科级）", "县水利局局长（正科级）", "正科级"),
        ("县 审 计 局 局 长（正 科 级）", "县审计局局长", "正科级"),
        ("方远同志任县委党校常务副校长（正县级），免去县委办主任职务", "县委党校常务副校长", "正县级"),
        # no level of the post
        ("任命方远为县审计局局长。", "县审计局局长", None),
        ("任命方远为县审计局局长（享受副处级待遇）。", "县审计局局长", None),
        ("任命方远为县审计局局长（试用期一年）。", "县审计局局长", None),
        ("县审计局局长（正科级）方远任县财政局局长", "县财政局局长", None),
        ("县审计局局长（正科级）方远、县审计局局长（副处级）何任", "县审计局局长", None),
        ("县审计局局长（正科级）", "", None),
    ],
)
def test_level_in(text: str, printed: str, level: str | None) -> None:
    """In a bracket of its own or beside other remarks; not what somebody is treated as."""
    assert level_in(text, printed) == level
