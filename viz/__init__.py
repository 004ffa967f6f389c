"""Answers to HTML text: no I/O, no store."""
