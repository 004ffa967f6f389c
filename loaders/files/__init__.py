"""Files that are more than text (web pages, Word, PDF, EPUB) as plain text: one module a format."""
