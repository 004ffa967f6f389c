"""Officers of the empire as gazetteers list them: a post on a line of its own, then an officer a line.

    知县
      康熙
      赵任先　　辽东人，贡士，元年任。
      戴　璜　　江南休宁人，进士，二十八年署，三十年去。

Years count by the reign on a line of its own, or by the one that an officer above was told with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from graph.lexicon.titles import is_imperial, titles_that
from loaders.dates.calendar import era_named, era_pattern
from loaders.dates.terms_of_office import read_term
from loaders.document.model import Line
from loaders.holdings.rosters.cells import is_person
from loaders.holdings.rosters.lines import is_dynasty
from loaders.holdings.rosters.remarks import Remark
from loaders.holdings.rosters.rows import Part, RosterRow
from loaders.holdings.rosters.section import RosterSection
from loaders.lexicon import alternatives, lexicon

_WORDS = alternatives("rosters")
_HAN = r"[\u3400-\u9fff]"
_ROW = re.compile(
    rf"\s*(?P<name>{_HAN}(?:[ \u3000]*{_HAN}){{1,2}}|{_HAN}{{4}})(?:[ \u3000]+|[，,])(?P<rest>{_HAN}.*)"
)
_YEARS = "(?:元|[一二三四五六七八九十廿卅]{1,4})年"
_NOTE = re.compile(r"\s*[（(].*[)）]?\s*|\s*□*\s*")
_RUNNING_HEAD = re.compile(r"志\s.*卷|卷.*志")
_LEAST = 2
"""Officers with a year that make such a list."""


class _Spell(NamedTuple):
    """What a row says of the time of its officer."""

    remark: Remark
    era: str


def read_officials(section: RosterSection, lines: Sequence[Line], at: int) -> int | None:
    """Read the officers below the post that stands alone on a line; returns the place behind the last."""
    if (post := post_alone(lines[at].view.text)) is None:
        return None
    found: list[RosterRow] = []
    dated, era, end = 0, "", at + 1
    for place in range(at + 1, len(lines)):
        line = lines[place]
        text = line.view.text
        key = "".join(text.split())
        if is_dynasty(key):
            continue
        if era_named(key) is not None:
            era = key
            continue
        if (other := post_alone(text)) is not None:
            post = other
            continue
        row = _ROW.fullmatch(text.rstrip())
        name = "".join(row["name"].split()) if row is not None else ""
        if row is None or not is_person(name):
            if _NOTE.fullmatch(text) or _RUNNING_HEAD.search(text):
                continue
            break
        spell = _spell(row["rest"], era)
        if spell is None and not found and not _tells_home(row["rest"]):
            break
        if spell is not None:
            era, dated = spell.era, dated + 1
        start, close = line.view.span(row.start("name"), row.end("name"))
        found.append(
            RosterRow(
                section.heading, section.organization, [Part(post, -1, -1)], None, Part(name, start, close),
                remarks=[spell.remark] if spell is not None else [],
                end=line.view.span(0, len(text.rstrip()))[1], rule="roster:officials",
            )
        )  # fmt: skip
        end = place + 1
    if dated < _LEAST:
        return None
    section.close_label()
    section.label.open()
    section.seen += found
    return end


def post_alone(text: str) -> str | None:
    """The office of the empire that a line consists of, its dynasty before it or not: 国朝知县."""
    key = _dynasty().sub("", "".join(text.split()))
    return key if key in titles_that(is_imperial) else None


def is_officer(text: str) -> bool:
    """Whether a line is a name, and a year of a reign in which somebody came."""
    row = _ROW.fullmatch(text.rstrip())
    if row is None or not is_person("".join(row["name"].split())):
        return False
    return _spell(row["rest"], "") is not None or _came().search(row["rest"]) is not None


def _tells_home(text: str) -> bool:
    return "人" in text[:12] or "籍" in text[:12]


@cache
def _dynasty() -> re.Pattern[str]:
    return re.compile(f"^(?:{_WORDS['before_officers']})(?=..)")


@cache
def _came() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[，。；,;　 ])(?P<era>{era_pattern()})?(?P<year>{_YEARS}|[中间])[^，。；,;]{{0,12}}?"
        rf"(?P<verb>{_WORDS['officer_comes']})"
    )


@cache
def _went() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[，。；,;])(?P<year>{_YEARS})(?:[^，。；,;]{{0,4}})(?:{_WORDS['officer_goes']})"
    )


def _spell(text: str, era: str) -> _Spell | None:
    """When an officer came, by the reign printed with it or the one above, and when he went."""
    came = _came().search(text)
    if came is None or not (reign := came["era"] or era):
        return None
    remark = Remark(date_text=came[0].strip("，。；,; 　"), acting=came["verb"] in _acting())
    if came["year"] in ("中", "间"):
        of = era_named(reign)
        if of is None or of.last is None:
            return None
        remark.start = f"{of.first}/{of.last - 1}"
        return _Spell(remark, reign)
    begun = read_term(f"{reign}{came['year']}")
    if begun is None or begun.start is None:
        return None
    remark.start = begun.start
    if went := _went().search(text, came.end()):
        ended = read_term(f"{reign}{went['year']}")
        remark.end = ended.start if ended is not None and (ended.start or "") >= begun.start else None
    return _Spell(remark, reign)


@cache
def _acting() -> frozenset[str]:
    return frozenset(lexicon("rosters")["officer_acts"])
