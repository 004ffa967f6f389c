"""Which of several posts a person is called by."""

from __future__ import annotations

import pytest

from graph.questions.shared.standing import standing


@pytest.mark.parametrize(
    ("main", "beside"),
    [
        (("柏川区人民政府", "副区长"), ("云山市红十字会", "名誉会长")),
        (("柏川区第一中学", "校长"), ("柏川区第一中学", "名誉校长")),
        (("柏川区人民政府", "区长"), ("柏川区绿化委员会", "主任")),
        (("中共柏川区委", "书记"), ("中共云山市委", "候补委员")),
        (("柏川区人大常委会", "主任"), ("柏川区人民政府", "副区长")),
        (("中共云山市委", "常委"), ("中共柏川区委", "书记")),
        (("柏川区绿化委员会", "主任"), ("柏川区人民政府", "顾问")),
    ],
)
def test_a_main_post_stands_before_what_is_held_beside_it(
    main: tuple[str, str], beside: tuple[str, str]
) -> None:
    """Seats among many and groups of organizations stand behind posts, honours behind all."""
    assert standing(*main) < standing(*beside)
