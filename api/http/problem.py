"""The one shape of an error (RFC 9457), and where the API says so."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field


class Problem(BaseModel):
    """An error as RFC 9457 has it, with what dashiji adds."""

    type: str = Field(examples=["urn:dashiji:problem:unknown-name"])
    title: str
    status: int
    detail: str
    instance: str | None = None
    nearest: list[str] = Field(default_factory=list)
    """The closest names that the store has."""
    line: int | None = None
    column: int | None = None


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route that can fail with these statuses."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status: {"model": Problem, "content": {"application/problem+json": {"schema": schema}}}
        for status in statuses
    }
