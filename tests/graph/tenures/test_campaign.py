"""The property that matters most: draw true histories, blur them as sources do, derive; then what is certain
is true, and what is true is not excluded. `make campaign` draws many more."""

from __future__ import annotations

import pytest

from bench.campaign import NO_PRESUMPTION, judged
from bench.worlds import EXEMPT, HABITS, world
from graph.tenures.bounds import derive_tenures
from graph.tenures.rules import DEFAULT, Rule
from graph.tenures.tenure import CONTRADICTED

WORLDS = range(40)
SOUND = [habit for habit in HABITS if habit not in EXEMPT]


@pytest.mark.parametrize("one_seat", [True, False], ids=["one seat", "many seats"])
@pytest.mark.parametrize("habit", SOUND)
def test_certain_is_true_and_true_is_not_excluded(habit: str, one_seat: bool) -> None:
    """With presumptions off, on every day at which something can change."""
    for seed in WORLDS:
        found = judged(world(seed, habit, one_seat), NO_PRESUMPTION)
        assert not found.false_certain, f"world {seed}: certain, was not"
        assert not found.false_no, f"world {seed}: was, and excluded"


@pytest.mark.parametrize("habit", SOUND)
def test_presumptions_make_nothing_certain(habit: str) -> None:
    """With them on, what is certain is no less true."""
    for seed in WORLDS:
        assert not judged(world(seed, habit, True), DEFAULT).false_certain, f"world {seed}"


def test_presumptions_fail_where_their_habit_does() -> None:
    """Of who left in a year without a remark the roster presumes what is false: the rate is not 0."""
    wrong = sum(
        judged(world(seed, "roster-left", False), DEFAULT).presumed_false[Rule.ROSTER] for seed in WORLDS
    )
    assert wrong > 0


def test_an_untold_leaving_is_the_price_of_the_norm() -> None:
    """Where leavings before returns go untold the norm fails, so that its switch is worth having."""
    wrong = sum(bool(judged(world(seed, "untold", False)).false_certain) for seed in WORLDS)
    assert wrong > 0


def test_a_misdated_act_is_flagged() -> None:
    """Two documents that name two days for one act contradict each other, and the tenure says so."""
    statuses = [
        tenure.status
        for seed in WORLDS
        for tenure in derive_tenures(world(seed, "misdated", True).statements, True)
    ]
    assert CONTRADICTED in statuses


def test_every_bound_is_explained() -> None:
    """No bound without a rule; none whose statement the tenure does not rest on."""
    for seed in WORLDS:
        for tenure in derive_tenures(world(seed, "plain", True).statements, True):
            known = {name for name in _BOUNDS if getattr(tenure, name) is not None}
            assert known == set(tenure.rules)
            assert set(tenure.moved.values()) <= set(tenure.rests_on)


_BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
