"""`dashiji read`: a text with every fact, or everything it names, marked in it, as one offline file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from api.commands.extract import refuse_own_text
from api.commands.given import given_for
from api.commands.lexicon import own_rows
from api.commands.output import note
from api.commands.writing import write_page
from graph.facts import DocumentFact
from loaders.files.read import read_source
from loaders.files.sidecar import Given
from loaders.files.source import Source
from loaders.pipeline import extract_source, tag_source
from viz.pages.mentions import Tag, render_mentions
from viz.pages.reading import render_reading
from viz.templating import Lang


def read_file(
    file: Path, out: Path, lang: Lang, options: Given, lexicon: Path | None, *, mentions: bool
) -> int:
    """Write the page of a text; 1 if its sidecar or a row of the lexicon could not be used, else 0."""
    refuse_own_text([str(file)], str(out))
    source = read_source(file)
    for line in source.notes:
        note(line)
    given, trouble = given_for(file, options)
    with own_rows(lexicon) as left_out:
        render = _mentions if mentions else _facts
        write_page(out, render(file.name, source, given, lang))
    if trouble:
        note(f"dashiji: {trouble}")
    return 1 if trouble or left_out else 0


def _mentions(name: str, source: Source, given: Given, lang: Lang) -> str:
    tags = [Tag(*tagged) for tagged in tag_source(source, given)]
    return render_mentions(name, source.text, tags, lang, date.today())


def _facts(name: str, source: Source, given: Given, lang: Lang) -> str:
    document, *facts = extract_source(source, given)
    assert isinstance(document, DocumentFact)
    return render_reading(document, facts, source.text, lang, date.today())
