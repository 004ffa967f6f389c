"""Officers of the empire as gazetteers list them: a post on a line of its own, then an officer a line.

    知县
      康熙
      赵任先　　辽东人，贡士，元年任。
      戴　璜　　江南休宁人，进士，二十八年署，三十年去。

Years count by the reign on a line of its own, or by the one that an officer above was told with.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from graph.lexicon.titles import is_imperial, titles_that
from loaders.dates.calendar import era_named, era_pattern
from loaders.dates.terms_of_office import read_term
from loaders.document.model import Line
from loaders.holdings.rosters.cells import is_person
from loaders.holdings.rosters.lines import is_dynasty
from loaders.holdings.rosters.remarks import Remark
from loaders.holdings.rosters.rows import Part, RosterRow, UnreadLine
from loaders.holdings.rosters.section import RosterSection
from loaders.lexicon import alternatives, lexicon
from loaders.text.patterns import NUMERALS

_WORDS = alternatives("rosters")
_HAN = r"[\u3400-\u9fff]"
_ROW = re.compile(
    rf"\s*(?:(?P<keeps>{_WORDS['keeps_seal']})[ \u3000]+)?"
    rf"(?P<name>{_HAN}(?:[ \u3000]*{_HAN}){{1,2}}?|{_HAN}{{4}})"
    rf"(?:[ \u3000，,]*(?:{_WORDS['called_beside']}){_HAN}{{1,3}}(?=[ \u3000，,]))?"
    rf"(?:[ \u3000]+|[，,])(?P<rest>{_HAN}.*)"
)
_BESIDE_POST = re.compile(rf"(?<={_HAN})[ \u3000]+{_HAN}{{3,}}(?:[，。、]{_HAN}+)*[。]?$")
"""知　縣　舊志舛漏，今據檔冊補正: what is told of the list beside its post."""
_SAME_YEAR = re.compile(r"^同年(?=\S)")
_YEARS = f"(?:元|[{NUMERALS}廿卅]{{1,4}})年"
_YEAR = re.compile(rf"(?<!凡){_YEARS}")
_AFTER = re.compile(_WORDS["year_after"])
_NOTE = re.compile(rf"\s*[（(].*[)）]?\s*|\s*□*\s*|\s*[{NUMERALS}百\d]{{1,4}}\s*")
_RUNNING_HEAD = re.compile(r"志\s.*卷|卷.*志")
_LEAST = 2
"""Officers with a year that make such a list."""


class _Spell(NamedTuple):
    """What a row says of the time of its officer."""

    remark: Remark
    era: str
    year: str
    """As printed: 同年 of the next row is the same."""


def read_officials(section: RosterSection, lines: Sequence[Line], at: int) -> int | None:
    """Read the officers below the post that stands alone on a line; returns the place behind the last."""
    if (post := post_alone(lines[at].view.text)) is None:
        return None
    officers, end = _Officers(section, post), at + 1
    for place in range(at + 1, len(lines)):
        if officers.heads(lines[place].view.text):
            continue
        if officers.take(lines[place]):
            end = place + 1
        elif not officers.pass_over(lines[place], lines[place + 1 : place + 3]):
            break
    if officers.dated < _LEAST:
        return None
    section.close_label()
    section.label.open()
    section.seen += officers.rows
    section.troubles += [line for line in officers.troubles if line.start < officers.rows[-1].end]
    return end


class _Officers:
    """The officers of a list so far, and what its lines say for the next: the post, the reign."""

    def __init__(self, section: RosterSection, post: str) -> None:
        self.section, self.post, self.era, self.year = section, post, "", ""
        self.rows: list[RosterRow] = []
        self.troubles: list[UnreadLine] = []
        self.dated = 0
        """How many are told with a year."""

    def heads(self, text: str) -> bool:
        """Whether a line is a dynasty, a reign or a post, of those below it."""
        key = "".join(text.split())
        if is_dynasty(key):
            return True
        if era_named(key) is not None:
            self.era = key
            return True
        post = post_alone(text)
        self.post = post or self.post
        return post is not None

    def take(self, line: Line) -> bool:
        """Whether a line is an officer; a year in it that cannot be read is an issue."""
        text = line.view.text.rstrip()
        row = _ROW.fullmatch(text)
        name = "".join(row["name"].split()) if row is not None else ""
        if row is None or not is_person(name):
            return False
        spell = _spell(_SAME_YEAR.sub(self.year, row["rest"]) if self.year else row["rest"], self.era)
        if spell is not None and row["keeps"]:
            spell.remark.acting = True
        if spell is None and not self.rows and not _tells_home(row["rest"]):
            return False
        if spell is not None:
            self.era, self.year, self.dated = spell.era, spell.year, self.dated + 1
        start, close = line.view.span(row.start("name"), row.end("name"))
        end = line.view.span(0, len(text))[1]
        if spell is None and _YEAR.search(row["rest"]):
            self.troubles.append(UnreadLine(start, end, "when the post was held"))
        self.rows.append(
            RosterRow(
                self.section.heading, self.section.organization, [Part(self.post, -1, -1)], None,
                Part(name, start, close), remarks=[spell.remark] if spell is not None else [], end=end,
                rule="roster:officials",
            )
        )  # fmt: skip
        return True

    def pass_over(self, line: Line, ahead: Sequence[Line]) -> bool:
        """Whether the list goes on behind a line that is no officer: a note, or words between officers.

        Such words may hold the beginning of another reign: it is not carried over them.
        """
        text = line.view.text
        if _NOTE.fullmatch(text) or _RUNNING_HEAD.search(text):
            return True
        if not self.rows or not any(is_officer(below.view.text) for below in ahead):
            return False
        if _came().search(text) is None:
            self.era = ""
        self.troubles.append(UnreadLine(*line.view.span(0, len(text.rstrip())), "an officer and the year"))
        return True


def post_alone(text: str) -> str | None:
    """The office of the empire that a line consists of: 知县, 国朝知县, 职官表·知县（清）."""
    key = _around_post().sub("", "".join(_BESIDE_POST.sub("", text.strip()).split()))
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
def _around_post() -> re.Pattern[str]:
    """What may stand around the office in a heading: its part of the book, the dynasty, a word for a list."""
    return re.compile(
        rf"^(?:{_HAN}{{2,8}}[·・•：:])?(?:{_WORDS['opens_officers']})?(?:{_WORDS['before_officers']})?(?=..)"
        rf"|(?<=..)(?:{_WORDS['closes_officers']})$"
    )


@cache
def _came() -> re.Pattern[str]:
    """进士，元年任; where no sign parts the words, with a reign: 进士光绪元年任."""
    return re.compile(
        rf"(?:^|[，。；,;　 ]|(?={era_pattern()}{_YEARS}))"
        rf"(?P<era>{era_pattern()})?(?P<year>{_YEARS}|[中间])[^，。；,;]{{0,12}}?"
        rf"(?P<verb>{_WORDS['officer_comes']})"
    )


@cache
def _came_in() -> re.Pattern[str]:
    """再任　二十四年: the verb in a column before the year."""
    return re.compile(
        rf"(?:^|[，。；,;　 ])(?P<verb>{_WORDS['officer_comes']})[ \u3000]+(?P<era>{era_pattern()})?"
        rf"(?P<year>{_YEARS})(?=$|[，。；,;　 ])"
    )


@cache
def _went() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[，。；,;　 ]|(?<=[任署理代]))(?P<year>{_YEARS}|{_WORDS['year_after']})"
        rf"(?:[^，。；,;　 ]{{0,4}}?)"
        rf"(?:{_WORDS['officer_goes']})"
    )


def _spell(text: str, era: str) -> _Spell | None:
    """When an officer came, by the reign printed with it or the one above, and when he went."""
    came = _came().search(text) or _came_in().search(text)
    if came is None or not (reign := came["era"] or era):
        return None
    remark = Remark(date_text=came[0].strip("，。；,; 　"), acting=came["verb"] in _acting())
    if came["year"] in ("中", "间"):
        of = era_named(reign)
        if of is None or of.last is None:
            return None
        remark.start = f"{of.first}/{of.last - 1}"
        return _Spell(remark, reign, "")
    begun = read_term(f"{reign}{came['year']}")
    if begun is None or begun.start is None:
        return None
    remark.start = begun.start
    if went := _went().search(text, came.end()):
        ended = _ended(reign, went["year"], begun.start)
        remark.end = ended if ended is not None and ended >= begun.start else None
    return _Spell(remark, reign, came["year"])


def _ended(reign: str, year: str, start: str) -> str | None:
    """The year in which an officer went: by the reign, or 次年 behind the one in which he came."""
    if _AFTER.fullmatch(year) is not None:
        return str(int(start) + 1) if start.isdigit() else None
    term = read_term(f"{reign}{year}")
    return term.start if term is not None else None


@cache
def _acting() -> frozenset[str]:
    return frozenset(lexicon("rosters")["officer_acts"])
