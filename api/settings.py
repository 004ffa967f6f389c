"""What a person can set, by environment or option; nothing is read at import."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from api.logs import LogForm
from graph.errors import DashijiError
from graph.withholding import Withholding, read_take_downs

PREFIX = "DASHIJI_"


def default_store() -> str:
    """The embedded store in the user's data folder."""
    return f"embedded:{user_data_path('dashiji', appauthor=False) / 'store'}"


class Settings(BaseSettings):
    """`DASHIJI_STORE`, `DASHIJI_HOST`, … in the environment; a command line option goes first."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore")

    store: str = Field(default_factory=default_store)
    host: str = "127.0.0.1"
    port: int = Field(default=8420, ge=0, le=65535)
    hostnames: str = ""
    """Host names besides this machine's own by which people reach the service, by commas."""
    origins: str = ""
    """Origins, by commas, whose pages may read the answers; `*` for all. None may set anything going."""
    token: SecretStr | None = Field(default=None, min_length=8)
    """What callers must give where more than this machine can reach the service."""
    open_reading: bool = False
    """With a token: whether what only reads, and cheaply, is answered without it."""
    body_bytes: int = Field(default=8_000_000, ge=1)
    """How long the organization of a request may be."""
    body_seconds: float = Field(default=30.0, gt=0)
    """How long it may take to arrive."""
    row_limit: int = Field(default=1000, ge=1)
    """Rows that the query door gives before it cuts, and says so."""
    query_seconds: float = Field(default=10.0, gt=0)
    queries_at_once: int = Field(default=4, ge=1)
    """Queries that callers have written, of which so many run; the others wait."""
    exports_at_once: int = Field(default=2, ge=1)
    """Exports of the whole store, of which so many run; the others wait as long as a query may run."""
    export_seconds: float = Field(default=600.0, gt=0)
    """How long one may take, the caller's reading of it too."""
    reading_seconds: float = Field(default=60.0, gt=0)
    """How long a text that a caller sends may take to be read."""
    reading_bytes: int = Field(default=2_000_000_000, ge=500_000_000)
    """How much memory it may take."""
    judgements: Path | None = None
    """File of `same`/`different` judgements; default: beside the store, or the user's data."""
    corrections: Path | None = None
    """File of what was judged of single facts; default: beside the user's data."""
    log: LogForm = "quiet"
    """What `dashiji serve` writes on standard error."""
    takedown: Path | None = None
    """File of what is taken down; default: beside the user's data."""
    public: bool = False
    """Whether gender, ethnicity and birth of people who may live are kept out of the store."""
    public_before: int = Field(default=1930, ge=1, le=9999)
    """What is said of a year before this one is kept all the same."""
    lexicon: Path | None = None
    """Folder of a user's own rows: titles.yaml, organizations.yaml, verbs.yaml."""

    def own_names(self) -> frozenset[str]:
        """The names by which the service may be called, in small letters."""
        return frozenset(name.strip().lower() for name in self.hostnames.split(",") if name.strip())

    def files_beside(self) -> dict[str, Path]:
        """The files that belong to a store and lie beside it, by the names they have in a backup."""
        return {
            "judgements.jsonl": self.judgements_path(),
            "corrections.jsonl": self.corrections_path(),
            "takedown.jsonl": self.takedown_path(),
        }

    def takedown_path(self) -> Path:
        return self.takedown or user_data_path("dashiji", appauthor=False) / "takedown.jsonl"

    def withholding(self) -> Withholding:
        """What is kept out of the store. Raises `BrokenRecord` for a line of the file of take-downs that
        cannot be read: what it was to take down would be seen."""
        return Withholding(read_take_downs(self.takedown_path()), self.public, self.public_before)

    def reading_origins(self) -> list[str]:
        """The origins whose pages may read."""
        return [each.strip().rstrip("/") for each in self.origins.split(",") if each.strip()]

    def corrections_path(self) -> Path:
        return self.corrections or user_data_path("dashiji", appauthor=False) / "corrections.jsonl"

    def judgements_path(self) -> Path:
        """The file of judgements: those on a store in a folder of its own lie beside that folder."""
        if self.judgements is not None:
            return self.judgements
        scheme, _, folder = self.store.partition(":")
        if scheme != "embedded" or self.store == default_store():
            return user_data_path("dashiji", appauthor=False) / "judgements.jsonl"
        path = Path(folder).expanduser()
        return path.with_name(f"{path.name}.judgements.jsonl")


def read_settings(store: str | None = None) -> Settings:
    """The settings as the environment has them, and of the store that is asked for, if one is.

    Raises `DashijiError` that names what it cannot take.
    """
    try:
        settings = Settings()
        settings.store = store or settings.store
        return settings
    except ValidationError as err:
        # What was given is not repeated: it may be a token.
        wrong = [f"{PREFIX}{str(one['loc'][0]).upper()}: {one['msg']}" for one in err.errors()]
        raise DashijiError(f"环境变量不对 (bad settings)：{'; '.join(wrong)}") from err
