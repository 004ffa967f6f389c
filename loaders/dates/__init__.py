"""Dates in Chinese texts: from an expression to EDTF, given a context."""
