"""Persons, sources and statements as the International Prosopography Interchange Framework has them."""
