"""What is logged, and how: a line each on standard error, for people or as JSON for programs."""

from __future__ import annotations

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import Literal

_NAME = "dashiji"
LogForm = Literal["quiet", "plain", "json"]
"""`quiet`: what is wrong alone; `plain`: and a line for each request; `json`: the same as JSON."""


def set_up_logs(form: LogForm) -> None:
    """Log to standard error, whoever logs. What the driver tries again by itself is not told."""
    handler = logging.StreamHandler(_Stderr())
    handler.name = _NAME
    handler.setFormatter(_Json() if form == "json" else logging.Formatter("%(levelname)s %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [each for each in root.handlers if each.name != _NAME] + [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("dashiji").setLevel(logging.WARNING if form == "quiet" else logging.INFO)
    logging.getLogger("neo4j").setLevel(logging.ERROR)


class _Stderr:
    """Standard error as it is when something is told."""

    def write(self, text: str) -> object:
        return sys.stderr.write(text)

    def flush(self) -> None:
        sys.stderr.flush()


class _Json(logging.Formatter):
    """One object a line: time, level, logger, message, what else is told, and where an error arose."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "told", {}),
        }
        if record.exc_info and record.exc_info[1] is not None:
            err = record.exc_info[1]
            # The first line: what Java adds below it is its own stack.
            line["error"] = f"{type(err).__name__}: {(str(err).strip().splitlines() or [''])[0]}"
            frames = traceback.extract_tb(err.__traceback__)
            line["where"] = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        return json.dumps(line, ensure_ascii=False, default=str)
