"""Entries and dated statements as events, and who takes part in them."""
