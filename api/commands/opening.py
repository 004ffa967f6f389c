"""The store that a command asks for, opened and brought up to date."""

from __future__ import annotations

from api.commands.output import note
from graph.loading.migrate import bring_up_to_date
from graph.stores import open_store
from graph.stores.base import Store
from graph.stores.lean import import_driver


def open_up_to_date(url: str) -> Store:
    """Open a store; what an older version derived in it is derived anew, with a line that says so."""
    import_driver()
    store = open_store(url)
    try:
        bring_up_to_date(store, note)
    except BaseException:
        store.close()
        raise
    return store
