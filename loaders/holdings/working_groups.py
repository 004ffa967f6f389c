"""Members of an organization that a notice sets up: 成立某指挥部，组成人员如下：, a label, a name, an
office a line.

The lines below the colon are rows: a part in the group, a name, and the office that the person holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from graph import lazy_re as re
from graph.facts import HoldingFact, IssueFact, StatedFact
from graph.provenance import content_id
from loaders.document.model import Layout, Line, Metadata
from loaders.lexicon import alternatives
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import read_offices
from loaders.names.organizations import OrganizationContext, full_name
from loaders.names.people import could_be_name
from loaders.reader import Page, Reader
from loaders.text.patterns import HAN

VERSION = 2
EXTRACTOR = f"groups/{VERSION}"
_WORDS = alternatives("posts")
_BODY = re.compile(
    f"(?:{_WORDS['sets_up_group']})(?P<body>[{HAN}（）]{{4,36}}?(?:{_WORDS['groups']}))"
    f"(?=(?:{_WORDS['behind_group']})*(?:[，。：:（(]|$))"
)
"""Which group is set up or changed."""
_AS_FOLLOWS = re.compile(f"(?:{_WORDS['members_of_group']})[^。，]{{0,12}}如下[:：]$")
_ABOVE = 5
"""Paragraphs above the list, the title among them, that may name the group."""
_ROW = re.compile(
    rf"\s*(?:(?P<label>[{HAN}](?:\s*[{HAN}]){{1,7}})\s*[:：])?\s*"
    rf"(?P<name>[{HAN}](?:\s?[{HAN}]){{1,3}}|[{HAN}]\s{{1,4}}[{HAN}])"
    r"(?:\s+|\s*[，,]\s*|\s*(?P<bracket>[（(]))(?P<office>[^\s（(].*?)[)）]?\s*$"
)
_PROSE = re.compile("[。；]|[，,].*[，,]")
_LONGEST_ROW = 60


class _WorkingGroup(NamedTuple):
    """An organization as printed, and the lines under it."""

    organization: str
    lines: tuple[Line, ...]


def _working_groups(layout: Layout) -> tuple[_WorkingGroup, ...]:
    found: list[_WorkingGroup] = []
    for number, block in enumerate(layout.blocks):
        text = block.view.text
        if not text.endswith(("：", ":")) or _AS_FOLLOWS.search(text) is None:
            continue
        above = layout.blocks[max(0, number - _ABOVE) : number + 1]
        named = next((body for one in reversed(above) if (body := _BODY.search(one.view.text))), None)
        if named is not None:
            below = (line for line in layout.lines if line.number > block.lines[-1].number)
            found.append(_WorkingGroup(named["body"], tuple(_rows(below))))
    return tuple(group for group in found if any(_ROW.match(line.view.text) for line in group.lines))


def _rows(lines: Iterator[Line]) -> Iterator[Line]:
    """The lines from the first on that are no prose."""
    for line in lines:
        text = line.view.text.strip()
        labelled = re.match(rf"[{HAN}\s]{{2,12}}[:：]", text) is not None
        if not text:
            continue
        if _PROSE.search(text) or len(text) > _LONGEST_ROW:
            return
        if not labelled and _ROW.match(text) is None:
            return
        yield line


class WorkingGroups(Reader):
    """Who has which part in a group, and the office that stands behind the name, on the day of printing."""

    name, version, makes, lists = "groups", VERSION, (HoldingFact, IssueFact), True

    def claim_lines(self, page: Page) -> Set[int]:
        self.groups = _working_groups(page.layout)
        return {line.number for group in self.groups for line in group.lines}

    def read(self, page: Page) -> Iterator[StatedFact]:
        return _facts_of(self.groups, page.metadata, page.jurisdiction)


def _facts_of(
    groups: Iterable[_WorkingGroup], metadata: Metadata, jurisdiction: Jurisdiction
) -> Iterator[HoldingFact | IssueFact]:
    for group in groups:
        whole = (
            full_name(group.organization, OrganizationContext(jurisdiction, None, metadata.record.published))
            or group.organization
        )
        label = ""
        for line in group.lines:
            row = _ROW.match(line.view.text)
            name = "".join(row["name"].split()) if row else ""
            label = "".join((row["label"] if row and row["label"] else label).split())
            offices = (
                read_offices(row["office"], jurisdiction, None, metadata.record.published) if row else []
            )
            if row is None or not could_be_name(name) or not label or not offices:
                yield _unread(line, metadata)
                continue
            passage = line.view.passage(row.start("label") if row["label"] else row.start("name"), row.end())
            held = [(whole, label, label), *((o.organization, o.post, row["office"]) for o in offices)]
            for organization, post, printed in held:
                key = (name, organization, post)
                yield HoldingFact(
                    id=content_id("holding", metadata.record.id, passage.start, passage.end, *key),
                    document=metadata.record.id, passage=passage, extractor=EXTRACTOR, rule="roster:group",
                    person=name, organization=organization, post=post, basis="roster",
                    as_of=metadata.record.published, as_printed=printed,
                )  # fmt: skip


def _unread(line: Line, metadata: Metadata) -> IssueFact:
    start = len(line.view.text) - len(line.view.text.lstrip())
    passage = line.view.passage(start, len(line.view.text.rstrip()))
    return IssueFact(
        id=content_id("issue", metadata.record.id, "group", passage.start, passage.end),
        document=metadata.record.id,
        passage=passage,
        extractor=EXTRACTOR,
        rule="unread:group",
        what="roster",
        expected="职务、姓名与所任职务 (a part in the group, a name and an office)",
    )
