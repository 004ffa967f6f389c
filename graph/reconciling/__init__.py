"""Names in other people's tables, matched with what the store has."""
