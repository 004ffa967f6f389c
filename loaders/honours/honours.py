"""Honours: who received which distinction, from whom and when.

Prose is read here, sentence by sentence, with `honour_clauses`; tables and lists without recipients in
`honour_tables` and `honour_lists`. A distinction that is sought (争创, 拟申报) is none; where the recipient
or the name of the distinction stays unclear an issue is emitted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph import lazy_re as re
from graph.facts import HonourFact, IssueFact, StatedFact
from graph.provenance import content_id
from loaders.document.context import anchored
from loaders.document.model import Entry, Metadata, Sentence
from loaders.honours.announced import granted, is_decision
from loaders.honours.bare_rows import find_bare_rows
from loaders.honours.carried import Carried
from loaders.honours.clauses import candidate, read_clause
from loaders.honours.fronts import find_fronts
from loaders.honours.granters import granters_of
from loaders.honours.merge import merge_honours
from loaders.honours.reading import HonourContext, Reading
from loaders.honours.recipients import (
    Recipient,
    fitted,
    organization_of_title,
    recipient_of,
    split_recipients,
)
from loaders.honours.results import find_results
from loaders.honours.roll_lines import read_line
from loaders.honours.rolls import find_rolls
from loaders.honours.subjects import trim_subject
from loaders.honours.tables import find_honour_tables
from loaders.honours.when import NUMBERED, Above, When, when_given
from loaders.honours.words import EXTRACTOR, VERSION, is_honour, is_prize, of_person
from loaders.lexicon import alternatives
from loaders.names.local import full_name, local_organization
from loaders.reader import Page, Reader
from loaders.text.clauses import Clause, cut_clauses
from loaders.text.patterns import NUMERALS

_WORDS = alternatives("honours")


class Honours(Reader):
    """Every honour that a document states, once."""

    name, version, makes = "honours", VERSION, (HonourFact, IssueFact)

    def read(self, page: Page) -> Iterator[StatedFact]:
        return _find_honours(page)


def _find_honours(page: Page) -> Iterator[HonourFact | IssueFact]:
    layout, metadata = page.layout, page.metadata
    found: list[HonourFact | IssueFact] = []
    carried = Carried(decision=is_decision(layout, metadata))
    for entry in page.lives:
        carried.enter(entry)
        for sentence in entry.sentences:
            carried.begin(sentence)
            reported: list[HonourFact | IssueFact] = []
            if not sentence.planned and _may_tell(sentence.view.text):
                reported = list(_in_sentence(anchored(sentence, entry, metadata), entry, metadata, carried))
                found.extend(reported)
            carried.end(sentence, reported)
    tables = list(find_honour_tables(layout, metadata))
    found.extend(tables)
    found.extend(find_fronts(layout, metadata))
    rolls = list(find_rolls(layout, metadata, page.lives, [fact.passage for fact in tables]))
    found.extend(rolls)
    found.extend(find_results(layout, metadata))
    found.extend(find_bare_rows(layout, metadata, [fact.passage for fact in (*tables, *rolls)]))
    yield from merge_honours(fact for fact in found if isinstance(fact, HonourFact))
    listed = [fact.passage.start for fact in rolls if isinstance(fact, HonourFact)]
    yield from (fact for fact in found if isinstance(fact, IssueFact) and not _is_answered(fact, listed))


def _may_tell(text: str) -> bool:
    return candidate().search(text) is not None or _ON_A_WALL.search(text) is not None


_LIST_BELOW = re.compile(_WORDS["those"])
_NEAR = 60


def _is_answered(issue: IssueFact, rolls: Sequence[int]) -> bool:
    """Whether the list that 授予下列同志…… announces has been read below it."""
    end = issue.passage.end
    return _LIST_BELOW.search(issue.passage.quote) is not None and any(0 < s - end < _NEAR for s in rolls)


_TITLE = re.compile(r"《([^《》]{2,30}?)关于(?:表彰|命名|授予|通报|公布)")
_ENUMERATED = re.compile(
    f'[“"](?P<honour>[^“”"]{{3,24}})[”"](?:荣誉)?(?:称号)?[^。；：:]{{0,12}}?[\\d{NUMERALS}]+余?[名个家位人项][，,]?'
    "(?:他们|她们|它们|其中有?)?(?:分别)?(?:是|为)[：:]?(?P<who>[^。；：:]{4,})"
)


def _enumerated(text: str) -> tuple[Clause, Reading] | None:
    """Who stands behind a colon: 评选出“某地工匠”10名，他们是：甲、乙等; 授予下列同志“……”称号：甲、乙."""
    gives = granted(text)
    if gives is not None and gives.end < len(text):
        who = text[gives.end :]
        listed = read_line(who, organizations=True)
        clause = Clause(gives.end, len(text), who, "")
        found = [one for one, _ in listed.found] if not listed.unread else None
        return clause, Reading(found, [gives.honour], granters_of(text), granted=True, rule="clause:listed")
    match = _ENUMERATED.search(text) or _MERITS.search(text) or _ON_A_WALL.search(text)
    if match is not None and match.re.pattern == _ON_A_WALL.pattern:
        return _shown(match)
    if match is None or not is_honour(match["honour"]):
        return None
    clause = Clause(match.start("who"), match.end("who"), match["who"], "")
    return clause, Reading(
        split_recipients(match["who"]), [match["honour"]], granted=True, rule="clause:counted"
    )


_MERITS = re.compile(
    "记(?P<honour>(?:个人|集体)?(?:[一二三特]等|大)功)\\d+[人名个次][：:](?P<who>[^。；：:]{2,})"
)
_ON_A_WALL = re.compile(f"(?:{_WORDS['walls']})[：:](?P<list>[^。；：:…]{{8,}})")


def _shown(match: re.Match[str]) -> tuple[Clause, Reading] | None:
    """校史馆里挂满奖牌：省文明校园、……: what the body holds whose wall it is, nobody says since when."""
    honours = [name for name in re.split("[、，]", match["list"]) if len(name) > 3]
    if len(honours) < 2 or 2 * sum(map(is_honour, honours)) < len(honours):
        return None
    clause = Clause(match.start("list"), match.end("list"), match["list"], "")
    return clause, Reading(None, honours, past=True, bare=True, rule="clause:shown")


_GIVEN_AGAIN = re.compile('(?<=[”"])、(?=授予|追授)')


def _in_sentence(
    sentence: Sentence, entry: Entry, metadata: Metadata, carried: Carried
) -> Iterator[HonourFact | IssueFact]:
    title = _TITLE.search(entry.view.text)
    above = Above(carried.meeting, carried.granting, carried.decision)
    reported = HonourContext(
        carried.person,
        "、".join(title.group(1).split()) if title else None,
        spoken_of=carried.spoken_of,
        goes_on=carried.goes_on,
        honours=carried.honours,
    )
    clauses = list(_clauses(sentence.view.text))
    counted = _enumerated(sentence.view.text)
    if counted is not None:
        for when in when_given(counted[1], counted[0], sentence, entry, metadata, above):
            yield from _facts(counted[1], counted[0], when, sentence, entry, metadata, carried.itself)
        if counted[1].rule in ("clause:listed", "clause:shown"):
            clauses = [clause for clause in clauses if clause.start >= counted[0].end]
    while clauses and not candidate().search(clauses[-1].text):
        clauses.pop()
    for clause in clauses:
        text = clause.text
        if text.endswith("决定") and clause.stop in "：:，,":
            reported.granter = "、".join(granters_of(text)) or reported.granter
        reading = read_clause(text, reported) if candidate().search(text) else None
        if reading is not None:
            reported.honours = reading.honours
            for when in when_given(reading, clause, sentence, entry, metadata, above):
                yield from _facts(reading, clause, when, sentence, entry, metadata, carried.itself)
        reported.read_on(text)


def _clauses(text: str) -> Iterator[Clause]:
    """The clauses, cut again where a second 授予 follows: 授予甲“……”、授予乙“……”, and behind ……."""
    for clause in _cut_at_dots(text):
        start = 0
        for again in _GIVEN_AGAIN.finditer(clause.text):
            yield Clause(
                clause.start + start, clause.start + again.start(), clause.text[start : again.start()], "、"
            )
            start = again.end()
        yield Clause(clause.start + start, clause.end, clause.text[start:], clause.stop)


def _cut_at_dots(text: str) -> Iterator[Clause]:
    """The clauses of a text in one kind of quotation marks, without a headline 【……】 or number."""
    headline = _HEADLINE.match(text)
    low = headline.end() if headline is not None and headline.end() < len(text) else 0
    plain = text.translate(_MARKS)
    for clause in cut_clauses(" " * low + plain[low:]):
        start = 0
        for dots in _BETWEEN.finditer(clause.text):
            if dots.start() > start:
                piece = clause.text[start : dots.start()]
                yield Clause(clause.start + start, clause.start + dots.start(), piece, "……")
            start = dots.end()
        yield Clause(clause.start + start, clause.end, clause.text[start:], clause.stop)


_BETWEEN = re.compile("……|^ +|(?:^|(?<=[\u4e00-\u9fff）)”]))-(?=[\u4e00-\u9fff“\\d])")
"""Dots, and the dashes before items that stand in one line: -甲获一等奖-乙获二等奖."""
_HEADLINE = re.compile(f"【[^】]{{2,30}}】|{NUMBERED}")
_MARKS = str.maketrans("「」『』", "“”“”")


def _facts(
    reading: Reading,
    clause: Clause,
    when: When,
    sentence: Sentence,
    entry: Entry,
    metadata: Metadata,
    itself: str | None,
) -> Iterator[HonourFact | IssueFact]:
    passage = sentence.view.passage(clause.start, clause.end)
    document = metadata.record.id
    read = reading.recipients or ()
    carried = entry.view.text.partition(sentence.view.text)[0]
    if reading.whole and metadata.place:
        read = [Recipient(metadata.place[-1], "place")]
    elif reading.bare and not of_person(reading.honours[0]):
        organization = organization_of_title(metadata.record.title or "")
        read = [organization] if organization is not None else read
    spoken = reading.bare and _OPENS_WITH_DEED.match(clause.text) and not of_person(reading.honours[0])
    spoken = spoken and not is_prize(reading.honours[0])
    if spoken and not read and itself is not None:
        read = [Recipient(itself, "organization")]
    if reading.rule == "clause:shown" and not read:
        own = _ITSELF.search(entry.view.text)
        read = [Recipient(own[0], "organization")] if own else read
    recipients = [_own(one, entry, metadata, carried) for one in fitted(list(read), reading.honours[0])]
    known = [one for one in recipients if one is not None]
    run_on = any(_RUN_ON.search(honour) for honour in reading.honours)
    if run_on or not known or len(known) != len(recipients):
        yield IssueFact(
            id=content_id("issue", document, "honour", passage.start, passage.quote),
            document=document, passage=passage, extractor=EXTRACTOR, rule=f"unread:{reading.rule}",
            what="honour", expected="荣誉的名称" if run_on else "获奖者的名称",
        )  # fmt: skip
        return
    pairs = [(one, honour) for one in known for honour in reading.honours]
    if reading.pairwise and len(known) == len(reading.honours):
        pairs = list(zip(known, reading.honours, strict=True))
    for one, honour in pairs:
        name, printed = _in_bracket(honour, clause, sentence)
        given = printed or when
        yield HonourFact(
            id=content_id("honour", document, one.name, name, given.date),
            document=document, passage=passage, extractor=EXTRACTOR, rule=reading.rule,
            recipient=one.name, recipient_kind=one.kind, honour=name,
            granted_by=tuple(full_name(name, metadata.place) for name in reading.granters),
            date=given.date, date_text=given.text, event=entry.event,
        )  # fmt: skip


def _in_bracket(honour: str, clause: Clause, sentence: Sentence) -> tuple[str, When | None]:
    """A distinction and the date in the bracket behind it: “省优秀教师”（1986年）、“……”（1988年）."""
    text = sentence.view.text
    bracket = _BEHIND.search(honour)
    place = text.find(honour, clause.start, clause.end) if bracket is not None else -1
    if bracket is None or place < 0:
        return honour, None
    low, high = place + bracket.start(), place + len(honour)
    within = [date for date in sentence.dates if low < date.start < high]
    if len(within) != 1:
        return honour, None
    return honour[: bracket.start()].strip('“”"'), When(within[0].edtf, within[0].text)


_RUN_ON = re.compile(_WORDS["no_part_of_honour"])
"""The line behind ran into the name: 国家基金王远（男）某某小学校长."""
_BEHIND = re.compile("[（(][^（）()]{4,16}[)）]$")


_NAMED_FIRST = re.compile(rf"([\u4e00-\u9fff（）()]{{3,24}}?)(?:{_WORDS['named_first']})")
"""青沙卫生院：创建于1956年……该院……."""


_OPENS_WITH_DEED = re.compile("[-－ 　]*(?:被|获|荣获)")
_ITSELF = re.compile(f"(?:^|(?<=[，。；：…\\d年月日]))(?:{_WORDS['own_bodies']})(?=[被获\\d])")
_OF_ITS_OWN = re.compile(f"[我本]?(?:{_WORDS['own_bodies']})")
"""学校 in the paper of a school that it does not name."""


def _named_before(one: Recipient, entry: Entry, before: str) -> str | None:
    """Which 厂 is 该厂: the last that a clause before it opens with."""
    if one.name[0] != "该":
        return None
    end = re.escape(one.name[1:])
    names = re.findall(
        f"(?:^|[，。；：])([\u4e00-\u9fff（）()]{{1,16}}?{end})(?![\u4e00-\u9fff]{{0,2}}{end})", before
    )
    carried = [recipient_of(trim_subject(name)) for name in names]
    return next((name.name for name in reversed(carried) if name is not None and name.kind == one.kind), None)


def _own(one: Recipient, entry: Entry, metadata: Metadata, before: str) -> Recipient | None:
    """The recipient by its full name: 县消防大队 and 全区 by the document's place, 局机关 by the heading."""
    if one.kind == "person":
        return one
    named = _NAMED_FIRST.match(entry.view.text) if one.name[0] in "该本" else None
    if named is not None and named[1].endswith(one.name[1:]):
        return Recipient(full_name(named[1], metadata.place), one.kind)
    name = local_organization(one.name, entry.headings, metadata.place, metadata.record.title or "")
    name = name or _named_before(one, entry, before)
    if name is None:
        return one if one.kind == "organization" and _OF_ITS_OWN.fullmatch(one.name) else None
    again = recipient_of(name)
    return Recipient(name, again.kind if again is not None and again.kind != "person" else one.kind)
