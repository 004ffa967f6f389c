# ruff: noqa: E501  (tables: a printed line and what it says stand side by side)
"""Every holding of a list or a life tells the rule that read it, and where its organization is named."""

from __future__ import annotations

import pytest

from graph.facts import HoldingFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

LIFE = "方远，男，汉族，1965年3月生，1984年8月参加工作。\n\n"


@pytest.mark.parametrize(
    ("printed", "post", "rule", "named"),
    [
        (LIFE + "1990年7月任临河县水利局科员，1995年3月任副局长。", "科员", "career:任", None),
        (LIFE + "1990年7月任临河县水利局科员，1995年3月任副局长。", "副局长", "career:任", "1990年7月任临河县水利局科员"),
        (LIFE + "1990年7月分配到临河县水利局工作，1995年3月任副局长。", "副局长", "career:任", "1990年7月分配到临河县水利局工作"),
        (LIFE + "1990.07—1995.03　临河县水利局科员", "科员", "career:line", None),
        ("临河县水利局领导班子成员名单\n\n局　长　方　远\n副局长　高　兰　何　任", "副局长", "roster:row", "临河县水利局"),
        ("临河县民政局历任局长表\n\n姓名　性别　任职时间\n方远　男　1951年3月—1953年2月\n高兰　女　1953年2月—1956年7月", "局长", "roster:register", "临河县民政局"),
    ],
)  # fmt: skip
def test_a_holding_tells_its_rule_and_where_its_organization_is_named(
    printed: str, post: str, rule: str, named: str | None
) -> None:
    """The span is the place that names the organization; beside the post there is none to give."""
    facts = [
        fact
        for fact in extract_source(Source("临河县志.txt", "0", "utf-8", printed))
        if isinstance(fact, HoldingFact)
    ]
    fact = next(fact for fact in facts if fact.post == post)
    assert fact.rule == rule
    known = fact.organization_from
    assert known is None or known.start is not None
    assert (known and printed[known.start : known.end]) == named
