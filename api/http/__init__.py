"""What is served: JSON under /api, pages elsewhere."""
