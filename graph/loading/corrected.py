"""Corrections in the store: kept there for exports, and so that pages can tell what was judged.

The file of corrections is what holds; the store has what was in it at the last load.
"""

from __future__ import annotations

from graph.corrections import Corrections
from graph.facts import Correction, DocumentFact, fact_line
from graph.loading.parts import in_parts
from graph.loading.revision import NEW_REVISION
from graph.provenance import content_id
from graph.stores.base import Step, Store
from graph.withholding import NOTHING_WITHHELD, Withholding


def corrections_in(store: Store) -> Corrections:
    """The corrections that the file held at the last load, those taken back too."""
    rows = store.read("MATCH (c:Correction) RETURN c.fact AS fact, c.id AS id ORDER BY c.place")
    return Corrections(tuple(Correction.model_validate_json(row["fact"]) for row in rows))


def corrected_by(corrections: Corrections, document: DocumentFact) -> str | None:
    """Stands for the corrections that a document was written under; `None` for none."""
    ids = [line.id for line in corrections.concerning(document)]
    return content_id("corrected", *ids) if ids else None


def keep_corrections(
    store: Store, corrections: Corrections, withholding: Withholding = NOTHING_WITHHELD
) -> None:
    """Bring the store's corrections to what the file holds, without what is withheld."""
    rows = [
        {
            "id": f"{line.id}-{place}",
            "place": place,
            "verdict": line.verdict,
            "document": line.document,
            "kind": line.of or line.values.get("kind"),
            "fact": fact_line(line),
        }
        for place, line in enumerate(map(withholding.correction, corrections.lines))
    ]
    stored = {
        row["id"]: row["fact"] for row in store.read("MATCH (c:Correction) RETURN c.id AS id, c.fact AS fact")
    }
    kept = {row["id"] for row in rows if stored.get(row["id"]) == row["fact"]}
    if kept == stored.keys() == {row["id"] for row in rows}:
        return
    gone = sorted(stored.keys() - kept)
    steps: list[Step] = [
        ("UNWIND $ids AS id MATCH (c:Correction {id: id}) DETACH DELETE c", {"ids": gone}),
        *in_parts(
            "UNWIND $rows AS row CREATE (c:Correction) SET c = row",
            [row for row in rows if row["id"] not in kept],
        ),
    ]
    store.write_all([*steps, NEW_REVISION])
