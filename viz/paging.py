"""Where a page of a long list stands in the whole."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pager:
    """Counts from 1 for people; `previous` and `next` are offsets, `None` where there is no such page."""

    first: int
    last: int
    total: int
    previous: int | None
    next: int | None

    @classmethod
    def of(cls, offset: int, shown: int, limit: int, total: int) -> Pager:
        """The place of `shown` rows from `offset` in a list of `total`, cut at `limit`."""
        more = offset + shown < total and shown > 0
        return cls(
            first=offset + 1 if shown else 0,
            last=offset + shown if shown else 0,
            total=total,
            previous=max(offset - limit, 0) if offset > 0 else None,
            next=offset + shown if more else None,
        )
