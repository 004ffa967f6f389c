"""Papers of administration whose title names one project: 关于甲大桥可行性研究报告的批复, 甲大桥施工招标公告.

What such a paper decides of its project was decided on the day on which it was signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.facts import Milestone, Stage
from loaders.document.model import DateKind, Line, Metadata
from loaders.lexicon import alternatives
from loaders.projects.heads import STRONG, is_work, weak_end
from loaders.projects.merge import Mention
from loaders.projects.name_rules import is_campaign, is_generic
from loaders.text.view import View

_WORDS = alternatives("projects")

_TITLES: tuple[tuple[re.Pattern[str], Stage, str], ...] = (
    (
        re.compile(
            f"(?:{_WORDS['about']})(?:{_WORDS['approves']})?(?P<name>[^，。；：《》]{{4,50}}?)"
            f"(?:{_WORDS['papers_approved']})?(?:[（(][^（）()]{{1,12}}[)）])?的?(?:{_WORDS['approvals']})"
        ),
        "批准",
        "title:approved",
    ),
    (
        re.compile(
            f"(?P<name>[^，。；：《》]{{4,50}}?)(?:[（(][^（）()]{{1,20}}[)）])?(?:{_WORDS['tendered']})*"
            f"(?:{_WORDS['tenders']})"
        ),
        "前期",
        "title:tender",
    ),
)
_MOST_LINES = 3
"""A title is printed on so many lines at most."""


def named_by_title(lines: Sequence[Line], metadata: Metadata) -> Iterator[Mention]:
    """The project that the title of a paper names, with the step that the paper is."""
    title = "".join((metadata.record.title or "").split())
    for pattern, stage, rule in _TITLES:
        match = pattern.fullmatch(title)
        if match is None or not _is_project(match["name"]):
            continue
        view = _printed(lines, title)
        if view is None:
            return
        passage = view.passage()
        stone = Milestone(date=_signed(metadata), stage=stage, planned=False, passage=passage, rule=rule)
        yield Mention(match["name"], passage, built=True, milestones=[stone], rule="title")
        return


def _is_project(name: str) -> bool:
    ends = name.endswith(STRONG) or is_work(name) or weak_end().search(name) is not None
    return ends and not is_generic(name) and not is_campaign(name)


def _signed(metadata: Metadata) -> str | None:
    """The day under the signature; else some day by the one that its page prints."""
    if len(metadata.papers) == 1 and metadata.papers[0].signed.date:
        return metadata.papers[0].signed.date
    days = {date.edtf for date in metadata.dates if date.kind is DateKind.SIGNATURE}
    if len(days) == 1:
        return days.pop()
    return metadata.by_printing


def _printed(lines: Sequence[Line], title: str) -> View | None:
    """Where the title stands, on one line or on several."""
    for first in range(len(lines)):
        for last in range(first + 1, min(first + _MOST_LINES, len(lines)) + 1):
            printed = "".join("".join(line.view.text.split()) for line in lines[first:last])
            if printed == title:
                return View.joined(line.view for line in lines[first:last])
            if not title.startswith(printed):
                break
    return None
