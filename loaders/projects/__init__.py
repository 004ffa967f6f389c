"""Projects with their stages and sums."""
