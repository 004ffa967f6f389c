"""The place that a document is about, for every division there is and for runs of words that are none."""

from __future__ import annotations

import pytest

from graph.facts import DocumentFact
from loaders.document.coverage_place import home_of
from loaders.document.model import Metadata
from loaders.names.places import _parents, is_known, rank_of

LEVELS = ("市", "县", "区", "旗", "州")


def divisions() -> list[str]:
    """Counties and prefectures whose names the table uses once."""
    return [
        name for name, above in _parents().items()
        if rank_of(name) in (2, 3) and len(above) == 1 and name.endswith(LEVELS) and name != "市辖区"
    ]  # fmt: skip


def test_every_division_is_the_home_of_its_yearbook() -> None:
    """Whatever signs its name holds: 运城市, 市南区, 津市市, 科尔沁左翼后旗."""
    wrong = []
    for name in divisions():
        level = name[-1]
        titles = [f"{name}年鉴", f"{name}年鉴", f"中共{name}委员会"]
        home = home_of(titles, [f"全{level}一年平稳。{level}委书记王强到镇调研。", "市领导到会。"])
        metadata = Metadata(DocumentFact(id="d", file="a", sha256="0", title=titles[0]), home)
        if metadata.jurisdiction.place != name:
            wrong.append((name, home))
    assert wrong == []


@pytest.mark.parametrize(
    ("titles", "lines", "home"),
    [
        (
            ["海丰原年鉴"],
            ["免去白云市文联书记职务。", "市委五届六次全会召开，市长讲话，全市稳定。"],
            "海丰原市",
        ),
        (["大事记"], ["县委开会。副厅长裘某来县检查。", "2月9日，平川县变电站竣工。"], "平川县"),
        (["某集团大会"], ["某某表示，坚决拥护市委决定。"], None),
        (["大事记"], ["到镇调研美丽乡村建设。", "全镇召开会议，镇长李明讲话。"], None),
        (["长河矿业集团大事记"], ["公司在证券交易所上市。"], None),
        (["第三章县供销合作社"], ["第三章县供销合作社", "县社主任由县委任命。"], None),
        (["苑桥乡乡志"], ["乡公所成立，乡长就职。"], "苑桥乡"),
        (
            ["渌口集年鉴"],
            ["海塬市第五届委员会在海塬宾馆召开会议。", "中共海塬市委讲话，全市稳定。"],
            "海塬市",
        ),
    ],
)
def test_words_before_a_level_word_make_no_place(
    titles: list[str], lines: list[str], home: str | None
) -> None:
    """A name that no table has needs a masthead, a second use or a clear beginning."""
    found = home_of(titles, lines)
    place = Metadata(DocumentFact(id="d", file="a", sha256="0"), found).jurisdiction.place
    assert place == home


def test_a_short_known_name_inside_words_is_no_place() -> None:
    """Any 和县政府 would else be of 和县."""
    assert is_known("和县")
    assert home_of(["平泽县大事记"], ["平泽县委和县政府召开大会，平泽县长讲话。"])[-1] == "平泽县"


@pytest.mark.parametrize(
    ("titles", "lines", "home"),
    [
        (
            [],
            ["市政府召开会议。副省长来海伦视察。", "市代表团赴山东省栖霞县。", "省军区领导来海伦。"],
            "海伦市",
        ),
        ([], ["市政府召开会议。一人赴海伦考察。", "市人大通过决定。"], None),
        (["桐乡大事记"], ["县委召开会议。全县受旱。", "县委决定。"], "桐乡县"),
        (["市人大常委会举行会议", "海伦要闻"], ["市人大常委会任命方远为市审计局局长。"], "海伦市"),
        (["县人大常委会任免干部", "桐梓论坛"], ["县政府提请任命方远为县林业局局长。"], "桐梓县"),
        (["桥梁动工"], ["〔记者方远／苗栗报导〕县长主持典礼，县府说明年完工。"], "苗栗县"),
        (["县长易人"], ["【本报阆中十七日电】县府昨日交接，县参议会开会。"], "阆中县"),
        (["工程开工"], ["记者方远海伦报道，县政府主持。"], "海伦县"),
        (["转载"], ["来源：长春日报。县委开会，县政府布置工作。"], None),
    ],
)  # fmt: skip
def test_a_place_without_its_level_word(titles: list[str], lines: list[str], home: str | None) -> None:
    """The 市 that a text speaks for is the one that it comes back to, by its name alone."""
    assert (home_of(titles, lines) or (None,))[-1] == home


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("首页 | 下载专区\n关于方远任职的通知\n方远任教务处处长。\n", None),
        ("跨越两岸的二桥合龙市府：明年通车\n市府说，二桥合龙。\n", None),
        ("鼓足干劲 力争上游 多快好省地建设\n方远任厂长。\n", None),
        ("署东昌府知府方远，后署东昌府同知。东昌府事繁。\n", "东昌府"),
        ("改延唐县为宁乡。改延唐县学。延唐县治所仍旧。\n", "延唐县"),
        ("二〇二〇年明川区大事记\n\n三月五日　区政府开会。\n", "明川区"),
        ("小园开工动土县府：盼返乡潮\n苗栗县长方远主持，县府说明。\n", "苗栗县"),
        ("党史园地\n四月，县委成立。五月，北伐军进县城。弋阳县委决定。\n", "弋阳县"),
        ("任命名单\n任中共永春县委书记，免去其县长职务。县委开会。县政府布置。\n", "永春县"),
        ("赣川日报\n省人民委员会开会。省商业厅长方远讲话。江西省各县参加。\n", "江西省"),
        ("大坝合龙\n省政府开会。景德镇市和赣州市代表参加。省水利厅主持。\n", "江西省"),
        ("市县新闻\n省水利厅说，大坝合龙。\n", None),
        ("列传\n后知邹县，县人念之。\n", None),
        ("县人大常委会\n主任郝志强\n县人大常委会设办公室。\n", None),
    ],
)
def test_a_run_of_words_is_no_place(text: str, place: str | None) -> None:
    """What no table has needs a clear beginning, and no verb leads to it."""
    lines = text.splitlines()
    found = home_of(lines[:1], lines[1:])
    assert (found[-1] if found else None) == place
