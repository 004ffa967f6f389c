"""What a person can set, by environment or option; nothing is read at import."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


def default_store() -> str:
    """The embedded store in the user's data folder."""
    return f"embedded:{user_data_path('dashiji', appauthor=False) / 'store'}"


class Settings(BaseSettings):
    """`DASHIJI_STORE`, `DASHIJI_HOST`, … in the environment; a command line option goes first."""

    model_config = SettingsConfigDict(env_prefix="DASHIJI_", extra="ignore")

    store: str = Field(default_factory=default_store)
    host: str = "127.0.0.1"
    port: int = Field(default=8420, ge=0, le=65535)
    row_limit: int = Field(default=1000, ge=1)
    """Rows that the query door gives before it cuts, and says so."""
    query_seconds: float = Field(default=10.0, gt=0)
    judgements: Path | None = None
    """File of `same`/`different` judgements; default: beside the user's data."""
    lexicon: Path | None = None
    """Folder of a user's own rows: titles.yaml, organizations.yaml, verbs.yaml."""

    def judgements_path(self) -> Path:
        return self.judgements or user_data_path("dashiji", appauthor=False) / "judgements.jsonl"
