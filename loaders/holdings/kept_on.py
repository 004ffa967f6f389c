"""Who is told to stay in an office: 何任继续留任县教育局局长. No act: seen in the post on that day."""

from __future__ import annotations

from collections.abc import Iterator

from graph import lazy_re as re
from graph.facts import HoldingFact
from graph.provenance import content_id
from loaders.document.context import Governing
from loaders.document.model import Entry, Sentence
from loaders.lexicon import alternatives, lexicon
from loaders.names.offices import is_rank, read_offices
from loaders.names.people import could_be_name
from loaders.reader import Page
from loaders.text.brackets import without_brackets
from loaders.text.patterns import HAN, RARE_HAN, any_of

RULE = "frame:kept-on"
_WORDS = alternatives("mentions")
_KEPT_ON = re.compile(
    f"(?:^|(?<=[，,、；;。日月年]))(?P<name>[{RARE_HAN}·]{{2,4}}?)(?:同志|先生)?"
    f"(?P<verb>{_WORDS['kept_on']})(?P<office>[{HAN}、]{{2,30}}?)(?:一?职务?)?(?=[，,；;。]|$)"
)
_TOLD_AS_NEWS = ("notice", "news", "press_conference")
_DENIED = re.compile(any_of(lexicon("mentions")["not_kept_on"]))


def kept_on(page: Page, extractor: str) -> Iterator[HoldingFact]:
    """The persons who are told to stay, one in one office once a day."""
    for entry in page.entries:
        if entry.section != "chronicle" and page.metadata.record.type not in _TOLD_AS_NEWS:
            continue  # histories and lives have readers of their own
        for sentence in entry.sentences:
            if not sentence.planned and not page.claims.has_sentence(sentence):
                yield from _in_sentence(sentence, entry, page, extractor)


def _in_sentence(sentence: Sentence, entry: Entry, page: Page, extractor: str) -> Iterator[HoldingFact]:
    view = without_brackets(sentence.view)
    for found in _KEPT_ON.finditer(view.text):
        if entry.section != "chronicle" and found["verb"] not in lexicon("mentions")["kept_on_by_paper"]:
            continue  # 辞职后仍担任董事: said beside something else
        if not could_be_name(found["name"]) or _DENIED.search(found["office"]):
            continue
        told = Governing(entry, page.metadata, page.announced).reported(view.offsets[found.start("name")])
        for office in read_offices(found["office"], page.jurisdiction, None, told.date):
            if office.organization is None:
                continue  # 仍任团长: nobody can tell of what
            passage = view.passage(found.start("name"), found.end("office"))
            key = (found["name"], office.organization, office.post, told.date)
            yield HoldingFact(
                id=content_id("holding", page.metadata.record.id, "mention", passage.start, *key),
                document=page.metadata.record.id,
                passage=passage,
                extractor=extractor,
                rule=RULE,
                person=found["name"],
                organization=office.organization,
                post=office.post,
                basis="mention",
                as_of=told.date,
                date_text=told.text,
                date_from=told.known,
                status=office.status,
                acting=office.acting,
                rank=is_rank(office.post),
                as_printed=office.as_printed,
                event=entry.event,
            )
