"""Distinctions: who received what from whom."""
