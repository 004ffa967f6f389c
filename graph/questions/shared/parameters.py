"""What questions share: parameter types that read one string each, and the row of a tenure."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from graph.dates import Edtf
from graph.errors import BadDate
from graph.questions.shared.base import AnswerRow


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
MaybeDate = DateText | None
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


class Page(Blanks):
    """Parameters of a question with long answers."""

    limit: int = blank("最多几条", "at most so many rows", 100, ge=1, le=1000)
    offset: int = blank("从第几条之后", "rows to skip", 0, ge=0, le=2**31 - 1)


class Ref(BaseModel):
    """A thing in the graph, by id and name."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str


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
    status: str | None = None
    """`contradicted` where sources disagree; else as printed (挂职)."""
