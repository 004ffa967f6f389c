"""Which names are like, and how well that tells one from two on the pairs of the benchmark."""

from __future__ import annotations

import pytest

from bench.pairs import f1, pairs
from graph.likeness import likeness
from graph.names import CoveragePlace, read_organization


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        ("person", "张　恒", "張恒", True),
        ("person", "于国", "干国", True),
        ("person", "王伟", "王玮", False),
        ("person", "张恒", "张恒山", False),
        ("organization", "临泉区妇联", "临泉区妇女联合会", True),
        ("organization", "临泉区妇联", "青溪县妇女联合会", False),
        ("organization", "临泉区妇联", "临泉区残疾人联合会", False),
        ("organization", "临泉区第一中学", "临泉区一中", True),
        ("organization", "临泉区第一中学", "临泉区第十一中学", False),
        ("organization", "中共临泉区委", "共青团临泉区委", False),
        ("organization", "教育局", "临泉区教育局", False),
        ("organization", "长风水泥厂有限公司", "长风水泥厂", True),
    ],
)
def test_two_names(kind: str, one: str, other: str, same: bool) -> None:
    """Either way round, and with a reason."""
    for pair in ((one, other), (other, one)):
        found = likeness(kind, *pair)  # type: ignore[arg-type]
        assert found.same is same, found
        assert found.reason


def test_the_benchmark() -> None:
    """417 pairs; what is taken for one is one, and few are missed."""
    judged = pairs()
    assert len(judged) >= 400
    for kind, least in (("person", 0.98), ("organization", 0.95)):
        score, wrong = f1([pair for pair in judged if pair.kind == kind])
        assert score >= least
        assert all(pair.same for pair in wrong)


def test_a_committee_in_full_is_not_made_longer() -> None:
    """发展和改革委 is a short form of what already stands there in full."""
    full = "临泉区发展和改革委员会"
    assert {read_organization(name, CoveragePlace()).name for name in (full, "临泉区发改委")} == {full}
