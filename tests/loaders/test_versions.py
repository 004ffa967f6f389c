"""A reader whose output changes has a new version."""

from __future__ import annotations

import json

from bench.versions import RECORDED, outputs, unchanged_versions


def test_versions_rise_with_the_output() -> None:
    """No reader makes other facts of the samples under the version that is recorded for the old ones."""
    assert unchanged_versions(json.loads(RECORDED.read_text("utf-8")), outputs()) == []


def test_a_changed_output_is_seen() -> None:
    """The same version with another digest is named; a new version, or the same digest, is not."""
    recorded: dict[str, dict[str, str | int]] = {"acts": {"version": 1, "digest": "a"}}
    assert unchanged_versions(recorded, {"acts": {"version": 1, "digest": "b"}}) == ["acts"]
    assert unchanged_versions(recorded, {"acts": {"version": 2, "digest": "b"}}) == []
    assert unchanged_versions(recorded, {"acts": {"version": 1, "digest": "a"}}) == []
    assert unchanged_versions(recorded, {"groups": {"version": 1, "digest": "a"}}) == ["groups"]
