"""How pages are made: Jinja templates with escaping on, in Chinese or English.

Text from sources goes in as plain strings and is escaped by the template; only `Markup` made here passes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Literal
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from graph.questions.shared.base import Evidence
from graph.tenures.rules import Rule
from viz.dates import show_bound, show_date, time_tag
from viz.messages import in_language

Lang = Literal["zh", "en"]

_NAV = (
    ("/timeline", "大事", "Events"),
    ("/holders", "谁在任", "Who held"),
    ("/graph", "关系", "Relations"),
    ("/documents", "文献", "Documents"),
    ("/try", "放入文献", "Your text"),
    ("/query", "查询", "Query"),
    ("/quality", "数据质量", "Quality"),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a page: its language, its own address, and the address of its JSON twin."""

    lang: Lang = "zh"
    path: str = "/"
    query: tuple[tuple[str, str], ...] = field(default=())
    twin: str | None = None
    offline: bool = False
    """A file of its own: styles and scripts go in it, links to the server do not."""

    def here(self, **changed: str | int | None) -> str:
        """This page's address with some parameters changed; `None` takes one out."""
        kept = [(key, value) for key, value in self.query if key not in changed]
        kept += [(key, str(value)) for key, value in changed.items() if value is not None]
        return self.path + (f"?{urlencode(kept)}" if kept else "")

    def link(self, path: str, **parameters: str | int | None) -> str:
        """An address on this server in the page's language; parameters that are `None` are left out."""
        pairs = [(key, str(value)) for key, value in parameters.items() if value not in (None, "")]
        if self.lang == "en":
            pairs.append(("lang", "en"))
        return quote(path, safe="/-_.~%") + (f"?{urlencode(pairs)}" if pairs else "")


def language(asked: str | None) -> Lang:
    """English where that is asked for, else Chinese."""
    return "en" if asked == "en" else "zh"


def render(template: str, frame: Frame, **values: Any) -> str:
    """The template filled for this frame; values are escaped unless they are `Markup`."""

    def t(chinese: str, english: str) -> str:
        return in_language((chinese, english), frame.lang)

    return (
        environment()
        .get_template(template)
        .render(
            frame=frame,
            lang=frame.lang,
            link=frame.link,
            t=t,
            nav=_NAV,
            date=lambda edtf, printed=None: time_tag(edtf, frame.lang, printed),
            plain_date=lambda edtf: show_date(edtf, frame.lang),
            bound=lambda edtf, low, high: show_bound(edtf, low, high, frame.lang),
            rule_words=lambda because: rule_in_words(because, frame.lang),
            style=lambda: Markup(_text("style.css")),
            **values,
        )
    )


def rule_in_words(because: str, lang: str) -> str:
    """The words of a rule of tenure, by its name."""
    rule = Rule(because.partition(" ")[0])
    return in_language((rule.zh, rule.en), lang)


@cache
def environment() -> Environment:
    """The templates of this package; a name that a template misspells is an error."""
    made = Environment(
        loader=PackageLoader("viz", "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["marked"] = marked_quote
    made.filters["yuan"] = show_yuan
    return made


def marked_quote(evidence: Evidence) -> Markup:
    """The quoted line with what states the fact marked in it; white space of the print drawn together."""
    return Markup('<span class="around">{}</span><mark>{}</mark><span class="around">{}</span>').format(
        _on_one_line(evidence.prefix), _on_one_line(evidence.quote), _on_one_line(evidence.suffix)
    )


def show_yuan(amount: int | None) -> str:
    """A sum as yearbooks print it: 1.2亿元, 3500万元."""
    if amount is None:
        return ""
    for unit, word in ((100_000_000, "亿元"), (10_000, "万元")):
        if amount >= unit:
            return f"{amount / unit:.4f}".rstrip("0").rstrip(".") + word
    return f"{amount}元"


@cache
def _text(name: str) -> str:
    return files("viz").joinpath("templates", name).read_text(encoding="utf-8")


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
