"""Facts into a store, and what is derived of them."""
