"""The samples of the project in a store, for tests of what newcomers see."""

from __future__ import annotations

from pathlib import Path

from graph.loading.load import load_facts
from graph.stores.base import Store
from loaders.files.read import read_source
from loaders.pipeline import extract_source

SAMPLES = Path(__file__).resolve().parent.parent / "samples"


def load_samples(store: Store) -> None:
    """Read the samples and load them."""
    store.prepare()
    for path in sorted(SAMPLES.glob("*.txt")):
        source = read_source(path)
        facts = list(extract_source(source))
        load_facts(store, facts, {facts[0].id: source.text})
