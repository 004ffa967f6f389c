"""What is settled when all facts of a document are known."""
