"""Text that knows its place in the source, and the signs it is made of."""
