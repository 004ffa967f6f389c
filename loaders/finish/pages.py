"""The order of the text, and the pages that it stands on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from graph.facts import IssueFact, ProjectFact, StatedFact
from graph.provenance import Passage, content_id
from loaders.document.model import Layout, Metadata
from loaders.files.source import Source


def unread_pages(source: Source, metadata: Metadata) -> Iterator[IssueFact]:
    """An issue for every run of pages that are pictures alone, at the line of text before them or, of the
    first pages, behind them."""
    runs: list[list[int]] = []
    for page in source.unread:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    for run in runs:
        before = source.text[: source.pages[run[0] - 1]].rstrip() or source.text.strip().partition("\n")[0]
        line = before.rpartition("\n")[2]
        start = len(before) - len(line) if source.text.startswith(before) else source.text.index(line)
        named = str(run[0]) if len(run) == 1 else f"{run[0]}—{run[-1]}"
        yield IssueFact(
            id=content_id("issue", metadata.record.id, "page", run[0], run[-1]),
            document=metadata.record.id,
            passage=Passage(start=start, end=start + len(line), quote=line),
            extractor="pages/2",
            rule="unread:page",
            what="page",
            expected=f"第 {named} 页只有图片，没有读 (a picture without text: run OCR on it)",
        )


def untold(layout: Layout, metadata: Metadata) -> IssueFact:
    """An issue at the head of a chapter of a story: none of what it tells is a fact."""
    line = layout.blocks[0].view
    return IssueFact(
        id=content_id("issue", metadata.record.id, "fiction"),
        document=metadata.record.id,
        passage=line.passage(),
        extractor="pages/2",
        rule="untold:fiction",
        what="page",
        expected="小说的一章，不当作事实 (a chapter of a story: nothing in it is taken for a fact)",
    )


def in_text_order(facts: Iterable[StatedFact]) -> list[StatedFact]:
    """By place in the text; a fact whose id has been seen is the same text printed twice."""
    once: dict[str, StatedFact] = {}
    for fact in facts:
        once.setdefault(fact.id, fact)
    return sorted(once.values(), key=lambda fact: (fact.passage.start, fact.passage.end))


def with_pages(facts: Iterable[StatedFact], starts: Sequence[int]) -> Iterator[StatedFact]:
    """The facts with the page on which each passage begins; as they are where the file has no pages."""
    if not starts:
        yield from facts
        return

    def paged(passage: Passage) -> Passage:
        return passage.model_copy(update={"page": bisect_right(starts, passage.start)})

    for fact in facts:
        update: dict[str, object] = {"passage": paged(fact.passage)}
        if isinstance(fact, ProjectFact):
            update["milestones"] = tuple(
                stone.model_copy(update={"passage": paged(stone.passage)}) for stone in fact.milestones
            )
        yield fact.model_copy(update=update)
