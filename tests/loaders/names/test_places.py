"""Places: what level words stand for, what stands above a place, where a body's name begins."""

from __future__ import annotations

import pytest

from graph.facts import DocumentFact
from loaders.document.model import Metadata
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.places import anchored_place, complete, is_no_place, leading_level, place_length, rank_of

COUNTY = Jurisdiction(("汉东省", "云溪市", "桃源县"))


@pytest.mark.parametrize(
    ("name", "rank"),
    [
        ("汉东省", 1),
        ("云溪市", 2),
        ("阿坝藏族羌族自治州", 2),
        ("桃源县", 3),
        ("城关镇", 4),
        ("桥头街道", 4),
        ("大会", 0),
    ],
)
def test_rank(name: str, rank: int) -> None:
    """A place's level word tells how high it stands."""
    assert rank_of(name) == rank


@pytest.mark.parametrize(
    ("level", "full"),
    [("县", "桃源县"), ("市", "云溪市"), ("省", "汉东省"), ("区", None), ("镇", None)],
)
def test_level_words(level: str, full: str | None) -> None:
    """A level word stands for the document's own place of that level, or for nothing."""
    assert COUNTY.full(level) == full


@pytest.mark.parametrize(
    ("place", "text", "chain"),
    [
        (("金川区",), "", ("甘肃省", "金昌市", "金川区")),
        (("桃源镇",), "", ("桃源镇",)),
        (("白鹿县",), "沧河市白鹿县人民政府。沧河市白鹿县委", ("沧河市", "白鹿县")),
        (("朝阳区",), "", ("朝阳区",)),  # a name that several cities use says nothing of what is above
        ((), "", ()),
    ],
)
def test_what_stands_above(place: tuple[str, ...], text: str, chain: tuple[str, ...]) -> None:
    """The document's own words complete a place, else the table, else nothing."""
    assert complete(place, text) == chain


@pytest.mark.parametrize(
    ("organization", "level"),
    [
        ("县财政局", "县"),
        ("市委组织部", "市"),
        ("区政协", "区"),
        ("省水利厅", "省"),
        ("市场监督管理局", ""),
        ("乡村振兴局", ""),
        ("市政工程处", ""),
        ("镇原县人民法院", ""),
        ("市中区人民政府", ""),
        ("财政局", ""),
    ],
)
def test_leading_level(organization: str, level: str) -> None:
    """A level word at the head of a body is told from words and names that begin with it."""
    assert leading_level(organization) == level


@pytest.mark.parametrize(
    ("organization", "place"),
    [
        ("桃源县财政局", "桃源县"),
        ("金昌市金川区人民法院", "金昌市金川区"),
        ("财政局", ""),
        ("城市管理局", ""),
        ("社区卫生服务中心", ""),
        ("根据市委", ""),
        ("审议金川区人大常委会", ""),
        ("白鹿县柳林镇人民政府", "白鹿县柳林镇"),
    ],
)
def test_place_at_the_head(organization: str, place: str) -> None:
    """The places that a body's name begins with, by name and by grammar."""
    assert organization[: place_length(organization)] == place


def test_one_name_for_one_body() -> None:
    """A county stands without its city, a town with its county."""
    assert anchored_place("金昌市金川区") == "金川区"
    assert anchored_place("桃源县柳林镇") == "桃源县柳林镇"
    assert COUNTY.within("柳林镇") == "桃源县柳林镇"


def test_unsound_places_are_dropped() -> None:
    """A run of words taken for a place does not become the jurisdiction."""
    metadata = Metadata(DocumentFact(id="document-1", file="a.txt", sha256="0"), ("宣读省",))
    assert metadata.jurisdiction.chain == ()


def test_issuer() -> None:
    """A firm's own paper speaks of the firm when it says 公司."""
    metadata = Metadata(DocumentFact(id="document-1", file="a.txt", sha256="0", title="北原化工有限公司文件"))
    assert metadata.jurisdiction.issuer == "北原化工有限公司"


def test_places_near_by() -> None:
    """A level that the document's place lacks is taken from the words around."""
    here = Jurisdiction(("柳林镇",)).near("白鹿县委书记到柳林镇，县长陪同")
    assert here.full("县") == "白鹿县"


@pytest.mark.parametrize(
    "name",
    [
        "确保区", "辞去市", "督促区", "提交区", "隶属县", "责成县", "经由市", "领导县", "工人乡", "开发区",
        "经济开发区",
        "社区", "文明城市", "集镇", "各县", "三县", "3县", "全省", "会议区", "林区", "桃源县城区",
        "在桃源县", "提请市", "清兵入县", "贼破县", "大军围县",
    ],
)  # fmt: skip
def test_no_places(name: str) -> None:
    """What verbs, functions and counts make of a level word is no place."""
    assert is_no_place(name)


@pytest.mark.parametrize(
    "name", ["桃源县", "云溪市", "东陵区", "厦门市", "盐城市", "柳林镇", "武进县", "云门地区", "柳江自治州"]
)
def test_invented_places_are_places(name: str) -> None:
    """A name that no rule refuses may be a place, whether or not today's tables have it."""
    assert not is_no_place(name)
