"""How pages are made: Jinja templates with escaping on, in Chinese or English.

Text from sources goes in as plain strings and is escaped by the template; only `Markup` made here passes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Literal
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from graph.questions.lists.table import folded
from graph.questions.shared.base import Evidence
from graph.tenures.rules import Rule
from viz.dates import show_bound, show_date, show_seen, time_tag
from viz.messages import Message, in_language
from viz.words import one_language

Lang = Literal["zh", "en"]

_AROUND = 40
"""Signs of a line that are shown in front of a word found in it."""

_NAV = (
    ("/holders", "谁在任", "Who held"),
    ("/people", "人物", "People"),
    ("/organizations", "机构", "Bodies"),
    ("/timeline", "大事", "Events"),
    ("/projects", "项目", "Projects"),
    ("/honours", "荣誉", "Honours"),
    ("/graph", "关系", "Relations"),
    ("/documents", "文献", "Documents"),
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

    def within(self, path: str) -> bool:
        """Whether this page is the one of the path, or of a thing below it."""
        return self.path == path or self.path.startswith(f"{path}/")

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
            seen=lambda row: show_seen(row, frame.lang),
            rule_words=lambda because: rule_in_words(because, frame.lang),
            half=lambda text: one_language(text, frame.lang),
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
    made.filters["once"] = each_quote_once
    made.filters["found"] = words_found
    made.filters["around"] = words_around
    made.filters["place"] = place_in_words
    made.filters["yuan"] = show_yuan
    return made


def marked_quote(evidence: Evidence, words: Sequence[str] = ()) -> Markup:
    """The quoted line with what states the fact marked in it; white space of the print drawn together.

    Of `words` those that the quote prints are marked, spaced out or not; where it prints none, all of it is.
    """
    quote = _on_one_line(evidence.quote)
    spelled = [r"\s*".join(map(re.escape, word.replace(" ", ""))) for word in words if word]
    marked = Markup("").join(_marked(quote, re.compile("|".join(spelled)))) if spelled else None
    if marked is None or "<mark>" not in marked:
        marked = Markup("<mark>{}</mark>").format(quote)
    return Markup('<span class="around">{}</span>{}<span class="around">{}</span>').format(
        _on_one_line(evidence.prefix), marked, _on_one_line(evidence.suffix)
    )


def _marked(text: str, pattern: re.Pattern[str]) -> Iterator[Markup]:
    """The text with what the pattern finds marked."""
    at = 0
    for found in pattern.finditer(text):
        yield Markup("{}<mark>{}</mark>").format(text[at : found.start()], found[0])
        at = found.end()
    yield Markup("{}").format(text[at:])


def each_quote_once(items: Iterable[Evidence]) -> list[Evidence]:
    """The passages, each quote of a document once: words that are printed thrice prove no more."""
    found: dict[tuple[str, str], Evidence] = {}
    for item in items:
        found.setdefault((item.document, _on_one_line(item.quote)), item)
    return list(found.values())


def words_found(text: str, terms: Sequence[str]) -> Markup:
    """A text with the words that were looked for marked, in whatever script and width it prints them."""
    shown = _on_one_line(text)
    places = [m.span() for m in re.finditer("|".join(map(re.escape, terms)), folded(shown))] if terms else []
    pieces, at = [], 0
    for start, end in places:
        pieces.append(Markup("{}<mark>{}</mark>").format(shown[at:start], shown[start:end]))
        at = end
    return Markup("").join(pieces) + shown[at:]


def words_around(text: str, terms: Sequence[str]) -> Markup:
    """As much of a long line as stands around the first of the words looked for, with them marked."""
    line = _on_one_line(text)
    at = max(min((folded(line).find(term) for term in terms), default=0), 0)
    begin, end = max(at - _AROUND, 0), at + 3 * _AROUND
    shown = words_found(line[begin:end], terms)
    return Markup("{}{}{}").format("…" if begin else "", shown, "…" if end < len(line) else "")


def place_in_words(evidence: Evidence, lang: Lang) -> str:
    """Where a passage stands, as people cite it: by page where there are pages, else by line."""
    if evidence.page:
        return Message.ON_PAGE.words(lang, page=evidence.page)
    return Message.AT_LINE.words(lang, line=evidence.line) if evidence.line else ""


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
