"""Who comes into what the text told of before: the office is printed once, or not at all."""

from __future__ import annotations

import pytest

from loaders.acts.examples import reported

SCHOOL, SHOP = "桃源县第一小学/校长", "桃源县商会/会长"


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("方远任县第一小学校长，后由高兰接任。", [f"appoint 方远 {SCHOOL}", f"appoint 高兰 {SCHOOL}"]),
        ("方远任县第一小学校长。次年3月方调离，高兰接任。",
         [f"appoint 方远 {SCHOOL}", f"leave 方远 {SCHOOL}", f"appoint 高兰 {SCHOOL}"]),
        ("县商会推举方远为会长；翌年方辞职，改由高兰充任。",
         [f"elect 方远 {SHOP}", f"resign 方远 {SHOP}", f"appoint 高兰 {SHOP}"]),
        ("县商会会长仍由方远连任。", [f"elect 方远 {SHOP}"]),
        ("广东按察使着方远补授，暂着高兰署理。",
         ["appoint 方远 广东/按察使", "appoint 高兰 广东/代按察使"]),
        ("云溪府知府着增祺补授。", ["appoint 增祺 云溪府/知府"]),
        ("授锡龄为云溪府知府。", ["appoint 锡龄 云溪府/知府"]),
        ("县平民医院院务由方远代理。", ["appoint 方远 桃源县平民医院/代院长"]),
        ("方远任县第一小学校长，乡人称便。", [f"appoint 方远 {SCHOOL}"]),
        ("方远任县第一小学校长，仍由县政府拨款。", [f"appoint 方远 {SCHOOL}"]),
        ("县商会成立，首任会长方远，翌年方辞职，改由高兰充任。",
         [f"resign 方远 {SHOP}", f"appoint 高兰 {SHOP}"]),
        ("县商会改选，高兰君得八十一票当选会长。", [f"elect 高兰 {SHOP}"]),
        ("桃源县县长方远在长河战斗中牺牲，高兰继任。",
         ["die 方远 桃源县人民政府/县长", "appoint 高兰 桃源县人民政府/县长"]),
        ("锡龄着调补云溪府知府。", ["appoint 锡龄 云溪府/知府"]),
        ("新野县县长遗缺派高兰署理。", ["appoint 高兰 新野县人民政府/代县长"]),
        ("督军张敬尧委高兰为县长。", ["appoint 高兰 桃源县人民政府/县长"]),
        ("高兰在县第一小学任教。", []),
        ("县委委员高兰为群众服务。", []),
        ("县商会推举方远为总理，下设坐办一员，由高兰充任。",
         ["elect 方远 桃源县商会/总理", "appoint 高兰 桃源县商会/坐办"]),
        ("县第一小学校长先后由方远、高兰担任。", []),
        ("校舍由方远捐建。", []),
        ("会务由商会办理。", []),
    ],
)  # fmt: skip
def test_the_office_of_who_comes(sentence: str, acts: list[str]) -> None:
    """It is what was left, or last given to somebody else; several one after the other have no day."""
    assert reported(sentence) == acts
