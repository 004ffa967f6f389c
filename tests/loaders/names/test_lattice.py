"""The best path through mentions that overlap."""

from __future__ import annotations

from loaders.names.lattice import best_path
from loaders.names.mention import Kind, Mention


def person(start: int, end: int, score: float) -> Mention:
    """A person by place alone."""
    return Mention(Kind.PERSON, start, end, f"{start}-{end}", score)


def post(start: int, end: int, score: float) -> Mention:
    """A post by place alone."""
    return Mention(Kind.POST, start, end, f"{start}-{end}", score)


def together(left: Mention, right: Mention) -> float:
    """A title before a name gains two."""
    return 2.0 if (left.kind, right.kind) == (Kind.POST, Kind.PERSON) else 0.0


def test_nothing_proposed() -> None:
    """No proposals, no mentions."""
    assert best_path([], "县长", together) == []


def test_the_greater_sum_wins() -> None:
    """Two short mentions beat one long one that is worth less than both."""
    path = best_path([person(0, 4, 1.5), person(0, 2, 1.0), person(2, 4, 1.0)], "张三李四", together)
    assert [(mention.start, mention.end) for mention in path] == [(0, 2), (2, 4)]


def test_what_stands_beside_saves_a_weak_one() -> None:
    """A name that nothing speaks for is taken behind a title, and left alone it is not."""
    assert best_path([person(2, 4, -1.0)], "县长张三", together) == []
    path = best_path([post(0, 2, 1.0), person(2, 4, -1.0)], "县长张三", together)
    assert [mention.kind for mention in path] == [Kind.POST, Kind.PERSON]


def test_no_bond_over_a_gap() -> None:
    """Only neighbours gain; a joint between them counts less."""
    far = best_path([post(0, 2, 1.0), person(3, 5, -1.9)], "县长的张三", together)
    near = best_path([post(0, 2, 1.0), person(3, 5, -1.0)], "县长、张三", together)
    assert len(far) == 1
    assert len(near) == 2


def test_a_tie_is_kept() -> None:
    """A cut that is hardly worse stands under the one taken; a much worse one does not."""
    (best,) = best_path([person(0, 2, 1.0), person(0, 3, 0.9), person(0, 4, 0.1)], "张三后来", together)
    assert [other.end for other in best.alternatives] == [3]
