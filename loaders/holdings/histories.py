"""Who headed an organization, told in its history: 厂长先后由方远、高兰担任; 何任同志为社长.

Chapters of gazetteers (…沿革, 校史) name the heads of an organization sentence by sentence; nothing there
is an act of a day. What says 先后由… or 首任…是 is of that kind wherever it stands, but for reports and
notices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph import lazy_re as re
from graph.facts import HoldingFact, StatedFact
from graph.provenance import Known, content_id
from loaders.dates.terms_of_office import LifeDates, read_term
from loaders.document.context import Governing
from loaders.document.model import UNDATED, Anchored, Entry
from loaders.holdings.history_clauses import (
    founded,
    in_turns,
    is_vague,
    may_tell,
    reported_in,
    succeeds,
)
from loaders.holdings.history_turns import spell_behind
from loaders.holdings.history_words import Reported, ends_as_post
from loaders.holdings.rosters.headings import is_organization
from loaders.holdings.rosters.turns import turns_in
from loaders.lexicon import lexicon
from loaders.names.headed_organizations import organization_text, resolve
from loaders.names.mention import Kind, Mention
from loaders.names.nearby import Nearby
from loaders.names.offices import Office
from loaders.names.tag import tag
from loaders.names.units import joined
from loaders.reader import Page, Reader
from loaders.text.patterns import RARE_HAN
from loaders.text.sentences import cut_sentences
from loaders.text.view import View

VERSION = 4
EXTRACTOR = f"histories/{VERSION}"
_REPORTS = ("news", "notice", "press_conference", "cv", "yearbook")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a history, the entry in which it begins, and whom it puts into which posts."""

    view: View
    entry: Entry
    reported: tuple[Reported, ...]


class Histories(Reader):
    """A holding for each person that a history names in a post."""

    name, version, makes = "histories", VERSION, (HoldingFact,)

    def claim_sentences(self, page: Page) -> Iterator[tuple[int, int]]:
        self.stretches = list(_stretches(page))
        for sentences in self.stretches:
            for sentence in sentences:
                yield from (
                    sentence.view.span(reported.start, reported.end) for reported in sentence.reported
                )

    def read(self, page: Page) -> Iterator[StatedFact]:
        for sentences in self.stretches:
            yield from _facts(sentences, page)


def _stretches(page: Page) -> Iterator[list[_Sentence]]:
    """The sentences below a heading, where any of them tells who was in office."""
    if page.metadata.record.type in _REPORTS:
        return
    title = page.metadata.record.title or ""
    for entries in _below_headings(page.entries):
        text = "".join(entry.view.text for entry in entries)
        history = _is_history(entries[0].headings, title)
        if not may_tell(text) or not (history or in_turns(text) or succeeds(text)):
            continue
        sentences = [
            _Sentence(view, _entry_of(view, entries), reported_in(view.text, history))
            for view in cut_sentences(View.joined(entry.view for entry in entries))
        ]
        sentences = list(_with_posts(sentences))
        if any(sentence.reported for sentence in sentences):
            yield sentences


def _with_posts(sentences: Sequence[_Sentence]) -> Iterator[_Sentence]:
    """With the post told of before, where somebody is only said to follow: 三十一年高兰继任."""
    post = ""
    for sentence in sentences:
        known: list[Reported] = []
        runs = list(turns_in(sentence.view.text)) if sentence.reported else []
        for reported in sentence.reported:
            labelled = _LABELLED.search(sentence.view.text, 0, reported.start)
            post = reported.posts or (
                labelled["post"] if labelled and ends_as_post(labelled["post"]) else post
            )
            listed = any(run.start <= reported.start < run.end for run in runs)  # InlineRosters reads them
            if reported.persons and post and not listed:
                known.append(replace(reported, posts=post))
        yield replace(sentence, reported=tuple(known))


_LABELLED = re.compile(rf"(?:^|[。；;，,])(?P<post>[{RARE_HAN}]{{2,8}})[：:]$")
"""；副书记：甲: the post of one who follows is printed before the name."""


def _below_headings(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Entries below one heading, put together: the print breaks sentences where its lines and pages end."""
    held: list[Entry] = []
    for entry in entries:
        if entry.section == "chronicle":
            continue
        if held and entry.headings != held[-1].headings:
            yield held
            held = []
        held.append(entry)
    if held:
        yield held


def _entry_of(view: View, entries: Sequence[Entry]) -> Entry:
    start = view.span()[0]
    return next(entry for entry in reversed(entries) if entry.view.span()[0] <= start)


def _is_history(headings: Sequence[str], title: str) -> bool:
    endings = tuple(lexicon("histories")["headings"])
    return any("".join(text.split()).rstrip("】").endswith(endings) for text in (*headings[-1:], title))


# -------------------------------------------------------------------- facts


def _facts(sentences: Sequence[_Sentence], page: Page) -> Iterator[HoldingFact]:
    nearby = Nearby(_headed(sentences[0].entry, page) or page.jurisdiction.issuer or _about(page))
    lists = page.claims.lines_of("rosters")
    in_list = "".join(line.view.text for line in page.layout.lines if line.number in lists)
    governing: Governing | None = None
    organ: str | None = None
    before: Anchored | None = None
    for sentence in sentences:
        if governing is None or governing.entry is not sentence.entry:
            governing = Governing(sentence.entry, page.metadata)
        nearby.begin(sentence.view)
        named = _organizations(sentence.view.text, page)
        for reported in sentence.reported:
            if all(person in in_list for person in reported.persons):
                continue  # the list below says it with more
            while named and named[0].start < reported.start:
                nearby.pass_by(named.pop(0), page.jurisdiction, before.date if before else None)
            when = governing.at(sentence.view.offsets[reported.start])
            founded_last = _ORGAN.findall(sentence.view.text, 0, reported.end)
            organ = founded_last[-1] if founded_last else organ
            for fact in _held(sentence, reported, when, before, page, nearby):
                before_it = sentence.view.text[: reported.start]
                yield _in_committee(_in_organ(fact, organ), before_it, nearby.issuer)
        for mention in named:
            nearby.pass_by(mention, page.jurisdiction, before.date if before else None)
        ruling = governing.at(sentence.view.span()[1] - 1)
        before = ruling if ruling.date is not None else before


_ORGAN = re.compile("党支部|党总支|党委|团支部|团总支|团委")


def _in_organ(fact: HoldingFact, organ: str | None) -> HoldingFact:
    """书记 of an enterprise is that of the branch or committee named last: 建立党支部，甲任书记."""
    named = fact.organization or ""
    if organ is None or not named or not (fact.post or "").endswith("书记"):
        return fact
    if named.startswith("中共") or "党" in named or "团" in named or "委" in named:
        return fact
    return fact.model_copy(update={"organization": named + organ})


def _in_committee(fact: HoldingFact, text: str, whole: str | None) -> HoldingFact:
    """主任 printed bare, of the 革命委员会 that the sentence says the organization set up."""
    made = ((text.rfind(unit), unit) for unit in _organs() if fact.post in _organs()[unit])
    place, unit = max(made, default=(-1, ""))
    if place < 0 or whole is None or fact.as_printed != fact.post or fact.organization not in (None, whole):
        return fact
    return fact.model_copy(update={"organization": joined(whole, unit)})


def _organs() -> dict[str, list[str]]:
    organs: dict[str, list[str]] = lexicon("histories")["organs_made"]
    return organs


def _headed(entry: Entry, page: Page) -> str | None:
    """The organization whose history the heading announces: 县水泥厂历史沿革."""
    heading = organization_text(entry.headings[-1] if entry.headings else "")
    if volume := _VOLUME.fullmatch(heading):
        heading = volume["body"]
    while word := next((word for word in lexicon("histories")["headings"] if heading.endswith(word)), ""):
        heading = heading.removesuffix(word)
    return resolve(heading, page.jurisdiction) if is_organization(heading) else None


_VOLUME = re.compile(rf"(?P<body>[{RARE_HAN}]{{2,20}}[^省市县区州旗镇乡村])志稿?(?:[·(（].*)?")


def _about(page: Page) -> str | None:
    """The organization that the whole book is about: 安江林场志."""
    volume = _VOLUME.fullmatch((page.metadata.record.title or "").split(" ")[0])
    return resolve(volume["body"], page.jurisdiction) if volume and is_organization(volume["body"]) else None


def _organizations(text: str, page: Page) -> list[Mention]:
    """What the sentence names that may have posts, without the verbs before it: 县设水利局."""
    mentions = tag(text, page.known, page.jurisdiction.chain)
    return [
        mention._replace(name=founded(mention.name))
        for mention in mentions
        if mention.kind in (Kind.ORGANIZATION, Kind.PLACE)
    ]


def _held(
    sentence: _Sentence,
    reported: Reported,
    when: Anchored,
    before: Anchored | None,
    page: Page,
    nearby: Nearby,
) -> Iterator[HoldingFact]:
    view = sentence.view
    section = sentence.entry.headings[-1] if sentence.entry.headings else None
    printed = when.span is not None and view.span()[0] <= when.span[0] < view.span()[1]
    if not printed and (reported.in_turn or is_vague(view.text)):
        when, before = UNDATED, None
    start, end = _spell(view.text, reported, when, before)
    dated = when if when.date is not None or before is None else before
    passage = view.passage(reported.start, reported.end)
    record = page.metadata.record
    for office, inherited in reported.offices(page.jurisdiction, nearby, start):
        for person in reported.persons:
            yield HoldingFact(
                id=content_id("holding", record.id, passage.start, person, office.organization, office.post),
                document=record.id, passage=passage, extractor=EXTRACTOR, rule=f"history:{reported.rule}",
                person=person, organization=office.organization, post=office.post, basis="roster",
                start=start, end=end, date_text=dated.text, section=section,
                date_from=dated.known if start or end else None,
                organization_from=_known(office, nearby) if inherited else None,
                acting=office.acting, status=office.status, as_printed=office.as_printed,
            )  # fmt: skip


def _spell(
    text: str, reported: Reported, when: Anchored, before: Anchored | None
) -> tuple[str | None, str | None]:
    """From when to when: by what stands behind the name, or last before it, or by what governs the place."""
    start, end = spell_behind(text, reported.end) or (None, None)
    if start is not None:
        return start, end
    said = LifeDates().within(text, reported.start)
    if said is None or said.start is None or reported.in_turn:
        begun, until = _term(reported, when, before)
    elif text[: reported.start].endswith(_LATER):
        begun, until = (said.end if said.is_span and said.end else f"{_first_day(said.start)}/.."), None
    else:
        begun, until = said.start, said.end
    return begun, end or until


_LATER = ("后", "后是", "后为", "后由")
"""1970年7月至1978年5月方远任书记，其后是高兰: from the end of that stay."""


def _term(reported: Reported, when: Anchored, before: Anchored | None) -> tuple[str | None, str | None]:
    """From when to when: what a span says; of several in turn, each within it. Where the sentence has no date
    it is later than what was told before."""
    if when.date is None:
        return (f"{_first_day(before.date)}/.." if before and before.date else None), None
    term = read_term(when.text or "")
    if term is not None and not term.point:
        within = f"{term.start}/{term.end}" if term.start and term.end and term.end != ".." else None
        if reported.in_turn:
            return (within, within) if within else (f"{term.start}/..", None)
        return term.start, term.end
    return (f"{_first_day(when.date)}/.." if reported.in_turn else when.date), None


def _first_day(edtf: str) -> str:
    return edtf.split("/")[0] if not edtf.startswith("..") else edtf.split("/")[-1]


def _known(office: Office, nearby: Nearby) -> Known | None:
    """How the organization of a bare post was known: from where it was named, or from the document."""
    if office.organization is None:
        return None
    span = nearby.span_of(office.organization)
    return Known(how="inherited", start=span[0], end=span[1]) if span else Known(how="document")
