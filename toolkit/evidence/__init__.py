"""Evidence: what a brief says is found again in the paragraphs of its source."""
