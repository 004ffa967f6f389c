"""Orders and edicts of gazettes, printed without stops."""

from __future__ import annotations

import pytest

from loaders.acts.edicts import find_edicts, is_edict, names_in_order
from loaders.acts.examples import HOME, short_form
from loaders.acts.reader import ActReader
from loaders.acts.state import Act


def reported(text: str) -> list[str]:
    """The acts of an order in short form; an issue as `? what`."""
    assert is_edict(text)
    return [
        short_form(act) if isinstance(act, Act) else f"? {act.what}"
        for act in find_edicts(text, ActReader(HOME), "1900")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of the Republic
        ("任命方远署云溪财政厅厅长此令", ["appoint 方远 云溪财政厅/代厅长"]),
        ("内务总长丁锐呈请任命方远为云溪道道尹应照准此令", ["appoint 方远 云溪道/道尹"]),
        ("任命方远为云溪中学校长高兰为云溪中学教务主任均应照准此令",
         ["appoint 方远 云溪中学/校长", "appoint 高兰 云溪中学/教务主任"]),
        ("高兰准免云溪财政厅厅长本官此令", ["remove 高兰 云溪财政厅/厅长"]),
        ("署云溪财政厅厅长高兰呈请辞职高兰准免署职此令", ["resign 高兰 云溪财政厅/代厅长"]),
        ("云溪盐务署厅长高兰另有任用高兰应免本职此令", ["remove 高兰 云溪盐务署/厅长"]),
        ("高兰呈请辞去兼任云溪财政厅厅长职务应照准此令", ["resign 高兰 云溪财政厅/厅长"]),
        ("丁县知事高兰著即撤职遗缺派方远代理此令",
         ["remove 高兰 丁县/知事", "appoint 方远 丁县/代知事"]),
        ("任命方远为汉东省政府委员兼民政厅厅长此令",
         ["appoint 方远 汉东省政府/委员", "appoint 方远 汉东省民政厅/厅长"]),
        # of the empire
        ("上谕云溪督粮道高兰著开缺另候简用所遗员缺著方远补授钦此",
         ["remove 高兰 云溪/督粮道", "appoint 方远 云溪/督粮道"]),
        ("上谕云溪府知府员缺著方远调补钦此", ["appoint 方远 云溪府/知府"]),
        ("上谕方远调补户部尚书吏部尚书著高兰补授仍兼管府尹事务钦此",
         ["appoint 方远 户部/尚书", "appoint 高兰 吏部/尚书"]),
        ("上谕云溪镇总兵丁锐到任需时著方远先行护理钦此", ["appoint 方远 云溪镇/代总兵"]),
        ("上谕桃源县知县高兰著即行革职勒限缉拿钦此", ["remove 高兰 桃源县/知县"]),
        ("上谕丁锐奏请将候补道方远补授云溪道员一折着吏部议奏钦此", []),
        # what cannot be told
        ("任命方远为云溪中学校长高兰为云溪中学舍夫均应照准此令", ["appoint 方远 云溪中学/校长", "? act"]),
        ("高兰著免去本职此令", ["? act"]),
        ("高兰晋给二等嘉禾章此令", []),
    ],
)  # fmt: skip
def test_orders(text: str, expected: list[str]) -> None:
    """Each name has the office that its verb gives it; words of an act that gave none are an issue."""
    assert reported(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云溪道道尹方敬修恳请辞职，方敬修准免本职。此令。", ["方敬修", "方敬修"]),
        ("县政府委员高效曾另有任用，高效曾应免本兼各职。", ["高效曾", "高效曾"]),
        ("云溪道道尹方远到任，方远曾任知事。", []),
        ("水灾各县，均应免赋。", []),
    ],
)
def test_names_in_orders(text: str, names: list[str]) -> None:
    """What stands before 准免 and behind a title is a name, whatever its last sign means elsewhere."""
    assert [text[low:high] for low, high in names_in_order(text)] == names


@pytest.mark.parametrize("text", ["任命方远为云溪财政厅厅长。", "任命方远为财政厅厅长，此令", "县长方远到任"])
def test_no_order(text: str) -> None:
    """A sentence with stops is read clause by clause."""
    assert not is_edict(text)
