"""The pictures of the docs are those that the script makes, and small."""

from __future__ import annotations

import re
from pathlib import Path

from bench.pictures import IMAGES, MOST_BYTES, SHOWN

PAGE = Path(IMAGES.parent, "pages.md").read_text("utf-8")


def test_each_page_has_its_picture_and_each_picture_its_place() -> None:
    assert {path.stem for path in IMAGES.iterdir()} == set(SHOWN)
    assert set(re.findall(r"images/([a-z-]+)\.webp", PAGE)) == set(SHOWN)
    assert {
        path.name: path.stat().st_size for path in IMAGES.iterdir() if path.stat().st_size > MOST_BYTES
    } == {}
