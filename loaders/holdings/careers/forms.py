"""Rows of a form that asks for a career: 起止时间, 单位, 职务 and 证明人."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.dates.terms_of_office import read_term
from loaders.holdings.careers.words import ending, own_post_length
from loaders.names.people import could_be_name
from loaders.text.view import View

_GAP = re.compile("[\t|│]|\u3000|[ ]{2,}")
_FEWEST_CELLS = 4


def without_witness(view: View) -> View:
    """A row of a career without its last cell, where that names who bears witness to it."""
    text = view.text
    term = read_term(text)
    if term is None or term.point:
        return view
    starts = [0, *_starts(view)]
    if len(starts) < _FEWEST_CELLS:
        return view
    post, witness = text[starts[-2] : starts[-1]], text[starts[-1] :]
    told = own_post_length(post) > 0 or bool(ending(post, "study_ends"))
    return view[: starts[-1]] if told and could_be_name(witness) else view


def _starts(view: View) -> list[int]:
    """Where cells behind the first begin: white space of a column, or a bar, stands before them."""
    offsets = view.offsets
    return [
        place
        for place in range(1, len(offsets))
        if offsets[place] - offsets[place - 1] > 1
        and _GAP.search(view.source, offsets[place - 1] + 1, offsets[place])
    ]
