"""Who followed whom in a post with one seat: what becomes the edges `FOLLOWED_BY`. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.tenures.sequence import Relation, days_between, is_undated, lying
from graph.tenures.tenure import Tenure


@dataclass(frozen=True, slots=True)
class Followed:
    """One tenure and the next in the same seat."""

    one: str
    other: str
    relation: Relation
    days_min: int | None
    days_max: int | None


def followed_by(tenures: Sequence[Tenure]) -> list[Followed]:
    """Each tenure of a one-seat post, in order, with the next; undated ones have no neighbour."""
    dated = [tenure for tenure in tenures if not is_undated(tenure)]
    found = []
    for number, tenure in enumerate(dated[1:], 1):
        before = dated[:number]
        others = [earlier for earlier in before if earlier.person != tenure.person]
        relation = lying(tenure, before, others).relation
        least, most = days_between(before[-1], tenure)
        if relation != "overlap" and least is not None:
            least = max(least, 0)  # one seat: unless both are proved, one came in after the other left
        found.append(Followed(before[-1].id, tenure.id, relation, least, most))
    return found
