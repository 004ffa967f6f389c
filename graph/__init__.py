"""What is known: dates, provenance, facts, tenures, the stores and the questions put to them."""
