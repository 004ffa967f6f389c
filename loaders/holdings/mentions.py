"""Titles before names in running text: a person seen in an office on the day that is spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import HoldingFact, StatedFact
from graph.provenance import content_id
from loaders.document.context import Governing
from loaders.document.model import UNDATED, Anchored, Entry, Metadata, Sentence
from loaders.lexicon import lexicon
from loaders.names.titled import may_name, read_mentions
from loaders.reader import Page, Reader
from loaders.text.brackets import without_brackets

EXTRACTOR = "mentions/1"


class Mentions(Reader):
    """The titled persons of a document's prose; one in one office once an entry and day."""

    name, version, makes = "mentions", 1, (HoldingFact,)

    def read(self, page: Page) -> Iterator[StatedFact]:
        return _find_mentions(page)


def _find_mentions(page: Page) -> Iterator[HoldingFact]:
    metadata, jurisdiction = page.metadata, page.jurisdiction
    if any(word in (metadata.record.title or "") for word in lexicon("acts")["not_documents"]):
        return
    known: set[str] = set()
    title = metadata.record.title or ""
    seen: set[tuple[object, ...]] = set()
    for entry in page.entries:
        governing = Governing(entry, metadata)
        for sentence in entry.sentences:
            plain = without_brackets(sentence.view)
            if not may_name(plain.text, known) or page.claims.has_sentence(sentence):
                continue
            here = jurisdiction.near(f"{title}，{entry.headings[-1:]}，{entry.view.text[:200]}，{plain.text}")
            for mention in read_mentions(plain.text, here, sentence.date, known):
                known.add(mention.who.name)
                when = governing.at(plain.offsets[mention.start])
                when = UNDATED if mention.past else _seen(when, sentence, entry, metadata)
                day = when.date
                for office in mention.offices:
                    key = (mention.who.name, office.organization, office.post, day)
                    if key in seen:
                        continue
                    seen.add(key)
                    passage = plain.passage(mention.start, mention.end)
                    yield HoldingFact(
                        id=content_id("holding", metadata.record.id, "mention", passage.start, *key),
                        document=metadata.record.id,
                        passage=passage,
                        extractor=EXTRACTOR,
                        person=mention.who.name,
                        organization=office.organization,
                        post=office.post,
                        basis="mention",
                        as_of=day,
                        date_text=when.text,
                        date_from=when.known,
                        status=mention.past or office.status,
                        acting=office.acting,
                        as_printed=office.as_printed,
                        event=entry.event,
                    )


def _seen(when: Anchored, sentence: Sentence, entry: Entry, metadata: Metadata) -> Anchored:
    """When the person was seen in the office: news without a day of its own calls people what they are on the
    day it is printed; a yearbook's sentence is not of the year that only a 年度 or a heading names."""
    day, published = when.date, metadata.record.published
    printed = entry.dateline if entry.dateline.date else Anchored(published, None, "document")
    if day and published and sentence.planned and day[:1].isdigit() and day > published:
        return printed  # 副主任某某告诉记者，力争2028年动工
    if day is None and metadata.record.type in _PRINTED_AT_ONCE:
        return printed
    year = day[:4] if day and day[:4].isdigit() else None
    if year and metadata.year and int(year) != metadata.year and entry.section != "chronicle":
        return when if re.search(rf"{year}\s*年(?!度)", entry.view.text) else UNDATED
    return when


_PRINTED_AT_ONCE = ("news", "press_conference")
