"""Pictures of the pages: those that the docs show, and all of them, to be looked at.

    python -m bench.pictures                 make docs/images anew, out of the samples
    python -m bench.pictures --look FOLDER [--store URL] [--only person,post]
                                             each page wide and narrow, in both languages, in light and dark

Chromium of the system takes them. A picture of the docs is a WebP of 60 kB at most.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from api.app import create_app
from api.settings import Settings
from bench.served import served
from graph.stores import Store, open_store
from tests.samples import load_samples

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
MOST_BYTES = 60_000
WIDE, NARROW = (1440, 900), (390, 844)
_SIZE = (1160, 780)
_TAKEN_BY = ("chromium", "chromium-browser", "google-chrome")
ON = "2020-06-01"
PAGES = {
    "start": "/?",
    "holders": f"/holders?organization={quote('金川区人民政府')}&post={quote('区长')}&on={ON}",
    "people": f"/people?q={quote('张')}",
    "person": "{person}?",
    "post": "{post}?",
    "organization": f"{{organization}}?on={ON}",
    "timeline": "/timeline?",
    "events": "/events?",
    "event": "{event}?",
    "project": "{project}?",
    "projects": "/projects?",
    "graph": "/graph?focus={id}&depth=2",
    "document": "{document}?",
    "search": f"/search?q={quote('张恒山')}",
    "query": "/query?",
    "quality": "/quality?",
    "sample": "/quality/sample?n=3",
    "day": "/on/06-01?",
    "place": "{place}?",
    "own-text": "/try?",
    "export": "/export?",
    "api": "/docs?",
    "help": "/help?",
}

SHOWN = tuple(name for name in PAGES if name not in ("events", "projects"))
"""What `docs/pages.md` shows: one of the lists stands for all."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--look", type=Path, help="a folder for all pictures")
    parser.add_argument("--store", help="a store's address, instead of the samples")
    parser.add_argument("--only", help="pages, with commas between")
    args = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(args.store or f"embedded:{Path(folder) / 'store'}") as store,
        sync_playwright() as playwright,
    ):
        if args.store is None:
            load_samples(store)
        path = next(filter(None, map(shutil.which, _TAKEN_BY)), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        names = args.only.split(",") if args.only else PAGES if args.look else SHOWN
        wanted = {name: PAGES[name].format(**things(store)) for name in names}
        # On the day that the docs speak of.
        app = create_app(store, Settings(), today=lambda: date(2026, 11, 30))
        with served(app) as site:
            if args.look:
                look(browser, site, wanted, args.look)
            else:
                show(browser, site, wanted)
        browser.close()
    return 0


def things(store: Store) -> dict[str, str]:
    """The addresses of a person, a post … of whom much is known."""
    row = store.read(
        "MATCH (p:Person)-[:HELD]->(:Tenure)-[:OF]->(t:Post)-[:IN]->(o:Organization) "
        "RETURN p.id AS person, t.id AS post, o.id AS organization, count(*) AS n, "
        "CASE WHEN p.name = '张恒山' AND t.title = '区长' THEN 1 ELSE 0 END AS known "
        "ORDER BY known DESC, n DESC, person, post LIMIT 1"
    )[0]
    found = {
        "id": row["person"],
        "person": f"/people/{row['person']}",
        "post": f"/posts/{row['post']}",
        "organization": f"/organizations/{row['organization']}",
    }
    for name, label, tie in (
        ("event", "Event", "--(:Person)"),
        ("project", "Project", "-[:REACHED]->(:Milestone)"),
        ("document", "Document", "<-[:IN]-(:Passage)"),
        ("place", "Place", "<-[:AT]-(:Event)"),
    ):
        most = f"MATCH (x:{label}){tie} RETURN x.id AS id, count(*) AS n ORDER BY n DESC, id LIMIT 1"
        found[name] = f"/{label.lower()}s/{quote(store.read(most)[0]['id'])}"
    return found


def show(browser: Browser, site: str, wanted: dict[str, str]) -> None:
    """The pictures of the docs."""
    IMAGES.mkdir(exist_ok=True)
    for name, path in wanted.items():
        taken = Image.open(io.BytesIO(taken_of(browser, site + path, _SIZE, "light", whole=False)))
        for quality in range(80, 20, -10):
            packed = io.BytesIO()
            taken.convert("RGB").save(packed, "WEBP", quality=quality, method=6)
            if packed.tell() <= MOST_BYTES:
                break
        (IMAGES / f"{name}.webp").write_bytes(packed.getvalue())
        print(f"{name}.webp {packed.tell():,}")


def look(browser: Browser, site: str, wanted: dict[str, str], folder: Path) -> None:
    """Every page, wide and narrow, in both languages, in light and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, path in wanted.items():
        for size, lang, scheme in (
            (WIDE, "zh", "light"),
            (WIDE, "en", "dark"),
            (NARROW, "zh", "dark"),
            (NARROW, "en", "light"),
        ):
            picture = taken_of(browser, f"{site}{path}&lang={lang}", size, scheme, whole=True)
            (folder / f"{name}-{size[0]}-{lang}-{scheme}.png").write_bytes(picture)


def taken_of(browser: Browser, url: str, size: tuple[int, int], scheme: str, *, whole: bool) -> bytes:
    """One picture, when everything on the page is drawn."""
    page = browser.new_page(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page.goto(url.replace("?&", "?"))
    page.wait_for_load_state("networkidle")
    drawings = page.locator("[data-draw]").count()
    page.wait_for_function("n => document.querySelectorAll('[data-drawn]').length >= n", arg=drawings)
    page.wait_for_timeout(300)
    tall = min(page.evaluate("document.documentElement.scrollHeight"), 4 * size[1])
    clip = {"x": 0, "y": 0, "width": size[0], "height": tall if whole else size[1]}
    picture = page.screenshot(full_page=True, clip=clip)  # type: ignore[arg-type]
    page.close()
    return picture


if __name__ == "__main__":
    sys.exit(main())
