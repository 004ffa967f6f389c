"""For historians who work in notebooks: with the official driver, or with `py2neo.Graph`.

py2neo has reached the end of its life upstream. It is here because notebooks that exist speak it; new ones
take the driver. The project itself never uses py2neo, and `dashiji cypher` needs neither.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import DashijiError, StoreUnavailable
from graph.stores.bolt import Address
from graph.stores.folder import Folder

if TYPE_CHECKING:
    import neo4j
    import py2neo


def driver_for(url: str) -> tuple[neo4j.Driver, str | None]:
    """A driver on the store at `url`, and the name of its database: a Neo4j, or an embedded store that some
    process serves.

    On an embedded store it reads only. Raises `StoreUnavailable` where no process serves that store.
    """
    from neo4j import GraphDatabase

    address = _address(url)
    auth = (address.user, address.password) if address.user else None
    return GraphDatabase.driver(address.url, auth=auth), address.database


def graph_for_py2neo(url: str) -> py2neo.Graph:
    """A `py2neo.Graph` on the store at `url`: a Neo4j, or an embedded store that some process serves.

    On an embedded store it reads only. Raises `StoreUnavailable` where no process serves that store.
    """
    try:
        import py2neo
    except ImportError as err:
        raise DashijiError("没有装 py2neo (not installed)：pip install 'dashiji[notebook]'") from err
    address = _address(url)
    auth = (address.user, address.password) if address.user else None
    return py2neo.Graph(address.url, auth=auth, name=address.database)


def _address(url: str) -> Address:
    if not url.startswith("embedded:"):
        return Address.of_environment(url)
    path = Path(url.removeprefix("embedded:")).expanduser().resolve()
    owner = Folder(path).owner()
    if owner is None:
        raise StoreUnavailable(
            f"没有进程在用这个图库 (no process serves {path})：先运行 dashiji serve --store {url}"
        )
    return owner[1]
