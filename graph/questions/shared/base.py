"""What every question is made of: parameters, Cypher, a typed row, an example."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from graph.dates import Certainty
from graph.errors import BadQuestion
from graph.stores.base import Store


class Evidence(BaseModel):
    """One printed passage behind a row, as a W3C text-quote selector with its place."""

    model_config = ConfigDict(frozen=True)

    document: str
    """Id of the document."""
    title: str | None = None
    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""
    page: int | None = None
    """Of the file, from 1, where the file has pages."""
    line: int | None = None
    """Of the text, from 1, where the store has the text."""


class AnswerRow(BaseModel):
    """What every row of every answer has."""

    model_config = ConfigDict(frozen=True)

    certainty: Certainty = Certainty.CERTAIN
    evidence: tuple[Evidence, ...] = ()


RowType = TypeVar("RowType", bound=AnswerRow)


class Reading(BaseModel):
    """What a name given in the question was taken to be; an ambiguous name has several readings."""

    model_config = ConfigDict(frozen=True)

    parameter: str
    given: str
    id: str
    name: str
    through: str | None = None
    """The sentence by which it is meant too: that it became, or came of, what was named."""


class Answer(BaseModel, Generic[RowType]):
    """The rows of one question, with how it was understood."""

    question: str
    parameters: dict[str, Any]
    readings: tuple[Reading, ...] = ()
    rows: tuple[RowType, ...] = ()
    total: int | None = None
    """How many rows there are, where `limit` may have left some out."""
    notes: tuple[str, ...] = ()
    """Plain sentences: that sources disagree, that a list was cut."""


class Question(ABC, Generic[RowType]):
    """One question that can be asked of a store.

    `Parameters` is a pydantic model: its fields are the command line's `--name value`, the URL's
    query and the form's blanks. `example` are values that give rows on the sample documents.
    """

    name: ClassVar[str]
    title: ClassVar[dict[str, str]]
    """`{"zh": …, "en": …}`: what it asks, in a line."""
    Parameters: ClassVar[type[BaseModel]]
    Row: ClassVar[type[AnswerRow]]
    example: ClassVar[dict[str, str]]

    @abstractmethod
    def ask(self, store: Store, parameters: Any, today: date) -> Answer[RowType]:
        """Answer the question. Raises `UnknownName` where a name is not in the store."""

    def answered(
        self,
        parameters: BaseModel,
        *,
        rows: tuple[RowType, ...],
        readings: tuple[Reading, ...] = (),
        total: int | None = None,
        notes: tuple[str, ...] = (),
    ) -> Answer[RowType]:
        """The answer to what was asked: the parameters that were given, by the names that a person types."""
        given = parameters.model_dump(by_alias=True, exclude_none=True)
        return Answer(
            question=self.name, parameters=given, readings=readings, rows=rows, total=total, notes=notes
        )

    @classmethod
    def parameter_names(cls) -> tuple[str, ...]:
        """The names that a person types: `from`, not `from_`."""
        return tuple(field.alias or name for name, field in cls.Parameters.model_fields.items())

    def answer(self, store: Store, given: Mapping[str, Any], today: date) -> Answer[RowType]:
        """Answer the question as a person types it: text values by parameter name.

        Raises `BadQuestion` where a parameter is missing, surplus or malformed.
        """
        return self.ask(store, self.parameters_of(given), today)

    def parameters_of(self, given: Mapping[str, Any]) -> Any:
        """What was typed, as `Parameters`. Raises `BadQuestion`."""
        known = self.parameter_names()
        for key in given:
            if key not in known:
                names = "、".join(f"--{name.replace('_', '-')}" for name in known)
                raise BadQuestion(f"{self.name} 没有参数 {key} (no such parameter)；可用的：{names}")
        try:
            return self.Parameters.model_validate(dict(given))
        except ValidationError as err:
            raise BadQuestion(f"{self.name} 的 {complaint(err)}") from err


def complaint(error: ValidationError) -> str:
    """The first thing that is wrong with what was given: where, and why."""
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    why = str(first.get("ctx", {}).get("error", first["msg"]))
    return f"{where}: {why}" if where else why
