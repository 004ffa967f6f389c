"""The facts of `facts.jsonl`: written by the loaders, read by the graph, corrected by people.

One object a line, UTF-8, in the order of the text. Dates are EDTF text; unknown is `None`. A line
may carry fields beyond these: they are ignored.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from typing import IO, Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    TypeAdapter,
    computed_field,
    model_validator,
)

from graph.dates import Edtf
from graph.errors import BadDate
from graph.provenance import Known, Passage, Stored, content_id


def _checked(text: str) -> str:
    try:
        return Edtf.parse(text).text
    except BadDate as err:
        raise ValueError(str(err)) from err


EdtfText = Annotated[str, AfterValidator(_checked)]
Action = Literal[
    "appoint",
    "elect",
    "nominate",
    "promote",
    "remove",
    "resign",
    "leave",
    "retire",
    "die",
    "not_taken_up",
    "continue",
    "restore",
    "suspend",
]
Basis = Literal["roster", "mention", "cv"]
EventType = Literal[
    "appointment", "meeting", "document", "honour", "project", "inspection",
    "activity", "opening", "organization", "emergency", "other",
]  # fmt: skip
Stage = Literal[
    "前期", "批准", "签约", "入库", "奠基", "开工", "在建", "截流", "贯通", "合龙", "封顶", "主体完工",
    "建成", "验收", "投入运行", "停工", "揭牌",
]  # fmt: skip
IssueKind = Literal[
    "date", "person", "office", "act", "roster", "career", "project", "honour", "table", "page",
    "withheld",
]  # fmt: skip
ChangeHow = Literal[
    "改名", "改组", "升格", "撤县设市", "合并", "并入", "分设", "撤销", "成立", "恢复", "划归"
]
RecipientKind = Literal["person", "organization", "place"]
StatedKind = Literal["event", "appointment", "holding", "project", "honour", "issue"]
Verdict = Literal["right", "wrong", "changed", "told", "skipped"]
"""对, 错, 改 of a fact; told by hand; 略过 of an issue."""


class _Fact(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str


class DocumentFact(_Fact):
    """One source text, with what its own pages, or whoever gave it to us, say of it."""

    kind: Literal["document"] = "document"
    file: str
    sha256: str
    title: str | None = None
    publisher: str | None = None
    published: EdtfText | None = None
    covers: EdtfText | None = None
    places: tuple[str, ...] = ()
    type: str | None = None
    given: tuple[str, ...] = ()
    """Which of these were told from outside: `("title", "published")`."""


class _Stated(_Fact):
    """A fact that a passage of a document states."""

    document: str
    passage: Passage
    extractor: str = ""
    rank: bool = Field(default=False, exclude_if=lambda rank: not rank)
    """Whether an act or a holding is of a personal rank (一级调研员), recorded like a post and none."""
    rule: str = ""
    """The lexicon row or rule that made it: `verb:署`."""
    date_from: Known | None = None
    """How the date was known; None where there is none."""
    organization_from: Known | None = None
    """How the organization was known, where it is not printed beside the title."""
    verdict: Verdict | None = Field(default=None, exclude_if=lambda verdict: verdict is None)
    """What somebody judged of it; no reader says that."""
    corrected_by: str | None = Field(default=None, exclude_if=lambda identity: identity is None)
    """Id of the correction by which it stands so."""
    as_read: dict[str, Any] | None = Field(default=None, exclude_if=lambda values: values is None)
    """What the reader gave for the fields that the correction changed."""

    @property
    def is_set_aside(self) -> bool:
        """Whether it was judged wrong, or is an issue that is settled: it is kept, and counts for nothing."""
        return self.verdict in ("wrong", "skipped")


def _is_empty(value: tuple[object, ...]) -> bool:
    return not value


class BodyChange(BaseModel):
    """What became of organizations or places: `before` are what they were, `after` what they are since.

    Nothing before: it began; nothing after: it ended.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    how: ChangeHow
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def ended(self) -> tuple[str, ...]:
        """Those that were no more."""
        gone = self.before if self.how in ("撤销", "合并", "并入", "分设") else ()
        return tuple(name for name in gone if name not in self.after)

    @property
    def begun(self) -> tuple[str, ...]:
        """Those that were not before."""
        new = self.after if self.how in ("成立", "恢复", "合并", "分设") else ()
        return tuple(name for name in new if name not in self.before)


class EventFact(_Stated):
    """An entry of a chronicle (`section="chronicle"`) or a dated statement elsewhere (`article`)."""

    kind: Literal["event"] = "event"
    date: EdtfText | None = None
    date_text: str | None = None
    section: Literal["chronicle", "article"] = "article"
    heading: tuple[str, ...] = ()
    text: str = ""
    type: EventType = "other"
    people: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    planned: bool = False
    changes: tuple[BodyChange, ...] = Field(default=(), exclude_if=_is_empty)
    """What the entry says became of organizations and places."""
    chaired: tuple[str, ...] = Field(default=(), exclude_if=_is_empty)
    """Those of its people who, as it says, were in the chair; who spoke; who were there."""
    spoke: tuple[str, ...] = Field(default=(), exclude_if=_is_empty)
    attended: tuple[str, ...] = Field(default=(), exclude_if=_is_empty)

    def roles_of(self, name: str) -> list[str]:
        """What somebody did there: 主持, 讲话, 出席."""
        told = {"主持": self.chaired, "讲话": self.spoke, "出席": self.attended}
        return [role for role, names in told.items() if name in names]


class _OfPerson(_Stated):
    """What a statement on one person in a post tells beside it: the level of the post, and of his life."""

    level: str | None = Field(default=None, exclude_if=lambda level: level is None)
    """The 级别 of the post, as printed: 正科级."""
    born: EdtfText | None = Field(default=None, exclude_if=lambda date: date is None)
    died: EdtfText | None = Field(default=None, exclude_if=lambda date: date is None)


class AppointmentFact(_OfPerson):
    """One person, one act, one post."""

    kind: Literal["appointment"] = "appointment"
    date: EdtfText | None = None
    date_text: str | None = None
    person: str
    action: Action
    organization: str | None = None
    post: str | None = None
    as_printed: str = ""
    decided_by: str | None = None
    document_number: str | None = None
    acting: bool = False
    event: str | None = None


class HoldingFact(_OfPerson):
    """A person seen in a post. `from`/`to` are `start`/`end` here, since `from` is a Python word.

    A line of a career (`cv`) may lack the person: the document tells a life and names nobody.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)

    kind: Literal["holding"] = "holding"
    person: str | None = None
    organization: str | None = None
    post: str | None = None
    basis: Basis
    start: EdtfText | None = Field(default=None, alias="from")
    end: EdtfText | Literal[".."] | None = Field(default=None, alias="to")
    as_of: EdtfText | None = None
    date_text: str | None = None
    section: str | None = None
    gender: str | None = None
    ethnicity: str | None = None
    status: str | None = None
    acting: bool = False
    as_printed: str = ""
    event: str | None = None

    @model_validator(mode="after")
    def _names_somebody(self) -> HoldingFact:
        if not self.person and self.basis != "cv":
            raise ValueError("没有 person：只有履历可以不具名 (only a line of a career may lack the person)")
        return self


class Milestone(BaseModel):
    """A dated stage of a project."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    date: EdtfText | None = None
    stage: Stage
    planned: bool = False
    passage: Passage
    rule: str = ""
    """The word that told it: `stage:竣工`, `verb:新建`."""
    date_from: Known | None = None


class ProjectFact(_Stated):
    """One project over all its mentions in a document."""

    kind: Literal["project"] = "project"
    name: str
    aliases: tuple[str, ...] = ()
    type: str | None = None
    place: str | None = None
    organizations: tuple[str, ...] = ()
    investment_yuan: Stored | None = None
    milestones: tuple[Milestone, ...] = ()


class HonourFact(_Stated):
    """A distinction and who received it."""

    kind: Literal["honour"] = "honour"
    recipient: str
    recipient_kind: RecipientKind = "organization"
    honour: str
    granted_by: tuple[str, ...] = ()
    date: EdtfText | None = None
    date_text: str | None = None
    event: str | None = None


class IssueFact(_Stated):
    """Something seen and not understood."""

    kind: Literal["issue"] = "issue"
    what: IssueKind
    expected: str = ""

    @property
    def is_set_aside(self) -> bool:
        return self.verdict is not None


class Judgement(BaseModel):
    """What someone decided of two ids: that they name one thing or two, or that one became the other.

    No text states it: it lies in the file of judgements, and goes out with an export.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    kind: Literal["judgement"] = "judgement"
    relation: Literal["same", "different", "became"]
    one: str
    other: str
    date: datetime.date
    """The day of judging."""
    on: EdtfText | None = None
    """When the one became the other."""
    how: str = ""
    """改名, 合并, 撤县设市 …: how the one became the other."""
    who: str = ""
    why: str = ""

    @computed_field  # type: ignore[prop-decorator]
    @property
    def id(self) -> str:
        return content_id(self.kind, self.relation, self.one, self.other, self.date, self.on, self.how)


class Correction(BaseModel):
    """What someone judged of one fact: whether it is right, or what it should say.

    It means the fact by what it says and where that is printed, so that a text that is read anew finds it
    again. It lies in the file of corrections, and goes out with an export.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    kind: Literal["correction"] = "correction"
    id: str = ""
    """Made from the rest where a line has none."""
    verdict: Verdict | Literal["undone"]
    document: str
    file: str = ""
    title: str | None = None
    """File and title of the document, for people, and for a text that was mended since."""
    of: StatedKind | None = None
    """The kind of the fact; None for one that is told where nothing was read."""
    passage: Passage | None = None
    says: dict[str, Any] = Field(default_factory=dict)
    """What the reader gave, field by field, when it was judged."""
    values: dict[str, Any] = Field(default_factory=dict)
    """`changed`: the fields that are otherwise. `told`: the whole fact, its kind too."""
    undoes: str | None = Field(default=None, exclude_if=lambda identity: identity is None)
    """`undone`: id of the correction that is taken back."""
    at: datetime.datetime | None = None
    who: str = ""
    why: str = ""

    @model_validator(mode="before")
    @classmethod
    def _named(cls, values: Any) -> Any:
        if isinstance(values, dict) and not values.get("id"):
            rest = {name: value for name, value in values.items() if name not in ("id", "kind")}
            return {**values, "id": content_id("correction", rest)}
        return values


Decision = Judgement | Correction
"""What people decided, and no text states."""

Fact = Annotated[
    DocumentFact
    | EventFact
    | AppointmentFact
    | HoldingFact
    | ProjectFact
    | HonourFact
    | IssueFact
    | Judgement
    | Correction,
    Field(discriminator="kind"),
]
StatedFact = EventFact | AppointmentFact | HoldingFact | ProjectFact | HonourFact | IssueFact

_FACT: TypeAdapter[Any] = TypeAdapter(Fact)


def fact_line(fact: BaseModel) -> str:
    """The record as one line of a facts file, without the line end."""
    return fact.model_dump_json(by_alias=True)


def parse_fact(line: str) -> Fact:
    """The record of one line of a facts file; raises `ValueError` for what is none."""
    return fact_of(json.loads(line))


def fact_of(values: object) -> Fact:
    """The record of what JSON gives for it; raises `ValueError` for what is none."""
    fact: Fact = _FACT.validate_python(values)
    return fact


def write_facts(facts: Iterable[BaseModel], out: IO[str]) -> int:
    """Write one line a fact; returns how many."""
    count = 0
    for count, fact in enumerate(facts, 1):  # noqa: B007
        out.write(fact_line(fact) + "\n")
    return count
