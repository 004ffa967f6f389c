"""Titles before names in running text: a person seen in an office on the day that is spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import HoldingFact, StatedFact
from graph.provenance import content_id
from loaders.document.model import Entry, Metadata, Sentence
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
        for sentence in entry.sentences:
            plain = without_brackets(sentence.view)
            if not may_name(plain.text, known) or page.claims.has_sentence(sentence):
                continue
            here = jurisdiction.near(f"{title}，{entry.headings[-1:]}，{entry.view.text[:200]}，{plain.text}")
            for mention in read_mentions(plain.text, here, _day(sentence, entry, metadata), known):
                known.add(mention.who.name)
                told = _reported_within(sentence, plain.offsets[mention.start])
                for office in mention.offices:
                    day = None if mention.past else told or _day(sentence, entry, metadata)
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
                        date_text=sentence.date_text or entry.date_text,
                        status=mention.past or office.status,
                        acting=office.acting,
                        as_printed=office.as_printed,
                        event=entry.event,
                    )


def _day(sentence: Sentence, entry: Entry, metadata: Metadata) -> str | None:
    """The day that governs the sentence; none where its year is only that of a 年度 or a heading."""
    day = sentence.date or entry.date
    published = metadata.record.published
    if day and published and sentence.planned and day[:1].isdigit() and day > published:
        return published  # 副主任某某告诉记者，力争2028年动工
    year = day[:4] if day and day[:4].isdigit() else None
    if year and metadata.year and int(year) != metadata.year and entry.section != "chronicle":
        return day if re.search(rf"{year}\s*年(?!度)", entry.view.text) else None
    return day


def _reported_within(sentence: Sentence, place: int) -> str | None:
    """The date that opens a later clause of the sentence, before the mention: 1950年3月……；7月由某某."""
    if len(sentence.dates) < 2 or sentence.date is None:
        return None
    text, offsets = sentence.view.text, sentence.view.offsets
    before = [
        d for d in sentence.dates if d.start and text[d.start - 1] in "，；" and offsets[d.end - 1] < place
    ]
    last = before[-1] if before else None
    if last is None or last.edtf is None or last.bound or len(last.edtf) not in (7, 10):
        return None
    return None if _OF_IT.search(text[last.end :].split("，")[0]) else last.edtf


_OF_IT = re.compile("的|时|前|后|将|拟")
