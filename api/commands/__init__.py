"""What each command of `dashiji` does."""
