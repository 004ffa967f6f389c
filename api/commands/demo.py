"""`dashiji demo`: the samples in a store of their own, so that a newcomer sees what the program does."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from platformdirs import user_data_path

from api.commands.serve import serve_store
from api.settings import Settings
from graph.errors import DashijiError

_CHECKED_OUT = Path(__file__).parents[2] / "samples"
"""Where the samples lie beside the code; what is installed has them in the package."""


def serve_samples(url: str | None, port: int | None, settings: Settings) -> int:
    """Load the samples and serve them; judgements on them are kept apart from the user's own."""
    data = user_data_path("dashiji", appauthor=False) / "demo"
    settings.judgements = settings.judgements or data / "judgements.jsonl"
    return serve_store(url or f"embedded:{data / 'store'}", samples(), settings.host, port, settings)


def samples() -> list[Path]:
    """The texts of the samples. Raises `DashijiError` where they were not installed."""
    for folder in (Path(str(files("api") / "samples")), _CHECKED_OUT):
        if found := sorted(folder.glob("*.txt")):
            return found
    raise DashijiError(
        "没有装样本 (the samples are not installed)；用自己的文本 (use your own): dashiji serve FILE"
    )
