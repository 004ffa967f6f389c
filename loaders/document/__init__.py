"""What is printed where in a document, and of when."""
