"""What questions share: parameter types that read one string each, and the row of a tenure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from graph.dates import Certainty, Edtf
from graph.errors import BadDate
from graph.questions.shared.base import AnswerRow
from graph.tenures.rules import Habits


def _date_text(text: str) -> str:
    try:
        return Edtf.parse(text).text
    except BadDate as err:
        raise ValueError(str(err)) from err


def _stripped(text: str) -> str:
    if not text.strip():
        raise ValueError("不能为空 (must not be empty)")
    return text.strip()


DateText = Annotated[str, AfterValidator(_date_text)]
"""A date of a question: a day, a month, a year or an interval."""
Name = Annotated[str, AfterValidator(_stripped)]
"""A name or an id."""


def _presumed(text: str) -> str:
    Habits.of(text)
    return text


MaybeDate = DateText | None
MaybePresumed = Annotated[str, AfterValidator(_presumed)] | None
MaybeName = Name | None
MaybeFlag = bool | None


def blank(zh: str, en: str, default: Any = None, **rules: Any) -> Any:
    """A parameter: its description in both languages, shown by the form, `--help` and the API's docs."""
    if default is None and rules.pop("required", False):
        default = ...
    return Field(default, description=f"{zh} ({en})", json_schema_extra={"zh": zh, "en": en}, **rules)


class Blanks(BaseModel):
    """The parameters of a question; each can be read from one string. `from_` goes by its alias `from`."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _left_blank(cls, given: Any) -> Any:
        """A form sends the blanks that were not filled in as empty text."""
        if not isinstance(given, dict):
            return given
        return {name: value for name, value in given.items() if value != "" and value is not None}

    @model_validator(mode="after")
    def _counted(self) -> Self:
        """Before year 1 no store counts days: none could be told from another."""
        on = Edtf.of(getattr(self, "on", None))
        if on and on.earliest is None and on.latest == date.min:
            raise ValueError(
                f"只答公元 1 年以后的日子 (only days from year 1 on can be asked for): {on.text}"
            )
        return self

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        """Days asked for begin before they end, in whatever precision."""
        first, last = (Edtf.of(getattr(self, name, None)) for name in ("from_", "to"))
        if first and last and first.earliest and last.latest and first.earliest > last.latest:
            raise ValueError(f"起晚于止 (from is later than to): {first.text} > {last.text}")
        return self


class Knowing(Blanks):
    """What a question lets count: all that the store has, or what it had by some time."""

    known_before: MaybeName = blank(
        "只依这份文献（编号或题名）或这一天之前装入的记载",
        "statements alone that were loaded before this document, by id or title, or before this day",
    )


class Presuming(Knowing):
    """What a question about tenures may presume, and how far a statement reaches."""

    presume: MaybePresumed = blank(
        "许用的推定：roster,continuity,term，或 none；不填则都用",
        "presumptions to use, or none; all of them, if left out",
    )
    reach: int | None = blank(
        "前后多少年内有记载才算可能，不填为 10",
        "years around a statement that are possible; 10",
        ge=0,
        le=200,
    )
    strict: bool = blank(
        "任职与其后记载之间也只算推定",
        "days between a coming-in and a later statement are presumed too",
        False,
    )

    @property
    def habits(self) -> Habits:
        return Habits.of(self.presume, self.reach, self.strict)


Match = Literal["certain", "presumed", "possible", "open"]


def match_blank() -> Any:
    """The parameter that says how sure rows must be."""
    return blank(
        "certain 只要确定的；presumed 也要推定的；possible 也要可能的；open 连未排除的都要",
        "certain rows alone; presumed, possible, and those merely not excluded (open) too",
        "open",
    )


class Page(Blanks):
    """Parameters of a question with long answers."""

    limit: int = blank("最多几条", "at most so many rows", 100, ge=1, le=1000)
    offset: int = blank("从第几条之后", "rows to skip", 0, ge=0, le=2**31 - 1)


class Between(Page, Knowing):
    """Parameters of a question on an organization over a range of days."""

    organization: Name = blank("机构或地方", "organization, or a place for all of its", required=True)
    from_: MaybeDate = blank("起", "from", alias="from")
    to: MaybeDate = blank("止", "to")


class Ref(BaseModel):
    """A thing in the graph, by id and name."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str


class SpanRow(BaseModel):
    """Days of a tenure that are all equally sure; ends without bound are `0001-01-01` and `9999-12-31`."""

    model_config = ConfigDict(frozen=True)

    first: date
    last: date
    certainty: Certainty
    because: str

    @property
    def rule(self) -> str:
        """The name of the rule."""
        return self.because.partition(" ")[0]


class TenureRow(AnswerRow):
    """One tenure: who, which post in which organization, and its four bounds."""

    tenure: str
    """Id, for `explain`."""
    person_id: str
    person: str
    post_id: str
    post: str
    organization_id: str | None = None
    organization: str | None = None
    start: str | None = None
    """EDTF as the sources give it; None where they do not."""
    end: str | None = None
    """EDTF; `..` where the source says that it goes on; None where it says nothing."""
    start_earliest: date | None = None
    start_latest: date | None = None
    end_earliest: date | None = None
    end_latest: date | None = None
    acting: bool = False
    because: str | None = None
    """The rule behind the certainty, by its name in `docs/tenure.md`, and in words."""
    spans: tuple[SpanRow, ...] = ()
    """How sure each of its days is, in order of time; days between are excluded."""
    status: str | None = None
    """`contradicted` where sources disagree; else as printed (挂职)."""


TenureRowType = TypeVar("TenureRowType", bound=TenureRow)


def sure_enough(rows: Iterable[TenureRowType], match: Match) -> list[TenureRowType]:
    """The rows that are at least as sure as asked for."""
    return [row for row in rows if row.certainty.rank <= Certainty(match).rank]
