"""`dashiji doctor`: what is wrong here, and what to do about it. Nothing is changed."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from api.settings import Settings, read_settings
from graph.corrections import Corrections
from graph.errors import BrokenRecord, DashijiError
from graph.judgements import Judgements
from graph.stores import open_store
from graph.stores.engine import installed
from graph.stores.folder import Folder
from graph.withholding import read_take_downs

_PACKAGES = ("dashiji", "neo4j", "arcadedb-embedded", "arcadedb", "fastapi", "pydantic")
_ROOM = 500 * 2**20


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: str
    found: str
    do: str = ""
    """What to do about it; empty where all is well."""


def examine(url: str | None) -> list[Finding]:
    """Everything that is looked at, the gravest cause first."""
    try:
        settings = read_settings(url)
    except DashijiError as err:
        return [Finding("settings", str(err), "改正这些环境变量 (mend these variables): docs/settings.md")]
    store = settings.store
    looks: tuple[Callable[[], Iterator[Finding]], ...] = (
        _python,
        lambda: _engine(store),
        lambda: _folder(store),
        lambda: _store(store),
        lambda: _files(settings),
        lambda: _port(settings),
        _formats,
        _fonts,
        _versions,
    )
    return [finding for look in looks for finding in look()]


def _python() -> Iterator[Finding]:
    found = ".".join(map(str, sys.version_info[:3]))
    yield Finding(
        "Python", found, "" if sys.version_info >= (3, 11) else "装 Python 3.11 或更新的 (3.11 or newer)"
    )


def _engine(store: str) -> Iterator[Finding]:
    if not store.startswith("embedded:"):
        return
    package = installed()
    if package is None:
        yield Finding(
            "engine",
            "没有 (no embedded store on this machine)",
            "pip install arcadedb-embedded，或用 --store 给出 Neo4j 的地址 (or give the address of a Neo4j)",
        )
    else:
        yield Finding("engine", f"{package} {version(package)}")


def _folder(store: str) -> Iterator[Finding]:
    if not store.startswith("embedded:"):
        return
    path = _path(store)
    there = next(each for each in (path, *path.parents) if each.exists())
    free = shutil.disk_usage(there).free
    yield Finding(
        "disk",
        f"{there}: {free // 2**20} MB",
        "" if free >= _ROOM else "腾出 500 MB，或用 --store 换一处 (make room, or move the store)",
    )
    pid = Folder(path).owner_pid()
    yield Finding("owner", f"pid {pid}" if pid else "没有进程在用 (nobody)")


def _path(store: str) -> Path:
    return Path(store.removeprefix("embedded:")).expanduser().resolve()


def _store(store: str) -> Iterator[Finding]:
    if store.startswith("embedded:") and not _path(store).exists():
        yield Finding("store", f"{store}: 还没有，第一次载入时会建 (none yet; the first load makes it)")
        return
    try:
        with open_store(store) as opened:
            stopped = opened.read(
                "MATCH (d:Document) WHERE d.state <> 'complete' "
                "RETURN coalesce(d.title, d.file) AS name ORDER BY name"
            )
            yield Finding("store", f"{store}: {opened.version()}")
            if writer := opened.writer():
                yield Finding("writing", writer)
            if stopped:
                names = "、".join(row["name"] for row in stopped)
                yield Finding("documents", names, "没有载完，再载入一次 (not complete: load them again)")
    except DashijiError as err:
        yield Finding("store", store, str(err))


def _files(settings: Settings) -> Iterator[Finding]:
    broken: list[BrokenRecord] = []
    for name, path, read in (
        ("judgements", settings.judgements_path(), Judgements.load),
        ("corrections", settings.corrections_path(), Corrections.load),
        ("take-downs", settings.takedown_path(), read_take_downs),
    ):
        before = len(broken)
        try:
            read(path, broken.append)
            wrong = "；".join(map(str, broken[before:]))
        except DashijiError as err:
            wrong = str(err)
        yield Finding(name, str(path) if path.exists() else f"{path} (没有 none)", wrong)


def _port(settings: Settings) -> Iterator[Finding]:
    with socket.socket() as probe:
        taken = probe.connect_ex(("127.0.0.1", settings.port)) == 0
    told = "已被占用，serve 会用下一个 (taken; serve takes the next)" if taken else "空着 (free)"
    yield Finding("port", f"{settings.port}: {told}")


def _formats() -> Iterator[Finding]:
    missing = [each for each in ("lxml", "pypdfium2") if find_spec(each) is None]
    do = "pip install 'dashiji[files]'，才读得了网页、Word、PDF (to read web pages, Word and PDF)"
    yield Finding(
        "formats", "、".join(missing) + " 没有装 (missing)" if missing else "ok", do if missing else ""
    )


def _fonts() -> Iterator[Finding]:
    tool = shutil.which("fc-list")
    if tool is None:
        return
    listed = subprocess.run(
        [tool, ":lang=zh", "family"], capture_output=True, text=True, timeout=20, check=False
    )
    fonts = sorted({line.split(",")[0] for line in listed.stdout.splitlines() if line.strip()})
    yield Finding(
        "fonts",
        f"{len(fonts)}: {'、'.join(fonts[:2])}" if fonts else "没有中文字体 (no Chinese font)",
        ""
        if fonts
        else "Debian: apt install fonts-noto-cjk (a browser on this machine shows boxes otherwise)",
    )


def _versions() -> Iterator[Finding]:
    found = []
    for name in _PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    yield Finding("versions", ", ".join(found))
