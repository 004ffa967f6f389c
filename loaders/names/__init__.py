"""Who, where, which organization, which post: names in text."""
