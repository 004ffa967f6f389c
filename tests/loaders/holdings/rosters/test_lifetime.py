"""The years of the organization that a page is about, and whose list they date."""

from __future__ import annotations

import pytest

from graph.facts import HoldingFact
from loaders.files.source import Source
from loaders.holdings.rosters.lifetime import lifetime_of, titled_organization
from loaders.pipeline import extract_source
from tests.loaders.pages import laid_out


@pytest.mark.parametrize(
    ("title", "organization"),
    [
        ("白沙中学 - 某百科", "白沙中学"),
        ("白沙中学（明川县）", "白沙中学"),
        ("明川垦殖兵团", "明川垦殖兵团"),
        ("白沙中学举行校庆", None),
        ("方远 - 某百科", None),
    ],
)
def test_a_title_may_be_an_organization(title: str, organization: str | None) -> None:
    """What the site adds behind the name is none of it; a sentence is no name."""
    assert titled_organization(title) == organization


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("明川垦殖兵团，为1969年至1975年间明川省的农垦组织。", ("1969", "1975")),
        ("明川垦殖兵团于1969年2月成立，下设四团，1975年7月撤销。", ("1969-02", "1975-07")),
        ("明川垦殖兵团是1969年组建的农垦组织。", None),
        ("白沙农场1958年成立，1962年撤销。", None),
    ],
)
def test_the_first_sentence_tells_the_years(sentence: str, years: tuple[str, str] | None) -> None:
    """Both ends are told of the organization itself, or none is taken."""
    found = lifetime_of("明川垦殖兵团", laid_out(f"明川垦殖兵团\n\n{sentence}\n"))
    assert (found and (found.start, found.end)) == years


PAGE = "{name}\n\n{name}{years}\n\n组成人员\n- {head}：方远（至1957年6月）、高兰\n- 秘书长：何任\n"


@pytest.mark.parametrize(
    ("name", "years", "head", "spells"),
    [
        pytest.param(
            "第一届明川县人民委员会", "是1955年产生的县级政府，1955年就任，1958年届满。", "县长",
            [("1955", "1957-06", None), ("1955", "1958", None), ("1955", "1958", None)],
            id="of a committee by its number they are the members'",
        ),
        pytest.param(
            "明川垦殖兵团", "为1954年至1975年间明川省的农垦组织。", "司令员",
            [(None, "1957-06", None), (None, None, "1954/1975"), (None, None, "1954/1975")],
            id="of another body the list is of some time between",
        ),
    ],
)  # fmt: skip
def test_the_years_date_the_list(
    name: str, years: str, head: str, spells: list[tuple[str | None, str | None, str | None]]
) -> None:
    """What a bracket says of one person wins; the years fill in what it leaves open."""
    text = PAGE.format(name=name, years=years, head=head)
    facts = [f for f in extract_source(Source("a.txt", "0", "utf-8", text)) if isinstance(f, HoldingFact)]
    assert [(f.start, f.end, f.as_of) for f in facts] == spells
