"""What axe-core finds on a page that keeps people out of it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

from playwright.sync_api import Page

_RUN = """async only => {
    const options = {resultTypes: ["violations"], ...(only ? {runOnly: {type: "rule", values: only}} : {})};
    const {violations} = await axe.run(document, options);
    return violations.filter(({impact}) => impact !== "minor").map(
        ({id, nodes}) => `${id}: ${nodes.slice(0, 3).map(({html}) => html.slice(0, 200)).join(" ")}`);
}"""


def findings(page: Page) -> list[str]:
    """All of more than minor weight, in light; in the dark, what colours alone can do."""
    page.evaluate(_axe())
    found: list[str] = []
    schemes: tuple[tuple[Literal["light", "dark"], list[str] | None], ...] = (
        ("light", None),
        ("dark", ["color-contrast"]),
    )
    for scheme, only in schemes:
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {finding}" for finding in page.evaluate(_RUN, only)]
    page.emulate_media(color_scheme="light")
    return found


@cache
def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
