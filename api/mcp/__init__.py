"""The questions as tools of language models, by the Model Context Protocol."""
