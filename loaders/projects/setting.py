"""What a document as a whole says of its projects: the one that it is about, and the day that it reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph import lazy_re as re
from graph.dates import Edtf
from loaders.dates.context import DateContext
from loaders.dates.find import find_dates
from loaders.document.model import Entry, Line, Metadata
from loaders.lexicon import alternatives
from loaders.projects.dates import trusted
from loaders.projects.headings import head_name, is_short_thing
from loaders.projects.heads import things_named
from loaders.projects.merge import name_key
from loaders.projects.names import find_names, headed, subject_names
from loaders.projects.page_titles import named_at_head, without_page_words
from loaders.projects.quiet_names import may_be_quiet, quiet_names
from loaders.projects.stages import find_stages, hint
from loaders.text.clauses import cut_clauses
from loaders.text.patterns import HAN

_WORDS = alternatives("projects")

_PLAN = re.compile(f"((?:19|20)[0-9]{{2}})年.{{0,16}}(?:{_WORDS['plans']})")
"""The title of a document that tells of nothing but what is to come in a year."""
_LOOKS_BACK = re.compile(_WORDS["looks_back"])


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for all entries of a document."""

    metadata: Metadata
    titled: tuple[str, ...]
    """The projects that the title names."""
    plan: re.Match[str] | None
    """The title of a plan; its first group is the year."""
    only: str | None
    """The one project that the whole document speaks of: 水库动工 is told of it."""
    article: bool
    """Whether it is a piece of prose short enough to know its projects by from beginning to end."""
    day: str | None
    """The day of the ceremony that the news tells: what is begun in it was begun then."""
    period: str | None = None
    """The part of a year on whose progress the whole document reports: 一季度重点项目进展."""

    def tells_itself(self, name: str) -> bool:
        """Whether a name is that of the body whose own history the document is."""
        return _INSTITUTION.search(name) is not None and (self.metadata.record.title or "").startswith(name)

    @property
    def alone(self) -> bool:
        """Whether what is called by its kind alone is a thing of its own: a yearbook tells of too many."""
        return self.metadata.record.type != "yearbook" and not self.titled and self.only is None

    @classmethod
    def of(
        cls,
        entries: Sequence[Entry],
        metadata: Metadata,
        formed: Sequence[str] = (),
        head: Sequence[Line] = (),
    ) -> Setting:
        """The setting of a document, by its title and its entries; `formed` are the names that the forms on
        the page give (工程名称：甲水库), `head` the lines among which its headline stands."""
        title = without_page_words(metadata.record.title or "")
        thing = None if _TELLS_NEWS.search(title) else headed(title)
        whole = things_named(thing.name) if thing else (title,) if is_short_thing(title) else ()
        spans = (span for part in _GAP.split(title) for span in find_names(part))
        titled = tuple(name for span in spans for name in things_named(span.name)) or whole
        if len(titled) == 1 and _INSTITUTION.search(titled[0]) and not find_stages(title):
            titled = ()  # 某医院, whose own history tells of its buildings
        if not titled and (named := named_at_head(head, entries)):
            titled = (named,)
        plan = None if _LOOKS_BACK.search(title) else _PLAN.search(title)
        article = all(entry.section != "chronicle" for entry in entries)
        short = article and len(entries) <= _LONGEST
        only = _only(entries, metadata) if short else None
        only = None if only is not None and _INSTITUTION.search(only) else only
        only = only or _formed(entries, metadata, formed)
        day = _day(entries, metadata) if article else None
        printed = (line.view.text for entry in entries[:_HEAD] for line in entry.lines[:_HEAD])
        heads = (title, *(line for line in printed if len(line) <= _LINE))
        periods = (_period(head, metadata) for head in heads) if article else ()
        return cls(metadata, titled, plan, only, short, day, next(filter(None, periods), None))


_TELLS_NEWS = re.compile(_WORDS["news_titles"])
"""市调研组来我校: a title that ends as a thing does, and tells what somebody did."""
_INSTITUTION = re.compile(f"(?:{_WORDS['institutions']})$")
_GAP = re.compile(f"[ 　]+(?=[{HAN}]{{4}})")
"""What parts the halves of a headline."""
_LONGEST = 60
"""A document of more entries speaks of more than one thing."""


def _only(entries: Sequence[Entry], metadata: Metadata) -> str | None:
    """The one name under which all names of the document fall: 云河水库, 云河水库工程."""
    names = dict.fromkeys([*subject_names(metadata.record.title or ""), *_named(entries)])
    alone = dict.fromkeys(_alone(entries))
    names |= {name: None for name in alone if not any(other.endswith(name) for other in names)}
    keys = {name: name_key(name, metadata) for name in names}
    if any(_another(entry, tuple(names)) for entry in entries):
        return None
    opening = "".join([metadata.record.title or "", *(entry.view.text for entry in entries[:_OPENING])])
    if not any(name in opening for name in names):
        return None  # named once, far below: not what the document is about
    shortest = min(keys.values(), key=len, default="")
    if len(shortest) < 3 or any(shortest not in key for key in keys.values()):
        return None
    return next(name for name, key in keys.items() if key == shortest)


def _formed(entries: Sequence[Entry], metadata: Metadata, formed: Sequence[str]) -> str | None:
    """The project of the one form on a page that names no other: what is dated below it is of that one."""
    if len(set(formed)) != 1 or len(entries) > _LONGEST:
        return None
    key = name_key(formed[0], metadata)
    others = (name_key(name, metadata) for name in _named(entries))
    return formed[0] if all(key in other or other in key for other in others) else None


_HEAD, _LINE = 5, 40
"""Lines at the head of a page, among which its title stands where nothing else tells it."""
_OPENING = 3
"""Paragraphs by which a document says what it is about."""
_BUILT = re.compile(f"(?:{_WORDS['building_verbs']})[^，,。；]{{0,8}}[楼舍馆院厂桥路渠坝库站塔]")


def _another(entry: Entry, names: Sequence[str]) -> bool:
    """Whether an entry tells that something else was built too, which has no name."""
    return any(
        not any(name in found[0] or found[0][2:] in name for name in names)
        for found in _BUILT.finditer(entry.view.text)
    )


def _alone(entries: Sequence[Entry]) -> Iterator[str]:
    for entry in entries:
        for sentence in entry.sentences if may_be_quiet(entry.view.text) else ():
            for clause in cut_clauses(sentence.view.text):
                yield from (span.name for span in quiet_names(clause.text, alone=True))


def _named(entries: Sequence[Entry]) -> Iterator[str]:
    for entry in entries:
        head = head_name(entry)
        if head is not None:
            yield head
        for sentence in entry.sentences:
            text = sentence.view.text
            if hint().search(text):
                for clause in cut_clauses(text):
                    yield from (span.name for span in find_names(clause.text))
                    yield from subject_names(clause.text)
                    yield from (span.name for span in quiet_names(clause.text, alone=False))


_STATUS = re.compile(_WORDS["status_titles"])


def _period(title: str, metadata: Metadata) -> str | None:
    """The months on which a title reports: those of the year of printing, or of the year before it."""
    printed = Edtf.of(metadata.record.published)
    if _STATUS.search(title) is None or printed is None or printed.latest is None:
        return None
    for year in (printed.latest.year, printed.latest.year - 1):
        found = find_dates(title, DateContext(year=year))
        when = Edtf.of(found[0].edtf) if len(found) == 1 and len(found[0].edtf or "") > 4 else None
        if when is not None and not when.is_day and when.earliest and when.earliest <= printed.latest:
            return found[0].edtf
    return None


_CEREMONY = re.compile(_WORDS["ceremonies"])
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _day(entries: Sequence[Entry], metadata: Metadata) -> str | None:
    """The one day on which the sentences of a news page hold the ceremony of a stage."""
    days = set()
    for entry in entries:
        for sentence in entry.sentences:
            text = sentence.view.text
            if sentence.date and _DAY.fullmatch(sentence.date) and _CEREMONY.search(text):
                proved = [date.edtf for date in trusted(sentence, entry, metadata)]
                above = sentence.date_text is not None and sentence.date_text in "".join(entry.headings)
                if (above or sentence.date in proved) and find_stages(text):
                    days.add(sentence.date)
    return days.pop() if len(days) == 1 else None
