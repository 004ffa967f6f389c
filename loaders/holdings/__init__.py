"""People seen in posts: rosters, careers, titles before names, working groups."""
