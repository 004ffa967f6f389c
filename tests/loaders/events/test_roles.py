"""Who was in the chair, who spoke and who was there."""

from __future__ import annotations

import pytest

from loaders.events.roles import roles_of

PEOPLE = ("周海平", "吴正文", "李越", "林秋")
TOLD = [
    # the text, who was in the chair, who spoke, who was there
    ("县委书记周海平主持会议。", "周海平", "", ""),
    ("会议由县长吴正文主持，县委书记周海平出席并讲话。", "吴正文", "周海平", "周海平"),
    ("周海平、吴正文、李越出席开幕式，林秋致辞。", "", "林秋", "周海平 吴正文 李越"),
    ("县委书记周海平，县长吴正文出席会议。", "", "", "周海平 吴正文"),
    ("县委书记周海平主持会议并讲话。", "周海平", "周海平", ""),
    ("周海平出席大会，并作重要讲话。", "", "周海平", "周海平"),
    ("出席会议的领导有周海平、吴正文。", "", "", "周海平 吴正文"),
    ("林秋列席会议。李越参加座谈。", "", "", "林秋 李越"),
    # of whom it is not said
    ("周海平到石桥镇调研，会议在县城召开。", "", "", ""),
    ("周海平主持县委全面工作，吴正文主持县政府工作。", "", "", ""),
    ("会议学习周海平重要讲话精神，吴正文主持。", "吴正文", "", ""),
    ("吴正文未出席会议。", "", "", ""),
    ("任命李越为县教育局局长，全县干部职工三百余人参加大会。", "", "", ""),
    ("周海平到石桥镇调研。会议由副县长主持。", "", "", ""),
]


@pytest.mark.parametrize(("text", "chaired", "spoke", "attended"), TOLD)
def test_what_people_did(text: str, chaired: str, spoke: str, attended: str) -> None:
    """By what stands behind their names, in one clause or carried on into the next."""
    people = [name for name in PEOPLE if name in text]
    assert [" ".join(names) for names in roles_of(text, people)] == [chaired, spoke, attended]
