"""What a question was asked, and the rows that a person reviewed."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Case:
    asked: dict[str, str]
    rows: list[str] = field(default_factory=list)
