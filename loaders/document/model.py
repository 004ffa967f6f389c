"""What reading a text yields, step by step: source, lines, blocks, entries, sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal, NamedTuple

from graph.facts import DocumentFact
from graph.provenance import How, Known
from loaders.dates.find import FoundDate
from loaders.files.source import Source
from loaders.names.jurisdiction import Jurisdiction
from loaders.text.view import View

Section = Literal["chronicle", "article", "roster", "table", "front"]


class Anchored(NamedTuple):
    """A date and how it was known: what a reader writes into a fact."""

    date: str | None = None
    """EDTF."""
    text: str | None = None
    """As printed, or the word by which it was inherited: 同日, 是月."""
    how: How | None = None
    span: tuple[int, int] | None = None
    """Where it stands in the source, if it stands in the text."""

    @property
    def known(self) -> Known | None:
        """For the record of a fact."""
        if self.date is None or self.how is None:
            return None
        start, end = self.span or (None, None)
        return Known(how=self.how, start=start, end=end)

    def inherited(self) -> Anchored:
        """The same date for what stands below: known because it was said before."""
        return self._replace(how="inherited") if self.how in ("stated", "counted") else self


UNDATED = Anchored()
BOOKS = ("yearbook", "chronicle", "gazetteer")
"""Types of documents that gather what happened over a long time."""


class Paper(NamedTuple):
    """One paper of a page: where it ends in the source, and its days."""

    end: int
    signed: Anchored
    """The day under its signer."""
    since: Anchored = UNDATED
    """From when on counts what it decides, if it says so: 聘期自2013年1月1日起计算."""
    decided: bool = False
    """Whether that is the day of the decision itself, which removes as well."""


class Line(NamedTuple):
    """One printed line, page furniture excluded; `view.text` keeps its inner spaces (columns need them)."""

    number: int
    """From 1, in the source."""
    view: View


class Block(NamedTuple):
    """A heading or a paragraph, mended: OCR spaces gone, broken lines and pages joined."""

    kind: Literal["heading", "paragraph"]
    view: View
    lines: tuple[Line, ...]
    headings: tuple[str, ...]
    """The headings above it, outermost first."""
    section: Section
    under_item: bool = False
    """Whether it stands under the 【heading】 of a yearbook's item."""


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A document as printed: what is text, what is a heading, what belongs together."""

    source: Source
    text: str
    """The text of the source in one script, sign by sign: what all views of it show."""
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    heads: tuple[str, ...] = ()
    """The running heads of its pages, which are no part of the text: 明川县志　大事年表."""


class DateKind(StrEnum):
    """Where a document says of when it is."""

    GIVEN = "given"
    """Told from outside, by an option or a sidecar."""
    DATELINE = "dateline"
    """At the head of a report: 新华社北京10月29日电."""
    IMPRINT = "imprint"
    """Of a book or a paper: 2022年1月第1版, 明川晚报 2017年11月30日 第2版, 原载…."""
    SIGNATURE = "signature"
    """Under a notice, or alone under its title."""
    TITLE = "title"
    """In the title: 2012年明川大事记."""
    SPOKEN = "spoken"
    """Of the speech or report that it prints: ——2021年1月8日在县人代会上."""
    STAMP = "stamp"
    """Of the page that put it out: 发布时间：2020-06-01."""
    CHANGED = "changed"
    """Of the last change of the page: 更新时间：2023-07-02. Its text may be far older."""


PUBLISHED = (
    DateKind.GIVEN, DateKind.SPOKEN, DateKind.IMPRINT, DateKind.STAMP, DateKind.DATELINE, DateKind.SIGNATURE,
)  # fmt: skip
"""Which date tells when a document came out, the first that it has."""


_OF_PAGE = (DateKind.STAMP, DateKind.CHANGED, DateKind.IMPRINT)


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """One date that a document bears."""

    kind: DateKind
    edtf: str
    text: str | None = None
    """As printed; None where it is given."""
    span: tuple[int, int] | None = None
    """Where it stands in the source, if it stands there."""

    @property
    def year(self) -> int | None:
        """The one year that it lies in."""
        years = {part[:4] for part in self.edtf.split("/")}
        year = years.pop()
        return int(year) if not years and year.isdigit() else None

    @property
    def anchored(self) -> Anchored:
        """The date for a fact that the document as a whole dates."""
        how: How = "given" if self.kind is DateKind.GIVEN else "document"
        return Anchored(self.edtf, self.text, how, self.span)


def first_of(dates: Iterable[DocumentDate], kinds: Sequence[DateKind]) -> DocumentDate | None:
    """The date with a year of the first of the kinds that has one; of several of a kind the first."""
    dates = [date for date in dates if date.year]
    return next((date for kind in kinds for date in dates if date.kind is kind), None)


@dataclass(frozen=True, slots=True, eq=False)
class Metadata:
    """The document record, and what rules need to know of the document as a whole."""

    record: DocumentFact
    place: tuple[str, ...] = ()
    """The place the document is about, outermost first: `("甘肃省", "金昌市", "金川区")`."""
    year: int | None = None
    """The year its undated statements belong to, where the document itself says so."""
    issuer: str | None = None
    """The firm or school that signs the document, or stands alone above it."""
    signer: str | None = None
    """The authority that does."""
    dates: tuple[DocumentDate, ...] = ()
    """Every date that it bears, of each kind the likeliest first."""
    year_date: DocumentDate | None = None
    """What it says `year` by."""
    short_names: tuple[tuple[str, str], ...] = ()
    """The short names of organizations that it gives itself, each with the name in full."""
    papers: tuple[Paper, ...] = ()
    """The signed papers that it holds."""
    republic: bool = False
    """Whether it names offices of Taiwan in traditional script."""

    @property
    def published(self) -> DocumentDate | None:
        """When it came out."""
        return first_of(self.dates, PUBLISHED)

    @property
    def by_printing(self) -> str | None:
        """By the day on which the page came out, where nothing says when something was decided."""
        published = self.record.published
        return f"../{published.rstrip('~')}" if published else None

    def paper_at(self, offset: int) -> Paper | None:
        """The signed paper that a place of the source belongs to: behind the last one, as its annex, that."""
        return next(
            (paper for paper in self.papers if offset < paper.end), self.papers[-1] if self.papers else None
        )

    def decided_on(self, offset: int) -> str | None:
        """The day of the decision that a place of the source tells, which prints none: that of its signature,
        else that of the page."""
        paper = self.paper_at(offset)
        return paper.signed.date if paper else self.record.published

    def is_signature(self, view: View) -> bool:
        """Whether a line is the day under a paper."""
        low, high = view.span()
        return any(low < paper.end <= high for paper in self.papers)

    def bears(self, view: View) -> bool:
        """Whether a line is one that dates the page, and not what it tells: 更新时间：2023-07-02 编辑：…"""
        text = view.text
        if len(text) > 120 or not self.dates or "。" in text:
            return False
        low, high = view.span()
        return any(
            date.span is not None and low <= date.span[0] < high and date.kind in _OF_PAGE
            for date in self.dates
        )

    def is_of_page(self, span: tuple[int, int]) -> bool:
        """Whether a date of the source says when the page was made, wherever the line goes on."""
        return any(
            date.span is not None and span[0] <= date.span[0] < span[1] and date.kind in _OF_PAGE
            for date in self.dates
        )

    @property
    def jurisdiction(self) -> Jurisdiction:
        """The place and organization by which its short forms are resolved."""
        own = Jurisdiction.of(self.record, self.place, self.issuer, self.short_names, self.signer)
        return replace(own, republic=True) if self.republic else own


class Sentence(NamedTuple):
    """One sentence of an entry with the date that governs it: its own, or inherited from before."""

    view: View
    when: Anchored
    planned: bool = False
    dates: tuple[FoundDate, ...] = ()
    """Every date expression in it, at offsets into `view.text`."""
    ahead: bool = False
    """Whether what stands around it says that all of it is to come."""
    asides: tuple[FoundDate, ...] = ()
    """Those of its dates that govern their own clause alone."""
    spoken: Anchored | None = None
    """The date of what stands before a day to come: 县长某某说，大桥将于5月动工."""

    @property
    def date(self) -> str | None:
        """EDTF of the date that governs it."""
        return self.when.date

    @property
    def date_text(self) -> str | None:
        """That date as printed."""
        return self.when.text


class Entry(NamedTuple):
    """What a date label sets apart in a chronicle (`chronicle`), or a paragraph elsewhere (`article`)."""

    section: Section
    headings: tuple[str, ...]
    view: View
    """The mended text without the date label."""
    when: Anchored
    sentences: tuple[Sentence, ...]
    event: str | None = None
    """Id of the event record made from it, if one was."""
    lines: tuple[Line, ...] = ()
    dateline: Anchored = UNDATED
    """The day of the dispatch that it belongs to."""

    @property
    def date(self) -> str | None:
        """EDTF of its label, or of what opens the paragraph."""
        return self.when.date

    @property
    def date_text(self) -> str | None:
        """That date as printed."""
        return self.when.text
