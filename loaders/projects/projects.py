"""Projects: one record over all mentions and names of a document, with dated stages.

Each entry is read sentence by sentence in `paragraphs`, each sentence clause by clause in `clauses`; tables
of projects are read in `tables`; `merge` makes one record of all mentions of a project.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.facts import IssueFact, ProjectFact, StatedFact
from graph.provenance import Passage, content_id
from loaders.document.model import Entry
from loaders.projects.dates import reported_year
from loaders.projects.headings import lone_name
from loaders.projects.merge import Mention, merge
from loaders.projects.paper_titles import named_by_title
from loaders.projects.paragraphs import Paragraph
from loaders.projects.setting import Setting
from loaders.projects.stages import speaks_of_plans
from loaders.projects.tables import find_tables
from loaders.projects.topic import Topic, takes_up
from loaders.reader import Page, Reader

VERSION = 18
EXTRACTOR = f"projects/{VERSION}"
_HEAD = 12
"""Lines at the head of a page, among which its title stands."""


class Projects(Reader):
    """Every project of a document once, in the order of first mention."""

    name, version, makes = "projects", VERSION, (ProjectFact, IssueFact)

    def read(self, page: Page) -> Iterator[StatedFact]:
        tables = list(find_tables(page.layout))
        in_list = {number for table in tables for number in table.lines}
        entries = [
            entry for entry in page.entries if in_list.isdisjoint([line.number for line in entry.lines])
        ]
        lost: list[tuple[Passage, str]] = []
        forms = [table for table in tables if table.form]
        formed = [mention.name for form in forms for mention in form.mentions(page.metadata)]
        mentions = list(_in_prose(entries, page, lost, formed))
        mentions.extend(named_by_title(page.layout.lines[:_HEAD], page.metadata))
        for table in tables:
            mentions.extend(table.mentions(page.metadata))
        yield from merge(mentions, page.metadata, page.jurisdiction, EXTRACTOR)
        for table in tables:
            yield from table.unread(page.metadata, EXTRACTOR)
        document = page.metadata.record.id
        for passage, expected in lost:
            yield IssueFact(
                id=content_id("issue", document, "project", passage.start), document=document,
                passage=passage, extractor=EXTRACTOR, rule="unread:stage", what="project", expected=expected,
            )  # fmt: skip


def _in_prose(
    entries: Sequence[Entry], page: Page, lost: list[tuple[Passage, str]], formed: Sequence[str]
) -> Iterator[Mention]:
    """The mentions of running text; what an entry speaks of may go on in the next.

    Passages that tell a stage or a sum of nobody knows what are put to `lost`, with what was expected.
    """
    setting = Setting.of(entries, page.metadata, formed, page.layout.lines[:_HEAD])
    reported: str | None = None
    last: Entry | None = None
    topic = Topic()
    near, earlier = list(setting.titled), list(setting.titled)
    for entry, planned in zip(entries, _plans(entries), strict=True):
        reported = reported_year(entry.view.text, reported)
        known = topic.known
        topic = takes_up(entry, last, topic, page.metadata)
        if setting.article:
            topic.known = known
        topic.near, topic.earlier = [] if entry.section == "chronicle" else near, earlier
        above = lone_name(last.view.text) if last is not None and last.section != "chronicle" else None
        paragraph = Paragraph(entry, topic, setting, planned, reported, above)
        told = list(paragraph.mentions())
        yield from told
        near = list(dict.fromkeys(mention.name for mention in told)) or near
        earlier.extend(name for name in near if name not in earlier)
        lost.extend(paragraph.lost)
        last = entry


def _plans(entries: Sequence[Entry]) -> list[bool]:
    """For each entry whether it stands among plans: it or its neighbour is to come without a 将."""
    plain = [
        any(s.planned and not speaks_of_plans(s.view.text) for s in entry.sentences) for entry in entries
    ]
    near = [any(plain[max(0, number - 1) : number + 2]) for number in range(len(entries))]
    return [yes and any(s.planned for s in entry.sentences) for yes, entry in zip(near, entries, strict=True)]
