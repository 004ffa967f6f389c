"""The client asks a real service, and what it gives is typed."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from api.app import create_app
from api.client import Dashiji, Refused
from api.settings import Settings
from bench.served import served
from graph.errors import DashijiError
from graph.stores import Store

EXAMPLE = Path(__file__).parents[2] / "docs" / "client.md"


@pytest.fixture(scope="module")
def address(samples_store: Store) -> Iterator[str]:
    """Where the samples are served."""
    app = create_app(samples_store, Settings(token="correct-horse"))
    with served(app) as found:
        yield found


@pytest.fixture(scope="module")
def dashiji(address: str) -> Dashiji:
    return Dashiji(address, token="correct-horse")


def test_the_example_runs(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = re.findall(r"^```python\n(.*?)^```", EXAMPLE.read_text("utf-8"), re.M | re.S)
    given = '"http://127.0.0.1:8420"'
    assert given in example
    values: dict[str, object] = {}
    exec(example.replace(given, f'"{address}", token="correct-horse"'), values)
    shown = capsys.readouterr().out
    assert shown.startswith("张恒山 certain 2020-01-13/2020-01-15 「")
    assert shown.endswith("['张恒山']\n")
    by_month = values["by_month"]
    assert isinstance(by_month, list)
    assert len(by_month) > 20


def test_offices(dashiji: Dashiji) -> None:
    (held,) = dashiji.holders("金川区人民政府", "区长", on=date(2020, 6, 1)).items
    assert (held.person.name, held.post.label, held.start_earliest) == ("张恒山", "区长", date(2020, 1, 13))
    assert held.id in [each.id for each in dashiji.career("张恒山").items]
    assert held.id in [each.id for each in dashiji.members("金川区人民政府", "2020年6月1日").items]
    order = dashiji.succession("区长", "金川区人民政府").items
    assert [each.person.name for each in order] == ["周益民", "张恒山"]
    assert "吕在文" in [each.colleague for each in dashiji.colleagues("张恒山", on="2020-06-01").items]
    assert {each.says for each in dashiji.explain(held.id).items} >= {"elect", "roster"}


def test_what_happened_and_where_it_is_printed(dashiji: Dashiji) -> None:
    assert dashiji.events(text="不再担任", planned=False).total == 1
    assert dashiji.honours(text="文明").items
    project = dashiji.project("金昌市城区餐厨废弃物综合利用PPP项目").items[0]
    assert project.milestones
    (found, *_) = dashiji.search("zhanghengshan", kind="person").items
    passage = dashiji.evidence(found.id).items[0].evidence[0]
    assert dashiji.text(passage.document, passage.start, passage.end) == passage.quote
    assert passage.document in [each.id for each in dashiji.documents().items]


def test_a_refusal_has_its_status_and_the_nearest_names(address: str, dashiji: Dashiji) -> None:
    with pytest.raises(Refused) as unknown:
        dashiji.members("金州区人民政府")
    assert unknown.value.problem.status == 404
    assert "金川区人民政府" in unknown.value.problem.nearest
    with pytest.raises(Refused, match="CREATE"):
        dashiji.cypher("CREATE (n:Person)")
    with pytest.raises(Refused, match="not a date"):
        dashiji.holders("金川区人民政府", "区长", on="昨天")
    with pytest.raises(Refused) as stranger:
        Dashiji(address).documents()
    assert stranger.value.problem.status == 401


def test_where_nothing_answers(dashiji: Dashiji) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        free = listener.getsockname()[1]
    with pytest.raises(DashijiError, match="dashiji serve"):
        Dashiji(f"http://127.0.0.1:{free}").documents()
