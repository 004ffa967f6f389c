"""Several files as one zip, written while they are made: the same files give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive, in parts."""

    name: str
    parts: Iterable[bytes]


def zipped(members: Iterable[Member]) -> Iterator[bytes]:
    """The archive, in parts; nothing is held but the part at hand."""
    sink = _Sink()
    with ZipFile(sink, "w") as archive:
        for member in members:
            info = ZipInfo(member.name, _LONG_AGO)
            info.compress_type, info.external_attr = ZIP_DEFLATED, _READABLE
            with archive.open(info, "w") as stream:
                for part in member.parts:
                    stream.write(part)
                    yield from sink.taken()
    yield from sink.taken()


class _Sink:
    """Takes what is written and hands it on; it cannot go back."""

    def __init__(self) -> None:
        self._held: list[bytes] = []

    def write(self, part: bytes) -> int:
        self._held.append(bytes(part))
        return len(part)

    def flush(self) -> None:
        """There is nothing behind it to be flushed to."""

    def close(self) -> None:
        """Nothing is open."""

    def taken(self) -> Iterator[bytes]:
        """What was written since the last time."""
        held, self._held = b"".join(self._held), []
        if held:
            yield held
