"""94 ways in which people type bodies, posts and people, on the samples and an invented yearbook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import UnknownName
from graph.loading.load import load_facts
from graph.questions.shared.resolve_names import read_name
from graph.questions.shared.resolve_posts import read_posts
from graph.stores import Store
from graph.stores.embedded import ArcadeStore
from loaders.files.read import read_source
from loaders.files.source import Source
from loaders.pipeline import extract_source
from tests.graph.questions.typed_text import YEARBOOK

SAMPLES = sorted((Path(__file__).parents[3] / "samples").glob("*.txt"))
HEAD, SECRETARY = "柏川区人民政府区长", "中共柏川区委书记"
TOWN, TOWN_PARTY = "柏川区双桥镇人民政府镇长", "中共柏川区双桥镇委员会书记"
STREET, STREET_PARTY = "柏川区城关街道办事处主任", "中共柏川区城关街道工作委员会书记"
FIRM, FIRM_PARTY = "柏川矿业集团有限公司董事长", "中共柏川矿业集团有限公司委员会书记"
EDUCATION, REFORM = "柏川区教育局局长", "柏川区发展和改革局局长"
EMERGENCY, LABOUR = "柏川区应急管理局局长", "柏川区人力资源和社会保障局局长"
ORGANIZERS, PROPAGANDA = "中共柏川区委组织部部长", "中共柏川区委宣传部部长"
LAW, FRONT = "中共柏川区委政法委书记", "中共柏川区委统战部部长"
DISCIPLINE, SUPERVISION = "中共柏川区纪委书记", "柏川区监委主任"
CONGRESS, COUNCIL = "柏川区人大常委会主任", "政协柏川区委员会主席"
COURT, PROCURATOR = "柏川区人民法院院长", "柏川区人民检察院检察长"
YOUTH, UNION, WOMEN = "共青团柏川区委书记", "柏川区总工会主席", "柏川区妇联主席"
FIRST_DEPUTY = "柏川区人民政府常务副区长"

POSTS = [
    # a place and a title
    ("柏川区 + 区长", HEAD),
    ("柏川 + 区长", HEAD),
    ("云江市柏川区 + 区长", HEAD),
    ("柏川區 + 區長", HEAD),
    ("柏川区 + 代区长", HEAD),
    ("柏川 + 副区长", "柏川区人民政府副区长"),
    ("柏川区 + 常务副区长", FIRST_DEPUTY),
    ("柏川 + 区政府常务副区长", FIRST_DEPUTY),
    ("柏川区 + 书记", SECRETARY),
    ("柏川区 + 区委书记", SECRETARY),
    ("柏川 + 区委书记", SECRETARY),
    ("柏川区 + 党委书记", SECRETARY),
    ("柏川区 + 区委副书记", "中共柏川区委副书记"),
    ("柏川区 + 一把手", SECRETARY),
    ("柏川区 + 组织部长", ORGANIZERS),
    ("柏川区 + 组织部部长", ORGANIZERS),
    ("柏川 + 区委组织部部长", ORGANIZERS),
    ("柏川区 + 宣传部长", PROPAGANDA),
    ("柏川 + 宣传部部长", PROPAGANDA),
    ("柏川区 + 统战部长", FRONT),
    ("柏川区 + 政法委书记", LAW),
    ("柏川区 + 纪委书记", DISCIPLINE),
    ("柏川 + 区纪委书记", DISCIPLINE),
    ("柏川区 + 监委主任", SUPERVISION),
    ("柏川区 + 人大主任", CONGRESS),
    ("柏川区 + 人大常委会主任", CONGRESS),
    ("柏川区 + 政协主席", COUNCIL),
    ("柏川区 + 法院院长", COURT),
    ("柏川区 + 检察长", PROCURATOR),
    ("柏川区 + 检察院检察长", PROCURATOR),
    ("柏川区 + 教育局长", EDUCATION),
    ("柏川 + 教育局局长", EDUCATION),
    ("柏川区 + 公安局长", "柏川区公安局局长"),
    ("柏川区 + 财政局长", "柏川区财政局局长"),
    ("柏川区 + 发改局长", REFORM),
    ("柏川区 + 人社局长", LABOUR),
    ("柏川区 + 应急局局长", EMERGENCY),
    ("柏川区 + 团委书记", YOUTH),
    ("柏川 + 团区委书记", YOUTH),
    ("柏川区 + 总工会主席", UNION),
    ("柏川区 + 工会主席", UNION),
    ("柏川区 + 妇联主席", WOMEN),
    # a body and a title
    ("柏川区政府 + 区长", HEAD),
    ("中共柏川区委 + 区委书记", SECRETARY),
    ("柏川区委 + 书记", SECRETARY),
    ("中国共产党柏川区委员会 + 书记", SECRETARY),
    ("柏川区委 + 组织部长", ORGANIZERS),
    ("柏川区委宣传部 + 宣传部长", PROPAGANDA),
    ("柏川区人大 + 主任", CONGRESS),
    ("柏川区政协 + 主席", COUNCIL),
    ("柏川区法院 + 院长", COURT),
    ("柏川区教育局 + 教育局长", EDUCATION),
    ("柏川教育局 + 局长", EDUCATION),
    ("柏川区教育局 + 一把手", EDUCATION),
    ("柏川区发展改革局 + 局长", REFORM),
    ("柏川区发改局 + 局长", REFORM),
    ("柏川区应急局 + 局长", EMERGENCY),
    ("柏川区人社局 + 局长", LABOUR),
    ("柏川区人力资源社会保障局 + 局长", LABOUR),
    ("柏川区卫健局 + 局长", "柏川区卫生健康局局长"),
    ("柏川团区委 + 书记", YOUTH),
    ("柏川矿业集团 + 董事长", FIRM),
    ("柏川矿业集团有限公司 + 党委书记", FIRM_PARTY),
    # towns and streets without their district
    ("双桥镇 + 镇长", TOWN),
    ("双桥 + 镇长", TOWN),
    ("双桥镇政府 + 镇长", TOWN),
    ("双桥镇 + 党委书记", TOWN_PARTY),
    ("双桥镇党委 + 书记", TOWN_PARTY),
    ("双桥镇 + 书记", TOWN_PARTY),
    ("城关街道 + 办事处主任", STREET),
    ("城关街道办 + 主任", STREET),
    ("城关街道 + 党工委书记", STREET_PARTY),
    # a title alone
    ("+ 柏川区区长", HEAD),
    ("+ 柏川区委书记", SECRETARY),
    ("+ 区委书记", f"中共金川区委书记、{SECRETARY}"),
    ("+ 区长", f"金川区人民政府区长、{HEAD}"),
    ("+ 组织部长", f"中共金川区委组织部部长、{ORGANIZERS}"),
    ("+ 教育局长", EDUCATION),
    # pinyin, initials, English
    ("baichuanqu + quzhang", HEAD),
    ("bai chuan + qu zhang", HEAD),
    ("bcq + qz", HEAD),
    ("bcqzf + 区长", HEAD),
    ("柏川区 + party secretary", SECRETARY),
    ("Baichuan District + mayor", HEAD),
]
BODIES = [
    ("区政府", "柏川区人民政府、金川区人民政府"),
    ("柏川区政府", "柏川区人民政府"),
    ("柏川教育局", "柏川区教育局"),
    ("应急局", "柏川区应急管理局"),
    ("baichuanqu jiaoyuju", "柏川区教育局"),
    ("Baichuan District Government", "柏川区人民政府"),
]
IN_FULL = [
    # as rosters print them under the heading of the organization
    ("中共柏川区委 + 区委组织部部长", ORGANIZERS),
    ("中共柏川区委 + 区委宣传部部长", PROPAGANDA),
    ("中共柏川区委 + 区纪委书记", DISCIPLINE),
    ("柏川区人民政府 + 区教育局局长", EDUCATION),
    ("中共柏川区委 + 党委副书记", "中共柏川区委副书记"),
    # whoever is at the head of the government
    ("柏川区 + 行政首长", HEAD),
    ("柏川 + 政府一把手", HEAD),
    ("柏川区政府 + 行政首长", HEAD),
    # by the full name of what is stored by its short one
    ("柏川区妇女联合会 + 主席", WOMEN),
    ("柏川区监察委员会 + 主任", SUPERVISION),
]
NO_OTHER = [
    # never a post of another organization whose name is a part of what was typed
    ("共青团柏川区委 + 副书记", "书记"),
    ("共青团柏川区委 + 常委", "书记"),
]
NEAREST = [
    ("金州区 + 区长", "金川区"),
    ("柏州区 + 区长", "柏川区"),
    ("柏川县 + 县长", "柏川区"),
    ("柏川区 + 县长", "区长"),
]


@pytest.fixture(scope="module")
def typed_store(embedded_server: object, request: pytest.FixtureRequest) -> Iterator[Store]:
    """The samples and the invented yearbook."""
    server = request.getfixturevalue("embedded_server")
    book = Source(file="柏川.txt", sha256="0" * 64, encoding="utf-8", text=YEARBOOK)
    with ArcadeStore("embedded:typed", server, "typed") as store:
        store.prepare()
        for source in (*map(read_source, SAMPLES), book):
            facts = list(extract_source(source))
            load_facts(store, facts, {facts[0].id: source.text})
        yield store
    server.drop("typed")


def understood(store: Store, typed: str) -> str:
    """What a body and a title, with a plus between them, are taken to be."""
    organization, post = (part.strip() for part in typed.split("+"))
    return "、".join(sorted(reading.name for reading in read_posts(store, organization or None, post)))


@pytest.mark.parametrize(("typed", "meant"), [*POSTS, *IN_FULL])
def test_a_post_as_people_type_it(typed_store: Store, typed: str, meant: str) -> None:
    """The post that is meant, and no other."""
    assert understood(typed_store, typed) == "、".join(sorted(meant.split("、")))


@pytest.mark.parametrize(("typed", "meant"), BODIES)
def test_a_body_as_people_type_it(typed_store: Store, typed: str, meant: str) -> None:
    """The body that is meant; every one, where the name is that of several."""
    found = read_name(typed_store, "organization", "organization", typed)
    assert "、".join(sorted(reading.name for reading in found)) == "、".join(sorted(meant.split("、")))


@pytest.mark.parametrize(("typed", "nearest"), [*NEAREST, *NO_OTHER])
def test_a_name_that_is_none_offers_the_nearest(typed_store: Store, typed: str, nearest: str) -> None:
    """It never guesses, and says what would answer."""
    with pytest.raises(UnknownName) as raised:
        understood(typed_store, typed)
    assert nearest in raised.value.nearest


def test_a_place_means_its_bodies(typed_store: Store) -> None:
    """Those of 柏川区 that have posts, those of its towns too, each a reading of its own."""
    for typed in ("柏川区", "柏川", "云江市柏川区"):
        found = {reading.name for reading in read_name(typed_store, "organization", "organization", typed)}
        assert {"柏川区人民政府", "中共柏川区委", "柏川区教育局", "柏川区双桥镇人民政府"} <= found
        assert all("柏川区" in name for name in found)


@pytest.mark.parametrize("typed", ["shao wenlan", "Shào Wénlán", "swl", "邵 文瀾"])
def test_a_person_as_people_type_one(typed_store: Store, typed: str) -> None:
    """Pinyin with and without tones, first letters, other characters."""
    assert [reading.name for reading in read_name(typed_store, "person", "person", typed)] == ["邵文澜"]


def test_the_ways_are_94() -> None:
    assert len(POSTS) + len(BODIES) + len(NEAREST) == 94
