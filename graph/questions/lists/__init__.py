"""One list for everything: what each lists, how it is kept, and the question that it answers."""
