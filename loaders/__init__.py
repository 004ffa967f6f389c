"""Text to facts. Nothing here sees a store."""
