"""What is known: dates, provenance, facts, tenures, the stores, and the questions that they answer."""
